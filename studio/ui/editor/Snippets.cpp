#include "ui/editor/Snippets.h"

#include "persona/Resources.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr qint64 maximumFile = 1024 * 1024;

QString bodyOf(const QJsonValue &body)
{
    if (!body.isArray())
        return body.toString();
    QStringList lines;
    for (const QJsonValue &line : body.toArray())
        lines += line.toString();
    return lines.join(u'\n');
}

void add(const QString &name, const QJsonObject &json, bool own, std::vector<Snippet> &snippets)
{
    Snippet snippet;
    snippet.name = json["name"_L1].toString(name);
    const QJsonValue prefix = json["prefix"_L1];
    snippet.prefix = prefix.isArray() ? prefix[0].toString() : prefix.toString();
    snippet.help = json["help"_L1].toString(json["description"_L1].toString());
    snippet.body = bodyOf(json["body"_L1]);
    snippet.frontmatter = json["place"_L1].toString() == "frontmatter"_L1;
    for (const QJsonValue &kind : json["kinds"_L1].toArray())
        snippet.kinds += kind.toString() == "agent"_L1 ? Kind::Agent : Kind::Soul;
    snippet.own = own;
    if (!snippet.body.isEmpty() && !snippet.name.isEmpty())
        snippets.push_back(std::move(snippet));
}

void addAll(const QJsonObject &json, bool own, std::vector<Snippet> &snippets)
{
    if (json["snippets"_L1].isArray()) {
        for (const QJsonValue &snippet : json["snippets"_L1].toArray())
            add({}, snippet.toObject(), own, snippets);
        return;
    }
    for (auto it = json.begin(); it != json.end(); ++it)
        add(it.key(), it.value().toObject(), own, snippets);
}

/// Reads a body from left to right; what a stop holds is read by the same rules.
class Expansion
{
public:
    Expansion(const QString &body, const QString &indent, const QString &selected)
        : m_body(body)
        , m_indent(indent)
        , m_selected(selected)
    {
    }

    ExpandedSnippet expand()
    {
        while (m_at < m_body.size())
            step();
        auto &stops = m_result.stops;
        std::ranges::stable_sort(stops, {}, [](const SnippetStop &stop) {
            return stop.number == 0 ? INT_MAX : stop.number;
        });
        if (stops.empty() || stops.back().number != 0)
            stops.push_back({0, {m_result.text.size(), m_result.text.size()}});
        return std::move(m_result);
    }

private:
    void write(const QString &text)
    {
        QString indented = text;
        m_result.text += indented.replace(u'\n', u'\n' + m_indent);
    }

    void step()
    {
        const QChar c = m_body[m_at];
        const QChar next = m_at + 1 < m_body.size() ? m_body[m_at + 1] : QChar();
        if (c == u'\\' && (next == u'$' || next == u'}' || next == u'\\')) {
            m_result.text += next;
            m_at += 2;
        } else if (c == u'$' && (next.isDigit() || next == u'{' || next.isLetter())) {
            ++m_at;
            variable();
        } else {
            write(QString(c));
            ++m_at;
        }
    }

    QString word()
    {
        const qsizetype begin = m_at;
        while (m_at < m_body.size() && (m_body[m_at].isLetterOrNumber() || m_body[m_at] == u'_'))
            ++m_at;
        return m_body.sliced(begin, m_at - begin);
    }

    void variable()
    {
        const bool braced = m_body[m_at] == u'{';
        if (braced)
            ++m_at;
        const qsizetype begin = m_result.text.size();
        QString name = word();
        if (!braced && name.size() > 1 && name.front().isDigit()) { // "$1st" is "$1" and "st"
            qsizetype digits = 1;
            while (digits < name.size() && name[digits].isDigit())
                ++digits;
            m_at -= name.size() - digits;
            name.truncate(digits);
        }
        const bool isSelection = name == "TM_SELECTED_TEXT"_L1;
        if (isSelection)
            write(m_selected);
        if (braced)
            held(isSelection && !m_selected.isEmpty());
        bool isNumber = false;
        const int number = name.toInt(&isNumber);
        if (isNumber)
            m_result.stops.push_back({number, {begin, m_result.text.size()}});
    }

    /// What stands behind the name, up to the closing brace.
    void held(bool silent)
    {
        const qsizetype before = m_result.text.size();
        const std::size_t stops = m_result.stops.size();
        const QChar kind = m_at < m_body.size() ? m_body[m_at] : QChar();
        if (kind == u':') {
            ++m_at;
            while (m_at < m_body.size() && m_body[m_at] != u'}')
                step();
        } else if (kind == u'|') {
            const qsizetype end = m_body.indexOf(u'|', m_at + 1);
            const qsizetype stop = end < 0 ? m_body.size() : end;
            write(m_body.sliced(m_at + 1, stop - m_at - 1).section(u',', 0, 0));
            m_at = std::min(stop + 1, m_body.size());
        }
        while (m_at < m_body.size() && m_body[m_at] != u'}')
            ++m_at;
        m_at = std::min(m_at + 1, m_body.size());
        if (silent) { // The default of something that is there.
            m_result.text.truncate(before);
            m_result.stops.resize(stops);
        }
    }

    QString m_body;
    QString m_indent;
    QString m_selected;
    qsizetype m_at = 0;
    ExpandedSnippet m_result;
};

} // namespace

ExpandedSnippet expandSnippet(const QString &body, const QString &indent, const QString &selected)
{
    return Expansion(body, indent, selected).expand();
}

QString snippetFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/snippets"_s;
}

SnippetSet readSnippets(const QString &folder)
{
    SnippetSet set;
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QString reason;
        if (info.size() > maximumFile || !file.open(QIODevice::ReadOnly)) {
            reason = file.errorString();
        } else {
            QJsonParseError error;
            const QJsonDocument json = QJsonDocument::fromJson(file.readAll(), &error);
            if (json.isObject())
                addAll(json.object(), true, set.snippets);
            else
                reason = error.errorString();
        }
        if (!reason.isEmpty())
            set.failures += u"%1: %2"_s.arg(QDir::toNativeSeparators(info.filePath()), reason);
    }
    addAll(readData(u"snippets/markdown.json"_s), false, set.snippets);
    return set;
}

} // namespace studio
