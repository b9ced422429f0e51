#include "ui/form/ProfileSheet.h"

#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/form/DataText.h"
#include "ui/widgets/ElidingComboBox.h"
#include "ui/widgets/Look.h"
#include "wording/Wording.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

/// The title of a group of rows.
QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new ToneLabel(ToneLabel::Tone::Text, text, parent);
    QFont strong = labelFont(label->font());
    strong.setWeight(QFont::DemiBold);
    label->setFont(strong);
    return label;
}

} // namespace

ProfileSheet::ProfileSheet(const Snapshot &snapshot, QWidget *parent)
    : Sheet(u"profileSheet"_s, parent)
    , m_text(snapshot.text)
    , m_outline(snapshot.outline)
    , m_present(matchProfile(snapshot.kind, snapshot.outline))
    , m_profile(new ElidingComboBox(this))
    , m_scroll(new QScrollArea(this))
    , m_after(new QPlainTextEdit(this))
    , m_notice(new Notice(u"profileNotice"_s, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setTitle(tr("Change the sections' profile"), m_present
                                                     ? tr("Now: %1").arg(dataText(m_present->name))
                                                     : tr("Now: a set of its own"));
    m_profile->setObjectName(u"profile"_s);
    m_profile->setMinimumHeight(look::controlHeight);
    for (const Profile &profile : profiles()) {
        if (profile.kind != snapshot.kind)
            continue;
        QStringList titles;
        for (const ProfileSection &section : profile.sections)
            titles += section.title;
        m_profile->addChoice(dataText(profile.name), profile.id, titles.join(tr(", ")));
        if (&profile != m_present && m_profile->currentIndex() <= 0)
            m_profile->setCurrentIndex(m_profile->count() - 1);
    }
    auto *head = new QWidget(this);
    QGridLayout *form = makeForm(80);
    form->setContentsMargins(0, 0, 0, 0);
    head->setLayout(form);
    addRow(form, tr("&Profile"), m_profile, nullptr, look::controlHeight);

    m_scroll->setObjectName(u"fates"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    m_after->setObjectName(u"headingsAfter"_s);
    m_after->setReadOnly(true);
    m_after->setTabChangesFocus(true);
    m_after->setAccessibleName(tr("The headings afterwards"));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(20);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    QLabel *afterwards = heading(tr("Afterwards"), this);
    afterwards->setBuddy(m_after);
    right->addWidget(afterwards);
    right->addWidget(m_after, 1);
    columns->addWidget(m_scroll, 3);
    columns->addLayout(right, 2);
    content()->addWidget(head);
    content()->addLayout(columns, 1);
    content()->addWidget(m_notice);

    QPushButton *cancel = addButton(tr("&Cancel"), u"cancel"_s);
    m_change = addButton(tr("Change the &sections"), u"change"_s);
    m_change->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &ProfileSheet::reject);
    connect(m_change, &QPushButton::clicked, this, [this] {
        emit chosen(wanted());
        accept();
    });
    connect(m_profile, &QComboBox::currentIndexChanged, this, &ProfileSheet::showProfile);
    resize(820, 560);
    showProfile();
}

void ProfileSheet::clearRows()
{
    m_fates.clear();
    m_added.clear();
    delete m_scroll->takeWidget();
}

/// The rows for the chosen profile, with what is likely meant.
void ProfileSheet::showProfile()
{
    const Profile *profile = findProfile(m_profile->currentData().toString());
    if (!profile)
        return;
    clearRows();
    const ProfileSwitch proposed = proposeSwitch(m_outline, *profile);
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int row = 0;
    if (!proposed.fates.empty()) {
        grid->addWidget(heading(tr("Section"), page), row, 0);
        grid->addWidget(heading(tr("becomes"), page), row++, 1);
    }
    for (const SectionFate &fate : proposed.fates) {
        const QString title = m_outline.sections[size_t(fate.section)].title;
        // With a buddy an ampersand would be a mnemonic.
        auto *label = new ToneLabel(ToneLabel::Tone::Text, QString(title).replace(u'&', "&&"_L1),
                                    page);
        label->setWordWrap(true);
        auto *becomes = new ElidingComboBox(page);
        becomes->setObjectName(u"becomes"_s);
        becomes->setMinimumHeight(look::controlHeight);
        becomes->setAccessibleName(tr("What %1 becomes").arg(title));
        becomes->addChoice(tr("Stays as it is"), QString(),
                           tr("Kept under its own title, beside the sections of the profile"));
        for (const ProfileSection &section : profile->sections)
            becomes->addChoice(section.title, section.title, dataText(section.help));
        becomes->setCurrentIndex(qMax(0, becomes->findData(fate.becomes)));
        label->setBuddy(becomes);
        label->setAccessibleName(becomes->accessibleName()); // or both are read
        connect(becomes, &QComboBox::currentIndexChanged, this, &ProfileSheet::update);
        grid->addWidget(label, row, 0);
        grid->addWidget(becomes, row++, 1);
        m_fates += becomes;
    }
    grid->addWidget(heading(tr("New, with a text to replace"), page), row++, 0, 1, 2);
    for (const ProfileSection &section : profile->sections) {
        QString title = section.title;
        auto *add = new QCheckBox(title.replace(u'&', "&&"_L1), page);
        add->setObjectName(u"addSection"_s);
        add->setProperty("title", section.title);
        add->setAccessibleDescription(dataText(section.help));
        add->setToolTip(dataText(section.help));
        add->setChecked(proposed.added.contains(section.title));
        connect(add, &QCheckBox::toggled, this, &ProfileSheet::update);
        grid->addWidget(add, row++, 0, 1, 2);
        m_added += add;
    }
    grid->setRowStretch(row, 1);
    m_scroll->setWidget(page);
    QWidget *last = m_profile;
    const QWidgetList rows = QWidgetList(m_fates.begin(), m_fates.end())
                             + QWidgetList(m_added.begin(), m_added.end());
    for (QWidget *next : rows) {
        setTabOrder(last, next);
        last = next;
    }
    update();
}

ProfileSwitch ProfileSheet::wanted() const
{
    ProfileSwitch wanted;
    wanted.profile = findProfile(m_profile->currentData().toString());
    const std::vector<int> main = m_outline.mainSections();
    for (qsizetype i = 0; i < m_fates.size(); ++i)
        wanted.fates.push_back({main[size_t(i)], m_fates[i]->currentData().toString()});
    for (const QCheckBox *add : m_added) {
        if (add->isChecked() && add->isEnabled())
            wanted.added += add->property("title").toString();
    }
    return wanted;
}

QStringList ProfileSheet::headingsAfter(const TextEdit &edit) const
{
    const QString after = edit.appliedTo(m_text);
    const Outline then = parseOutline(
        after, {m_outline.body.begin, m_outline.body.end + after.size() - m_text.size()});
    int outermost = 6;
    for (const Section &section : then.sections)
        outermost = std::min(outermost, section.level);
    QStringList headings;
    for (const Section &section : then.sections)
        headings += QString((section.level - outermost) * 3, u' ') + section.title;
    return headings;
}

/// Shows what comes of the choices.
void ProfileSheet::update()
{
    QStringList reached;
    for (const ElidingComboBox *becomes : std::as_const(m_fates))
        reached += becomes->currentData().toString();
    for (QCheckBox *add : std::as_const(m_added))
        add->setEnabled(!reached.contains(add->property("title").toString()));

    const auto plan = planSwitch(m_text, m_outline, wanted());
    m_change->setEnabled(plan && !plan->isEmpty());
    if (!plan) {
        m_notice->show(Notice::Level::Error, wordError(plan.error()));
        m_after->clear();
        return;
    }
    const auto twice = std::ranges::any_of(reached, [&](const QString &title) {
        return !title.isEmpty() && reached.count(title) > 1;
    });
    m_notice->show(Notice::Level::Info,
                   plan->isEmpty() ? tr("The sections are so already.")
                   : twice ? tr("Of several sections that become one, the later ones become parts "
                                "of the first, under their own titles. No text is lost.")
                           : tr("No text is lost; the change is one step and can be undone."));
    m_after->setPlainText(headingsAfter(*plan).join(u'\n'));
}

} // namespace studio
