#pragma once

#include "ui/publish/Publication.h"

#include <QWidget>

namespace studio {

class LinkButton;
class PublishedSign;
class ToneLabel;

/// Says of a persona where it is published, whether it has changed since, and whether there is a
/// newer version; and leads to what can be done about it. Nothing is known: it takes no room.
class PublicationLine : public QWidget
{
    Q_OBJECT

public:
    explicit PublicationLine(QWidget *parent = nullptr);

    void setPublication(const Publication &publication);

signals:
    /// \a registry: its address.
    void publishWanted(const QString &registry);
    void newerWanted();

private:
    struct Row
    {
        QWidget *whole = nullptr;
        PublishedSign *sign = nullptr;
        ToneLabel *text = nullptr;
        LinkButton *link = nullptr;
    };
    Row makeRow(const QString &name);

    Publication m_publication;
    Row m_now;
    Row m_newer;
};

} // namespace studio
