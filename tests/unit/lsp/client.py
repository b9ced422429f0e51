#!/usr/bin/env python3
"""A client of the language server that goes by the letter of LSP 3.17: it drives the built program
over its standard input and output. Usage: client.py PROGRAM [NAME…]. Prints a line for each check
that fails and ends with status 1 then."""
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

PATIENCE = 120  # seconds until an answer is taken for missing
CHECKS = []


class Server:
    def __init__(self, program, folder):
        self.folder = folder
        environment = dict(os.environ, LC_ALL='C.UTF-8', HOME=str(folder / 'home'),
                           XDG_CACHE_HOME=str(folder / 'cache'))
        self.process = subprocess.Popen([program, 'lsp'], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, env=environment)
        self.messages = queue.Queue()
        self.kept = []
        self.number = 0
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        out = self.process.stdout
        while True:
            length = None
            while True:
                line = out.readline()
                if not line:
                    return self.messages.put(None)
                assert line.endswith(b'\r\n'), line
                if line == b'\r\n':
                    break
                name, value = line.split(b':', 1)
                if name.lower() == b'content-length':
                    length = int(value)
            message = json.loads(out.read(length).decode('utf-8'))
            assert message['jsonrpc'] == '2.0'
            self.messages.put(message)

    def raw(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message):
        content = json.dumps({'jsonrpc': '2.0', **message}, ensure_ascii=False).encode()
        self.raw(b'Content-Length: %d\r\n\r\n' % len(content) + content)

    def notify(self, method, parameters=None):
        self.send({'method': method, 'params': parameters or {}})

    def ask(self, method, parameters=None, identifier=None):
        """Sends a request and gives its id."""
        if identifier is None:
            self.number += 1
            identifier = self.number
        message = {'id': identifier, 'method': method}
        if parameters is not None:
            message['params'] = parameters
        self.send(message)
        return identifier

    def wait(self, fits):
        for message in self.kept:
            if fits(message):
                self.kept.remove(message)
                return message
        while True:
            message = self.messages.get(timeout=PATIENCE)
            assert message is not None, 'the server has gone'
            if fits(message):
                return message
            self.kept.append(message)

    def answer(self, identifier):
        return self.wait(lambda m: 'method' not in m and m.get('id') == identifier)

    def request(self, method, parameters=None):
        answer = self.answer(self.ask(method, parameters))
        assert 'error' not in answer, answer
        return answer['result']

    def refused(self, method, parameters=None):
        return self.answer(self.ask(method, parameters))['error']['code']

    def notification(self, method):
        return self.wait(lambda m: m.get('method') == method)['params']

    def findings(self, uri, version=None):
        return self.wait(lambda m: m.get('method') == 'textDocument/publishDiagnostics'
                         and m['params']['uri'] == uri
                         and version in (None, m['params'].get('version')))['params']['diagnostics']

    def start(self, **capabilities):
        result = self.request('initialize', {'processId': os.getpid(), 'rootUri': None,
                                             'capabilities': capabilities})
        self.notify('initialized')
        return result['capabilities']

    def open(self, name, text, version=1):
        uri = (self.folder / name).as_uri()
        self.notify('textDocument/didOpen', {'textDocument': {
            'uri': uri, 'languageId': 'markdown', 'version': version, 'text': text}})
        return uri

    def change(self, uri, version, *changes):
        self.notify('textDocument/didChange', {
            'textDocument': {'uri': uri, 'version': version}, 'contentChanges': list(changes)})

    def at(self, method, uri, line, character, **more):
        return self.request('textDocument/' + method, {
            'textDocument': {'uri': uri}, 'position': {'line': line, 'character': character},
            **more})

    def end(self):
        self.request('shutdown')
        self.notify('exit')
        return self.process.wait(PATIENCE)


def check(function):
    CHECKS.append(function)
    return function


def span(line, begin, end):
    return {'start': {'line': line, 'character': begin}, 'end': {'line': line, 'character': end}}


