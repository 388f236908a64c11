"""Programmes and pledges are followed: the program proposes what speaks of them, a person decides."""

from __future__ import annotations

import pytest

from builders.ledgers import REVIEW, WHO, claim_of, filled
from dajuan import ledger as api
from dajuan.errors import UsageError
from dajuan.ledger.evidence.propose import own_words
from dajuan.ledger.records import PledgeRef, ProgrammeRef, Standing, TaskState

LATER = """云溪县2026年经济社会发展综述

云溪融媒　2027年1月8日

2026年，云溪县引进链上企业17家。
"""


def programme(book: api.Ledger, name: str) -> ProgrammeRef:
    found = api.statements(book, "云溪县", api.observations(book, place="云溪县")).programmes
    return next(one for one in found if one.name == name)


def pledge(book: api.Ledger, words: str) -> PledgeRef:
    found = api.statements(book, "云溪县", api.observations(book, place="云溪县")).pledges
    return next(one for one in found if words in one.passage.text)


def counters(found: ProgrammeRef) -> dict[str, list[str]]:
    return {
        part.name: [one.observation.origin.text for one in part.evidence if one.observation] for part in found.parts
    }


def test_a_scheme_shows_its_parts_with_their_counters(book: api.Ledger) -> None:
    filled(book, REVIEW)
    found = programme(book, "三办")
    assert counters(found) == {"上门办": ["620余次"], "联合办": ["1300余件"], "夜间办": []}
    assert [part.state for part in found.parts] == [TaskState.UNDER_WAY, TaskState.UNDER_WAY, TaskState.OPEN]
    assert {one.standing for part in found.parts for one in part.evidence} == {Standing.PROPOSED}


@pytest.mark.parametrize(
    ("part", "siblings", "own"),
    [
        ("提前办", ("提前办", "上门办", "容缺办"), "提前"),
        ("县级中心", ("县级中心", "镇级站点", "村级小屋"), "县级中心"),
        ("日间照料中心", ("区域养老中心", "日间照料中心"), "日间照料"),
        ("独一办", ("独一办",), "独一办"),
    ],
)
def test_what_all_parts_share_tells_none_of_them(part: str, siblings: tuple[str, ...], own: str) -> None:
    assert own_words(part, siblings) == own


def test_a_person_confirms_and_refuses(book: api.Ledger) -> None:
    filled(book, REVIEW)
    task = programme(book, "三办").id
    api.confirm(book, task, claim_of(book, "620余次"), part="上门办", who="李清", why="已核")
    api.confirm(book, task, claim_of(book, "1300余件"), part="联合办", who="李清", holds=False)
    found = programme(book, "三办")
    assert counters(found) == {"上门办": ["620余次"], "联合办": [], "夜间办": []}
    (evidence,) = found.parts[0].evidence
    assert evidence.standing is Standing.CONFIRMED
    assert evidence.decided is not None
    assert (evidence.decided.who, evidence.decided.why) == ("李清", "已核")


def test_a_person_adds_evidence_that_nothing_proposed(book: api.Ledger) -> None:
    filled(book, REVIEW)
    task = programme(book, "三办").id
    api.confirm(book, task, claim_of(book, "2100余个"), part="夜间办", who=WHO)
    assert counters(programme(book, "三办"))["夜间办"] == ["2100余个"]


def test_a_person_says_how_far_it_has_come(book: api.Ledger) -> None:
    filled(book, REVIEW)
    found = programme(book, "三办")
    api.set_state(
        book, found.id, TaskState.STALLED, part="夜间办", who="李清", why="人手不足", body="行政审批局", due="2026-06"
    )
    part = programme(book, "三办").parts[2]
    assert (part.state, part.body, part.due) == (TaskState.STALLED, "行政审批局", "2026-06")
    assert part.set is not None
    assert part.set.why == "人手不足"


def test_a_pledge_is_open_until_a_later_document_speaks_of_it(book: api.Ledger) -> None:
    filled(book, REVIEW)
    made = pledge(book, "链上企业")
    assert (made.speaker, made.due, made.state, made.evidence) == ("陆时安", "2026", TaskState.OPEN, ())
    filled(book, REVIEW, LATER)
    kept = pledge(book, "链上企业")
    assert [one.observation.origin.text for one in kept.evidence if one.observation] == ["17家"]
    assert kept.evidence[0].standing is Standing.PROPOSED


def test_unknown_tasks_parts_and_evidence_are_sentences(book: api.Ledger) -> None:
    filled(book, REVIEW)
    task = programme(book, "三办").id
    with pytest.raises(UsageError, match="No pledge or programme has the id 00"):
        api.set_state(book, "00", TaskState.DONE, who=WHO)
    with pytest.raises(UsageError, match="Its parts are: 上门办、联合办、夜间办"):
        api.set_state(book, task, TaskState.DONE, part="容缺办", who=WHO)
    with pytest.raises(UsageError, match="No figure or milestone has the id 00"):
        api.confirm(book, task, "00", who=WHO)
    assert api.verify(book).whole
