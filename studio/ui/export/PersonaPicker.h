#pragma once

#include "exchange/Bundle.h"

#include <QWidget>

class QCheckBox;
class QTreeWidget;

namespace studio {

/// Which personas of several are meant, each with a box to check.
class PersonaPicker : public QWidget
{
    Q_OBJECT

public:
    explicit PersonaPicker(QWidget *parent = nullptr);

    /// \a chosen: the paths of those that are checked at first; empty: all.
    void setPersonas(std::vector<BundleItem> personas, const QStringList &chosen);
    [[nodiscard]] std::vector<BundleItem> chosen() const;
    [[nodiscard]] int count() const { return int(m_personas.size()); }
    /// The kinds of those that are checked.
    [[nodiscard]] QList<Kind> kinds() const;
    [[nodiscard]] QWidget *list() const;

signals:
    void changed();

private:
    void setAll(bool checked);
    void follow();

    std::vector<BundleItem> m_personas;
    bool m_filling = false;
    QCheckBox *m_all;
    QTreeWidget *m_list;
};

} // namespace studio
