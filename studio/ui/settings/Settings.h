#pragma once

#include <QObject>
#include <QSettings>
#include <QStringList>
#include <QVariant>

namespace studio {

/// One thing that a person can set: where it is kept, and what holds while nothing is said.
template<typename T>
struct Setting
{
    QLatin1StringView key;
    T preset{};
};

namespace settings {

using namespace Qt::StringLiterals;

inline const Setting<QString> theme{"appearance/theme"_L1, u"system"_s}; ///< as themeFromId()
/// The family of the window's font; empty: the desktop's.
inline const Setting<QString> font{"appearance/font"_L1, {}};
inline const Setting<int> fontSize{"appearance/fontSize"_L1, 0}; ///< pixels; 0: the desktop's
/// The family of the text editor's font; empty: the desktop's fixed one.
inline const Setting<QString> textFont{"text/font"_L1, {}};
inline const Setting<int> textSize{"text/size"_L1, 0}; ///< pixels at 100 %; 0: as the window's font
inline const Setting<int> zoom{"text/zoom"_L1, 100}; ///< percent
inline const Setting<bool> wrap{"text/wrap"_L1, true};
inline const Setting<int> tabWidth{"text/tabWidth"_L1, 4}; ///< columns
inline const Setting<bool> lineNumbers{"text/lineNumbers"_L1, true};
inline const Setting<bool> whitespace{"text/whitespace"_L1, false};
inline const Setting<bool> pairs{"text/pairs"_L1, true};
inline const Setting<bool> spelling{"spelling/on"_L1, true};
/// Of files whose language has not been chosen: a code ("de_DE"), or empty: guessed.
inline const Setting<QString> spellingLanguage{"spelling/language"_L1, {}};
/// Terms of the trade are right in every language.
inline const Setting<bool> technicalWords{"spelling/technicalWords"_L1, true};
/// The words that the person has added.
inline const Setting<QStringList> ownWords{"spelling/words"_L1, {}};
inline const Setting<bool> restore{"files/restore"_L1, true}; ///< what was open the last time
inline const Setting<bool> backups{"files/backups"_L1, false}; ///< a copy FILE~ before saving

} // namespace settings

/// What a person has set, for all windows: kept across starts, and told to everyone at once.
class Settings : public QObject
{
    Q_OBJECT

public:
    static Settings &instance();

    template<typename T>
    [[nodiscard]] T value(const Setting<T> &setting) const
    {
        const QVariant kept = read(setting.key);
        return kept.canConvert<T>() ? kept.value<T>() : setting.preset;
    }
    template<typename T>
    void set(const Setting<T> &setting, const T &value)
    {
        if (this->value(setting) != value)
            write(setting.key, QVariant::fromValue(value));
    }
    template<typename T>
    void reset(const Setting<T> &setting)
    {
        write(setting.key, {});
    }

    /// From now on nothing is kept beyond the program's end: for pictures.
    void setKeeping(bool keeping) { m_keeping = keeping; }

signals:
    /// The key of what has changed.
    void changed(const QString &key);

private:
    explicit Settings(QObject *parent);
    [[nodiscard]] QVariant read(QLatin1StringView key) const;
    void write(QLatin1StringView key, const QVariant &value);

    QHash<QString, QVariant> m_unkept;
    bool m_keeping = true;
};

/// Whether \a key is that of one of the settings.
template<typename... T>
[[nodiscard]] bool isOneOf(const QString &key, const Setting<T> &...settings)
{
    return ((key == settings.key) || ...);
}

/// Brings what an older studio has kept into today's form, once; see the version below.
void migrateSettings(QSettings &kept);
inline constexpr int settingsVersion = 1;

} // namespace studio
