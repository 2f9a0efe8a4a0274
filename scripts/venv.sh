#!/usr/bin/env bash
# Makes .venv with what the given requirements file names: scripts/venv.sh requirements.txt
set -euo pipefail
cd "$(dirname "$0")/.."

python=${PYTHON:-python3}
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "Python 3.11 or newer is needed; '$python' is not. Name another one: make PYTHON=/path/to/python3" >&2
    exit 1
fi
if [ ! -x .venv/bin/pip ] && ! "$python" -m venv --clear .venv; then
    rm -rf .venv
    echo "The virtual environment cannot be made; on Debian: apt-get install python3-venv" >&2
    exit 1
fi
echo "Installing $1 into .venv ..."
.venv/bin/pip install -qq --disable-pip-version-check --requirement "$1" --constraint constraints.txt
