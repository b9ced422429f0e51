#pragma once

#include <QHash>
#include <QMap>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <functional>
#include <memory>

class QTimer;

namespace studio {

/// The system's dictionaries, one service for the whole program. They are read and asked in a
/// thread of their own; what has been asked once is remembered. Without a library for them
/// (KF6Sonnet) there are no languages.
class SpellService : public QObject
{
    Q_OBJECT

public:
    enum class Verdict { Unknown, Right, Wrong };

    static SpellService &instance();
    ~SpellService() override;

    /// Codes of languages ("de_DE") with their names; empty before ready().
    [[nodiscard]] const QMap<QString, QString> &languages() const { return m_languages; }
    [[nodiscard]] bool isReady() const { return m_ready; }

    /// Unknown words are looked up; verdictsChanged() tells when there is more to know.
    [[nodiscard]] Verdict verdict(const QString &language, const QString &word);
    /// The language that knows most of the words; empty when none knows a fair share.
    void guess(const QStringList &words, QObject *receiver,
               const std::function<void(const QString &language)> &then);
    void suggest(const QString &language, const QString &word, QObject *receiver,
                 const std::function<void(const QStringList &suggestions)> &then);
    /// As right, until the program ends.
    void ignore(const QString &word);

signals:
    void ready();
    void verdictsChanged();
    void wordIgnored();

private:
    class Worker;

    explicit SpellService(QObject *parent);
    void flush();

    QMap<QString, QString> m_languages;
    QHash<QString, QHash<QString, bool>> m_verdicts; ///< By language and word: whether it is right.
    QHash<QString, QSet<QString>> m_pending;
    QSet<QString> m_ignored;
    QTimer *m_timer;
    std::unique_ptr<Worker> m_worker;
    bool m_ready = false;
};

} // namespace studio
