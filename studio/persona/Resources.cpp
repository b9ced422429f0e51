#include "persona/Resources.h"

#include <QFile>
#include <QJsonDocument>

namespace studio {

QJsonObject readData(const QString &name)
{
    QFile file(QStringLiteral(":/studio/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The program was built without its data file %s", qPrintable(name));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        qFatal("The program's data file %s: %s", qPrintable(name), qPrintable(error.errorString()));
    return document.object();
}

} // namespace studio