def applied(text, edits):
    """UTF-16 and UTF-32 are the same for the texts that this is used for."""
    lines = text.splitlines(keepends=True) + ['']
    offset = lambda place: sum(map(len, lines[:place['line']])) + place['character']
    for edit in sorted(edits, key=lambda e: offset(e['range']['start']), reverse=True):
        begin, end = offset(edit['range']['start']), offset(edit['range']['end'])
        text = text[:begin] + edit['newText'] + text[end:]
    return text


BAD = '---\nname: r\ndescription: Use it: often\ntools: Tsk, Read\n---\n\n# R\n\nYou review.\n\n## Role\n\nYou read.\n'


@check
def shutdown_and_exit_end_with_zero(server):
    server.start()
    assert server.refused('initialize', {'capabilities': {}}) == -32600
    server.request('shutdown')
    assert server.refused('textDocument/hover', {}) == -32600
    server.notify('exit')
    assert server.process.wait(PATIENCE) == 0


@check
def exit_without_shutdown_ends_with_one(server):
    server.start()
    server.notify('exit')
    assert server.process.wait(PATIENCE) == 1


@check
def a_client_that_goes_away_ends_it(server):
    server.start()
    server.process.stdin.close()
    assert server.process.wait(PATIENCE) == 1


@check
def nothing_is_answered_before_initialize(server):
    assert server.refused('textDocument/hover', {}) == -32002
    server.notify('textDocument/didOpen', {})
    server.start()


@check
def malformed_input_harms_nothing(server):
    server.start()
    server.raw(b'Content-Length: 5\r\n\r\n{"a":')
    assert server.wait(lambda m: m.get('id', 0) is None)['error']['code'] == -32700
    server.raw(b'Content-Length: 2\r\n\r\n[]')
    assert server.wait(lambda m: m.get('id', 0) is None)['error']['code'] == -32600
    server.raw(b'Content-Length: 2\r\n\r\n{}')
    assert server.wait(lambda m: m.get('id', 0) is None)['error']['code'] == -32600
    server.raw(b'Nonsense\r\n\r\ncontent-length:x\r\n\r\n')
    server.raw(b'Content-Length: 99999999999999\r\n\r\n'[:0])
    assert server.refused('no/such/method') == -32601
    server.notify('$/noSuchNotification')
    server.notify('textDocument/didChange', {'textDocument': 7, 'contentChanges': 'x'})
    server.notify('textDocument/didClose', {})
    server.ask('textDocument/completion', {'textDocument': {'uri': 'file:///no'},
                                           'position': {'line': -5, 'character': 'x'}}, 'text-id')
    assert server.answer('text-id')['result'] is None
    # A message in pieces, with another field in its head
    content = json.dumps({'jsonrpc': '2.0', 'id': 'slow', 'method': 'shutdown'}).encode()
    message = (b'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: %d\r\n\r\n'
               % len(content) + content)
    for at in range(len(message)):
        server.raw(message[at:at + 1])
    assert server.answer('slow')['result'] is None


@check
def a_request_can_be_cancelled(server):
    server.start()
    uri = server.open('agents/r.md', BAD)
    cancel = {'jsonrpc': '2.0', 'method': '$/cancelRequest', 'params': {'id': 77}}
    ask = {'jsonrpc': '2.0', 'id': 77, 'method': 'textDocument/hover', 'params': {
        'textDocument': {'uri': uri}, 'position': {'line': 1, 'character': 0}}}
    server.raw(b''.join(b'Content-Length: %d\r\n\r\n%s' % (len(c), c) for c in
                        (json.dumps(m).encode() for m in (ask, cancel))))
    assert server.answer(77)['error']['code'] == -32800
    server.notify('$/cancelRequest', {'id': 78})  # of a request that never was
    assert server.at('hover', uri, 1, 1) is not None


