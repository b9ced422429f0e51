list(APPEND ui_sources
    style/Appearance.cpp style/Appearance.h
    style/Icons.cpp style/Icons.h
    style/StudioStyle.cpp style/StudioStyle.h)
