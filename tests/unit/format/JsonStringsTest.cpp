// The strings of a JSON text, and how one of them gets another value.

#include "format/JsonStrings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

/// Path and value of every string, as "a/0=text".
QStringList shown(const QString &text)
{
    QStringList all;
    const auto strings = jsonStrings(text);
    if (!strings)
        return {u"no JSON"_s};
    for (const JsonString &string : *strings)
        all += string.path.join(u'/') + u'=' + string.value;
    return all;
}

QString changed(QString text, const QString &value)
{
    const auto strings = jsonStrings(text);
    if (!strings || strings->empty())
        return u"no JSON"_s;
    const Replacement change = jsonReplacement(text, strings->front(), value);
    return text.replace(change.span.begin, change.span.length(), change.text);
}

} // namespace

class JsonStringsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyStringHasItsPath()
    {
        QCOMPARE(shown(uR"j({"a": "x", "b": [1, "y", {"c": "z"}], "d": {"a": true, "e": ""}})j"_s),
                 QStringList({u"a=x"_s, u"b/1=y"_s, u"b/2/c=z"_s, u"d/e="_s}));
        QCOMPARE(shown(u"\"alone\""_s), QStringList({u"=alone"_s}));
        const QString escaped = u"{\"a\": \"q\\\"\\\\\\/\\n\\u00e9\\ud83d\\ude00\"}"_s;
        QCOMPARE(shown(escaped), QStringList({u"a=q\"\\/\né😀"_s}));
    }

    void commentsAndCommasAtTheEndArePassedOver()
    {
        QCOMPARE(shown(u"\uFEFF// a \"comment\"\n{\"a\": [\"x\", /* \"y\" */ \"z\",],}\n// end"_s),
                 QStringList({u"a/0=x"_s, u"a/1=z"_s}));
    }

    void whatIsNoJsonGivesNothing_data()
    {
        QTest::addColumn<QString>("text");
        int number = 0;
        for (const QString &text :
             {u""_s, u"{"_s, u"{\"a\"}"_s, u"{\"a\": \"x}"_s, u"{\"a\": \"x\" \"b\": 1}"_s,
              u"{\"a\": }"_s, u"[1 2]"_s, u"{} {}"_s, u"\"\\q\""_s, u"\"\\u12\""_s, u"\"a\nb\""_s,
              QString(1000, u'[')})
            QTest::newRow(qPrintable(QString::number(number++))) << text;
    }
    void whatIsNoJsonGivesNothing()
    {
        QFETCH(QString, text);
        QVERIFY(!jsonStrings(text));
    }

    void onlyWhatDiffersIsWritten()
    {
        QCOMPARE(changed(uR"j({ "a" :  "Agent(old, x)" , "b":1})j"_s, u"Agent(new, x)"_s),
                 uR"j({ "a" :  "Agent(new, x)" , "b":1})j"_s);
        // The escapes around it stay as they are, those of the new part are made.
        const QString escaped = u"[\"\\u0041 \\/ old \\/ \\u0042\"]"_s;
        QCOMPARE(changed(escaped, u"A / n\"e\\w\n / B"_s),
                 QString(escaped).replace(u"old"_s, u"n\\\"e\\\\w\\n"_s));
        QCOMPARE(changed(uR"j([""])j"_s, u"x"_s), uR"j(["x"])j"_s);
        QCOMPARE(changed(uR"j(["x"])j"_s, u""_s), uR"j([""])j"_s);
        QCOMPARE(changed(uR"j(["aaa"])j"_s, u"aa"_s), uR"j(["aa"])j"_s);
    }

    void anotherReaderSeesTheSame()
    {
        const QStringList values{u"plain"_s,        u"a \"b\" \\ /"_s, u"\t\n\r\b\f"_s,
                                 QString(QChar(1)), u"ünïcödé 😀"_s,   QString()};
        for (const QString &from : values) {
            for (const QString &to : values) {
                const QJsonObject before{{u"k"_s, QJsonArray{from, u"other"_s}}};
                const QString text = QString::fromUtf8(QJsonDocument(before).toJson());
                const QJsonObject after{{u"k"_s, QJsonArray{to, u"other"_s}}};
                QCOMPARE(QJsonDocument::fromJson(changed(text, to).toUtf8()).object(), after);
            }
        }
    }
};

QTEST_GUILESS_MAIN(JsonStringsTest)
#include "JsonStringsTest.moc"
