"""Explain what stands at a place of a document: the rule behind each key of a claim, or why nothing was read."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from dajuan.documents.document import Document
from dajuan.reading.examples import Example
from dajuan.reading.explain.cells import TABLE, cell_reasons
from dajuan.reading.explain.lexicon import CELL, FIGURE, MILESTONE, PLEDGE, PROGRAMME, RULES, TRAPS, WORDS
from dajuan.reading.explain.reasons import reasons
from dajuan.reading.explain.records import Explanation, Reason, Sentence
from dajuan.reading.explain.surroundings import Surroundings
from dajuan.reading.records import Claim, Reading
from dajuan.reading.traps import trap_at

AROUND = 12
"""How many characters before and behind an offset are shown where nothing stands that could be explained."""


def explain(document: Document, reading: Reading, offset: int) -> Explanation:
    """What stands at an offset of document.text; `claim` is None where that is no figure.

    Raises IndexError where the offset lies outside of the text.
    """
    if not 0 <= offset < len(document.text):
        raise IndexError(offset)
    for claim in reading.claims:
        if claim.start <= offset < claim.end:
            return _claim(document, reading, claim)
    trap = trap_at(document.text, offset)
    if trap is not None:
        text = document.text[trap.start : trap.end]
        return Explanation(
            trap.start,
            trap.end,
            text,
            Sentence(TRAPS[trap.id], {"text": text}),
            rule=trap.id,
            example=example_of(trap.id),
        )
    return _words(document, reading, offset)


def _claim(document: Document, reading: Reading, claim: Claim) -> Explanation:
    where = document.locate(claim.start)
    if where.row is None:
        summary = Sentence(FIGURE, {"text": claim.text, "sentence": claim.sentence})
    else:
        summary = Sentence(CELL, {"text": claim.text, "row": str(where.row), "column": str(where.column)})
    found = (
        cell_reasons(document, claim)
        if TABLE in claim.rules
        else reasons(document, Surroundings(document, reading, claim))
    )
    because = tuple(
        Reason(key, value, rule, RULES[rule][0], Sentence(RULES[rule][1], values), example_of(rule))
        for key, value, rule, values in found
    )
    return Explanation(claim.start, claim.end, claim.text, summary, claim, because)


def _words(document: Document, reading: Reading, offset: int) -> Explanation:
    for template, statements in (
        (PROGRAMME, reading.programmes),
        (MILESTONE, reading.milestones),
        (PLEDGE, reading.pledges),
    ):
        for statement in statements:
            if statement.start <= offset < statement.end:
                summary = Sentence(template, {"text": statement.text})
                return Explanation(statement.start, statement.end, statement.text, summary)
    start, end = max(offset - AROUND, 0), min(offset + AROUND, len(document.text))
    text = document.text[start:end]
    return Explanation(start, end, text, Sentence(WORDS, {"text": " ".join(text.split())}))


@cache
def examples() -> tuple[Example, ...]:
    """All examples of the corpora beside the rules; loaded for explanations only."""
    here = Path(__file__).parents[1]
    folders = (path.parent.relative_to(here).parts for path in sorted(here.rglob("corpus.py")))
    corpora = (import_module(".".join(("dajuan.reading", *folder, "corpus"))).CORPUS for folder in folders)
    return tuple(example for corpus in corpora for example in corpus if isinstance(example, Example))


def example_of(rule: str) -> str:
    """The sentence that a rule or trap is shown by, "" where no corpus has one."""
    return next((example.text for example in examples() if rule in example.shows and not example.known), "")


__all__ = ["Explanation", "Reason", "explain"]
