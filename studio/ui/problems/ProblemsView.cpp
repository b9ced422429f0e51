#include "ui/problems/ProblemsView.h"

#include "session/DocumentSession.h"
#include "ui/problems/DiagnosticDelegate.h"
#include "ui/problems/DiagnosticModel.h"
#include "ui/problems/FixMenu.h"
#include "ui/problems/IgnoreRule.h"
#include "ui/problems/ProblemsHeader.h"
#include "ui/problems/RulePage.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr int usualHeight = 168;
/// Between the last problem that went and the next that comes nothing else moves.
constexpr int emptyTime = 1500; // ms

} // namespace

ProblemsView::ProblemsView(QWidget *parent)
    : QWidget(parent)
    , m_delegate(new DiagnosticDelegate(this))
    , m_header(new ProblemsHeader(this))
    , m_list(new QListView(this))
    , m_height(usualHeight)
{
    setObjectName(u"problemsView"_s);
    setAccessibleName(tr("Problems"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_header->setLibrary(false);
    connect(m_header, &ProblemsHeader::filterChanged, this, [this] {
        if (m_model)
            m_model->setFilter(m_header->filter());
        showState();
    });
    connect(m_header, &ProblemsHeader::groupsChanged, this, [this] {
        if (m_model)
            m_model->setGroups(m_header->groups());
    });
    connect(m_header, &ProblemsHeader::scopeChanged, this, &ProblemsView::applyScope);

    m_list->setObjectName(u"problemsList"_s);
    m_list->setAccessibleName(tr("Problems"));
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    setFocusProxy(m_list);
    connect(m_list, &QListView::doubleClicked, this, &ProblemsView::activate);
    connect(m_delegate, &DiagnosticDelegate::fixRequested, this,
            [this](const QModelIndex &index) { fix(index, false); });
    connect(m_delegate, &DiagnosticDelegate::toggleRequested, this, &ProblemsView::toggle);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_list, 1);
    column->addStretch(0);

    m_empty.setSingleShot(true);
    m_empty.setInterval(emptyTime);
    connect(&m_empty, &QTimer::timeout, this, &ProblemsView::collapse);
    showState();
    updateHeight(true);
}

void ProblemsView::setSession(DocumentSession *session)
{
    if (session == m_session)
        return;
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    delete m_model;
    m_model = nullptr;
    if (session) {
        m_model = new DiagnosticModel(session, this);
        m_list->setModel(m_model);
        connect(m_model, &DiagnosticModel::countsChanged, this, &ProblemsView::showState);
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
        applyScope();
    }
    showState();
    updateHeight(true);
}

void ProblemsView::setLibrary(Library *library)
{
    delete m_folder;
    m_folder = library ? new FolderProblems(library, this) : nullptr;
    m_header->setLibrary(m_folder != nullptr);
    if (m_folder)
        connect(m_folder, &FolderProblems::changed, this, &ProblemsView::showState);
    applyScope();
}

void ProblemsView::applyScope()
{
    if (m_model) {
        m_model->setClosedGroups(m_closedGroups);
        m_model->setGroups(m_header->groups());
        m_model->setFilter(m_header->filter());
        m_model->setFolder(m_header->wantsAllFiles() ? m_folder : nullptr);
    }
    showState();
}

bool ProblemsView::isProblem(const QModelIndex &index) const
{
    return m_model && index.isValid() && !m_model->isHeading(index.row());
}

QPoint ProblemsView::placeBelow(const QModelIndex &index) const
{
    return m_list->viewport()->mapToGlobal(m_list->visualRect(index).bottomLeft());
}

void ProblemsView::activate(const QModelIndex &index)
{
    if (!isProblem(index))
        return;
    const Span span = m_model->diagnostic(index.row()).span;
    const QString path = m_model->path(index.row());
    if (path.isEmpty())
        emit activated(span);
    else
        emit activatedIn(path, span);
}

void ProblemsView::fixCurrent()
{
    fix(m_list->currentIndex(), true);
}

/// \a look: shows first what a fix changes, though there is only one and it is harmless.
void ProblemsView::fix(const QModelIndex &index, bool look)
{
    if (!isProblem(index) || !m_session || !m_model->path(index.row()).isEmpty())
        return;
    const Diagnostic diagnostic = m_model->diagnostic(index.row());
    if (!canFix(diagnostic) && !look)
        return;
    if (!look && diagnostic.fixes.size() == 1 && !diagnostic.fixes.front().changesMeaning) {
        applyFix(*m_session, diagnostic, diagnostic.fixes.front());
        return;
    }
    auto *menu = new FixMenu(m_session, {diagnostic}, this);
    menu->popup(placeBelow(index));
}

void ProblemsView::explainCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (isProblem(index))
        RulePage::open(m_model->diagnostic(index.row()).code, this, placeBelow(index));
}

