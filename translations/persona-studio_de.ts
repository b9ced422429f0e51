<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
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
            <source>for %1</source>
            <translation>für %1</translation>
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
        <name>Page</name>
        <message>
            <source>… and %1 more rows</source>
            <translation>… und %1 weitere Zeilen</translation>
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
            <source>Claim authorship</source>
            <translation>Urheberschaft beanspruchen</translation>
        </message>
        <message>
            <source>If you wrote this soul and your handle has changed since, you can claim it here. Each claim is reviewed.</source>
            <translation>Wer diese Soul geschrieben und seither das Kürzel gewechselt hat, kann sie hier beanspruchen. Jeder Anspruch wird geprüft.</translation>
        </message>
    </context>
    <context>
        <name>persona</name>
        <message>
            <source>what a persona says, and what there is to say of it</source>
            <translation>was eine Persona sagt und was zu ihr zu sagen ist</translation>
        </message>
        <message>
            <source>the problems of files and folders</source>
            <translation>die Probleme von Dateien und Ordnern</translation>
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
            <source>a soul from the text of its catalog page</source>
            <translation>eine Soul aus dem Text ihrer Katalogseite</translation>
        </message>
        <message>
            <source>the catalog card as a picture or as HTML</source>
            <translation>die Katalogkarte als Bild oder als HTML</translation>
        </message>
        <message>
            <source>the catalog page as HTML</source>
            <translation>die Katalogseite als HTML</translation>
        </message>
        <message>
            <source>a persona in the form of another program</source>
            <translation>eine Persona in der Form eines anderen Programms</translation>
        </message>
        <message>
            <source>a persona into a registry</source>
            <translation>eine Persona in eine Registry</translation>
        </message>
        <message>
            <source>help for a command; “help json” describes the output</source>
            <translation>Hilfe zu einem Befehl; „help json“ beschreibt die Ausgabe</translation>
        </message>
        <message>
            <source>%1 holds more files than are looked at. Not all of them were checked.</source>
            <translation>%1 enthält mehr Dateien, als angesehen werden. Nicht alle wurden geprüft.</translation>
        </message>
        <message>
            <source>Files checked: %1. Errors: %2. Warnings: %3. Hints: %4.</source>
            <translation>Geprüfte Dateien: %1. Fehler: %2. Warnungen: %3. Hinweise: %4.</translation>
        </message>
        <message>
            <source>Checks files and, with all below them, folders. Prints a line for each
problem: FILE:LINE:COLUMN: SEVERITY: MESSAGE [CODE]. The severity is error,
warning or info. Ends with status 1 when there are errors.</source>
            <translation>Prüft Dateien und Ordner samt allem darunter. Schreibt für jedes Problem eine
Zeile: FILE:LINE:COLUMN: SEVERITY: MESSAGE [CODE]. SEVERITY ist error, warning
oder info. Endet mit Status 1, wenn es Fehler gibt.</translation>
        </message>
        <message>
            <source>Print JSON; “persona help json” describes it.</source>
            <translation>JSON ausgeben; „persona help json“ beschreibt es.</translation>
        </message>
        <message>
            <source>End with status 1 for warnings, too.</source>
            <translation>Auch bei Warnungen mit Status 1 enden.</translation>
        </message>
        <message>
            <source>Leave out what is only a hint (info).</source>
            <translation>Weglassen, was nur ein Hinweis ist (info).</translation>
        </message>
        <message>
            <source>Draws the card of a persona as a catalog lists it. The ending of the name says
what is written: .png, .svg or .html, a fragment for any page.</source>
            <translation>Zeichnet die Karte einer Persona, wie ein Katalog sie zeigt. Die Endung des Namens
sagt, was geschrieben wird: .png, .svg oder .html, ein Fragment für jede Seite.</translation>
        </message>
        <message>
            <source>The file to write.</source>
            <translation>Die zu schreibende Datei.</translation>
        </message>
        <message>
            <source>light (default) or dark.</source>
            <translation>light (hell, voreingestellt) oder dark (dunkel).</translation>
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
            <source>A theme is light, dark or auto.</source>
            <translation>Ein Farbschema ist light, dark oder auto.</translation>
        </message>
        <message>
            <source>A scale is a number from 0.5 to 8.</source>
            <translation>Ein Maßstab ist eine Zahl von 0.5 bis 8.</translation>
        </message>
        <message>
            <source>Writes the catalog page of a persona: one HTML file that needs nothing else.</source>
            <translation>Schreibt die Katalogseite einer Persona: eine HTML-Datei, die nichts weiter braucht.</translation>
        </message>
        <message>
            <source>The file to write; "-" is standard output.</source>
            <translation>Die zu schreibende Datei; "-" ist die Standardausgabe.</translation>
        </message>
        <message>
            <source>light, dark, or auto (default): as its reader likes it.</source>
            <translation>light, dark oder auto (voreingestellt): wie es beim Lesen eingestellt ist.</translation>
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
            <source>Writes a persona in the form of another program. Prints the files; what the
