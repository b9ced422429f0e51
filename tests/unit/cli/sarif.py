#!/usr/bin/env python3
"""Holds a SARIF file against what section 3 of the SARIF 2.1.0 standard demands of the properties
that `persona check` writes. Ends with status 77 when python3-jsonschema is not there."""
import json
import sys

try:
    import jsonschema
except ImportError:
    sys.exit(77)

MESSAGE = {'type': 'object', 'required': ['text'], 'additionalProperties': False,
           'properties': {'text': {'type': 'string'}, 'markdown': {'type': 'string'}}}
LOCATION = {'type': 'object', 'required': ['uri'], 'additionalProperties': False,
            'properties': {'uri': {'type': 'string', 'pattern': r'^[!-~]+$'},  # RFC 3986: ASCII
                           'uriBaseId': {'type': 'string'}}}
NUMBER = {'type': 'integer', 'minimum': 1}
REGION = {'type': 'object', 'required': ['startLine', 'startColumn', 'endLine', 'endColumn'],
          'additionalProperties': False,
          'properties': {name: NUMBER for name in
                         ('startLine', 'startColumn', 'endLine', 'endColumn')}}
PLACES = {'type': 'array', 'items': {
    'type': 'object', 'required': ['physicalLocation'], 'additionalProperties': False,
    'properties': {'physicalLocation': {
        'type': 'object', 'required': ['artifactLocation'], 'additionalProperties': False,
        'properties': {'artifactLocation': LOCATION, 'region': REGION}}}}}
LEVEL = {'enum': ['none', 'note', 'warning', 'error']}
FIX = {'type': 'object', 'required': ['artifactChanges'], 'additionalProperties': False,
       'properties': {'description': MESSAGE, 'artifactChanges': {
           'type': 'array', 'minItems': 1, 'items': {
               'type': 'object', 'required': ['artifactLocation', 'replacements'],
               'additionalProperties': False,
               'properties': {'artifactLocation': LOCATION, 'replacements': {
                   'type': 'array', 'minItems': 1, 'items': {
                       'type': 'object', 'required': ['deletedRegion'],
                       'additionalProperties': False,
                       'properties': {'deletedRegion': REGION, 'insertedContent': MESSAGE}}}}}}}}
RESULT = {'type': 'object', 'required': ['message'], 'additionalProperties': False, 'properties': {
    'ruleId': {'type': 'string'}, 'level': LEVEL, 'message': MESSAGE, 'locations': PLACES,
    'partialFingerprints': {'type': 'object', 'minProperties': 1,
                            'additionalProperties': {'type': 'string'}},
    'fixes': {'type': 'array', 'minItems': 1, 'items': FIX},
    'baselineState': {'enum': ['new', 'unchanged', 'updated', 'absent']},
    'suppressions': {'type': 'array', 'items': {
        'type': 'object', 'required': ['kind'], 'additionalProperties': False,
        'properties': {'kind': {'enum': ['inSource', 'external']},
                       'status': {'enum': ['accepted', 'underReview', 'rejected']},
                       'justification': {'type': 'string'}}}}}}
RULE = {'type': 'object', 'required': ['id'], 'additionalProperties': False, 'properties': {
    'id': {'type': 'string'}, 'shortDescription': MESSAGE, 'help': MESSAGE,
    'defaultConfiguration': {'type': 'object', 'additionalProperties': False,
                             'properties': {'level': LEVEL}},
    'properties': {'type': 'object', 'properties': {
        'tags': {'type': 'array', 'uniqueItems': True, 'items': {'type': 'string'}}}}}}
NOTIFICATION = {'type': 'object', 'required': ['message'], 'additionalProperties': False,
                'properties': {'level': LEVEL, 'message': MESSAGE, 'locations': PLACES,
                               'descriptor': {'type': 'object', 'required': ['id']}}}
RUN = {'type': 'object', 'required': ['tool', 'results'], 'additionalProperties': False,
       'properties': {
           'tool': {'type': 'object', 'required': ['driver'], 'properties': {'driver': {
               'type': 'object', 'required': ['name'], 'additionalProperties': False,
               'properties': {'name': {'type': 'string'}, 'version': {'type': 'string'},
                              'semanticVersion': {'type': 'string'},
                              'rules': {'type': 'array', 'uniqueItems': True, 'items': RULE}}}}},
           'columnKind': {'enum': ['utf16CodeUnits', 'unicodeCodePoints']},
           'originalUriBaseIds': {'type': 'object', 'additionalProperties': {
               'type': 'object', 'properties': {'uri': {'type': 'string',
                                                        'pattern': '^file:///.*/$'}}}},
           'invocations': {'type': 'array', 'items': {
               'type': 'object', 'required': ['executionSuccessful'],
               'additionalProperties': False,
               'properties': {'executionSuccessful': {'type': 'boolean'},
                              'toolExecutionNotifications': {'type': 'array',
                                                             'items': NOTIFICATION}}}},
           'artifacts': {'type': 'array', 'uniqueItems': True, 'items': {
               'type': 'object', 'additionalProperties': False,
               'properties': {'location': LOCATION, 'roles': {
                   'type': 'array', 'uniqueItems': True,
                   'items': {'enum': ['analysisTarget']}}}}},
           'results': {'type': 'array', 'items': RESULT}}}
LOG = {'type': 'object', 'required': ['version', 'runs'], 'additionalProperties': False,
       'properties': {'$schema': {'type': 'string', 'format': 'uri'}, 'version': {'const': '2.1.0'},
                      'runs': {'type': 'array', 'minItems': 1, 'items': RUN}}}


def main():
    with open(sys.argv[1], encoding='utf-8') as file:
        log = json.load(file)
    jsonschema.validate(log, LOG)
    run = log['runs'][0]
    assert run['results'], 'there should be findings'
    rules = [rule['id'] for rule in run['tool']['driver']['rules']]
    assert len(set(rules)) == len(rules), 'a rule is there twice'
    for result in run['results']:
        # Columns and lines run forward (3.30.2).
        for place in result['locations']:
            region = place['physicalLocation']['region']
            assert ((region['startLine'], region['startColumn'])
                    <= (region['endLine'], region['endColumn'])), region
            base = place['physicalLocation']['artifactLocation'].get('uriBaseId')
            assert base is None or base in run['originalUriBaseIds']
    notes = [note for one in run['invocations'] for note in one['toolExecutionNotifications']]
    assert all(one['executionSuccessful'] == (not notes) for one in run['invocations'])


main()
