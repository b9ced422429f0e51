#pragma once

class QMenu;
class QWidget;

namespace studio {

class DocumentSession;

/// The menu of a line or a text in the form: what such an edit offers by itself, with the undo of
/// the document instead of its own, spelling, and the commands of light Markdown. nullptr for other
/// widgets. It deletes itself when it closes.
[[nodiscard]] QMenu *makeEditMenu(QWidget *edit, DocumentSession &session);

} // namespace studio
