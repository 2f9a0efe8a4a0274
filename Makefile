# Each target does its own set-up: `make run` on a fresh machine is enough. Second runs are quick.
.DEFAULT_GOAL := help
.PHONY: help run init demo test check assets geometry format clean
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
export PYTHON
BIN := .venv/bin
RUNTIME := .venv/.runtime-is-installed
DEVELOPMENT := .venv/.development-is-installed
BUILT := assets/built/manifest.json

help:  ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(RUNTIME) $(BUILT)  ## Load the facts and serve the dashboard; HOST, PORT, DATABASE_URL ... are honoured
	@$(BIN)/python -m dashboard init
	@exec $(BIN)/gunicorn app:server

init: $(RUNTIME)  ## Create or upgrade the database and load the facts
	@$(BIN)/python -m dashboard init

demo: $(RUNTIME) $(BUILT)  ## Invent a network in a store of its own and serve it; DEMO_ARGS="--seed 2 --cities 300"
	@$(BIN)/python -m dashboard demo $(DEMO_ARGS)
	@SCN_DATASET=demo exec $(BIN)/gunicorn app:server

test: $(DEVELOPMENT) $(BUILT)  ## Run the whole suite, browser tests included
	@scripts/browser.sh
	@exec $(BIN)/pytest -n 2 --dist loadfile $(PYTEST_ARGS)

check: $(DEVELOPMENT)  ## Style, types, floors and quick tests, in under 30 seconds
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/shellcheck scripts/*.sh .ci/run
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/pytest -q tests/unit tests/house

assets: $(BUILT)  ## Build the browser libraries (plotly.js, Bootstrap) into assets/built

geometry:  ## Redraw assets/maps from Natural Earth
	@scripts/assets.sh geometry

format: $(DEVELOPMENT)  ## Put the code into the house's format
	@$(BIN)/ruff check --fix --quiet || true
	@$(BIN)/ruff format

clean:  ## Remove what the other targets made, except the database
	@rm -rf .venv .venv-node assets/built assets/built.tmp frontend/node_modules
	@rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(RUNTIME): requirements.txt constraints.txt
	@scripts/venv.sh requirements.txt
	@touch $@

$(DEVELOPMENT): requirements-dev.txt requirements.txt constraints.txt
	@scripts/venv.sh requirements-dev.txt
	@touch $@ $(RUNTIME)

$(BUILT): frontend/package-lock.json frontend/build.mjs frontend/plotly.slim.cjs
	@scripts/assets.sh build
