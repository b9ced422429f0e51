#include "ui/registries/RegistriesPage.h"

#include "registry/RegistryCache.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/registries/RegistryEditSheet.h"
#include "ui/registries/RegistryWords.h"
#include "ui/registries/SignInSheet.h"
#include "ui/widgets/Bidi.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/TwoLineDelegate.h"
#include "wording/Wording.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int listWidth = 230;

} // namespace

RegistriesPage::RegistriesPage(RegistryAccess &access, QWidget *parent)
    : QWidget(parent)
    , m_access(access)
    , m_list(new QListWidget)
{
    setObjectName(u"registriesPage"_s);
    setAccessibleName(tr("Registries"));
    m_list->setObjectName(u"registries"_s);
    m_list->setAccessibleName(tr("Registries"));
    auto *delegate = new TwoLineDelegate(m_list);
    delegate->setWidth(listWidth - 16);
    m_list->setItemDelegate(delegate);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFixedWidth(listWidth);

    m_add = makeButton(tr("&Add…"), u"addRegistry"_s, &RegistriesPage::addRegistry);
    m_remove = makeButton(tr("Re&move"), u"removeRegistry"_s, &RegistriesPage::removeRegistry);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_add);
    below->addWidget(m_remove);
    below->addStretch(1);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_list, 1);
    left->addLayout(below);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(20);
    all->addLayout(left);
    all->addWidget(buildDetails(), 1);

    connect(m_list, &QListWidget::currentRowChanged, this, &RegistriesPage::showCurrent);
    connect(m_list, &QListWidget::itemActivated, this, &RegistriesPage::changeRegistry);
    connect(&access, &RegistryAccess::registriesChanged, this, &RegistriesPage::fill);
    fill();
}

RegistriesPage::~RegistriesPage() = default;

QPushButton *RegistriesPage::makeButton(const QString &text, const QString &name,
                                        void (RegistriesPage::*slot)())
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, slot);
    return button;
}

QWidget *RegistriesPage::buildDetails()
{
    m_details = new QWidget;
    m_name = new ToneLabel(ToneLabel::Tone::Text);
    m_name->setObjectName(u"registryName"_s);
    QFont title = font();
    title.setWeight(QFont::DemiBold);
    m_name->setFont(title);
    m_address = new ToneLabel(ToneLabel::Tone::Muted);
    m_address->setObjectName(u"registryAddress"_s);
    m_address->setEliding();
    m_can = new ToneLabel(ToneLabel::Tone::Text);
    m_can->setObjectName(u"registryCan"_s);
    m_can->setWrapping();
    m_account = new ToneLabel(ToneLabel::Tone::Muted);
    m_account->setObjectName(u"registryAccount"_s);
    m_account->setWrapping();
    m_found = new Notice(u"tested"_s);
    m_found->hide();
    m_problem = new Notice(u"registryProblem"_s);
    m_problem->hide();
    m_change = makeButton(tr("&Edit…"), u"changeRegistry"_s, &RegistriesPage::changeRegistry);
    m_test = makeButton(tr("&Test"), u"testRegistry"_s, &RegistriesPage::test);
    m_default = makeButton(tr("Make &default"), u"makeDefault"_s, &RegistriesPage::makeStandard);
    m_signIn = makeButton(tr("&Sign in…"), u"signInTo"_s, &RegistriesPage::signIn);
    m_signOut = makeButton(tr("Sign &out"), u"signOutOf"_s, &RegistriesPage::signOut);

    const auto row = [](const QList<QPushButton *> &buttons) {
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        for (QPushButton *button : buttons)
            line->addWidget(button);
        line->addStretch(1);
        return line;
    };
    auto *column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_name);
    column->addWidget(m_address);
    column->addSpacing(4);
    column->addWidget(m_can);
    column->addSpacing(4);
    column->addLayout(row({m_test, m_change, m_default}));
    column->addWidget(m_found);
    column->addSpacing(8);
    column->addWidget(m_account);
    column->addLayout(row({m_signIn, m_signOut}));
    column->addWidget(m_problem);
    column->addStretch(1);
    return m_details;
}

