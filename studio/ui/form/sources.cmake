list(APPEND ui_sources
    form/BodyParts.cpp form/BodyParts.h
    form/ChoiceField.cpp form/ChoiceField.h
    form/DataText.h
    form/EditMenu.cpp form/EditMenu.h
    form/FieldCaption.cpp form/FieldCaption.h
    form/FieldEditor.cpp form/FieldEditor.h
    form/FieldNote.cpp form/FieldNote.h
    form/FieldRow.cpp form/FieldRow.h form/FieldRowEdits.cpp form/FieldRowMenu.cpp
    form/FindingList.cpp form/FindingList.h
    form/FindingRow.cpp form/FindingRow.h
    form/FormContent.h
    form/FormSpelling.cpp form/FormSpelling.h
    form/FormLayout.cpp form/FormLayout.h
    form/FormView.cpp form/FormView.h form/FormViewFindings.cpp
    form/FormViewPlaces.cpp
    form/HelpStrip.cpp form/HelpStrip.h
    form/ListField.cpp form/ListField.h
    form/MapField.cpp form/MapField.h form/MapFieldEdits.cpp
    form/MarkdownKeys.cpp form/MarkdownKeys.h
    form/NestedWords.cpp form/NestedWords.h
    form/NumberField.cpp form/NumberField.h
    form/PartTree.cpp form/PartTree.h
    form/PointList.cpp form/PointList.h form/PointListEdits.cpp
    form/PointsEdit.cpp form/PointsEdit.h form/PointsEditInput.cpp
    form/ProfileSheet.cpp form/ProfileSheet.h
    form/SectionCards.cpp form/SectionCards.h
    form/SectionCard.cpp form/SectionCard.h form/SectionCardBody.cpp
    form/SectionCardMenu.cpp
    form/SectionMatch.cpp form/SectionMatch.h
    form/SectionHeader.cpp form/SectionHeader.h
    form/SectionsAccess.cpp form/SectionsAccess.h
    form/SectionsPanel.cpp form/SectionsPanel.h form/SectionsPanelEdits.cpp
    form/SectionsPanelPlaces.cpp
    form/SectionSummary.cpp form/SectionSummary.h
    form/StepName.h
    form/SummaryField.cpp form/SummaryField.h
    form/TextFields.cpp form/TextFields.h
    form/ToolChoice.cpp form/ToolChoice.h
    form/ToolPicker.cpp form/ToolPicker.h form/ToolPickerKeys.cpp
    form/ToolRowDelegate.cpp form/ToolRowDelegate.h
    form/ToolSentence.cpp form/ToolSentence.h
    form/ToolSummary.cpp form/ToolSummary.h)
