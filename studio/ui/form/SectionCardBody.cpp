// The body of an unfolded section: its editor, and writing what is typed into the text.

#include "ui/form/SectionCard.h"

#include "format/PlanSection.h"
#include "session/DocumentSession.h"
#include "ui/form/FormSpelling.h"
#include "ui/form/MarkdownKeys.h"
#include "ui/form/PointsEdit.h"
#include "ui/form/StepName.h"
#include "ui/settings/FormKeys.h"
#include "ui/widgets/GrowingTextEdit.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/SharedUndo.h"

#include <QVBoxLayout>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

constexpr int sideMargin = 14;

QString trimmedLineEnds(const QString &text)
{
    qsizetype end = text.size();
    while (end > 0 && text[end - 1].isSpace())
        --end;
    return text.first(end);
}

QString contentOf(const Snapshot &snapshot, int section)
{
    const Span content = sectionContent(snapshot.text, snapshot.outline.sections[size_t(section)]);
    return snapshot.text.sliced(content.begin, content.length());
}

/// Code and tables line up only in a fixed font; prose reads better in the other.
bool hasColumns(const Snapshot &snapshot, int section)
{
    const Span whole = snapshot.outline.sections[size_t(section)].whole;
    return std::ranges::any_of(snapshot.outline.blocks, [&](const Block &block) {
        return whole.encloses(block.span)
               && (block.kind == BlockKind::Code || block.kind == BlockKind::Table);
    });
}

} // namespace

void SectionCard::makeBody()
{
    if (m_body)
        return;
    m_body = new QWidget(this);
    m_bodyLayout = new QVBoxLayout(m_body);
    m_bodyLayout->setContentsMargins(sideMargin, 0, sideMargin, 10);
    m_bodyLayout->setSpacing(6);
    m_layout->addWidget(m_body);
}

/// Gives the body the editor that suits it: points for a list, else the source as it is.
void SectionCard::showBody()
{
    const bool composing = (m_plain && m_plain->isComposing())
                           || (m_points && m_points->isComposing());
    const QWidget *editor = m_points ? static_cast<QWidget *>(m_points) : m_plain;
    const bool focused = editor && editor->hasFocus();
    if (composing || (m_refusal && focused))
        return;
    const QString content = contentOf(*m_snapshot, m_section);
    if (m_points && m_points->showMarkdown(content))
        return;
    // A body that turns into a list while it is typed keeps its editor until it is left.
    if (m_plain && focused) {
        if (trimmedLineEnds(m_plain->toPlainText()) != content)
            m_plain->showText(content);
        return;
    }
    const bool isList = PointList::parse(content).has_value();
    if (isList && !m_points) {
        dropEditor();
        makePointsEditor();
    } else if (!isList && !m_plain) {
        dropEditor();
        makePlainEditor();
    }
    if (m_points) {
        m_points->showMarkdown(content);
        if (focused)
            m_points->setFocus();
    } else {
        const QFont font = hasColumns(*m_snapshot, m_section) ? fixedFont(this->font())
                                                              : this->font();
        if (m_plain->font() != font)
            m_plain->setFont(font);
        m_plain->showText(content);
        if (focused)
            m_plain->setFocus();
    }
}

void SectionCard::dropEditor()
{
    for (QWidget *editor : {static_cast<QWidget *>(m_plain), static_cast<QWidget *>(m_points)}) {
        if (editor) {
            editor->removeEventFilter(this);
            editor->hide();
            editor->deleteLater();
        }
    }
    m_plain = nullptr;
    m_points = nullptr;
}

void SectionCard::makePlainEditor()
{
    m_plain = new GrowingTextEdit(m_body);
    m_plain->setObjectName(u"sectionText"_s);
    m_plain->setFramed(false);
    m_plain->setLines(1, 24);
    m_plain->setPlaceholderText(tr("Empty"));
    new MarkdownKeys(m_plain, true);
    MarkdownKeys::pasteAsMarkdown(m_plain);
    new FormSpelling(m_session, m_plain);
    m_plain->setAccessibleName(tr("Text of %1").arg(present().title));
    m_plain->setReadOnly(m_readOnly);
    m_undo.watch(m_plain);
    m_plain->installEventFilter(this);
    m_bodyLayout->insertWidget(0, m_plain);
    connect(m_plain, &GrowingTextEdit::cursorPositionChanged, this, &SectionCard::tellCaret);
    connect(m_plain, &GrowingTextEdit::edited, this,
            [this](const QString &text) { writeBody(text, true); });
    connect(m_plain, &GrowingTextEdit::compositionEnded, this,
            [this] { refresh(m_session.snapshot(), m_section, true); });
}

void SectionCard::makePointsEditor()
{
    m_points = new PointsEdit(m_body);
    m_points->setObjectName(u"sectionPoints"_s);
    m_points->setAccessibleName(tr("Points of %1").arg(present().title));
    m_points->setAccessibleDescription(
        tr("Enter adds a point, %1 and %2 move it, Tab indents it, Escape leaves")
            .arg(FormKeys::keys(FormCommand::MoveUp).toString(QKeySequence::NativeText),
                 FormKeys::keys(FormCommand::MoveDown).toString(QKeySequence::NativeText)));
    m_points->setReadOnly(m_readOnly);
    new MarkdownKeys(m_points);
    new FormSpelling(m_session, m_points);
    m_undo.watch(m_points);
    m_points->installEventFilter(this);
    m_bodyLayout->insertWidget(0, m_points);
    connect(m_points, &PointsEdit::cursorPositionChanged, this, &SectionCard::tellCaret);
    connect(m_points, &PointsEdit::edited, this, &SectionCard::writeBody);
    connect(m_points, &PointsEdit::refused, this,
            [this] { refuse(Error{"section/body", {present().title}, {}}); });
}

void SectionCard::writeBody(const QString &body, bool typing)
{
    const SnapshotPtr now = m_session.snapshot();
    const int section = sectionIn(*now);
    if (section < 0)
        return;
    const auto edit = planReplaceSectionBody(now->text, now->outline, section, body);
    if (!edit) {
        refuse(edit.error());
        return;
    }
    accept();
    if (edit->isEmpty())
        return;
    m_written = true;
    m_session.apply(*edit, StepName::orElse(tr("Change section %1").arg(present().title)),
                    typing && !StepName::isSet()
                        ? u"section/%1/%2"_s.arg(quintptr(this)).arg(m_visit)
                        : QString());
    // The editor has told of its caret before its text was here.
    tellCaret();
}

} // namespace studio
