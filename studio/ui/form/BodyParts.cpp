#include "ui/form/BodyParts.h"

#include "format/PlanSection.h"
#include "session/DocumentSession.h"
#include "ui/form/EditMenu.h"
#include "ui/form/FieldCaption.h"
#include "ui/form/FindingRow.h"
#include "ui/form/FormSpelling.h"
#include "ui/form/MarkdownKeys.h"
#include "ui/form/StepName.h"
#include "ui/form/TextFields.h"
#include "ui/widgets/GrowingTextEdit.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/SharedUndo.h"
#include "wording/Wording.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

/// Without the blank lines around it.
Span trimmedSpan(const QString &text, Span span)
{
    qsizetype line = span.begin;
    for (qsizetype at = span.begin; at < span.end && text[at].isSpace(); ++at) {
        if (text[at] == u'\n')
            line = at + 1;
    }
    Span inner{line, span.end};
    while (inner.end > inner.begin && text[inner.end - 1].isSpace())
        --inner.end;
    return inner.end > inner.begin ? inner : Span{span.begin, span.begin};
}

QString trimmedEnds(const QString &text)
{
    const Span inner = trimmedSpan(text, {0, text.size()});
    return text.sliced(inner.begin, inner.length());
}

} // namespace

BodyPart::BodyPart(What what, DocumentSession &session, SharedUndo &undo, QWidget *parent)
    : QWidget(parent)
    , m_what(what)
    , m_session(session)
    , m_layout(new QVBoxLayout(this))
{
    const bool title = what == What::Title;
    const QString label = title ? tr("Title") : tr("Introduction");
    m_caption = new FieldCaption(label, false, this);
    setObjectName(title ? u"titlePart"_s : u"introductionPart"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(5);
    m_layout->addWidget(m_caption);
    QWidget *edit = nullptr;
    if (title) {
        m_line = new QLineEdit(this);
        m_line->setMinimumHeight(look::controlHeight);
        connect(m_line, &QLineEdit::textEdited, this, &BodyPart::write);
        edit = m_line;
    } else {
        m_text = new GrowingTextEdit(this);
        m_text->setLines(2, 12);
        new MarkdownKeys(m_text, true);
        MarkdownKeys::pasteAsMarkdown(m_text);
        new FormSpelling(m_session, m_text);
        connect(m_text, &GrowingTextEdit::edited, this, &BodyPart::write);
        connect(m_text, &GrowingTextEdit::compositionEnded, this,
                [this] { refresh(*m_session.snapshot()); });
        edit = m_text;
    }
    edit->setObjectName(title ? u"titleEdit"_s : u"introductionEdit"_s);
    edit->setAccessibleName(label);
    edit->setAccessibleDescription(title ? tr("The heading at the top of the text")
                                         : tr("The text above the first section"));
    edit->installEventFilter(this);
    undo.watch(edit);
    m_layout->addWidget(edit);
    m_caption->setBuddy(edit);
    connect(m_caption, &FieldCaption::pressed, this, &BodyPart::focusEditor);
}

bool BodyPart::isIn(const Snapshot &snapshot, What what)
{
    if (what == What::Title)
        return snapshot.outline.titleSection() >= 0;
    return !spanIn(snapshot, what).isEmpty();
}

Span BodyPart::spanIn(const Snapshot &snapshot, What what)
{
    if (what == What::Introduction)
        return trimmedSpan(snapshot.text, snapshot.outline.introduction());
    const int title = snapshot.outline.titleSection();
    return title < 0 ? Span() : snapshot.outline.sections[size_t(title)].titleSpan;
}

void BodyPart::refresh(const Snapshot &snapshot)
{
    const Span span = spanIn(snapshot, m_what);
    const QString text = snapshot.text.sliced(span.begin, span.length());
    QWidget *edit = stop();
    if (m_refusal && edit->hasFocus())
        return;
    if (m_line) {
        if (!m_composing && !(m_line->hasFocus() && m_line->text().trimmed() == text))
            showInLine(m_line, text);
    } else if (!m_text->isComposing()) {
        if (!(m_text->hasFocus() && trimmedEnds(m_text->toPlainText()) == text))
            m_text->showText(text);
    }
}

void BodyPart::setReadOnly(bool readOnly)
{
    if (m_line)
        m_line->setReadOnly(readOnly);
    else
        m_text->setReadOnly(readOnly);
}

void BodyPart::focusEditor()
{
    stop()->setFocus();
}

QWidget *BodyPart::stop() const
{
    return m_line ? static_cast<QWidget *>(m_line) : m_text;
}

bool BodyPart::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::ContextMenu) {
        const auto *asked = static_cast<QContextMenuEvent *>(event);
        showMenu(asked->reason() == QContextMenuEvent::Keyboard
                     ? stop()->mapToGlobal(QPoint(8, stop()->height() - 2))
                     : asked->globalPos());
        return true;
    }
    if (event->type() == QEvent::FocusIn) {
        ++m_visit;
        emit entered(spanIn(*m_session.snapshot(), m_what).begin);
    } else if (event->type() == QEvent::FocusOut) {
        QMetaObject::invokeMethod(this, &BodyPart::leave, Qt::QueuedConnection);
    } else if (event->type() == QEvent::InputMethod) {
        m_composing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
    }
    return false;
}

