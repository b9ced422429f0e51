#pragma once

#include "ui/export/ExportChoices.h"

#include <QWidget>

class QComboBox;

namespace studio {

/// How a card is drawn: its format, its theme, and the size of a PNG.
class ExportOptionsRow : public QWidget
{
    Q_OBJECT

public:
    explicit ExportOptionsRow(QWidget *parent = nullptr);

    /// Without the name and the folder of the personas.
    [[nodiscard]] ExportOptions options() const;
    [[nodiscard]] QWidget *firstControl() const;

signals:
    void changed();

private:
    QComboBox *m_picture;
    QComboBox *m_theme;
    QComboBox *m_scale;
};

} // namespace studio
