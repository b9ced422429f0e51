#include "ui/problems/ProblemsView.h"

#include "render/Tokens.h"
#include "session/DocumentSession.h"
#include "ui/problems/DiagnosticDelegate.h"
#include "ui/problems/DiagnosticModel.h"
#include "ui/problems/FilterChip.h"
#include "ui/problems/FixMenu.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr int sideMargin = 12;

} // namespace

ProblemsView::ProblemsView(QWidget *parent)
    : QWidget(parent)
    , m_delegate(new DiagnosticDelegate(this))
    , m_title(new QLabel(tr("Problems"), this))
    , m_count(new QLabel(this))
    , m_all(new FilterChip(tr("all"), this))
    , m_severe(new FilterChip(tr("errors and warnings"), this))
    , m_list(new QListView(this))
    , m_empty(new QLabel(this))
{
    setObjectName(u"problemsView"_s);
    setAccessibleName(tr("Problems"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setObjectName(u"problemsTitle"_s);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_count->setObjectName(u"problemsCount"_s);

    m_all->setObjectName(u"problemsAll"_s);
    m_all->setAccessibleName(tr("Show all problems"));
    m_severe->setObjectName(u"problemsSevere"_s);
    m_severe->setAccessibleName(tr("Show errors and warnings only"));
    auto *filters = new QButtonGroup(this);
    filters->addButton(m_all);
    filters->addButton(m_severe);
    m_all->setChecked(true);
    connect(m_severe, &FilterChip::toggled, this, [this](bool severe) {
        if (m_model)
            m_model->setThreshold(severe ? Severity::Warning : Severity::Info);
        showState();
    });

    m_list->setObjectName(u"problemsList"_s);
    m_list->setAccessibleName(tr("Problems"));
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    setFocusProxy(m_list);
    connect(m_list, &QListView::doubleClicked, this, &ProblemsView::activate);
    connect(m_delegate, &DiagnosticDelegate::fixRequested, this, &ProblemsView::fix);

    m_empty->setObjectName(u"problemsEmpty"_s);
    m_empty->setContentsMargins(sideMargin, 6, sideMargin, 6);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeading);

    auto *header = new QHBoxLayout;
    header->setContentsMargins(sideMargin, 5, sideMargin, 4);
    header->setSpacing(8);
    header->addWidget(m_title);
    header->addWidget(m_count);
    header->addStretch();
    header->addWidget(m_all);
    header->addWidget(m_severe);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(header);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);

    adoptTheme();
    showState();
}

void ProblemsView::setSession(DocumentSession *session)
{
    if (session == m_session)
        return;
    m_session = session;
    delete m_model;
    m_model = nullptr;
    if (session) {
        m_model = new DiagnosticModel(session, this);
        m_model->setThreshold(m_severe->isChecked() ? Severity::Warning : Severity::Info);
        m_list->setModel(m_model);
        connect(m_model, &DiagnosticModel::countsChanged, this, &ProblemsView::showState);
        connect(session, &QObject::destroyed, this, [this] { setSession(nullptr); });
    }
    showState();
}

void ProblemsView::activate(const QModelIndex &index)
{
    if (index.isValid())
        emit activated(m_model->diagnostic(index.row()).span);
}

void ProblemsView::fixCurrent()
{
    fix(m_list->currentIndex());
}

void ProblemsView::fix(const QModelIndex &index)
{
    if (!index.isValid() || !m_session)
        return;
    const Diagnostic diagnostic = m_model->diagnostic(index.row());
    if (diagnostic.fixes.size() == 1) {
        applyFix(*m_session, diagnostic, diagnostic.fixes.front());
    } else if (diagnostic.fixes.size() > 1) {
        auto *menu = new FixMenu(m_session, {diagnostic}, this);
        menu->popup(m_list->viewport()->mapToGlobal(m_list->visualRect(index).bottomLeft()));
    }
}

void ProblemsView::nextProblem()
{
    step(1);
}

void ProblemsView::previousProblem()
{
    step(-1);
}

void ProblemsView::step(int by)
{
    const int rows = m_model ? m_model->rowCount() : 0;
    if (rows == 0)
        return;
    const QModelIndex current = m_list->currentIndex();
    const int from = current.isValid() ? current.row() : (by > 0 ? -1 : rows);
    const QModelIndex next = m_model->index((from + by + rows) % rows);
    m_list->setCurrentIndex(next);
    activate(next);
}

void ProblemsView::showState()
{
    const int total = m_model ? m_model->total() : 0;
    const int shown = m_model ? m_model->rowCount() : 0;
    m_count->setText(total > 0 ? QString::number(total) : QString());
    m_count->setAccessibleName(tr("%n problem(s)", nullptr, total));
    m_all->setVisible(total > 0);
    m_severe->setVisible(total > 0);
    m_list->setVisible(shown > 0);
    m_empty->setVisible(shown == 0);
    m_empty->setText(total == 0 ? tr("No problems") : tr("No errors or warnings"));
    emit countChanged(total);
}

/// What a key does in the list; nothing for keys that mean there what they mean in any list.
std::function<void()> ProblemsView::commandFor(const QKeyEvent &key)
{
    const bool control = key.modifiers() & Qt::ControlModifier;
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return [this] { activate(m_list->currentIndex()); };
    case Qt::Key_F8: return [this, by = key.modifiers() & Qt::ShiftModifier ? -1 : 1] { step(by); };
    case Qt::Key_Period:
        if (control)
            return [this] { fixCurrent(); };
        break;
    default: break;
    }
    return {};
}

bool ProblemsView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        if (const auto command = commandFor(*static_cast<QKeyEvent *>(event))) {
            // The window has shortcuts of the same keys; here they mean the row.
            if (event->type() == QEvent::KeyPress)
                command();
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::FocusIn && m_model && !m_list->currentIndex().isValid()
        && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
    return QWidget::eventFilter(watched, event);
}

void ProblemsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        adoptTheme();
}

void ProblemsView::adoptTheme()
{
    if (m_adopting)
        return;
    const QScopedValueRollback adopting(m_adopting, true);
    const Tokens &tokens = tokensFor(palette());
    for (QLabel *label : {m_count, m_empty}) {
        QPalette colors = label->palette();
        colors.setColor(QPalette::WindowText, tokens.muted);
        label->setPalette(colors);
    }
}

} // namespace studio
