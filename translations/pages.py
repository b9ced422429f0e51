#!/usr/bin/env python3
"""Says which pages of the manual and of the rules are not translated, or older than their original.

A translation lies in the folder of its language beside the original: resources/rules/de/agent/empty.md.
Which version of the original it was made from, originals.sha256 in that folder tells. Translated
pages of rules hold the summary and the reasons; the examples are taken from the original.

    translations/pages.py             # what is missing or old
    translations/pages.py --made PAGE # this translation (or all) goes with its original as it is now
"""
import hashlib
import sys
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / 'resources'
ROOTS = ('manual', 'manual/studio', 'rules')
DIGESTS = 'originals.sha256'


def languages(root):
    return sorted(path.parent for path in root.glob('*/' + DIGESTS))


def originals(root):
    pages = root.glob('*/*.md' if root.name == 'rules' else '*.md')
    return sorted(page.relative_to(root).as_posix() for page in pages
                  if not (root / page.relative_to(root).parts[0] / DIGESTS).exists())


def digest(page):
    return hashlib.sha256(page.read_bytes()).hexdigest()


def read(folder):
    lines = (folder / DIGESTS).read_text().splitlines()
    return {page: known for known, page in (line.split('  ', 1) for line in lines)}


def write(folder, known):
    lines = [f'{known[page]}  {page}\n' for page in sorted(known)]
    (folder / DIGESTS).write_text(''.join(lines))


def main():
    made = [Path(page).resolve() for page in sys.argv[2:]]
    old = 0
    for root in (RESOURCES / name for name in ROOTS):
        for folder in languages(root):
            known = read(folder)
            for page in originals(root):
                translation = folder / page
                if not translation.exists():
                    print(f'missing: {translation.relative_to(RESOURCES)}')
                    continue
                if '--made' in sys.argv and (not made or translation in made):
                    known[page] = digest(root / page)
                elif known.get(page) != digest(root / page):
                    print(f'older than its original: {translation.relative_to(RESOURCES)}')
                    old += 1
            if '--made' in sys.argv:
                write(folder, {page: known[page] for page in known if (folder / page).exists()})
    return 1 if old else 0


if __name__ == '__main__':
    sys.exit(main())
