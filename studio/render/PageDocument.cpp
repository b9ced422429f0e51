#include "render/PageDocument.h"

#include "format/HeadingAnchor.h"
#include "render/BlockBuilder.h"
#include "render/Markdown.h"

#include <QAbstractTextDocumentLayout>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>
#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

// The document ends with an empty block that belongs to no piece: every piece can then end with
// the end of a block, and be removed without touching the one before it.
void prepareLastBlock(QTextDocument &document, const PageStyle &style)
{
    QTextCursor cursor(&document);
    cursor.movePosition(QTextCursor::End);
    QTextBlockFormat format;
    format.setLineHeight(1, QTextBlockFormat::FixedHeight);
    QFont tiny = style.body;
    tiny.setPixelSize(1);
    cursor.setBlockFormat(format);
    cursor.setBlockCharFormat(style.text(tiny, style.tokens->muted));
}

// What makes the parser take the references of a block as such when their texts are elsewhere.
QStringList footnoteLabels(QStringView source)
{
    static const QRegularExpression reference(uR"(\[\^([^\[\]\s]{1,100})\])"_s);
    QStringList labels;
    for (auto it = reference.globalMatchView(source); it.hasNext() && labels.size() < 100;) {
        const QString label = it.next().captured(1);
        if (!labels.contains(label))
            labels << label;
    }
    return labels;
}

QString footnoteStubs(QStringView source)
{
    QString stubs;
    for (const QString &label : footnoteLabels(source))
        stubs += u"[^"_s + label + u"]: x\n\n"_s;
    return stubs;
}

} // namespace

PageDocument::PageDocument(QObject *parent)
    : QObject(parent)
    , m_document(new QTextDocument(this))
{
    m_document->setUndoRedoEnabled(false);
    QTextOption option = m_document->defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document->setDefaultTextOption(option);
    setStyle(PageStyle());
}

void PageDocument::setStyle(const PageStyle &style)
{
    m_style = style;
    clear();
}

void PageDocument::clear()
{
    m_document->clear();
    m_document->setDocumentMargin(m_style.px(pageMargin));
    m_document->setDefaultFont(m_style.body);
    m_document->setIndentWidth(m_style.px(20));
    m_pieces.clear();
    m_compared = false;
    prepareLastBlock(*m_document, m_style);
    m_complete = m_content.blocks.empty();
}

void PageDocument::setSnapshot(const SnapshotPtr &snapshot)
{
    if (snapshot == m_snapshot)
        return;
    m_snapshot = snapshot;
    m_content = snapshot ? pageContent(*snapshot) : PageContent();
    const PageHead &head = m_content.head;
    wantVersions();
    m_headSource = QStringList{head.back, head.title, head.tagline, head.facts.join(u'\x1f'),
                               head.download}
                       .join(u'\x1e');
    m_compared = false;
    m_complete = false;
}

void PageDocument::setVersions(const std::vector<PageVersion> &versions)
{
    if (versions == m_versions)
        return;
    m_versions = versions;
    wantVersions();
    m_compared = false;
    m_complete = m_content.blocks.empty();
}

void PageDocument::wantVersions()
{
    std::vector<PageBlock> &blocks = m_content.blocks;
    std::erase_if(blocks,
                  [](const PageBlock &block) { return block.role == PageBlock::Role::Versions; });
    if (m_versions.empty() || blocks.empty())
        return;
    const bool claim = blocks.back().role == PageBlock::Role::Claim;
    const qsizetype end = m_snapshot->outline.body.end;
    blocks.insert(claim ? blocks.end() - 1 : blocks.end(),
                  {PageBlock::Role::Versions, BlockKind::Other, {end, end}});
}

QString PageDocument::versionsText() const
{
    QStringList lines;
    for (const PageVersion &version : m_versions)
        lines << wordVersion(version);
    return lines.join(QChar::LineSeparator);
}

QString PageDocument::sourceText(const PageBlock &block) const
{
    switch (block.role) {
    case PageBlock::Role::Head: return m_headSource;
    case PageBlock::Role::Claim: return u"claim"_s;
    case PageBlock::Role::Versions: return versionsText();
    case PageBlock::Role::Notice: return m_content.notice;
    case PageBlock::Role::Cut: return m_content.cut;
    case PageBlock::Role::Body: break;
    }
    return m_snapshot->text.sliced(block.span.begin, block.span.length());
}

