#include "wording/Wording.h"

#include "wording/PhraseTables.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QString sizeText(const QString &bytes)
{
    bool number = false;
    const qint64 size = bytes.toLongLong(&number);
    return number ? QLocale().formattedDataSize(size, 1, QLocale::DataSizeTraditionalFormat)
                  : bytes;
}

/// What the messages of yaml-cpp mean for someone who writes a persona.
constexpr Phrase yamlReasons[] = {
    {"end of map not found",
     QT_TRANSLATE_NOOP(
         "studio",
         "This line is no “key: value”. Lines that go on with a value must be indented.")},
    {"illegal map value",
     QT_TRANSLATE_NOOP("studio",
                       "A colon with a blank behind it cannot stand in a value without quotes.")},
    {"end of sequence not found",
     QT_TRANSLATE_NOOP("studio", "This line belongs to a list, but does not begin with “- ”.")},
    {"end of sequence flow not found",
     QT_TRANSLATE_NOOP("studio", "A list in brackets is not closed.")},
    {"end of map flow not found", QT_TRANSLATE_NOOP("studio", "A map in braces is not closed.")},
    {"illegal block entry", QT_TRANSLATE_NOOP("studio", "A list cannot begin here.")},
    {"unknown token",
     QT_TRANSLATE_NOOP("studio", "A value cannot begin with this character. Put it in quotes.")},
    {"illegal EOF in scalar", QT_TRANSLATE_NOOP("studio", "A quote is not closed.")},
    {"the referenced anchor is not defined",
     QT_TRANSLATE_NOOP(
         "studio", "A value that begins with “*” means something else in YAML. Put it in quotes.")},
};

QString yamlReason(const QString &message)
{
    for (const Phrase &phrase : yamlReasons) {
        if (message.startsWith(QLatin1StringView(phrase.code)))
            return QCoreApplication::translate("studio", phrase.sentence);
    }
    return {};
}

QByteArray variantOf(const Error &error)
{
    if (error.code == "file/binary" && error.arguments.isEmpty())
        return "file/binary#here";
    return error.code;
}

QString sentenceOf(const QByteArray &code)
{
    for (const std::span<const Phrase> phrases :
         {filePhrases(), exchangePhrases(), registryPhrases()}) {
        if (QString sentence = sentenceFor(phrases, code); !sentence.isEmpty())
            return sentence;
    }
    return {};
}

/// A list of tools can meet several obstacles at once: what it lost, gained, and cannot say.
QString toolsSentence(const QStringList &arguments)
{
    static constexpr const char *codes[] = {"export/tools#lost", "export/tools#gained",
                                            "export/tools#rules", "export/tools#joined"};
    QStringList sentences;
    for (qsizetype part = 0; part < 4; ++part) {
        if (!arguments.value(part + 1).isEmpty())
            sentences += filled(sentenceFor(exchangePhrases(), codes[part]), arguments);
    }
    return sentences.join(u' ');
}

} // namespace

QString wordError(const Error &error)
{
    if (error.code == "export/tools")
        return toolsSentence(error.arguments);
    if (error.code == "yaml/syntax") {
        if (const QString reason = yamlReason(error.arguments.value(0)); !reason.isEmpty())
            return reason;
    }
    const QString sentence = sentenceOf(variantOf(error));
    if (sentence.isEmpty())
        return unworded(error.code, error.arguments);
    QStringList arguments = error.arguments;
    if (error.code == "file/too-large" || error.code == "toml/too-large"
        || error.code == "export/too-large") {
        // The first argument of the others is a name.
        for (qsizetype at = error.code == "toml/too-large" ? 0 : 1; at < arguments.size(); ++at)
            arguments[at] = sizeText(arguments[at]);
    }
    if (error.code == "export/avatar" && arguments.size() > 2)
        arguments[2] = sizeText(arguments[2]);
    if (error.code == "net/too-large" && arguments.size() > 1)
        arguments[1] = sizeText(arguments[1]);
    if (error.code == "yaml/stray" && !arguments.isEmpty())
        arguments[0] = shown(arguments[0]);
    // The cause is an error of its own, behind what it has left unfinished.
    if (error.code == "registry/unfinished" && arguments.size() > 2)
        arguments[2] = wordError({arguments[2].toLatin1(), arguments.mid(3), {}});
    // A server that says nothing leaves its place at the end empty.
    return filled(sentence, arguments).trimmed();
}

} // namespace studio
