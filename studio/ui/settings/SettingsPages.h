#pragma once

#include "ui/settings/SettingsPage.h"

class QLineEdit;
class QListWidget;
class QPushButton;

namespace studio {

/// Colours, and the font of the window.
class AppearancePage : public SettingsPage
{
    Q_OBJECT

public:
    explicit AppearancePage(QWidget *parent = nullptr);
};

/// How the text editor shows and takes text.
class TextPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit TextPage(QWidget *parent = nullptr);
};

/// Whether and in which language spelling is checked, and the words that the person has added.
class SpellingPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit SpellingPage(QWidget *parent = nullptr);

private:
    QWidget *buildWords();
    void fillWords();
    void addWord();
    void removeWords();

    QListWidget *m_words;
    QLineEdit *m_word;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace studio
