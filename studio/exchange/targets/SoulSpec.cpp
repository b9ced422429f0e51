#include "exchange/PictureSize.h"
#include "exchange/targets/IdentityFile.h"
#include "exchange/targets/Writers.h"
#include "persona/Avatar.h"
#include "persona/Identity.h"
#include "persona/Profile.h"
#include "persona/Resources.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

bool isLicensed(const QString &license)
{
    for (const QJsonValue &known : readData(u"data/licenses.json"_s)["licenses"_L1].toArray()) {
        if (known["id"_L1] == license)
            return known["soulSpec"_L1].toBool();
    }
    return false;
}

bool isVersion(const QString &text)
{
    static const QRegularExpression semver(
        uR"(^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$)"_s);
    return semver.match(text).hasMatch();
}

class Package
{
public:
    Package(const Snapshot &snapshot, const TargetData &data, const TargetOptions &options)
        : m_snapshot(snapshot)
        , m_data(data)
        , m_fields(snapshot, data, options)
        , m_folder(exportPath(data, snapshot).section(u'/', 0, 0))
    {
        m_plan.target = data.target.id;
    }

    Result<ExportPlan> plan()
    {
        if (auto whole = checkRequired(); !whole)
            return std::unexpected(whole.error());
        splitSections();
        addIdentity();
        addAvatar();
        describe();
        m_fields.dropRest();
        std::vector<FieldOutcome> fields = m_fields.outcomes();
        fields.insert(fields.end(), m_plan.fields.begin(), m_plan.fields.end());
        m_plan.fields = std::move(fields);
        addLossesOfText(m_plan, m_snapshot, m_data.target);
        m_plan.files.insert(
            m_plan.files.begin(),
            {m_folder + u"/soul.json"_s, QJsonDocument(m_json).toJson(QJsonDocument::Indented)});
        return withinLimits();
    }

private:
    QString text(QStringView key) const
    {
        return QString::fromUtf8(toValidUtf8(m_snapshot.textOf(key).trimmed()));
    }

    QString author() const
    {
        const QString name = text(u"authorName");
        return name.isEmpty() ? text(u"authorHandle") : name;
    }

    /// What only the author can say is never made up.
    Result<void> checkRequired() const
    {
        QStringList lacking;
        if (author().isEmpty())
            lacking += u"authorName"_s;
        if (text(u"category").isEmpty())
            lacking += u"category"_s;
        if (text(u"license").isEmpty())
            lacking += u"license"_s;
        if (!isVersion(text(u"version")))
            lacking += u"version"_s;
        const QString &target = m_data.target.name;
        if (!lacking.isEmpty())
            return fail("export/lacks-fields", {target, lacking.join(u", "_s)});
        if (!isLicensed(text(u"license")))
            return fail("export/license", {target, text(u"license")});
        return {};
    }

    void copy(const QString &field, const QString &key)
    {
        const QString value = text(field);
        if (value.isEmpty())
            return;
        m_json.insert(key, value);
        m_fields.map(field, u"soul.json: "_s + key);
    }

    void describe()
    {
        const Identity identity = identityOf(m_snapshot);
        m_json.insert(u"specVersion"_s, m_data.json["specVersion"_L1]);
        m_json.insert(u"name"_s, identity.slug);
        m_json.insert(u"displayName"_s, QString::fromUtf8(toValidUtf8(identity.name)));
        m_fields.map(u"slug"_s, u"soul.json: name"_s);
        m_fields.map(u"name"_s, u"soul.json: displayName"_s);
        copy(u"version"_s, u"version"_s);
        copy(u"license"_s, u"license"_s);
        copy(u"repoUrl"_s, u"repository"_s);
        m_json.insert(u"category"_s, makeSlug(text(u"category")));
        m_fields.map(u"category"_s, u"soul.json: category"_s);
        describeAuthor();
        describeText();
        describeLists();
        m_json.insert(u"files"_s, m_files);
    }

