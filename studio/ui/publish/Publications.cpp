#include "ui/publish/Publications.h"

#include "session/DocumentSession.h"
#include "ui/publish/KnownPlaces.h"
#include "ui/registries/RegistryAccess.h"

namespace studio {

namespace {

constexpr int pause = 300; // ms

} // namespace

Publications::Publications(const CatalogFiles &files, QObject *parent)
    : QObject(parent)
    , m_files(files)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &Publications::look);
    const RegistryAccess &access = RegistryAccess::program();
    connect(&access, &RegistryAccess::placesChanged, this, &Publications::refresh);
    connect(&access, &RegistryAccess::registriesChanged, this, &Publications::refresh);
}

Publications::~Publications() = default;

void Publications::follow(DocumentSession *session)
{
    if (m_known.contains(session))
        return;
    m_known.insert(session, {});
    connect(session, &DocumentSession::snapshotChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(session, &DocumentSession::pathChanged, this, &Publications::refresh);
    connect(session, &QObject::destroyed, this, [this, session] { m_known.remove(session); });
    m_soon.start();
}

Publication Publications::of(const DocumentSession *session) const
{
    return m_known.value(const_cast<DocumentSession *>(session));
}

void Publications::refresh()
{
    m_places.reset();
    m_soon.start();
}

void Publications::look()
{
    std::vector<std::pair<DocumentSession *, SnapshotPtr>> open;
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known) {
        if (!known.key()->path().isEmpty())
            open.emplace_back(known.key(), known.key()->snapshot());
    }
    if (open.empty())
        return;
    m_looking.run<Looked>(
        [open = std::move(open), places = m_places, files = m_files]() -> Result<Looked> {
            Looked looked{places ? places : std::make_shared<const KnownPlaces>(files), {}};
            for (const auto &[session, snapshot] : open)
                looked.found.emplace_back(session, publicationOf(*looked.places, *snapshot));
            return looked;
        },
        [this](const Result<Looked> &looked) { take(*looked); });
}

void Publications::take(const Looked &looked)
{
    // What was said to have changed meanwhile is read by the next look.
    if (!m_soon.isActive())
        m_places = looked.places;
    for (const auto &[session, publication] : looked.found) {
        const auto known = m_known.find(session);
        if (known == m_known.end() || *known == publication)
            continue;
        *known = publication;
        emit changed(session, publication);
    }
}

} // namespace studio
