// What the text editor does with whole sections: their level and their order.

#include "format/PlanRestructure.h"
#include "format/PlanSection.h"
#include "session/DocumentSession.h"
#include "ui/editor/TextEditor.h"
#include "ui/widgets/Announcement.h"
#include "wording/Wording.h"

#include <QToolTip>

namespace studio {

namespace {

/// The index behind a section and all below it.
int behind(const Outline &outline, int section)
{
    const Span whole = outline.sections[size_t(section)].whole;
    int next = section + 1;
    while (next < int(outline.sections.size())
           && whole.encloses(outline.sections[size_t(next)].heading))
        ++next;
    return next;
}

/// The section above or below of the same level and the same parent, or -1.
int neighbour(const Outline &outline, int section, bool above)
{
    const Section &own = outline.sections[size_t(section)];
    int found = -1;
    for (int i = 0; i < int(outline.sections.size()); ++i) {
        const Section &other = outline.sections[size_t(i)];
        if (i == section || other.level != own.level || other.parent != own.parent)
            continue;
        if (above && i < section)
            found = i;
        if (!above && i > section)
            return i;
    }
    return found;
}

} // namespace

void TextEditor::tell(const QString &text)
{
    QToolTip::showText(mapToGlobal(cursorRect().bottomLeft()), text, this);
    announce(this, text);
}

void TextEditor::changeSectionLevel(int by)
{
    if (isReadOnly())
        return;
    const SnapshotPtr now = m_session->snapshot();
    const int index = now->outline.sectionAt(caret());
    if (index < 0)
        return tell(tr("The caret is in no section"));
    const auto edit = planSectionLevel(now->text, now->outline, index, by);
    if (!edit)
        return tell(wordError(edit.error()));
    const QString &title = now->outline.sections[size_t(index)].title;
    const Selection at = selection();
    perform({*edit, edit->mapped(at.anchor), edit->mapped(at.caret)},
            by < 0 ? tr("Raise section %1").arg(title) : tr("Lower section %1").arg(title));
}

void TextEditor::moveSection(bool up)
{
    if (isReadOnly())
        return;
    const SnapshotPtr now = m_session->snapshot();
    const int index = now->outline.sectionAt(caret());
    if (index < 0)
        return tell(tr("The caret is in no section"));
    const int other = neighbour(now->outline, index, up);
    if (other < 0)
        return tell(up ? tr("No section of its level is above it")
                       : tr("No section of its level is below it"));
    const int next = behind(now->outline, other);
    const int before = up ? other : next < int(now->outline.sections.size()) ? next : -1;
    const auto edit = planMoveSection(now->text, now->outline, index, before);
    if (!edit)
        return tell(wordError(edit.error()));
    const Section &section = now->outline.sections[size_t(index)];
    const qsizetype within = caret() - section.whole.begin;
    const int moved = up ? other : index + next - other;
    perform({*edit, 0, 0}, tr("Move section %1").arg(section.title));
    const Span place = m_session->snapshot()->outline.sections[size_t(moved)].whole;
    const qsizetype at = qMin(place.begin + within, place.end);
    select({at, at});
    ensureCursorVisible();
}

void TextEditor::raiseSection()
{
    changeSectionLevel(-1);
}

void TextEditor::lowerSection()
{
    changeSectionLevel(1);
}

void TextEditor::moveSectionUp()
{
    moveSection(true);
}

void TextEditor::moveSectionDown()
{
    moveSection(false);
}

} // namespace studio
