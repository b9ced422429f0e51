"""Reads what was exported with readers that are not our own, as strictly as they go.

usage: check_targets.py FOLDER SCHEMAS
FOLDER/TARGET/… holds the exported files; SCHEMAS/TARGET.json says which keys the target knows.
Prints a line for each file that is wrong, and the number of files that were read.
"""
import json
import pathlib
import sys
import tomllib

import jsonschema
from ruamel.yaml import YAML


def yaml_reader():
    yaml = YAML(typ="safe", pure=True)
    yaml.version = (1, 2)
    yaml.allow_duplicate_keys = False
    return yaml


def frontmatter(text):
    """The frontmatter and the body, as gray-matter and the like cut them."""
    if not text.startswith("---\n"):
        return None, text
    head, found, body = text[4:].partition("\n---\n")
    if not found:
        raise ValueError("the frontmatter is never closed")
    return yaml_reader().load(head), body


def read(path, has_keys):
    data = path.read_bytes()
    if data.startswith(b"\xef\xbb\xbf"):
        raise ValueError("a byte order mark")
    text = data.decode("utf-8")
    if path.suffix == ".toml":
        return tomllib.loads(text)
    if path.suffix == ".json":
        return json.loads(text)
    if not has_keys:  # only text, whatever it begins with
        return None
    values, body = frontmatter(text)
    return values


def check_lines(text):
    """Some programs read a frontmatter line by line: no flow lists, no blocks, no single quotes."""
    head = text[4:].partition("\n---\n")[0]
    for line in head.split("\n"):
        if line.startswith(" ") and not line.startswith("  - "):
            continue  # within a map, of which such a reader takes one level
        value = line[4:] if line.startswith("  - ") else line.partition(": ")[2]
        if value.startswith(("[", "{", "|", ">", "'")) and value not in ("[]", "{}"):
            raise ValueError("more than a line can say: " + line)


def main():
    root, schemas = map(pathlib.Path, sys.argv[1:])
    validators = {}
    for path in schemas.glob("*.json"):
        schema = json.loads(path.read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[path.stem] = jsonschema.Draft202012Validator(schema)
    count = 0
    for path in sorted(root.rglob("*")):
        if not path.is_file():
            continue
        target = path.relative_to(root).parts[0]
        key = target if path.suffix != ".json" or target == "json" else path.stem
        try:
            values = read(path, key in validators)
            if target == "qwen":
                check_lines(path.read_text())
            if key in validators and (values is not None or path.suffix != ".md"):
                for error in validators[key].iter_errors(values):
                    where = ".".join(map(str, error.path))
                    print(f"{path}: {where}: {error.message[:200]}")
            elif key in validators:
                print(f"{path}: no frontmatter")
        except Exception as error:  # whatever a reader throws is a finding
            print(f"{path}: {type(error).__name__}: {str(error)[:300]}")
        count += 1
    print(count)


main()
