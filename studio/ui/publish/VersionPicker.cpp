#include "ui/publish/VersionPicker.h"

#include "render/Tokens.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Look.h"

#include <QCoreApplication>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int chipMargin = 9;
constexpr int chipHeight = 24;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(studio::VersionPicker)
};

QString bumpWord(Bump bump)
{
    switch (bump) {
    case Bump::None: return {};
    case Bump::Patch: return Words::tr("patch");
    case Bump::Minor: return Words::tr("minor");
    case Bump::Major: return Words::tr("major");
    }
    Q_UNREACHABLE_RETURN({});
}

QString chipText(const VersionChoice &choice, const VersionPlan &plan)
{
    QStringList words{bumpWord(choice.bump)};
    if (plan.previous.isEmpty() && !choice.written)
        words += Words::tr("first version");
    else if (choice.version == plan.previous)
        words += Words::tr("unchanged");
    else if (choice.written)
        words += Words::tr("as written");
    else if (choice.proposed)
        words += Words::tr("proposed");
    words.removeAll(QString());
    return words.isEmpty() ? choice.version : choice.version + u' ' + words.join(u" · "_s);
}

} // namespace

ChoiceChip::ChoiceChip(const QString &text, QWidget *parent)
    : QRadioButton(text, parent)
{
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(labelFont(font()));
    setCursor(Qt::PointingHandCursor);
}

QSize ChoiceChip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * chipMargin,
            qMax(chipHeight, fontMetrics().height() + 6)};
}

void ChoiceChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensFor(palette());
    const bool focused = hasFocus();
    const qreal pen = focused && isChecked() ? 2.0 : 1.0;
    painter.setPen(QPen(isChecked() || focused || underMouse() ? tokens.accent : tokens.line, pen));
    painter.setBrush(isChecked() ? tokens.accentBackground : tokens.raised);
    const QRectF outline = QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2);
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
    painter.setPen(isEnabled() ? tokens.text : tokens.muted);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

bool ChoiceChip::hitButton(const QPoint &place) const
{
    return rect().contains(place);
}

VersionPicker::VersionPicker(QWidget *parent)
    : QWidget(parent)
    , m_chips(new QWidget)
    , m_remark(new ToneLabel(ToneLabel::Tone::Muted))
{
    setAccessibleName(tr("Version"));
    m_chips->setObjectName(u"versions"_s);
    m_chips->setAccessibleName(tr("Version"));
    m_remark->setObjectName(u"versionRemark"_s);
    m_remark->setSmall();
    m_remark->setWrapping();
    m_remark->hide();
    auto *flow = new FlowLayout(m_chips, 8, 6);
    flow->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    m_chips->setSizePolicy(policy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    column->addWidget(m_chips);
    column->addWidget(m_remark);
}

void VersionPicker::setPlan(const VersionPlan &plan)
{
    m_plan = plan;
    const bool focused = m_chips->isAncestorOf(window()->focusWidget());
    while (QLayoutItem *item = m_chips->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_choices.clear();
    if (!plan.previous.isEmpty()) {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        auto *previous = new ToneLabel(ToneLabel::Tone::Muted,
                                       plan.previous + (mirrored ? u" ←"_s : u" →"_s));
        previous->setObjectName(u"previousVersion"_s);
        previous->setAccessibleName(tr("Now published: %1").arg(plan.previous));
        m_chips->layout()->addWidget(previous);
        previous->setVisible(true);
    }
    for (qsizetype i = 0; i < qsizetype(plan.choices.size()); ++i) {
        const VersionChoice &choice = plan.choices[size_t(i)];
        auto *chip = new ChoiceChip(chipText(choice, plan));
        chip->setObjectName(u"version-"_s + choice.version);
        chip->setChecked(i == plan.selected);
        connect(chip, &QRadioButton::toggled, this, [this, version = choice.version](bool on) {
            if (on)
                emit versionChosen(version);
        });
        m_chips->layout()->addWidget(chip);
        chip->setVisible(true);
        if (QWidget *before = m_choices.isEmpty() ? m_tabAnchor : m_choices.last())
            setTabOrder(before, chip);
        m_choices += chip;
        if (focused && chip->isChecked())
            chip->setFocus();
    }
    m_chips->updateGeometry();
}

QString VersionPicker::version() const
{
    for (qsizetype i = 0; i < m_choices.size(); ++i) {
        if (m_choices[i]->isChecked())
            return m_plan.choices[size_t(i)].version;
    }
    return {};
}

void VersionPicker::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

} // namespace studio