void BodyPart::leave()
{
    if (stop()->hasFocus())
        return;
    if (m_refusal) {
        m_refusal->hide();
        m_refusal->deleteLater();
        m_refusal = nullptr;
    }
    refresh(*m_session.snapshot());
}

void BodyPart::write(const QString &text)
{
    const SnapshotPtr now = m_session.snapshot();
    const int title = now->outline.titleSection();
    const auto edit = m_what == What::Title
                          ? planRenameSection(now->text, now->outline, title, text)
                          : planIntroduction(*now, text);
    if (!edit) {
        if (!m_refusal) {
            m_refusal = new FindingRow(this);
            m_refusal->setObjectName(u"refusal"_s);
            m_layout->addWidget(m_refusal);
        }
        m_refusal->show(Mark::Error, wordError(edit.error()));
        return;
    }
    if (m_refusal) {
        m_refusal->hide();
        m_refusal->deleteLater();
        m_refusal = nullptr;
    }
    if (edit->isEmpty())
        return;
    m_session.apply(*edit,
                    StepName::orElse(m_what == What::Title ? tr("Change the title")
                                                           : tr("Change the introduction")),
                    StepName::isSet() ? QString()
                                      : QString(u"part/%1/%2"_s.arg(int(m_what)).arg(m_visit)));
}

void BodyPart::contextMenuEvent(QContextMenuEvent *event)
{
    showMenu(event->globalPos());
}

void BodyPart::showMenu(const QPoint &place)
{
    QMenu *menu = makeEditMenu(stop(), m_session);
    menu->setObjectName(u"bodyPartMenu"_s);
    menu->addAction(tr("Go to the text"), this,
                    [this] { emit placeRequested(spanIn(*m_session.snapshot(), m_what)); });
    menu->popup(place);
}

Result<TextEdit> planIntroduction(const Snapshot &snapshot, const QString &text)
{
    const QString &before = snapshot.text;
    const Outline &outline = snapshot.outline;
    const Span whole = outline.introduction();
    const Span inner = trimmedSpan(before, whole);
    const QString content = trimmedEnds(text);
    TextEdit edit;
    if (inner.isEmpty()) {
        if (content.isEmpty())
            return edit;
        // One blank line on each side; a body begins with one behind a frontmatter or a title.
        const bool first = whole.begin == 0;
        const bool last = whole.end == before.size();
        edit = TextEdit(
            whole, QString((first ? QString() : u"\n"_s) + content + (last ? u"\n"_s : u"\n\n"_s)));
    } else {
        const TextEdit local = TextEdit::between(before.sliced(inner.begin, inner.length()),
                                                 content);
        for (const Replacement &piece : local.replacements())
            edit.add(piece.span.shifted(inner.begin), piece.text);
    }
    const QString after = edit.appliedTo(before);
    const Outline then = parseOutline(
        after, {outline.body.begin, outline.body.end + after.size() - before.size()});
    const auto sameHeading = [](const Section &a, const Section &b) {
        return a.level == b.level && a.title == b.title;
    };
    if (!std::ranges::equal(outline.sections, then.sections, sameHeading))
        return fail("section/body", {}, whole);
    return edit;
}

} // namespace studio
