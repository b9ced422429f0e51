list(APPEND ui_sources
    library/LibraryDelegate.cpp library/LibraryDelegate.h
    library/LibraryModel.cpp library/LibraryModel.h
    library/LibraryPanel.cpp library/LibraryPanel.h)
