#pragma once

#include "CatalogPlace.h"
#include "MemoryKeychain.h"
#include "SampleSoul.h"

#include "session/DocumentSession.h"
#include "ui/publish/PublishSheet.h"
#include "ui/registries/RegistryAccess.h"

namespace tests {

/// The sheet that publishes and the catalog that shows what was published, with one keychain. Made
/// anew for every test.
class CatalogDesk
{
protected:
    std::unique_ptr<CatalogPlace> m_at;
    std::unique_ptr<studio::RegistryAccess> m_access;
    std::unique_ptr<studio::DocumentSession> m_session;
    std::unique_ptr<studio::PublishSheet> m_sheet;

    void setUp()
    {
        m_at = std::make_unique<CatalogPlace>();
        m_access = std::make_unique<studio::RegistryAccess>(std::make_shared<MemoryKeychain>());
        m_access->useForProgram();
    }
    void clearAway()
    {
        m_sheet.reset();
        m_session.reset();
        m_at->close();
        m_access.reset();
        m_at.reset();
    }
    /// The sheet for a soul of that text, with the registry chosen. Whether it has come up.
    [[nodiscard]] bool openSheet(const QString &address, const QString &text = soul)
    {
        m_sheet.reset();
        m_session = *studio::DocumentSession::open(
            m_at->place.write(QStringLiteral("author/SOUL.md"), text));
        m_sheet = std::make_unique<studio::PublishSheet>(*m_session, nullptr, m_access.get());
        m_sheet->chooseRegistry(address);
        m_sheet->show();
        return tests::waitForActive(m_sheet.get());
    }
};

} // namespace tests
