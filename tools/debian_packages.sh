#!/bin/sh
# Install the Debian packages that tests use, where we may; else say exactly which command does it. Never fails the run.
set -eu
missing=""
for pair in chromium:chromium tesseract:tesseract-ocr; do
    command -v "${pair%%:*}" >/dev/null 2>&1 || missing="$missing ${pair##*:}"
done
[ -f /usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf ] || missing="$missing fonts-dejavu-core"
[ -f /usr/share/fonts/truetype/freefont/FreeSerif.ttf ] || missing="$missing fonts-freefont-ttf"
tesseract --list-langs 2>/dev/null | grep -qx vie || missing="$missing tesseract-ocr-vie"
tesseract --list-langs 2>/dev/null | grep -qx osd || missing="$missing tesseract-ocr-osd"
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "set-up: installing$missing"
    if apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null; then
        exit 0
    fi
fi
echo "set-up: some tests will be skipped; to run them too: sudo apt-get install$missing"
