#pragma once

#include <QByteArrayView>
#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace studio {

/// A code and its sentence in English, with %1 … %9 for its arguments.
struct Phrase
{
    const char *code;
    const char *sentence;
};

/// The sentence of a code in the user's language, or an empty text when the table has none.
template<typename Table>
[[nodiscard]] QString sentenceFor(const Table &table, QByteArrayView code)
{
    for (const Phrase &phrase : table) {
        if (code == phrase.code)
            return QCoreApplication::translate("studio", phrase.sentence);
    }
    return {};
}

/// Puts the arguments in all at once: a "%2" within an argument stays what the author wrote.
[[nodiscard]] QString filled(const QString &sentence, const QStringList &arguments);

/// Quoted as the language does it, on one line and not too long to read.
[[nodiscard]] QString shown(const QString &text);

/// A text of the program's data (help, labels) in the user's language.
[[nodiscard]] QString fromData(const QString &text);

/// What there is to say of a code that has no sentence: the code and its arguments.
[[nodiscard]] QString unworded(const QByteArray &code, const QStringList &arguments);

} // namespace studio
