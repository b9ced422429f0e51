#pragma once

#include <QFrame>
#include <QUrl>

class QLabel;
class QPushButton;

namespace studio {

/// Asks before a link is followed, and shows where it leads: the address as it is sent, so that
/// letters that only look alike are told apart.
class LinkBar : public QFrame
{
    Q_OBJECT

public:
    explicit LinkBar(QWidget *parent = nullptr);

    void ask(const QUrl &url);
    [[nodiscard]] QUrl url() const { return m_url; }

signals:
    void accepted(const QUrl &url);
    /// The question is over, whatever the answer was.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void close(bool follow);
    void showAddress();

    QUrl m_url;
    QLabel *m_address;
    QPushButton *m_open;
    QPushButton *m_copy;
    QPushButton *m_cancel;
};

} // namespace studio
