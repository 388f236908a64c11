"""Slips that a careful reader finds are found, and drafts without one are left alone; whoever wrote a draft knew no rule.

A new draft goes into drafts/, with the words that are wrong and the rule that should say so; one that no rule finds yet says why.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import pytest

from checks import drafts
from checks.drafts import clean, clean_fresh, figures, fresh, fresh_again, numerals, wording
from checks.drafts.draft import Draft
from dajuan import Finding, check

PLACE, DATE = "云溪县", "2026-01-15"
VARIANTS = tuple(
    import_module(f"checks.drafts.{name}")
    for _finder, name, _package in iter_modules(drafts.__path__)
    if name.startswith("variants_")
)
"""Ways to say one thing, by topic: DRAFTS with a slip, CLEAN ones without."""
WRONG = tuple(
    draft for module in (numerals, wording, figures, fresh, fresh_again, *VARIANTS) for draft in module.DRAFTS
)
CLEAN = (*clean.DRAFTS, *clean_fresh.DRAFTS, *(text for module in VARIANTS for text in module.CLEAN))
KNOWN = tuple(text for module in VARIANTS for text in getattr(module, "KNOWN", ()))


def found(text: str) -> tuple[str, tuple[Finding, ...]]:
    checked = check(text.encode(), place=PLACE, date=DATE)
    return checked.document.text, checked.findings


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param(
            draft,
            id=f"{draft.at}: {draft.text}",
            marks=[pytest.mark.xfail(strict=True, reason=draft.known)] if draft.known else [],
        )
        for draft in WRONG
    ],
)
def test_a_slip_is_found_where_it_stands(draft: Draft) -> None:
    text, findings = found(draft.text)
    start = text.index(draft.at)
    end = start + len(draft.at)
    there = {
        finding.rule for finding in findings if any(span.start < end and span.end > start for span in finding.spans)
    }
    assert there & set(draft.rules.split()), (draft.text, [(finding.rule, finding.spans) for finding in findings])


@pytest.mark.xfail(strict=True, reason="an alarm is still raised")
@pytest.mark.parametrize("text", KNOWN)
def test_a_draft_that_is_known_to_raise_an_alarm(text: str) -> None:
    assert found(text)[1] == ()


@pytest.mark.parametrize("text", CLEAN)
def test_a_draft_without_a_slip_is_left_alone(text: str) -> None:
    _text, findings = found(text)
    assert [(finding.rule, finding.message.zh) for finding in findings] == []


def test_no_draft_stands_twice() -> None:
    texts = [*(draft.text for draft in WRONG), *CLEAN]
    assert len(texts) == len(set(texts))
