"""Starts the project's own commands as a deployment does, and hears what they say."""

import os
import subprocess
import sys
from pathlib import Path

from dashboard.config import ROOT

KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "VIRTUAL_ENV", "PYTHONPATH")
SERVER, INIT = ("-c", "import app"), ("-m", "dashboard", "init")


def run(
    *command: str, prefix: tuple[str, ...] = (), cwd: Path = ROOT, **settings: str
) -> subprocess.CompletedProcess[str]:
    """Python with this command and only these settings in its environment."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    environment = kept | {"PYTHONDONTWRITEBYTECODE": "1"} | settings
    return subprocess.run(
        [*prefix, sys.executable, *command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
