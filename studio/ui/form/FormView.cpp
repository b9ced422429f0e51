#include "ui/form/FormView.h"

#include "render/Tokens.h"
#include "session/DocumentSession.h"
#include "ui/form/DataText.h"
#include "ui/form/FieldRow.h"
#include "ui/form/FindingRow.h"
#include "ui/form/FormContent.h"
#include "ui/form/FormLayout.h"
#include "ui/form/HelpStrip.h"
#include "ui/form/SectionCard.h"
#include "ui/form/SectionHeader.h"
#include "ui/form/SectionsPanel.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/PickList.h"
#include "ui/widgets/SharedUndo.h"
#include "wording/Wording.h"

#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView mainGroup("main");

/// A key that the schema does not have: kept and shown as what its value is.
Field fieldForKey(const QString &key, const Schema &schema)
{
    Field field;
    field.key = key;
    field.label = key;
    field.type = FieldType::Any;
    if (const IgnoredKey *ignored = schema.findIgnored(key))
        field.help = ignored->help;
    else if (const Field *meant = schema.findByAlias(key))
        field.help = FormView::tr("Perhaps %1 is meant.").arg(meant->key);
    return field;
}

} // namespace

FormView::FormView(DocumentSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_undo(new SharedUndo(session, this))
    , m_scroll(new QScrollArea(this))
    , m_content(new FormContent)
    , m_layout(new FormLayout(m_content, look::rowSpacing))
    , m_help(new HelpStrip(this))
    , m_otherHeading(new QLabel(tr("Other keys"), m_content))
    , m_addField(new LinkButton(tr("+ Add field"), m_content))
{
    setObjectName(u"formView"_s);
    setAccessibleName(tr("Form"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_help);
    m_help->hide();

    m_scroll->setObjectName(u"formScroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->verticalScrollBar()->setSingleStep(20);
    m_layout->setContentsMargins(look::margin, look::margin - 2, look::margin, 2 * look::margin);
    m_content->setObjectName(u"formContent"_s);
    m_content->setMinimumWidth(220);

    QFont strong = m_otherHeading->font();
    strong.setWeight(QFont::DemiBold);
    m_otherHeading->setFont(strong);
    m_otherHeading->setObjectName(u"otherKeys"_s);
    m_otherHeading->hide();
    FormLayout::setExtraSpace(m_otherHeading, 6);
    m_addField->setObjectName(u"addField"_s);
    m_addField->setAccessibleName(tr("Add field"));
    connect(m_addField, &LinkButton::clicked, this, &FormView::openAddFieldList);

    refresh(session.snapshot());
    refreshFindings();
    m_scroll->setWidget(m_content);
    m_content->installEventFilter(this);
    m_content->setLaidOut([this] { returnToPlace(); });
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            &FormView::returnToPlace);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (!m_returning)
            keepPlace();
    });

    connect(&session, &DocumentSession::snapshotChanged, this, &FormView::refresh);
    connect(&session, &DocumentSession::diagnosticsChanged, this, &FormView::refreshFindings);
    connect(&session, &DocumentSession::pathChanged, this,
            [this] { refreshFields(*m_session.snapshot()); });
    connect(&session, &DocumentSession::readOnlyChanged, this, [this] {
        for (FieldRow *row : std::as_const(m_rows))
            row->setReadOnly(m_session.isReadOnly(), wordError(m_session.readOnlyReason()));
        if (m_sections)
            m_sections->setReadOnly(m_session.isReadOnly());
        m_addField->setEnabled(!m_session.isReadOnly());
        refreshNotices();
    });
    connect(qApp, &QApplication::focusChanged, this, &FormView::focusMoved);
    m_addField->setEnabled(!session.isReadOnly());
}

FormView::~FormView()
{
    // Fields that are left while they are destroyed have nothing to write any more.
    disconnect(qApp, nullptr, this, nullptr);
}

bool FormView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_content && event->type() == QEvent::Paint && !m_sections)
        QMetaObject::invokeMethod(this, &FormView::complete, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void FormView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_stops.clear(); // It may have come into another window.
    orderStops();
}

void FormView::openProfileSheet()
{
    complete();
    m_sections->openProfileSheet();
}

void FormView::complete()
{
    if (m_sections)
        return;
    m_content->removeEventFilter(this);
    m_sections = new SectionsPanel(m_session, *m_undo, m_scroll, m_content);
    FormLayout::setExtraSpace(m_sections, 8);
    connect(m_sections, &SectionsPanel::placeRequested, this, &FormView::placeRequested);
    connect(m_sections, &SectionsPanel::offsetEntered, this, &FormView::offsetFocused);
    connect(m_sections, &SectionsPanel::fixRequested, this, &FormView::applyFix);
    connect(m_sections, &SectionsPanel::stopsChanged, this, [this] {
        if (!std::exchange(m_stopsDirty, true))
            QMetaObject::invokeMethod(this, &FormView::orderStops, Qt::QueuedConnection);
    });
    m_sections->setReadOnly(m_session.isReadOnly());
    m_sections->refresh(m_shown);
    layOut();
    m_sections->show();
    refreshFindings();
    updateMark();
}

void FormView::refresh(const SnapshotPtr &snapshot)
{
    const SnapshotPtr before = std::exchange(m_shown, snapshot);
    const auto head = [](const Snapshot &s) {
        return QStringView(s.text).first(s.frontmatter.body.begin);
    };
    if (before && before->kind != snapshot->kind) {
        for (FieldRow *row : std::as_const(m_rows))
            row->deleteLater();
        m_rows.clear();
        m_order.clear();
        m_added.clear();
    }
    const bool sameHead = !std::exchange(m_written, false) && before
                          && before->kind == snapshot->kind
                          && before->reading.state == snapshot->reading.state
                          && head(*before) == head(*snapshot);
    if (!sameHead)
        refreshFields(*snapshot);
    if (m_sections)
        m_sections->refresh(snapshot);
    if (m_offset >= 0)
        updateMark();
}