target has no place for is said on standard error.</source>
            <translation>Schreibt eine Persona in der Form eines anderen Programms. Gibt die Dateien aus; wofür
das Ziel keinen Platz hat, steht in der Fehlerausgabe.</translation>
        </message>
        <message>
            <source>The target; --list shows them.</source>
            <translation>Das Ziel; --list zeigt sie alle.</translation>
        </message>
        <message>
            <source>The folder to write below.</source>
            <translation>Der Ordner, unter dem geschrieben wird.</translation>
        </message>
        <message>
            <source>Write over files that are there.</source>
            <translation>Vorhandene Dateien überschreiben.</translation>
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
            <source>There is no command “%1”. “persona --help” lists them.</source>
            <translation>Einen Befehl „%1“ gibt es nicht. „persona --help“ listet sie auf.</translation>
        </message>
        <message>
            <source>The input</source>
            <translation>Die Eingabe</translation>
        </message>
        <message>
            <source>Turns the text of a soul's catalog page, as a browser copies it, into a
SOUL.md. What it was not sure of is said on standard error. A FILE of "-" is
standard input or output.</source>
            <translation>Macht aus dem Text der Katalogseite einer Soul, wie ein Browser ihn kopiert, eine
SOUL.md. Was dabei unsicher war, steht in der Fehlerausgabe. Eine FILE "-" ist
Standardeingabe oder -ausgabe.</translation>
        </message>
        <message>
            <source>Write over a file that is there.</source>
            <translation>Eine vorhandene Datei überschreiben.</translation>
        </message>
        <message>
            <source>Writes a new persona. An agent is named after its file.</source>
            <translation>Schreibt eine neue Persona. Ein Agent heißt nach seiner Datei.</translation>
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
            <source>%1:%2:%3: error: This looks like a secret (%4). Take it out, or publish with --allow-secrets.</source>
            <translation>%1:%2:%3: error: Das sieht nach einem Geheimnis aus (%4). Herausnehmen oder mit --allow-secrets veröffentlichen.</translation>
        </message>
        <message>
            <source>Nothing was sent. It would be %1 bytes of %2 %3.</source>
            <translation>Es wurde nichts gesendet. Es wären %1 Bytes von %2 %3.</translation>
        </message>
        <message>
            <source>This version was there already with the same content.</source>
            <translation>Diese Version war schon mit demselben Inhalt da.</translation>
        </message>
        <message>
            <source>Version %1 is there, which is newer.</source>
            <translation>Es gibt Version %1, und die ist neuer.</translation>
        </message>
        <message>
            <source>Publishes a persona. A folder is a registry: an OCI image layout that other
programs can read, made when it is not there. Prints the reference and the
digest. A persona with errors, or with something that looks like a secret, is
not published.</source>
            <translation>Veröffentlicht eine Persona. Eine Registry ist ein Ordner: ein OCI-Image-Layout, das
andere Programme lesen können; fehlt es, wird es angelegt. Gibt die Referenz und den
Digest aus. Eine Persona mit Fehlern oder mit etwas, das nach einem Geheimnis aussieht,
wird nicht veröffentlicht.</translation>
        </message>
        <message>
            <source>The folder of the registry.</source>
            <translation>Der Ordner der Registry.</translation>
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
            <source>Publish although something looks like a secret.</source>
            <translation>Veröffentlichen, obwohl etwas nach einem Geheimnis aussieht.</translation>
        </message>
        <message>
            <source>Name the registry.</source>
            <translation>Es fehlt die Registry.</translation>
        </message>
        <message>
            <source>The persona names no version; it is published as %1.</source>
            <translation>Die Persona nennt keine Version; sie wird als %1 veröffentlicht.</translation>
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
            <source>Works on the sections of a persona. A section is named by its title, or by its number
in the list: "#3".
  section FILE list [--json]
  section FILE add TITLE [--level N] [--before SECTION] [--body TEXT]
  section FILE rename SECTION TITLE
  section FILE move SECTION --before SECTION | --to-end
  section FILE remove SECTION
  section FILE replace SECTION [--body TEXT]     reads the text from standard input
A section takes the sections below it along. A TEXT of "-" is standard input.</source>
            <translation>Arbeitet mit den Abschnitten einer Persona. Ein Abschnitt wird mit seinem Titel genannt oder
mit seiner Nummer in der Liste: "#3".
  section FILE list [--json]
  section FILE add TITLE [--level N] [--before SECTION] [--body TEXT]
  section FILE rename SECTION TITLE
  section FILE move SECTION --before SECTION | --to-end
  section FILE remove SECTION
  section FILE replace SECTION [--body TEXT]     liest den Text von der Standardeingabe