    void describeAuthor()
    {
        const QString handle = text(u"authorHandle");
        if (handle.isEmpty())
            m_json.insert(u"author"_s, author());
        else
            m_json.insert(u"author"_s, QJsonObject{{u"name"_s, author()}, {u"github"_s, handle}});
        m_fields.map(u"authorHandle"_s, u"soul.json: author"_s);
        m_fields.map(u"authorName"_s, u"soul.json: author"_s);
    }

    void describeText()
    {
        const int limit = m_data.json["descriptionLimit"_L1].toInt();
        // The tagline is the one sentence; a description may be longer than a package takes.
        const QString tagline = text(u"tagline");
        QString said = tagline.isEmpty() ? text(u"description") : tagline;
        const QString field = tagline.isEmpty() ? u"description"_s : u"tagline"_s;
        if (said.isEmpty())
            said = identityOf(m_snapshot).tagline;
        if (said.isEmpty())
            said = identityOf(m_snapshot).name;
        said = QString::fromUtf8(toValidUtf8(said.simplified()));
        if (said.size() > limit) {
            m_json.insert(u"description"_s, QString(said.first(limit - 1).trimmed() + u'…'));
            m_fields.drop(field,
                          {"export/too-long", {m_data.target.name, QString::number(limit)}, {}});
        } else {
            m_json.insert(u"description"_s, said);
            m_fields.map(field, u"soul.json: description"_s);
        }
    }

    void describeLists()
    {
        const int most = m_data.json["tagLimit"_L1].toInt();
        QStringList tags;
        if (const Value *value = m_snapshot.value(u"tags"))
            tags = value->asTexts();
        m_json.insert(u"tags"_s,
                      QJsonArray::fromStringList(tags.first(qMin<qsizetype>(most, tags.size()))));
        if (tags.size() > most)
            m_fields.drop(u"tags"_s,
                          {"export/too-many", {m_data.target.name, QString::number(most)}, {}});
        else
            m_fields.map(u"tags"_s, u"soul.json: tags"_s);
        QJsonObject compatibility;
        for (const QString &key : {u"frameworks"_s, u"models"_s}) {
            const Value *value = m_snapshot.value(key);
            if (!value || value->asTexts().isEmpty())
                continue;
            compatibility.insert(key, QJsonArray::fromStringList(value->asTexts()));
            m_fields.map(key, u"soul.json: compatibility"_s);
        }
        if (!compatibility.isEmpty())
            m_json.insert(u"compatibility"_s, compatibility);
    }

    QString fileFor(const QString &title) const
    {
        const QJsonObject files = m_data.json["sections"_L1].toObject();
        for (auto file = files.begin(); file != files.end(); ++file) {
            for (const QJsonValue &known : file.value().toArray()) {
                if (comparableTitle(known.toString()) == comparableTitle(title))
                    return file.key();
            }
        }
        return u"SOUL.md"_s;
    }

    /// Sections with a file of their own leave SOUL.md; what comes first stays, so that it is
    /// never empty.
    void splitSections()
    {
        const QStringView all(m_snapshot.text);
        const Outline &outline = m_snapshot.outline;
        const std::vector<int> sections = outline.mainSections();
        const Span body = m_snapshot.frontmatter.body;
        const qsizetype first = sections.empty()
                                    ? body.end
                                    : outline.sections[size_t(sections.front())].whole.begin;
        QHash<QString, QString> texts;
        texts[u"SOUL.md"_s] = all.sliced(body.begin, first - body.begin).toString();
        for (const int index : sections) {
            const Section &section = outline.sections[size_t(index)];
            const QString file = index == sections.front() ? u"SOUL.md"_s : fileFor(section.title);
            QString &into = texts[file];
            if (!into.trimmed().isEmpty() && !into.endsWith(u"\n\n"_s))
                into += into.endsWith(u'\n') ? u"\n"_s : u"\n\n"_s;
            into += all.sliced(section.whole.begin, section.whole.length());
            const bool moved = file != u"SOUL.md";
            m_plan.sections.push_back(
                {section.title, moved ? FieldOutcome::Outcome::Mapped : FieldOutcome::Outcome::Kept,
                 section.title, file,
                 moved ? Error{"export/moved", {file}, section.heading} : Error{}});
        }
        static constexpr std::pair<QStringView, QStringView> keys[] = {
            {u"SOUL.md", u"soul"},
            {u"STYLE.md", u"style"},
            {u"AGENTS.md", u"agents"},
            {u"HEARTBEAT.md", u"heartbeat"}};
        for (const auto &[file, key] : keys) {
            const QString content = texts.value(file.toString());
            if (content.isEmpty() && file != u"SOUL.md")
                continue;
            m_files.insert(key.toString(), file.toString());
            m_plan.files.push_back({m_folder + u'/' + file.toString(),
                                    toValidUtf8(QString(content.trimmed() + u'\n'))});
        }
        m_plan.fields.push_back({u"body"_s, FieldOutcome::Outcome::Kept, {}, u"SOUL.md"_s, {}});
    }

