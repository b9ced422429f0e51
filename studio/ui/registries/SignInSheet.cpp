#include "ui/registries/SignInSheet.h"

#include "registry/OciRegistry.h"
#include "registry/SoulsCatalog.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/publish/VersionPicker.h"
#include "ui/registries/DeviceSignIn.h"
#include "ui/registries/RegistryWords.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Look.h"
#include "wording/Wording.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// A login that is tried before it is kept.
std::shared_ptr<const Credentials> only(const QString &server, const Login &login)
{
    auto credentials = std::make_shared<SessionCredentials>();
    credentials->set(server, login);
    return credentials;
}

} // namespace

SignInSheet::SignInSheet(RegistryAccess &access, const RegistryAddress &address, QWidget *parent)
    : Sheet(u"signInSheet"_s, parent)
    , m_access(access)
    , m_address(address)
{
    setTitle(tr("Sign in to %1").arg(address.server()), wordRegistryKind(address.kind));
    build();
    resize(560, 300);
    choose(m_methods.first());
    if (m_user)
        m_user->setFocus(); // what is typed at once is a name
    lookForLogins();
    fitHeight();
}

SignInSheet::~SignInSheet() = default;

void SignInSheet::build()
{
    m_found = new Notice(u"foundLogin"_s);
    m_found->hide();
    m_problem = new Notice(u"signInProblem"_s);
    m_problem->hide();
    connect(m_found->link(), &QAbstractButton::clicked, this, &QDialog::accept);
    connect(m_problem->link(), &QAbstractButton::clicked, this, [this] {
        if (const auto action = m_linkAction)
            action();
    });
    m_chipRow = new QWidget;
    m_chipRow->setObjectName(u"methods"_s);
    m_chipRow->setAccessibleName(tr("Way to sign in"));
    auto *chips = new QHBoxLayout(m_chipRow);
    chips->setContentsMargins(0, 0, 0, 0);
    chips->setSpacing(8);
    m_pages = new QStackedWidget;
    if (m_address.kind == RegistryAddress::Kind::Souls) {
        m_device = new DeviceSignIn(m_address.base);
        connect(m_device, &DeviceSignIn::agreed, this, [this](const Secret &token) {
            tryLogin({.user = {}, .password = {}, .token = token, .refresh = {}});
        });
        connect(m_device, &DeviceSignIn::failed, this, [this](const Error &error) {
            m_problem->show(Notice::Level::Error, wordError(error));
            updateButtons();
            fitHeight();
        });
        connect(m_device, &DeviceSignIn::changed, this, [this] {
            updateButtons();
            fitHeight();
        });
        addMethod(Method::Browser, tr("in the browser"), m_device);
        addMethod(Method::ApiKey, tr("API key"),
                  makeSecretPage(tr("API &key"), u"apiKey"_s, m_apiKey));
    } else {
        addMethod(Method::Password, tr("user and password"), makePasswordPage());
    }
    addMethod(Method::Token, tr("token"), makeSecretPage(tr("&Token"), u"token"_s, m_token));
    chips->addStretch(1);

    m_keep = new QCheckBox(tr("&Keep it in the system’s keychain"));
    m_keep->setObjectName(u"keepLogin"_s);
    m_keep->setEnabled(false);
    content()->addWidget(m_found);
    content()->addWidget(m_chipRow);
    content()->addWidget(m_pages);
    content()->addWidget(m_keep);
    content()->addWidget(m_problem);
    content()->addStretch(1);
    m_cancel = addButton(tr("&Cancel"), u"cancel"_s);
    m_signIn = addButton(tr("&Sign in"), u"signIn"_s);
    m_signIn->setAutoDefault(true);
    m_signIn->setDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &SignInSheet::reject);
    connect(m_signIn, &QPushButton::clicked, this, &SignInSheet::signIn);
    // The page has been put into the sheet since it was made.
    if (m_user)
        setTabOrder(m_user, m_password);
}

void SignInSheet::addMethod(Method method, const QString &text, QWidget *page)
{
    auto *chip = new ChoiceChip(text);
    chip->setObjectName(u"method-"_s + QString::number(m_methods.size()));
    connect(chip, &QRadioButton::toggled, this, [this, method](bool on) {
        if (on)
            choose(method);
    });
    m_chipRow->layout()->addWidget(chip);
    m_chips += chip;
    m_methods += method;
    m_pages->addWidget(page);
}

