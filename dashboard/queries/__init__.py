"""Filters in, SELECT out; no connection. Every query takes the audience and narrows by it."""
