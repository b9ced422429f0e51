#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

// Part of each test program: it has a home of its own, so that it neither reads nor changes the
// settings of whoever runs it, nor meets what other programs do at the same time or did before.

namespace {

class OwnHome
{
public:
    OwnHome()
    {
        if (qEnvironmentVariableIsSet(mark))
            return; // Another program of the same test.
        qputenv(mark, QFile::encodeName(m_folder.path()));
#ifdef Q_OS_LINUX
        set("HOME", u"home");
        set("XDG_CONFIG_HOME", u"home/.config");
        set("XDG_DATA_HOME", u"home/.local/share");
        set("XDG_CACHE_HOME", u"home/.cache");
        set("XDG_STATE_HOME", u"home/.local/state");
        set("DOCKER_CONFIG", u"home/.docker");
        set("XDG_RUNTIME_DIR", u"run");
        QFile::setPermissions(m_folder.filePath(QStringLiteral("run")),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qunsetenv("REGISTRY_AUTH_FILE");
#else
        QStandardPaths::setTestModeEnabled(true);
#endif
    }
    Q_DISABLE_COPY_MOVE(OwnHome)

private:
    void set(const char *name, QStringView folder) const
    {
        QDir(m_folder.path()).mkpath(folder.toString());
        qputenv(name, QFile::encodeName(m_folder.filePath(folder.toString())));
    }

    static constexpr const char *mark = "PERSONA_TEST_HOME";
    QTemporaryDir m_folder{QDir::tempPath() + QStringLiteral("/persona-test.XXXXXX")};
};

const OwnHome ownHome;

} // namespace
