#include "ui/export/CatalogSheet.h"

#include "ui/widgets/Look.h"
#include "wording/Wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QString outputKey = u"catalog/output"_s;
const QString titleKey = u"catalog/title"_s;
const QString urlKey = u"catalog/url"_s;

QLineEdit *makeLine(const QString &objectName, const QString &name)
{
    auto *line = new QLineEdit;
    line->setObjectName(objectName);
    line->setAccessibleName(name);
    return line;
}

// An address that other pages can lead to; none, where it is no such address.
QUrl addressOf(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return web && !url.host().isEmpty() ? url : QUrl();
}

} // namespace

CatalogSheet::CatalogSheet(const QString &folder, QWidget *parent)
    : Sheet(u"catalogSheet"_s, parent)
    , m_folder(folder)
{
    build();
    const QSettings settings;
    m_output->setText(settings.value(outputKey).toString());
    m_name->setText(settings.value(titleKey).toString());
    m_url->setText(settings.value(urlKey).toString());
    resize(620, 360);
    fitHeight();
    updateButtons();
}

void CatalogSheet::build()
{
    setTitle(tr("Export catalog"), QDir::toNativeSeparators(m_folder));
    m_output = makeLine(u"catalogOutput"_s, tr("Folder"));
    auto *browse = new QPushButton(tr("&Browse…"));
    browse->setObjectName(u"catalogBrowse"_s);
    auto *place = new QWidget;
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_output, 1);
    row->addWidget(browse);
    m_name = makeLine(u"catalogTitle"_s, tr("Title"));
    m_name->setPlaceholderText(tr("Personas"));
    m_url = makeLine(u"catalogUrl"_s, tr("Address"));
    m_url->setPlaceholderText(tr("https://… (only needed for a sitemap)"));
    m_theme = new QComboBox;
    m_theme->setObjectName(u"catalogTheme"_s);
    m_theme->setAccessibleName(tr("Colours"));
    m_theme->addItem(tr("As the reader's system"), int(Theme::Auto));
    m_theme->addItem(tr("Light"), int(Theme::Light));
    m_theme->addItem(tr("Dark"), int(Theme::Dark));
    m_drafts = new QCheckBox(tr("Show &drafts, too"));
    m_drafts->setObjectName(u"catalogDrafts"_s);

    QGridLayout *form = makeForm();
    addRow(form, tr("&Folder"), place, m_output, look::controlHeight);
    addRow(form, tr("&Title"), m_name);
    addRow(form, tr("&Address"), m_url);
    addRow(form, tr("&Colours"), m_theme);
    addRow(form, QString(), m_drafts);
    content()->addLayout(form);

    m_show = addButton(tr("&Show"), u"catalogShow"_s);
    m_close = addButton(tr("Close"), u"catalogClose"_s);
    m_export = addButton(tr("&Export"), u"catalogExport"_s);
    m_export->setDefault(true);

    connect(browse, &QPushButton::clicked, this, &CatalogSheet::browse);
    connect(m_close, &QPushButton::clicked, this, &CatalogSheet::reject);
    connect(m_export, &QPushButton::clicked, this, &CatalogSheet::start);
    connect(m_show, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(
            QUrl::fromLocalFile(QDir(m_output->text()).filePath(u"index.html"_s)));
    });
    connect(m_output, &QLineEdit::textChanged, this, [this] {
        // The yes was for another folder.
        m_replace = false;
        m_done = false;
        setStatus(QString());
        updateButtons();
    });
    connect(m_url, &QLineEdit::textChanged, this, &CatalogSheet::updateButtons);
}

void CatalogSheet::setOutput(const QString &output)
{
    m_output->setText(output);
}

void CatalogSheet::browse()
{
    auto *dialog = new QFileDialog(this, tr("Folder of the site"), m_output->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"catalogFolderDialog"_s);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &CatalogSheet::setOutput);
    dialog->open();
}

void CatalogSheet::updateButtons()
{
    const bool busy = m_writing.isBusy();
    const bool address = m_url->text().trimmed().isEmpty() || addressOf(m_url->text()).isValid();
    m_export->setEnabled(!busy && address && !m_output->text().trimmed().isEmpty());
    m_export->setText(m_replace ? tr("&Export all the same") : tr("&Export"));
    m_close->setText(busy ? tr("Stop") : tr("Close"));
    m_show->setVisible(m_done);
    if (!address)
        setStatus(tr("The address begins with https://."));
}

void CatalogSheet::start()
{
    SiteOptions options;
    options.title = m_name->text().simplified();
    options.url = addressOf(m_url->text());
    options.theme = Theme(m_theme->currentData().toInt());
    options.drafts = m_drafts->isChecked();
    options.replace = m_replace;
    const QString output = m_output->text().trimmed();
    QSettings settings;
    settings.setValue(outputKey, output);
    settings.setValue(titleKey, options.title);
    settings.setValue(urlKey, m_url->text().trimmed());

    auto job = std::make_unique<JobOf<SiteReport>>(
        [folder = m_folder, output, options](const Progress &tell, const std::stop_token &stop) {
            return writeSite(folder, output, options, [&](int done, int total) {
                // A step for each hundredth is as much as can be seen.
                if (total > 0 && (total < 200 || done % (total / 100) == 0))
                    tell("site", done, total);
                return !stop.stop_requested();
            });
        });
    connect(job.get(), &Job::progress, this,
            [this](const QByteArray &, qint64 done, qint64 total) { setProgress(done, total); });
    setStatus(tr("Writing…"));
    setProgress(0, 0);
    m_done = false;
    m_writing.follow(std::move(job), [this](const Result<SiteReport> &report) { finish(report); });
    updateButtons();
}

void CatalogSheet::finish(const Result<SiteReport> &report)
{
    setProgress(0, -1);
    if (report) {
        m_done = true;
        m_replace = false;
        QString told = tr("%1 personas. Files: %2 written, %3 unchanged, %4 removed.")
                           .arg(locale().toString(report->personas),
                                locale().toString(report->written),
                                locale().toString(report->unchanged),
                                locale().toString(report->removed));
        if (report->drafts > 0)
            told += u' ' + tr("Left out as drafts: %1.").arg(locale().toString(report->drafts));
        if (!report->withoutPlugin.isEmpty())
            told += u' '
                    + tr("Too large for a plugin: %1.").arg(report->withoutPlugin.join(u", "_s));
        setStatus(told);
        emit exported(m_output->text().trimmed());
    } else {
        const QByteArray &code = report.error().code;
        m_replace = code == "site/not-ours" || code == "site/exists";
        setStatus(wordError(report.error()));
    }
    updateButtons();
}

void CatalogSheet::reject()
{
    if (m_writing.isBusy()) {
        m_writing.cancel();
        return;
    }
    Sheet::reject();
}

} // namespace studio
