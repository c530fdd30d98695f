#!/bin/sh
# Make the environment that the Makefile's targets run in: tools/bootstrap.sh VENV EXTRAS
# Idempotent: an environment that was made from the same pyproject.toml and extras is left as it is.
set -eu
venv=$1
extras=$2
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

fail() {
    echo "set-up: $1" >&2
    exit 1
}

find_python() {
    for name in ${PYTHON:-} python3.13 python3.12 python3.11 python3 python; do
        if command -v "$name" >/dev/null 2>&1 && "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    fail "no Python 3.11 or newer found; on Debian or Ubuntu: sudo apt-get install python3 python3-venv"
}

make_venv() {
    python=$(find_python)
    rm -rf "$venv"
    if "$python" -m venv "$venv" >/dev/null 2>&1; then
        return
    fi
    # Debian parts venv from Python: install it where we may, say how where we may not.
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    rm -rf "$venv"
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "python$version-venv" >/dev/null
        "$python" -m venv "$venv" || fail "python$version -m venv fails even with python$version-venv installed"
    else
        fail "Python's venv module is missing; run: sudo apt-get install python$version-venv"
    fi
}

stamp=$( (echo "$root $extras"; cat pyproject.toml) | cksum)
if [ -x "$venv/bin/python" ] && "$venv/bin/python" -c '' 2>/dev/null && [ "$(cat "$venv/stamp" 2>/dev/null)" = "$stamp" ]; then
    exit 0
fi
[ -x "$venv/bin/python" ] && "$venv/bin/python" -m pip --version >/dev/null 2>&1 || make_venv
echo "set-up: installing into $venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --editable ".$extras" ||
    fail "pip could not install the packages (see above); a first set-up needs a connection, later runs do not"
echo "$stamp" >"$venv/stamp"
