// Pictures of every view and dialog of the window, to be looked at. Needs no display:
//   QT_QPA_PLATFORM=offscreen scene_shots FOLDER [--size WxH] [--dark] [--contrast] [--mirrored]
//                                         [--language LANGUAGE] [SCENE…]
#include "Scenes.h"

#include "ui/style/Appearance.h"
#include "wording/Translations.h"

#include <QCommandLineParser>
#include <QLocale>
#include <QPixmap>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace studio;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"size"_s, u"Of the window."_s, u"WxH"_s, u"1280x860"_s},
                       {u"dark"_s, u"The dark colours."_s},
                       {u"contrast"_s, u"The colours of somebody with weak eyes."_s},
                       {u"mirrored"_s, u"From right to left."_s},
                       {u"language"_s, u"Another language."_s, u"code"_s}});
    parser.addPositionalArgument(u"FOLDER"_s, u"Where the pictures go."_s);
    parser.addPositionalArgument(u"SCENE"_s, u"Only these."_s);
    parser.addHelpOption();
    parser.process(app);
    QStringList wanted = parser.positionalArguments();
    if (wanted.isEmpty())
        parser.showHelp(2);
    const QString folder = wanted.takeFirst();
    QDir().mkpath(folder);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    // English as well: its forms for one and for many are a translation.
    const QString language = parser.isSet(u"language"_s) ? parser.value(u"language"_s) : u"en"_s;
    if (!useLanguage(QLocale(language)) && parser.isSet(u"language"_s))
        qFatal("no such translation");
    if (parser.isSet(u"mirrored"_s))
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    applyAppearance(parser.isSet(u"dark"_s) ? Theme::Dark : Theme::Light);
    if (parser.isSet(u"contrast"_s))
        tests::takeHighContrast();
    std::vector<tests::Scene> scenes = tests::scenes();
    std::ranges::copy(tests::rareScenes(), std::back_inserter(scenes));
    for (const tests::Scene &scene : scenes) {
        if (!wanted.isEmpty() && !wanted.contains(scene.name))
            continue;
        tests::Stage stage({size.value(0).toInt(), size.value(1).toInt()});
        QWidget *shown = scene.show(stage);
        tests::settle();
        const QString path = folder + u'/' + scene.name + u".png"_s;
        if (!shown->grab().save(path))
            qFatal("cannot write %s", qPrintable(path));
        QTextStream(stdout) << path << Qt::endl;
    }
    return 0;
}
