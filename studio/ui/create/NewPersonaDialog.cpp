#include "ui/create/NewPersonaDialog.h"

#include "persona/Identity.h"
#include "persona/Snapshot.h"
#include "ui/create/StartPreview.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/form/DataText.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/TwoLineDelegate.h"
#include "wording/Wording.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int idRole = Qt::UserRole;
const QString pageId = u"page"_s;
constexpr int shownNotes = 3;
constexpr int listWidth = 288;

/// As much of the text as two lines of that width hold, by words.
QString inTwoLines(const QString &text, const QFont &font, int width)
{
    const QFontMetrics metrics(font);
    const auto fits = [&](const QString &part) {
        return metrics.boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, part).height()
               <= 2 * metrics.lineSpacing();
    };
    QString part = text;
    for (qsizetype end = text.size(); !fits(part) && end > 0;) {
        end = text.lastIndexOf(u' ', end - 1);
        part = text.first(qMax<qsizetype>(0, end)) + u"…"_s;
    }
    return part;
}

} // namespace

NewPersonaDialog::NewPersonaDialog(QWidget *parent)
    : Sheet(u"newPersonaDialog"_s, parent)
{
    setTitle(tr("New persona"), {});
    const QString clipboard = QGuiApplication::clipboard()->text();
    if (looksLikePersona(clipboard))
        m_clipboard = clipboard;
    build();
    fillList();
    connect(m_list, &QListWidget::currentItemChanged, this, &NewPersonaDialog::chosen);
    connect(m_page, &QPlainTextEdit::textChanged, this, &NewPersonaDialog::readPage);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_named = !text.trimmed().isEmpty();
        updateText();
    });
    resize(900, 640);
    choose(m_starts.front().id);
    m_list->setFocus();
}

NewPersonaDialog::~NewPersonaDialog() = default;

QString NewPersonaDialog::suggestedFileName() const
{
    return fileNameFor(m_text);
}

void NewPersonaDialog::choose(const QString &id)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(idRole).toString() == id)
            m_list->setCurrentRow(row);
    }
}

void NewPersonaDialog::build()
{
    m_list = new QListWidget;
    m_list->setObjectName(u"starts"_s);
    m_list->setAccessibleName(tr("How to begin"));
    m_list->setFixedWidth(listWidth);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    makePlainList(m_list);
    m_name = new QLineEdit;
    m_name->setObjectName(u"name"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(120);
    m_hint = new ToneLabel(ToneLabel::Tone::Muted);
    m_hint->setObjectName(u"hint"_s);
    m_hint->setSmall();
    m_page = new QPlainTextEdit;
    m_page->setObjectName(u"page"_s);
    m_page->setAccessibleName(tr("Text of the page"));
    m_page->setPlaceholderText(tr("Copy the whole page of a soul from a catalog and paste it here. "
                                  "A SOUL.md will do as well."));
    m_page->setTabChangesFocus(true);
    m_page->setFixedHeight(132);
    m_recognised = new Notice(u"recognised"_s);
    auto *notes = new QWidget;
    notes->setObjectName(u"notes"_s);
    m_notes = new QVBoxLayout(notes);
    m_notes->setContentsMargins(0, 0, 0, 0);
    m_notes->setSpacing(4);
    m_preview = new StartPreview;

    auto *named = new QWidget;
    auto *nameColumn = new QVBoxLayout(named);
    nameColumn->setContentsMargins(0, 0, 0, 0);
    nameColumn->setSpacing(4);
    nameColumn->addWidget(m_name);
    nameColumn->addWidget(m_hint);
    m_pageBox = new QWidget;
    auto *pageColumn = new QVBoxLayout(m_pageBox);
    pageColumn->setContentsMargins(0, 0, 0, 0);
    pageColumn->setSpacing(6);
    pageColumn->addWidget(m_page);
    pageColumn->addWidget(m_recognised);
    pageColumn->addWidget(notes);

    auto *caption = new ToneLabel(ToneLabel::Tone::Muted, tr("&Name"));
    caption->setBuddy(m_name);
    auto *right = new QVBoxLayout;
    right->setSpacing(look::rowSpacing);
    right->addWidget(m_pageBox);
    auto *nameRow = new QVBoxLayout;
    nameRow->setSpacing(4);
    nameRow->addWidget(caption);
    nameRow->addWidget(named);
    right->addLayout(nameRow);
    right->addWidget(m_preview, 1);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(m_list);
    columns->addLayout(right, 1);
    content()->addLayout(columns, 1);

    QPushButton *cancel = addButton(tr("&Cancel"), u"cancel"_s);
    m_create = addButton(tr("C&reate"), u"create"_s);
    m_create->setAutoDefault(true);
    m_create->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, [this] {
        if (m_create->isEnabled())
            accept();
    });
    setStatus(tr("No file is written until you save"));
}

