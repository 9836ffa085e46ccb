# make build        environment, the documents of contracts/ and its site into contracts/build/
# make test         environment, and every test that needs Python alone
# make test-system  tests that need LibreOffice, Chromium, poppler or npm
# make check        lint, types and floors
# make docs         this project's own documentation into site/
# make wheel        the wheel, and one round of use in an empty folder elsewhere

# An interpreter may be named: make build PYTHON=python3.13
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
PYTEST := $(BIN)/python -m pytest

.DEFAULT_GOAL := build
.PHONY: build test test-system check lint types floors docs wheel clean

build: $(READY)
	$(BIN)/sluitend -C contracts build
	$(BIN)/sluitend -C contracts site --audience partner
	$(BIN)/sluitend -C contracts site --audience public
	@for settings in contracts/build/site/*/*/mkdocs.yml; do \
		NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet -f $$settings || exit 1; \
	done

test: $(READY)
	$(PYTEST) -n auto -m "not system"

test-system: $(READY)
	@bash .ci/system-tools
	$(PYTEST) -m system

check: lint types floors

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

floors: $(READY)
	$(BIN)/lint-imports

docs: $(READY)
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

wheel: $(READY)
	@bash .ci/wheel $(BIN)/python

clean:
	rm -rf build dist site contracts/build .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

$(READY): pyproject.toml .ci/environment
	@PYTHON="$(PYTHON)" bash .ci/environment .venv
	@touch $(READY)
