#include "ui/publish/PublishSheet.h"

#include "session/DocumentSession.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/publish/AddressChoice.h"
#include "ui/publish/PublishArtifact.h"
#include "ui/publish/PublishResult.h"
#include "ui/registries/RegistriesDialog.h"
#include "ui/registries/RegistryWords.h"
#include "ui/registries/SignInSheet.h"
#include "ui/widgets/LinkButton.h"
#include "wording/Wording.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QFileInfo>
#include <QMetaMethod>
#include <QPushButton>

// Sending, what comes of it, and who does it.

using namespace Qt::StringLiterals;

namespace studio {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(studio::PublishSheet)
};

QString stageText(const QByteArray &stage)
{
    if (stage == "index")
        return Words::tr("Adding it to the catalog…");
    if (stage == "manifest")
        return Words::tr("Giving it its version…");
    if (stage == "verify")
        return Words::tr("Reading back and comparing what is there…");
    if (stage == "lost")
        return Words::tr("The answer was lost. Looking what has arrived…");
    return Words::tr("Sending…");
}

QString digestOfFile(const Snapshot &snapshot)
{
    return digestOf(encode(snapshot.text, snapshot.encoding));
}

} // namespace

void PublishSheet::lookWhoIsSignedIn()
{
    m_account = {};
    m_accountKnown = false;
    const auto address = RegistryAddress::parse(m_picker->address());
    if (!address || address->kind == RegistryAddress::Kind::Folder)
        return m_who.drop();
    m_who.run<Account>(
        [&access = m_access, chain = m_access.credentials(), server = address->server(),
         named = m_access.userAt(address->toString())]() -> Result<Account> {
            const Credentials *knowing = chain->knowing(server);
            if (!knowing)
                return Account{.source = {}, .user = {}, .trouble = access.keychainTrouble()};
            const std::optional<Login> login = knowing->find(server);
            const QString user = login ? login->user : QString();
            return Account{.source = knowing->source(),
                           .user = user.isEmpty() && isOwnLogin(knowing->source()) ? named : user,
                           .trouble = {}};
        },
        [this](const Result<Account> &account) { showAccount(*account); });
}

void PublishSheet::showAccount(const Account &account)
{
    m_account = account;
    m_accountKnown = true;
    if (m_stage != Stage::Ready)
        return;
    setStatus(restStatus());
    offerSignIn();
}

void PublishSheet::offerSignIn()
{
    if (m_stopped || !m_accountKnown || !m_account.source.isEmpty() || !m_registry
        || !m_registry->capabilities().publishNeedsSignIn)
        return;
    QStringList words;
    if (m_account.trouble)
        words += wordError(*m_account.trouble);
    words += tr("Publishing here needs a login.");
    m_problem->show(Notice::Level::Warning, words.join(u' '));
    setProblemLink(tr("sign in"), [this] { signIn(); });
    m_stopped = true;
    updateButtons();
    fitHeight();
}

void PublishSheet::setProblemLink(const QString &text, std::function<void()> action)
{
    m_problemAction = std::move(action);
    m_problem->setLink(text, text);
    fitHeight();
}

void PublishSheet::signIn()
{
    const auto address = RegistryAddress::parse(m_picker->address());
    if (!address)
        return;
    auto *sheet = new SignInSheet(m_access, *address, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &QDialog::accepted, m_picker, &RegistryPicker::openAgain);
    sheet->open();
}