void ProblemsView::copyCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!isProblem(index))
        return;
    const QString path = m_model->path(index.row());
    QApplication::clipboard()->setText(u"%1:%2: %3 [%4]"_s.arg(
        path.isEmpty() ? m_session->displayName() : path,
        index.data(DiagnosticModel::PositionRole).toString().section(u':', -2),
        index.data().toString(), index.data(DiagnosticModel::CodeRole).toString()));
}

void ProblemsView::showMenu(const QPoint &place)
{
    const QModelIndex index = m_list->currentIndex();
    if (!isProblem(index))
        return;
    const Diagnostic diagnostic = m_model->diagnostic(index.row());
    const QByteArray code = diagnostic.code;
    const QString name = QString::fromLatin1(code);
    const bool own = m_model->path(index.row()).isEmpty() && !m_session->isReadOnly();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"problemMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const char *object, const QString &text, const QKeySequence &key,
                         bool enabled, auto &&then) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QLatin1StringView(object));
        action->setShortcut(key);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, then);
    };
    add("problem.goTo", tr("&Go to the place"), Qt::Key_Return, true,
        [this] { activate(m_list->currentIndex()); });
    add("problem.fix", tr("&Fix…"), Qt::CTRL | Qt::Key_Period, own && canFix(diagnostic),
        [this] { fixCurrent(); });
    add("problem.fixRule", tr("Fix &all of this rule"), {}, own && !diagnostic.fixes.empty(),
        [this, code] { fixRule(code); });
    menu->addSeparator();
    const auto tellOf = [this](const Result<void> &done) {
        if (!done)
            emit failed(done.error());
    };
    add("problem.ignoreOnLine", tr("Ignore %1 on this &line").arg(name), {}, own,
        [this, diagnostic, tellOf] { tellOf(ignoreOnLine(*m_session, diagnostic)); });
    add("problem.ignoreInFile", tr("Turn off %1 in this &file").arg(name), {}, own,
        [this, code, tellOf] { tellOf(ignoreInFile(*m_session, code)); });
    const QString configuration = configurationPathFor(*m_session);
    add("problem.ignoreInFolder",
        configuration.isEmpty()
            ? tr("Turn off %1 in this fol&der").arg(name)
            : tr("Turn off %1 in the fol&der %2")
                  .arg(name, QFileInfo(QFileInfo(configuration).absolutePath()).fileName()),
        {}, own && !configuration.isEmpty(),
        [this, code, tellOf] { tellOf(ignoreInFolder(*m_session, code)); });
    menu->addSeparator();
    add("problem.explain", tr("&Explain"), Qt::Key_F1, true, [this] { explainCurrent(); });
    add("problem.copy", tr("&Copy"), QKeySequence::Copy, true, [this] { copyCurrent(); });
    menu->popup(place);
}

void ProblemsView::fixRule(const QByteArray &code)
{
    fixAllOf(*m_session, code);
}

QVariantMap ProblemsView::state() const
{
    QVariantMap state = m_header->state();
    state.insert(u"closed"_s, m_closedGroups);
    return state;
}

void ProblemsView::setState(const QVariantMap &state)
{
    m_closedGroups = state.value(u"closed"_s).toStringList();
    m_header->setState(state);
    applyScope();
}

void ProblemsView::showState()
{
    m_header->describe(m_model, m_header->wantsAllFiles() && m_folder->isChecking());
    m_list->setVisible(m_model && m_model->shown() > 0);
    updateHeight(false);
}

/// One line while there is nothing to list. It becomes so after a moment, so that writing does not
/// make the window jump, and at once when another document is shown.
void ProblemsView::updateHeight(bool atOnce)
{
    if (m_model && m_model->total() > 0) {
        m_empty.stop();
        if (std::exchange(m_collapsed, false)) {
            setMaximumHeight(QWIDGETSIZE_MAX);
            emit heightWanted(m_height);
        }
    } else if (atOnce) {
        collapse();
    } else if (!m_collapsed && !m_empty.isActive()) {
        m_empty.start();
    }
}

void ProblemsView::collapse()
{
    m_empty.stop();
    if (std::exchange(m_collapsed, true))
        return;
    const int line = m_header->sizeHint().height();
    if (isVisible() && height() > 2 * line)
        m_height = height();
    setMaximumHeight(line);
    // A splitter does not take back by itself what one of its parts has no use for.
    emit heightWanted(line);
}

void ProblemsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_collapsed)
        emit heightWanted(maximumHeight());
}

} // namespace studio
