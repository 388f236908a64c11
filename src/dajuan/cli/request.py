"""What `dajuan read` was asked for."""

from __future__ import annotations

from typing import NamedTuple

from dajuan.reports.claims.show import Form, Show


class Request(NamedTuple):
    """What the user asked for: which documents, and what of them to write where in which form."""

    sources: tuple[str, ...]
    form: Form = Form.TABLE
    show: Show = Show.CLAIMS
    place: str = ""
    date: str = ""
    out: str | None = None
