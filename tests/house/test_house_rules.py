"""The house keeps its own rules: sizes, floors, one place for each thing, and papers that agree with the code."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.config import ROOT
from dashboard.exports.catalogue import catalogue
from dashboard.exports.dictionary import dictionary
from dashboard.figures import theme
from dashboard.importing.facts import TABLES

CODE = sorted([*ROOT.glob("dashboard/**/*.py"), *ROOT.glob("pages/*.py"), ROOT / "app.py", ROOT / "gunicorn.conf.py"])
TESTS = sorted(ROOT.glob("tests/**/*.py"))
WRITTEN = [
    *CODE,
    *TESTS,
    *sorted(ROOT.glob("scripts/*")),
    *sorted(ROOT.glob("assets/*.css")),
    *sorted(ROOT.glob("assets/*.js")),
]
MAY_USE_SQL_TEXT = {"dashboard/store.py", "dashboard/schema.py", "dashboard/models/base.py"}
MAY_USE_ENGINES = MAY_USE_SQL_TEXT | {
    *("dashboard/importing/loading.py", "dashboard/demonstration/writing.py"),
    *("dashboard/__main__.py", "dashboard/factory.py"),
}
ENGINE_WORDS = {"create_engine", "Engine", "Connection", "Session", "sessionmaker", "engine_for"}
NO_FILTER_CONTROL = {
    "view": "a link on the page",
    "sort": "a column's heading",
    "q": "the search field of the filter bar",
}
CSS_FOR = {"TEXT": "fg", "MUTED": "muted", "LAND": "land", "COAST": "coast", "ACTION": "action", "EXCHANGE": "exchange"}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(paths: list[Path]) -> Iterator[tuple[str, ast.FunctionDef]]:
    for path in paths:
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef):
                yield f"{name(path)}:{node.lineno} {node.name}", node


def n_lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


# Sizes


def test_no_file_is_longer_than_300_lines():
    assert {name(path): n_lines(path) for path in [*CODE, *TESTS] if n_lines(path) > 300} == {}


def test_no_page_is_longer_than_150_lines():
    assert {name(path): n_lines(path) for path in ROOT.glob("pages/*.py") if n_lines(path) > 150} == {}


def test_no_function_is_longer_than_40_lines():
    found = {where: 1 + (node.end_lineno or 0) - node.lineno for where, node in functions(CODE)}
    assert {where: length for where, length in found.items() if length > 40} == {}


def test_no_function_takes_more_than_five_arguments():
    """Parts that are composed with named arguments only (a `*` first) may take a few more: the names speak."""
    found = {where: len(node.args.posonlyargs + node.args.args) for where, node in functions(CODE)}
    assert {where: n for where, n in found.items() if n > 5} == {}


# Floors


def test_every_import_goes_down():
    command = shutil.which("lint-imports", path=str(Path(sys.executable).parent)) or "lint-imports"
    answer = subprocess.run([command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout[-3000:]


def test_there_are_at_most_six_floors_and_no_exceptions():
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    assert len(layers) <= 6
    assert [contract["name"] for contract in contracts if contract.get("ignore_imports")] == []


LATE = {"dashboard/exports/routes.py": "XLSX brings numpy along, which no page needs"}


@pytest.mark.parametrize("path", CODE, ids=name)
def test_a_file_opens_with_one_sentence_and_imports_at_the_top(path):
    module = tree(path)
    assert (ast.get_docstring(module) or "").split("\n")[0].endswith((".", "!")), "the first line is its caption"
    hidden = [
        node.lineno
        for function in ast.walk(module)
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert hidden == [] or name(path) in LATE, "an import inside a function means a room stands on the wrong floor"


def test_no_file_is_named_for_nothing():
    vague = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "service"}
    assert [name(path) for path in [*CODE, *TESTS] if path.stem in vague] == []


def test_only_the_store_speaks_to_the_database():
    """SQL as text, and engines and connections, stay in a few files."""
    found = {
        (name(path), alias.name)
        for path in CODE
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if (alias.name in ENGINE_WORDS and name(path) not in MAY_USE_ENGINES)
        or (alias.name == "text" and "sqlalchemy" in (node.module or "") and name(path) not in MAY_USE_SQL_TEXT)
    }
    assert found == set()


@pytest.mark.parametrize("module", ["plotly", "pandas", "numpy"])
def test_what_draws_and_counts_on_the_request_path_is_plain_python(module):
    found = [name(path) for path in CODE if re.search(rf"^\s*(import|from) {module}\b", path.read_text(), re.MULTILINE)]
    assert found == []


def test_models_are_read_by_queries_alone():
    """Pages and components get rows; they build no SELECT."""
    paths = [path for path in CODE if name(path).startswith(("pages/", "dashboard/components/"))]
    found = [
        name(path) for path in paths if re.search(r"(from|import) (sqlalchemy|dashboard\.models)", path.read_text())
    ]
    assert found == []


# One place for each thing


def test_nothing_is_put_off():
    put_off = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME")) + r")\b")
    assert [name(path) for path in WRITTEN if put_off.search(path.read_text(encoding="utf-8"))] == []


def tokens(selector: str) -> dict[str, str]:
    sheet = (ROOT / "assets/10_tokens.css").read_text(encoding="utf-8")
    block = re.search(re.escape(selector) + r" \{(.*?)\n\}", sheet, re.DOTALL)
    assert block, f"{selector} is not in the sheet"
    return dict(re.findall(r"--([\w-]+): ([^;]+);", block[1]))


def test_the_figures_use_the_colours_of_the_style_sheet():
    light, dark = tokens(":root"), tokens('[data-bs-theme="dark"]')
    assert {token: light[token] for token in CSS_FOR.values()} == {
        css: getattr(theme, key) for key, css in CSS_FOR.items()
    }
    assert (light["hairline"], light["font"]) == (theme.HAIRLINE, theme.FONT)
    regions = {key.removeprefix("r-"): mark for key, mark in theme.REGIONS.items()}
    assert {key: (light[f"r-{key}"], dark[f"r-{key}"]) for key in regions} == {
        key: (mark.light, mark.dark) for key, mark in regions.items()
    }
    assert {key: (light[key], dark[key]) for key in theme.STATUSES} == theme.STATUSES


def test_colours_are_written_in_one_place():
    """Other sheets and figures name tokens."""
    sheets = [path for path in ROOT.glob("assets/*.css") if path.name not in ("10_tokens.css", "90_print.css")]
    code = [path for path in CODE if path.name != "theme.py"]
    colour = re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b(?=[;\s\"'])")
    assert {
        name(path): colour.findall(path.read_text()) for path in [*sheets, *code] if colour.search(path.read_text())
    } == {}


def test_every_filter_has_a_control():
    fields = {
        node.target.id
        for node in ast.walk(tree(ROOT / "dashboard/filters.py"))
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }
    calls = (node for path in CODE for node in ast.walk(tree(path)) if isinstance(node, ast.Call))
    choices = {
        call.args[0].value
        for call in calls
        if isinstance(call.func, ast.Name)
        and call.func.id == "Choice"
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }
    assert fields - choices - NO_FILTER_CONTROL.keys() == set()
    assert choices <= fields, "a control for which there is no filter"


# Papers


def settings_read() -> set[str]:
    """Names of the environment that the program asks for."""
    text = "\n".join(path.read_text() for path in [ROOT / "dashboard/config.py", ROOT / "gunicorn.conf.py"])
    return set(re.findall(r'"([A-Z][A-Z_]{3,})"', text)) - {"DEBUG", "INFO", "WARNING", "ERROR"}


def test_every_setting_is_documented():
    settings = settings_read()
    assert {
        "DATABASE_URL",
        "HOST",
        "PORT",
        "WEB_CONCURRENCY",
        "SCN_DATASET",
        "SCN_PUBLIC",
        "SECRET_KEY",
        "LOG_LEVEL",
    } <= settings
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert {setting for setting in settings if f"`{setting}`" not in readme} == set()


def test_settings_are_read_in_one_place():
    asks = re.compile(r"os\.environ|getenv")
    assert [name(path) for path in CODE if asks.search(path.read_text())] == ["dashboard/config.py"]


def test_the_data_dictionary_is_current():
    assert (ROOT / "docs/data-dictionary.md").read_text(encoding="utf-8") == dictionary()


def test_the_catalogue_of_indicators_is_current(facts):
    assert (ROOT / "docs/indicators.md").read_text(encoding="utf-8") == catalogue(facts.rows["indicators"])


def test_decision_records_have_their_three_parts():
    records = sorted(ROOT.glob("docs/adr/*.md"))
    parts = ("## Context", "## Decision", "## Consequences")
    assert records
    assert [name(path) for path in records if not all(part in path.read_text() for part in parts)] == []


def test_every_file_of_facts_is_a_table_and_every_table_a_file():
    assert {path.stem for path in ROOT.glob("data/facts/*.csv")} == {table.name for table in TABLES}
