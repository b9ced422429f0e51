#include "exchange/TomlText.h"
#include "exchange/YamlText.h"
#include "exchange/targets/FieldWriting.h"
#include "exchange/targets/Writers.h"

using namespace Qt::StringLiterals;

namespace studio {

/// Frontmatter and text, only text, or TOML that holds the text under a key.
Result<ExportPlan> writeFields(const Snapshot &snapshot, const TargetData &data,
                               const TargetOptions &options)
{
    const QString path = exportPath(data, snapshot);
    ExportPlan plan{data.target.id, {}, {}, {}, {}};
    FieldWriting writing(snapshot, data, options);
    if (data.nameInPath && snapshot.kind == Kind::Agent)
        writing.nameByPath(exportStem(data, snapshot), path);
    writing.run();
    plan.fields = writing.outcomes();
    noteBody(plan, snapshot, data, path);
    addLossesOfText(plan, snapshot, data.target);

    Value::Map values = writing.values();
    const Span body = snapshot.frontmatter.body;
    QString text;
    if (data.form == u"toml") {
        values.push_back({data.bodyKey, Value(bodyAlone(snapshot))});
        text = writeToml(values);
    } else if (values.empty()) {
        text = bodyAlone(snapshot);
    } else {
        text = writeFrontmatter(values, data.yamlReader)
               + snapshot.text.sliced(body.begin, body.length());
    }
    plan.files.push_back({path, toValidUtf8(text)});
    return plan;
}

} // namespace studio