@check
def findings_are_published(server):
    server.start()
    assert server.notification('window/logMessage')['type'] == 3
    uri = server.open('agents/r.md', BAD)
    found = server.findings(uri, 1)
    tool = next(f for f in found if f['code'] == 'agent/unknown-tool')
    assert tool['range'] == span(3, 7, 10) and tool['severity'] == 2, tool
    assert tool['source'] == 'persona' and 'codeDescription' not in tool
    assert any(f['code'].startswith('frontmatter/') for f in found), found
    # What is typed is told once it has settled: of the last version, if not of those between.
    for version in range(2, 12):
        server.change(uri, version, {'range': span(3, 7, 10), 'text': 'Bsh'})
    server.change(uri, 12, {'range': span(3, 7, 10), 'text': 'Bash'})
    found = server.findings(uri, 12)
    assert not any(f['code'] == 'agent/unknown-tool' for f in found), found
    server.kept.clear()
    server.notify('textDocument/didClose', {'textDocument': {'uri': uri}})
    assert server.findings(uri) == []


@check
def pages_of_rules_are_linked(server):
    server.start(textDocument={'publishDiagnostics': {'codeDescriptionSupport': True}})
    uri = server.open('agents/r.md', BAD.replace('tools', 'permissionMode: bypassPermissions\ntools'))
    risk = next(f for f in server.findings(uri) if f['code'] == 'agent/bypass-permissions')
    page = Path(risk['codeDescription']['href'].removeprefix('file://'))
    assert '## Why' in page.read_text()


@check
def findings_are_pulled(server):
    server.start(textDocument={'diagnostic': {}})
    uri = server.open('agents/r.md', BAD)
    report = server.request('textDocument/diagnostic', {'textDocument': {'uri': uri}})
    assert report['kind'] == 'full' and report['items']
    # Who pulls is not pushed to: every finding would be there twice.
    assert not any(m.get('method') == 'textDocument/publishDiagnostics' for m in server.kept)


@check
def other_markdown_is_left_alone(server):
    server.start()
    assert server.findings(server.open('README.md', '# Read me\n')) == []


@check
def columns_are_counted_as_agreed(server):
    text = '---\nname: r\ndescription: "😀é" # 😀é\ntools: "😀é, Tsk"\n---\nYou.\n'
    for encoding, column in (('utf-16', 13), ('utf-8', 16), ('utf-32', 12)):
        with tempfile.TemporaryDirectory() as folder:
            other = Server(PROGRAM, Path(folder))
            capabilities = other.start(general={'positionEncodings': [encoding]})
            assert capabilities['positionEncoding'] == encoding
            uri = other.open('agents/r.md', text)
            tool = next(f for f in other.findings(uri) if 'Tsk' in f['message'])
            assert tool['range'] == span(3, column, column + 3), (encoding, tool['range'])
            # The same columns are taken back.
            other.change(uri, 2, {'range': tool['range'], 'text': 'Task'})
            assert not any('Tsk' in f['message'] for f in other.findings(uri, 2))
            assert other.end() == 0
    assert server.start(general={'positionEncodings': ['utf-8', 'utf-16']})['positionEncoding'] == 'utf-8'


@check
def every_kind_of_line_end_is_counted(server):
    server.start()
    for number, end in enumerate(('\r\n', '\r', '\n')):
        uri = server.open(f'agents/e{number}.md', BAD.replace('\n', end))
        server.change(uri, 2, {'range': span(3, 7, 10), 'text': 'Tssk'})
        tools = [f for f in server.findings(uri, 2) if f['code'].startswith('agent/unknown-tool')]
        # The loader sees no frontmatter in a file whose lines end with CR alone.
        assert end == '\r' or tools[0]['range'] == span(3, 7, 11), tools
    # Mixed ones, over several changes in one notification
    uri = server.open('agents/m.md', BAD.replace('\n', '\r\n', 2))
    server.change(uri, 2, {'range': span(3, 7, 10), 'text': 'X\r\nmodel: Y'},
                  {'range': span(4, 7, 8), 'text': 'opus #'})
    server.change(uri, 3, {'text': BAD})
    tool = next(f for f in server.findings(uri, 3) if f['code'] == 'agent/unknown-tool')
    assert tool['range'] == span(3, 7, 10)


