list(APPEND ui_sources
    editor/CompletionNote.cpp editor/CompletionNote.h
    editor/Completer.cpp editor/Completer.h
    editor/EditResult.h
    editor/EditorLayout.cpp editor/EditorLayout.h
    editor/FindEverywhere.cpp editor/FindEverywhere.h
    editor/FindBar.cpp editor/FindBar.h
    editor/Folds.cpp editor/Folds.h
    editor/Gutter.cpp editor/Gutter.h
    editor/Highlighter.cpp editor/Highlighter.h
    editor/HtmlMarkdown.cpp editor/HtmlMarkdown.h
    editor/MarkdownText.cpp editor/MarkdownText.h
    editor/HtmlTree.cpp editor/HtmlTree.h
    editor/LineCommands.cpp editor/LineCommands.h
    editor/LinkCompletion.cpp editor/LinkCompletion.h
    editor/ListContinuation.cpp editor/ListContinuation.h
    editor/ListNumbers.cpp editor/ListNumbers.h
    editor/Markup.cpp editor/Markup.h
    editor/Pairs.cpp editor/Pairs.h
    editor/ProblemMarks.cpp editor/ProblemMarks.h
    editor/ScrollMarks.cpp editor/ScrollMarks.h
    editor/Search.cpp editor/Search.h
    editor/SnippetFiller.cpp editor/SnippetFiller.h
    editor/Snippets.cpp editor/Snippets.h
    editor/SpellLanguage.cpp editor/SpellLanguage.h
    editor/SpellWords.cpp editor/SpellWords.h
    editor/Spelling.cpp editor/Spelling.h
    editor/TextEditor.cpp editor/TextEditor.h
    editor/TextEditorCommands.cpp
    editor/TextEditorFolding.cpp
    editor/TextEditorInput.cpp
    editor/TextEditorLook.cpp
    editor/TextEditorPaint.cpp
    editor/TextEditorPaste.cpp
    editor/TextEditorPlaces.cpp
    editor/TextEditorSections.cpp)
# The definition that the highlighter asks for, compiled in.
qt_add_resources(ui_sources "${CMAKE_SOURCE_DIR}/resources/syntax/syntax.qrc")
