#include "render/CodeColors.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <optional>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr qsizetype longestLine = 1000;

std::optional<CodeRun::Tone> toneOf(KSyntaxHighlighting::Theme::TextStyle style)
{
    using Style = KSyntaxHighlighting::Theme::TextStyle;
    switch (style) {
    case Style::Keyword:
    case Style::ControlFlow:
    case Style::Import:
    case Style::DataType:
    case Style::Preprocessor: return CodeRun::Tone::Key;
    case Style::String:
    case Style::Char:
    case Style::SpecialString:
    case Style::VerbatimString:
    case Style::SpecialChar:
    case Style::DecVal:
    case Style::BaseN:
    case Style::Float:
    case Style::Constant: return CodeRun::Tone::Value;
    case Style::Function:
    case Style::BuiltIn:
    case Style::Attribute:
    case Style::Extension:
    case Style::Annotation: return CodeRun::Tone::Title;
    case Style::Comment:
    case Style::CommentVar:
    case Style::Documentation: return CodeRun::Tone::Quiet;
    default: return {};
    }
}

class Collector : private KSyntaxHighlighting::AbstractHighlighter
{
public:
    std::vector<CodeRun> run(const QString &code, const KSyntaxHighlighting::Definition &language)
    {
        setDefinition(language);
        KSyntaxHighlighting::State state;
        while (m_begin <= code.size()) {
            qsizetype end = code.indexOf(u'\n', m_begin);
            if (end < 0)
                end = code.size();
            // A line of that length is data and no code, and costs the most.
            if (end - m_begin <= longestLine)
                state = highlightLine(QStringView(code).sliced(m_begin, end - m_begin), state);
            m_begin = end + 1;
        }
        return std::move(m_runs);
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const std::optional<CodeRun::Tone> tone = toneOf(format.textStyle());
        if (!tone || length == 0)
            return;
        const qsizetype begin = m_begin + offset;
        if (!m_runs.empty() && m_runs.back().tone == *tone
            && m_runs.back().begin + m_runs.back().length == begin)
            m_runs.back().length += length;
        else
            m_runs.push_back({begin, length, *tone});
    }

private:
    qsizetype m_begin = 0; // of the line at work
    std::vector<CodeRun> m_runs;
};

} // namespace

std::vector<CodeRun> codeRuns(const QString &code, const QString &language)
{
    if (language.isEmpty() || language.size() > 40 || code.size() > maximumColoredCode)
        return {};
    // Reading its index takes longer than colouring, and no two threads may use one at a time.
    static thread_local const KSyntaxHighlighting::Repository repository;
    KSyntaxHighlighting::Definition definition = repository.definitionForName(language);
    if (!definition.isValid())
        definition = repository.definitionForFileName(u"code."_s + language.toLower());
    if (!definition.isValid() || definition.name() == "None"_L1)
        return {};
    return Collector().run(code, definition);
}

QColor codeColor(CodeRun::Tone tone, const Tokens &tokens)
{
    switch (tone) {
    case CodeRun::Tone::Key: return tokens.syntaxKey;
    case CodeRun::Tone::Value: return tokens.syntaxValue;
    case CodeRun::Tone::Title: return tokens.syntaxHeading;
    case CodeRun::Tone::Quiet: break;
    }
    return tokens.muted;
}

} // namespace studio
