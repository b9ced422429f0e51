list(APPEND ui_sources
    create/DropHint.cpp create/DropHint.h
    create/ImportFound.cpp create/ImportFound.h
    create/ImportSheet.cpp create/ImportSheet.h create/ImportSheetResult.cpp
    create/NewPersona.cpp create/NewPersona.h
    create/NewPersonaDialog.cpp create/NewPersonaDialog.h
    create/NewSkill.cpp create/NewSkill.h
    create/StartPreview.cpp create/StartPreview.h)