void NewPersonaDialog::fillList()
{
    m_starts = templateTexts();
    for (const Kind kind : allKinds) {
        addHeading(wordKinds(kind));
        for (const StartingText &start : m_starts) {
            if (start.kind == kind)
                addStart(start.id, dataText(start.name), dataText(start.summary));
        }
    }
    addHeading(tr("From elsewhere"));
    addStart(pageId, tr("Text of a page"),
             m_clipboard.isEmpty()
                 ? tr("From a catalog or the clipboard")
                 : tr("The clipboard holds “%1”").arg(recognisePage(m_clipboard)->name));
    addHeading(tr("Samples, to be changed"));
    for (StartingText &sample : sampleTexts()) {
        addStart(sample.id, tr("Copy of %1").arg(sample.name), sample.summary);
        m_starts.push_back(std::move(sample));
    }
    // The first of the souls is what a person most likely wants.
    std::ranges::stable_partition(
        m_starts, [](const StartingText &start) { return start.kind == Kind::Soul; });
}

void NewPersonaDialog::addHeading(const QString &title)
{
    auto *item = new QListWidgetItem(title, m_list);
    item->setFlags(Qt::NoItemFlags);
    item->setData(TwoLineDelegate::HeadingRole, true);
}

QListWidgetItem *NewPersonaDialog::addStart(const QString &id, const QString &name,
                                            const QString &summary)
{
    auto *item = new QListWidgetItem(name, m_list);
    item->setData(idRole, id);
    item->setData(TwoLineDelegate::HelpRole,
                  inTwoLines(summary, labelFont(m_list->font()), listWidth - 50));
    item->setToolTip(summary);
    item->setData(Qt::AccessibleDescriptionRole, summary);
    return item;
}

void NewPersonaDialog::chosen()
{
    const QListWidgetItem *item = m_list->currentItem();
    const QString id = item ? item->data(idRole).toString() : QString();
    const bool page = id == pageId;
    m_pageBox->setVisible(page);
    m_reading.drop();
    if (page) {
        if (m_page->toPlainText().isEmpty() && !m_clipboard.isEmpty()) {
            const QSignalBlocker blocker(m_page);
            m_page->setPlainText(m_clipboard);
        }
        readPage();
        return;
    }
    const auto start = std::ranges::find(m_starts, id, &StartingText::id);
    setStart(start == m_starts.end() ? QString() : start->text);
}

void NewPersonaDialog::readPage()
{
    const QString text = m_page->toPlainText();
    if (text.trimmed().isEmpty()) {
        m_reading.drop();
        m_recognised->hide();
        m_notes->parentWidget()->hide();
        setStart({});
        return;
    }
    m_reading.run<RecognisedPage>([text] { return recognisePage(text); },
                                  [this](const Result<RecognisedPage> &page) { showPage(page); });
}

void NewPersonaDialog::showPage(const Result<RecognisedPage> &page)
{
    while (QLayoutItem *item = m_notes->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_notes->parentWidget()->hide();
    if (!page) {
        m_recognised->show(Notice::Level::Error, wordError(page.error()));
        setStart({});
        return;
    }
    QStringList parts;
    if (!page->name.isEmpty())
        parts += page->name;
    if (!page->tagline.isEmpty())
        parts += u"“"_s + page->tagline + u"”"_s;
    parts += page->sections == 1 ? tr("1 section") : tr("%n sections", nullptr, page->sections);
    m_recognised->show(page->name.isEmpty() ? Notice::Level::Warning : Notice::Level::Good,
                       tr("Recognised: %1").arg(parts.join(u" · "_s)));
    const std::vector<Error> &notes = page->import.notes;
    for (size_t i = 0; i < notes.size() && i < shownNotes; ++i) {
        auto *note = new Notice(u"note"_s);
        note->show(Notice::Level::Info,
                   i + 1 == shownNotes && notes.size() > shownNotes
                       ? tr("%1 And %n more.", nullptr, int(notes.size() - shownNotes))
                             .arg(wordError(notes[i]))
                       : wordError(notes[i]));
        m_notes->addWidget(note);
    }
    m_notes->parentWidget()->setVisible(!notes.empty());
    setStart(page->import.text);
}

void NewPersonaDialog::setStart(const QString &text)
{
    m_start = text;
    if (!m_named)
        m_name->setText(text.isEmpty() ? QString() : nameIn(text));
    updateText();
}

void NewPersonaDialog::updateText()
{
    const QString name = m_name->text().simplified();
    m_text.clear();
    QString hint;
    if (!m_start.isEmpty() && !name.isEmpty()) {
        if (const Result<QString> named = withName(m_start, name)) {
            m_text = *named;
            const SnapshotPtr snapshot = makeSnapshot(m_text, {});
            const QString called = identityOf(*snapshot).name;
            hint = snapshot->kind != Kind::Soul && called != name
                       ? tr("It will be called %1, as agents have names of lowercase words and "
                            "hyphens")
                             .arg(called)
                       : tr("Will be saved as %1, unless you choose another name")
                             .arg(fileNameFor(m_text));
        } else {
            hint = wordError(named.error());
        }
    } else if (!m_start.isEmpty()) {
        hint = tr("Give it a name");
    }
    m_hint->setText(hint);
    m_name->setEnabled(!m_start.isEmpty());
    m_preview->setText(m_text.isEmpty() ? m_start : m_text);
    m_create->setEnabled(!m_text.isEmpty());
}

} // namespace studio
