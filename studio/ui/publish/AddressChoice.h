#pragma once

#include "persona/Snapshot.h"
#include "registry/places/PublishedPlaces.h"

#include <QWidget>

namespace studio {

class LinkButton;
class ToneLabel;

/// The slug under which a file is in a registry already when that is another one than it would get
/// now, and the text does not say that it has been called so: what would be there twice. Empty:
/// nothing would.
[[nodiscard]] QString slugBefore(const std::vector<PublishedPlace> &places, const QString &registry,
                                 const QString &slug, const Snapshot &snapshot);

/// Asks what becomes of the address that a persona has in a registry when it would get another one:
/// the old one leads to the new one, or there will be two.
class AddressChoice : public QWidget
{
    Q_OBJECT

public:
    explicit AddressChoice(QWidget *parent = nullptr);

    /// \a before: empty: nothing is to be asked.
    void ask(const QString &before, const QString &now, bool canMove);
    /// It has not been said yet what shall be.
    [[nodiscard]] bool isOpen() const { return m_open; }

signals:
    /// The old address shall lead to the new one.
    void moveWanted(const QString &before);
    /// There shall be two; isOpen() says no from now on.
    void apartWanted();

private:
    QString m_before;
    QString m_apart; ///< For which pair it was said that there shall be two.
    bool m_open = false;
    ToneLabel *m_text;
    LinkButton *m_move;
    LinkButton *m_two;
};

} // namespace studio
