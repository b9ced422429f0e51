#include "ui/editor/Completer.h"

#include "checks/FolderFacts.h"
#include "checks/SkillLinks.h"
#include "render/Tokens.h"
#include "session/DocumentSession.h"
#include "ui/editor/CompletionNote.h"
#include "ui/editor/LinkCompletion.h"
#include "ui/editor/TextEditor.h"
#include "ui/form/DataText.h"
#include "ui/widgets/Announcement.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/ModelHost.h"
#include "wording/Documentation.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTextBlock>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr int automaticLetters = 2;
constexpr int maximumRows = 9;
constexpr int rowHeight = 24;
constexpr int rowMargin = 8;
constexpr int columnGap = 16;
constexpr int maximumHelp = 340;
constexpr int helpRole = Qt::UserRole;

/// A candidate in the editor's font, with its help in muted beside it.
class CandidateDelegate : public QStyledItemDelegate
{
public:
    CandidateDelegate(const TextEditor *editor, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_editor(editor)
    {
    }

    int nameWidth = 0;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensFor(option.palette);
        painter->save();
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, tokens.selection);
        const QRect row = option.rect.adjusted(rowMargin, 0, -rowMargin, 0);
        painter->setFont(m_editor->font());
        painter->setPen(tokens.text);
        QRect name = row;
        name.setWidth(nameWidth);
        painter->drawText(QStyle::visualRect(option.direction, row, name), Qt::AlignVCenter,
                          index.data().toString());
        QRect help = row.adjusted(nameWidth + columnGap, 0, 0, 0);
        const QFont small = labelFont(option.font);
        painter->setFont(small);
        painter->setPen(tokens.muted);
        painter->drawText(QStyle::visualRect(option.direction, row, help), Qt::AlignVCenter,
                          QFontMetrics(small).elidedText(index.data(helpRole).toString(),
                                                         Qt::ElideRight, help.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {100, std::max(rowHeight, QFontMetrics(m_editor->font()).height() + 4)};
    }

private:
    const TextEditor *m_editor;
};

Completions completionsFor(const TextEditor &editor, const CompletionPlace &place,
                           const CompletionSource &source)
{
    if (!place.frontmatter && isInLinkTarget(place.line, place.column))
        return linkCompletions(place.line, place.column, *editor.snapshot());
    return completionsAt(place, source);
}

} // namespace

Completer::Completer(TextEditor *editor)
    : QListView(editor->window())
    , m_editor(editor)
    , m_model(new QStandardItemModel(this))
    , m_note(new CompletionNote(editor->window()))
{
    setObjectName(u"completionList"_s);
    setAccessibleName(tr("Completions"));
    setFocusPolicy(Qt::NoFocus);
    setModel(m_model);
    setItemDelegate(new CandidateDelegate(editor, this));
    setEditTriggers(NoEditTriggers);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::StyledPanel);
    QWidget::hide();
    announceCurrentRow(this);
    connect(this, &QListView::clicked, this, [this] { accept(); });
    connect(editor, &QObject::destroyed, this, &QObject::deleteLater);
    connect(this, &QObject::destroyed, m_note, &QObject::deleteLater);
}

void Completer::open(bool automatic)
{
    if (automatic && !isWordBeforeCaret())
        return;
    const CompletionPlace at = place();
    if (automatic && !at.frontmatter)
        return;
    if (at.frontmatter && (!automatic || m_skillNames.isEmpty())) {
        m_skillNames.clear();
        for (const QString &folder : FolderFacts::skillsFolders(m_editor->session()->path()))
            m_skillNames += skillsIn(folder);
        m_skillNames.removeDuplicates();
    }
    if (at.frontmatter && at.line.startsWith("model:"_L1)) {
        const ModelHost *host = ModelHost::around(m_editor);
        m_models = host ? host->modelIdsInUse() : QMap<QString, int>();
    }
    Completions completions = completionsFor(*m_editor, at, source());
    if (automatic && completions.prefix.size() < automaticLetters)
        return;
    m_line = m_editor->textCursor().blockNumber();
    show(std::move(completions));
}

void Completer::follow()
{
    if (!isOpen())
        return;
    if (m_editor->textCursor().blockNumber() != m_line)
        close();
    else
        show(completionsFor(*m_editor, place(), source()));
}

void Completer::close()
{
    QWidget::hide();
    m_note->hide();
}

QString Completer::noteOf(const Candidate &candidate) const
{
    if (candidate.kind == Candidate::Kind::Model)
        return candidate.help;
    if (candidate.kind != Candidate::Kind::Skill)
        return documentationOf(candidate, m_editor->snapshot()->kind);
    const QString file = findSkillFile(m_editor->session()->path(), candidate.text);
    const auto skill = file.isEmpty() ? Result<SnapshotPtr>(SnapshotPtr()) : openSnapshot(file);
    return skill && *skill ? (*skill)->textOf(u"description"_s) : QString();
}

void Completer::showNote()
{
    const int row = currentIndex().row();
    if (row < 0 || row >= int(m_completions.candidates.size()))
        return;
    m_note->showBeside(geometry(), noteOf(m_completions.candidates[std::size_t(row)]));
}

void Completer::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    const auto row = std::size_t(current.row());
    if (current.isValid() && row < m_completions.candidates.size()) {
        const QString note = CompletionNote::spoken(noteOf(m_completions.candidates[row]));
        m_model->item(current.row())->setData(note, Qt::AccessibleDescriptionRole);
    }
    if (isVisible())
        showNote();
}

