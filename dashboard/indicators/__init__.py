"""Where a query and a metric meet in a number that several pages show: each indicator once, under its code."""
