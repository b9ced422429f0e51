list(APPEND ui_sources
    style/CheckSign.cpp style/CheckSign.h
    style/Appearance.cpp style/Appearance.h
    style/FocusRing.cpp style/FocusRing.h
    style/Icons.cpp style/Icons.h
    style/StudioStyle.cpp style/StudioStyle.h)
