list(APPEND ui_sources
    editor/Completer.cpp editor/Completer.h
    editor/EditResult.h
    editor/EditorLayout.cpp editor/EditorLayout.h
    editor/FindBar.cpp editor/FindBar.h
    editor/Folds.cpp editor/Folds.h
    editor/Gutter.cpp editor/Gutter.h
    editor/Highlighter.cpp editor/Highlighter.h
    editor/HtmlMarkdown.cpp editor/HtmlMarkdown.h
    editor/HtmlTree.cpp editor/HtmlTree.h
    editor/LineCommands.cpp editor/LineCommands.h
    editor/ListContinuation.cpp editor/ListContinuation.h
    editor/ListNumbers.cpp editor/ListNumbers.h
    editor/Markup.cpp editor/Markup.h
    editor/Pairs.cpp editor/Pairs.h
    editor/ProblemMarks.cpp editor/ProblemMarks.h
    editor/Search.cpp editor/Search.h
    editor/SnippetFiller.cpp editor/SnippetFiller.h
    editor/Snippets.cpp editor/Snippets.h
    editor/TextEditor.cpp editor/TextEditor.h
    editor/TextEditorCommands.cpp
    editor/TextEditorFolding.cpp
    editor/TextEditorInput.cpp
    editor/TextEditorPaste.cpp)
# The definition that the highlighter asks for, compiled in.
qt_add_resources(ui_sources "${CMAKE_SOURCE_DIR}/resources/syntax/syntax.qrc")
