list(APPEND ui_sources
    preview/CardView.cpp preview/CardView.h
    preview/LinkBar.cpp preview/LinkBar.h
    preview/PageView.cpp preview/PageView.h
    preview/PreviewPane.cpp preview/PreviewPane.h
    preview/QuietMenuButton.cpp preview/QuietMenuButton.h)
