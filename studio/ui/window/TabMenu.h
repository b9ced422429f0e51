#pragma once

class QMenu;
class QWidget;

namespace studio {

class DocumentController;

/// What can be done with the tab at the index; deletes itself when it closes.
[[nodiscard]] QMenu *makeTabMenu(DocumentController &documents, int index, QWidget *parent);

} // namespace studio
