#include "render/CardWords.h"

#include "persona/Schema.h"
#include "persona/Tools.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("Card", text, nullptr, n);
}

// "acceptEdits" is "accepts edits" on the card: the words stand beside the values in the schema.
QString choiceWords(QStringView field, const QString &value)
{
    const Field *known = schemaFor(Kind::Agent).find(field);
    const Choice *choice = known ? known->findChoice(value) : nullptr;
    if (!choice || choice->card.isEmpty())
        return value;
    return QCoreApplication::translate("data", choice->card.toUtf8());
}

bool isIdentifier(QStringView name)
{
    return !name.isEmpty() && std::ranges::all_of(name, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
    });
}

void addVersion(CardWords &words, const CardModel &model)
{
    QString version = oneLine(model.version, 40);
    if (version.isEmpty())
        return;
    if (version.front().isDigit())
        version.prepend(u'v');
    words.facts << version;
}

void addState(CardWords &words, CardModel::State state)
{
    using Tone = CardWords::Tone;
    switch (state) {
    case CardModel::State::Plain: return;
    case CardModel::State::Draft: words.notes.push_back({tr("draft"), Tone::Quiet}); return;
    case CardModel::State::Pending: words.notes.push_back({tr("pending"), Tone::Warning}); return;
    case CardModel::State::Published: words.notes.push_back({tr("published"), Tone::Good}); return;
    case CardModel::State::Changed: words.notes.push_back({tr("changed"), Tone::Accent}); return;
    }
}

void addSoul(CardWords &words, const CardModel &model)
{
    QString author = oneLine(model.byline, 120);
    if (author.startsWith(u'@'))
        author.removeFirst();
    QStringList frameworks;
    for (const QString &framework : model.frameworks) {
        const QString name = oneLine(framework, 60);
        if (!name.isEmpty() && frameworks.size() < 20)
            frameworks << name;
    }
    QStringList byline;
    if (!author.isEmpty())
        byline << tr("by %1").arg(author);
    words.verified = model.authorVerified && !author.isEmpty();
    if (words.verified)
        words.mark = {u"✓"_s, CardWords::Tone::Accent};
    else if (model.claimPending && !author.isEmpty())
        words.mark = {tr("claim pending"), CardWords::Tone::Warning};
    if (!frameworks.isEmpty()) {
        const QString list = frameworks.join(u", "_s);
        byline << (byline.isEmpty() ? tr("for %1").arg(list) : list);
    }
    words.byline = byline.join(u" · "_s);

    const QString category = oneLine(model.category, 60);
    if (!category.isEmpty())
        words.chips.push_back({QCoreApplication::translate("data", category.toUtf8()), true});
    for (const QString &tag : model.tags) {
        const QString text = oneLine(tag, 60);
        if (!text.isEmpty())
            words.chips.push_back({text, false});
    }

    addVersion(words, model);
    const QString license = oneLine(model.license, 60);
    if (!license.isEmpty())
        words.facts << license;
}

void addAbilities(CardWords &words, const CardModel &model)
{
    for (const ToolGroup &group : toolGroups()) {
        if (model.abilities.contains(group.id))
            words.chips.push_back(
                {QCoreApplication::translate("data", group.card.toUtf8()), false});
    }
}

void addSkill(CardWords &words, const CardModel &model)
{
    QStringList byline{tr("skill")};
    const QString author = oneLine(model.byline, 80);
    if (!author.isEmpty())
        byline << author;
    words.byline = byline.join(u" · "_s);
    addAbilities(words, model);
    addVersion(words, model);
    const QString license = oneLine(model.license, 60);
    if (!license.isEmpty())
        words.facts << license;
}

void addAgent(CardWords &words, const CardModel &model)
{
    QStringList byline{tr("agent")};
    const QString languageModel = oneLine(model.model, 60);
    if (!languageModel.isEmpty() && languageModel != "inherit"_L1)
        byline << languageModel;
    const QString memory = oneLine(model.memory, 40);
    if (!memory.isEmpty())
        byline << choiceWords(u"memory", memory);
    words.byline = byline.join(u" · "_s);

    if (model.allTools)
        words.chips.push_back({tr("all tools"), false});
    else
        addAbilities(words, model);

    words.factsAreWords = true;
    addVersion(words, model);
    const QString mode = oneLine(model.permissionMode, 40);
    if (!mode.isEmpty() && mode != "default"_L1)
        words.facts << choiceWords(u"permissionMode", mode);
    if (model.maximumTurns > 0) {
        words.facts << (model.maximumTurns == 1 ? tr("1 turn")
                                                : tr("%n turns", model.maximumTurns));
    }
}

