#include "wording/Pages.h"
#include "wording/RuleWords.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QKeySequence>
#include <QLibraryInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

const QString resources = QStringLiteral(PERSONA_SOURCE_DIR "/resources/");

QString textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

/// A translated page, and what it was made from.
struct Pair
{
    QString folder;   ///< "rules", "manual/studio"
    QString language; ///< "de"
    QString page;     ///< "agent/empty.md"

    [[nodiscard]] QString original() const { return textOf(resources + folder + u'/' + page); }
    [[nodiscard]] QString translation() const
    {
        return textOf(resources + folder + u'/' + language + u'/' + page);
    }
    [[nodiscard]] QString name() const { return folder + u'/' + language + u'/' + page; }
};

/// The folders of languages: those with a list of the originals.
std::vector<std::pair<QString, QString>> languages()
{
    std::vector<std::pair<QString, QString>> found;
    for (const QString &folder : {u"manual"_s, u"manual/studio"_s, u"rules"_s}) {
        const QDir root(resources + folder);
        for (const QString &language : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (root.exists(language + u"/originals.sha256"_s))
                found.emplace_back(folder, language);
        }
    }
    return found;
}

std::vector<Pair> translations()
{
    std::vector<Pair> pairs;
    for (const auto &[folder, language] : languages()) {
        const QString root = resources + folder + u'/' + language + u'/';
        QDirIterator pages(root, {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (pages.hasNext())
            pairs.push_back({folder, language, pages.next().sliced(root.size())});
    }
    return pairs;
}

void forEveryTranslation(QLatin1StringView folder = {})
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("page");
    for (const Pair &pair : translations()) {
        if (folder.isEmpty() || pair.folder == folder)
            QTest::newRow(qPrintable(pair.name())) << pair.folder << pair.language << pair.page;
    }
}

Pair pairOfRow()
{
    QFETCH(QString, folder);
    QFETCH(QString, language);
    QFETCH(QString, page);
    return {folder, language, page};
}

QStringList allOf(const QString &text, const QString &pattern)
{
    const QRegularExpression expression(pattern,
                                        QRegularExpression::MultilineOption
                                            | QRegularExpression::DotMatchesEverythingOption);
    QStringList found;
    for (const auto &match : expression.globalMatch(text))
        found += match.captured(match.lastCapturedIndex()).simplified();
    return found;
}

/// What a translator of a page of a rule has before them: the summary and the reasons.
QString proseOf(const Pair &pair)
{
    const QString text = pair.original();
    if (pair.folder != "rules"_L1)
        return text;
    const RuleInfo *rule = findRule(pair.page.chopped(3).toLatin1());
    if (!rule)
        qFatal("no rule %s", qPrintable(pair.page));
    QLocale::setDefault(QLocale::English);
    const RuleWords words = wordRule(*rule);
    return words.summary + u"\n\n"_s + words.reasons;
}

/// The words of commands in the window as the language has them: without their keys and dots.
QHash<QString, QString> wordsOf(const QString &language)
{
    const auto bare = [](QString text) {
        text.remove(u'&').remove(u'…');
        return text.trimmed();
    };
    QFile file(
        QStringLiteral(PERSONA_SOURCE_DIR "/translations/persona-studio_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no translations of %s", qPrintable(language));
    QHash<QString, QString> words;
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "source"_L1)
            source = bare(xml.readElementText());
        else if (xml.name() == "translation"_L1)
            words.insert(source, bare(xml.readElementText(QXmlStreamReader::IncludeChildElements)));
    }
    return words;
}

/// "Ctrl+Shift+P" as a keyboard of the language has it.
QString keysOf(const QString &keys)
{
    static const QRegularExpression form(u"^((Ctrl|Shift|Alt)\\+)*(F\\d+|[A-Z.,/]|[A-Z][a-z]+)$"_s);
    if (!form.match(keys).hasMatch() || keys == "Enter"_L1) // for which Qt has no word of its own
        return {};
    const QKeySequence sequence = QKeySequence::fromString(keys, QKeySequence::PortableText);
    if (sequence.count() != 1 || sequence[0].key() == Qt::Key_unknown)
        return {};
    return sequence.toString(QKeySequence::NativeText);
}

} // namespace

