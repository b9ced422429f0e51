list(APPEND ui_sources
    measures/LimitBar.cpp measures/LimitBar.h
    measures/MeasuresPopup.cpp measures/MeasuresPopup.h)
