#pragma once

#include "ui/window/Questions.h"

#include <memory>

namespace tests {

/// Answers of the window's questions, as a test wants them; shared by all windows.
struct Answers
{
    QStringList files;
    QString folder;
    QString target;
    studio::Questions::Unsaved unsaved = studio::Questions::Unsaved::Cancel;
    int asked = 0;
};

class AnswerQuestions final : public studio::Questions
{
public:
    explicit AnswerQuestions(std::shared_ptr<Answers> answers)
        : m_answers(std::move(answers))
    {
    }

    QStringList filesToOpen(const QString &) override { return m_answers->files; }
    QString folderToOpen(const QString &) override { return m_answers->folder; }
    QString fileToSave(const QString &) override { return m_answers->target; }
    Unsaved unsaved(const QString &) override
    {
        ++m_answers->asked;
        return m_answers->unsaved;
    }

private:
    std::shared_ptr<Answers> m_answers;
};

} // namespace tests
