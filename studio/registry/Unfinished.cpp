#include "registry/Unfinished.h"

namespace studio {

Error unfinished(const Artifact &artifact, const Error &cause)
{
    return {"registry/unfinished",
            QStringList{artifact.slug, artifact.version, QString::fromLatin1(cause.code)}
                + cause.arguments,
            {}};
}

Error causeOf(const Error &error)
{
    if (error.code != "registry/unfinished")
        return error;
    return {error.arguments.value(2).toLatin1(), error.arguments.mid(3), {}};
}

bool mayBeThere(const Error &error)
{
    return error.code == "registry/outcome-unknown" || error.code == "registry/unfinished"
           || error.code == "registry/catalog-busy";
}

} // namespace studio
