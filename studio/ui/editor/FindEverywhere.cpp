#include "ui/editor/FindEverywhere.h"

#include "session/DocumentSession.h"
#include "text/LineIndex.h"
#include "ui/widgets/Announcement.h"
#include "ui/widgets/ExpandParents.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/RoomyRows.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr int widestField = 480;
constexpr int pauseBeforeSearch = 120; // ms
constexpr std::size_t mostListed = 1000; // of a file
constexpr qsizetype contextBefore = 40;
constexpr qsizetype contextLength = 200;
constexpr int spanRole = Qt::UserRole;

/// The line around a match, with three dots where it is cut.
QString excerpt(const QString &text, Span match)
{
    const qsizetype line = match.begin > 0 ? text.lastIndexOf(u'\n', match.begin - 1) + 1 : 0;
    const qsizetype behind = text.indexOf(u'\n', match.begin);
    const qsizetype end = behind < 0 ? text.size() : behind;
    const qsizetype begin = std::max(line, match.begin - contextBefore);
    QString result = text.sliced(begin, std::min(end - begin, contextLength)).simplified();
    if (begin > line)
        result.prepend(u'…');
    return result;
}

} // namespace

FindEverywhere::FindEverywhere(Sessions sessions, QWidget *parent)
    : QWidget(parent)
    , m_sessions(std::move(sessions))
    , m_find(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_replaceAll(new QPushButton(tr("Replace in all"), this))
    , m_summary(new QLabel(this))
    , m_results(new QTreeWidget(this))
    , m_timer(new QTimer(this))
{
    setObjectName(u"findEverywhere"_s);
    setAccessibleName(tr("Find in all open personas"));
    m_find->setObjectName(u"everywhereText"_s);
    m_find->setAccessibleName(tr("Find in all open personas"));
    m_find->setPlaceholderText(tr("Find in all open personas"));
    m_find->setClearButtonEnabled(true);
    m_replacement->setObjectName(u"everywhereReplacement"_s);
    m_replacement->setAccessibleName(tr("Replace with"));
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replaceAll->setObjectName(u"everywhereReplaceAll"_s);
    m_summary->setObjectName(u"everywhereSummary"_s);
    m_results->setObjectName(u"everywhereResults"_s);
    m_results->setAccessibleName(tr("Places found"));
    m_results->setHeaderHidden(true);
    m_results->setFrameShape(QFrame::NoFrame);
    m_results->setUniformRowHeights(true);
    m_results->viewport()->setAutoFillBackground(false);
    giveRoom(m_results);
    m_case = addOption(u"everywhereCase"_s, u"Aa"_s, tr("Match case"));
    m_word = addOption(u"everywhereWord"_s, u"W"_s, tr("Whole words"));
    m_expression = addOption(u"everywhereExpression"_s, u".*"_s, tr("Regular expression"));
    m_close = addOption(u"everywhereClose"_s, u"✕"_s, tr("Close (Esc)"));
    m_close->setCheckable(false);
    m_timer->setSingleShot(true);
    m_timer->setInterval(pauseBeforeSearch);
    connect(m_timer, &QTimer::timeout, this, &FindEverywhere::search);
    connect(m_find, &QLineEdit::textChanged, m_timer, qOverload<>(&QTimer::start));
    connect(m_replaceAll, &QPushButton::clicked, this, &FindEverywhere::replaceAll);
    connect(m_close, &QToolButton::clicked, this, &FindEverywhere::closed);
    connect(m_results, &QTreeWidget::itemActivated, this, &FindEverywhere::activate);
    connect(m_results, &QTreeWidget::itemClicked, this, &FindEverywhere::activate);
    m_find->installEventFilter(this);
    layOut();
}

QToolButton *FindEverywhere::addOption(const QString &name, const QString &sign,
                                       const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(sign);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedHeight(look::controlHeight - 4);
    button->setFixedWidth(
        std::max(look::controlHeight - 2, button->fontMetrics().horizontalAdvance(sign) + 10));
    connect(button, &QToolButton::toggled, m_timer, qOverload<>(&QTimer::start));
    return button;
}

void FindEverywhere::layOut()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 12, 6);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(6);
    int column = 0;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_find, m_case, m_word, m_expression,
                                                            m_replacement, m_replaceAll, m_summary})
        grid->addWidget(widget, 0, column++);
    // In a wide window what belongs together stays together.
    m_find->setMaximumWidth(widestField);
    m_replacement->setMaximumWidth(widestField);
    grid->setColumnStretch(column++, 1);
    grid->addWidget(m_close, 0, column++);
    grid->addWidget(m_results, 1, 0, 1, column);
    QWidget *last = m_find;
    for (QWidget *next : std::initializer_list<QWidget *>{
             m_case, m_word, m_expression, m_replacement, m_replaceAll, m_close, m_results}) {
        setTabOrder(last, next);
        last = next;
    }
    grid->setColumnStretch(0, 300);
    grid->setColumnStretch(4, 200);
    m_summary->setContentsMargins(8, 0, 8, 0);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
}

