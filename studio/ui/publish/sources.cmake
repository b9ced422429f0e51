list(APPEND ui_sources
    publish/AddressChoice.cpp publish/AddressChoice.h
    publish/BatchItemView.cpp publish/BatchItemView.h
    publish/ChecksList.cpp publish/ChecksList.h
    publish/KnownPlaces.cpp publish/KnownPlaces.h
    publish/Publication.cpp publish/Publication.h
    publish/PublicationLine.cpp publish/PublicationLine.h
    publish/Publications.cpp publish/Publications.h
    publish/PublishArtifact.cpp publish/PublishArtifact.h
    publish/PublishBatch.cpp publish/PublishBatch.h
    publish/PublishChanges.cpp publish/PublishChanges.h
    publish/PublishedSign.cpp publish/PublishedSign.h
    publish/PublishManySheet.cpp publish/PublishManySheet.h
    publish/PublishResult.cpp publish/PublishResult.h
    publish/PublishSheet.cpp publish/PublishSheet.h
    publish/PublishSheetSending.cpp
    publish/RegistryPicker.cpp publish/RegistryPicker.h
    publish/VersionPicker.cpp publish/VersionPicker.h)
