list(APPEND ui_sources
    window/Actions.cpp window/Actions.h
    window/ActionButton.cpp window/ActionButton.h
    window/DocumentController.cpp window/DocumentController.h
    window/DocumentView.cpp window/DocumentView.h
    window/MainWindow.cpp window/MainWindow.h
    window/MainWindowCatalog.cpp
    window/MainWindowCommands.cpp
    window/MainWindowCompare.cpp
    window/MainWindowLibrary.cpp
    window/MainWindowImport.cpp
    window/MainWindowFiles.cpp
    window/MainWindowHelp.cpp
    window/MainWindowLayout.cpp
    window/MainWindowOutput.cpp
    window/MainWindowPanes.cpp
    window/MainWindowProblems.cpp
    window/MainWindowSkills.cpp
    window/MainWindowPublications.cpp
    window/MainWindowSettings.cpp
    window/MainWindowState.cpp
    window/NoticeBar.cpp window/NoticeBar.h
    window/PaneHeader.cpp window/PaneHeader.h
    window/Questions.cpp window/Questions.h
    window/SkillUsers.cpp window/SkillUsers.h
    window/StatusLine.cpp window/StatusLine.h
    window/Surroundings.cpp window/Surroundings.h
    window/TabMenu.cpp window/TabMenu.h
    window/ToolRow.cpp window/ToolRow.h
    window/WelcomePage.cpp window/WelcomePage.h
    window/Windows.cpp window/Windows.h)
