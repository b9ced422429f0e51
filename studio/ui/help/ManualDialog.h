#pragma once

#include "ui/dialogs/Sheet.h"
#include "ui/help/ManualPages.h"

class QLineEdit;
class QTreeWidget;

namespace studio {

class DocumentationView;

/// The manual in a window of its own, which stays beside the work: pages at the left, with a line to
/// search all of them.
class ManualDialog : public Sheet
{
    Q_OBJECT

public:
    explicit ManualDialog(QWidget *parent = nullptr);

    void showPage(const QString &id);

private:
    void fill();
    void search(const QString &text);
    void showCurrent();

    std::vector<ManualPage> m_pages;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    DocumentationView *m_view;
};

} // namespace studio
