#pragma once

#include "ui/dialogs/Sheet.h"

namespace studio {

/// What the program is, in which version, under which licence and of what it is built.
class AboutSheet : public Sheet
{
    Q_OBJECT

public:
    explicit AboutSheet(QWidget *parent = nullptr);
};

} // namespace studio