/// The pages in other languages say what those in English say, and of the same things.
class PagesTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void aPageIsReadInTheLanguageOfTheProgram()
    {
        QLocale::setDefault(QLocale(u"de_AT"_s));
        QVERIFY(pageText(u"manual/studio"_s, u"1-start.md"_s).startsWith("# Die erste"_L1));
        QLocale::setDefault(QLocale(u"en_GB"_s));
        QVERIFY(pageText(u"manual/studio"_s, u"1-start.md"_s).startsWith("# The first"_L1));
    }

    void aPageThatIsNotTranslatedIsReadAsItWasWritten()
    {
        QLocale::setDefault(QLocale(u"pt_BR"_s));
        QVERIFY(!translatedPage(u"manual/studio"_s, u"1-start.md"_s));
        QVERIFY(pageText(u"manual/studio"_s, u"1-start.md"_s).startsWith("# The first"_L1));
        const RuleInfo &rule = *findRule("agent/empty");
        QCOMPARE(wordRule(rule).page, rule.documentation);
        QCOMPARE(wordRule(rule).summary, rule.summary);
    }

    void aRuleKeepsItsExamplesInEveryLanguage_data() { forEveryTranslation("rules"_L1); }
    void aRuleKeepsItsExamplesInEveryLanguage()
    {
        const Pair pair = pairOfRow();
        const RuleInfo *rule = findRule(pair.page.chopped(3).toLatin1());
        QVERIFY2(rule, "there is no such rule");
        QLocale::setDefault(QLocale(pair.language));
        const RuleWords words = wordRule(*rule);
        QVERIFY(words.page != rule->documentation);
        const auto examples = [](const QString &page) {
            return allOf(page, u"^(`{3,}\\w+[^\\n]*\\n.*?)^`{3,}$"_s);
        };
        QCOMPARE(examples(words.page), examples(rule->documentation));
        QCOMPARE(allOf(words.page, u"^(## )(?=\\S+$)"_s).size(),
                 allOf(rule->documentation, u"^(## )(?=\\S+$)"_s).size());
        QVERIFY2(words.summary.size() > 15 && words.summary.endsWith(u'.'),
                 qPrintable(words.summary));
        QVERIFY2(!words.summary.contains(u'`'), "a summary is shown as plain text");
    }

    void noTranslationIsOlderThanItsOriginal()
    {
        for (const auto &[folder, language] : languages()) {
            QHash<QString, QString> known;
            const QString list = textOf(resources + folder + u'/' + language
                                        + u"/originals.sha256"_s);
            for (const QString &line : list.split(u'\n', Qt::SkipEmptyParts))
                known.insert(line.section(u"  "_s, 1), line.section(u"  "_s, 0, 0));
            for (const Pair &pair : translations()) {
                if (pair.folder != folder || pair.language != language)
                    continue;
                const QByteArray digest = QCryptographicHash::hash(pair.original().toUtf8(),
                                                                   QCryptographicHash::Sha256);
                QVERIFY2(
                    known.value(pair.page) == QLatin1StringView(digest.toHex()),
                    qPrintable(u"%1 is older than its original; see translations/pages.py"_s.arg(
                        pair.name())));
            }
        }
    }

    void aTranslationSpeaksOfTheSameThings_data() { forEveryTranslation(); }
    void aTranslationSpeaksOfTheSameThings()
    {
        const Pair pair = pairOfRow();
        const QString original = proseOf(pair);
        const QString translation = pair.translation();
        const auto compare = [&](const char *what, const QString &pattern, bool sorted) {
            QStringList was = allOf(original, pattern);
            QStringList is = allOf(translation, pattern);
            if (sorted) { // words have another order in another language
                was.sort();
                is.sort();
            }
            if (was != is)
                qWarning().noquote() << what << was << is;
            return was == is;
        };
        QVERIFY(compare("headings", u"^(#+) "_s, false));
        QVERIFY(compare("points", u"^( *[-*]|\\d+\\.) "_s, false));
        QVERIFY(compare("columns", u"^(?=\\|)[^\\n]*?(\\|)$"_s, false));
        QVERIFY(compare("code", u"`([^`\\n]+(?:\\n[^`\\n]+)?)`"_s, true));
        QVERIFY(compare("blocks", u"^(?:    )(?! *#)([^\\n#]*[^\\n# ])"_s, false));
        QVERIFY(compare("addresses", u"\\]\\(([^)]+)\\)"_s, true));
        QCOMPARE(translation.simplified().count(u"**"_s), original.simplified().count(u"**"_s));
        const QString paragraph = u"\\n\\n+(?=\\S)"_s;
        QCOMPARE(allOf(translation, paragraph).size(), allOf(original, paragraph).size());
    }

    /// What stands strong in the manual: keys as the keyboard has them, commands as the menus do.
    void theManualNamesKeysAndCommandsAsTheWindowDoes_data()
    {
        forEveryTranslation("manual/studio"_L1);
    }
    void theManualNamesKeysAndCommandsAsTheWindowDoes()
    {
        const Pair pair = pairOfRow();
        QTranslator qt;
        if (!qt.load(QLocale(pair.language), u"qtbase"_s, u"_"_s,
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QSKIP("Qt is here without its translations");
        QCoreApplication::installTranslator(&qt);
        const QHash<QString, QString> words = wordsOf(pair.language);
        const QString strong = u"\\*\\*([^*]+)\\*\\*"_s;
        const QStringList is = allOf(pair.translation(), strong);
        for (const QString &one : allOf(pair.original(), strong)) {
            QString wanted = keysOf(one);
            if (wanted.isEmpty()) {
                QStringList path = one.split(u" → "_s);
                if (!std::ranges::all_of(path,
                                         [&](const QString &part) { return words.contains(part); }))
                    continue; // a word that is only stressed
                for (QString &part : path)
                    part = words.value(part);
                wanted = path.join(u" → "_s);
            }
            QVERIFY2(is.contains(wanted),
                     qPrintable(u"“%1”, here “%2”, is not in %3"_s.arg(one, wanted, pair.name())));
        }
    }
};

QTEST_GUILESS_MAIN(PagesTest)
#include "PagesTest.moc"
