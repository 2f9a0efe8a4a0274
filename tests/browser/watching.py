"""A browser page that writes down whatever goes wrong, and that cannot reach anything outside."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

READY = "main h1"
PATIENCE = 60_000
"""Milliseconds to wait for what should happen: other sessions may be using the machine."""


@dataclass
class Watched:
    page: Any
    served: str
    seen: list[str] = field(default_factory=list)

    def open(self, address: str) -> None:
        """Opens the address and waits until the page has its data."""
        self.page.goto(self.served + address)
        self.settle()

    def settle(self) -> None:
        """Waits until no answer is outstanding and the page has its heading."""
        self.page.wait_for_selector(READY)
        self.page.wait_for_load_state("networkidle")

    def ready(self) -> None:
        """Waits until the application has come: Dash starts after the page stands."""
        self.page.wait_for_function(
            "() => document.getElementById(document.getElementById('content').dataset.page + '-put')"
        )
        self.settle()

    def note(self, is_wrong: bool, words: str) -> None:
        if is_wrong:
            self.seen.append(words)

    def complaints(self) -> list[str]:
        """Console errors and warnings, page errors, failed requests, answers of 400 and more, outside requests."""
        return self.seen


@contextmanager
def watched_page(browser: Any, served: str, *, width: int = 1280, **options: Any) -> Iterator[Watched]:
    """A fresh context of its own, `width` pixels wide; `options` as Playwright's new_context takes them."""
    context = browser.new_context(viewport={"width": width, "height": 900}, **options)
    context.set_default_timeout(PATIENCE)
    watched = Watched(context.new_page(), served)
    context.route(lambda address: not address.startswith(served), _refuse(watched))
    page = watched.page
    page.on("console", lambda word: watched.note(word.type in ("error", "warning"), f"console: {word.text}"))
    page.on("pageerror", lambda error: watched.note(True, f"page error: {error}"))
    page.on("requestfailed", lambda asked: watched.note(True, f"failed: {asked.url} {asked.failure}"))
    page.on("response", lambda answer: watched.note(answer.status >= 400, f"{answer.status}: {answer.url}"))
    try:
        yield watched
    finally:
        context.close()


def _refuse(watched: Watched) -> Any:
    def refuse(route: Any) -> None:
        if not route.request.url.startswith(("data:", "blob:")):
            watched.seen.append(f"outside: {route.request.url}")
        route.abort()

    return refuse
