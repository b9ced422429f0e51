#pragma once

#include "SharedFiles.h"
#include "exchange/PageImport.h"
#include "persona/Snapshot.h"

#include <QRegularExpression>

namespace tests {

using namespace Qt::StringLiterals;
using studio::SnapshotPtr;

struct Imported
{
    QString text;
    SnapshotPtr snapshot;
    QStringList titles;
    QList<int> bullets; ///< Of each section
    QStringList notes;  ///< "code: arguments"
};

inline Imported import(const QString &page)
{
    const studio::Result<studio::PageImport> result = studio::importPageText(page);
    Imported imported;
    if (!result) {
        imported.notes += QString::fromLatin1(result.error().code);
        return imported;
    }
    imported.text = result->text;
    imported.snapshot = studio::makeSnapshot(result->text, {});
    for (const studio::Section &section : imported.snapshot->outline.sections) {
        imported.titles += section.title;
        imported.bullets += int(studio::bulletsIn(result->text, section.body).size());
    }
    for (const studio::Error &note : result->notes)
        imported.notes += QString::fromLatin1(note.code) + u": "_s + note.arguments.join(u'|');
    return imported;
}

inline QString seedPage()
{
    return QString::fromUtf8(bytesOf(seed(u"soul-page.txt"_s)));
}

/// All words in their order, without marks that only lay them out.
inline QStringList wordsOf(QString text)
{
    text.remove(u'\\');
    static const QRegularExpression marks(u"(?m)^\\s*(?:[•#-]|\\d+\\.)\\s"_s);
    text.replace(marks, u" "_s);
    return text.simplified().split(u' ');
}

inline const QString samplePage = uR"(← All souls

Careful Reader

Reads twice before it answers.

Download

Identity

You are a careful reader.

Voice & Style

  • Short sentences.
  • Plain words.

Principles

  • The text comes first.
)"_s;

} // namespace tests
