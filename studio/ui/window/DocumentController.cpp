#include "ui/window/DocumentController.h"

#include "session/Backup.h"
#include "session/DocumentSession.h"
#include "session/Recovery.h"
#include "ui/editor/TextEditor.h"
#include "ui/form/FormView.h"
#include "ui/publish/PublishedSign.h"
#include "ui/settings/Settings.h"
#include "ui/widgets/Look.h"
#include "ui/window/DocumentView.h"
#include "ui/window/NoticeBar.h"
#include "ui/window/Questions.h"
#include "wording/Wording.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QStackedWidget>
#include <QTabBar>

namespace studio {

DocumentController::DocumentController(QTabBar *tabs, QStackedWidget *pages, Questions *questions,
                                       QObject *parent)
    : QObject(parent)
    , m_tabs(tabs)
    , m_pages(pages)
    , m_questions(questions)
    , m_lastFolder(QDir::homePath())
{
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        emit currentChanged(current());
    });
    connect(m_tabs, &QTabBar::tabCloseRequested, this, [this](int index) { close(index); });
    connect(m_tabs, &QTabBar::tabMoved, this, [this](int from, int to) {
        QWidget *page = m_pages->widget(from);
        m_pages->removeWidget(page);
        m_pages->insertWidget(to, page);
        m_pages->setCurrentIndex(m_tabs->currentIndex());
    });
}

DocumentView *DocumentController::current() const
{
    return viewAt(m_tabs->currentIndex());
}

DocumentView *DocumentController::viewAt(int index) const
{
    return qobject_cast<DocumentView *>(m_pages->widget(index));
}

int DocumentController::count() const
{
    return m_tabs->count();
}

int DocumentController::indexOf(const QString &path) const
{
    const QString wanted = QFileInfo(path).canonicalFilePath();
    for (int i = 0; i < count(); ++i) {
        const QString open = viewAt(i)->session()->path();
        if (!open.isEmpty() && QFileInfo(open).canonicalFilePath() == wanted)
            return i;
    }
    return -1;
}

bool DocumentController::open(const QString &path)
{
    if (const int index = indexOf(path); index >= 0) {
        m_tabs->setCurrentIndex(index);
        return true;
    }
    if (m_elsewhere && m_elsewhere(path))
        return false;
    auto session = DocumentSession::open(QFileInfo(path).absoluteFilePath());
    if (!session) {
        emit failed(session.error());
        return false;
    }
    m_lastFolder = QFileInfo(path).absolutePath();
    show(std::move(*session));
    emit opened(QFileInfo(path).absoluteFilePath());
    return true;
}

void DocumentController::openText(const QString &text, const QString &name)
{
    show(DocumentSession::create(text, name));
}

DocumentView *DocumentController::show(std::unique_ptr<DocumentSession> session)
{
    auto *view = new DocumentView(std::move(session), m_pages);
    DocumentSession *shown = view->session();
    connect(shown, &DocumentSession::modificationChanged, this,
            [this, view] { describeTab(view); });
    connect(shown, &DocumentSession::pathChanged, this, [this, view] { describeTab(view); });
    connect(shown, &DocumentSession::diagnosticsChanged, this, [this, view] { markTab(view); });
    connect(view, &DocumentView::publicationChanged, this, [this, view] { signTab(view); });
    const int index = m_pages->addWidget(view);
    {
        // The page must be there before anyone hears of the tab.
        const QSignalBlocker blocker(m_tabs);
        m_tabs->insertTab(index, shown->displayName());
        m_tabs->setCurrentIndex(index);
    }
    m_pages->setCurrentIndex(index);
    describeTab(view);
    emit currentChanged(view);
    view->editor()->setFocus();
    return view;
}

void DocumentController::describeTab(DocumentView *view)
{
    const int index = m_pages->indexOf(view);
    const DocumentSession *session = view->session();
    QString text = session->displayName();
    text.replace(u'&', QLatin1StringView("&&"));
    m_tabs->setTabText(index, session->isModified() ? text + QStringLiteral(" ●") : text);
    QStringList known{QDir::toNativeSeparators(session->path()),
                      wordPublication(view->publication()), wordNewer(view->publication())};
    known.removeAll(QString());
    m_tabs->setTabToolTip(index, known.join(u'\n')); // which is its description, too
    QString name = session->displayName();
    if (session->isModified())
        name = tr("%1, not saved").arg(name);
    const QVariant mark = m_tabs->tabData(index);
    if (mark.isValid())
        name = mark.toInt() == int(Mark::Error) ? tr("%1, with errors").arg(name)
                                                : tr("%1, with warnings").arg(name);
    m_tabs->setAccessibleTabName(index, name);
    emit unsavedChanged();
}

