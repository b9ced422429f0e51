list(APPEND ui_sources
    export/CatalogSheet.cpp export/CatalogSheet.h
    export/ExportChoices.cpp export/ExportChoices.h
    export/ExportReport.cpp export/ExportReport.h
    export/ExportResult.cpp export/ExportResult.h
    export/ExportSheet.cpp export/ExportSheet.h
    export/FileList.cpp export/FileList.h
    export/InstallSheet.cpp export/InstallSheet.h)
