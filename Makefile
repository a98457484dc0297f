# The commands of the project; `make help` lists them.
# PORT (8000), HOST (127.0.0.1) and DATABASE_URL may be set in the environment.

PYTHON ?= $(shell sh tools/find-python)
VENV := .venv/bin
MANAGE := $(VENV)/python manage.py
# On two cores: while two workers wait for a browser or a server, the third computes. One without
# tests takes half of those of another, so that all end at the same time.
WORKERS := -n 3 --dist worksteal
INSTALL := "$(PYTHON)" tools/environment.py
# uv.lock and pylock.toml contain addresses of an index, so neither is committed.
EXPORT := --quiet --frozen --no-emit-project --no-header --no-annotate --format requirements-txt

# Without bytecode each process compiles Django again: seven seconds instead of three.
export PYTHONDONTWRITEBYTECODE :=
# Material for MkDocs prints at each build that it ends in 2027.
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help run setup test test-all check conform bench errors faults cluster openapi lint-openapi docs docs-serve pictures lock messages format release

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## /make \1\t/p' $(firstword $(MAKEFILE_LIST))

run: ## install what is missing, load the demo newsroom, serve until Ctrl-C
	@$(INSTALL) --for-serving
	@$(MANAGE) serve --prepare --demo

setup: ## the part of "make run" before serving
	@$(INSTALL)
	@$(MANAGE) prepare --demo

test: ## run the tests, those in a browser included; not those marked slow, and fewer examples
	@$(INSTALL) --development
	@$(VENV)/python -m tools.programs
	@$(VENV)/python -m pytest $(WORKERS) -m "not slow"

test-all: ## run every test
	@$(INSTALL) --development --docs
	@$(VENV)/python -m tools.programs
	@$(VENV)/python -m pytest $(WORKERS) --hypothesis-profile all

check: ## formatter, linters, types, layers, templates, translations, migrations, settings, API, docs
	@$(INSTALL) --development --docs
	@$(VENV)/python -m tools.check

conform: ## run schemathesis with all checks as every role against a served demo (ARGS='--max-examples 20')
	@$(INSTALL) --development
	@$(VENV)/python -m tools.conform $(ARGS)

bench: ## run the measurements in benchmarks/
	@$(INSTALL) --development
	@code=0; for script in benchmarks/*.py; do $(VENV)/python "$$script" || code=1; done; exit $$code

errors: ## plant errors in texts and count which are found (ARGS='FILE.jsonl --archive 300')
	@$(INSTALL) --development
	@$(VENV)/python benchmarks/errors.py $(ARGS)

faults: ## break database, disk and connections of a served demo, and check its answers
	@$(INSTALL) --development
	@$(VENV)/python -m benchmarks.faults $(ARGS)

cluster: ## kill web servers, workers, replica, pooler and database of one newsroom under load
	@$(INSTALL) --development
	@$(VENV)/python -m benchmarks.cluster $(ARGS)

openapi: ## update the snapshot of the API's schema
	@$(INSTALL) --development
	@$(VENV)/python -m tools.openapi --write

lint-openapi: ## check that snapshot with Spectral, Redocly and TypeScript (needs Node.js and npm)
	@$(INSTALL) --development
	@$(VENV)/python -m tools.openapi_linters

docs: ## build the documentation as a site into var/site/, with a page for each rule of the splitter
	@$(INSTALL) --docs
	@$(VENV)/python -m mkdocs build --strict
	@echo "Open var/site/index.html: it needs no server and no network."

docs-serve: ## show that site at port 8001, and again after each change (ARGS='--dev-addr :8002')
	@$(INSTALL) --docs
	@$(VENV)/python -m mkdocs serve --dev-addr 127.0.0.1:8001 --watch tools --watch mkdocs.yml $(ARGS)

pictures: ## make the pictures of README and docs again, from a demo in Chromium
	@$(INSTALL) --development
	@$(VENV)/python -m tools.pictures $(ARGS)

release: ## build wheel, source archive, SBOM and hashes of a tagged commit into dist/ (ARGS=--trial)
	@$(INSTALL) --development
	@$(VENV)/python -m tools.release $(ARGS)

lock: ## resolve pyproject.toml into the three lock files (needs uv)
	@command -v uv >/dev/null || { echo 'make lock needs uv: run "pip install uv" first.'; exit 1; }
	@uv lock --quiet --upgrade
	@uv export $(EXPORT) --no-dev --output-file requirements.lock
	@uv export $(EXPORT) --only-dev --output-file requirements-dev.lock
	@uv export $(EXPORT) --only-group docs --output-file requirements-docs.lock

messages: ## collect the texts for translation (needs gettext), and compile them
	@$(INSTALL) --development
	@$(MANAGE) makemessages --locale de --no-location --no-obsolete --ignore .venv --ignore var --ignore tests
	@$(MANAGE) prepare

format: ## format Python and templates
	@$(INSTALL) --development
	@$(VENV)/ruff format .
	@$(VENV)/ruff check --fix .
	@$(VENV)/djlint templates --reformat --quiet || true
	@$(VENV)/djade $$(find templates -name '*.html')
