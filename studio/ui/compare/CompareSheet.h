#pragma once

#include "text/TextEdit.h"
#include "ui/compare/CompareSource.h"
#include "ui/dialogs/Sheet.h"

#include <QPointer>
#include <QTimer>

class QBoxLayout;
class QComboBox;
class QLabel;

namespace studio {

class CompareModel;
class CompareTable;
class DocumentSession;

/// An open persona beside another version of it: on disk, in the last commit, as it was published,
/// or another file. What differs can be taken over piece by piece; each is one undo step. The window
/// can be worked in meanwhile.
class CompareSheet : public Sheet
{
    Q_OBJECT

public:
    CompareSheet(DocumentSession *session, QWidget *parent);
    ~CompareSheet() override;

    /// Compares with the source of that id, or with the first of that kind ("published"), and says
    /// so when there is none.
    void begin(const QString &source);
    /// Adds a version to choose, and chooses it.
    void compareWith(const CompareSource &source);
    /// The file that was wanted is not to be had: back to what it was compared with before.
    void keepSource();
    [[nodiscard]] CompareTable *table() const { return m_table; }
    [[nodiscard]] CompareModel *model() const { return m_model; }
    [[nodiscard]] bool isReading() const { return m_background.isBusy(); }

signals:
    /// Another file is to be chosen.
    void fileWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void addSources();
    void read();
    void take(const Result<ComparedBytes> &other);
    void refresh();
    void takeOver(int block);
    void takeOverAll();
    void apply(const TextEdit &edit, const QString &title);
    void describe();

    QPointer<DocumentSession> m_session;
    std::vector<CompareSource> m_sources;
    CompareModel *m_model;
    CompareTable *m_table;
    QBoxLayout *m_head = nullptr;
    QComboBox *m_with;
    QLabel *m_count;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_take;
    QPushButton *m_takeAll;
    QString m_label;
    QString m_other;
    int m_row = -1; ///< What it is compared with, of m_with; less than 0: with nothing.
    quint64 m_revision = 0; ///< Of the persona, when it was compared.
    bool m_known = false; ///< m_other is what is to be compared with.
    QTimer m_soon;
    Background m_background;
};

} // namespace studio
