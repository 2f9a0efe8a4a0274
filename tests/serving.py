"""Serves the dashboard as a deployment does: gunicorn in a process of its own, on a free port."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from dashboard.config import ROOT

PATIENCE = 180
"""Seconds that a server may take to start, or to stop."""


@dataclass(frozen=True, slots=True)
class Serving:
    """A running server and its address."""

    address: str
    process: "subprocess.Popen[bytes]"

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)


@contextmanager
def serving(database_url: str, log: Path) -> Iterator[Serving]:
    """The dashboard on this store until the block ends; what it says goes to `log`."""
    port = _free_port()
    environment = os.environ | {"DATABASE_URL": database_url, "PORT": str(port), "WEB_CONCURRENCY": "1"}
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "app:server"], cwd=ROOT, env=environment, stdout=output, stderr=output
        )
    running = Serving(f"http://127.0.0.1:{port}", process)
    try:
        _wait_for(running, log)
        yield running
    finally:
        running.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(running: Serving, log: Path) -> None:
    give_up_at = time.monotonic() + PATIENCE
    while time.monotonic() < give_up_at and running.process.poll() is None:
        try:
            with urlopen(f"{running.address}/readyz", timeout=5):  # noqa: S310 (our own address)
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError(f"the dashboard did not start:\n{log.read_text()}")