@check
def fixes_are_offered(server):
    server.start(workspace={'workspaceEdit': {'documentChanges': True}})
    uri = server.open('agents/r.md', BAD)
    found = server.findings(uri)
    tool = next(f for f in found if f['code'] == 'agent/unknown-tool')
    ask = lambda **context: server.request('textDocument/codeAction', {
        'textDocument': {'uri': uri}, 'range': tool['range'],
        'context': {'diagnostics': [tool], **context}})
    actions = ask(only=['quickfix'])
    assert actions and all(a['kind'] == 'quickfix' for a in actions)
    edit = actions[0]['edit']['documentChanges'][0]
    assert edit['textDocument'] == {'uri': uri, 'version': 1}
    assert 'tools: Task, Read' in applied(BAD, edit['edits'])
    assert actions[0]['diagnostics'][0]['code'] == 'agent/unknown-tool'
    every = ask(only=['source.fixAll'])
    assert [a['kind'] for a in every] == ['source.fixAll.persona']
    fixed = applied(BAD, every[0]['edit']['documentChanges'][0]['edits'])
    assert 'description: "Use it: often"\n' in fixed
    assert ask(only=['refactor']) == []


@check
def edits_keep_the_line_ends(server):
    server.start()
    text = BAD.replace('\n', '\r\n').replace('## Role\r\n\r\nYou read.\r\n', '## Role\r\n')
    uri = server.open('agents/r.md', text)
    actions = server.request('textDocument/codeAction', {
        'textDocument': {'uri': uri}, 'context': {'diagnostics': []},
        'range': {'start': {'line': 0, 'character': 0}, 'end': {'line': 99, 'character': 0}}})
    assert actions
    for action in actions:
        for edit in action['edit']['changes'][uri]:
            assert '\n' not in edit['newText'].replace('\r\n', ''), edit


@check
def hover_tells_of_rules_fields_values_and_tools(server):
    server.start(textDocument={'hover': {'contentFormat': ['markdown']}})
    uri = server.open('agents/r.md', BAD.replace('Tsk, ', 'Bash, ').replace('---\n\n', 'model: opus\nemoji: x\n---\n\n'))
    server.findings(uri)
    field = server.at('hover', uri, 1, 2)
    assert field['contents']['kind'] == 'markdown' and '`name`' in field['contents']['value']
    assert field['range'] == span(1, 0, 4)
    assert '`Bash`' in server.at('hover', uri, 3, 8)['contents']['value']
    assert '`opus`' in server.at('hover', uri, 4, 8)['contents']['value']
    assert 'no effect' in server.at('hover', uri, 5, 1)['contents']['value']
    assert server.at('hover', uri, 9, 2) is None


@check
def completion_writes_keys_values_tools_skills_and_sections(server):
    skill = server.folder / '.claude/skills/deploy'
    skill.mkdir(parents=True)
    (skill / 'SKILL.md').write_text('---\nname: deploy\n---\n')
    server.start()

    def labels(before, after=''):
        text = before + after
        uri = server.open('.claude/agents/r.md', text)
        line = before.count('\n')
        result = server.at('completion', uri, line, len(before) - before.rfind('\n') - 1)
        return {item['label']: applied(text, [item['textEdit']]) for item in result['items']}

    head = '---\nname: r\ndescription: d\n'
    assert labels(head + 'mo', '\n---\n')['model'] == head + 'model: \n---\n'
    assert labels(head + 'model: o', '\n---\n')['opus'] == head + 'model: opus\n---\n'
    assert labels(head + 'tools: Read, Gr', '\n---\n')['Grep'] == head + 'tools: Read, Grep\n---\n'
    assert labels(head + 'skills:\n  - ', '\n---\n')['deploy'] == head + 'skills:\n  - deploy\n---\n'
    assert labels(head + '---\n\n## ', '\n')
    assert 'name' not in labels(head, '\n---\n')


