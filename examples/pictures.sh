#!/usr/bin/env bash
# Pictures of pages, to be looked at: every .html, .docx and .pdf of a folder as PNG.
#
#   examples/pictures.sh FOLDER PICTURES [SCALE]
#
# FOLDER is what the yearly job wrote, or qwl-io/target/pages after the tests of qwl-io have run (one unit, 300 units, all
# hidden, long names; Finnish, Swedish, English). HTML is shown in light and dark at three widths by Chromium, and as it is
# printed; Word is turned into PDF by LibreOffice; PDF becomes a picture of each sheet. SCALE is 1 for pictures in full size.
# A program that is not there is named, and its forms are left out.
#
# To install (Debian): apt-get install chromium libreoffice-writer poppler-utils
set -euo pipefail
[ $# -ge 2 ] || { sed -n '2,13s/^# \{0,1\}//p' "$0"; exit 2; }
folder=$(cd "$1" && pwd)
mkdir -p "$2"
pictures=$(cd "$2" && pwd)
scale=${3:-1}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

has() { command -v "$1" >/dev/null || { echo "left out, since $1 is not installed: $2"; return 1; }; }

browse() { chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --disable-background-networking \
  --user-data-dir="$work/profile" "$@" >/dev/null 2>&1; }

sheets() { pdftoppm -r "$(awk "BEGIN { print int(96 * $scale) }")" -png "$1" "$2"; }

if has chromium "HTML"; then
  find "$folder" -name '*.html' | LC_ALL=C sort | while read -r file; do
    name=$(echo "${file#"$folder"/}" | tr / -)
    for width in 360 768 1280; do
      browse --window-size=$width,1600 --force-device-scale-factor="$scale" \
        --screenshot="$pictures/$name.$width.light.png" "file://$file"
      browse --window-size=$width,1600 --force-device-scale-factor="$scale" \
        --blink-settings=preferredColorScheme=0 --screenshot="$pictures/$name.$width.dark.png" "file://$file"
    done
    browse --no-pdf-header-footer --print-to-pdf="$work/printed.pdf" "file://$file"
    has pdftoppm "printed HTML" && sheets "$work/printed.pdf" "$pictures/$name.printed"
  done
fi
if has soffice "Word" && has pdftoppm "Word"; then
  find "$folder" -name '*.docx' | LC_ALL=C sort | while read -r file; do
    name=$(echo "${file#"$folder"/}" | tr / -)
    soffice -env:UserInstallation="file://$work/office" --headless --convert-to pdf --outdir "$work" "$file" >/dev/null 2>&1
    sheets "$work/$(basename "$file" .docx).pdf" "$pictures/$name"
  done
fi
if has pdftoppm "PDF"; then
  find "$folder" -name '*.pdf' | LC_ALL=C sort | while read -r file; do
    sheets "$file" "$pictures/$(echo "${file#"$folder"/}" | tr / -)"
  done
fi
echo "pictures are in $pictures"
