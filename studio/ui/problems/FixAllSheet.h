#pragma once

#include "checks/FolderFacts.h"
#include "text/FileText.h"
#include "ui/dialogs/Sheet.h"

#include <QPointer>
#include <functional>
#include <memory>
#include <vector>

namespace studio {

class Background;
class DiffView;
class Notice;
class DocumentSession;
class Library;

/// What fixing all that is safe makes of one file.
struct FixedFile
{
    QString path; ///< Empty for an open text without a file.
    QString before;
    QString after;
    Encoding encoding;
    int count = 0;         ///< How many fixes.
    int session = -1;      ///< The place in the list of open personas; -1: it is not open.
    quint64 revision = 0;  ///< Of that persona.
};

/// Shows what fixing all that is safe would change in the open personas and in all files of the
/// library, and does it: one undo step for what is open, a file written as a whole for the rest.
/// What has changed meanwhile is left alone, and said.
class FixAllSheet : public Sheet
{
    Q_OBJECT

public:
    FixAllSheet(const std::vector<DocumentSession *> &open, const Library &library,
                QWidget *parent);
    /// For one open persona, of which it is known already what would change.
    FixAllSheet(DocumentSession *session, FixedFile file, QWidget *parent);
    ~FixAllSheet() override;

    [[nodiscard]] const std::vector<FixedFile> &files() const { return m_files; }

private:
    FixAllSheet(const std::vector<DocumentSession *> &open, const QString &subtitle,
                QWidget *parent);
    void showFiles(std::vector<FixedFile> files);
    void apply();
    [[nodiscard]] bool applyTo(const FixedFile &file);

    std::vector<QPointer<DocumentSession>> m_open;
    std::vector<FixedFile> m_files;
    Background *m_work;
    Notice *m_nothing;
    DiffView *m_diff;
    QPushButton *m_cancel;
    QPushButton *m_fix;
};

/// What fixing all that is safe would make of an open persona now: the same as `persona check --fix`,
/// one fix after the other, each on what the one before has left.
[[nodiscard]] FixedFile fixedFile(DocumentSession &session,
                                  const std::shared_ptr<const FolderFacts> &facts);

/// Fixes all that is safe in an open persona as one undo step. More than one fix is shown first, in
/// a sheet over \a window.
void fixAllSafe(DocumentSession *session, const std::shared_ptr<const FolderFacts> &facts,
                QWidget *window);

} // namespace studio
