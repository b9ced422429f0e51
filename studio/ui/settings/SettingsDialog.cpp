#include "ui/settings/SettingsDialog.h"

#include "ui/registries/RegistriesPage.h"
#include "ui/settings/ChecksPage.h"
#include "ui/settings/FilesPage.h"
#include "ui/settings/SettingsPages.h"
#include "ui/widgets/RoomyRows.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int sideWidth = 208;

/// The registries' own list as a page.
class RegistriesSettings final : public SettingsPage
{
public:
    RegistriesSettings(RegistryAccess &access, const QString &title)
        : SettingsPage(u"registries"_s, title)
    {
        addWide(title, new RegistriesPage(access, this), 1);
    }
};

} // namespace

SettingsDialog::SettingsDialog(const Place &place, QWidget *parent)
    : Sheet(u"settingsDialog"_s, parent)
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
    , m_pages(new QStackedWidget)
{
    setTitle(tr("Settings"), tr("take effect at once"));
    m_search->setObjectName(u"settings.search"_s);
    m_search->setAccessibleName(tr("Search the settings"));
    m_search->setPlaceholderText(tr("Search the settings"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"settings.pages"_s);
    m_list->setAccessibleName(tr("Pages"));
    makePlainList(m_list);
    giveRoom(m_list);

    auto *side = new QVBoxLayout;
    side->setSpacing(8);
    side->addWidget(m_search);
    side->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    row->addLayout(side);
    row->addWidget(m_pages, 1);
    m_search->setFixedWidth(sideWidth);
    m_list->setFixedWidth(sideWidth);
    content()->addLayout(row, 1);

    add(new AppearancePage);
    add(new TextPage);
    add(new SpellingPage);
    m_checks = new ChecksPage(place.folder);
    add(m_checks);
    m_files = new FilesPage;
    m_files->setFolders(place.library);
    add(m_files);
    if (place.registries)
        add(new RegistriesSettings(*place.registries, tr("Registries")));

    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::search);
    m_list->setCurrentRow(0);
    QPushButton *close = addButton(tr("&Close"), u"close"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    resize(960, 700);
    m_list->setFocus();
}

void SettingsDialog::add(SettingsPage *page)
{
    auto *area = new QScrollArea;
    area->setObjectName(page->objectName() + u".area"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(page);
    area->viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    m_pages->addWidget(area);
    m_list->addItem(page->title());
    m_made.push_back(page);
}

void SettingsDialog::showPage(const QString &name)
{
    for (size_t i = 0; i < m_made.size(); ++i) {
        if (m_made[i]->objectName() == u"settingsPage."_s + name)
            m_list->setCurrentRow(int(i));
    }
}

void SettingsDialog::search(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    int first = -1;
    for (size_t i = 0; i < m_made.size(); ++i) {
        const bool found = m_made[i]->filter(words) > 0;
        m_list->item(int(i))->setHidden(!found);
        if (found && first < 0)
            first = int(i);
    }
    const QListWidgetItem *current = m_list->currentItem();
    if (first >= 0 && (!current || current->isHidden()))
        m_list->setCurrentRow(first);
    m_pages->setVisible(first >= 0);
    setStatus(first < 0 ? tr("No setting answers to that.") : QString());
}

} // namespace studio
