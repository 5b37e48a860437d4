"""Prints and scans: the pages of a PDF as pictures in another. `python -m tests.browser.scanner PRINT SCAN`."""

from __future__ import annotations

import sys
from pathlib import Path

from gateway.demonstration.journey.stamping import scanned

if __name__ == "__main__":
    printed, scan = map(Path, sys.argv[1:])
    scan.write_bytes(scanned(printed.read_bytes()))
