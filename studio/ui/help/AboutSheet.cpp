#include "ui/help/AboutSheet.h"

#include "ui/dialogs/ToneLabel.h"
#include "ui/widgets/LinkButton.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int iconSide = 56;
constexpr int sheetWidth = 480;

} // namespace

AboutSheet::AboutSheet(QWidget *parent)
    : Sheet(u"about"_s, parent)
{
    const QString version = QStringLiteral(PERSONA_VERSION);
    setTitle(tr("Persona Studio"), tr("version %1").arg(version));
    setWindowTitle(tr("About Persona Studio"));
    auto *words = new QVBoxLayout;
    words->setSpacing(12);
    const auto add = [&](ToneLabel::Tone tone, const QString &text) {
        auto *label = new ToneLabel(tone, text, this);
        label->setWrapping();
        words->addWidget(label);
    };
    add(ToneLabel::Tone::Text, tr("Write, check, preview and publish personas for AI assistants."));
    add(ToneLabel::Tone::Muted,
        tr("Free software under the MIT licence. It is built with Qt %1, KDE Frameworks, "
           "cmark-gfm, yaml-cpp and toml++.")
            .arg(QString::fromLatin1(qVersion())));
    auto *qt = new LinkButton(tr("About Qt"), this);
    qt->setObjectName(u"aboutQt"_s);
    connect(qt, &LinkButton::clicked, this, [this] { QMessageBox::aboutQt(this); });
    words->addWidget(qt, 0, Qt::AlignLeading);
    words->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    if (const QIcon icon = QApplication::windowIcon(); !icon.isNull()) {
        auto *picture = new QLabel(this);
        picture->setPixmap(icon.pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));
        row->addWidget(picture, 0, Qt::AlignTop);
    }
    row->addLayout(words, 1);
    content()->addLayout(row, 1);
    QPushButton *close = addButton(tr("&Close"), u"close"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setDefault(true);
    close->setFocus();
    resize(sheetWidth, height());
    fitHeight();
}

} // namespace studio
