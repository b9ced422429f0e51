#include "ui/problems/FixAllSheet.h"

#include "checks/Configuration.h"
#include "checks/FixAll.h"
#include "library/Library.h"
#include "session/DocumentSession.h"
#include "session/LineEdits.h"
#include "session/StateFolder.h"
#include "session/WriteFile.h"
#include "text/LineDiff.h"
#include "ui/dialogs/Background.h"
#include "ui/dialogs/DiffView.h"
#include "ui/dialogs/Notice.h"

#include <QDir>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

/// What the other thread works on: nothing in it changes any more.
struct Work
{
    std::vector<SnapshotPtr> open;
    QStringList files;
    std::shared_ptr<const FolderFacts> facts;
};

FixedFile fixed(const SnapshotPtr &snapshot, const Work &work, Configurations &configurations)
{
    CheckContext context;
    if (!snapshot->path.isEmpty()) {
        context.configuration = configurations.configurationFor(snapshot->path);
        context.folder = work.facts;
    }
    const FixedText result = fixAll(snapshot, FixSet::Safe, context);
    return {.path = snapshot->path,
            .before = snapshot->text,
            .after = result.after->text,
            .encoding = snapshot->encoding,
            .count = result.count,
            .session = -1,
            .revision = snapshot->revision};
}

std::vector<FixedFile> fixEverything(const Work &work)
{
    Configurations configurations;
    std::vector<FixedFile> files;
    QSet<QString> seen;
    const auto keep = [&](FixedFile file) {
        if (file.count > 0 && file.before != file.after)
            files.push_back(std::move(file));
    };
    for (std::size_t i = 0; i < work.open.size(); ++i) {
        FixedFile file = fixed(work.open[i], work, configurations);
        file.session = int(i);
        seen.insert(file.path);
        keep(std::move(file));
    }
    for (const QString &path : work.files) {
        if (seen.contains(path))
            continue;
        if (const Result<SnapshotPtr> opened = openSnapshot(path))
            keep(fixed(*opened, work, configurations));
    }
    return files;
}

} // namespace

FixAllSheet::FixAllSheet(const std::vector<DocumentSession *> &open, const QString &subtitle,
                         QWidget *parent)
    : Sheet(u"fixAllSheet"_s, parent)
    , m_open(open.begin(), open.end())
    , m_work(new Background(this))
    , m_nothing(new Notice(u"fixAllNothing"_s, this))
    , m_diff(new DiffView(this))
{
    setTitle(tr("Fix all that is safe"), subtitle);
    m_diff->setObjectName(u"fixAllDiff"_s);
    m_diff->setAccessibleName(tr("What would change"));
    m_diff->setMaximumRows(24);
    m_nothing->hide();
    content()->addWidget(m_nothing);
    content()->addWidget(m_diff, 1);
    m_cancel = addButton(tr("Cancel"), u"fixAllCancel"_s);
    m_fix = addButton(tr("Fix"), u"fixAllDo"_s);
    m_fix->setDefault(true);
    m_fix->setEnabled(false);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_fix, &QPushButton::clicked, this, &FixAllSheet::apply);
    resize(760, 320);
}

FixAllSheet::FixAllSheet(DocumentSession *session, FixedFile file, QWidget *parent)
    : FixAllSheet(std::vector<DocumentSession *>{session}, session->displayName(), parent)
{
    file.session = 0;
    std::vector<FixedFile> files;
    files.push_back(std::move(file));
    showFiles(std::move(files));
}

FixAllSheet::FixAllSheet(const std::vector<DocumentSession *> &open, const Library &library,
                         QWidget *parent)
    : FixAllSheet(open, QDir::toNativeSeparators(library.folder()), parent)
{
    Work work;
    for (DocumentSession *session : open)
        work.open.push_back(session->snapshot());
    for (const LibraryEntry &entry : library.entries())
        work.files += entry.path;
    work.facts = library.facts();
    setStatus(tr("Looking through %n file(s)…", nullptr, int(work.files.size())));
    setProgress(0, 0);
    m_work->run<std::vector<FixedFile>>(
        [work = std::move(work)]() -> Result<std::vector<FixedFile>> {
            return fixEverything(work);
        },
        [this](const Result<std::vector<FixedFile>> &files) {
            showFiles(files.value_or(std::vector<FixedFile>()));
        });
}

