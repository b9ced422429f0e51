#include "ui/window/DocumentView.h"

#include "checks/SkillLinks.h"
#include "session/DocumentSession.h"
#include "ui/editor/FindBar.h"
#include "ui/editor/Folds.h"
#include "ui/editor/ProblemMarks.h"
#include "ui/editor/TextEditor.h"
#include "ui/form/FieldRow.h"
#include "ui/form/FormView.h"
#include "ui/preview/PreviewPane.h"
#include "ui/problems/Announce.h"
#include "ui/problems/FixMenu.h"
#include "ui/publish/PublicationLine.h"
#include "ui/widgets/Chip.h"
#include "ui/window/NoticeBar.h"
#include "ui/window/PaneHeader.h"
#include "ui/window/SkillUsers.h"
#include "wording/Wording.h"

#include <QApplication>
#include <QJsonArray>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace studio {

namespace {

QString paneStack(const char *name)
{
    return QStringLiteral("documentView.") + QLatin1StringView(name);
}

QWidget *stacked(const char *name, std::initializer_list<QWidget *> widgets, QWidget *parent)
{
    auto *pane = new QWidget(parent);
    pane->setObjectName(paneStack(name));
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    return pane;
}

} // namespace

DocumentView::DocumentView(std::unique_ptr<DocumentSession> session, QWidget *parent)
    : QWidget(parent)
    , m_session(std::move(session))
    , m_notices(new NoticeBar(this))
    , m_panes(new QSplitter(Qt::Horizontal, this))
{
    setObjectName(QStringLiteral("documentView"));
    m_panes->setObjectName(QStringLiteral("documentView.panes"));
    m_panes->setChildrenCollapsible(false);
    buildPanes();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notices);
    layout->addWidget(m_panes, 1);

    connectPanes();
    describe(m_session->snapshot());
    watchDisk();
}

DocumentView::~DocumentView()
{
    // The views go before the session whose document they show.
    delete m_panes;
}

void DocumentView::buildPanes()
{
    m_formHeader = new PaneHeader(this);
    m_formHeader->setObjectName(QStringLiteral("formHeader"));
    m_textHeader = new PaneHeader(this);
    m_textHeader->setObjectName(QStringLiteral("textHeader"));
    m_textHeader->setTitle(tr("Text"), false);
    m_textHeader->setRemark(tr("Markdown · YAML frontmatter"));

    // The editor first: it gives the document its layout, which the others only read.
    m_editor = new TextEditor(m_session.get(), this);
    m_findBar = new FindBar(m_editor, this);
    m_findBar->hide();
    m_form = new FormView(*m_session, this);
    m_preview = new PreviewPane(this);

    m_skillUsers = new SkillUsers(this);
    m_skillUsers->hide();

    m_formPane = stacked("formPane", {m_formHeader, m_skillUsers, m_form}, m_panes);
    m_textPane = stacked("textPane", {m_textHeader, m_editor, m_findBar}, m_panes);
    m_panes->addWidget(m_formPane);
    m_panes->addWidget(m_textPane);
    m_panes->addWidget(m_preview);
    m_formPane->setMinimumWidth(260);
    m_textPane->setMinimumWidth(260);
    m_preview->setMinimumWidth(240);
    m_panes->setStretchFactor(0, 3);
    m_panes->setStretchFactor(1, 4);
    m_panes->setStretchFactor(2, 2);
    m_panes->setSizes({470, 528, 366});
}

void DocumentView::connectPanes()
{
    DocumentSession *session = m_session.get();
    connect(session, &DocumentSession::snapshotChanged, this, &DocumentView::describe);
    connect(session, &DocumentSession::snapshotChanged, m_preview, &PreviewPane::setSnapshot);
    connect(session, &DocumentSession::modificationChanged, m_formHeader, &PaneHeader::setMarked);
    connect(session, &DocumentSession::pathChanged, this,
            [this] { describe(m_session->snapshot()); });

    connect(m_editor, &TextEditor::caretMoved, this, [this](qsizetype offset) {
        m_session->setCaret(offset);
        m_form->showOffset(offset);
        m_preview->showOffset(offset);
        emit placeChanged(m_editor->currentPlace());
    });
    connect(m_form, &FormView::placeRequested, this, &DocumentView::goTo);
    connect(m_form, &FormView::offsetFocused, m_preview, &PreviewPane::showOffset);
    connect(m_preview, &PreviewPane::placeActivated, this, &DocumentView::goTo);
    connect(m_form, &FormView::offsetFocused, this, [this](qsizetype at) {
        m_formPlace = at;
        // The text follows without taking the focus, so that one goes on there where one was.
        if (isInForm() && !m_arriving && at <= m_session->snapshot()->text.size())
            m_editor->goTo({at, at});
    });
    connect(session, &DocumentSession::diagnosticsChanged, this, &DocumentView::countProblems);
    const PublicationLine *line = m_preview->publication();
    connect(line, &PublicationLine::publishWanted, this, &DocumentView::publishWanted);
    connect(line, &PublicationLine::newerWanted, this, &DocumentView::newerWanted);
    m_preview->setSnapshot(session->snapshot());
    countProblems();
}

