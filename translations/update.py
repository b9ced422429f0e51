#!/usr/bin/env python3
"""Takes new texts of the source into translations/persona-studio_LANGUAGE.ts.

lupdate alone would lose a part: texts of the data files (schemas, tools, profiles, templates) are
translated at run time in the context "data", and some free functions translate in a context that
lupdate cannot see. This runs lupdate, adds those, and keeps every translation that is there.
Run it from the project's folder in the build environment: ./dev exec translations/update.py de
"""
import glob
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

LUPDATE = '/usr/lib/qt6/bin/lupdate'
# Which context the free function tr() of a file stands for.
RUNTIME = {'studio/cli/': 'persona', 'render/CardWords': 'Card', 'render/Page': 'Page',
           'studio/site/': 'Site', 'app/StartOptions': 'studio::StartOptions'}


def data_texts():
    """Every text of the data files that the program shows translated, in order, once."""
    texts = {}

    def add(*values):
        texts.update((value, None) for value in values if value)

    def load(path):
        with open(path, encoding='utf-8') as file:
            return json.load(file)

    for kind in ('agent', 'skill', 'soul'):
        schema = load(f'resources/schemas/{kind}.json')
        add(*(group['label'] for group in schema['groups']))
        for field in schema['fields']:
            add(*(field.get(key) for key in ('label', 'help', 'source', 'default', 'emptyMeaning',
                                             'patternHelp', 'rejectHelp', 'itemPatternHelp')))
            if field['type'] == 'text' or field['key'] == 'tagline':
                add(field.get('placeholder'))
            for choice in field.get('values', []):
                add(choice.get('label'), choice.get('card'), choice.get('help'))
                if field['key'] == 'category':
                    add(choice['value'])
        add(*(key['help'] for key in schema.get('ignoredKeys', [])))
    tools = load('resources/data/tools.json')
    for group in tools['groups']:
        add(group['label'], group['can'], group.get('cannot'), group['card'])
    add(*(tool.get('can') for tool in tools['tools']))
    add(*(tool['help'] for tool in tools['tools'] + tools['forms']))
    limits = load('resources/data/runtime-limits.json')
    for limit in limits['limits'] + limits['budgets']:
        add(limit['name'], limit['help'])
    for path in sorted(glob.glob('resources/profiles/*.json')):
        profile = load(path)
        add(profile['name'], *(section['help'] for section in profile['sections']))
    for template in load('personas/templates/index.json'):
        add(template['name'], template['summary'])
    return list(texts)


def wanted(language, plural_only):
    """context -> {source: whether it has forms for one and for many}"""
    with tempfile.TemporaryDirectory() as folder:
        file = f'{folder}/new.ts'
        subprocess.run([LUPDATE, '-silent', '-locations', 'absolute', '-extensions', 'cpp,h',
                        'studio', '-ts', file, '-target-language', language]
                       + (['-pluralonly'] if plural_only else []), check=True,
                       stderr=subprocess.DEVNULL)
        found = ET.parse(file).getroot()
    contexts = {}
    for context in found.iter('context'):
        name = context.findtext('name')
        for message in context.iter('message'):
            source, numerus = message.findtext('source'), message.get('numerus') == 'yes'
            for place in message.iter('location'):
                real = next((real for part, real in RUNTIME.items()
                             if part in place.get('filename')), name)
                contexts.setdefault(real, {})[source] = numerus
    if not plural_only:
        contexts['data'] = {text: False for text in data_texts()}
    return contexts


def main():
    language = sys.argv[1]
    path = f'translations/persona-studio_{language}.ts'
    known, anywhere = {}, {}
    for context in ET.parse(path).getroot().iter('context'):
        for message in context.iter('message'):
            translation = message.find('translation')
            forms = [form.text or '' for form in translation.iter('numerusform')]
            value = forms or translation.text or ''
            if any(value):
                known[context.findtext('name'), message.findtext('source')] = value
                anywhere[message.findtext('source')] = value

    root = ET.Element('TS', version='2.1', language=language)
    missing = 0
    contexts = wanted(language, language == 'en')
    for name in sorted(contexts, key=lambda name: (name == 'data', name)):
        context = ET.SubElement(root, 'context')
        ET.SubElement(context, 'name').text = name
        for source, numerus in contexts[name].items():
            value = known.get((name, source), anywhere.get(source))
            # lupdate sees no number in the calls of those free functions. Without both forms the
            # text would not be translated at all where there are many.
            numerus = numerus or '%n' in source or isinstance(value, list)
            message = ET.SubElement(context, 'message', {'numerus': 'yes'} if numerus else {})
            ET.SubElement(message, 'source').text = source
            translation = ET.SubElement(message, 'translation')
            if value is None or isinstance(value, list) != numerus:
                missing += 1
                print(f'not translated: {name}: {source}')
                translation.set('type', 'unfinished')
                value = ['', ''] if numerus else ''
            for form in value if numerus else []:
                ET.SubElement(translation, 'numerusform').text = form
            if not numerus:
                translation.text = value
    ET.indent(root, '    ')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n')
        file.write(ET.tostring(root, encoding='unicode') + '\n')
    return 1 if missing else 0


sys.exit(main())
