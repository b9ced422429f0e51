#include "DialogTest.h"

#include "SharedFiles.h"
#include "persona/Snapshot.h"
#include "ui/create/NewPersonaDialog.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace studio;
using namespace Qt::StringLiterals;

class NewPersonaDialogTest : public QObject
{
    Q_OBJECT

private:
    std::optional<tests::OwnPlace> m_place;
    std::unique_ptr<NewPersonaDialog> m_dialog;

    QPushButton *create() { return tests::child<QPushButton>(*m_dialog, u"create"_s); }
    QLineEdit *name() { return tests::child<QLineEdit>(*m_dialog, u"name"_s); }
    QListWidget *list() { return tests::child<QListWidget>(*m_dialog, u"starts"_s); }

    void show()
    {
        m_dialog = std::make_unique<NewPersonaDialog>();
        m_dialog->show();
        QVERIFY(tests::waitForActive(m_dialog.get()));
    }

    void type(const QString &text)
    {
        name()->setFocus();
        name()->selectAll();
        QTest::keyClicks(name(), text);
    }

private slots:
    void init()
    {
        m_place.emplace();
        QGuiApplication::clipboard()->clear();
        show();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_place.reset();
    }

    void beginsWithAnEmptySoul()
    {
        QCOMPARE(list()->currentItem()->text(), u"Empty soul"_s);
        QCOMPARE(name()->text(), u"New Soul"_s);
        QVERIFY(create()->isEnabled());
        type(u"Night Shift Nurse"_s);
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
        const SnapshotPtr made = makeSnapshot(m_dialog->text(), {});
        QCOMPARE(made->kind, Kind::Soul);
        QCOMPARE(made->textOf(u"name"), u"Night Shift Nurse"_s);
        QCOMPARE(made->textOf(u"slug"), u"night-shift-nurse"_s);
        QCOMPARE(m_dialog->suggestedFileName(), u"night-shift-nurse.md"_s);
    }

    void arrowsGoThroughTheListAndSkipHeadings()
    {
        QSet<QString> seen;
        for (int step = 0; step < list()->count(); ++step) {
            QVERIFY(list()->currentItem()->flags() & Qt::ItemIsSelectable);
            seen += list()->currentItem()->text();
            QTest::keyClick(list(), Qt::Key_Down);
        }
        QVERIFY(seen.contains(u"Reviewer"_s));
        QVERIFY(seen.contains(u"Text of a page"_s));
        QVERIFY(seen.contains(u"Copy of code-reviewer"_s));
        QVERIFY(seen.size() >= 22);
    }

    void agentsGetNamesOfWordsAndHyphens()
    {
        m_dialog->choose(u"agent-reviewer"_s);
        QCOMPARE(name()->text(), u"contract-reviewer"_s);
        type(u"API Watcher"_s);
        QVERIFY(tests::child<ToneLabel>(*m_dialog, u"hint"_s)->text().contains(u"api-watcher"_s));
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QCOMPARE(makeSnapshot(m_dialog->text(), {})->textOf(u"name"), u"api-watcher"_s);
        QCOMPARE(m_dialog->suggestedFileName(), u"api-watcher.md"_s);
    }

    void aTypedNameStaysWhenAnotherStartIsChosen()
    {
        type(u"Mira"_s);
        m_dialog->choose(u"soul-openclaw"_s);
        QCOMPARE(name()->text(), u"Mira"_s);
        QVERIFY(m_dialog->text().startsWith(u"# Mira\n"_s));
        name()->setFocus();
        name()->selectAll();
        QTest::keyClick(name(), Qt::Key_Delete);
        QVERIFY(!create()->isEnabled());
        m_dialog->choose(u"soul-mentor"_s);
        QCOMPARE(name()->text(), u"Workshop Mentor"_s);
        QVERIFY(create()->isEnabled());
    }

    void takesThePageFromTheClipboard()
    {
        const QString page = QString::fromUtf8(tests::bytesOf(tests::seed(u"soul-page.txt"_s)));
        if (page.isEmpty())
            QSKIP("no seeds beside the project");
        QGuiApplication::clipboard()->setText(page);
        show();
        m_dialog->choose(u"page"_s);
        QCOMPARE(tests::child<QPlainTextEdit>(*m_dialog, u"page"_s)->toPlainText().size() > 100,
                 true);
        auto *recognised = tests::child<Notice>(*m_dialog, u"recognised"_s);
        QTRY_VERIFY(recognised->text().contains(u"Senior Backend Engineer"_s));
        QVERIFY(recognised->text().contains(u"6 section"_s));
        QTRY_VERIFY(create()->isEnabled());
        QCOMPARE(name()->text(), u"Senior Backend Engineer"_s);
        QVERIFY(m_dialog->text().contains(u"# Voice & Style\n"_s));
        QCOMPARE(m_dialog->suggestedFileName(), u"senior-backend-engineer.md"_s);
    }

    void readsAPageWhileItIsTyped()
    {
        m_dialog->choose(u"page"_s);
        QVERIFY(!create()->isEnabled());
        auto *edit = tests::child<QPlainTextEdit>(*m_dialog, u"page"_s);
        edit->setFocus();
        QGuiApplication::clipboard()->setText(
            u"← All souls\n\nQuiet Mira\n\nSays little.\n\nDownload\n\nIdentity\n\nYou are "
            u"Mira.\n\n"
            "Avoid\n\n  • Noise.\n"_s);
        QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(name()->text(), u"Quiet Mira"_s);
        QVERIFY(create()->isEnabled());
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(edit, Qt::Key_Delete);
        QTRY_VERIFY(!create()->isEnabled());
        QTest::keyClicks(edit, u" "_s);
        QVERIFY(!create()->isEnabled());
    }

    void otherClipboardsAreLeftAlone()
    {
        QGuiApplication::clipboard()->setText(u"just a note"_s);
        show();
        m_dialog->choose(u"page"_s);
        QVERIFY(tests::child<QPlainTextEdit>(*m_dialog, u"page"_s)->toPlainText().isEmpty());
    }

    void escapeMakesNothing()
    {
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QCOMPARE(m_dialog->result(), int(QDialog::Rejected));
        QVERIFY(!m_dialog->isVisible());
    }

    void reachableByKeyboard()
    {
        QCOMPARE(tests::unnamed(*m_dialog), QStringList());
        list()->setFocus();
        QCOMPARE(tests::tabOrder(*m_dialog),
                 QStringList({u"starts"_s, u"name"_s, u"beginning"_s, u"cancel"_s, u"create"_s}));
        m_dialog->choose(u"page"_s);
        QCOMPARE(tests::unnamed(*m_dialog), QStringList());
        list()->setFocus();
        QVERIFY(tests::tabOrder(*m_dialog).contains(u"page"_s));
    }
};

QTEST_MAIN(NewPersonaDialogTest)
#include "NewPersonaDialogTest.moc"