Ein Abschnitt nimmt die Abschnitte unter ihm mit. Ein TEXT "-" ist die Standardeingabe.</translation>
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
            <source>“%1” is nothing that can be done with sections.</source>
            <translation>„%1“ ist nichts, was sich mit Abschnitten tun lässt.</translation>
        </message>
        <message>
            <source>“%1” takes another number of words.</source>
            <translation>„%1“ verlangt eine andere Anzahl von Wörtern.</translation>
        </message>
        <message>
            <source>Changes fields of the frontmatter and nothing else. A VALUE that is JSON for a
list, a map, a number or a boolean is taken as such, everything else as text.
Either all fields are changed or none.</source>
            <translation>Ändert Felder des Frontmatters und nichts sonst. Ein VALUE, der JSON für eine Liste,
eine Zuordnung, eine Zahl oder einen Wahrheitswert ist, gilt als solches, alles andere
als Text. Entweder werden alle Felder geändert oder keines.</translation>
        </message>
        <message>
            <source>“%1” is not KEY=VALUE.</source>
            <translation>„%1“ ist kein KEY=VALUE.</translation>
        </message>
        <message>
            <source>Removes fields of the frontmatter. A field that is not there is no error.
Either all of them are removed or none.</source>
            <translation>Entfernt Felder des Frontmatters. Ein Feld, das es nicht gibt, ist kein Fehler.