const NamedRegistry *RegistriesPage::current() const
{
    const int row = m_list->currentRow();
    return row < 0 || row >= int(m_registries.size()) ? nullptr : &m_registries[size_t(row)];
}

void RegistriesPage::select(const QString &name)
{
    const auto place = std::ranges::find(m_registries, name, &NamedRegistry::name);
    if (place != m_registries.end())
        m_list->setCurrentRow(int(place - m_registries.begin()));
}

void RegistriesPage::fill()
{
    const QString selected = current() ? current()->name : QString();
    const Result<std::vector<NamedRegistry>> all = m_access.list().all();
    m_registries = m_access.registries();
    m_standard = m_access.list().standard().value_or(m_registries.front()).name;
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const NamedRegistry &registry : m_registries) {
            auto *item = new QListWidgetItem(registry.name == m_standard
                                                 ? tr("%1 · default").arg(wordRegistry(registry))
                                                 : wordRegistry(registry),
                                             m_list);
            item->setData(TwoLineDelegate::HelpRole,
                          asPath(shownAddress(registry.address), layoutDirection()));
            item->setData(Qt::AccessibleTextRole,
                          tr("%1, %2").arg(item->text(), shownAddress(registry.address)));
            item->setToolTip(shownAddress(registry.address));
        }
        m_list->setCurrentRow(0);
        select(selected.isEmpty() ? m_standard : selected);
    }
    showCurrent();
    if (!all)
        m_problem->show(Notice::Level::Error, wordError(all.error()));
}

void RegistriesPage::showCurrent()
{
    m_testing.drop();
    m_found->hide();
    m_problem->hide();
    const NamedRegistry *registry = current();
    m_details->setEnabled(registry);
    if (!registry)
        return;
    const Result<RegistryAddress> address = RegistryAddress::parse(registry->address);
    const auto opened = m_access.open(registry->address);
    const bool isOwn = registry->name == RegistryList::ownName;
    m_name->setText(wordRegistry(*registry));
    m_address->setText(shownAddress(registry->address));
    QStringList words;
    if (address && opened) {
        words += wordRegistryKind(address->kind) + u'.';
        words += wordCapabilities(address->kind, (*opened)->capabilities());
    }
    m_can->setText(words.join(u'\n'));
    m_remove->setEnabled(!isOwn);
    m_change->setEnabled(!isOwn);
    m_default->setEnabled(registry->name != m_standard);
    m_test->setEnabled(true);
    showAccount();
}

void RegistriesPage::showAccount()
{
    const NamedRegistry *registry = current();
    const auto address = RegistryAddress::parse(registry->address);
    const bool remote = address && address->kind != RegistryAddress::Kind::Folder;
    for (QWidget *part : {static_cast<QWidget *>(m_account), static_cast<QWidget *>(m_signIn),
                          static_cast<QWidget *>(m_signOut)})
        part->setVisible(remote);
    if (!remote)
        return m_asking.drop();
    m_account->setText(tr("Looking for a login…"));
    m_signOut->setEnabled(false);
    struct Found
    {
        QString source;
        std::optional<Error> trouble;
    };
    m_asking.run<Found>(
        [&access = m_access, chain = m_access.credentials(),
         server = address->server()]() -> Result<Found> {
            const Credentials *knowing = chain->knowing(server);
            return knowing ? Found{knowing->source(), {}} : Found{{}, access.keychainTrouble()};
        },
        [this, user = registry->user](const Result<Found> &found) {
            const bool isOwn = isOwnLogin(found->source);
            const QString words = found->trouble ? wordError(*found->trouble)
                                                 : wordLoginSource(found->source);
            m_account->setText(isOwn && !user.isEmpty() ? tr("%1: %2").arg(words, user) : words);
            m_signOut->setEnabled(isOwn);
        });
}

void RegistriesPage::addRegistry()
{
    auto *sheet = new RegistryEditSheet(m_access, {}, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &RegistryEditSheet::saved, this, [this](const QString &name) {
        select(name);
        test();
    });
    sheet->open();
}

void RegistriesPage::changeRegistry()
{
    const NamedRegistry *registry = current();
    if (!registry || registry->name == RegistryList::ownName)
        return;
    auto *sheet = new RegistryEditSheet(m_access, *registry, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &RegistryEditSheet::saved, this, &RegistriesPage::select);
    sheet->open();
}

