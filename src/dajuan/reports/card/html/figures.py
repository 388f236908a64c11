"""The figures of a field for which the plan sets no target."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.ledger.records import Cell
from dajuan.messages import _
from dajuan.reports.card import show
from dajuan.reports.card.html.elements import count as counted
from dajuan.reports.card.html.elements import label, say, when
from dajuan.reports.card.html.numbers import cell, computed
from dajuan.reports.card.html.sources import Sources
from dajuan.reports.card.records import FigureRow
from dajuan.reports.claims.marks import html_text

MOST = 6
"""Figures of one indicator that stand open; the earlier ones fold away, and where there are results all goals."""


def figures(sources: Sources, rows: Sequence[FigureRow], charts: Sequence[tuple[str, str]]) -> str:
    """Each indicator with its figures; charts: the picture of each row and its unit, ("", "") where it has none."""
    entries = "".join(_row(sources, row, *chart) for row, chart in zip(rows, charts, strict=True))
    return f'<dl class="figures">\n{entries}</dl>\n' if rows else ""


def _row(sources: Sources, row: FigureRow, chart: str, unit: str) -> str:
    results = [each for each in row.cells if not each.key.target]
    goals = [each for each in row.cells if each.key.target]
    open_ones, folded = (results[:MOST], results[MOST:] + goals) if results else (goals[:MOST], goals[MOST:])
    shown = "".join(f"<li>{cell(sources, each)}</li>" for each in open_ones)
    if row.change is not None:
        shown += f"<li>{html_text(_('On last year'))} {computed(sources, row.change)}</li>"
    for derived in row.derived:
        told = f"{when(show.period(derived.period))} {html_text(_(show.RESULTS[derived.formula]))}"
        shown += f"<li>{told} {computed(sources, derived)}</li>"
    drawn = ""
    if chart:
        caption = html_text(_("unit: {unit}").format(unit=unit))
        drawn = f'<figure class="plot"><figcaption>{caption}</figcaption>{chart}</figure>'
    return (
        f"<div><dt>{label(show.name(row.indicator))}</dt>"
        f"<dd><ul>{shown}</ul>{_folded(sources, folded)}{drawn}</dd></div>\n"
    )


def _folded(sources: Sources, folded: Sequence[Cell]) -> str:
    if not folded:
        return ""
    entries = "".join(f"<li>{cell(sources, each)}</li>" for each in folded)
    summary = say(_("{number} more"), number=counted(len(folded)))
    return f"<details><summary>{summary}</summary><ul>{entries}</ul></details>"