size_t PageDocument::contextOf(const PageBlock &block, QStringView source) const
{
    size_t context = size_t(block.kind) + 1;
    if (block.role != PageBlock::Role::Body)
        return context;
    if (block.kind == BlockKind::Heading || source.contains(u'#'))
        context = qHashMulti(context, m_content.headingShift);
    if (!m_content.definitions.isEmpty() && source.contains(u'['))
        context = qHashMulti(context, m_content.definitions);
    if (source.contains("[^"_L1)) {
        for (const QString &label : footnoteLabels(source))
            context = qHashMulti(context, label, m_content.footnotes.value(label));
    }
    if (source.contains(u'<'))
        context = qHashMulti(context, int(m_snapshot->kind));
    return context;
}

bool PageDocument::same(const Piece &piece, const PageBlock &block) const
{
    if (piece.block.role != block.role || piece.block.kind != block.kind)
        return false;
    if (block.role != PageBlock::Role::Body)
        return piece.source == sourceText(block);
    const QStringView source = QStringView(m_snapshot->text)
                                   .sliced(block.span.begin, block.span.length());
    return piece.source == source
           && (!piece.written || m_sameAround || piece.context == contextOf(block, source));
}

int PageDocument::positionOf(size_t piece) const
{
    int position = 0;
    for (size_t i = 0; i < piece; ++i)
        position += m_pieces[i].length;
    return position;
}

/// Makes the pieces those that are wanted. What is as it was stays, written or not; the rest is
/// to be written.
void PageDocument::compare()
{
    const Around around{m_snapshot ? m_snapshot->kind : Kind::Agent, m_content.headingShift,
                        m_content.definitions, m_content.footnotes};
    m_sameAround = around == m_around;
    m_around = around;

    const std::vector<PageBlock> &wanted = m_content.blocks;
    size_t first = 0;
    while (first < m_pieces.size() && first < wanted.size() && same(m_pieces[first], wanted[first]))
        ++first;
    size_t last = 0;
    while (last < m_pieces.size() - first && last < wanted.size() - first
           && same(m_pieces[m_pieces.size() - 1 - last], wanted[wanted.size() - 1 - last]))
        ++last;
    remove(first, m_pieces.size() - last);
    std::vector<Piece> fresh;
    for (size_t i = first; i < wanted.size() - last; ++i)
        fresh.push_back({wanted[i], sourceText(wanted[i]), 0, 0, false});
    m_pieces.insert(m_pieces.begin() + qsizetype(first), std::make_move_iterator(fresh.begin()),
                    std::make_move_iterator(fresh.end()));
    // What stays has moved in the source.
    for (size_t i = 0; i < wanted.size(); ++i)
        m_pieces[i].block.span = wanted[i].span;
    m_next = 0;
    m_position = 0;
}

bool PageDocument::update(qint64 milliseconds)
{
    if (m_complete)
        return true;
    QElapsedTimer timer;
    timer.start();
    QTextCursor edit(m_document);
    edit.beginEditBlock();
    // A page of many pieces is not compared again with every slice of it.
    if (!std::exchange(m_compared, true))
        compare();
    for (bool any = false;; any = true) {
        const size_t last = m_next;
        for (; m_next < m_pieces.size() && m_pieces[m_next].written; ++m_next)
            m_position += m_pieces[m_next].length;
        m_complete = m_next == m_pieces.size();
        if (m_complete || (any && milliseconds >= 0 && timer.elapsed() >= milliseconds))
            break;
        // All between the changes of one edit is laid out anew: what is far away is another one,
        // and waits for what has been changed to be seen.
        if (any && m_next > last + 1) {
            if (milliseconds >= 0)
                break;
            edit.endEditBlock();
            edit.beginEditBlock();
        }
        write(m_pieces[m_next], m_position);
    }
    edit.endEditBlock();
    return m_complete;
}

