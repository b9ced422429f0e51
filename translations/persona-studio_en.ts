<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>FixPreview</name>
        <message numerus="yes">
            <source>… and %n more line(s)</source>
            <translation>
                <numerusform>… and %n more line</numerusform>
                <numerusform>… and %n more lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>persona</name>
        <message numerus="yes">
            <source>%n errors</source>
            <translation>
                <numerusform>%n error</numerusform>
                <numerusform>%n errors</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warnings</source>
            <translation>
                <numerusform>%n warning</numerusform>
                <numerusform>%n warnings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hints</source>
            <translation>
                <numerusform>%n hint</numerusform>
                <numerusform>%n hints</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files checked</source>
            <translation>
                <numerusform>%n file checked</numerusform>
                <numerusform>%n files checked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files could not be read.</source>
            <translation>
                <numerusform>%n file could not be read.</numerusform>
                <numerusform>%n files could not be read.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n known ones are in the baseline.</source>
            <translation>
                <numerusform>%n known one is in the baseline.</numerusform>
                <numerusform>%n known ones are in the baseline.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n would be fixed.</source>
            <translation>
                <numerusform>%n would be fixed.</numerusform>
                <numerusform>%n would be fixed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n were fixed.</source>
            <translation>
                <numerusform>%n was fixed.</numerusform>
                <numerusform>%n were fixed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n can be fixed with --fix.</source>
            <translation>
                <numerusform>%n can be fixed with --fix.</numerusform>
                <numerusform>%n can be fixed with --fix.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n files checked</source>
            <translation>
                <numerusform>%1 of %n file checked</numerusform>
                <numerusform>%1 of %n files checked</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::BatchItemView</name>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… and %n more</numerusform>
                <numerusform>… and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::CatalogPage</name>
        <message numerus="yes">
            <source>%n persona(s)</source>
            <translation>
                <numerusform>%n persona</numerusform>
                <numerusform>%n personas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minutes ago</source>
            <translation>
                <numerusform>%n minute ago</numerusform>
                <numerusform>%n minutes ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hours ago</source>
            <translation>
                <numerusform>%n hour ago</numerusform>
                <numerusform>%n hours ago</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::ChecksList</name>
        <message numerus="yes">
            <source>%n errors, the first: %1</source>
            <translation>
                <numerusform>%n error: %1</numerusform>
                <numerusform>%n errors, the first: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n places look like secrets, the first: %1 in line %2</source>
            <translation>
                <numerusform>%n place looks like a secret: %1 in line %2</numerusform>
                <numerusform>%n places look like secrets, the first: %1 in line %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warnings, the first: %1</source>
            <translation>
                <numerusform>%n warning: %1</numerusform>
                <numerusform>%n warnings, the first: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::ChecksPage</name>
        <message numerus="yes">
            <source>%n rule(s)</source>
            <translation>
                <numerusform>%n rule</numerusform>
                <numerusform>%n rules</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::CompareModel</name>
        <message numerus="yes">
            <source>%n more rows</source>
            <translation>
                <numerusform>%n more row</numerusform>
                <numerusform>%n more rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lines are the same</source>
            <translation>
                <numerusform>%n line is the same</numerusform>
                <numerusform>%n lines are the same</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::CompareSheet</name>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n difference</numerusform>
                <numerusform>%n differences</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::DiagnosticModel</name>
        <message numerus="yes">
            <source>%1, %n problem(s), closed</source>
            <translation>
                <numerusform>%1, %n problem, closed</numerusform>
                <numerusform>%1, %n problems, closed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n problem(s), open</source>
            <translation>
                <numerusform>%1, %n problem, open</numerusform>
                <numerusform>%1, %n problems, open</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::DiffView</name>
        <message numerus="yes">
            <source>%n more lines</source>
            <translation>
                <numerusform>%n more line</numerusform>
                <numerusform>%n more lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::ExportSheet</name>
        <message numerus="yes">
            <source>%n other fields are kept as they are.</source>
            <translation>
                <numerusform>%n other field is kept as it is.</numerusform>
                <numerusform>%n other fields are kept as they are.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 (and %n more of the kind)</source>
            <translation>
                <numerusform>%1 (and %n more of the kind)</numerusform>
                <numerusform>%1 (and %n more of the kind)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n personas are left out:</source>
            <translation>
                <numerusform>%n persona is left out:</numerusform>
                <numerusform>%n personas are left out:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::FieldNote</name>
        <message numerus="yes">
            <source>%n tokens, paid on every turn</source>
            <translation>
                <numerusform>%n token, paid on every turn</numerusform>
                <numerusform>%n tokens, paid on every turn</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::FileList</name>
        <message numerus="yes">
            <source>Over&amp;write these %n files</source>
            <translation>
                <numerusform>Over&amp;write this file</numerusform>
                <numerusform>Over&amp;write these %n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::FindBar</name>
        <message numerus="yes">
            <source>%n replaced</source>
            <translation>
                <numerusform>%n replaced</numerusform>
                <numerusform>%n replaced</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n match(es)</source>
            <translation>
                <numerusform>%n match</numerusform>
                <numerusform>%n matches</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::FindEverywhere</name>
        <message numerus="yes">
            <source>%n match(es)</source>
            <translation>
                <numerusform>%n match</numerusform>
                <numerusform>%n matches</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n file</numerusform>
                <numerusform>%n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n replaced</source>
            <translation>
                <numerusform>%n replaced</numerusform>
                <numerusform>%n replaced</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::FixAllSheet</name>
        <message numerus="yes">
            <source>Looking through %n file(s)…</source>
            <translation>
                <numerusform>Looking through %n file…</numerusform>
                <numerusform>Looking through %n files…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s). What the persona says stays the same.</source>
            <translation>
                <numerusform>%n problem. What the persona says stays the same.</numerusform>
                <numerusform>%n problems. What the persona says stays the same.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s) in %1 files. What a persona says stays the same.</source>
            <translation>
                <numerusform>%n problem in %1 files. What a persona says stays the same.</numerusform>
                <numerusform>%n problems in %1 files. What a persona says stays the same.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Fix %n problem(s)</source>
            <translation>
                <numerusform>Fix %n problem</numerusform>
                <numerusform>Fix %n problems</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::FixMenu</name>
        <message numerus="yes">
            <source>Fix %n problem(s)</source>
            <translation>
                <numerusform>Fix %n problem</numerusform>
                <numerusform>Fix %n problems</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::ImportFound</name>
        <message numerus="yes">
            <source>%n left out</source>
            <translation>
                <numerusform>%n left out</numerusform>
                <numerusform>%n left out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n changed</numerusform>
                <numerusform>%n changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>with %n file(s)</source>
            <translation>
                <numerusform>with %n file</numerusform>
                <numerusform>with %n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::ImportSheet</name>
        <message numerus="yes">
            <source>%n files and folders</source>
            <translation>
                <numerusform>%n file or folder</numerusform>
                <numerusform>%n files and folders</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A text of %n lines</source>
            <translation>
                <numerusform>A text of %n line</numerusform>
                <numerusform>A text of %n lines</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other files are no personas.</source>
            <translation>
                <numerusform>%n other file is no persona.</numerusform>
                <numerusform>%n other files are no personas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n files cannot be read.</source>
            <translation>
                <numerusform>%n file cannot be read.</numerusform>
                <numerusform>%n files cannot be read.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other fields are kept as they are.</source>
            <translation>
                <numerusform>%n other field is kept as it is.</numerusform>
                <numerusform>%n other fields are kept as they are.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::LibraryCommands</name>
        <message numerus="yes">
            <source>%1 is renamed; %n file(s) changed.</source>
            <translation>
                <numerusform>%1 is renamed; %n file changed.</numerusform>
                <numerusform>%1 is renamed; %n files changed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) moved to %1.</source>
            <translation>
                <numerusform>%n file moved to %1.</numerusform>
                <numerusform>%n files moved to %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) are in the trash.</source>
            <translation>
                <numerusform>%n file is in the trash.</numerusform>
                <numerusform>%n files are in the trash.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) copied to %1.</source>
            <translation>
                <numerusform>%n file copied to %1.</numerusform>
                <numerusform>%n files copied to %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::MainWindow</name>
        <message numerus="yes">
            <source>%n file(s) came into the library.</source>
            <translation>
                <numerusform>%n file came into the library.</numerusform>
                <numerusform>%n files came into the library.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::ModelHost</name>
        <message numerus="yes">
            <source>Named by %n agents of the library</source>
            <translation>
                <numerusform>Named by %n agent of the library</numerusform>
                <numerusform>Named by %n agents of the library</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::NewPersonaDialog</name>
        <message numerus="yes">
            <source>%n sections</source>
            <translation>
                <numerusform>%n section</numerusform>
                <numerusform>%n sections</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 And %n more.</source>
            <translation>
                <numerusform>%1 And %n more.</numerusform>
                <numerusform>%1 And %n more.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::ProblemsHeader</name>
        <message numerus="yes">
            <source>%n problem(s)</source>
            <translation>
                <numerusform>%n problem</numerusform>
                <numerusform>%n problems</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::PublishSheet</name>
        <message numerus="yes">
            <source>And %n more changes.</source>
            <translation>
                <numerusform>And %n more change.</numerusform>
                <numerusform>And %n more changes.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::RenameSheet</name>
        <message numerus="yes">
            <source>Move %n file(s)</source>
            <translation>
                <numerusform>Move %n file</numerusform>
                <numerusform>Move %n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n other file(s) name it and change with it.</source>
            <translation>
                <numerusform>%n other file names it and changes with it.</numerusform>
                <numerusform>%n other files name it and change with it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::SectionHeader</name>
        <message numerus="yes">
            <source>%n problems. %1</source>
            <translation>
                <numerusform>%n problem. %1</numerusform>
                <numerusform>%n problems. %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::SectionSummary</name>
        <message numerus="yes">
            <source>%n parts</source>
            <translation>
                <numerusform>%n part</numerusform>
                <numerusform>%n parts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n points</source>
            <translation>
                <numerusform>%n point</numerusform>
                <numerusform>%n points</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n words</source>
            <translation>
                <numerusform>%n word</numerusform>
                <numerusform>%n words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::SectionsPanel</name>
        <message numerus="yes">
            <source>%n sections</source>
            <translation>
                <numerusform>%n section</numerusform>
                <numerusform>%n sections</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::ShortcutsDialog</name>
        <message numerus="yes">
            <source>%n command(s)</source>
            <translation>
                <numerusform>%n command</numerusform>
                <numerusform>%n commands</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::SkillUsers</name>
        <message numerus="yes">
            <source>%n agents in all; F12 lists them.</source>
            <translation>
                <numerusform>%n agent in all; F12 lists it.</numerusform>
                <numerusform>%n agents in all; F12 lists them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::SummaryField</name>
        <message numerus="yes">
            <source>%n entries: %1</source>
            <translation>
                <numerusform>%n entry: %1</numerusform>
                <numerusform>%n entries: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::TextEditor</name>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n line</numerusform>
                <numerusform>%n lines</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Link %n file(s)</source>
            <translation>
                <numerusform>Link %n file</numerusform>
                <numerusform>Link %n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::ToolSentence</name>
        <message numerus="yes">
            <source>use %n tools that are not known here</source>
            <translation>
                <numerusform>use %n tool that is not known here</numerusform>
                <numerusform>use %n tools that are not known here</numerusform>
            </translation>
        </message>
    </context>
</TS>
