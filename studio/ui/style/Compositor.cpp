#include "ui/style/Compositor.h"

#include <QGuiApplication>

#ifdef STUDIO_XCB
#include <cstdlib>
#include <memory>
#include <xcb/xcb.h>
#endif

using namespace Qt::StringLiterals;

namespace studio {

namespace {

#ifdef STUDIO_XCB
struct Freed
{
    void operator()(void *reply) const { std::free(reply); }
};
template<typename Reply>
using Owned = std::unique_ptr<Reply, Freed>;

/// Whoever composites a screen of X11 owns the selection _NET_WM_CM_S and the screen's number
/// (freedesktop.org, Extended Window Manager Hints, "Compositing Managers").
bool isScreenOfX11Composited()
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    xcb_connection_t *server = x11 ? x11->connection() : nullptr;
    if (!server)
        return false;
    char *host = nullptr;
    int display = 0;
    int screen = 0;
    (void)xcb_parse_display(nullptr, &host, &display, &screen);
    std::free(host);
    const QByteArray name = "_NET_WM_CM_S" + QByteArray::number(screen);
    const auto asked = xcb_intern_atom(server, true, uint16_t(name.size()), name.constData());
    const Owned<xcb_intern_atom_reply_t> atom(xcb_intern_atom_reply(server, asked, nullptr));
    if (!atom || atom->atom == XCB_ATOM_NONE)
        return false;
    const Owned<xcb_get_selection_owner_reply_t> owner(xcb_get_selection_owner_reply(
        server, xcb_get_selection_owner(server, atom->atom), nullptr));
    return owner && owner->owner != XCB_WINDOW_NONE;
}
#else
bool isScreenOfX11Composited()
{
    return false;
}
#endif

} // namespace

bool isComposited()
{
    const QString platform = QGuiApplication::platformName();
    return platform == "xcb"_L1 ? isScreenOfX11Composited() : true;
}

} // namespace studio