/// A tab shows the gravest that is wrong with its persona; a mere note is no reason to look.
void DocumentController::markTab(DocumentView *view)
{
    const int index = m_pages->indexOf(view);
    if (index < 0)
        return;
    std::optional<Mark> mark;
    for (const Diagnostic &diagnostic : view->session()->diagnostics()) {
        if (diagnostic.severity == Severity::Error)
            mark = Mark::Error;
        else if (diagnostic.severity == Severity::Warning && !mark)
            mark = Mark::Warning;
    }
    const QVariant wanted = mark ? QVariant(int(*mark)) : QVariant();
    if (m_tabs->tabData(index) == wanted)
        return;
    m_tabs->setTabData(index, wanted);
    m_tabs->setTabIcon(index, mark ? markIcon(*mark, m_tabs->palette(), m_tabs->devicePixelRatio())
                                   : QIcon());
    describeTab(view);
}

/// The tab shows where its persona stands in a registry, as the list of the library does.
void DocumentController::signTab(DocumentView *view)
{
    const int index = m_pages->indexOf(view);
    if (index < 0)
        return;
    const Publication &publication = view->publication();
    const bool newer = !publication.newer.isEmpty();
    const bool shown = newer || (publication.isKnown() && publication.now != PublishedNow::Away);
    auto *sign = qobject_cast<PublishedSign *>(m_tabs->tabButton(index, QTabBar::LeftSide));
    if (shown && !sign) {
        sign = new PublishedSign(m_tabs);
        m_tabs->setTabButton(index, QTabBar::LeftSide, sign);
    } else if (!shown && sign) {
        m_tabs->setTabButton(index, QTabBar::LeftSide, nullptr);
        sign->deleteLater();
    }
    if (shown) {
        sign->setNow(publication.now);
        sign->setNewer(newer);
    }
    describeTab(view);
}

bool DocumentController::save()
{
    return current() && saveView(current(), false);
}

bool DocumentController::saveView(DocumentView *view, bool overwrite)
{
    DocumentSession *session = view->session();
    view->form()->commit();
    if (session->path().isEmpty()) {
        m_tabs->setCurrentIndex(m_pages->indexOf(view));
        return saveAs();
    }
    if (Settings::instance().value(settings::backups)) {
        if (const Result<void> kept = keepCopy(session->path()); !kept)
            view->notices()->show(QStringLiteral("backup"), NoticeBar::Tone::Warning,
                                  wordError(kept.error()));
    }
    const Result<void> saved = session->save(overwrite);
    const QString topic = QStringLiteral("save");
    if (saved) {
        view->notices()->clear(topic);
        if (session->lastSaveWasInPlace()) {
            view->notices()->show(
                topic, NoticeBar::Tone::Info,
                tr("Saved in place: no new file can be made in this folder, so an "
                   "interrupted save could have left a part of the text."));
        }
        emit this->saved(session->path());
        return true;
    }
    std::vector<NoticeBar::Answer> answers;
    if (saved.error().code == "file/changed-on-disk") {
        answers = {{tr("Overwrite"), [this, view] { saveView(view, true); }},
                   {tr("Take over theirs"), [session] { (void)session->reload(); }}};
    } else {
        answers = {{tr("Save as…"), [this] { saveAs(); }}};
    }
    view->notices()->show(topic, NoticeBar::Tone::Error, wordError(saved.error()),
                          std::move(answers));
    return false;
}

bool DocumentController::saveAs()
{
    DocumentView *view = current();
    if (!view)
        return false;
    DocumentSession *session = view->session();
    const QString suggestion = session->path().isEmpty()
                                   ? m_lastFolder + u'/' + session->displayName()
                                   : session->path();
    const QString path = m_questions->fileToSave(suggestion);
    if (path.isEmpty())
        return false;
    const Result<void> saved = session->saveAs(path);
    if (!saved) {
        view->notices()->show(QStringLiteral("save"), NoticeBar::Tone::Error,
                              wordError(saved.error()));
        return false;
    }
    view->notices()->clear(QStringLiteral("save"));
    m_lastFolder = QFileInfo(path).absolutePath();
    emit this->saved(session->path());
    return true;
}

