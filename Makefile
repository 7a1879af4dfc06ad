# Entendu: set-up and commands. Each target does all the set-up it needs, once.
# Paths are relative, so that a folder whose name has spaces works too.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PYTHON ?=
# Node lies in .venv/bin only where the system's own is missing or too old (tests/setup/node.sh).
NPM = PATH="$$PWD/.venv/bin:$$PATH" npm --no-update-notifier --prefix tests/extension

# An environment that was moved, copied or lost its Python is made again.
STALE := $(shell [ "$$(cat .venv/made-in 2>/dev/null)" = "$$(pwd -P)" ] \
	&& .venv/bin/python -c '' 2>/dev/null || echo remake)

.PHONY: help run test lint bench constraints clean remake

help: ## Show this list
	@echo "Entendu drafts calm replies to angry comments and follows each case up."
	@echo
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1 \2/p' Makefile | awk '{ \
		printf "  %s %-12s", $$1, $$2; $$1 = $$2 = ""; sub(/^ +/, ""); print }'

run: .venv/for-running ## Set up if needed, start the service and open the browser
	@.venv/bin/entendu serve

test: .venv/for-testing ## Set up if needed, then run every check and every test
	@$(MAKE) lint
	@echo "── tests of the service, the prompts and the browser"
	@.venv/bin/python -m pytest
	@echo "── tests of the extension"
	@$(NPM) test --silent

lint: .venv/for-testing ## Run the checks that need no test: style, types, the extension's manifest
	@echo "── style"
	@.venv/bin/ruff check
	@.venv/bin/ruff format --check
	@echo "── types"
	@.venv/bin/python -m mypy
	@$(NPM) run types --silent
	@echo "── the extension as its stores see it"
	@$(NPM) run lint --silent

bench: .venv/for-testing ## Measure the figures that the documents name
	@PYTHONPATH=tests .venv/bin/python -m bench

constraints: ## Pin the newest versions that pyproject.toml allows
	@sh tests/setup/constraints.sh $(PYTHON)

clean: ## Remove everything that make made; your cases are kept elsewhere and stay
	rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache tests/.artifacts
	rm -rf tests/extension/node_modules
	find server tests -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/made-in: $(STALE)
	@sh tests/setup/venv.sh $(PYTHON)

.venv/for-running: .venv/made-in pyproject.toml constraints.txt
	@echo "Installing what Entendu needs (once, a minute or so) …"
	@sh tests/setup/pip-install.sh -e . -c constraints.txt
	@touch $@

.venv/for-testing: .venv/for-running tests/extension/package.json tests/extension/package-lock.json
	@sh tests/setup/system-packages.sh
	@echo "Installing what the tests need (once) …"
	@sh tests/setup/pip-install.sh --upgrade pip -c constraints.txt
	@sh tests/setup/pip-install.sh -e '.[postgresql]' --group test -c constraints.txt
	@sh tests/setup/node.sh
	@$(NPM) ci --no-audit --no-fund --loglevel error
	@touch $@
