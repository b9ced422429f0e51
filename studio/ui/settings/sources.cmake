list(APPEND ui_sources
    settings/AppearancePage.cpp
    settings/ChecksPage.cpp settings/ChecksPage.h settings/ChecksPageRules.cpp
    settings/FilesPage.cpp settings/FilesPage.h
    settings/FormKeys.cpp settings/FormKeys.h
    settings/Settings.cpp settings/Settings.h
    settings/SettingsDialog.cpp settings/SettingsDialog.h
    settings/SettingsMigration.cpp
    settings/SettingsPage.cpp settings/SettingsPage.h
    settings/SettingsPages.h
    settings/Shortcuts.cpp settings/Shortcuts.h
    settings/ShortcutsDialog.cpp settings/ShortcutsDialog.h
    settings/SpellingPage.cpp
    settings/TextPage.cpp)
