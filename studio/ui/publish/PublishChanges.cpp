#include "ui/publish/PublishChanges.h"

#include "ui/dialogs/DiffView.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/publish/PublishArtifact.h"
#include "wording/PersonaDiff.h"

#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// A text of a registry, read as what the persona is.
SnapshotPtr snapshotOf(const QByteArray &content, const Snapshot &like)
{
    const Result<FileText> file = decode(content);
    return !file || content.isEmpty() ? nullptr
                                      : makeSnapshot(file->text, file->encoding, like.path);
}

} // namespace

PublishChanges::PublishChanges(QWidget *parent)
    : QWidget(parent)
    , m_view(new DiffView)
    , m_nothing(new ToneLabel(ToneLabel::Tone::Muted))
{
    m_view->setObjectName(u"changes"_s);
    m_view->setAccessibleName(tr("Changes"));
    m_view->hide();
    m_nothing->setObjectName(u"noChanges"_s);
    m_nothing->setWrapping();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view);
    column->addWidget(m_nothing);
    column->addStretch(1);
}

void PublishChanges::setPreview(const PublishPreview &preview, const SnapshotPtr &toPublish)
{
    if (preview.previousVersion.isEmpty())
        return setNothing(tr("This is its first publication here."));
    const SnapshotPtr before = snapshotOf(preview.previousContent, *toPublish);
    if (!before) {
        return setNothing(tr("What was published as %1 cannot be read, so it cannot be compared.")
                              .arg(preview.previousVersion));
    }
    // A catalog keeps more than a version stands for, such as the status.
    const bool keepsSame = preview.content.isEmpty() || preview.content == preview.previousContent;
    if (!preview.contentDiffers && keepsSame)
        return setNothing(tr("Nothing has changed."));
    // Compared is what will be there, in the form in which the registry keeps it.
    const SnapshotPtr asKept = snapshotOf(preview.content, *toPublish);
    m_comparing.run<std::vector<DiffRow>>(
        [before, now = asKept ? asKept : toPublish]() -> Result<std::vector<DiffRow>> {
            return diffPersonas(*before, *now);
        },
        [this](const Result<std::vector<DiffRow>> &rows) {
            show(*rows, tr("No field and no sentence has changed: only the version, "
                           "comments, blank lines or line ends."));
        });
}

void PublishChanges::setNothing(const QString &why)
{
    m_comparing.drop();
    show({}, why);
}

void PublishChanges::show(std::vector<DiffRow> rows, const QString &otherwise)
{
    m_view->setVisible(!rows.empty());
    m_nothing->setVisible(rows.empty());
    m_nothing->setText(otherwise);
    m_view->setRows(std::move(rows));
    emit changed();
}

QString wordFiles(const PublishPreview &preview)
{
    QStringList files;
    for (const PublishPreview::File &file : preview.files) {
        if (file.name.isEmpty())
            continue;
        files += file.present ? PublishChanges::tr("%1, %2 (there already)")
                                    .arg(file.name, shownSize(file.size))
                              : PublishChanges::tr("%1, %2").arg(file.name, shownSize(file.size));
    }
    // Where there is no manifest the annotations are fields that go over by themselves.
    const bool hasManifest = std::ranges::any_of(
        preview.files, [](const PublishPreview::File &file) { return file.name.isEmpty(); });
    if (!hasManifest && !preview.annotations.isEmpty())
        files += PublishChanges::tr("fields: %1")
                     .arg(QStringList(preview.annotations.keys()).join(u", "_s));
    return files.join(u" · "_s);
}

} // namespace studio
