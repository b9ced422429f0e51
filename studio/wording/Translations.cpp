#include "wording/Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace studio {

void installTranslations()
{
    const auto install = [](const QString &name, const QString &folder) {
        auto *translator = new QTranslator(QCoreApplication::instance());
        if (translator->load(QLocale(), name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English as well: its forms for one and for many ("1 point", "2 points") are a translation.
    auto *english = new QTranslator(QCoreApplication::instance());
    if (english->load(QStringLiteral(":/i18n/persona-studio_en.qm")))
        QCoreApplication::installTranslator(english);
    install(QStringLiteral("persona-studio"), QStringLiteral(":/i18n"));
}

} // namespace studio
