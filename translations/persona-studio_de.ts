<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
    <context>
        <name />
        <message>
            <source>→ need not be said</source>
            <translation>→ braucht dort nicht zu stehen</translation>
        </message>
        <message>
            <source>→ goes to %1</source>
            <translation>→ kommt nach %1</translation>
        </message>
        <message>
            <source>≠ becomes %1</source>
            <translation>≠ wird zu %1</translation>
        </message>
        <message>
            <source>✕ left out, it has no place there</source>
            <translation>✕ entfällt, dort ist kein Platz dafür</translation>
        </message>
        <message>
            <source>✕ left out</source>
            <translation>✕ entfällt</translation>
        </message>
        <message>
            <source>%1. %2</source>
            <translation>%1. %2</translation>
        </message>
    </context>
    <context>
        <name>Card</name>
        <message>
            <source>draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>pending</source>
            <translation>wartend</translation>
        </message>
        <message>
            <source>published</source>
            <translation>veröffentlicht</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>geändert</translation>
        </message>
        <message>
            <source>by %1</source>
            <translation>von %1</translation>
        </message>
        <message>
            <source>claim pending</source>
            <translation>Anspruch offen</translation>
        </message>
        <message>
            <source>for %1</source>
            <translation>für %1</translation>
        </message>
        <message>
            <source>skill</source>
            <translation>Skill</translation>
        </message>
        <message>
            <source>agent</source>
            <translation>Agent</translation>
        </message>
        <message>
            <source>all tools</source>
            <translation>alle Werkzeuge</translation>
        </message>
        <message>
            <source>1 turn</source>
            <translation>1 Runde</translation>
        </message>
        <message numerus="yes">
            <source>%n turns</source>
            <translation>
                <numerusform>%n Runde</numerusform>
                <numerusform>%n Runden</numerusform>
            </translation>
        </message>
        <message>
            <source>1 skill</source>
            <translation>1 Skill</translation>
        </message>
        <message numerus="yes">
            <source>%n skills</source>
            <translation>
                <numerusform>%n Skill</numerusform>
                <numerusform>%n Skills</numerusform>
            </translation>
        </message>
        <message>
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <source>updated</source>
            <translation>aktualisiert</translation>
        </message>
        <message>
            <source>verified</source>
            <translation>bestätigt</translation>
        </message>
        <message>
            <source>1 problem</source>
            <translation>1 Problem</translation>
        </message>
        <message numerus="yes">
            <source>%n problems</source>
            <translation>
                <numerusform>%n Problem</numerusform>
                <numerusform>%n Probleme</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, verified</source>
            <translation>%1, bestätigt</translation>
        </message>
        <message>
            <source>rated %1 of 5</source>
            <translation>bewertet mit %1 von 5</translation>
        </message>
        <message>
            <source>%1 downloads</source>
            <translation>%1 Downloads</translation>
        </message>
    </context>
    <context>
        <name>ChecksPage</name>
        <message>
            <source>Checks</source>
            <translation>Prüfungen</translation>
        </message>
        <message>
            <source>off</source>
            <translation>aus</translation>
        </message>
        <message>
            <source>error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>note</source>
            <translation>Hinweis</translation>
        </message>
    </context>
    <context>
        <name>CompareSource</name>
        <message>
            <source>The version on disk</source>
            <translation>Gespeicherte Fassung</translation>
        </message>
        <message>
            <source>The last commit (git HEAD)</source>
            <translation>Letzter Commit (git HEAD)</translation>
        </message>
        <message>
            <source>Published: %1 in %2</source>
            <translation>Veröffentlicht: %1 in %2</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 in %2</translation>
        </message>
    </context>
    <context>
        <name>DialogQuestions</name>
        <message>
            <source>Open personas</source>
            <translation>Personas öffnen</translation>
        </message>
        <message>
            <source>Personas (*.md *.markdown *.txt);;All files (*)</source>
            <translation>Personas (*.md *.markdown *.txt);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Open a folder of personas</source>
            <translation>Ordner mit Personas öffnen</translation>
        </message>
        <message>
            <source>Save persona</source>
            <translation>Persona speichern</translation>
        </message>
        <message>
            <source>Markdown (*.md);;All files (*)</source>
            <translation>Markdown (*.md);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Save changes?</source>
            <translation>Änderungen speichern?</translation>
        </message>
        <message>
            <source>“%1” has unsaved changes.</source>
            <translation>„%1“ hat ungespeicherte Änderungen.</translation>
        </message>
        <message>
            <source>Without saving, they are lost when it is closed.</source>
            <translation>Ohne Speichern gehen sie beim Schließen verloren.</translation>
        </message>
    </context>
    <context>
        <name>FixPreview</name>
        <message numerus="yes">
            <source>… and %n more line(s)</source>
            <translation>
                <numerusform>… und %n weitere Zeile</numerusform>
                <numerusform>… und %n weitere Zeilen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FormKeys</name>
        <message>
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>Raise the level of a section, move a tag back or an entry out</source>
            <translation>Ebene eines Abschnitts anheben, Schlagwort nach vorn, Eintrag heraus</translation>
        </message>
        <message>
            <source>Lower the level of a section, move a tag on or an entry in</source>
            <translation>Ebene eines Abschnitts senken, Schlagwort nach hinten, Eintrag hinein</translation>
        </message>
        <message>
            <source>Rename or change in place</source>
            <translation>An Ort und Stelle umbenennen oder ändern</translation>
        </message>
        <message>
            <source>Duplicate section</source>
            <translation>Abschnitt verdoppeln</translation>
        </message>
        <message>
            <source>Join section with the next</source>
            <translation>Abschnitt mit dem nächsten vereinen</translation>
        </message>
        <message>
            <source>Split section at the caret</source>
            <translation>Abschnitt an der Schreibmarke teilen</translation>
        </message>
        <message>
            <source>Remove the part with the focus</source>
            <translation>Teil mit dem Fokus entfernen</translation>
        </message>
        <message>
            <source>Add an entry</source>
            <translation>Eintrag hinzufügen</translation>
        </message>
        <message>
            <source>Choose from a list</source>
            <translation>Aus einer Liste wählen</translation>
        </message>
        <message>
            <source>Tick or untick a point</source>
            <translation>Häkchen eines Punkts setzen oder entfernen</translation>
        </message>
    </context>
    <context>
        <name>IgnoreRule</name>
        <message>
            <source>Turn off %1</source>
            <translation>%1 abschalten</translation>
        </message>
        <message>
            <source>Ignore %1 on this line</source>
            <translation>%1 in dieser Zeile ignorieren</translation>
        </message>
    </context>
    <context>
        <name>LibraryRows</name>
        <message>
            <source>Favourites</source>
            <translation>Favoriten</translation>
        </message>
        <message>
            <source>Opened last</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Gefunden</translation>
        </message>
    </context>
    <context>
        <name>Manual</name>
        <message>
            <source>error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>note</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>What is checked</source>
            <translation>Was geprüft wird</translation>
        </message>
        <message>
            <source>Each rule has a page of its own with a reason and an example.</source>
            <translation>Jede Regel hat eine eigene Seite mit Begründung und Beispiel.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>As they are set now; File → Keyboard shortcuts changes them.</source>
            <translation>Wie sie jetzt eingestellt sind; Datei → Tastenkürzel ändert sie.</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
    </context>
    <context>
        <name>Page</name>
        <message>
            <source>… and %1 more rows</source>
            <translation>… und %1 weitere Zeilen</translation>
        </message>
        <message>
            <source>1 HTML tag (line %1)</source>
            <translation>1 HTML-Tag (Zeile %1)</translation>
        </message>
        <message numerus="yes">
            <source>%n HTML tags (from line %1)</source>
            <translation>
                <numerusform>%n HTML-Tag (ab Zeile %1)</numerusform>
                <numerusform>%n HTML-Tags (ab Zeile %1)</numerusform>
            </translation>
        </message>
        <message>
            <source>1 zero-width character (line %1)</source>
            <translation>1 Zeichen ohne Breite (Zeile %1)</translation>
        </message>
        <message numerus="yes">
            <source>%n zero-width characters (from line %1)</source>
            <translation>
                <numerusform>%n Zeichen ohne Breite (ab Zeile %1)</numerusform>
                <numerusform>%n Zeichen ohne Breite (ab Zeile %1)</numerusform>
            </translation>
        </message>
        <message>
            <source>A catalog takes out: %1.</source>
            <translation>Ein Katalog nimmt heraus: %1.</translation>
        </message>
        <message>
            <source>A catalog ends here: it keeps %1 characters and silently leaves out the last %2.</source>
            <translation>Hier endet ein Katalog: Er behält %1 Zeichen und lässt die letzten %2 stillschweigend weg.</translation>
        </message>
        <message>
            <source>← All souls</source>
            <translation>← Alle Souls</translation>
        </message>
        <message>
            <source>← All agents</source>
            <translation>← Alle Agenten</translation>
        </message>
        <message>
            <source>← All skills</source>
            <translation>← Alle Skills</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Herunterladen</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versionen</translation>
        </message>
        <message>
            <source>Claim authorship</source>
            <translation>Urheberschaft beanspruchen</translation>
        </message>
        <message>
            <source>If you wrote this soul and your handle has changed since, you can claim it here. Each claim is reviewed.</source>
            <translation>Wer diese Soul geschrieben und seither das Kürzel gewechselt hat, kann sie hier beanspruchen. Jeder Anspruch wird geprüft.</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Inhalt</translation>
        </message>
        <message>
            <source>Task</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
    </context>
    <context>
        <name>Plugin</name>
        <message>
            <source>This plugin adds the agent “%1” to Claude Code. An agent works on a task in a context of its own and reports back; Claude calls it when its description fits what you ask for, or when you name it.</source>
            <translation>Dieses Plugin fügt Claude Code den Agenten „%1“ hinzu. Ein Agent bearbeitet eine Aufgabe in einem eigenen Kontext und berichtet zurück; Claude ruft ihn, wenn seine Beschreibung zur Bitte passt oder wenn er beim Namen genannt wird.</translation>
        </message>
        <message>
            <source>This plugin adds agents to Claude Code. An agent works on a task in a context of its own and reports back; Claude calls it when its description fits what you ask for, or when you name it.</source>
            <translation>Dieses Plugin fügt Claude Code Agenten hinzu. Ein Agent bearbeitet eine Aufgabe in einem eigenen Kontext und berichtet zurück; Claude ruft ihn, wenn seine Beschreibung zur Bitte passt oder wenn er beim Namen genannt wird.</translation>
        </message>
        <message>
            <source>It brings skills: instructions that are read only when a task needs them. Claude opens one by itself when its description fits, and agents can name those that they work with.</source>
            <translation>Es bringt Skills mit: Anweisungen, die nur gelesen werden, wenn eine Aufgabe sie braucht. Claude öffnet einen von selbst, wenn seine Beschreibung passt, und Agenten können die nennen, mit denen sie arbeiten.</translation>
        </message>
        <message>
            <source>Its file has fields that have no effect in a plugin: %1. To use them, copy the file from the folder “agents” into “.claude/agents” of your project.</source>
            <translation>Seine Datei hat Felder, die in einem Plugin keine Wirkung haben: %1. Um sie zu nutzen, die Datei aus dem Ordner „agents“ nach „.claude/agents“ des Projekts kopieren.</translation>
        </message>
        <message>
            <source>Installing it</source>
            <translation>Installieren</translation>
        </message>
        <message>
            <source>Start Claude Code with the folder of this plugin, or put the folder into a marketplace of your own and install it from there:</source>
            <translation>Claude Code mit dem Ordner dieses Plugins starten oder den Ordner in einen eigenen Marktplatz legen und von dort installieren:</translation>
        </message>
        <message>
            <source>Add the marketplace once, from a clone of it or from its git repository, then install the plugin:</source>
            <translation>Den Marktplatz einmal hinzufügen, aus einem Klon oder aus seinem Git-Repository, dann das Plugin installieren:</translation>
        </message>
    </context>
    <context>
        <name>RulePage</name>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Nachher</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formular</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Bibliothek</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>Gehe zu</translation>
        </message>
        <message>
            <source>Persona</source>
            <translation>Persona</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
    </context>
    <context>
        <name>Site</name>
        <message>
            <source>Personas</source>
            <translation>Personas</translation>
        </message>
        <message>
            <source>It may use every tool that the session has.</source>
            <translation>Er darf alle Werkzeuge der Sitzung verwenden.</translation>
        </message>
        <message>
            <source>It uses no tools.</source>
            <translation>Er verwendet keine Werkzeuge.</translation>
        </message>
        <message>
            <source>It may: %1.</source>
            <translation>Er darf: %1.</translation>
        </message>
        <message>
            <source>Souls</source>
            <translation>Souls</translation>
        </message>
        <message>
            <source>Agents</source>
            <translation>Agenten</translation>
        </message>
        <message>
            <source>Skills</source>
            <translation>Skills</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Any tag</source>
            <translation>Jedes Schlagwort</translation>
        </message>
        <message>
            <source>Any framework</source>
            <translation>Jedes Framework</translation>
        </message>
        <message>
            <source>Any model</source>
            <translation>Jedes Modell</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <source>Best match</source>
            <translation>Beste Treffer zuerst</translation>
        </message>
        <message>
            <source>By name</source>
            <translation>Nach Namen</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <source>Colours: as the system</source>
            <translation>Farben: wie das System</translation>
        </message>
        <message>
            <source>Colours: light</source>
            <translation>Farben: hell</translation>
        </message>
        <message>
            <source>Colours: dark</source>
            <translation>Farben: dunkel</translation>
        </message>
        <message numerus="yes">
            <source>%n personas for AI assistants</source>
            <translation>
                <numerusform>%n Persona für KI-Assistenten</numerusform>
                <numerusform>%n Personas für KI-Assistenten</numerusform>
            </translation>
        </message>
        <message>
            <source>Search names, taglines, tags</source>
            <translation>Namen, Kurzbeschreibungen, Schlagwörter durchsuchen</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Nothing fits. Try fewer words or another filter.</source>
            <translation>Nichts passt. Weniger Wörter oder einen anderen Filter versuchen.</translation>
        </message>
        <message>
            <source>Feed</source>
            <translation>Feed</translation>
        </message>
        <message>
            <source>As data</source>
            <translation>Als Daten</translation>
        </message>
        <message>
            <source>Claude plugin marketplace</source>
            <translation>Marktplatz für Claude-Plugins</translation>
        </message>
        <message>
            <source>This persona has another name now:</source>
            <translation>Diese Persona heißt jetzt anders:</translation>
        </message>
    </context>
    <context>
        <name>TabMenu</name>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Schließen</translation>
        </message>
        <message>
            <source>Close all &amp;others</source>
            <translation>&amp;Alle anderen schließen</translation>
        </message>
        <message>
            <source>Copy &amp;path</source>
            <translation>&amp;Pfad kopieren</translation>
        </message>
        <message>
            <source>&amp;Show in the file manager</source>
            <translation>Im Datei&amp;manager zeigen</translation>
        </message>
        <message>
            <source>Move &amp;left</source>
            <translation>Nach &amp;links</translation>
        </message>
        <message>
            <source>Move &amp;right</source>
            <translation>Nach &amp;rechts</translation>
        </message>
    </context>
    <context>
        <name>lsp</name>
        <message>
            <source>Ignore %1 on this line</source>
            <translation>%1 in dieser Zeile ignorieren</translation>
        </message>
        <message>
            <source>Turn off %1 in this file</source>
            <translation>%1 in dieser Datei abschalten</translation>
        </message>
        <message>
            <source>Fix all that is safe to fix</source>
            <translation>Alles korrigieren, was sich sicher korrigieren lässt</translation>
        </message>
    </context>
    <context>
        <name>persona</name>
        <message numerus="yes">
            <source>%n errors</source>
            <translation>
                <numerusform>%n Fehler</numerusform>
                <numerusform>%n Fehler</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warnings</source>
            <translation>
                <numerusform>%n Warnung</numerusform>
                <numerusform>%n Warnungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hints</source>
            <translation>
                <numerusform>%n Hinweis</numerusform>
                <numerusform>%n Hinweise</numerusform>
            </translation>
        </message>
        <message>
            <source>no problems</source>
            <translation>keine Probleme</translation>
        </message>
        <message>
            <source>%1: %2.</source>
            <translation>%1: %2.</translation>
        </message>
        <message numerus="yes">
            <source>%n files checked</source>
            <translation>
                <numerusform>%n Datei geprüft</numerusform>
                <numerusform>%n Dateien geprüft</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message numerus="yes">
            <source>%n files could not be read.</source>
            <translation>
                <numerusform>%n Datei konnte nicht gelesen werden.</numerusform>
                <numerusform>%n Dateien konnten nicht gelesen werden.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n known ones are in the baseline.</source>
            <translation>
                <numerusform>%n bekannter Befund steht in der Baseline.</numerusform>
                <numerusform>%n bekannte Befunde stehen in der Baseline.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n would be fixed.</source>
            <translation>
                <numerusform>%n würde korrigiert.</numerusform>
                <numerusform>%n würden korrigiert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n were fixed.</source>
            <translation>
                <numerusform>%n wurde korrigiert.</numerusform>
                <numerusform>%n wurden korrigiert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n can be fixed with --fix.</source>
            <translation>
                <numerusform>%n lässt sich mit --fix korrigieren.</numerusform>
                <numerusform>%n lassen sich mit --fix korrigieren.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n files checked</source>
            <translation>
                <numerusform>%1 von %n Datei geprüft</numerusform>
                <numerusform>%1 von %n Dateien geprüft</numerusform>
            </translation>
        </message>
        <message>
            <source>what a persona says, and what there is to say of it</source>
            <translation>was eine Persona sagt und was zu ihr zu sagen ist</translation>
        </message>
        <message>
            <source>the problems of files and folders</source>
            <translation>die Probleme von Dateien und Ordnern</translation>
        </message>
        <message>
            <source>the same for other editors: a language server</source>
            <translation>dasselbe für andere Editoren: ein Sprachserver</translation>
        </message>
        <message>
            <source>changes fields of the frontmatter</source>
            <translation>ändert Felder des Frontmatters</translation>
        </message>
        <message>
            <source>removes fields of the frontmatter</source>
            <translation>entfernt Felder des Frontmatters</translation>
        </message>
        <message>
            <source>lists, adds, renames, moves and removes sections</source>
            <translation>listet Abschnitte auf, legt sie an, benennt sie um, verschiebt und entfernt sie</translation>
        </message>
        <message>
            <source>a new persona from a template</source>
            <translation>eine neue Persona aus einer Vorlage</translation>
        </message>
        <message>
            <source>personas of other programs, or a soul from its catalog page</source>
            <translation>Personas anderer Programme oder eine Soul aus ihrer Katalogseite</translation>
        </message>
        <message>
            <source>the catalog card as a picture or as HTML</source>
            <translation>die Katalogkarte als Bild oder als HTML</translation>
        </message>
        <message>
            <source>the catalog page as HTML or PDF</source>
            <translation>die Katalogseite als HTML oder PDF</translation>
        </message>
        <message>
            <source>a folder of personas as a static site</source>
            <translation>ein Ordner mit Personas als statische Website</translation>
        </message>
        <message>
            <source>personas in the form of other programs</source>
            <translation>Personas in der Form anderer Programme</translation>
        </message>
        <message>
            <source>personas where programs look for them, with a way back</source>
            <translation>Personas dorthin, wo Programme sie suchen, mit einem Weg zurück</translation>
        </message>
        <message>
            <source>a plugin, a marketplace or another package, also as a ZIP</source>
            <translation>ein Plugin, ein Marktplatz oder ein anderes Paket, auch als ZIP</translation>
        </message>
        <message>
            <source>the programs that personas go to and come from</source>
            <translation>die Programme, zu denen Personas gehen und von denen sie kommen</translation>
        </message>
        <message>
            <source>personas into a registry</source>
            <translation>Personas in eine Registry</translation>
        </message>
        <message>
            <source>takes a persona out of a registry's catalog</source>
            <translation>nimmt eine Persona aus dem Katalog einer Registry</translation>
        </message>
        <message>
            <source>lists, adds, removes and tests registries</source>
            <translation>listet Registrys auf, fügt sie hinzu, entfernt und prüft sie</translation>
        </message>
        <message>
            <source>signs in to a registry</source>
            <translation>meldet bei einer Registry an</translation>
        </message>
        <message>
            <source>forgets how to sign in to a registry</source>
            <translation>vergisst die Anmeldung bei einer Registry</translation>
        </message>
        <message>
            <source>what a registry holds</source>
            <translation>was eine Registry enthält</translation>
        </message>
        <message>
            <source>a persona from a registry</source>
            <translation>eine Persona aus einer Registry</translation>
        </message>
        <message>
            <source>claims the authorship of a soul in a catalog</source>
            <translation>beansprucht die Urheberschaft einer Soul in einem Katalog</translation>
        </message>
        <message>
            <source>help for a command; “help json” describes the output</source>
            <translation>Hilfe zu einem Befehl; „help json“ beschreibt die Ausgabe</translation>
        </message>
        <message>
            <source>Packs personas: as a Claude plugin or a marketplace of them, as Soul Spec
packages or as OpenClaw workspaces. The same personas give the same archive,
byte for byte. Kinds that the form does not take are left out.</source>
            <translation>Packt Personas: als Claude-Plugin oder als Marktplatz davon, als Soul-Spec-Pakete
oder als OpenClaw-Arbeitsbereiche. Dieselben Personas ergeben dasselbe Archiv, Byte
für Byte. Arten, die die Form nicht nimmt, werden weggelassen.</translation>
        </message>
        <message>
            <source>claude-plugin, claude-marketplace, soul-spec or openclaw.</source>
            <translation>claude-plugin, claude-marketplace, soul-spec oder openclaw.</translation>
        </message>
        <message>
            <source>The folder to write below; with --zip also a file.</source>
            <translation>Der Ordner, unter dem geschrieben wird; mit --zip auch eine Datei.</translation>
        </message>
        <message>
            <source>Write one ZIP archive.</source>
            <translation>Ein ZIP-Archiv schreiben.</translation>
        </message>
        <message>
            <source>The name of the plugin or marketplace.</source>
            <translation>Der Name des Plugins oder des Marktplatzes.</translation>
        </message>
        <message>
            <source>Who the marketplace belongs to.</source>
            <translation>Wem der Marktplatz gehört.</translation>
        </message>
        <message>
            <source>The version of the plugin.</source>
            <translation>Die Version des Plugins.</translation>
        </message>
        <message>
            <source>Write nothing when a persona is refused or would lose something that has
an effect.</source>
            <translation>Nichts schreiben, wenn eine Persona abgelehnt wird oder etwas verlöre, das eine
Wirkung hat.</translation>
        </message>
        <message>
            <source>json or text: what became of each field and section.</source>
            <translation>json oder text: was aus jedem Feld und Abschnitt geworden ist.</translation>
        </message>
        <message>
            <source>Write over files that are there.</source>
            <translation>Vorhandene Dateien überschreiben.</translation>
        </message>
        <message>
            <source>Name a file or a folder of personas.</source>
            <translation>Nennen Sie eine Datei oder einen Ordner mit Personas.</translation>
        </message>
        <message>
            <source>Name a form with --as and a place with -o.</source>
            <translation>Anzugeben sind eine Form mit --as und ein Ort mit -o.</translation>
        </message>
        <message>
            <source>A report is json or text.</source>
            <translation>Ein Bericht ist json oder text.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Nothing was written, because something that has an effect would be lost.</source>
            <translation>Es wurde nichts geschrieben, weil etwas verloren ginge, das eine Wirkung hat.</translation>
        </message>
        <message>
            <source>Nothing was written, because not all personas can be packed.</source>
            <translation>Es wurde nichts geschrieben, weil sich nicht alle Personas packen lassen.</translation>
        </message>
        <message>
            <source>Lists the personas of a registry: slug, version and name. Without --registry
that of the default registry.</source>
            <translation>Listet die Personas einer Registry auf: Slug, Version und Name. Ohne --registry die
der voreingestellten Registry.</translation>
        </message>
        <message>
            <source>Whose catalog.</source>
            <translation>Wessen Katalog.</translation>
        </message>
        <message>
            <source>Print JSON; “persona help json” describes it.</source>
            <translation>JSON ausgeben; „persona help json“ beschreibt es.</translation>
        </message>
        <message>
            <source>This is what was there at %1.</source>
            <translation>Das ist der Stand von %1.</translation>
        </message>
        <message>
            <source>%1 holds nothing yet.</source>
            <translation>%1 enthält noch nichts.</translation>
        </message>
        <message>
            <source>Downloads a persona, checks its digest and writes it to a file: SLUG.md, or what
-o says; “-o -” is standard output. A file that is there is not replaced.</source>
            <translation>Lädt eine Persona herunter, prüft ihren Digest und schreibt sie in eine Datei: SLUG.md
oder was -o nennt; „-o -“ ist die Standardausgabe. Eine vorhandene Datei wird nicht
ersetzt.</translation>
        </message>
        <message>
            <source>Where from; without it the default registry.</source>
            <translation>Woher; ohne Angabe aus der voreingestellten Registry.</translation>
        </message>
        <message>
            <source>The file to write.</source>
            <translation>Die zu schreibende Datei.</translation>
        </message>
        <message>
            <source>Replace a file that is there.</source>
            <translation>Eine vorhandene Datei ersetzen.</translation>
        </message>
        <message>
            <source>%1 cannot be reached; this is what was read there earlier.</source>
            <translation>%1 ist nicht zu erreichen; dies wurde dort früher gelesen.</translation>
        </message>
        <message>
            <source>“%1” has become “%2”.</source>
            <translation>Aus „%1“ ist „%2“ geworden.</translation>
        </message>
        <message>
            <source>Takes a persona out of a registry's catalog. A souls catalog keeps it as a draft
that others do not see; whether content is deleted elsewhere is up to the
server, and said.</source>
            <translation>Nimmt eine Persona aus dem Katalog einer Registry. Ein Souls-Katalog behält sie als
Entwurf, den andere nicht sehen; ob Inhalt anderswo gelöscht wird, entscheidet der
Server, und es wird gemeldet.</translation>
        </message>
        <message>
            <source>Do not ask.</source>
            <translation>Nicht fragen.</translation>
        </message>
        <message>
            <source>Take “%1” out of %2?</source>
            <translation>„%1“ aus %2 nehmen?</translation>
        </message>
        <message>
            <source>Deleted: %1</source>
            <translation>Gelöscht: %1</translation>
        </message>
        <message>
            <source>Still kept by the server: %1</source>
            <translation>Beim Server noch vorhanden: %1</translation>
        </message>
        <message>
            <source>Claims the authorship of a soul that you have written and that stands in a souls
catalog under a GitHub handle that is no longer yours. A claim is made on the
soul's page, and the catalog's team looks at each; this prints the page (--open
opens it) and keeps the handle, so that the card shows the claim as pending.</source>
            <translation>Beansprucht die Urheberschaft einer selbst geschriebenen Soul, die in einem Souls-Katalog
unter einem früheren GitHub-Kürzel steht. Beansprucht wird auf der Seite der Soul, und
das Team des Katalogs prüft jeden Anspruch; ausgegeben wird die Seite (--open öffnet
sie), und das Kürzel wird behalten, damit die Karte den Anspruch als offen zeigt.</translation>
        </message>
        <message>
            <source>The souls catalog; without it the default registry.</source>
            <translation>Der Souls-Katalog; ohne Angabe die voreingestellte Registry.</translation>
        </message>
        <message>
            <source>The GitHub handle that you claim it for.</source>
            <translation>Das GitHub-Kürzel, für das sie beansprucht wird.</translation>
        </message>
        <message>
            <source>Open the page in the browser.</source>
            <translation>Die Seite im Browser öffnen.</translation>
        </message>
        <message>
            <source>Name the handle that you claim it for.</source>
            <translation>Es fehlt das Kürzel, für das sie beansprucht wird.</translation>
        </message>
        <message>
            <source>Make the claim for @%1 on this page. The catalog's team reviews it.</source>
            <translation>Sie lässt sich auf dieser Seite für @%1 beanspruchen. Das Team des Katalogs prüft es.</translation>
        </message>
        <message>
            <source>The browser could not be started.</source>
            <translation>Der Browser ließ sich nicht starten.</translation>
        </message>
        <message>
            <source>fixed by --fix</source>
            <translation>mit --fix korrigiert</translation>
        </message>
        <message>
            <source>fixed by --unsafe-fixes</source>
            <translation>mit --unsafe-fixes korrigiert</translation>
        </message>
        <message>
            <source>not fixed by itself</source>
            <translation>nicht von selbst korrigiert</translation>
        </message>
        <message>
            <source>There is no rule “%1”. “persona check --rules” lists them.</source>
            <translation>Eine Regel „%1“ gibt es nicht. „persona check --rules“ listet sie auf.</translation>
        </message>
        <message>
            <source>There is no rule “%1”. Did you mean %2?</source>
            <translation>Eine Regel „%1“ gibt es nicht. Ist %2 gemeint?</translation>
        </message>
        <message>
            <source>text, json, sarif or github.</source>
            <translation>text, json, sarif oder github.</translation>
        </message>
        <message>
            <source>The same as --format json; “persona help json” describes it.</source>
            <translation>Dasselbe wie --format json; „persona help json“ beschreibt es.</translation>
        </message>
        <message>
            <source>auto, always or never. NO_COLOR turns colours off, too.</source>
            <translation>auto, always (immer) oder never (nie). Auch NO_COLOR schaltet Farben ab.</translation>
        </message>
        <message>
            <source>Leave out what weighs less: error, warning or info.</source>
            <translation>Weglassen, was weniger wiegt: error, warning oder info.</translation>
        </message>
        <message>
            <source>The same as --severity warning.</source>
            <translation>Dasselbe wie --severity warning.</translation>
        </message>
        <message>
            <source>End with status 1 for more warnings than that.</source>
            <translation>Bei mehr Warnungen als diesen mit Status 1 enden.</translation>
        </message>
        <message>
            <source>The same as --max-warnings 0.</source>
            <translation>Dasselbe wie --max-warnings 0.</translation>
        </message>
        <message>
            <source>Make the fixes that do not change what a persona says.</source>
            <translation>Korrekturen vornehmen, die nicht ändern, was eine Persona sagt.</translation>
        </message>
        <message>
            <source>Make the fixes that do, too.</source>
            <translation>Auch Korrekturen vornehmen, die es ändern.</translation>
        </message>
        <message>
            <source>Print what fixes would change, and change nothing.</source>
            <translation>Ausgeben, was Korrekturen ändern würden, und nichts ändern.</translation>
        </message>
        <message>
            <source>Leave out the findings that FILE holds.</source>
            <translation>Die Befunde weglassen, die FILE enthält.</translation>
        </message>
        <message>
            <source>Write all findings into FILE.</source>
            <translation>Alle Befunde in FILE schreiben.</translation>
        </message>
        <message>
            <source>Check what .gitignore leaves out, too.</source>
            <translation>Auch prüfen, was .gitignore weglässt.</translation>
        </message>
        <message>
            <source>Check again whenever something changes.</source>
            <translation>Noch einmal prüfen, sobald sich etwas ändert.</translation>
        </message>
        <message>
            <source>What “-”, standard input, is called.</source>
            <translation>Wie „-“, die Standardeingabe, heißen soll.</translation>
        </message>
        <message>
            <source>Print the documentation of all rules.</source>
            <translation>Die Dokumentation aller Regeln ausgeben.</translation>
        </message>
        <message>
            <source>Print the documentation of one rule.</source>
            <translation>Die Dokumentation einer Regel ausgeben.</translation>
        </message>
        <message>
            <source>--%1 takes %2, not “%3”.</source>
            <translation>--%1 verlangt %2, nicht „%3“.</translation>
        </message>
        <message>
            <source>“%1” is not a number of warnings.</source>
            <translation>„%1“ ist keine Anzahl von Warnungen.</translation>
        </message>
        <message>
            <source>%1: looking …</source>
            <translation>%1: Es wird nachgesehen …</translation>
        </message>
        <message>
            <source>Checks files and, with all below them, folders; “-” is standard input. Folders are
looked through as git does: what .gitignore leaves out is left out. Prints a line for
each problem: FILE:LINE:COLUMN: SEVERITY: MESSAGE [CODE]. The severity is error, warning
or info. Ends with status 1 when there are errors, and with --diff when something would
be changed; with status 3 or 5 when a file could not be read or written. “persona help
check” tells of fixes, configuration, baselines, hooks and editors.</source>
            <translation>Prüft Dateien und Ordner samt allem darunter; „-“ ist die Standardeingabe. Ordner werden
durchgesehen, wie git es tut: Was .gitignore weglässt, bleibt weg. Schreibt für jedes
Problem eine Zeile: FILE:LINE:COLUMN: SEVERITY: MESSAGE [CODE]. SEVERITY ist error,
warning oder info. Endet mit Status 1, wenn es Fehler gibt und mit --diff, wenn etwas
zu ändern wäre; mit Status 3 oder 5, wenn eine Datei nicht gelesen oder geschrieben werden
konnte. „persona help check“ beschreibt Korrekturen, Konfiguration, Baselines, Hooks und
Editoren.</translation>
        </message>
        <message>
            <source>Something is missing.</source>
            <translation>Etwas fehlt.</translation>
        </message>
        <message>
            <source>Standard input is checked alone.</source>
            <translation>Die Standardeingabe wird allein geprüft.</translation>
        </message>
        <message>
            <source>There is no command “%1”. “persona --help” lists them.</source>
            <translation>Einen Befehl „%1“ gibt es nicht. „persona --help“ listet sie auf.</translation>
        </message>
        <message>
            <source>There is no command “%1”. Did you mean “%2”?</source>
            <translation>Einen Befehl „%1“ gibt es nicht. Ist „%2“ gemeint?</translation>
        </message>
        <message>
            <source>Draws the card of a persona as a catalog lists it. The ending of the name says
what is written: .png, .svg, .pdf or .html, a fragment for any page. A FILE of
"-" is standard input.</source>
            <translation>Zeichnet die Karte einer Persona, wie ein Katalog sie zeigt. Die Endung des Namens sagt,
was geschrieben wird: .png, .svg, .pdf oder .html, ein Fragment für jede Seite. Als FILE
ist "-" die Standardeingabe.</translation>
        </message>
        <message>
            <source>light (default) or dark; auto for .html: as its reader likes it.</source>
            <translation>light (hell, voreingestellt) oder dark (dunkel); auto für .html: wie es beim Lesen eingestellt ist.</translation>
        </message>
        <message>
            <source>The file to write; "-" is standard output.</source>
            <translation>Die zu schreibende Datei; "-" ist die Standardausgabe.</translation>
        </message>
        <message>
            <source>png, svg, pdf or html, whatever the name of the file is.</source>
            <translation>png, svg, pdf oder html, wie immer die Datei heißt.</translation>
        </message>
        <message>
            <source>card (default), or social: 1200 x 630, the preview of a shared link.</source>
            <translation>card (voreingestellt) oder social: 1200 x 630, die Vorschau eines geteilten Links.</translation>
        </message>
        <message>
            <source>Pixels for each pixel of the card in a .png, 0.5 to 8.</source>
            <translation>Bildpunkte je Bildpunkt der Karte in einer .png, 0.5 bis 8.</translation>
        </message>
        <message>
            <source>Name the file to write.</source>
            <translation>Es fehlt die zu schreibende Datei.</translation>
        </message>
        <message>
            <source>A size is card or social.</source>
            <translation>Eine Größe ist card oder social.</translation>
        </message>
        <message>
            <source>A preview for shared links is a picture: .png, .svg or .pdf.</source>
            <translation>Eine Vorschau für geteilte Links ist ein Bild: .png, .svg oder .pdf.</translation>
        </message>
        <message>
            <source>Only a .png has a scale; the others fit any size.</source>
            <translation>Nur ein .png hat einen Maßstab; die anderen passen zu jeder Größe.</translation>
        </message>
        <message>
            <source>Writes the catalog page of a persona: one HTML file that needs nothing else and
holds the persona's file for downloading, or a PDF to print. A FILE of "-" is
standard input.</source>
            <translation>Schreibt die Katalogseite einer Persona: eine HTML-Datei, die nichts weiter braucht und die
Datei der Persona zum Herunterladen enthält, oder eine PDF zum Drucken. Als FILE ist "-"
die Standardeingabe.</translation>
        </message>
        <message>
            <source>light, dark, or auto (default): as its reader likes it. A PDF is light.</source>
            <translation>light, dark oder auto (voreingestellt): wie es beim Lesen eingestellt ist. Eine PDF ist hell.</translation>
        </message>
        <message>
            <source>html (default) or pdf, whatever the name of the file is.</source>
            <translation>html (voreingestellt) oder pdf, wie immer die Datei heißt.</translation>
        </message>
        <message>
            <source>The paper of a PDF: A3, A4, A5, A6, Letter or Legal.</source>
            <translation>Das Papier einer PDF: A3, A4, A5, A6, Letter oder Legal.</translation>
        </message>
        <message>
            <source>How large the type is: 0.5 to 3 times the usual.</source>
            <translation>Wie groß die Schrift ist: das 0.5- bis 3-Fache der üblichen.</translation>
        </message>
        <message>
            <source>A size of paper is A3, A4, A5, A6, Letter or Legal.</source>
            <translation>Ein Papierformat ist A3, A4, A5, A6, Letter oder Legal.</translation>
        </message>
        <message>
            <source>Only a PDF has a size of paper.</source>
            <translation>Nur eine PDF hat ein Papierformat.</translation>
        </message>
        <message>
            <source>A page is written as html or pdf.</source>
            <translation>Eine Seite wird als html oder pdf geschrieben.</translation>
        </message>
        <message>
            <source>Writes personas in the form of other programs. Prints the files; what a target
has no place for is said on standard error. Either all files are written or
none. With --to all, each target has a folder of its own; of a folder of
personas, each has one where the target's file names are always the same.</source>
            <translation>Schreibt Personas in der Form anderer Programme. Gibt die Dateien aus; wofür ein Ziel keinen
Platz hat, steht in der Fehlerausgabe. Entweder werden alle Dateien geschrieben oder keine.
Mit --to all hat jedes Ziel einen eigenen Ordner; bei einem Ordner mit Personas hat jede
einen, wenn die Dateinamen des Ziels immer dieselben sind.</translation>
        </message>
        <message>
            <source>The targets, or “all”; “persona targets” lists them.</source>
            <translation>Die Ziele oder „all“; „persona targets“ listet sie auf.</translation>
        </message>
        <message>
            <source>The folder to write below.</source>
            <translation>Der Ordner, unter dem geschrieben wird.</translation>
        </message>
        <message>
            <source>Write nothing when something that has an effect would be lost.</source>
            <translation>Nichts schreiben, wenn etwas verloren ginge, das eine Wirkung hat.</translation>
        </message>
        <message>
            <source>Show what would change in files that are there; write nothing.</source>
            <translation>Zeigen, was sich in vorhandenen Dateien ändern würde; nichts schreiben.</translation>
        </message>
        <message>
            <source>List the targets.</source>
            <translation>Die Ziele auflisten.</translation>
        </message>
        <message>
            <source>Name a file, a target and a folder.</source>
            <translation>Anzugeben sind eine Datei, ein Ziel und ein Ordner.</translation>
        </message>
        <message>
            <source>Usage: %1</source>
            <translation>Aufruf: %1</translation>
        </message>
        <message>
            <source>Writes, checks, previews and publishes personas for AI assistants: souls (SOUL.md)
and agent files.</source>
            <translation>Schreibt, prüft, zeigt und veröffentlicht Personas für KI-Assistenten: Souls (SOUL.md)
und Agentendateien.</translation>
        </message>
        <message>
            <source>“persona COMMAND --help” says more of each. “persona --version” prints the version.</source>
            <translation>„persona COMMAND --help“ sagt zu jedem mehr. „persona --version“ zeigt die Version.</translation>
        </message>
        <message>
            <source>Exit status: 0 done, 1 findings or refused, 2 wrong usage, 3 trouble with a file,
4 trouble with a registry or the network, 5 not allowed. Data go to standard output,
messages to standard error.</source>
            <translation>Endestatus: 0 erledigt, 1 Befunde oder abgelehnt, 2 falscher Aufruf, 3 Schwierigkeit mit
einer Datei, 4 mit einer Registry oder dem Netz, 5 nicht erlaubt. Daten gehen in die
Standardausgabe, Meldungen in die Fehlerausgabe.</translation>
        </message>
        <message>
            <source>Turns a persona of another program, or the text of a soul's catalog page, into
a SOUL.md or an agent file. Its form is recognised. Of a folder or a ZIP
archive, all personas are imported, and all of several. What it was not sure
of and what had no place is said on standard error. A FILE of "-" is standard input or output.</source>
            <translation>Macht aus einer Persona eines anderen Programms oder dem Text der Katalogseite
einer Soul eine SOUL.md oder eine Agentendatei. Die Form wird erkannt. Aus einem
Ordner oder ZIP-Archiv werden alle Personas importiert, auch aus mehreren. Was
unsicher war und was keinen Platz fand, steht auf der Standardfehlerausgabe. Als
DATEI ist "-" die Standardeingabe oder -ausgabe.</translation>
        </message>
        <message>
            <source>The file or folder to write.</source>
            <translation>Die zu schreibende Datei oder der Ordner.</translation>
        </message>
        <message>
            <source>The form of the file: an id of “persona targets”, or “page”.</source>
            <translation>Die Form der Datei: eine Kennung aus „persona targets“ oder „page“.</translation>
        </message>
        <message>
            <source>Keep keys that mean nothing here, for the way back.</source>
            <translation>Schlüssel behalten, die hier nichts bedeuten, für den Weg zurück.</translation>
        </message>
        <message>
            <source>json or text: what became of each part.</source>
            <translation>json oder text: was aus jedem Teil geworden ist.</translation>
        </message>
        <message>
            <source>Name the file, the folder or the archive to read.</source>
            <translation>Nennen Sie die Datei, den Ordner oder das Archiv, das gelesen werden soll.</translation>
        </message>
        <message>
            <source>The input</source>
            <translation>Die Eingabe</translation>
        </message>
        <message>
            <source>The files differ and are not text.</source>
            <translation>Die Dateien unterscheiden sich und sind kein Text.</translation>
        </message>
        <message>
            <source>Puts personas where programs look for them. All files are written or none;
the last install can be undone. “found” stands for the targets of all
programs that have a folder on this machine; none of them is run.</source>
            <translation>Legt Personas dorthin, wo Programme sie suchen. Entweder werden alle Dateien geschrieben
oder keine; die letzte Installation lässt sich rückgängig machen. „found“ steht für die
Ziele aller Programme, die auf diesem Rechner einen Ordner haben; keines davon wird gestartet.</translation>
        </message>
        <message>
            <source>The targets, or “found”; “persona targets” lists them.</source>
            <translation>Die Ziele oder „found“; „persona targets“ listet sie auf.</translation>
        </message>
        <message>
            <source>For the project in this folder.</source>
            <translation>Für das Projekt in diesem Ordner.</translation>
        </message>
        <message>
            <source>For all projects: in your home folder.</source>
            <translation>Für alle Projekte: im persönlichen Ordner.</translation>
        </message>
        <message>
            <source>Below any other folder.</source>
            <translation>Unter einem beliebigen anderen Ordner.</translation>
        </message>
        <message>
            <source>Show the files and what would change in them; write nothing.</source>
            <translation>Die Dateien zeigen und was sich in ihnen ändern würde; nichts schreiben.</translation>
        </message>
        <message>
            <source>The install of %1 was undone.</source>
            <translation>Die Installation von %1 wurde rückgängig gemacht.</translation>
        </message>
        <message>
            <source>The export of %1 was undone.</source>
            <translation>Der Export von %1 wurde rückgängig gemacht.</translation>
        </message>
        <message>
            <source>The import of %1 was undone.</source>
            <translation>Der Import von %1 wurde rückgängig gemacht.</translation>
        </message>
        <message>
            <source>The bundle of %1 was undone.</source>
            <translation>Das Paket von %1 wurde rückgängig gemacht.</translation>
        </message>
        <message>
            <source>Take back what was written last, by install, export, import or bundle.</source>
            <translation>Nimmt zurück, was zuletzt durch install, export, import oder bundle geschrieben wurde.</translation>
        </message>
        <message>
            <source>--undo takes no file.</source>
            <translation>--undo nimmt keine Datei.</translation>
        </message>
        <message>
            <source>Files given back or removed: %1.</source>
            <translation>Zurückgegebene oder entfernte Dateien: %1.</translation>
        </message>
        <message>
            <source>Token or API key (it is not shown): </source>
            <translation>Token oder API-Schlüssel (wird nicht gezeigt): </translation>
        </message>
        <message>
            <source>Open %1 and give this code: %2</source>
            <translation>%1 öffnen und diesen Code angeben: %2</translation>
        </message>
        <message>
            <source>“%1” could not be started: %2.</source>
            <translation>„%1“ konnte nicht gestartet werden: %2.</translation>
        </message>
        <message>
            <source>Signed in as %1.</source>
            <translation>Angemeldet als %1.</translation>
        </message>
        <message>
            <source>This account may read, but not publish.</source>
            <translation>Dieses Konto darf lesen, aber nicht veröffentlichen.</translation>
        </message>
        <message>
            <source>Signs in to a registry. A token or an API key is read from the terminal without being
shown, or from standard input; --device shows a code and a page instead, where you
agree in a browser. It is kept in the system's keychain. Where there is none it is
kept nowhere: name a COMMAND, such as a shell, that has the login in its environment
as long as it runs.</source>
            <translation>Meldet bei einer Registry an. Ein Token oder API-Schlüssel wird vom Terminal gelesen,
ohne gezeigt zu werden, oder von der Standardeingabe; --device zeigt stattdessen einen
Code und eine Seite, auf der Sie im Browser zustimmen. Behalten wird die Anmeldung im
Schlüsselbund des Systems. Wo es keinen gibt, bleibt sie nirgends: Nennen Sie einen
BEFEHL, etwa eine Shell, der sie in seiner Umgebung hat, solange er läuft.</translation>
        </message>
        <message>
            <source>Agree in a browser (souls catalogs).</source>
            <translation>Im Browser zustimmen (Souls-Kataloge).</translation>
        </message>
        <message>
            <source>The name that goes with a password (OCI registries).</source>
            <translation>Der Name, der zu einem Passwort gehört (OCI-Registrys).</translation>
        </message>
        <message>
            <source>Print the token to standard output, where others may see it, and
keep it nowhere; for PERSONA_REGISTRY_TOKEN.</source>
            <translation>Das Token auf die Standardausgabe schreiben, wo andere es sehen können,
und nirgends behalten; für PERSONA_REGISTRY_TOKEN.</translation>
        </message>
        <message>
            <source>A folder needs no login.</source>
            <translation>Ein Ordner braucht keine Anmeldung.</translation>
        </message>
        <message>
            <source>--device is for souls catalogs.</source>
            <translation>--device ist für Souls-Kataloge.</translation>
        </message>
        <message>
            <source>Name either a command behind “--” or --print-token.</source>
            <translation>Nennen Sie entweder einen Befehl hinter „--“ oder --print-token.</translation>
        </message>
        <message>
            <source>There is no keychain here in which a sign-in could be kept. Nothing was begun.
“persona login %1 --device -- COMMAND” runs a command, such as a shell, that is
signed in as long as it runs; --print-token prints the token for
PERSONA_REGISTRY_TOKEN.</source>
            <translation>Hier gibt es keinen Schlüsselbund für eine Anmeldung. Es wurde nichts begonnen.
„persona login %1 --device -- BEFEHL“ führt einen Befehl aus, etwa eine Shell, der
angemeldet ist, solange er läuft; --print-token gibt das Token für
PERSONA_REGISTRY_TOKEN aus.</translation>
        </message>
        <message>
            <source>Forgets what the keychain keeps for a registry. Logins of docker and podman, and
those of the environment, stay.</source>
            <translation>Vergisst, was der Schlüsselbund für eine Registry behält. Anmeldungen von docker und podman
und die der Umgebung bleiben.</translation>
        </message>
        <message>
            <source>Serves editors: speaks the language server protocol (LSP 3.17) over standard
input and output. “persona help check” says how editors are set up. Ends
with status 0 when the editor has shut it down, else with 1.</source>
            <translation>Bedient Editoren: spricht das Language Server Protocol (LSP 3.17) über Standardein- und
-ausgabe. „persona help check“ sagt, wie Editoren eingerichtet werden. Endet mit Status 0,
wenn der Editor das Ende verlangt hat, sonst mit 1.</translation>
        </message>
        <message>
            <source>Use standard input and output; it always does.</source>
            <translation>Standardein- und -ausgabe verwenden; das geschieht immer.</translation>
        </message>
        <message>
            <source>Writes a new persona. An agent is named after its file, a skill after its folder.</source>
            <translation>Schreibt eine neue Persona. Ein Agent heißt nach seiner Datei, ein Skill nach seinem Ordner.</translation>
        </message>
        <message>
            <source>What to begin with; --list shows them.</source>
            <translation>Womit begonnen wird; --list zeigt alles.</translation>
        </message>
        <message>
            <source>The persona's name.</source>
            <translation>Der Name der Persona.</translation>
        </message>
        <message>
            <source>Write over a file that is there.</source>
            <translation>Eine vorhandene Datei überschreiben.</translation>
        </message>
        <message>
            <source>List the templates.</source>
            <translation>Die Vorlagen auflisten.</translation>
        </message>
        <message>
            <source>Print JSON (with --list).</source>
            <translation>JSON ausgeben (mit --list).</translation>
        </message>
        <message>
            <source>Name a template and a file.</source>
            <translation>Anzugeben sind eine Vorlage und eine Datei.</translation>
        </message>
        <message>
            <source>[y/N]</source>
            <translation>[j/N]</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>The output could not be written: %1</source>
            <translation>Die Ausgabe ließ sich nicht schreiben: %1</translation>
        </message>
        <message>
            <source>Publishes personas: files, and all personas below folders. REGISTRY is a name of “persona
registry list”, a folder, oci://HOST/NAMESPACE, or the https:// address of a souls
catalog. First the personas are checked; errors, and what looks like a secret, keep one
from being published, warnings are shown. Then it is shown what would be sent and what
changes; in a terminal you are asked. What is there with the same content is left alone,
so a run that was interrupted can be started again. Prints reference and digest of each.

Exit status: 0 all is published, 1 something was refused, 2 wrong usage, 3 a file could
not be read, 4 trouble with the registry or the network, 5 not allowed; the highest of
all files.</source>
            <translation>Veröffentlicht Personas: Dateien und alle Personas unter Ordnern. REGISTRY ist ein Name aus
„persona registry list“, ein Ordner, oci://HOST/NAMESPACE oder die https://-Adresse eines
Souls-Katalogs. Zuerst werden die Personas geprüft; Fehler und was nach einem Geheimnis
aussieht, verhindern, dass eine veröffentlicht wird, Warnungen werden gezeigt. Dann wird
gezeigt, was gesendet würde und was sich ändert; in einem Terminal wird gefragt. Was mit
demselben Inhalt schon da ist, bleibt unberührt, also lässt sich ein unterbrochener Lauf
neu beginnen. Gibt Referenz und Digest jeder Persona aus.

Endestatus: 0 alles veröffentlicht, 1 etwas abgelehnt, 2 falscher Aufruf, 3 eine Datei
nicht lesbar, 4 Schwierigkeit mit der Registry oder dem Netz, 5 nicht erlaubt; der höchste
aller Dateien.</translation>
        </message>
        <message>
            <source>Where to publish.</source>
            <translation>Wohin veröffentlicht wird.</translation>
        </message>
        <message>
            <source>Raise the version from the one that is there: patch, minor or
major. A version in the text is raised, too.</source>
            <translation>Die Version gegenüber der vorhandenen erhöhen: patch, minor oder
major. Auch eine Version im Text wird erhöht.</translation>
        </message>
        <message>
            <source>The version; without it the one in the frontmatter, or the next
one after what is there.</source>
            <translation>Die Version; ohne sie die im Frontmatter oder die nächste
nach dem, was da ist.</translation>
        </message>
        <message>
            <source>The address in the registry; without it the persona's own.</source>
            <translation>Die Adresse in der Registry; ohne sie die der Persona.</translation>
        </message>
        <message>
            <source>Say what would be sent and send nothing.</source>
            <translation>Sagen, was gesendet würde, und nichts senden.</translation>
        </message>
        <message>
            <source>Publish although the file is there under another slug.</source>
            <translation>Veröffentlichen, obwohl die Datei schon unter einem anderen Slug da ist.</translation>
        </message>
        <message>
            <source>Publish although something looks like a secret.</source>
            <translation>Veröffentlichen, obwohl etwas nach einem Geheimnis aussieht.</translation>
        </message>
        <message>
            <source>Name the registry: --to %1, for instance.</source>
            <translation>Nennen Sie die Registry, zum Beispiel mit --to %1.</translation>
        </message>
        <message>
            <source>--bump takes patch, minor or major.</source>
            <translation>--bump verlangt patch, minor oder major.</translation>
        </message>
        <message>
            <source>--slug is for a single persona.</source>
            <translation>--slug ist für eine einzelne Persona.</translation>
        </message>
        <message>
            <source>There is no persona in what was named.</source>
            <translation>Im Angegebenen gibt es keine Persona.</translation>
        </message>
        <message>
            <source>Publish?</source>
            <translation>Veröffentlichen?</translation>
        </message>
        <message>
            <source>Nothing was sent.</source>
            <translation>Es wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>%1 holds more files than are looked at. Not all of them are published.</source>
            <translation>%1 enthält mehr Dateien, als angesehen werden. Nicht alle werden veröffentlicht.</translation>
        </message>
        <message>
            <source>%1:%2:%3: error: This looks like a secret (%4). Take it out, or publish with --allow-secrets.</source>
            <translation>%1:%2:%3: error: Das sieht nach einem Geheimnis aus (%4). Herausnehmen oder mit --allow-secrets veröffentlichen.</translation>
        </message>
        <message>
            <source>What is sent:</source>
            <translation>Gesendet wird:</translation>
        </message>
        <message>
            <source>(manifest)</source>
            <translation>(Manifest)</translation>
        </message>
        <message>
            <source>What changes from %1:</source>
            <translation>Was sich gegenüber %1 ändert:</translation>
        </message>
        <message>
            <source>Why this version:</source>
            <translation>Warum diese Version:</translation>
        </message>
        <message>
            <source>%1: %2 %3 is published already.</source>
            <translation>%1: %2 %3 ist schon veröffentlicht.</translation>
        </message>
        <message>
            <source>%1: %2 %3, new there</source>
            <translation>%1: %2 %3, dort neu</translation>
        </message>
        <message>
            <source>%1: %2 %3, there now %4</source>
            <translation>%1: %2 %3, dort bisher %4</translation>
        </message>
        <message>
            <source>The next version would be %1: publish with --bump %2.</source>
            <translation>Die nächste Version wäre %1: mit --bump %2 veröffentlichen.</translation>
        </message>
        <message>
            <source>%1: This version was there already with the same content.</source>
            <translation>%1: Diese Version war schon mit demselben Inhalt da.</translation>
        </message>
        <message>
            <source>%1: It waits for a curator; until then others do not see it.</source>
            <translation>%1: Wartet auf die Durchsicht; bis dahin sehen andere sie nicht.</translation>
        </message>
        <message>
            <source>%1: It is there as a draft; others do not see it.</source>
            <translation>%1: Ist als Entwurf da; andere sehen sie nicht.</translation>
        </message>
        <message>
            <source>%1: Version %2 is there, which is newer.</source>
            <translation>%1: Es gibt Version %2, und die ist neuer.</translation>
        </message>
        <message>
            <source>To %1 (%2):</source>
            <translation>Nach %1 (%2):</translation>
        </message>
        <message>
            <source>Published: %1. There already: %2. Not published: %3.</source>
            <translation>Veröffentlicht: %1. Schon da: %2. Nicht veröffentlicht: %3.</translation>
        </message>
        <message>
            <source>%1 of %2 …</source>
            <translation>%1 von %2 …</translation>
        </message>
        <message>
            <source>Stopping: what has begun is brought to its end. Ctrl+C again ends at once.</source>
            <translation>Wird angehalten: Was begonnen ist, wird zu Ende gebracht. Noch einmal Strg+C beendet sofort.</translation>
        </message>
        <message>
            <source>Personas: %1</source>
            <translation>Personas: %1</translation>
        </message>
        <message>
            <source>It is not there yet; the first publication makes it.</source>
            <translation>Es gibt sie noch nicht; die erste Veröffentlichung legt sie an.</translation>
        </message>
        <message>
            <source>It keeps one version of each persona.</source>
            <translation>Sie behält eine Version jeder Persona.</translation>
        </message>
        <message>
            <source>Nothing can be deleted there.</source>
            <translation>Dort lässt sich nichts löschen.</translation>
        </message>
        <message>
            <source>Signed in from: %1</source>
            <translation>Anmeldung aus: %1</translation>
        </message>
        <message>
            <source>You are not signed in. “persona login %1” does it.</source>
            <translation>Nicht angemeldet. „persona login %1“ holt es nach.</translation>
        </message>
        <message>
            <source>Signed in as: %1</source>
            <translation>Angemeldet als: %1</translation>
        </message>
        <message>
            <source>You may read there, but not publish.</source>
            <translation>Dort dürfen Sie lesen, aber nicht veröffentlichen.</translation>
        </message>
        <message>
            <source>The registries that are known by name; the window has the same list. An ADDRESS is a
folder, oci://HOST/NAMESPACE, or the https:// address of a souls catalog. The own
catalog, my-catalog, is a folder that is always there. “test” asks a registry what it
holds; “default” chooses the one that is meant when none is named. Passwords are not
kept here: see “persona login”.</source>
            <translation>Die Registrys, die beim Namen bekannt sind; das Fenster hat dieselbe Liste. Eine ADDRESS ist
ein Ordner, oci://HOST/NAMESPACE oder die https://-Adresse eines Souls-Katalogs. Der eigene
Katalog, my-catalog, ist ein Ordner, der immer da ist. „test“ fragt eine Registry, was sie
enthält; „default“ wählt die, die gemeint ist, wenn keine genannt ist. Passwörter werden
hier nicht behalten: siehe „persona login“.</translation>
        </message>
        <message>
            <source>With edit: its new name.</source>
            <translation>Mit edit: ihr neuer Name.</translation>
        </message>
        <message>
            <source>With edit: its new address.</source>
            <translation>Mit edit: ihre neue Adresse.</translation>
        </message>
        <message>
            <source>With add and edit: who signs in there.</source>
            <translation>Mit add und edit: wer sich dort anmeldet.</translation>
        </message>
        <message>
            <source>With list: print JSON; “persona help json” describes it.</source>
            <translation>Mit list: JSON ausgeben; „persona help json“ beschreibt es.</translation>
        </message>
        <message>
            <source>“%1” takes another number of words.</source>
            <translation>„%1“ verlangt eine andere Anzahl von Wörtern.</translation>
        </message>
        <message>
            <source>“%1” is nothing that can be done with registries.</source>
            <translation>„%1“ ist nichts, was sich mit Registrys tun lässt.</translation>
        </message>
        <message>
            <source>There is no keychain here, so the login is not kept. Put the token into the
environment as PERSONA_REGISTRY_TOKEN for the commands that need it, or run them
with “persona login REGISTRY -- COMMAND”.</source>
            <translation>Hier gibt es keinen Schlüsselbund, also wird die Anmeldung nicht behalten. Das Token als
PERSONA_REGISTRY_TOKEN in die Umgebung der Befehle setzen, die es brauchen, oder sie mit
„persona login REGISTRY -- BEFEHL“ ausführen.</translation>
        </message>
        <message>
            <source>It is kept in the system's keychain.</source>
            <translation>Sie bleibt im Schlüsselbund des Systems.</translation>
        </message>
        <message>
            <source>There is no keychain here, so nothing was kept.</source>
            <translation>Hier gibt es keinen Schlüsselbund, also wurde nichts behalten.</translation>
        </message>
        <message>
            <source>Left out: %1. %2</source>
            <translation>Weggelassen: %1. %2</translation>
        </message>
        <message>
            <source>Changed: %1. %2</source>
            <translation>Geändert: %1. %2</translation>
        </message>
        <message>
            <source>Kept: %1. Under another name: %2. Changed: %3. Left out: %4.</source>
            <translation>Behalten: %1. Unter anderem Namen: %2. Geändert: %3. Weggelassen: %4.</translation>
        </message>
        <message>
            <source>The models there for those here, such as sonnet=gpt-5,opus=gpt-5-pro; for one
target codex:sonnet=gpt-5.</source>
            <translation>Die Modelle dort für die hier, etwa sonnet=gpt-5,opus=gpt-5-pro; für ein
Ziel codex:sonnet=gpt-5.</translation>
        </message>
        <message>
            <source>A model map looks like this: sonnet=NAME,opus=NAME.</source>
            <translation>Eine Zuordnung von Modellen sieht so aus: sonnet=NAME,opus=NAME.</translation>
        </message>
        <message>
            <source>--before and --to-end exclude each other.</source>
            <translation>--before und --to-end schließen einander aus.</translation>
        </message>
        <message>
            <source>Say where to: --before TITLE or --to-end.</source>
            <translation>Es fehlt, wohin: --before TITLE oder --to-end.</translation>
        </message>
        <message>
            <source>A level is a number from 1 to 6.</source>
            <translation>Eine Ebene ist eine Zahl von 1 bis 6.</translation>
        </message>
        <message>
            <source>Works on the sections of a persona. A section is named by its title, or by its
number in the list: "#3".
  section FILE list [--json]
  section FILE add TITLE [--level N] [--before SECTION] [--body TEXT]
  section FILE rename SECTION TITLE
  section FILE move SECTION --before SECTION | --to-end
  section FILE remove SECTION
  section FILE replace SECTION [--body TEXT]     else from standard input
A section takes the sections below it along. A FILE or a TEXT of "-" is standard
input; the persona then goes to standard output.</source>
            <translation>Arbeitet mit den Abschnitten einer Persona. Ein Abschnitt wird mit seinem Titel genannt oder
mit seiner Nummer in der Liste: "#3".
  section FILE list [--json]
  section FILE add TITLE [--level N] [--before SECTION] [--body TEXT]
  section FILE rename SECTION TITLE
  section FILE move SECTION --before SECTION | --to-end
  section FILE remove SECTION
  section FILE replace SECTION [--body TEXT]     sonst von der Standardeingabe
Ein Abschnitt nimmt die Abschnitte unter ihm mit. Als FILE oder TEXT ist "-" die
Standardeingabe; die Persona geht dann in die Standardausgabe.</translation>
        </message>
        <message>
            <source>How many # the new heading has, 1 to 6.</source>
            <translation>Wie viele # die neue Überschrift hat, 1 bis 6.</translation>
        </message>
        <message>
            <source>Put it in front of that section.</source>
            <translation>Vor diesen Abschnitt setzen.</translation>
        </message>
        <message>
            <source>Put it behind all others.</source>
            <translation>Hinter alle anderen setzen.</translation>
        </message>
        <message>
            <source>The Markdown below the heading.</source>
            <translation>Das Markdown unter der Überschrift.</translation>
        </message>
        <message>
            <source>Print JSON (list).</source>
            <translation>JSON ausgeben (list).</translation>
        </message>
        <message>
            <source>Print the result and leave the file as it is.</source>
            <translation>Das Ergebnis ausgeben und die Datei lassen, wie sie ist.</translation>
        </message>
        <message>
            <source>The persona and the text cannot both come from standard input.</source>
            <translation>Die Persona und der Text können nicht beide von der Standardeingabe kommen.</translation>
        </message>
        <message>
            <source>“%1” is nothing that can be done with sections.</source>
            <translation>„%1“ ist nichts, was sich mit Abschnitten tun lässt.</translation>
        </message>
        <message>
            <source>Changes fields of the frontmatter and nothing else. A VALUE that is JSON for a
list, a map, a number or a boolean is taken as such, everything else as text.
Either all fields are changed or none. A FILE of "-" is standard input; the
result then goes to standard output.</source>
            <translation>Ändert Felder des Frontmatters und nichts sonst. Ein VALUE, der JSON für eine Liste,
eine Zuordnung, eine Zahl oder einen Wahrheitswert ist, gilt als solches, alles andere
als Text. Entweder werden alle Felder geändert oder keines. Als FILE ist "-" die
Standardeingabe; das Ergebnis geht dann in die Standardausgabe.</translation>
        </message>
        <message>
            <source>“%1” is not KEY=VALUE.</source>
            <translation>„%1“ ist kein KEY=VALUE.</translation>
        </message>
        <message>
            <source>Removes fields of the frontmatter. A field that is not there is no error.
Either all of them are removed or none. A FILE of "-" is standard input;
the result then goes to standard output.</source>
            <translation>Entfernt Felder des Frontmatters. Ein Feld, das es nicht gibt, ist kein Fehler.
Entweder werden alle entfernt oder keines. Als FILE ist "-" die Standardeingabe;
das Ergebnis geht dann in die Standardausgabe.</translation>
        </message>
        <message>
            <source>%1 · %2 · %3 words · %4 tokens (estimated)</source>
            <translation>%1 · %2 · %3 Wörter · %4 Tokens (geschätzt)</translation>
        </message>
        <message>
            <source>(not readable)</source>
            <translation>(nicht lesbar)</translation>
        </message>
        <message>
            <source>line %1</source>
            <translation>Zeile %1</translation>
        </message>
        <message>
            <source>Shows what a persona says: its name, fields and sections, how it is
read, and its problems. A FILE of "-" is standard input.</source>
            <translation>Zeigt, was eine Persona sagt: ihren Namen, ihre Felder und Abschnitte, wie sie gelesen
wird, und ihre Probleme. Als FILE ist "-" die Standardeingabe.</translation>
        </message>
        <message>
            <source>Writes the personas of a folder as a static site: an index with search and filters,
a page and the file of each persona, an Atom feed, index.json, and a Claude plugin
marketplace with the agents and skills. It needs no server: index.html can be opened as it is.
Files that have not changed are left alone; pages of personas that are gone go.</source>
            <translation>Schreibt die Personas eines Ordners als statische Website: ein Verzeichnis mit Suche und
Filtern, eine Seite und die Datei jeder Persona, einen Atom-Feed, index.json und einen
Marktplatz für Claude-Plugins mit den Agenten und Skills. Sie braucht keinen Server:
index.html lässt sich so öffnen, wie sie ist. Unveränderte Dateien bleiben unberührt;
Seiten von Personas, die es nicht mehr gibt, verschwinden.</translation>
        </message>
        <message>
            <source>light, dark, or auto (default): as its reader likes it.</source>
            <translation>light, dark oder auto (voreingestellt): wie es beim Lesen eingestellt ist.</translation>
        </message>
        <message>
            <source>The folder to write; it is made when it is not there.</source>
            <translation>Der zu schreibende Ordner; fehlt er, wird er angelegt.</translation>
        </message>
        <message>
            <source>What the site is called.</source>
            <translation>Wie die Website heißt.</translation>
        </message>
        <message>
            <source>Where the site will stand; without it there is no sitemap.</source>
            <translation>Wo die Website stehen wird; ohne Angabe gibt es keine Sitemap.</translation>
        </message>
        <message>
            <source>How wide the cards are: small, medium (default) or large.</source>
            <translation>Wie breit die Karten sind: small (schmal), medium (mittel, voreingestellt) oder large (breit).</translation>
        </message>
        <message>
            <source>How large everything is: 0.5 to 3 times the usual.</source>
            <translation>Wie groß alles ist: das 0.5- bis 3-Fache des Üblichen.</translation>
        </message>
        <message>
            <source>Show personas whose status is “draft”, too.</source>
            <translation>Auch Personas zeigen, deren Status „draft“ ist.</translation>
        </message>
        <message>
            <source>Write into a folder that has other files in it.</source>
            <translation>In einen Ordner schreiben, der andere Dateien enthält.</translation>
        </message>
        <message>
            <source>Name the folder to write with -o.</source>
            <translation>Der zu schreibende Ordner ist mit -o anzugeben.</translation>
        </message>
        <message>
            <source>A size is small, medium or large.</source>
            <translation>Eine Größe ist small, medium oder large.</translation>
        </message>
        <message>
            <source>An address begins with https:// and has no query.</source>
            <translation>Eine Adresse beginnt mit https:// und hat keine Abfrage.</translation>
        </message>
        <message>
            <source>%1 personas. Files: %2 written, %3 unchanged, %4 removed.</source>
            <translation>Personas: %1. Dateien: %2 geschrieben, %3 unverändert, %4 entfernt.</translation>
        </message>
        <message>
            <source>Left out as drafts: %1. --drafts shows them.</source>
            <translation>Als Entwürfe weggelassen: %1. --drafts zeigt sie.</translation>
        </message>
        <message>
            <source>Skills whose files are too many or too large for a plugin: %1.</source>
            <translation>Skills mit zu vielen oder zu großen Dateien für ein Plugin: %1.</translation>
        </message>
        <message>
            <source>There is no sitemap, because it needs whole addresses: --url says where the site stands.</source>
            <translation>Es gibt keine Sitemap, weil sie ganze Adressen braucht: --url sagt, wo die Website steht.</translation>
        </message>
        <message>
            <source>The folder has more files than are looked at, so some personas are missing.</source>
            <translation>Der Ordner enthält mehr Dateien, als angesehen werden, darum fehlen manche Personas.</translation>
        </message>
        <message>
            <source>both ways</source>
            <translation>in beide Richtungen</translation>
        </message>
        <message>
            <source>export only</source>
            <translation>nur Export</translation>
        </message>
        <message>
            <source>Lists the programs and forms that personas are exported to and imported from,
by tool: the id, the kinds, the direction, and where the file goes.</source>
            <translation>Listet die Programme und Formen auf, in die Personas exportiert und aus denen sie
importiert werden, nach Werkzeug: die Kennung, die Arten, die Richtung und wohin die
Datei kommt.</translation>
        </message>
        <message>
            <source>The language of what the studio adds: en, de, or a tag such as de-AT.</source>
            <translation>Die Sprache dessen, was das Studio hinzufügt: en, de oder ein Kürzel wie de-AT.</translation>
        </message>
        <message>
            <source>A theme is light, dark or auto.</source>
            <translation>Ein Farbschema ist light, dark oder auto.</translation>
        </message>
        <message>
            <source>The studio does not speak “%1”.</source>
            <translation>Das Studio spricht „%1“ nicht.</translation>
        </message>
        <message>
            <source>A scale is a number from %1 to %2.</source>
            <translation>Ein Maßstab ist eine Zahl von %1 bis %2.</translation>
        </message>
        <message>
            <source>Nothing was written, because not all personas can be exported.</source>
            <translation>Es wurde nichts geschrieben, weil sich nicht alle Personas exportieren lassen.</translation>
        </message>
        <message>
            <source>%1 holds more files than are looked at. Not all of them were exported.</source>
            <translation>%1 enthält mehr Dateien, als angesehen werden. Nicht alle wurden exportiert.</translation>
        </message>
        <message>
            <source>There is no persona in %1.</source>
            <translation>In %1 gibt es keine Persona.</translation>
        </message>
        <message>
            <source>No persona is of a kind that these targets take.</source>
            <translation>Keine Persona ist von einer Art, die diese Ziele nehmen.</translation>
        </message>
        <message>
            <source>--diff shows what would change, --force writes over it.</source>
            <translation>--diff zeigt, was sich ändern würde, --force überschreibt es.</translation>
        </message>
        <message>
            <source>Files that would be written: %1. Of these are there with other content: %2. Nothing was written.</source>
            <translation>Zu schreibende Dateien: %1. Davon mit anderem Inhalt schon da: %2. Es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <source>Left out, because the target does not take the kind: %1.</source>
            <translation>Weggelassen, weil das Ziel die Art nicht nimmt: %1.</translation>
        </message>
        <message>
            <source>Name the file or folder to write.</source>
            <translation>Es fehlt die zu schreibende Datei oder der Ordner.</translation>
        </message>
        <message>
            <source>“-” stands alone: several go into a folder.</source>
            <translation>„-“ steht allein: Mehrere kommen in einen Ordner.</translation>
        </message>
        <message>
            <source>Passed over: %1</source>
            <translation>Übergangen: %1</translation>
        </message>
        <message>
            <source>There are several personas: they go into a folder.</source>
            <translation>Es sind mehrere Personas: Sie kommen in einen Ordner.</translation>
        </message>
        <message>
            <source>Left out, because all goes into one file: %1</source>
            <translation>Ausgelassen, weil alles in eine Datei kommt: %1</translation>
        </message>
        <message>
            <source>%1, read as %2</source>
            <translation>%1, gelesen als %2</translation>
        </message>
        <message>
            <source>Name files, targets with --to, and one place: --project, --user or --into.</source>
            <translation>Anzugeben sind Dateien, Ziele mit --to und ein Ort: --project, --user oder --into.</translation>
        </message>
        <message>
            <source>None of the programs was found: no folder of theirs is there.</source>
            <translation>Keines der Programme wurde gefunden: Keiner ihrer Ordner ist da.</translation>
        </message>
        <message>
            <source>differs  %1</source>
            <translation>anders   %1</translation>
        </message>
        <message>
            <source>same     %1</source>
            <translation>gleich   %1</translation>
        </message>
        <message>
            <source>new      %1</source>
            <translation>neu      %1</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>Es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <source>--dry-run shows what would change, --yes writes over it.</source>
            <translation>--dry-run zeigt, was sich ändern würde, --yes überschreibt es.</translation>
        </message>
        <message>
            <source>All of them were there already.</source>
            <translation>Alle waren schon da.</translation>
        </message>
        <message>
            <source>“persona install --undo” takes it back.</source>
            <translation>„persona install --undo“ macht es rückgängig.</translation>
        </message>
        <message>
            <source>Write over these files?</source>
            <translation>Diese Dateien überschreiben?</translation>
        </message>
        <message>
            <source>Show this help.</source>
            <translation>Diese Hilfe zeigen.</translation>
        </message>
        <message>
            <source>A word is empty.</source>
            <translation>Ein Wort ist leer.</translation>
        </message>
        <message>
            <source>“%1” is too much.</source>
            <translation>„%1“ ist zu viel.</translation>
        </message>
        <message>
            <source>%1 is missing.</source>
            <translation>%1 fehlt.</translation>
        </message>
        <message>
            <source>“persona %1 --help” says more.</source>
            <translation>„persona %1 --help“ sagt mehr.</translation>
        </message>
        <message>
            <source>Options:</source>
            <translation>Optionen:</translation>
        </message>
    </context>
    <context>
        <name>studio</name>
        <message>
            <source>skill</source>
            <translation>Skill</translation>
        </message>
        <message>
            <source>agent</source>
            <translation>Agent</translation>
        </message>
        <message>
            <source>required</source>
            <translation>erforderlich</translation>
        </message>
        <message>
            <source>Form: %1.</source>
            <translation>Form: %1.</translation>
        </message>
        <message>
            <source>When it is not there: %1.</source>
            <translation>Wenn es fehlt: %1.</translation>
        </message>
        <message>
            <source>When the list is empty: %1.</source>
            <translation>Wenn die Liste leer ist: %1.</translation>
        </message>
        <message>
            <source>%1 has taken its place.</source>
            <translation>%1 hat es abgelöst.</translation>
        </message>
        <message>
            <source>This line is no “key: value”. Lines that go on with a value must be indented.</source>
            <translation>Diese Zeile ist kein „Schlüssel: Wert“. Zeilen, die einen Wert fortsetzen, müssen eingerückt sein.</translation>
        </message>
        <message>
            <source>A colon with a blank behind it cannot stand in a value without quotes.</source>
            <translation>Ein Doppelpunkt mit Leerzeichen dahinter kann nur in Anführungszeichen in einem Wert stehen.</translation>
        </message>
        <message>
            <source>This line belongs to a list, but does not begin with “- ”.</source>
            <translation>Diese Zeile gehört zu einer Liste, beginnt aber nicht mit „- “.</translation>
        </message>
        <message>
            <source>A list in brackets is not closed.</source>
            <translation>Eine Liste in eckigen Klammern ist nicht geschlossen.</translation>
        </message>
        <message>
            <source>A map in braces is not closed.</source>
            <translation>Eine Zuordnung in geschweiften Klammern ist nicht geschlossen.</translation>
        </message>
        <message>
            <source>A list cannot begin here.</source>
            <translation>Hier kann keine Liste beginnen.</translation>
        </message>
        <message>
            <source>A value cannot begin with this character. Put it in quotes.</source>
            <translation>Mit diesem Zeichen kann ein Wert nicht beginnen. Den Wert in Anführungszeichen setzen.</translation>
        </message>
        <message>
            <source>A quote is not closed.</source>
            <translation>Ein Anführungszeichen ist nicht geschlossen.</translation>
        </message>
        <message>
            <source>A value that begins with “*” means something else in YAML. Put it in quotes.</source>
            <translation>Ein Wert, der mit „*“ beginnt, bedeutet in YAML etwas anderes. Den Wert in Anführungszeichen setzen.</translation>
        </message>
        <message>
            <source>There is no text of a soul in it.</source>
            <translation>Es enthält keinen Text einer Soul.</translation>
        </message>
        <message>
            <source>The text is Markdown already and was taken as it is.</source>
            <translation>Der Text ist schon Markdown und wurde unverändert übernommen.</translation>
        </message>
        <message>
            <source>No name was found. Give the soul one.</source>
            <translation>Es wurde kein Name gefunden. Die Soul braucht einen.</translation>
        </message>
        <message>
            <source>No tagline was found. Say in one sentence whom this soul is for.</source>
            <translation>Es wurde keine Kurzbeschreibung gefunden. Sie sagt in einem Satz, für wen diese Soul ist.</translation>
        </message>
        <message>
            <source>No line looked like a heading, so all of the text is one part.</source>
            <translation>Keine Zeile sah wie eine Überschrift aus, darum ist der ganze Text ein Teil.</translation>
        </message>
        <message>
            <source>Line %2, “%1”, was taken for a heading because it looks like one.</source>
            <translation>Zeile %2, „%1“, wurde als Überschrift übernommen, weil sie so aussieht.</translation>
        </message>
        <message>
            <source>Line %2, “%1”, may be the title or a heading. It was taken for a heading.</source>
            <translation>Zeile %2, „%1“, ist vielleicht der Titel, vielleicht eine Überschrift. Sie wurde als Überschrift übernommen.</translation>
        </message>
        <message>
            <source>Line %2, “%1”, belongs to the site and was left out.</source>
            <translation>Zeile %2, „%1“, gehört zur Website und wurde weggelassen.</translation>
        </message>
        <message>
            <source>%1 is not in a form that is known here. “persona targets” lists those that are.</source>
            <translation>%1 hat keine Form, die hier bekannt ist. „persona targets“ listet die bekannten auf.</translation>
        </message>
        <message>
            <source>There is no form “%1” to import from.</source>
            <translation>Eine Form „%1“, aus der sich importieren ließe, gibt es nicht.</translation>
        </message>
        <message>
            <source>%1 can be written but not read back.</source>
            <translation>%1 lässt sich schreiben, aber nicht zurücklesen.</translation>
        </message>
        <message>
            <source>%1 cannot be read: it has no “%2”.</source>
            <translation>%1 ist nicht lesbar: „%2“ fehlt.</translation>
        </message>
        <message>
            <source>%1 is not JSON of a persona.</source>
            <translation>%1 ist kein JSON einer Persona.</translation>
        </message>
        <message>
            <source>%1 holds more than %2 files. Choose a folder further down.</source>
            <translation>%1 enthält mehr als %2 Dateien. Einen Ordner weiter unten wählen.</translation>
        </message>
        <message>
            <source>The package names a file %1, which is not there.</source>
            <translation>Das Paket nennt eine Datei %1, die nicht da ist.</translation>
        </message>
        <message>
            <source>The name “%1” was taken from the file, which says none.</source>
            <translation>Der Name „%1“ kommt von der Datei, die keinen nennt.</translation>
        </message>
        <message>
            <source>It has no description. Say when this agent should be called; without one it is not found.</source>
            <translation>Es fehlt die Beschreibung. Sie sagt, wann dieser Agent gerufen werden soll; ohne sie wird er nicht gefunden.</translation>
        </message>
        <message>
            <source>“%1” means nothing here. Unknown keys can be kept for the way back.</source>
            <translation>„%1“ bedeutet hier nichts. Unbekannte Schlüssel lassen sich für den Rückweg behalten.</translation>
        </message>
        <message>
            <source>There is no place for “%1” here. Unknown keys can be kept for the way back.</source>
            <translation>Für „%1“ ist hier kein Platz. Unbekannte Schlüssel lassen sich für den Rückweg behalten.</translation>
        </message>
        <message>
            <source>The value of “%1” is not of the form that its program asks for.</source>
            <translation>Der Wert von „%1“ hat nicht die Form, die sein Programm verlangt.</translation>
        </message>
        <message>
            <source>It is kept as “%1” for the way back and has no effect here.</source>
            <translation>Es bleibt als „%1“ für den Rückweg erhalten und hat hier keine Wirkung.</translation>
        </message>
        <message>
            <source>“%1” only says what is so anyway.</source>
            <translation>„%1“ sagt nur, was ohnehin gilt.</translation>
        </message>
        <message>
            <source>It is written again whenever the persona goes to %1.</source>
            <translation>Es wird jedes Mal wieder geschrieben, wenn die Persona zu %1 geht.</translation>
        </message>
        <message>
            <source>It becomes %1.</source>
            <translation>Daraus wird %1.</translation>
        </message>
        <message>
            <source>It allows every tool, as does leaving the list out.</source>
            <translation>Es erlaubt alle Werkzeuge, ebenso wie das Weglassen der Liste.</translation>
        </message>
        <message>
            <source>The tools have other names here.</source>
            <translation>Die Werkzeuge haben hier andere Namen.</translation>
        </message>
        <message>
            <source>These tools have no counterpart here and were left out: %1.</source>
            <translation>Diese Werkzeuge haben hier keine Entsprechung und wurden weggelassen: %1.</translation>
        </message>
        <message>
            <source>Tools are allowed or denied here and nothing between; look at these again: %1.</source>
            <translation>Werkzeuge sind hier erlaubt oder verweigert, dazwischen gibt es nichts; noch einmal ansehen: %1.</translation>
        </message>
        <message>
            <source>“%1” is a model of another program. Choose one here.</source>
            <translation>„%1“ ist ein Modell eines anderen Programms. Wählen Sie hier eines.</translation>
        </message>
        <message>
            <source>“%1” is none of the eight colours of agents.</source>
            <translation>„%1“ ist keine der acht Farben von Agenten.</translation>
        </message>
        <message>
            <source>This is not valid TOML (line %2: %1).</source>
            <translation>Das ist kein gültiges TOML (Zeile %2: %1).</translation>
        </message>
        <message>
            <source>The TOML is nested more than %1 levels deep.</source>
            <translation>Das TOML ist tiefer als %1 Ebenen verschachtelt.</translation>
        </message>
        <message>
            <source>The TOML is too large: %1; up to %2 is read.</source>
            <translation>Das TOML ist zu groß: %1; gelesen werden bis zu %2.</translation>
        </message>
        <message>
            <source>There is no export target “%1”.</source>
            <translation>Ein Exportziel „%1“ gibt es nicht.</translation>
        </message>
        <message>
            <source>%1 does not take a persona of the kind “%2”.</source>
            <translation>%1 nimmt keine Persona der Art „%2“.</translation>
        </message>
        <message>
            <source>%1 cannot do without these fields, and nobody but you can fill them in: %2.</source>
            <translation>%1 kommt ohne diese Felder nicht aus, und sie lassen sich nur von Hand ausfüllen: %2.</translation>
        </message>
        <message>
            <source>%1 takes a picture of at most %2 pixels to each side and %3. Make it smaller.</source>
            <translation>%1 nimmt ein Bild von höchstens %2 Bildpunkten je Seite und %3. Das Bild verkleinern.</translation>
        </message>
        <message>
            <source>%1 does not take the licence %2.</source>
            <translation>%1 nimmt die Lizenz %2 nicht.</translation>
        </message>
        <message>
            <source>It is larger than %1 takes: at most %2.</source>
            <translation>Es ist größer, als %1 annimmt: höchstens %2.</translation>
        </message>
        <message>
            <source>%1 is a picture, and there is nothing here to draw it with.</source>
            <translation>%1 ist ein Bild, und hier ist nichts, womit es sich zeichnen ließe.</translation>
        </message>
        <message>
            <source>%2 and %3 would both become %1. Give one of them another name. Nothing was written.</source>
            <translation>Aus %2 und %3 würde beide Male %1. Einem davon einen anderen Namen geben. Es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <source>%2 and %3 both write %1. Export them into different folders. Nothing was written.</source>
            <translation>%2 und %3 schreiben beide %1. In verschiedene Ordner exportieren. Es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <source>%1 is there already with other content. Nothing was written.</source>
            <translation>%1 gibt es schon mit anderem Inhalt. Es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <source>%1 would lie outside the folder. Nothing was written.</source>
            <translation>%1 läge außerhalb des Ordners. Es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <source>Something that is not a file is in the place of %1.</source>
            <translation>An der Stelle von %1 ist etwas, das keine Datei ist.</translation>
        </message>
        <message>
            <source>%1 is not a folder.</source>
            <translation>%1 ist kein Ordner.</translation>
        </message>
        <message>
            <source>You may not write %1.</source>
            <translation>%1 zu schreiben ist nicht erlaubt.</translation>
        </message>
        <message>
            <source>There is no room left to write %1.</source>
            <translation>Es ist kein Platz mehr, um %1 zu schreiben.</translation>
        </message>
        <message>
            <source>%1 could not be written: %2.</source>
            <translation>%1 konnte nicht geschrieben werden: %2.</translation>
        </message>
        <message>
            <source>This is no ZIP archive that can be read. It may be damaged.</source>
            <translation>Das ist kein lesbares ZIP-Archiv. Vielleicht ist es beschädigt.</translation>
        </message>
        <message>
            <source>“%1” is encrypted. Unpack the archive with its password first.</source>
            <translation>„%1“ ist verschlüsselt. Das Archiv zuerst mit seinem Passwort entpacken.</translation>
        </message>
        <message>
            <source>The archive is not unpacked: “%1” would lie outside the folder.</source>
            <translation>Das Archiv wird nicht entpackt: „%1“ läge außerhalb des Ordners.</translation>
        </message>
        <message>
            <source>The archive is not unpacked: “%1” is a link and no file.</source>
            <translation>Das Archiv wird nicht entpackt: „%1“ ist ein Link und keine Datei.</translation>
        </message>
        <message>
            <source>The archive is not unpacked: “%1” cannot be the name of a file.</source>
            <translation>Das Archiv wird nicht entpackt: „%1“ kann nicht der Name einer Datei sein.</translation>
        </message>
        <message>
            <source>The archive is not unpacked: “%1” is in it twice.</source>
            <translation>Das Archiv wird nicht entpackt: „%1“ ist zweimal darin.</translation>
        </message>
        <message>
            <source>The archive holds more than %1 files.</source>
            <translation>Das Archiv enthält mehr als %1 Dateien.</translation>
        </message>
        <message>
            <source>The archive is larger than %1 bytes when it is unpacked.</source>
            <translation>Das Archiv ist entpackt größer als %1 Bytes.</translation>
        </message>
        <message>
            <source>The archive is not unpacked: “%1” grows far beyond what is sensible.</source>
            <translation>Das Archiv wird nicht entpackt: „%1“ wächst weit über das Sinnvolle hinaus.</translation>
        </message>
        <message>
            <source>The archive could not be made.</source>
            <translation>Das Archiv konnte nicht erstellt werden.</translation>
        </message>
        <message>
            <source>There is no persona in %1 that %2 takes.</source>
            <translation>In %1 gibt es keine Persona, die %2 annimmt.</translation>
        </message>
        <message>
            <source>There is no licence file for “%1”. Put a LICENSE beside the personas so that others know what they may do.</source>
            <translation>Für „%1“ gibt es keine Lizenzdatei. Eine LICENSE neben die Personas legen, damit andere wissen, was sie dürfen.</translation>
        </message>
        <message>
            <source>%2 does not take %1, so it was left out.</source>
            <translation>%2 nimmt %1 nicht, darum wurde es weggelassen.</translation>
        </message>
        <message>
            <source>%1 has no place in a project or a home folder. Choose a folder for it.</source>
            <translation>%1 hat weder in einem Projekt noch im persönlichen Ordner einen Platz. Einen Ordner dafür wählen.</translation>
        </message>
        <message>
            <source>Nothing was written, because the way back could not be noted in %1.</source>
            <translation>Es wurde nichts geschrieben, weil sich der Rückweg nicht in %1 festhalten ließ.</translation>
        </message>
        <message>
            <source>There is no install, export or import to undo.</source>
            <translation>Es gibt keine Installation, keinen Export und keinen Import, der rückgängig gemacht werden könnte.</translation>
        </message>
        <message>
            <source>The last one overwrote so much that it was not kept, so it cannot be undone.</source>
            <translation>Beim letzten Mal wurde so viel überschrieben, dass es nicht aufgehoben wurde; es kann nicht rückgängig gemacht werden.</translation>
        </message>
        <message>
            <source>Nothing was undone, because these files have changed since: %1.</source>
            <translation>Es wurde nichts rückgängig gemacht, weil sich diese Dateien seither geändert haben: %1.</translation>
        </message>
        <message>
            <source>%2 has no place for “%1”.</source>
            <translation>%2 hat keinen Platz für „%1“.</translation>
        </message>
        <message>
            <source>%1 shows it. It is to be looked at and is not read back.</source>
            <translation>%1 zeigt es. Es ist zum Ansehen da und wird nicht zurückgelesen.</translation>
        </message>
        <message>
            <source>%1 only shows the gist of it.</source>
            <translation>%1 zeigt davon nur das Wesentliche.</translation>
        </message>
        <message>
            <source>%2 does not show “%1”.</source>
            <translation>%2 zeigt „%1“ nicht.</translation>
        </message>
        <message>
            <source>It stands in %1.</source>
            <translation>Es steht in %1.</translation>
        </message>
        <message>
            <source>It is what %1 does anyway.</source>
            <translation>Das tut %1 ohnehin.</translation>
        </message>
        <message>
            <source>%1 needs a “%2”, and the persona has none. It was made from the name and the text; write one that says when to call the agent.</source>
            <translation>%1 braucht „%2“, und die Persona hat das nicht. Es wurde aus dem Namen und dem Text gebildet; besser eigens schreiben und sagen, wann der Agent gerufen werden soll.</translation>
        </message>
        <message>
            <source>The name of the file is the name.</source>
            <translation>Der Name der Datei ist der Name.</translation>
        </message>
        <message>
            <source>%1 takes names of lowercase letters, digits and hyphens.</source>
            <translation>%1 nimmt Namen aus Kleinbuchstaben, Ziffern und Bindestrichen.</translation>
        </message>
        <message>
            <source>Your map of models says %1.</source>
            <translation>Die eigene Modellzuordnung sagt %1.</translation>
        </message>
        <message>
            <source>“%1” is not a model of %2, which will use its own. Name the one that it is to use.</source>
            <translation>„%1“ ist kein Modell von %2, das darum sein eigenes nimmt. Nennen Sie das, welches es nehmen soll.</translation>
        </message>
        <message>
            <source>“%1” says what goes there instead.</source>
            <translation>„%1“ sagt, was stattdessen dorthin kommt.</translation>
        </message>
        <message>
            <source>The nearest that %1 has is “%2”.</source>
            <translation>Am nächsten kommt dem bei %1 „%2“.</translation>
        </message>
        <message>
            <source>“%1” is no colour that %2 can be told. Use one of the eight, or #RRGGBB.</source>
            <translation>„%1“ ist keine Farbe, die sich %2 sagen lässt. Eine der acht oder #RRGGBB verwenden.</translation>
        </message>
        <message>
            <source>The tools have other names in %1.</source>
            <translation>Die Werkzeuge haben in %1 andere Namen.</translation>
        </message>
        <message>
            <source>%1 has no tool for: %2.</source>
            <translation>%1 hat kein Werkzeug für: %2.</translation>
        </message>
        <message>
            <source>Its words are wider and allow these, too: %3. Allow them here or check that they do no harm.</source>
            <translation>Die dortigen Wörter sind weiter gefasst und erlauben auch dies: %3. Hier erlauben oder prüfen, dass es nicht schadet.</translation>
        </message>
        <message>
            <source>It cannot be told of limits, so these hold without theirs: %4.</source>
            <translation>Einschränkungen lassen sich dort nicht angeben, darum gelten diese ohne ihre: %4.</translation>
        </message>
        <message>
            <source>One of its words stands for these and others, so they do not come back from it: %5.</source>
            <translation>Eines der dortigen Wörter steht für diese und andere, darum kommen sie von dort nicht zurück: %5.</translation>
        </message>
        <message>
            <source>%1 knows no lists of tools, only that nothing may be changed.</source>
            <translation>%1 kennt keine Listen von Werkzeugen, nur dass nichts geändert werden darf.</translation>
        </message>
        <message>
            <source>%1 knows no lists of tools: the agent may use them all there.</source>
            <translation>%1 kennt keine Listen von Werkzeugen: Der Agent darf dort alle verwenden.</translation>
        </message>
        <message>
            <source>What is denied was taken out of what is allowed; the agent may do the same in %1.</source>
            <translation>Das Verweigerte wurde vom Erlaubten abgezogen; der Agent darf in %1 dasselbe.</translation>
        </message>
        <message>
            <source>%1 only has a list of what is allowed. It names what is left of the tools known today; tools of connected services are not in it.</source>
            <translation>%1 hat nur eine Liste des Erlaubten. Sie nennt, was von den heute bekannten Werkzeugen übrig bleibt; Werkzeuge verbundener Dienste stehen nicht darin.</translation>
        </message>
        <message>
            <source>%1 cannot be told of denials with a limit. Deny the whole tool, or say it in the text.</source>
            <translation>%1 lässt sich kein Verweigern mit Einschränkung sagen. Das ganze Werkzeug verweigern oder es im Text sagen.</translation>
        </message>
        <message>
            <source>In %1 it is said by denying what changes things.</source>
            <translation>In %1 sagt man es, indem verweigert wird, was etwas ändert.</translation>
        </message>
        <message>
            <source>%1 needs the configuration of these services, of which only the name is here: %2.</source>
            <translation>%1 braucht die Konfiguration dieser Dienste, von denen hier nur der Name steht: %2.</translation>
        </message>
        <message>
            <source>%1 sets services up in %2, for all agents together. Add them there.</source>
            <translation>%1 richtet Dienste in %2 ein, für alle Agenten gemeinsam. Dort sind sie hinzuzufügen.</translation>
        </message>
        <message>
            <source>%1 does not know these settings of services: %2.</source>
            <translation>%1 kennt diese Einstellungen von Diensten nicht: %2.</translation>
        </message>
        <message>
            <source>The value of “%1” cannot be read. Repair it in the text.</source>
            <translation>Der Wert von „%1“ ist nicht lesbar. Im Text reparieren.</translation>
        </message>
        <message>
            <source>The value of “%1” is not of the form that %2 asks for.</source>
            <translation>Der Wert von „%1“ hat nicht die Form, die %2 verlangt.</translation>
        </message>
        <message>
            <source>“%1” stays in the file, but has no effect in a %2.</source>
            <translation>„%1“ bleibt in der Datei, hat aber in %2 keine Wirkung.</translation>
        </message>
        <message>
            <source>%1 takes at most %2 characters here; it was shortened.</source>
            <translation>%1 nimmt hier höchstens %2 Zeichen; es wurde gekürzt.</translation>
        </message>
        <message>
            <source>%1 takes at most %2 of these; the rest was left out.</source>
            <translation>%1 nimmt davon höchstens %2; der Rest wurde weggelassen.</translation>
        </message>
        <message>
            <source>%1 reads %2 of the %3 characters. %4 of them, from line %5 to line %6, are cut off; they begin with “%7”. Shorten the text or move part of it elsewhere.</source>
            <translation>%1 liest %2 der %3 Zeichen. %4 davon, von Zeile %5 bis Zeile %6, werden abgeschnitten; sie beginnen mit „%7“. Den Text kürzen oder einen Teil davon anderswo unterbringen.</translation>
        </message>
        <message>
            <source>It lies behind what %1 reads.</source>
            <translation>Es liegt hinter dem, was %1 liest.</translation>
        </message>
        <message>
            <source>%1 does not read %2 characters of it.</source>
            <translation>%1 liest %2 Zeichen davon nicht.</translation>
        </message>
        <message>
            <source>Claude Code reads it when ~/.claude/CLAUDE.md holds the line “@~/.claude/SOUL.md”.</source>
            <translation>Claude Code liest es, wenn in ~/.claude/CLAUDE.md die Zeile „@~/.claude/SOUL.md“ steht.</translation>
        </message>
        <message>
            <source>Bytes that are not UTF-8 cannot be kept in %1.</source>
            <translation>Bytes, die kein UTF-8 sind, lassen sich in %1 nicht erhalten.</translation>
        </message>
        <message>
            <source>There is no frontmatter, so this file is not loaded as an agent. It begins with a line of three dashes.</source>
            <translation>Es gibt kein Frontmatter, also wird diese Datei nicht als Agent geladen. Es beginnt mit einer Zeile aus drei Strichen.</translation>
        </message>
        <message>
            <source>The frontmatter must begin with the first character of the file. With anything before it, it is not seen.</source>
            <translation>Das Frontmatter muss mit dem ersten Zeichen der Datei beginnen. Steht irgendetwas davor, wird es nicht erkannt.</translation>
        </message>
        <message>
            <source>The frontmatter must begin with exactly three dashes. With more it is not seen.</source>
            <translation>Das Frontmatter muss mit genau drei Strichen beginnen. Mit mehr wird es nicht erkannt.</translation>
        </message>
        <message>
            <source>The text begins here, but no line of three dashes closes the frontmatter before it. It cannot be read, and the persona is silently missing.</source>
            <translation>Hier beginnt der Text, aber keine Zeile aus drei Strichen schließt davor das Frontmatter. Es ist nicht lesbar, darum fehlt die Persona ohne jede Meldung.</translation>
        </message>
        <message>
            <source>The frontmatter is never closed with a line of three dashes, so nothing of it is read.</source>
            <translation>Das Frontmatter wird nie mit einer Zeile aus drei Strichen geschlossen, also wird nichts davon gelesen.</translation>
        </message>
        <message>
            <source>Three dashes end the frontmatter wherever they stand. Here they cut it off.</source>
            <translation>Drei Striche beenden das Frontmatter, wo immer sie stehen. Hier schneiden sie es ab.</translation>
        </message>
        <message>
            <source>Three dashes end the frontmatter wherever they stand. Here they cut off “%1” and all that follows.</source>
            <translation>Drei Striche beenden das Frontmatter, wo immer sie stehen. Hier schneiden sie „%1“ und alles Folgende ab.</translation>
        </message>
        <message>
            <source>The frontmatter is not valid YAML. It is repaired when an agent is loaded; other programs refuse the file.</source>
            <translation>Das Frontmatter ist kein gültiges YAML. Beim Laden eines Agenten wird es repariert; andere Programme weisen die Datei zurück.</translation>
        </message>
        <message>
            <source>The value of “%1” is not valid YAML. It is repaired when an agent is loaded; other programs refuse the file. Put it in quotes.</source>
            <translation>Der Wert von „%1“ ist kein gültiges YAML. Beim Laden eines Agenten wird er repariert; andere Programme weisen die Datei zurück. Den Wert in Anführungszeichen setzen.</translation>
        </message>
        <message>
            <source>A colon within “%1” is read as a further key. The agent loader repairs this; other programs refuse the file. Put the value in quotes.</source>
            <translation>Ein Doppelpunkt in „%1“ wird als weiterer Schlüssel gelesen. Beim Laden eines Agenten wird das repariert; andere Programme weisen die Datei zurück. Den Wert in Anführungszeichen setzen.</translation>
        </message>
        <message>
            <source>“%1” begins with a character that means something else in YAML. The agent loader repairs this; other programs refuse the file. Put the value in quotes.</source>
            <translation>„%1“ beginnt mit einem Zeichen, das in YAML etwas anderes bedeutet. Beim Laden eines Agenten wird das repariert; andere Programme weisen die Datei zurück. Den Wert in Anführungszeichen setzen.</translation>
        </message>
        <message>
            <source>Because another line has to be repaired, the comment behind “%1” becomes part of its value.</source>
            <translation>Weil eine andere Zeile repariert werden muss, wird der Kommentar hinter „%1“ Teil des Werts.</translation>
        </message>
        <message>
            <source>Because a line of the frontmatter has to be repaired, “%1” is read as a text, signs and all.</source>
            <translation>Weil eine Zeile des Frontmatters repariert werden muss, wird „%1“ als Text gelesen, samt allen Zeichen.</translation>
        </message>
        <message>
            <source>This line belongs to no key. If it goes on with “%1”, it must be indented; as it is, the frontmatter cannot be read and the persona is silently missing.</source>
            <translation>Diese Zeile gehört zu keinem Schlüssel. Wenn sie „%1“ fortsetzt, muss sie eingerückt sein; so ist das Frontmatter nicht lesbar, und die Persona fehlt ohne jede Meldung.</translation>
        </message>
        <message>
            <source>Behind the closing quote of “%1” there is more text. The frontmatter cannot be read, so the persona is silently missing.</source>
            <translation>Hinter dem schließenden Anführungszeichen von „%1“ steht noch Text. Das Frontmatter ist nicht lesbar, darum fehlt die Persona ohne jede Meldung.</translation>
        </message>
        <message>
            <source>The quote that begins the value of “%1” is never closed. The frontmatter cannot be read, so the persona is silently missing.</source>
            <translation>Das Anführungszeichen, mit dem der Wert von „%1“ beginnt, wird nie geschlossen. Das Frontmatter ist nicht lesbar, darum fehlt die Persona ohne jede Meldung.</translation>
        </message>
        <message>
            <source>Within “%1” a key is indented, as if it went on with the value above. The frontmatter cannot be read, so the persona is silently missing.</source>
            <translation>In „%1“ ist ein Schlüssel eingerückt, als setzte er den Wert darüber fort. Das Frontmatter ist nicht lesbar, darum fehlt die Persona ohne jede Meldung.</translation>
        </message>
        <message>
            <source>Between “%1:” and its value a space is missing. The frontmatter cannot be read, so the persona is silently missing.</source>
            <translation>Zwischen „%1:“ und dem Wert fehlt ein Leerzeichen. Das Frontmatter ist nicht lesbar, darum fehlt die Persona ohne jede Meldung.</translation>
        </message>
        <message>
            <source>The value of “%1” begins with a sign of YAML’s own. The frontmatter cannot be read, so the persona is silently missing. Put the value in quotes.</source>
            <translation>Der Wert von „%1“ beginnt mit einem Zeichen, das YAML für sich braucht. Das Frontmatter ist nicht lesbar, darum fehlt die Persona ohne jede Meldung. Den Wert in Anführungszeichen setzen.</translation>
        </message>
        <message>
            <source>The frontmatter cannot be read, so the persona is silently missing for its users. %1</source>
            <translation>Das Frontmatter ist nicht lesbar, darum fehlt die Persona bei allen, die sie nutzen, ohne jede Meldung. %1</translation>
        </message>
        <message>
            <source>The frontmatter cannot be read, so nothing of it is used. %1</source>
            <translation>Das Frontmatter ist nicht lesbar, darum wird nichts davon verwendet. %1</translation>
        </message>
        <message>
            <source>The lines end with CR alone, which the loader does not take for line ends: it sees no frontmatter. Change the line ends to LF.</source>
            <translation>Die Zeilen enden nur mit CR, was beim Laden nicht als Zeilenende gilt: Es wird kein Frontmatter erkannt. Die Zeilenenden in LF ändern.</translation>
        </message>
        <message>
            <source>The whole file stands in a code block, so its frontmatter is not seen.</source>
            <translation>Die ganze Datei steht in einem Codeblock, darum wird ihr Frontmatter nicht erkannt.</translation>
        </message>
        <message>
            <source>Three dots do not close the frontmatter; three dashes do.</source>
            <translation>Drei Punkte schließen das Frontmatter nicht; drei Striche tun es.</translation>
        </message>
        <message>
            <source>The frontmatter is closed with more than three dashes, so nothing of it is read.</source>
            <translation>Das Frontmatter wird mit mehr als drei Strichen geschlossen, also wird nichts davon gelesen.</translation>
        </message>
        <message>
            <source>A second block of keys follows the frontmatter. It is not read, but given to the model as text.</source>
            <translation>Auf das Frontmatter folgt ein zweiter Block von Schlüsseln. Er wird nicht gelesen, sondern dem Modell als Text gegeben.</translation>
        </message>
        <message>
            <source>“%2” is taken for a comment, so “%1” ends before it. Put the value in quotes.</source>
            <translation>„%2“ gilt als Kommentar, darum endet „%1“ davor. Den Wert in Anführungszeichen setzen.</translation>
        </message>
        <message>
            <source>These are the quotes of a word processor. In “%1” they are part of the value.</source>
            <translation>Dies sind die Anführungszeichen einer Textverarbeitung. In „%1“ gehören sie zum Wert.</translation>
        </message>
        <message>
            <source>Older readers of YAML take “%2” for true or false. Put it in quotes.</source>
            <translation>Ältere Programme, die YAML lesen, halten „%2“ für true oder false. Den Wert in Anführungszeichen setzen.</translation>
        </message>
        <message>
            <source>“%1” uses anchors, aliases or tags of YAML, which simple readers of frontmatter do not know.</source>
            <translation>„%1“ verwendet Anker, Aliase oder Tags von YAML, die einfache Leser von Frontmatter nicht kennen.</translation>
        </message>
        <message>
            <source>Tabs indent nothing in YAML: what should belong to the key above is read as a key of its own, or the file is refused.</source>
            <translation>Tabulatoren rücken in YAML nichts ein: Was zum Schlüssel darüber gehören sollte, wird als eigener Schlüssel gelesen, oder die Datei wird zurückgewiesen.</translation>
        </message>
        <message>
            <source>The key is called “%2” here; “%1” has no effect.</source>
            <translation>Der Schlüssel heißt hier „%2“; „%1“ hat keine Wirkung.</translation>
        </message>
        <message>
            <source>In a plugin’s agent “%1” is ignored.</source>
            <translation>In einem Agenten eines Plugins wird „%1“ nicht beachtet.</translation>
        </message>
        <message>
            <source>“%1” has an effect only when a whole session is started as this agent.</source>
            <translation>„%1“ wirkt nur, wenn eine ganze Sitzung als dieser Agent beginnt.</translation>
        </message>
        <message>
            <source>“%1” is not a known key. Did you mean “%2”?</source>
            <translation>„%1“ ist kein bekannter Schlüssel. Ist „%2“ gemeint?</translation>
        </message>
        <message>
            <source>“%1” is not a known key. It is kept, and has no effect here.</source>
            <translation>„%1“ ist kein bekannter Schlüssel. Er bleibt erhalten und hat hier keine Wirkung.</translation>
        </message>
        <message>
            <source>“%1” has no effect here. %2</source>
            <translation>„%1“ hat hier keine Wirkung. %2</translation>
        </message>
        <message>
            <source>“%1” is there again further down, and the last one counts.</source>
            <translation>„%1“ steht weiter unten noch einmal, und das letzte gilt.</translation>
        </message>
        <message>
            <source>The name is missing. Without it the agent is not loaded.</source>
            <translation>Der Name fehlt. Ohne ihn wird der Agent nicht geladen.</translation>
        </message>
        <message>
            <source>The description is missing. Say when this agent should be called; without it the agent is not loaded.</source>
            <translation>Die Beschreibung fehlt. Sie sagt, wann dieser Agent gerufen werden soll; ohne sie wird er nicht geladen.</translation>
        </message>
        <message>
            <source>“%1” is missing.</source>
            <translation>„%1“ fehlt.</translation>
        </message>
        <message>
            <source>“%2” cannot be the value of “%1”: %3.</source>
            <translation>„%2“ kann nicht der Wert von „%1“ sein: %3.</translation>
        </message>
        <message>
            <source>“%2” is not in the form of “%1”: %3.</source>
            <translation>„%2“ hat nicht die Form von „%1“: %3.</translation>
        </message>
        <message>
            <source>“%1” should be a text. Put it in quotes.</source>
            <translation>„%1“ sollte ein Text sein. Den Wert in Anführungszeichen setzen.</translation>
        </message>
        <message>
            <source>The name must be a text. As it is, the agent is not loaded. Put it in quotes.</source>
            <translation>Der Name muss ein Text sein. So wird der Agent nicht geladen. Den Namen in Anführungszeichen setzen.</translation>
        </message>
        <message>
            <source>“%1” should be true or false.</source>
            <translation>„%1“ sollte true oder false sein.</translation>
        </message>
        <message>
            <source>“%1” should be a whole number.</source>
            <translation>„%1“ sollte eine ganze Zahl sein.</translation>
        </message>
        <message>
            <source>“%1” should be a list.</source>
            <translation>„%1“ sollte eine Liste sein.</translation>
        </message>
        <message>
            <source>“%1” should be a list of tools, or their names with commas between them.</source>
            <translation>„%1“ sollte eine Liste von Werkzeugen sein oder ihre Namen, durch Kommas getrennt.</translation>
        </message>
        <message>
            <source>“%1” should be a map of keys and values.</source>
            <translation>„%1“ sollte eine Zuordnung von Schlüsseln und Werten sein.</translation>
        </message>
        <message>
            <source>“%2” is not a value of “%1”. It takes: %4.</source>
            <translation>„%2“ ist kein Wert von „%1“. Möglich sind: %4.</translation>
        </message>
        <message>
            <source>“%2” is not a value of “%1”. Did you mean “%3”?</source>
            <translation>„%2“ ist kein Wert von „%1“. Ist „%3“ gemeint?</translation>
        </message>
        <message>
            <source>“%2” is not one of the colours that are shown: %4.</source>
            <translation>„%2“ ist keine der Farben, die angezeigt werden: %4.</translation>
        </message>
        <message>
            <source>“%2” is not a colour that is shown. Did you mean “%3”?</source>
            <translation>„%2“ ist keine Farbe, die angezeigt wird. Ist „%3“ gemeint?</translation>
        </message>
        <message>
            <source>“%2” is not what “%1” holds: %3.</source>
            <translation>„%2“ gehört nicht in „%1“: %3.</translation>
        </message>
        <message>
            <source>“%2” is in “%1” twice.</source>
            <translation>„%2“ steht zweimal in „%1“.</translation>
        </message>
        <message>
            <source>“%1” has %2 entries; %3 is the limit.</source>
            <translation>„%1“ hat %2 Einträge; höchstens %3 sind erlaubt.</translation>
        </message>
        <message>
            <source>“%1” needs more entries: at least %3.</source>
            <translation>„%1“ braucht mehr Einträge: mindestens %3.</translation>
        </message>
        <message>
            <source>“%1” is %2 characters long; %3 is the limit.</source>
            <translation>„%1“ ist %2 Zeichen lang; höchstens %3 sind erlaubt.</translation>
        </message>
        <message>
            <source>“%1” is %2; it must be at least %3.</source>
            <translation>„%1“ ist %2; es muss mindestens %3 sein.</translation>
        </message>
        <message>
            <source>“%1” is %2; it can be at most %4.</source>
            <translation>„%1“ ist %2; es darf höchstens %4 sein.</translation>
        </message>
        <message>
            <source>Here “\n” is a backslash and an n, and no line end.</source>
            <translation>Hier ist „\n“ ein Rückstrich und ein n, kein Zeilenende.</translation>
        </message>
        <message>
            <source>“%1” has no value.</source>
            <translation>„%1“ hat keinen Wert.</translation>
        </message>
        <message>
            <source>“%1” has no value. It means: %2.</source>
            <translation>„%1“ hat keinen Wert. Das bedeutet: %2.</translation>
        </message>
        <message>
            <source>“%1” must be a map of events. With a list the agent is silently missing.</source>
            <translation>„%1“ muss eine Zuordnung von Ereignissen sein. Mit einer Liste fehlt der Agent ohne jede Meldung.</translation>
        </message>
        <message>
            <source>“%2” cannot be the name: %3.</source>
            <translation>„%2“ kann nicht der Name sein: %3.</translation>
        </message>
        <message>
            <source>“%2” is not in the form of a name: %3.</source>
            <translation>„%2“ hat nicht die Form eines Namens: %3.</translation>
        </message>
        <message>
            <source>“%2” says nothing about the agent. Name it after what it does.</source>
            <translation>„%2“ sagt nichts über den Agenten. Nach dem benennen, was er tut.</translation>
        </message>
        <message>
            <source>There is a built-in agent called “%2”. This one may take its place.</source>
            <translation>Es gibt einen eingebauten Agenten namens „%2“. Dieser hier kann an seine Stelle treten.</translation>
        </message>
        <message>
            <source>“%1” is a list; here it is a text with commas in it. Not every program splits it.</source>
            <translation>„%1“ ist eine Liste; hier ist es ein Text mit Kommas darin. Nicht jedes Programm zerlegt ihn.</translation>
        </message>
        <message>
            <source>“%3” is a text and neither true nor false.</source>
            <translation>„%3“ ist ein Text und weder true noch false.</translation>
        </message>
        <message>
            <source>Some programs read this number in base eight. Write %2.</source>
            <translation>Manche Programme lesen diese Zahl zur Basis acht. %2 schreiben.</translation>
        </message>
        <message>
            <source>“%2” is not an event that hooks can wait for.</source>
            <translation>„%2“ ist kein Ereignis, auf das Hooks warten können.</translation>
        </message>
        <message>
            <source>“%2” is not an event that hooks can wait for. Did you mean %3?</source>
            <translation>„%2“ ist kein Ereignis, auf das Hooks warten können. Ist %3 gemeint?</translation>
        </message>
        <message>
            <source>The hooks of “%2” are not a list of groups with a list of “hooks” each, so they never run.</source>
            <translation>Die Hooks von „%2“ sind keine Liste von Gruppen mit je einer Liste „hooks“, darum laufen sie nie.</translation>
        </message>
        <message>
            <source>A hook of “%2” lacks “%3”, so it never runs.</source>
            <translation>Einem Hook von „%2“ fehlt „%3“, darum läuft er nie.</translation>
        </message>
        <message>
            <source>A hook of “%2” has no known type. It takes: %4.</source>
            <translation>Ein Hook von „%2“ hat keinen bekannten Typ. Möglich sind: %4.</translation>
        </message>
        <message>
            <source>“%1” is a list of server names, or of names with their settings.</source>
            <translation>„%1“ ist eine Liste von Servernamen oder von Namen mit ihren Einstellungen.</translation>
        </message>
        <message>
            <source>The server “%2” needs a command, or an address and a known type.</source>
            <translation>Der Server „%2“ braucht einen Befehl oder eine Adresse und einen bekannten Typ.</translation>
        </message>
        <message>
            <source>“%2” is a model of %3. An agent file can only name models of Claude.</source>
            <translation>„%2“ ist ein Modell von %3. Eine Agentendatei kann nur Modelle von Claude nennen.</translation>
        </message>
        <message>
            <source>“%2” is an old model that is no longer served. Its successor is called “%3”.</source>
            <translation>„%2“ ist ein altes Modell, das nicht mehr angeboten wird. Sein Nachfolger heißt „%3“.</translation>
        </message>
        <message>
            <source>“%2” is neither a short name nor the id of a model.</source>
            <translation>„%2“ ist weder ein kurzer Name noch die Kennung eines Modells.</translation>
        </message>
        <message>
            <source>“%2” is neither a short name nor the id of a model. The short name is “%3”.</source>
            <translation>„%2“ ist weder ein kurzer Name noch die Kennung eines Modells. Der kurze Name ist „%3“.</translation>
        </message>
        <message>
            <source>The effort has no effect with “%2”.</source>
            <translation>Der Aufwand hat bei „%2“ keine Wirkung.</translation>
        </message>
        <message>
            <source>Nothing is asked, so every command that is not already allowed is refused.</source>
            <translation>Es wird nichts gefragt, darum wird jeder Befehl abgelehnt, der nicht schon erlaubt ist.</translation>
        </message>
        <message>
            <source>While it only plans, the agent cannot use %2.</source>
            <translation>Solange er nur plant, kann der Agent %2 nicht verwenden.</translation>
        </message>
        <message>
            <source>The agent will do everything without asking. Use this only on a machine that has nothing to lose.</source>
            <translation>Der Agent wird alles tun, ohne zu fragen. Nur auf einem Rechner verwenden, auf dem nichts zu verlieren ist.</translation>
        </message>
        <message>
            <source>“%2” is not a known tool.</source>
            <translation>„%2“ ist kein bekanntes Werkzeug.</translation>
        </message>
        <message>
            <source>“%2” is not a known tool. Did you mean %3?</source>
            <translation>„%2“ ist kein bekanntes Werkzeug. Ist %3 gemeint?</translation>
        </message>
        <message>
            <source>These are not known tools: %2.</source>
            <translation>Dies sind keine bekannten Werkzeuge: %2.</translation>
        </message>
        <message>
            <source>No known tool is named here (%2), so starting the agent is usually refused.</source>
            <translation>Hier ist kein bekanntes Werkzeug genannt (%2), darum wird der Start des Agenten meist verweigert.</translation>
        </message>
        <message>
            <source>An empty list means that the agent has no tools at all.</source>
            <translation>Eine leere Liste bedeutet, dass der Agent gar keine Werkzeuge hat.</translation>
        </message>
        <message>
            <source>“%2” is an older tool. %3 has taken its place.</source>
            <translation>„%2“ ist ein älteres Werkzeug. %3 hat es abgelöst.</translation>
        </message>
        <message>
            <source>Tools are separated with commas. As it is, all of this is one name.</source>
            <translation>Werkzeuge werden durch Kommas getrennt. So ist das alles ein einziger Name.</translation>
        </message>
        <message>
            <source>“%2” is also among the denied tools, and denied it is.</source>
            <translation>„%2“ steht auch unter den verweigerten Werkzeugen und bleibt damit verweigert.</translation>
        </message>
        <message>
            <source>The parentheses of “%2” do not match.</source>
            <translation>Die Klammern von „%2“ passen nicht zusammen.</translation>
        </message>
        <message>
            <source>There is nothing in the parentheses of “%2”.</source>
            <translation>In den Klammern von „%2“ steht nichts.</translation>
        </message>
        <message>
            <source>“%2” grants nothing more: the whole tool is in the list already.</source>
            <translation>„%2“ gewährt nichts weiter: Das ganze Werkzeug steht schon in der Liste.</translation>
        </message>
        <message>
            <source>“%2” is not how tools of a server are named: mcp__server, mcp__server__tool or mcp__server__*.</source>
            <translation>„%2“ ist nicht die Form, in der Werkzeuge eines Servers heißen: mcp__server, mcp__server__tool oder mcp__server__*.</translation>
        </message>
        <message>
            <source>“%2” names no tool: a star does not stand for part of a name.</source>
            <translation>„%2“ nennt kein Werkzeug: Ein Stern steht nicht für einen Teil eines Namens.</translation>
        </message>
        <message>
            <source>A star grants every tool. Leaving “%1” out says the same.</source>
            <translation>Ein Stern gewährt alle Werkzeuge. „%1“ wegzulassen sagt dasselbe.</translation>
        </message>
        <message>
            <source>“%2” is not granted in the first place, so that denying it changes nothing.</source>
            <translation>„%2“ ist gar nicht gewährt, also ändert es nichts, es zu verweigern.</translation>
        </message>
        <message>
            <source>A file can be edited only after it was read, and %3 is not granted.</source>
            <translation>Eine Datei lässt sich nur bearbeiten, nachdem sie gelesen wurde, und %3 ist nicht gewährt.</translation>
        </message>
        <message>
            <source>%2 has nothing to do without %3.</source>
            <translation>%2 hat ohne %3 nichts zu tun.</translation>
        </message>
        <message>
            <source>The text uses the tool %1, which is not granted.</source>
            <translation>Der Text verwendet das Werkzeug %1, das nicht gewährt ist.</translation>
        </message>
        <message>
            <source>The text uses %1, which is not granted.</source>
            <translation>Der Text verwendet %1, was nicht gewährt ist.</translation>
        </message>
        <message>
            <source>This agent is to change nothing (“%1”), yet it inherits every tool. Name those it needs.</source>
            <translation>Dieser Agent soll nichts ändern („%1“), erbt aber alle Werkzeuge. Die nennen, die er braucht.</translation>
        </message>
        <message>
            <source>This agent is to change nothing (“%3”), yet it may use %2.</source>
            <translation>Dieser Agent soll nichts ändern („%3“), darf aber %2 verwenden.</translation>
        </message>
        <message>
            <source>There is no file %1.</source>
            <translation>Eine Datei %1 gibt es nicht.</translation>
        </message>
        <message>
            <source>%1 is a folder, not a file.</source>
            <translation>%1 ist ein Ordner, keine Datei.</translation>
        </message>
        <message>
            <source>You may not do this with %1. Its permissions or those of its folder do not allow it.</source>
            <translation>Dies ist mit %1 nicht erlaubt. Die Rechte der Datei oder ihres Ordners lassen es nicht zu.</translation>
        </message>
        <message>
            <source>%1 is too large to be a persona: %2; files up to %3 are read.</source>
            <translation>%1 ist zu groß für eine Persona: %2; gelesen werden Dateien bis %3.</translation>
        </message>
        <message>
            <source>%1 is not a text file.</source>
            <translation>%1 ist keine Textdatei.</translation>
        </message>
        <message>
            <source>This is not a text.</source>
            <translation>Das ist kein Text.</translation>
        </message>
        <message>
            <source>%1 is not an ordinary file.</source>
            <translation>%1 ist keine gewöhnliche Datei.</translation>
        </message>
        <message>
            <source>%1 could not be read: %2.</source>
            <translation>%1 konnte nicht gelesen werden: %2.</translation>
        </message>
        <message>
            <source>%1 could not be written: %2. What was there before is unchanged.</source>
            <translation>%1 konnte nicht geschrieben werden: %2. Was vorher da war, ist unverändert.</translation>
        </message>
        <message>
            <source>%1 was changed by another program in the meantime. Nothing was written.</source>
            <translation>%1 wurde inzwischen von einem anderen Programm geändert. Es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <source>%1 is there already. Nothing was written.</source>
            <translation>%1 gibt es schon. Es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <source>This persona has no file yet. Choose where to save it.</source>
            <translation>Diese Persona hat noch keine Datei. Zuerst wählen, wo sie gespeichert werden soll.</translation>
        </message>
        <message>
            <source>The folder of %1 does not exist.</source>
            <translation>Den Ordner von %1 gibt es nicht.</translation>
        </message>
        <message>
            <source>There is no room left to write %1. What was there before is unchanged.</source>
            <translation>Es ist kein Platz mehr, um %1 zu schreiben. Was vorher da war, ist unverändert.</translation>
        </message>
        <message>
            <source>%1 can only be read here. Save it under another name to change it.</source>
            <translation>%1 ist hier nur lesbar. Zum Ändern unter einem anderen Namen speichern.</translation>
        </message>
        <message>
            <source>%1 holds characters that the editor cannot keep, so it can only be read.</source>
            <translation>%1 enthält Zeichen, die der Editor nicht erhalten kann, und ist darum nur lesbar.</translation>
        </message>
        <message>
            <source>“%1” uses YAML that is only edited as text.</source>
            <translation>„%1“ verwendet YAML, das nur als Text bearbeitet wird.</translation>
        </message>
        <message>
            <source>“%1” cannot be changed without changing something else (%2). Edit it in the text.</source>
            <translation>„%1“ lässt sich nicht ändern, ohne etwas anderes mitzuändern (%2). Im Text bearbeiten.</translation>
        </message>
        <message>
            <source>What “&amp;%1” names is used elsewhere as “*%1”. Change both in the text.</source>
            <translation>Was „&amp;%1“ benennt, wird anderswo als „*%1“ verwendet. Beides im Text ändern.</translation>
        </message>
        <message>
            <source>“*%1” stands for what “&amp;%1” names above it. Change it in the text.</source>
            <translation>„*%1“ steht für das, was „&amp;%1“ weiter oben benennt. Im Text ändern.</translation>
        </message>
        <message>
            <source>“%1” cannot be the name of a field.</source>
            <translation>„%1“ kann nicht der Name eines Feldes sein.</translation>
        </message>
        <message>
            <source>An agent without a frontmatter has no place for a comment that turns a rule off. Turn it off for the folder instead.</source>
            <translation>In einem Agenten ohne Frontmatter ist kein Platz für einen Kommentar, der eine Regel abschaltet. Sie stattdessen für den Ordner abschalten.</translation>
        </message>
        <message>
            <source>“%1” cannot be turned off here without changing how the file is read. Turn it off for the folder instead.</source>
            <translation>„%1“ lässt sich hier nicht abschalten, ohne zu ändern, wie die Datei gelesen wird. Stattdessen für den Ordner abschalten.</translation>
        </message>
        <message>
            <source>%1 is written in a way that only a person can change safely. Add the rule there by hand.</source>
            <translation>%1 ist so geschrieben, dass nur ein Mensch sie sicher ändern kann. Die Regel dort von Hand hinzufügen.</translation>
        </message>
        <message>
            <source>The frontmatter is never closed with a line of three dashes. Close it before you change a field.</source>
            <translation>Das Frontmatter wird nie mit einer Zeile aus drei Strichen geschlossen. Es muss geschlossen sein, bevor sich ein Feld ändern lässt.</translation>
        </message>
        <message>
            <source>There is no section “%1”.</source>
            <translation>Einen Abschnitt „%1“ gibt es nicht.</translation>
        </message>
        <message>
            <source>There are several sections “%1”. Name one by its number: %2.</source>
            <translation>Es gibt mehrere Abschnitte „%1“. Einen davon mit seiner Nummer nennen: %2.</translation>
        </message>
        <message>
            <source>“%1” cannot be a title: a title is one line that is not empty.</source>
            <translation>„%1“ kann kein Titel sein: Ein Titel ist eine Zeile, die nicht leer ist.</translation>
        </message>
        <message>
            <source>With this text the sections around it would change. Look for a code block that is not closed, or a heading of the same level.</source>
            <translation>Mit diesem Text würden sich die Abschnitte ringsum ändern. Zu suchen ist ein Codeblock, der nicht geschlossen ist, oder eine Überschrift derselben Ebene.</translation>
        </message>
        <message>
            <source>A section cannot be moved into itself.</source>
            <translation>Ein Abschnitt lässt sich nicht in sich selbst verschieben.</translation>
        </message>
        <message>
            <source>“%1” cannot be divided here: the place is inside of code, a table or HTML.</source>
            <translation>„%1“ lässt sich hier nicht teilen: Die Stelle liegt in Code, einer Tabelle oder HTML.</translation>
        </message>
        <message>
            <source>No section of the same level follows “%1”, so there is none to join it with.</source>
            <translation>Auf „%1“ folgt kein Abschnitt derselben Ebene, mit dem er sich verbinden ließe.</translation>
        </message>
        <message>
            <source>The heading “%1” would leave the levels 1 to 6, or has several lines, which only an underlined heading can have.</source>
            <translation>Die Überschrift „%1“ käme aus den Ebenen 1 bis 6 hinaus oder hat mehrere Zeilen, was nur bei einer unterstrichenen Überschrift geht.</translation>
        </message>
        <message>
            <source>The sections would not read as intended after this change, so nothing was changed. Look for code blocks that are never closed.</source>
            <translation>Nach dieser Änderung wären die Abschnitte nicht die beabsichtigten, darum wurde nichts geändert. Zu suchen sind Codeblöcke, die nie geschlossen werden.</translation>
        </message>
        <message>
            <source>This is not valid YAML (%1).</source>
            <translation>Das ist kein gültiges YAML (%1).</translation>
        </message>
        <message>
            <source>The YAML is nested more than %1 levels deep.</source>
            <translation>Das YAML ist tiefer als %1 Ebenen verschachtelt.</translation>
        </message>
        <message>
            <source>The YAML stands for more than %1 values.</source>
            <translation>Das YAML steht für mehr als %1 Werte.</translation>
        </message>
        <message>
            <source>The YAML holds something that is not supported.</source>
            <translation>Das YAML enthält etwas, das nicht unterstützt wird.</translation>
        </message>
        <message>
            <source>This is not valid YAML, though some readers accept it.</source>
            <translation>Das ist kein gültiges YAML, auch wenn manche Programme es annehmen.</translation>
        </message>
        <message>
            <source>This line belongs to no key: “%1”. Lines that go on with a value must be indented.</source>
            <translation>Diese Zeile gehört zu keinem Schlüssel: „%1“. Zeilen, die einen Wert fortsetzen, müssen eingerückt sein.</translation>
        </message>
        <message>
            <source>A recovery file is damaged. It was put aside and not deleted.</source>
            <translation>Eine Wiederherstellungsdatei ist beschädigt. Sie wurde beiseitegelegt und nicht gelöscht.</translation>
        </message>
        <message>
            <source>A recovery file was written by a newer version of the program (%1). It is kept.</source>
            <translation>Eine Wiederherstellungsdatei wurde von einer neueren Version des Programms geschrieben (%1). Sie bleibt erhalten.</translation>
        </message>
        <message>
            <source>There is no skill “%1”, and it cannot be made: save the agent first, and name skills with lowercase letters, digits and single hyphens.</source>
            <translation>Einen Skill „%1“ gibt es nicht, und er lässt sich nicht anlegen: zuerst den Agenten speichern und Skills mit Kleinbuchstaben, Ziffern und einzelnen Bindestrichen benennen.</translation>
        </message>
        <message>
            <source>“%1” could not print.</source>
            <translation>„%1“ konnte nicht drucken.</translation>
        </message>
        <message>
            <source>There is no folder %1.</source>
            <translation>Einen Ordner %1 gibt es nicht.</translation>
        </message>
        <message>
            <source>There is no persona in %1 that a site could show.</source>
            <translation>In %1 gibt es keine Persona, die eine Website zeigen könnte.</translation>
        </message>
        <message>
            <source>%1 holds the personas themselves. Choose a folder of its own for the site.</source>
            <translation>%1 enthält die Personas selbst. Für die Website einen eigenen Ordner wählen.</translation>
        </message>
        <message>
            <source>%1 has other files in it. Choose an empty folder, or say that the site may be written among them.</source>
            <translation>%1 enthält andere Dateien. Einen leeren Ordner wählen oder angeben, dass die Website dazwischen geschrieben werden darf.</translation>
        </message>
        <message>
            <source>%1 is there already and is none of the site's files.</source>
            <translation>%1 gibt es schon und gehört nicht zu den Dateien der Website.</translation>
        </message>
        <message>
            <source>%1 leads to another place. Nothing is written through a link.</source>
            <translation>%1 führt an einen anderen Ort. Durch einen Link wird nichts geschrieben.</translation>
        </message>
        <message>
            <source>The site is not complete, because you stopped it. Writing it again completes it.</source>
            <translation>Die Website ist unvollständig, weil das Schreiben angehalten wurde. Noch einmal schreiben macht sie vollständig.</translation>
        </message>
        <message>
            <source>%1 is in no git repository.</source>
            <translation>%1 liegt in keinem Git-Repository.</translation>
        </message>
        <message>
            <source>The repository of %1 has no commit yet.</source>
            <translation>Das Repository von %1 hat noch keinen Commit.</translation>
        </message>
        <message>
            <source>%1 is not in the last commit: it is new.</source>
            <translation>%1 ist nicht im letzten Commit: Die Datei ist neu.</translation>
        </message>
        <message>
            <source>The repository of %1 could not be read: %2.</source>
            <translation>Das Repository von %1 ließ sich nicht lesen: %2.</translation>
        </message>
        <message>
            <source>%1 has changed meanwhile. Nothing was changed.</source>
            <translation>%1 hat sich inzwischen geändert. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>There is something called %1 already. Nothing was changed.</source>
            <translation>Etwas mit dem Namen %1 gibt es schon. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>%1 could not be moved: %2. Nothing was changed.</source>
            <translation>%1 ließ sich nicht verschieben: %2. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>%1 could not be moved to the trash. It is where it was.</source>
            <translation>%1 ließ sich nicht in den Papierkorb verschieben und ist noch, wo es war.</translation>
        </message>
        <message>
            <source>%1 is not in the trash any more.</source>
            <translation>%1 ist nicht mehr im Papierkorb.</translation>
        </message>
        <message>
            <source>This is not a regular expression: %1.</source>
            <translation>Das ist kein regulärer Ausdruck: %1.</translation>
        </message>
        <message>
            <source>There is no template “%1”. “persona new --list” shows them.</source>
            <translation>Eine Vorlage „%1“ gibt es nicht. „persona new --list“ zeigt sie an.</translation>
        </message>
        <message>
            <source>No token was given.</source>
            <translation>Es wurde kein Token angegeben.</translation>
        </message>
        <message>
            <source>%1 is no baseline that “persona check --write-baseline” has written.</source>
            <translation>%1 ist keine Baseline, die „persona check --write-baseline“ geschrieben hat.</translation>
        </message>
        <message>
            <source>%1 holds more files than are looked at. Not all of them were checked.</source>
            <translation>%1 enthält mehr Dateien, als angesehen werden. Nicht alle wurden geprüft.</translation>
        </message>
        <message>
            <source>%1 does not end in .png, .svg, .pdf or .html, so it is not clear what to write.</source>
            <translation>%1 endet nicht auf .png, .svg, .pdf oder .html; es ist nicht klar, was geschrieben werden soll.</translation>
        </message>
        <message>
            <source>%1 holds other things. Choose an empty folder or one that is a registry already.</source>
            <translation>%1 enthält anderes. Zu wählen ist ein leerer Ordner oder einer, der schon eine Registry ist.</translation>
        </message>
        <message>
            <source>There is no registry at %1.</source>
            <translation>Bei %1 gibt es keine Registry.</translation>
        </message>
        <message>
            <source>The registry at %1 is damaged: %2 (%3).</source>
            <translation>Die Registry bei %1 ist beschädigt: %2 (%3).</translation>
        </message>
        <message>
            <source>You may not write to %1.</source>
            <translation>In %1 zu schreiben ist nicht erlaubt.</translation>
        </message>
        <message>
            <source>There is no room left to write %1. What was published before is unchanged.</source>
            <translation>Es ist kein Platz mehr, um %1 zu schreiben. Was schon veröffentlicht war, ist unverändert.</translation>
        </message>
        <message>
            <source>%1 could not be written: %2. What was published before is unchanged.</source>
            <translation>%1 konnte nicht geschrieben werden: %2. Was schon veröffentlicht war, ist unverändert.</translation>
        </message>
        <message>
            <source>Another program is publishing to %1 just now. Try again in a moment.</source>
            <translation>Ein anderes Programm veröffentlicht gerade in %1. Gleich noch einmal versuchen.</translation>
        </message>
        <message>
            <source>The registry lacks the content %1.</source>
            <translation>Der Registry fehlt der Inhalt %1.</translation>
        </message>
        <message>
            <source>The content %1 of the registry is not what its digest says.</source>
            <translation>Der Inhalt %1 der Registry ist nicht der, den sein Digest nennt.</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was published.</source>
            <translation>Abgebrochen. Es wurde nichts veröffentlicht.</translation>
        </message>
        <message>
            <source>Version %2 of %1 is published already, with other content. Choose a higher version.</source>
            <translation>Version %2 von %1 ist schon veröffentlicht, mit anderem Inhalt. Eine höhere Version wählen.</translation>
        </message>
        <message>
            <source>The registry has no persona “%1”.</source>
            <translation>Die Registry hat keine Persona „%1“.</translation>
        </message>
        <message>
            <source>What the registry has under “%1” is something else than a persona.</source>
            <translation>Was die Registry unter „%1“ hat, ist etwas anderes als eine Persona.</translation>
        </message>
        <message>
            <source>The registry has no version %2 of “%1”.</source>
            <translation>Die Registry hat keine Version %2 von „%1“.</translation>
        </message>
        <message>
            <source>The persona has no version. Give it one, such as 1.0.0.</source>
            <translation>Die Persona hat keine Version. Sie braucht eine, etwa 1.0.0.</translation>
        </message>
        <message>
            <source>“%1” is not a version. A version is three numbers with dots, such as 1.0.0.</source>
            <translation>„%1“ ist keine Version. Eine Version besteht aus drei Zahlen mit Punkten, etwa 1.0.0.</translation>
        </message>
        <message>
            <source>“%1” cannot be an address in a registry. Use lowercase letters, digits and single hyphens.</source>
            <translation>„%1“ kann keine Adresse in einer Registry sein. Erlaubt sind Kleinbuchstaben, Ziffern und einzelne Bindestriche.</translation>
        </message>
        <message>
            <source>A file cannot be published under the name “%1”.</source>
            <translation>Eine Datei kann nicht unter dem Namen „%1“ veröffentlicht werden.</translation>
        </message>
        <message>
            <source>The persona has no text to publish.</source>
            <translation>Die Persona hat keinen Text, der sich veröffentlichen ließe.</translation>
        </message>
        <message>
            <source>%1 is not a registry that can be used here.</source>
            <translation>%1 ist keine Registry, die hier verwendbar ist.</translation>
        </message>
        <message>
            <source>%1 knows no claims of authorship. Only a souls catalog has them.</source>
            <translation>%1 kennt keine Ansprüche auf Urheberschaft. Nur ein Souls-Katalog hat sie.</translation>
        </message>
        <message>
            <source>%1 cannot take back what was published.</source>
            <translation>%1 kann nicht zurücknehmen, was veröffentlicht ist.</translation>
        </message>
        <message>
            <source>Somebody else published version %2 of %1 at the same time. What is there now is theirs. Choose a higher version.</source>
            <translation>Jemand anderes hat gleichzeitig Version %2 von %1 veröffentlicht. Was jetzt da ist, ist die andere Fassung. Eine höhere Version wählen.</translation>
        </message>
        <message>
            <source>The persona is published, but the catalog of %1 is being changed by many at once. Publish again in a moment to have it listed.</source>
            <translation>Die Persona ist veröffentlicht, aber am Katalog von %1 ändern gerade viele zugleich. Gleich noch einmal veröffentlichen, damit sie aufgelistet wird.</translation>
        </message>
        <message>
            <source>The registry has taken version %2 of %1, but what belongs to it is not complete. %3 Publish it again: it goes on from there.</source>
            <translation>Die Registry hat Version %2 von %1 angenommen, aber was dazugehört, ist nicht vollständig. %3 Veröffentlichen Sie noch einmal: Es geht dort weiter.</translation>
        </message>
        <message>
            <source>Somebody answers at %1, but not as a container registry does. Look whether the address is right.</source>
            <translation>Unter %1 antwortet jemand, aber nicht wie eine Container-Registry. Prüfen, ob die Adresse stimmt.</translation>
        </message>
        <message>
            <source>Somebody answers at %1, but there is no souls catalog. Look whether the address is right.</source>
            <translation>Unter %1 antwortet jemand, aber dort ist kein Souls-Katalog. Prüfen, ob die Adresse stimmt.</translation>
        </message>
        <message>
            <source>%1 is a container registry and no souls catalog. Give it as oci://%1/NAMESPACE.</source>
            <translation>%1 ist eine Container-Registry und kein Souls-Katalog. Als oci://%1/NAMESPACE angeben.</translation>
        </message>
        <message>
            <source>%1 does not answer as a registry does (%2). Look whether the address is right.</source>
            <translation>%1 antwortet nicht wie eine Registry (%2). Nachsehen, ob die Adresse stimmt.</translation>
        </message>
        <message>
            <source>%1 keeps a damaged copy of version %2 and does not replace it; its disk may have been full. Publish it under another version.</source>
            <translation>%1 behält eine beschädigte Kopie von Version %2 und ersetzt sie nicht; vielleicht war der Datenträger voll. Unter einer anderen Version veröffentlichen.</translation>
        </message>
        <message>
            <source>%1 did not accept what it was sent. It says: “%2”.</source>
            <translation>%1 hat das Gesendete nicht angenommen. Die Antwort: „%2“.</translation>
        </message>
        <message>
            <source>%1 asks to sign in at “%2”, which is not safe. Nothing was sent there.</source>
            <translation>%1 verlangt eine Anmeldung bei „%2“, was nicht sicher ist. Dorthin wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>Give an address: oci://host/namespace, https://… or the path of a folder.</source>
            <translation>Eine Adresse angeben: oci://host/namespace, https://… oder den Pfad eines Ordners.</translation>
        </message>
        <message>
            <source>“%1” is not an address. Give oci://host/namespace, https://… or the path of a folder.</source>
            <translation>„%1“ ist keine Adresse. oci://host/namespace, https://… oder den Pfad eines Ordners angeben.</translation>
        </message>
        <message>
            <source>“%1” names no namespace. Add yours, as in oci://ghcr.io/name.</source>
            <translation>„%1“ nennt keinen Namensraum. Den eigenen anfügen, wie in oci://ghcr.io/name.</translation>
        </message>
        <message>
            <source>“%2” cannot be a namespace. Use lowercase letters, digits, dots, hyphens and slashes, without a tag.</source>
            <translation>„%2“ kann kein Namensraum sein. Erlaubt sind Kleinbuchstaben, Ziffern, Punkte, Bindestriche und Schrägstriche, ohne Tag.</translation>
        </message>
        <message>
            <source>“%1” is not encrypted. Use https; http is for this computer alone.</source>
            <translation>„%1“ ist nicht verschlüsselt. https verwenden; http ist nur für diesen Rechner.</translation>
        </message>
        <message>
            <source>An address holds no password. Leave it out and sign in to %1 instead.</source>
            <translation>Eine Adresse enthält kein Passwort. Weglassen und sich stattdessen bei %1 anmelden.</translation>
        </message>
        <message>
            <source>“%2” is no kind of registry. Give oci://host/namespace, https://… or the path of a folder.</source>
            <translation>„%2“ ist keine Art von Registry. oci://host/namespace, https://… oder den Pfad eines Ordners angeben.</translation>
        </message>
        <message>
            <source>“%1” looks like a server, but not like which kind. Write https:// before a souls catalog, oci:// before a container registry, ./ before a folder.</source>
            <translation>„%1“ sieht nach einem Server aus, aber nicht, nach was für einem. Vor einen Souls-Katalog gehört https://, vor eine Container-Registry oci://, vor einen Ordner ./</translation>
        </message>
        <message>
            <source>This computer is offline.</source>
            <translation>Dieser Rechner ist offline.</translation>
        </message>
        <message>
            <source>Nothing answers at %1.</source>
            <translation>Bei %1 antwortet nichts.</translation>
        </message>
        <message>
            <source>There is no way to %1 just now.</source>
            <translation>Zu %1 gibt es gerade keinen Weg.</translation>
        </message>
        <message>
            <source>There is no host %1. Look whether the address is right.</source>
            <translation>Einen Host %1 gibt es nicht. Nachsehen, ob die Adresse stimmt.</translation>
        </message>
        <message>
            <source>%1 could not be reached within %2 seconds.</source>
            <translation>%1 war innerhalb von %2 Sekunden nicht zu erreichen.</translation>
        </message>
        <message>
            <source>%1 said nothing for %2 seconds.</source>
            <translation>%1 hat %2 Sekunden lang nichts gesagt.</translation>
        </message>
        <message>
            <source>%1 took longer than %2 seconds.</source>
            <translation>%1 brauchte länger als %2 Sekunden.</translation>
        </message>
        <message>
            <source>The connection to %1 broke off.</source>
            <translation>Die Verbindung zu %1 ist abgebrochen.</translation>
        </message>
        <message>
            <source>%1 announced %2 bytes and sent %3.</source>
            <translation>%1 hat %2 Bytes angekündigt und %3 gesendet.</translation>
        </message>
        <message>
            <source>%1 sends more than the %2 that are read.</source>
            <translation>%1 sendet mehr als die %2, die gelesen werden.</translation>
        </message>
        <message>
            <source>%1 sends something compressed (%2) that was not asked for.</source>
            <translation>%1 sendet etwas Komprimiertes (%2), das nicht verlangt war.</translation>
        </message>
        <message>
            <source>%1 does not speak HTTP as it should.</source>
            <translation>%1 spricht HTTP nicht, wie es sein sollte.</translation>
        </message>
        <message>
            <source>%1 answers with something else than data (“%2”). Look whether the address is right.</source>
            <translation>%1 antwortet mit etwas anderem als Daten („%2“). Nachsehen, ob die Adresse stimmt.</translation>
        </message>
        <message>
            <source>%1 answers with data that cannot be read.</source>
            <translation>%1 antwortet mit Daten, die nicht lesbar sind.</translation>
        </message>
        <message>
            <source>The certificate of %1 has expired. Nothing was sent.</source>
            <translation>Das Zertifikat von %1 ist abgelaufen. Es wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>Nobody vouches for the certificate of %1. Add its authority to the system’s certificates if you trust it. Nothing was sent.</source>
            <translation>Für das Zertifikat von %1 bürgt niemand. Wer ihm vertraut, fügt seine Zertifizierungsstelle den Zertifikaten des Systems hinzu. Es wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>The certificate of %1 belongs to another host. Nothing was sent.</source>
            <translation>Das Zertifikat von %1 gehört zu einem anderen Host. Es wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>The certificate of %1 cannot be trusted (%2). Nothing was sent.</source>
            <translation>Dem Zertifikat von %1 ist nicht zu trauen (%2). Es wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>The proxy %2 on the way to %1 does not work.</source>
            <translation>Der Proxy %2 auf dem Weg zu %1 funktioniert nicht.</translation>
        </message>
        <message>
            <source>The proxy %2 on the way to %1 wants a login.</source>
            <translation>Der Proxy %2 auf dem Weg zu %1 verlangt eine Anmeldung.</translation>
        </message>
        <message>
            <source>%1 leads in a circle.</source>
            <translation>%1 führt im Kreis.</translation>
        </message>
        <message>
            <source>%1 leads to “%2”, which is less safe. It was not followed.</source>
            <translation>%1 führt zu „%2“, was weniger sicher ist. Dem wurde nicht gefolgt.</translation>
        </message>
        <message>
            <source>%1 leads to another place, “%2”. It was not followed.</source>
            <translation>%1 führt an einen anderen Ort, „%2“. Dem wurde nicht gefolgt.</translation>
        </message>
        <message>
            <source>%1 wants to take what is published at another address. Nothing was changed.</source>
            <translation>%1 will das Veröffentlichte unter einer anderen Adresse annehmen. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>“%1” cannot be called.</source>
            <translation>„%1“ lässt sich nicht aufrufen.</translation>
        </message>
        <message>
            <source>%1 wants you to sign in. %2</source>
            <translation>%1 verlangt eine Anmeldung. %2</translation>
        </message>
        <message>
            <source>%1 does not allow it. %2</source>
            <translation>%1 erlaubt es nicht. %2</translation>
        </message>
        <message>
            <source>%1 does not have it. %2</source>
            <translation>%1 hat es nicht. %2</translation>
        </message>
        <message>
            <source>%1 does not do this. It may only be read. %2</source>
            <translation>%1 tut das nicht. Es darf nur gelesen werden. %2</translation>
        </message>
        <message>
            <source>%1 has something else in this place. %2</source>
            <translation>%1 hat an dieser Stelle etwas anderes. %2</translation>
        </message>
        <message>
            <source>It is too large for %1. %2</source>
            <translation>Es ist zu groß für %1. %2</translation>
        </message>
        <message>
            <source>%1 does not take things of this kind. %2</source>
            <translation>%1 nimmt nichts von dieser Art. %2</translation>
        </message>
        <message>
            <source>%1 does not accept it. %2</source>
            <translation>%1 nimmt es nicht an. %2</translation>
        </message>
        <message>
            <source>%1 is asked too often. Try again later. %2</source>
            <translation>%1 wird zu oft gefragt. Später noch einmal versuchen. %2</translation>
        </message>
        <message>
            <source>%1 has a problem of its own. Try again later. %2</source>
            <translation>%1 hat selbst ein Problem. Später noch einmal versuchen. %2</translation>
        </message>
        <message>
            <source>%1 answers in an unexpected way (%3). %2</source>
            <translation>%1 antwortet unerwartet (%3). %2</translation>
        </message>
        <message>
            <source>This system has no keychain that can be used. The login is kept until the program ends.</source>
            <translation>Dieses System hat keinen verwendbaren Schlüsselbund. Die Anmeldung bleibt nur, bis das Programm endet.</translation>
        </message>
        <message>
            <source>The keychain was not opened.</source>
            <translation>Der Schlüsselbund wurde nicht geöffnet.</translation>
        </message>
        <message>
            <source>The keychain did not answer. It may be waiting for its password in another window.</source>
            <translation>Der Schlüsselbund hat nicht geantwortet. Vielleicht wartet er in einem anderen Fenster auf sein Passwort.</translation>
        </message>
        <message>
            <source>The keychain does not work: %1.</source>
            <translation>Der Schlüsselbund funktioniert nicht: %1.</translation>
        </message>
        <message>
            <source>This catalog holds souls. An agent file can be published to a folder or an OCI registry.</source>
            <translation>Dieser Katalog enthält Souls. Eine Agentendatei lässt sich in einen Ordner oder eine OCI-Registry veröffentlichen.</translation>
        </message>
        <message>
            <source>The catalog wants “%1”. Give it in the frontmatter.</source>
            <translation>Der Katalog verlangt „%1“. Im Frontmatter angeben.</translation>
        </message>
        <message>
            <source>The catalog wants fields that are missing: %1. Give them in the frontmatter.</source>
            <translation>Der Katalog verlangt Felder, die fehlen: %1. Im Frontmatter angeben.</translation>
        </message>
        <message>
            <source>The soul has no text below its frontmatter.</source>
            <translation>Die Soul hat unter ihrem Frontmatter keinen Text.</translation>
        </message>
        <message>
            <source>The text holds bytes that are not UTF-8, which a catalog cannot keep.</source>
            <translation>Der Text enthält Bytes, die kein UTF-8 sind; die kann ein Katalog nicht aufbewahren.</translation>
        </message>
        <message>
            <source>Catalogs do not know “%2” for “%1”. Choose one of those that the form offers.</source>
            <translation>Kataloge kennen „%2“ bei „%1“ nicht. Einen der Werte wählen, die das Formular anbietet.</translation>
        </message>
        <message>
            <source>“%2” cannot stand in “%1”.</source>
            <translation>„%2“ kann nicht in „%1“ stehen.</translation>
        </message>
        <message>
            <source>%1 answered something that a souls catalog does not answer: “%2” is missing or wrong.</source>
            <translation>%1 hat etwas geantwortet, was ein Katalog der Souls nicht antwortet: „%2“ fehlt oder ist falsch.</translation>
        </message>
        <message>
            <source>Version %3 of %1 is published, which is newer than %2. Choose a higher version.</source>
            <translation>Version %3 von %1 ist veröffentlicht und neuer als %2. Eine höhere Version wählen.</translation>
        </message>
        <message>
            <source>“%1” has become “%2” in the catalog. Change the slug, or choose another one.</source>
            <translation>„%1“ ist im Katalog zu „%2“ geworden. Den Slug ändern oder einen anderen wählen.</translation>
        </message>
        <message>
            <source>The connection to %2 was lost while %1 was sent. Nothing has arrived there; publish it again.</source>
            <translation>Die Verbindung zu %2 ging verloren, während %1 gesendet wurde. Dort ist nichts angekommen; noch einmal veröffentlichen.</translation>
        </message>
        <message>
            <source>The answer of %2 was lost, and it cannot be found out now whether %1 was published. Publish it again later: what is there is looked at first.</source>
            <translation>Die Antwort von %2 ging verloren, und jetzt lässt sich nicht feststellen, ob %1 veröffentlicht wurde. Später noch einmal veröffentlichen: Zuerst wird nachgesehen, was da ist.</translation>
        </message>
        <message>
            <source>%1 was sent, but the catalog holds something else than was sent (%2): it changes what it stores, or somebody else has published in the meantime.</source>
            <translation>%1 wurde gesendet, aber der Katalog enthält etwas anderes, als gesendet wurde (%2): Er ändert, was er speichert, oder jemand anderes hat inzwischen veröffentlicht.</translation>
        </message>
        <message>
            <source>What was received of “%1” is not what the catalog announced. It was thrown away.</source>
            <translation>Was von „%1“ empfangen wurde, ist nicht, was der Katalog angekündigt hat. Es wurde verworfen.</translation>
        </message>
        <message>
            <source>%1 is damaged.</source>
            <translation>%1 ist beschädigt.</translation>
        </message>
        <message>
            <source>Another program is writing %1 just now. Try again in a moment.</source>
            <translation>Ein anderes Programm schreibt gerade %1. Gleich noch einmal versuchen.</translation>
        </message>
        <message>
            <source>“%1” cannot be the name of a registry. Use letters, digits and hyphens.</source>
            <translation>„%1“ kann nicht der Name einer Registry sein. Erlaubt sind Buchstaben, Ziffern und Bindestriche.</translation>
        </message>
        <message>
            <source>Another registry is called “%1”. Remove it first, or choose another name.</source>
            <translation>Eine andere Registry heißt „%1“. Sie zuerst entfernen oder einen anderen Namen wählen.</translation>
        </message>
        <message>
            <source>There is no registry “%1”. “persona registry list” shows them.</source>
            <translation>Eine Registry „%1“ gibt es nicht. „persona registry list“ zeigt sie an.</translation>
        </message>
        <message>
            <source>The own catalog is always there.</source>
            <translation>Der eigene Katalog ist immer da.</translation>
        </message>
        <message>
            <source>%2 has the same address “%1”. Give one of them another slug.</source>
            <translation>%2 hat dieselbe Adresse „%1“. Einem davon einen anderen Slug geben.</translation>
        </message>
        <message>
            <source>It has problems that keep it from being published.</source>
            <translation>Es hat Probleme, die es am Veröffentlichen hindern.</translation>
        </message>
        <message>
            <source>This file is published there as “%1”. To move it to “%2”, name the old one in slugHistory; to have both, publish with --as-new.</source>
            <translation>Diese Datei ist dort als „%1“ veröffentlicht. Um sie zu „%2“ zu verschieben, den alten Slug in slugHistory nennen; für beide mit --as-new veröffentlichen.</translation>
        </message>
        <message>
            <source>It is published there as “%1”. As “%2” it would be a second one: publish it by itself, and say which is meant.</source>
            <translation>Sie ist dort als „%1“ veröffentlicht. Als „%2“ wäre es eine zweite: Veröffentlichen Sie sie einzeln und sagen Sie, was gemeint ist.</translation>
        </message>
        <message>
            <source>Nobody has agreed yet at %1.</source>
            <translation>Bei %1 hat noch niemand zugestimmt.</translation>
        </message>
        <message>
            <source>%1 wants to be asked less often.</source>
            <translation>%1 will seltener gefragt werden.</translation>
        </message>
        <message>
            <source>The sign-in was refused at %1.</source>
            <translation>Die Anmeldung wurde bei %1 abgelehnt.</translation>
        </message>
        <message>
            <source>The code has expired before anybody agreed at %1. Begin again.</source>
            <translation>Der Code ist abgelaufen, bevor bei %1 jemand zugestimmt hat. Von vorn beginnen.</translation>
        </message>
        <message>
            <source>%1 does not know this code any more. Begin again.</source>
            <translation>%1 kennt diesen Code nicht mehr. Von vorn beginnen.</translation>
        </message>
        <message>
            <source>The section “%1” was removed or renamed.</source>
            <translation>Der Abschnitt „%1“ wurde entfernt oder umbenannt.</translation>
        </message>
        <message>
            <source>The section “%1” was added.</source>
            <translation>Der Abschnitt „%1“ kam hinzu.</translation>
        </message>
        <message>
            <source>The subsection “%1” was removed.</source>
            <translation>Der Unterabschnitt „%1“ wurde entfernt.</translation>
        </message>
        <message>
            <source>“%1” was added.</source>
            <translation>„%1“ kam hinzu.</translation>
        </message>
        <message>
            <source>“%1” was removed.</source>
            <translation>„%1“ wurde entfernt.</translation>
        </message>
        <message>
            <source>“%1” was changed.</source>
            <translation>„%1“ wurde geändert.</translation>
        </message>
        <message>
            <source>The kind changed from “%1” to “%2”.</source>
            <translation>Die Art wechselte von „%1“ zu „%2“.</translation>
        </message>
        <message>
            <source>Only the wording changed.</source>
            <translation>Nur der Wortlaut hat sich geändert.</translation>
        </message>
        <message>
            <source>The description only repeats the name. Say when this agent should be called.</source>
            <translation>Die Beschreibung wiederholt nur den Namen. Sie sollte sagen, wann dieser Agent gerufen werden soll.</translation>
        </message>
        <message>
            <source>The description would fit any agent. Say what it does and when it should be called.</source>
            <translation>Die Beschreibung würde zu jedem Agenten passen. Sie sollte sagen, was er tut und wann er gerufen werden soll.</translation>
        </message>
        <message>
            <source>The description does not say when this agent should be called.</source>
            <translation>Die Beschreibung sagt nicht, wann dieser Agent gerufen werden soll.</translation>
        </message>
        <message>
            <source>The description is read by the one who delegates. Say what the agent does instead of “%2”.</source>
            <translation>Die Beschreibung liest, wer delegiert. Statt „%2“ sagen, was der Agent tut.</translation>
        </message>
        <message>
            <source>The description is read by the one who delegates; “%2” belongs into the text below.</source>
            <translation>Die Beschreibung liest, wer delegiert; „%2“ gehört in den Text darunter.</translation>
        </message>
        <message>
            <source>The description has about %2 tokens, and all descriptions are always loaded. Up to %3 are plenty.</source>
            <translation>Die Beschreibung hat etwa %2 Tokens, und alle Beschreibungen sind immer geladen. Bis zu %3 sind reichlich.</translation>
        </message>
        <message>
            <source>The example’s tags do not match: %2.</source>
            <translation>Die Tags des Beispiels passen nicht zusammen: %2.</translation>
        </message>
        <message>
            <source>There is no text below the frontmatter, so the agent has no instructions.</source>
            <translation>Unter dem Frontmatter steht kein Text, also hat der Agent keine Anweisungen.</translation>
        </message>
        <message>
            <source>The name is missing. Without it no agent can name the skill.</source>
            <translation>Der Name fehlt. Ohne ihn kann kein Agent den Skill nennen.</translation>
        </message>
        <message>
            <source>The description is missing. Say when this skill is to be opened; nothing else of it is read before.</source>
            <translation>Die Beschreibung fehlt. Sie sagt, wann dieser Skill geöffnet werden soll; vorher wird nichts anderes von ihm gelesen.</translation>
        </message>
        <message>
            <source>The skill is called “%2” and its folder “%3”. They must be the same, or the skill is not found.</source>
            <translation>Der Skill heißt „%2“ und sein Ordner „%3“. Beide müssen gleich heißen, sonst wird der Skill nicht gefunden.</translation>
        </message>
        <message>
            <source>There is no text below the frontmatter, so the skill teaches nothing.</source>
            <translation>Unter dem Frontmatter steht kein Text, also lehrt der Skill nichts.</translation>
        </message>
        <message>
            <source>The soul has no text yet.</source>
            <translation>Die Soul hat noch keinen Text.</translation>
        </message>
        <message>
            <source>There is nothing below “%1”.</source>
            <translation>Unter „%1“ steht nichts.</translation>
        </message>
        <message>
            <source>There is a section “%1” already, in line %2.</source>
            <translation>Einen Abschnitt „%1“ gibt es schon, in Zeile %2.</translation>
        </message>
        <message>
            <source>“%1” still holds the example text. Write your own.</source>
            <translation>„%1“ enthält noch den Beispieltext. Hier gehört ein eigener hin.</translation>
        </message>
        <message>
            <source>“%1” is a heading of level %2, and the one above it is not of the level before. Level %3 would follow.</source>
            <translation>„%1“ ist eine Überschrift der Ebene %2, und die Überschrift darüber ist nicht von der Ebene davor. Es würde Ebene %3 folgen.</translation>
        </message>
        <message>
            <source>This heading has no text.</source>
            <translation>Diese Überschrift hat keinen Text.</translation>
        </message>
        <message>
            <source>Without a space behind the number signs this is no heading.</source>
            <translation>Ohne ein Leerzeichen hinter den Rautezeichen ist das keine Überschrift.</translation>
        </message>
        <message>
            <source>The text is long and has no heading. Headings let readers, and programs that cut texts, find their way.</source>
            <translation>Der Text ist lang und hat keine Überschrift. Mit Überschriften findet man sich zurecht, auch Programme, die Texte zerteilen.</translation>
        </message>
        <message>
            <source>This code block is never closed, so all that follows is code.</source>
            <translation>Dieser Codeblock wird nie geschlossen, also ist alles Folgende Code.</translation>
        </message>
        <message>
            <source>There is no file “%1”, neither beside this one nor in a folder above.</source>
            <translation>Eine Datei „%1“ gibt es nicht, weder neben dieser noch in einem Ordner darüber.</translation>
        </message>
        <message>
            <source>There is no picture “%1”, neither beside this file nor in a folder above.</source>
            <translation>Ein Bild „%1“ gibt es nicht, weder neben dieser Datei noch in einem Ordner darüber.</translation>
        </message>
        <message>
            <source>No heading of this text is called “%1”.</source>
            <translation>Keine Überschrift dieses Textes heißt „%1“.</translation>
        </message>
        <message>
            <source>This link leads nowhere: it has no address.</source>
            <translation>Dieser Link führt nirgendwohin: Er hat keine Adresse.</translation>
        </message>
        <message>
            <source>“%1” is a place on your own computer. Others do not have it.</source>
            <translation>„%1“ ist ein Ort auf dem eigenen Rechner. Andere haben ihn nicht.</translation>
        </message>
        <message>
            <source>The agent has %2 characters. %1 silently leaves this part out, because only %3 are read.</source>
            <translation>Der Agent hat %2 Zeichen. %1 lässt diesen Teil stillschweigend weg, weil nur %3 gelesen werden.</translation>
        </message>
        <message>
            <source>The text of the agent has %2 characters. %1 takes at most %3; this is what goes beyond.</source>
            <translation>Der Text des Agenten hat %2 Zeichen. %1 nimmt höchstens %3; dies ist, was darüber hinausgeht.</translation>
        </message>
        <message>
            <source>“%1” is probably meant to be “%2”.</source>
            <translation>Mit „%1“ ist wahrscheinlich „%2“ gemeint.</translation>
        </message>
        <message>
            <source>The section “%1” is missing. The other sections are those of the profile “%2”.</source>
            <translation>Der Abschnitt „%1“ fehlt. Die anderen Abschnitte sind die des Profils „%2“.</translation>
        </message>
        <message>
            <source>The soul has no name: neither a title nor a field says it.</source>
            <translation>Die Soul hat keinen Namen: weder ein Titel noch ein Feld nennt ihn.</translation>
        </message>
        <message>
            <source>The tagline is missing. Say in one sentence whom this soul is for.</source>
            <translation>Die Kurzbeschreibung fehlt. Sie sagt in einem Satz, für wen diese Soul ist.</translation>
        </message>
        <message>
            <source>In the profile “%3”, “%1” comes before “%2”.</source>
            <translation>Im Profil „%3“ steht „%1“ vor „%2“.</translation>
        </message>
        <message>
            <source>“%1” and “%2” are the same section to a reader of the profile. Put them together.</source>
            <translation>„%1“ und „%2“ sind für alle, die dem Profil folgen, derselbe Abschnitt. Beide zusammenlegen.</translation>
        </message>
        <message>
            <source>“%1” is usually a list. Points are easier to follow, and to check, than a paragraph.</source>
            <translation>„%1“ ist meist eine Liste. Punkten lässt sich leichter folgen als einem Absatz, und leichter prüfen lassen sie sich auch.</translation>
        </message>
        <message>
            <source>“%1” has few points: %2, and %3 or more say something.</source>
            <translation>„%1“ hat wenige Punkte: %2, und erst %3 oder mehr sagen etwas.</translation>
        </message>
        <message>
            <source>This point is made in line %2 already.</source>
            <translation>Dieser Punkt steht schon in Zeile %2.</translation>
        </message>
        <message>
            <source>This point says the opposite of line %2.</source>
            <translation>Dieser Punkt sagt das Gegenteil von Zeile %2.</translation>
        </message>
        <message>
            <source>“%1” is no licence that programs know. Use the short SPDX name.</source>
            <translation>„%1“ ist keine Lizenz, die Programme kennen. Den kurzen SPDX-Namen verwenden.</translation>
        </message>
        <message>
            <source>“%1” is no licence that programs know. Its short SPDX name is “%2”.</source>
            <translation>„%1“ ist keine Lizenz, die Programme kennen. Ihr kurzer SPDX-Name ist „%2“.</translation>
        </message>
        <message>
            <source>The title says only what the file is called. Put the name of the soul there.</source>
            <translation>Der Titel sagt nur, wie die Datei heißt. Dorthin gehört der Name der Soul.</translation>
        </message>
        <message>
            <source>The line below the title has %1 characters. As a tagline it should have at most %2.</source>
            <translation>Die Zeile unter dem Titel hat %1 Zeichen. Als Kurzbeschreibung sollte sie höchstens %2 haben.</translation>
        </message>
        <message>
            <source>The text of the soul has %2 characters. %1 takes at most %3; this is what goes beyond.</source>
            <translation>Der Text der Soul hat %2 Zeichen. %1 nimmt höchstens %3; dies ist, was darüber hinausgeht.</translation>
        </message>
        <message>
            <source>The soul has %2 characters. %1 silently leaves this part out, because only %3 are read.</source>
            <translation>Die Soul hat %2 Zeichen. %1 lässt diesen Teil stillschweigend weg, weil nur %3 gelesen werden.</translation>
        </message>
        <message>
            <source>There is an invisible character here (%1). Some programs refuse texts that hold one.</source>
            <translation>Hier steht ein unsichtbares Zeichen (%1). Manche Programme weisen Texte zurück, die eines enthalten.</translation>
        </message>
        <message>
            <source>A character here changes the writing direction (%1), so that the text reads differently from what it is.</source>
            <translation>Ein Zeichen hier ändert die Schreibrichtung (%1), sodass der Text sich anders liest, als er ist.</translation>
        </message>
        <message>
            <source>There is a control character here (%1).</source>
            <translation>Hier steht ein Steuerzeichen (%1).</translation>
        </message>
        <message>
            <source>These bytes are not UTF-8. They are kept as they are.</source>
            <translation>Diese Bytes sind kein UTF-8. Sie bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>The lines end in different ways. They are kept as they are.</source>
            <translation>Die Zeilen enden unterschiedlich. Sie bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>Something is still to be done here.</source>
            <translation>Hier ist noch etwas zu tun.</translation>
        </message>
        <message>
            <source>“%1” was left by a template. Nothing fills it in.</source>
            <translation>„%1“ ist von einer Vorlage übrig geblieben. Nichts füllt es aus.</translation>
        </message>
        <message>
            <source>“%1” reads like an attempt to take over a model. Programs that look for such phrases will object.</source>
            <translation>„%1“ liest sich wie ein Versuch, ein Modell zu übernehmen. Programme, die nach solchen Wendungen suchen, werden es beanstanden.</translation>
        </message>
        <message>
            <source>“%1” reads like an attempt to take over a model. %2 silently refuses a soul that holds it, even in quotes. Say it in other words.</source>
            <translation>„%1“ liest sich wie ein Versuch, ein Modell zu übernehmen. %2 weist eine Soul, die das enthält, stillschweigend zurück, selbst in Anführungszeichen. Anders ausdrücken.</translation>
        </message>
        <message>
            <source>A comment is not hidden: the model reads it like all the rest.</source>
            <translation>Ein Kommentar ist nicht verborgen: Das Modell liest ihn wie alles andere.</translation>
        </message>
        <message>
            <source>%1 silently refuses a soul that holds an HTML comment.</source>
            <translation>%1 weist eine Soul, die einen HTML-Kommentar enthält, stillschweigend zurück.</translation>
        </message>
        <message>
            <source>The text holds HTML tags such as “%1” (%2 in all). %3 takes them out.</source>
            <translation>Der Text enthält HTML-Tags wie „%1“ (insgesamt %2). %3 entfernt sie.</translation>
        </message>
        <message>
            <source>This line has %1 characters. Were its line ends lost?</source>
            <translation>Diese Zeile hat %1 Zeichen. Sind ihre Zeilenenden verloren gegangen?</translation>
        </message>
        <message>
            <source>The last line has no line end.</source>
            <translation>Die letzte Zeile hat kein Zeilenende.</translation>
        </message>
        <message>
            <source>This looks like a secret (%1). Whoever gets the file has it; take it out, and replace it where it is used.</source>
            <translation>Das sieht nach einem Geheimnis aus (%1). Wer die Datei bekommt, hat es; herausnehmen und dort ersetzen, wo es gebraucht wird.</translation>
        </message>
        <message>
            <source>This looks like a part that was left to be filled in.</source>
            <translation>Das sieht nach einer Stelle aus, die noch auszufüllen war.</translation>
        </message>
        <message>
            <source>“%2” has the name “%1”, too. Only one of the two is loaded, and nothing says which.</source>
            <translation>„%2“ hat auch den Namen „%1“. Nur eines der beiden wird geladen, und nichts sagt, welches.</translation>
        </message>
        <message>
            <source>“%1” and “%2” (%3) differ only in capital letters.</source>
            <translation>„%1“ und „%2“ (%3) unterscheiden sich nur in der Großschreibung.</translation>
        </message>
        <message>
            <source>The agent is called “%1” and its file “%2”. Is this the right name?</source>
            <translation>Der Agent heißt „%1“ und seine Datei „%2“. Ist das der richtige Name?</translation>
        </message>
        <message>
            <source>“%1” and “%2” differ only in capital letters. On many computers they are the same file.</source>
            <translation>„%1“ und „%2“ unterscheiden sich nur in der Großschreibung. Auf vielen Rechnern sind sie dieselbe Datei.</translation>
        </message>
        <message>
            <source>There is no skill “%1” beside these agents or among your own.</source>
            <translation>Einen Skill „%1“ gibt es weder neben diesen Agenten noch unter den eigenen.</translation>
        </message>
        <message>
            <source>There is no skill “%1” beside these agents or among your own. Did you mean “%2”?</source>
            <translation>Einen Skill „%1“ gibt es weder neben diesen Agenten noch unter den eigenen. Ist „%2“ gemeint?</translation>
        </message>
        <message>
            <source>The descriptions of this folder take about %1 tokens together; above %2 people are warned. This is one of the longest, with about %3.</source>
            <translation>Die Beschreibungen dieses Ordners brauchen zusammen etwa %1 Tokens; über %2 wird gewarnt. Diese ist mit etwa %3 eine der längsten.</translation>
        </message>
        <message>
            <source>“%2” has the slug “%1”, too. A catalog has room for one of them.</source>
            <translation>„%2“ hat auch den Slug „%1“. Ein Katalog hat nur für eines davon Platz.</translation>
        </message>
        <message>
            <source>The configuration cannot be read, so the defaults hold. %1</source>
            <translation>Die Konfiguration ist nicht lesbar, darum gelten die Vorgaben. %1</translation>
        </message>
        <message>
            <source>“%1” should be a text.</source>
            <translation>„%1“ sollte ein Text sein.</translation>
        </message>
        <message>
            <source>The configuration should be a map of keys and values.</source>
            <translation>Die Konfiguration sollte eine Zuordnung von Schlüsseln und Werten sein.</translation>
        </message>
        <message>
            <source>“%1” is not a key of the configuration. It has: %3.</source>
            <translation>„%1“ ist kein Schlüssel der Konfiguration. Sie hat: %3.</translation>
        </message>
        <message>
            <source>“%1” is not a key of the configuration. Did you mean “%2”?</source>
            <translation>„%1“ ist kein Schlüssel der Konfiguration. Ist „%2“ gemeint?</translation>
        </message>
        <message>
            <source>“%1” is there twice, and the last one counts.</source>
            <translation>„%1“ steht zweimal da, und das letzte zählt.</translation>
        </message>
        <message>
            <source>There is no rule “%1”.</source>
            <translation>Eine Regel „%1“ gibt es nicht.</translation>
        </message>
        <message>
            <source>There is no rule “%1”. Did you mean “%2”?</source>
            <translation>Eine Regel „%1“ gibt es nicht. Ist „%2“ gemeint?</translation>
        </message>
        <message>
            <source>“%1” is not a severity. There are: %3.</source>
            <translation>„%1“ ist kein Schweregrad. Es gibt: %3.</translation>
        </message>
        <message>
            <source>“%1” is not a severity. Did you mean “%2”?</source>
            <translation>„%1“ ist kein Schweregrad. Ist „%2“ gemeint?</translation>
        </message>
        <message>
            <source>There is no section profile “%1”. There are: %3.</source>
            <translation>Ein Abschnittsprofil „%1“ gibt es nicht. Es gibt: %3.</translation>
        </message>
        <message>
            <source>There is no section profile “%1”. Did you mean “%2”?</source>
            <translation>Ein Abschnittsprofil „%1“ gibt es nicht. Ist „%2“ gemeint?</translation>
        </message>
        <message>
            <source>There is no target “%1”. There are: %3.</source>
            <translation>Ein Ziel „%1“ gibt es nicht. Es gibt: %3.</translation>
        </message>
        <message>
            <source>There is no target “%1”. Did you mean “%2”?</source>
            <translation>Ein Ziel „%1“ gibt es nicht. Ist „%2“ gemeint?</translation>
        </message>
        <message>
            <source>“%1” is not a pattern of paths.</source>
            <translation>„%1“ ist kein Muster für Pfade.</translation>
        </message>
        <message>
            <source>This does not say for which files it holds, so it holds for none. Add “files”.</source>
            <translation>Hier steht nicht, für welche Dateien es gilt, also gilt es für keine. „files“ hinzufügen.</translation>
        </message>
        <message>
            <source>“%1” finds nothing here, so there is nothing to ignore.</source>
            <translation>„%1“ findet hier nichts, also gibt es nichts zu ignorieren.</translation>
        </message>
        <message>
            <source>soul</source>
            <translation>Soul</translation>
        </message>
        <message>
            <source>Souls</source>
            <translation>Souls</translation>
        </message>
        <message>
            <source>Agents</source>
            <translation>Agenten</translation>
        </message>
        <message>
            <source>Skills</source>
            <translation>Skills</translation>
        </message>
        <message>
            <source>Set %1 to “%2”</source>
            <translation>%1 auf „%2“ setzen</translation>
        </message>
        <message>
            <source>Change to %1</source>
            <translation>Ändern in %1</translation>
        </message>
        <message>
            <source>Rename to %2</source>
            <translation>Umbenennen in %2</translation>
        </message>
        <message>
            <source>Remove this one</source>
            <translation>Dieses hier entfernen</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>%1 entfernen</translation>
        </message>
        <message>
            <source>Remove these names</source>
            <translation>Diese Namen entfernen</translation>
        </message>
        <message>
            <source>Put the value in quotes</source>
            <translation>Den Wert in Anführungszeichen setzen</translation>
        </message>
        <message>
            <source>Repair the frontmatter</source>
            <translation>Das Frontmatter reparieren</translation>
        </message>
        <message>
            <source>Close the frontmatter</source>
            <translation>Das Frontmatter schließen</translation>
        </message>
        <message>
            <source>Begin the file with the frontmatter</source>
            <translation>Die Datei mit dem Frontmatter beginnen</translation>
        </message>
        <message>
            <source>Add a frontmatter</source>
            <translation>Ein Frontmatter hinzufügen</translation>
        </message>
        <message>
            <source>Close it with three dashes</source>
            <translation>Mit drei Strichen schließen</translation>
        </message>
        <message>
            <source>Take the file out of the code block</source>
            <translation>Die Datei aus dem Codeblock nehmen</translation>
        </message>
        <message>
            <source>Use straight quotes</source>
            <translation>Gerade Anführungszeichen verwenden</translation>
        </message>
        <message>
            <source>Indent with spaces</source>
            <translation>Mit Leerzeichen einrücken</translation>
        </message>
        <message>
            <source>Grant %1</source>
            <translation>%1 gewähren</translation>
        </message>
        <message>
            <source>Write a long dash instead</source>
            <translation>Stattdessen einen langen Strich setzen</translation>
        </message>
        <message>
            <source>Make them line ends</source>
            <translation>In Zeilenenden umwandeln</translation>
        </message>
        <message>
            <source>Add an example text</source>
            <translation>Einen Beispieltext einfügen</translation>
        </message>
        <message>
            <source>Add “%1”</source>
            <translation>„%1“ hinzufügen</translation>
        </message>
        <message>
            <source>Rename to “%2”</source>
            <translation>Umbenennen in „%2“</translation>
        </message>
        <message>
            <source>Move “%1” in front of “%2”</source>
            <translation>„%1“ vor „%2“ verschieben</translation>
        </message>
        <message>
            <source>Make it level %1, with those below it</source>
            <translation>Auf Ebene %1 setzen, samt denen darunter</translation>
        </message>
        <message>
            <source>Remove the heading</source>
            <translation>Die Überschrift entfernen</translation>
        </message>
        <message>
            <source>Make it a heading</source>
            <translation>In eine Überschrift umwandeln</translation>
        </message>
        <message>
            <source>Remove the comment</source>
            <translation>Den Kommentar entfernen</translation>
        </message>
        <message>
            <source>Add a line end</source>
            <translation>Ein Zeilenende hinzufügen</translation>
        </message>
        <message>
            <source>Ignore “%1” no longer</source>
            <translation>„%1“ nicht mehr ignorieren</translation>
        </message>
        <message>
            <source>Close it at the end of the text</source>
            <translation>Am Ende des Textes schließen</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Remove all %1</source>
            <translation>Alle %1 entfernen</translation>
        </message>
        <message>
            <source>Make all line ends LF</source>
            <translation>Alle Zeilenenden in LF ändern</translation>
        </message>
        <message>
            <source>no frontmatter</source>
            <translation>kein Frontmatter</translation>
        </message>
        <message>
            <source>read strictly</source>
            <translation>streng gelesen</translation>
        </message>
        <message>
            <source>read after a repair</source>
            <translation>nach einer Reparatur gelesen</translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>nicht lesbar</translation>
        </message>
    </context>
    <context>
        <name>studio::AboutSheet</name>
        <message>
            <source>Persona Studio</source>
            <translation>Persona Studio</translation>
        </message>
        <message>
            <source>version %1</source>
            <translation>Version %1</translation>
        </message>
        <message>
            <source>About Persona Studio</source>
            <translation>Über Persona Studio</translation>
        </message>
        <message>
            <source>Write, check, preview and publish personas for AI assistants.</source>
            <translation>Personas für KI-Assistenten schreiben, prüfen, ansehen und veröffentlichen.</translation>
        </message>
        <message>
            <source>Free software under the MIT licence. It is built with Qt %1, KDE Frameworks, cmark-gfm, yaml-cpp and toml++.</source>
            <translation>Freie Software unter der MIT-Lizenz. Gebaut mit Qt %1, KDE Frameworks, cmark-gfm, yaml-cpp und toml++.</translation>
        </message>
        <message>
            <source>About Qt</source>
            <translation>Über Qt</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Schließen</translation>
        </message>
    </context>
    <context>
        <name>studio::Actions</name>
        <message>
            <source>New &amp;window</source>
            <translation>Neues &amp;Fenster</translation>
        </message>
        <message>
            <source>&amp;New…</source>
            <translation>&amp;Neu …</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;Öffnen …</translation>
        </message>
        <message>
            <source>Open…</source>
            <translation>Öffnen …</translation>
        </message>
        <message>
            <source>Open &amp;folder…</source>
            <translation>&amp;Ordner öffnen …</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Importieren …</translation>
        </message>
        <message>
            <source>Import from the clip&amp;board…</source>
            <translation>Aus der Z&amp;wischenablage importieren …</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>Speichern &amp;unter …</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>&amp;Drucken …</translation>
        </message>
        <message>
            <source>Print car&amp;d…</source>
            <translation>&amp;Karte drucken …</translation>
        </message>
        <message>
            <source>&amp;Export as PDF…</source>
            <translation>Als &amp;PDF exportieren …</translation>
        </message>
        <message>
            <source>Export catalo&amp;g…</source>
            <translation>Katalog e&amp;xportieren …</translation>
        </message>
        <message>
            <source>Close all ot&amp;hers</source>
            <translation>&amp;Alle anderen schließen</translation>
        </message>
        <message>
            <source>C&amp;lose window</source>
            <translation>Fenster sch&amp;ließen</translation>
        </message>
        <message>
            <source>Se&amp;ttings…</source>
            <translation>&amp;Einstellungen …</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts…</source>
            <translation>&amp;Tastenkürzel …</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>S&amp;chließen</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>Wieder&amp;herstellen</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>&amp;Find…</source>
            <translation>&amp;Suchen …</translation>
        </message>
        <message>
            <source>Fin&amp;d and replace…</source>
            <translation>Suchen und &amp;ersetzen …</translation>
        </message>
        <message>
            <source>Find &amp;next</source>
            <translation>&amp;Weitersuchen</translation>
        </message>
        <message>
            <source>Find &amp;previous</source>
            <translation>&amp;Vorheriges suchen</translation>
        </message>
        <message>
            <source>Find in &amp;all open…</source>
            <translation>In &amp;allen offenen suchen …</translation>
        </message>
        <message>
            <source>&amp;Go to line…</source>
            <translation>Zu Zeile &amp;gehen …</translation>
        </message>
        <message>
            <source>Go to the s&amp;kill, or back</source>
            <translation>Zum Skill oder &amp;zurück</translation>
        </message>
        <message>
            <source>Next pro&amp;blem</source>
            <translation>Nächstes &amp;Problem</translation>
        </message>
        <message>
            <source>Previous problem</source>
            <translation>Vorheriges Problem</translation>
        </message>
        <message>
            <source>Fi&amp;xes at the caret</source>
            <translation>&amp;Korrekturen an der Schreibmarke</translation>
        </message>
        <message>
            <source>Fix all that is &amp;safe</source>
            <translation>Alles S&amp;ichere korrigieren</translation>
        </message>
        <message>
            <source>Fix all that is safe in all fil&amp;es…</source>
            <translation>Alles Sichere in allen &amp;Dateien korrigieren …</translation>
        </message>
        <message>
            <source>&amp;Complete</source>
            <translation>Vervo&amp;llständigen</translation>
        </message>
        <message>
            <source>&amp;Form</source>
            <translation>&amp;Formular</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formular</translation>
        </message>
        <message>
            <source>&amp;Text</source>
            <translation>&amp;Text</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>&amp;Preview</source>
            <translation>&amp;Vorschau</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>&amp;Library</source>
            <translation>B&amp;ibliothek</translation>
        </message>
        <message>
            <source>P&amp;roblems</source>
            <translation>&amp;Probleme</translation>
        </message>
        <message>
            <source>&amp;Catalog</source>
            <translation>&amp;Katalog</translation>
        </message>
        <message>
            <source>Catalog</source>
            <translation>Katalog</translation>
        </message>
        <message>
            <source>Go to the &amp;library</source>
            <translation>Zur &amp;Bibliothek</translation>
        </message>
        <message>
            <source>Go to the &amp;form</source>
            <translation>Zum &amp;Formular</translation>
        </message>
        <message>
            <source>Go to the &amp;text</source>
            <translation>Zum &amp;Text</translation>
        </message>
        <message>
            <source>Go to the &amp;preview</source>
            <translation>Zur &amp;Vorschau</translation>
        </message>
        <message>
            <source>Go to the p&amp;roblems</source>
            <translation>Zu den &amp;Problemen</translation>
        </message>
        <message>
            <source>&amp;Next part of the window</source>
            <translation>&amp;Nächster Teil des Fensters</translation>
        </message>
        <message>
            <source>Pre&amp;vious part of the window</source>
            <translation>V&amp;orheriger Teil des Fensters</translation>
        </message>
        <message>
            <source>&amp;Measures…</source>
            <translation>&amp;Maße …</translation>
        </message>
        <message>
            <source>Only the te&amp;xt</source>
            <translation>N&amp;ur der Text</translation>
        </message>
        <message>
            <source>Only the f&amp;orm</source>
            <translation>Nu&amp;r das Formular</translation>
        </message>
        <message>
            <source>F&amp;ull screen</source>
            <translation>V&amp;ollbild</translation>
        </message>
        <message>
            <source>&amp;Wrap long lines</source>
            <translation>&amp;Lange Zeilen umbrechen</translation>
        </message>
        <message>
            <source>&amp;Larger text</source>
            <translation>&amp;Größerer Text</translation>
        </message>
        <message>
            <source>&amp;Smaller text</source>
            <translation>&amp;Kleinerer Text</translation>
        </message>
        <message>
            <source>&amp;Normal text size</source>
            <translation>&amp;Normale Textgröße</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>Wie das &amp;System</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Hell</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Dunkel</translation>
        </message>
        <message>
            <source>&amp;Quick open…</source>
            <translation>S&amp;chnell öffnen …</translation>
        </message>
        <message>
            <source>Comma&amp;nds…</source>
            <translation>B&amp;efehle …</translation>
        </message>
        <message>
            <source>Ne&amp;xt persona</source>
            <translation>Nä&amp;chste Persona</translation>
        </message>
        <message>
            <source>Previo&amp;us persona</source>
            <translation>Vo&amp;rherige Persona</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>&amp;Exportieren …</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>&amp;Install…</source>
            <translation>Ins&amp;tallieren …</translation>
        </message>
        <message>
            <source>Export se&amp;veral…</source>
            <translation>Mehrere e&amp;xportieren …</translation>
        </message>
        <message>
            <source>Undo the last e&amp;xport or import</source>
            <translation>Letzten Export oder Import rück&amp;gängig machen</translation>
        </message>
        <message>
            <source>&amp;Publish…</source>
            <translation>&amp;Veröffentlichen …</translation>
        </message>
        <message>
            <source>Publish…</source>
            <translation>Veröffentlichen …</translation>
        </message>
        <message>
            <source>Publish &amp;several…</source>
            <translation>&amp;Mehrere veröffentlichen …</translation>
        </message>
        <message>
            <source>See &amp;what is new in the registry…</source>
            <translation>Ansehen, &amp;was in der Registry neu ist …</translation>
        </message>
        <message>
            <source>&amp;Registries…</source>
            <translation>&amp;Registrys …</translation>
        </message>
        <message>
            <source>Compare with the version on &amp;disk</source>
            <translation>Mit der &amp;gespeicherten Fassung vergleichen</translation>
        </message>
        <message>
            <source>The version on &amp;disk</source>
            <translation>&amp;Gespeicherte Fassung</translation>
        </message>
        <message>
            <source>Compare with the last &amp;commit</source>
            <translation>Mit dem letzten &amp;Commit vergleichen</translation>
        </message>
        <message>
            <source>The last &amp;commit (git)</source>
            <translation>Letzter &amp;Commit (git)</translation>
        </message>
        <message>
            <source>Compare with the &amp;published version</source>
            <translation>Mit der &amp;veröffentlichten Fassung vergleichen</translation>
        </message>
        <message>
            <source>The &amp;published version</source>
            <translation>&amp;Veröffentlichte Fassung</translation>
        </message>
        <message>
            <source>Compare with another &amp;file…</source>
            <translation>Mit einer anderen &amp;Datei vergleichen …</translation>
        </message>
        <message>
            <source>Another &amp;file…</source>
            <translation>Andere &amp;Datei …</translation>
        </message>
        <message>
            <source>Change section pro&amp;file…</source>
            <translation>&amp;Abschnittsprofil wechseln …</translation>
        </message>
        <message>
            <source>&amp;Copy the card as a picture</source>
            <translation>Karte als &amp;Bild kopieren</translation>
        </message>
        <message>
            <source>&amp;Manual</source>
            <translation>&amp;Handbuch</translation>
        </message>
        <message>
            <source>What is &amp;checked</source>
            <translation>&amp;Was geprüft wird</translation>
        </message>
        <message>
            <source>&amp;Keys</source>
            <translation>&amp;Tasten</translation>
        </message>
        <message>
            <source>&amp;About Persona Studio</source>
            <translation>&amp;Über Persona Studio</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>Zuletzt &amp;geöffnet</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Persona</source>
            <translation>&amp;Persona</translation>
        </message>
        <message>
            <source>Co&amp;mpare with</source>
            <translation>Verglei&amp;chen mit</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Go to</source>
            <translation>&amp;Gehe zu</translation>
        </message>
        <message>
            <source>Text &amp;size</source>
            <translation>Te&amp;xtgröße</translation>
        </message>
        <message>
            <source>T&amp;heme</source>
            <translation>Farb&amp;schema</translation>
        </message>
    </context>
    <context>
        <name>studio::AddressChoice</name>
        <message>
            <source>Let the old one lead to it</source>
            <translation>Die alte dorthin führen lassen</translation>
        </message>
        <message>
            <source>Publish a second one</source>
            <translation>Eine zweite veröffentlichen</translation>
        </message>
        <message>
            <source>It is published there as “%1”. As “%2” it would be a second one.</source>
            <translation>Sie ist dort als „%1“ veröffentlicht. Als „%2“ wäre es eine zweite.</translation>
        </message>
        <message>
            <source>It is published there as “%1”, too, and that one stays.</source>
            <translation>Sie ist dort auch als „%1“ veröffentlicht, und das bleibt so.</translation>
        </message>
    </context>
    <context>
        <name>studio::Announcement</name>
        <message>
            <source>chosen</source>
            <translation>gewählt</translation>
        </message>
        <message>
            <source>not chosen</source>
            <translation>nicht gewählt</translation>
        </message>
    </context>
    <context>
        <name>studio::AppearancePage</name>
        <message>
            <source>Appearance</source>
            <translation>Darstellung</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Font of the window</source>
            <translation>Schrift des Fensters</translation>
        </message>
        <message>
            <source>Font</source>
            <translation>Schrift</translation>
        </message>
        <message>
            <source>Of the form, the lists and the dialogs.</source>
            <translation>Des Formulars, der Listen und der Dialoge.</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>Size of the window's font</source>
            <translation>Schriftgröße des Fensters</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
    </context>
    <context>
        <name>studio::BatchItemView</name>
        <message>
            <source>Line %1: %2</source>
            <translation>Zeile %1: %2</translation>
        </message>
        <message>
            <source>%1 looks like a secret</source>
            <translation>%1 sieht nach einem Geheimnis aus</translation>
        </message>
        <message numerus="yes">
            <source>… and %n more</source>
            <translation>
                <numerusform>… und %n weiteres</numerusform>
                <numerusform>… und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>What is sent, and what it changes</source>
            <translation>Was gesendet wird und was es ändert</translation>
        </message>
        <message>
            <source>Will be sent: %1</source>
            <translation>Gesendet wird: %1</translation>
        </message>
        <message>
            <source>Choose a persona to see what is sent and what it changes.</source>
            <translation>Eine Persona wählen, um zu sehen, was gesendet wird und was es ändert.</translation>
        </message>
        <message>
            <source>It was there already.</source>
            <translation>Sie war schon da.</translation>
        </message>
        <message>
            <source>It is published.</source>
            <translation>Sie ist veröffentlicht.</translation>
        </message>
        <message>
            <source>It is there as it is; nothing is sent.</source>
            <translation>Sie ist so schon da; es wird nichts gesendet.</translation>
        </message>
    </context>
    <context>
        <name>studio::BodyPart</name>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>Einleitung</translation>
        </message>
        <message>
            <source>The heading at the top of the text</source>
            <translation>Die Überschrift am Anfang des Textes</translation>
        </message>
        <message>
            <source>The text above the first section</source>
            <translation>Der Text über dem ersten Abschnitt</translation>
        </message>
        <message>
            <source>Change the title</source>
            <translation>Titel ändern</translation>
        </message>
        <message>
            <source>Change the introduction</source>
            <translation>Einleitung ändern</translation>
        </message>
        <message>
            <source>Go to the text</source>
            <translation>Zum Text</translation>
        </message>
    </context>
    <context>
        <name>studio::CardGrid</name>
        <message>
            <source>Personas</source>
            <translation>Personas</translation>
        </message>
    </context>
    <context>
        <name>studio::CardView</name>
        <message>
            <source>Card</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>Card: %1</source>
            <translation>Karte: %1</translation>
        </message>
    </context>
    <context>
        <name>studio::CatalogBar</name>
        <message>
            <source>Not published</source>
            <translation>Nicht veröffentlicht</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Pending</source>
            <translation>Wartend</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Veröffentlicht</translation>
        </message>
        <message>
            <source>Changed since published</source>
            <translation>Seit der Veröffentlichung geändert</translation>
        </message>
        <message>
            <source>Has problems</source>
            <translation>Mit Problemen</translation>
        </message>
        <message>
            <source>Newer version available</source>
            <translation>Neuere Version vorhanden</translation>
        </message>
        <message>
            <source>In the library</source>
            <translation>In der Bibliothek</translation>
        </message>
        <message>
            <source>Claim pending</source>
            <translation>Anspruch offen</translation>
        </message>
        <message>
            <source>Catalog</source>
            <translation>Katalog</translation>
        </message>
        <message>
            <source>Search personas</source>
            <translation>Personas suchen</translation>
        </message>
        <message>
            <source>Search names, taglines, tags</source>
            <translation>Namen, Kurzbeschreibungen, Schlagwörter durchsuchen</translation>
        </message>
        <message>
            <source>Clear filters</source>
            <translation>Filter zurücksetzen</translation>
        </message>
        <message>
            <source>Order of the cards</source>
            <translation>Reihenfolge der Karten</translation>
        </message>
        <message>
            <source>&amp;Best match</source>
            <translation>Beste &amp;Treffer</translation>
        </message>
        <message>
            <source>Sort: best match</source>
            <translation>Sortierung: Beste Treffer</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>Sort: name</source>
            <translation>Sortierung: Name</translation>
        </message>
        <message>
            <source>Ne&amp;west first</source>
            <translation>N&amp;eueste zuerst</translation>
        </message>
        <message>
            <source>Sort: newest</source>
            <translation>Sortierung: Neueste</translation>
        </message>
        <message>
            <source>Most &amp;downloads</source>
            <translation>Meiste &amp;Downloads</translation>
        </message>
        <message>
            <source>Sort: downloads</source>
            <translation>Sortierung: Downloads</translation>
        </message>
        <message>
            <source>Best &amp;rating</source>
            <translation>Beste &amp;Bewertung</translation>
        </message>
        <message>
            <source>Sort: rating</source>
            <translation>Sortierung: Bewertung</translation>
        </message>
        <message>
            <source>&amp;Category</source>
            <translation>&amp;Kategorie</translation>
        </message>
        <message>
            <source>Sort: category</source>
            <translation>Sortierung: Kategorie</translation>
        </message>
        <message>
            <source>Catalog of: %1</source>
            <translation>Katalog von: %1</translation>
        </message>
        <message>
            <source>Re&amp;gistries…</source>
            <translation>Re&amp;gistrys …</translation>
        </message>
        <message>
            <source>&amp;Refresh</source>
            <translation>Neu &amp;laden</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Schlagwort</translation>
        </message>
        <message>
            <source>Framework</source>
            <translation>Framework</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>More categories</source>
            <translation>Weitere Kategorien</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>Beliebig</translation>
        </message>
    </context>
    <context>
        <name>studio::CatalogCommands</name>
        <message>
            <source>Cancelled. Nothing was changed.</source>
            <translation>Abgebrochen. Es wurde nichts geändert.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>“%1” has become “%2”.</source>
            <translation>Aus „%1“ ist „%2“ geworden.</translation>
        </message>
        <message>
            <source>The registry cannot be reached: this is what was read there earlier.</source>
            <translation>Die Registry ist nicht zu erreichen: Dies wurde dort früher gelesen.</translation>
        </message>
        <message>
            <source>Fetching “%1”…</source>
            <translation>„%1“ wird geholt …</translation>
        </message>
        <message>
            <source>From version %1 at %2 to the file in the library</source>
            <translation>Von Version %1 in %2 zur Datei in der Bibliothek</translation>
        </message>
        <message>
            <source>Update to %1</source>
            <translation>Auf %1 aktualisieren</translation>
        </message>
        <message>
            <source>From the file in the library to version %1</source>
            <translation>Von der Datei in der Bibliothek zu Version %1</translation>
        </message>
        <message>
            <source>&amp;Take over version %1</source>
            <translation>Version %1 ü&amp;bernehmen</translation>
        </message>
        <message>
            <source>The text of the file is version %1 now. It can be undone, and is not saved yet.</source>
            <translation>Der Text der Datei ist jetzt Version %1. Das lässt sich rückgängig machen und ist noch nicht gespeichert.</translation>
        </message>
        <message>
            <source>It becomes a draft that others do not see; it can be published again.</source>
            <translation>Sie wird zu einem Entwurf, den andere nicht sehen; sie lässt sich wieder veröffentlichen.</translation>
        </message>
        <message>
            <source>All its versions are deleted there. Files on your computer stay.</source>
            <translation>Alle ihre Versionen werden dort gelöscht. Dateien auf diesem Computer bleiben.</translation>
        </message>
        <message>
            <source>It leaves the list; the server keeps its content.</source>
            <translation>Sie verschwindet aus der Liste; der Server behält ihren Inhalt.</translation>
        </message>
        <message>
            <source>Take “%1” out of %2? %3</source>
            <translation>„%1“ aus %2 nehmen? %3</translation>
        </message>
        <message>
            <source>Take it out</source>
            <translation>Herausnehmen</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>“%1” is no longer in %2.</source>
            <translation>„%1“ ist nicht mehr in %2.</translation>
        </message>
        <message>
            <source>Taking out “%1”…</source>
            <translation>„%1“ wird herausgenommen …</translation>
        </message>
        <message>
            <source>The claim of “%1” for @%2 is kept as pending until the catalog's team has looked at it.</source>
            <translation>Der Anspruch auf „%1“ für @%2 gilt als offen, bis das Team des Katalogs ihn geprüft hat.</translation>
        </message>
        <message>
            <source>The claim of “%1” is no longer kept. If it was made on the catalog's page already, tell the team there, too.</source>
            <translation>Der Anspruch auf „%1“ wird nicht mehr behalten. Ist er auf der Seite des Katalogs schon erhoben, auch dem Team dort Bescheid geben.</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>Kopiert: %1</translation>
        </message>
        <message>
            <source>The card is in the clipboard as a picture.</source>
            <translation>Die Karte ist als Bild in der Zwischenablage.</translation>
        </message>
        <message>
            <source>This is a copy.</source>
            <translation>Dies ist eine Kopie.</translation>
        </message>
        <message>
            <source>There is no library yet to download into. Open a folder as your library.</source>
            <translation>Zum Herunterladen gibt es noch keine Bibliothek. Einen Ordner als Bibliothek öffnen.</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>Ordner öffnen …</translation>
        </message>
        <message>
            <source>Downloading “%1”…</source>
            <translation>„%1“ wird heruntergeladen …</translation>
        </message>
        <message>
            <source>Downloaded and verified: %1</source>
            <translation>Heruntergeladen und geprüft: %1</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Saved: %1</source>
            <translation>Gespeichert: %1</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Herunterladen</translation>
        </message>
        <message>
            <source>Personas (*.md)</source>
            <translation>Personas (*.md)</translation>
        </message>
        <message>
            <source>Copy the &amp;path</source>
            <translation>&amp;Pfad kopieren</translation>
        </message>
        <message>
            <source>Copy the &amp;link</source>
            <translation>&amp;Link kopieren</translation>
        </message>
        <message>
            <source>Copy the &amp;reference</source>
            <translation>&amp;Referenz kopieren</translation>
        </message>
        <message>
            <source>Copy the ca&amp;rd as a picture</source>
            <translation>Karte als &amp;Bild kopieren</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>Show the p&amp;age</source>
            <translation>&amp;Seite zeigen</translation>
        </message>
        <message>
            <source>&amp;Duplicate</source>
            <translation>&amp;Duplizieren</translation>
        </message>
        <message>
            <source>&amp;Publish…</source>
            <translation>&amp;Veröffentlichen …</translation>
        </message>
        <message>
            <source>&amp;Update to version %1…</source>
            <translation>Auf Version %1 &amp;aktualisieren …</translation>
        </message>
        <message>
            <source>&amp;Compare with the registry</source>
            <translation>Mit der Registry ver&amp;gleichen</translation>
        </message>
        <message>
            <source>Make it a dra&amp;ft again…</source>
            <translation>Wieder zum Ent&amp;wurf machen …</translation>
        </message>
        <message>
            <source>&amp;Take down…</source>
            <translation>&amp;Zurückziehen …</translation>
        </message>
        <message>
            <source>&amp;Edit a copy</source>
            <translation>Eine &amp;Kopie bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Download</source>
            <translation>&amp;Herunterladen</translation>
        </message>
        <message>
            <source>&amp;Open the file in the library</source>
            <translation>Die Datei in der Bibliothek &amp;öffnen</translation>
        </message>
        <message>
            <source>&amp;Update the file to version %1…</source>
            <translation>Die Datei auf Version %1 &amp;aktualisieren …</translation>
        </message>
        <message>
            <source>&amp;Compare with the file in the library</source>
            <translation>Mit der Datei in der Bibliothek ver&amp;gleichen</translation>
        </message>
        <message>
            <source>&amp;Publish the file…</source>
            <translation>Die Datei &amp;veröffentlichen …</translation>
        </message>
        <message>
            <source>&amp;Versions</source>
            <translation>Versio&amp;nen</translation>
        </message>
        <message>
            <source>Make it a dra&amp;ft…</source>
            <translation>Zum Ent&amp;wurf machen …</translation>
        </message>
        <message>
            <source>C&amp;hange or withdraw the claim…</source>
            <translation>Anspr&amp;uch ändern oder zurückziehen …</translation>
        </message>
        <message>
            <source>Claim aut&amp;horship…</source>
            <translation>&amp;Urheberschaft beanspruchen …</translation>
        </message>
        <message>
            <source>Into the &amp;library</source>
            <translation>In die &amp;Bibliothek</translation>
        </message>
        <message>
            <source>To its place for a &amp;tool…</source>
            <translation>An ihren Ort für ein &amp;Programm …</translation>
        </message>
        <message>
            <source>As a &amp;file…</source>
            <translation>Als &amp;Datei …</translation>
        </message>
        <message>
            <source>Asking the registry…</source>
            <translation>Die Registry wird gefragt …</translation>
        </message>
    </context>
    <context>
        <name>studio::CatalogDetail</name>
        <message>
            <source>Page of the persona</source>
            <translation>Seite der Persona</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>Close the page</source>
            <translation>Seite schließen</translation>
        </message>
        <message>
            <source>Close the page (Esc)</source>
            <translation>Seite schließen (Esc)</translation>
        </message>
        <message>
            <source>Download</source>
            <translation>Herunterladen</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <source>More commands for this persona</source>
            <translation>Weitere Befehle für diese Persona</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Unterschied</translation>
        </message>
        <message>
            <source>&amp;Back to the page</source>
            <translation>&amp;Zurück zur Seite</translation>
        </message>
        <message>
            <source>version %1</source>
            <translation>Version %1</translation>
        </message>
        <message>
            <source>%1 is newer</source>
            <translation>%1 ist neuer</translation>
        </message>
        <message>
            <source>newer than yours, %1</source>
            <translation>neuer als Ihre, %1</translation>
        </message>
        <message>
            <source>claim pending</source>
            <translation>Anspruch offen</translation>
        </message>
        <message>
            <source>Edit a copy</source>
            <translation>Kopie bearbeiten</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Wird geladen …</translation>
        </message>
        <message>
            <source>Nothing differs that can be seen.</source>
            <translation>Es unterscheidet sich nichts, was zu sehen wäre.</translation>
        </message>
    </context>
    <context>
        <name>studio::CatalogModel</name>
        <message>
            <source>Version %1 is newer.</source>
            <translation>Version %1 ist neuer.</translation>
        </message>
    </context>
    <context>
        <name>studio::CatalogPage</name>
        <message>
            <source>Catalog</source>
            <translation>Katalog</translation>
        </message>
        <message numerus="yes">
            <source>%n persona(s)</source>
            <translation>
                <numerusform>%n Persona</numerusform>
                <numerusform>%n Personas</numerusform>
            </translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Bibliothek</translation>
        </message>
        <message>
            <source>The folder that is open as the library</source>
            <translation>Der Ordner, der als Bibliothek geöffnet ist</translation>
        </message>
        <message>
            <source>My catalog</source>
            <translation>Mein Katalog</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>gerade eben</translation>
        </message>
        <message numerus="yes">
            <source>%n minutes ago</source>
            <translation>
                <numerusform>vor %n Minute</numerusform>
                <numerusform>vor %n Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hours ago</source>
            <translation>
                <numerusform>vor %n Stunde</numerusform>
                <numerusform>vor %n Stunden</numerusform>
            </translation>
        </message>
        <message>
            <source>This is what was there the last time.</source>
            <translation>So sah es beim letzten Mal aus.</translation>
        </message>
        <message>
            <source>This is what was there %1.</source>
            <translation>So sah es %1 aus.</translation>
        </message>
        <message>
            <source>Sign in…</source>
            <translation>Anmelden …</translation>
        </message>
        <message>
            <source>Sign in to the registry</source>
            <translation>Bei der Registry anmelden</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Ask the registry again</source>
            <translation>Die Registry noch einmal fragen</translation>
        </message>
        <message>
            <source>Other filters may show more.</source>
            <translation>Andere Filter zeigen vielleicht mehr.</translation>
        </message>
        <message>
            <source>Look at the spelling, or search without the filters.</source>
            <translation>Die Schreibweise prüfen oder ohne die Filter suchen.</translation>
        </message>
        <message>
            <source>Look at the spelling, or try fewer words.</source>
            <translation>Die Schreibweise prüfen oder weniger Wörter versuchen.</translation>
        </message>
        <message>
            <source>No persona matches</source>
            <translation>Keine Persona passt</translation>
        </message>
        <message>
            <source>Clear search and filters</source>
            <translation>Suche und Filter leeren</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>Suche leeren</translation>
        </message>
        <message>
            <source>%1 cannot be shown</source>
            <translation>%1 lässt sich nicht anzeigen</translation>
        </message>
        <message>
            <source>No library is open</source>
            <translation>Keine Bibliothek ist geöffnet</translation>
        </message>
        <message>
            <source>A library is any folder with souls or agents in it.</source>
            <translation>Eine Bibliothek ist jeder Ordner mit Souls oder Agenten darin.</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>Ordner öffnen …</translation>
        </message>
        <message>
            <source>There is no persona in the library yet</source>
            <translation>In der Bibliothek ist noch keine Persona</translation>
        </message>
        <message>
            <source>%1 holds none. Write one, or download some from a registry.</source>
            <translation>%1 enthält keine. Eine schreiben oder einige aus einer Registry herunterladen.</translation>
        </message>
        <message>
            <source>Look into my catalog</source>
            <translation>In meinen Katalog sehen</translation>
        </message>
        <message>
            <source>Nothing is shown to everybody here yet</source>
            <translation>Hier ist noch nichts für alle zu sehen</translation>
        </message>
        <message>
            <source>What you have sent to %1 is a draft, or waits for a curator.</source>
            <translation>Was Sie an %1 gesendet haben, ist ein Entwurf oder wartet auf die Durchsicht.</translation>
        </message>
        <message>
            <source>Show the library</source>
            <translation>Bibliothek zeigen</translation>
        </message>
        <message>
            <source>Nothing has been published here yet</source>
            <translation>Hier ist noch nichts veröffentlicht</translation>
        </message>
        <message>
            <source>Choose a persona of your library and publish it to %1.</source>
            <translation>Eine Persona der Bibliothek wählen und in %1 veröffentlichen.</translation>
        </message>
    </context>
    <context>
        <name>studio::CatalogSheet</name>
        <message>
            <source>Export catalog</source>
            <translation>Katalog exportieren</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>&amp;Browse…</source>
            <translation>&amp;Durchsuchen …</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Personas</source>
            <translation>Personas</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>https://… (only needed for a sitemap)</source>
            <translation>https://… (nur für eine Sitemap nötig)</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>As the reader's system</source>
            <translation>Wie das System der Leser</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Show &amp;drafts, too</source>
            <translation>Auch Ent&amp;würfe zeigen</translation>
        </message>
        <message>
            <source>&amp;Folder</source>
            <translation>&amp;Ordner</translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation>&amp;Titel</translation>
        </message>
        <message>
            <source>&amp;Address</source>
            <translation>&amp;Adresse</translation>
        </message>
        <message>
            <source>&amp;Colours</source>
            <translation>&amp;Farben</translation>
        </message>
        <message>
            <source>&amp;Show</source>
            <translation>&amp;Zeigen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>&amp;Exportieren</translation>
        </message>
        <message>
            <source>Folder of the site</source>
            <translation>Ordner der Website</translation>
        </message>
        <message>
            <source>&amp;Export all the same</source>
            <translation>Trotzdem &amp;exportieren</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>The address begins with https://.</source>
            <translation>Die Adresse beginnt mit https://.</translation>
        </message>
        <message>
            <source>Writing…</source>
            <translation>Wird geschrieben …</translation>
        </message>
        <message>
            <source>%1 personas. Files: %2 written, %3 unchanged, %4 removed.</source>
            <translation>Personas: %1. Dateien: %2 geschrieben, %3 unverändert, %4 entfernt.</translation>
        </message>
        <message>
            <source>Left out as drafts: %1.</source>
            <translation>Als Entwurf weggelassen: %1.</translation>
        </message>
        <message>
            <source>Too large for a plugin: %1.</source>
            <translation>Zu groß für ein Plugin: %1.</translation>
        </message>
    </context>
    <context>
        <name>studio::ChecksList</name>
        <message>
            <source>It is &amp;not a secret: publish it</source>
            <translation>Es ist &amp;kein Geheimnis: veröffentlichen</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Prüfungen</translation>
        </message>
        <message>
            <source>What has been published once cannot be made secret again</source>
            <translation>Was einmal veröffentlicht ist, lässt sich nicht wieder geheim machen</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Wird geprüft …</translation>
        </message>
        <message>
            <source>1 error: %1</source>
            <translation>1 Fehler: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n errors, the first: %1</source>
            <translation>
                <numerusform>%n Fehler, der erste: %1</numerusform>
                <numerusform>%n Fehler, der erste: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>show</source>
            <translation>zeigen</translation>
        </message>
        <message>
            <source>Show the errors</source>
            <translation>Die Fehler zeigen</translation>
        </message>
        <message>
            <source>No errors</source>
            <translation>Keine Fehler</translation>
        </message>
        <message>
            <source>Nothing that looks like a secret</source>
            <translation>Nichts, was nach einem Geheimnis aussieht</translation>
        </message>
        <message>
            <source>%1 in line %2 looks like a secret</source>
            <translation>%1 in Zeile %2 sieht nach einem Geheimnis aus</translation>
        </message>
        <message numerus="yes">
            <source>%n places look like secrets, the first: %1 in line %2</source>
            <translation>
                <numerusform>%n Stelle sieht nach einem Geheimnis aus, die erste: %1 in Zeile %2</numerusform>
                <numerusform>%n Stellen sehen nach Geheimnissen aus, die erste: %1 in Zeile %2</numerusform>
            </translation>
        </message>
        <message>
            <source>Show what looks like a secret</source>
            <translation>Zeigen, was nach einem Geheimnis aussieht</translation>
        </message>
        <message>
            <source>1 warning: %1</source>
            <translation>1 Warnung: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n warnings, the first: %1</source>
            <translation>
                <numerusform>%n Warnung, die erste: %1</numerusform>
                <numerusform>%n Warnungen, die erste: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Show the warnings</source>
            <translation>Die Warnungen zeigen</translation>
        </message>
    </context>
    <context>
        <name>studio::ChecksPage</name>
        <message>
            <source>Rules severity</source>
            <translation>Schweregrad der Regeln</translation>
        </message>
        <message>
            <source>For what the checks are set</source>
            <translation>Wofür die Prüfungen eingestellt werden</translation>
        </message>
        <message>
            <source>All folders without settings of their own</source>
            <translation>Alle Ordner ohne eigene Einstellungen</translation>
        </message>
        <message>
            <source>The folder %1</source>
            <translation>Ordner %1</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Für</translation>
        </message>
        <message>
            <source>Profile of souls</source>
            <translation>Profil der Souls</translation>
        </message>
        <message>
            <source>As recognised</source>
            <translation>Wie erkannt</translation>
        </message>
        <message>
            <source>Profile</source>
            <translation>Profil</translation>
        </message>
        <message>
            <source>The sections that souls are held to.</source>
            <translation>Die Abschnitte, an denen Souls gemessen werden.</translation>
        </message>
        <message>
            <source>Targets</source>
            <translation>Ziele</translation>
        </message>
        <message>
            <source>The programs whose limits matter. None: those that the kind suggests.</source>
            <translation>Die Programme, deren Grenzen gelten. Keines: die, welche die Art nahelegt.</translation>
        </message>
        <message>
            <source>This file cannot be read. Set it right in an editor first.</source>
            <translation>Diese Datei ist nicht lesbar. Sie zuerst in einem Editor berichtigen.</translation>
        </message>
        <message>
            <source>Find a rule</source>
            <translation>Regel suchen</translation>
        </message>
        <message>
            <source>Rules</source>
            <translation>Regeln</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>Regel</translation>
        </message>
        <message>
            <source>Severity</source>
            <translation>Schweregrad</translation>
        </message>
        <message>
            <source>Severity of the rule</source>
            <translation>Schweregrad der Regel</translation>
        </message>
        <message>
            <source>About the rule</source>
            <translation>Zur Regel</translation>
        </message>
        <message numerus="yes">
            <source>%n rule(s)</source>
            <translation>
                <numerusform>%n Regel</numerusform>
                <numerusform>%n Regeln</numerusform>
            </translation>
        </message>
        <message>
            <source>As preset: %1</source>
            <translation>Wie voreingestellt: %1</translation>
        </message>
    </context>
    <context>
        <name>studio::Chip</name>
        <message>
            <source>Press Delete to remove, F2 to change, Alt and an arrow to move</source>
            <translation>Entf entfernt, F2 ändert, Alt mit einer Pfeiltaste verschiebt</translation>
        </message>
    </context>
    <context>
        <name>studio::ChoiceField</name>
        <message>
            <source>Not set</source>
            <translation>Nicht gesetzt</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <source>Not one of the values that are known for this field</source>
            <translation>Keiner der Werte, die für dieses Feld bekannt sind</translation>
        </message>
    </context>
    <context>
        <name>studio::ClaimSheet</name>
        <message>
            <source>Claim authorship</source>
            <translation>Urheberschaft beanspruchen</translation>
        </message>
        <message>
            <source>If you wrote this soul, and the GitHub handle under which it is listed is no longer yours, you may claim it. The claim is made on the soul's own page, and the catalog's team looks at every claim. Until then the card shows it as pending.</source>
            <translation>Wer diese Soul geschrieben hat und das GitHub-Kürzel, unter dem sie aufgelistet ist, nicht mehr hat, kann sie beanspruchen. Der Anspruch wird auf der Seite der Soul erhoben, und das Team des Katalogs prüft jeden Anspruch. Bis dahin zeigt die Karte ihn als offen an.</translation>
        </message>
        <message>
            <source>Your GitHub handle</source>
            <translation>Das eigene GitHub-Kürzel</translation>
        </message>
        <message>
            <source>your-handle</source>
            <translation>github-name</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>niemanden</translation>
        </message>
        <message>
            <source>The page that will be opened</source>
            <translation>Die Seite, die geöffnet wird</translation>
        </message>
        <message>
            <source>Listed for</source>
            <translation>Aufgelistet für</translation>
        </message>
        <message>
            <source>Your &amp;handle</source>
            <translation>Eigenes &amp;Kürzel</translation>
        </message>
        <message>
            <source>&amp;Page</source>
            <translation>&amp;Seite</translation>
        </message>
        <message>
            <source>&amp;Copy the address</source>
            <translation>A&amp;dresse kopieren</translation>
        </message>
        <message>
            <source>&amp;Withdraw the claim</source>
            <translation>Anspruch &amp;zurückziehen</translation>
        </message>
        <message>
            <source>The card no longer shows it. A claim that was made on the soul's page already is withdrawn there: catalogs have no call for it.</source>
            <translation>Die Karte zeigt ihn nicht mehr. Ein Anspruch, der auf der Seite der Soul schon erhoben ist, wird dort zurückgezogen: Kataloge haben keinen Aufruf dafür.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Open the page</source>
            <translation>Seite ö&amp;ffnen</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>Kopiert.</translation>
        </message>
        <message>
            <source>A GitHub handle has letters, digits and single hyphens, at most 39.</source>
            <translation>Ein GitHub-Kürzel hat Buchstaben, Ziffern und einzelne Bindestriche, höchstens 39 Zeichen.</translation>
        </message>
    </context>
    <context>
        <name>studio::CompareModel</name>
        <message numerus="yes">
            <source>%n more rows</source>
            <translation>
                <numerusform>%n weitere Zeile</numerusform>
                <numerusform>%n weitere Zeilen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lines are the same</source>
            <translation>
                <numerusform>%n Zeile ist gleich</numerusform>
                <numerusform>%n Zeilen sind gleich</numerusform>
            </translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>nothing to take over</source>
            <translation>nichts zu übernehmen</translation>
        </message>
        <message>
            <source>no line here</source>
            <translation>hier keine Zeile</translation>
        </message>
        <message>
            <source>line %1: %2</source>
            <translation>Zeile %1: %2</translation>
        </message>
        <message>
            <source>changed, %1</source>
            <translation>geändert, %1</translation>
        </message>
        <message>
            <source>only in the other version, %1</source>
            <translation>nur in der anderen Fassung, %1</translation>
        </message>
        <message>
            <source>only in this persona, %1</source>
            <translation>nur in dieser Persona, %1</translation>
        </message>
        <message>
            <source>%1 → %2</source>
            <translation>%1 → %2</translation>
        </message>
    </context>
    <context>
        <name>studio::CompareSheet</name>
        <message>
            <source>It has no file yet: save it first.</source>
            <translation>Es gibt noch keine Datei: zuerst speichern.</translation>
        </message>
        <message>
            <source>It has not been published from this computer.</source>
            <translation>Von diesem Rechner aus wurde sie nicht veröffentlicht.</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Take over</source>
            <translation>Übernehmen</translation>
        </message>
        <message>
            <source>Take over all</source>
            <translation>Alles übernehmen</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>Vergleichen mit</translation>
        </message>
        <message>
            <source>Previous difference (Shift+F7)</source>
            <translation>Vorheriger Unterschied (Umschalt+F7)</translation>
        </message>
        <message>
            <source>Next difference (F7)</source>
            <translation>Nächster Unterschied (F7)</translation>
        </message>
        <message>
            <source>Take over what the other version has here (Alt+Right)</source>
            <translation>Übernehmen, was die andere Fassung hier hat (Alt+Rechts)</translation>
        </message>
        <message>
            <source>Take over all that the other version has (Alt+Shift+Right)</source>
            <translation>Alles übernehmen, was die andere Fassung hat (Alt+Umschalt+Rechts)</translation>
        </message>
        <message>
            <source>With</source>
            <translation>Mit</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Another file…</source>
            <translation>Andere Datei …</translation>
        </message>
        <message>
            <source>Choose a file to compare with.</source>
            <translation>Eine Datei zum Vergleichen wählen.</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Wird gelesen …</translation>
        </message>
        <message>
            <source>%1, as it is open</source>
            <translation>%1, wie sie offen ist</translation>
        </message>
        <message>
            <source>Take over a difference</source>
            <translation>Unterschied übernehmen</translation>
        </message>
        <message>
            <source>Take over all of %1</source>
            <translation>Alles aus %1 übernehmen</translation>
        </message>
        <message>
            <source>No difference</source>
            <translation>Kein Unterschied</translation>
        </message>
        <message numerus="yes">
            <source>%n difference(s)</source>
            <translation>
                <numerusform>%n Unterschied</numerusform>
                <numerusform>%n Unterschiede</numerusform>
            </translation>
        </message>
        <message>
            <source>Difference %1 of %2</source>
            <translation>Unterschied %1 von %2</translation>
        </message>
    </context>
    <context>
        <name>studio::CompareTable</name>
        <message>
            <source>Both versions</source>
            <translation>Beide Fassungen</translation>
        </message>
    </context>
    <context>
        <name>studio::Completer</name>
        <message>
            <source>Completions</source>
            <translation>Vervollständigungen</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Complete %1</source>
            <translation>%1 vervollständigen</translation>
        </message>
    </context>
    <context>
        <name>studio::DeviceSignIn</name>
        <message>
            <source>&amp;Open the page</source>
            <translation>Seite ö&amp;ffnen</translation>
        </message>
        <message>
            <source>You get a code, and agree on the catalog’s page in your browser.</source>
            <translation>Es gibt einen Code; zugestimmt wird im Browser auf der Seite des Katalogs.</translation>
        </message>
        <message>
            <source>copy</source>
            <translation>kopieren</translation>
        </message>
        <message>
            <source>Copy the code</source>
            <translation>Code kopieren</translation>
        </message>
        <message>
            <source>Asking for a code…</source>
            <translation>Ein Code wird angefragt …</translation>
        </message>
        <message>
            <source>There is no code.</source>
            <translation>Es gibt keinen Code.</translation>
        </message>
        <message>
            <source>You have agreed.</source>
            <translation>Die Zustimmung ist da.</translation>
        </message>
        <message>
            <source>Nobody has agreed.</source>
            <translation>Niemand hat zugestimmt.</translation>
        </message>
        <message>
            <source>Give this code on the page below and agree there:</source>
            <translation>Diesen Code auf der Seite unten eingeben und dort zustimmen:</translation>
        </message>
        <message>
            <source>The code: %1</source>
            <translation>Der Code: %1</translation>
        </message>
        <message>
            <source>Waiting until you have agreed · %1:%2 left</source>
            <translation>Wartet auf die Zustimmung · noch %1:%2</translation>
        </message>
    </context>
    <context>
        <name>studio::DiagnosticDelegate</name>
        <message>
            <source>Fix…</source>
            <translation>Korrigieren …</translation>
        </message>
        <message>
            <source>Fix</source>
            <translation>Korrigieren</translation>
        </message>
    </context>
    <context>
        <name>studio::DiagnosticModel</name>
        <message>
            <source>Error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>Warnungen</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Hinweise</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n problem(s), closed</source>
            <translation>
                <numerusform>%1, %n Problem, zugeklappt</numerusform>
                <numerusform>%1, %n Probleme, zugeklappt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, %n problem(s), open</source>
            <translation>
                <numerusform>%1, %n Problem, aufgeklappt</numerusform>
                <numerusform>%1, %n Probleme, aufgeklappt</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2 Line %3, column %4.</source>
            <translation>%1: %2 Zeile %3, Spalte %4.</translation>
        </message>
        <message>
            <source>File %1.</source>
            <translation>Datei %1.</translation>
        </message>
        <message>
            <source>Fix: %1.</source>
            <translation>Korrektur: %1.</translation>
        </message>
        <message>
            <source>Field %1</source>
            <translation>Feld %1</translation>
        </message>
        <message>
            <source>The file as a whole</source>
            <translation>Die Datei als Ganzes</translation>
        </message>
        <message>
            <source>Section %1</source>
            <translation>Abschnitt %1</translation>
        </message>
    </context>
    <context>
        <name>studio::DiffView</name>
        <message>
            <source>Changes</source>
            <translation>Änderungen</translation>
        </message>
        <message numerus="yes">
            <source>%n more lines</source>
            <translation>
                <numerusform>%n weitere Zeile</numerusform>
                <numerusform>%n weitere Zeilen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::DocumentController</name>
        <message>
            <source>%1, not saved</source>
            <translation>%1, nicht gespeichert</translation>
        </message>
        <message>
            <source>%1, with errors</source>
            <translation>%1, mit Fehlern</translation>
        </message>
        <message>
            <source>%1, with warnings</source>
            <translation>%1, mit Warnungen</translation>
        </message>
        <message>
            <source>Saved in place: no new file can be made in this folder, so an interrupted save could have left a part of the text.</source>
            <translation>An Ort und Stelle gespeichert: In diesem Ordner lässt sich keine neue Datei anlegen, darum hätte nach einer Unterbrechung nur ein Teil des Textes übrig sein können.</translation>
        </message>
        <message>
            <source>Overwrite</source>
            <translation>Überschreiben</translation>
        </message>
        <message>
            <source>Take over theirs</source>
            <translation>Fremde Fassung übernehmen</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Speichern unter …</translation>
        </message>
        <message>
            <source>This is the unsaved text of %1. It is not in the file yet.</source>
            <translation>Dies ist der ungespeicherte Text vom %1. Er steht noch nicht in der Datei.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
    </context>
    <context>
        <name>studio::DocumentSession</name>
        <message>
            <source>Reload from disk</source>
            <translation>Neu laden</translation>
        </message>
        <message>
            <source>Recovered text</source>
            <translation>Wiederhergestellter Text</translation>
        </message>
        <message>
            <source>Typing</source>
            <translation>Eingabe</translation>
        </message>
    </context>
    <context>
        <name>studio::DocumentView</name>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Markdown · YAML frontmatter</source>
            <translation>Markdown · YAML-Frontmatter</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Another program has changed this file. Your unsaved text is kept here; nothing has been written.</source>
            <translation>Ein anderes Programm hat diese Datei geändert. Der ungespeicherte Text bleibt hier erhalten; es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <source>Take over theirs</source>
            <translation>Fremde Fassung übernehmen</translation>
        </message>
        <message>
            <source>Keep mine</source>
            <translation>Eigene behalten</translation>
        </message>
        <message>
            <source>The file is no longer there. Its text is kept here; saving writes it again.</source>
            <translation>Die Datei ist nicht mehr da. Ihr Text bleibt hier erhalten; Speichern schreibt sie wieder.</translation>
        </message>
        <message>
            <source>Keep the text</source>
            <translation>Text behalten</translation>
        </message>
    </context>
    <context>
        <name>studio::ExportOptionsRow</name>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Farbschema</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>PNG</source>
            <translation>PNG</translation>
        </message>
        <message>
            <source>SVG</source>
            <translation>SVG</translation>
        </message>
        <message>
            <source>HTML</source>
            <translation>HTML</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>1×</source>
            <translation>1×</translation>
        </message>
        <message>
            <source>2×</source>
            <translation>2×</translation>
        </message>
    </context>
    <context>
        <name>studio::ExportPlaceRow</name>
        <message>
            <source>C&amp;hoose…</source>
            <translation>Aus&amp;wählen …</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Wo</translation>
        </message>
        <message>
            <source>In one project</source>
            <translation>In einem Projekt</translation>
        </message>
        <message>
            <source>For all my projects</source>
            <translation>Für alle eigenen Projekte</translation>
        </message>
        <message>
            <source>In a folder</source>
            <translation>In einem Ordner</translation>
        </message>
        <message>
            <source>In one ZIP archive</source>
            <translation>In einem ZIP-Archiv</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Choose the folder</source>
            <translation>Den Ordner auswählen</translation>
        </message>
        <message>
            <source>Folder to export to</source>
            <translation>Ordner, in den exportiert wird</translation>
        </message>
    </context>
    <context>
        <name>studio::ExportReport</name>
        <message>
            <source>What becomes of the fields</source>
            <translation>Was aus den Feldern wird</translation>
        </message>
    </context>
    <context>
        <name>studio::ExportReportModel</name>
        <message>
            <source>section</source>
            <translation>Abschnitt</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Feld</translation>
        </message>
        <message>
            <source>What you wrote</source>
            <translation>Was geschrieben steht</translation>
        </message>
        <message>
            <source>What happens</source>
            <translation>Was geschieht</translation>
        </message>
    </context>
    <context>
        <name>studio::ExportResult</name>
        <message>
            <source>Written to:</source>
            <translation>Geschrieben nach:</translation>
        </message>
        <message>
            <source>Written files</source>
            <translation>Geschriebene Dateien</translation>
        </message>
    </context>
    <context>
        <name>studio::ExportSheet</name>
        <message>
            <source>Programs</source>
            <translation>Programme</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>Packages</source>
            <translation>Pakete</translation>
        </message>
        <message>
            <source>soul.json beside SOUL.md</source>
            <translation>soul.json neben SOUL.md</translation>
        </message>
        <message>
            <source>With README, licence, icon</source>
            <translation>Mit README, Lizenz, Symbol</translation>
        </message>
        <message>
            <source>Claude marketplace</source>
            <translation>Claude-Marktplatz</translation>
        </message>
        <message>
            <source>A plugin for each agent</source>
            <translation>Ein Plugin für jeden Agenten</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>HTML, as in a catalog</source>
            <translation>HTML, wie in einem Katalog</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>PNG, SVG or HTML</source>
            <translation>PNG, SVG oder HTML</translation>
        </message>
        <message>
            <source>Export several personas</source>
            <translation>Mehrere Personas exportieren</translation>
        </message>
        <message>
            <source>&amp;Personas</source>
            <translation>&amp;Personas</translation>
        </message>
        <message>
            <source>Whe&amp;re</source>
            <translation>W&amp;o</translation>
        </message>
        <message>
            <source>C&amp;ard</source>
            <translation>&amp;Karte</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Was sich ändert</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Show in folder</source>
            <translation>Im Ordner &amp;zeigen</translation>
        </message>
        <message>
            <source>&amp;Export</source>
            <translation>&amp;Exportieren</translation>
        </message>
        <message>
            <source>Export “%1”</source>
            <translation>„%1“ exportieren</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Wird gelesen …</translation>
        </message>
        <message>
            <source>Choose at least one persona.</source>
            <translation>Mindestens eine Persona auswählen.</translation>
        </message>
        <message>
            <source>Choose a folder.</source>
            <translation>Einen Ordner auswählen.</translation>
        </message>
        <message>
            <source>Give the whole path of a folder.</source>
            <translation>Den ganzen Pfad eines Ordners angeben.</translation>
        </message>
        <message>
            <source>Nothing is overwritten without your yes</source>
            <translation>Ohne Zustimmung wird nichts überschrieben</translation>
        </message>
        <message>
            <source>These files are there already</source>
            <translation>Diese Dateien gibt es schon</translation>
        </message>
        <message>
            <source>Nothing. Everything is kept as it is.</source>
            <translation>Nichts. Alles bleibt, wie es ist.</translation>
        </message>
        <message>
            <source>The one other field is kept as it is.</source>
            <translation>Das eine weitere Feld bleibt, wie es ist.</translation>
        </message>
        <message numerus="yes">
            <source>%n other fields are kept as they are.</source>
            <translation>
                <numerusform>%n weiteres Feld bleibt, wie es ist.</numerusform>
                <numerusform>%n weitere Felder bleiben, wie sie sind.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 (and %n more of the kind)</source>
            <translation>
                <numerusform>%1 (und noch %n dieser Art)</numerusform>
                <numerusform>%1 (und noch %n dieser Art)</numerusform>
            </translation>
        </message>
        <message>
            <source>One persona is left out:</source>
            <translation>Eine Persona wird weggelassen:</translation>
        </message>
        <message numerus="yes">
            <source>%n personas are left out:</source>
            <translation>
                <numerusform>%n Persona wird weggelassen:</numerusform>
                <numerusform>%n Personas werden weggelassen:</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>and more</source>
            <translation>und weitere</translation>
        </message>
        <message>
            <source>Writing…</source>
            <translation>Wird geschrieben …</translation>
        </message>
        <message>
            <source>What was there before can be given back.</source>
            <translation>Was vorher da war, lässt sich wiederherstellen.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Undo the export</source>
            <translation>Den Export rückgängig machen</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Schließen</translation>
        </message>
        <message>
            <source>It was undone: everything is as it was before.</source>
            <translation>Der Export ist rückgängig gemacht: Alles ist, wie es vorher war.</translation>
        </message>
    </context>
    <context>
        <name>studio::ExportTargets</name>
        <message>
            <source>Search the programs</source>
            <translation>Programme durchsuchen</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>What to make</source>
            <translation>Was entstehen soll</translation>
        </message>
        <message>
            <source>Hold Ctrl to choose several.</source>
            <translation>Mit gedrückter Strg-Taste lassen sich mehrere auswählen.</translation>
        </message>
        <message>
            <source>Ctrl and a click add another.</source>
            <translation>Strg+Klick wählt weitere dazu.</translation>
        </message>
        <message>
            <source>All programs found here</source>
            <translation>Alle hier gefundenen Programme</translation>
        </message>
    </context>
    <context>
        <name>studio::FieldCaption</name>
        <message>
            <source>More about %1</source>
            <translation>Mehr zu %1</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mehr</translation>
        </message>
    </context>
    <context>
        <name>studio::FieldEditor</name>
        <message>
            <source>not set</source>
            <translation>nicht gesetzt</translation>
        </message>
        <message>
            <source>not set: %1</source>
            <translation>nicht gesetzt: %1</translation>
        </message>
    </context>
    <context>
        <name>studio::FieldNote</name>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>may not %1</source>
            <translation>darf nicht: %1</translation>
        </message>
        <message>
            <source>can %1</source>
            <translation>kann %1</translation>
        </message>
        <message>
            <source>file name matches</source>
            <translation>passt zum Dateinamen</translation>
        </message>
        <message>
            <source>the file is called %1</source>
            <translation>die Datei heißt %1</translation>
        </message>
        <message numerus="yes">
            <source>%n tokens, paid on every turn</source>
            <translation>
                <numerusform>%n Token, in jeder Runde zu zahlen</numerusform>
                <numerusform>%n Tokens, in jeder Runde zu zahlen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 characters</source>
            <translation>%1 von %2 Zeichen</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>unknown colour</source>
            <translation>unbekannte Farbe</translation>
        </message>
        <message>
            <source>needed to publish</source>
            <translation>zum Veröffentlichen nötig</translation>
        </message>
    </context>
    <context>
        <name>studio::FieldRow</name>
        <message>
            <source>%1, required</source>
            <translation>%1, erforderlich</translation>
        </message>
        <message>
            <source>Entries: %1.</source>
            <translation>Einträge: %1.</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>Not set.</source>
            <translation>Nicht gesetzt.</translation>
        </message>
        <message>
            <source>Not set: %1.</source>
            <translation>Nicht gesetzt: %1.</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>%1 ändern</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>%1 entfernen</translation>
        </message>
        <message>
            <source>Reset %1</source>
            <translation>%1 zurücksetzen</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Not set means: %1.</source>
            <translation>Nicht gesetzt bedeutet: %1.</translation>
        </message>
        <message>
            <source>Reset to the saved value</source>
            <translation>Auf den gespeicherten Wert zurücksetzen</translation>
        </message>
        <message>
            <source>Remove from the file</source>
            <translation>Aus der Datei entfernen</translation>
        </message>
        <message>
            <source>Go to the text</source>
            <translation>Zum Text</translation>
        </message>
        <message>
            <source>Source: %1</source>
            <translation>Quelle: %1</translation>
        </message>
    </context>
    <context>
        <name>studio::FileList</name>
        <message>
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>Choose a file to see what changes in it.</source>
            <translation>Wählen Sie eine Datei, um zu sehen, was sich darin ändert.</translation>
        </message>
        <message>
            <source>The picture</source>
            <translation>Das Bild</translation>
        </message>
        <message>
            <source>Over&amp;write it</source>
            <translation>Datei ü&amp;berschreiben</translation>
        </message>
        <message numerus="yes">
            <source>Over&amp;write these %n files</source>
            <translation>
                <numerusform>%n Datei ü&amp;berschreiben</numerusform>
                <numerusform>Diese %n Dateien ü&amp;berschreiben</numerusform>
            </translation>
        </message>
        <message>
            <source>Difference of %1</source>
            <translation>Unterschied von %1</translation>
        </message>
        <message>
            <source>Content of %1</source>
            <translation>Inhalt von %1</translation>
        </message>
        <message>
            <source>It is not a text.</source>
            <translation>Es ist kein Text.</translation>
        </message>
        <message>
            <source>Nothing but the ends of lines differs.</source>
            <translation>Nur die Zeilenenden sind verschieden.</translation>
        </message>
    </context>
    <context>
        <name>studio::FileListModel</name>
        <message>
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <source>is there, the same</source>
            <translation>schon da, gleich</translation>
        </message>
        <message>
            <source>⚠ is there with other content</source>
            <translation>⚠ schon da, mit anderem Inhalt</translation>
        </message>
        <message>
            <source>%1, %2, %3</source>
            <translation>%1, %2, %3</translation>
        </message>
    </context>
    <context>
        <name>studio::FilesPage</name>
        <message>
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Bibliothek</translation>
        </message>
        <message>
            <source>The folders and files that are shown at the left.</source>
            <translation>Die Ordner und Dateien, die links zu sehen sind.</translation>
        </message>
        <message>
            <source>&amp;Open again what was open the last time</source>
            <translation>&amp;Wieder öffnen, was zuletzt offen war</translation>
        </message>
        <message>
            <source>With carets, folds and windows. Unsaved text comes back in any case.</source>
            <translation>Mit Schreibmarken, Zugeklapptem und Fenstern. Ungespeicherter Text kommt in jedem Fall wieder.</translation>
        </message>
        <message>
            <source>&amp;Keep a copy before saving</source>
            <translation>Vor dem Speichern eine &amp;Kopie behalten</translation>
        </message>
        <message>
            <source>The text as it was, beside the file, with a ~ behind its name.</source>
            <translation>Der Text, wie er war, neben der Datei, mit einer ~ hinter dem Namen.</translation>
        </message>
        <message>
            <source>C&amp;lear</source>
            <translation>&amp;Leeren</translation>
        </message>
        <message>
            <source>Clear the list of recent files</source>
            <translation>Liste der zuletzt geöffneten Dateien leeren</translation>
        </message>
        <message>
            <source>Recent files</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Folders of the library</source>
            <translation>Ordner der Bibliothek</translation>
        </message>
        <message>
            <source>&amp;Add a folder…</source>
            <translation>Ordner &amp;hinzufügen …</translation>
        </message>
        <message>
            <source>Add a folder to the library</source>
            <translation>Ordner zur Bibliothek hinzufügen</translation>
        </message>
        <message>
            <source>Remove the folder from the library</source>
            <translation>Den Ordner aus der Bibliothek nehmen</translation>
        </message>
    </context>
    <context>
        <name>studio::FindBar</name>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>Replace all</source>
            <translation>Alle ersetzen</translation>
        </message>
        <message>
            <source>Find and replace</source>
            <translation>Suchen und ersetzen</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>Ersetzen durch</translation>
        </message>
        <message>
            <source>Match case</source>
            <translation>Groß- und Kleinschreibung beachten</translation>
        </message>
        <message>
            <source>Whole words</source>
            <translation>Ganze Wörter</translation>
        </message>
        <message>
            <source>Regular expression</source>
            <translation>Regulärer Ausdruck</translation>
        </message>
        <message>
            <source>Only in the selection or the section</source>
            <translation>Nur in der Auswahl oder im Abschnitt</translation>
        </message>
        <message>
            <source>Previous match (Shift+F3)</source>
            <translation>Vorheriger Treffer (Umschalt+F3)</translation>
        </message>
        <message>
            <source>Next match (F3)</source>
            <translation>Nächster Treffer (F3)</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Schließen (Esc)</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>%1 (at %2)</source>
            <translation>%1 (an Stelle %2)</translation>
        </message>
        <message numerus="yes">
            <source>%n replaced</source>
            <translation>
                <numerusform>%n ersetzt</numerusform>
                <numerusform>%n ersetzt</numerusform>
            </translation>
        </message>
        <message>
            <source>Not an expression</source>
            <translation>Kein Ausdruck</translation>
        </message>
        <message>
            <source>No matches</source>
            <translation>Keine Treffer</translation>
        </message>
        <message numerus="yes">
            <source>%n match(es)</source>
            <translation>
                <numerusform>%n Treffer</numerusform>
                <numerusform>%n Treffer</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::FindEverywhere</name>
        <message>
            <source>Replace in all</source>
            <translation>In allen ersetzen</translation>
        </message>
        <message>
            <source>Find in all open personas</source>
            <translation>In allen offenen Personas suchen</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>Ersetzen durch</translation>
        </message>
        <message>
            <source>Places found</source>
            <translation>Fundstellen</translation>
        </message>
        <message>
            <source>Match case</source>
            <translation>Groß- und Kleinschreibung beachten</translation>
        </message>
        <message>
            <source>Whole words</source>
            <translation>Ganze Wörter</translation>
        </message>
        <message>
            <source>Regular expression</source>
            <translation>Regulärer Ausdruck</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Schließen (Esc)</translation>
        </message>
        <message>
            <source>No matches</source>
            <translation>Keine Treffer</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 in %2</translation>
        </message>
        <message numerus="yes">
            <source>%n match(es)</source>
            <translation>
                <numerusform>%n Treffer</numerusform>
                <numerusform>%n Treffer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n Datei</numerusform>
                <numerusform>%n Dateien</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Replace all</source>
            <translation>Alle ersetzen</translation>
        </message>
        <message numerus="yes">
            <source>%n replaced</source>
            <translation>
                <numerusform>%n ersetzt</numerusform>
                <numerusform>%n ersetzt</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::FindingRow</name>
        <message>
            <source>Why?</source>
            <translation>Warum?</translation>
        </message>
        <message>
            <source>Why is this a problem?</source>
            <translation>Warum ist das ein Problem?</translation>
        </message>
    </context>
    <context>
        <name>studio::FixAllSheet</name>
        <message>
            <source>Fix all that is safe</source>
            <translation>Alles Sichere korrigieren</translation>
        </message>
        <message>
            <source>What would change</source>
            <translation>Was sich ändern würde</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Fix</source>
            <translation>Korrigieren</translation>
        </message>
        <message numerus="yes">
            <source>Looking through %n file(s)…</source>
            <translation>
                <numerusform>%n Datei wird durchgesehen …</numerusform>
                <numerusform>%n Dateien werden durchgesehen …</numerusform>
            </translation>
        </message>
        <message>
            <source>There is nothing that can be fixed safely.</source>
            <translation>Es gibt nichts, was sich sicher korrigieren ließe.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s). What the persona says stays the same.</source>
            <translation>
                <numerusform>%n Problem. Was die Persona sagt, bleibt gleich.</numerusform>
                <numerusform>%n Probleme. Was die Persona sagt, bleibt gleich.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s) in %1 files. What a persona says stays the same.</source>
            <translation>
                <numerusform>%n Problem in %1 Datei. Was eine Persona sagt, bleibt gleich.</numerusform>
                <numerusform>%n Probleme in %1 Dateien. Was eine Persona sagt, bleibt gleich.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Fix %n problem(s)</source>
            <translation>
                <numerusform>%n Problem korrigieren</numerusform>
                <numerusform>%n Probleme korrigieren</numerusform>
            </translation>
        </message>
        <message>
            <source>Left alone, because they have changed meanwhile or cannot be written: %1</source>
            <translation>Ausgelassen, weil inzwischen geändert oder nicht schreibbar: %1</translation>
        </message>
    </context>
    <context>
        <name>studio::FixMenu</name>
        <message>
            <source>Fixes</source>
            <translation>Korrekturen</translation>
        </message>
        <message>
            <source>This changes what the persona says.</source>
            <translation>Dies ändert, was die Persona sagt.</translation>
        </message>
        <message>
            <source>What it changes</source>
            <translation>Was die Korrektur ändert</translation>
        </message>
        <message>
            <source>What it changes: %1</source>
            <translation>Was sich ändert: %1</translation>
        </message>
        <message>
            <source>Ignore %1 on this line</source>
            <translation>%1 in dieser Zeile ignorieren</translation>
        </message>
        <message numerus="yes">
            <source>Fix %n problem(s)</source>
            <translation>
                <numerusform>%n Problem korrigieren</numerusform>
                <numerusform>%n Probleme korrigieren</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::FormView</name>
        <message>
            <source>Perhaps %1 is meant.</source>
            <translation>Vielleicht ist %1 gemeint.</translation>
        </message>
        <message>
            <source>Other keys</source>
            <translation>Andere Schlüssel</translation>
        </message>
        <message>
            <source>+ Add field</source>
            <translation>+ Feld</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Formular</translation>
        </message>
        <message>
            <source>Add field</source>
            <translation>Feld hinzufügen</translation>
        </message>
        <message>
            <source>Add a field</source>
            <translation>Feld hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>studio::Gutter</name>
        <message>
            <source>Line numbers</source>
            <translation>Zeilennummern</translation>
        </message>
    </context>
    <context>
        <name>studio::HelpStrip</name>
        <message>
            <source>About %1</source>
            <translation>Zu %1</translation>
        </message>
        <message>
            <source>%1 Source: %2.</source>
            <translation>%1 Quelle: %2.</translation>
        </message>
    </context>
    <context>
        <name>studio::ImportFound</name>
        <message>
            <source>Catalog page</source>
            <translation>Katalogseite</translation>
        </message>
        <message numerus="yes">
            <source>%n left out</source>
            <translation>
                <numerusform>%n ausgelassen</numerusform>
                <numerusform>%n ausgelassen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n geändert</numerusform>
                <numerusform>%n geändert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>with %n file(s)</source>
            <translation>
                <numerusform>mit %n Datei</numerusform>
                <numerusform>mit %n Dateien</numerusform>
            </translation>
        </message>
        <message>
            <source>all kept</source>
            <translation>alles behalten</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Was gefunden wurde</translation>
        </message>
        <message>
            <source>Persona</source>
            <translation>Persona</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Read as</source>
            <translation>Gelesen als</translation>
        </message>
        <message>
            <source>What becomes of it</source>
            <translation>Was daraus wird</translation>
        </message>
        <message>
            <source>✕ cannot be read</source>
            <translation>✕ nicht lesbar</translation>
        </message>
    </context>
    <context>
        <name>studio::ImportSheet</name>
        <message>
            <source>Import personas</source>
            <translation>Personas importieren</translation>
        </message>
        <message>
            <source>from other programs</source>
            <translation>aus anderen Programmen</translation>
        </message>
        <message>
            <source>Where from</source>
            <translation>Woher</translation>
        </message>
        <message>
            <source>A file, a folder, a ZIP archive or a text; you can drop them here</source>
            <translation>Datei, Ordner, ZIP-Archiv oder Text; lässt sich auch hier ablegen</translation>
        </message>
        <message>
            <source>&amp;File…</source>
            <translation>&amp;Datei …</translation>
        </message>
        <message>
            <source>Choose a file or an archive</source>
            <translation>Eine Datei oder ein Archiv wählen</translation>
        </message>
        <message>
            <source>F&amp;older…</source>
            <translation>&amp;Ordner …</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Einen Ordner wählen</translation>
        </message>
        <message>
            <source>&amp;Keep what means nothing here, for the way back</source>
            <translation>&amp;Behalten, was hier nichts bedeutet, für den Weg zurück</translation>
        </message>
        <message>
            <source>Such keys stay in the file and have no effect here.</source>
            <translation>Solche Schlüssel bleiben in der Datei und haben hier keine Wirkung.</translation>
        </message>
        <message>
            <source>Folder to import into</source>
            <translation>Ordner, in den importiert wird</translation>
        </message>
        <message>
            <source>C&amp;hoose…</source>
            <translation>Aus&amp;wählen …</translation>
        </message>
        <message>
            <source>Choose the folder to import into</source>
            <translation>Den Ordner wählen, in den importiert wird</translation>
        </message>
        <message>
            <source>F&amp;rom</source>
            <translation>&amp;Von</translation>
        </message>
        <message>
            <source>&amp;Personas</source>
            <translation>&amp;Personas</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Was sich ändert</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>&amp;Into</source>
            <translation>&amp;Nach</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Dateien</translation>
        </message>
        <message>
            <source>Drop files, folders or ZIP archives here</source>
            <translation>Dateien, Ordner oder ZIP-Archive hier ablegen</translation>
        </message>
        <message>
            <source>Agents, rules and souls of other programs are recognised by what is in them.</source>
            <translation>Agenten, Regeln und Souls anderer Programme werden an ihrem Inhalt erkannt.</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <source>I&amp;mport</source>
            <translation>I&amp;mportieren</translation>
        </message>
        <message>
            <source>Folder to import from</source>
            <translation>Ordner, aus dem importiert wird</translation>
        </message>
        <message>
            <source>Files to import</source>
            <translation>Dateien für den Import</translation>
        </message>
        <message>
            <source>Personas and archives (*.md *.mdc *.toml *.json *.txt *.zip)</source>
            <translation>Personas und Archive (*.md *.mdc *.toml *.json *.txt *.zip)</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message numerus="yes">
            <source>%n files and folders</source>
            <translation>
                <numerusform>%n Datei oder Ordner</numerusform>
                <numerusform>%n Dateien und Ordner</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A text of %n lines</source>
            <translation>
                <numerusform>Ein Text von %n Zeile</numerusform>
                <numerusform>Ein Text von %n Zeilen</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Wird gelesen …</translation>
        </message>
        <message>
            <source>Writing…</source>
            <translation>Wird geschrieben …</translation>
        </message>
        <message>
            <source>Nothing is overwritten without your yes</source>
            <translation>Ohne Zustimmung wird nichts überschrieben</translation>
        </message>
        <message>
            <source>One other file is no persona.</source>
            <translation>Eine weitere Datei ist keine Persona.</translation>
        </message>
        <message numerus="yes">
            <source>%n other files are no personas.</source>
            <translation>
                <numerusform>%n weitere Datei ist keine Persona.</numerusform>
                <numerusform>%n weitere Dateien sind keine Personas.</numerusform>
            </translation>
        </message>
        <message>
            <source>One file cannot be read.</source>
            <translation>Eine Datei ist nicht lesbar.</translation>
        </message>
        <message numerus="yes">
            <source>%n files cannot be read.</source>
            <translation>
                <numerusform>%n Datei ist nicht lesbar.</numerusform>
                <numerusform>%n Dateien sind nicht lesbar.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>There is no persona in it that could be recognised.</source>
            <translation>Es ist keine Persona darin, die sich erkennen ließe.</translation>
        </message>
        <message>
            <source>Nothing. Everything is kept as it is.</source>
            <translation>Nichts. Alles bleibt, wie es ist.</translation>
        </message>
        <message numerus="yes">
            <source>%n other fields are kept as they are.</source>
            <translation>
                <numerusform>%n weiteres Feld bleibt, wie es ist.</numerusform>
                <numerusform>%n weitere Felder bleiben, wie sie sind.</numerusform>
            </translation>
        </message>
        <message>
            <source>Give the whole path of a folder.</source>
            <translation>Den ganzen Pfad eines Ordners angeben.</translation>
        </message>
    </context>
    <context>
        <name>studio::LibraryCommands</name>
        <message>
            <source>&amp;Add folder…</source>
            <translation>Ordner &amp;hinzufügen …</translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>Ordner hinzufügen</translation>
        </message>
        <message>
            <source>Add f&amp;ile…</source>
            <translation>Date&amp;i hinzufügen …</translation>
        </message>
        <message>
            <source>Add a file</source>
            <translation>Datei hinzufügen</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Take out of the &amp;library</source>
            <translation>Aus der &amp;Bibliothek nehmen</translation>
        </message>
        <message>
            <source>&amp;New here…</source>
            <translation>&amp;Neu in diesem Ordner …</translation>
        </message>
        <message>
            <source>&amp;Rename…</source>
            <translation>&amp;Umbenennen …</translation>
        </message>
        <message>
            <source>&amp;Duplicate</source>
            <translation>&amp;Duplizieren</translation>
        </message>
        <message>
            <source>&amp;Move to folder…</source>
            <translation>In Ordner &amp;verschieben …</translation>
        </message>
        <message>
            <source>Move to the &amp;trash</source>
            <translation>In den &amp;Papierkorb verschieben</translation>
        </message>
        <message>
            <source>&amp;Undo in the library</source>
            <translation>In der Bibliothek &amp;rückgängig machen</translation>
        </message>
        <message>
            <source>&amp;Favourite</source>
            <translation>&amp;Favorit</translation>
        </message>
        <message>
            <source>&amp;Show in the file manager</source>
            <translation>Im Datei&amp;manager zeigen</translation>
        </message>
        <message>
            <source>Compar&amp;e the open one with this</source>
            <translation>Das Offene damit ver&amp;gleichen</translation>
        </message>
        <message>
            <source>&amp;Copy path</source>
            <translation>Pfad &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;Order</source>
            <translation>&amp;Anordnung</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;Öffnen</translation>
        </message>
        <message>
            <source>%1 (copy)</source>
            <translation>%1 (Kopie)</translation>
        </message>
        <message>
            <source>%1 (copy %2)</source>
            <translation>%1 (Kopie %2)</translation>
        </message>
        <message>
            <source>New persona</source>
            <translation>Neue Persona</translation>
        </message>
        <message>
            <source>%1 is made.</source>
            <translation>%1 ist angelegt.</translation>
        </message>
        <message numerus="yes">
            <source>%1 is renamed; %n file(s) changed.</source>
            <translation>
                <numerusform>%1 ist umbenannt; %n Datei geändert.</numerusform>
                <numerusform>%1 ist umbenannt; %n Dateien geändert.</numerusform>
            </translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <source>Move to</source>
            <translation>Verschieben nach</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) moved to %1.</source>
            <translation>
                <numerusform>%n Datei nach %1 verschoben.</numerusform>
                <numerusform>%n Dateien nach %1 verschoben.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is in the trash.</source>
            <translation>%1 ist im Papierkorb.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) are in the trash.</source>
            <translation>
                <numerusform>%n Datei ist im Papierkorb.</numerusform>
                <numerusform>%n Dateien sind im Papierkorb.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Copy to %1</source>
            <translation>Nach %1 &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;Add the folder to the library</source>
            <translation>Ordner in die &amp;Bibliothek aufnehmen</translation>
        </message>
        <message>
            <source>&amp;Add to the library where it is</source>
            <translation>Am jetzigen Ort in die &amp;Bibliothek aufnehmen</translation>
        </message>
        <message>
            <source>&amp;Open only</source>
            <translation>Nur ö&amp;ffnen</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Importieren …</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) copied to %1.</source>
            <translation>
                <numerusform>%n Datei nach %1 kopiert.</numerusform>
                <numerusform>%n Dateien nach %1 kopiert.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::LibraryModel</name>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1, errors: %2, warnings: %3</source>
            <translation>%1, Fehler: %2, Warnungen: %3</translation>
        </message>
        <message>
            <source>not saved</source>
            <translation>nicht gespeichert</translation>
        </message>
        <message>
            <source>errors: %1</source>
            <translation>Fehler: %1</translation>
        </message>
        <message>
            <source>warnings: %1</source>
            <translation>Warnungen: %1</translation>
        </message>
        <message>
            <source>favourite</source>
            <translation>Favorit</translation>
        </message>
        <message>
            <source>Published: %1 in %2</source>
            <translation>Veröffentlicht: %1 in %2</translation>
        </message>
        <message>
            <source>Waits for a curator: %1 in %2</source>
            <translation>Wartet auf die Durchsicht: %1 in %2</translation>
        </message>
        <message>
            <source>A draft: %1 in %2</source>
            <translation>Ein Entwurf: %1 in %2</translation>
        </message>
        <message>
            <source>Taken down from %1</source>
            <translation>Aus %1 zurückgezogen</translation>
        </message>
        <message>
            <source>Changed since it was published: %1 in %2</source>
            <translation>Seit der Veröffentlichung geändert: %1 in %2</translation>
        </message>
        <message>
            <source>It is not known whether %1 has arrived in %2: publish it again</source>
            <translation>Es ist nicht bekannt, ob %1 in %2 angekommen ist: noch einmal veröffentlichen</translation>
        </message>
        <message>
            <source>Personas</source>
            <translation>Personas</translation>
        </message>
    </context>
    <context>
        <name>studio::LibraryPanel</name>
        <message>
            <source>Open folder…</source>
            <translation>Ordner öffnen …</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Bibliothek</translation>
        </message>
        <message>
            <source>Search personas</source>
            <translation>Personas suchen</translation>
        </message>
        <message>
            <source>Looks in names, fields and texts</source>
            <translation>Sucht in Namen, Feldern und Texten</translation>
        </message>
        <message>
            <source>Personas</source>
            <translation>Personas</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>A library is any folder with agents or souls in it.</source>
            <translation>Eine Bibliothek ist jeder Ordner mit Agenten oder Souls.</translation>
        </message>
        <message>
            <source>By &amp;kind</source>
            <translation>Nach &amp;Art</translation>
        </message>
        <message>
            <source>In &amp;folders</source>
            <translation>In &amp;Ordnern</translation>
        </message>
        <message>
            <source>Library options</source>
            <translation>Optionen der Bibliothek</translation>
        </message>
        <message>
            <source>No folder is open. A library is any folder with agents or souls in it.</source>
            <translation>Kein Ordner ist offen. Eine Bibliothek ist jeder Ordner, in dem Agenten oder Souls liegen.</translation>
        </message>
        <message>
            <source>No persona matches.</source>
            <translation>Keine Persona passt.</translation>
        </message>
        <message>
            <source>%1 is not there.</source>
            <translation>%1 ist nicht da.</translation>
        </message>
        <message>
            <source>There is no persona in this folder yet. Start a new one, or open another folder.</source>
            <translation>In diesem Ordner gibt es noch keine Persona. Eine neue beginnen oder einen anderen Ordner öffnen.</translation>
        </message>
        <message>
            <source>There are more files than the library can hold. Open a smaller folder.</source>
            <translation>Es gibt mehr Dateien, als die Bibliothek fasst. Einen kleineren Ordner öffnen.</translation>
        </message>
    </context>
    <context>
        <name>studio::LibraryWork</name>
        <message>
            <source>Undo: %1</source>
            <translation>Rückgängig: %1</translation>
        </message>
    </context>
    <context>
        <name>studio::LinkBar</name>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Open this link?</source>
            <translation>Diesen Link öffnen?</translation>
        </message>
        <message>
            <source>Open the link</source>
            <translation>Den Link öffnen</translation>
        </message>
        <message>
            <source>Copy the link</source>
            <translation>Den Link kopieren</translation>
        </message>
        <message>
            <source>Do not open the link</source>
            <translation>Den Link nicht öffnen</translation>
        </message>
    </context>
    <context>
        <name>studio::ListField</name>
        <message>
            <source>+ tool</source>
            <translation>+ Werkzeug</translation>
        </message>
        <message>
            <source>+ skill</source>
            <translation>+ Skill</translation>
        </message>
        <message>
            <source>+ tag</source>
            <translation>+ Schlagwort</translation>
        </message>
        <message>
            <source>+ add</source>
            <translation>+ Eintrag</translation>
        </message>
    </context>
    <context>
        <name>studio::MainWindow</name>
        <message>
            <source>Persona Studio</source>
            <translation>Persona Studio</translation>
        </message>
        <message>
            <source>%1[*] — Persona Studio</source>
            <translation>%1[*] — Persona Studio</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Undo: %1</source>
            <translation>&amp;Rückgängig: %1</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>Wieder&amp;herstellen</translation>
        </message>
        <message>
            <source>&amp;Redo: %1</source>
            <translation>Wieder&amp;herstellen: %1</translation>
        </message>
        <message>
            <source>Catalog — Persona Studio</source>
            <translation>Katalog — Persona Studio</translation>
        </message>
        <message>
            <source>Go to line</source>
            <translation>Zu Zeile gehen</translation>
        </message>
        <message>
            <source>Line:</source>
            <translation>Zeile:</translation>
        </message>
        <message>
            <source>Open a persona by name</source>
            <translation>Persona nach Namen öffnen</translation>
        </message>
        <message>
            <source>There is no text and no file on the clipboard.</source>
            <translation>In der Zwischenablage ist weder Text noch eine Datei.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) came into the library.</source>
            <translation>
                <numerusform>%n Datei kam in die Bibliothek.</numerusform>
                <numerusform>%n Dateien kamen in die Bibliothek.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Open personas</source>
            <translation>Offene Personas</translation>
        </message>
        <message>
            <source>The last import was undone.</source>
            <translation>Der letzte Import wurde rückgängig gemacht.</translation>
        </message>
        <message>
            <source>The last install was undone.</source>
            <translation>Die letzte Installation wurde rückgängig gemacht.</translation>
        </message>
        <message>
            <source>The last export was undone.</source>
            <translation>Der letzte Export wurde rückgängig gemacht.</translation>
        </message>
        <message>
            <source>Files given back or removed: %1.</source>
            <translation>Zurückgegebene oder entfernte Dateien: %1.</translation>
        </message>
        <message>
            <source>Export as PDF</source>
            <translation>Als PDF exportieren</translation>
        </message>
        <message>
            <source>The card (*.pdf)</source>
            <translation>Die Karte (*.pdf)</translation>
        </message>
        <message>
            <source>The page (*.pdf)</source>
            <translation>Die Seite (*.pdf)</translation>
        </message>
        <message>
            <source>Type a command</source>
            <translation>Befehl eingeben</translation>
        </message>
        <message>
            <source>There is no skill at the caret. Put it on a name under “skills”.</source>
            <translation>An der Schreibmarke steht kein Skill. Sie auf einen Namen unter „skills“ setzen.</translation>
        </message>
        <message>
            <source>No agent of the library names this skill.</source>
            <translation>Kein Agent der Bibliothek nennt diesen Skill.</translation>
        </message>
        <message>
            <source>There is no skill “%1” yet.</source>
            <translation>Einen Skill „%1“ gibt es noch nicht.</translation>
        </message>
        <message>
            <source>Create it</source>
            <translation>Erstellen</translation>
        </message>
    </context>
    <context>
        <name>studio::ManualDialog</name>
        <message>
            <source>Manual</source>
            <translation>Handbuch</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>Handbuch durchsuchen</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Schließen</translation>
        </message>
        <message>
            <source>No page has these words.</source>
            <translation>Keine Seite enthält diese Wörter.</translation>
        </message>
    </context>
    <context>
        <name>studio::MapField</name>
        <message>
            <source>+ Entry</source>
            <translation>+ Eintrag</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Edit in text</source>
            <translation>Im Text bearbeiten</translation>
        </message>
        <message>
            <source>Add an entry to %1</source>
            <translation>Eintrag zu %1 hinzufügen</translation>
        </message>
        <message>
            <source>Remove the entry</source>
            <translation>Den Eintrag entfernen</translation>
        </message>
        <message>
            <source>Move the entry up</source>
            <translation>Eintrag nach oben verschieben</translation>
        </message>
        <message>
            <source>Move the entry down</source>
            <translation>Eintrag nach unten verschieben</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>not set: %1</source>
            <translation>nicht gesetzt: %1</translation>
        </message>
        <message>
            <source>Add in text</source>
            <translation>Im Text hinzufügen</translation>
        </message>
        <message>
            <source>Name: %1</source>
            <translation>Name: %1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Rename an entry of %1</source>
            <translation>Einen Eintrag von %1 umbenennen</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>%1 ändern</translation>
        </message>
        <message>
            <source>Remove an entry of %1</source>
            <translation>Einen Eintrag von %1 entfernen</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Ereignisse</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Weitere</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>A name with a value of one line</source>
            <translation>Ein Name mit einem Wert von einer Zeile</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>Einträge</translation>
        </message>
        <message>
            <source>A name with entries of its own below it</source>
            <translation>Ein Name mit eigenen Einträgen darunter</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>A name with a list below it</source>
            <translation>Ein Name mit einer Liste darunter</translation>
        </message>
        <message>
            <source>Add an entry</source>
            <translation>Eintrag hinzufügen</translation>
        </message>
        <message>
            <source>value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>name %1</source>
            <translation>Name %1</translation>
        </message>
        <message>
            <source>Move an entry of %1</source>
            <translation>Einen Eintrag von %1 verschieben</translation>
        </message>
        <message>
            <source>%1 changes, %2 adds, %3 removes, %4 and %5 move, %6 moves out of its entry, %7 into the one above, Left and Right fold</source>
            <translation>%1 ändert, %2 fügt hinzu, %3 entfernt, %4 und %5 verschieben, %6 verschiebt aus dem Eintrag heraus, %7 in den darüber, Links und Rechts klappen</translation>
        </message>
        <message>
            <source>Change the entry</source>
            <translation>Eintrag ändern</translation>
        </message>
        <message>
            <source>Move the entry out of its own</source>
            <translation>Eintrag aus seinem herausnehmen</translation>
        </message>
        <message>
            <source>Move the entry into the one above</source>
            <translation>Eintrag in den darüber verschieben</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>Takes over what these places hold. What stands here under the same name counts instead.</source>
            <translation>Übernimmt, was diese Stellen enthalten. Was hier unter demselben Namen steht, gilt stattdessen.</translation>
        </message>
        <message>
            <source>The same as “&amp;%1” above: %2</source>
            <translation>Dasselbe wie „&amp;%1“ weiter oben: %2</translation>
        </message>
        <message>
            <source>The same as “&amp;%1” above</source>
            <translation>Dasselbe wie „&amp;%1“ weiter oben</translation>
        </message>
        <message>
            <source>%1. Other places can use it as “*%2”.</source>
            <translation>%1. Andere Stellen können es als „*%2“ verwenden.</translation>
        </message>
        <message>
            <source>List: %1</source>
            <translation>Liste: %1</translation>
        </message>
        <message>
            <source>no entries</source>
            <translation>keine Einträge</translation>
        </message>
        <message>
            <source>empty list</source>
            <translation>leere Liste</translation>
        </message>
        <message>
            <source>%1.</source>
            <translation>%1.</translation>
        </message>
    </context>
    <context>
        <name>studio::MarkdownKeys</name>
        <message>
            <source>Bold</source>
            <translation>Fett</translation>
        </message>
        <message>
            <source>Italic</source>
            <translation>Kursiv</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Link</translation>
        </message>
    </context>
    <context>
        <name>studio::MeasuresPopup</name>
        <message>
            <source>Measures</source>
            <translation>Maße</translation>
        </message>
        <message>
            <source>Tokens are estimated from the shape of the words. Against two public tokenizers, over 264 real personas, nine in ten estimates lie between 6 % below and 28 % above.</source>
            <translation>Tokens werden aus der Form der Wörter geschätzt. Gemessen an zwei öffentlichen Tokenizern und 264 echten Personas liegen neun von zehn Schätzungen zwischen 6 % darunter und 28 % darüber.</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <source>Characters</source>
            <translation>Zeichen</translation>
        </message>
        <message>
            <source>Tokens (est.)</source>
            <translation>Tokens (gesch.)</translation>
        </message>
        <message>
            <source>All of it</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>Frontmatter</source>
            <translation>Frontmatter</translation>
        </message>
        <message>
            <source>Body</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Description, paid on every turn</source>
            <translation>Beschreibung, in jeder Runde zu zahlen</translation>
        </message>
        <message>
            <source>%1 of %2 tokens</source>
            <translation>%1 von %2 Tokens</translation>
        </message>
        <message>
            <source>%1 of %2 characters</source>
            <translation>%1 von %2 Zeichen</translation>
        </message>
        <message>
            <source>%1: not taken</source>
            <translation>%1: wird nicht genommen</translation>
        </message>
        <message>
            <source>%1: much</source>
            <translation>%1: viel</translation>
        </message>
        <message>
            <source>%1: cut</source>
            <translation>%1: wird gekürzt</translation>
        </message>
        <message>
            <source>%1: %2, %3</source>
            <translation>%1: %2, %3</translation>
        </message>
        <message>
            <source>Measures of the sections</source>
            <translation>Maße der Abschnitte</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Abschnitt</translation>
        </message>
        <message>
            <source>Tokens</source>
            <translation>Tokens</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Anteil</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>Einleitung</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Reading level: only told for 30 words and more of English or German prose.</source>
            <translation>Lesestufe: wird erst ab 30 Wörtern englischer oder deutscher Prosa genannt.</translation>
        </message>
        <message>
            <source>%1 words a sentence, %2 syllables a word</source>
            <translation>%1 Wörter je Satz, %2 Silben je Wort</translation>
        </message>
        <message>
            <source>Reading level: %1 years of school (Flesch–Kincaid, holds for English; %2).</source>
            <translation>Lesestufe: %1 Schuljahre (Flesch–Kincaid, gilt für Englisch; %2).</translation>
        </message>
        <message>
            <source>Reading level: %1 years of school (Vienna formula, holds for German; %2).</source>
            <translation>Lesestufe: %1 Schuljahre (Wiener Sachtextformel, gilt für Deutsch; %2).</translation>
        </message>
    </context>
    <context>
        <name>studio::ModelHost</name>
        <message numerus="yes">
            <source>Named by %n agents of the library</source>
            <translation>
                <numerusform>Von %n Agenten der Bibliothek genannt</numerusform>
                <numerusform>Von %n Agenten der Bibliothek genannt</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::ModelMapRow</name>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 in %2</translation>
        </message>
        <message>
            <source>The model here for %1 of %2</source>
            <translation>Das Modell hier für %1 von %2</translation>
        </message>
        <message>
            <source>The model of %2 for %1</source>
            <translation>Das Modell von %2 für %1</translation>
        </message>
        <message>
            <source>none: the model is left out</source>
            <translation>keines: Das Modell wird weggelassen</translation>
        </message>
        <message>
            <source>none: %1 takes its own</source>
            <translation>keines: %1 nimmt sein eigenes</translation>
        </message>
    </context>
    <context>
        <name>studio::NewPersonaDialog</name>
        <message>
            <source>New persona</source>
            <translation>Neue Persona</translation>
        </message>
        <message>
            <source>How to begin</source>
            <translation>Womit beginnen</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Text of the page</source>
            <translation>Text der Seite</translation>
        </message>
        <message>
            <source>Copy the whole page of a soul from a catalog and paste it here. A SOUL.md will do as well.</source>
            <translation>Die ganze Seite einer Soul aus einem Katalog kopieren und hier einfügen. Eine SOUL.md geht ebenso.</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <source>C&amp;reate</source>
            <translation>&amp;Erstellen</translation>
        </message>
        <message>
            <source>No file is written until you save</source>
            <translation>Vor dem Speichern wird keine Datei geschrieben</translation>
        </message>
        <message>
            <source>From elsewhere</source>
            <translation>Von anderswo</translation>
        </message>
        <message>
            <source>Text of a page</source>
            <translation>Text einer Seite</translation>
        </message>
        <message>
            <source>From a catalog or the clipboard</source>
            <translation>Aus einem Katalog oder der Zwischenablage</translation>
        </message>
        <message>
            <source>The clipboard holds “%1”</source>
            <translation>Die Zwischenablage enthält „%1“</translation>
        </message>
        <message>
            <source>Samples, to be changed</source>
            <translation>Beispiele zum Abwandeln</translation>
        </message>
        <message>
            <source>Copy of %1</source>
            <translation>Kopie von %1</translation>
        </message>
        <message>
            <source>1 section</source>
            <translation>1 Abschnitt</translation>
        </message>
        <message numerus="yes">
            <source>%n sections</source>
            <translation>
                <numerusform>%n Abschnitt</numerusform>
                <numerusform>%n Abschnitte</numerusform>
            </translation>
        </message>
        <message>
            <source>Recognised: %1</source>
            <translation>Erkannt: %1</translation>
        </message>
        <message numerus="yes">
            <source>%1 And %n more.</source>
            <translation>
                <numerusform>%1 Und %n weiterer Hinweis.</numerusform>
                <numerusform>%1 Und %n weitere Hinweise.</numerusform>
            </translation>
        </message>
        <message>
            <source>It will be called %1, as agents have names of lowercase words and hyphens</source>
            <translation>Der Agent wird %1 heißen, denn Namen von Agenten bestehen aus kleingeschriebenen Wörtern und Bindestrichen</translation>
        </message>
        <message>
            <source>Will be saved as %1, unless you choose another name</source>
            <translation>Wird als %1 gespeichert, sofern kein anderer Name gewählt wird</translation>
        </message>
        <message>
            <source>Give it a name</source>
            <translation>Es fehlt ein Name</translation>
        </message>
    </context>
    <context>
        <name>studio::NoticeBar</name>
        <message>
            <source>Notice</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>Close this notice</source>
            <translation>Diesen Hinweis schließen</translation>
        </message>
    </context>
    <context>
        <name>studio::NumberField</name>
        <message>
            <source>not set</source>
            <translation>nicht gesetzt</translation>
        </message>
        <message>
            <source>not set: %1</source>
            <translation>nicht gesetzt: %1</translation>
        </message>
    </context>
    <context>
        <name>studio::OpenChoiceField</name>
        <message>
            <source>Full model ids</source>
            <translation>Vollständige Modellnamen</translation>
        </message>
        <message>
            <source>One pins a version. Any can be typed.</source>
            <translation>Ein solcher legt eine Version fest. Jeder kann eingegeben werden.</translation>
        </message>
        <message>
            <source>One pins a version. Any can be typed; these are named in the library.</source>
            <translation>Ein solcher legt eine Version fest. Jeder kann eingegeben werden; diese werden in der Bibliothek genannt.</translation>
        </message>
        <message>
            <source>Unknown colour: %1</source>
            <translation>Unbekannte Farbe: %1</translation>
        </message>
    </context>
    <context>
        <name>studio::PageView</name>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
    </context>
    <context>
        <name>studio::PalettePopup</name>
        <message>
            <source>Nothing fits. Try fewer letters.</source>
            <translation>Nichts passt. Weniger Buchstaben versuchen.</translation>
        </message>
    </context>
    <context>
        <name>studio::PaneHeader</name>
        <message>
            <source>%1, not saved</source>
            <translation>%1, nicht gespeichert</translation>
        </message>
    </context>
    <context>
        <name>studio::PersonaDiff</name>
        <message>
            <source>Beginning</source>
            <translation>Anfang</translation>
        </message>
    </context>
    <context>
        <name>studio::PersonaPicker</name>
        <message>
            <source>Personas</source>
            <translation>Personas</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>All personas: %1</source>
            <translation>Alle Personas: %1</translation>
        </message>
    </context>
    <context>
        <name>studio::PickList</name>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
    </context>
    <context>
        <name>studio::PointsEdit</name>
        <message>
            <source>Untick point</source>
            <translation>Häkchen des Punkts entfernen</translation>
        </message>
        <message>
            <source>Tick point</source>
            <translation>Punkt abhaken</translation>
        </message>
        <message>
            <source>Move point</source>
            <translation>Punkt verschieben</translation>
        </message>
        <message>
            <source>Indent</source>
            <translation>Einrücken</translation>
        </message>
        <message>
            <source>Outdent</source>
            <translation>Ausrücken</translation>
        </message>
    </context>
    <context>
        <name>studio::PreviewPane</name>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Karte</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>Contents of the page</source>
            <translation>Inhalt der Seite</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Inhalt</translation>
        </message>
        <message>
            <source>An estimate of what the whole file costs a model to read</source>
            <translation>Eine Schätzung, was die ganze Datei ein Modell zu lesen kostet</translation>
        </message>
        <message>
            <source>Colours of the preview</source>
            <translation>Farben der Vorschau</translation>
        </message>
        <message>
            <source>As the &amp;window</source>
            <translation>Wie das &amp;Fenster</translation>
        </message>
        <message>
            <source>As window</source>
            <translation>Wie Fenster</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Hell</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Dunkel</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Size of the card</source>
            <translation>Größe der Karte</translation>
        </message>
        <message>
            <source>All it can &amp;show</source>
            <translation>Alles &amp;zeigen</translation>
        </message>
        <message>
            <source>Whole</source>
            <translation>Ganz</translation>
        </message>
        <message>
            <source>As in a &amp;grid</source>
            <translation>Wie in einem &amp;Raster</translation>
        </message>
        <message>
            <source>Grid</source>
            <translation>Raster</translation>
        </message>
        <message>
            <source>As in a &amp;narrow grid</source>
            <translation>Wie in einem &amp;schmalen Raster</translation>
        </message>
        <message>
            <source>Narrow grid</source>
            <translation>Schmales Raster</translation>
        </message>
        <message>
            <source>%1 tokens (est.)</source>
            <translation>%1 Tokens (gesch.)</translation>
        </message>
    </context>
    <context>
        <name>studio::ProblemMarks</name>
        <message>
            <source>Ctrl+. %1</source>
            <translation>Strg+. %1</translation>
        </message>
    </context>
    <context>
        <name>studio::ProblemsHeader</name>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <source>Show errors</source>
            <translation>Fehler zeigen</translation>
        </message>
        <message>
            <source>Show warnings</source>
            <translation>Warnungen zeigen</translation>
        </message>
        <message>
            <source>Show notes</source>
            <translation>Hinweise zeigen</translation>
        </message>
        <message>
            <source>Filter problems</source>
            <translation>Probleme filtern</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Put together by</source>
            <translation>Zusammengefasst nach</translation>
        </message>
        <message>
            <source>In the order of the &amp;text</source>
            <translation>In der Reihenfolge des &amp;Textes</translation>
        </message>
        <message>
            <source>By place</source>
            <translation>Nach Stelle</translation>
        </message>
        <message>
            <source>By s&amp;everity</source>
            <translation>Nach &amp;Schweregrad</translation>
        </message>
        <message>
            <source>By severity</source>
            <translation>Nach Schweregrad</translation>
        </message>
        <message>
            <source>By &amp;rule</source>
            <translation>Nach &amp;Regel</translation>
        </message>
        <message>
            <source>By rule</source>
            <translation>Nach Regel</translation>
        </message>
        <message>
            <source>By field and &amp;section</source>
            <translation>Nach &amp;Feld und Abschnitt</translation>
        </message>
        <message>
            <source>By section</source>
            <translation>Nach Abschnitt</translation>
        </message>
        <message>
            <source>By &amp;file</source>
            <translation>Nach &amp;Datei</translation>
        </message>
        <message>
            <source>By file</source>
            <translation>Nach Datei</translation>
        </message>
        <message>
            <source>In which files</source>
            <translation>In welchen Dateien</translation>
        </message>
        <message>
            <source>In &amp;this file</source>
            <translation>In &amp;dieser Datei</translation>
        </message>
        <message>
            <source>This file</source>
            <translation>Diese Datei</translation>
        </message>
        <message>
            <source>In &amp;all files of the library</source>
            <translation>In &amp;allen Dateien der Bibliothek</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Alle Dateien</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s)</source>
            <translation>
                <numerusform>%n Problem</numerusform>
                <numerusform>%n Probleme</numerusform>
            </translation>
        </message>
        <message>
            <source>Errors %1</source>
            <translation>Fehler %1</translation>
        </message>
        <message>
            <source>Warnings %1</source>
            <translation>Warnungen %1</translation>
        </message>
        <message>
            <source>Notes %1</source>
            <translation>Hinweise %1</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Wird geprüft …</translation>
        </message>
        <message>
            <source>No problems</source>
            <translation>Keine Probleme</translation>
        </message>
        <message>
            <source>None matches the filter</source>
            <translation>Keines passt zum Filter</translation>
        </message>
    </context>
    <context>
        <name>studio::ProblemsView</name>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <source>&amp;Go to the place</source>
            <translation>&amp;Zur Stelle gehen</translation>
        </message>
        <message>
            <source>&amp;Fix…</source>
            <translation>Ko&amp;rrigieren …</translation>
        </message>
        <message>
            <source>Fix &amp;all of this rule</source>
            <translation>&amp;Alle dieser Regel korrigieren</translation>
        </message>
        <message>
            <source>Ignore %1 on this &amp;line</source>
            <translation>%1 in dieser Ze&amp;ile ignorieren</translation>
        </message>
        <message>
            <source>Turn off %1 in this &amp;file</source>
            <translation>%1 in dieser &amp;Datei abschalten</translation>
        </message>
        <message>
            <source>Turn off %1 in this fol&amp;der</source>
            <translation>%1 in diesem &amp;Ordner abschalten</translation>
        </message>
        <message>
            <source>Turn off %1 in the fol&amp;der %2</source>
            <translation>%1 im &amp;Ordner %2 abschalten</translation>
        </message>
        <message>
            <source>&amp;Explain</source>
            <translation>&amp;Erklären</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
    </context>
    <context>
        <name>studio::ProfileSheet</name>
        <message>
            <source>Change the sections' profile</source>
            <translation>Profil der Abschnitte wechseln</translation>
        </message>
        <message>
            <source>Now: %1</source>
            <translation>Jetzt: %1</translation>
        </message>
        <message>
            <source>Now: a set of its own</source>
            <translation>Jetzt: eigene Abschnitte</translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>&amp;Profile</source>
            <translation>&amp;Profil</translation>
        </message>
        <message>
            <source>The headings afterwards</source>
            <translation>Die Überschriften danach</translation>
        </message>
        <message>
            <source>Afterwards</source>
            <translation>Danach</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <source>Change the &amp;sections</source>
            <translation>Abschnitte &amp;ändern</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Abschnitt</translation>
        </message>
        <message>
            <source>becomes</source>
            <translation>wird zu</translation>
        </message>
        <message>
            <source>What %1 becomes</source>
            <translation>Was aus %1 wird</translation>
        </message>
        <message>
            <source>Stays as it is</source>
            <translation>Bleibt, wie er ist</translation>
        </message>
        <message>
            <source>Kept under its own title, beside the sections of the profile</source>
            <translation>Bleibt unter dem eigenen Titel neben den Abschnitten des Profils</translation>
        </message>
        <message>
            <source>New, with a text to replace</source>
            <translation>Neu, mit einem Text zum Ersetzen</translation>
        </message>
        <message>
            <source>The sections are so already.</source>
            <translation>Die Abschnitte sind schon so.</translation>
        </message>
        <message>
            <source>Of several sections that become one, the later ones become parts of the first, under their own titles. No text is lost.</source>
            <translation>Werden mehrere Abschnitte zu einem, so werden die späteren unter ihren eigenen Titeln zu Teilen des ersten. Kein Text geht verloren.</translation>
        </message>
        <message>
            <source>No text is lost; the change is one step and can be undone.</source>
            <translation>Kein Text geht verloren; die Änderung ist ein einziger Schritt und lässt sich rückgängig machen.</translation>
        </message>
    </context>
    <context>
        <name>studio::Publication</name>
        <message>
            <source>In %1</source>
            <translation>In %1</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 in %2</translation>
        </message>
        <message>
            <source>From %1</source>
            <translation>Aus %1</translation>
        </message>
        <message>
            <source>%1 from %2</source>
            <translation>%1 aus %2</translation>
        </message>
        <message>
            <source>%1 · waits for a curator</source>
            <translation>%1 · wartet auf die Durchsicht</translation>
        </message>
        <message>
            <source>%1 · a draft, shown to nobody else</source>
            <translation>%1 · ein Entwurf, den sonst niemand sieht</translation>
        </message>
        <message>
            <source>Taken down from %1</source>
            <translation>Aus %1 zurückgezogen</translation>
        </message>
        <message>
            <source>%1 · changed here</source>
            <translation>%1 · hier geändert</translation>
        </message>
        <message>
            <source>%1 · changed since published</source>
            <translation>%1 · seit der Veröffentlichung geändert</translation>
        </message>
        <message>
            <source>It is not known whether %1 has arrived in %2</source>
            <translation>Es ist nicht bekannt, ob %1 in %2 angekommen ist</translation>
        </message>
        <message>
            <source>%1 is in %2</source>
            <translation>%1 ist in %2</translation>
        </message>
    </context>
    <context>
        <name>studio::PublicationLine</name>
        <message>
            <source>In registries</source>
            <translation>In Registries</translation>
        </message>
        <message>
            <source>See what is new…</source>
            <translation>Neues ansehen …</translation>
        </message>
        <message>
            <source>Look there…</source>
            <translation>Dort nachsehen …</translation>
        </message>
        <message>
            <source>Publish…</source>
            <translation>Veröffentlichen …</translation>
        </message>
    </context>
    <context>
        <name>studio::PublishChanges</name>
        <message>
            <source>Changes</source>
            <translation>Änderungen</translation>
        </message>
        <message>
            <source>This is its first publication here.</source>
            <translation>Hier ist es die erste Veröffentlichung.</translation>
        </message>
        <message>
            <source>What was published as %1 cannot be read, so it cannot be compared.</source>
            <translation>Was als %1 veröffentlicht ist, lässt sich nicht lesen und darum nicht vergleichen.</translation>
        </message>
        <message>
            <source>Nothing has changed.</source>
            <translation>Nichts hat sich geändert.</translation>
        </message>
        <message>
            <source>No field and no sentence has changed: only the version, comments, blank lines or line ends.</source>
            <translation>Kein Feld und kein Satz hat sich geändert: nur die Version, Kommentare, Leerzeilen oder Zeilenenden.</translation>
        </message>
        <message>
            <source>%1, %2 (there already)</source>
            <translation>%1, %2 (schon da)</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>fields: %1</source>
            <translation>Felder: %1</translation>
        </message>
    </context>
    <context>
        <name>studio::PublishManySheet</name>
        <message>
            <source>Publish several personas</source>
            <translation>Mehrere Personas veröffentlichen</translation>
        </message>
        <message>
            <source>Personas: %1</source>
            <translation>Personas: %1</translation>
        </message>
        <message>
            <source>&amp;All that can be published</source>
            <translation>A&amp;lles, was sich veröffentlichen lässt</translation>
        </message>
        <message>
            <source>Personas to publish</source>
            <translation>Zu veröffentlichende Personas</translation>
        </message>
        <message>
            <source>Persona</source>
            <translation>Persona</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>What becomes of it</source>
            <translation>Was daraus wird</translation>
        </message>
        <message>
            <source>&amp;Write new versions into the files</source>
            <translation>&amp;Neue Versionen in die Dateien schreiben</translation>
        </message>
        <message>
            <source>&amp;Registry</source>
            <translation>&amp;Registry</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Publish</source>
            <translation>&amp;Veröffentlichen</translation>
        </message>
        <message>
            <source>Looking at what is there…</source>
            <translation>Es wird nachgesehen, was schon da ist …</translation>
        </message>
        <message>
            <source>Nothing has been sent yet</source>
            <translation>Noch wurde nichts gesendet</translation>
        </message>
        <message>
            <source>%1 → %2</source>
            <translation>%1 → %2</translation>
        </message>
        <message>
            <source>was there already</source>
            <translation>war schon da</translation>
        </message>
        <message>
            <source>waits for a curator</source>
            <translation>wartet auf die Durchsicht</translation>
        </message>
        <message>
            <source>published</source>
            <translation>veröffentlicht</translation>
        </message>
        <message>
            <source>is there as it is</source>
            <translation>ist so schon da</translation>
        </message>
        <message>
            <source>new there</source>
            <translation>dort neu</translation>
        </message>
        <message>
            <source>a new version</source>
            <translation>eine neue Version</translation>
        </message>
        <message>
            <source>warnings: %1</source>
            <translation>Warnungen: %1</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>Wird gesendet …</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Schließen</translation>
        </message>
        <message>
            <source>published: %1</source>
            <translation>veröffentlicht: %1</translation>
        </message>
        <message>
            <source>there already: %1</source>
            <translation>schon da: %1</translation>
        </message>
        <message>
            <source>not sent: %1</source>
            <translation>nicht gesendet: %1</translation>
        </message>
        <message>
            <source>cannot be published: %1</source>
            <translation>nicht zu veröffentlichen: %1</translation>
        </message>
        <message>
            <source>&amp;Publish %1</source>
            <translation>%1 &amp;veröffentlichen</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>Wird abgebrochen …</translation>
        </message>
    </context>
    <context>
        <name>studio::PublishResult</name>
        <message>
            <source>%1 is there as a draft already. Nothing was sent.</source>
            <translation>%1 ist dort schon als Entwurf. Es wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>%1 is there now, as a draft</source>
            <translation>%1 ist jetzt dort, als Entwurf</translation>
        </message>
        <message>
            <source>%1 has arrived before. Nothing was sent.</source>
            <translation>%1 ist schon früher angekommen. Es wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>%1 has arrived</source>
            <translation>%1 ist angekommen</translation>
        </message>
        <message>
            <source>%1 was published already. Nothing was sent.</source>
            <translation>%1 war schon veröffentlicht. Es wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>Published %1</source>
            <translation>%1 ist veröffentlicht</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>Digest</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Referenz</translation>
        </message>
        <message>
            <source>open</source>
            <translation>öffnen</translation>
        </message>
        <message>
            <source>Open in the browser: %1</source>
            <translation>Im Browser öffnen: %1</translation>
        </message>
        <message>
            <source>skopeo takes it with oci: before it, oras with --oci-layout</source>
            <translation>skopeo nimmt sie mit oci: davor, oras mit --oci-layout</translation>
        </message>
        <message>
            <source>copy</source>
            <translation>kopieren</translation>
        </message>
        <message>
            <source>Copy: %1</source>
            <translation>Kopieren: %1</translation>
        </message>
    </context>
    <context>
        <name>studio::PublishSheet</name>
        <message>
            <source>Copied: %1</source>
            <translation>Kopiert: %1</translation>
        </message>
        <message>
            <source>&amp;Write the version into the text</source>
            <translation>Die Version in den &amp;Text schreiben</translation>
        </message>
        <message>
            <source>Otherwise only what is published says the new version</source>
            <translation>Sonst nennt nur das Veröffentlichte die neue Version</translation>
        </message>
        <message>
            <source>&amp;Registry</source>
            <translation>&amp;Registry</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Prüfungen</translation>
        </message>
        <message>
            <source>Will be sent</source>
            <translation>Gesendet wird</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Änderungen</translation>
        </message>
        <message>
            <source>Show in the catalo&amp;g</source>
            <translation>Im Katalo&amp;g zeigen</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Dry run</source>
            <translation>&amp;Probelauf</translation>
        </message>
        <message>
            <source>Goes through everything and sends nothing</source>
            <translation>Geht alles durch und sendet nichts</translation>
        </message>
        <message>
            <source>&amp;Publish</source>
            <translation>&amp;Veröffentlichen</translation>
        </message>
        <message>
            <source>Includes changes that are not saved yet</source>
            <translation>Enthält Änderungen, die noch nicht gespeichert sind</translation>
        </message>
        <message>
            <source>published</source>
            <translation>veröffentlicht</translation>
        </message>
        <message>
            <source>Everybody sees it</source>
            <translation>Für alle zu sehen</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>It is kept there and shown to nobody else</source>
            <translation>Dort abgelegt, für niemanden sonst zu sehen</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>Wird abgebrochen …</translation>
        </message>
        <message>
            <source>Keeps one version of each persona: what is published takes the place of what is there.</source>
            <translation>Behält eine Version jeder Persona: Was veröffentlicht wird, tritt an die Stelle dessen, was da ist.</translation>
        </message>
        <message>
            <source>Publish “%1”</source>
            <translation>„%1“ veröffentlichen</translation>
        </message>
        <message>
            <source>Choose a registry.</source>
            <translation>Eine Registry wählen.</translation>
        </message>
        <message>
            <source>%1 is published already with another text. Choose a higher version.</source>
            <translation>%1 ist schon mit einem anderen Text veröffentlicht. Eine höhere Version wählen.</translation>
        </message>
        <message>
            <source>%1 is published already with this text. To publish it again, choose a higher version.</source>
            <translation>%1 ist schon mit diesem Text veröffentlicht. Um ihn noch einmal zu veröffentlichen, eine höhere Version wählen.</translation>
        </message>
        <message>
            <source>Changes since %1</source>
            <translation>Änderungen seit %1</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Known when the catalog has been looked at</source>
            <translation>Bekannt, sobald im Katalog nachgesehen wurde</translation>
        </message>
        <message>
            <source>And one more change.</source>
            <translation>Und eine weitere Änderung.</translation>
        </message>
        <message numerus="yes">
            <source>And %n more changes.</source>
            <translation>
                <numerusform>Und %n weitere Änderung.</numerusform>
                <numerusform>Und %n weitere Änderungen.</numerusform>
            </translation>
        </message>
        <message>
            <source>What is there now is a draft.</source>
            <translation>Was jetzt da ist, ist ein Entwurf.</translation>
        </message>
        <message>
            <source>What is there now waits for a curator.</source>
            <translation>Was jetzt da ist, wartet auf die Durchsicht.</translation>
        </message>
        <message>
            <source>All of it is there already; nothing would be sent.</source>
            <translation>Alles davon ist schon da; es würde nichts gesendet.</translation>
        </message>
        <message>
            <source>sign in</source>
            <translation>anmelden</translation>
        </message>
        <message>
            <source>try again</source>
            <translation>noch einmal versuchen</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Schließen</translation>
        </message>
        <message>
            <source>Looking at what is there…</source>
            <translation>Es wird nachgesehen, was schon da ist …</translation>
        </message>
        <message>
            <source>&amp;Publish %1 as a draft</source>
            <translation>%1 als Entwurf &amp;veröffentlichen</translation>
        </message>
        <message>
            <source>&amp;Publish %1</source>
            <translation>%1 &amp;veröffentlichen</translation>
        </message>
        <message>
            <source>Signed in as %1 · nothing has been sent yet</source>
            <translation>Angemeldet als %1 · es wurde noch nichts gesendet</translation>
        </message>
        <message>
            <source>Signed in · nothing has been sent yet</source>
            <translation>Angemeldet · es wurde noch nichts gesendet</translation>
        </message>
        <message>
            <source>Nothing has been sent yet</source>
            <translation>Noch wurde nichts gesendet</translation>
        </message>
        <message>
            <source>Adding it to the catalog…</source>
            <translation>Wird in den Katalog aufgenommen …</translation>
        </message>
        <message>
            <source>Giving it its version…</source>
            <translation>Bekommt ihre Version …</translation>
        </message>
        <message>
            <source>Reading back and comparing what is there…</source>
            <translation>Wird zurückgelesen und verglichen …</translation>
        </message>
        <message>
            <source>The answer was lost. Looking what has arrived…</source>
            <translation>Die Antwort ging verloren. Es wird nachgesehen, was angekommen ist …</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>Wird gesendet …</translation>
        </message>
        <message>
            <source>Publishing here needs a login.</source>
            <translation>Veröffentlichen verlangt hier eine Anmeldung.</translation>
        </message>
        <message>
            <source>Keep the old slug</source>
            <translation>Den alten Slug behalten</translation>
        </message>
        <message>
            <source>Going through it…</source>
            <translation>Alles wird durchgegangen …</translation>
        </message>
        <message>
            <source>Dry run: %1 can be published, %2 would be sent. Nothing was sent.</source>
            <translation>Probelauf: %1 kann veröffentlicht werden, %2 würden gesendet. Es wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>Cancelled. The registry is as it was.</source>
            <translation>Abgebrochen. Die Registry ist, wie sie war.</translation>
        </message>
        <message>
            <source>It is not known yet whether it has been published</source>
            <translation>Ob sie veröffentlicht ist, steht noch nicht fest</translation>
        </message>
        <message>
            <source>It has been published, but not completely</source>
            <translation>Es wurde veröffentlicht, aber nicht vollständig</translation>
        </message>
        <message>
            <source>It has not been published</source>
            <translation>Es wurde nicht veröffentlicht</translation>
        </message>
        <message>
            <source>look what is there now</source>
            <translation>nachsehen, was jetzt da ist</translation>
        </message>
        <message>
            <source>It has arrived and waits for a curator; until one has agreed, others do not see it.</source>
            <translation>Sie ist angekommen und wartet auf die Durchsicht; bis dahin sehen andere sie nicht.</translation>
        </message>
        <message>
            <source>It is a draft there: nobody else sees it.</source>
            <translation>Sie ist dort ein Entwurf: Niemand sonst sieht sie.</translation>
        </message>
        <message>
            <source>The text keeps the version that it says.</source>
            <translation>Der Text behält die Version, die er nennt.</translation>
        </message>
        <message>
            <source>Set version</source>
            <translation>Version setzen</translation>
        </message>
        <message>
            <source>Version %1 now stands in the text. Save it to keep it.</source>
            <translation>Version %1 steht jetzt im Text. Zum Behalten speichern.</translation>
        </message>
    </context>
    <context>
        <name>studio::QuietMenuButton</name>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>studio::RegistriesDialog</name>
        <message>
            <source>Registries</source>
            <translation>Registrys</translation>
        </message>
        <message>
            <source>where personas are published</source>
            <translation>wohin Personas veröffentlicht werden</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Schließen</translation>
        </message>
    </context>
    <context>
        <name>studio::RegistriesPage</name>
        <message>
            <source>Registries</source>
            <translation>Registrys</translation>
        </message>
        <message>
            <source>&amp;Add…</source>
            <translation>&amp;Hinzufügen …</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <source>&amp;Edit…</source>
            <translation>&amp;Bearbeiten …</translation>
        </message>
        <message>
            <source>&amp;Test</source>
            <translation>&amp;Prüfen</translation>
        </message>
        <message>
            <source>Make &amp;default</source>
            <translation>Zur &amp;Voreinstellung machen</translation>
        </message>
        <message>
            <source>&amp;Sign in…</source>
            <translation>&amp;Anmelden …</translation>
        </message>
        <message>
            <source>Sign &amp;out</source>
            <translation>Ab&amp;melden</translation>
        </message>
        <message>
            <source>%1 · default</source>
            <translation>%1 · voreingestellt</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>Looking for a login…</source>
            <translation>Eine Anmeldung wird gesucht …</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Remove “%1”?</source>
            <translation>„%1“ entfernen?</translation>
        </message>
        <message>
            <source>Persona Studio forgets this registry. What is published there stays there.</source>
            <translation>Persona Studio vergisst diese Registry. Was dort veröffentlicht ist, bleibt dort.</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <source>Trying it…</source>
            <translation>Wird geprüft …</translation>
        </message>
        <message>
            <source>What is shown was kept from before.</source>
            <translation>Was zu sehen ist, wurde von früher behalten.</translation>
        </message>
        <message>
            <source>It answers.</source>
            <translation>Sie antwortet.</translation>
        </message>
        <message>
            <source>It is not there yet; the first publication makes it.</source>
            <translation>Es gibt sie noch nicht; die erste Veröffentlichung legt sie an.</translation>
        </message>
        <message>
            <source>It is not there, and you may not make it.</source>
            <translation>Es gibt sie nicht, und Sie dürfen sie nicht anlegen.</translation>
        </message>
        <message>
            <source>Personas: %1.</source>
            <translation>Personas: %1.</translation>
        </message>
        <message>
            <source>Signed in as %1.</source>
            <translation>Angemeldet als %1.</translation>
        </message>
        <message>
            <source>You may publish here.</source>
            <translation>Veröffentlichen ist hier erlaubt.</translation>
        </message>
        <message>
            <source>To publish here, sign in.</source>
            <translation>Zum Veröffentlichen ist hier eine Anmeldung nötig.</translation>
        </message>
        <message>
            <source>You may read here, but not publish.</source>
            <translation>Lesen ist hier erlaubt, Veröffentlichen nicht.</translation>
        </message>
    </context>
    <context>
        <name>studio::RegistryEditSheet</name>
        <message>
            <source>Add a registry</source>
            <translation>Eine Registry hinzufügen</translation>
        </message>
        <message>
            <source>Change “%1”</source>
            <translation>„%1“ ändern</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Choose &amp;folder…</source>
            <translation>&amp;Ordner wählen …</translation>
        </message>
        <message>
            <source>&amp;Address</source>
            <translation>A&amp;dresse</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <source>A&amp;dd</source>
            <translation>&amp;Hinzufügen</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>A folder needs no server. oci:// is any container registry, https:// a souls catalog.</source>
            <translation>Ein Ordner braucht keinen Server. oci:// ist jede Container-Registry, https:// ein Souls-Katalog.</translation>
        </message>
        <message>
            <source>The folder %1.</source>
            <translation>Der Ordner %1.</translation>
        </message>
        <message>
            <source>Folder of the registry</source>
            <translation>Ordner der Registry</translation>
        </message>
    </context>
    <context>
        <name>studio::RegistryPicker</name>
        <message>
            <source>Choose &amp;folder…</source>
            <translation>&amp;Ordner wählen …</translation>
        </message>
        <message>
            <source>Re&amp;gistries…</source>
            <translation>Re&amp;gistrys …</translation>
        </message>
        <message>
            <source>Registry</source>
            <translation>Registry</translation>
        </message>
        <message>
            <source>Where the persona is published to</source>
            <translation>Wohin die Persona veröffentlicht wird</translation>
        </message>
        <message>
            <source>Choose folder to publish to</source>
            <translation>Ordner zum Veröffentlichen wählen</translation>
        </message>
        <message>
            <source>Add, change and test registries</source>
            <translation>Registrys hinzufügen, ändern und prüfen</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Folder to publish to</source>
            <translation>Ordner, in den veröffentlicht wird</translation>
        </message>
    </context>
    <context>
        <name>studio::RegistryWords</name>
        <message>
            <source>My catalog</source>
            <translation>Mein Katalog</translation>
        </message>
        <message>
            <source>A folder</source>
            <translation>Ein Ordner</translation>
        </message>
        <message>
            <source>An OCI registry</source>
            <translation>Eine OCI-Registry</translation>
        </message>
        <message>
            <source>A souls catalog</source>
            <translation>Ein Souls-Katalog</translation>
        </message>
        <message>
            <source>Needs no server and no account. skopeo and oras read it.</source>
            <translation>Braucht keinen Server und kein Konto. skopeo und oras lesen ihn.</translation>
        </message>
        <message>
            <source>Takes souls only, no agents and no skills.</source>
            <translation>Nimmt nur Souls, keine Agenten und keine Skills.</translation>
        </message>
        <message>
            <source>Older versions stay and can be fetched.</source>
            <translation>Ältere Versionen bleiben und lassen sich abrufen.</translation>
        </message>
        <message>
            <source>Keeps one version of each persona: publishing takes its place.</source>
            <translation>Behält von jeder Persona eine Version: Veröffentlichen ersetzt sie.</translation>
        </message>
        <message>
            <source>Knows drafts; taking a persona down makes it a draft.</source>
            <translation>Kennt Entwürfe; eine zurückgezogene Persona wird zum Entwurf.</translation>
        </message>
        <message>
            <source>What was published stays: nothing can be taken back or deleted.</source>
            <translation>Was veröffentlicht ist, bleibt: Nichts lässt sich zurücknehmen oder löschen.</translation>
        </message>
        <message>
            <source>Personas can be taken out of its list.</source>
            <translation>Personas lassen sich aus der Liste nehmen.</translation>
        </message>
        <message>
            <source>Nothing can be deleted for good.</source>
            <translation>Nichts lässt sich endgültig löschen.</translation>
        </message>
        <message>
            <source>A persona may get another slug; the old one leads to it.</source>
            <translation>Eine Persona kann einen anderen Slug bekommen; der alte führt zu ihr.</translation>
        </message>
        <message>
            <source>Reading needs a login.</source>
            <translation>Lesen verlangt eine Anmeldung.</translation>
        </message>
        <message>
            <source>Publishing needs a login.</source>
            <translation>Veröffentlichen verlangt eine Anmeldung.</translation>
        </message>
        <message>
            <source>Signed in by the environment (PERSONA_REGISTRY_…)</source>
            <translation>Angemeldet durch die Umgebung (PERSONA_REGISTRY_…)</translation>
        </message>
        <message>
            <source>Signed in until the program ends</source>
            <translation>Angemeldet, bis das Programm endet</translation>
        </message>
        <message>
            <source>Signed in; the login is in the system’s keychain</source>
            <translation>Angemeldet; die Anmeldung ist im Schlüsselbund des Systems</translation>
        </message>
        <message>
            <source>Signed in with the login of docker or podman</source>
            <translation>Angemeldet mit der Anmeldung von docker oder podman</translation>
        </message>
        <message>
            <source>Not signed in</source>
            <translation>Nicht angemeldet</translation>
        </message>
    </context>
    <context>
        <name>studio::RenameSheet</name>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>New name</source>
            <translation>Neuer Name</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message numerus="yes">
            <source>Move %n file(s)</source>
            <translation>
                <numerusform>%n Datei verschieben</numerusform>
                <numerusform>%n Dateien verschieben</numerusform>
            </translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <source>Files that change with it</source>
            <translation>Dateien, die sich mit ändern</translation>
        </message>
        <message>
            <source>What would change in this file</source>
            <translation>Was sich in dieser Datei ändern würde</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>It is in this folder already.</source>
            <translation>Sie ist schon in diesem Ordner.</translation>
        </message>
        <message>
            <source>A persona needs a name and a file.</source>
            <translation>Eine Persona braucht einen Namen und eine Datei.</translation>
        </message>
        <message>
            <source>“%1” cannot be the name of a file.</source>
            <translation>„%1“ kann nicht der Name einer Datei sein.</translation>
        </message>
        <message>
            <source>The file's name must end in .md.</source>
            <translation>Der Name der Datei muss auf .md enden.</translation>
        </message>
        <message>
            <source>Type a new name.</source>
            <translation>Einen neuen Namen eingeben.</translation>
        </message>
        <message>
            <source>There is something called %1 already.</source>
            <translation>Etwas mit dem Namen %1 gibt es schon.</translation>
        </message>
        <message>
            <source>Looking for what names it…</source>
            <translation>Es wird nachgesehen, was sie nennt …</translation>
        </message>
        <message>
            <source>%1 (open, not saved)</source>
            <translation>%1 (offen, nicht gespeichert)</translation>
        </message>
        <message>
            <source>No other file names it.</source>
            <translation>Keine andere Datei nennt sie.</translation>
        </message>
        <message numerus="yes">
            <source>%n other file(s) name it and change with it.</source>
            <translation>
                <numerusform>%n andere Datei nennt sie und ändert sich mit.</numerusform>
                <numerusform>%n andere Dateien nennen sie und ändern sich mit.</numerusform>
            </translation>
        </message>
        <message>
            <source>Left as it is</source>
            <translation>Bleibt, wie sie ist</translation>
        </message>
        <message>
            <source>Rename %1</source>
            <translation>%1 umbenennen</translation>
        </message>
    </context>
    <context>
        <name>studio::RulePage</name>
        <message>
            <source>About the rule %1</source>
            <translation>Zur Regel %1</translation>
        </message>
    </context>
    <context>
        <name>studio::ScrollMarks</name>
        <message>
            <source>Place in the text</source>
            <translation>Stelle im Text</translation>
        </message>
    </context>
    <context>
        <name>studio::SectionCard</name>
        <message>
            <source>Title of the section</source>
            <translation>Titel des Abschnitts</translation>
        </message>
        <message>
            <source>Rename section %1</source>
            <translation>Abschnitt %1 umbenennen</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Leer</translation>
        </message>
        <message>
            <source>Text of %1</source>
            <translation>Text von %1</translation>
        </message>
        <message>
            <source>Points of %1</source>
            <translation>Punkte von %1</translation>
        </message>
        <message>
            <source>Enter adds a point, %1 and %2 move it, Tab indents it, Escape leaves</source>
            <translation>Eingabe fügt einen Punkt hinzu, %1 und %2 verschieben ihn, Tab rückt ihn ein, Escape verlässt die Liste</translation>
        </message>
        <message>
            <source>Change section %1</source>
            <translation>Abschnitt %1 ändern</translation>
        </message>
        <message>
            <source>Split at the caret</source>
            <translation>An der Schreibmarke teilen</translation>
        </message>
        <message>
            <source>Split at a heading</source>
            <translation>An einer Überschrift teilen</translation>
        </message>
        <message>
            <source>Join with the next</source>
            <translation>Mit dem nächsten verbinden</translation>
        </message>
        <message>
            <source>Raise its level</source>
            <translation>Eine Ebene höher</translation>
        </message>
        <message>
            <source>Lower its level</source>
            <translation>Eine Ebene tiefer</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <source>Go to the text</source>
            <translation>Zum Text</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
    </context>
    <context>
        <name>studio::SectionHeader</name>
        <message>
            <source>Section %1</source>
            <translation>Abschnitt %1</translation>
        </message>
        <message>
            <source>Space unfolds, %1 renames, %2 and %3 move, %4 and %5 change the level, %6 joins it with the next one</source>
            <translation>Leertaste klappt auf, %1 benennt um, %2 und %3 verschieben, %4 und %5 ändern die Ebene, %6 vereint ihn mit dem nächsten</translation>
        </message>
        <message numerus="yes">
            <source>%n problems. %1</source>
            <translation>
                <numerusform>%n Problem. %1</numerusform>
                <numerusform>%n Probleme. %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::SectionSummary</name>
        <message numerus="yes">
            <source>%n parts</source>
            <translation>
                <numerusform>%n Teil</numerusform>
                <numerusform>%n Teile</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n points</source>
            <translation>
                <numerusform>%n Punkt</numerusform>
                <numerusform>%n Punkte</numerusform>
            </translation>
        </message>
        <message>
            <source>empty</source>
            <translation>leer</translation>
        </message>
        <message numerus="yes">
            <source>%n words</source>
            <translation>
                <numerusform>%n Wort</numerusform>
                <numerusform>%n Wörter</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::SectionsPanel</name>
        <message numerus="yes">
            <source>%n sections</source>
            <translation>
                <numerusform>%n Abschnitt</numerusform>
                <numerusform>%n Abschnitte</numerusform>
            </translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>Abschnitte</translation>
        </message>
        <message>
            <source>+ Add</source>
            <translation>+ Abschnitt</translation>
        </message>
        <message>
            <source>Profile…</source>
            <translation>Profil …</translation>
        </message>
        <message>
            <source>Add a section</source>
            <translation>Abschnitt hinzufügen</translation>
        </message>
        <message>
            <source>Change to the sections of another profile</source>
            <translation>Zu den Abschnitten eines anderen Profils wechseln</translation>
        </message>
        <message>
            <source>Move section %1</source>
            <translation>Abschnitt %1 verschieben</translation>
        </message>
        <message>
            <source>Remove section %1</source>
            <translation>Abschnitt %1 entfernen</translation>
        </message>
        <message>
            <source>%1 (copy)</source>
            <translation>%1 (Kopie)</translation>
        </message>
        <message>
            <source>Duplicate section %1</source>
            <translation>Abschnitt %1 duplizieren</translation>
        </message>
        <message>
            <source>New section</source>
            <translation>Neuer Abschnitt</translation>
        </message>
        <message>
            <source>Split section %1</source>
            <translation>Abschnitt %1 teilen</translation>
        </message>
        <message>
            <source>Join section %1 with the next</source>
            <translation>Abschnitt %1 mit dem nächsten verbinden</translation>
        </message>
        <message>
            <source>Raise section %1</source>
            <translation>Abschnitt %1 eine Ebene höher setzen</translation>
        </message>
        <message>
            <source>Lower section %1</source>
            <translation>Abschnitt %1 eine Ebene tiefer setzen</translation>
        </message>
        <message>
            <source>Change to the profile %1</source>
            <translation>Zum Profil %1 wechseln</translation>
        </message>
        <message>
            <source>Add section %1</source>
            <translation>Abschnitt %1 hinzufügen</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Fehlende</translation>
        </message>
        <message>
            <source>From “%1”</source>
            <translation>Aus „%1“</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Weitere</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>Einleitung</translation>
        </message>
        <message>
            <source>The text above the first section</source>
            <translation>Der Text über dem ersten Abschnitt</translation>
        </message>
        <message>
            <source>Custom…</source>
            <translation>Eigener …</translation>
        </message>
        <message>
            <source>A section with a title of your own</source>
            <translation>Ein Abschnitt mit eigenem Titel</translation>
        </message>
    </context>
    <context>
        <name>studio::SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>take effect at once</source>
            <translation>wirken sofort</translation>
        </message>
        <message>
            <source>Search the settings</source>
            <translation>Einstellungen durchsuchen</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>Registries</source>
            <translation>Registrys</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Schließen</translation>
        </message>
        <message>
            <source>No setting answers to that.</source>
            <translation>Keine Einstellung passt dazu.</translation>
        </message>
    </context>
    <context>
        <name>studio::Sheet</name>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
    </context>
    <context>
        <name>studio::ShortcutsDialog</name>
        <message>
            <source>&amp;No keys</source>
            <translation>&amp;Keine Tasten</translation>
        </message>
        <message>
            <source>&amp;Reset</source>
            <translation>&amp;Zurücksetzen</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>take effect at once</source>
            <translation>wirken sofort</translation>
        </message>
        <message>
            <source>Find a command by its name or its keys</source>
            <translation>Befehl nach Namen oder Tasten suchen</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>New keys</source>
            <translation>Neue Tasten</translation>
        </message>
        <message>
            <source>Takes its keys from the command</source>
            <translation>Nimmt dem Befehl seine Tasten</translation>
        </message>
        <message>
            <source>Gives the command its own keys back</source>
            <translation>Gibt dem Befehl seine eigenen Tasten zurück</translation>
        </message>
        <message>
            <source>New &amp;keys</source>
            <translation>&amp;Neue Tasten</translation>
        </message>
        <message>
            <source>Reset &amp;all</source>
            <translation>&amp;Alle zurücksetzen</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Schließen</translation>
        </message>
        <message numerus="yes">
            <source>%n command(s)</source>
            <translation>
                <numerusform>%n Befehl</numerusform>
                <numerusform>%n Befehle</numerusform>
            </translation>
        </message>
        <message>
            <source>no keys</source>
            <translation>keine Tasten</translation>
        </message>
        <message>
            <source>No command answers to that.</source>
            <translation>Kein Befehl passt dazu.</translation>
        </message>
        <message>
            <source>One types with these keys. Add Ctrl or Alt, or take a function key.</source>
            <translation>Mit diesen Tasten wird geschrieben. Strg oder Alt dazunehmen oder eine Funktionstaste wählen.</translation>
        </message>
        <message>
            <source>%1 belongs to “%2”.</source>
            <translation>%1 gehört zu „%2“.</translation>
        </message>
        <message>
            <source>Take it from there</source>
            <translation>Dort wegnehmen</translation>
        </message>
        <message>
            <source>Take %1 from “%2”</source>
            <translation>%1 von „%2“ wegnehmen</translation>
        </message>
    </context>
    <context>
        <name>studio::SignInSheet</name>
        <message>
            <source>Sign in to %1</source>
            <translation>Anmelden bei %1</translation>
        </message>
        <message>
            <source>Way to sign in</source>
            <translation>Art der Anmeldung</translation>
        </message>
        <message>
            <source>in the browser</source>
            <translation>im Browser</translation>
        </message>
        <message>
            <source>API key</source>
            <translation>API-Schlüssel</translation>
        </message>
        <message>
            <source>API &amp;key</source>
            <translation>API-Sch&amp;lüssel</translation>
        </message>
        <message>
            <source>user and password</source>
            <translation>Benutzer und Passwort</translation>
        </message>
        <message>
            <source>token</source>
            <translation>Token</translation>
        </message>
        <message>
            <source>&amp;Token</source>
            <translation>&amp;Token</translation>
        </message>
        <message>
            <source>&amp;Keep it in the system’s keychain</source>
            <translation>Im &amp;Schlüsselbund des Systems behalten</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Abbrechen</translation>
        </message>
        <message>
            <source>&amp;Sign in</source>
            <translation>An&amp;melden</translation>
        </message>
        <message>
            <source>Pass&amp;word</source>
            <translation>Pass&amp;wort</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Benutzer</translation>
        </message>
        <message>
            <source>&amp;User</source>
            <translation>&amp;Benutzer</translation>
        </message>
        <message>
            <source>There is no keychain here: the login is forgotten when the program ends</source>
            <translation>Hier gibt es keinen Schlüsselbund: Die Anmeldung wird vergessen, wenn das Programm endet</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>use it</source>
            <translation>verwenden</translation>
        </message>
        <message>
            <source>Use the login that is there</source>
            <translation>Die vorhandene Anmeldung verwenden</translation>
        </message>
        <message>
            <source>Trying the login…</source>
            <translation>Die Anmeldung wird geprüft …</translation>
        </message>
        <message>
            <source>%1 may read here, but not publish.</source>
            <translation>%1 darf hier lesen, aber nicht veröffentlichen.</translation>
        </message>
        <message>
            <source>%1 does not let this login publish.</source>
            <translation>%1 erlaubt mit dieser Anmeldung kein Veröffentlichen.</translation>
        </message>
        <message>
            <source>use it all the same</source>
            <translation>trotzdem verwenden</translation>
        </message>
        <message>
            <source>Use this login all the same</source>
            <translation>Diese Anmeldung trotzdem verwenden</translation>
        </message>
        <message>
            <source>Putting it into the keychain…</source>
            <translation>Wird in den Schlüsselbund gelegt …</translation>
        </message>
        <message>
            <source>sign in until the program ends</source>
            <translation>anmelden, bis das Programm endet</translation>
        </message>
        <message>
            <source>Sign in until the program ends</source>
            <translation>Anmelden, bis das Programm endet</translation>
        </message>
        <message>
            <source>&amp;Get a code</source>
            <translation>&amp;Code holen</translation>
        </message>
        <message>
            <source>Waiting for the browser…</source>
            <translation>Es wird auf den Browser gewartet …</translation>
        </message>
    </context>
    <context>
        <name>studio::SkillHost</name>
        <message>
            <source>Open the skill “%1”</source>
            <translation>Skill „%1“ öffnen</translation>
        </message>
        <message>
            <source>Create the skill “%1”</source>
            <translation>Skill „%1“ erstellen</translation>
        </message>
    </context>
    <context>
        <name>studio::SkillUsers</name>
        <message>
            <source>No agent of the library names this skill.</source>
            <translation>Kein Agent der Bibliothek nennt diesen Skill.</translation>
        </message>
        <message>
            <source>Named by</source>
            <translation>Genannt von</translation>
        </message>
        <message>
            <source>Open the agent %1</source>
            <translation>Agent %1 öffnen</translation>
        </message>
        <message numerus="yes">
            <source>%n agents in all; F12 lists them.</source>
            <translation>
                <numerusform>%n Agent insgesamt; F12 listet ihn auf.</numerusform>
                <numerusform>%n Agenten insgesamt; F12 listet sie auf.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::SnippetFiller</name>
        <message>
            <source>Insert %1</source>
            <translation>%1 einfügen</translation>
        </message>
    </context>
    <context>
        <name>studio::SpellLanguage</name>
        <message>
            <source>Looking for suggestions…</source>
            <translation>Vorschläge werden gesucht …</translation>
        </message>
        <message>
            <source>Add “%1” to the dictionary</source>
            <translation>„%1“ ins Wörterbuch aufnehmen</translation>
        </message>
        <message>
            <source>Ignore “%1”</source>
            <translation>„%1“ ignorieren</translation>
        </message>
        <message>
            <source>No suggestions</source>
            <translation>Keine Vorschläge</translation>
        </message>
        <message>
            <source>No dictionaries are installed</source>
            <translation>Es sind keine Wörterbücher installiert</translation>
        </message>
        <message>
            <source>This file is not checked</source>
            <translation>Diese Datei wird nicht geprüft</translation>
        </message>
    </context>
    <context>
        <name>studio::Spelling</name>
        <message>
            <source>Spelling is not checked here</source>
            <translation>Die Rechtschreibung wird hier nicht geprüft</translation>
        </message>
        <message>
            <source>No misspelling</source>
            <translation>Kein Rechtschreibfehler</translation>
        </message>
        <message>
            <source>Correct spelling</source>
            <translation>Rechtschreibung korrigieren</translation>
        </message>
    </context>
    <context>
        <name>studio::SpellingPage</name>
        <message>
            <source>Spelling</source>
            <translation>Rechtschreibung</translation>
        </message>
        <message>
            <source>&amp;Add</source>
            <translation>&amp;Hinzufügen</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <source>Check s&amp;pelling</source>
            <translation>Rechtschreibung &amp;prüfen</translation>
        </message>
        <message>
            <source>Language of the dictionary</source>
            <translation>Sprache des Wörterbuchs</translation>
        </message>
        <message>
            <source>Told from the words of the file</source>
            <translation>An den Wörtern der Datei erkannt</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Of files for which none has been chosen; one file's own is set in the menu Text. The dictionaries are those that the system has installed.</source>
            <translation>Für Dateien, für die keine gewählt ist; die einer einzelnen Datei wird im Menü Text gesetzt. Die Wörterbücher sind die im System installierten.</translation>
        </message>
        <message>
            <source>Take &amp;technical terms for right</source>
            <translation>&amp;Fachwörter als richtig ansehen</translation>
        </message>
        <message>
            <source>Such as backend, linter or repo.</source>
            <translation>Etwa backend, linter oder repo.</translation>
        </message>
        <message>
            <source>Own words</source>
            <translation>Eigene Wörter</translation>
        </message>
        <message>
            <source>A word to add</source>
            <translation>Neues Wort</translation>
        </message>
        <message>
            <source>Add the word</source>
            <translation>Wort hinzufügen</translation>
        </message>
        <message>
            <source>Remove the chosen words</source>
            <translation>Die gewählten Wörter entfernen</translation>
        </message>
    </context>
    <context>
        <name>studio::StartOptions</name>
        <message>
            <source>Write, check, preview and publish personas.</source>
            <translation>Personas schreiben, prüfen, in der Vorschau ansehen und veröffentlichen.</translation>
        </message>
        <message>
            <source>Shows this.</source>
            <translation>Zeigt dies an.</translation>
        </message>
        <message>
            <source>Shows the version.</source>
            <translation>Zeigt die Version an.</translation>
        </message>
        <message>
            <source>Saves a picture of the window when all of it is drawn, and quits.</source>
            <translation>Speichert ein Bild des Fensters, sobald es ganz gezeichnet ist, und endet.</translation>
        </message>
        <message>
            <source>The window's size.</source>
            <translation>Die Größe des Fensters.</translation>
        </message>
        <message>
            <source>The colours: light or dark.</source>
            <translation>Die Farben: light (hell) oder dark (dunkel).</translation>
        </message>
        <message>
            <source>Does not open what was open the last time.</source>
            <translation>Öffnet nicht, was zuletzt offen war.</translation>
        </message>
        <message>
            <source>Opens the files in a window of their own when the studio runs already.</source>
            <translation>Öffnet die Dateien in einem eigenen Fenster, wenn das Studio schon läuft.</translation>
        </message>
        <message>
            <source>Says so when the window has been painted once, and quits: for measuring the start.</source>
            <translation>Meldet, wenn das Fenster einmal gezeichnet wurde, und endet: zum Messen des Starts.</translation>
        </message>
        <message>
            <source>Personas to open.</source>
            <translation>Zu öffnende Personas.</translation>
        </message>
        <message>
            <source>--size wants a width and a height such as 1600x1000.</source>
            <translation>--size verlangt Breite und Höhe, etwa 1600x1000.</translation>
        </message>
        <message>
            <source>--theme is light or dark.</source>
            <translation>--theme ist light oder dark.</translation>
        </message>
        <message>
            <source>--grab wants one file to show.</source>
            <translation>--grab verlangt eine Datei, die gezeigt werden soll.</translation>
        </message>
    </context>
    <context>
        <name>studio::StartPreview</name>
        <message>
            <source>How the text begins</source>
            <translation>Wie der Text beginnt</translation>
        </message>
    </context>
    <context>
        <name>studio::StatusLine</name>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>How it is read</source>
            <translation>Wie es gelesen wird</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <source>Line ends</source>
            <translation>Zeilenenden</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>Kodierung</translation>
        </message>
        <message>
            <source>Place of the caret</source>
            <translation>Ort der Schreibmarke</translation>
        </message>
        <message>
            <source>Shows the measures</source>
            <translation>Zeigt die Maße</translation>
        </message>
        <message>
            <source>Words, tokens and limits</source>
            <translation>Wörter, Tokens und Grenzen</translation>
        </message>
        <message>
            <source>%1 tokens (est.)</source>
            <translation>%1 Tokens (gesch.)</translation>
        </message>
        <message>
            <source>mixed line ends</source>
            <translation>gemischte Zeilenenden</translation>
        </message>
        <message>
            <source>UTF-8 with BOM</source>
            <translation>UTF-8 mit BOM</translation>
        </message>
        <message>
            <source>not quite UTF-8</source>
            <translation>nicht ganz UTF-8</translation>
        </message>
        <message>
            <source>Errors: %1</source>
            <translation>Fehler: %1</translation>
        </message>
        <message>
            <source>Warnings: %1</source>
            <translation>Warnungen: %1</translation>
        </message>
        <message>
            <source>Notes: %1</source>
            <translation>Hinweise: %1</translation>
        </message>
        <message>
            <source>No problems</source>
            <translation>Keine Probleme</translation>
        </message>
        <message>
            <source>Ln %1, Col %2</source>
            <translation>Z. %1, Sp. %2</translation>
        </message>
    </context>
    <context>
        <name>studio::SummaryField</name>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source> …</source>
            <translation> …</translation>
        </message>
        <message>
            <source>Add in text</source>
            <translation>Im Text hinzufügen</translation>
        </message>
        <message>
            <source>Edit in text</source>
            <translation>Im Text bearbeiten</translation>
        </message>
        <message>
            <source>The same as “&amp;%1” above: %2</source>
            <translation>Dasselbe wie „&amp;%1“ weiter oben: %2</translation>
        </message>
        <message>
            <source>not set</source>
            <translation>nicht gesetzt</translation>
        </message>
        <message>
            <source>Uses anchors, aliases or tags, which only the text shows</source>
            <translation>Verwendet Anker, Aliasse oder Tags, die nur der Text zeigt</translation>
        </message>
        <message>
            <source>Cannot be read as it is written</source>
            <translation>So, wie es dasteht, nicht lesbar</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Leer</translation>
        </message>
        <message numerus="yes">
            <source>%n entries: %1</source>
            <translation>
                <numerusform>%n Eintrag: %1</numerusform>
                <numerusform>%n Einträge: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>studio::TextEditor</name>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Tab indents; Ctrl+Tab goes to the next control.</source>
            <translation>Tab rückt ein; Strg+Tab geht zum nächsten Bedienelement.</translation>
        </message>
        <message>
            <source>&amp;Format</source>
            <translation>&amp;Format</translation>
        </message>
        <message>
            <source>&amp;Lines</source>
            <translation>&amp;Zeilen</translation>
        </message>
        <message>
            <source>S&amp;ection</source>
            <translation>A&amp;bschnitt</translation>
        </message>
        <message>
            <source>&amp;Go to</source>
            <translation>Gehe z&amp;u</translation>
        </message>
        <message>
            <source>F&amp;olding</source>
            <translation>&amp;Auf- und Zuklappen</translation>
        </message>
        <message>
            <source>&amp;Spelling</source>
            <translation>Re&amp;chtschreibung</translation>
        </message>
        <message>
            <source>&amp;Language of this file</source>
            <translation>&amp;Sprache dieser Datei</translation>
        </message>
        <message>
            <source>&amp;Bold</source>
            <translation>&amp;Fett</translation>
        </message>
        <message>
            <source>&amp;Italic</source>
            <translation>Kurs&amp;iv</translation>
        </message>
        <message>
            <source>&amp;Code</source>
            <translation>&amp;Code</translation>
        </message>
        <message>
            <source>&amp;Link</source>
            <translation>&amp;Link</translation>
        </message>
        <message>
            <source>Move line &amp;up</source>
            <translation>Zeile nach &amp;oben</translation>
        </message>
        <message>
            <source>Move line &amp;down</source>
            <translation>Zeile nach &amp;unten</translation>
        </message>
        <message>
            <source>Du&amp;plicate line</source>
            <translation>Zeile &amp;duplizieren</translation>
        </message>
        <message>
            <source>Comment &amp;out</source>
            <translation>Auskom&amp;mentieren</translation>
        </message>
        <message>
            <source>I&amp;ndent</source>
            <translation>Ei&amp;nrücken</translation>
        </message>
        <message>
            <source>Ou&amp;tdent</source>
            <translation>Ausr&amp;ücken</translation>
        </message>
        <message>
            <source>&amp;Strike through</source>
            <translation>&amp;Durchstreichen</translation>
        </message>
        <message>
            <source>&amp;Paste as plain text</source>
            <translation>Als &amp;reinen Text einfügen</translation>
        </message>
        <message>
            <source>Insert s&amp;nippet…</source>
            <translation>&amp;Textbaustein einfügen …</translation>
        </message>
        <message>
            <source>Delete &amp;line</source>
            <translation>Zeile &amp;löschen</translation>
        </message>
        <message>
            <source>&amp;Join lines</source>
            <translation>Zeilen &amp;verbinden</translation>
        </message>
        <message>
            <source>&amp;Raise the level of the section</source>
            <translation>Ebene des Abschnitts an&amp;heben</translation>
        </message>
        <message>
            <source>&amp;Lower the level of the section</source>
            <translation>Ebene des Abschnitts &amp;senken</translation>
        </message>
        <message>
            <source>Move section &amp;up</source>
            <translation>Abschnitt nach &amp;oben</translation>
        </message>
        <message>
            <source>Move section &amp;down</source>
            <translation>Abschnitt nach &amp;unten</translation>
        </message>
        <message>
            <source>&amp;Check spelling</source>
            <translation>Rechtschreibung &amp;prüfen</translation>
        </message>
        <message>
            <source>&amp;Next misspelling</source>
            <translation>&amp;Nächster Rechtschreibfehler</translation>
        </message>
        <message>
            <source>Go to &amp;section…</source>
            <translation>Zu &amp;Abschnitt gehen …</translation>
        </message>
        <message>
            <source>S&amp;elect section</source>
            <translation>Abschnitt aus&amp;wählen</translation>
        </message>
        <message>
            <source>Go to the &amp;matching bracket</source>
            <translation>Zur passenden &amp;Klammer gehen</translation>
        </message>
        <message>
            <source>&amp;Fold</source>
            <translation>&amp;Zuklappen</translation>
        </message>
        <message>
            <source>&amp;Unfold</source>
            <translation>A&amp;ufklappen</translation>
        </message>
        <message>
            <source>Fold &amp;all</source>
            <translation>&amp;Alle zuklappen</translation>
        </message>
        <message>
            <source>Unfold a&amp;ll</source>
            <translation>All&amp;e aufklappen</translation>
        </message>
        <message>
            <source>Bold</source>
            <translation>Fett</translation>
        </message>
        <message>
            <source>Italic</source>
            <translation>Kursiv</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Strike through</source>
            <translation>Durchstreichen</translation>
        </message>
        <message>
            <source>Delete line</source>
            <translation>Zeile löschen</translation>
        </message>
        <message>
            <source>Join lines</source>
            <translation>Zeilen verbinden</translation>
        </message>
        <message>
            <source>Not read: %1</source>
            <translation>Nicht gelesen: %1</translation>
        </message>
        <message>
            <source>Insert a snippet</source>
            <translation>Textbaustein einfügen</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Link</translation>
        </message>
        <message>
            <source>Move line</source>
            <translation>Zeile verschieben</translation>
        </message>
        <message>
            <source>Duplicate line</source>
            <translation>Zeile duplizieren</translation>
        </message>
        <message>
            <source>Comment out</source>
            <translation>Auskommentieren</translation>
        </message>
        <message>
            <source>Indent</source>
            <translation>Einrücken</translation>
        </message>
        <message>
            <source>Outdent</source>
            <translation>Ausrücken</translation>
        </message>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n Zeile</numerusform>
                <numerusform>%n Zeilen</numerusform>
            </translation>
        </message>
        <message>
            <source>Typing</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Surround</source>
            <translation>Umschließen</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>Wieder&amp;herstellen</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;Ausschneiden</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Einfügen</translation>
        </message>
        <message>
            <source>Select &amp;All</source>
            <translation>Alles au&amp;swählen</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message numerus="yes">
            <source>Link %n file(s)</source>
            <translation>
                <numerusform>%n Datei verlinken</numerusform>
                <numerusform>%n Dateien verlinken</numerusform>
            </translation>
        </message>
        <message>
            <source>Frontmatter</source>
            <translation>Frontmatter</translation>
        </message>
        <message>
            <source>line %1</source>
            <translation>Zeile %1</translation>
        </message>
        <message>
            <source>Go to a section</source>
            <translation>Zu Abschnitt gehen</translation>
        </message>
        <message>
            <source>The caret is in no section</source>
            <translation>Die Schreibmarke steht in keinem Abschnitt</translation>
        </message>
        <message>
            <source>Raise section %1</source>
            <translation>Abschnitt %1 eine Ebene höher setzen</translation>
        </message>
        <message>
            <source>Lower section %1</source>
            <translation>Abschnitt %1 eine Ebene tiefer setzen</translation>
        </message>
        <message>
            <source>No section of its level is above it</source>
            <translation>Darüber steht kein Abschnitt seiner Ebene</translation>
        </message>
        <message>
            <source>No section of its level is below it</source>
            <translation>Darunter steht kein Abschnitt seiner Ebene</translation>
        </message>
        <message>
            <source>Move section %1</source>
            <translation>Abschnitt %1 verschieben</translation>
        </message>
    </context>
    <context>
        <name>studio::TextPage</name>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>The system's fixed font</source>
            <translation>Die Festbreitenschrift des Systems</translation>
        </message>
        <message>
            <source>Font of the text</source>
            <translation>Schrift des Textes</translation>
        </message>
        <message>
            <source>Font</source>
            <translation>Schrift</translation>
        </message>
        <message>
            <source> px</source>
            <translation> px</translation>
        </message>
        <message>
            <source>As the window</source>
            <translation>Wie das Fenster</translation>
        </message>
        <message>
            <source>Size of the text's font</source>
            <translation>Schriftgröße des Textes</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>Zoom of the text</source>
            <translation>Zoom des Textes</translation>
        </message>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>Also with Ctrl and the wheel, or with the keys of the menu.</source>
            <translation>Auch mit Strg und dem Mausrad oder mit den Tasten des Menüs.</translation>
        </message>
        <message>
            <source> columns</source>
            <translation> Spalten</translation>
        </message>
        <message>
            <source>Width of a tab character</source>
            <translation>Breite eines Tabulatorzeichens</translation>
        </message>
        <message>
            <source>Tab width</source>
            <translation>Tabulatorbreite</translation>
        </message>
        <message>
            <source>&amp;Wrap long lines</source>
            <translation>&amp;Lange Zeilen umbrechen</translation>
        </message>
        <message>
            <source>Show line &amp;numbers</source>
            <translation>Zeilen&amp;nummern zeigen</translation>
        </message>
        <message>
            <source>Show &amp;blanks and tabs</source>
            <translation>Lee&amp;rzeichen und Tabulatoren zeigen</translation>
        </message>
        <message>
            <source>Add closing b&amp;rackets and quotes</source>
            <translation>Schließende &amp;Klammern und Anführungszeichen ergänzen</translation>
        </message>
    </context>
    <context>
        <name>studio::ToolPicker</name>
        <message>
            <source>Choose tools</source>
            <translation>Werkzeuge wählen</translation>
        </message>
        <message>
            <source>Every tool of its caller</source>
            <translation>Alle Werkzeuge des Gesprächs, das ihn ruft</translation>
        </message>
        <message>
            <source>Only those ticked</source>
            <translation>Nur die angehakten</translation>
        </message>
        <message>
            <source>Find a tool, or type an entry</source>
            <translation>Werkzeug suchen oder Eintrag eingeben</translation>
        </message>
        <message>
            <source>Find a tool, or type Bash(git:*) or mcp__server</source>
            <translation>Werkzeug suchen oder Bash(git:*) oder mcp__server eingeben</translation>
        </message>
        <message>
            <source>Allow</source>
            <translation>Erlauben</translation>
        </message>
        <message>
            <source>Deny</source>
            <translation>Verweigern</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Werkzeuge</translation>
        </message>
        <message>
            <source>Space ticks, Left and Right go between allow and deny</source>
            <translation>Leertaste hakt an, Links und Rechts wechseln zwischen Erlauben und Verweigern</translation>
        </message>
        <message>
            <source>Deny: %1</source>
            <translation>Verweigern: %1</translation>
        </message>
        <message>
            <source>Deny %1</source>
            <translation>%1 verweigern</translation>
        </message>
        <message>
            <source>Not known here</source>
            <translation>Hier nicht bekannt</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>%1 ändern</translation>
        </message>
        <message>
            <source>Add “%1”</source>
            <translation>„%1“ hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>studio::ToolSentence</name>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source> …</source>
            <translation> …</translation>
        </message>
        <message>
            <source>%1 (only %2)</source>
            <translation>%1 (nur %2)</translation>
        </message>
        <message>
            <source>Can use every tool of the conversation that calls it</source>
            <translation>Kann alle Werkzeuge des Gesprächs nutzen, das ihn ruft</translation>
        </message>
        <message>
            <source>, except %1</source>
            <translation>, außer %1</translation>
        </message>
        <message>
            <source> and </source>
            <translation> und </translation>
        </message>
        <message>
            <source>; cannot %1</source>
            <translation>; nicht möglich: %1</translation>
        </message>
        <message>
            <source> or </source>
            <translation> oder </translation>
        </message>
        <message>
            <source>Has no tools: it can only answer from what it is told.</source>
            <translation>Hat keine Werkzeuge: Er kann nur aus dem antworten, was ihm gesagt wird.</translation>
        </message>
        <message>
            <source>%1 except by commands</source>
            <translation>%1 (außer durch Befehle)</translation>
        </message>
        <message numerus="yes">
            <source>use %n tools that are not known here</source>
            <translation>
                <numerusform>%n hier nicht bekanntes Werkzeug nutzen</numerusform>
                <numerusform>%n hier nicht bekannte Werkzeuge nutzen</numerusform>
            </translation>
        </message>
        <message>
            <source>Can %1</source>
            <translation>Kann %1</translation>
        </message>
    </context>
    <context>
        <name>studio::ToolSummary</name>
        <message>
            <source>Choose…</source>
            <translation>Wählen …</translation>
        </message>
        <message>
            <source>Choose tools from a list</source>
            <translation>Werkzeuge aus einer Liste wählen</translation>
        </message>
    </context>
    <context>
        <name>studio::VersionPicker</name>
        <message>
            <source>patch</source>
            <translation>Patch</translation>
        </message>
        <message>
            <source>minor</source>
            <translation>Minor</translation>
        </message>
        <message>
            <source>major</source>
            <translation>Major</translation>
        </message>
        <message>
            <source>first version</source>
            <translation>erste Version</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>unverändert</translation>
        </message>
        <message>
            <source>as written</source>
            <translation>wie geschrieben</translation>
        </message>
        <message>
            <source>proposed</source>
            <translation>vorgeschlagen</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>Now published: %1</source>
            <translation>Jetzt veröffentlicht: %1</translation>
        </message>
    </context>
    <context>
        <name>studio::WelcomePage</name>
        <message>
            <source>Start</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Open a persona, or start a new one</source>
            <translation>Eine Persona öffnen oder eine neue beginnen</translation>
        </message>
        <message>
            <source>A soul or an agent from a template, a page or a text.</source>
            <translation>Eine Soul oder ein Agent aus einer Vorlage, einer Seite oder einem Text.</translation>
        </message>
        <message>
            <source>All personas below it, with search and a catalog.</source>
            <translation>Alle Personas darunter, mit Suche und Katalog.</translation>
        </message>
        <message>
            <source>One file; it can also be dropped here.</source>
            <translation>Eine Datei; sie lässt sich auch hier ablegen.</translation>
        </message>
        <message>
            <source>From files, folders and archives of other programs.</source>
            <translation>Aus Dateien, Ordnern und Archiven anderer Programme.</translation>
        </message>
        <message>
            <source>Used lately</source>
            <translation>Zuletzt verwendet</translation>
        </message>
        <message>
            <source>%1 in %2</source>
            <translation>%1 in %2</translation>
        </message>
    </context>
    <context>
        <name>data</name>
        <message>
            <source>The agent</source>
            <translation>Der Agent</translation>
        </message>
        <message>
            <source>How it runs</source>
            <translation>Wie er läuft</translation>
        </message>
        <message>
            <source>Further access</source>
            <translation>Weiterer Zugriff</translation>
        </message>
        <message>
            <source>Advanced</source>
            <translation>Für Fortgeschrittene</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>The name the agent is called by. Keep it short and say what it does; the file is usually named after it.</source>
            <translation>Der Name, unter dem der Agent gerufen wird. Kurz halten und sagen, was er tut; die Datei heißt meist ebenso.</translation>
        </message>
        <message>
            <source>agent file format, 2026-08</source>
            <translation>Format der Agentendateien, 2026-08</translation>
        </message>
        <message>
            <source>lowercase letters, digits and single hyphens</source>
            <translation>Kleinbuchstaben, Ziffern und einzelne Bindestriche</translation>
        </message>
        <message>
            <source>a name that starts with a hyphen or holds a colon makes the whole file disappear from the list of agents</source>
            <translation>mit einem Namen, der mit einem Bindestrich beginnt oder einen Doppelpunkt enthält, verschwindet die ganze Datei aus der Liste der Agenten</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Says when this agent should be called, not how good it is. It is read before every choice of agent, so name the situations and keep it to two or three sentences.</source>
            <translation>Sagt, wann dieser Agent gerufen werden soll, nicht, wie gut er ist. Sie wird vor jeder Wahl eines Agenten gelesen; darum Situationen nennen und bei zwei oder drei Sätzen bleiben.</translation>
        </message>
        <message>
            <source>Reviews a diff for defects before it is merged. Use after a feature is finished or when a pull request is opened.</source>
            <translation>Prüft einen Diff auf Fehler, bevor er zusammengeführt wird. Zu rufen, wenn eine Funktion fertig ist oder ein Pull Request eröffnet wird.</translation>
        </message>
        <message>
            <source>Tools</source>
            <translation>Werkzeuge</translation>
        </message>
        <message>
            <source>What the agent may use. Grant what its work needs and nothing more; a reviewer rarely needs to write.</source>
            <translation>Was der Agent verwenden darf. Gewähren, was seine Arbeit braucht, und nicht mehr; wer prüft, muss selten schreiben.</translation>
        </message>
        <message>
            <source>every tool of the conversation that calls it</source>
            <translation>alle Werkzeuge der Unterhaltung, die ihn ruft</translation>
        </message>
        <message>
            <source>no tools at all</source>
            <translation>gar keine Werkzeuge</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Which model does the work. A short name follows that family's current version; a full model id pins one.</source>
            <translation>Welches Modell die Arbeit tut. Ein kurzer Name folgt der jeweils aktuellen Version der Familie; eine volle Modellkennung legt eine fest.</translation>
        </message>
        <message>
            <source>inherit: the model of the conversation that calls it</source>
            <translation>inherit: das Modell der Unterhaltung, die ihn ruft</translation>
        </message>
        <message>
            <source>The model of the conversation that calls the agent.</source>
            <translation>Das Modell der Unterhaltung, die den Agenten ruft.</translation>
        </message>
        <message>
            <source>The fast and cheap one. Good for searching, sorting and short, well-described jobs.</source>
            <translation>Das schnelle und günstige. Gut zum Suchen, Sortieren und für kurze, klar beschriebene Aufgaben.</translation>
        </message>
        <message>
            <source>The everyday one. Good for most writing, coding and review.</source>
            <translation>Das für jeden Tag. Gut für das meiste Schreiben, Programmieren und Prüfen.</translation>
        </message>
        <message>
            <source>The thorough one. Worth its price where a wrong answer costs more than a slow one.</source>
            <translation>Das gründliche. Seinen Preis wert, wo eine falsche Antwort mehr kostet als eine langsame.</translation>
        </message>
        <message>
            <source>The alias of the Fable family of models.</source>
            <translation>Der Alias der Modellfamilie Fable.</translation>
        </message>
        <message>
            <source>Max turns</source>
            <translation>Max. Runden</translation>
        </message>
        <message>
            <source>How many rounds of thinking and tool use the agent may take before it must stop.</source>
            <translation>Wie viele Runden aus Denken und Werkzeuggebrauch der Agent gehen darf, bevor er aufhören muss.</translation>
        </message>
        <message>
            <source>no limit of its own</source>
            <translation>keine eigene Grenze</translation>
        </message>
        <message>
            <source>Permission mode</source>
            <translation>Rechtemodus</translation>
        </message>
        <message>
            <source>What happens when the agent wants to do something that needs permission.</source>
            <translation>Was geschieht, wenn der Agent etwas tun will, das eine Erlaubnis braucht.</translation>
        </message>
        <message>
            <source>the mode of the conversation that calls it</source>
            <translation>der Modus der Unterhaltung, die ihn ruft</translation>
        </message>
        <message>
            <source>asks</source>
            <translation>fragt nach</translation>
        </message>
        <message>
            <source>Asks the first time each kind of risky action comes up.</source>
            <translation>Fragt, wenn eine Art riskanter Handlung zum ersten Mal ansteht.</translation>
        </message>
        <message>
            <source>accepts edits</source>
            <translation>nimmt Änderungen an</translation>
        </message>
        <message>
            <source>Changes files without asking; commands still ask.</source>
            <translation>Ändert Dateien, ohne zu fragen; vor Befehlen wird weiter gefragt.</translation>
        </message>
        <message>
            <source>decides by itself</source>
            <translation>entscheidet selbst</translation>
        </message>
        <message>
            <source>Lets the program judge which actions are safe and asks about the rest.</source>
            <translation>Lässt das Programm beurteilen, was unbedenklich ist, und fragt beim Rest.</translation>
        </message>
        <message>
            <source>never asks</source>
            <translation>fragt nie</translation>
        </message>
        <message>
            <source>Never asks: whatever is not already allowed is refused.</source>
            <translation>Fragt nie: Was nicht schon erlaubt ist, wird abgelehnt.</translation>
        </message>
        <message>
            <source>plans only</source>
            <translation>plant nur</translation>
        </message>
        <message>
            <source>Reads and plans, but changes nothing.</source>
            <translation>Liest und plant, ändert aber nichts.</translation>
        </message>
        <message>
            <source>asks each time</source>
            <translation>fragt jedes Mal</translation>
        </message>
        <message>
            <source>Asks before every action that is not merely reading.</source>
            <translation>Fragt vor allem, was nicht bloßes Lesen ist.</translation>
        </message>
        <message>
            <source>no permission checks</source>
            <translation>keine Rechteprüfung</translation>
        </message>
        <message>
            <source>Skips every question. Only for a machine that has nothing to lose.</source>
            <translation>Überspringt jede Frage. Nur für einen Rechner, auf dem nichts zu verlieren ist.</translation>
        </message>
        <message>
            <source>Memory</source>
            <translation>Gedächtnis</translation>
        </message>
        <message>
            <source>Gives the agent a notebook that it keeps from one call to the next, and says where that notebook lives.</source>
            <translation>Gibt dem Agenten ein Notizbuch, das er von einem Ruf zum nächsten behält, und sagt, wo es liegt.</translation>
        </message>
        <message>
            <source>no memory: every call starts fresh</source>
            <translation>kein Gedächtnis: jeder Ruf beginnt von vorn</translation>
        </message>
        <message>
            <source>personal memory</source>
            <translation>persönliches Gedächtnis</translation>
        </message>
        <message>
            <source>One notebook for all your projects.</source>
            <translation>Ein Notizbuch für alle eigenen Projekte.</translation>
        </message>
        <message>
            <source>project memory</source>
            <translation>Projektgedächtnis</translation>
        </message>
        <message>
            <source>A notebook in the project, shared with everyone who works on it.</source>
            <translation>Ein Notizbuch im Projekt, gemeinsam mit allen, die daran arbeiten.</translation>
        </message>
        <message>
            <source>local memory</source>
            <translation>lokales Gedächtnis</translation>
        </message>
        <message>
            <source>A notebook for this project that stays on this machine.</source>
            <translation>Ein Notizbuch für dieses Projekt, das auf diesem Rechner bleibt.</translation>
        </message>
        <message>
            <source>Skills</source>
            <translation>Skills</translation>
        </message>
        <message>
            <source>Skills whose full text the agent has in front of it from the start. Each entry is the name of a skill's folder.</source>
            <translation>Skills, deren ganzen Text der Agent von Anfang an vor sich hat. Jeder Eintrag ist der Name des Ordners eines Skills.</translation>
        </message>
        <message>
            <source>none preloaded</source>
            <translation>keine vorab geladen</translation>
        </message>
        <message>
            <source>the name of a skill folder: lowercase letters, digits and hyphens</source>
            <translation>der Name eines Skill-Ordners: Kleinbuchstaben, Ziffern und Bindestriche</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>The colour that marks the agent's work in the terminal and on its card.</source>
            <translation>Die Farbe, die die Arbeit des Agenten im Terminal und auf seiner Karte kennzeichnet.</translation>
        </message>
        <message>
            <source>a colour is picked for it</source>
            <translation>eine Farbe wird für ihn gewählt</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rot</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>Orange</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>Gelb</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <source>Cyan</source>
            <translation>Cyan</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Blau</translation>
        </message>
        <message>
            <source>Purple</source>
            <translation>Violett</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>Rosa</translation>
        </message>
        <message>
            <source>Effort</source>
            <translation>Aufwand</translation>
        </message>
        <message>
            <source>How long the model thinks before it acts. More effort costs time and tokens.</source>
            <translation>Wie lange das Modell nachdenkt, bevor es handelt. Mehr Aufwand kostet Zeit und Tokens.</translation>
        </message>
        <message>
            <source>the effort of the conversation that calls it</source>
            <translation>der Aufwand der Unterhaltung, die ihn ruft</translation>
        </message>
        <message>
            <source>Quick answers to simple questions.</source>
            <translation>Schnelle Antworten auf einfache Fragen.</translation>
        </message>
        <message>
            <source>A balance for everyday work.</source>
            <translation>Ausgewogen, für die tägliche Arbeit.</translation>
        </message>
        <message>
            <source>Careful work with several things to weigh.</source>
            <translation>Sorgfältige Arbeit, bei der mehreres abzuwägen ist.</translation>
        </message>
        <message>
            <source>Hard problems where haste costs more than time.</source>
            <translation>Schwierige Aufgaben, bei denen Eile mehr kostet als Zeit.</translation>
        </message>
        <message>
            <source>Everything the model can give; slow and dear.</source>
            <translation>Alles, was das Modell geben kann; langsam und teuer.</translation>
        </message>
        <message>
            <source>Isolation</source>
            <translation>Isolierung</translation>
        </message>
        <message>
            <source>Where the agent works: in your files, or in a copy of the repository of its own.</source>
            <translation>Wo der Agent arbeitet: in den eigenen Dateien oder in einer Kopie des Repositorys nur für ihn.</translation>
        </message>
        <message>
            <source>works directly in your files</source>
            <translation>arbeitet direkt in den eigenen Dateien</translation>
        </message>
        <message>
            <source>Works in a temporary git worktree, so that your own files stay as they are until you take its changes over.</source>
            <translation>Arbeitet in einem vorübergehenden Git-Worktree, sodass die eigenen Dateien bleiben, wie sie sind, bis seine Änderungen übernommen werden.</translation>
        </message>
        <message>
            <source>Run in the background</source>
            <translation>Im Hintergrund ausführen</translation>
        </message>
        <message>
            <source>Lets the conversation go on while the agent works, and reports when it is done.</source>
            <translation>Lässt die Unterhaltung weitergehen, während der Agent arbeitet, und meldet, wenn er fertig ist.</translation>
        </message>
        <message>
            <source>no: the conversation waits for its answer</source>
            <translation>nein: die Unterhaltung wartet auf seine Antwort</translation>
        </message>
        <message>
            <source>First message</source>
            <translation>Erste Nachricht</translation>
        </message>
        <message>
            <source>Sent as the first message when a whole session is started as this agent. It has no effect when the agent is called from another conversation.</source>
            <translation>Wird als erste Nachricht gesendet, wenn eine ganze Sitzung als dieser Agent beginnt. Ohne Wirkung, wenn der Agent aus einer anderen Unterhaltung gerufen wird.</translation>
        </message>
        <message>
            <source>the session waits for your first message</source>
            <translation>die Sitzung wartet auf die erste Nachricht</translation>
        </message>
        <message>
            <source>Read the open incidents and tell me which one needs me first.</source>
            <translation>Lies die offenen Störungen und sag mir, welche mich zuerst braucht.</translation>
        </message>
        <message>
            <source>Denied tools</source>
            <translation>Verweigerte Werkzeuge</translation>
        </message>
        <message>
            <source>Tools taken away, whatever the list of tools says. Useful when the agent should have everything except one thing.</source>
            <translation>Werkzeuge, die ihm genommen werden, was auch immer in der Liste der Werkzeuge steht. Nützlich, wenn der Agent alles haben soll außer einem.</translation>
        </message>
        <message>
            <source>nothing is denied</source>
            <translation>nichts wird verweigert</translation>
        </message>
        <message>
            <source>MCP servers</source>
            <translation>MCP-Server</translation>
        </message>
        <message>
            <source>Outside services the agent may reach: a list of servers, each the name of one that is already set up or a name with its own settings.</source>
            <translation>Dienste außerhalb, die der Agent erreichen darf: eine Liste von Servern, jeder mit dem Namen eines schon eingerichteten oder mit einem Namen und eigenen Einstellungen.</translation>
        </message>
        <message>
            <source>the servers of the conversation that calls it</source>
            <translation>die Server der Unterhaltung, die ihn ruft</translation>
        </message>
        <message>
            <source>Hooks</source>
            <translation>Hooks</translation>
        </message>
        <message>
            <source>Commands that run around the agent's actions, written as in settings.json. It must be a map of events: an empty list makes the whole file disappear from the list of agents.</source>
            <translation>Befehle, die rund um die Handlungen des Agenten laufen, geschrieben wie in settings.json. Es muss eine Zuordnung von Ereignissen sein: Mit einer leeren Liste verschwindet die ganze Datei aus der Liste der Agenten.</translation>
        </message>
        <message>
            <source>no hooks of its own</source>
            <translation>keine eigenen Hooks</translation>
        </message>
        <message>
            <source>Agents are listed without an emoji. It is kept for other programs that read it.</source>
            <translation>Agenten werden ohne Emoji aufgelistet. Es bleibt für andere Programme erhalten, die es lesen.</translation>
        </message>
        <message>
            <source>Not read. How the agent should sound belongs in the text below the frontmatter.</source>
            <translation>Wird nicht gelesen. Wie der Agent klingen soll, gehört in den Text unter dem Frontmatter.</translation>
        </message>
        <message>
            <source>Not read. What the agent can do is decided by its tools and told by its description.</source>
            <translation>Wird nicht gelesen. Was der Agent kann, bestimmen seine Werkzeuge und sagt seine Beschreibung.</translation>
        </message>
        <message>
            <source>Agent files have no categories. Folders inside the agents folder can sort them.</source>
            <translation>Agentendateien haben keine Kategorien. Ordner im Ordner der Agenten können sie sortieren.</translation>
        </message>
        <message>
            <source>Not read. To have the agent called without being asked for, say so in the description.</source>
            <translation>Wird nicht gelesen. Soll der Agent ungefragt gerufen werden, gehört das in die Beschreibung.</translation>
        </message>
        <message>
            <source>Not read here. The version of a plugin stands in its plugin.json.</source>
            <translation>Wird hier nicht gelesen. Die Version eines Plugins steht in seiner plugin.json.</translation>
        </message>
        <message>
            <source>Not read here. The author of a plugin stands in its plugin.json.</source>
            <translation>Wird hier nicht gelesen. Der Autor eines Plugins steht in seiner plugin.json.</translation>
        </message>
        <message>
            <source>Agents are not searched by tags. Put the words that matter into the description.</source>
            <translation>Agenten werden nicht nach Schlagwörtern gesucht. Die Wörter, auf die es ankommt, gehören in die Beschreibung.</translation>
        </message>
        <message>
            <source>Not read here. A licence belongs beside the file, or into the plugin's plugin.json.</source>
            <translation>Wird hier nicht gelesen. Eine Lizenz gehört neben die Datei oder in die plugin.json des Plugins.</translation>
        </message>
        <message>
            <source>Not read. The description is what an agent is chosen by.</source>
            <translation>Wird nicht gelesen. Ein Agent wird nach seiner Beschreibung gewählt.</translation>
        </message>
        <message>
            <source>Not read. The model and its effort decide how deep the agent goes.</source>
            <translation>Wird nicht gelesen. Das Modell und sein Aufwand bestimmen, wie tief der Agent geht.</translation>
        </message>
        <message>
            <source>Not read. Put the situations that should call the agent into the description.</source>
            <translation>Wird nicht gelesen. Die Situationen, in denen der Agent gerufen werden soll, gehören in die Beschreibung.</translation>
        </message>
        <message>
            <source>Agent files cannot set a temperature. Some other programs can; it is kept for them.</source>
            <translation>Agentendateien können keine Temperatur setzen. Einige andere Programme können es; für sie bleibt sie erhalten.</translation>
        </message>
        <message>
            <source>The skill</source>
            <translation>Der Skill</translation>
        </message>
        <message>
            <source>Terms and needs</source>
            <translation>Lizenz und Voraussetzungen</translation>
        </message>
        <message>
            <source>The name that agents list under their skills. It must be the name of the folder that SKILL.md lies in.</source>
            <translation>Der Name, unter dem Agenten ihn bei ihren Skills aufführen. Er muss der Name des Ordners sein, in dem SKILL.md liegt.</translation>
        </message>
        <message>
            <source>skill file format, 2026-08</source>
            <translation>Format der Skill-Dateien, 2026-08</translation>
        </message>
        <message>
            <source>Says what the skill teaches and when to open it. Only this is read until the skill is needed, so name the situations.</source>
            <translation>Sagt, was der Skill lehrt und wann er zu öffnen ist. Nur dies wird gelesen, bis der Skill gebraucht wird; darum Situationen nennen.</translation>
        </message>
        <message>
            <source>Steps and checks for publishing a release. Use when a version is to be tagged, announced or rolled back.</source>
            <translation>Schritte und Prüfungen für das Veröffentlichen eines Releases. Zu verwenden, wenn eine Version getaggt, angekündigt oder zurückgenommen werden soll.</translation>
        </message>
        <message>
            <source>Allowed tools</source>
            <translation>Erlaubte Werkzeuge</translation>
        </message>
        <message>
            <source>Tools that may be used without asking while the skill is at work.</source>
            <translation>Werkzeuge, die ohne Nachfrage verwendet werden dürfen, solange der Skill an der Arbeit ist.</translation>
        </message>
        <message>
            <source>whatever the conversation allows</source>
            <translation>was die Unterhaltung erlaubt</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <source>What others may do with the skill: a short identifier such as MIT, or the name of a file beside SKILL.md.</source>
            <translation>Was andere mit dem Skill tun dürfen: eine kurze Kennung wie MIT oder der Name einer Datei neben SKILL.md.</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>Voraussetzungen</translation>
        </message>
        <message>
            <source>What the skill cannot do without: programs, network access, a certain product. Leave it out when it needs nothing.</source>
            <translation>Was der Skill nicht entbehren kann: Programme, Netzzugang, ein bestimmtes Produkt. Weglassen, wenn er nichts braucht.</translation>
        </message>
        <message>
            <source>Needs git and a network connection.</source>
            <translation>Braucht git und eine Netzverbindung.</translation>
        </message>
        <message>
            <source>Further data</source>
            <translation>Weitere Angaben</translation>
        </message>
        <message>
            <source>Names and values of your own, such as author and version. They are kept and have no effect by themselves.</source>
            <translation>Eigene Namen und Werte, etwa author und version. Sie bleiben erhalten und haben von sich aus keine Wirkung.</translation>
        </message>
        <message>
            <source>Not read here. Put it under metadata; the version of a plugin stands in its plugin.json.</source>
            <translation>Wird hier nicht gelesen. Gehört unter metadata; die Version eines Plugins steht in seiner plugin.json.</translation>
        </message>
        <message>
            <source>Not read here. Put it under metadata; the author of a plugin stands in its plugin.json.</source>
            <translation>Wird hier nicht gelesen. Gehört unter metadata; der Autor eines Plugins steht in seiner plugin.json.</translation>
        </message>
        <message>
            <source>Skills are not searched by tags. Put the words that matter into the description.</source>
            <translation>Skills werden nicht nach Schlagwörtern gesucht. Die Wörter, auf die es ankommt, gehören in die Beschreibung.</translation>
        </message>
        <message>
            <source>Skills have no categories.</source>
            <translation>Skills haben keine Kategorien.</translation>
        </message>
        <message>
            <source>On the card</source>
            <translation>Auf der Karte</translation>
        </message>
        <message>
            <source>Where it runs</source>
            <translation>Wo sie läuft</translation>
        </message>
        <message>
            <source>Who made it</source>
            <translation>Von wem sie ist</translation>
        </message>
        <message>
            <source>In the catalog</source>
            <translation>Im Katalog</translation>
        </message>
        <message>
            <source>What people see on the card and at the top of the page.</source>
            <translation>Was auf der Karte und oben auf der Seite zu sehen ist.</translation>
        </message>
        <message>
            <source>soul catalog, 2026-08</source>
            <translation>Katalog der Souls, 2026-08</translation>
        </message>
        <message>
            <source>the title of the text</source>
            <translation>der Titel des Textes</translation>
        </message>
        <message>
            <source>Tagline</source>
            <translation>Kurzbeschreibung</translation>
        </message>
        <message>
            <source>One sentence under the name that tells a stranger whether to open this soul.</source>
            <translation>Ein Satz unter dem Namen, an dem Fremde erkennen, ob sie diese Soul öffnen sollen.</translation>
        </message>
        <message>
            <source>soul catalog, 2026-08; the length is advice</source>
            <translation>Katalog der Souls, 2026-08; die Länge ist ein Rat</translation>
        </message>
        <message>
            <source>the italic line under the title, or the first sentence</source>
            <translation>die kursive Zeile unter dem Titel oder der erste Satz</translation>
        </message>
        <message>
            <source>Explains in small steps and checks that each one holds.</source>
            <translation>Erklärt in kleinen Schritten und prüft, dass jeder trägt.</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>Where the catalog lists it, and what colour its card has.</source>
            <translation>Wo der Katalog sie einordnet und welche Farbe ihre Karte hat.</translation>
        </message>
        <message>
            <source>Builds, runs or repairs software and systems.</source>
            <translation>Baut, betreibt oder repariert Software und Systeme.</translation>
        </message>
        <message>
            <source>Technical</source>
            <translation>Technik</translation>
        </message>
        <message>
            <source>Helps with the work of an office, a trade or a team.</source>
            <translation>Hilft bei der Arbeit im Büro, im Handwerk oder im Team.</translation>
        </message>
        <message>
            <source>Professional</source>
            <translation>Beruf</translation>
        </message>
        <message>
            <source>Writes, designs, composes, or helps those who do.</source>
            <translation>Schreibt, gestaltet, komponiert oder hilft denen, die es tun.</translation>
        </message>
        <message>
            <source>Creative</source>
            <translation>Kreativ</translation>
        </message>
        <message>
            <source>Teaches, explains and practises with a learner.</source>
            <translation>Lehrt, erklärt und übt mit Lernenden.</translation>
        </message>
        <message>
            <source>Educational</source>
            <translation>Bildung</translation>
        </message>
        <message>
            <source>Supports habits, rest and balance, without playing doctor.</source>
            <translation>Unterstützt Gewohnheiten, Ruhe und Ausgleich, ohne den Arzt zu spielen.</translation>
        </message>
        <message>
            <source>Wellness</source>
            <translation>Wohlbefinden</translation>
        </message>
        <message>
            <source>Finds, weighs and sums up what is known.</source>
            <translation>Findet, wägt und fasst zusammen, was bekannt ist.</translation>
        </message>
        <message>
            <source>Research</source>
            <translation>Forschung</translation>
        </message>
        <message>
            <source>Tries an unusual way of being an assistant.</source>
            <translation>Versucht eine ungewöhnliche Art, Assistent zu sein.</translation>
        </message>
        <message>
            <source>Experimental</source>
            <translation>Experimentell</translation>
        </message>
        <message>
            <source>Is there for games, stories and good company.</source>
            <translation>Ist für Spiele, Geschichten und gute Gesellschaft da.</translation>
        </message>
        <message>
            <source>Playful</source>
            <translation>Spielerisch</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>Three numbers. Raise the last for a correction, the middle for something added, the first when it becomes another character.</source>
            <translation>Drei Zahlen. Die letzte steigt mit einer Korrektur, die mittlere mit etwas Neuem, die erste, wenn ein anderer Charakter daraus wird.</translation>
        </message>
        <message>
            <source>soul catalog, 2026-08; Semantic Versioning 2.0.0</source>
            <translation>Katalog der Souls, 2026-08; Semantic Versioning 2.0.0</translation>
        </message>
        <message>
            <source>three numbers with dots, such as 1.0.0</source>
            <translation>drei Zahlen mit Punkten, etwa 1.0.0</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message>
            <source>A few lowercase words people would search for. Three good ones beat ten vague ones.</source>
            <translation>Ein paar kleingeschriebene Wörter, nach denen gesucht würde. Drei gute sind besser als zehn vage.</translation>
        </message>
        <message>
            <source>soul catalog, 2026-08; at most ten in a Soul Spec package</source>
            <translation>Katalog der Souls, 2026-08; höchstens zehn in einem Soul-Spec-Paket</translation>
        </message>
        <message>
            <source>one word, or words joined with hyphens</source>
            <translation>ein Wort oder mit Bindestrichen verbundene Wörter</translation>
        </message>
        <message>
            <source>Two or three sentences more than the tagline: for whom this soul is, and for what it is not.</source>
            <translation>Zwei oder drei Sätze mehr als die Kurzbeschreibung: für wen diese Soul ist und wofür sie nicht ist.</translation>
        </message>
        <message>
            <source>the page shows the tagline alone</source>
            <translation>die Seite zeigt nur die Kurzbeschreibung</translation>
        </message>
        <message>
            <source>Frameworks</source>
            <translation>Frameworks</translation>
        </message>
        <message>
            <source>The programs you know it runs in. The catalog wants at least one.</source>
            <translation>Die Programme, in denen sie bekanntermaßen läuft. Der Katalog verlangt mindestens eines.</translation>
        </message>
        <message>
            <source>Hermes</source>
            <translation>Hermes</translation>
        </message>
        <message>
            <source>Installed as SOUL.md in the Hermes folder.</source>
            <translation>Als SOUL.md im Ordner von Hermes installiert.</translation>
        </message>
        <message>
            <source>OpenClaw</source>
            <translation>OpenClaw</translation>
        </message>
        <message>
            <source>Installed as SOUL.md in the OpenClaw workspace.</source>
            <translation>Als SOUL.md im Arbeitsbereich von OpenClaw installiert.</translation>
        </message>
        <message>
            <source>Claude Code</source>
            <translation>Claude Code</translation>
        </message>
        <message>
            <source>Installed as SOUL.md beside your other Claude files.</source>
            <translation>Als SOUL.md neben den anderen Claude-Dateien installiert.</translation>
        </message>
        <message>
            <source>Cursor</source>
            <translation>Cursor</translation>
        </message>
        <message>
            <source>Installed as a rule that always applies.</source>
            <translation>Als Regel installiert, die immer gilt.</translation>
        </message>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>Models you have tried it with. Leave it empty if it should work with any.</source>
            <translation>Modelle, mit denen sie erprobt ist. Leer lassen, wenn sie mit jedem arbeiten soll.</translation>
        </message>
        <message>
            <source>any model</source>
            <translation>jedes Modell</translation>
        </message>
        <message>
            <source>Author's handle</source>
            <translation>Kürzel des Autors</translation>
        </message>
        <message>
            <source>The GitHub name that the soul belongs to. It is how authorship is claimed.</source>
            <translation>Der GitHub-Name, dem die Soul gehört. Mit ihm wird die Urheberschaft beansprucht.</translation>
        </message>
        <message>
            <source>letters, digits and single hyphens, without an @</source>
            <translation>Buchstaben, Ziffern und einzelne Bindestriche, ohne @</translation>
        </message>
        <message>
            <source>Author's name</source>
            <translation>Name des Autors</translation>
        </message>
        <message>
            <source>The name to show instead of the handle.</source>
            <translation>Der Name, der statt des Kürzels gezeigt wird.</translation>
        </message>
        <message>
            <source>the handle is shown</source>
            <translation>das Kürzel wird gezeigt</translation>
        </message>
        <message>
            <source>Author's page</source>
            <translation>Seite des Autors</translation>
        </message>
        <message>
            <source>A web address that the author's name leads to.</source>
            <translation>Eine Webadresse, auf die der Name des Autors führt.</translation>
        </message>
        <message>
            <source>an address that starts with https:// or http://</source>
            <translation>eine Adresse, die mit https:// oder http:// beginnt</translation>
        </message>
        <message>
            <source>What others may do with the text, as a short SPDX name.</source>
            <translation>Was andere mit dem Text tun dürfen, als kurzer SPDX-Name.</translation>
        </message>
        <message>
            <source>soul catalog, 2026-08; SPDX licence list</source>
            <translation>Katalog der Souls, 2026-08; SPDX-Lizenzliste</translation>
        </message>
        <message>
            <source>MIT License</source>
            <translation>MIT License</translation>
        </message>
        <message>
            <source>Use it for anything, keep the notice.</source>
            <translation>Für alles zu verwenden, der Hinweis bleibt stehen.</translation>
        </message>
        <message>
            <source>Apache License 2.0</source>
            <translation>Apache License 2.0</translation>
        </message>
        <message>
            <source>Like MIT, with a word on patents and on marking changes.</source>
            <translation>Wie MIT, mit einem Wort zu Patenten und zur Kennzeichnung von Änderungen.</translation>
        </message>
        <message>
            <source>Creative Commons Attribution 4.0</source>
            <translation>Creative Commons Attribution 4.0</translation>
        </message>
        <message>
            <source>Made for texts: use it for anything, name the author.</source>
            <translation>Für Texte gemacht: für alles zu verwenden, mit Nennung des Autors.</translation>
        </message>
        <message>
            <source>Creative Commons Attribution-ShareAlike 4.0</source>
            <translation>Creative Commons Attribution-ShareAlike 4.0</translation>
        </message>
        <message>
            <source>Name the author, and share what you change under the same licence.</source>
            <translation>Mit Nennung des Autors; Geändertes wird unter derselben Lizenz weitergegeben.</translation>
        </message>
        <message>
            <source>Creative Commons Zero 1.0</source>
            <translation>Creative Commons Zero 1.0</translation>
        </message>
        <message>
            <source>Given to everyone, no conditions.</source>
            <translation>Allen gegeben, ohne Bedingungen.</translation>
        </message>
        <message>
            <source>BSD 2-Clause</source>
            <translation>BSD 2-Clause</translation>
        </message>
        <message>
            <source>Short and permissive, keep the notice.</source>
            <translation>Kurz und freizügig, der Hinweis bleibt stehen.</translation>
        </message>
        <message>
            <source>BSD 3-Clause</source>
            <translation>BSD 3-Clause</translation>
        </message>
        <message>
            <source>As BSD 2-Clause, and nobody may advertise with your name.</source>
            <translation>Wie BSD 2-Clause, und niemand darf mit dem Namen des Autors werben.</translation>
        </message>
        <message>
            <source>ISC License</source>
            <translation>ISC License</translation>
        </message>
        <message>
            <source>MIT in fewer words.</source>
            <translation>MIT in weniger Worten.</translation>
        </message>
        <message>
            <source>The Unlicense</source>
            <translation>The Unlicense</translation>
        </message>
        <message>
            <source>Repository</source>
            <translation>Repository</translation>
        </message>
        <message>
            <source>Where the source of this soul is kept, if it is public.</source>
            <translation>Wo die Quelle dieser Soul liegt, falls sie öffentlich ist.</translation>
        </message>
        <message>
            <source>Slug</source>
            <translation>Slug</translation>
        </message>
        <message>
            <source>The soul's address in the catalog. Choose it once: links keep working after a change, but people remember the old one.</source>
            <translation>Die Adresse der Soul im Katalog. Einmal wählen: Links gelten nach einer Änderung weiter, aber man merkt sich die alte.</translation>
        </message>
        <message>
            <source>made from the name</source>
            <translation>aus dem Namen gebildet</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Whether the catalog shows it. To take a soul down, set it back to draft.</source>
            <translation>Ob der Katalog sie zeigt. Um eine Soul zurückzuziehen, wieder auf Entwurf setzen.</translation>
        </message>
        <message>
            <source>published when it is sent</source>
            <translation>veröffentlicht, sobald sie gesendet wird</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Entwurf</translation>
        </message>
        <message>
            <source>Stored, shown to nobody else.</source>
            <translation>Abgelegt, für niemanden sonst zu sehen.</translation>
        </message>
        <message>
            <source>Pending</source>
            <translation>Wartend</translation>
        </message>
        <message>
            <source>Waits for a curator.</source>
            <translation>Wartet auf die Durchsicht.</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Veröffentlicht</translation>
        </message>
        <message>
            <source>Listed for everyone.</source>
            <translation>Für alle aufgelistet.</translation>
        </message>
        <message>
            <source>Earlier slugs</source>
            <translation>Frühere Slugs</translation>
        </message>
        <message>
            <source>Addresses that this soul had before; the catalog leads from them to the present one. It adds to this list by itself when the slug changes.</source>
            <translation>Adressen, die diese Soul früher hatte; der Katalog führt von ihnen zur jetzigen. Wenn der Slug sich ändert, wird diese Liste von selbst ergänzt.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>Given by the catalog. It is never sent.</source>
            <translation>Wird vom Katalog vergeben und nie gesendet.</translation>
        </message>
        <message>
            <source>Set by the catalog when the soul first arrives. It is never sent.</source>
            <translation>Setzt der Katalog, wenn die Soul zum ersten Mal ankommt. Wird nie gesendet.</translation>
        </message>
        <message>
            <source>Set by the catalog at every change. It is never sent.</source>
            <translation>Setzt der Katalog bei jeder Änderung. Wird nie gesendet.</translation>
        </message>
        <message>
            <source>Worked out from the text by the catalog. It is never sent.</source>
            <translation>Errechnet der Katalog aus dem Text. Wird nie gesendet.</translation>
        </message>
        <message>
            <source>Counted by the catalog. It is never sent.</source>
            <translation>Zählt der Katalog. Wird nie gesendet.</translation>
        </message>
        <message>
            <source>The catalog draws its own picture from the slug. It is kept for other programs.</source>
            <translation>Der Katalog zeichnet sein eigenes Bild aus dem Slug. Es bleibt für andere Programme erhalten.</translation>
        </message>
        <message>
            <source>A soul grants no tools; that is an agent file's job.</source>
            <translation>Eine Soul gewährt keine Werkzeuge; das ist Sache einer Agentendatei.</translation>
        </message>
        <message>
            <source>A soul does not choose the model it runs on. Models it was tried with go under models.</source>
            <translation>Eine Soul wählt das Modell nicht, auf dem sie läuft. Modelle, mit denen sie erprobt ist, stehen unter models.</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <source>read files</source>
            <translation>Dateien lesen</translation>
        </message>
        <message>
            <source>reads</source>
            <translation>liest</translation>
        </message>
        <message>
            <source>Change files</source>
            <translation>Dateien ändern</translation>
        </message>
        <message>
            <source>edit files</source>
            <translation>Dateien bearbeiten</translation>
        </message>
        <message>
            <source>change files</source>
            <translation>Dateien ändern</translation>
        </message>
        <message>
            <source>edits</source>
            <translation>bearbeitet</translation>
        </message>
        <message>
            <source>Run commands</source>
            <translation>Befehle ausführen</translation>
        </message>
        <message>
            <source>run commands</source>
            <translation>Befehle ausführen</translation>
        </message>
        <message>
            <source>runs commands</source>
            <translation>führt Befehle aus</translation>
        </message>
        <message>
            <source>Web</source>
            <translation>Web</translation>
        </message>
        <message>
            <source>use the web</source>
            <translation>das Web nutzen</translation>
        </message>
        <message>
            <source>web</source>
            <translation>Web</translation>
        </message>
        <message>
            <source>Delegate</source>
            <translation>Delegieren</translation>
        </message>
        <message>
            <source>delegate</source>
            <translation>delegieren</translation>
        </message>
        <message>
            <source>delegates</source>
            <translation>delegiert</translation>
        </message>
        <message>
            <source>Plan and keep track</source>
            <translation>Planen und Überblick behalten</translation>
        </message>
        <message>
            <source>keep a plan</source>
            <translation>einen Plan führen</translation>
        </message>
        <message>
            <source>plans</source>
            <translation>plant</translation>
        </message>
        <message>
            <source>Connected services</source>
            <translation>Verbundene Dienste</translation>
        </message>
        <message>
            <source>use connected services</source>
            <translation>verbundene Dienste nutzen</translation>
        </message>
        <message>
            <source>services</source>
            <translation>Dienste</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Fragen</translation>
        </message>
        <message>
            <source>ask you</source>
            <translation>nachfragen</translation>
        </message>
        <message>
            <source>search</source>
            <translation>suchen</translation>
        </message>
        <message>
            <source>Reads a file: text, picture, PDF or notebook.</source>
            <translation>Liest eine Datei: Text, Bild, PDF oder Notebook.</translation>
        </message>
        <message>
            <source>Finds files by a name pattern such as src/**/*.ts.</source>
            <translation>Findet Dateien nach einem Namensmuster wie src/**/*.ts.</translation>
        </message>
        <message>
            <source>Searches inside files for a word or a regular expression.</source>
            <translation>Sucht in Dateien nach einem Wort oder einem regulären Ausdruck.</translation>
        </message>
        <message>
            <source>Asks a language server for definitions, uses and type errors, where one is set up.</source>
            <translation>Fragt einen Sprachserver nach Definitionen, Verwendungen und Typfehlern, wo einer eingerichtet ist.</translation>
        </message>
        <message>
            <source>Lists a folder.</source>
            <translation>Listet einen Ordner auf.</translation>
        </message>
        <message>
            <source>Reads a Jupyter notebook.</source>
            <translation>Liest ein Jupyter-Notebook.</translation>
        </message>
        <message>
            <source>Replaces an exact piece of text in a file that exists.</source>
            <translation>Ersetzt ein genaues Stück Text in einer vorhandenen Datei.</translation>
        </message>
        <message>
            <source>Creates a file or overwrites it whole.</source>
            <translation>Legt eine Datei an oder überschreibt sie ganz.</translation>
        </message>
        <message>
            <source>Changes the cells of a Jupyter notebook.</source>
            <translation>Ändert die Zellen eines Jupyter-Notebooks.</translation>
        </message>
        <message>
            <source>Makes several replacements in one file.</source>
            <translation>Nimmt mehrere Ersetzungen in einer Datei vor.</translation>
        </message>
        <message>
            <source>Runs shell commands. With it an agent can do nearly everything you can, so grant it on purpose.</source>
            <translation>Führt Shell-Befehle aus. Damit kann ein Agent fast alles, was man selbst kann; also bewusst gewähren.</translation>
        </message>
        <message>
            <source>Reads what a command in the background has printed.</source>
            <translation>Liest, was ein Befehl im Hintergrund ausgegeben hat.</translation>
        </message>
        <message>
            <source>Ends a command that runs in the background.</source>
            <translation>Beendet einen Befehl, der im Hintergrund läuft.</translation>
        </message>
        <message>
            <source>Runs PowerShell commands, on Windows.</source>
            <translation>Führt PowerShell-Befehle aus, unter Windows.</translation>
        </message>
        <message>
            <source>Watches a running command and reports when something happens.</source>
            <translation>Beobachtet einen laufenden Befehl und meldet, wenn etwas geschieht.</translation>
        </message>
        <message>
            <source>An older name of KillShell.</source>
            <translation>Ein älterer Name von KillShell.</translation>
        </message>
        <message>
            <source>Opens one web address and reads the page.</source>
            <translation>Öffnet eine Webadresse und liest die Seite.</translation>
        </message>
        <message>
            <source>Searches the web and reads the results.</source>
            <translation>Sucht im Web und liest die Ergebnisse.</translation>
        </message>
        <message>
            <source>Hands a job to another agent. Agent(a, b) limits it to those two.</source>
            <translation>Gibt eine Aufgabe an einen anderen Agenten. Agent(a, b) beschränkt es auf diese zwei.</translation>
        </message>
        <message>
            <source>The older name of Agent; it still works.</source>
            <translation>Der ältere Name von Agent; er gilt noch.</translation>
        </message>
        <message>
            <source>Sends a message to another agent that is at work.</source>
            <translation>Sendet einem anderen Agenten, der an der Arbeit ist, eine Nachricht.</translation>
        </message>
        <message>
            <source>Keeps a checklist of the job at hand.</source>
            <translation>Führt eine Checkliste der laufenden Aufgabe.</translation>
        </message>
        <message>
            <source>Adds an entry to the list of tasks.</source>
            <translation>Fügt der Aufgabenliste einen Eintrag hinzu.</translation>
        </message>
        <message>
            <source>Reads one entry of the list of tasks.</source>
            <translation>Liest einen Eintrag der Aufgabenliste.</translation>
        </message>
        <message>
            <source>Shows the list of tasks.</source>
            <translation>Zeigt die Aufgabenliste.</translation>
        </message>
        <message>
            <source>Changes an entry of the list of tasks.</source>
            <translation>Ändert einen Eintrag der Aufgabenliste.</translation>
        </message>
        <message>
            <source>Reads the result of a task in the background.</source>
            <translation>Liest das Ergebnis einer Aufgabe im Hintergrund.</translation>
        </message>
        <message>
            <source>Stops a task in the background.</source>
            <translation>Hält eine Aufgabe im Hintergrund an.</translation>
        </message>
        <message>
            <source>Switches to planning, where nothing is changed.</source>
            <translation>Wechselt zum Planen, bei dem nichts geändert wird.</translation>
        </message>
        <message>
            <source>Presents a plan for approval and leaves planning.</source>
            <translation>Legt einen Plan zur Zustimmung vor und verlässt das Planen.</translation>
        </message>
        <message>
            <source>Makes a separate working copy of the repository and moves into it.</source>
            <translation>Legt eine eigene Arbeitskopie des Repositorys an und wechselt dorthin.</translation>
        </message>
        <message>
            <source>Leaves the separate working copy.</source>
            <translation>Verlässt die eigene Arbeitskopie.</translation>
        </message>
        <message>
            <source>Loads a skill, a written method for one kind of job.</source>
            <translation>Lädt einen Skill, ein aufgeschriebenes Verfahren für eine Art von Aufgabe.</translation>
        </message>
        <message>
            <source>Runs one of the commands that start with a slash.</source>
            <translation>Führt einen der Befehle aus, die mit einem Schrägstrich beginnen.</translation>
        </message>
        <message>
            <source>Schedules a message for later in the same session.</source>
            <translation>Plant eine Nachricht für später in derselben Sitzung ein.</translation>
        </message>
        <message>
            <source>Shows what is scheduled.</source>
            <translation>Zeigt, was eingeplant ist.</translation>
        </message>
        <message>
            <source>Cancels something scheduled.</source>
            <translation>Streicht etwas Eingeplantes.</translation>
        </message>
        <message>
            <source>Finds and loads tools that are not loaded at the start.</source>
            <translation>Findet und lädt Werkzeuge, die nicht von Anfang an geladen sind.</translation>
        </message>
        <message>
            <source>Lists what the connected services offer to read.</source>
            <translation>Listet auf, was die verbundenen Dienste zu lesen anbieten.</translation>
        </message>
        <message>
            <source>Reads something that a connected service offers.</source>
            <translation>Liest etwas, das ein verbundener Dienst anbietet.</translation>
        </message>
        <message>
            <source>Asks you a question with answers to choose from.</source>
            <translation>Stellt eine Frage mit Antworten zur Auswahl.</translation>
        </message>
        <message>
            <source>A tool of a connected service: mcp__server for all of its tools, mcp__server__tool for one.</source>
            <translation>Ein Werkzeug eines verbundenen Dienstes: mcp__server für alle seine Werkzeuge, mcp__server__tool für eines.</translation>
        </message>
        <message>
            <source>Delegates only to the agents named in the parentheses.</source>
            <translation>Delegiert nur an die Agenten, die in den Klammern genannt sind.</translation>
        </message>
        <message>
            <source>A tool with a limit, written as a permission rule: Bash(git:*) allows only git commands.</source>
            <translation>Ein Werkzeug mit Einschränkung, geschrieben als Rechteregel: Bash(git:*) erlaubt nur git-Befehle.</translation>
        </message>
        <message>
            <source>OpenClaw keeps the beginning and the end of a long file and leaves out the middle. Some releases cut at 12,000 characters already.</source>
            <translation>OpenClaw behält Anfang und Ende einer langen Datei und lässt die Mitte weg. Manche Ausgaben kürzen schon bei 12 000 Zeichen.</translation>
        </message>
        <message>
            <source>Hermes keeps the first 14,000 and the last 4,000 characters of a long file and leaves out the middle.</source>
            <translation>Hermes behält die ersten 14 000 und die letzten 4 000 Zeichen einer langen Datei und lässt die Mitte weg.</translation>
        </message>
        <message>
            <source>OpenClaw, all files together</source>
            <translation>OpenClaw, alle Dateien zusammen</translation>
        </message>
        <message>
            <source>All files of an OpenClaw workspace share 60,000 characters; the last ones in line are cut or dropped.</source>
            <translation>Alle Dateien eines OpenClaw-Arbeitsbereichs teilen sich 60 000 Zeichen; die letzten in der Reihe werden gekürzt oder weggelassen.</translation>
        </message>
        <message>
            <source>Catalog</source>
            <translation>Katalog</translation>
        </message>
        <message>
            <source>A catalog keeps the first 300,000 characters. It also takes out HTML tags and zero-width characters.</source>
            <translation>Ein Katalog behält die ersten 300 000 Zeichen. Er nimmt auch HTML-Tags und Zeichen ohne Breite heraus.</translation>
        </message>
        <message>
            <source>GitHub Copilot</source>
            <translation>GitHub Copilot</translation>
        </message>
        <message>
            <source>The prompt of a Copilot agent has at most 30,000 characters. The frontmatter does not count.</source>
            <translation>Der Prompt eines Copilot-Agenten hat höchstens 30 000 Zeichen. Das Frontmatter zählt nicht mit.</translation>
        </message>
        <message>
            <source>Windsurf</source>
            <translation>Windsurf</translation>
        </message>
        <message>
            <source>A Windsurf rule has at most 12,000 characters.</source>
            <translation>Eine Regel für Windsurf hat höchstens 12 000 Zeichen.</translation>
        </message>
        <message>
            <source>Description of one agent</source>
            <translation>Beschreibung eines Agenten</translation>
        </message>
        <message>
            <source>Every description is in front of the model before any agent is called. Thirty agents of this length fill the room that all descriptions of a project share.</source>
            <translation>Jede Beschreibung liegt dem Modell vor, ehe ein Agent gerufen wird. Dreißig Agenten dieser Länge füllen den Platz, den sich alle Beschreibungen eines Projekts teilen.</translation>
        </message>
        <message>
            <source>Descriptions of all agents of a project</source>
            <translation>Beschreibungen aller Agenten eines Projekts</translation>
        </message>
        <message>
            <source>All descriptions are loaded together, before any agent is called. Above about 15,000 tokens people are warned that their agents take up too much room.</source>
            <translation>Alle Beschreibungen werden zusammen geladen, ehe ein Agent gerufen wird. Über etwa 15 000 Tokens kommt die Warnung, dass die Agenten zu viel Platz einnehmen.</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>Agent</translation>
        </message>
        <message>
            <source>What this agent is answerable for, and what it leaves to others. One paragraph is enough.</source>
            <translation>Wofür dieser Agent einsteht und was er anderen überlässt. Ein Absatz genügt.</translation>
        </message>
        <message>
            <source>How it thinks: what it looks at first, what it weighs, what convinces it.</source>
            <translation>Wie er denkt: worauf er zuerst sieht, was er abwägt, was ihn überzeugt.</translation>
        </message>
        <message>
            <source>The steps from the call to the answer, in order, with what ends each of them.</source>
            <translation>Die Schritte vom Ruf bis zur Antwort, der Reihe nach, und was jeden davon abschließt.</translation>
        </message>
        <message>
            <source>What the caller gets back, and in what form. The caller sees only this answer, so it must stand alone.</source>
            <translation>Was an den Aufrufer zurückgeht und in welcher Form. Er sieht nur diese Antwort, also muss sie für sich stehen.</translation>
        </message>
        <message>
            <source>Questions it asks itself before it answers. Only those whose answer could be no.</source>
            <translation>Fragen, die er sich selbst stellt, bevor er antwortet. Nur solche, auf die die Antwort auch Nein sein könnte.</translation>
        </message>
        <message>
            <source>What it never does, even when asked, and when it stops and hands the decision back.</source>
            <translation>Was er nie tut, auch nicht auf Bitten, und wann er aufhört und die Entscheidung zurückgibt.</translation>
        </message>
        <message>
            <source>How its answers sound. Leave it out when the output says enough.</source>
            <translation>Wie seine Antworten klingen. Weglassen, wenn die Ausgabe genug sagt.</translation>
        </message>
        <message>
            <source>Catalog soul</source>
            <translation>Katalog-Soul</translation>
        </message>
        <message>
            <source>Who this is, in two short paragraphs: what it has done, what it believes because of that, and what it is good for. Character shows in choices, not in adjectives.</source>
            <translation>Wer das ist, in zwei kurzen Absätzen: was sie getan hat, was sie deshalb glaubt und wozu sie gut ist. Charakter zeigt sich in Entscheidungen, nicht in Adjektiven.</translation>
        </message>
        <message>
            <source>How it sounds: length, form of address, how it disagrees, what an answer looks like. Each point should let a reader tell a right answer from a wrong one.</source>
            <translation>Wie sie klingt: Länge, Anrede, wie sie widerspricht, wie eine Antwort aussieht. An jedem Punkt sollte sich eine richtige Antwort von einer falschen unterscheiden lassen.</translation>
        </message>
        <message>
            <source>What it holds to when two good things pull in different directions. A principle that nobody could disagree with decides nothing.</source>
            <translation>Woran sie sich hält, wenn zwei gute Dinge in verschiedene Richtungen ziehen. Ein Grundsatz, dem niemand widersprechen könnte, entscheidet nichts.</translation>
        </message>
        <message>
            <source>Habits of style and method that would spoil this character: the phrases, shortcuts and reflexes you have seen go wrong.</source>
            <translation>Gewohnheiten in Stil und Vorgehen, die diesen Charakter verderben würden: Floskeln, Abkürzungen und Reflexe, die schon danebengegangen sind.</translation>
        </message>
        <message>
            <source>What it will not do, what it cannot know, and when it hands over to a person. Promise only what an assistant can keep.</source>
            <translation>Was sie nicht tut, was sie nicht wissen kann und wann sie an einen Menschen übergibt. Nur versprechen, was ein Assistent halten kann.</translation>
        </message>
        <message>
            <source>The steps from a request to a finished answer, in the order they are taken, with the point where it stops and asks.</source>
            <translation>Die Schritte von der Bitte bis zur fertigen Antwort, in der Reihenfolge, in der sie gegangen werden, mit der Stelle, an der sie innehält und fragt.</translation>
        </message>
        <message>
            <source>OpenClaw soul</source>
            <translation>OpenClaw-Soul</translation>
        </message>
        <message>
            <source>The few convictions that everything else follows from. Each starts with a short bold sentence and says in a line or two what it means on an ordinary day.</source>
            <translation>Die wenigen Überzeugungen, aus denen alles andere folgt. Jede beginnt mit einem kurzen fetten Satz und sagt in ein, zwei Zeilen, was er an einem gewöhnlichen Tag bedeutet.</translation>
        </message>
        <message>
            <source>What stays private, what needs a yes first, and where it never acts on its own.</source>
            <translation>Was privat bleibt, was zuerst ein Ja braucht und wo sie nie von sich aus handelt.</translation>
        </message>
        <message>
            <source>How it is to talk to: warm or dry, brief or thorough, and when it changes.</source>
            <translation>Wie es ist, mit ihr zu sprechen: warm oder trocken, knapp oder gründlich, und wann sich das ändert.</translation>
        </message>
        <message>
            <source>What it keeps from one conversation to the next, where it writes that down, and what it does when it finds a note that is no longer true.</source>
            <translation>Was sie von einer Unterhaltung zur nächsten behält, wo sie es aufschreibt und was sie tut, wenn sie eine Notiz findet, die nicht mehr stimmt.</translation>
        </message>
        <message>
            <source>Empty agent</source>
            <translation>Leerer Agent</translation>
        </message>
        <message>
            <source>The parts an agent needs, each with a sentence that says what belongs there.</source>
            <translation>Die Teile, die ein Agent braucht, jeder mit einem Satz, der sagt, was dort hingehört.</translation>
        </message>
        <message>
            <source>Reviewer</source>
            <translation>Prüfer</translation>
        </message>
        <message>
            <source>Reads and reports, and cannot change anything. A start for every kind of review.</source>
            <translation>Liest und berichtet und kann nichts ändern. Ein Anfang für jede Art von Prüfung.</translation>
        </message>
        <message>
            <source>Builder</source>
            <translation>Erbauer</translation>
        </message>
        <message>
            <source>Edits files and runs commands to build one thing at a time, with tests.</source>
            <translation>Bearbeitet Dateien und führt Befehle aus, um eines nach dem anderen zu bauen, mit Tests.</translation>
        </message>
        <message>
            <source>Empty soul</source>
            <translation>Leere Soul</translation>
        </message>
        <message>
            <source>The six sections of a catalog soul, each with a hint on what to write.</source>
            <translation>Die sechs Abschnitte einer Katalog-Soul, jeder mit einem Hinweis, was zu schreiben ist.</translation>
        </message>
        <message>
            <source>Mentor</source>
            <translation>Mentor</translation>
        </message>
        <message>
            <source>A complete teacher of a craft, to be turned into one of your own trade.</source>
            <translation>Ein vollständiger Lehrer eines Handwerks, umzuwandeln in einen des eigenen Fachs.</translation>
        </message>
        <message>
            <source>OpenClaw companion</source>
            <translation>OpenClaw-Begleiter</translation>
        </message>
        <message>
            <source>A SOUL.md in OpenClaw's form, with a title and four sections and no frontmatter.</source>
            <translation>Eine SOUL.md in der Form von OpenClaw, mit einem Titel und vier Abschnitten und ohne Frontmatter.</translation>
        </message>
        <message>
            <source>Checklist skill</source>
            <translation>Skill mit Checkliste</translation>
        </message>
        <message>
            <source>Steps and checks for one kind of work, opened by an agent when it is needed.</source>
            <translation>Schritte und Prüfungen für eine Art von Arbeit, von einem Agenten geöffnet, wenn er gebraucht wird.</translation>
        </message>
        <message>
            <source>Empty skill</source>
            <translation>Leerer Skill</translation>
        </message>
        <message>
            <source>The parts a skill needs, each with a sentence that says what belongs there.</source>
            <translation>Die Teile, die ein Skill braucht, jeder mit einem Satz, der sagt, was dort hingehört.</translation>
        </message>
    </context>
</TS>
