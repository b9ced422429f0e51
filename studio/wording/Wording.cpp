#include "wording/Wording.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QString plain(const QByteArray &code, const QStringList &arguments)
{
    const QString name = QString::fromUtf8(code);
    return arguments.isEmpty() ? name : name + ": "_L1 + arguments.join(", "_L1);
}

} // namespace

QString wordError(const Error &error)
{
    return plain(error.code, error.arguments);
}

QString wordDiagnostic(const Diagnostic &diagnostic)
{
    return plain(diagnostic.code, diagnostic.arguments);
}

QString wordFix(const Fix &fix)
{
    return plain(fix.title, fix.arguments);
}

QString wordReading(const Reading &reading)
{
    return QString::number(int(reading.state));
}

} // namespace studio
