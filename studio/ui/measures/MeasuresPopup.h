#pragma once

#include "persona/Snapshot.h"
#include "ui/style/PopupFrame.h"

#include <QPointer>

class QGridLayout;
class QTreeWidget;

namespace studio {

class DocumentSession;
struct PersonaMeasures;

/// The measures of the open persona over the status line: words, characters, tokens, how much of
/// each program's limit is used, how hard it is to read, and each section. Closes on Esc and when
/// it loses the focus.
class MeasuresPopup : public PopupFrame
{
    Q_OBJECT

public:
    MeasuresPopup(DocumentSession *session, QWidget *window);

    /// Shows it above the widget, within the screen.
    void openOver(const QWidget *anchor);

signals:
    void placeWanted(studio::Span place);

private:
    void fillNumbers(QGridLayout *grid, const PersonaMeasures &measures);
    void fillLimits(QGridLayout *grid, const Snapshot &snapshot);
    void fillSections(const PersonaMeasures &measures);
    [[nodiscard]] QString readingText(const PersonaMeasures &measures) const;

    QPointer<DocumentSession> m_session;
    QTreeWidget *m_sections;
};

} // namespace studio
