#include "ui/export/ExportResult.h"

#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/widgets/Look.h"

#include <QDir>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

ExportResult::ExportResult(QWidget *parent)
    : QWidget(parent)
    , m_paths(new QVBoxLayout)
{
    setObjectName(u"exportResult"_s);
    auto *written = new Notice(u"written"_s);
    written->show(Notice::Level::Good, tr("Written to:"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(written);
    column->addLayout(m_paths);
}

void ExportResult::setPaths(const QStringList &paths)
{
    while (QLayoutItem *item = m_paths->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    constexpr qsizetype mostShown = 40;
    for (const QString &path : paths.first(qMin(mostShown, paths.size()))) {
        auto *label = new ToneLabel(ToneLabel::Tone::Text, QDir::toNativeSeparators(path));
        label->setObjectName(u"writtenPath"_s);
        label->setFont(fixedFont(font()));
        label->setEliding();
        m_paths->addWidget(label);
    }
    if (paths.size() > mostShown)
        m_paths->addWidget(
            new ToneLabel(ToneLabel::Tone::Muted,
                          tr("and %n more files", nullptr, int(paths.size() - mostShown))));
}

} // namespace studio
