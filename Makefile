# `make help` lists what can be made. Everything runs in .venv, which is made from constraints.txt; only Python and git are
# needed. `core` is what reads documents; `dev` adds what tests and lint need.
SHELL := /bin/bash
.DEFAULT_GOAL := help

# The first of these that runs, is new enough and can make a virtual environment. PYTHON=... on the command line wins.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	"$$p" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo "$$p"; break; }; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --only-binary :all: --constraint constraints.txt

COUNTY := out/county
LEDGER := $(COUNTY)/ledger.db

.PHONY: help setup demo demo-county test lint format types bench gate messages docs clean

help:  ## list what can be made
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: .venv/dev  ## make .venv with everything that tests and lint need

# The stamps .venv/core, .venv/report and .venv/dev are younger than what they were made from; a change of either file makes them anew.
.venv/core: constraints.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer with the module venv is needed (Debian: apt-get install python3-venv)." >&2; exit 1; }
	@test -x $(BIN)/python || { echo "Making .venv with $(PYTHON) ..."; "$(PYTHON)" -m venv .venv; }
	@$(PIP) --upgrade setuptools wheel
	@$(PIP) --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q src  # as an installed package is: commands start sooner
	@touch $@

.venv/dev: .venv/report
	@$(PIP) --no-build-isolation --editable '.[dev]'
	@touch $@

.venv/report: .venv/core
	@$(PIP) --no-build-isolation --editable '.[ledger,report]'
	@touch $@

demo: demo-county  ## read the example, proofread a draft, publish a county's report card
	@$(BIN)/dajuan read examples/yunxi-2025.txt
	@$(BIN)/dajuan read examples/yunxi-2025.txt --show all --format html --out out/yunxi-2025.html
	@$(BIN)/dajuan check examples/draft.txt || [ $$? = 1 ]  # 1: it has findings, which is what it is for
	@$(BIN)/dajuan check examples/draft.txt --format html --out out/draft.html || [ $$? = 1 ]
	@echo
	@echo "Open in a browser:"
	@echo "  out/yunxi-2025.html     a review with each of its figures marked"
	@echo "  out/draft.html          a draft with what the checks found in it (its mistakes were put in on purpose)"
	@echo "  $(COUNTY)/card.html    the report card of a county's five-year plan (its targets are made up; so are 2022-2024)"
	@echo "Beside it: card.docx, card.xlsx, review.docx, package/ (open data), ledger.db."

# The targets of the county's plan are made up, and so are the bulletins of 2022 to 2024; all of them say so.
demo-county: .venv/report  ## put a county's plan and documents into a ledger and write its report card in every form
	@rm -rf $(COUNTY)
	@mkdir -p $(COUNTY)
	@$(BIN)/dajuan ledger init --ledger $(LEDGER)
	@$(BIN)/dajuan plan add examples/county/plan.html --made-up --ledger $(LEDGER) --who demo \
		--citations examples/county/sources.csv
	@$(BIN)/dajuan ledger add examples/county/2*.txt --citations examples/county/sources.csv --ledger $(LEDGER) --who demo
	@$(BIN)/dajuan ledger accept --min-confidence 0 --ledger $(LEDGER) --who demo
	@$(BIN)/dajuan report --ledger $(LEDGER) --format all --out $(COUNTY) || [ $$? = 1 ]  # 1: the extra pdf is not there
	@$(BIN)/dajuan report --ledger $(LEDGER) --style review --format docx --out $(COUNTY)/review.docx
	@$(BIN)/dajuan ledger verify --ledger $(LEDGER)

test: .venv/dev  ## run the tests
	@$(BIN)/python -m pytest

lint: .venv/dev  ## check the style
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

format: .venv/dev  ## put the style right
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

types: .venv/dev  ## check the types (mypy --strict)
	@$(BIN)/mypy

bench: .venv/dev  ## measure the speed against peers, as ratios
	@$(BIN)/python benchmarks/speed.py

gate: .venv/dev  ## fail where accuracy fell below benchmarks/floors.json
	@$(BIN)/python benchmarks/gold.py

messages: .venv/dev  ## collect the sentences of src and compile their translations
	@PYTHONPATH=. $(BIN)/pybabel --quiet extract --no-location --sort-output --no-wrap --keyword N_ --mapping tools/babel.cfg \
		--project dajuan --output .venv/dajuan.pot src
	@$(BIN)/pybabel --quiet update --no-fuzzy-matching --no-wrap --ignore-obsolete --domain dajuan \
		--locale zh_CN --input-file .venv/dajuan.pot --output-dir src/dajuan/locale
	@$(BIN)/pybabel --quiet compile --domain dajuan --directory src/dajuan/locale

docs: .venv/dev  ## write docs/cli.md from the program's own help, docs/rules/ from the rules
	@$(BIN)/python docs/make_cli.py
	@$(BIN)/python docs/make_rules.py

clean:  ## remove what was made, .venv too
	@rm -rf .venv out build src/*.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
