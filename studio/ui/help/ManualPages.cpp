#include "ui/help/ManualPages.h"

#include "ui/settings/Shortcuts.h"
#include "ui/settings/ShortcutsDialog.h"
#include "wording/Pages.h"
#include "wording/RuleWords.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Manual)
};

QString wordSeverity(Severity severity)
{
    switch (severity) {
    case Severity::Error: return Words::tr("error");
    case Severity::Warning: return Words::tr("warning");
    case Severity::Info: break;
    }
    return Words::tr("note");
}

QString escaped(QString text)
{
    return text.replace(u'|', "\\|"_L1).replace(u'`', "\\`"_L1);
}

std::vector<ManualPage> writtenPages()
{
    std::vector<ManualPage> pages;
    const QDir folder(u":/studio/manual/studio"_s);
    const QStringList names = folder.entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString text = pageText(u"manual/studio"_s, name);
        const QString title = text.section(u'\n', 0, 0).sliced(2);
        pages.push_back({name.section(u'-', 1).chopped(3), title, text, {}});
    }
    return pages;
}

QString rulesOverview()
{
    QString text = u"# %1\n\n%2\n\n"_s.arg(
        Words::tr("What is checked"),
        Words::tr("Each rule has a page of its own with a reason and an example."));
    QByteArray family;
    for (const RuleInfo &rule : ruleBook()) {
        const QByteArray own = rule.code.left(rule.code.indexOf('/'));
        if (own != family) {
            family = own;
            text += u"\n## %1\n\n"_s.arg(QString::fromUtf8(family));
        }
        text += u"- **%1** (%2): %3\n"_s.arg(QString::fromUtf8(rule.code.mid(own.size() + 1)),
                                             wordSeverity(rule.severity), wordRule(rule).summary);
    }
    return text;
}

} // namespace

QString keyReference()
{
    QStringList order;
    QHash<QString, QString> tables;
    for (const Shortcuts::Command &command : Shortcuts::instance().commands()) {
        const QList<QKeySequence> keys = Shortcuts::instance().keysOf(command.name);
        if (keys.isEmpty())
            continue;
        const QString group = command.name.section(u'.', 0, 0);
        if (!tables.contains(group))
            order += group;
        tables[group] += u"| %1 | %2 |\n"_s.arg(
            escaped(command.text),
            escaped(QKeySequence::listToString(keys, QKeySequence::NativeText)));
    }
    QString text = u"# %1\n\n%2\n"_s.arg(
        Words::tr("Keys"),
        Words::tr("As they are set now; File → Keyboard shortcuts changes them."));
    for (const QString &group : std::as_const(order))
        text += u"\n## %1\n\n| %2 | %3 |\n| --- | --- |\n%4"_s.arg(
            titleOfCommands(group), Words::tr("Command"), Words::tr("Keys"), tables[group]);
    return text;
}

std::vector<ManualPage> manualPages()
{
    std::vector<ManualPage> pages = writtenPages();
    pages.push_back({QString::fromUtf16(keysPage), Words::tr("Keys"), keyReference(), {}});
    const QString rules = QString::fromUtf16(rulesPage);
    pages.push_back({rules, Words::tr("What is checked"), rulesOverview(), {}});
    for (const RuleInfo &rule : ruleBook()) {
        const QString code = QString::fromUtf8(rule.code);
        pages.push_back({code, code, u"# %1\n\n"_s.arg(code) + wordRule(rule).page, rules});
    }
    return pages;
}

} // namespace studio