void PublishSheet::openRegistries()
{
    auto *dialog = new RegistriesDialog(m_access, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PublishSheet::askForAddress()
{
    const auto places = m_access.places().all();
    const QString before = places ? slugBefore(*places, m_registry->address(), m_artifact->slug,
                                               *m_toPublish)
                                  : QString();
    m_address->ask(before, m_artifact->slug, m_registry->capabilities().canRename);
    m_addressCaption->setVisible(!before.isEmpty());
}

/// The text says from now on what it was called, which the registry takes for a renaming.
void PublishSheet::moveAddress(const QString &before)
{
    const Value *history = m_snapshot->value(u"slugHistory");
    QStringList slugs = history ? history->asTexts() : QStringList();
    slugs += before;
    if (const auto set = m_session.setField(u"slugHistory"_s, Value(slugs),
                                            tr("Keep the old slug"));
        !set)
        showStop(wordError(set.error()));
}

void PublishSheet::publish(DryRun dryRun)
{
    if (!m_publish->isEnabled() || !m_artifact)
        return;
    m_problem->hide();
    m_record.reset();
    if (dryRun == DryRun::No) {
        const bool stays = m_toPublish->text != m_snapshot->text && !writesVersion();
        const QString path = m_session.path();
        m_record.emplace(m_access.places());
        m_record->add(path.isEmpty() ? path : QFileInfo(path).absoluteFilePath(),
                      m_registry->address(), *m_artifact,
                      stays ? digestOfFile(*m_snapshot) : QString());
        // A place that cannot be put down must be known before something is sent there.
        if (const auto begun = m_record->begin(); !begun) {
            m_record.reset();
            return showProblem(begun.error());
        }
    }
    setStage(Stage::Sending);
    setStatus(dryRun == DryRun::Yes ? tr("Going through it…") : tr("Sending…"));
    m_sending.follow(
        m_registry->startPublish(*m_artifact, dryRun), [this](const Result<Published> &result) {
            if (m_record) {
                const auto ended = m_record->end({result});
                m_record.reset();
                m_access.tellPlacesChanged();
                if (!ended && result)
                    m_problem->show(Notice::Level::Warning, wordError(ended.error()));
            }
            setStage(Stage::Ready);
            if (!result) {
                showFailure(result.error());
            } else if (result->dryRun) {
                setStatus(tr("Dry run: %1 can be published, %2 would be sent. Nothing was sent.")
                              .arg(result->version, shownSize(m_preview->bytesToSend)));
            } else {
                showPublished(*result);
            }
        });
    connect(m_sending.job(), &Job::progress, this, &PublishSheet::showProgress);
}

void PublishSheet::showProgress(const QByteArray &stage, qint64 done, qint64 total)
{
    if (m_stage != Stage::Sending)
        return;
    setProgress(done, qMax<qint64>(0, total));
    // Who has cancelled reads that, until there is something else to be known.
    if (m_cancel->isEnabled() || stage == "lost")
        setStatus(stageText(stage));
}

void PublishSheet::showFailure(const Error &error)
{
    if (error.code == "registry/cancelled")
        return setStatus(tr("Cancelled. The registry is as it was."));
    m_problem->show(Notice::Level::Error, wordError(error));
    // The list of registries has changed meanwhile: what is chosen now is looked at before anything
    // is sent there.
    if (m_picker->address() != m_registry->address()) {
        m_stopped = true;
        updateButtons();
    }
    const bool unknown = error.code == "registry/outcome-unknown";
    const bool unlisted = error.code == "registry/unfinished"
                          || error.code == "registry/catalog-busy";
    setStatus(unknown    ? tr("It is not known yet whether it has been published")
              : unlisted ? tr("It has been published, but not completely")
                         : tr("It has not been published"));
    if (error.code == "http/unauthorized" || error.code == "http/forbidden")
        setProblemLink(tr("sign in"), [this] { signIn(); });
    else if (unknown || m_stopped || error.code == "registry/version-exists"
             || error.code == "registry/overwritten" || error.code == "registry/older-version"
             || error.code == "http/conflict")
        setProblemLink(tr("look what is there now"), [this] { refresh(); });
    fitHeight();
}

QString PublishSheet::remarkOf(const Published &published)
{
    QStringList remarks;
    if (published.status == "pending"_L1)
        remarks += tr("It has arrived and waits for a curator; until one has agreed, others do "
                      "not see it.");
    else if (published.status == "draft"_L1)
        remarks += tr("It is a draft there: nobody else sees it.");
    if (m_toPublish->text == m_snapshot->text)
        return remarks.join(u' ');
    if (!m_writeVersion->isChecked()) {
        remarks += tr("The text keeps the version that it says.");
        return remarks.join(u' ');
    }
    const Result<void> written = m_session.setField(u"version"_s, Value(m_artifact->version),
                                                    tr("Set version"));
    remarks += written ? tr("Version %1 now stands in the text. Save it to keep it.")
                             .arg(m_artifact->version)
                       : wordError(written.error());
    return remarks.join(u' ');
}

void PublishSheet::showPublished(const Published &result)
{
    // Before the text is changed: that would begin the looking anew.
    setStage(Stage::Done);
    const QString remark = remarkOf(result);
    m_picker->remember();
    m_form->hide();
    m_result->setPublished(result, remark);
    m_result->show();
    // A catalog lists what everybody may see.
    m_look->setVisible(
        result.status != "draft"_L1 && result.status != "pending"_L1
        && isSignalConnected(QMetaMethod::fromSignal(&PublishSheet::catalogRequested)));
    setStatus({});
    m_cancel->setFocus();
    fitHeight();
    emit published(result);
}

} // namespace studio