void PageDocument::remove(size_t begin, size_t end)
{
    int length = 0;
    for (size_t i = begin; i < end; ++i)
        length += m_pieces[i].length;
    if (length > 0) {
        const int position = positionOf(begin);
        QTextCursor cursor(m_document);
        cursor.setPosition(position + length);
        const QTextBlockFormat format = cursor.blockFormat();
        const QTextCharFormat text = cursor.blockCharFormat();
        cursor.setPosition(position);
        cursor.setPosition(position + length, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        // The block that follows has been joined to the first of those removed and would look
        // like it.
        cursor.setBlockFormat(format);
        cursor.setBlockCharFormat(text);
    }
    m_pieces.erase(m_pieces.begin() + qsizetype(begin), m_pieces.begin() + qsizetype(end));
}

void PageDocument::write(Piece &piece, int position)
{
    const PageBlock &block = piece.block;
    piece.written = true;
    piece.context = contextOf(block, piece.source);
    ++m_written;

    MarkdownTree tree;
    const bool footnote = block.kind == BlockKind::Footnote;
    if (block.role == PageBlock::Role::Body) {
        // Definitions before the source leave nothing behind in the tree. A footnote's text is
        // kept by the parser only where something refers to it.
        QString markdown = piece.source;
        if (footnote) {
            const qsizetype close = markdown.indexOf(u']');
            markdown = markdown.first(close + 1).trimmed() + u"\n\n"_s + markdown;
        } else if (markdown.contains("[^"_L1)) {
            markdown = footnoteStubs(markdown) + markdown;
        }
        if (markdown.contains(u'[') && !m_content.definitions.isEmpty())
            markdown = m_content.definitions + u'\n' + markdown;
        // What an agent's model reads as it stands, a catalog takes out of a soul.
        tree = parseMarkdown(markdown,
                             m_snapshot->kind == Kind::Soul ? RawHtml::Mark : RawHtml::Drop);
        if (!BlockBuilder::hasContent(tree.get(), footnote))
            return;
    }

    QTextCursor cursor(m_document);
    cursor.setPosition(position);
    // A new block takes its format for what stands behind it: give that the one it has.
    cursor.insertBlock(cursor.blockFormat(), cursor.blockCharFormat());
    const int behind = m_document->characterCount() - cursor.position();
    cursor.setPosition(position);
    cursor.setBlockFormat(QTextBlockFormat());
    switch (block.role) {
    case PageBlock::Role::Head: writeHead(cursor); break;
    case PageBlock::Role::Claim: writeEnd(cursor, claimTitle(), claimText()); break;
    case PageBlock::Role::Versions: writeEnd(cursor, versionsTitle(), versionsText()); break;
    case PageBlock::Role::Notice: writeRemark(cursor, m_content.notice); break;
    case PageBlock::Role::Cut: writeRemark(cursor, m_content.cut); break;
    case PageBlock::Role::Body:
        BlockBuilder(m_style, m_content.headingShift, m_content.footnotes)
            .write(cursor, tree.get(), footnote);
        break;
    }
    piece.length = m_document->characterCount() - behind - position;
}

int PageDocument::pieceAtOffset(qsizetype offset) const
{
    int found = -1;
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        const Span span = m_pieces[i].block.span;
        if (span.contains(offset))
            return int(i);
        if (span.begin <= offset
            && (found < 0 || span.begin >= m_pieces[size_t(found)].block.span.begin))
            found = int(i);
    }
    return found;
}

int PageDocument::pieceAtPosition(int position) const
{
    int begin = 0;
    for (size_t i = 0; i < m_pieces.size(); ++i) {
        if (position >= begin && position < begin + m_pieces[i].length)
            return int(i);
        begin += m_pieces[i].length;
    }
    return -1;
}

PageBlock::Role PageDocument::roleOf(int piece) const
{
    return m_pieces[size_t(piece)].block.role;
}

QRectF PageDocument::rectOf(int piece) const
{
    const int begin = positionOf(size_t(piece));
    const int length = m_pieces[size_t(piece)].length;
    const auto *layout = m_document->documentLayout();
    const QTextBlock first = m_document->findBlock(begin);
    const QTextBlock last = m_document->findBlock(begin + std::max(0, length - 1));
    QRectF rect = layout->blockBoundingRect(first);
    return length > 0 ? rect.united(layout->blockBoundingRect(last)) : rect;
}

std::optional<int> PageDocument::positionOfAnchor(const QString &anchor) const
{
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && headingAnchor(block.text()) == anchor)
            return block.position();
    }
    return std::nullopt;
}

} // namespace studio
