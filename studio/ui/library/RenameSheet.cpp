#include "ui/library/RenameSheet.h"

#include "persona/Identity.h"
#include "session/DocumentSession.h"
#include "ui/dialogs/DiffView.h"
#include "ui/library/LibraryWork.h"
#include "ui/widgets/Bidi.h"
#include "wording/Wording.h"

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int fileRow = 28;
constexpr int mostFileRows = 6;

/// A skill is its folder.
QString whole(const QString &path)
{
    const QFileInfo file(path);
    return file.fileName() == "SKILL.md"_L1 ? file.path() : path;
}

} // namespace

RenameSheet::RenameSheet(const QStringList &roots, LibraryWork *work, QWidget *parent)
    : Sheet(u"renameSheet"_s, parent)
    , m_roots(roots)
    , m_work(work)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(150);
    connect(&m_soon, &QTimer::timeout, this, &RenameSheet::look);
}

RenameSheet::RenameSheet(Kind kind, const QString &name, const QString &path,
                         const QStringList &roots, LibraryWork *work, QWidget *parent)
    : RenameSheet(roots, work, parent)
{
    m_oldName = name;
    m_renaming = {
        .kind = kind, .oldName = name, .newName = name, .from = whole(path), .to = whole(path)};
    // A skill is called by its folder.
    if (kind == Kind::Skill)
        m_renaming.oldName = QFileInfo(m_renaming.from).fileName();
    setTitle(tr("Rename"), QDir::toNativeSeparators(path));
    m_name = new QLineEdit(name, this);
    m_name->setObjectName(u"renameName"_s);
    m_name->setAccessibleName(tr("New name"));
    m_file = new QLineEdit(QFileInfo(m_renaming.from).fileName(), this);
    m_file->setObjectName(u"renameFile"_s);
    const QString what = kind == Kind::Skill ? tr("Folder") : tr("File");
    m_file->setAccessibleName(what);
    QGridLayout *form = makeForm(90);
    addRow(form, tr("Name"), m_name);
    addRow(form, what, m_file);
    content()->addLayout(form);
    build();
    m_do->setText(tr("Rename"));
    connect(m_name, &QLineEdit::textEdited, this, &RenameSheet::nameEdited);
    connect(m_file, &QLineEdit::textEdited, this, [this] {
        m_fileTyped = true;
        m_soon.start();
    });
    m_name->selectAll();
    m_name->setFocus();
    look();
}

RenameSheet::RenameSheet(const QStringList &paths, const QString &folder, const QStringList &roots,
                         LibraryWork *work, QWidget *parent)
    : RenameSheet(roots, work, parent)
{
    m_moves = true;
    const auto target = [&](const QString &path) {
        return folder + u'/' + QFileInfo(path).fileName();
    };
    for (const QString &path : paths) {
        const QString from = whole(path);
        if (m_renaming.from.isEmpty()) {
            m_renaming.from = from;
            m_renaming.to = target(from);
            m_renaming.kind = from == path ? Kind::Agent : Kind::Skill;
        } else {
            m_renaming.also.emplace_back(from, target(from));
        }
    }
    setTitle(tr("Move %n file(s)", nullptr, int(paths.size())), QDir::toNativeSeparators(folder));
    build();
    m_do->setText(tr("Move"));
    look();
}

RenameSheet::~RenameSheet() = default;

void RenameSheet::build()
{
    m_list = new QListWidget(this);
    m_list->setObjectName(u"renameFiles"_s);
    m_list->setAccessibleName(tr("Files that change with it"));
    makePlainList(m_list);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_diff = new DiffView(this);
    m_diff->setObjectName(u"renameDiff"_s);
    m_diff->setAccessibleName(tr("What would change in this file"));
    m_diff->setMaximumRows(16);
    content()->addWidget(m_list);
    content()->addWidget(m_diff, 1);
    auto *cancel = addButton(tr("Cancel"), u"renameCancel"_s);
    m_do = addButton(QString(), u"renameDo"_s);
    m_do->setDefault(true);
    m_do->setEnabled(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_do, &QPushButton::clicked, this, &RenameSheet::apply);
    connect(m_list, &QListWidget::currentRowChanged, this, &RenameSheet::showDifference);
    connect(m_list, &QListWidget::itemChanged, this, &RenameSheet::showDifference);
    resize(700, 300);
}

void RenameSheet::nameEdited()
{
    const QString name = m_name->text().trimmed();
    if (!m_fileTyped && !name.isEmpty()) {
        const QString old = QFileInfo(m_renaming.from).fileName();
        if (m_renaming.kind == Kind::Skill)
            m_file->setText(old == makeSlug(m_oldName) || old == m_oldName ? makeSlug(name) : old);
        else
            m_file->setText(fileNameFor(m_renaming.from, m_oldName, name));
    }
    m_soon.start();
}

/// What stands against it, as a sentence; empty when nothing does.
QString RenameSheet::problem() const
{
    if (m_moves) {
        if (m_renaming.from == m_renaming.to)
            return tr("It is in this folder already.");
    } else {
        const QString file = m_file->text().trimmed();
        if (m_name->text().trimmed().isEmpty() || file.isEmpty())
            return tr("A persona needs a name and a file.");
        if (file.contains(u'/') || file == "."_L1 || file == ".."_L1)
            return tr("“%1” cannot be the name of a file.").arg(file);
        if (m_renaming.kind != Kind::Skill && !file.endsWith(".md"_L1, Qt::CaseInsensitive))
            return tr("The file's name must end in .md.");
        if (m_name->text().trimmed() == m_oldName && m_renaming.from == m_renaming.to)
            return tr("Type a new name.");
    }
    if (m_renaming.from != m_renaming.to && QFileInfo::exists(m_renaming.to))
        return tr("There is something called %1 already.")
            .arg(QDir::toNativeSeparators(m_renaming.to));
    return {};
}

