#include "ui/editor/SpellService.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPointer>
#include <QThread>
#include <QTimer>

#ifdef STUDIO_SPELLING
#include <Sonnet/Speller>
#endif

using namespace Qt::StringLiterals;

namespace studio {
namespace {

#ifdef STUDIO_SPELLING

/// Of the dictionaries of one language the one that is most likely meant.
QString preferred(const QStringList &variants)
{
    const QString own = QLocale::system().name();
    if (variants.contains(own))
        return own;
    const QString language = variants.front().section(u'_', 0, 0);
    for (const QString &variant : {QString(language + u'_' + language.toUpper()), u"en_US"_s}) {
        if (variants.contains(variant))
            return variant;
    }
    return variants.front();
}

/// What is asked in the other thread; made and used there only.
class Dictionaries
{
public:
    QMap<QString, QString> names()
    {
        QMap<QString, QString> result;
        const QMap<QString, QString> available = Sonnet::Speller().availableDictionaries();
        for (auto it = available.begin(); it != available.end(); ++it)
            result.insert(it.value(), it.key());
        return result;
    }

    Sonnet::Speller &speller(const QString &language)
    {
        auto &speller = m_spellers[language];
        if (!speller)
            speller = std::make_shared<Sonnet::Speller>(language);
        return *speller;
    }

    QString guess(const QStringList &words)
    {
        QMap<QString, QStringList> variants;
        for (const QString &code : names().keys())
            variants[code.section(u'_', 0, 0)] += code;
        QString best;
        qsizetype most = words.size() / 2; // less than that is chance
        for (const QStringList &codes : std::as_const(variants)) {
            const QString code = preferred(codes);
            Sonnet::Speller &dictionary = speller(code);
            const qsizetype known = std::ranges::count_if(
                words, [&](const QString &word) { return dictionary.isCorrect(word); });
            if (known > most) {
                most = known;
                best = code;
            }
        }
        return best.isEmpty() ? best : nearest(variants[best.section(u'_', 0, 0)], best, words);
    }

private:
    /// Of the variants of a language the one in which more of the words are right than in the
    /// preferred one: "colour" tells of British.
    QString nearest(const QStringList &codes, const QString &preferred, const QStringList &words)
    {
        const auto wrongIn = [&](const QString &code) {
            Sonnet::Speller &dictionary = speller(code);
            return std::ranges::count_if(
                words, [&](const QString &word) { return !dictionary.isCorrect(word); });
        };
        QString best = preferred;
        qsizetype fewest = wrongIn(preferred);
        for (const QString &code : codes) {
            if (fewest == 0)
                break;
            const qsizetype wrong = code == preferred ? fewest : wrongIn(code);
            if (wrong < fewest) {
                fewest = wrong;
                best = code;
            }
        }
        return best;
    }

    QHash<QString, std::shared_ptr<Sonnet::Speller>> m_spellers;
};

#else

class Dictionaries
{
public:
    QMap<QString, QString> names() { return {}; }
    QString guess(const QStringList &) { return {}; }
};

#endif

} // namespace

/// The thread, and an object that lives in it.
class SpellService::Worker
{
public:
    Worker()
    {
        m_context = new QObject;
        m_context->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
        m_thread.setObjectName(u"spelling"_s);
        m_thread.start(QThread::LowPriority);
    }

    ~Worker()
    {
        m_thread.quit();
        m_thread.wait();
    }

    /// \a work runs there; what it gives goes to \a then in the thread of \a receiver, while that
    /// is there.
    template<typename Work, typename Then>
    void run(QObject *receiver, Work work, Then then)
    {
        QMetaObject::invokeMethod(
            m_context,
            [this, guard = QPointer<QObject>(receiver), work = std::move(work),
             then = std::move(then)]() mutable {
                auto result = work(m_dictionaries);
                QMetaObject::invokeMethod(
                    QCoreApplication::instance(),
                    [guard, result = std::move(result), then = std::move(then)] {
                        if (guard)
                            then(result);
                    },
                    Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
    }

private:
    QThread m_thread;
    QObject *m_context;
    Dictionaries m_dictionaries;
};

SpellService &SpellService::instance()
{
    static QPointer<SpellService> service;
    if (!service)
        service = new SpellService(QCoreApplication::instance());
    return *service;
}

SpellService::SpellService(QObject *parent)
    : QObject(parent)
    , m_timer(new QTimer(this))
    , m_worker(std::make_unique<Worker>())
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(0);
    connect(m_timer, &QTimer::timeout, this, &SpellService::flush);
    m_worker->run(
        this, [](Dictionaries &dictionaries) { return dictionaries.names(); },
        [this](const QMap<QString, QString> &names) {
            m_languages = names;
            m_ready = true;
            emit ready();
        });
}

SpellService::~SpellService() = default;

SpellService::Verdict SpellService::verdict(const QString &language, const QString &word)
{
    if (language.isEmpty() || m_ignored.contains(word))
        return Verdict::Right;
    const auto &known = m_verdicts[language];
    if (const auto found = known.find(word); found != known.end())
        return *found ? Verdict::Right : Verdict::Wrong;
    m_pending[language].insert(word);
    m_timer->start();
    return Verdict::Unknown;
}

void SpellService::flush()
{
    const auto pending = std::exchange(m_pending, {});
#ifdef STUDIO_SPELLING
    for (auto it = pending.begin(); it != pending.end(); ++it) {
        m_worker->run(
            this,
            [language = it.key(), words = it.value()](Dictionaries &dictionaries) {
                QHash<QString, bool> found;
                const Sonnet::Speller &speller = dictionaries.speller(language);
                for (const QString &word : words) {
                    QString plain = word;
                    plain.replace(u'\u2019', u'\'');
                    // Dictionaries do not list every genitive.
                    const bool right = speller.isCorrect(plain)
                                       || (plain.endsWith("'s"_L1)
                                           && speller.isCorrect(plain.chopped(2)));
                    found.insert(word, !speller.isValid() || right);
                }
                return found;
            },
            [this, language = it.key()](const QHash<QString, bool> &found) {
                m_verdicts[language].insert(found);
                emit verdictsChanged();
            });
    }
#else
    Q_UNUSED(pending)
#endif
}

void SpellService::guess(const QStringList &words, QObject *receiver,
                         const std::function<void(const QString &)> &then)
{
    m_worker->run(
        receiver, [words](Dictionaries &dictionaries) { return dictionaries.guess(words); }, then);
}

void SpellService::suggest(const QString &language, const QString &word, QObject *receiver,
                           const std::function<void(const QStringList &)> &then)
{
#ifdef STUDIO_SPELLING
    m_worker->run(
        receiver,
        [language, word](Dictionaries &dictionaries) {
            return dictionaries.speller(language).suggest(word);
        },
        then);
#else
    Q_UNUSED(language)
    Q_UNUSED(word)
    Q_UNUSED(receiver)
    Q_UNUSED(then)
#endif
}

void SpellService::ignore(const QString &word)
{
    m_ignored.insert(word);
    emit wordIgnored();
}

} // namespace studio
