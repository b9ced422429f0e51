#include "library/GitHead.h"

#include <QDir>
#include <QFileInfo>
#include <QTimeZone>

#ifdef STUDIO_GIT
#include <git2.h>
#include <memory>
#endif

namespace studio {

bool isInRepository(const QString &path)
{
    for (QDir folder = QFileInfo(path).dir();;) {
        if (QFileInfo::exists(folder.filePath(QStringLiteral(".git"))))
            return true;
        if (folder.isRoot() || !folder.cdUp())
            return false;
    }
}

#ifdef STUDIO_GIT

namespace {

template<auto Free>
struct Freeing
{
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using Repository = std::unique_ptr<git_repository, Freeing<git_repository_free>>;
using Object = std::unique_ptr<git_object, Freeing<git_object_free>>;
using Commit = std::unique_ptr<git_commit, Freeing<git_commit_free>>;

/// The library keeps count of those who use it.
struct Library2
{
    Library2() { git_libgit2_init(); }
    ~Library2() { git_libgit2_shutdown(); }
    Q_DISABLE_COPY_MOVE(Library2)
};

std::unexpected<Error> failed(const QString &path)
{
    const git_error *error = git_error_last();
    return fail("git/failed",
                {path, error ? QString::fromUtf8(error->message) : QStringLiteral("?")});
}

} // namespace

bool knowsGit()
{
    return true;
}

Result<GitVersion> readHead(const QString &path)
{
    const Library2 library;
    // Links are followed first: what git knows is the file that is really there.
    const QFileInfo file(path);
    const QString folder = QFileInfo(file.path()).canonicalFilePath();
    git_repository *found = nullptr;
    if (folder.isEmpty()
        || git_repository_open_ext(&found, QFile::encodeName(folder).constData(), 0, nullptr) != 0)
        return fail("git/none", {path});
    const Repository repository(found);
    const char *root = git_repository_workdir(repository.get());
    if (!root)
        return fail("git/none", {path});
    const QString inside = QDir(QFileInfo(QFile::decodeName(root)).canonicalFilePath())
                               .relativeFilePath(folder + u'/' + file.fileName());

    git_object *head = nullptr;
    if (git_revparse_single(&head, repository.get(), "HEAD^{commit}") != 0)
        return fail("git/no-commit", {path});
    const Object headObject(head);
    git_commit *commit = nullptr;
    if (git_commit_lookup(&commit, repository.get(), git_object_id(head)) != 0)
        return failed(path);
    const Commit owned(commit);

    git_object *blob = nullptr;
    const QByteArray spec = "HEAD:" + QFile::encodeName(inside);
    if (git_revparse_single(&blob, repository.get(), spec.constData()) != 0
        || git_object_type(blob) != GIT_OBJECT_BLOB) {
        git_object_free(blob);
        return fail("git/not-in-head", {path});
    }
    const Object blobObject(blob);
    const auto *content = reinterpret_cast<const git_blob *>(blob);
    GitVersion version;
    version.content = QByteArray(static_cast<const char *>(git_blob_rawcontent(content)),
                                 qsizetype(git_blob_rawsize(content)));
    char id[8] = {};
    git_oid_tostr(id, sizeof id, git_object_id(head));
    version.commit = QString::fromLatin1(id);
    version.summary = QString::fromUtf8(git_commit_summary(commit));
    version.when = QDateTime::fromSecsSinceEpoch(git_commit_time(commit), QTimeZone::UTC);
    return version;
}

#else

bool knowsGit()
{
    return false;
}

Result<GitVersion> readHead(const QString &path)
{
    return fail("git/none", {path});
}

#endif

} // namespace studio
