"""The way in for gunicorn: `gunicorn app:server`."""

import sys

from dashboard.config import Settings, SettingsError
from dashboard.factory import create_app
from dashboard.store import StoreError

try:
    server = create_app(Settings.from_env()).server
except (SettingsError, StoreError) as error:
    sys.exit(str(error))
