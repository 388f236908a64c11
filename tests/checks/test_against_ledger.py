"""Drafts of one county held against its ledger and plan: what a reader with that ledger finds is found, the rest left alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from shutil import copy

import pytest

import dajuan
from builders.ledgers import WHO
from checks.against_ledger import plan_right, plan_world, plan_wrong, right, wrong
from checks.against_ledger.draft import BINDING, Draft
from checks.against_ledger.world import DOCUMENTS, PLAN
from dajuan import ledger as api
from dajuan.checks import Finding, Manuscript, Settings, findings
from dajuan.checks.known import known_from, known_of
from dajuan.checks.records import Severity
from dajuan.documents import open_document
from dajuan.documents.document import Document
from dajuan.reading import read_document
from dajuan.reading.records import Reading

PLACE = "云溪县"
SETTINGS = Settings(select=("ledger", "plan", "scope", "milestone-again", "pledge-restated"))
NEAR = 14  # characters between the wrong words and what is marked (首次突破200亿元 is marked at the number)


@cache
def world() -> tuple[list[tuple[Document, Reading]], Document]:
    """The documents of the ledger, read, and the plan."""
    read = []
    for text in DOCUMENTS:
        document = open_document(text.encode())
        if not document.place:
            document = open_document(text.encode(), place=PLACE)
        read.append((document, read_document(document)))
    return read, open_document(PLAN.encode(), name="plan.html", place=PLACE)


def told(text: str) -> tuple[Finding, ...]:
    document = open_document(text.encode())
    reading = read_document(document)
    earlier, plan = world()
    return findings(Manuscript(document, reading, SETTINGS, known_of(document, reading, earlier, plan)))


def is_meant(finding: Finding, draft: Draft) -> bool:
    """Whether a finding speaks of the wrong words."""
    if finding.severity is Severity.ADVICE:
        return finding.rule == "scope-no-base"
    return any(
        span.start < end + NEAR and start - NEAR < span.end for span in finding.spans for start, end in draft.places
    )


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param(
            draft, id=draft.text, marks=[pytest.mark.xfail(reason=draft.known, strict=True)] if draft.known else []
        )
        for draft in wrong.DRAFTS
    ],
)
def test_a_mistake_is_found_where_it_stands(draft: Draft) -> None:
    found = told(draft.whole)
    assert any(is_meant(finding, draft) for finding in found), [(one.rule, one.spans) for one in found]


def test_a_review_of_the_plan_that_leaves_out_a_binding_target_is_told_so() -> None:
    without = BINDING.replace("单位地区生产总值能源消耗五年累计降低14.6%，", "")
    found = told(Draft("evaluation, with a part", without).whole)
    said = [one.message.zh for one in found if one.severity is Severity.WARNING]
    assert len(said) == 1
    assert "单位地区生产总值能源消耗" in said[0]
    assert "森林覆盖率" not in said[0]


@pytest.mark.parametrize(("kind", "text"), right.DRAFTS)
def test_a_draft_that_agrees_with_the_ledger_is_left_alone(kind: str, text: str) -> None:
    found = told(Draft(kind, text).whole)
    assert [
        (one.rule, one.message.zh)
        for one in found
        if one.severity is not Severity.ADVICE and one.rule != "plan-missing-binding"
    ] == []


@pytest.mark.parametrize("kind", ["report", "bulletin", "news", "speech"])
def test_a_plan_that_is_named_beside_another_document_does_not_make_it_a_review(kind: str) -> None:
    assert [one.rule for one in told(Draft(kind, "全县经济平稳运行。").whole)] == []


@pytest.mark.parametrize(
    ("draft", "rule"),
    [
        (Draft("bulletin", "全年农村居民人均可支配收入[[1924元]]。"), "ledger-magnitude"),
        (Draft("report", "一、2025年工作回顾\n2024年，全县地区生产总值[[234.68亿元]]。"), "ledger-digit-swap"),
        (Draft("report", "一、2025年工作回顾\n固定资产投资增长5.6%，[[圆满完成]]年度目标。"), "plan-claim-met"),
        (Draft("bulletin", "2024年，全县农村居民人均可支配收入居全市四县[[第二位]]。"), "ledger-rank"),
    ],
)
def test_a_ledger_in_a_file_says_the_same(draft: Draft, rule: str, tmp_path: Path, empty_file: Path) -> None:
    copy(empty_file, tmp_path / "county.db")
    with api.open_ledger(tmp_path / "county.db") as book:
        for document, reading in world()[0]:
            api.add(book, document, reading, document.text.encode(), who=WHO)
        api.accept(book, who=WHO)
        found = dajuan.read(draft.whole.encode(), name="draft.txt")
        known = known_from(book, found.document, found.reading, world()[1])
    said = findings(Manuscript(found.document, found.reading, SETTINGS, known))
    assert any(is_meant(one, draft) and one.rule == rule for one in said), [(one.rule, one.spans) for one in said]


PLANNED = Settings(select=("plan", "pledge", "milestone", "ledger-target"))


@cache
def planned_world() -> tuple[list[tuple[Document, Reading]], Document]:
    """The documents of the ledger with those that tell of projects, read, and the plan."""
    opened = [open_document(text.encode()) for text in plan_world.DOCUMENTS]
    of_place = [one if one.place else open_document(one.text.encode(), place=PLACE) for one in opened]
    return [(one, read_document(one)) for one in of_place], open_document(
        plan_world.PLAN.encode(), name="plan.html", place=PLACE
    )


def told_of_the_plan(text: str) -> list[Finding]:
    """The findings that are more than advice on a draft, by the rules on plans, goals and promises."""
    document = open_document(text.encode())
    document = document if document.place else open_document(text.encode(), place=PLACE)
    reading = read_document(document)
    earlier, plan = planned_world()
    found = findings(Manuscript(document, reading, PLANNED, known_of(document, reading, earlier, plan)))
    return [one for one in found if one.severity is not Severity.ADVICE]


@pytest.mark.parametrize(
    "draft",
    [
        pytest.param(
            draft,
            id=f"{draft.kind}: {draft.text}",
            marks=[pytest.mark.xfail(reason=draft.known, strict=True)] if draft.known else [],
        )
        for draft in plan_wrong.DRAFTS
    ],
)
def test_a_mistake_about_a_plan_a_goal_or_a_promise_is_found_where_it_stands(draft: plan_world.Draft) -> None:
    found = told_of_the_plan(draft.whole)
    there = [
        one
        for one in found
        for span in one.spans
        if any(span.start < end + NEAR and start - NEAR < span.end for start, end in draft.places)
    ]
    assert there, [(one.rule, one.spans) for one in found]


@pytest.mark.parametrize(("kind", "text"), [*plan_right.DRAFTS, *plan_right.PARTIAL])
def test_a_draft_that_agrees_with_plan_goals_and_promises_is_left_alone(kind: str, text: str) -> None:
    found = told_of_the_plan(plan_world.Draft(kind, text).whole)
    may_be_short = (kind, text) in plan_right.DRAFTS
    assert [
        (one.rule, one.message.zh) for one in found if not (may_be_short and one.rule == "plan-missing-binding")
    ] == []


@pytest.mark.parametrize(("kind", "text"), plan_right.WHOLE)
def test_a_review_of_the_whole_plan_is_told_which_binding_target_it_leaves_out(kind: str, text: str) -> None:
    found = told_of_the_plan(plan_world.Draft(kind, text).whole)
    said = [one.message.zh for one in found if one.rule == "plan-missing-binding"]
    assert len(said) == 1
    assert "单位地区生产总值能源消耗" in said[0]
    assert "森林覆盖率" not in said[0]
