// How the text looks: its font, its colours, how lines go on, and the numbers beside them.

#include "ui/editor/TextEditor.h"

#include "render/Tokens.h"
#include "ui/editor/Gutter.h"
#include "ui/editor/Highlighter.h"
#include "ui/editor/ProblemMarks.h"
#include "ui/settings/Settings.h"
#include "ui/widgets/Look.h"

#include <QApplication>
#include <algorithm>

namespace studio {

namespace {

constexpr int minimumZoom = 50;
constexpr int maximumZoom = 400;

QFont editorFont(int zoom)
{
    const Settings &settings = Settings::instance();
    QFont font = fixedFont(QApplication::font());
    if (const QString family = settings.value(settings::textFont); !family.isEmpty())
        font.setFamilies({family});
    if (const int size = settings.value(settings::textSize); size > 0)
        font.setPixelSize(size);
    if (font.pixelSize() > 0)
        font.setPixelSize(std::max(1, font.pixelSize() * zoom / 100));
    else
        font.setPointSizeF(font.pointSizeF() * zoom / 100);
    return font;
}

} // namespace

bool TextEditor::softWrap() const
{
    return lineWrapMode() == WidgetWidth;
}

void TextEditor::setSoftWrap(bool wrap)
{
    if (wrap == softWrap())
        return;
    setLineWrapMode(wrap ? WidgetWidth : NoWrap);
    ensureCursorVisible();
}

void TextEditor::setZoom(int percent)
{
    percent = std::clamp(percent, minimumZoom, maximumZoom);
    if (percent == m_zoom)
        return;
    m_zoom = percent;
    adoptFont();
    layOutGutter();
}

void TextEditor::adoptFont()
{
    setFont(editorFont(m_zoom));
    setTabStopDistance(Settings::instance().value(settings::tabWidth)
                       * QFontMetricsF(font()).horizontalAdvance(u' '));
}

void TextEditor::adoptSettings()
{
    const Settings &settings = Settings::instance();
    setSoftWrap(settings.value(settings::wrap));
    setZoom(settings.value(settings::zoom));
    setPairs(settings.value(settings::pairs));
    m_lineNumbers = settings.value(settings::lineNumbers);
    QTextOption option = document()->defaultTextOption();
    QTextOption::Flags flags = option.flags();
    flags.setFlag(QTextOption::ShowTabsAndSpaces, settings.value(settings::whitespace));
    if (flags != option.flags()) {
        option.setFlags(flags);
        document()->setDefaultTextOption(option);
    }
    adoptFont();
    layOutGutter();
}

void TextEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::ApplicationPaletteChange: adoptTheme(); break;
    case QEvent::ApplicationFontChange:
        adoptFont();
        layOutGutter();
        break;
    case QEvent::LayoutDirectionChange: layOutGutter(); break;
    default: break;
    }
}

void TextEditor::adoptTheme()
{
    if (!m_problems)
        return;
    const Tokens &tokens = tokensFor(palette());
    m_problems->setTokens(tokens);
    if (m_highlighter)
        m_highlighter->setTokens(tokens);
    for (QTextEdit::ExtraSelection &match : m_searchMatches)
        match.format.setBackground(tokens.accentBackground);
    showSelections();
    m_gutter->update();
}

/// In a mirrored window a text of Latin letters goes on beginning at the left, and its numbers
/// stand where it begins.
bool TextEditor::beginsRight() const
{
    return isRightToLeft() && m_snapshot
           && QStringView(m_snapshot->text).sliced(m_snapshot->outline.body.begin).isRightToLeft();
}

void TextEditor::layOutGutter()
{
    if (!m_gutter)
        return;
    const int width = m_gutter->sizeHint().width();
    const bool mirrored = beginsRight();
    const QMargins margins = mirrored ? QMargins(0, 0, width, 0) : QMargins(width, 0, 0, 0);
    if (viewportMargins() != margins)
        setViewportMargins(margins);
    // Beside the text: the scroll bar may be on the same side.
    const QRect text = viewport()->geometry();
    QRect area(0, contentsRect().top(), width, text.height());
    if (mirrored)
        area.moveLeft(text.right() + 1);
    else
        area.moveRight(text.left() - 1);
    m_gutter->setGeometry(area);
}

} // namespace studio
