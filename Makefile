# Thin aliases: every target calls the same command without make, see scripts/dev.py.
PYTHON ?= python3
DEV = $(PYTHON) scripts/dev.py

.PHONY: setup serve build pdf anki offline publish index check new outputs figures test bench-search links lighthouse lock

setup serve build pdf anki offline publish index check figures test links lighthouse lock:
	@$(DEV) $@

new:
	@$(DEV) new "$(Q)"

outputs:
	@$(DEV) outputs $(Q)

bench-search:
	@$(DEV) bench-search $(QUERIES) $(RESULTS)
