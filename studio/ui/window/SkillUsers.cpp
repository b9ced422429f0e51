#include "ui/window/SkillUsers.h"

#include "render/Tokens.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/LinkButton.h"

#include <QPainter>

namespace studio {

namespace {

constexpr size_t mostShown = 12;

} // namespace

SkillUsers::SkillUsers(QWidget *parent)
    : QWidget(parent)
    , m_label(new ToneLabel(ToneLabel::Tone::Muted))
    , m_flow(new FlowLayout(this, 4, 0))
{
    setObjectName(QStringLiteral("skillUsers"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_label->setObjectName(QStringLiteral("skillUsers.label"));
    m_flow->setContentsMargins(12, 6, 12, 6);
    m_flow->addWidget(m_label);
    fill();
}

void SkillUsers::setAgents(const std::vector<Agent> &agents)
{
    if (agents == m_agents)
        return;
    m_agents = agents;
    fill();
}

void SkillUsers::fill()
{
    qDeleteAll(findChildren<LinkButton *>(Qt::FindDirectChildrenOnly));
    const QString said = m_agents.empty() ? tr("No agent of the library names this skill.")
                                          : tr("Named by");
    m_label->setText(said);
    setAccessibleName(said);
    for (size_t i = 0; i < m_agents.size() && i < mostShown; ++i) {
        const Agent &agent = m_agents[i];
        auto *link = new LinkButton(agent.name, this);
        link->setObjectName(QStringLiteral("skillUser-") + agent.name);
        link->setAccessibleName(tr("Open the agent %1").arg(agent.name));
        connect(link, &LinkButton::clicked, this,
                [this, path = agent.path] { emit activated(path); });
        m_flow->addWidget(link);
        link->show();
    }
    // The rest is in the menu of the command that leads back.
    m_label->setToolTip(m_agents.size() > mostShown
                            ? tr("%n agents in all; F12 lists them.", nullptr, int(m_agents.size()))
                            : QString());
    updateGeometry();
}

void SkillUsers::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(tokensFor(palette()).line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace studio
