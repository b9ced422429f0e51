#include "session/UndoSteps.h"

namespace studio {

void UndoSteps::push(int commands, const QString &title, const Encoding &after, bool joins)
{
    m_steps.resize(m_done);
    if (joins && !m_steps.empty()) {
        m_steps.back().commands = commands;
        m_steps.back().after = after;
        return;
    }
    m_steps.push_back({commands, title, after});
    m_done = m_steps.size();
}

void UndoSteps::grew()
{
    m_steps.resize(m_done);
}

void UndoSteps::moveTo(int commands)
{
    m_done = 0;
    while (m_done < m_steps.size() && m_steps[m_done].commands <= commands)
        ++m_done;
}

void UndoSteps::setEncoding(const Encoding &encoding)
{
    m_initial = encoding;
    for (Step &step : m_steps)
        step.after = encoding;
}

int UndoSteps::commands() const
{
    return m_done ? m_steps[m_done - 1].commands : 0;
}

QString UndoSteps::undoTitle() const
{
    return m_done ? m_steps[m_done - 1].title : QString();
}

QString UndoSteps::redoTitle() const
{
    return m_done < m_steps.size() ? m_steps[m_done].title : QString();
}

const Encoding &UndoSteps::encoding() const
{
    return m_done ? m_steps[m_done - 1].after : m_initial;
}

} // namespace studio
