#include "ui/form/ToolPicker.h"
#include "FormWindow.h"
#include "ui/form/ToolChoice.h"
#include "ui/form/ToolSentence.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/ChipEdit.h"
#include "ui/widgets/LinkButton.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QTreeView>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::FormWindow;
using tests::key;
using tests::type;

namespace {

QString agentWith(const QString &lines)
{
    return u"---\nname: reviewer\ndescription: Reviews a diff.\n"_s + lines
           + u"---\n\nYou review.\n"_s;
}

QString sentenceFor(const QString &lines)
{
    return toolSentence(*makeSnapshot(agentWith(lines), {}, u"reviewer.md"_s));
}

/// The picker of a form's tools, opened by the keys.
struct Opened
{
    explicit Opened(const QString &lines, const QString &field = u"tools"_s)
        : w(agentWith(lines))
    {
        if (field == "disallowedTools"_L1)
            w.form->focusField(field);
        w.enter(field);
        key(Qt::Key_Down, Qt::AltModifier);
        w.settle();
        picker = w.form->findChild<ToolPicker *>();
        if (picker)
            picker->findChild<QLineEdit *>(u"toolFilter"_s)->setFocus();
    }
    [[nodiscard]] QModelIndex row(const QString &name) const
    {
        const auto *view = picker->findChild<QTreeView *>(u"toolTree"_s);
        const auto found = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, name,
                                                -1, Qt::MatchExactly | Qt::MatchRecursive);
        for (const QModelIndex &index : found) {
            if (index.parent().isValid()) // a group may be called as a tool is
                return index;
        }
        return found.value(0);
    }
    [[nodiscard]] int state(const QString &name, int column = 0) const
    {
        return row(name).siblingAtColumn(column).data(Qt::CheckStateRole).toInt();
    }
    [[nodiscard]] bool says(const QString &line) const
    {
        return w.text().contains(u'\n' + line + u'\n');
    }

    FormWindow w;
    ToolPicker *picker = nullptr;
};

} // namespace

class ToolPickerTest : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatAnAgentMayDo_data();
    void saysWhatAnAgentMayDo();
    void aChoiceKeepsBothListsInStep();
    void theSentenceStandsBelowTheTools();
    void opensByKeyAndByTheWord();
    void typingFindsAndEnterTicks();
    void spaceTicksAndArrowsGoToDeny();
    void groupsTickTheirTools();
    void rulesAndPatternsAreTypedFreely();
    void takingFromEverythingDenies();
    void everythingOrOnlyWhatIsTicked();
    void deniedToolsOpenAtDeny();
    void undoWorksInside();
    void theTreeIsToldToAssistiveTools();
};

void ToolPickerTest::saysWhatAnAgentMayDo_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QString &lines, const QString &sentence) {
        QTest::newRow(name) << lines << sentence;
    };
    row("reader", u"tools: Read, Grep, Glob\n"_s,
        u"Can read files and search; cannot change files, run commands, use the web or delegate."_s);
    row("a command changes files too", u"tools: Read, Bash\n"_s,
        u"Can read files and run commands; cannot change files except by commands, use the web "
        "except by commands or delegate."_s);
    row("a limited command does not", u"tools: Read, Bash(git diff:*)\n"_s,
        u"Can read files and run commands (only git diff:*); cannot change files, use the web or "
        "delegate."_s);
    row("everything", QString(), u"Can use every tool of the conversation that calls it."_s);
    row("all but one", u"disallowedTools: Write\n"_s,
        u"Can use every tool of the conversation that calls it, except Write."_s);
    row("all but an ability",
        u"disallowedTools: WebFetch, WebSearch, Bash, BashOutput, KillShell, "
        "PowerShell, Monitor\n"_s,
        u"Can use every tool of the conversation that calls it; cannot run commands or use the "
        "web."_s);
    row("a denial counts", u"tools: Read, Write\ndisallowedTools: Write\n"_s,
        u"Can read files; cannot change files, run commands, use the web or delegate."_s);
    row("none", u"tools: []\n"_s, u"Has no tools: it can only answer from what it is told."_s);
    row("a service", u"tools: mcp__github__search\n"_s,
        u"Can use connected services; cannot read files, change files, run commands, use the web "
        "or delegate."_s);
    row("to two agents", u"tools: Agent(a, b)\n"_s,
        u"Can delegate (only a, b); cannot read files, change files, run commands or use the "
        "web."_s);
}

void ToolPickerTest::saysWhatAnAgentMayDo()
{
    QFETCH(QString, lines);
    QFETCH(QString, sentence);
    QCOMPARE(sentenceFor(lines), sentence);
}

