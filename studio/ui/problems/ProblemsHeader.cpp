#include "ui/problems/ProblemsHeader.h"

#include "render/Tokens.h"
#include "ui/preview/QuietMenuButton.h"
#include "ui/problems/FilterChip.h"
#include "ui/widgets/Look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr int sideMargin = 12;
constexpr int filterWidth = 180;

} // namespace

ProblemsHeader::ProblemsHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("Problems"), this))
    , m_count(new QLabel(this))
    , m_empty(new QLabel(this))
    , m_filter(new QLineEdit(this))
    , m_chips{addChip("problemsErrors", tr("Show errors")),
              addChip("problemsWarnings", tr("Show warnings")),
              addChip("problemsNotes", tr("Show notes"))}
    , m_groups(new QuietMenuButton(this))
    , m_scope(new QuietMenuButton(this))
{
    setObjectName(u"problemsHeader"_s);
    m_title->setObjectName(u"problemsTitle"_s);
    QFont bold = m_title->font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_count->setObjectName(u"problemsCount"_s);
    m_empty->setObjectName(u"problemsEmpty"_s);
    m_filter->setObjectName(u"problemsFilter"_s);
    m_filter->setAccessibleName(tr("Filter problems"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setFixedWidth(filterWidth);
    connect(m_filter, &QLineEdit::textChanged, this, &ProblemsHeader::filterChanged);
    buildMenus();

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(sideMargin, 3, sideMargin, 3);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addWidget(m_empty);
    row->addStretch();
    row->addWidget(m_filter);
    for (FilterChip *chip : m_chips)
        row->addWidget(chip);
    row->addWidget(m_groups);
    row->addWidget(m_scope);
    // As high as it is with the filter: the list does not jump.
    row->addStrut(m_filter->sizeHint().height());
    adoptTheme();
}

FilterChip *ProblemsHeader::addChip(const char *name, const QString &help)
{
    auto *chip = new FilterChip({}, this);
    chip->setObjectName(QLatin1StringView(name));
    chip->setAccessibleDescription(help);
    chip->setChecked(true);
    connect(chip, &FilterChip::toggled, this, &ProblemsHeader::filterChanged);
    return chip;
}

void ProblemsHeader::buildMenus()
{
    m_groups->setObjectName(u"problemsGroups"_s);
    m_groups->setTitle(tr("Put together by"));
    m_groups->setFont(labelFont(font()));
    m_groups->addChoice(tr("In the order of the &text"), tr("By place"), u"none"_s);
    m_groups->addChoice(tr("By s&everity"), tr("By severity"), u"severity"_s);
    m_groups->addChoice(tr("By &rule"), tr("By rule"), u"rule"_s);
    m_groups->addChoice(tr("By field and &section"), tr("By section"), u"place"_s);
    m_groups->addChoice(tr("By &file"), tr("By file"), u"file"_s);
    m_groups->setValue(u"none"_s);
    connect(m_groups, &QuietMenuButton::valueChosen, this, &ProblemsHeader::groupsChanged);

    m_scope->setObjectName(u"problemsScope"_s);
    m_scope->setTitle(tr("In which files"));
    m_scope->setFont(labelFont(font()));
    m_scope->addChoice(tr("In &this file"), tr("This file"), u"file"_s);
    m_scope->addChoice(tr("In &all files of the library"), tr("All files"), u"library"_s);
    m_scope->setValue(u"file"_s);
    connect(m_scope, &QuietMenuButton::valueChosen, this, [this] {
        // What is asked for first is where the problems are.
        if (wantsAllFiles() && groups() == ProblemGroups::None)
            m_groups->setValue(u"file"_s);
        else if (!wantsAllFiles() && groups() == ProblemGroups::File)
            m_groups->setValue(u"none"_s);
        emit scopeChanged();
    });
}

ProblemFilter ProblemsHeader::filter() const
{
    ProblemFilter filter;
    for (const int i : {0, 1, 2})
        filter.shown[i] = m_chips[i]->isChecked();
    filter.text = m_filter->text().trimmed();
    return filter;
}

ProblemGroups ProblemsHeader::groups() const
{
    const QString value = m_groups->value();
    return value == "severity"_L1 ? ProblemGroups::Severity
           : value == "rule"_L1   ? ProblemGroups::Rule
           : value == "place"_L1  ? ProblemGroups::Place
           : value == "file"_L1   ? ProblemGroups::File
                                  : ProblemGroups::None;
}

QVariantMap ProblemsHeader::state() const
{
    QStringList hidden;
    for (const int i : {0, 1, 2}) {
        if (!m_chips[i]->isChecked())
            hidden += QString(severityId(Severity(i)));
    }
    // By file is how several files are shown, and those have to be asked for.
    const QString groups = m_groups->value() == "file"_L1 ? u"none"_s : m_groups->value();
    return {{u"groups"_s, groups}, {u"hidden"_s, hidden}};
}

void ProblemsHeader::setState(const QVariantMap &state)
{
    const QString groups = state.value(u"groups"_s).toString();
    if (QStringList{u"none"_s, u"severity"_s, u"rule"_s, u"place"_s}.contains(groups))
        m_groups->setValue(groups);
    const QStringList hidden = state.value(u"hidden"_s).toStringList();
    for (const int i : {0, 1, 2})
        m_chips[i]->setChecked(!hidden.contains(QString(severityId(Severity(i)))));
}

bool ProblemsHeader::wantsAllFiles() const
{
    return m_library && m_scope->value() == "library"_L1;
}

void ProblemsHeader::setLibrary(bool there)
{
    m_library = there;
    m_scope->setVisible(there);
}

void ProblemsHeader::focusFilter()
{
    if (m_filter->isVisible())
        m_filter->setFocus();
}

void ProblemsHeader::describe(const DiagnosticModel *model, bool checking)
{
    const int total = model ? model->total() : 0;
    const int shown = model ? model->shown() : 0;
    m_count->setText(shown == total ? locale().toString(total)
                                    : tr("%1 of %2").arg(shown).arg(total));
    m_count->setVisible(total > 0);
    m_count->setAccessibleName(tr("%n problem(s)", nullptr, total));
    const QString words[] = {tr("Errors %1"), tr("Warnings %1"), tr("Notes %1")};
    for (const int i : {0, 1, 2}) {
        const int count = model ? model->count(Severity(i)) : 0;
        m_chips[i]->setText(words[i].arg(count));
        m_chips[i]->setAccessibleName(m_chips[i]->text());
        m_chips[i]->setVisible(total > 0 && (count > 0 || !m_chips[i]->isChecked()));
        m_chips[i]->updateGeometry();
    }
    m_filter->setVisible(total > 0);
    m_groups->setVisible(total > 0);
    m_empty->setText(checking && shown == 0 ? tr("Checking…")
                     : total == 0           ? tr("No problems")
                     : shown == 0           ? tr("None matches the filter")
                     : checking             ? tr("Checking…")
                                            : QString());
    m_empty->setVisible(!m_empty->text().isEmpty());
}

void ProblemsHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        adoptTheme();
}

void ProblemsHeader::adoptTheme()
{
    if (m_adopting)
        return;
    const QScopedValueRollback adopting(m_adopting, true);
    const Tokens &tokens = tokensFor(palette());
    for (QLabel *label : {m_count, m_empty}) {
        QPalette colors = label->palette();
        colors.setColor(QPalette::WindowText, tokens.muted);
        label->setPalette(colors);
    }
}

} // namespace studio
