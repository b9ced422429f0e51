#pragma once

#include "registry/Probe.h"
#include "ui/dialogs/Background.h"
#include "ui/registries/RegistryAccess.h"

#include <QHash>
#include <QWidget>

class QListWidget;
class QPushButton;

namespace studio {

class Notice;
class ToneLabel;

/// The registries that the user knows: add, change, try, remove, sign in and out, choose the one
/// that is meant when none is named. What a registry cannot do stands beside it. To be put into a
/// dialog or a page of settings; every change takes effect at once.
class RegistriesPage : public QWidget
{
    Q_OBJECT

public:
    explicit RegistriesPage(RegistryAccess &access, QWidget *parent = nullptr);
    ~RegistriesPage() override;

    void select(const QString &name);

private:
    QWidget *buildDetails();
    QPushButton *makeButton(const QString &text, const QString &name,
                            void (RegistriesPage::*slot)());
    void fill();
    void showCurrent();
    void showFacts(const RegistryFacts &facts);
    void showAccount();
    void addRegistry();
    void changeRegistry();
    void removeRegistry();
    void makeStandard();
    void test();
    void signIn();
    void signOut();
    void tell(const Result<void> &result);
    [[nodiscard]] const NamedRegistry *current() const;

    RegistryAccess &m_access;
    std::vector<NamedRegistry> m_registries;
    QString m_standard;
    QListWidget *m_list;
    QWidget *m_details;
    ToneLabel *m_name;
    ToneLabel *m_address;
    ToneLabel *m_can;
    ToneLabel *m_account;
    Notice *m_found;
    Notice *m_problem;
    QPushButton *m_add;
    QPushButton *m_change;
    QPushButton *m_remove;
    QPushButton *m_default;
    QPushButton *m_test;
    QPushButton *m_signIn;
    QPushButton *m_signOut;
    Background m_testing;
    Background m_asking;
    Background m_forgetting;
};

} // namespace studio
