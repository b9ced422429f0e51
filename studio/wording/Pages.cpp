#include "wording/Pages.h"

#include <QFile>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

std::optional<QString> textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll());
}

} // namespace

std::optional<QString> translatedPage(const QString &folder, const QString &page)
{
    const QStringList languages = QLocale().uiLanguages();
    for (QString language : languages) {
        // "de-AT", then "de", as with the texts of the program.
        for (; !language.isEmpty();
             language.truncate(std::max<qsizetype>(language.lastIndexOf(u'-'), 0))) {
            if (language == "en"_L1)
                return {}; // the pages are written in English
            if (auto text = textOf(":/studio/"_L1 + folder + u'/' + language + u'/' + page))
                return text;
        }
    }
    return {};
}

QString pageText(const QString &folder, const QString &page)
{
    if (const auto translated = translatedPage(folder, page))
        return *translated;
    const auto original = textOf(":/studio/"_L1 + folder + u'/' + page);
    if (!original)
        qFatal("The program was built without its page %s/%s", qPrintable(folder),
               qPrintable(page));
    return *original;
}

} // namespace studio
