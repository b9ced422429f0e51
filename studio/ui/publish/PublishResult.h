#pragma once

#include "registry/Registry.h"

#include <QWidget>

namespace studio {

class LinkButton;
class Notice;
class ToneLabel;

/// What came of a publish: where it is now, under which digest, and how other programs name it.
class PublishResult : public QWidget
{
    Q_OBJECT

public:
    explicit PublishResult(QWidget *parent = nullptr);

    /// \a remark: what the author should know besides; empty: nothing.
    void setPublished(const Published &published, const QString &remark);

signals:
    void copied(const QString &what);

private:
    QWidget *makeValue(const QString &name, const QString &label, ToneLabel *&value);

    Notice *m_headline;
    ToneLabel *m_digest = nullptr;
    ToneLabel *m_reference = nullptr;
    LinkButton *m_open = nullptr;
    ToneLabel *m_programs;
    ToneLabel *m_remark;
};

} // namespace studio
