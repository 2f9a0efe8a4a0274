"""The reader's language: as the address says, else the open page, else what was chosen before, else the browser."""

from flask import Flask, Response, request

from dashboard.language import ENGLISH, LANGUAGES, fitting, locale

COOKIE = "lang"
HEADER = "X-Language"
"""The open page's language, which client.js sends with every question: cookies may be refused."""
YEAR_IN_SECONDS = 31_536_000


def choose_language(server: Flask) -> None:
    """Sets the language of each request; `?lang=` is remembered for the next ones."""

    @server.before_request
    def choose() -> None:
        locale.set(fitting(request.args.get("lang"), *_preferred()) or ENGLISH)

    @server.teardown_request
    def forget(_error: BaseException | None) -> None:
        locale.set(ENGLISH)

    @server.after_request
    def remember(answer: Response) -> Response:
        chosen = fitting(request.args.get("lang"))
        if chosen and answer.mimetype == "text/html":
            answer.set_cookie(COOKIE, chosen, max_age=YEAR_IN_SECONDS, samesite="Lax", secure=request.is_secure)
        if answer.mimetype in ("text/html", "application/json"):
            answer.vary.update(("Cookie", "Accept-Language"))
        return answer


def _preferred() -> tuple[str | None, ...]:
    """What is known of the reader beside the address. Files are the same for everybody unless the address says more."""
    if "." in request.path.rsplit("/", 1)[-1]:
        return ()
    best = request.accept_languages.best_match(list(LANGUAGES)) if request.accept_languages else None
    return request.headers.get(HEADER), request.cookies.get(COOKIE), best
