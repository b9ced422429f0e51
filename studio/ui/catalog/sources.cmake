list(APPEND ui_sources
    catalog/CardGrid.cpp catalog/CardGrid.h catalog/CardGridPaint.cpp
    catalog/CardPictures.cpp catalog/CardPictures.h
    catalog/CatalogBar.cpp catalog/CatalogBar.h catalog/CatalogBarFilters.cpp
    catalog/CatalogCommands.cpp catalog/CatalogCommands.h
    catalog/CatalogDetail.cpp catalog/CatalogDetail.h
    catalog/CatalogDownloads.cpp
    catalog/CatalogFiles.h
    catalog/CatalogFilter.cpp catalog/CatalogFilter.h
    catalog/CatalogItem.cpp catalog/CatalogItem.h
    catalog/CatalogMenus.cpp
    catalog/CatalogModel.cpp catalog/CatalogModel.h
    catalog/CatalogPage.cpp catalog/CatalogPage.h
    catalog/CatalogSource.cpp catalog/CatalogSource.h
    catalog/CatalogStates.cpp
    catalog/ClaimSheet.cpp catalog/ClaimSheet.h
    catalog/MenuChip.cpp catalog/MenuChip.h)