@check
def what_an_item_means_comes_when_it_is_asked_for(server):
    server.start()
    uri = server.open('agents/r.md', '---\nname: r\nmo\n---\n')
    items = server.at('completion', uri, 2, 2)['items']
    model = next(item for item in items if item['label'] == 'model')
    assert 'documentation' not in model
    resolved = server.request('completionItem/resolve', model)
    assert resolved['documentation']['kind'] == 'markdown'
    assert 'model' in resolved['documentation']['value'].lower()
    assert {k: v for k, v in resolved.items() if k != 'documentation'} == model
    assert server.request('completionItem/resolve', {'label': 'of another'}) == {'label': 'of another'}


@check
def a_rule_is_ignored_on_one_line(server):
    server.start()
    text = '---\nname: r\ndescription: Use it when x.\ncolor: teal\n---\n\nYou read.\n'
    uri = server.open('agents/r.md', text)
    found = server.findings(uri)
    color = next(f for f in found if f['code'] == 'agent/color')
    actions = server.request('textDocument/codeAction', {
        'textDocument': {'uri': uri}, 'range': color['range'], 'context': {'diagnostics': [color]}})
    titles = [action['title'] for action in actions]
    ignore = next(a for a in actions if 'agent/color on this line' in a['title'])
    fixed = applied(text, ignore['edit']['changes'][uri])
    assert '# persona-ignore-next-line: agent/color\ncolor: teal\n' in fixed, fixed
    assert any('in this file' in title for title in titles)
    server.change(uri, 2, {'text': fixed})
    assert not server.findings(uri, 2)


@check
def symbols_show_fields_and_sections(server):
    server.start(textDocument={'documentSymbol': {'hierarchicalDocumentSymbolSupport': True}})
    uri = server.open('agents/r.md', BAD)
    symbols = server.request('textDocument/documentSymbol', {'textDocument': {'uri': uri}})
    assert [s['name'] for s in symbols] == ['frontmatter', 'R']
    assert [s['name'] for s in symbols[0]['children']] == ['name', 'description', 'tools']
    assert symbols[1]['children'][0]['name'] == 'Role'

    def inside(place):
        key = lambda p: (p['line'], p['character'])
        outer, inner = place['range'], place['selectionRange']
        assert key(outer['start']) <= key(inner['start']) <= key(inner['end']) <= key(outer['end'])
        for child in place.get('children', []):
            assert key(outer['start']) <= key(child['range']['start']), place
            assert key(child['range']['end']) <= key(outer['end']), place
            inside(child)
    for symbol in symbols:
        inside(symbol)


@check
def symbols_come_flat_to_who_knows_no_trees(server):
    server.start()
    uri = server.open('agents/r.md', BAD)
    symbols = server.request('textDocument/documentSymbol', {'textDocument': {'uri': uri}})
    assert {'name', 'kind', 'location'} <= set(symbols[0])
    assert next(s for s in symbols if s['name'] == 'Role')['containerName'] == 'R'


@check
def frontmatter_and_sections_fold(server):
    server.start()
    uri = server.open('agents/r.md', BAD)
    ranges = server.request('textDocument/foldingRange', {'textDocument': {'uri': uri}})
    assert any(r['startLine'] == 0 for r in ranges)
    assert any(r['startLine'] == 10 and r['endLine'] == 12 for r in ranges), ranges