void FindEverywhere::open(const QString &text)
{
    if (!text.isEmpty())
        m_find->setText(text);
    show();
    search();
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

SearchQuery FindEverywhere::query() const
{
    return {m_find->text(), m_case->isChecked(), m_word->isChecked(), m_expression->isChecked()};
}

void FindEverywhere::search()
{
    for (const auto &session : m_watched) {
        if (session)
            disconnect(session, nullptr, m_timer, nullptr);
    }
    m_watched.clear();
    m_results->clear();
    m_replaceAll->setEnabled(false);
    m_summary->clear();
    if (m_find->text().isEmpty())
        return;
    const auto pattern = searchPattern(query());
    if (!pattern) {
        tell(pattern.error().arguments.value(0));
        return;
    }
    std::size_t count = 0;
    int files = 0;
    for (DocumentSession *session : m_sessions()) {
        m_watched.emplace_back(session);
        connect(session, &DocumentSession::snapshotChanged, m_timer, qOverload<>(&QTimer::start));
        const std::vector<Span> matches = findMatches(session->text(), *pattern);
        if (matches.empty())
            continue;
        count += matches.size();
        ++files;
        listMatches(session, matches);
    }
    expandParents(m_results);
    m_replaceAll->setEnabled(count > 0);
    tell(count == 0
             ? tr("No matches")
             : tr("%1 in %2")
                   .arg(tr("%n match(es)", nullptr, int(count)), tr("%n file(s)", nullptr, files)));
}

void FindEverywhere::listMatches(DocumentSession *session, const std::vector<Span> &matches)
{
    const QString text = session->text();
    const LineIndex lines(text);
    auto *file = new QTreeWidgetItem(m_results);
    file->setText(0, tr("%1 (%2)").arg(session->displayName()).arg(matches.size()));
    file->setData(0, spanRole, int(m_watched.size()) - 1);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    file->setFont(0, bold);
    for (const Span &match : matches) {
        if (std::size_t(file->childCount()) == mostListed)
            break;
        auto *item = new QTreeWidgetItem(file);
        item->setText(0, tr("%1: %2").arg(lines.lineAt(match.begin)).arg(excerpt(text, match)));
        item->setData(0, spanRole, QVariant::fromValue(QPoint(int(match.begin), int(match.end))));
    }
}

void FindEverywhere::activate(QTreeWidgetItem *item)
{
    if (!item || !item->parent())
        return;
    const int index = item->parent()->data(0, spanRole).toInt();
    const QPoint place = item->data(0, spanRole).toPoint();
    if (DocumentSession *session = m_watched[std::size_t(index)])
        emit activated(session, {place.x(), place.y()});
}

/// One undo step in each file.
void FindEverywhere::replaceAll()
{
    int replaced = 0;
    for (const auto &session : std::vector(m_watched)) {
        if (!session || session->isReadOnly())
            continue;
        int count = 0;
        const TextEdit edit = replaceMatches(session->text(), query(), m_replacement->text(),
                                             &count);
        if (edit.isEmpty())
            continue;
        session->apply(edit, tr("Replace all"));
        replaced += count;
    }
    search();
    tell(tr("%n replaced", nullptr, replaced));
}

void FindEverywhere::tell(const QString &sentence)
{
    m_summary->setText(sentence);
    announceSoon(this, sentence);
}

bool FindEverywhere::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_timer->isActive()) {
                m_timer->stop();
                search();
            }
            m_results->setFocus();
            if (QTreeWidgetItem *file = m_results->topLevelItem(0))
                m_results->setCurrentItem(file->child(0));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FindEverywhere::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace studio
