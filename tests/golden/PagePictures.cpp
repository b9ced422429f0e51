#include "Golden.h"
#include "render/PageDocument.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

SnapshotPtr open(const QString &path)
{
    const auto snapshot = openSnapshot(QStringLiteral(PERSONA_SOURCE_DIR "/") + path);
    return snapshot ? *snapshot : nullptr;
}

QImage picture(const SnapshotPtr &snapshot, const Tokens &tokens, int width, int height)
{
    PageDocument page;
    page.setStyle(PageStyle(tokens, tests::goldenFont()));
    page.setSnapshot(snapshot);
    page.update();
    page.document()->setTextWidth(width);
    QImage image(width, std::min(height, int(page.document()->size().height())),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(tokens.raised);
    QPainter painter(&image);
    const QRectF clip(QPointF(0, 0), image.size());
    paintPageGround(painter, *page.document(), clip, page.style());
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = clip;
    page.document()->documentLayout()->draw(&painter, context);
    return image;
}

} // namespace

class PagePictures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (tests::goldenFont().family().isEmpty())
            QSKIP("The font Inter is not installed here: no picture can be compared.");
    }

    void page_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("dark");
        const auto add = [](const char *name, const QString &path) {
            QTest::addRow("%s-light", name) << path << false;
            QTest::addRow("%s-dark", name) << path << true;
        };
        add("everything", u"tests/golden/pages/everything.md"_s);
        add("soul", u"personas/souls/root-cause.md"_s);
        add("agent", u"personas/agents/code-reviewer.md"_s);
    }
    void page()
    {
        QFETCH(QString, path);
        QFETCH(bool, dark);
        const SnapshotPtr snapshot = open(path);
        QVERIFY(snapshot);
        const QString name = u"pages/"_s + QLatin1StringView(QTest::currentDataTag());
        const QString problem = tests::compareWithGolden(
            name, picture(snapshot, dark ? darkTokens() : lightTokens(), 340, 1600));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
};

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    PagePictures test;
    return QTest::qExec(&test, argc, argv);
}

#include "PagePictures.moc"