FixAllSheet::~FixAllSheet() = default;

void FixAllSheet::showFiles(std::vector<FixedFile> files)
{
    m_files = std::move(files);
    setProgress(0, -1);
    std::vector<DiffRow> rows;
    int count = 0;
    for (const FixedFile &file : m_files) {
        count += file.count;
        const QString name = file.session >= 0 && m_open[std::size_t(file.session)]
                                 ? m_open[std::size_t(file.session)]->displayName()
                                 : QDir::toNativeSeparators(file.path);
        rows.push_back({DiffRow::Kind::Heading, name, {}});
        std::ranges::move(diffTexts(file.before, file.after), std::back_inserter(rows));
    }
    m_diff->setRows(std::move(rows));
    m_diff->setVisible(!m_files.empty());
    m_fix->setEnabled(!m_files.empty());
    if (m_files.empty()) {
        setStatus({});
        m_nothing->show(Notice::Level::Good, tr("There is nothing that can be fixed safely."));
        m_cancel->setText(tr("Close"));
        m_fix->hide();
    } else {
        setStatus(m_files.size() == 1
                      ? tr("%n problem(s). What the persona says stays the same.", nullptr, count)
                      : tr("%n problem(s) in %1 files. What a persona says stays the same.",
                           nullptr, count)
                            .arg(m_files.size()));
        m_fix->setText(tr("Fix %n problem(s)", nullptr, count));
        m_fix->setFocus();
    }
    if (m_files.empty())
        fitHeight(); // without the room for differences
    else
        growHeight();
}

bool FixAllSheet::applyTo(const FixedFile &file)
{
    const TextEdit edit = lineEdits(file.before, file.after);
    if (file.session >= 0) {
        DocumentSession *session = m_open[std::size_t(file.session)];
        if (!session || session->revision() != file.revision || session->isReadOnly())
            return false;
        session->apply(edit, tr("Fix %n problem(s)", nullptr, file.count));
        return true;
    }
    const Result<FileText> now = readFile(file.path);
    if (!now || now->text != file.before)
        return false;
    WriteOptions options;
    options.backupFolder = stateFolder(u"backup"_s);
    return writeFile(file.path, encode(file.after, file.encoding), options).has_value();
}

void FixAllSheet::apply()
{
    QStringList left;
    for (const FixedFile &file : m_files) {
        if (!applyTo(file))
            left += QDir::toNativeSeparators(file.path);
    }
    m_files.clear();
    if (left.isEmpty()) {
        accept();
        return;
    }
    m_fix->setEnabled(false);
    m_cancel->setText(tr("Close"));
    setStatus(tr("Left alone, because they have changed meanwhile or cannot be written: %1")
                  .arg(left.join(u", "_s)));
    growHeight();
}

FixedFile fixedFile(DocumentSession &session, const std::shared_ptr<const FolderFacts> &facts)
{
    Configurations configurations;
    return fixed(session.snapshot(), {{}, {}, facts}, configurations);
}

void fixAllSafe(DocumentSession *session, const std::shared_ptr<const FolderFacts> &facts,
                QWidget *window)
{
    session->settleDiagnostics();
    if (session->isReadOnly())
        return;
    FixedFile file = fixedFile(*session, facts);
    if (file.count == 0 || file.before == file.after)
        return;
    if (file.count == 1) {
        session->apply(lineEdits(file.before, file.after),
                       FixAllSheet::tr("Fix %n problem(s)", nullptr, file.count));
        return;
    }
    auto *sheet = new FixAllSheet(session, std::move(file), window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

} // namespace studio
