list(APPEND ui_sources
    library/LibraryDelegate.cpp library/LibraryDelegate.h
    library/LibraryModel.cpp library/LibraryModel.h
    library/LibraryPanel.cpp library/LibraryPanel.h
    library/LibraryRows.cpp library/LibraryRows.h
    library/LibraryTree.cpp library/LibraryTree.h)
