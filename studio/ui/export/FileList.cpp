#include "ui/export/FileList.h"

#include "ui/dialogs/DiffView.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Look.h"

#include <QCheckBox>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int diffRows = 9;
constexpr size_t mostShown = 40;

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 ? 0 : 1,
                                       QLocale::DataSizeTraditionalFormat);
}

} // namespace

FileList::FileList(QWidget *parent)
    : QWidget(parent)
    , m_overwrite(new QCheckBox)
{
    setAccessibleName(tr("Files"));
    m_overwrite->setObjectName(u"overwrite"_s);
    m_overwrite->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_overwrite);
    connect(m_overwrite, &QCheckBox::toggled, this, &FileList::changed);
}

void FileList::setFiles(const std::vector<ExportedFile> &files)
{
    delete m_rows;
    m_rows = new QWidget;
    auto *column = new QVBoxLayout(m_rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    QStringList conflicting;
    m_allSame = !files.empty();
    size_t shown = 0;
    // Those that would be overwritten are shown first, and of very many not every other one.
    for (const bool other : {true, false}) {
        for (const ExportedFile &file : files) {
            if ((file.state == ExportedFile::State::Other) == other && shown < mostShown) {
                addFile(file);
                ++shown;
            }
        }
    }
    if (shown < files.size()) {
        auto *rest = new ToneLabel(ToneLabel::Tone::Muted,
                                   tr("and %n more files", nullptr, int(files.size() - shown)));
        rest->setObjectName(u"moreFiles"_s);
        column->addWidget(rest);
    }
    for (const ExportedFile &file : files) {
        m_allSame &= file.state == ExportedFile::State::Same;
        if (file.state == ExportedFile::State::Other)
            conflicting += file.path;
    }
    qobject_cast<QVBoxLayout *>(layout())->insertWidget(0, m_rows);
    m_rows->setVisible(true);
    if (conflicting != m_conflicting)
        m_overwrite->setChecked(false);
    m_conflicting = conflicting;
    m_conflicts = int(conflicting.size());
    m_overwrite->setText(m_conflicts == 1 ? tr("Over&write it")
                                          : tr("Over&write these %n files", nullptr, m_conflicts));
    m_overwrite->setVisible(m_conflicts > 0);
    emit changed();
}

bool FileList::mayOverwrite() const
{
    return m_conflicts > 0 && m_overwrite->isChecked();
}

void FileList::addFile(const ExportedFile &file)
{
    using State = ExportedFile::State;
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    auto *path = new ToneLabel(ToneLabel::Tone::Text, file.path);
    path->setObjectName(u"file-"_s + file.path);
    path->setFont(fixedFont(font()));
    path->setEliding();
    row->addWidget(path);
    row->addWidget(new ToneLabel(ToneLabel::Tone::Muted, sizeText(file.size)));
    auto *state = new ToneLabel(file.state == State::Other ? ToneLabel::Tone::Warning
                                                           : ToneLabel::Tone::Muted);
    state->setObjectName(u"state-"_s + file.path);
    state->setText(file.state == State::New    ? tr("new")
                   : file.state == State::Same ? tr("is there, the same")
                                               : tr("⚠ is there with other content"));
    row->addWidget(state);
    m_rows->layout()->addWidget(line);
    if (file.state == State::Other && !file.difference.empty()) {
        auto *toggle = new LinkButton(tr("compare"));
        toggle->setObjectName(u"difference-"_s + file.path);
        toggle->setAccessibleName(tr("Show the difference of %1").arg(file.path));
        toggle->setCheckable(true);
        row->addWidget(toggle);
        auto *view = new DiffView;
        view->setMaximumRows(diffRows);
        view->setAccessibleName(tr("Difference of %1").arg(file.path));
        view->setRows(file.difference);
        view->hide();
        m_rows->layout()->addWidget(view);
        connect(toggle, &QAbstractButton::toggled, this, [this, toggle, view](bool on) {
            view->setVisible(on);
            toggle->setText(on ? tr("hide") : tr("compare"));
            toggle->updateGeometry();
            emit heightChanged();
        });
    } else if (file.state == State::Other && !file.comparable) {
        row->addWidget(new ToneLabel(ToneLabel::Tone::Muted, tr("(not a text)")));
    }
    row->addStretch(1);
}

} // namespace studio
