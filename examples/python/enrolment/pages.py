"""Pages from templates. What comes from outside is escaped in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates
from pingpair import visible

templates = Jinja2Templates(directory=Path(__file__).parent / "templates")
# Names of devices come from phones: line ends, and marks that turn text around, become visible.
templates.env.filters["visible"] = visible


def page(request: Request, template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A page, or a part of one."""
    return templates.TemplateResponse(request, template, values, status_code=status)
