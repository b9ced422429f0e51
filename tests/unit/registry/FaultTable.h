#pragma once

#include "FaultCounterparts.h"

// What can go wrong between a publish and its registry, and what comes of it.

namespace tests {

inline const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
inline const QByteArray created = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n";

/// A fault, and what a publish that meets it says: in a souls catalog and in an OCI registry. "-": it
/// finds out that all is well. What is looked for and answered 404 is not there; that is no fault.
struct Fault
{
    const char *name;
    At at;
    Answer answer;
    const char *souls;
    const char *oci;
    const char *ociReads = nullptr; ///< Of listing and fetching, where that is something else.
};

inline Answer status(int code, const QByteArray &body = {}, const QList<QByteArray> &headers = {})
{
    return Answer::status(code, body, "text/plain", headers);
}

inline Answer packed(const QByteArray &head)
{
    // 64 MB of zeros in the frame of "deflate".
    const QByteArray bomb = qCompress(QByteArray(64 * 1024 * 1024, '\0'), 9).sliced(4);
    return Answer::raw(head + "Content-Encoding: deflate\r\nContent-Length: "
                           + QByteArray::number(bomb.size()) + "\r\n\r\n" + bomb,
                       Answer::Then::KeepOpen);
}

inline Answer endless(const QByteArray &head)
{
    Answer answer = Answer::raw(head + "Connection: close\r\n\r\n", Answer::Then::Close);
    answer.endless = 100 * 1024 * 1024;
    return answer;
}

// clang-format off
inline std::vector<Fault> faults()
{
    return {
        // What meets it first.
        {"hang before the headers",     At::Look, Answer::hang(), "net/idle-timeout", "net/idle-timeout"},
        {"hang behind the headers",     At::Look, Answer::raw(ok + "Content-Length: 9\r\n\r\n", Answer::Then::Hang), "net/idle-timeout", "net/idle-timeout"},
        {"closed without a word",       At::Look, Answer::close(), "net/cut", "net/cut"},
        {"cut in the body",             At::Look, Answer::raw(ok + "Content-Length: 99\r\n\r\n{\"a\":", Answer::Then::Close), "net/cut", "net/cut"},
        {"reset in the body",           At::Look, Answer::raw(ok + "Content-Length: 99\r\n\r\n{\"a\":", Answer::Then::Reset), "net/cut", "net/cut"},
        {"shorter than announced",      At::Look, Answer::raw(ok + "Content-Length: 3\r\n\r\n{}", Answer::Then::Close), "net/cut", "net/cut"},
        {"wrong type",                  At::Look, Answer::status(200, "<html>", "text/html"), "net/wrong-type", "net/wrong-type", "registry/bad-layout,net/wrong-type,net/invalid-json"},
        {"no JSON",                     At::Look, Answer::status(200, "{\"a\":", "application/json"), "net/invalid-json", "net/invalid-json", "registry/bad-layout,net/wrong-type,net/invalid-json"},
        {"other JSON",                  At::Look, Answer::status(200, "[1]", "application/json"), "net/invalid-json", "net/invalid-json", "registry/bad-layout,net/wrong-type,net/invalid-json"},
        {"100 MB, announced",           At::Look, Answer::raw(ok + "Content-Length: 104857600\r\n\r\n", Answer::Then::Hang), "net/too-large", "net/too-large"},
        {"100 MB, not announced",       At::Look, endless(ok), "net/too-large", "net/too-large"},
        {"gzip bomb",                   At::Look, packed(ok), "net/encoding", "net/encoding"},
        {"301 in a loop",               At::Look, Answer::redirect(301, "/api/souls/night-owl"), "net/redirect-loop", "net/redirect-loop"},
        {"redirect to another origin",  At::Look, Answer::redirect(302, "http://127.0.0.2:9/"), "net/redirect-elsewhere", "net/redirect-elsewhere", "net/refused"},
        {"redirect to file:",           At::Look, Answer::redirect(302, "file:///etc/passwd"), "net/redirect-insecure", "net/redirect-insecure"},
        {"401",                         At::Look, status(401), "http/unauthorized", "http/unauthorized"},
        {"403",                         At::Look, status(403, "no"), "http/forbidden", "http/forbidden"},
        {"405 in plain text",           At::Look, status(405, "405 method not allowed"), "http/method", "http/method"},
        {"429",                         At::Look, status(429), "http/rate-limited", "http/rate-limited"},
        {"429 with Retry-After",        At::Look, status(429, {}, {"Retry-After: 4000"}), "http/rate-limited", "http/rate-limited"},
        {"500",                         At::Look, status(500), "http/server", "http/server"},
        {"502",                         At::Look, Answer::status(502, "<html>", "text/html"), "http/server", "http/server"},
        {"503",                         At::Look, status(503), "http/server", "http/server"},
        // What meets the write, and nothing was done.
        {"hang before the headers",     At::Write, Answer::hang(), "registry/not-arrived", "net/idle-timeout"},
        {"hang behind the headers",     At::Write, Answer::raw(created + "Content-Length: 9\r\n\r\n", Answer::Then::Hang), "registry/not-arrived", "net/idle-timeout"},
        {"closed without a word",       At::Write, Answer::close(), "registry/not-arrived", "net/cut"},
        {"cut in the body",             At::Write, Answer::raw(created + "Content-Length: 99\r\n\r\n{", Answer::Then::Close), "registry/not-arrived", "net/cut"},
        {"wrong type",                  At::Write, Answer::status(201, "<html>", "text/html"), "registry/not-arrived", "registry/unfinished"},
        {"no JSON",                     At::Write, Answer::status(201, "{\"a\":", "application/json"), "registry/not-arrived", "registry/unfinished"},
        {"100 MB",                      At::Write, endless(created), "registry/not-arrived", "net/too-large"},
        {"gzip bomb",                   At::Write, packed(created), "registry/not-arrived", "net/encoding"},
        {"redirect",                    At::Write, Answer::redirect(307, "/elsewhere"), "net/redirect-write", "net/redirect-write"},
        {"redirect to another origin",  At::Write, Answer::redirect(308, "http://127.0.0.2:9/"), "net/redirect-write", "net/redirect-write"},
        {"400",                         At::Write, status(400), "http/rejected", "http/rejected"},
        {"401 in mid-way",              At::Write, status(401), "http/unauthorized", "http/unauthorized"},
        {"403",                         At::Write, status(403), "http/forbidden", "http/forbidden"},
        {"404",                         At::Write, status(404, "404 page not found"), "http/not-found", "http/not-found"},
        {"405 in plain text",           At::Write, status(405, "405 method not allowed"), "http/method", "http/method"},
        {"409",                         At::Write, status(409), "http/conflict", "http/conflict"},
        {"413",                         At::Write, status(413), "http/too-large", "http/too-large"},
        {"415",                         At::Write, status(415), "http/unsupported-type", "http/unsupported-type"},
        {"422",                         At::Write, status(422), "http/rejected", "http/rejected"},
        {"429",                         At::Write, status(429), "http/rate-limited", "http/rate-limited"},
        {"429 with Retry-After",        At::Write, status(429, {}, {"Retry-After: 1"}), "http/rate-limited", "http/rate-limited"},
        {"500",                         At::Write, status(500), "http/server", "http/server"},
        {"502",                         At::Write, Answer::status(502, "<html>", "text/html"), "http/server", "http/server"},
        {"503",                         At::Write, status(503), "http/server", "http/server"},
        {"507, its disk is full",       At::Write, status(507, "no space left"), "http/server", "http/server"},
        {"another digest than was sent", At::Write, status(201, {}, {"Docker-Content-Digest: sha256:" + QByteArray(64, '0')}), "registry/not-arrived", "registry/corrupt-blob"},
        // The write was done, and only its answer is lost or spoiled.
        {"hang before the headers",     At::AfterWrite, Answer::hang(), "-", "-"},
        {"closed without a word",       At::AfterWrite, Answer::close(), "-", "-"},
        {"cut in the body",             At::AfterWrite, Answer::raw(created + "Content-Length: 99\r\n\r\n{", Answer::Then::Close), "-", "-"},
        {"wrong type",                  At::AfterWrite, Answer::status(201, "<html>", "text/html"), "-", "-"},
        {"no JSON",                     At::AfterWrite, Answer::status(201, "{\"a\":", "application/json"), "-", "-"},
        {"100 MB",                      At::AfterWrite, endless(created), "-", "-"},
        {"gzip bomb",                   At::AfterWrite, packed(created), "-", "-"},
        {"500",                         At::AfterWrite, status(500), "-", "-"},
        {"503",                         At::AfterWrite, status(503), "-", "-"},
    };
}
// clang-format on

/// Those that a publish may be met by at any of its writes; the others mean the same at each.
inline bool isForEachWrite(const Fault &fault)
{
    static const QByteArrayList names{"closed without a word", "403", "500"};
    return names.contains(fault.name);
}

} // namespace tests
