# `make demo` runs the main job, `make test` everything that CI checks.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: demo test lint types docs clean

demo: $(VENV)/installed
	@for seed in seeds/mainland-economy.txt seeds/hongkong-court.txt; do \
		printf '\n$$ cat %s | factsheet summarize\n' $$seed; cat $$seed | $(BIN)/factsheet summarize; done

test: $(VENV)/dev
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -X dev -m pytest -q

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check -e .
	@$(BIN)/python -m compileall -q src  # the first run starts as quickly as the second
	@touch $@

$(VENV)/dev: $(VENV)/installed pyproject.toml
	$(BIN)/python -m pip install -q --disable-pip-version-check -e '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis dist
