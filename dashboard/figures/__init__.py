"""Rows in, plain plotly figure dicts out."""
