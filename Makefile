# Lectern's workshop. `make help` lists what it does. Works with GNU make 3.81 (macOS) and newer.

PREFIX  ?= /usr/local
DESTDIR ?=
SWIFT   ?= swift
SCRATCH ?= .build
# Passed on by `make run`, for example: make run ARGS="play courses/warm-welcome"
ARGS    ?=

# Every build holds the walls between the modules: an import that Package.swift does not list is an error.
CHECKED := --explicit-target-dependency-import-check error
BUILD   := $(SWIFT) build --scratch-path $(SCRATCH) $(CHECKED)
TEST    := $(SWIFT) test --scratch-path $(SCRATCH) $(CHECKED) --disable-xctest
FORMAT  := $(SWIFT) format
FORMATTED := --recursive --parallel Sources Tests Package.swift

# The binary that is installed and measured carries its libraries with it. It has a folder of its own, because
# other flags in the same folder would compile everything anew each time.
STATIC_SCRATCH := .build-static
STATIC_BINARY  := $(STATIC_SCRATCH)/release/lectern
STATIC_BUILD   := $(SWIFT) build -c release --scratch-path $(STATIC_SCRATCH) $(CHECKED)

# What the fuzzer finds is kept between runs, with its build; gold cannot link it.
FUZZ_SCRATCH := .build-fuzz
FUZZ_FLAGS   := --sanitize address -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld
SECONDS      ?= 60

BIN  := $(DESTDIR)$(PREFIX)/bin
DATA := $(DESTDIR)$(PREFIX)/share/lectern
BASH := $(DESTDIR)$(PREFIX)/share/bash-completion/completions
ZSH  := $(DESTDIR)$(PREFIX)/share/zsh/site-functions
FISH := $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d

.DEFAULT_GOAL := help
.PHONY: pictures run build test walls static install uninstall bench torture fuzz format lint clean help

run: build ## Build Lectern and start it with the bundled courses (ARGS="..." is passed on)
	@$(SCRATCH)/release/lectern --courses courses $(ARGS)

build: ## Build the release binary, installing what is missing first
	@.ci/dependencies
	$(BUILD) -c release --product lectern

test: ## Run every test, in a real terminal too
	@.ci/dependencies test
	$(TEST)

walls: ## Run only the test that holds who may import whom
	@.ci/dependencies test
	$(TEST) --filter Walls

static: $(STATIC_BINARY) ## Build the binary that `make install` installs

# By file, so that `make static` and then `sudo make install` works where root has no Swift.
$(STATIC_BINARY): Package.swift $(shell find Sources -type f)
	@.ci/dependencies
	$(STATIC_BUILD) $$(.ci/static-flags) --product lectern
	@touch $@

install: $(STATIC_BINARY) ## Install the program, its courses and shell completions (PREFIX, DESTDIR)
	install -d "$(BIN)" "$(DATA)" "$(BASH)" "$(ZSH)" "$(FISH)"
	install -m 755 $(STATIC_BINARY) "$(BIN)/lectern"
	rm -rf "$(DATA)/courses"
	cp -R courses "$(DATA)/courses"
	chmod -R u=rwX,go=rX "$(DATA)"
	$(STATIC_BINARY) --generate-completion-script bash > "$(BASH)/lectern"
	$(STATIC_BINARY) --generate-completion-script zsh > "$(ZSH)/_lectern"
	$(STATIC_BINARY) --generate-completion-script fish > "$(FISH)/lectern.fish"
	chmod 644 "$(BASH)/lectern" "$(ZSH)/_lectern" "$(FISH)/lectern.fish"

uninstall: ## Remove what `make install` installed; what learners did stays
	rm -f "$(BIN)/lectern" "$(BASH)/lectern" "$(ZSH)/_lectern" "$(FISH)/lectern.fish"
	rm -rf "$(DATA)"

bench: $(STATIC_BINARY) ## Measure start, size, keys and idling against the targets
	@.ci/dependencies bench
	$(STATIC_BUILD) $$(.ci/static-flags) --product bench
	@$(STATIC_SCRATCH)/release/bench $(STATIC_BINARY) courses

torture: ## Run the full form of the tests that kill, cut, flip and fill what holds progress
	@.ci/dependencies test
	LECTERN_TORTURE=1 $(TEST) --filter "ProgressStoreTests|HangUps|EndToEnd/Matches"

pictures: ## Take the pictures in the README anew, from the program itself
	@.ci/dependencies test
	LECTERN_RECORD=1 $(TEST) --filter Pictures

fuzz: ## Feed damaged files to everything that reads them (SECONDS=60); what breaks is kept as crash-*
	@.ci/dependencies
	LECTERN_FUZZ=1 $(SWIFT) build -c release --scratch-path $(FUZZ_SCRATCH) $(FUZZ_FLAGS) --product fuzz
	@Tests/Fuzz/run $(FUZZ_SCRATCH) $(SECONDS)

format: ## Format every Swift file
	$(FORMAT) --in-place $(FORMATTED)

lint: ## Say where a Swift file is not formatted
	$(FORMAT) lint --strict $(FORMATTED)

clean: ## Remove everything that was built
	rm -rf "$(SCRATCH)" "$(STATIC_SCRATCH)" "$(FUZZ_SCRATCH)"

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))
