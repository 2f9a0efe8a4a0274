"""Builds the application: the only module that knows all the parts."""

import logging
from collections.abc import Mapping
from secrets import token_hex
from typing import Any

from flask import Flask, Response, abort, g, request, send_from_directory
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.exceptions import HTTPException

from dashboard import auth, catalogues, reading, schema
from dashboard.browser import ASSETS, NAME, BrowserApp, mark_titles, page_of, slim_plotly, style_sheet
from dashboard.cache import Answers
from dashboard.components import indicator_series, shell
from dashboard.components.document import broken, busy, document
from dashboard.config import ROOT, Dataset, Settings
from dashboard.exports import explained, pictures, routes
from dashboard.filters import Filters
from dashboard.indicators import counted, framework, reported, reported_rows
from dashboard.indicators.withheld import withheld
from dashboard.security import content_policy, protect
from dashboard.store import Store, StoreError, engine_for, prepare_folder, require_dataset
from dashboard.vocabulary import Audience

PLOTLY = "/_dash-component-suites/plotly/package_data/plotly.min.js"
SERVICE_UNAVAILABLE = 503
YEAR_IN_SECONDS = 31_536_000
log = logging.getLogger("dashboard")


def create_app(settings: Settings, *, checks_ids: bool = False) -> BrowserApp:
    """The application, warmed up. `checks_ids` lets Dash check every callback's ids (tests only: it draws all pages).

    Raises StoreError.
    """
    server = Flask("dashboard", static_folder=None)
    server.secret_key = settings.secret_key
    server.config["DATASET"] = settings.dataset
    server.config["CONTACT"] = settings.contact
    server.extensions["store"] = _store(settings)
    server.extensions["answers"] = Answers()
    app = BrowserApp(
        "dashboard",
        server=server,  # type: ignore[arg-type]  # Dash annotates a bool and takes a Flask
        use_pages=True,
        pages_folder=str(ROOT / "pages"),
        assets_folder=str(ASSETS),
        assets_ignore=".*",
        suppress_callback_exceptions=not checks_ids,
        include_pages_meta=False,
        enable_mcp=False,
        compress=True,
        update_title=None,  # type: ignore[arg-type]
        title=NAME,
    )
    app.layout = shell.frame
    app.body = _body
    mark_titles()
    catalogues.load()
    reading.choose_language(server)
    protect(server, app, is_public=settings.is_public)
    _answer_for_health(server)
    _answer_for_files(server)
    _answer_for_what_is_not_there(server)
    _answer_for_errors(server)
    routes.register(server, auth.audience, withheld)
    pictures.register(server, auth.audience, _series)
    explained.register(server, auth.audience, counted.explain, reported_rows.explain_reported, counted.name_of)
    _warm_up(server, app)
    return app


def _store(settings: Settings) -> Store:
    prepare_folder(settings.database_url)
    engine = engine_for(settings.database_url)
    try:
        schema.require_current(engine, "demo" if settings.dataset is Dataset.DEMO else "init")
        require_dataset(engine, settings.dataset)
    except SQLAlchemyError as error:
        reason = str(error.__cause__ or error).splitlines()[0]
        if engine.dialect.name == "sqlite":  # a file that cannot be opened now will not come back by itself
            raise StoreError(f"The store cannot be used: {reason}; check DATABASE_URL") from error
        log.warning("The store does not answer: %s", reason)  # it may come back: /readyz says so meanwhile
    return Store(engine)


def _body(module: str | None, path: str, asked: Mapping[str, Any]) -> str:
    """What stands in a document. What fails is said in the frame, so that the reader can go elsewhere."""
    try:
        return document(module, path, asked)
    except SQLAlchemyError as error:
        log.error("The store does not answer: %s", str(error).splitlines()[0])
        g.status = SERVICE_UNAVAILABLE
        return busy(path, asked)
    except Exception:
        number = token_hex(4)
        log.exception("Unforeseen error %s at %s", number, path)
        g.status = 500
        return broken(path, asked, number)


