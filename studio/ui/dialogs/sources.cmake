list(APPEND ui_sources
    dialogs/DocumentationView.cpp dialogs/DocumentationView.h
    dialogs/Background.h
    dialogs/DiffView.cpp dialogs/DiffView.h
    dialogs/Notice.cpp dialogs/Notice.h
    dialogs/Sheet.cpp dialogs/Sheet.h
    dialogs/ToneLabel.cpp dialogs/ToneLabel.h)
