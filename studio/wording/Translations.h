#pragma once

class QLocale;

namespace studio {

/// Lets the application speak the user's language where there is a translation: the studio's own
/// texts and Qt's. To be called once, behind the application's constructor.
void installTranslations();

/// Speaks another language from now on: texts, numbers and dates, and the direction of writing.
/// False, and nothing changes, where there is no translation into it.
[[nodiscard]] bool useLanguage(const QLocale &locale);

} // namespace studio
