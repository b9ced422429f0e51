#pragma once

#include "ui/style/PopupFrame.h"

namespace studio {

class DocumentationView;

/// The documentation of a rule, as a sheet over the window: what it finds, why, and an example
/// before and after. Esc and a click beside it close it; deletes itself then.
class RulePage : public PopupFrame
{
    Q_OBJECT

public:
    RulePage(const QByteArray &code, QWidget *parent);

    /// Shows the page of that rule near a place of the screen, within the screen; nothing when
    /// there is no such rule.
    static void open(const QByteArray &code, QWidget *parent, const QPoint &place);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    DocumentationView *m_text;
};

} // namespace studio