@check
def formatting_is_lossless(server):
    server.start()
    text = ('---\n\nname:    r   \n\n\n# why\ndescription:  >-\n  two   \n\n\n  lines  \n'
            'tools: [ Read,  Grep ]  # kept  \nskills:\n    - a   \n\n---\n\nBody  \n\n\ntext\n')
    uri = server.open('agents/r.md', text)
    edits = server.request('textDocument/formatting', {
        'textDocument': {'uri': uri}, 'options': {'tabSize': 2, 'insertSpaces': True}})
    assert applied(text, edits) == (
        '---\nname: r\n\n# why\ndescription: >-\n  two   \n\n\n  lines  \n'
        'tools: [ Read,  Grep ]  # kept\nskills:\n    - a\n---\n\nBody  \n\n\ntext\n'
    ), applied(text, edits)


@check
def a_configuration_counts_at_once(server):
    capabilities = {'workspace': {'didChangeWatchedFiles': {'dynamicRegistration': True}}}
    server.start(**capabilities)
    registered = server.wait(lambda m: m.get('method') == 'client/registerCapability')
    server.send({'id': registered['id'], 'result': None})
    globs = registered['params']['registrations'][0]['registerOptions']['watchers']
    assert any('.persona.yaml' in g['globPattern'] for g in globs)
    risk = 'agent/bypass-permissions'
    uri = server.open('agents/r.md', BAD.replace('tools', 'permissionMode: bypassPermissions\ntools'))
    assert any(f['code'] == risk for f in server.findings(uri))
    config = server.folder / '.persona.yaml'
    config.write_text(f'rules:\n  {risk}: off\n')
    server.notify('workspace/didChangeWatchedFiles',
                  {'changes': [{'uri': config.as_uri(), 'type': 1}]})
    assert not any(f['code'] == risk for f in server.findings(uri))
    # The configuration is checked itself.
    uri = server.open('.persona.yaml', 'ruels: {}\n')
    assert server.findings(uri)


@check
def changes_lead_where_the_client_is(server):
    """Random edits, in pairs of surrogates and line ends, too; then the same text as a whole."""
    import random
    dice = random.Random(20261122)
    server.start(textDocument={'diagnostic': {}})
    text = BAD
    uri = server.open('agents/r.md', text)
    pieces = ['😀', 'é', '\n', '\r\n', '\r', 'tools: Tsk\n', '---', '# H\n', '', 'x']
    units = lambda s: len(s.encode('utf-16-le')) // 2

    def place(offset):
        before = text[:offset]
        # CR LF is one end.
        if before.endswith('\r') and text[offset:offset + 1] == '\n':
            before = before[:-1]
        lines = before.replace('\r\n', '\n').replace('\r', '\n').split('\n')
        return {'line': len(lines) - 1, 'character': units(lines[-1])}, len(before)

    for version in range(2, 120):
        one, two = sorted(dice.randrange(len(text) + 1) for _ in range(2))
        two = min(two, one + 12)
        (begin, one), (end, two) = place(one), place(two)
        piece = dice.choice(pieces)
        server.change(uri, version, {'range': {'start': begin, 'end': end}, 'text': piece})
        text = text[:one] + piece + text[two:]
    pull = lambda: server.request('textDocument/diagnostic', {'textDocument': {'uri': uri}})['items']
    changed = pull()
    server.change(uri, 999, {'text': text})
    assert changed == pull()


def main():
    failed = 0
    for function in CHECKS:
        if len(sys.argv) > 2 and function.__name__ not in sys.argv[2:]:
            continue
        with tempfile.TemporaryDirectory() as folder:
            server = Server(PROGRAM, Path(folder))
            try:
                function(server)
                print('ok', function.__name__)
            except Exception as error:  # noqa: BLE001: every failure is told with its check
                failed += 1
                import traceback
                print('FAILED', function.__name__, repr(error))
                traceback.print_exc(limit=-2)
            finally:
                if server.process.poll() is None:
                    server.process.kill()
                server.process.wait()
    sys.exit(failed > 0)


PROGRAM = sys.argv[1]
main()
