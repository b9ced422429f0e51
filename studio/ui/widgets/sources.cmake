list(APPEND ui_sources
    widgets/Bidi.h
    widgets/Announcement.cpp widgets/Announcement.h
    widgets/Chip.cpp widgets/Chip.h
    widgets/ChipEdit.cpp widgets/ChipEdit.h widgets/ChipEditKeys.cpp
    widgets/ChipParts.cpp widgets/ChipParts.h
    widgets/ElidingComboBox.cpp widgets/ElidingComboBox.h
    widgets/ExpandParents.cpp widgets/ExpandParents.h
    widgets/FlowLayout.cpp widgets/FlowLayout.h
    widgets/GrowingTextEdit.cpp widgets/GrowingTextEdit.h
    widgets/LinkButton.cpp widgets/LinkButton.h
    widgets/Look.cpp widgets/Look.h
    widgets/ModelHost.cpp widgets/ModelHost.h
    widgets/PickList.cpp widgets/PickList.h
    widgets/PopupInput.cpp widgets/PopupInput.h
    widgets/RoomyRows.cpp widgets/RoomyRows.h
    widgets/SharedUndo.cpp widgets/SharedUndo.h
    widgets/SkillHost.cpp widgets/SkillHost.h
    widgets/ToldAs.cpp widgets/ToldAs.h
    widgets/ToldChoice.cpp widgets/ToldChoice.h
    widgets/TwoLineDelegate.cpp widgets/TwoLineDelegate.h
    widgets/VisibleText.cpp widgets/VisibleText.h)