void DocumentView::setPublication(const Publication &publication)
{
    m_publication = publication;
    m_preview->publication()->setPublication(publication);
    emit publicationChanged();
}

void DocumentView::countProblems()
{
    m_preview->setProblems(
        int(std::ranges::count(m_session->diagnostics(), Severity::Error, &Diagnostic::severity)));
}

bool DocumentView::isInForm() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && m_form->isAncestorOf(focus);
}

void DocumentView::stepToProblem(bool forward)
{
    if (!isInForm()) {
        forward ? m_editor->nextProblem() : m_editor->previousProblem();
        return;
    }
    m_session->settleDiagnostics();
    const Diagnostic *next = m_editor->problems()->next(m_formPlace, forward);
    if (!next)
        return;
    const Diagnostic problem = *next; // the way there may change the text
    if (!m_form->focusProblem(problem))
        goTo(problem.span);
    m_formPlace = problem.span.begin;
    announceProblem(this, problem);
}

void DocumentView::showFixes()
{
    if (!isInForm()) {
        m_editor->showFixes();
        return;
    }
    m_session->settleDiagnostics();
    const std::vector<Diagnostic> found = m_form->problemsAtFocus();
    if (found.empty() || m_session->isReadOnly())
        return;
    const QWidget *focus = QApplication::focusWidget();
    auto *menu = new FixMenu(m_session.get(), found, this);
    menu->popup(focus->mapToGlobal(QPoint(0, focus->height())));
}

QString DocumentView::skillAtFocus() const
{
    const SnapshotPtr &snapshot = m_session->snapshot();
    if (!isInForm()) {
        const auto mention = skillMentionAt(*snapshot, m_editor->caret());
        return mention ? mention->name : QString();
    }
    QWidget *focus = QApplication::focusWidget();
    for (const QWidget *at = focus; at && at != m_form; at = at->parentWidget()) {
        const auto *row = qobject_cast<const FieldRow *>(at);
        if (!row || row->key() != QLatin1StringView("skills"))
            continue;
        if (const auto *chip = qobject_cast<Chip *>(focus))
            return chip->text();
        const std::vector<SkillMention> mentions = skillMentions(*snapshot);
        return mentions.size() == 1 ? mentions.front().name : QString();
    }
    return {};
}

void DocumentView::describe(const SnapshotPtr &snapshot)
{
    m_formHeader->setTitle(m_session->displayName(), true);
    m_formHeader->setMarked(m_session->isModified());
    const QString kind = wordKind(snapshot->kind);
    const QString reading = wordReading(snapshot->reading);
    m_formHeader->setRemark(reading.isEmpty() ? kind : tr("%1 · %2").arg(kind, reading));
}

void DocumentView::watchDisk()
{
    DocumentSession *session = m_session.get();
    const auto readOnly = [this] {
        if (m_session->isReadOnly()) {
            m_notices->show(QStringLiteral("readOnly"), NoticeBar::Tone::Info,
                            wordError(m_session->readOnlyReason()));
        } else {
            m_notices->clear(QStringLiteral("readOnly"));
        }
    };
    connect(session, &DocumentSession::readOnlyChanged, this, readOnly);
    readOnly();

    connect(session, &DocumentSession::onDiskChanged, this, [this](DocumentSession::OnDisk state) {
        const QString topic = QStringLiteral("disk");
        switch (state) {
        case DocumentSession::OnDisk::Same: m_notices->clear(topic); break;
        case DocumentSession::OnDisk::Changed:
            m_notices->show(topic, NoticeBar::Tone::Warning,
                            tr("Another program has changed this file. Your unsaved text is kept "
                               "here; nothing has been written."),
                            {{tr("Take over theirs"), [this] { (void)m_session->reload(); }},
                             {tr("Keep mine"), [this] { m_session->keepMine(); }}});
            break;
        case DocumentSession::OnDisk::Removed:
            m_notices->show(topic, NoticeBar::Tone::Warning,
                            tr("The file is no longer there. Its text is kept here; saving writes "
                               "it again."),
                            {{tr("Keep the text"), [this] { m_session->keepMine(); }}});
            break;
        }
    });
    connect(session, &DocumentSession::recoveryFailed, this, [this](const Error &error) {
        m_notices->show(QStringLiteral("recovery"), NoticeBar::Tone::Warning, wordError(error));
    });
}

