#pragma once

#include "SharedFiles.h"

#include "session/DocumentSession.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

#include <cstdio>
#include <sys/stat.h>

using tests::put;

inline QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    const QString path = folder.filePath(name);
    put(path, bytes);
    return path;
}

inline struct stat factsOf(const QString &path)
{
    struct stat facts{};
    if (::stat(QFile::encodeName(path), &facts) != 0)
        qFatal("no such file: %s", qPrintable(path));
    return facts;
}

inline int mode(const QString &path)
{
    return int(factsOf(path).st_mode & 07777);
}

/// What is left in a folder: no temporary file may be.
inline QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System
                                  | QDir::NoDotAndDotDot);
}

/// As other programs save: a new file takes the place of the old one.
inline void putAtomically(const QString &path, const QByteArray &bytes)
{
    const QString other = path + QStringLiteral(".other");
    put(other, bytes);
    if (::rename(QFile::encodeName(other), QFile::encodeName(path)) != 0)
        qFatal("cannot rename to %s", qPrintable(path));
}

inline std::unique_ptr<studio::DocumentSession> opened(const QString &path)
{
    auto session = studio::DocumentSession::open(path);
    if (!session)
        qFatal("cannot open %s: %s", qPrintable(path), session.error().code.constData());
    return *std::move(session);
}

/// What the session would save.
inline QByteArray bytesOf(studio::DocumentSession &session)
{
    const studio::SnapshotPtr now = session.snapshot();
    return studio::encode(now->text, now->encoding);
}

/// As somebody does at the keyboard: one character after the other.
inline void type(studio::DocumentSession &session, qsizetype position, const QString &text)
{
    QTextCursor cursor(session.document());
    cursor.setPosition(int(position));
    for (const QChar unit : text)
        cursor.insertText(QString(unit));
}

inline void append(studio::DocumentSession &session, const QString &text)
{
    QTextCursor cursor(session.document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(text);
}

/// Runs a test object with a home of its own: the state folder, the recovery files and the locks
/// of the real user are out of its reach.
template<typename Test>
int runSessionTest(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("persona-test"));
    Test test;
    return QTest::qExec(&test, argc, argv);
}
