"""One slip of agreement or of a promise in each draft is found where it stands, and drafts that tell all alike are left alone.

A new draft goes into drafts/, with the words that are wrong and the rules that may say so; one that no rule finds yet says why.
"""

from __future__ import annotations

import pytest

from checks.drafts import (
    lists,
    lists_more,
    promises,
    promises_more,
    told_alike,
    told_alike_again,
    told_alike_more,
    values,
    values_again,
    values_more,
)
from checks.drafts.draft import Draft
from dajuan import Finding, Settings, check

DATE = "2026-01-20"
FAMILIES = Settings(select=("agree", "prog", "pledge", "milestone"))
WRONG = tuple(
    draft
    for module in (lists, lists_more, values, values_more, values_again, promises, promises_more)
    for draft in module.DRAFTS
)
CLEAN = (*told_alike.DRAFTS, *told_alike_more.DRAFTS, *told_alike_again.DRAFTS)
NAMES = ("agree-name", "pledge-no-date")  # that advise only


def found(text: str, place: str) -> tuple[str, tuple[Finding, ...]]:
    checked = check(text.encode(), place=place, date=DATE, settings=FAMILIES)
    told = tuple(each for each in checked.findings if each.severity != "advice" or each.rule in NAMES)
    return checked.document.text, told


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param(
            draft,
            id=f"{draft.at}: {draft.text[:40]}",
            marks=[pytest.mark.xfail(strict=True, reason=draft.known)] if draft.known else [],
        )
        for draft in WRONG
    ],
)
def test_a_slip_is_found_where_it_stands(draft: Draft) -> None:
    text, findings = found(draft.text, draft.place)
    start = text.index(draft.at)
    end = start + len(draft.at)
    there = {each.rule for each in findings if any(span.start < end and span.end > start for span in each.spans)}
    assert there & set(draft.rules.split()), (draft.text, [(each.rule, each.spans) for each in findings])


@pytest.mark.parametrize(("place", "text"), CLEAN)
def test_a_draft_without_a_slip_is_left_alone(place: str, text: str) -> None:
    _text, findings = found(text, place)
    assert [(each.rule, each.message.zh) for each in findings] == []


def test_no_draft_stands_twice() -> None:
    texts = [*(draft.text for draft in WRONG), *(text for _place, text in CLEAN)]
    assert len(texts) == len(set(texts))
