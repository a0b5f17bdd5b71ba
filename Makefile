# Every task of the project. `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := /bin/bash

.PHONY: help
help: ## List the tasks
	@grep -hE '^[a-z][a-z-]*:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 20

.PHONY: tools
tools: ## Install what the other tasks need (idempotent; Debian)
	@scripts/install-tools.sh

.PHONY: demo
demo: tools ## Register and pair Meredith Archer in the terminal, against a sandbox
	@cargo run --quiet --package pingpair-cli -- demo

.PHONY: test
test: ## Everything that CI runs: format, lint, generated files, tests, docs
	@scripts/test.sh

.PHONY: test-bindings
test-bindings: tools ## Python, Node, Kotlin and Swift, and what lies between them and the core
	@scripts/test-bindings.sh || (($$? == 77))

.PHONY: test-browser
test-browser: tools ## Web pages in a real browser: Chromium, which Debian installs
	@scripts/install-browser.sh || (($$? == 77))
	@cargo test --quiet --package pingpair-tests --test browser --test browser_pages --test browser_pingone

.PHONY: test-declaration
test-declaration: tools ## A made-up operation in a copy: two files edited by hand, five languages call it
	@scripts/test-declaration.sh || (($$? == 77))

.PHONY: test-python
test-python: tools ## The Python package: pytest, mypy, stubtest, pyright
	@scripts/test-python.sh || (($$? == 77))

.PHONY: test-node
test-node: tools ## The Node package: tsc, node --test
	@scripts/test-node.sh || (($$? == 77))

.PHONY: test-kotlin
test-kotlin: tools ## The Kotlin library: mvn test
	@scripts/test-kotlin.sh || (($$? == 77))

.PHONY: test-swift
test-swift: tools ## The Swift package: swift test, with Debian's Swift if there is no other
	@scripts/test-swift.sh || (($$? == 77))

.PHONY: install-native
install-native: tools ## The native library below Swift, for pkg-config: PREFIX, and FEATURES=sandbox for tests
	@scripts/install-native.sh

.PHONY: packages
packages: tools ## The release packages, each judged and tried in a fresh environment (some minutes)
	@scripts/package.sh

.PHONY: test-examples
test-examples: tools ## The examples: services with a real Redis, a real PostgreSQL and a real browser
	@scripts/test-examples.sh || (($$? == 77))

.PHONY: explore
explore: tools ## Schedules of faults for all machines: to 8 events of the main kinds, 5 of all, a million random
	@cargo run --quiet --release --package pingpair-tests --bin explore

.PHONY: lint
lint: tools ## Format, clippy, and the rules for the core's dependencies
	cargo fmt --all -- --check
	cargo clippy --quiet --workspace --all-targets -- -D warnings
	cargo clippy --quiet --package pingpair --no-default-features -- -D warnings
	scripts/check-core-dependencies.sh

.PHONY: generate
generate: tools ## Write the generated files from the core's descriptions
	@cargo xtask generate
	@scripts/generate-native.sh

.PHONY: vectors
vectors: tools ## Write the known answers that can be computed (Python, Java)
	python3 tests/tools/make_jws_vectors.py
	python3 tests/tools/make_snapshot_vectors.py
	python3 tests/tools/make_webauthn_vectors.py
	java tests/tools/JavaProperties.java 1 10000 > tests/vectors/java-properties.json

.PHONY: docs
docs: tools ## Build the Rust documentation, warnings being errors
	RUSTDOCFLAGS="-D warnings" cargo doc --quiet --workspace --no-deps

.PHONY: bench
bench: tools ## Print paired ratios against peers (release build; some minutes)
	cargo run --quiet --release --package pingpair-benches --bin interleave

.PHONY: bench-criterion
bench-criterion: tools ## The same cases under Criterion
	cargo bench --quiet --package pingpair-benches --bench token

.PHONY: bench-kotlin
bench-kotlin: tools ## The Kotlin library side by side with its peers on the JVM (release build; some minutes)
	@scripts/bench-kotlin.sh || (($$? == 77))

.PHONY: bench-node
bench-node: tools ## The Node package side by side with its peers (release build; some minutes)
	@scripts/bench-node.sh || (($$? == 77))

.PHONY: bench-python
bench-python: tools ## Python side by side with what is picked today (release build; some minutes)
	@scripts/bench-python.sh || (($$? == 77))

.PHONY: bench-swift
bench-swift: tools ## The Swift package side by side with libcrypto and Foundation (release build; some minutes)
	@scripts/bench-swift.sh || (($$? == 77))

.PHONY: audit
audit: tools ## Licences, bans and sources of all dependencies (builds cargo-deny once)
	@command -v cargo-deny >/dev/null || cargo install --quiet --locked cargo-deny
	cargo deny check licenses bans sources

.PHONY: bench-instructions
bench-instructions: tools ## Instructions for each call of the same cases (needs valgrind)
	@benches/instructions.sh
