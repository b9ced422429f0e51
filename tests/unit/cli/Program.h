#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

namespace tests {

/// What one run of the program came to.
struct Ran
{
    int exitCode = -1; ///< -1: it crashed, or did not end in time.
    QByteArray output;
    QByteArray messages;

    [[nodiscard]] QJsonObject object() const;
    [[nodiscard]] QJsonArray array() const;
};

/// A folder of its own in which the program is run.
class Place
{
public:
    [[nodiscard]] QString path(const QString &name = {}) const;
    QString write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray read(const QString &name) const;
    [[nodiscard]] Ran run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// The home folder of the runs, with settings and data below it.
    [[nodiscard]] QString home() const { return m_home.path(); }
    /// For the runs to come.
    void setVariable(const QString &name, const QString &value);
    [[nodiscard]] QProcessEnvironment environment() const;

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_home;
    QMap<QString, QString> m_variables;
};

inline constexpr char agentText[] = "---\n"
                                    "name: reviewer\n"
                                    "description: Reviews code. Use it often.\n"
                                    "tools: Read, Grep # only these\n"
                                    "---\n"
                                    "\n"
                                    "# Reviewer\n"
                                    "\n"
                                    "You review code.\n"
                                    "\n"
                                    "## Role\n"
                                    "\n"
                                    "You read.\n"
                                    "\n"
                                    "## Output\n"
                                    "\n"
                                    "You report.\n";

} // namespace tests

/// Then: the program ended with that status.
#define VERIFY_EXIT(ran, code) \
    do { \
        const tests::Ran &outcome = (ran); \
        QVERIFY2(outcome.exitCode == (code), \
                 QByteArray(QByteArray::number(outcome.exitCode) + ": " + outcome.messages) \
                     .constData()); \
    } while (false)
