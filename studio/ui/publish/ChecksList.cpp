#include "ui/publish/ChecksList.h"

#include "checks/SecretScan.h"
#include "ui/dialogs/Notice.h"
#include "ui/widgets/LinkButton.h"
#include "wording/Wording.h"

#include <QCheckBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

ChecksList::ChecksList(QWidget *parent)
    : QWidget(parent)
    , m_errors(new Notice(u"errors"_s))
    , m_secrets(new Notice(u"secrets"_s))
    , m_warnings(new Notice(u"warnings"_s))
    , m_harmless(new QCheckBox(tr("It is &not a secret: publish it")))
{
    setAccessibleName(tr("Checks"));
    m_harmless->setObjectName(u"harmless"_s);
    m_harmless->setAccessibleDescription(
        tr("What has been published once cannot be made secret again"));
    m_harmless->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (QWidget *line : {static_cast<QWidget *>(m_errors), static_cast<QWidget *>(m_secrets),
                          static_cast<QWidget *>(m_harmless), static_cast<QWidget *>(m_warnings)})
        column->addWidget(line);
    m_errors->show(Notice::Level::Info, tr("Checking…"));
    m_secrets->hide();
    m_warnings->hide();

    connect(m_harmless, &QCheckBox::toggled, this, &ChecksList::changed);
    connect(m_errors->link(), &QAbstractButton::clicked, this, &ChecksList::problemsRequested);
    connect(m_warnings->link(), &QAbstractButton::clicked, this, &ChecksList::problemsRequested);
    connect(m_secrets->link(), &QAbstractButton::clicked, this, [this] {
        if (!m_places.empty())
            emit placeRequested(m_places.front());
    });
}

void ChecksList::setReadiness(const Readiness &readiness, const Snapshot &snapshot)
{
    m_known = true;
    m_hasErrors = !readiness.errors.empty();
    if (m_hasErrors) {
        const auto count = int(readiness.errors.size());
        const QString first = wordDiagnostic(readiness.errors.front());
        m_errors->show(Notice::Level::Error,
                       count == 1 ? tr("1 error: %1").arg(first)
                                  : tr("%n errors, the first: %1", nullptr, count).arg(first));
        m_errors->setLink(tr("show"), tr("Show the errors"));
    } else {
        m_errors->show(Notice::Level::Good, tr("No errors"));
    }

    m_places = readiness.secrets;
    QStringList texts;
    for (const Span &span : m_places)
        texts += snapshot.text.sliced(span.begin, span.length());
    if (texts != m_secretTexts)
        m_harmless->setChecked(false);
    m_secretTexts = texts;
    m_harmless->setVisible(!m_places.empty());
    if (m_places.empty()) {
        m_secrets->show(Notice::Level::Good, tr("Nothing that looks like a secret"));
    } else {
        const auto count = int(m_places.size());
        const int line = snapshot.lines.positionAt(m_places.front().begin).line;
        const QString pattern = count == 1
                                    ? tr("%1 in line %2 looks like a secret")
                                    : tr("%n places look like secrets, the first: %1 in line %2",
                                         nullptr, count);
        m_secrets->show(Notice::Level::Error,
                        pattern.arg(maskedSecret(texts.front()), QLocale().toString(line)));
        m_secrets->setLink(tr("show"), tr("Show what looks like a secret"));
    }

    // What looks like a secret is told above, with what can be done about it.
    std::vector<Diagnostic> warnings = readiness.warnings;
    std::erase_if(warnings, [&](const Diagnostic &warning) {
        return std::ranges::contains(m_places, warning.span);
    });
    m_warnings->setVisible(!warnings.empty());
    if (!warnings.empty()) {
        const auto count = int(warnings.size());
        const QString first = wordDiagnostic(warnings.front());
        m_warnings->show(Notice::Level::Warning,
                         count == 1 ? tr("1 warning: %1").arg(first)
                                    : tr("%n warnings, the first: %1", nullptr, count).arg(first));
        m_warnings->setLink(tr("show"), tr("Show the warnings"));
    }
    emit changed();
}

bool ChecksList::allowsPublishing() const
{
    return m_known && !m_hasErrors && (m_places.empty() || m_harmless->isChecked());
}

} // namespace studio
