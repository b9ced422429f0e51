#pragma once

#include "persona/Snapshot.h"
#include "persona/TokenCount.h"

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace studio {

/// What the persona is and where the caret stands.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setSnapshot(const SnapshotPtr &snapshot); ///< nullptr: nothing is open
    void setPlace(Position place);
    void setProblems(int errors, int warnings, int notes);

signals:
    void measuresWanted();

private:
    QLabel *add(const char *name, const QString &accessibleName, bool atEnd);

    QLabel *m_kind;
    QLabel *m_reading;
    QToolButton *m_tokens;
    QLabel *m_problems;
    QLabel *m_lineEnds;
    QLabel *m_encoding;
    QLabel *m_place;
    TokenCount m_count;
};

} // namespace studio
