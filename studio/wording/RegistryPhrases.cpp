#include "wording/PhraseTables.h"

namespace studio {

namespace {

constexpr Phrase phrases[] = {
    // Registries.
    {"registry/not-a-layout",
     QT_TRANSLATE_NOOP(
         "studio",
         "%1 holds other things. Choose an empty folder or one that is a registry already.")},
    {"registry/not-a-folder", QT_TRANSLATE_NOOP("studio", "%1 is not a folder.")},
    {"registry/missing", QT_TRANSLATE_NOOP("studio", "There is no registry at %1.")},
    {"registry/bad-layout", QT_TRANSLATE_NOOP("studio", "The registry at %1 is damaged: %2 (%3).")},
    {"registry/read-only", QT_TRANSLATE_NOOP("studio", "You may not write to %1.")},
    {"registry/disk-full",
     QT_TRANSLATE_NOOP(
         "studio", "There is no room left to write %1. What was published before is unchanged.")},
    {"registry/write",
     QT_TRANSLATE_NOOP("studio",
                       "%1 could not be written: %2. What was published before is unchanged.")},
    {"registry/read", QT_TRANSLATE_NOOP("studio", "%1 could not be read: %2.")},
    {"registry/busy",
     QT_TRANSLATE_NOOP("studio",
                       "Another program is publishing to %1 just now. Try again in a moment.")},
    {"registry/missing-blob", QT_TRANSLATE_NOOP("studio", "The registry lacks the content %1.")},
    {"registry/corrupt-blob",
     QT_TRANSLATE_NOOP("studio", "The content %1 of the registry is not what its digest says.")},
    {"registry/cancelled", QT_TRANSLATE_NOOP("studio", "Cancelled. Nothing was published.")},
    {"registry/version-exists",
     QT_TRANSLATE_NOOP(
         "studio",
         "Version %2 of %1 is published already, with other content. Choose a higher version.")},
    {"registry/no-such-persona", QT_TRANSLATE_NOOP("studio", "The registry has no persona “%1”.")},
    {"registry/not-a-persona",
     QT_TRANSLATE_NOOP("studio", "What the registry has under “%1” is something else than a "
                                 "persona.")},
    {"registry/no-such-version",
     QT_TRANSLATE_NOOP("studio", "The registry has no version %2 of “%1”.")},
    {"registry/no-version",
     QT_TRANSLATE_NOOP("studio", "The persona has no version. Give it one, such as 1.0.0.")},
    {"registry/bad-version",
     QT_TRANSLATE_NOOP(
         "studio", "“%1” is not a version. A version is three numbers with dots, such as 1.0.0.")},
    {"registry/bad-slug",
     QT_TRANSLATE_NOOP("studio", "“%1” cannot be an address in a registry. Use lowercase letters, "
                                 "digits and single hyphens.")},
    {"registry/bad-attachment",
     QT_TRANSLATE_NOOP("studio", "A file cannot be published under the name “%1”.")},
    {"registry/empty", QT_TRANSLATE_NOOP("studio", "The persona has no text to publish.")},
    {"registry/unsupported",
     QT_TRANSLATE_NOOP("studio", "%1 is not a registry that can be used here.")},
    {"registry/no-claims",
     QT_TRANSLATE_NOOP("studio",
                       "%1 knows no claims of authorship. Only a souls catalog has them.")},
    {"registry/cannot", QT_TRANSLATE_NOOP("studio", "%1 cannot take back what was published.")},
    {"registry/overwritten",
     QT_TRANSLATE_NOOP("studio", "Somebody else published version %2 of %1 at the same time. What "
                                 "is there now is theirs. Choose a higher version.")},
    {"registry/catalog-busy",
     QT_TRANSLATE_NOOP("studio", "The persona is published, but the catalog of %1 is being changed "
                                 "by many at once. Publish again in a moment to have it listed.")},
    {"registry/unfinished",
     QT_TRANSLATE_NOOP("studio", "The registry has taken version %2 of %1, but what belongs to it "
                                 "is not complete. %3 Publish it again: it goes on from there.")},
    {"registry/not-a-registry",
     QT_TRANSLATE_NOOP("studio", "Somebody answers at %1, but not as a container registry does. "
                                 "Look whether the address is right.")},
    {"registry/not-a-catalog",
     QT_TRANSLATE_NOOP("studio", "Somebody answers at %1, but there is no souls catalog. Look "
                                 "whether the address is right.")},
    {"registry/is-oci",
     QT_TRANSLATE_NOOP("studio", "%1 is a container registry and no souls catalog. Give it as "
                                 "oci://%1/NAMESPACE.")},
    {"registry/bad-answer",
     QT_TRANSLATE_NOOP(
         "studio",
         "%1 does not answer as a registry does (%2). Look whether the address is right.")},
    {"registry/damaged-there",
     QT_TRANSLATE_NOOP("studio",
                       "%1 keeps a damaged copy of version %2 and does not replace it; its "
                       "disk may have been full. Publish it under another version.")},
    {"registry/upload-refused",
     QT_TRANSLATE_NOOP("studio", "%1 did not accept what it was sent. It says: “%2”.")},
    {"registry/insecure-realm",
     QT_TRANSLATE_NOOP("studio",
                       "%1 asks to sign in at “%2”, which is not safe. Nothing was sent there.")},

    // Addresses of registries.
    {"address/empty",
     QT_TRANSLATE_NOOP(
         "studio", "Give an address: oci://host/namespace, https://… or the path of a folder.")},
    {"address/bad",
     QT_TRANSLATE_NOOP(
         "studio",
         "“%1” is not an address. Give oci://host/namespace, https://… or the path of a folder.")},
    {"address/no-namespace",
     QT_TRANSLATE_NOOP("studio", "“%1” names no namespace. Add yours, as in oci://ghcr.io/name.")},
    {"address/bad-namespace",
     QT_TRANSLATE_NOOP("studio", "“%2” cannot be a namespace. Use lowercase letters, digits, dots, "
                                 "hyphens and slashes, without a tag.")},
    {"address/insecure",
     QT_TRANSLATE_NOOP("studio",
                       "“%1” is not encrypted. Use https; http is for this computer alone.")},
    {"address/with-password",
     QT_TRANSLATE_NOOP("studio",
                       "An address holds no password. Leave it out and sign in to %1 instead.")},
    {"address/scheme",
     QT_TRANSLATE_NOOP("studio", "“%2” is no kind of registry. Give oci://host/namespace, "
                                 "https://… or the path of a folder.")},
    {"address/no-scheme",
     QT_TRANSLATE_NOOP("studio",
                       "“%1” looks like a server, but not like which kind. Write https:// before a "
                       "souls catalog, oci:// before a container registry, ./ before a folder.")},

    // The network. The first argument is the host.
    {"net/offline", QT_TRANSLATE_NOOP("studio", "This computer is offline.")},
    {"net/refused", QT_TRANSLATE_NOOP("studio", "Nothing answers at %1.")},
    {"net/unreachable", QT_TRANSLATE_NOOP("studio", "There is no way to %1 just now.")},
    {"net/no-such-host",
     QT_TRANSLATE_NOOP("studio", "There is no host %1. Look whether the address is right.")},
    {"net/connect-timeout",
     QT_TRANSLATE_NOOP("studio", "%1 could not be reached within %2 seconds.")},
    {"net/idle-timeout", QT_TRANSLATE_NOOP("studio", "%1 said nothing for %2 seconds.")},
    {"net/total-timeout", QT_TRANSLATE_NOOP("studio", "%1 took longer than %2 seconds.")},
    {"net/cut", QT_TRANSLATE_NOOP("studio", "The connection to %1 broke off.")},
    {"net/wrong-length", QT_TRANSLATE_NOOP("studio", "%1 announced %2 bytes and sent %3.")},
    {"net/too-large", QT_TRANSLATE_NOOP("studio", "%1 sends more than the %2 that are read.")},
    {"net/encoding",
     QT_TRANSLATE_NOOP("studio", "%1 sends something compressed (%2) that was not asked for.")},
    {"net/protocol", QT_TRANSLATE_NOOP("studio", "%1 does not speak HTTP as it should.")},
    {"net/wrong-type",
     QT_TRANSLATE_NOOP(
         "studio",
         "%1 answers with something else than data (“%2”). Look whether the address is right.")},
    {"net/invalid-json", QT_TRANSLATE_NOOP("studio", "%1 answers with data that cannot be read.")},
    {"net/certificate-expired",
     QT_TRANSLATE_NOOP("studio", "The certificate of %1 has expired. Nothing was sent.")},
    {"net/certificate-self-signed",
     QT_TRANSLATE_NOOP("studio", "Nobody vouches for the certificate of %1. Add its authority to "
                                 "the system’s certificates if you trust it. Nothing was sent.")},
    {"net/certificate-host",
     QT_TRANSLATE_NOOP("studio",
                       "The certificate of %1 belongs to another host. Nothing was sent.")},
    {"net/certificate",
     QT_TRANSLATE_NOOP("studio",
                       "The certificate of %1 cannot be trusted (%2). Nothing was sent.")},
    {"net/proxy", QT_TRANSLATE_NOOP("studio", "The proxy %2 on the way to %1 does not work.")},
    {"net/proxy-sign-in",
     QT_TRANSLATE_NOOP("studio", "The proxy %2 on the way to %1 wants a login.")},
    {"net/redirect-loop", QT_TRANSLATE_NOOP("studio", "%1 leads in a circle.")},
    {"net/redirect-insecure",
     QT_TRANSLATE_NOOP("studio", "%1 leads to “%2”, which is less safe. It was not followed.")},
    {"net/redirect-elsewhere",
     QT_TRANSLATE_NOOP("studio", "%1 leads to another place, “%2”. It was not followed.")},
    {"net/redirect-write",
     QT_TRANSLATE_NOOP(
         "studio", "%1 wants to take what is published at another address. Nothing was changed.")},
    {"net/bad-url", QT_TRANSLATE_NOOP("studio", "“%1” cannot be called.")},

    // What a server refuses: the host, and what it says itself.
    {"http/unauthorized", QT_TRANSLATE_NOOP("studio", "%1 wants you to sign in. %2")},
    {"http/forbidden", QT_TRANSLATE_NOOP("studio", "%1 does not allow it. %2")},
    {"http/not-found", QT_TRANSLATE_NOOP("studio", "%1 does not have it. %2")},
    {"http/method", QT_TRANSLATE_NOOP("studio", "%1 does not do this. It may only be read. %2")},
    {"http/conflict", QT_TRANSLATE_NOOP("studio", "%1 has something else in this place. %2")},
    {"http/too-large", QT_TRANSLATE_NOOP("studio", "It is too large for %1. %2")},
    {"http/unsupported-type",
     QT_TRANSLATE_NOOP("studio", "%1 does not take things of this kind. %2")},
    {"http/rejected", QT_TRANSLATE_NOOP("studio", "%1 does not accept it. %2")},
    {"http/rate-limited",
     QT_TRANSLATE_NOOP("studio", "%1 is asked too often. Try again later. %2")},
    {"http/server",
     QT_TRANSLATE_NOOP("studio", "%1 has a problem of its own. Try again later. %2")},
    {"http/status", QT_TRANSLATE_NOOP("studio", "%1 answers in an unexpected way (%3). %2")},

    // The system's place for secrets.
    {"keychain/unavailable",
     QT_TRANSLATE_NOOP("studio", "This system has no keychain that can be used. The login is kept "
                                 "until the program ends.")},
    {"keychain/denied", QT_TRANSLATE_NOOP("studio", "The keychain was not opened.")},
    {"keychain/no-answer",
     QT_TRANSLATE_NOOP("studio", "The keychain did not answer. It may be waiting for its password "
                                 "in another window.")},
    {"keychain/failed", QT_TRANSLATE_NOOP("studio", "The keychain does not work: %1.")},

    // Souls catalogs.
    {"soul/agent", QT_TRANSLATE_NOOP("studio", "This catalog holds souls. An agent file can be "
                                               "published to a folder or an OCI registry.")},
    {"soul/missing",
     QT_TRANSLATE_NOOP("studio", "The catalog wants “%1”. Give it in the frontmatter.")},
    {"soul/incomplete",
     QT_TRANSLATE_NOOP(
         "studio", "The catalog wants fields that are missing: %1. Give them in the frontmatter.")},
    {"soul/no-body", QT_TRANSLATE_NOOP("studio", "The soul has no text below its frontmatter.")},
    {"soul/not-utf8",
     QT_TRANSLATE_NOOP("studio",
                       "The text holds bytes that are not UTF-8, which a catalog cannot keep.")},
    {"soul/unknown-value",
     QT_TRANSLATE_NOOP("studio", "Catalogs do not know “%2” for “%1”. Choose one of those that the "
                                 "form offers.")},
    {"soul/bad-value", QT_TRANSLATE_NOOP("studio", "“%2” cannot stand in “%1”.")},
    {"souls/bad-answer",
     QT_TRANSLATE_NOOP(
         "studio",
         "%1 answered something that a souls catalog does not answer: “%2” is missing or wrong.")},
    {"registry/older-version",
     QT_TRANSLATE_NOOP(
         "studio",
         "Version %3 of %1 is published, which is newer than %2. Choose a higher version.")},
    {"registry/moved",
     QT_TRANSLATE_NOOP(
         "studio", "“%1” has become “%2” in the catalog. Change the slug, or choose another one.")},
    {"registry/not-arrived",
     QT_TRANSLATE_NOOP("studio", "The connection to %2 was lost while %1 was sent. Nothing has "
                                 "arrived there; publish it again.")},
    {"registry/outcome-unknown",
     QT_TRANSLATE_NOOP("studio",
                       "The answer of %2 was lost, and it cannot be found out now whether %1 was "
                       "published. Publish it again later: what is there is looked at first.")},
    {"registry/stored-otherwise",
     QT_TRANSLATE_NOOP("studio",
                       "%1 was sent, but the catalog holds something else than was sent (%2): it "
                       "changes what it stores, or somebody else has published in the meantime.")},
    {"registry/hash-mismatch",
     QT_TRANSLATE_NOOP(
         "studio",
         "What was received of “%1” is not what the catalog announced. It was thrown away.")},

    // Files that the program keeps for itself, and the list of registries.
    {"state/read", QT_TRANSLATE_NOOP("studio", "%1 could not be read: %2.")},
    {"state/damaged", QT_TRANSLATE_NOOP("studio", "%1 is damaged.")},
    {"state/busy",
     QT_TRANSLATE_NOOP("studio", "Another program is writing %1 just now. Try again in a moment.")},
    {"state/write", QT_TRANSLATE_NOOP("studio", "%1 could not be written: %2.")},
    {"registries/bad-name",
     QT_TRANSLATE_NOOP("studio",
                       "“%1” cannot be the name of a registry. Use letters, digits and hyphens.")},
    {"registries/name-taken",
     QT_TRANSLATE_NOOP(
         "studio", "Another registry is called “%1”. Remove it first, or choose another name.")},
    {"registries/no-such",
     QT_TRANSLATE_NOOP("studio", "There is no registry “%1”. “persona registry list” shows them.")},
    {"registries/own", QT_TRANSLATE_NOOP("studio", "The own catalog is always there.")},

    // Publishing several at once.
    {"publish/same-slug",
     QT_TRANSLATE_NOOP("studio", "%2 has the same address “%1”. Give one of them another slug.")},
    {"publish/not-fit",
     QT_TRANSLATE_NOOP("studio", "It has problems that keep it from being published.")},
    {"publish/other-slug",
     QT_TRANSLATE_NOOP("studio",
                       "This file is published there as “%1”. To move it to “%2”, name the old one "
                       "in slugHistory; to have both, publish with --as-new.")},

    {"publish/second-address",
     QT_TRANSLATE_NOOP(
         "studio", "It is published there as “%1”. As “%2” it would be a second one: publish it "
                   "by itself, and say which is meant.")},

    // Signing in.
    {"sign-in/pending", QT_TRANSLATE_NOOP("studio", "Nobody has agreed yet at %1.")},
    {"sign-in/slow-down", QT_TRANSLATE_NOOP("studio", "%1 wants to be asked less often.")},
    {"sign-in/denied", QT_TRANSLATE_NOOP("studio", "The sign-in was refused at %1.")},
    {"sign-in/expired",
     QT_TRANSLATE_NOOP("studio", "The code has expired before anybody agreed at %1. Begin again.")},
    {"sign-in/unknown",
     QT_TRANSLATE_NOOP("studio", "%1 does not know this code any more. Begin again.")},

    // Why a version was proposed.
    {"version/section-removed",
     QT_TRANSLATE_NOOP("studio", "The section “%1” was removed or renamed.")},
    {"version/section-added", QT_TRANSLATE_NOOP("studio", "The section “%1” was added.")},
    {"version/subsection-removed", QT_TRANSLATE_NOOP("studio", "The subsection “%1” was removed.")},
    {"version/field-added", QT_TRANSLATE_NOOP("studio", "“%1” was added.")},
    {"version/field-removed", QT_TRANSLATE_NOOP("studio", "“%1” was removed.")},
    {"version/field-changed", QT_TRANSLATE_NOOP("studio", "“%1” was changed.")},
    {"version/kind-changed", QT_TRANSLATE_NOOP("studio", "The kind changed from “%1” to “%2”.")},
    {"version/wording", QT_TRANSLATE_NOOP("studio", "Only the wording changed.")},
};

} // namespace

std::span<const Phrase> registryPhrases()
{
    return phrases;
}

} // namespace studio
