#pragma once

#include "registry/souls/SoulsSignIn.h"
#include "ui/dialogs/Background.h"

#include <QDeadlineTimer>
#include <QTimer>
#include <QWidget>

class QPushButton;

namespace studio {

class ToneLabel;

/// Signing in by agreeing in a browser: shows the code and the page, opens it when the person
/// wants that, and waits until somebody has agreed there, the time is over, or it is cancelled.
class DeviceSignIn : public QWidget
{
    Q_OBJECT

public:
    explicit DeviceSignIn(const QUrl &base, QWidget *parent = nullptr);

    /// Gets a code and waits. What was waited for before is given up.
    void start();
    void cancel();
    [[nodiscard]] bool isWaiting() const { return m_work.isBusy(); }

signals:
    void agreed(const studio::Secret &token);
    void failed(const studio::Error &error);
    /// There is a code to be shown, or no longer.
    void changed();

private:
    void showGrant(const DeviceGrant &grant);
    void tick();

    QUrl m_base;
    DeviceGrant m_grant;
    QDeadlineTimer m_end;
    QTimer m_clock;
    Background m_work;
    ToneLabel *m_lead;
    QWidget *m_shown;
    ToneLabel *m_code;
    ToneLabel *m_page;
    ToneLabel *m_left;
    QPushButton *m_open;
};

} // namespace studio