void ToolPickerTest::aChoiceKeepsBothListsInStep()
{
    ToolChoice choice{.inherits = false, .allowed = {u"Read"_s}, .denied = {u"Bash"_s}};
    choice.setAllowed({u"Bash"_s}, true);
    QCOMPARE(choice, (ToolChoice{false, {u"Read"_s, u"Bash"_s}, {}}));
    choice.setDenied({u"Read"_s}, true);
    QCOMPARE(choice, (ToolChoice{false, {u"Bash"_s}, {u"Read"_s}}));
    ToolChoice all{.inherits = true, .allowed = {}, .denied = {}};
    QVERIFY(all.isAllowed(u"Write"_s));
    all.setAllowed({u"Write"_s}, false);
    QCOMPARE(all, (ToolChoice{true, {}, {u"Write"_s}}));
    QVERIFY(!all.isAllowed(u"Write"_s));
}

void ToolPickerTest::theSentenceStandsBelowTheTools()
{
    FormWindow w(agentWith(u"tools: Read\n"_s));
    auto *sentence = w.find(u"row_tools"_s)->findChild<QLabel *>(u"toolSentence"_s);
    QVERIFY(sentence);
    QVERIFY(sentence->text().startsWith(u"Can read files;"_s));
    w.enter(u"tools"_s);
    type(u"Grep,"_s);
    QTRY_VERIFY(sentence->text().startsWith(u"Can read files and search;"_s));
    // The other list has its part in it.
    w.form->focusField(u"disallowedTools"_s);
    w.window->activateWindow(); // which the list of suggestions has taken
    QTRY_COMPARE(QApplication::focusWidget(),
                 w.find<ChipEdit>(u"field_disallowedTools"_s)->lineEdit());
    type(u"Grep,"_s);
    QCOMPARE(w.session->snapshot()->textOf(u"disallowedTools"), u"Grep"_s);
    QTRY_VERIFY(sentence->text().startsWith(u"Can read files;"_s));
}

void ToolPickerTest::opensByKeyAndByTheWord()
{
    Opened o(u"tools: Read\n"_s);
    QVERIFY(o.picker);
    QVERIFY(o.picker->isVisible());
    key(Qt::Key_Escape);
    QTRY_VERIFY(!o.w.form->findChild<ToolPicker *>());
    auto *word = o.w.find<LinkButton>(u"chooseTools"_s);
    word->setFocus();
    QTest::keyClick(word, Qt::Key_Return);
    QTRY_VERIFY(o.w.form->findChild<ToolPicker *>());
}

void ToolPickerTest::typingFindsAndEnterTicks()
{
    Opened o(u"tools: Read\n"_s);
    type(u"web"_s);
    QVERIFY(o.row(u"WebFetch"_s).isValid());
    QVERIFY(!o.row(u"Read"_s).isValid());
    key(Qt::Key_Return);
    QVERIFY2(o.says(u"tools: Read, WebFetch"_s), qPrintable(o.w.text()));
    QVERIFY(o.picker->sentence().contains(u"use the web"_s));
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    QVERIFY(o.says(u"tools: Read, WebFetch, WebSearch"_s));
    key(Qt::Key_Return);
    QVERIFY(o.says(u"tools: Read, WebFetch"_s));
}

void ToolPickerTest::spaceTicksAndArrowsGoToDeny()
{
    Opened o(u"tools: Read\n"_s);
    auto *view = o.picker->findChild<QTreeView *>(u"toolTree"_s);
    view->setFocus();
    view->setCurrentIndex(o.row(u"Bash"_s));
    key(Qt::Key_Space);
    QVERIFY(o.says(u"tools: Read, Bash"_s));
    QCOMPARE(o.state(u"Bash"_s), int(Qt::Checked));
    key(Qt::Key_Right);
    key(Qt::Key_Space);
    QVERIFY2(o.says(u"disallowedTools: Bash"_s), qPrintable(o.w.text()));
    QVERIFY(o.says(u"tools: Read"_s));
    QCOMPARE(o.state(u"Bash"_s), int(Qt::Unchecked));
    QCOMPARE(o.state(u"Bash"_s, 1), int(Qt::Checked));
    // Both lists have changed in one step.
    o.w.session->undo();
    QVERIFY(o.says(u"tools: Read, Bash"_s));
    QVERIFY(!o.w.text().contains(u"disallowedTools"_s));
}

void ToolPickerTest::groupsTickTheirTools()
{
    Opened o(u"tools: Read\n"_s);
    QCOMPARE(o.state(u"Read"_s), int(Qt::Checked));
    auto *view = o.picker->findChild<QTreeView *>(u"toolTree"_s);
    const QModelIndex group = o.row(u"Web"_s);
    QVERIFY(group.isValid() && !group.parent().isValid());
    view->setFocus();
    view->setCurrentIndex(group);
    key(Qt::Key_Space);
    QVERIFY2(o.says(u"tools: Read, WebFetch, WebSearch"_s), qPrintable(o.w.text()));
    QCOMPARE(o.state(u"Web"_s), int(Qt::Checked));
    key(Qt::Key_Space);
    QVERIFY(o.says(u"tools: Read"_s));
}

