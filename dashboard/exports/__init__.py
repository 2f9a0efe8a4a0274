"""The store as files: the same filters, the same rows."""
