#pragma once

#include <QTextBrowser>

namespace studio {

/// Shows what the program says of itself: the pages of rules and of the manual. It follows the
/// theme and opens no link by itself.
class DocumentationView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit DocumentationView(QWidget *parent = nullptr);

    void setPage(const QString &markdown);

protected:
    void changeEvent(QEvent *event) override;

private:
    void lay();

    QString m_markdown;
};

} // namespace studio
