#pragma once

#include "checks/Diagnostic.h"
#include "text/Result.h"
#include "ui/widgets/Look.h"

#include <QWidget>

class QTextLayout;

namespace studio {

class LinkButton;

/// A finding as the form shows it: its sign, its sentence and, behind the sentence, a word to
/// press for each fix.
class FindingRow : public QWidget
{
    Q_OBJECT

public:
    explicit FindingRow(QWidget *parent = nullptr);

    /// \a explained: there is a page about it, which a word behind the fixes opens.
    void show(Mark mark, const QString &sentence, const QStringList &actions = {},
              bool explained = false);
    [[nodiscard]] QString sentence() const { return m_sentence; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, 16}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void actionTriggered(int index);
    /// \a place: of the screen, below the word.
    void explainRequested(const QPoint &place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int arrange(int width, bool apply) const;
    void setExplained(bool explained);
    void layOut(QTextLayout &layout, int width) const;

    Mark m_mark = Mark::Warning;
    QString m_sentence;
    QList<LinkButton *> m_actions;
    LinkButton *m_explain = nullptr;
};

[[nodiscard]] Mark markOf(Severity severity);

} // namespace studio
