#pragma once

#include "session/DocumentSession.h"
#include "ui/problems/DiagnosticModel.h"
#include "ui/problems/ProblemsView.h"

#include <QListView>
#include <QTest>
#include <memory>

namespace tests {

using namespace Qt::StringLiterals;

// A note at least (a key without effect), two warnings with fixes, in this order of places.
inline const QString faulty = uR"(---
name: reviewer
description: Reviews changes before they are merged.
vibe: calm
tools: Raed, Wrte
---

# Reviewer

You review changes.
)"_s;

struct Shown
{
    std::unique_ptr<studio::DocumentSession> session;
    studio::ProblemsView view;

    explicit Shown(const QString &text)
        : session(studio::DocumentSession::create(text, u"reviewer.md"_s))
    {
        std::ignore = session->snapshot();
        view.setSession(session.get());
        view.resize(800, 200);
        view.show();
        if (!tests::waitForActive(&view))
            qWarning("the window did not become active");
    }
    [[nodiscard]] int rowOf(const QString &word) const
    {
        for (int row = 0; row < view.model()->rowCount(); ++row) {
            if (view.model()->index(row).data().toString().contains(word))
                return row;
        }
        return -1;
    }
    void select(int row) { view.list()->setCurrentIndex(view.model()->index(row)); }
    void replace(const QString &what, const QString &with)
    {
        const qsizetype at = session->text().indexOf(what);
        session->apply(studio::TextEdit({at, at + what.size()}, with), u"Typing"_s);
    }
    [[nodiscard]] QString current() const { return view.list()->currentIndex().data().toString(); }
};

} // namespace tests
