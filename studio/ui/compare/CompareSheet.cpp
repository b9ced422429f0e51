#include "ui/compare/CompareSheet.h"

#include "library/GitHead.h"
#include "session/DocumentSession.h"
#include "text/FileText.h"
#include "ui/compare/CompareModel.h"
#include "ui/compare/CompareTable.h"
#include "ui/widgets/ElidingComboBox.h"
#include "wording/Wording.h"

#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int narrow = 800; // px

/// Why there is no such version.
QString whyNot(const QString &source, const DocumentSession &session)
{
    if (session.path().isEmpty())
        return CompareSheet::tr("It has no file yet: save it first.");
    if (source == "head"_L1)
        return wordError({"git/none", {session.path()}, {}});
    return CompareSheet::tr("It has not been published from this computer.");
}

} // namespace

CompareSheet::CompareSheet(DocumentSession *session, QWidget *parent)
    : Sheet(u"compareSheet"_s, parent)
    , m_session(session)
    , m_model(new CompareModel(this))
    , m_table(new CompareTable(m_model, this))
    , m_with(new ElidingComboBox(this))
    , m_count(new QLabel(this))
    , m_previous(new QPushButton(tr("Previous"), this))
    , m_next(new QPushButton(tr("Next"), this))
    , m_take(new QPushButton(tr("Take over"), this))
    , m_takeAll(new QPushButton(tr("Take over all"), this))
{
    setModal(false);
    setTitle(tr("Compare"), session->displayName());
    build();
    addSources();
    m_soon.setSingleShot(true);
    m_soon.setInterval(120);
    connect(&m_soon, &QTimer::timeout, this, &CompareSheet::refresh);
    connect(session, &DocumentSession::snapshotChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(session, &QObject::destroyed, this, &QDialog::reject);
    connect(session, &DocumentSession::saved, this, [this] {
        if (m_with->currentData() == "disk"_L1)
            read();
    });
    connect(m_with, &QComboBox::activated, this, &CompareSheet::read);
    const QSize window = parent ? parent->window()->size() : QSize(1200, 800);
    resize(std::min(window.width() - 80, 1300), std::min(window.height() - 80, 860));
    m_table->setFocus();
}

CompareSheet::~CompareSheet() = default;

void CompareSheet::begin(const QString &source)
{
    for (int row = 0; row < m_with->count(); ++row) {
        const QString id = m_with->itemData(row).toString();
        if (id == source || id.startsWith(source + u':')) {
            m_with->setCurrentIndex(row);
            read();
            return;
        }
    }
    m_with->setCurrentIndex(-1);
    describe();
    setStatus(whyNot(source, *m_session));
}

void CompareSheet::build()
{
    m_with->setObjectName(u"compareWith"_s);
    m_with->setAccessibleName(tr("Compare with"));
    m_with->setMaximumWidth(420);
    m_count->setObjectName(u"compareCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_previous->setObjectName(u"comparePrevious"_s);
    m_previous->setToolTip(tr("Previous difference (Shift+F7)"));
    m_next->setObjectName(u"compareNext"_s);
    m_next->setToolTip(tr("Next difference (F7)"));
    m_take->setObjectName(u"compareTake"_s);
    m_take->setToolTip(tr("Take over what the other version has here (Alt+Right)"));
    m_takeAll->setObjectName(u"compareTakeAll"_s);
    m_takeAll->setToolTip(tr("Take over all that the other version has (Alt+Shift+Right)"));
    for (QPushButton *button : {m_previous, m_next, m_take, m_takeAll}) {
        button->setAccessibleName(button->toolTip());
        button->setAutoDefault(false);
    }
    auto *label = new QLabel(tr("With"), this);
    label->setBuddy(m_with);
    label->setAccessibleName(m_with->accessibleName()); // or both are read
    auto *what = new QHBoxLayout;
    what->setSpacing(8);
    what->addWidget(label);
    what->addWidget(m_with, 3);
    what->addSpacing(8);
    what->addWidget(m_count);
    what->addStretch(1);
    auto *does = new QHBoxLayout;
    does->setSpacing(8);
    does->addStretch(1);
    for (QPushButton *button : {m_previous, m_next, m_take, m_takeAll})
        does->addWidget(button);
    m_head = new QBoxLayout(QBoxLayout::LeftToRight);
    m_head->setSpacing(8);
    m_head->addLayout(what, 1);
    m_head->addLayout(does);
    content()->addLayout(m_head);
    content()->addWidget(m_table, 1);
    QPushButton *close = addButton(tr("Close"), u"compareClose"_s);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);

    const auto forward = [this] { m_table->step(true); };
    const auto back = [this] { m_table->step(false); };
    const auto takeCurrent = [this] {
        if (m_table->currentBlock() >= 0)
            takeOver(m_table->currentBlock());
    };
    connect(m_next, &QPushButton::clicked, this, forward);
    connect(m_previous, &QPushButton::clicked, this, back);
    connect(m_take, &QPushButton::clicked, this, takeCurrent);
    connect(m_takeAll, &QPushButton::clicked, this, &CompareSheet::takeOverAll);
    const auto key = [this](const QKeySequence &keys, auto call) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, call);
    };
    key(Qt::Key_F7, forward);
    key(Qt::SHIFT | Qt::Key_F7, back);
    key(Qt::ALT | Qt::Key_Right, takeCurrent);
    key(Qt::ALT | Qt::SHIFT | Qt::Key_Right, [this] { takeOverAll(); });
    key(QKeySequence::Undo, [this] {
        if (m_session)
            m_session->undo();
    });
    key(QKeySequence::Redo, [this] {
        if (m_session)
            m_session->redo();
    });
    connect(m_table, &CompareTable::takeWanted, this, &CompareSheet::takeOver);
    connect(m_table, &CompareTable::blockChanged, this, &CompareSheet::describe);
}

