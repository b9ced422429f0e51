list(APPEND ui_sources
    style/CheckSign.cpp style/CheckSign.h
    style/Appearance.cpp style/Appearance.h
    style/FocusRing.cpp style/FocusRing.h
    style/Icons.cpp style/Icons.h
    style/KindOfWidget.cpp style/KindOfWidget.h
    style/MenuRow.cpp style/MenuRow.h
    style/PopupFrame.cpp style/PopupFrame.h
    style/RoundWindow.cpp style/RoundWindow.h
    style/RowGround.cpp style/RowGround.h
    style/StudioStyle.cpp style/StudioStyle.h style/StudioStyleMeasures.cpp
    style/StudioStyleParts.cpp
    style/StylePaint.cpp style/StylePaint.h)
