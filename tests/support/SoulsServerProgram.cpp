// A souls catalog on loopback as a program, for tests that drive the real window and for trying
// things by hand. It writes its address, then obeys one line at a time and answers each with one
// line: what was asked for as JSON, or "ok".

#include "SoulRules.h"
#include "SoulsServer.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <cstdio>
#include <iostream>
#include <map>
#include <string>

using namespace Qt::StringLiterals;
using tests::Account;
using tests::HttpAnswer;
using tests::HttpRequest;
using tests::SoulsServer;

namespace {

const Account curator{u"u1"_s, u"Ada Lovelace"_s, u"ada@example.org"_s, u"ada"_s, true};
const Account reader{u"u2"_s, u"Bob"_s, u"bob@example.org"_s, u"bob"_s, false};

void say(const QByteArray &line)
{
    std::fputs(line.constData(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject objectIn(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

/// Everything that is asked ends like that, until it is well again.
SoulsServer::Mishap always(HttpAnswer::End end)
{
    return [end](const HttpRequest &, const auto &) { return HttpAnswer{.end = end}; };
}

using Obeying = std::function<QByteArray(SoulsServer &server, const QString &rest)>;

/// What it obeys; \a rest is what stands behind the word.
const std::map<QString, Obeying> &commands()
{
    static const auto quietly = [](auto work) {
        return [work](SoulsServer &server, const QString &rest) {
            work(server, rest);
            return QByteArray("ok");
        };
    };
    static const std::map<QString, Obeying> all{
        {u"key"_s, quietly([](SoulsServer &server, const QString &key) {
             server.addApiKey(key.toLatin1(), curator);
         })},
        {u"session"_s, quietly([](SoulsServer &server, const QString &token) {
             server.addSession(token.toLatin1(), curator);
         })},
        {u"reader-key"_s, quietly([](SoulsServer &server, const QString &key) {
             server.addApiKey(key.toLatin1(), reader);
         })},
        {u"revoke"_s, quietly([](SoulsServer &server, const QString &key) {
             server.removeApiKey(key.toLatin1());
         })},
        {u"approve"_s, quietly([](SoulsServer &server, const QString &as) {
             server.approveDevice(as == "reader"_L1 ? reader : curator);
         })},
        {u"deny"_s, quietly([](SoulsServer &server, const QString &) { server.denyDevice(); })},
        {u"interval"_s, quietly([](SoulsServer &server, const QString &seconds) {
             server.setDeviceInterval(seconds.toInt());
         })},
        {u"moderated"_s, quietly([](SoulsServer &server, const QString &on) {
             server.setModerated(on == "on"_L1);
         })},
        {u"add"_s, quietly([](SoulsServer &server, const QString &members) {
             server.addSoul(objectIn(members));
         })},
        {u"change"_s, quietly([](SoulsServer &server, const QString &rest) {
             server.changeSoul(rest.section(u' ', 0, 0), objectIn(rest.section(u' ', 1)));
         })},
        {u"limit"_s, quietly([](SoulsServer &server, const QString &rest) {
             server.limitRate(rest.section(u' ', 0, 0).toInt(), "Retry-After",
                              rest.section(u' ', 1).toLatin1());
         })},
        {u"lose"_s, quietly([](SoulsServer &server, const QString &method) {
             server.loseNextAnswer(method.toLatin1());
         })},
        {u"hang"_s, quietly([](SoulsServer &server, const QString &) {
             server.setMishap(always(HttpAnswer::End::Silence));
         })},
        {u"cut"_s, quietly([](SoulsServer &server, const QString &) {
             server.setMishap(always(HttpAnswer::End::NoAnswer));
         })},
        {u"well"_s, quietly([](SoulsServer &server, const QString &) { server.setMishap({}); })},
        {u"code"_s,
         [](SoulsServer &server, const QString &) { return server.userCode().toUtf8(); }},
        {u"soul"_s,
         [](SoulsServer &server, const QString &slug) { return lineOf(server.soul(slug)); }},
        {u"calls"_s,
         [](SoulsServer &server, const QString &) {
             return lineOf({{u"calls"_s, QJsonArray::fromStringList(server.calls())}});
         }},
        {u"forget"_s, quietly([](SoulsServer &server, const QString &) { server.clearLog(); })},
    };
    return all;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv); // what the sockets of its thread need
    SoulsServer server;
    say(server.address().toUtf8());
    for (std::string line; std::getline(std::cin, line);) {
        const QString text = QString::fromStdString(line).trimmed();
        const auto found = commands().find(text.section(u' ', 0, 0));
        say(found == commands().end() ? "unknown: " + text.toUtf8()
                                      : found->second(server, text.section(u' ', 1)));
    }
    return 0;
}