QWidget *DocumentView::paneWidget(Pane pane) const
{
    switch (pane) {
    case Pane::Form: return m_formPane;
    case Pane::Text: return m_textPane;
    case Pane::Preview: return m_preview;
    }
    return nullptr;
}

void DocumentView::setPaneVisible(Pane pane, bool visible)
{
    // The keys go on in what is still seen, and at the same place.
    const QWidget *focus = QApplication::focusWidget();
    if (!visible && focus && paneWidget(pane)->isAncestorOf(focus)) {
        for (const Pane other : {Pane::Text, Pane::Form, Pane::Preview}) {
            if (other == pane || !isPaneVisible(other))
                continue;
            focusPane(other);
            break;
        }
    }
    paneWidget(pane)->setVisible(visible);
    if (visible && !m_kept.isEmpty())
        QTimer::singleShot(0, this, &DocumentView::scrollAsKept);
}

bool DocumentView::isPaneVisible(Pane pane) const
{
    return !paneWidget(pane)->isHidden();
}

void DocumentView::setCentred(std::optional<Pane> pane)
{
    m_centred = pane;
    m_formHeader->setVisible(!pane);
    m_textHeader->setVisible(!pane);
    centre();
}

void DocumentView::centre()
{
    // About ninety columns of text; a form wants less.
    int wanted = width();
    if (m_centred == Pane::Text)
        wanted = QFontMetrics(m_editor->font()).horizontalAdvance(u'0') * 96;
    else if (m_centred == Pane::Form)
        wanted = fontMetrics().horizontalAdvance(u'0') * 100;
    const int side = m_centred ? std::max(0, (width() - wanted) / 2) : 0;
    layout()->setContentsMargins(side, m_centred ? 24 : 0, side, 0);
}

void DocumentView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    centre();
}

QJsonObject DocumentView::viewState() const
{
    QJsonArray folds;
    for (const int line : m_editor->folds()->foldedLines())
        folds += line;
    const Selection selection = m_editor->selection();
    QJsonObject state{{QStringLiteral("anchor"), selection.anchor},
                      {QStringLiteral("caret"), selection.caret},
                      {QStringLiteral("folds"), folds},
                      {QStringLiteral("top"), m_editor->verticalScrollBar()->value()},
                      {QStringLiteral("formTop"), m_form->scrollPlace()}};
    // One that was not looked at since the start is where it was.
    for (auto it = m_kept.begin(); it != m_kept.end(); ++it)
        state.insert(it.key(), it.value());
    return state;
}

void DocumentView::restoreViewState(const QJsonObject &state)
{
    m_editor->select(
        {state[QStringLiteral("anchor")].toInteger(), state[QStringLiteral("caret")].toInteger()});
    for (const QJsonValue &line : state[QStringLiteral("folds")].toArray())
        m_editor->folds()->fold(line.toInt());
    for (const QString &key : {QStringLiteral("top"), QStringLiteral("formTop")})
        m_kept.insert(key, state[key].toInt());
    if (isVisible())
        QTimer::singleShot(0, this, &DocumentView::scrollAsKept);
}

void DocumentView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // The text has its size, and with it its scroll bar, only then.
    if (!m_kept.isEmpty())
        QTimer::singleShot(0, this, &DocumentView::scrollAsKept);
}

void DocumentView::scrollAsKept()
{
    if (m_kept.isEmpty() || !isVisible())
        return;
    // A pane that is hidden has no height to scroll in yet.
    if (m_form->isVisible() && m_kept.contains(QStringLiteral("formTop"))) {
        m_form->complete();
        m_form->scrollTo(m_kept.take(QStringLiteral("formTop")).toInt());
    }
    if (m_editor->isVisible() && m_kept.contains(QStringLiteral("top")))
        m_editor->verticalScrollBar()->setValue(m_kept.take(QStringLiteral("top")).toInt());
}

QByteArray DocumentView::layoutState() const
{
    return m_panes->saveState();
}

void DocumentView::restoreLayout(const QByteArray &state)
{
    if (!state.isEmpty())
        m_panes->restoreState(state);
    m_panes->setHandleWidth(1);
}

void DocumentView::goTo(Span span)
{
    m_kept.remove(QStringLiteral("top"));
    emit textWanted();
    m_textPane->setVisible(true);
    m_editor->goTo(span);
    m_editor->setFocus();
}

Position DocumentView::place() const
{
    return m_editor->currentPlace();
}

void DocumentView::focusPane(Pane pane)
{
    paneWidget(pane)->setVisible(true);
    switch (pane) {
    case Pane::Form: {
        const QScopedValueRollback arriving(m_arriving, true);
        m_form->focusPlace();
        break;
    }
    case Pane::Text: m_editor->setFocus(); break;
    case Pane::Preview: m_preview->setFocus(); break;
    }
}

} // namespace studio
