"""Say for each key of a claim that stands in a table which head or label it came from."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.documents.document import BlockKind, Cell, Document
from dajuan.patterns import compiled
from dajuan.reading.characters import normalise
from dajuan.reading.explain.reasons import Found, base_name, confidence, place, unit, value
from dajuan.reading.records import Claim, Status

TABLE = "table"
NUMBER = compiled(r"[-+]?[\d.,%]+")
KINDS = (
    "table-five-years",
    "table-growth",
    "table-annual",
    "table-row-of-growth",
    "table-completion",
    "table-share",
    "table-ratio",
)
NATURES = ("table-binding", "table-expected-kind")


def cell_reasons(document: Document, claim: Claim) -> Iterator[Found]:
    """The rule behind each key of a claim in a table, in the order of the contract."""
    words = dict(zip(("label", "head"), label_and_head(document, claim), strict=True))
    yield "value", claim.value, *_value(claim)
    yield "unit", claim.unit, *(unit(claim) if claim.unit in claim.text else ("table-unit", {"unit": claim.unit}))
    yield "bound", claim.bound, "exact", {}
    yield "kind", claim.kind, next((rule for rule in KINDS if rule in claim.rules), "table-level"), words
    if claim.base:
        yield "base", claim.base, "table-base", {"base": base_name(claim.base)}
    yield "indicator", claim.indicator, TABLE, words | {"indicator": claim.indicator}
    if claim.period:
        yield "period", claim.period, "table-period", words | {"period": claim.period}
    else:
        yield "period", "", "period-unknown", {}
    yield "place", claim.place or document.place, *place(claim)
    yield "status", claim.status, "actual" if claim.status is Status.ACTUAL else f"table-{claim.status}", {}
    for rule in NATURES:
        if rule in claim.rules:
            yield "nature", "", rule, {}
    yield "confidence", str(claim.confidence), *confidence(claim)


def _value(claim: Claim) -> tuple[str, dict[str, str]]:
    rule, values = value(claim)
    digits = normalise(claim.text).replace(",", "").lstrip("-+")
    scaled = NUMBER.fullmatch(digits) is not None and digits.rstrip("%") != claim.value.lstrip("-")
    return ("table-scaled" if scaled else rule), values


def label_and_head(document: Document, claim: Claim) -> tuple[str, str]:
    """The words of the row's label and of the column's head, "" where none can be told."""
    text = document.text
    for block in document.blocks:
        if block.kind is not BlockKind.TABLE or not block.start <= claim.start < block.end:
            continue
        own = next((cell for cell in block.cells if cell.start <= claim.start < cell.end), None)
        if own is None:
            break
        left = [cell for cell in block.cells if _covers(cell.row, cell.rows, own.row) and cell.column < own.column]
        above = [cell for cell in block.cells if _covers(cell.column, cell.columns, own.column) and cell.row < own.row]
        return _words(text, left), _words(text, above)
    return "", ""


def _covers(first: int, count: int, place: int) -> bool:
    return first <= place < first + count


def _words(text: str, cells: list[Cell]) -> str:
    """The first of the cells that holds words, no number."""
    written = (" ".join(text[cell.start : cell.end].split()) for cell in cells)
    return next((words for words in written if words and not NUMBER.fullmatch(normalise(words))), "")
