"""Arithmetic with a name: rows in, numbers out. No SQL, no web, no clock."""
