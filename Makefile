# The commands of the project: `make` alone lists them.
#
#   make run PORT=8051            another port
#   make run PYTHON=python3.12    another Python for the virtual environment
#   make test ARGS="-k periods"   some of the tests
#   make test WORKERS=0           one after another, in one process

VENV := .venv
PORT ?= 8050
WORKERS ?= 2
ARGS ?=
OLDEST_PYTHON := 3, 11

# The first Python on PATH that is new enough.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < ($(OLDEST_PYTHON)))' >/dev/null 2>&1 \
	&& { echo "$$name"; break; }; done)

# Programs of the environment are started through its Python, so that a moved folder still works.
PY := $(VENV)/bin/python
# Quiet but for errors.
PIP := $(PY) -m pip --disable-pip-version-check -qq
INSTALLED := $(VENV)/.installed
INSTALLED_DEV := $(VENV)/.installed-dev

.DEFAULT_GOAL := help
.PHONY: help install run samples test check fix bench shots clean
.DELETE_ON_ERROR:

help: ## list these commands
	@awk 'BEGIN { FS = ":.*## " } /^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

install: $(INSTALLED) ## make the virtual environment and install what the product needs
	@echo "Ready in $(VENV)"

run: $(INSTALLED) ## serve the dashboard, with illustrative data if the database is empty
	@$(PY) app.py samples --if-empty
	@echo "Serving on http://127.0.0.1:$(PORT) (Ctrl+C ends it)"
	@$(PY) app.py serve --port $(PORT)

samples: $(INSTALLED) ## make the illustrative data and load it
	@$(PY) app.py samples

test: $(INSTALLED_DEV) ## run every test, in a real browser and on a real PostgreSQL too
	@$(PY) -m tests.browser.chromium
	@$(PY) -m tests.office
	@$(PY) -m pytest -n $(WORKERS) $(ARGS)

check: $(INSTALLED_DEV) ## style, types and the direction of imports
	@echo "ruff: style"
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@echo "mypy: types"
	@$(PY) -m mypy
	@echo "import-linter: direction of imports"
	@$(PY) $(VENV)/bin/lint-imports --no-logo

fix: $(INSTALLED_DEV) ## mend the style where that can be done by machine
	@$(PY) -m ruff check --fix .
	@$(PY) -m ruff format .

bench: $(INSTALLED_DEV) ## measure speed and memory
	@$(PY) -m tests.bench $(ARGS)

shots: $(INSTALLED_DEV) ## take a picture of every page, on a laptop and on a phone, into shots/
	@$(PY) -m tests.browser.chromium
	@$(PY) -m tests.browser.shots

clean: ## remove caches and pictures (never data, nor the environment)
	rm -rf shots .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -not -path './$(VENV)/*' -prune -exec rm -rf {} +

# ---------------------------------------------------------------- the environment

$(PY):
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed, and none is on PATH." >&2; \
		echo "Install one, or name it: make install PYTHON=/path/to/python3" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < ($(OLDEST_PYTHON)))' || { \
		echo "Python 3.11 or later is needed; $(PYTHON) is `"$(PYTHON)" --version 2>&1`." >&2; \
		echo "Name another: make install PYTHON=/path/to/python3" >&2; exit 1; }
	@"$(PYTHON)" -c 'import venv, ensurepip' || { \
		echo "This Python cannot make virtual environments: its venv or ensurepip module is missing." >&2; \
		echo "On Debian and Ubuntu, 'apt-get install python3-venv' brings them." >&2; exit 1; }
	@echo "Making a virtual environment in $(VENV)"
	@"$(PYTHON)" -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(INSTALLED): requirements.txt | $(PY)
	@echo "Installing what the product needs (once; about a minute)"
	@$(PIP) install --requirement requirements.txt
	@touch $@

$(INSTALLED_DEV): requirements-dev.txt $(INSTALLED)
	@echo "Installing what the tests and checks need"
	@$(PIP) install --requirement requirements-dev.txt
	@touch $@
