list(APPEND ui_sources
    problems/DiagnosticDelegate.cpp problems/DiagnosticDelegate.h
    problems/DiagnosticModel.cpp problems/DiagnosticModel.h
    problems/FilterChip.cpp problems/FilterChip.h
    problems/FixMenu.cpp problems/FixMenu.h
    problems/FixPreview.cpp problems/FixPreview.h
    problems/ProblemsView.cpp problems/ProblemsView.h)
