#pragma once

#include "ScriptedServer.h"

namespace tests {

enum class Certificate {
    SelfSigned, ///< For localhost, good, but nobody vouches for it.
    Expired,    ///< By the authority, for localhost, until yesterday's yesterday.
    OtherHost,  ///< By the authority, for elsewhere.example.
    Good,       ///< By the authority, for localhost.
};

/// Certificates made with openssl in a folder. The authority stands in FOLDER/authority.pem.
/// Files are empty names when openssl is not there.
[[nodiscard]] ScriptedServer::Tls makeCertificate(const QString &folder, Certificate kind);

} // namespace tests
