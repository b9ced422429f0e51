#pragma once

#include "registry/Registry.h"
#include "text/LineDiff.h"
#include "ui/dialogs/Background.h"

#include <QWidget>

namespace studio {

class DiffView;
class ToneLabel;

/// How a persona that is about to be published differs from what the registry has of it; or a
/// sentence that says why there is nothing to compare.
class PublishChanges : public QWidget
{
    Q_OBJECT

public:
    explicit PublishChanges(QWidget *parent = nullptr);

    /// \a toPublish: the persona under the version that it would get.
    void setPreview(const PublishPreview &preview, const SnapshotPtr &toPublish);
    /// Whether the difference is still being looked for: nothing is sent that has not been shown.
    [[nodiscard]] bool isComparing() const { return m_comparing.isBusy(); }
    /// Shows a sentence instead.
    void setNothing(const QString &why);
    [[nodiscard]] DiffView *view() const { return m_view; }

signals:
    /// Its height is another.
    void changed();

private:
    void show(std::vector<DiffRow> rows, const QString &otherwise);

    DiffView *m_view;
    ToneLabel *m_nothing;
    Background m_comparing;
};

/// The files that are sent, with their sizes, and which are there already.
[[nodiscard]] QString wordFiles(const PublishPreview &preview);

} // namespace studio
