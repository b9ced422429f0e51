#pragma once

#include <QIODevice>

namespace studio {

/// The body of a write, which can be read once. QNetworkAccessManager sends a request again by
/// itself when a connection ends before the answer: a body that cannot be rewound keeps it from
/// that, also when it is empty.
class UploadBody : public QIODevice
{
    Q_OBJECT

public:
    explicit UploadBody(QByteArray content);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_content;
    qint64 m_at = 0;
};

} // namespace studio
