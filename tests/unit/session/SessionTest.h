#pragma once

#include <QGuiApplication>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

/// Runs a test object with a home of its own: the state folder, the recovery files and the locks
/// of the real user are out of its reach.
template<typename Test>
int runSessionTest(int argc, char **argv)
{
    // Static: what is static in the session, such as its lock, ends before it.
    static const QTemporaryDir home;
    qputenv("HOME", home.path().toUtf8());
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QGuiApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("persona-test"));
    Test test;
    return QTest::qExec(&test, argc, argv);
}
