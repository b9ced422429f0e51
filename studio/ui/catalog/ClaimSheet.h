#pragma once

#include "persona/CardModel.h"
#include "ui/catalog/CatalogFiles.h"
#include "ui/dialogs/Sheet.h"

class QLineEdit;
class QUrl;

namespace studio {

class Notice;

/// Claims the authorship of a soul: says what a claim is and when one may make it, takes the handle,
/// shows where the catalog's page is, and opens it only then. The handle is kept beside what is
/// known of the soul, so that the card shows the claim as pending. A claim that is kept can be
/// withdrawn: here only, since a catalog has no call for it.
class ClaimSheet : public Sheet
{
    Q_OBJECT

public:
    struct Soul
    {
        CardModel card;
        QString slug;
        QString registry; ///< The address of the souls catalog.
    };

    ClaimSheet(const Soul &soul, const CatalogFiles &files, QWidget *parent = nullptr);

    [[nodiscard]] QUrl page() const;

signals:
    void pageWanted(const QUrl &page);
    void claimed(const QString &handle);
    void withdrawn();

private:
    void build();
    void check();
    void submit();
    void withdraw();
    /// Keeps the handle for the soul.
    [[nodiscard]] Result<void> keep(const QString &handle) const;
    [[nodiscard]] QString handle() const;

    Soul m_soul;
    CatalogFiles m_files;
    QLineEdit *m_handle = nullptr;
    Notice *m_problem = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_withdraw = nullptr;
};

} // namespace studio
