#pragma once

#include "ui/problems/DiagnosticModel.h"

#include <QVariantMap>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace studio {

class FilterChip;
class QuietMenuButton;

/// The line above the list of problems: how many there are, which are shown, and how they are put
/// together. While there are none, it is all there is.
class ProblemsHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsHeader(QWidget *parent = nullptr);

    /// Says what a model has; nullptr: that there is nothing.
    void describe(const DiagnosticModel *model, bool checking);
    [[nodiscard]] ProblemFilter filter() const;
    [[nodiscard]] ProblemGroups groups() const;
    /// Whether all files of the library are wanted.
    [[nodiscard]] bool wantsAllFiles() const;
    /// Whether there is a library to be asked for.
    void setLibrary(bool there);
    void focusFilter();
    /// Groups, and which severities are shown, for the next start. The words of the filter go.
    [[nodiscard]] QVariantMap state() const;
    void setState(const QVariantMap &state);

signals:
    void filterChanged();
    void groupsChanged();
    void scopeChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    FilterChip *addChip(const char *name, const QString &help);
    void buildMenus();
    void adoptTheme();

    QLabel *m_title;
    QLabel *m_count;
    QLabel *m_empty;
    QLineEdit *m_filter;
    FilterChip *m_chips[3]; ///< By Severity.
    QuietMenuButton *m_groups;
    QuietMenuButton *m_scope;
    bool m_library = false;
    bool m_adopting = false;
};

} // namespace studio
