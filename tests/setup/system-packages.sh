#!/bin/sh
# What the browser tests need from the system: a browser, a screen that nobody sees, a window
# manager (menus need one), keys and the clipboard. Installs what is missing where it may.
set -eu

missing=
need() { # need <package> <command>…: one of the commands is enough
  package=$1
  shift
  for name in "$@"; do
    if command -v "$name" >/dev/null 2>&1; then return; fi
  done
  missing="$missing $package"
}

need chromium chromium chromium-browser
need xvfb Xvfb
need openbox openbox
need xdotool xdotool
need xclip xclip
[ -n "$missing" ] || exit 0

if [ "$(uname -s)" != Linux ]; then
  echo "The browser tests need Linux with:$missing." >&2
  echo "Without them: .venv/bin/python -m pytest --ignore tests/e2e" >&2
  exit 1
fi

as_root=
if [ "$(id -u)" != 0 ]; then
  if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root="sudo -n"
  else
    as_root=none
  fi
fi
if [ "$as_root" = none ] || ! command -v apt-get >/dev/null 2>&1; then
  echo "The browser tests need these packages of your system:$missing" >&2
  echo "On Debian: sudo apt install$missing fonts-noto-color-emoji. Then run make test again." >&2
  exit 1
fi

echo "Installing$missing …"
$as_root apt-get update -qq || echo "The lists of packages could not be renewed; trying the old ones."
# shellcheck disable=SC2086  # both are lists
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
  $missing fonts-dejavu-core fonts-noto-color-emoji >/dev/null
