#include "ui/editor/CompletionNote.h"

#include "ui/widgets/Look.h"

#include <QLabel>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int widest = 340;
constexpr int narrowest = 200; ///< With less room it stands below the list, or above it.
constexpr int highest = 260; ///< What is longer is cut: it is a reminder, not the manual.
constexpr int gap = 4;

} // namespace

CompletionNote::CompletionNote(QWidget *window)
    : QFrame(window)
    , m_label(new QLabel(this))
{
    setObjectName(u"completionNote"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_label->setTextFormat(Qt::MarkdownText);
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_label->setFont(labelFont(font()));
    m_label->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->addWidget(m_label);
    QWidget::hide();
}

QString CompletionNote::spoken(const QString &markdown)
{
    QTextDocument document;
    document.setMarkdown(markdown);
    return document.toPlainText().simplified();
}

QString CompletionNote::text() const
{
    return m_label->text();
}

void CompletionNote::showBeside(const QRect &list, const QString &markdown)
{
    m_label->setText(markdown);
    m_label->setAccessibleName(spoken(markdown));
    if (markdown.isEmpty()) {
        hide();
        return;
    }
    const QWidget *window = parentWidget();
    const int right = window->width() - list.right() - gap;
    const int left = list.left() - gap;
    const bool beside = std::max(left, right) >= narrowest;
    const int width = beside ? std::min(widest, std::max(left, right))
                             : std::min(std::max(list.width(), narrowest), window->width());
    const int height = std::min(highest, layout()->totalHeightForWidth(width) + 2 * frameWidth());
    int x = right >= width ? list.right() + gap : list.left() - gap - width;
    int y = list.top();
    if (!beside) {
        x = list.left();
        y = list.bottom() + gap + height <= window->height() ? list.bottom() + gap
                                                             : list.top() - gap - height;
    }
    x = std::clamp(x, 0, std::max(0, window->width() - width));
    y = std::clamp(y, 0, std::max(0, window->height() - height));
    setGeometry(x, y, width, height);
    raise();
    show();
}

} // namespace studio
