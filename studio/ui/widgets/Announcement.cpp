#include "ui/widgets/Announcement.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QCoreApplication>
#include <QTimer>
#include <QWidget>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Longer than from one key to the next.
constexpr auto pause = 700ms;
/// Between two rows one only looks for the third.
constexpr auto rowPause = 150ms;

/// What waits to be said about a widget; its child.
class Waiting final : public QTimer
{
public:
    Waiting(QWidget *where, std::chrono::milliseconds length)
        : QTimer(where)
        , m_where(where)
    {
        setObjectName(u"announcement"_s);
        setSingleShot(true);
        setInterval(length);
        callOnTimeout(this, [this] { announce(m_where, m_sentence); });
    }

    void say(const QString &sentence)
    {
        m_sentence = sentence;
        if (sentence.isEmpty())
            stop();
        else
            start();
    }

private:
    QWidget *m_where;
    QString m_sentence;
};

} // namespace

void announce(QWidget *where, const QString &sentence, Urgency urgency)
{
    if (sentence.isEmpty() || !where->isVisible())
        return;
    QAccessibleAnnouncementEvent event(where, sentence);
    event.setPoliteness(urgency == Urgency::Now ? QAccessible::AnnouncementPoliteness::Assertive
                                                : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
}

namespace {

void announceAfter(QWidget *where, const QString &sentence, std::chrono::milliseconds length)
{
    auto *waiting = static_cast<Waiting *>(
        where->findChild<QTimer *>(u"announcement"_s, Qt::FindDirectChildrenOnly));
    if (!waiting && sentence.isEmpty())
        return;
    if (!waiting)
        waiting = new Waiting(where, length);
    waiting->say(sentence);
}

struct Row
{
    Q_DECLARE_TR_FUNCTIONS(studio::Announcement)
};

QString rowSentence(const QModelIndex &index)
{
    const QString told = index.data(Qt::AccessibleTextRole).toString();
    QStringList parts{told.isEmpty() ? index.data().toString() : told};
    if (index.flags() & Qt::ItemIsUserCheckable)
        parts += index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Row::tr("chosen")
                                                                       : Row::tr("not chosen");
    parts += index.data(Qt::AccessibleDescriptionRole).toString();
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

void announceSoon(QWidget *where, const QString &sentence)
{
    announceAfter(where, sentence, pause);
}

void announceCurrentRow(QAbstractItemView *list)
{
    const auto say = [list](const QModelIndex &row) {
        if (!list->hasFocus()) // else the list itself tells of it
            announceAfter(list, row.isValid() ? rowSentence(row) : QString(), rowPause);
    };
    QObject::connect(list->selectionModel(), &QItemSelectionModel::currentChanged, list, say);
    // A tick leaves the row where it is.
    QObject::connect(
        list->model(), &QAbstractItemModel::dataChanged, list,
        [list, say](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
            const QModelIndex now = list->currentIndex();
            if (roles.contains(Qt::CheckStateRole) && now.parent() == first.parent()
                && now.row() >= first.row() && now.row() <= last.row())
                say(now);
        });
}

} // namespace studio
