"""The organisation's report, row by row and in flat memory.

Nobody has signed a report: decide nothing by it. Cells are what people typed: show them only through
``pingpair.visible``.
"""

from __future__ import annotations

from pingpair._core import ReportReader, ReportRow

__all__ = ["ReportReader", "ReportRow"]
