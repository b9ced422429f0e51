#include "wording/Wording.h"
#include "checks/Checks.h"
#include "checks/RuleBook.h"

#include "SharedFiles.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

/// What a pattern captures in all sources, with the file it was found in.
QMap<QByteArray, QString> captured(const QString &folder, const QRegularExpression &pattern)
{
    QMap<QByteArray, QString> found;
    QDirIterator walk(QStringLiteral(PERSONA_SOURCE_DIR "/studio/") + folder,
                      {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString file = walk.next();
        const QString source = QString::fromUtf8(tests::bytesOf(file));
        for (const auto &match : pattern.globalMatch(source))
            found.insert(match.captured(1).toUtf8(), file);
    }
    return found;
}

const QStringList coreLayers{u"text"_s,     u"format"_s,  u"persona"_s, u"checks"_s, u"exchange"_s,
                             u"registry"_s, u"library"_s, u"session"_s, u"render"_s, u"cli"_s};

Diagnostic diagnosticOf(const QByteArray &code, const QStringList &arguments)
{
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.arguments = arguments;
    return diagnostic;
}

bool isSentence(const QString &text, const QByteArray &code)
{
    return !text.isEmpty() && !text.contains(QString::fromUtf8(code)) && !text.contains(u'%')
           && (text.endsWith(u'.') || text.endsWith(u'?'));
}

} // namespace

class WordingTest : public QObject
{
    Q_OBJECT

private slots:
    void namesOfProfilesAreThoseOfTheLanguage()
    {
        class Other : public QTranslator
        {
        public:
            [[nodiscard]] bool isEmpty() const override { return false; }
            [[nodiscard]] QString translate(const char *context, const char *source, const char *,
                                            int) const override
            {
                return QByteArray(context) == "data" && QByteArray(source) == "Catalog soul"
                           ? u"Seele des Katalogs"_s
                           : QString();
            }
        };
        Other other;
        QVERIFY(QCoreApplication::installTranslator(&other));
        for (const char *code : {"soul/missing-section", "soul/section-order"}) {
            Diagnostic diagnostic;
            diagnostic.code = code;
            const QString profile = u"Catalog soul"_s;
            diagnostic.arguments = diagnostic.code == "soul/missing-section"
                                       ? QStringList{u"Avoid"_s, profile}
                                       : QStringList{u"Avoid"_s, u"Voice"_s, profile};
            QVERIFY2(wordDiagnostic(diagnostic).contains(u"Seele des Katalogs"_s),
                     qPrintable(wordDiagnostic(diagnostic)));
        }
        QCoreApplication::removeTranslator(&other);
    }

    void everyErrorOfTheCoreHasASentence()
    {
        const QRegularExpression literal(
            u"(?:fail\\(|Error\\{|return \\{|Refused\\{)\\s*\"([a-z]+/[a-z0-9-]+)\""_s);
        int codes = 0;
        for (const QString &layer : coreLayers) {
            const auto found = captured(layer, literal);
            for (auto code = found.begin(); code != found.end(); ++code, ++codes) {
                const Error error{code.key(), {u"one"_s, u"two"_s, u"three"_s}, {}};
                QVERIFY2(isSentence(wordError(error), code.key()),
                         qPrintable(QString::fromUtf8(code.key()) + u" of "_s + code.value()
                                    + u": "_s + wordError(error)));
            }
        }
        QVERIFY(codes > 30);
    }

    void everyRuleHasASentence()
    {
        for (const RuleInfo &rule : ruleBook()) {
            const QByteArray &code = rule.code;
            QStringList arguments{u"one"_s, u"two"_s, u"three"_s, u"four"_s};
            if (code.endsWith("/wrong-type"))
                arguments[1] = u"text"_s;
            if (code == "frontmatter/rejected")
                arguments[1] = u"yaml/syntax"_s;
            if (code == "config/not-readable")
                arguments[0] = u"yaml/syntax"_s;
            if (code.endsWith("/ignored-key"))
                arguments[1] = u"It is kept."_s;
            const QString sentence = wordDiagnostic(diagnosticOf(code, arguments));
            QVERIFY2(isSentence(sentence, code), qPrintable(QString::fromUtf8(code) + sentence));
        }
    }

    void everyFixHasATitle()
    {
        const auto found = captured(u"checks"_s, QRegularExpression(u"\"(fix/[a-z-]+)\""_s));
        QVERIFY(found.size() > 15);
        for (auto title = found.begin(); title != found.end(); ++title) {
            const QString words = wordFix({title.key(), {u"one"_s, u"two"_s}, {}, false});
            QVERIFY2(!words.isEmpty() && !words.contains(u'/') && !words.contains(u'%')
                         && !words.endsWith(u'.'),
                     title.key());
        }
    }

    void findingsInRealFilesHaveSentences()
    {
        const QStringList files = tests::corpusFiles(u"."_s);
        if (files.isEmpty())
            QSKIP("no shared/corpus beside the project");
        for (const QString &file : files) {
            const auto snapshot = openSnapshot(file);
            QVERIFY2(snapshot, qPrintable(file));
            for (const Diagnostic &diagnostic : check(**snapshot)) {
                const QString sentence = wordDiagnostic(diagnostic);
                QVERIFY2(!sentence.contains(QString::fromUtf8(diagnostic.code))
                             && !sentence.contains(u'\n') && !sentence.contains(u"“”"_s),
                         qPrintable(file + u": "_s + sentence));
            }
        }
    }

    void saysWhatAndWhatToDo()
    {
        QCOMPARE(
            wordDiagnostic(diagnosticOf("agent/unknown-tool", {u"tools"_s, u"Tsk"_s, u"Task"_s})),
            u"“Tsk” is not a known tool. Did you mean Task?"_s);
        QCOMPARE(wordDiagnostic(diagnosticOf("agent/unknown-tool", {u"tools"_s, u"x"_s, {}})),
                 u"“x” is not a known tool."_s);
        QCOMPARE(wordFix({"fix/replace", {u"Task"_s}, {}, false}), u"Change to Task"_s);
        QCOMPARE(wordError({"file/not-found", {u"/x.md"_s}, {}}), u"There is no file /x.md."_s);
        QVERIFY(wordError({"file/too-large", {u"a"_s, u"104857600"_s, u"16777216"_s}, {}})
                    .contains("100.0 MB"_L1));
    }

    void argumentsAreNotReadAsSentences()
    {
        QCOMPARE(wordError({"plan/key", {u"%1 %2 %n"_s}, {}}),
                 u"“%1 %2 %n” cannot be the name of a field."_s);
    }

    void whatIsNotKnownIsStillSaid()
    {
        QCOMPARE(wordError({"new/code", {u"a"_s, u"b"_s}, {}}), u"new/code (a, b)"_s);
        QCOMPARE(wordDiagnostic(diagnosticOf("new/code", {})), u"new/code"_s);
        QCOMPARE(wordDiagnostic(diagnosticOf("nothing", {})), u"nothing"_s);
        QCOMPARE(wordFix({"fix/new", {}, {}, false}), u"fix/new"_s);
    }

    void namesTheReading()
    {
        Reading reading;
        QCOMPARE(wordReading(reading), u"no frontmatter"_s);
        reading.state = ReadingState::Rejected;
        QCOMPARE(wordReading(reading), u"cannot be read"_s);
        QCOMPARE(readingId(ReadingState::Strict), "strict"_L1);
    }
};

QTEST_GUILESS_MAIN(WordingTest)
#include "WordingTest.moc"