/// What it is compared with and what can be done stand below each other where it is narrow.
void CompareSheet::resizeEvent(QResizeEvent *event)
{
    Sheet::resizeEvent(event);
    m_head->setDirection(width() < narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void CompareSheet::addSources()
{
    const QString path = m_session->path();
    if (!path.isEmpty()) {
        m_sources.push_back(diskSource(path));
        if (knowsGit() && isInRepository(path))
            m_sources.push_back(headSource(path));
        for (CompareSource &source : publishedSources(path))
            m_sources.push_back(std::move(source));
    }
    for (const CompareSource &source : m_sources)
        m_with->addItem(source.label, source.id);
    m_with->addItem(tr("Another file…"), u"choose"_s);
}

void CompareSheet::compareWith(const CompareSource &source)
{
    int row = m_with->findData(source.id);
    if (row < 0) {
        row = int(m_sources.size());
        m_sources.push_back(source);
        m_with->insertItem(row, source.label, source.id);
    }
    m_with->setCurrentIndex(row);
    read();
}

void CompareSheet::keepSource()
{
    m_with->setCurrentIndex(m_row);
    if (m_row >= 0) {
        read();
    } else {
        setStatus({});
        describe();
    }
}

void CompareSheet::read()
{
    m_background.drop();
    m_known = false;
    const int row = m_with->currentIndex();
    if (row < 0 || size_t(row) >= m_sources.size()) {
        setProgress(0, -1);
        describe();
        setStatus(tr("Choose a file to compare with."));
        emit fileWanted();
        return;
    }
    m_row = row;
    setStatus(tr("Reading…"));
    setProgress(0, 0);
    m_sources[size_t(row)].read(m_background,
                                [this](const Result<ComparedBytes> &other) { take(other); });
}

void CompareSheet::take(const Result<ComparedBytes> &other)
{
    setProgress(0, -1);
    const Result<FileText> text = other ? decode(other->content)
                                        : Result<FileText>(std::unexpected(other.error()));
    m_known = text.has_value();
    if (!m_known) {
        m_model->setTexts({}, {});
        m_model->setLabels({}, {});
        describe();
        setStatus(wordError(text.error()));
        return;
    }
    m_label = other->label;
    m_other = text->text;
    setStatus({});
    refresh();
    m_table->goToBlock(0);
}

void CompareSheet::refresh()
{
    if (!m_session || !m_known)
        return;
    const int block = m_table->currentBlock();
    const int row = m_table->currentIndex().row();
    m_model->setLabels(m_label, tr("%1, as it is open").arg(m_session->displayName()));
    m_revision = m_session->revision();
    m_model->setTexts(m_other, m_session->text());
    // What was taken over is gone: the next difference stands in its place.
    const int last = int(m_model->comparison().blocks().size()) - 1;
    if (block >= 0 && last >= 0)
        m_table->goToBlock(std::min(block, last));
    else if (row >= 0)
        m_table->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
    describe();
}

void CompareSheet::takeOver(int block)
{
    apply(m_model->comparison().takeOver(block), tr("Take over a difference"));
}

/// As one step that can be undone.
void CompareSheet::takeOverAll()
{
    const Comparison &comparison = m_model->comparison();
    TextEdit all;
    for (int block = 0; block < int(comparison.blocks().size()); ++block) {
        const TextEdit one = comparison.takeOver(block);
        for (const Replacement &part : one.replacements())
            all.add(part.span, part.text);
    }
    apply(all, tr("Take over all of %1").arg(m_label));
}

void CompareSheet::apply(const TextEdit &edit, const QString &title)
{
    if (!m_session || m_session->isReadOnly() || edit.isEmpty())
        return;
    // It was typed into meanwhile: what was seen is not there any more.
    if (m_session->revision() != m_revision) {
        refresh();
        return;
    }
    m_session->apply(edit, title);
    if (const int row = m_with->currentIndex(); row >= 0 && size_t(row) < m_sources.size()) {
        if (const auto taken = m_sources[size_t(row)].taken)
            taken();
    }
    refresh();
}

void CompareSheet::describe()
{
    m_with->setToolTip(m_with->currentText()); // where there is no room for all of it
    const int count = int(m_model->comparison().blocks().size());
    const int block = m_table->currentBlock();
    const bool can = m_known && count > 0;
    m_count->setText(!m_known     ? QString()
                     : count == 0 ? tr("No difference")
                     : block < 0  ? tr("%n difference(s)", nullptr, count)
                                  : tr("Difference %1 of %2").arg(block + 1).arg(count));
    const bool writable = m_session && !m_session->isReadOnly();
    const std::pair<QPushButton *, bool> buttons[] = {{m_previous, can},
                                                      {m_next, can},
                                                      {m_take, can && block >= 0 && writable},
                                                      {m_takeAll, can && writable}};
    for (const auto &[button, on] : buttons) {
        if (!on && button->hasFocus())
            m_table->setFocus(); // else it goes from button to button, to the one that closes
        button->setEnabled(on);
    }
}

} // namespace studio
