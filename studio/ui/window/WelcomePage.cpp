#include "ui/window/WelcomePage.h"

#include "ui/dialogs/ToneLabel.h"
#include "ui/widgets/LinkButton.h"
#include "ui/window/ActionButton.h"
#include "ui/window/Actions.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr qsizetype mostRecent = 6;
constexpr int columnWidth = 560;

} // namespace

WelcomePage::WelcomePage(const Actions *actions, QWidget *parent)
    : QWidget(parent)
    , m_recent(new QWidget(this))
    , m_files(new QVBoxLayout)
{
    setObjectName(u"emptyPage"_s);
    setAccessibleName(tr("Start"));
    auto *title = new QLabel(tr("Open a persona, or start a new one"), this);
    QFont font = title->font();
    font.setPixelSize(qRound(QFontInfo(font).pixelSize() * 19 / 13.0));
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    title->setWordWrap(true);

    // Each step with what it leads to.
    auto *steps = new QGridLayout;
    steps->setHorizontalSpacing(16);
    steps->setVerticalSpacing(10);
    steps->setColumnStretch(1, 1);
    const std::tuple<QAction *, QString, QString> offered[] = {
        {actions->newPersona, u"new"_s,
         tr("A soul or an agent from a template, a page or a text.")},
        {actions->openFolder, u"openFolder"_s,
         tr("All personas below it, with search and a catalog.")},
        {actions->open, u"open"_s, tr("One file; it can also be dropped here.")},
        {actions->importPersonas, u"import"_s,
         tr("From files, folders and archives of other programs.")},
    };
    int row = 0;
    for (const auto &[action, name, help] : offered) {
        auto *button = new ActionButton(action, this);
        button->setObjectName(u"emptyPage."_s + name);
        button->setDefault(action == actions->newPersona);
        button->setAccessibleDescription(help);
        auto *words = new ToneLabel(ToneLabel::Tone::Muted, help, this);
        words->setWrapping();
        steps->addWidget(button, row, 0);
        steps->addWidget(words, row, 1);
        ++row;
    }

    auto *recent = new QVBoxLayout(m_recent);
    recent->setContentsMargins(0, 0, 0, 0);
    recent->setSpacing(4);
    auto *recentTitle = new ToneLabel(ToneLabel::Tone::Muted, tr("Used lately"), m_recent);
    recentTitle->setSmall();
    recent->addWidget(recentTitle);
    m_files->setSpacing(2);
    recent->addLayout(m_files);

    auto *learn = new QHBoxLayout;
    learn->setSpacing(16);
    for (QAction *action : {actions->manual, actions->keyReference, actions->checkedRules}) {
        auto *link = new LinkButton(action->text().remove(u'&'), this);
        link->setObjectName(u"emptyPage."_s + action->objectName());
        link->setAccessibleName(link->text());
        connect(link, &QPushButton::clicked, action, &QAction::trigger);
        learn->addWidget(link);
    }
    learn->addStretch(1);

    auto *column = new QWidget(this);
    column->setMaximumWidth(columnWidth);
    auto *content = new QVBoxLayout(column);
    content->setContentsMargins(24, 0, 24, 0);
    content->setSpacing(24);
    content->addWidget(title);
    content->addLayout(steps);
    content->addWidget(m_recent);
    content->addLayout(learn);
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(column, 100);
    across->addStretch(1);
    auto *all = new QVBoxLayout(this);
    all->addStretch(2);
    all->addLayout(across);
    all->addStretch(3);
    m_recent->hide();
}

void WelcomePage::showRecent(const QStringList &paths)
{
    while (QLayoutItem *item = m_files->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString &path : paths.first(std::min(paths.size(), mostRecent))) {
        const QFileInfo file(path);
        auto *link = new LinkButton(file.fileName(), m_recent);
        link->setObjectName(u"emptyPage.recent"_s);
        link->setAccessibleName(tr("%1 in %2").arg(file.fileName(), file.absolutePath()));
        link->setToolTip(QDir::toNativeSeparators(path));
        connect(link, &QPushButton::clicked, this, [this, path] { emit fileWanted(path); });
        m_files->addWidget(link, 0, Qt::AlignLeading);
    }
    m_recent->setVisible(!paths.isEmpty());
}

} // namespace studio
