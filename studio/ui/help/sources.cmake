list(APPEND ui_sources
    help/ManualDialog.cpp help/ManualDialog.h
    help/ManualPages.cpp help/ManualPages.h)
