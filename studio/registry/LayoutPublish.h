#pragma once

#include "registry/LayoutIndex.h"

#include <stop_token>

class QLockFile;

namespace studio {

class Layout;

/// The index of a layout. Error: those of LayoutFolder but registry/missing; a folder that is not
/// there yet has an empty one.
[[nodiscard]] Result<LayoutIndex> indexOf(const Layout &layout);
/// What the layout has under the version of an artifact: that artifact as it stands there, and
/// whether anything is there at all.
struct LayoutStanding
{
    PublishPreview::State state = PublishPreview::State::New;
    Artifact artifact; ///< As it stands there when that is the same persona, else as it was given.
};
[[nodiscard]] LayoutStanding standingIn(const Layout &layout, const LayoutIndex &index,
                                        const Artifact &artifact);
/// All that an artifact is stored as: layers, configuration, and the manifest last.
[[nodiscard]] std::vector<Blob> blobsOf(const Artifact &artifact);

/// Publishes one persona or many into a layout and writes its index once: blobs first, the index
/// when all are there. What was written is taken back unless commit() succeeds. Holds the lock of
/// the layout as long as it lives, so a long list is done in several of these.
class LayoutPublish
{
public:
    /// Errors: those of LayoutFolder.
    [[nodiscard]] static Result<LayoutPublish> begin(const Layout &layout, DryRun dryRun,
                                                     const std::stop_token &stop);
    ~LayoutPublish();
    LayoutPublish(LayoutPublish &&other) noexcept;
    LayoutPublish(const LayoutPublish &) = delete;
    LayoutPublish &operator=(LayoutPublish &&) = delete;

    /// Writes the persona's blobs; it is published with the next commit(). Further error:
    /// registry/version-exists (slug, version, digest that is there).
    [[nodiscard]] Result<void> add(const Artifact &artifact, const Progress &progress,
                                   const std::stop_token &stop);
    /// Writes the index and reads everything back. One result for each persona that was added.
    [[nodiscard]] Result<std::vector<Published>> commit(const Progress &progress = {});

private:
    struct Added
    {
        Artifact artifact;
        Version version;
        bool already = false;
    };

    LayoutPublish(const Layout &layout, DryRun dryRun);
    [[nodiscard]] Result<void> write(const QString &digest, const QByteArray &content);
    [[nodiscard]] Result<void> writeIndex();
    [[nodiscard]] Result<void> verify() const;

    const Layout *m_layout;
    DryRun m_dryRun;
    std::unique_ptr<QLockFile> m_lock; ///< None for a dry run.
    LayoutIndex m_index;
    std::vector<Added> m_added;
    QStringList m_written;
};

} // namespace studio