void ToolPickerTest::rulesAndPatternsAreTypedFreely()
{
    Opened o(u"tools: Read\n"_s);
    type(u"Bash(git:*)"_s);
    auto *add = o.picker->findChild<LinkButton *>(u"addTyped"_s);
    QVERIFY(add->isVisible());
    QVERIFY(!o.picker->findChild<QLabel *>(u"addTypedHelp"_s)->text().isEmpty());
    key(Qt::Key_Return);
    QVERIFY2(o.says(u"tools: Read, Bash(git:*)"_s), qPrintable(o.w.text()));
    QVERIFY(o.row(u"Bash(git:*)"_s).isValid());
    QCOMPARE(o.row(u"Bash(git:*)"_s).parent().data().toString(), u"Run commands"_s);
    type(u"mcp__github"_s);
    key(Qt::Key_Return);
    QVERIFY(o.says(u"tools: Read, Bash(git:*), mcp__github"_s));
    QCOMPARE(o.row(u"mcp__github"_s).parent().data().toString(), u"Connected services"_s);
    // A row stays to be ticked again when its tick is taken away.
    auto *view = o.picker->findChild<QTreeView *>(u"toolTree"_s);
    view->setFocus();
    view->setCurrentIndex(o.row(u"mcp__github"_s));
    key(Qt::Key_Space);
    QVERIFY(o.says(u"tools: Read, Bash(git:*)"_s));
    QCOMPARE(o.state(u"mcp__github"_s), int(Qt::Unchecked));
}

void ToolPickerTest::takingFromEverythingDenies()
{
    Opened o({});
    QCOMPARE(o.state(u"Write"_s), int(Qt::Checked));
    QVERIFY(o.picker->findChild<QRadioButton *>(u"inheritTools"_s)->isChecked());
    type(u"Write"_s);
    auto *view = o.picker->findChild<QTreeView *>(u"toolTree"_s);
    view->setCurrentIndex(o.row(u"Write"_s));
    key(Qt::Key_Return);
    QVERIFY2(o.says(u"disallowedTools: Write"_s), qPrintable(o.w.text()));
    QVERIFY(!o.w.text().contains(u"\ntools:"_s));
    key(Qt::Key_Return);
    QVERIFY(!o.w.text().contains(u"disallowedTools"_s));
}

void ToolPickerTest::everythingOrOnlyWhatIsTicked()
{
    Opened o(u"tools: Read\n"_s);
    auto *all = o.picker->findChild<QRadioButton *>(u"inheritTools"_s);
    all->setFocus();
    key(Qt::Key_Space);
    QVERIFY(!o.w.text().contains(u"tools:"_s));
    auto *chosen = o.picker->findChild<QRadioButton *>(u"chosenTools"_s);
    chosen->setFocus();
    key(Qt::Key_Space);
    QVERIFY(o.says(u"tools: []"_s));
    QVERIFY(o.picker->sentence().contains(u"no tools"_s));
}

void ToolPickerTest::deniedToolsOpenAtDeny()
{
    Opened o(u"tools: Read\n"_s, u"disallowedTools"_s);
    QVERIFY(o.picker);
    type(u"KillShell"_s);
    key(Qt::Key_Return);
    QVERIFY2(o.says(u"disallowedTools: KillShell"_s), qPrintable(o.w.text()));
}

void ToolPickerTest::undoWorksInside()
{
    Opened o(u"tools: Read\n"_s);
    const QString before = o.w.text();
    type(u"web"_s);
    key(Qt::Key_Return);
    QVERIFY(o.w.text() != before);
    QVERIFY(o.w.session->undoTitle().contains(u"Tools"_s));
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(o.w.text(), before);
    QCOMPARE(o.state(u"WebFetch"_s), int(Qt::Unchecked));
}

void ToolPickerTest::theTreeIsToldToAssistiveTools()
{
    Opened o(u"tools: Read\n"_s);
    auto *view = o.picker->findChild<QTreeView *>(u"toolTree"_s);
    QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(view);
    QVERIFY(tree);
    QCOMPARE(tree->text(QAccessible::Name), u"Tools"_s);
    bool read = false;
    bool deny = false;
    for (int i = 0; i < tree->childCount(); ++i) {
        QAccessibleInterface *cell = tree->child(i);
        if (!cell)
            continue;
        const QString name = cell->text(QAccessible::Name);
        if (name == "Read"_L1) {
            read = cell->state().checkable && cell->state().checked;
        } else if (name == "Deny Read"_L1) {
            deny = cell->state().checkable && !cell->state().checked;
        }
    }
    QVERIFY(read);
    QVERIFY(deny);
    QAccessibleInterface *filter = QAccessible::queryAccessibleInterface(
        o.picker->findChild<QLineEdit *>());
    QCOMPARE(filter->role(), QAccessible::EditableText);
    QVERIFY(!filter->text(QAccessible::Name).isEmpty());
}

QTEST_MAIN(ToolPickerTest)
#include "ToolPickerTest.moc"