QWidget *SignInSheet::makeSecretPage(const QString &label, const QString &name, QLineEdit *&edit)
{
    edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setEchoMode(QLineEdit::Password);
    edit->setAccessibleName(QString(label).remove(u'&'));
    connect(edit, &QLineEdit::textChanged, this, &SignInSheet::updateButtons);
    auto *page = new QWidget;
    QGridLayout *form = makeForm(100);
    form->setContentsMargins(0, 0, 0, 0);
    page->setLayout(form);
    addRow(form, label, edit, edit, look::controlHeight);
    return page;
}

QWidget *SignInSheet::makePasswordPage()
{
    QWidget *page = makeSecretPage(tr("Pass&word"), u"password"_s, m_password);
    auto *form = static_cast<QGridLayout *>(page->layout());
    m_user = new QLineEdit;
    m_user->setObjectName(u"user"_s);
    m_user->setAccessibleName(tr("User"));
    connect(m_user, &QLineEdit::textChanged, this, &SignInSheet::updateButtons);
    // The user comes first, for the eye and for Tab.
    QWidget *caption = form->itemAtPosition(form->rowCount() - 1, 0)->widget();
    form->removeWidget(caption);
    form->removeWidget(m_password);
    addRow(form, tr("&User"), m_user, m_user, look::controlHeight);
    const int row = form->rowCount();
    form->addWidget(caption, row, 0, Qt::AlignTop);
    form->addWidget(m_password, row, 1);
    QWidget::setTabOrder(m_user, m_password);
    return page;
}

void SignInSheet::lookForLogins()
{
    struct Found
    {
        QString source;
        QString user;
        bool canKeep = false;
    };
    m_looking.run<Found>(
        [&access = m_access, server = m_address.server()]() -> Result<Found> {
            Found found{.source = {}, .user = {}, .canKeep = access.canKeepLogins()};
            if (const Credentials *knowing = access.credentials()->knowing(server)) {
                found.source = knowing->source();
                if (const auto login = knowing->find(server))
                    found.user = login->user;
            }
            return found;
        },
        [this](const Result<Found> &found) {
            m_keep->setEnabled(found->canKeep);
            m_keep->setChecked(found->canKeep);
            if (!found->canKeep)
                m_keep->setText(tr("There is no keychain here: the login is forgotten when the "
                                   "program ends"));
            if (!found->source.isEmpty()) {
                m_found->show(Notice::Level::Info,
                              found->user.isEmpty()
                                  ? wordLoginSource(found->source)
                                  : tr("%1: %2").arg(wordLoginSource(found->source), found->user));
                m_found->setLink(tr("use it"), tr("Use the login that is there"));
            }
            fitHeight();
        });
}

