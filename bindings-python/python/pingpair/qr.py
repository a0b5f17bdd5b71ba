"""Links and QR codes. A link is a bearer secret: show it to the one user whom it is for."""

from __future__ import annotations

from pingpair._core import Link, QrCode, danger_any

__all__ = ["Link", "QrCode", "danger_any"]