void RegistriesPage::removeRegistry()
{
    const NamedRegistry *registry = current();
    if (!registry)
        return;
    auto *box = new QMessageBox(
        QMessageBox::Question, tr("Remove “%1”?").arg(registry->name),
        tr("Persona Studio forgets this registry. What is published there stays there."),
        QMessageBox::Cancel, this);
    box->setObjectName(u"removeQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *remove = box->addButton(tr("&Remove"), QMessageBox::AcceptRole);
    remove->setObjectName(u"removeNow"_s);
    box->setDefaultButton(remove);
    connect(remove, &QPushButton::clicked, this,
            [this, name = registry->name] { tell(m_access.list().remove(name)); });
    box->open();
}

void RegistriesPage::makeStandard()
{
    if (const NamedRegistry *registry = current())
        tell(m_access.list().setStandard(registry->name));
}

void RegistriesPage::tell(const Result<void> &result)
{
    m_access.tellRegistriesChanged();
    if (!result)
        m_problem->show(Notice::Level::Error, wordError(result.error()));
}

void RegistriesPage::test()
{
    const NamedRegistry *registry = current();
    const auto address = registry ? RegistryAddress::parse(registry->address)
                                  : Result<RegistryAddress>(fail("address/empty"));
    if (!address)
        return;
    m_test->setEnabled(false);
    m_access.askKeychainAgain();
    m_found->show(Notice::Level::Info, tr("Trying it…"));
    m_testing.follow(startProbe(*address, m_access.credentials(),
                                {.cacheFolder = RegistryCache::standardFolder(), .knownIds = {}}),
                     [this, kind = address->kind](const Result<RegistryFacts> &facts) {
                         m_test->setEnabled(true);
                         showAccount();
                         if (!facts) {
                             m_found->show(Notice::Level::Error, wordError(facts.error()));
                             return;
                         }
                         m_can->setText(wordRegistryKind(kind) + u".\n"_s
                                        + wordCapabilities(kind, facts->can).join(u'\n'));
                         showFacts(*facts);
                     });
}

void RegistriesPage::showFacts(const RegistryFacts &facts)
{
    QStringList words;
    if (facts.offline)
        words += wordError(*facts.offline) + u' ' + tr("What is shown was kept from before.");
    else
        words += facts.isThere ? tr("It answers.")
                 : facts.canPublish.value_or(true)
                     ? tr("It is not there yet; the first publication makes it.")
                     : tr("It is not there, and you may not make it.");
    if (facts.isThere)
        words += tr("Personas: %1.").arg(QLocale().toString(facts.personas));
    if (!facts.signedInAs.isEmpty())
        words += tr("Signed in as %1.").arg(facts.signedInAs);
    if (facts.canPublish && facts.isThere)
        words += *facts.canPublish ? tr("You may publish here.")
                 : facts.loginSource.isEmpty() && facts.can.isRemote
                     ? tr("To publish here, sign in.")
                     : tr("You may read here, but not publish.");
    const bool good = !facts.offline && facts.canPublish.value_or(true);
    m_found->show(good ? Notice::Level::Good : Notice::Level::Warning, words.join(u' '));
}

void RegistriesPage::signIn()
{
    const NamedRegistry *registry = current();
    const auto address = registry ? RegistryAddress::parse(registry->address)
                                  : Result<RegistryAddress>(fail("address/empty"));
    if (!address)
        return;
    auto *sheet = new SignInSheet(m_access, *address, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void RegistriesPage::signOut()
{
    const NamedRegistry *registry = current();
    const auto address = registry ? RegistryAddress::parse(registry->address)
                                  : Result<RegistryAddress>(fail("address/empty"));
    if (!address)
        return;
    m_signOut->setEnabled(false);
    m_forgetting.follow(
        std::make_unique<JobOf<bool>>(
            [&access = m_access, server = address->server()](
                const Progress &, const std::stop_token &) -> Result<bool> {
                return access.forgetLogin(server).transform([] { return true; });
            }),
        [this](const Result<bool> &forgotten) { tell(forgotten.transform([](bool) { })); });
}

} // namespace studio
