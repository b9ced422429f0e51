#include "wording/Wording.h"

#include "wording/PhraseTables.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QString sentenceOf(const QByteArray &code)
{
    const QString sentence = sentenceFor(fieldPhrases(), code);
    return sentence.isEmpty() ? sentenceFor(textPhrases(), code) : sentence;
}

QByteArray variantOf(const Diagnostic &diagnostic)
{
    const QByteArray &code = diagnostic.code;
    const QStringList &arguments = diagnostic.arguments;
    const auto has = [&](qsizetype index) { return !arguments.value(index).isEmpty(); };
    if (code == "frontmatter/fence-in-value" || code == "frontmatter/repaired")
        return has(0) ? "#key" : "";
    if (code.endsWith("/too-long"))
        return has(3) ? "#refused" : "";
    if (code == "text/injection")
        return has(1) ? "#refused" : "";
    if (code == "text/html-comment")
        return has(0) ? "#refused" : "";
    if (code == "soul/license" || code == "folder/missing-skill")
        return has(1) ? "#near" : "";
    if (code == "config/wrong-type")
        return has(0) ? QByteArray('#' + arguments.value(1).toUtf8()) : "#file";
    if (code.startsWith("config/unknown-") || code == "config/severity")
        return has(1) ? "#near" : "";
    if (code == "frontmatter/rejected")
        return arguments.value(0) == "soul"_L1 ? "#soul" : "";
    if (code.endsWith("/value") || code.endsWith("/color") || code.endsWith("/item-value")
        || code.endsWith("/unknown-tool") || code.endsWith("/hooks-event")
        || code.endsWith("/model-name"))
        return has(2) ? "#near" : "";
    if (code.endsWith("/wrong-type"))
        return '#' + arguments.value(1).toUtf8();
    if (code.endsWith("/hooks-handler"))
        return arguments.value(2) == "type"_L1 ? "#type" : "";
    if (code.endsWith("/out-of-range")) {
        const bool low = has(2)
                         && arguments.value(1).toLongLong() < arguments.value(2).toLongLong();
        return low ? "#low" : "#high";
    }
    if (code.endsWith("/empty") && !code.startsWith("section"))
        return has(1) ? "#absent" : "";
    return {};
}

/// Arguments that come from the program's data are translated, those of the text shortened.
QStringList readable(const Diagnostic &diagnostic)
{
    QStringList arguments = diagnostic.arguments;
    const QByteArray &code = diagnostic.code;
    if (code == "frontmatter/rejected") {
        const Error reason{arguments.value(1).toUtf8(), arguments.mid(2), {}};
        return {reason.code.isEmpty() ? QString() : wordError(reason)};
    }
    if (code == "config/not-readable")
        return {wordError({arguments.value(0).toUtf8(), arguments.mid(1), {}})};
    const bool help = code.endsWith("/ignored-key") || code.endsWith("/empty");
    const bool form = code.endsWith("/unusable") || code.endsWith("pattern")
                      || code.endsWith("/name-unusable") || code.endsWith("/name-format");
    // Names of profiles.
    const qsizetype profile = code == "soul/missing-section" ? 1
                              : code == "soul/section-order" ? 2
                                                             : -1;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if ((help && i == 1) || (form && i == 2) || i == profile)
            arguments[i] = fromData(arguments[i]);
        else
            arguments[i] = shown(arguments[i]);
    }
    return arguments;
}

} // namespace

QString wordDiagnostic(const Diagnostic &diagnostic)
{
    const QByteArray variant = variantOf(diagnostic);
    const QByteArray code = diagnostic.code + variant;
    QString sentence = sentenceOf(code);
    if (sentence.isEmpty() && code.contains('/'))
        sentence = sentenceOf(QByteArray('*' + code.sliced(code.indexOf('/'))));
    if (sentence.isEmpty() && code.contains("/missing-"))
        sentence = sentenceOf("*/missing");
    if (sentence.isEmpty())
        return unworded(diagnostic.code, diagnostic.arguments);
    return filled(sentence, readable(diagnostic)).trimmed();
}

} // namespace studio
