#pragma once

#include "DialogTest.h"
#include "MemoryKeychain.h"
#include "SampleSoul.h"
#include "SoulsServer.h"

#include "session/DocumentSession.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/publish/PublishSheet.h"
#include "ui/registries/RegistryAccess.h"

#include <QPushButton>
#include <optional>

namespace tests {

/// What one needs to publish by the sheet to a souls catalog on loopback, and to look at what came
/// of it. Made anew for every test.
class PublishDesk
{
protected:
    std::optional<OwnPlace> m_place;
    std::unique_ptr<studio::RegistryAccess> m_access;
    std::unique_ptr<SoulsServer> m_server;
    std::unique_ptr<studio::DocumentSession> m_session;
    std::unique_ptr<studio::PublishSheet> m_sheet;

    /// Of the one who may publish; nobody knows it until signIn().
    [[nodiscard]] static QByteArray writer() { return "posi_0123456789abcdefTESTKEY"; }

    void setUp()
    {
        m_place.emplace();
        m_access = std::make_unique<studio::RegistryAccess>(std::make_shared<MemoryKeychain>());
        m_server = std::make_unique<SoulsServer>();
    }
    void clearAway()
    {
        m_sheet.reset();
        m_session.reset();
        m_access.reset();
        m_server.reset();
        m_place.reset();
    }
    void signIn()
    {
        m_server->addApiKey(writer(),
                            {QStringLiteral("u1"), QStringLiteral("Ada"),
                             QStringLiteral("ada@example.org"), QStringLiteral("ada"), true});
        const QString host = studio::RegistryAddress::parse(m_server->address())->server();
        QVERIFY(m_access->keepLogin(
            host, {.user = {}, .password = {}, .token = studio::Secret(writer()), .refresh = {}},
            true));
    }
    /// The sheet for a soul of that text, with the registry chosen.
    void open(const QString &address, const QString &text = soul)
    {
        m_sheet.reset();
        if (const auto known = m_access->list().resolve(address); known && known->name.isEmpty())
            QVERIFY(m_access->list().add(QStringLiteral("there"), address));
        m_session = *studio::DocumentSession::open(m_place->write(QStringLiteral("SOUL.md"), text));
        m_sheet = std::make_unique<studio::PublishSheet>(*m_session, nullptr, m_access.get());
        m_sheet->chooseRegistry(address);
        m_sheet->show();
        QVERIFY(tests::waitForActive(m_sheet.get()));
    }
    void publishByEnter()
    {
        QTRY_VERIFY(button(QStringLiteral("publish"))->isEnabled());
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
    }

    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return child<QPushButton>(*m_sheet, name);
    }
    [[nodiscard]] studio::Notice *notice(const QString &name) const
    {
        return child<studio::Notice>(*m_sheet, name);
    }
    [[nodiscard]] QString label(const QString &name) const
    {
        return child<studio::ToneLabel>(*m_sheet, name)->text();
    }
    [[nodiscard]] bool isDone() const
    {
        return child<QWidget>(*m_sheet, QStringLiteral("publishResult"))->isVisible();
    }
    [[nodiscard]] std::vector<studio::PublishedPlace> places() const
    {
        return m_access->places().all().value_or(std::vector<studio::PublishedPlace>());
    }
};

} // namespace tests