Entweder werden alle entfernt oder keines.</translation>
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
            <source>Shows what a persona says: its name, fields and sections, how it is read, and its problems.</source>
            <translation>Zeigt, was eine Persona sagt: ihren Namen, ihre Felder und Abschnitte, wie sie gelesen wird, und ihre Probleme.</translation>
        </message>
        <message>
            <source>Show this help.</source>
            <translation>Diese Hilfe zeigen.</translation>
        </message>
        <message>
            <source>Something is missing.</source>
            <translation>Etwas fehlt.</translation>
        </message>
        <message>
            <source>“%1” is too much.</source>
            <translation>„%1“ ist zu viel.</translation>
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
            <source>for %1</source>
            <translation>für %1</translation>
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
        <message>
            <source>%n turns</source>
            <translation>%n Runden</translation>
        </message>
        <message>
            <source>1 skill</source>
            <translation>1 Skill</translation>
        </message>
        <message>
            <source>%n skills</source>
            <translation>%n Skills</translation>
        </message>
        <message>
            <source>new</source>
            <translation>neu</translation>
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
            <source>Claim authorship</source>
            <translation>Urheberschaft beanspruchen</translation>
        </message>
        <message>
            <source>If you wrote this soul and your handle has changed since, you can claim it here. Each claim is reviewed.</source>
            <translation>Wer diese Soul geschrieben und seither das Kürzel gewechselt hat, kann sie hier beanspruchen. Jeder Anspruch wird geprüft.</translation>
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
            <source>There is no text below the frontmatter, so the agent has no instructions.</source>
            <translation>Unter dem Frontmatter steht kein Text, also hat der Agent keine Anweisungen.</translation>
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
            <source>This code block is never closed, so all that follows is code.</source>
            <translation>Dieser Codeblock wird nie geschlossen, also ist alles Folgende Code.</translation>
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
            <source>This looks like a part that was left to be filled in.</source>
            <translation>Das sieht nach einer Stelle aus, die noch auszufüllen war.</translation>
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
            <source>“%1” is there twice. Remove one of them in the text first.</source>
            <translation>„%1“ steht zweimal da. Zuerst eines davon im Text entfernen.</translation>
        </message>
        <message>
            <source>“%1” cannot be changed without changing something else (%2). Edit it in the text.</source>
            <translation>„%1“ lässt sich nicht ändern, ohne etwas anderes mitzuändern (%2). Im Text bearbeiten.</translation>
        </message>
        <message>
            <source>“%1” cannot be the name of a field.</source>
            <translation>„%1“ kann nicht der Name eines Feldes sein.</translation>
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
            <source>There is no export target “%1”.</source>
            <translation>Ein Exportziel „%1“ gibt es nicht.</translation>
        </message>
        <message>
            <source>%1 does not take a persona of the kind “%2”.</source>
            <translation>%1 nimmt keine Persona der Art „%2“.</translation>
        </message>
        <message>
            <source>The frontmatter cannot be read, and %1 needs it. Repair it first.</source>
            <translation>Das Frontmatter ist nicht lesbar, und %1 braucht es. Zuerst reparieren.</translation>
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
            <source>%2 has no place for “%1”.</source>
            <translation>%2 hat keinen Platz für „%1“.</translation>
        </message>
        <message>
            <source>%1 takes the text without its frontmatter.</source>
            <translation>%1 nimmt den Text ohne sein Frontmatter.</translation>
        </message>
        <message>
            <source>It stands in %1.</source>
            <translation>Es steht in %1.</translation>
        </message>
        <message>
            <source>Bytes that are not UTF-8 cannot be kept in %1.</source>
            <translation>Bytes, die kein UTF-8 sind, lassen sich in %1 nicht erhalten.</translation>
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
            <source>%1 is not a registry that can be used here. Give the path of a folder.</source>
            <translation>%1 ist keine Registry, die hier verwendbar ist. Den Pfad eines Ordners angeben.</translation>
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
            <source>This is not a regular expression: %1.</source>
            <translation>Das ist kein regulärer Ausdruck: %1.</translation>
        </message>
        <message>
            <source>There is no template “%1”. “persona new --list” shows them.</source>
            <translation>Eine Vorlage „%1“ gibt es nicht. „persona new --list“ zeigt sie an.</translation>
        </message>
        <message>
            <source>%1 does not end in .png, .svg or .html, so it is not clear what to write.</source>
            <translation>%1 endet nicht auf .png, .svg oder .html, darum ist nicht klar, was zu schreiben ist.</translation>
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
        <name>studio::Actions</name>
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
            <source>Find and &amp;replace…</source>
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
            <source>&amp;Go to line…</source>
            <translation>Zu Zeile &amp;gehen …</translation>
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
            <translation>&amp;Bibliothek</translation>
        </message>
        <message>
            <source>P&amp;roblems</source>
            <translation>&amp;Probleme</translation>
        </message>
        <message>
            <source>Go to the library</source>
            <translation>Zur Bibliothek</translation>
        </message>
        <message>
            <source>Go to the form</source>
            <translation>Zum Formular</translation>
        </message>
        <message>
            <source>Go to the text</source>
            <translation>Zum Text</translation>
        </message>
        <message>
            <source>Go to the preview</source>
            <translation>Zur Vorschau</translation>
        </message>
        <message>
            <source>Go to the problems</source>
            <translation>Zu den Problemen</translation>
        </message>
        <message>
            <source>&amp;Wrap long lines</source>
            <translation>&amp;Lange Zeilen umbrechen</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Größerer Text</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Kleinerer Text</translation>
        </message>
        <message>
            <source>Normal text size</source>
            <translation>Normale Textgröße</translation>
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
            <source>&amp;Commands…</source>
            <translation>B&amp;efehle …</translation>
        </message>
        <message>
            <source>Next persona</source>
            <translation>Nächste Persona</translation>
        </message>
        <message>
            <source>Previous persona</source>
            <translation>Vorherige Persona</translation>
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
            <source>&amp;Publish…</source>
            <translation>&amp;Veröffentlichen …</translation>
        </message>
        <message>
            <source>Publish…</source>
            <translation>Veröffentlichen …</translation>
        </message>
        <message>
            <source>&amp;Copy the card as a picture</source>
            <translation>Karte als &amp;Bild kopieren</translation>
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
            <source>T&amp;heme</source>
            <translation>Farb&amp;schema</translation>
        </message>
        <message>
            <source>&amp;Persona</source>
            <translation>&amp;Persona</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
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
        <name>studio::CardWords</name>
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
        <name>studio::Chip</name>
        <message>
            <source>Press Delete to remove, F2 to change</source>
            <translation>Entf entfernt, F2 ändert</translation>
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
            <source>%1: %2 Line %3, column %4.</source>
            <translation>%1: %2 Zeile %3, Spalte %4.</translation>
        </message>
        <message>
            <source>Fix: %1.</source>
            <translation>Korrektur: %1.</translation>
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
            <source>agent</source>
            <translation>Agent</translation>
        </message>
        <message>
            <source>soul</source>
            <translation>Soul</translation>
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
        <name>studio::ExportReport</name>
        <message>
            <source>What becomes of the fields</source>
            <translation>Was aus den Feldern wird</translation>
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
        <message>
            <source>section</source>
            <translation>Abschnitt</translation>
        </message>
    </context>
    <context>
        <name>studio::ExportResult</name>
        <message>
            <source>Written to:</source>
            <translation>Geschrieben nach:</translation>
        </message>
    </context>
    <context>
        <name>studio::ExportSheet</name>
        <message>
            <source>%1, one project</source>
            <translation>%1, ein Projekt</translation>
        </message>
        <message>
            <source>%1, all projects</source>
            <translation>%1, alle Projekte</translation>
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
            <source>What to make</source>
            <translation>Was entstehen soll</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Dateien</translation>
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
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>C&amp;hoose…</source>
            <translation>Aus&amp;wählen …</translation>
        </message>
        <message>
            <source>Choose the folder</source>
            <translation>Den Ordner auswählen</translation>
        </message>
        <message>
            <source>&amp;Folder</source>
            <translation>&amp;Ordner</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
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
            <source>Theme</source>
            <translation>Farbschema</translation>
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
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>1×</source>
            <translation>1×</translation>
        </message>
        <message>
            <source>2×</source>
            <translation>2×</translation>
        </message>
        <message>
            <source>C&amp;ard</source>
            <translation>&amp;Karte</translation>
        </message>
        <message>
            <source>Export “%1”</source>
            <translation>„%1“ exportieren</translation>
        </message>
        <message>
            <source>soul</source>
            <translation>Soul</translation>
        </message>
        <message>
            <source>agent</source>
            <translation>Agent</translation>
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
        <message>
            <source>Writing…</source>
            <translation>Wird geschrieben …</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Schließen</translation>
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
            <source>Folder to export to</source>
            <translation>Ordner, in den exportiert wird</translation>
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
            <source>Change %1</source>
            <translation>%1 ändern</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>%1 entfernen</translation>
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
            <source>compare</source>
            <translation>vergleichen</translation>
        </message>
        <message>
            <source>Show the difference of %1</source>
            <translation>Unterschied von %1 zeigen</translation>
        </message>
        <message>
            <source>Difference of %1</source>
            <translation>Unterschied von %1</translation>
        </message>
        <message>
            <source>hide</source>
            <translation>verbergen</translation>
        </message>
        <message>
            <source>(not a text)</source>
            <translation>(kein Text)</translation>
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
        <name>studio::FixMenu</name>
        <message>
            <source>This changes what the persona says.</source>
            <translation>Dies ändert, was die Persona sagt.</translation>
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
            <source>Add a field</source>
            <translation>Feld hinzufügen</translation>
        </message>
        <message>
            <source>Not set means: %1.</source>
            <translation>Nicht gesetzt bedeutet: %1.</translation>
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
    </context>
    <context>
        <name>studio::LibraryModel</name>
        <message>
            <source>Agents</source>
            <translation>Agenten</translation>
        </message>
        <message>
            <source>Souls</source>
            <translation>Souls</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1, errors: %2</source>
            <translation>%1, Fehler: %2</translation>
        </message>
        <message>
            <source>%1, warnings: %2</source>
            <translation>%1, Warnungen: %2</translation>
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
            <source>Filter personas</source>
            <translation>Personas filtern</translation>
        </message>
        <message>
            <source>Personas</source>
            <translation>Personas</translation>
        </message>
        <message>
            <source>Open a folder of personas</source>
            <translation>Ordner mit Personas öffnen</translation>
        </message>
        <message>
            <source>No folder is open. A library is any folder with agents or souls in it.</source>
            <translation>Kein Ordner ist offen. Eine Bibliothek ist jeder Ordner, in dem Agenten oder Souls liegen.</translation>
        </message>
        <message>
            <source>The folder %1 is not there.</source>
            <translation>Der Ordner %1 ist nicht da.</translation>
        </message>
        <message>
            <source>There is no persona in this folder.</source>
            <translation>In diesem Ordner ist keine Persona.</translation>
        </message>
        <message>
            <source>No persona matches.</source>
            <translation>Keine Persona passt.</translation>
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
            <source>Open personas</source>
            <translation>Offene Personas</translation>
        </message>
        <message>
            <source>Open a persona, or start a new one</source>
            <translation>Eine Persona öffnen oder eine neue beginnen</translation>
        </message>
        <message>
            <source>Pick one in the library, drop a file here, or begin from a template.</source>
            <translation>Eine aus der Bibliothek wählen, eine Datei hier ablegen oder mit einer Vorlage beginnen.</translation>
        </message>
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
            <source>About Persona Studio</source>
            <translation>Über Persona Studio</translation>
        </message>
        <message>
            <source>&lt;b&gt;Persona Studio %1&lt;/b&gt;&lt;br&gt;Write, check, preview and publish personas for AI assistants.</source>
            <translation>&lt;b&gt;Persona Studio %1&lt;/b&gt;&lt;br&gt;Personas für KI-Assistenten schreiben, prüfen, in der Vorschau ansehen und veröffentlichen.</translation>
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
            <source>Type a command</source>
            <translation>Befehl eingeben</translation>
        </message>
        <message>
            <source>Open a persona by name</source>
            <translation>Persona nach Namen öffnen</translation>
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
            <source>Souls</source>
            <translation>Souls</translation>
        </message>
        <message>
            <source>Agents</source>
            <translation>Agenten</translation>
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
        <name>studio::PageView</name>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
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
        <name>studio::PickList</name>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
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
        <name>studio::ProblemsView</name>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <source>all</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>errors and warnings</source>
            <translation>Fehler und Warnungen</translation>
        </message>
        <message>
            <source>Show all problems</source>
            <translation>Alle Probleme zeigen</translation>
        </message>
        <message>
            <source>Show errors and warnings only</source>
            <translation>Nur Fehler und Warnungen zeigen</translation>
        </message>
        <message numerus="yes">
            <source>%n problem(s)</source>
            <translation>
                <numerusform>%n Problem</numerusform>
                <numerusform>%n Probleme</numerusform>
            </translation>
        </message>
        <message>
            <source>No problems</source>
            <translation>Keine Probleme</translation>
        </message>
        <message>
            <source>No errors or warnings</source>
            <translation>Keine Fehler oder Warnungen</translation>
        </message>
    </context>
    <context>
        <name>studio::PublishResult</name>
        <message>
            <source>Digest</source>
            <translation>Digest</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>Referenz</translation>
        </message>
        <message>
            <source>skopeo takes it with oci: before it, oras with --oci-layout</source>
            <translation>skopeo nimmt sie mit oci: davor, oras mit --oci-layout</translation>
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
            <source>Adding it to the catalog…</source>
            <translation>Wird in den Katalog aufgenommen …</translation>
        </message>
        <message>
            <source>Checking what was written…</source>
            <translation>Das Geschriebene wird geprüft …</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>Wird gesendet …</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>Kopiert: %1</translation>
        </message>
        <message>
            <source>Includes changes that are not saved yet</source>
            <translation>Enthält Änderungen, die noch nicht gespeichert sind</translation>
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
            <source>Cancelling…</source>
            <translation>Wird abgebrochen …</translation>
        </message>
        <message>
            <source>Publish “%1”</source>
            <translation>„%1“ veröffentlichen</translation>
        </message>
        <message>
            <source>soul</source>
            <translation>Soul</translation>
        </message>
        <message>
            <source>agent</source>
            <translation>Agent</translation>
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
            <source>This is its first publication here.</source>
            <translation>Hier ist es die erste Veröffentlichung.</translation>
        </message>
        <message>
            <source>Changes since %1</source>
            <translation>Änderungen seit %1</translation>
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
            <source>%1, %2</source>
            <translation>%1, %2</translation>
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
            <source>Publishing writes the version into the text.</source>
            <translation>Beim Veröffentlichen wird die Version in den Text geschrieben.</translation>
        </message>
        <message>
            <source>Going through it…</source>
            <translation>Alles wird durchgegangen …</translation>
        </message>
        <message>
            <source>Cancelled. The registry is as it was.</source>
            <translation>Abgebrochen. Die Registry ist, wie sie war.</translation>
        </message>
        <message>
            <source>It has not been published</source>
            <translation>Es wurde nicht veröffentlicht</translation>
        </message>
        <message>
            <source>Dry run: %1 can be published, %2 would be sent. Nothing was sent.</source>
            <translation>Probelauf: %1 kann veröffentlicht werden, %2 würden gesendet. Es wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>Set version</source>
            <translation>Version setzen</translation>
        </message>
        <message>
            <source>Version %1 now stands in the text. Save it to keep it.</source>
            <translation>Version %1 steht jetzt im Text. Zum Behalten speichern.</translation>
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
            <source>Nothing has been sent yet</source>
            <translation>Noch wurde nichts gesendet</translation>
        </message>
        <message>
            <source>&amp;Publish %1</source>
            <translation>%1 &amp;veröffentlichen</translation>
        </message>
    </context>
    <context>
        <name>studio::RegistryPicker</name>
        <message>
            <source>Choose &amp;folder…</source>
            <translation>&amp;Ordner wählen …</translation>
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
            <source>Choose a folder to publish to</source>
            <translation>Einen Ordner wählen, in den veröffentlicht wird</translation>
        </message>
        <message>
            <source>My catalog</source>
            <translation>Mein Katalog</translation>
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
            <source>Enter adds a point, Alt+Up and Alt+Down move it, Tab indents it, Escape leaves</source>
            <translation>Eingabe fügt einen Punkt hinzu, Alt+Hoch und Alt+Runter verschieben ihn, Tab rückt ihn ein, Esc verlässt die Liste</translation>
        </message>
        <message>
            <source>Change section %1</source>
            <translation>Abschnitt %1 ändern</translation>
        </message>
    </context>
    <context>
        <name>studio::SectionHeader</name>
        <message>
            <source>Section %1</source>
            <translation>Abschnitt %1</translation>
        </message>
        <message>
            <source>Space unfolds, F2 renames, Alt+Up and Alt+Down move</source>
            <translation>Leertaste klappt auf, F2 benennt um, Alt+Hoch und Alt+Runter verschieben</translation>
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
            <source>Add a section</source>
            <translation>Abschnitt hinzufügen</translation>
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
        <message>
            <source>New section</source>
            <translation>Neuer Abschnitt</translation>
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
            <source>Tokens, estimated</source>
            <translation>Tokens, geschätzt</translation>
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
            <source>agent</source>
            <translation>Agent</translation>
        </message>
        <message>
            <source>soul</source>
            <translation>Soul</translation>
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
            <source>D&amp;uplicate line</source>
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
        <message>
            <source>Typing</source>
            <translation>Eingabe</translation>
        </message>
        <message>
            <source>Surround</source>
            <translation>Umschließen</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Einfügen</translation>
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
        <name>studio::cli</name>
        <message>
            <source>%1 holds more files than are looked at. Not all of them were checked.</source>
            <translation>%1 enthält mehr Dateien, als angesehen werden. Nicht alle wurden geprüft.</translation>
        </message>
        <message>
            <source>Files checked: %1. Errors: %2. Warnings: %3. Hints: %4.</source>
            <translation>Geprüfte Dateien: %1. Fehler: %2. Warnungen: %3. Hinweise: %4.</translation>
        </message>
        <message>
            <source>Checks files and, with all below them, folders. Prints a line for each