    void addFile(const QString &key, const QString &path, const QByteArray &content)
    {
        m_files.insert(key, path);
        m_plan.files.push_back({m_folder + u'/' + path, content});
    }

    /// What channels show of the assistant, where the persona says more of it than its name.
    void addIdentity()
    {
        bool placed = false;
        const TargetOptions none;
        FieldWriting facts(m_snapshot, m_data, none);
        const QString text = identityFile(m_snapshot, facts, false, placed);
        if (!placed)
            return;
        addFile(u"identity"_s, u"IDENTITY.md"_s, toValidUtf8(text));
        for (const FieldOutcome &fact : facts.outcomes()) {
            if (fact.field != u"name")
                m_fields.map(fact.field, u"IDENTITY.md"_s);
        }
    }

    /// The picture that lies beside the persona, when it is as a package wants it.
    void addAvatar()
    {
        const QString path = findAvatar(m_snapshot.path);
        QFile file(path);
        if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
            return;
        const QByteArray content = file.readAll();
        const QSize size = pictureSize(content);
        const int edge = m_data.json["avatarEdge"_L1].toInt();
        const qint64 bytes = m_data.json["avatarLimit"_L1].toInteger();
        const bool fits = size.isValid() && size.width() <= edge && size.height() <= edge
                          && content.size() <= bytes;
        const QString name = u"avatar/avatar."_s + QFileInfo(path).suffix().toLower();
        if (fits)
            addFile(u"avatar"_s, name, content);
        m_plan.fields.push_back(
            {QFileInfo(path).fileName(),
             fits ? FieldOutcome::Outcome::Mapped : FieldOutcome::Outcome::Dropped,
             QFileInfo(path).fileName(), fits ? name : QString(),
             fits ? Error{"export/moved", {name}, {}}
                  : Error{"export/avatar",
                          {m_data.target.name, QString::number(edge), QString::number(bytes)},
                          {}},
             false});
    }

    Result<ExportPlan> withinLimits()
    {
        const qint64 each = m_data.json["fileLimit"_L1].toInteger();
        const qint64 together = m_data.json["packageLimit"_L1].toInteger();
        qint64 sum = 0;
        for (const ExportFile &file : m_plan.files) {
            sum += file.content.size();
            const bool picture = file.path.startsWith(m_folder + u"/avatar/"_s);
            if (file.content.size() > each && !picture)
                return fail("export/too-large", {m_data.target.name, QString::number(each)});
        }
        if (sum > together)
            return fail("export/too-large", {m_data.target.name, QString::number(together)});
        return std::move(m_plan);
    }

    const Snapshot &m_snapshot;
    const TargetData &m_data;
    FieldWriting m_fields;
    QString m_folder;
    ExportPlan m_plan;
    QJsonObject m_json;
    QJsonObject m_files;
};

} // namespace

/// A folder with soul.json, SOUL.md and files for the sections that have one.
Result<ExportPlan> writeSoulSpec(const Snapshot &snapshot, const TargetData &data,
                                 const TargetOptions &options)
{
    return Package(snapshot, data, options).plan();
}

} // namespace studio
