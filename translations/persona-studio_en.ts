<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
        <name>studio::ProblemsView</name>
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
        <name>studio::SummaryField</name>
        <message numerus="yes">
            <source>%n entries: %1</source>
            <translation>
                <numerusform>%n entry: %1</numerusform>
                <numerusform>%n entries: %1</numerusform>
            </translation>
        </message>
    </context>
</TS>
