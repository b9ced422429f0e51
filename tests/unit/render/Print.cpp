#include "render/PagePrint.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

SnapshotPtr soul(const QString &body)
{
    return makeSnapshot(u"---\nname: Calm\ntagline: Keeps calm.\n---\n"_s + body, {},
                        u"/x/SOUL.md"_s);
}

} // namespace

class Print : public QObject
{
    Q_OBJECT

private slots:
    void aShortPageIsOneSheet()
    {
        const QByteArray pdf = pagePdf(*soul(u"# Identity\n\nCalm.\n"_s));
        QVERIFY(pdf.startsWith("%PDF-"));
        QCOMPARE(pdf.count("/Type /Page\n"), 1);
    }

    void aLongPageHasAsManySheetsAsItNeeds()
    {
        const SnapshotPtr snapshot = soul(u"# Identity\n\n"_s
                                          + u"A line of text.\n\n"_s.repeated(200));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QPdfWriter writer(&buffer);
        const int sheets = printPage(writer, *snapshot);
        QVERIFY(sheets > 3);
        buffer.close();
        QCOMPARE(bytes.count("/Type /Page\n"), sheets);
    }

    void someSheetsOnly()
    {
        const SnapshotPtr snapshot = soul(u"# Identity\n\n"_s
                                          + u"A line of text.\n\n"_s.repeated(200));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QPdfWriter writer(&buffer);
        QVERIFY(printPage(writer, *snapshot, {}, 2, 3) > 3);
        buffer.close();
        QCOMPARE(bytes.count("/Type /Page\n"), 2);
    }

    void hostileTextIsPrinted()
    {
        const SnapshotPtr snapshot = soul(u">"_s.repeated(5000)
                                          + u"\n\n![x](https://example.org/t.png)"
                                            "<script>alert(1)</script>\n"_s);
        QVERIFY(pagePdf(*snapshot).startsWith("%PDF-"));
    }
};

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    Print test;
    return QTest::qExec(&test, argc, argv);
}

#include "Print.moc"
