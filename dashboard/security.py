"""What every answer carries, and what a closed dashboard refuses."""

from dash import Dash
from flask import Flask, Response, request

OPEN_WHEN_CLOSED = ("/healthz", "/readyz", "/robots.txt", "/favicon.ico", "/assets/", "/styles/")
LONG_LIVED = ("/assets/", "/styles/", "/_dash-component-suites/")
CLOSED = "This dashboard is closed to visitors (SCN_PUBLIC=off). Sign-in is not part of this release yet.\n"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def content_policy(app: Dash) -> str:
    """The Content-Security-Policy; complete only after the first request, which registers Dash's last script."""
    rules = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *app.csp_hashes()]),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
        "object-src": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def protect(server: Flask, app: Dash, *, is_public: bool) -> None:
    """Adds headers to every answer; where the dashboard is closed, refuses all but health and static files."""

    @server.before_request
    def refuse_when_closed() -> Response | None:
        if is_public or request.path.startswith(OPEN_WHEN_CLOSED):
            return None
        return Response(CLOSED, status=401, mimetype="text/plain")

    @server.after_request
    def add_headers(answer: Response) -> Response:
        answer.headers.update(HEADERS)
        policy = server.config.get("CONTENT_POLICY")
        if policy:
            answer.headers["Content-Security-Policy"] = policy
        if not request.path.startswith(LONG_LIVED):
            answer.headers.setdefault("Cache-Control", "no-store")
        return answer
