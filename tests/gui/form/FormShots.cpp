// Pictures of the form into a folder. Needs no display:
//   QT_QPA_PLATFORM=offscreen form_shots FOLDER
#include "SampleAgent.h"
#include "Shots.h"
#include "session/DocumentSession.h"
#include "ui/form/FormView.h"
#include "ui/form/ProfileSheet.h"
#include "ui/form/SectionCard.h"
#include "ui/form/SectionHeader.h"
#include "ui/form/SectionsPanel.h"
#include "ui/form/ToolPicker.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QTreeView>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

const QString agent =
    u"---\n"
    "name: backend-developer\n"
    "description: Staff backend engineer owning API architecture, data systems and operational "
    "excellence. Use it when a service has to be designed or has fallen over.\n"
    "tools: Read, Write, Edit, Bash(git:*), Glob, Grep, mcp__github\n"
    "disallowedTools: WebFetch\n"
    "model: sonnet\n"
    "maxTurns: 40\n"
    "permissionMode: plan\n"
    "color: blue\n"
    "skills:\n"
    "  - sql-style-guide\n"
    "  - incident-report\n"
    "mcpServers:\n"
    "  - github # set up for the whole team\n"
    "  - metrics:\n"
    "      type: http\n"
    "      url: https://metrics.example/mcp\n"
    "hooks:\n"
    "  PreToolUse:\n"
    "    - matcher: Bash\n"
    "      hooks:\n"
    "        - type: command\n"
    "          command: ./check.sh\n"
    "  Stop: [{hooks: [{type: command, command: ./done.sh}]}]\n"
    "---\n"
    "\n"
    "You build systems that handle failure gracefully.\n"
    "\n"_s
    + tests::agentSections();

const QString soul = u"# SOUL.md — Ada\n\n"
                     "## Core Truths\n\n**Be of use.** Come back with a result.\n\n"
                     "## Tools I like\n\n- vim\n- paper\n\n"
                     "## Boundaries\n\n- Private things stay private.\n- Ask first.\n- No spam.\n\n"
                     "## Vibe\n\nDry, brief.\n\n"
                     "## Humour\n\nSometimes.\n"_s;

void agentShots(const tests::Shots &shots)
{
    const auto session = DocumentSession::create(agent, u"backend-developer.md"_s);
    FormView form(*session);
    form.resize(470, 900);
    form.show();
    form.complete();
    shots.settle();
    form.focusField(u"tools"_s);
    shots.take(form, u"form-agent"_s);
    form.focusField(u"mcpServers"_s);
    shots.take(form, u"form-maps"_s);
    form.focusField(u"hooks"_s);
    shots.take(form, u"form-hooks"_s);
    for (int i = 0; i < form.sections()->count(); ++i)
        form.sections()->card(i)->setUnfolded(true);
    shots.settle();
    auto *scroll = form.findChild<QScrollArea *>(u"formScroll"_s);
    form.sections()->card(form.sections()->count() - 1)->header()->setFocus();
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    shots.take(form, u"form-sections"_s);
    ToolPicker picker(*session, u"tools"_s, &form);
    picker.setAttribute(Qt::WA_DeleteOnClose, false);
    picker.popUp(&form);
    shots.take(picker, u"tool-picker"_s);
    picker.findChild<QLineEdit *>(u"toolFilter"_s)->setText(u"mcp__linear__*"_s);
    shots.take(picker, u"tool-picker-typed"_s);
    picker.hide();
}

void mistakeShots(const tests::Shots &shots)
{
    QString text = agent;
    text.replace(u"color: blue"_s, u"color: teal"_s).replace(u"operational"_s, u"opperational"_s);
    const auto session = DocumentSession::create(text, u"backend-developer.md"_s);
    FormView form(*session);
    form.resize(470, 900);
    form.show();
    form.complete();
    shots.settle();
    form.focusField(u"color"_s);
    QTest::qWait(900); // the dictionaries answer
    shots.take(form, u"form-mistakes"_s);
    auto *model = form.findChild<QComboBox *>(u"field_model"_s);
    model->showPopup();
    shots.take(*model->view()->window(), u"form-models"_s);
    model->hidePopup();
    form.focusField(u"hooks"_s);
    auto *tree = form.findChild<QTreeView *>(u"mapTree"_s);
    const QPoint place = tree->mapToGlobal(QPoint(20, 20));
    QContextMenuEvent asked(QContextMenuEvent::Mouse, QPoint(20, 20), place);
    QApplication::sendEvent(tree->viewport(), &asked);
    if (auto *menu = form.findChild<QMenu *>(u"fieldMenu"_s)) {
        shots.take(*menu, u"form-entry-menu"_s);
        menu->close();
    }
}

void soulShots(const tests::Shots &shots)
{
    const auto session = DocumentSession::create(soul, u"SOUL.md"_s);
    FormView form(*session);
    form.resize(470, 900);
    form.show();
    form.complete();
    shots.take(form, u"form-soul"_s);
    ProfileSheet sheet(*session->snapshot(), nullptr);
    sheet.setAttribute(Qt::WA_DeleteOnClose, false);
    sheet.show();
    shots.take(sheet, u"profile-sheet"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    tests::Shots shots(QCoreApplication::arguments(), 100);
    shots.inEachLook([&] {
        agentShots(shots);
        mistakeShots(shots);
        soulShots(shots);
    });
    return 0;
}
