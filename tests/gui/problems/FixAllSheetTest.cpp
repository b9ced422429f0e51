// Fixing in all files, with a look at what would change.

#include "ui/problems/FixAllSheet.h"
#include "SharedFiles.h"
#include "library/Library.h"
#include "session/DocumentSession.h"
#include "ui/dialogs/DiffView.h"

#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

const QByteArray faulty = "---\nname: %1\ndescription: Reviews changes. Use it before a merge.\n"
                          "tools: Raed\n---\n\nYou review changes.\n";

QByteArray named(const char *name)
{
    return QByteArray(faulty).replace("%1", name);
}

} // namespace

class FixAllSheetTest : public QObject
{
    Q_OBJECT

private:
    void put(const QString &name, const QByteArray &bytes)
    {
        tests::put(m_folder->filePath(name), bytes);
    }
    [[nodiscard]] QByteArray bytes(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void showsAndFixesWhatIsOpenAndWhatIsNot()
    {
        put(u"one.md"_s, named("one"));
        put(u"two.md"_s, named("two"));
        put(u"changed.md"_s, named("changed"));
        Library library;
        library.setFolder(m_folder->path());
        QTRY_COMPARE(library.entries().size(), 3u);
        auto session = DocumentSession::open(m_folder->filePath(u"one.md"_s));
        QVERIFY(session);
        FixAllSheet sheet({session->get()}, library, nullptr);
        sheet.open();
        auto *fix = sheet.findChild<QPushButton *>(u"fixAllDo"_s);
        QVERIFY(!fix->isEnabled());
        QTRY_VERIFY(!sheet.status().contains(u"…"_s));
        if (sheet.files().empty())
            QSKIP("Nothing is safe to fix in this text.");
        QCOMPARE(sheet.files().size(), 3u);
        QVERIFY(!sheet.findChild<DiffView *>()->rows().empty());
        QCOMPARE(bytes(u"two.md"_s), named("two"));

        put(u"changed.md"_s, named("changed") + "More.\n");
        QTest::mouseClick(fix, Qt::LeftButton);
        QVERIFY((*session)->text().contains(u"tools: Read\n"_s));
        (*session)->undo();
        QCOMPARE((*session)->text().toUtf8(), named("one"));
        QCOMPARE(bytes(u"one.md"_s), named("one")); // it is for its author to save it
        QCOMPARE(bytes(u"two.md"_s), named("two").replace("Raed", "Read"));
        QCOMPARE(bytes(u"changed.md"_s), named("changed") + "More.\n");
        QVERIFY2(sheet.isVisible() && sheet.status().contains(u"changed.md"_s),
                 qPrintable(sheet.status()));
    }

    void saysWhenThereIsNothingToFix()
    {
        Library library;
        FixAllSheet sheet({}, library, nullptr);
        sheet.open();
        QTRY_VERIFY(!sheet.status().contains(u"…"_s));
        QVERIFY(!sheet.findChild<QPushButton *>(u"fixAllDo"_s)->isEnabled());
        QVERIFY(sheet.files().empty());
    }
};

QTEST_MAIN(FixAllSheetTest)
#include "FixAllSheetTest.moc"