problem: FILE:LINE:COLUMN: SEVERITY: MESSAGE [CODE]. The severity is error,
warning or info. Ends with status 1 when there are errors.</source>
            <translation>Prüft Dateien und Ordner samt allem darunter. Schreibt für jedes Problem eine
Zeile: FILE:LINE:COLUMN: SEVERITY: MESSAGE [CODE]. SEVERITY ist error, warning
oder info. Endet mit Status 1, wenn es Fehler gibt.</translation>
        </message>
        <message>
            <source>Print JSON; “persona help json” describes it.</source>
            <translation>JSON ausgeben; „persona help json“ beschreibt es.</translation>
        </message>
        <message>
            <source>End with status 1 for warnings, too.</source>
            <translation>Auch bei Warnungen mit Status 1 enden.</translation>
        </message>
        <message>
            <source>Leave out what is only a hint (info).</source>
            <translation>Weglassen, was nur ein Hinweis ist (info).</translation>
        </message>
        <message>
            <source>Draws the card of a persona as a catalog lists it. The ending of the name says
what is written: .png, .svg or .html, a fragment for any page.</source>
            <translation>Zeichnet die Karte einer Persona, wie ein Katalog sie zeigt. Die Endung des Namens
sagt, was geschrieben wird: .png, .svg oder .html, ein Fragment für jede Seite.</translation>
        </message>
        <message>
            <source>The file to write.</source>
            <translation>Die zu schreibende Datei.</translation>
        </message>
        <message>
            <source>light (default) or dark.</source>
            <translation>light (hell, voreingestellt) oder dark (dunkel).</translation>
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
            <source>A theme is light, dark or auto.</source>
            <translation>Ein Farbschema ist light, dark oder auto.</translation>
        </message>
        <message>
            <source>A scale is a number from 0.5 to 8.</source>
            <translation>Ein Maßstab ist eine Zahl von 0.5 bis 8.</translation>
        </message>
        <message>
            <source>Writes the catalog page of a persona: one HTML file that needs nothing else.</source>
            <translation>Schreibt die Katalogseite einer Persona: eine HTML-Datei, die nichts weiter braucht.</translation>
        </message>
        <message>
            <source>The file to write; "-" is standard output.</source>
            <translation>Die zu schreibende Datei; "-" ist die Standardausgabe.</translation>
        </message>
        <message>
            <source>light, dark, or auto (default): as its reader likes it.</source>
            <translation>light, dark oder auto (voreingestellt): wie es beim Lesen eingestellt ist.</translation>
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
            <source>Writes a persona in the form of another program. Prints the files; what the
