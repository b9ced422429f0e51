#include "ui/publish/BatchItemView.h"

#include "checks/SecretScan.h"
#include "ui/dialogs/DiffView.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/publish/PublishChanges.h"
#include "wording/Wording.h"

#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int mostRows = 9;
constexpr qsizetype mostFindings = 4;

/// "Line 4: …", one a line.
QString wordFindings(const Snapshot &snapshot)
{
    const Readiness readiness = readinessOf(snapshot);
    QStringList lines;
    const auto add = [&](Span place, const QString &text) {
        const int line = snapshot.lines.positionAt(place.begin).line;
        lines += BatchItemView::tr("Line %1: %2").arg(QLocale().toString(line), text);
    };
    for (const Diagnostic &error : readiness.errors)
        add(error.span, wordDiagnostic(error));
    for (const Span &secret : readiness.secrets) {
        add(secret, BatchItemView::tr("%1 looks like a secret")
                        .arg(maskedSecret(snapshot.text.sliced(secret.begin, secret.length()))));
    }
    if (lines.size() > mostFindings) {
        const auto more = int(lines.size() - mostFindings);
        lines.resize(mostFindings);
        lines += BatchItemView::tr("… and %n more", nullptr, more);
    }
    return lines.join(u'\n');
}

} // namespace

BatchItemView::BatchItemView(QWidget *parent)
    : QWidget(parent)
    , m_where(new ToneLabel(ToneLabel::Tone::Muted))
    , m_files(new ToneLabel(ToneLabel::Tone::Muted))
    , m_problem(new Notice(u"itemProblem"_s))
    , m_changes(new PublishChanges)
{
    setObjectName(u"details"_s);
    setAccessibleName(tr("What is sent, and what it changes"));
    m_where->setObjectName(u"where"_s);
    m_where->setEliding();
    m_files->setObjectName(u"files"_s);
    m_files->setWrapping();
    m_changes->view()->setMaximumRows(mostRows);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_where);
    column->addWidget(m_files);
    column->addWidget(m_problem);
    column->addWidget(m_changes, 1);
    setItem(nullptr);
}

void BatchItemView::setItem(const BatchItem *item)
{
    const bool described = item && item->preview;
    m_where->setVisible(described);
    m_files->setVisible(described && item->isReady());
    m_problem->setVisible(item && item->error);
    if (described) {
        m_where->setText(item->published ? item->published->reference : item->preview->reference);
        m_files->setText(tr("Will be sent: %1").arg(wordFiles(*item->preview)));
    }
    if (!item)
        m_changes->setNothing(tr("Choose a persona to see what is sent and what it changes."));
    else if (item->error)
        showFindings(*item);
    else if (!described)
        m_changes->setNothing({});
    else if (item->published)
        m_changes->setNothing(item->published->alreadyPublished ? tr("It was there already.")
                                                                : tr("It is published."));
    else if (item->isThere())
        m_changes->setNothing(tr("It is there as it is; nothing is sent."));
    else
        m_changes->setPreview(*item->preview, item->toPublish);
}

void BatchItemView::showFindings(const BatchItem &item)
{
    m_problem->show(Notice::Level::Error, wordError(*item.error));
    m_changes->setNothing(item.snapshot && item.error->code == "publish/not-fit"
                              ? wordFindings(*item.snapshot)
                              : QString());
}

} // namespace studio
