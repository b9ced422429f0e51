list(APPEND ui_sources
    registries/DeviceSignIn.cpp registries/DeviceSignIn.h
    registries/RegistriesDialog.cpp registries/RegistriesDialog.h
    registries/RegistriesPage.cpp registries/RegistriesPage.h
    registries/RegistryAccess.cpp registries/RegistryAccess.h
    registries/RegistryEditSheet.cpp registries/RegistryEditSheet.h
    registries/RegistryWords.cpp registries/RegistryWords.h
    registries/SignInSheet.cpp registries/SignInSheet.h)