target has no place for is said on standard error.</source>
            <translation>Schreibt eine Persona in der Form eines anderen Programms. Gibt die Dateien aus; wofür
das Ziel keinen Platz hat, steht in der Fehlerausgabe.</translation>
        </message>
        <message>
            <source>The target; --list shows them.</source>
            <translation>Das Ziel; --list zeigt sie alle.</translation>
        </message>
        <message>
            <source>The folder to write below.</source>
            <translation>Der Ordner, unter dem geschrieben wird.</translation>
        </message>
        <message>
            <source>Write over files that are there.</source>
            <translation>Vorhandene Dateien überschreiben.</translation>
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
            <source>There is no command “%1”. “persona --help” lists them.</source>
            <translation>Einen Befehl „%1“ gibt es nicht. „persona --help“ listet sie auf.</translation>
        </message>
        <message>
            <source>The input</source>
            <translation>Die Eingabe</translation>
        </message>
        <message>
            <source>Turns the text of a soul's catalog page, as a browser copies it, into a
SOUL.md. What it was not sure of is said on standard error. A FILE of "-" is
standard input or output.</source>
            <translation>Macht aus dem Text der Katalogseite einer Soul, wie ein Browser ihn kopiert, eine
SOUL.md. Was dabei unsicher war, steht in der Fehlerausgabe. Eine FILE "-" ist
Standardeingabe oder -ausgabe.</translation>
        </message>
        <message>
            <source>Write over a file that is there.</source>
            <translation>Eine vorhandene Datei überschreiben.</translation>
        </message>
        <message>
            <source>Writes a new persona. An agent is named after its file.</source>
            <translation>Schreibt eine neue Persona. Ein Agent heißt nach seiner Datei.</translation>
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
            <source>%1:%2:%3: error: This looks like a secret (%4). Take it out, or publish with --allow-secrets.</source>
            <translation>%1:%2:%3: error: Das sieht nach einem Geheimnis aus (%4). Herausnehmen oder mit --allow-secrets veröffentlichen.</translation>
        </message>
        <message>
            <source>Nothing was sent. It would be %1 bytes of %2 %3.</source>
            <translation>Es wurde nichts gesendet. Es wären %1 Bytes von %2 %3.</translation>
        </message>
        <message>
            <source>This version was there already with the same content.</source>
            <translation>Diese Version war schon mit demselben Inhalt da.</translation>
        </message>
        <message>
            <source>Version %1 is there, which is newer.</source>
            <translation>Es gibt Version %1, und die ist neuer.</translation>
        </message>
        <message>
            <source>Publishes a persona. A folder is a registry: an OCI image layout that other
