#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

namespace studio {

class FlowLayout;
class ToneLabel;

/// Above the form of a skill: the agents that name it, each a word that leads there.
class SkillUsers : public QWidget
{
    Q_OBJECT

public:
    struct Agent
    {
        QString name;
        QString path;
        friend bool operator==(const Agent &, const Agent &) = default;
    };

    explicit SkillUsers(QWidget *parent = nullptr);

    void setAgents(const std::vector<Agent> &agents);
    [[nodiscard]] const std::vector<Agent> &agents() const { return m_agents; }

signals:
    void activated(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();

    std::vector<Agent> m_agents;
    ToneLabel *m_label;
    FlowLayout *m_flow;
};

} // namespace studio
