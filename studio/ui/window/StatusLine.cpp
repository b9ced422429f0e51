#include "ui/window/StatusLine.h"

#include "ui/widgets/Announcement.h"
#include "ui/widgets/Look.h"
#include "wording/Wording.h"

#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace studio {

namespace {

constexpr auto titleName = "title";

/// Says it with what it is, for those who do not see where it stands.
void say(QLabel *label, const QString &text)
{
    if (label->text() != text) {
        label->setText(text);
        label->setAccessibleName(label->property(titleName).toString() + QStringLiteral(": ")
                                 + text);
    }
    label->setVisible(!text.isEmpty());
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_kind(add("kind", tr("Kind"), false))
    , m_reading(add("reading", tr("How it is read"), false))
    , m_tokens(new QToolButton(this))
    , m_problems(add("problems", tr("Problems"), false))
    , m_lineEnds(add("lineEnds", tr("Line ends"), true))
    , m_encoding(add("encoding", tr("Encoding"), true))
    , m_place(add("place", tr("Place of the caret"), true))
{
    setObjectName(QStringLiteral("statusLine"));
    m_tokens->setObjectName(QStringLiteral("statusLine.tokens"));
    m_tokens->setAccessibleDescription(tr("Shows the measures"));
    m_tokens->setToolTip(tr("Words, tokens and limits"));
    m_tokens->setAutoRaise(true);
    m_tokens->setFont(labelFont(font()));
    m_tokens->setForegroundRole(QPalette::PlaceholderText);
    insertWidget(2, m_tokens);
    connect(m_tokens, &QToolButton::clicked, this, &StatusLine::measuresWanted);
    setSizeGripEnabled(false);
    setContentsMargins(8, 0, 12, 0);
    setSnapshot(nullptr);
    setProblems(0, 0, 0);
}

QLabel *StatusLine::add(const char *name, const QString &accessibleName, bool atEnd)
{
    auto *label = new QLabel(this);
    label->setObjectName(QStringLiteral("statusLine.") + QLatin1StringView(name));
    label->setAccessibleName(accessibleName);
    label->setProperty(titleName, accessibleName);
    label->setFont(labelFont(font()));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(4, 0, 4, 0);
    if (atEnd)
        addPermanentWidget(label);
    else
        addWidget(label);
    return label;
}

void StatusLine::setSnapshot(const SnapshotPtr &snapshot)
{
    if (!snapshot) {
        m_tokens->hide();
        for (QLabel *label : {m_kind, m_reading, m_lineEnds, m_encoding, m_place})
            say(label, {});
        return;
    }
    say(m_kind, wordKind(snapshot->kind));
    say(m_reading, wordReading(snapshot->reading));
    m_tokens->setText(tr("%1 tokens (est.)").arg(locale().toString(m_count.of(snapshot->text))));
    m_tokens->setAccessibleName(m_tokens->text());
    m_tokens->show();
    QString lineEnds;
    switch (snapshot->encoding.lineEnd) {
    case LineEnd::None:
    case LineEnd::Lf: lineEnds = QStringLiteral("LF"); break;
    case LineEnd::Crlf: lineEnds = QStringLiteral("CRLF"); break;
    case LineEnd::Cr: lineEnds = QStringLiteral("CR"); break;
    case LineEnd::Mixed: lineEnds = tr("mixed line ends"); break;
    }
    say(m_lineEnds, lineEnds);
    QString encoding = QStringLiteral("UTF-8");
    if (snapshot->encoding.bom)
        encoding = tr("UTF-8 with BOM");
    if (!snapshot->encoding.validUtf8)
        encoding = tr("not quite UTF-8");
    say(m_encoding, encoding);
}

void StatusLine::setProblems(int errors, int warnings, int notes)
{
    QStringList parts;
    if (errors > 0)
        parts += tr("Errors: %1").arg(locale().toString(errors));
    if (warnings > 0)
        parts += tr("Warnings: %1").arg(locale().toString(warnings));
    if (notes > 0)
        parts += tr("Notes: %1").arg(locale().toString(notes));
    const QString text = parts.join(QStringLiteral(" · "));
    if (text != m_problems->text() && m_tokens->isVisible())
        announceSoon(this, text.isEmpty() ? tr("No problems") : text);
    say(m_problems, text);
}

void StatusLine::setPlace(Position place)
{
    say(m_place, tr("Ln %1, Col %2").arg(place.line).arg(place.column));
}

} // namespace studio
