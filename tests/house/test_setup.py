"""The set-up keeps its promises: pinned packages, built libraries, map geometry, targets that say what they do."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from plotly.offline import get_plotlyjs_version

ROOT = Path(__file__).resolve().parents[2]
EXACT = re.compile(r"\d+(\.\d+)+")


def lines(file: str) -> list[str]:
    return [line for line in (ROOT / file).read_text().splitlines() if line.strip()]


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_pinned_and_says_what_it_is_for(file):
    unclear = [
        line
        for line in lines(file)
        if not line.startswith("-r ") and not re.fullmatch(r"[a-z0-9-]+(\[[a-z]+\])?==[\w.]+ +# \S.{10,}", line)
    ]
    assert unclear == []


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_constraints_agree_with_the_requirements(file):
    pins = {re.sub(r"\[.*\]", "", line.split()[0]) for line in lines(file) if "==" in line}
    assert pins <= {line.split()[0] for line in lines("constraints.txt")}


def test_constraints_are_exact():
    assert [line for line in lines("constraints.txt") if "==" not in line.split()[0]] == []


def test_browser_libraries_are_pinned_exactly():
    package = json.loads((ROOT / "frontend/package.json").read_text())
    wanted = package["dependencies"] | package["devDependencies"]
    locked = json.loads((ROOT / "frontend/package-lock.json").read_text())["packages"]
    assert {name: version for name, version in wanted.items() if not EXACT.fullmatch(version)} == {}
    assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted


def test_lock_file_has_a_hash_for_each_package_and_names_no_registry():
    locked = json.loads((ROOT / "frontend/package-lock.json").read_text())["packages"]
    packages = {path: entry for path, entry in locked.items() if path}
    assert [path for path, entry in packages.items() if "integrity" not in entry] == []
    assert [path for path, entry in packages.items() if "resolved" in entry] == []


def test_npm_asks_for_the_plotly_js_that_python_expects():
    package = json.loads((ROOT / "frontend/package.json").read_text())
    assert package["dependencies"]["plotly.js"] == get_plotlyjs_version()


def test_slim_plotly_is_the_version_that_python_expects():
    bundle = ROOT / f"assets/built/plotly-{get_plotlyjs_version()}.min.js"
    if not bundle.parent.is_dir():
        pytest.skip("the browser libraries are not built (make assets)")
    text = bundle.read_text(encoding="utf-8")
    assert text.startswith(f"/*! plotly.js v{get_plotlyjs_version()}")
    assert "window.Plotly" in text
    assert bundle.with_name(bundle.name + ".br").stat().st_size < 400_000


def test_built_style_sheets_ask_for_no_source_map():
    built = ROOT / "assets/built"
    if not built.is_dir():
        pytest.skip("the browser libraries are not built (make assets)")
    assert [path.name for path in built.glob("*.css") if "sourceMappingURL" in path.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize(("name", "limit"), [("world_110m", 60_000), ("world_50m", 260_000)])
def test_map_draws_land_and_coastlines_and_no_borders(name, limit):
    path = ROOT / f"assets/maps/{name}.json"
    layers = {layer: len(content["geometries"]) for layer, content in json.loads(path.read_text())["objects"].items()}
    assert layers == {
        "land": 1, "coastlines": 1, "ocean": 0, "lakes": 0, "rivers": 0, "countries": 0, "subunits": 0,
    }  # fmt: skip
    assert path.stat().st_size < limit


def test_drawn_land_lies_in_its_box_and_states_its_projection():
    path = ROOT / "assets/maps/land.svg.json"
    land = json.loads(path.read_text())
    assert (land["viewBox"], land["scale"], land["translate"]) == ("0 0 1000 520", 182.7, [500, 260])
    numbers = [float(number) for number in re.findall(r"-?\d+\.?\d*", land["path"])]
    assert 0 <= min(numbers[0::2]) <= max(numbers[0::2]) <= 1000
    assert 0 <= min(numbers[1::2]) <= max(numbers[1::2]) <= 520
    assert path.stat().st_size < 60_000


def test_make_help_lists_each_target():
    phony = next(line for line in lines("Makefile") if line.startswith(".PHONY:"))
    said = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert set(re.findall(r"^ +make (\w+) +\S", said, re.MULTILINE)) == set(phony.split()[1:])


def test_procfile_starts_the_server_after_the_release():
    assert lines("Procfile") == ["release: python -m dashboard init", "web: gunicorn app:server"]


def test_continuous_integration_runs_what_a_newcomer_runs():
    assert lines(".ci/run")[-1] == "exec make test"
