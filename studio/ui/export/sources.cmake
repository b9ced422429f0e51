list(APPEND ui_sources
    export/CatalogSheet.cpp export/CatalogSheet.h
    export/ExportChoices.cpp export/ExportChoices.h
    export/ExportOptionsRow.cpp export/ExportOptionsRow.h
    export/ExportPlaceRow.cpp export/ExportPlaceRow.h
    export/ExportReport.cpp export/ExportReport.h
    export/ExportReportModel.cpp export/ExportReportModel.h
    export/ExportResult.cpp export/ExportResult.h
    export/ExportSheet.cpp export/ExportSheet.h export/ExportSheetResult.cpp
    export/ExportTargets.cpp export/ExportTargets.h
    export/ExportWork.cpp export/ExportWork.h
    export/FileList.cpp export/FileList.h
    export/FileListModel.cpp export/FileListModel.h
    export/ModelMapRow.cpp export/ModelMapRow.h
    export/PersonaPicker.cpp export/PersonaPicker.h)
