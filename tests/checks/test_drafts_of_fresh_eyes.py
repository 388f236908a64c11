"""Drafts by somebody who had seen no rule: one slip each, found where it stands; and drafts without one, left alone.

A new draft goes into drafts/, with the words that are wrong and the rule that should say so; one that no rule finds yet says why.
"""

from __future__ import annotations

import pytest

from checks.drafts import fresh_eyes, fresh_eyes_again, fresh_eyes_clean, fresh_eyes_last, fresh_eyes_more
from checks.drafts.draft import Draft
from dajuan import Finding, check

DATE = "2026-01-20"
WRONG = tuple(
    draft for module in (fresh_eyes, fresh_eyes_again, fresh_eyes_more, fresh_eyes_last) for draft in module.DRAFTS
)
CLEAN = fresh_eyes_clean.DRAFTS


def found(text: str, place: str = "云溪县") -> tuple[str, tuple[Finding, ...]]:
    checked = check(text.encode(), place=place, date=DATE)
    return checked.document.text, tuple(each for each in checked.findings if each.severity != "advice")


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
    there = {
        finding.rule for finding in findings if any(span.start < end and span.end > start for span in finding.spans)
    }
    assert there & set(draft.rules.split()), (draft.text, [(finding.rule, finding.spans) for finding in findings])


@pytest.mark.parametrize("text", CLEAN)
def test_a_draft_without_a_slip_is_left_alone(text: str) -> None:
    _text, findings = found(text)
    assert [(finding.rule, finding.message.zh) for finding in findings] == []


def test_no_draft_stands_twice() -> None:
    texts = [*(draft.text for draft in WRONG), *CLEAN]
    assert len(texts) == len(set(texts))
