"""An independent judge of PingPair.

Python's standard library alone, and no code of the core: what signs and reads tokens here was
written from the vendor's description and from docs/. One half drives the sandbox through its doors,
the other half plays the service for the command line. From the root of the project:

    cargo build --package pingpair-cli
    python3 -m unittest discover --start-directory tests/judge --top-level-directory tests

PINGPAIR_BIN names another binary than target/debug/pingpair.
"""
