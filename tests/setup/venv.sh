#!/bin/sh
# Makes the virtual environment .venv with the first Python that is new enough.
# Usage: venv.sh [python]
set -eu

wanted='import sys; sys.exit(sys.version_info < (3, 11))'
found=
for candidate in "$@" python3 python3.13 python3.12 python3.11; do
  command -v "$candidate" >/dev/null 2>&1 || continue
  "$candidate" -c "$wanted" 2>/dev/null || continue
  found=$candidate
  break
done

if [ -z "$found" ]; then
  if command -v python3 >/dev/null 2>&1; then
    here="python3 is $(python3 -c 'import platform; print(platform.python_version())')"
  else
    here="there is no python3"
  fi
  echo "Entendu needs Python 3.11 or newer, and $here on this machine." >&2
  echo "Install one from your system's packages or from python.org, then run make again;" >&2
  echo "one that is not on the path is named like this: make run PYTHON=/usr/local/bin/python3.12" >&2
  exit 1
fi

if ! "$found" -c 'import ensurepip, venv' 2>/dev/null; then
  version=$("$found" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
  # Debian and Ubuntu keep this part of Python in a package of its own.
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing python$version-venv, which Debian keeps apart from Python …"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "python$version-venv"
  else
    echo "This Python cannot make virtual environments (its venv part is missing)." >&2
    echo "On Debian and Ubuntu: sudo apt install python$version-venv. Then run make again." >&2
    exit 1
  fi
fi

rm -rf .venv
echo "Making the virtual environment .venv with $("$found" --version) …"
"$found" -m venv .venv
pwd -P >.venv/made-in
