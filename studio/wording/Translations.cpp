#include "wording/Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

// Those that are installed, to be taken back when another language is wanted.
std::vector<std::unique_ptr<QTranslator>> &installed()
{
    static std::vector<std::unique_ptr<QTranslator>> translators;
    return translators;
}

void install(std::unique_ptr<QTranslator> translator)
{
    QCoreApplication::installTranslator(translator.get());
    installed().push_back(std::move(translator));
}

void installFor(const QLocale &locale)
{
    auto qt = std::make_unique<QTranslator>();
    if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        install(std::move(qt));
    // English as well: its forms for one and for many ("1 point", "2 points") are a translation.
    auto english = std::make_unique<QTranslator>();
    if (english->load(u":/i18n/persona-studio_en.qm"_s))
        install(std::move(english));
    auto own = std::make_unique<QTranslator>();
    if (own->load(locale, u"persona-studio"_s, u"_"_s, u":/i18n"_s))
        install(std::move(own));
}

} // namespace

void installTranslations()
{
    installFor(QLocale());
    // The application does not own them: they must not outlive it.
    QObject::connect(QCoreApplication::instance(), &QObject::destroyed,
                     [] { installed().clear(); });
}

bool useLanguage(const QLocale &locale)
{
    QTranslator probe;
    if (locale.language() == QLocale::C
        || (locale.language() != QLocale::English
            && !probe.load(locale, u"persona-studio"_s, u"_"_s, u":/i18n"_s)))
        return false;
    for (const auto &translator : installed())
        QCoreApplication::removeTranslator(translator.get());
    installed().clear();
    QLocale::setDefault(locale);
    installFor(locale);
    return true;
}

} // namespace studio
