#include "text/Comparison.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

class ComparisonTest : public QObject
{
    Q_OBJECT

private:
    /// The rows as "<number>|<number><sign>".
    static QStringList shown(const std::vector<CompareRow> &rows)
    {
        QStringList all;
        for (const CompareRow &row : rows) {
            static constexpr char16_t signs[] = u"=~-+…";
            const auto number = [](qsizetype line) {
                return line < 0 ? QString() : QString::number(line + 1);
            };
            all += number(row.left) + u'|' + number(row.right) + signs[int(row.kind)];
        }
        return all;
    }

private slots:
    void rowsStandBesideEachOther()
    {
        const Comparison comparison(u"a\nb\nc\nd"_s, u"a\nB\nB2\nc"_s);
        QCOMPARE(shown(comparison.rows(3)),
                 (QStringList{u"1|1="_s, u"2|2~"_s, u"|3+"_s, u"3|4="_s, u"4|-"_s}));
        QCOMPARE(shown(comparison.rows(3, {}, true)),
                 (QStringList{u"1|1="_s, u"2|-"_s, u"|2+"_s, u"|3+"_s, u"3|4="_s, u"4|-"_s}));
        QCOMPARE(comparison.blocks().size(), 2u);
    }

    void whatIsTheSameIsFoldedAway()
    {
        QString text;
        for (int i = 1; i <= 20; ++i)
            text += QString::number(i) + u'\n';
        QString other = text;
        other.replace(u"\n10\n"_s, u"\nten\n"_s);
        const Comparison comparison(text, other);
        QCOMPARE(shown(comparison.rows(2)),
                 (QStringList{u"1|1…"_s, u"8|8="_s, u"9|9="_s, u"10|10~"_s, u"11|11="_s,
                              u"12|12="_s, u"13|13…"_s}));
        const auto open = comparison.rows(2, {0});
        QCOMPARE(open.size(), 13u); // the upper gap of seven lines, the lower one as a row
        QCOMPARE(open.back().hidden, 9);
        QCOMPARE(shown(Comparison(text, text).rows(2)), QStringList{u"1|1…"_s});
    }

    void wordsAreMarked()
    {
        const auto rows = Comparison(u"one two three"_s, u"one 2 three"_s).rows(1);
        QCOMPARE(rows.front().leftMarks, (std::vector<Span>{{4, 7}}));
        QCOMPARE(rows.front().rightMarks, (std::vector<Span>{{4, 5}}));
    }

    void takingOverBlockByBlockEndsWithTheLeftText()
    {
        QRandomGenerator random(20261122);
        for (int round = 0; round < 3000; ++round) {
            const auto text = [&] {
                QStringList lines;
                for (int i = random.bounded(0, 9); i > 0; --i)
                    lines += QString(random.bounded(0, 3), QChar(u'a' + random.bounded(0, 3)));
                return lines.join(u'\n');
            };
            const QString left = text();
            QString right = text();
            for (int step = 0; step < 40; ++step) {
                const Comparison comparison(left, right);
                if (comparison.blocks().empty())
                    break;
                const size_t before = comparison.blocks().size();
                right = comparison.takeOver(random.bounded(int(before))).appliedTo(right);
                QVERIFY2(Comparison(left, right).blocks().size() < before,
                         qPrintable(left + u"\n---\n"_s + right));
            }
            QCOMPARE(right, left);
        }
    }
};

QTEST_APPLESS_MAIN(ComparisonTest)
#include "ComparisonTest.moc"
