"""Judges native libraries for Linux that packages bring along."""

from __future__ import annotations

import io
import re
import sys

from elftools.elf.elffile import ELFFile
from elftools.elf.gnuversions import GNUVerNeedSection

# The newest C library that one may need.
NEWEST_GLIBC = (2, 28)


def judge(content: bytes) -> str:
    """Ends the program unless it is stripped, and for systems as old as was promised; says what it is."""
    elf = ELFFile(io.BytesIO(content))
    sections = {section.name for section in elf.iter_sections()}
    if sections & {".symtab", ".debug_info"}:
        sys.exit("packages: the native library is not stripped")
    needed = max(
        (int(major), int(minor))
        for section in elf.iter_sections()
        if isinstance(section, GNUVerNeedSection)
        for _, versions in section.iter_versions()
        for version in versions
        for major, minor in re.findall(r"^GLIBC_(\d+)\.(\d+)", version.name)
    )
    if needed > NEWEST_GLIBC:
        sys.exit("packages: the native library needs glibc %d.%d" % needed)
    return "%d bytes, needs glibc %d.%d" % (len(content), *needed)
