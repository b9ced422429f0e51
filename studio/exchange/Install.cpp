#include "exchange/Install.h"

#include "exchange/FileTransaction.h"
#include "exchange/TargetData.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int journalVersion = 1;
/// What was overwritten is kept up to this much; a library of thousands of personas is a tenth.
constexpr qint64 mostRemembered = 100'000'000;
constexpr qint64 largestJournal = 3 * mostRemembered;

constexpr std::pair<WriteAct, QLatin1StringView> actWords[]{
    {WriteAct::Install, "install"_L1},
    {WriteAct::Export, "export"_L1},
    {WriteAct::Import, "import"_L1},
    {WriteAct::Bundle, "bundle"_L1},
};

QString wordOf(WriteAct act)
{
    return std::ranges::find(actWords, act, &std::pair<WriteAct, QLatin1StringView>::first)->second;
}

WriteAct actOf(const QString &word)
{
    const auto found = std::ranges::find_if(actWords,
                                            [&](const auto &each) { return each.second == word; });
    return found == std::end(actWords) ? WriteAct::Install : found->first;
}

QString hashOf(const QByteArray &content)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

/// A file that the journal tells of.
struct Remembered
{
    QString path;
    bool existed = false;
    QByteArray before;
    QString after; ///< The hash of what was written.
};

struct Journal
{
    LastInstall last;
    std::vector<Remembered> files;
    QStringList folders;
};

bool isTooMuch(const WriteRecord &record)
{
    qint64 together = 0;
    for (const WrittenFile &file : record.files)
        together += file.before.size();
    return together > mostRemembered;
}

Result<void> writeJournal(const QString &path, WriteAct act, const QString &root,
                          const WriteRecord &record)
{
    QJsonArray files;
    const bool undoable = !isTooMuch(record);
    for (const WrittenFile &file : record.files) {
        if (!undoable)
            break;
        QJsonObject json{{u"path"_s, file.path}, {u"after"_s, hashOf(file.after)}};
        if (file.existed)
            json.insert(u"before"_s, QString::fromLatin1(file.before.toBase64()));
        files.append(json);
    }
    const QJsonObject json{{u"version"_s, journalVersion},
                           {u"act"_s, wordOf(act)},
                           {u"undoable"_s, undoable},
                           {u"when"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
                           {u"root"_s, root},
                           {u"files"_s, files},
                           {u"folders"_s, QJsonArray::fromStringList(record.madeFolders)}};
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    // What it holds may have been private where it stood.
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(QJsonDocument(json).toJson(QJsonDocument::Compact)) < 0 || !file.commit())
        return fail("install/journal", {path});
    return {};
}

std::optional<Journal> readJournal(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestJournal)
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (json["version"_L1].toInt() != journalVersion)
        return {};
    Journal journal;
    journal.last.act = actOf(json["act"_L1].toString());
    journal.last.undoable = json["undoable"_L1].toBool(true);
    journal.last.when = QDateTime::fromString(json["when"_L1].toString(), Qt::ISODate);
    journal.last.root = json["root"_L1].toString();
    for (const QJsonValue &each : json["files"_L1].toArray()) {
        const Remembered one{each["path"_L1].toString(), each["before"_L1].isString(),
                             QByteArray::fromBase64(each["before"_L1].toString().toLatin1()),
                             each["after"_L1].toString()};
        if (!QDir::isAbsolutePath(one.path))
            return {};
        journal.last.files += one.path;
        journal.files.push_back(one);
    }
    for (const QJsonValue &folder : json["folders"_L1].toArray())
        journal.folders += folder.toString();
    return journal;
}

enum class Present { AsBefore, AsWritten, Other };

Present presentOf(const Remembered &file)
{
    QFile there(file.path);
    if (!QFileInfo::exists(file.path))
        return file.existed ? Present::Other : Present::AsBefore;
    if (!there.open(QIODevice::ReadOnly))
        return Present::Other;
    const QByteArray content = there.readAll();
    if (hashOf(content) == file.after)
        return Present::AsWritten;
    return file.existed && content == file.before ? Present::AsBefore : Present::Other;
}

