"""Sheets into the store: every problem listed, then all rows or none."""
