#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

class QWidget;

namespace studio {

/// What the window has to ask a person in a dialog of its own. An interface, so that tests answer.
class Questions
{
public:
    enum class Unsaved { Save, Discard, Cancel };

    virtual ~Questions() = default;
    [[nodiscard]] virtual QStringList filesToOpen(const QString &folder) = 0;
    [[nodiscard]] virtual QString folderToOpen(const QString &folder) = 0;
    /// Asks before overwriting. Empty when it was called off.
    [[nodiscard]] virtual QString fileToSave(const QString &suggestion) = 0;
    [[nodiscard]] virtual Unsaved unsaved(const QString &name) = 0;
};

/// The desktop's own dialogs.
class DialogQuestions final : public Questions
{
    Q_DECLARE_TR_FUNCTIONS(DialogQuestions)

public:
    explicit DialogQuestions(QWidget *parent)
        : m_parent(parent)
    {
    }

    QStringList filesToOpen(const QString &folder) override;
    QString folderToOpen(const QString &folder) override;
    QString fileToSave(const QString &suggestion) override;
    Unsaved unsaved(const QString &name) override;

private:
    [[nodiscard]] QWidget *window() const;

    QWidget *m_parent;
};

} // namespace studio
