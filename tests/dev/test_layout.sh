#!/usr/bin/env bash
# The source is laid out as .clang-format says. Other versions of clang-format lay out a few places
# differently, so only the one of the distribution we build for is asked; status 77: not asked.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

if ! command -v clang-format >/dev/null || ! clang-format --version | grep -q 'version 19\.'; then
    echo "skipped: clang-format 19 is not there"
    exit 77
fi
find studio tests -name '*.h' -o -name '*.cpp' | xargs clang-format --style=file --dry-run --Werror \
    || { echo 'run: ./dev format'; exit 1; }
