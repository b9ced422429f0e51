#pragma once

#include "ui/publish/PublishBatch.h"

#include <QWidget>

namespace studio {

class Notice;
class PublishChanges;
class ToneLabel;

/// One persona of several, before it is sent: where it goes, the files, how it differs from what is
/// there; or what stands in its way.
class BatchItemView : public QWidget
{
    Q_OBJECT

public:
    explicit BatchItemView(QWidget *parent = nullptr);

    /// Null: none is chosen.
    void setItem(const BatchItem *item);

private:
    void showFindings(const BatchItem &item);

    ToneLabel *m_where;
    ToneLabel *m_files;
    Notice *m_problem;
    PublishChanges *m_changes;
};

} // namespace studio
