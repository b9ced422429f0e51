list(APPEND ui_sources
    problems/Announce.cpp problems/Announce.h
    problems/DiagnosticDelegate.cpp problems/DiagnosticDelegate.h
    problems/DiagnosticModel.cpp problems/DiagnosticModel.h problems/DiagnosticModelRows.cpp
    problems/FilterChip.cpp problems/FilterChip.h
    problems/FixAllSheet.cpp problems/FixAllSheet.h
    problems/FixMenu.cpp problems/FixMenu.h
    problems/FixPreview.cpp problems/FixPreview.h
    problems/IgnoreRule.cpp problems/IgnoreRule.h
    problems/ProblemsHeader.cpp problems/ProblemsHeader.h
    problems/ProblemsView.cpp problems/ProblemsView.h problems/ProblemsViewKeys.cpp
    problems/RulePage.cpp problems/RulePage.h)
