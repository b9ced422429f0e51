#include "ui/problems/FixMenu.h"

#include "checks/FileIgnores.h"
#include "render/Tokens.h"
#include "session/DocumentSession.h"
#include "ui/problems/FixPreview.h"
#include "ui/problems/IgnoreRule.h"
#include "ui/widgets/SkillHost.h"
#include "wording/Wording.h"

#include <QLabel>
#include <QTextDocumentFragment>
#include <QWidgetAction>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr auto previewProperty = "preview";

} // namespace

FixMenu::FixMenu(DocumentSession *session, const std::vector<Diagnostic> &diagnostics,
                 QWidget *parent)
    : QMenu(parent)
{
    setObjectName(u"fixMenu"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Fixes"));
    setToolTipsVisible(true);
    const bool several = diagnostics.size() > 1;
    for (const Diagnostic &diagnostic : diagnostics) {
        if (several || diagnostic.fixes.empty()) {
            QAction *heading = addAction(wordDiagnostic(diagnostic));
            heading->setEnabled(false);
        }
        for (const Fix &fix : diagnostic.fixes) {
            QAction *action = addAction(wordFix(fix));
            if (fix.changesMeaning)
                action->setToolTip(tr("This changes what the persona says."));
            action->setProperty(previewProperty,
                                fixPreview(session->text(), fix.edit, tokensFor(palette())));
            connect(action, &QAction::triggered, session,
                    [session, diagnostic, fix] { applyFix(*session, diagnostic, fix); });
        }
        addSkill(diagnostic, session->path());
        addIgnore(session, diagnostic);
        if (several && &diagnostic != &diagnostics.back())
            addSeparator();
    }
    auto *preview = new QWidgetAction(this);
    auto *label = new QLabel(this);
    label->setObjectName(u"fixPreview"_s);
    label->setAccessibleName(tr("What it changes"));
    label->setTextFormat(Qt::RichText);
    label->setContentsMargins(14, 6, 14, 6); // as the words of a menu
    preview->setDefaultWidget(label);
    preview->setEnabled(false);
    const auto show = [preview, label](const QAction *action) {
        const QString html = action->property(previewProperty).toString();
        label->setText(html);
        preview->setText(FixMenu::tr("What it changes: %1")
                             .arg(QTextDocumentFragment::fromHtml(html).toPlainText()));
    };
    connect(this, &QMenu::hovered, label, show);
    for (QAction *action : actions()) {
        if (action->isEnabled() && !action->isSeparator()) {
            setActiveAction(action);
            show(action);
            addSeparator();
            addAction(preview);
            break;
        }
    }
}

/// The way out where a rule is right in general and wrong here.
void FixMenu::addIgnore(DocumentSession *session, const Diagnostic &diagnostic)
{
    const Result<TextEdit> edit = planIgnoreLine(*session->snapshot(), diagnostic);
    if (!edit || diagnostic.revision != session->revision())
        return;
    QAction *action = addAction(
        tr("Ignore %1 on this line").arg(QString::fromLatin1(diagnostic.code)));
    action->setObjectName(u"ignoreOnLine"_s);
    action->setProperty(previewProperty, fixPreview(session->text(), *edit, tokensFor(palette())));
    connect(action, &QAction::triggered, session,
            [session, diagnostic] { (void)ignoreOnLine(*session, diagnostic); });
}

/// A skill that is not there is made, which changes nothing in the text.
void FixMenu::addSkill(const Diagnostic &diagnostic, const QString &agentPath)
{
    SkillHost *host = SkillHost::around(parentWidget());
    if (diagnostic.code != "folder/missing-skill" || !host)
        return;
    const QString name = diagnostic.arguments.value(0);
    const QString text = skillCommandText(agentPath, name);
    if (text.isEmpty())
        return;
    QAction *action = addAction(text);
    action->setObjectName(u"createSkill"_s);
    connect(action, &QAction::triggered, this,
            [host, agentPath, name] { host->openSkill(agentPath, name, true); });
}

bool canFix(const Diagnostic &diagnostic)
{
    return !diagnostic.fixes.empty() || diagnostic.code == "folder/missing-skill";
}

bool applyFix(DocumentSession &session, const Diagnostic &diagnostic, const Fix &fix)
{
    if (diagnostic.revision != session.revision() || session.isReadOnly())
        return false;
    session.apply(fix.edit, wordFix(fix));
    return true;
}

namespace {

/// Applies, as one undo step, what \a choose picks of each finding. Those that touch what another
/// one changes are left out. How many.
template<typename Choose>
int fixMany(DocumentSession &session, Choose choose)
{
    session.settleDiagnostics();
    if (session.isReadOnly())
        return 0;
    TextEdit all;
    int count = 0;
    for (const Diagnostic &diagnostic : session.diagnostics()) {
        const Fix *fix = diagnostic.revision == session.revision() ? choose(diagnostic) : nullptr;
        if (!fix)
            continue;
        TextEdit with = all;
        const bool fits = std::ranges::all_of(
            fix->edit.replacements(),
            [&](const Replacement &part) { return with.add(part.span, part.text); });
        if (!fits)
            continue;
        all = std::move(with);
        ++count;
    }
    if (count > 0)
        session.apply(all, FixMenu::tr("Fix %n problem(s)", nullptr, count));
    return count;
}

const Fix *safeFix(const Diagnostic &diagnostic)
{
    const auto safe = std::ranges::find(diagnostic.fixes, false, &Fix::changesMeaning);
    return safe == diagnostic.fixes.end() ? nullptr : &*safe;
}

} // namespace

int fixAllOf(DocumentSession &session, const QByteArray &code)
{
    return fixMany(session, [&](const Diagnostic &diagnostic) -> const Fix * {
        if (diagnostic.code != code || diagnostic.fixes.empty())
            return nullptr;
        const Fix *safe = safeFix(diagnostic);
        return safe ? safe : &diagnostic.fixes.front();
    });
}

} // namespace studio
