"""Drafts of a second county against its ledger: what was published otherwise is found, what only looks like it is left alone."""

from __future__ import annotations

from functools import cache

import pytest

from checks.against_ledger import history_right, history_wrong
from checks.against_ledger.history_world import DOCUMENTS, HEADS, PLACE, PLAN, Draft
from dajuan.checks import Finding, Manuscript, Settings, findings
from dajuan.checks.known import known_of
from dajuan.checks.records import Severity
from dajuan.documents import open_document
from dajuan.documents.document import Document
from dajuan.reading import read_document
from dajuan.reading.records import Reading

SETTINGS = Settings(select=("ledger", "plan-baseline", "arith-annual-mean", "scope"))
NEAR = 14  # characters between the wrong words and what is marked
SHARE = 0.9


@cache
def world() -> tuple[list[tuple[Document, Reading]], Document]:
    """The documents of the ledger, read, and the plan."""
    read = []
    for text in DOCUMENTS:
        document = open_document(text.encode(), place=PLACE)
        read.append((document, read_document(document)))
    return read, open_document(PLAN.encode(), name="plan.html", place=PLACE)


def told(text: str) -> tuple[Finding, ...]:
    document = open_document(text.encode(), place=PLACE)
    reading = read_document(document)
    earlier, plan = world()
    return findings(Manuscript(document, reading, SETTINGS, known_of(document, reading, earlier, plan)))


def is_meant(finding: Finding, draft: Draft) -> bool:
    """Whether a finding speaks of the wrong words."""
    return any(
        span.start < end + NEAR and start - NEAR < span.end for span in finding.spans for start, end in draft.places
    )


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param(
            draft, id=draft.text, marks=[pytest.mark.xfail(reason=draft.known, strict=True)] if draft.known else []
        )
        for draft in history_wrong.DRAFTS
    ],
)
def test_a_mistake_is_found_where_it_stands(draft: Draft) -> None:
    found = told(draft.whole)
    assert any(is_meant(finding, draft) for finding in found), [(one.rule, one.spans) for one in found]


@pytest.mark.parametrize("kind", history_wrong.BY_KIND)
def test_most_of_each_kind_are_found(kind: str) -> None:
    drafts = history_wrong.BY_KIND[kind]
    assert sum(not draft.known for draft in drafts) >= SHARE * len(drafts)


@pytest.mark.parametrize(("kind", "text"), history_right.DRAFTS)
def test_a_draft_that_agrees_is_left_alone(kind: str, text: str) -> None:
    found = told(HEADS[kind] + text + "\n")
    assert [(one.rule, one.message.zh) for one in found if one.severity is not Severity.ADVICE] == []
