#include "exchange/FileChanges.h"

#include "exchange/FileTransaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace studio {

namespace {

namespace fs = std::filesystem;

bool isThere(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

/// Gives a file another name, but never one that something else has.
Result<void> moveOne(const FileMove &move)
{
    if (!isThere(move.from))
        return fail("changes/meanwhile", {move.from});
    if (!QDir().mkpath(QFileInfo(move.to).path()))
        return fail("export/no-permission", {QFileInfo(move.to).path()});
    const QByteArray from = QFile::encodeName(move.from);
    const QByteArray to = QFile::encodeName(move.to);
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return {};
    if (errno == EEXIST)
        return fail("changes/exists", {move.to});
    // Another disk, or a file system that cannot promise it.
    if (errno != EXDEV && errno != EINVAL)
        return fail("changes/move", {move.from, QString::fromLocal8Bit(std::strerror(errno))});
    if (isThere(move.to))
        return fail("changes/exists", {move.to});
    std::error_code error;
    const fs::path source(from.toStdString());
    const fs::path target(to.toStdString());
    fs::rename(source, target, error);
    if (error) {
        error.clear();
        fs::copy(source, target, fs::copy_options::recursive | fs::copy_options::copy_symlinks,
                 error);
        if (!error)
            fs::remove_all(source, error);
    }
    if (error)
        return fail("changes/move", {move.from, QString::fromStdString(error.message())});
    return {};
}

/// Moves them all; takes back those before it when one fails, or when it is told to.
class Moves
{
public:
    Result<void> add(const FileMove &move)
    {
        auto moved = moveOne(move);
        if (moved)
            m_done.push_back(move);
        return moved;
    }
    void keep() { m_done.clear(); }
    ~Moves()
    {
        for (auto move = m_done.rbegin(); move != m_done.rend(); ++move)
            (void)moveOne({move->to, move->from});
    }

private:
    std::vector<FileMove> m_done;
};

/// A link keeps leading where it does: what it leads to is written.
QString realPath(const QString &path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? path : real;
}

Result<void> prepare(const FileRewrite &rewrite, FileTransaction &transaction)
{
    std::optional<QByteArray> present;
    if (isThere(rewrite.path)) {
        QFile file(rewrite.path);
        if (!rewrite.before)
            return fail("changes/exists", {rewrite.path});
        if (!file.open(QIODevice::ReadOnly))
            return fail("changes/meanwhile", {rewrite.path});
        present = file.readAll();
    }
    if (present != rewrite.before)
        return fail("changes/meanwhile", {rewrite.path});
    return rewrite.after ? transaction.put(realPath(rewrite.path), *rewrite.after)
                         : transaction.remove(rewrite.path);
}

} // namespace

FileChanges FileChanges::reversed() const
{
    FileChanges back;
    back.movesComeFirst = !movesComeFirst;
    for (auto move = moves.rbegin(); move != moves.rend(); ++move)
        back.moves.push_back({move->to, move->from});
    for (const FileRewrite &rewrite : rewrites)
        back.rewrites.push_back({rewrite.path, rewrite.after, rewrite.before});
    return back;
}

Result<void> FileChanges::apply() const
{
    Moves done;
    FileTransaction transaction;
    const auto move = [&]() -> Result<void> {
        for (const FileMove &one : moves) {
            if (auto moved = done.add(one); !moved)
                return moved;
        }
        return {};
    };
    const auto rewrite = [&]() -> Result<void> {
        for (const FileRewrite &one : rewrites) {
            if (auto prepared = prepare(one, transaction); !prepared)
                return prepared;
        }
        return transaction.commit();
    };
    if (movesComeFirst) {
        if (auto moved = move(); !moved)
            return moved;
        if (auto rewritten = rewrite(); !rewritten)
            return rewritten;
        done.keep();
        return {};
    }
    // Taking it back when the moves fail is the change itself.
    if (auto rewritten = rewrite(); !rewritten)
        return rewritten;
    if (auto moved = move(); !moved) {
        FileChanges again{{}, {}, true};
        for (const FileRewrite &one : rewrites)
            again.rewrites.push_back({one.path, one.after, one.before});
        (void)again.apply();
        return moved;
    }
    done.keep();
    return {};
}

} // namespace studio
