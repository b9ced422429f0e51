#include "FormWindow.h"
#include "SharedFiles.h"
#include "ui/form/PointsEdit.h"
#include "ui/form/SectionCard.h"
#include "ui/form/SectionsPanel.h"
#include "ui/widgets/ChipEdit.h"
#include "ui/widgets/GrowingTextEdit.h"

#include <QLineEdit>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::FormWindow;

/// Real files in the form: to look at one changes nothing, and what a key changes undo takes back.
class FormCorpusTest : public QObject
{
    Q_OBJECT

private slots:
    void lookingChangesNothing_data();
    void lookingChangesNothing();
};

void FormCorpusTest::lookingChangesNothing_data()
{
    QTest::addColumn<QString>("file");
    const QStringList agents = tests::corpusFiles(u"agents"_s);
    const QStringList souls = tests::corpusFiles(u"souls"_s);
    if (agents.isEmpty())
        QSKIP("shared/corpus is not here");
    for (qsizetype i = 0; i < agents.size(); i += 29)
        QTest::newRow(qPrintable(agents[i].section(u'/', -2) + QString::number(i))) << agents[i];
    for (qsizetype i = 0; i < souls.size(); i += 29)
        QTest::newRow(qPrintable(souls[i].section(u'/', -2) + QString::number(i))) << souls[i];
    QTest::newRow("seed") << tests::seed(u"backend-developer.md"_s);
}

void FormCorpusTest::lookingChangesNothing()
{
    QFETCH(QString, file);
    FormWindow w(QString::fromUtf8(tests::bytesOf(file)), file.section(u'/', -1));
    const QString before = w.text();
    for (int i = 0; i < w.form->sections()->count(); ++i)
        w.form->sections()->card(i)->setUnfolded(true);
    w.settle();
    QList<QPointer<QWidget>> editors;
    for (QWidget *widget : w.form->findChildren<QWidget *>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && !widget->focusProxy())
            editors += widget;
    }
    QVERIFY(editors.size() > 5);
    for (const QPointer<QWidget> &editor : std::as_const(editors)) {
        if (!editor)
            continue;
        editor->setFocus();
        w.settle();
        QCOMPARE(w.text(), before);
    }
    w.leave();
    QCOMPARE(w.text(), before);
    QVERIFY(!w.session->canUndo());

    // One key in each text: what is written is undone in one step, or it was refused.
    for (const QPointer<QWidget> &editor : std::as_const(editors)) {
        if (!editor || !editor->isVisible())
            continue;
        auto *line = qobject_cast<QLineEdit *>(editor.data());
        auto *plain = qobject_cast<GrowingTextEdit *>(editor.data());
        auto *points = qobject_cast<PointsEdit *>(editor.data());
        if ((!line && !plain && !points) || (line && qobject_cast<ChipEdit *>(line->parent())))
            continue;
        editor->setFocus();
        QTest::keyClick(editor, Qt::Key_End, line ? Qt::NoModifier : Qt::ControlModifier);
        QTest::keyClicks(editor, u"xy"_s);
        w.settle();
        if (w.session->canUndo()) {
            QVERIFY(w.text() != before);
            w.session->undo();
            w.settle();
        }
        QCOMPARE(w.text(), before);
        QVERIFY(!w.session->canUndo());
    }
}

QTEST_MAIN(FormCorpusTest)
#include "FormCorpusTest.moc"
