"""Remember finished answers by (what, arguments, language, data revision), up to a bound, one builder at a time."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from threading import Lock
from typing import ParamSpec, TypeVar

from flask import current_app

from dashboard.language import locale
from dashboard.store import current_store

ANSWERS = 512
P = ParamSpec("P")
T = TypeVar("T")


class Answers:
    """The newest `size` answers of one process."""

    def __init__(self, size: int = ANSWERS) -> None:
        self._size = size
        self._kept: OrderedDict[Hashable, object] = OrderedDict()
        self._building: dict[Hashable, Lock] = {}
        self._lock = Lock()

    def answer(self, key: Hashable, build: Callable[[], T]) -> T:
        """The kept answer of `key`, else `build()`; readers who ask for the same thing meanwhile wait for it."""
        with self._lock:
            turn = self._building.setdefault(key, Lock())
        with turn:
            if key not in self._kept:
                self._keep(key, build())
            with self._lock:
                self._building.pop(key, None)
                self._kept.move_to_end(key)
                return self._kept[key]  # type: ignore[return-value]

    def _keep(self, key: Hashable, value: object) -> None:
        with self._lock:
            self._kept[key] = value
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)


def cached(build: Callable[P, T]) -> Callable[P, T]:
    """Arguments must be hashable and say everything the answer depends on, the audience included."""

    @wraps(build)
    def answer(*args: P.args, **kwargs: P.kwargs) -> T:
        name = f"{build.__module__}.{build.__qualname__}"
        key = (name, args, tuple(sorted(kwargs.items())), locale.get(), current_store().revision())
        answers: Answers = current_app.extensions["answers"]
        return answers.answer(key, lambda: build(*args, **kwargs))

    return answer