void FormView::refreshFields(const Snapshot &snapshot)
{
    buildRows(snapshot);
    for (FieldRow *row : std::as_const(m_order))
        row->refresh(snapshot);
    // The explanation of a choice follows the choice.
    if (const FieldRow *row = m_help->isVisible() ? m_rows.value(m_helped) : nullptr)
        showHelp(*row);
}

bool FormView::isShown(const Field &field, const Snapshot &snapshot) const
{
    if (field.required || field.group == mainGroup || m_added.contains(field.key)
        || snapshot.frontmatter.find(field.key))
        return true;
    // Taken back by undo while it is being used.
    const FieldRow *row = m_rows.value(field.key);
    return row && row->hasFocusInside();
}

/// Brings the rows up to date with which keys there are; rows that stay are not touched.
void FormView::buildRows(const Snapshot &snapshot)
{
    const Schema &schema = schemaFor(snapshot.kind);
    QList<FieldRow *> order;
    for (const Field &field : schema.fields) {
        if (!isShown(field, snapshot))
            continue;
        FieldRow *row = m_rows.value(field.key);
        order += row ? row : makeRow(field, true);
    }
    for (const Entry &entry : snapshot.frontmatter.entries) {
        if (schema.find(entry.key))
            continue;
        FieldRow *row = m_rows.value(entry.key);
        if (!row)
            row = makeRow(fieldForKey(entry.key, schema), false);
        if (!order.contains(row)) // A key that is there twice has one row.
            order += row;
    }
    if (order == m_order)
        return;
    for (FieldRow *row : std::as_const(m_order)) {
        if (order.contains(row))
            continue;
        m_rows.remove(row->key());
        row->hide();
        row->deleteLater();
    }
    m_order = order;
    layOut();
}

FieldRow *FormView::makeRow(const Field &field, bool known)
{
    auto *row = new FieldRow(m_session, *m_undo, field, known, m_content);
    FormLayout::setHalf(row, field.half);
    m_rows.insert(field.key, row);
    row->setReadOnly(m_session.isReadOnly(), wordError(m_session.readOnlyReason()));
    connect(row, &FieldRow::placeRequested, this, &FormView::placeRequested);
    connect(row, &FieldRow::fixRequested, this, &FormView::applyFix);
    connect(row, &FieldRow::written, this, [this] { m_written = true; });
    connect(row, &FieldRow::entered, this, [this](FieldRow *entered) {
        emit fieldFocused(entered->key());
        if (const Entry *entry = m_session.snapshot()->frontmatter.find(entered->key()))
            emit offsetFocused(entry->valueSpan.begin);
    });
    return row;
}

void FormView::layOut()
{
    QList<FormRow> rows;
    for (FindingRow *notice : std::as_const(m_notices))
        rows += notice;
    bool others = false;
    for (FieldRow *row : std::as_const(m_order)) {
        if (!row->isKnown() && !std::exchange(others, true))
            rows += m_otherHeading;
        rows += row;
    }
    m_otherHeading->setVisible(others);
    rows += m_addField;
    if (m_sections)
        rows += m_sections;
    m_layout->setRows(rows);
    for (const FormRow &row : std::as_const(rows)) {
        if (row.widget->isHidden() && row.widget != m_otherHeading)
            row.widget->show();
    }
    if (!std::exchange(m_stopsDirty, true))
        QMetaObject::invokeMethod(this, &FormView::orderStops, Qt::QueuedConnection);
}

/// The Tab key goes through the form as it is laid out, whatever was made first.
void FormView::orderStops()
{
    m_stopsDirty = false;
    QList<QWidget *> stops;
    for (const FindingRow *notice : std::as_const(m_notices))
        for (LinkButton *button : notice->findChildren<LinkButton *>())
            stops += button;
    for (const FieldRow *row : std::as_const(m_order))
        stops += row->stops();
    stops += m_addField;
    if (m_sections)
        stops += m_sections->stops();
    // Each of these walks through the whole window, so what follows each other already is left.
    QHash<const QWidget *, const QWidget *> following;
    const QWidget *before = nullptr;
    for (const QPointer<QWidget> &stop : std::as_const(m_stops)) {
        if (before && stop)
            following.insert(before, stop);
        before = stop ? stop.data() : before;
    }
    for (qsizetype i = 1; i < stops.size(); ++i) {
        if (following.value(stops[i - 1]) != stops[i])
            setTabOrder(stops[i - 1], stops[i]);
    }
    m_stops.assign(stops.begin(), stops.end());
}

void FormView::commit()
{
    for (FieldRow *row : std::as_const(m_order)) {
        if (row->hasFocusInside())
            row->commit();
    }
}

void FormView::openAddFieldList()
{
    std::vector<PickItem> items;
    const Schema &schema = schemaFor(m_shown->kind);
    for (const FieldGroup &group : schema.groups) {
        bool first = true;
        for (const Field &field : schema.fields) {
            if (field.group != group.id || m_rows.contains(field.key)
                || !field.deprecated.isEmpty())
                continue;
            if (std::exchange(first, false))
                items.push_back({{}, dataText(group.label), {}, true});
            items.push_back({field.key, dataText(field.label), dataText(field.help)});
        }
    }
    if (items.empty() || m_session.isReadOnly())
        return;
    auto *list = new PickList(items, tr("Add a field"), this);
    connect(list, &PickList::picked, this, &FormView::focusField);
    list->popUp(m_addField);
}

} // namespace studio