programs can read, made when it is not there. Prints the reference and the
digest. A persona with errors, or with something that looks like a secret, is
not published.</source>
            <translation>Veröffentlicht eine Persona. Eine Registry ist ein Ordner: ein OCI-Image-Layout, das
andere Programme lesen können; fehlt es, wird es angelegt. Gibt die Referenz und den
Digest aus. Eine Persona mit Fehlern oder mit etwas, das nach einem Geheimnis aussieht,
wird nicht veröffentlicht.</translation>
        </message>
        <message>
            <source>The folder of the registry.</source>
            <translation>Der Ordner der Registry.</translation>
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
            <source>Publish although something looks like a secret.</source>
            <translation>Veröffentlichen, obwohl etwas nach einem Geheimnis aussieht.</translation>
        </message>
        <message>
            <source>Name the registry.</source>
            <translation>Es fehlt die Registry.</translation>
        </message>
        <message>
            <source>The persona names no version; it is published as %1.</source>
            <translation>Die Persona nennt keine Version; sie wird als %1 veröffentlicht.</translation>
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
            <source>Works on the sections of a persona. A section is named by its title, or by its number
in the list: "#3".
  section FILE list [--json]
  section FILE add TITLE [--level N] [--before SECTION] [--body TEXT]
  section FILE rename SECTION TITLE
  section FILE move SECTION --before SECTION | --to-end
  section FILE remove SECTION
  section FILE replace SECTION [--body TEXT]     reads the text from standard input
