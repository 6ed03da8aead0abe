# Every target sets itself up: a virtual environment in .venv, the packages it needs, then the job.
# Packages are installed again only when pyproject.toml has changed (the stamp files in .venv).

VENV := .venv
PY := $(VENV)/bin/python
# Any Python from 3.11 on will do; set PYTHON=... to choose another.
PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
# Question files for "make eval".
FILES ?= $(wildcard tests/questions/*.jsonl)

.DEFAULT_GOAL := help
.PHONY: help run test torture soak lint format check eval bench clean

help: ## Show this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 18

run: $(VENV)/run.stamp ## Start the bot: on Telegram with BOT_TOKEN in .env, else on a local chat page
	@exec $(PY) -m bot run

test: $(VENV)/dev.stamp ## Run the tests (ARGS="-k name" for some of them)
	$(PY) -m pytest $(ARGS)

# Longer: KILLS=... EXAMPLES=... QUESTIONS=... set other numbers.
torture: export KILLS ?= 200
torture: export EXAMPLES ?= 10000
torture: $(VENV)/dev.stamp ## Run the long tests of reliability at full length, an hour or so
	$(PY) -m pytest -m torture -s $(ARGS)

soak: export QUESTIONS ?= 50000
soak: $(VENV)/dev.stamp ## Ask 50,000 questions and watch the memory, half an hour
	$(PY) -m pytest -m soak -s $(ARGS)

lint: $(VENV)/dev.stamp ## Check style, format and types
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy

format: $(VENV)/dev.stamp ## Format the code and mend what can be mended
	$(PY) -m ruff check --fix-only
	$(PY) -m ruff format

check: $(VENV)/run.stamp ## Check the fact base
	@$(PY) -m bot check

eval: $(VENV)/run.stamp ## Score question files: make eval FILES="questions.jsonl"
	@test -n "$(FILES)" || { echo 'Name the question files: make eval FILES="questions.jsonl"'; exit 2; }
	$(PY) -m bot eval $(FILES)

bench: $(VENV)/run.stamp ## Measure matching on public sets, and its cost (ARGS="--data DIR")
	$(PY) -m bot bench $(ARGS)

clean: ## Remove the virtual environment and the caches
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(PY):
	@test -n "$(PYTHON)" || { echo 'Python 3.11 or later is needed and was not found.'; exit 2; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo 'Python came without its venv module: install it first (Debian and Ubuntu: apt install python3-venv).'; \
		exit 2; }
	@# pip 25.1 is the first that knows dependency groups.
	$(PY) -m pip install --quiet --upgrade 'pip>=25.1'

# Matching by meaning is an extra: where its package cannot be had, the bot runs without it.
$(VENV)/run.stamp: pyproject.toml | $(PY)
	$(PY) -m pip install --quiet --editable '.[semantic]' || $(PY) -m pip install --quiet --editable .
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp
	$(PY) -m pip install --quiet --group dev
	@touch $@
