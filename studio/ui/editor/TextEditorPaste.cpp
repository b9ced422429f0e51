// What comes into the text editor from the clipboard and from elsewhere.

#include "session/DocumentSession.h"
#include "ui/editor/HtmlMarkdown.h"
#include "ui/editor/Markup.h"
#include "ui/editor/TextEditor.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QImageReader>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

/// Text from elsewhere as a document takes it.
QString cleaned(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    text.replace(QChar::ParagraphSeparator, u'\n');
    text.remove(QChar(u'\0'));
    return text;
}

/// The files of a drop or a copy; empty when any of its addresses is no file.
QStringList filesIn(const QMimeData *source)
{
    QStringList files;
    for (const QUrl &url : source->urls()) {
        if (!url.isLocalFile())
            return {};
        files += url.toLocalFile();
    }
    return files;
}

/// A link to the file, relative to the folder of the text where there is one.
QString fileLink(const QString &file, const QString &fromFile)
{
    const QString path = fromFile.isEmpty()
                             ? file
                             : QFileInfo(fromFile).absoluteDir().relativeFilePath(file);
    // Blanks and parentheses would end the address.
    QString address = QString::fromLatin1(QUrl::toPercentEncoding(path, "/!$&'*+,;=:@~"));
    const QFileInfo info(file);
    const bool isPicture = QImageReader::supportedImageFormats().contains(
        info.suffix().toLower().toLatin1());
    QString name = info.fileName();
    for (const QChar c : {u'\\', u'[', u']', u'*', u'_', u'`'})
        name.replace(c, u'\\' + QString(c));
    return (isPicture ? u"![" : u"[") + name + u"](" + address + u')';
}

} // namespace

bool TextEditor::takesMarkdown(qsizetype offset) const
{
    const QTextBlock block = document()->findBlock(int(offset));
    return !inFrontmatter(block) && !isInCode(block);
}

/// With Shift, files that are dropped are opened by the window instead of linked to.
void TextEditor::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->modifiers() & Qt::ShiftModifier) {
        event->ignore();
        return;
    }
    QPlainTextEdit::dragEnterEvent(event);
}

void TextEditor::dropEvent(QDropEvent *event)
{
    const QScopedValueRollback own(m_ownEdit, true);
    QPlainTextEdit::dropEvent(event);
}

bool TextEditor::canInsertFromMimeData(const QMimeData *source) const
{
    if (source->hasUrls() && !filesIn(source).isEmpty())
        return true;
    return source->hasText() || source->hasHtml();
}

void TextEditor::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly() || !canInsertFromMimeData(source))
        return;
    const QStringList files = filesIn(source);
    const bool markdown = takesMarkdown(selection().span().begin);
    if (!files.isEmpty()) {
        linkFiles(files);
        return;
    }
    const QString text = cleaned(source->text());
    if (markdown && linkSelection(text))
        return;
    if (markdown && source->hasHtml()) {
        if (const auto converted = markdownFromHtml(source->html())) {
            insert(*converted, tr("Paste"));
            return;
        }
    }
    insert(text, tr("Paste"));
}

void TextEditor::insert(const QString &text, const QString &title)
{
    if (text.isEmpty())
        return;
    const Span span = selection().span();
    const qsizetype caret = span.begin + text.size();
    perform({TextEdit(span, text), caret, caret}, title);
}

void TextEditor::pasteAsText()
{
    if (!isReadOnly())
        insert(cleaned(QApplication::clipboard()->text()), tr("Paste"));
}

/// In the frontmatter a path is worth more than a link.
void TextEditor::linkFiles(const QStringList &files)
{
    const bool markdown = takesMarkdown(selection().span().begin);
    const QString own = m_session->path();
    QStringList links;
    for (const QString &file : files) {
        links += markdown        ? fileLink(file, own)
                 : own.isEmpty() ? file
                                 : QFileInfo(own).absoluteDir().relativeFilePath(file);
    }
    insert(links.join(links.size() > 1 ? u"\n"_s : QString()),
           tr("Link %n file(s)", nullptr, int(links.size())));
}

/// An address over a selection makes a link of it. False when it is none.
bool TextEditor::linkSelection(const QString &address)
{
    const Span span = selection().span();
    const EditResult result = linkTo(m_session->text(), span, address.trimmed());
    perform(result, tr("Link"));
    return !result.isEmpty();
}

QMimeData *TextEditor::createMimeDataFromSelection() const
{
    // The base class turns no-break spaces into blanks, and adds HTML in the editor's colours.
    const Span span = selection().span();
    auto *copied = new QMimeData;
    copied->setText(m_session->text().sliced(span.begin, span.length()));
    return copied;
}

} // namespace studio
