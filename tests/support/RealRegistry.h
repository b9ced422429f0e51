#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <memory>

namespace tests {

/// Debian's docker-registry on a free port of this machine, with a configuration of its own and
/// its content in a folder that is thrown away.
class RealRegistry
{
public:
    enum class SignIn {
        None,   ///< Everybody may do everything.
        Basic,  ///< Only the user may do anything.
        Bearer, ///< Everybody may read, the user may write: by tokens.
    };
    enum class Deletes { No, Yes };

    /// \a tokenLife: in seconds, of Bearer tokens.
    explicit RealRegistry(SignIn signIn = SignIn::None, Deletes deletes = Deletes::Yes,
                          int tokenLife = 300);
    ~RealRegistry();

    /// Why it does not run ("docker-registry is not installed"); empty when it does.
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] quint16 port() const { return m_port; }
    /// "127.0.0.1:PORT"
    [[nodiscard]] QString host() const;
    /// "oci://127.0.0.1:PORT/NAMESPACE"
    [[nodiscard]] QString address(const QString &nameSpace = QStringLiteral("test")) const;
    [[nodiscard]] static QString user() { return QStringLiteral("writer"); }
    [[nodiscard]] static QString password() { return QStringLiteral("seven-red-herons"); }
    /// The processor time that it has taken so far, in seconds; 0 where the system does not tell.
    [[nodiscard]] double processorTime() const;
    /// All that it has written to its log.
    [[nodiscard]] QByteArray log() const;
    /// Where it gives tokens.
    [[nodiscard]] QString tokenAddress() const;
    /// One line a token that was given: "user SCOPE" or "anyone SCOPE".
    [[nodiscard]] QByteArrayList tokens() const;
    /// As if the machine had gone; the content stays.
    void stop();
    /// Again on another port.
    void startAgain();

    [[nodiscard]] static bool has(const QString &program);

private:
    [[nodiscard]] QByteArray configuration(Deletes deletes);
    [[nodiscard]] QByteArray signInConfiguration();
    void startTokenServer(int life);
    void start();

    QTemporaryDir m_folder;
    SignIn m_signIn;
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<QProcess> m_tokens;
    quint16 m_port = 0;
    quint16 m_tokenPort = 0;
    QString m_problem;
};

/// Runs a program to its end.
struct Finished
{
    int code = -1;
    QByteArray out;
    QByteArray errors;
};
[[nodiscard]] Finished run(const QString &program, const QStringList &arguments,
                           const QString &folder = {});

} // namespace tests
