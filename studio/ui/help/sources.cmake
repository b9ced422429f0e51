list(APPEND ui_sources
    help/AboutSheet.cpp help/AboutSheet.h
    help/ManualDialog.cpp help/ManualDialog.h
    help/ManualPages.cpp help/ManualPages.h)
