#!/usr/bin/env bash
# Lighthouse on a running dashboard: scripts/lighthouse.sh http://127.0.0.1:8050 [mobile|desktop] [runs] [/path ...]
# Prints the median of the runs for each page. Nothing is installed into the project; npm's cache holds the tool.
# Without paths: every address of tests/addresses.py. CATEGORIES narrows what is looked at.
set -euo pipefail
cd "$(dirname "$0")/.."

lighthouse="lighthouse@12.8.2" # the newest that runs on Node.js 20
base=${1:?address of a running dashboard}
form=${2:-mobile}
runs=${3:-3}
shift $(($# < 3 ? $# : 3))
paths=("$@")
if [ ${#paths[@]} -eq 0 ]; then
    mapfile -t paths < <("${PYTHON:-python3}" -c 'from tests.addresses import ADDRESSES; print(*ADDRESSES, sep="\n")')
fi
categories=${CATEGORIES:-performance,accessibility,best-practices,seo}
CHROME_PATH=${CHROME_PATH:-$(command -v chromium || command -v google-chrome)}
export CHROME_PATH
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
preset=()
[ "$form" = desktop ] && preset=(--preset=desktop)

look() { # one run; Lighthouse now and then loses the trace, so it may try again
    npx --yes "$lighthouse" "$base$1" --quiet --output=json --output-path="$folder/$2.json" \
        --only-categories="$categories" --chrome-flags="--headless=new --no-sandbox" "${preset[@]}"
}

echo "$lighthouse, $form, median of $runs, $("$CHROME_PATH" --version 2>/dev/null), $(nproc) processors"
printf '%-36s %s\n' page "${categories//,/ }"
for path in "${paths[@]}"; do
    for run in $(seq "$runs"); do
        look "$path" "$run" || look "$path" "$run"
    done
    # shellcheck disable=SC2016 # the dollar signs are JavaScript's
    node -e '
        const [folder, runs, path, categories] = process.argv.slice(1);
        const read = (run) => JSON.parse(require("fs").readFileSync(`${folder}/${run}.json`));
        const reports = Array.from({ length: Number(runs) }, (_, run) => read(run + 1));
        const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
        const scores = categories.split(",").map((name) => Math.round(100 * median(reports.map((each) => each.categories[name].score))));
        console.log(path.padEnd(36), scores.join(" "));
        const [first] = reports;
        const weak = categories.split(",").filter((name) => name !== "performance").flatMap((name) =>
            first.categories[name].auditRefs.filter((each) => each.weight > 0).map((each) => first.audits[each.id]));
        weak.filter((each) => each.score !== null && each.score < 1).forEach((each) => console.log("    " + each.id + ": " + each.title));
    ' "$folder" "$runs" "$path" "$categories"
done
