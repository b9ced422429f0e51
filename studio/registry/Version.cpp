#include "registry/Version.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr qsizetype longestTag = 128;

std::strong_ordering compareIdentifiers(const QString &a, const QString &b)
{
    bool aIsNumber = false;
    bool bIsNumber = false;
    const quint64 aNumber = a.toULongLong(&aIsNumber);
    const quint64 bNumber = b.toULongLong(&bIsNumber);
    if (aIsNumber && bIsNumber)
        return aNumber <=> bNumber;
    if (aIsNumber != bIsNumber)
        return aIsNumber ? std::strong_ordering::less : std::strong_ordering::greater;
    return QString::compare(a, b) <=> 0;
}

} // namespace

std::optional<Version> Version::parse(QStringView text)
{
    // The expression that semver.org gives.
    static const QRegularExpression form(
        uR"(^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*))"
        uR"((?:-((?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*))*))?)"
        uR"((?:\+([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?\z)"_s);
    if (text.size() > longestTag)
        return {};
    const auto match = form.matchView(text);
    if (!match.hasMatch())
        return {};
    Version version;
    bool fits[3] = {};
    version.major = match.capturedView(1).toULongLong(&fits[0]);
    version.minor = match.capturedView(2).toULongLong(&fits[1]);
    version.patch = match.capturedView(3).toULongLong(&fits[2]);
    if (!fits[0] || !fits[1] || !fits[2])
        return {};
    if (!match.capturedView(4).isEmpty())
        version.prerelease = match.captured(4).split(u'.');
    version.build = match.captured(5);
    return version;
}

QString Version::toString() const
{
    QString text = QString::number(major) + u'.' + QString::number(minor) + u'.'
                   + QString::number(patch);
    if (!prerelease.isEmpty())
        text += u'-' + prerelease.join(u'.');
    if (!build.isEmpty())
        text += u'+' + build;
    return text;
}

QString Version::tag() const
{
    return toString().replace(u'+', u'_');
}

std::strong_ordering compareVersions(const Version &a, const Version &b)
{
    if (const auto order = a.major <=> b.major; order != 0)
        return order;
    if (const auto order = a.minor <=> b.minor; order != 0)
        return order;
    if (const auto order = a.patch <=> b.patch; order != 0)
        return order;
    if (a.isPrerelease() != b.isPrerelease())
        return a.isPrerelease() ? std::strong_ordering::less : std::strong_ordering::greater;
    for (qsizetype at = 0; at < std::min(a.prerelease.size(), b.prerelease.size()); ++at) {
        const auto order = compareIdentifiers(a.prerelease[at], b.prerelease[at]);
        if (order != 0)
            return order;
    }
    return a.prerelease.size() <=> b.prerelease.size();
}

QLatin1StringView bumpId(Bump bump)
{
    switch (bump) {
    case Bump::None: return "none"_L1;
    case Bump::Patch: return "patch"_L1;
    case Bump::Minor: return "minor"_L1;
    case Bump::Major: return "major"_L1;
    }
    Q_UNREACHABLE_RETURN("none"_L1);
}

QString bumped(const Version &version, Bump bump)
{
    Version next = version;
    next.prerelease.clear();
    next.build.clear();
    // 2.0.0-rc.1 leads to 2.0.0 for any change, 1.3.0-rc.1 to 1.3.0 for up to a minor one.
    const bool leadsTo = version.isPrerelease()
                         && (bump == Bump::Patch || (bump == Bump::Minor && version.patch == 0)
                             || (bump == Bump::Major && version.patch == 0 && version.minor == 0));
    if (bump == Bump::None)
        return version.toString();
    if (leadsTo)
        return next.toString();
    if (bump == Bump::Patch) {
        ++next.patch;
    } else if (bump == Bump::Minor) {
        ++next.minor;
        next.patch = 0;
    } else {
        ++next.major;
        next.minor = 0;
        next.patch = 0;
    }
    return next.toString();
}

} // namespace studio
