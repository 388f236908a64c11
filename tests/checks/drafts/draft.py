"""A short draft with one slip in it, and pages with a table."""

from __future__ import annotations

from typing import NamedTuple


class Draft(NamedTuple):
    """A draft of a report, and who may speak of its slip.

    rules: slugs, parted by blanks, any of which may speak; at: the words that a finding must point at.
    known: why none does yet; place: whose report it is.
    """

    text: str
    rules: str
    at: str
    known: str = ""
    place: str = "云溪县"


def page(above: str, *rows: str) -> str:
    """A web page with a line above a table, whose cells are parted by |."""
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row.split("|")) + "</tr>" for row in rows)
    return f"<html><body><p>{above}</p><table>{cells}</table></body></html>"