void RenameSheet::look()
{
    m_soon.stop();
    m_do->setEnabled(false);
    if (!m_moves) {
        m_shownName = m_name->text().trimmed();
        m_renaming.newName = m_renaming.kind == Kind::Skill ? m_file->text().trimmed()
                                                            : m_shownName;
        m_renaming.to = QFileInfo(m_renaming.from).path() + u'/' + m_file->text().trimmed();
        if (m_shownName == m_oldName)
            m_shownName.clear();
    }
    if (const QString why = problem(); !why.isEmpty()) {
        m_background.drop();
        m_plan = {};
        m_list->clear();
        m_list->hide();
        m_diff->hide();
        setProgress(0, -1);
        setStatus(why);
        if (!isVisible())
            fitHeight(); // without the room for what is found later
        return;
    }
    QHash<QString, SnapshotPtr> open;
    for (DocumentSession *session : m_work->sessions()) {
        if (!session->path().isEmpty() && session->isModified())
            open.insert(session->path(), session->snapshot());
    }
    setStatus(tr("Looking for what names it…"));
    setProgress(0, 0);
    m_background.run<RenamePlan>([renaming = m_renaming, name = m_shownName, roots = m_roots,
                                  open] { return planRename(renaming, name, roots, open); },
                                 [this](const Result<RenamePlan> &plan) { show(plan); });
}

void RenameSheet::show(const Result<RenamePlan> &plan)
{
    setProgress(0, -1);
    m_plan = plan.value_or(RenamePlan());
    if (!plan) {
        setStatus(wordError(plan.error()));
        return;
    }
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    int others = 0;
    for (const RenamedText &text : m_plan.texts) {
        if (text.before == text.after)
            continue;
        const QString place = QDir::toNativeSeparators(
            m_roots.isEmpty() ? text.path : QDir(m_roots.front()).relativeFilePath(text.path));
        const QString shown = asPath(place, layoutDirection());
        auto *item = new QListWidgetItem(
            text.isOpen ? tr("%1 (open, not saved)").arg(shown) : shown, m_list);
        item->setData(Qt::UserRole, int(&text - m_plan.texts.data()));
        item->setSizeHint({0, fileRow});
        // Its own file is what this is about.
        const bool own = &text == &m_plan.texts.front();
        item->setFlags(own ? Qt::ItemIsEnabled | Qt::ItemIsSelectable
                           : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        if (!own) {
            item->setCheckState(Qt::Checked);
            ++others;
        }
    }
    m_list->setFixedHeight(std::min(m_list->count(), mostFileRows) * fileRow
                           + 2 * m_list->frameWidth() + 2);
    m_list->setVisible(m_list->count() > 0);
    m_diff->setVisible(m_list->count() > 0);
    m_list->setCurrentRow(0);
    showDifference();
    m_do->setEnabled(true);
    setStatus(others == 0 ? tr("No other file names it.")
                          : tr("%n other file(s) name it and change with it.", nullptr, others));
    growHeight();
    // There is nothing to be looked at.
    if (m_moves && m_list->count() == 0)
        apply();
}

void RenameSheet::showDifference()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item) {
        m_diff->setRows({});
        return;
    }
    const RenamedText &text = m_plan.texts[size_t(item->data(Qt::UserRole).toInt())];
    const bool wanted = !item->flags().testFlag(Qt::ItemIsUserCheckable)
                        || item->checkState() == Qt::Checked;
    m_diff->setRows(wanted ? diffTexts(text.before, text.after)
                           : std::vector<DiffRow>{{DiffRow::Kind::Gap, tr("Left as it is"), {}}});
}

LibraryStep RenameSheet::step() const
{
    LibraryStep step;
    step.title = m_moves ? tr("Move") : tr("Rename %1").arg(m_oldName);
    if (m_renaming.from != m_renaming.to)
        step.files.moves.push_back({m_renaming.from, m_renaming.to});
    for (const auto &[from, to] : m_renaming.also)
        step.files.moves.push_back({from, to});
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (item->flags().testFlag(Qt::ItemIsUserCheckable) && item->checkState() != Qt::Checked)
            continue;
        const RenamedText &text = m_plan.texts[size_t(item->data(Qt::UserRole).toInt())];
        if (!text.isOpen) {
            step.files.rewrites.push_back({text.newPath, encode(text.before, text.encoding),
                                           encode(text.after, text.encoding)});
            continue;
        }
        for (DocumentSession *session : m_work->sessions()) {
            if (session->path() == text.path)
                step.texts.push_back({session, text.before, text.after});
        }
    }
    return step;
}

void RenameSheet::apply()
{
    const LibraryStep wanted = step();
    if (const auto done = m_work->run(wanted); !done) {
        setStatus(wordError(done.error()));
        m_do->setEnabled(false);
        QTimer::singleShot(1500, this, &RenameSheet::look); // at what there is now
        return;
    }
    emit renamed(wanted);
    accept();
}

} // namespace studio
