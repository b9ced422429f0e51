#include "format/Yaml.h"

#include "format/SimpleYaml.h"
#include "format/YamlStrictness.h"
#include "text/FileText.h"
#include "text/LineIndex.h"

#include <QRegularExpression>
#include <limits>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace studio {

namespace {

constexpr int maximumDepth = 64;
constexpr int maximumNodes = 100'000;

struct Refused
{
    QByteArray code;
    QStringList arguments;
};

/// Builds a Value from the parser's events. Not from yaml-cpp's nodes: events come one by one, so
/// that depth and number are bounded before anything is allocated, and keys keep their order.
class ValueBuilder final : public YAML::EventHandler
{
public:
    Value take() { return std::move(m_root); }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }

    void OnNull(const YAML::Mark &, YAML::anchor_t anchor) override { put({}, anchor); }

    void OnAlias(const YAML::Mark &, YAML::anchor_t anchor) override
    {
        const auto known = m_anchors.find(anchor);
        if (known == m_anchors.end()) // an alias to a collection that is still open
            throw Refused{"yaml/unsupported", {}};
        count(known->second.nodes);
        put(known->second.value, YAML::NullAnchor);
    }

    void OnScalar(const YAML::Mark &, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &content) override
    {
        const QString text = QString::fromUtf8(content.data(), qsizetype(content.size()));
        // "?" is a plain scalar, "!" a quoted or block one; other tags are the author's own.
        put(tag == "?" ? resolvePlain(text) : tagged(tag, text), anchor, tag != "?");
    }

    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(Value(Value::List{}), anchor);
    }
    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(Value(Value::Map{}), anchor);
    }
    void OnMapEnd() override { close(); }

private:
    struct Open
    {
        bool map;
        Value::List list;
        Value::Map members;
        std::optional<QString> key;
        YAML::anchor_t anchor;
        int nodesBefore;
        bool merges; ///< The key is "<<": the members of its map join this one.
    };
    struct Anchored
    {
        Value value;
        int nodes;
    };

    static Value tagged(const std::string &tag, const QString &text)
    {
        if (tag == "tag:yaml.org,2002:int" || tag == "tag:yaml.org,2002:bool"
            || tag == "tag:yaml.org,2002:float" || tag == "tag:yaml.org,2002:null")
            return resolvePlain(text);
        return text;
    }

    void count(int nodes)
    {
        m_nodes += nodes;
        if (m_nodes > maximumNodes)
            throw Refused{"yaml/too-large", {QString::number(maximumNodes)}};
    }

    void open(Value empty, YAML::anchor_t anchor)
    {
        if (m_open.size() >= maximumDepth)
            throw Refused{"yaml/too-deep", {QString::number(maximumDepth)}};
        m_open.push_back({empty.isMap(), {}, {}, {}, anchor, m_nodes, false});
    }

    void close()
    {
        Open done = std::move(m_open.back());
        m_open.pop_back();
        const int nodes = m_nodes - done.nodesBefore + 1;
        Value value = done.map ? Value(std::move(done.members)) : Value(std::move(done.list));
        if (done.anchor != YAML::NullAnchor)
            m_anchors[done.anchor] = {value, nodes};
        count(1);
        attach(std::move(value));
    }

    void put(Value value, YAML::anchor_t anchor, bool quoted = true)
    {
        count(1);
        if (anchor != YAML::NullAnchor)
            m_anchors[anchor] = {value, 1};
        if (isKeyNext(m_open.size()))
            m_open.back().merges = !quoted && value.toString() == u"<<";
        attach(std::move(value));
    }

    [[nodiscard]] bool isKeyNext(size_t depth) const
    {
        return depth > 0 && m_open[depth - 1].map && !m_open[depth - 1].key;
    }

    void attach(Value value)
    {
        if (m_open.empty()) {
            m_root = std::move(value);
            return;
        }
        Open &parent = m_open.back();
        if (!parent.map) {
            parent.list.push_back(std::move(value));
        } else if (!parent.key) {
            if (value.isMap())
                throw Refused{"yaml/unsupported", {}};
            parent.key = value.isList() ? value.asTexts().join(u',') : value.asText();
        } else if (std::exchange(parent.merges, false) && merge(parent, value)) {
            parent.key.reset();
        } else {
            const QString key = *std::exchange(parent.key, std::nullopt);
            const auto same = std::ranges::find(parent.members, key, &Member::key);
            if (same != parent.members.end())
                same->value = std::move(value); // the last one wins, as in the loader
            else
                parent.members.push_back({key, std::move(value)});
        }
    }

    /// Takes over the members of a map, or of a list of maps, that the map does not have itself.
    static bool merge(Open &parent, const Value &value)
    {
        if (value.isList()) {
            if (!std::ranges::all_of(value.toList(), &Value::isMap))
                return false;
            for (const Value &each : value.toList())
                merge(parent, each);
            return true;
        }
        for (const Member &member : value.toMap()) {
            if (std::ranges::find(parent.members, member.key, &Member::key) == parent.members.end())
                parent.members.push_back(member);
        }
        return value.isMap();
    }

    Value m_root;
    std::vector<Open> m_open;
    std::map<YAML::anchor_t, Anchored> m_anchors;
    int m_nodes = 0;
};

