#include "library/PatternReferences.h"

#include "format/Yaml.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <functional>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

using Follow = std::function<QString(const QString &)>;

bool isLiteral(QStringView segment)
{
    return !segment.isEmpty() && std::ranges::none_of(segment, [](QChar c) {
        return c == u'*' || c == u'?' || c == u'[' || c == u'\\';
    });
}

/// A pattern is bound to its folder by a slash at its begin or within it.
bool isBound(QStringView pattern)
{
    const qsizetype slash = pattern.indexOf(u'/');
    return slash >= 0 && slash < pattern.size() - 1;
}

QString patternAfter(const QString &pattern, const QString &folder, const Renaming &renaming)
{
    const bool takesBack = pattern.startsWith(u'!');
    const QString sign = takesBack ? u"!"_s : QString();
    const QString bare = takesBack ? pattern.sliced(1) : pattern;
    if (!isBound(bare)) {
        const QString name = bare.endsWith(u'/') ? bare.chopped(1) : bare;
        const QFileInfo from(renaming.from);
        const QString moved = QFileInfo(renaming.to).fileName();
        const bool ofMany = name == "SOUL.md"_L1 || name == "SKILL.md"_L1;
        if (ofMany || name != from.fileName() || !renaming.from.startsWith(folder + u'/'))
            return pattern;
        return sign + moved + bare.sliced(name.size());
    }
    const bool rooted = bare.startsWith(u'/');
    const QStringList segments = bare.sliced(rooted ? 1 : 0).split(u'/');
    const auto literal = std::ranges::find_if_not(segments, isLiteral) - segments.begin();
    for (qsizetype count = literal; count > 0; --count) {
        const QString target = folder + u'/' + segments.first(count).join(u'/');
        const QString moved = renaming.moved(target);
        if (moved == target)
            continue;
        QString becomes = QDir(folder).relativeFilePath(moved);
        if (becomes.startsWith("../"_L1))
            return pattern; // It is no business of this folder any more.
        if (count < segments.size())
            becomes += u'/' + segments.sliced(count).join(u'/');
        // What was bound to the folder stays so.
        return sign + (rooted || !isBound(becomes) ? u"/"_s : QString()) + becomes;
    }
    return pattern;
}

Value patternsAfter(const Value &value, const Follow &follow)
{
    if (value.isString())
        return follow(value.toString());
    if (!value.isList())
        return value;
    Value::List list;
    for (const Value &element : value.toList())
        list.push_back(element.isString() ? Value(follow(element.toString())) : element);
    return list;
}

/// What the configuration shall say afterwards.
Value wanted(const Value &before, const Follow &follow)
{
    Value after = before;
    if (const Value *ignore = before.find(u"ignore"))
        after.set(u"ignore"_s, patternsAfter(*ignore, follow));
    const Value *overrides = before.find(u"overrides");
    if (!overrides || !overrides->isList())
        return after;
    Value::List parts;
    for (const Value &element : overrides->toList()) {
        Value part = element;
        if (const Value *files = element.find(u"files"))
            part.set(u"files"_s, patternsAfter(*files, follow));
        parts.push_back(std::move(part));
    }
    after.set(u"overrides"_s, parts);
    return after;
}

bool isInComment(QStringView text, qsizetype at)
{
    const QStringView line = text.sliced(text.lastIndexOf(u'\n', at) + 1)
                                 .first(at - text.lastIndexOf(u'\n', at) - 1);
    static const QRegularExpression mark(u"(?:^|\\s)#"_s);
    return mark.matchView(line).hasMatch();
}

} // namespace

std::vector<Reference> findPatternReferences(const QString &text, const QString &path,
                                             const Renaming &renaming)
{
    const Result<Value> read = readYaml(text);
    if (!read || !read->isMap())
        return {};
    const QString folder = QFileInfo(path).path();
    QStringList changing;
    const Value after = wanted(*read, [&](const QString &pattern) {
        const QString becomes = patternAfter(pattern, folder, renaming);
        if (becomes != pattern && !changing.contains(pattern))
            changing += pattern;
        return becomes;
    });
    std::vector<Reference> found;
    for (const QString &pattern : std::as_const(changing)) {
        const QRegularExpression written(
            u"(?<![^\\s\\[,\"'])"_s + QRegularExpression::escape(pattern) + u"(?![^\\s\\],\"'])"_s);
        const QString becomes = patternAfter(pattern, folder, renaming);
        for (const QRegularExpressionMatch &match : written.globalMatch(text)) {
            if (!isInComment(text, match.capturedStart()))
                found.push_back(
                    {ReferenceKind::Link, {match.capturedStart(), match.capturedEnd()}, becomes});
        }
    }
    std::ranges::sort(found, {}, &Reference::span);
    const Result<Value> there = readYaml(editOf(found).appliedTo(text));
    return there && *there == after ? found : std::vector<Reference>();
}

} // namespace studio
