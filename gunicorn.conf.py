"""How gunicorn serves the application: address, workers, time limits, log lines, and the word when it is ready."""

import json
import logging
import sys
import threading
import time
from datetime import UTC, datetime
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))  # gunicorn reads this file before it knows where the application is

from dashboard.config import Settings, SettingsError

try:
    settings = Settings.from_env()
except SettingsError as error:
    sys.exit(str(error))

EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 (compared with, not bound to)
READY_WITHIN_SECONDS = 30


def in_brackets(host: str) -> str:
    """An IPv6 address as it stands in a URL."""
    return f"[{host}]" if ":" in host else host


bind = f"{in_brackets(settings.host)}:{settings.port}"
workers = settings.workers
worker_class = "gthread"
threads = 4
preload_app = True  # one warm-up serves all workers, and an application that cannot start ends gunicorn at once
timeout = 60
graceful_timeout = 20
keepalive = 5
max_requests = 2000
max_requests_jitter = 200
control_socket_disable = True  # else gunicorn 27 opens one in the home directory
if Path("/dev/shm").is_dir():  # noqa: S108
    worker_tmp_dir = "/dev/shm"  # noqa: S108 (gunicorn's own advice: heartbeats on a disk can block)


class JsonLines(logging.Formatter):
    """One JSON object a line: time, level, logger, message, and the exception if there is one."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


logconfig_dict = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": JsonLines}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"level": settings.log_level, "handlers": ["stderr"]},
    "loggers": {
        "gunicorn.error": {"level": settings.log_level, "handlers": [], "propagate": True},
        "gunicorn.access": {"level": "WARNING"},  # a line per request is the proxy's work
        "alembic": {"level": "WARNING"},
    },
}


def post_fork(_arbiter: Any, worker: Any) -> None:
    """A worker must not share the database connections that the application opened before the fork."""
    worker.app.wsgi().extensions["store"].engine.dispose(close=False)


def post_worker_init(worker: Any) -> None:
    """The first worker tells when the application answers."""
    if worker.age == 1:
        threading.Thread(target=tell_when_ready, daemon=True).start()


def tell_when_ready() -> None:
    host = EVERYWHERE.get(settings.host, settings.host)
    give_up_at = time.monotonic() + READY_WITHIN_SECONDS
    while time.monotonic() < give_up_at:
        if answers(host):
            address = f"http://{in_brackets(host)}:{settings.port}"
            sys.stdout.write(f"Strong Cities dashboard is ready: {address}\n")
            sys.stdout.flush()
            return
        time.sleep(0.1)


def answers(host: str) -> bool:
    connection = HTTPConnection(host, settings.port, timeout=READY_WITHIN_SECONDS)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