/// yaml-cpp recurses with each level: what nests deeper than any real file is refused before.
bool nestsTooDeep(QStringView source)
{
    int flow = 0;
    int indents = 0;
    qsizetype lineBegin = 0;
    while (lineBegin < source.size()) {
        qsizetype lineEnd = source.indexOf(u'\n', lineBegin);
        if (lineEnd < 0)
            lineEnd = source.size();
        const QStringView line = source.sliced(lineBegin, lineEnd - lineBegin);
        // `- - - x` and `? ? x` open a level with each mark.
        int marks = 0;
        qsizetype at = 0;
        while (at < line.size() && (line[at] == u' ' || line[at] == u'-' || line[at] == u'?')) {
            marks += line[at] != u' ';
            ++at;
        }
        indents = std::max(indents, marks);
        if (marks > maximumDepth || at > 2000)
            return true;
        for (const QChar unit : line) {
            if (unit == u'[' || unit == u'{') {
                if (++flow > 4 * maximumDepth)
                    return true;
            } else if ((unit == u']' || unit == u'}') && flow > 0) {
                --flow;
            }
        }
        lineBegin = lineEnd + 1;
    }
    return false;
}

/// A tab at the begin of a line indents nothing for the loader; lines of blanks are empty. The
/// tabs are taken away, \a removed tells how many stood before each offset of what is left.
QString withoutTabs(QStringView source, std::vector<qsizetype> *removed)
{
    QString text;
    text.reserve(source.size());
    bool begin = true;
    for (qsizetype at = 0; at < source.size(); ++at) {
        if (begin && source[at] == u'\t') {
            removed->push_back(text.size());
            continue;
        }
        begin = source[at] == u'\n';
        text += source[at];
    }
    return text;
}

} // namespace

Value resolvePlain(const QString &text)
{
    if (text.isEmpty() || text == u"~" || text == u"null" || text == u"Null" || text == u"NULL")
        return {};
    if (text == u"true" || text == u"True" || text == u"TRUE")
        return true;
    if (text == u"false" || text == u"False" || text == u"FALSE")
        return false;
    const QChar first = text[0];
    if (!first.isDigit() && first != u'-' && first != u'+' && first != u'.')
        return text;

    static const QRegularExpression integer(QStringLiteral("^[-+]?[0-9]+$"));
    static const QRegularExpression based(QStringLiteral("^0(?:o[0-7]+|x[0-9a-fA-F]+)$"));
    static const QRegularExpression real(
        QStringLiteral("^[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$"));
    static const QRegularExpression special(
        QStringLiteral("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$"));
    bool fits = false;
    if (integer.match(text).hasMatch()) {
        const qint64 number = text.toLongLong(&fits, 10);
        return fits ? Value(number) : Value(text.toDouble());
    }
    if (based.match(text).hasMatch()) {
        const qint64 number = text.sliced(2).toLongLong(&fits, text[1] == u'x' ? 16 : 8);
        return fits ? Value(number) : Value(text);
    }
    if (real.match(text).hasMatch())
        return text.toDouble();
    if (special.match(text).hasMatch()) {
        if (text.endsWith(u'n', Qt::CaseInsensitive))
            return std::numeric_limits<double>::quiet_NaN();
        return (text[0] == u'-' ? -1 : 1) * std::numeric_limits<double>::infinity();
    }
    return text;
}

Result<Value> readYaml(QStringView source)
{
    if (std::optional<Value> simple = readSimpleYaml(source))
        return std::move(*simple);
    return readAnyYaml(source);
}

Result<Value> readAnyYaml(QStringView source)
{
    if (source.contains(u'\t')) {
        std::vector<qsizetype> removed;
        const QString text = withoutTabs(source, &removed);
        if (!removed.empty()) {
            Result<Value> read = readAnyYaml(text);
            if (!read) {
                const auto behind = [&](qsizetype at) {
                    return at + qsizetype(std::ranges::count_if(removed, [&](qsizetype tab) {
                               return tab <= at;
                           }));
                };
                Span &span = read.error().span;
                span = {behind(span.begin), behind(span.end)};
            }
            return read;
        }
    }
    if (nestsTooDeep(source))
        return fail("yaml/too-deep", {QString::number(maximumDepth)});
    const QByteArray utf8 = toValidUtf8(source);
    struct Buffer : std::streambuf
    {
        explicit Buffer(const QByteArray &bytes)
        {
            char *begin = const_cast<char *>(bytes.data());
            setg(begin, begin, begin + bytes.size());
        }
    } buffer(utf8);
    std::istream stream(&buffer);
    ValueBuilder builder;
    try {
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
        if (parser)
            return fail("yaml/syntax", {QStringLiteral("more than one document")});
    } catch (const Refused &refused) {
        return fail(refused.code, refused.arguments);
    } catch (const YAML::ParserException &exception) {
        Span place;
        if (!exception.mark.is_null()) {
            const qsizetype bytes = std::min<qsizetype>(exception.mark.pos, utf8.size());
            const qsizetype at = std::min(utf16Length(source, bytes), source.size());
            place = {at, std::min(at + 1, source.size())};
        }
        return fail("yaml/syntax", {QString::fromStdString(exception.msg)}, place);
    } catch (const YAML::Exception &exception) {
        return fail("yaml/syntax", {QString::fromStdString(exception.msg)});
    }
    if (const auto loose = firstLooseness(source)) {
        const qsizetype feed = source.indexOf(u'\n', loose->at);
        const Span rest{loose->at, feed < 0 ? source.size() : feed};
        if (loose->stray)
            return fail("yaml/stray", {source.sliced(rest.begin, rest.length()).toString()}, rest);
        return fail("yaml/loose", {}, {rest.begin, std::min(rest.begin + 1, rest.end)});
    }
    return builder.take();
}

} // namespace studio