def _answer_for_health(server: Flask) -> None:
    @server.get("/healthz")
    def alive() -> Response:
        return Response("alive\n", mimetype="text/plain")

    @server.get("/readyz")
    def ready() -> Response:
        if server.extensions["store"].is_reachable():
            return Response("ready\n", mimetype="text/plain")
        return Response("the store does not answer\n", status=503, mimetype="text/plain", headers={"Retry-After": "5"})


def _answer_for_files(server: Flask) -> None:
    @server.before_request
    def serve_slim_plotly() -> Response | None:
        slim = slim_plotly() if request.path == PLOTLY else None
        return _packed(slim.name) if slim else None

    @server.get("/styles/<any(ltr, rtl):runs>.css")
    def styles(runs: str) -> Response:
        kept = f"public, max-age={YEAR_IN_SECONDS}"
        return Response(style_sheet(runs), mimetype="text/css", headers={"Cache-Control": kept})

    @server.get("/favicon.ico")
    def icon() -> Response:
        return send_from_directory(ASSETS, "favicon.ico", max_age=YEAR_IN_SECONDS)

    @server.get("/robots.txt")
    def robots() -> Response:
        return Response("User-agent: *\nAllow: /\n", mimetype="text/plain")

    server.config["SEND_FILE_MAX_AGE_DEFAULT"] = YEAR_IN_SECONDS


def _packed(name: str) -> Response:
    """A built file, compressed if the browser takes it."""
    accepted = request.headers.get("Accept-Encoding", "")
    encoding, ending = next(
        ((word, ending) for word, ending in (("br", ".br"), ("gzip", ".gz")) if word in accepted), ("", "")
    )
    if not (ASSETS / "built" / (name + ending)).is_file():
        encoding, ending = "", ""
    answer = send_from_directory(ASSETS / "built", name + ending, mimetype="text/javascript", max_age=YEAR_IN_SECONDS)
    answer.headers["Vary"] = "Accept-Encoding"
    if encoding:
        answer.headers["Content-Encoding"] = encoding
    return answer


def _series(code: str, audience: Audience) -> str | None:
    """The reports of an indicator over time, as SVG text."""
    held = reported.register(audience, code).get(code)
    found = framework.line(held, Filters(), audience, reported.today()).reported if held else None
    return indicator_series.series_picture(found) if found else None


def _answer_for_what_is_not_there(server: Flask) -> None:
    @server.before_request
    def refuse_other_doors() -> None:
        if request.path.startswith("/_mcp"):
            abort(404)

    @server.after_request
    def tell_unknown_addresses(answer: Response) -> Response:
        """Dash answers 200 to any path; ours says 404 unless a page, and its record, exist."""
        if "status" in g:
            answer.status_code = g.status
            if g.status == SERVICE_UNAVAILABLE:
                answer.headers["Retry-After"] = "5"
        if request.endpoint == "/<path:path>" and answer.status_code == 200 and not _exists(server, request.path):
            answer.status_code = 404
        return answer


def _answer_for_errors(server: Flask) -> None:
    @server.errorhandler(Exception)
    def explain(error: Exception) -> Response | HTTPException:
        if isinstance(error, HTTPException):
            return error
        if isinstance(error, SQLAlchemyError):
            log.error("The store does not answer: %s", str(error).splitlines()[0])
            busy = "The store does not answer at the moment; please try again in a minute.\n"
            return Response(busy, status=503, mimetype="text/plain", headers={"Retry-After": "5"})
        log.exception("Unforeseen error at %s", request.path)
        return Response("Something went wrong on our side; it has been recorded.\n", status=500, mimetype="text/plain")


def _exists(server: Flask, path: str) -> bool:
    page, variables = page_of(path)
    record = page.get("record")
    if not page or not variables or record is None:
        return bool(page)
    return bool(server.extensions["store"].rows(record(*variables.values())))


def _warm_up(server: Flask, app: BrowserApp) -> None:
    """One request before threads serve: Dash 4.4 registers its last callback and script on the first one."""
    server.test_client().get("/healthz")
    server.config["CONTENT_POLICY"] = content_policy(app)