bool DocumentController::close(int index)
{
    DocumentView *view = viewAt(index);
    if (!view)
        return true;
    view->form()->commit();
    // A file that somebody has removed lives on only here.
    if (view->session()->isModified()
        || view->session()->onDisk() == DocumentSession::OnDisk::Removed) {
        m_tabs->setCurrentIndex(index);
        switch (m_questions->unsaved(view->session()->displayName())) {
        case Questions::Unsaved::Save:
            if (!saveView(view, false))
                return false;
            break;
        case Questions::Unsaved::Discard: break;
        case Questions::Unsaved::Cancel: return false;
        }
    }
    forget(index);
    return true;
}

void DocumentController::forget(int index)
{
    DocumentView *view = viewAt(index);
    {
        const QSignalBlocker blocker(m_tabs);
        m_pages->removeWidget(view);
        m_tabs->removeTab(index);
    }
    m_pages->setCurrentIndex(m_tabs->currentIndex());
    emit currentChanged(current());
    emit unsavedChanged();
    view->deleteLater();
}

void DocumentController::showNext(int step)
{
    if (count() > 1)
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + step + count()) % count());
}

bool DocumentController::closeAll()
{
    while (count() > 0) {
        if (!close(count() - 1))
            return false;
    }
    return true;
}

bool DocumentController::closeOthers(int index)
{
    const DocumentView *stays = viewAt(index);
    for (int i = count() - 1; i >= 0; --i) {
        if (viewAt(i) != stays && !close(i))
            return false;
    }
    return true;
}

void DocumentController::setCurrent(int index)
{
    m_tabs->setCurrentIndex(index);
}

void DocumentController::move(int from, int to)
{
    if (to >= 0 && to < count())
        m_tabs->moveTab(from, to);
}

void DocumentController::setElsewhere(std::function<bool(const QString &path)> elsewhere)
{
    m_elsewhere = std::move(elsewhere);
}

bool DocumentController::recover(const RecoveredText &text)
{
    auto session = DocumentSession::recover(text);
    if (!session) {
        emit failed(session.error());
        return false;
    }
    DocumentView *view = show(std::move(*session));
    const QString when = QLocale().toString(text.when.toLocalTime(), QLocale::ShortFormat);
    view->notices()->show(
        QStringLiteral("recovered"), NoticeBar::Tone::Info,
        tr("This is the unsaved text of %1. It is not in the file yet.").arg(when),
        {{tr("Save"), [this, view] { saveView(view, false); }}});
    return true;
}

void DocumentController::keepAll()
{
    for (int i = 0; i < count(); ++i) {
        viewAt(i)->form()->commit();
        viewAt(i)->session()->keepForNextStart();
    }
}

QJsonObject DocumentController::sessionState() const
{
    QJsonArray tabs;
    for (int i = 0; i < count(); ++i) {
        const DocumentSession *session = viewAt(i)->session();
        QJsonObject tab = viewAt(i)->viewState();
        tab.insert(QStringLiteral("path"), session->path());
        tab.insert(QStringLiteral("recovery"), QFileInfo(session->recoveryFile()).fileName());
        tabs += tab;
    }
    return {{QStringLiteral("tabs"), tabs}, {QStringLiteral("current"), m_tabs->currentIndex()}};
}

void DocumentController::restoreSessionState(const QJsonObject &state,
                                             std::vector<RecoveredText> &recovered, bool files)
{
    const DocumentView *shown = nullptr;
    const int wanted = state[QStringLiteral("current")].toInt();
    int number = 0;
    for (const QJsonValue &value : state[QStringLiteral("tabs")].toArray()) {
        const QJsonObject tab = value.toObject();
        const QString path = tab[QStringLiteral("path")].toString();
        const QString kept = tab[QStringLiteral("recovery")].toString();
        const int before = count();
        const auto own = std::ranges::find_if(recovered, [&](const RecoveredText &text) {
            return path.isEmpty() ? !kept.isEmpty() && QFileInfo(text.file).fileName() == kept
                                  : text.path == path;
        });
        if (own != recovered.end()) {
            const RecoveredText text = std::move(*own);
            recovered.erase(own);
            recover(text);
        } else if (files && QFileInfo::exists(path)) {
            open(path);
        }
        if (count() > before) {
            viewAt(before)->restoreViewState(tab);
            if (number == wanted)
                shown = viewAt(before);
        }
        ++number;
    }
    for (int i = 0; shown && i < count(); ++i) {
        if (viewAt(i) == shown)
            m_tabs->setCurrentIndex(i);
    }
}

} // namespace studio
