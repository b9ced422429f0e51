#pragma once

#include "registry/auth/Credentials.h"

#include <map>
#include <mutex>

namespace tests {

/// A keychain that forgets with the test. It can be away, as on a system without one, and stay shut.
class MemoryKeychain : public studio::SecretStore
{
public:
    explicit MemoryKeychain(bool available = true)
        : m_available(available)
    {
    }

    bool isAvailable() const override { return m_available; }
    studio::Result<std::optional<studio::Secret>> read(const QString &key) const override
    {
        const std::scoped_lock lock(m_mutex);
        ++m_asked;
        if (m_shut)
            return studio::fail("keychain/denied");
        const auto found = m_entries.find(key);
        return found == m_entries.end() ? std::nullopt : std::optional(found->second);
    }
    studio::Result<void> write(const QString &key, const studio::Secret &value) override
    {
        const std::scoped_lock lock(m_mutex);
        if (m_shut)
            return studio::fail("keychain/denied");
        m_entries.insert_or_assign(key, value);
        return {};
    }
    studio::Result<void> remove(const QString &key) override
    {
        const std::scoped_lock lock(m_mutex);
        m_entries.erase(key);
        return {};
    }
    /// Nobody opens it.
    void setShut(bool shut)
    {
        const std::scoped_lock lock(m_mutex);
        m_shut = shut;
    }
    /// How often its owner would have been asked to open it.
    int asked() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_asked;
    }
    bool holds(const QString &key) const
    {
        const std::scoped_lock lock(m_mutex);
        return m_entries.contains(key);
    }

private:
    bool m_available;
    mutable std::mutex m_mutex;
    bool m_shut = false;
    mutable int m_asked = 0;
    std::map<QString, studio::Secret> m_entries;
};

} // namespace tests