bool Completer::handleKey(const QKeyEvent *event)
{
    if (!isOpen() || event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    const int rows = m_model->rowCount();
    const auto move = [&](int row) {
        setCurrentIndex(m_model->index((row + rows) % rows, 0));
        return true;
    };
    switch (event->key()) {
    case Qt::Key_Up: return move(currentIndex().row() - 1);
    case Qt::Key_Down: return move(currentIndex().row() + 1);
    case Qt::Key_PageUp: return move(std::max(0, currentIndex().row() - maximumRows));
    case Qt::Key_PageDown: return move(std::min(rows - 1, currentIndex().row() + maximumRows));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab: accept(); return true;
    case Qt::Key_Escape: close(); return true;
    default: return false;
    }
}

CompletionPlace Completer::place() const
{
    const QTextCursor cursor = m_editor->textCursor();
    CompletionPlace place;
    place.line = cursor.block().text();
    place.column = cursor.positionInBlock();
    place.frontmatter = m_editor->inFrontmatter(cursor.block());
    if (!place.frontmatter)
        return place;
    for (QTextBlock block = m_editor->document()->firstBlock().next(); block.isValid();
         block = block.next()) {
        const QString line = block.text();
        if (line.contains("---"_L1))
            break;
        if (block == cursor.block())
            place.current = int(place.lines.size());
        place.lines += line;
    }
    return place;
}

/// Spares most keys the look at the whole frontmatter.
bool Completer::isWordBeforeCaret() const
{
    const QTextCursor cursor = m_editor->textCursor();
    const QString line = cursor.block().text();
    const qsizetype column = cursor.positionInBlock();
    return column >= automaticLetters
           && std::all_of(line.begin() + column - automaticLetters, line.begin() + column,
                          [](QChar c) { return c.isLetterOrNumber(); });
}

CompletionSource Completer::source() const
{
    CompletionSource source = completionSource(*m_editor->snapshot(), m_skillNames);
    source.modelIds = m_models.keys();
    return source;
}

void Completer::show(Completions completions)
{
    m_completions = std::move(completions);
    if (m_completions.candidates.empty()) {
        close();
        return;
    }
    m_model->clear();
    const QFontMetrics metrics(m_editor->font());
    auto *delegate = static_cast<CandidateDelegate *>(itemDelegate());
    delegate->nameWidth = 0;
    for (Candidate &candidate : m_completions.candidates) {
        candidate.help = candidate.kind == Candidate::Kind::Model
                             ? ModelHost::wordUse(m_models.value(candidate.text))
                             : dataText(candidate.help);
        auto *item = new QStandardItem(candidate.text);
        item->setData(candidate.help, helpRole);
        item->setData(candidate.help.isEmpty() ? candidate.text
                                               : tr("%1: %2").arg(candidate.text, candidate.help),
                      Qt::AccessibleTextRole);
        m_model->appendRow(item);
        delegate->nameWidth = std::max(delegate->nameWidth,
                                       metrics.horizontalAdvance(candidate.text));
    }
    setCurrentIndex(m_model->index(0, 0));
    placeBelowCaret();
    raise();
    QWidget::show();
    showNote();
}

void Completer::placeBelowCaret()
{
    QWidget *window = m_editor->window();
    if (parentWidget() != window) {
        setParent(window);
        m_note->setParent(window);
    }
    int helpWidth = 0;
    const QFontMetrics small(labelFont(font()));
    for (const Candidate &candidate : m_completions.candidates)
        helpWidth = std::max(helpWidth, small.horizontalAdvance(candidate.help));
    helpWidth = std::min(helpWidth, maximumHelp);

    const auto *delegate = static_cast<const CandidateDelegate *>(itemDelegate());
    const int rows = std::min(maximumRows, m_model->rowCount());
    const int width = delegate->nameWidth + 2 * rowMargin + 2 * frameWidth()
                      + (helpWidth > 0 ? columnGap + helpWidth : 0) + 16;
    const int height = rows * sizeHintForRow(0) + 2 * frameWidth();

    const QRect caret = m_editor->cursorRect();
    const int typed = QFontMetrics(m_editor->font()).horizontalAdvance(m_completions.prefix);
    const QWidget *viewport = m_editor->viewport();
    QPoint at = viewport->mapTo(window, caret.bottomLeft()) + QPoint(-typed - rowMargin, 2);
    if (at.y() + height > window->height())
        at.setY(viewport->mapTo(window, caret.topLeft()).y() - height - 2);
    at.setX(std::clamp(at.x(), 0, std::max(0, window->width() - width)));
    setGeometry(QRect(at, QSize(std::min(width, window->width()), height)));
}

void Completer::accept()
{
    const int row = currentIndex().row();
    if (row < 0 || row >= int(m_completions.candidates.size()))
        return;
    const Candidate candidate = m_completions.candidates[std::size_t(row)];
    const qsizetype line = m_editor->textCursor().block().position();
    const Span replaced = m_completions.replaced.shifted(line);
    const qsizetype caret = replaced.begin + candidate.insert.size();
    close();
    m_editor->perform({TextEdit(replaced, candidate.insert), caret, caret},
                      tr("Complete %1").arg(candidate.text));
}

} // namespace studio
