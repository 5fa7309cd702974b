#!/usr/bin/env bash
# Looks at pages in a headless Chromium: what axe-core finds; what is cut, overlaps or sticks out, on screens and on paper; and
# how many sheets are printed. A problem is a line; no line means that all is well.
#
#   look.sh [--all] [--fits] FILE.html|FOLDER ...
#
# axe-core looks at a narrow light page and a wide dark one; with --all at light and dark at each of three widths. With --fits
# each page must fit its sheets: one, and one more for each break in it. Exit code: 3 if something is not installed.
#
# To install (Debian): apt-get install nodejs npm chromium
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
place="$here/../../../target/browser"
missing() { echo "$1" >&2; exit 3; }
for program in node npm; do command -v "$program" >/dev/null || missing "$program is not installed"; done
CHROMIUM="$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)"
export CHROMIUM
[ -n "$CHROMIUM" ] || missing "Chromium is not installed"
mkdir -p "$place"
cp "$here"/*.mjs "$here"/package.json "$place"
if [ ! -e "$place/node_modules/axe-core/package.json" ] || [ ! -e "$place/node_modules/puppeteer-core/package.json" ]; then
  (cd "$place" && npm install --no-audit --no-fund --prefer-offline) >/dev/null 2>&1 \
    || missing "npm cannot install axe-core and puppeteer-core"
fi
options=()
files=()
for argument in "$@"; do
  if [ -d "$argument" ]; then
    while IFS= read -r file; do files+=("$file"); done < <(find "$argument" -name '*.html' | LC_ALL=C sort)
  elif [ "${argument#--}" != "$argument" ]; then
    options+=("$argument")
  else
    files+=("$argument")
  fi
done
exec node "$place/look.mjs" "${options[@]}" "${files[@]}"
