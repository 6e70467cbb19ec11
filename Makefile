# make demo    builds the graph of seeds/ and asks it some questions
# make test    runs the tests, with branch coverage
# make serve   serves the demo graph on http://127.0.0.1:8000/
# make check   what CI runs: tests, ruff, mypy, quality floors
# make clients installs the SPARQL clients in JavaScript that some tests use (needs Node 20, npm)
# make explorer builds the page at / anew from its sources (needs Node 20, npm)
# make clean   removes what the others made
#
# Needs Python 3.12 or newer, and make; runs with GNU make 3.81 and BSD tools (macOS) too.

VENV := .venv
BIN := $(VENV)/bin
DEMO := demo
MINIMUM := 12
# the first Python on the path that is new enough; a virtual environment of the caller's counts as well
PYTHON ?= $(shell for p in python3 python3.12 python3.13 python3.14; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, $(MINIMUM)))' 2>/dev/null && echo $$p && break; done)
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# older pips look for what an extra asks for ("coverage[toml]") before they see its pin, unless it is a constraint too
PINNED = --require-hashes --requirement $(1) --constraint $(1)

.PHONY: demo test serve check lint types quality carb readme notebook clients explorer constraints clean

demo: $(VENV)/run.stamp
	$(BIN)/newsgraph build seeds --graph $(DEMO)
	@echo
	$(BIN)/newsgraph facts --graph $(DEMO)
	@for query in docs/examples/*.rq; do echo; sed -n 's/^# //p' $$query; \
		$(BIN)/newsgraph query --graph $(DEMO) --file $$query || exit 1; done
	@echo
	@echo 'What next:'
	@echo '  $(BIN)/newsgraph entity Alibaba --graph $(DEMO)'
	@echo '                who it is, and what the articles say of it, sentence by sentence'
	@echo '  $(BIN)/newsgraph export --format graphml --graph $(DEMO) --output demo.graphml'
	@echo '                the graph for Gephi, yEd, networkx'
	@echo '  make serve    search it in the browser, ask it over HTTP'
	@echo '  $(BIN)/newsgraph build YOUR_ARTICLES --graph YOUR_GRAPH'
	@echo '                the same with articles of your own: files, folders'

test: $(VENV)/test.stamp
	$(BIN)/python -m pytest --cov --cov-report=term

serve: $(VENV)/run.stamp
	@test -e $(DEMO)/current || $(BIN)/newsgraph build seeds --graph $(DEMO)
	$(BIN)/newsgraph serve --graph $(DEMO)

check: test lint types quality

lint: $(VENV)/test.stamp
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/test.stamp
	$(BIN)/mypy

# measures the extractor, writes the tables of docs/quality.md, holds the floors; only where the
# annotated articles are beside the project
quality: $(VENV)/run.stamp
	$(BIN)/python benchmarks/quality/floors.py

# open extraction on CaRB's sentences; only where they are beside the project
carb: $(VENV)/run.stamp
	$(BIN)/python benchmarks/carb.py

# puts what the README's commands print into it
readme: $(VENV)/run.stamp
	$(BIN)/newsgraph build seeds --graph $(DEMO)
	$(BIN)/python docs/readme.py

# runs the example notebook on the demo graph and keeps what it gives
notebook: $(VENV)/test.stamp
	$(BIN)/newsgraph build seeds --graph $(DEMO)
	$(BIN)/python docs/notebook.py

# the tests that need these are passed over where they are not installed
clients: tests/clients/node_modules/.package-lock.json

tests/clients/node_modules/.package-lock.json: tests/clients/package-lock.json
	npm ci --no-audit --no-fund --prefix tests/clients

# builds the page at / from api/web into api/static/explorer, where it is kept
explorer:
	npm ci --no-audit --no-fund --prefix api/web
	npm run --prefix api/web check
	npm run --prefix api/web build

# pins every dependency, with hashes, for all platforms
constraints:
	uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header --no-emit-index-url \
		--python-version 3.$(MINIMUM) --output-file constraints.txt pyproject.toml requirements-build.in
	uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header --no-emit-index-url \
		--python-version 3.$(MINIMUM) --extra test --constraint constraints.txt \
		--output-file constraints-test.txt pyproject.toml requirements-build.in

clean:
	rm -rf $(VENV) $(DEMO)

$(VENV)/pyvenv.cfg:
	@test -n '$(PYTHON)' || { \
		echo 'newsgraph needs Python 3.$(MINIMUM) or newer, and finds none on the path.' >&2; \
		echo 'Install one, or name it: make PYTHON=/path/to/python3' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
		echo 'No virtual environment could be made; on Debian: apt install python3-venv' >&2; exit 1; }

$(VENV)/run.stamp: constraints.txt pyproject.toml $(VENV)/pyvenv.cfg
	@echo 'Installing newsgraph in $(VENV): a few minutes the first time'
	$(PIP) install $(call PINNED,constraints.txt)
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test.stamp: constraints-test.txt $(VENV)/run.stamp
	@echo 'Installing what the tests need in $(VENV)'
	$(PIP) install $(call PINNED,constraints-test.txt)
	@touch $@
