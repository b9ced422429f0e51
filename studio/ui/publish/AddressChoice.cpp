#include "ui/publish/AddressChoice.h"

#include "ui/dialogs/ToneLabel.h"
#include "ui/widgets/LinkButton.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

QString slugBefore(const std::vector<PublishedPlace> &places, const QString &registry,
                   const QString &slug, const Snapshot &snapshot)
{
    const Value *history = snapshot.value(u"slugHistory");
    const QStringList earlier = history ? history->asTexts() : QStringList();
    const PublishedPlace *before = nullptr;
    for (const PublishedPlace &place : places) {
        if (place.path != snapshot.path || place.registry != registry
            || place.state == PublishedPlace::State::Away)
            continue;
        if (place.slug == slug)
            return {}; // It is there under this one, too.
        if (!earlier.contains(place.slug) && (!before || before->when < place.when))
            before = &place;
    }
    return before ? before->slug : QString();
}

AddressChoice::AddressChoice(QWidget *parent)
    : QWidget(parent)
    , m_text(new ToneLabel(ToneLabel::Tone::Warning))
    , m_move(new LinkButton(tr("Let the old one lead to it")))
    , m_two(new LinkButton(tr("Publish a second one")))
{
    setObjectName(u"addressChoice"_s);
    m_text->setObjectName(u"addressText"_s);
    m_text->setWrapping();
    m_move->setObjectName(u"addressMove"_s);
    m_two->setObjectName(u"addressSecond"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_move);
    row->addWidget(m_two);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_move, &QAbstractButton::clicked, this, [this] { emit moveWanted(m_before); });
    connect(m_two, &QAbstractButton::clicked, this, [this] {
        m_apart = m_text->text();
        m_open = false;
        m_move->hide();
        m_two->hide();
        emit apartWanted();
    });
    hide();
}

void AddressChoice::ask(const QString &before, const QString &now, bool canMove)
{
    m_before = before;
    m_text->setText(
        canMove ? tr("It is published there as “%1”. As “%2” it would be a second one.")
                      .arg(before, now)
                : tr("It is published there as “%1”, too, and that one stays.").arg(before));
    m_text->setTone(canMove ? ToneLabel::Tone::Warning : ToneLabel::Tone::Muted);
    m_open = !before.isEmpty() && canMove && m_apart != m_text->text();
    for (LinkButton *link : {m_move, m_two}) {
        link->setVisible(m_open);
        link->setAccessibleName(link->text());
        link->setAccessibleDescription(m_text->text());
    }
    setVisible(!before.isEmpty());
}

} // namespace studio
