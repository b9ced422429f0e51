#include "Bench.h"

#include "library/SearchIndex.h"

#include <QRandomGenerator>
#include <cmath>

namespace bench {

namespace {

/// Words whose frequencies fall as those of a language do.
class Vocabulary
{
public:
    explicit Vocabulary(int size)
    {
        for (int i = 0; i < size; ++i)
            m_words += word();
    }
    QString text(int words)
    {
        QString text;
        for (int i = 0; i < words; ++i)
            text += one() + u' ';
        return text;
    }
    QString one()
    {
        const double rank = std::exp(m_random.generateDouble() * std::log(double(m_words.size())));
        return m_words[int(rank) - 1];
    }

private:
    QString word()
    {
        static const QStringView syllables = u"conderistanmotelpraviculosenbadughix";
        QString word;
        for (int i = m_random.bounded(2, 5); i > 0; --i)
            word += syllables.mid(m_random.bounded(int(syllables.size()) - 3), 3);
        return word;
    }

    QRandomGenerator m_random{20260822};
    QStringList m_words;
};

} // namespace

void searchRows(std::vector<Row> &rows)
{
    using namespace studio;
    using namespace Qt::StringLiterals;
    const QString on = u"10,000 personas"_s;
    Vocabulary vocabulary(60'000);
    std::vector<SearchWords> words;
    for (int i = 0; i < 10'000; ++i) {
        words.push_back(searchWordsOf({vocabulary.text(2) + QString::number(i),
                                       vocabulary.text(20),
                                       vocabulary.one(),
                                       {vocabulary.one(), vocabulary.one()},
                                       vocabulary.text(4),
                                       vocabulary.text(900)}));
    }
    SearchIndex index;
    rows.push_back(measure(u"search index, built"_s, on, 1, [&] {
        index.clear();
        for (size_t i = 0; i < words.size(); ++i)
            index.set(QString::number(i), words[i]);
    }));
    int round = 0;
    rows.push_back(measure(u"search index, one file changed"_s, on, 200, [&] {
        index.set(QString::number(round), words[size_t(round)]);
        ++round;
    }));
    for (const QString &query : {u"c"_s, u"con"_s, u"conder"_s, u"condxr"_s, u"con sta bad"_s}) {
        rows.push_back(
            measure(u"search for “%1”"_s.arg(query), on, 30, [&] { (void)index.find(query); }, 16));
    }
}

} // namespace bench