void SignInSheet::choose(Method method)
{
    const qsizetype at = m_methods.indexOf(method);
    m_method = method;
    m_chips[at]->setChecked(true);
    m_pages->setCurrentIndex(int(at));
    // The pages are of different height.
    for (int i = 0; i < m_pages->count(); ++i) {
        m_pages->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                          i == at ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
    m_problem->hide();
    if (m_device && method != Method::Browser)
        m_device->cancel();
    updateButtons();
    fitHeight();
}

Login SignInSheet::typedLogin() const
{
    Login login;
    switch (m_method) {
    case Method::Browser: break;
    case Method::ApiKey: login.token = Secret(m_apiKey->text().trimmed().toUtf8()); break;
    case Method::Token: login.token = Secret(m_token->text().trimmed().toUtf8()); break;
    case Method::Password:
        login.user = m_user->text().trimmed();
        login.password = Secret(m_password->text().toUtf8());
        break;
    }
    return login;
}

void SignInSheet::signIn()
{
    m_problem->hide();
    if (m_method == Method::Browser)
        m_device->start();
    else
        tryLogin(typedLogin());
}

void SignInSheet::tryLogin(const Login &login)
{
    setBusy(true, tr("Trying the login…"));
    m_work.follow(std::make_unique<JobOf<Tried>>([address = m_address, login](
                                                     const Progress &,
                                                     const std::stop_token &stop) -> Result<Tried> {
                      if (address.kind == RegistryAddress::Kind::Souls) {
                          return SoulsApi(address.base, soulsAccessOf(login))
                              .me(stop)
                              .transform([](const SignedInAs &me) {
                                  return Tried{me.githubLogin.isEmpty() ? me.name : me.githubLogin,
                                               me.isCurator};
                              });
                      }
                      return OciRegistry(address, only(address.server(), login))
                          .mayPublish(stop)
                          .transform([&](bool may) { return Tried{login.user, may}; });
                  }),
                  [this, login](const Result<Tried> &tried) { showTried(login, tried); });
}

void SignInSheet::showTried(const Login &login, const Result<Tried> &tried)
{
    setBusy(false, {});
    if (!tried && tried.error().code == "registry/cancelled")
        return;
    if (!tried && tried.error().code != "http/unauthorized") {
        // It may be right all the same, and the registry away.
        return offerToKeep(wordError(tried.error()), login);
    }
    if (!tried) {
        m_problem->show(Notice::Level::Error, wordError(tried.error()));
        fitHeight();
        return;
    }
    if (tried->mayPublish)
        return keep(login, tried->user);
    offerToKeep(m_address.kind == RegistryAddress::Kind::Souls
                    ? tr("%1 may read here, but not publish.").arg(tried->user)
                    : tr("%1 does not let this login publish.").arg(m_address.server()),
                login);
}

void SignInSheet::offerToKeep(const QString &sentence, const Login &login)
{
    m_problem->show(Notice::Level::Warning, sentence);
    m_problem->setLink(tr("use it all the same"), tr("Use this login all the same"));
    m_linkAction = [this, login] { keep(login, login.user); };
    fitHeight();
}

void SignInSheet::keep(const Login &login, const QString &user)
{
    m_problem->hide();
    setBusy(true, m_keep->isChecked() ? tr("Putting it into the keychain…") : QString());
    m_work.follow(
        std::make_unique<JobOf<bool>>(
            [&access = m_access, server = m_address.server(), login, lasting = m_keep->isChecked()](
                const Progress &, const std::stop_token &) -> Result<bool> {
                return access.keepLogin(server, login, lasting).transform([] { return true; });
            }),
        [this, login, user](const Result<bool> &kept) {
            setBusy(false, {});
            if (!kept) {
                // Not a reason to be turned away, nor to agree in the browser once more: what has
                // been tried can be for this run.
                m_keep->setChecked(false);
                m_problem->show(Notice::Level::Error, wordError(kept.error()));
                m_problem->setLink(tr("sign in until the program ends"),
                                   tr("Sign in until the program ends"));
                m_linkAction = [this, login, user] { keep(login, user); };
                m_problem->link()->setFocus();
                fitHeight();
                return;
            }
            for (const NamedRegistry &registry : m_access.registries()) {
                if (registry.address == m_address.toString() && !user.isEmpty())
                    (void)m_access.list().setUser(registry.name, user);
            }
            accept();
            m_access.tellRegistriesChanged();
        });
}

void SignInSheet::setBusy(bool busy, const QString &status)
{
    m_busy = busy;
    setStatus(status);
    setProgress(0, busy ? 0 : -1);
    m_pages->setEnabled(!busy);
    m_chipRow->setEnabled(!busy);
    updateButtons();
}

void SignInSheet::updateButtons()
{
    const bool waiting = m_device && m_device->isWaiting();
    const bool ready = m_method == Method::Browser ? !waiting
                       : m_method == Method::Password
                           ? !m_user->text().trimmed().isEmpty() && !m_password->text().isEmpty()
                           : !typedLogin().token.isEmpty();
    m_signIn->setEnabled(ready && !m_busy);
    m_signIn->setVisible(!waiting); // the page is to be opened now, not another code asked for
    m_signIn->setText(m_method == Method::Browser ? tr("&Get a code") : tr("&Sign in"));
    if (!m_busy)
        setStatus(waiting ? tr("Waiting for the browser…") : QString());
}

void SignInSheet::reject()
{
    m_work.drop();
    if (m_device)
        m_device->cancel();
    QDialog::reject();
}

} // namespace studio
