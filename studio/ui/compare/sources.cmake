list(APPEND ui_sources
    compare/CompareDelegate.cpp compare/CompareDelegate.h
    compare/CompareModel.cpp compare/CompareModel.h
    compare/CompareSheet.cpp compare/CompareSheet.h
    compare/CompareSource.cpp compare/CompareSource.h
    compare/CompareTable.cpp compare/CompareTable.h)
