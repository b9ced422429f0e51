#pragma once

namespace studio {

/// Lets the application speak the user's language where there is a translation: the studio's own
/// texts and Qt's. To be called once, behind the application's constructor.
void installTranslations();

} // namespace studio
