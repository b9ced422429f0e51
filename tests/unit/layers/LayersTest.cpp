#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// What a layer may include beside itself: the layers below it.
const QHash<QString, QStringList> &below()
{
    static const QStringList core{u"text"_s, u"format"_s, u"persona"_s, u"checks"_s};
    static const QHash<QString, QStringList> layers{
        {u"text"_s, {}},
        {u"format"_s, {u"text"_s}},
        {u"persona"_s, {u"text"_s, u"format"_s}},
        {u"checks"_s, {u"text"_s, u"format"_s, u"persona"_s}},
        {u"exchange"_s, core},
        {u"registry"_s, core},
        {u"keychain"_s, core + QStringList{u"registry"_s}},
        {u"library"_s, core},
        {u"wording"_s, core},
        {u"lsp"_s, core + QStringList{u"library"_s, u"wording"_s}},
        {u"render"_s, core},
        {u"site"_s, core + QStringList{u"exchange"_s, u"library"_s, u"render"_s}},
        {u"session"_s, core},
        {u"cli"_s, core
                       + QStringList{u"exchange"_s, u"registry"_s, u"library"_s, u"wording"_s,
                                     u"render"_s, u"site"_s, u"keychain"_s, u"lsp"_s}},
        {u"ui"_s, core
                      + QStringList{u"exchange"_s, u"registry"_s, u"library"_s, u"wording"_s,
                                    u"render"_s, u"session"_s, u"site"_s, u"keychain"_s}},
        {u"app"_s, core
                       + QStringList{u"exchange"_s, u"registry"_s, u"library"_s, u"wording"_s,
                                     u"render"_s, u"session"_s, u"site"_s, u"keychain"_s, u"ui"_s}},
    };
    return layers;
}

} // namespace

/// The arrows of the architecture run downward only, and the core knows no windows.
class LayersTest : public QObject
{
    Q_OBJECT

private slots:
    void includesRunDownward()
    {
        static const QRegularExpression include(u"^#include [<\"]([a-z]+)/[A-Za-z/]+\\.h[>\"]"_s,
                                                QRegularExpression::MultilineOption);
        static const QRegularExpression widget(
            u"^#include <Q(Widget|Dialog|Label|MainWindow|MessageBox|PushButton|Widgets)>"_s,
            QRegularExpression::MultilineOption);
        int files = 0;
        const QString root = QStringLiteral(PERSONA_SOURCE_DIR "/studio/");
        for (auto layer = below().begin(); layer != below().end(); ++layer) {
            QDirIterator walk(root + layer.key(), {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                              QDirIterator::Subdirectories);
            while (walk.hasNext()) {
                QFile file(walk.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString source = QString::fromUtf8(file.readAll());
                ++files;
                auto matches = include.globalMatch(source);
                while (matches.hasNext()) {
                    const QString other = matches.next().captured(1);
                    if (other == layer.key() || !below().contains(other))
                        continue;
                    QVERIFY2(layer->contains(other),
                             qPrintable(u"%1 includes %2"_s.arg(file.fileName(), other)));
                }
                if (layer.key() != u"ui" && layer.key() != u"app") {
                    QVERIFY2(!widget.match(source).hasMatch(),
                             qPrintable(file.fileName() + u" includes a widget"_s));
                }
            }
        }
        QVERIFY(files > 60);
    }

    void everyLayerIsKnown()
    {
        const QStringList folders = QDir(QStringLiteral(PERSONA_SOURCE_DIR "/studio"))
                                        .entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &folder : folders)
            QVERIFY2(below().contains(folder), qPrintable(folder));
    }
};

QTEST_APPLESS_MAIN(LayersTest)
#include "LayersTest.moc"