void addCounts(CardWords &words, const CardModel &model)
{
    using Tone = CardWords::Tone;
    const QLocale locale;
    if (model.skills > 0)
        words.notes.push_back(
            {model.skills == 1 ? tr("1 skill") : tr("%n skills", model.skills), Tone::Quiet});
    using Freshness = CardModel::Freshness;
    const bool unrated = model.freshness == Freshness::Unknown && model.rating < 0
                         && model.downloads >= 0;
    if (model.freshness == Freshness::New || unrated)
        words.notes.push_back({tr("new"), Tone::Good});
    else if (model.freshness == Freshness::Updated)
        words.notes.push_back({tr("updated"), Tone::Good});
    if (model.rating >= 0) {
        words.notes.push_back(
            {QString(u"★ " + locale.toString(std::min(model.rating, 5.0), 'f', 1)), Tone::Quiet});
    }
    if (model.downloads >= 0)
        words.notes.push_back({QString(u"↓ " + locale.toString(model.downloads)), Tone::Quiet});
}

} // namespace

QString oneLine(QStringView text, qsizetype maximum)
{
    QString line;
    bool space = false;
    // What is cut off at the end must not leave half a character there.
    const auto append = [&](QStringView piece) {
        if (line.size() + piece.size() + (space ? 1 : 0) > maximum)
            return false;
        if (space && !line.isEmpty())
            line += u' ';
        space = false;
        line += piece;
        return true;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const char32_t point = QChar::surrogateToUcs4(c, text[i + 1]);
            // Tags (U+E0000…) hide text that nobody sees, except in flags of regions; variation
            // selectors supplement are needless here.
            if (point < 0xE0000 && !append(text.sliced(i, 2)))
                break;
            ++i;
            continue;
        }
        if (c.isSpace()) {
            space = true;
            continue;
        }
        // Joiners shape Persian, Indic scripts and emoji; every other format character is either
        // invisible or turns the direction of the text around it.
        const ushort unit = c.unicode();
        const bool joiner = unit == 0x200C || unit == 0x200D;
        if (c.category() == QChar::Other_Control
            || (c.category() == QChar::Other_Format && !joiner))
            continue;
        const QChar shown = c.isSurrogate() ? QChar(QChar::ReplacementCharacter) : c;
        if (!append(QStringView(&shown, 1)))
            break;
    }
    return line;
}

QString wordVerified()
{
    return tr("verified");
}

CardWords cardWords(const CardModel &model)
{
    CardWords words;
    words.name = oneLine(model.name, 200);
    if (words.name.isEmpty())
        words.name = oneLine(model.slug, 200);
    words.text = oneLine(model.tagline);
    if (model.problems > 0) {
        words.notes.push_back(
            {model.problems == 1 ? tr("1 problem") : tr("%n problems", model.problems),
             CardWords::Tone::Problem});
    }
    addState(words, model.state);
    words.nameIsIdentifier = model.kind != Kind::Soul && isIdentifier(words.name);
    switch (model.kind) {
    case Kind::Soul: addSoul(words, model); break;
    case Kind::Agent: addAgent(words, model); break;
    case Kind::Skill: addSkill(words, model); break;
    }
    addCounts(words, model);
    return words;
}

QString CardWords::spoken() const
{
    QStringList parts;
    const auto add = [&parts](const QString &part) {
        if (!part.isEmpty())
            parts << part;
    };
    add(name);
    if (verified)
        add(tr("%1, verified").arg(byline));
    else
        add(mark.text.isEmpty() ? byline : QString(byline + u", "_s + mark.text));
    add(text);
    QStringList names;
    for (const Chip &chip : chips)
        names << chip.text;
    add(names.join(u", "_s));
    add(facts.join(u", "_s));
    QStringList ends;
    for (const Note &note : notes) {
        if (note.text.startsWith(u"★ "))
            ends << tr("rated %1 of 5").arg(note.text.sliced(2));
        else if (note.text.startsWith(u"↓ "))
            ends << tr("%1 downloads").arg(note.text.sliced(2));
        else
            ends << note.text;
    }
    add(ends.join(u", "_s));
    QString sentences;
    for (const QString &part : parts) {
        if (!sentences.isEmpty())
            sentences += sentences.back().isPunct() ? u" "_s : u". "_s;
        sentences += part;
    }
    return sentences;
}

} // namespace studio
