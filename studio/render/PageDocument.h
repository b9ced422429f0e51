#pragma once

#include "render/PageContent.h"
#include "render/PageStyle.h"

#include <QObject>
#include <QTextCursor>
#include <optional>
#include <vector>

class QPainter;
class QTextDocument;

namespace studio {

/// Where the link back and the button of a page lead; no link of an author can have such an address.
inline constexpr QLatin1StringView pageBackAddress{"persona-page:back"};
inline constexpr QLatin1StringView pageDownloadAddress{"persona-page:download"};

/// The catalog page as a QTextDocument that follows a text: of each new snapshot only the pieces
/// that differ from the last one are written again.
class PageDocument : public QObject
{
    Q_OBJECT

public:
    explicit PageDocument(QObject *parent = nullptr);

    [[nodiscard]] QTextDocument *document() const { return m_document; }
    [[nodiscard]] const PageStyle &style() const { return m_style; }

    /// Everything is written again by the next update().
    void setStyle(const PageStyle &style);
    /// Leaves out what is there to be clicked: the link back and the button. Before setSnapshot().
    void setOnPaper(bool onPaper) { m_onPaper = onPaper; }
    /// What update() shall bring the document to. \a snapshot may be nullptr: an empty page.
    void setSnapshot(const SnapshotPtr &snapshot);
    /// Lists them below the body, the newest first.
    void setVersions(const std::vector<PageVersion> &versions);
    /// Writes what differs, for about \a milliseconds (at least one piece; all of it when
    /// negative). Returns whether the page is complete.
    bool update(qint64 milliseconds = -1);
    [[nodiscard]] bool isComplete() const { return m_complete; }

    /// How many pieces update() has written so far: what a test counts.
    [[nodiscard]] int written() const { return m_written; }

    /// The piece whose source holds the offset, or comes next before it; -1 when there is none.
    [[nodiscard]] int pieceAtOffset(qsizetype offset) const;
    /// The piece that holds the position of the document, or -1.
    [[nodiscard]] int pieceAtPosition(int position) const;
    [[nodiscard]] Span sourceOf(int piece) const { return m_pieces[size_t(piece)].block.span; }
    [[nodiscard]] PageBlock::Role roleOf(int piece) const;
    /// Where the piece stands, in the document's coordinates.
    [[nodiscard]] QRectF rectOf(int piece) const;
    /// The position at which the heading with that address begins (see headingAnchor()).
    [[nodiscard]] std::optional<int> positionOfAnchor(const QString &anchor) const;

private:
    struct Piece
    {
        PageBlock block;
        QString source; ///< What was written, by which it is recognised again.
        size_t context = 0; ///< What else it depends on: link definitions, heading levels.
        int length = 0; ///< In positions of the document, with the last block's end.
        bool written = false; ///< Else it is to be, and nothing of it is in the document.
    };
    /// What all pieces depend on.
    struct Around
    {
        Kind kind = Kind::Agent;
        int headingShift = 0;
        QString definitions;
        QHash<QString, int> footnotes;

        friend bool operator==(const Around &, const Around &) = default;
    };

    [[nodiscard]] QString sourceText(const PageBlock &block) const;
    [[nodiscard]] size_t contextOf(const PageBlock &block, QStringView source) const;
    [[nodiscard]] bool same(const Piece &piece, const PageBlock &block) const;
    [[nodiscard]] int positionOf(size_t piece) const;
    void remove(size_t begin, size_t end);
    void compare();
    void write(Piece &piece, int position);
    void writeHead(QTextCursor &cursor);
    void writeRemark(QTextCursor &cursor, const QString &text);
    void wantVersions();
    [[nodiscard]] QString versionsText() const;
    void writeEnd(QTextCursor &cursor, const QString &heading, const QString &text);
    void clear();

    QTextDocument *m_document;
    PageStyle m_style;
    SnapshotPtr m_snapshot;
    PageContent m_content;
    std::vector<PageVersion> m_versions;
    QString m_headSource;
    std::vector<Piece> m_pieces;
    Around m_around;
    bool m_sameAround = false; ///< What has been written stood among the same.
    bool m_compared =
        false; ///< The pieces are those that are wanted, and the two that follow hold.
    size_t m_next = 0; ///< The pieces before this one are written,
    int m_position = 0; ///< up to here.
    bool m_complete = true;
    bool m_onPaper = false;
    int m_written = 0;
};

/// Paints what lies behind the text: grounds of code, bars of quotes, rules. Both in the
/// document's coordinates; \a clip is what is visible.
void paintPageGround(QPainter &painter, const QTextDocument &document, const QRectF &clip,
                     const PageStyle &style);

} // namespace studio
