#pragma once

#include "checks/Diagnostic.h"

class QWidget;

namespace studio {

/// Tells screen readers what is wrong at the place that the person has gone to.
void announceProblem(QWidget *where, const Diagnostic &diagnostic);

} // namespace studio
