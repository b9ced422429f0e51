#pragma once

#include <QWidget>

namespace studio {

class LinkButton;
class ToneLabel;

/// A sentence with a sign before it and, where it leads somewhere, a link behind it. The sign and
/// the colour both say how serious it is.
class Notice : public QWidget
{
    Q_OBJECT

public:
    enum class Level { Good, Info, Warning, Error };

    explicit Notice(const QString &name, QWidget *parent = nullptr);

    void show(Level level, const QString &text);
    void setLink(const QString &text, const QString &accessibleName);
    [[nodiscard]] Level level() const { return m_level; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] LinkButton *link() const { return m_link; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Level m_level = Level::Info;
    ToneLabel *m_text;
    LinkButton *m_link;
};

} // namespace studio