A section takes the sections below it along. A TEXT of "-" is standard input.</source>
            <translation>Arbeitet mit den Abschnitten einer Persona. Ein Abschnitt wird mit seinem Titel genannt oder
mit seiner Nummer in der Liste: "#3".
  section FILE list [--json]
  section FILE add TITLE [--level N] [--before SECTION] [--body TEXT]
  section FILE rename SECTION TITLE
  section FILE move SECTION --before SECTION | --to-end
  section FILE remove SECTION
  section FILE replace SECTION [--body TEXT]     liest den Text von der Standardeingabe
Ein Abschnitt nimmt die Abschnitte unter ihm mit. Ein TEXT "-" ist die Standardeingabe.</translation>
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
            <source>“%1” is nothing that can be done with sections.</source>
            <translation>„%1“ ist nichts, was sich mit Abschnitten tun lässt.</translation>
        </message>
        <message>
            <source>“%1” takes another number of words.</source>
            <translation>„%1“ verlangt eine andere Anzahl von Wörtern.</translation>
        </message>
        <message>
            <source>Changes fields of the frontmatter and nothing else. A VALUE that is JSON for a
list, a map, a number or a boolean is taken as such, everything else as text.
Either all fields are changed or none.</source>
            <translation>Ändert Felder des Frontmatters und nichts sonst. Ein VALUE, der JSON für eine Liste,
eine Zuordnung, eine Zahl oder einen Wahrheitswert ist, gilt als solches, alles andere
als Text. Entweder werden alle Felder geändert oder keines.</translation>
        </message>
        <message>
            <source>“%1” is not KEY=VALUE.</source>
            <translation>„%1“ ist kein KEY=VALUE.</translation>
        </message>
        <message>
            <source>Removes fields of the frontmatter. A field that is not there is no error.
Either all of them are removed or none.</source>
            <translation>Entfernt Felder des Frontmatters. Ein Feld, das es nicht gibt, ist kein Fehler.
Entweder werden alle entfernt oder keines.</translation>
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
            <source>Shows what a persona says: its name, fields and sections, how it is read, and its problems.</source>
            <translation>Zeigt, was eine Persona sagt: ihren Namen, ihre Felder und Abschnitte, wie sie gelesen wird, und ihre Probleme.</translation>
        </message>
    </context>
    <context>
        <name>studio::cli::Options</name>
        <message>
            <source>Show this help.</source>
            <translation>Diese Hilfe zeigen.</translation>
        </message>
        <message>
            <source>Something is missing.</source>
            <translation>Etwas fehlt.</translation>
        </message>
        <message>
            <source>“%1” is too much.</source>
            <translation>„%1“ ist zu viel.</translation>
        </message>
        <message>
            <source>Usage: %1</source>
            <translation>Aufruf: %1</translation>
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
            <source>Licence</source>
            <translation>Lizenz</translation>
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
    </context>
</TS>