QJsonObject installFacts(const QString &id)
{
    const TargetData *data = findTargetData(id);
    return data ? data->json["install"_L1].toObject() : QJsonObject();
}

} // namespace

bool canInstall(const Target &target)
{
    return !installFacts(target.id).isEmpty();
}

QStringList foundTargets(const QString &home, const QString &project)
{
    QStringList found;
    for (const Target &target : targets()) {
        for (const QJsonValue &sign : installFacts(target.id)["found"_L1].toArray()) {
            const QString folder = u'/' + sign.toString();
            if (QFileInfo(home + folder).isDir()
                || (!project.isEmpty() && QFileInfo(project + folder).isDir()))
                found += target.id;
        }
    }
    found.removeDuplicates();
    return found;
}

ExportPlan placed(ExportPlan plan, InstallPlace place)
{
    if (place == InstallPlace::Project)
        return plan;
    const QJsonObject moves = installFacts(plan.target)["user"_L1].toObject();
    for (ExportFile &file : plan.files) {
        for (auto move = moves.begin(); move != moves.end(); ++move) {
            const QString from = move.key().isEmpty() ? QString() : move.key() + u'/';
            if (file.path.startsWith(from)) {
                file.path = move.value().toString() + u'/' + file.path.sliced(from.size());
                break;
            }
        }
    }
    return plan;
}

QString installJournal()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation)
           + u"/persona-studio/last-install.json"_s;
}

Result<QStringList> remembered(WriteAct act, const QString &root, const QString &journal,
                               const Writing &write)
{
    // The record of what does not happen must not take the place of the one before.
    QByteArray earlier;
    if (QFile file(journal); file.open(QIODevice::ReadOnly))
        earlier = file.readAll();
    bool noted = false;
    Result<QStringList> paths = write([&](const WriteRecord &record) -> Result<void> {
        if (record.files.empty())
            return {};
        noted = true;
        Result<void> written = writeJournal(journal, act, root, record);
        // An install promises its way back. Other files are worth having without one, as where
        // there is no home folder; what was written before them is then no longer the last.
        if (!written && act != WriteAct::Install) {
            QFile::remove(journal);
            return {};
        }
        return written;
    });
    if (!paths && noted) {
        QFile::remove(journal);
        QFile file(journal);
        if (!earlier.isEmpty() && file.open(QIODevice::WriteOnly)) {
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
            file.write(earlier);
        }
    }
    return paths;
}

Result<QStringList> install(const ExportPlan &plan, const QString &root, Overwrite policy,
                            const QString &journal, WriteAct act)
{
    return remembered(act, root, journal, [&](const BeforeWriting &before) {
        return writeExport(plan, root, policy, before);
    });
}

std::optional<LastInstall> lastInstall(const QString &journal)
{
    const std::optional<Journal> read = readJournal(journal);
    return read ? std::optional(read->last) : std::nullopt;
}

Result<QStringList> undoInstall(const QString &path)
{
    const std::optional<Journal> journal = readJournal(path);
    if (!journal)
        return fail("install/nothing-to-undo");
    if (!journal->last.undoable)
        return fail("install/not-remembered");
    QStringList foreign;
    QStringList changed;
    FileTransaction files;
    for (const Remembered &file : journal->files) {
        const Present present = presentOf(file);
        if (present == Present::Other)
            foreign += file.path;
        if (present != Present::AsWritten || !foreign.isEmpty())
            continue;
        changed += file.path;
        auto ready = file.existed ? files.put(file.path, file.before) : files.remove(file.path);
        if (!ready)
            return std::unexpected(ready.error());
    }
    if (!foreign.isEmpty())
        return fail("install/changed-since", {foreign.join(u'\n')});
    if (auto done = files.commit(); !done)
        return std::unexpected(done.error());
    QFile::remove(path);
    // A folder that has something in it by now stays.
    for (auto folder = journal->folders.crbegin(); folder != journal->folders.crend(); ++folder)
        QDir().rmdir(*folder);
    return changed;
}

} // namespace studio
