#include "ui/library/LibraryCommands.h"

#include "library/Library.h"
#include "library/RenamePlan.h"
#include "ui/create/NewPersonaDialog.h"
#include "ui/library/LibraryPanel.h"
#include "ui/library/LibraryTree.h"
#include "ui/library/RenameSheet.h"

#include <QAction>
#include <QCursor>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

using namespace Qt::StringLiterals;

// Those commands of the library that change files.

namespace studio {

namespace {

bool isSkill(const QString &path)
{
    return QFileInfo(path).fileName() == "SKILL.md"_L1;
}

/// What goes when the persona goes: a skill is its folder.
QString whole(const QString &path)
{
    return isSkill(path) ? QFileInfo(path).path() : path;
}

std::optional<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

/// The persona in \a text under another name; the text itself where it has none to be changed.
QByteArray named(const QByteArray &bytes, const QString &path, const QString &name)
{
    const Result<FileText> file = decode(bytes);
    if (!file)
        return bytes;
    const SnapshotPtr snapshot = makeSnapshot(file->text, file->encoding, path);
    const auto edit = planOwnName(*snapshot, name);
    return edit ? encode(edit->appliedTo(file->text), file->encoding) : bytes;
}

/// "reviewer-copy", "Ada (copy)": a name that none of the others has.
QString copyName(const QString &name, const Library &library)
{
    const bool slug = makeSlug(name) == name;
    const auto taken = [&](const QString &wanted) {
        return std::ranges::any_of(library.entries(), [&](const LibraryEntry &entry) {
            return entry.identity.name == wanted;
        });
    };
    for (int number = 1;; ++number) {
        const QString count = number == 1 ? QString() : QString::number(number);
        const QString made = slug ? name + u"-copy"_s + (count.isEmpty() ? count : u'-' + count)
                             : count.isEmpty()
                                 ? LibraryCommands::tr("%1 (copy)").arg(name)
                                 : LibraryCommands::tr("%1 (copy %2)").arg(name, count);
        if (!taken(made))
            return made;
    }
}

} // namespace

void LibraryCommands::createHere()
{
    const QString folder = chosenFolder();
    auto *dialog = new NewPersonaDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, folder] {
        const QString path = freePath(folder, dialog->suggestedFileName());
        const LibraryStep step{tr("New persona"), {{}, {{path, {}, dialog->text().toUtf8()}}}, {}};
        if (const auto made = m_work->run(step); !made) {
            emit failed(made.error());
            return;
        }
        finish(tr("%1 is made.").arg(QFileInfo(path).fileName()),
               [this, step] { return m_work->undo(step); });
        emit openWanted(path);
    });
    dialog->open();
}

void LibraryCommands::renameChosen()
{
    const QStringList paths = chosen();
    const LibraryEntry *entry = paths.size() == 1 ? m_panel->library()->find(paths.front())
                                                  : nullptr;
    if (!entry)
        return;
    auto *sheet = new RenameSheet(entry->kind, entry->identity.name, entry->path, m_panel->roots(),
                                  m_work, m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &RenameSheet::renamed, this,
            [this, old = entry->identity.name](const LibraryStep &step) {
                const int files = int(step.files.rewrites.size() + step.texts.size());
                finish(tr("%1 is renamed; %n file(s) changed.", nullptr, files).arg(old),
                       [this, step] { return m_work->undo(step); });
            });
    sheet->open();
}

void LibraryCommands::duplicateChosen()
{
    const QStringList paths = chosen();
    const LibraryEntry *entry = paths.size() == 1 ? m_panel->library()->find(paths.front())
                                                  : nullptr;
    if (!entry)
        return;
    const QString name = copyName(entry->identity.name, *m_panel->library());
    const QFileInfo file(entry->path);
    LibraryStep step{tr("Duplicate"), {}, {}};
    QString made;
    const QString lower = file.fileName().toLower();
    if (isSkill(entry->path) || lower == "soul.md"_L1) {
        // These are called by their folder, so the copy gets one of its own.
        const QString base = QFileInfo(file.path()).path();
        QString folder = base + u'/' + makeSlug(name);
        for (int number = 2; QFileInfo::exists(folder); ++number)
            folder = base + u'/' + makeSlug(name) + u'-' + QString::number(number);
        made = folder + u'/' + file.fileName();
        QStringList sources{entry->path};
        if (isSkill(entry->path)) {
            QDirIterator all(file.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (all.hasNext()) {
                if (const QString next = all.next(); next != entry->path)
                    sources += next;
            }
        }
        for (const QString &source : std::as_const(sources)) {
            if (auto bytes = bytesOf(source)) {
                step.files.rewrites.push_back(
                    {folder + source.sliced(file.path().size()),
                     {},
                     source == entry->path ? named(*bytes, source, name) : *bytes});
            }
        }
    } else if (auto bytes = bytesOf(entry->path)) {
        QString fileName = fileNameFor(entry->path, entry->identity.name, name);
        if (fileName == file.fileName())
            fileName = file.completeBaseName() + u"-copy."_s + file.suffix();
        made = freePath(file.path(), fileName);
        step.files.rewrites.push_back({made, {}, named(*bytes, entry->path, name)});
    }
    if (const auto done = m_work->run(step); !done) {
        emit failed(done.error());
        return;
    }
    finish(tr("%1 is made.").arg(name), [this, step] { return m_work->undo(step); });
    emit openWanted(made);
}

void LibraryCommands::moveChosen()
{
    const QStringList paths = chosen();
    auto *dialog = new QFileDialog(m_window, tr("Move to"), chosenFolder());
    dialog->setObjectName(u"libraryMoveTo"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, paths](const QString &folder) { move(paths, folder); });
    dialog->open();
}

