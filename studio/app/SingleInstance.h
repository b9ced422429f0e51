#pragma once

#include <QObject>
#include <QStringList>
#include <memory>

namespace studio {

/// One studio a desktop: a second start hands what it was asked for to the first one, and ends.
/// Without the library for it (KDSingleApplication) every start is a first one.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QStringList files; ///< Absolute.
        bool newWindow = false;
    };

    explicit SingleInstance(QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Hands it over to the studio that runs already. False: there is none, or it does not answer;
    /// this one goes on.
    [[nodiscard]] bool handOver(const Request &request);

signals:
    void requested(const studio::SingleInstance::Request &request);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace studio
