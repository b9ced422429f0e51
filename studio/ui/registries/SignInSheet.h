#pragma once

#include "ui/dialogs/Background.h"
#include "ui/dialogs/Sheet.h"
#include "ui/registries/RegistryAccess.h"

#include <QList>
#include <functional>

class QCheckBox;
class QLineEdit;
class QStackedWidget;

namespace studio {

class ChoiceChip;
class DeviceSignIn;
class Notice;

/// Signs in to a registry: in the browser, with a key or token, or with user and password. Tries
/// the login before it is kept, in the system's keychain or, without one, until the program ends.
class SignInSheet : public Sheet
{
    Q_OBJECT

public:
    SignInSheet(RegistryAccess &access, const RegistryAddress &address, QWidget *parent = nullptr);
    ~SignInSheet() override;

    void reject() override;

private:
    enum class Method { Browser, ApiKey, Token, Password };
    /// What trying a login has told.
    struct Tried
    {
        QString user; ///< As the registry calls them; may be empty.
        bool mayPublish = false;
    };

    void build();
    void addMethod(Method method, const QString &text, QWidget *page);
    QWidget *makeSecretPage(const QString &label, const QString &name, QLineEdit *&edit);
    QWidget *makePasswordPage();
    void lookForLogins();
    void choose(Method method);
    void signIn();
    [[nodiscard]] Login typedLogin() const;
    void tryLogin(const Login &login);
    void showTried(const Login &login, const Result<Tried> &tried);
    void keep(const Login &login, const QString &user);
    void offerToKeep(const QString &sentence, const Login &login);
    void setBusy(bool busy, const QString &status);
    void updateButtons();

    RegistryAccess &m_access;
    RegistryAddress m_address;
    Method m_method = Method::Password;
    QList<Method> m_methods;
    QList<ChoiceChip *> m_chips;
    QStackedWidget *m_pages;
    QWidget *m_chipRow;
    DeviceSignIn *m_device = nullptr;
    QLineEdit *m_apiKey = nullptr;
    QLineEdit *m_token = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    Notice *m_found;
    Notice *m_problem;
    QCheckBox *m_keep;
    QPushButton *m_cancel;
    QPushButton *m_signIn;
    std::function<void()> m_linkAction;
    bool m_busy = false;
    Background m_looking;
    Background m_work;
};

} // namespace studio
