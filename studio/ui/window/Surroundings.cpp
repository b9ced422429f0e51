#include "ui/window/Surroundings.h"

#include "library/Library.h"
#include "session/DocumentSession.h"

#include <QFileInfo>

namespace studio {

namespace {

/// A file can be opened from anywhere: from a folder of downloads, from a home.
constexpr WalkLimits nearby{.files = 500, .folders = 50, .depth = 8};
constexpr WalkLimits beside{.files = 500, .folders = 1, .depth = 0};

} // namespace

Surroundings::Surroundings(Library *library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
    connect(library, &Library::changed, this, &Surroundings::tell);
    connect(library, &Library::scanningChanged, this, &Surroundings::tell);
}

Surroundings::~Surroundings() = default;

void Surroundings::follow(DocumentSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    if (session)
        connect(session, &DocumentSession::pathChanged, this, &Surroundings::tell);
    tell();
}

void Surroundings::refreshSkills()
{
    m_library->refreshSkills();
    if (m_own)
        m_own->refreshSkills();
}

void Surroundings::tell()
{
    const QString path = m_session ? m_session->path() : QString();
    if (path.isEmpty()) {
        m_own.reset();
        if (m_session)
            m_session->setFolder(nullptr);
        return;
    }
    if (!m_library->rootOf(path).isEmpty()) {
        m_own.reset();
        m_session->setFolder(m_library->facts());
        return;
    }
    const QString folder = agentsFolder(path);
    if (!m_own || m_own->folder() != folder) {
        const bool own = folder == QFileInfo(path).absolutePath()
                         && QFileInfo(folder).fileName() != QLatin1StringView("agents");
        m_own = std::make_unique<Library>(nullptr, own ? beside : nearby);
        connect(m_own.get(), &Library::changed, this, &Surroundings::tell);
        m_own->setFolder(folder);
    }
    m_session->setFolder(m_own->facts());
}

} // namespace studio
