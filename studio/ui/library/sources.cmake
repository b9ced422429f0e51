list(APPEND ui_sources
    library/LibraryCommands.cpp library/LibraryCommands.h
    library/LibraryDelegate.cpp library/LibraryDelegate.h
    library/LibraryFileCommands.cpp
    library/LibraryModel.cpp library/LibraryModel.h library/LibraryModelDrag.cpp
    library/LibraryPanel.cpp library/LibraryPanel.h
    library/LibraryRows.cpp library/LibraryRows.h
    library/LibraryTree.cpp library/LibraryTree.h
    library/LibraryWork.cpp library/LibraryWork.h
    library/RenameSheet.cpp library/RenameSheet.h)
