#!/bin/sh
# pip install with one short line per package; everything it says is kept in .venv/install.log.
set -u

log=.venv/install.log
{
  .venv/bin/python -m pip install --disable-pip-version-check --no-input --progress-bar off "$@" 2>&1
  echo $? >.venv/install.status
} | tee "$log" | sed -nE 's|^ *(Downloading\|Using cached\|Processing) (.*/)?([A-Za-z0-9_.]+)-([0-9][^-]*)-.*|  \3 \4|p'

status=$(cat .venv/install.status)
if [ "$status" -ne 0 ]; then
  echo >&2
  grep -E '^(ERROR|WARNING)' "$log" | tail -n 8 >&2
  echo "The packages could not be installed (all of it is in $log)." >&2
  echo "Is this machine online, and may it reach its package index? Then run make again." >&2
fi
exit "$status"
