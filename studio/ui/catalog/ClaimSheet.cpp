#include "ui/catalog/ClaimSheet.h"

#include "registry/souls/SoulsApi.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "wording/Wording.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

ClaimSheet::ClaimSheet(const Soul &soul, const CatalogFiles &files, QWidget *parent)
    : Sheet(u"claimSheet"_s, parent)
    , m_soul(soul)
    , m_files(files)
{
    build();
    const auto places = PublishedPlaces(files.published).all();
    for (const PublishedPlace &place : places.value_or(std::vector<PublishedPlace>())) {
        if (place.registry == soul.registry && place.slug == soul.slug && !place.claimed.isEmpty())
            m_handle->setText(place.claimed);
    }
    m_withdraw->setVisible(!m_handle->text().isEmpty());
    resize(560, 320);
    fitHeight();
    check();
}

QUrl ClaimSheet::page() const
{
    return soulPage(QUrl(m_soul.registry), m_soul.slug);
}

void ClaimSheet::build()
{
    setTitle(tr("Claim authorship"), m_soul.card.name);
    auto *explanation = new ToneLabel(
        ToneLabel::Tone::Text,
        tr("If you wrote this soul, and the GitHub handle under which it is listed is no longer "
           "yours, you may claim it. The claim is made on the soul's own page, and the catalog's "
           "team looks at every claim. Until then the card shows it as pending."));
    explanation->setObjectName(u"claimExplanation"_s);
    explanation->setWrapping();
    content()->addWidget(explanation);

    m_handle = new QLineEdit;
    m_handle->setObjectName(u"claimHandle"_s);
    m_handle->setAccessibleName(tr("Your GitHub handle"));
    m_handle->setPlaceholderText(tr("your-handle"));
    auto *listed = new ToneLabel(ToneLabel::Tone::Muted,
                                 m_soul.card.byline.isEmpty() ? tr("nobody") : m_soul.card.byline);
    auto *address = new QLineEdit(page().toString(QUrl::FullyEncoded));
    address->setObjectName(u"claimPage"_s);
    address->setAccessibleName(tr("The page that will be opened"));
    address->setReadOnly(true);
    address->setCursorPosition(0);
    QGridLayout *form = makeForm();
    addRow(form, tr("Listed for"), listed);
    addRow(form, tr("Your &handle"), m_handle);
    addRow(form, tr("&Page"), address);
    content()->addLayout(form);
    m_problem = new Notice(u"claimProblem"_s);
    m_problem->hide();
    content()->addWidget(m_problem);

    QPushButton *copy = addButton(tr("&Copy the address"), u"claimCopy"_s);
    m_withdraw = addButton(tr("&Withdraw the claim"), u"claimWithdraw"_s);
    m_withdraw->setToolTip(
        tr("The card no longer shows it. A claim that was made on the soul's page "
           "already is withdrawn there: catalogs have no call for it."));
    m_withdraw->setAccessibleDescription(m_withdraw->toolTip());
    QPushButton *cancel = addButton(tr("Cancel"), u"claimCancel"_s);
    m_open = addButton(tr("&Open the page"), u"claimOpen"_s);
    m_open->setDefault(true);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(page().toString(QUrl::FullyEncoded));
        setStatus(tr("Copied."));
    });
    connect(m_withdraw, &QPushButton::clicked, this, &ClaimSheet::withdraw);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &ClaimSheet::submit);
    connect(m_handle, &QLineEdit::textChanged, this, &ClaimSheet::check);
    m_handle->setFocus();
}

QString ClaimSheet::handle() const
{
    QString handle = m_handle->text().trimmed();
    if (handle.startsWith(u'@'))
        handle.remove(0, 1);
    // As GitHub takes them.
    static const QRegularExpression form(uR"(^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\z)"_s);
    return handle.size() <= 39 && form.match(handle).hasMatch() ? handle : QString();
}

void ClaimSheet::check()
{
    const bool isTyped = !m_handle->text().trimmed().isEmpty();
    m_open->setEnabled(!handle().isEmpty());
    if (isTyped && handle().isEmpty())
        m_problem->show(Notice::Level::Warning,
                        tr("A GitHub handle has letters, digits and single hyphens, at most 39."));
    else
        m_problem->hide();
    growHeight();
}

Result<void> ClaimSheet::keep(const QString &handle) const
{
    const PublishedPlaces published(m_files.published);
    Result<std::vector<PublishedPlace>> places = published.all();
    if (!places)
        return std::unexpected(places.error());
    std::erase_if(*places, [this](const PublishedPlace &place) {
        return place.registry != m_soul.registry || place.slug != m_soul.slug;
    });
    // One that was not published from here has no file.
    if (places->empty())
        places->push_back({.path = {},
                           .slug = m_soul.slug,
                           .registry = m_soul.registry,
                           .version = m_soul.card.version,
                           .when = QDateTime::currentDateTimeUtc()});
    for (PublishedPlace &place : *places)
        place.claimed = handle;
    return published.remember(*places);
}

void ClaimSheet::withdraw()
{
    const PublishedPlaces published(m_files.published);
    if (const Result<void> kept = published.withdrawClaim(m_soul.registry, m_soul.slug); !kept) {
        m_problem->show(Notice::Level::Error, wordError(kept.error()));
        growHeight();
        return;
    }
    emit withdrawn();
    accept();
}

void ClaimSheet::submit()
{
    const QString claimant = handle();
    if (const Result<void> kept = keep(claimant); !kept) {
        m_problem->show(Notice::Level::Error, wordError(kept.error()));
        growHeight();
        return;
    }
    emit pageWanted(page());
    emit claimed(claimant);
    accept();
}

} // namespace studio
