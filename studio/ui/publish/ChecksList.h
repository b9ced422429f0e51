#pragma once

#include "registry/PublishPlan.h"

#include <QWidget>

class QCheckBox;

namespace studio {

class Notice;

/// What the checks say before publishing: errors, things that look like a secret, warnings.
class ChecksList : public QWidget
{
    Q_OBJECT

public:
    explicit ChecksList(QWidget *parent = nullptr);

    void setReadiness(const Readiness &readiness, const Snapshot &snapshot);
    /// Nothing stands in the way: no errors, and no secret that was not called harmless.
    [[nodiscard]] bool allowsPublishing() const;

signals:
    void changed();
    void problemsRequested();
    void placeRequested(studio::Span place);

private:
    Notice *m_errors;
    Notice *m_secrets;
    Notice *m_warnings;
    QCheckBox *m_harmless;
    bool m_known = false;
    bool m_hasErrors = false;
    std::vector<Span> m_places;
    QStringList m_secretTexts; ///< Saying "harmless" holds for these and no others.
};

} // namespace studio
