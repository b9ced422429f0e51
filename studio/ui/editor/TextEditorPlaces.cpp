// How the text editor gets from place to place.

#include "session/DocumentSession.h"
#include "ui/editor/TextEditor.h"
#include "ui/palette/PalettePopup.h"

using namespace Qt::StringLiterals;

namespace studio {

/// A list of the sections, indented by their level, that narrows as one types.
void TextEditor::goToSection()
{
    const SnapshotPtr snapshot = m_session->snapshot();
    std::vector<PalettePopup::Choice> choices;
    if (snapshot->frontmatter.present)
        choices.push_back({tr("Frontmatter"), tr("line %1").arg(1), [this] {
                               goTo({0, 0});
                               setFocus();
                           }});
    for (const Section &section : snapshot->outline.sections) {
        const Position place = snapshot->lines.positionAt(section.heading.begin);
        choices.push_back({QString(2 * (section.level - 1), u' ') + section.title,
                           tr("line %1").arg(place.line), [this, place] {
                               goToLine({place.line, 1});
                               setFocus();
                           }});
    }
    (new PalettePopup(tr("Go to a section"), std::move(choices), window()))->popup();
}

Span TextEditor::sectionAround(qsizetype offset) const
{
    const SnapshotPtr snapshot = m_session->snapshot();
    if (snapshot->frontmatter.present && offset < snapshot->frontmatter.body.begin)
        return {0, snapshot->frontmatter.closeFence.end};
    const int section = snapshot->outline.sectionAt(offset);
    return section < 0 ? snapshot->outline.body
                       : snapshot->outline.sections[std::size_t(section)].whole;
}

/// The section of the caret; called again, the one around it.
void TextEditor::selectSection()
{
    const SnapshotPtr snapshot = m_session->snapshot();
    const Span selected = selection().span();
    Span wanted = sectionAround(selected.begin);
    int section = snapshot->outline.sectionAt(selected.begin);
    while (section >= 0 && !selected.isEmpty() && selected.encloses(wanted)) {
        section = snapshot->outline.sections[std::size_t(section)].parent;
        wanted = section < 0 ? Span{0, snapshot->text.size()}
                             : snapshot->outline.sections[std::size_t(section)].whole;
    }
    // The caret at the begin: there the section is seen.
    select({wanted.end, wanted.begin});
}

} // namespace studio
