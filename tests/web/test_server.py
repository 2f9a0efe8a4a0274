"""What the server answers beside its pages: health, headers, closed doors, and what it does not carry along."""

import base64
import hashlib
import json
import re

import pytest

from dashboard.config import ROOT
from dashboard.security import HEADERS
from tests.web.processes import run

ADDRESSES = [
    "/",
    "/cities",
    "/city/nowhere",
    "/no-such-page",
    "/healthz",
    "/readyz",
    "/robots.txt",
    "/favicon.ico",
    "/_dash-layout",
    "/_dash-dependencies",
    "/assets/10_tokens.css",
    "/assets/no-such-file.css",
    "/data/cities.csv",
    "/data/no-such-table.csv",
    "/_mcp",
]


def test_the_server_is_alive_and_ready(client):
    assert [client.get(path).status_code for path in ("/healthz", "/readyz")] == [200, 200]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_carries_the_headers(client, address):
    answer = client.get(address, buffered=True)
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    rules = dict(rule.split(" ", 1) for rule in answer.headers["Content-Security-Policy"].split("; "))
    assert rules["default-src"] == "'none'"
    assert "'unsafe-inline'" not in rules["script-src"]
    assert "'unsafe-eval'" not in rules["script-src"]
    assert "http" not in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(("lang", "runs"), [("en", "ltr"), ("ar", "rtl")])
def test_the_index_asks_for_one_style_sheet_that_holds_all(client, lang, runs):
    [asked] = re.findall(r'<link rel="stylesheet" href="([^"]+)"', client.get(f"/?lang={lang}").text)
    answer = client.get(asked)
    assert asked.startswith(f"/styles/{runs}.css?v=")
    assert "max-age=31536000" in answer.headers["Cache-Control"]
    assert [path.name for path in ROOT.glob("assets/*.css") if path.read_text() not in answer.text] == []


def test_the_scripts_of_dash_wait_and_are_allowed_when_they_start(client):
    """The page is whole without them; client.js makes scripts of them, with the very texts that the policy names."""
    answer = client.get("/cities")
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", answer.text, re.DOTALL)
    running = [given for given, _text in scripts if "type=" not in given]
    assert all("/assets/" in given for given in running)
    waiting = [text for given, text in scripts if 'type="text/waiting"' in given and "data-src=" not in given]
    assert len(waiting) >= 2
    for text in waiting:
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in answer.headers["Content-Security-Policy"]


def test_the_policy_allows_every_script_of_the_index(client):
    """Inline scripts are allowed by hash; without them Dash does not start."""
    policy = client.get("/").headers["Content-Security-Policy"]
    assert policy.count("'sha256-") >= 2


@pytest.mark.parametrize(
    "path", ["/_mcp", "/_mcp/anything", "/no-such-page", "/city", "/city/nowhere", "/cities/x", "/data/x.csv"]
)
def test_what_is_not_there_is_not_found(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_pages_are_only_read(client, method):
    assert getattr(client, method)("/cities").status_code == 405


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'{"output": "x.y", "inputs": [], "changedPropIds": []}'])
def test_a_malformed_update_is_refused_without_inner_details(client, body):
    answer = client.post("/_dash-update-component", data=body, content_type="application/json")
    assert answer.status_code >= 400
    assert "Traceback" not in answer.text
    assert "/dashboard/" not in answer.text


def test_a_page_is_compressed_for_those_who_ask(client):
    assert client.get("/_dash-layout", headers={"Accept-Encoding": "gzip"}).headers.get("Content-Encoding") == "gzip"


def test_assets_are_kept_for_a_year_and_pages_are_not(client):
    assert "max-age=31536000" in client.get("/assets/10_tokens.css", buffered=True).headers["Cache-Control"]
    assert client.get("/cities").headers["Cache-Control"] == "no-store"


def test_a_closed_dashboard_serves_only_health_and_static_files(facts_url):
    open_ones = ["/healthz", "/readyz", "/robots.txt", "/favicon.ico", "/assets/10_tokens.css"]
    closed = [
        "/",
        "/cities",
        "/data/cities.csv",
        "/_dash-layout",
        "/_dash-dependencies",
        "/no-such-page",
        "//",
        "/%61ssets",
    ]
    script = (
        "import app, json, sys; client = app.server.test_client();"
        "print(json.dumps([client.get(path).status_code for path in json.loads(sys.argv[1])]"
        " + [client.post('/_dash-update-component', json={}).status_code]))"
    )
    answer = run("-c", script, json.dumps([*open_ones, *closed]), DATABASE_URL=facts_url, SCN_PUBLIC="off")
    found = json.loads(answer.stdout.splitlines()[-1])
    assert found[: len(open_ones)] == [200] * len(open_ones)
    assert set(found[len(open_ones) :]) <= {401, 308}
    assert found[-1] == 401


def test_the_server_carries_neither_plotly_express_nor_pandas(facts_url):
    script = (
        "import app, sys; client = app.server.test_client(); client.get('/'); client.get('/cities');"
        "print(sorted({'pandas', 'numpy', 'plotly.express', 'playwright', 'pytest'} & set(sys.modules)))"
    )
    assert run("-c", script, DATABASE_URL=facts_url).stdout.splitlines()[-1] == "[]"
