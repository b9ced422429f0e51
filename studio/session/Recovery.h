#pragma once

#include "text/FileText.h"
#include "text/Result.h"

#include <QDateTime>
#include <QString>
#include <memory>
#include <vector>

class QObject;

namespace studio {

class DocumentSession;

/// A text that was never saved, as a program that ended without warning left it.
struct RecoveredText
{
    QString file;        ///< The recovery file itself.
    QString path;        ///< The file that was edited; empty for a text that had none.
    QString displayName;
    QByteArray base;     ///< The SHA-256 of the file when it was read; empty when there was none.
    Encoding encoding;
    qsizetype caret = 0;
    QDateTime when;      ///< When it was put down, in UTC.
    QString text;
};

/// What programs that are no longer running have left, the latest first. From then on this
/// program answers for it: another studio does not see it any more. Texts that equal what is on
/// disk, and files that are damaged, are not told; a damaged one is renamed to *.damaged.
[[nodiscard]] std::vector<RecoveredText> pendingRecoveries();

/// Opens the text again, unsaved as it was. A file that was there is opened with the unsaved
/// text as one undoable step on top of it; when it has changed since, or is gone, the session
/// says so like for any other change on disk. The recovery file goes when the session has put
/// down one of its own.
[[nodiscard]] Result<std::unique_ptr<DocumentSession>> restore(const RecoveredText &recovered,
                                                               QObject *parent = nullptr);

} // namespace studio
