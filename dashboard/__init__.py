"""Strong Cities dashboard: what a city network does, who takes part, and where each fact comes from."""
