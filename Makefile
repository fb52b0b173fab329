# `make run` and `make test` do all of their own set-up; nothing else has to be run before them.

# Any Python 3.11 to 3.14; name another one with `make PYTHON=/path/to/python3 …`.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$p" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))' 2>/dev/null \
	&& { echo "$$p"; break; }; done)
SET_UP = $(or $(PYTHON),python3) tools/set_up.py
BIN = .venv/bin
ARGS ?=

.PHONY: help run test check format translations bench docs sounds icon wheel bundle clean

help:
	@echo "make run     open the program (sets itself up)"
	@echo "make test    run every test (sets itself up); ARGS='tests/game -k buzz' for some"
	@echo "make check   format, lint, types, who may import whom"
	@echo "make format  let ruff put the files into form"
	@echo "make translations  collect the texts for assets/translations; names those without Chinese"
	@echo "make bench   measure; prints a table and writes out/bench.json; ARGS=NAME for one"
	@echo "make docs    let the program take the pictures of the guide anew, and write its table of keys"
	@echo "make sounds  make the sounds of the show anew; the same bytes come out"
	@echo "make icon    draw the program's icon anew"
	@echo "make wheel   build what pip installs, into dist/"
	@echo "make bundle  build the program without a Python of the user's, into dist/quizapp/, and try it"

run:
	@$(SET_UP) run
	@$(BIN)/quizapp $(ARGS)

test:
	@$(SET_UP) test
	@$(BIN)/python -m pytest -n 2 --dist worksteal $(ARGS)

check:
	@$(SET_UP) check
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports --no-cache
	PYRIGHT_PYTHON_IGNORE_WARNINGS=1 $(BIN)/pyright

format:
	@$(SET_UP) check
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

translations:
	@$(SET_UP) run
	@$(BIN)/python tools/translations.py

bench:
	@$(SET_UP) check
	@$(BIN)/python -m benchmarks.run $(ARGS)

docs:
	@$(SET_UP) check
	@$(BIN)/python -m tools.guide

sounds:
	@$(SET_UP) run
	@$(BIN)/python tools/sounds.py

icon:
	@$(SET_UP) run
	@QT_QPA_PLATFORM=offscreen PYTHONPATH=. $(BIN)/python tools/icon.py

wheel:
	@$(SET_UP) run
	$(BIN)/python -m pip wheel --no-deps --wheel-dir dist .

bundle:
	@$(SET_UP) check
	$(BIN)/pyinstaller --noconfirm build.spec
	$(BIN)/python tools/try_bundle.py

clean:
	rm -rf .venv build dist out .pytest_cache .ruff_cache .hypothesis .import_linter_cache