void LibraryCommands::move(const QStringList &paths, const QString &folder)
{
    QStringList moving;
    for (const QString &path : paths) {
        if (QFileInfo(whole(path)).path() != folder)
            moving += path;
    }
    if (moving.isEmpty())
        return;
    auto *sheet = new RenameSheet(moving, QDir::cleanPath(folder), m_panel->roots(), m_work,
                                  m_window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &RenameSheet::renamed, this,
            [this, count = moving.size(), folder](const LibraryStep &step) {
                finish(tr("%n file(s) moved to %1.", nullptr, int(count))
                           .arg(QDir::toNativeSeparators(folder)),
                       [this, step] { return m_work->undo(step); });
            });
    sheet->open();
}

void LibraryCommands::trashChosen()
{
    QStringList going;
    for (const QString &path : chosen())
        going += whole(path);
    if (going.isEmpty())
        return;
    std::vector<TrashedFile> gone;
    const auto result = m_work->trash(going, gone);
    if (!gone.empty()) {
        finish(gone.size() == 1
                   ? tr("%1 is in the trash.").arg(QFileInfo(gone.front().path).fileName())
                   : tr("%n file(s) are in the trash.", nullptr, int(gone.size())),
               [this, gone] { return m_work->untrash(gone); });
    }
    if (!result)
        emit failed(result.error());
}

/// What comes from the library itself moves; about everything else the person is asked.
void LibraryCommands::drop(const QStringList &paths, const QString &folder)
{
    QStringList own;
    QStringList others;
    for (const QString &path : paths)
        (m_panel->library()->find(path) ? own : others) += path;
    if (!own.isEmpty() && !folder.isEmpty())
        move(own, folder);
    if (!others.isEmpty())
        askAboutDrop(others, folder);
}

void LibraryCommands::askAboutDrop(const QStringList &paths, const QString &folder)
{
    auto *menu = new QMenu(m_panel);
    menu->setObjectName(u"libraryDrop"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](const char *name, const QString &text, std::function<void()> act) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QLatin1StringView(name));
        connect(action, &QAction::triggered, this, std::move(act));
    };
    const bool folders = std::ranges::any_of(
        paths, [](const QString &path) { return QFileInfo(path).isDir(); });
    const bool foreign = m_isForeign && std::ranges::any_of(paths, m_isForeign);
    if (!folder.isEmpty() && !folders && !foreign) {
        offer("libraryDrop.copy", tr("&Copy to %1").arg(QFileInfo(folder).fileName()),
              [this, paths, folder] { copyIn(paths, folder); });
    }
    if (!foreign) {
        offer("libraryDrop.add",
              folders ? tr("&Add the folder to the library")
                      : tr("&Add to the library where it is"),
              [this, paths] { m_panel->changeRoots(m_panel->roots() + paths); });
    }
    if (!folders && !foreign) {
        offer("libraryDrop.open", tr("&Open only"), [this, paths] {
            for (const QString &path : paths)
                emit openWanted(path);
        });
    }
    if (foreign || folders) {
        offer("libraryDrop.import", tr("&Import…"),
              [this, paths, folder] { emit importWanted(paths, folder); });
    }
    menu->addSeparator();
    offer("libraryDrop.cancel", tr("Cancel"), [] { });
    menu->popup(QCursor::pos());
}

void LibraryCommands::copyIn(const QStringList &paths, const QString &folder)
{
    LibraryStep step{tr("Copy"), {}, {}};
    for (const QString &path : paths) {
        if (auto bytes = bytesOf(path)) {
            step.files.rewrites.push_back(
                {freePath(folder, QFileInfo(path).fileName()), {}, *std::move(bytes)});
        }
    }
    if (const auto done = m_work->run(step); !done) {
        emit failed(done.error());
        return;
    }
    finish(tr("%n file(s) copied to %1.", nullptr, int(step.files.rewrites.size()))
               .arg(QDir::toNativeSeparators(folder)),
           [this, step] { return m_work->undo(step); });
    if (!step.files.rewrites.empty())
        emit openWanted(step.files.rewrites.front().path);
}

} // namespace studio
