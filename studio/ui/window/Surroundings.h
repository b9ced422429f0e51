#pragma once

#include <QObject>
#include <QPointer>
#include <memory>

namespace studio {

class DocumentSession;
class Library;

/// Tells the shown persona what its folder holds: from the library when it lies there, else from
/// its own folder, which is then looked through beside the window and followed like a library.
class Surroundings : public QObject
{
    Q_OBJECT

public:
    /// \a library must live as long.
    explicit Surroundings(Library *library, QObject *parent = nullptr);
    ~Surroundings() override;

    /// From now on that one is told; nullptr: nobody.
    void follow(DocumentSession *session);
    /// A skill was made: the agents that name it need not look for it any longer.
    void refreshSkills();

private:
    void tell();

    Library *m_library;
    std::unique_ptr<Library> m_own; ///< Of a folder outside of the library.
    QPointer<DocumentSession> m_session;
};

} // namespace studio
