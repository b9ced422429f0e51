list(APPEND ui_sources
    palette/PalettePopup.cpp palette/PalettePopup.h)
