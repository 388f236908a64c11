"""The entries of the corpus of plans as documents, and what was read in them as the keys that an entry names."""

from __future__ import annotations

from builders.tables import document as table_document
from dajuan.documents import Document
from dajuan.documents.assemble import Part
from dajuan.documents.document import BlockKind
from dajuan.documents.formats.text import blocks_of
from dajuan.reading import read_document
from dajuan.reading.plans import Amount, PlannedTarget, PlanReading, read_plans
from dajuan.reading.plans.corpus import Planned, Prose, Table


def opened(entry: Table) -> Document:
    """The document of a table."""
    return table_document(
        entry.rows,
        caption=entry.caption,
        spans=entry.spans,
        kind=entry.kind,
        year=entry.year,
        published=f"{entry.year}-03",
        further=[Part(BlockKind.PARAGRAPH, line) for line in entry.below],
    )


def text_document(entry: Prose) -> Document:
    """The document of a text."""
    return Document(
        "report.txt",
        "",
        "text",
        entry.text,
        tuple(blocks_of(entry.text)),
        title=entry.title or entry.text.split("\n")[0],
        place="云溪县",
        published=f"{entry.year}-01-15",
        year=entry.year,
        kind=entry.kind,
    )


def plans_in(document: Document) -> tuple[PlanReading, ...]:
    """What a document sets, in tables or in prose."""
    return read_plans(document, read_document(document, statements=False))


def written(amount: Amount | None) -> str | None:
    """A quantity with its unit."""
    return None if amount is None else amount.value + amount.unit


def keys(target: PlannedTarget, names: dict[str, object]) -> dict[str, object]:
    """Those keys of a target that an entry names."""
    main = target.goal or target.growth
    known: dict[str, object] = {
        "indicator": target.indicator,
        "form": target.form.value,
        "baseline": written(target.baseline),
        "goal": written(target.goal),
        "growth": written(target.growth),
        "bound": main.bound.value if main else None,
        "high": main.high if main else None,
        "step": main.step if main else None,
        "words": target.words,
        "year": target.year,
        "baseline_year": target.baseline_year,
        "group": target.group,
        "nature": target.nature.value if target.nature else None,
        "body": target.body,
        "notes": target.notes,
    }
    return {name: known[name] for name in names}


def compared(
    targets: tuple[PlannedTarget, ...], expected: tuple[Planned, ...]
) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """What was found and what had to be, key by key where there are as many, else the names of both."""
    wanted = [planned.keys() for planned in expected]
    if [target.indicator for target in targets] != [planned.indicator for planned in expected]:
        names: dict[str, object] = {"indicator": "", "form": ""}
        return [keys(target, names) for target in targets], [
            {"indicator": planned.indicator, "form": planned.form} for planned in expected
        ]
    return [keys(target, names) for target, names in zip(targets, wanted, strict=True)], wanted
