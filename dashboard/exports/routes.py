"""Stable addresses of files."""

from flask import Flask


def register(server: Flask) -> None:
    """Adds the file addresses to the server."""
