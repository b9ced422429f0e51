#include "ui/editor/LinkCompletion.h"

#include "format/HeadingAnchor.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr qsizetype mostFiles = 300;

/// Where the target begins, or -1.
qsizetype targetBegin(QStringView line, qsizetype column)
{
    const QStringView before = line.first(column);
    const qsizetype open = before.lastIndexOf(u"](");
    if (open < 0 || before.sliced(open + 2).contains(u')')
        || before.sliced(open + 2).contains(u' '))
        return -1;
    return open + 2;
}

void addHeadings(const Snapshot &snapshot, std::vector<Candidate> &candidates)
{
    for (const Section &section : snapshot.outline.sections) {
        const QString anchor = u'#' + headingAnchor(section.title);
        candidates.push_back({anchor, anchor, section.title, Candidate::Kind::Section});
    }
}

void addFiles(const QString &folder, std::vector<Candidate> &candidates)
{
    const QFileInfoList entries = QDir(folder).entryInfoList(
        QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::DirsFirst | QDir::Name);
    for (const QFileInfo &entry : entries.first(std::min(entries.size(), mostFiles))) {
        const QString name = entry.fileName() + (entry.isDir() ? u"/"_s : QString());
        // Blanks and parentheses would end the target.
        const QString address = QString::fromLatin1(QUrl::toPercentEncoding(name, "/!$&'*+,;=:@~"));
        candidates.push_back({name, address, {}, Candidate::Kind::Value});
    }
}

} // namespace

bool isInLinkTarget(QStringView line, qsizetype column)
{
    return targetBegin(line, column) >= 0;
}

Completions linkCompletions(QStringView line, qsizetype column, const Snapshot &snapshot)
{
    Completions result;
    qsizetype begin = targetBegin(line, column);
    if (begin < 0)
        return result;
    const QStringView written = line.sliced(begin, column - begin);
    if (written.isEmpty() || written.startsWith(u'#'))
        addHeadings(snapshot, result.candidates);
    if (!written.startsWith(u'#') && !snapshot.path.isEmpty()) {
        const qsizetype slash = written.lastIndexOf(u'/') + 1;
        const QString part = QUrl::fromPercentEncoding(written.first(slash).toUtf8());
        const QDir own = QFileInfo(snapshot.path).absoluteDir();
        if (!part.startsWith(u'/') && !part.contains(u':'))
            addFiles(own.filePath(part), result.candidates);
        begin += slash;
    }
    result.replaced = {begin, column};
    result.prefix = line.sliced(begin, column - begin).toString();
    const auto fits = [&](const Candidate &candidate) {
        return candidate.insert.startsWith(result.prefix, Qt::CaseInsensitive)
               || candidate.text.contains(result.prefix, Qt::CaseInsensitive);
    };
    std::erase_if(result.candidates, [&](const Candidate &candidate) { return !fits(candidate); });
    if (result.candidates.size() == 1 && result.candidates.front().insert == result.prefix)
        result.candidates.clear();
    return result;
}

} // namespace studio
