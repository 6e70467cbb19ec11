# make demo    builds the graph of seeds/ and asks it some questions
# make test    runs the tests
# make serve   serves the demo graph on http://127.0.0.1:8000/
# make check   what CI runs: tests, ruff, mypy, quality floors

VENV := .venv
BIN := $(VENV)/bin
DEMO := demo
MINIMUM := 12
# the first Python on the path that is new enough
PYTHON ?= $(shell for p in python3 python3.12 python3.13 python3.14; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, $(MINIMUM)))' 2>/dev/null && echo $$p && break; done)
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test serve check lint types quality constraints clean

demo: $(VENV)/run.stamp
	$(BIN)/newsgraph build seeds --graph $(DEMO)
	@echo
	$(BIN)/newsgraph facts --graph $(DEMO)
	@for query in docs/examples/*.rq; do echo; sed -n 's/^# //p' $$query; \
		$(BIN)/newsgraph query --graph $(DEMO) --file $$query || exit 1; done
	@echo
	@echo 'What next:'
	@echo '  $(BIN)/newsgraph entity Alibaba --graph $(DEMO)     who it is, and its relations with their sentences'
	@echo '  $(BIN)/newsgraph export --format graphml --graph $(DEMO) --output demo.graphml     for Gephi, yEd, networkx'
	@echo '  make serve                                      search it in the browser, ask it over HTTP'
	@echo '  $(BIN)/newsgraph build YOUR_ARTICLES --graph MY_GRAPH     the same with articles of your own'

test: $(VENV)/test.stamp
	$(BIN)/pytest --cov --cov-report=term

serve: $(VENV)/run.stamp
	@test -e $(DEMO)/current || $(BIN)/newsgraph build seeds --graph $(DEMO)
	$(BIN)/newsgraph serve --graph $(DEMO)

check: test lint types quality

lint: $(VENV)/test.stamp
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/test.stamp
	$(BIN)/mypy

# the floors of quality; only where the annotated articles are beside the project
quality: $(VENV)/run.stamp
	$(BIN)/python benchmarks/quality/floors.py

# pins every dependency, with hashes, for all platforms
constraints:
	uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header --no-emit-index-url \
		--python-version 3.$(MINIMUM) --output-file constraints.txt pyproject.toml requirements-build.in
	uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header --no-emit-index-url \
		--python-version 3.$(MINIMUM) --extra test --constraint constraints.txt \
		--output-file constraints-test.txt pyproject.toml requirements-build.in

clean:
	rm -rf $(VENV) $(DEMO)

$(BIN)/python:
	@test -n '$(PYTHON)' || { echo 'newsgraph needs Python 3.$(MINIMUM) or newer; found none (set PYTHON=...)'; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: constraints.txt pyproject.toml | $(BIN)/python
	$(PIP) install --require-hashes --requirement constraints.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test.stamp: constraints-test.txt $(VENV)/run.stamp
	$(PIP) install --require-hashes --requirement constraints-test.txt
	@touch $@
