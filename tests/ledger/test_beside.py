"""What the checks ask of a ledger beside one document: figures of some indicators, other places, all plans, earlier promises."""

from __future__ import annotations

import pytest

import dajuan
from builders.ledgers import BULLETIN, EARLIER, PLAN, REVIEW, WHO, filled, observed, put
from dajuan import ledger as api
from dajuan.ledger.naming import core
from dajuan.reading.plans import read_plans

NEIGHBOUR = BULLETIN.replace("云溪县", "宁河县").replace("11.31", "14.82")


def planned(book: api.Ledger, text: str, name: str) -> None:
    found = dajuan.read(text.encode(), name=name, place="云溪县", date="2021-03")
    api.add_plans(
        book,
        put(book, text, name=name, place="云溪县", date="2021-03"),
        read_plans(found.document, found.reading),
        who=WHO,
    )


def test_figures_of_some_indicators_only(book: api.Ledger) -> None:
    filled(book, BULLETIN, EARLIER)
    found = api.observations(book, place="云溪县", among={"gdp", "grain_output"})
    assert {one.indicator.id for one in found} == {"gdp", "grain_output"}
    assert {cell.indicator.id for cell in api.cells(book, place="云溪县", among=("gdp",))} == {"gdp"}
    assert api.observations(book, place="云溪县", among=()) == ()


def test_what_one_document_says_can_be_left_out(book: api.Ledger) -> None:
    filled(book, BULLETIN, EARLIER)
    number = next(one.number for one in api.documents(book) if one.year == 2025)
    found = api.observations(book, place="云溪县", but=number)
    assert {one.origin.document.year for one in found} == {2024}


def test_other_places_are_asked_what_they_say_of_themselves(book: api.Ledger) -> None:
    filled(book, BULLETIN, NEIGHBOUR, EARLIER)
    found = api.elsewhere(book, "云溪县", among=("general_public_budget_revenue",), periods=("2025",))
    told = {(cell.key.place, cell.key.kind): cell.standing.value for cell in found if cell.standing}
    assert told == {("宁河县", "level"): "1482000000", ("宁河县", "change"): "5.2"}
    assert api.elsewhere(book, "云溪县", among=("gdp",), periods=("2019",)) == ()


def test_targets_of_several_plans_are_those_of_each(book: api.Ledger) -> None:
    planned(book, PLAN, "plan.csv")
    planned(
        book,
        PLAN.replace("“十四五”", "“十五五”").replace("2020", "2025").replace("2025年,年均", "2030年,年均"),
        "next.csv",
    )
    plans = api.plans(book, place="云溪县")
    found = api.targets_of(book, plans)
    assert found == tuple(target for plan in plans for target in api.targets(book, plan))
    assert {target.plan.number for target in found} == {plan.number for plan in plans}


def test_milestones_and_pledges_come_without_evidence(book: api.Ledger) -> None:
    filled(book, REVIEW)
    found, whole = api.announced(book, "云溪县"), api.statements(book, "云溪县", ())
    assert [one.passage for one in found.pledges] == [one.passage for one in whole.pledges]
    assert found.milestones == whole.milestones
    assert found.programmes == ()
    assert api.announced(book, "云溪县", but=1).pledges == ()


def test_a_phrase_finds_the_local_indicators_of_its_place(book: api.Ledger) -> None:
    filled(book, REVIEW)
    phrase = core("研发文创产品")
    ((unit, found),) = api.local_indicators(book, "云溪县", {phrase, "没有的东西"})[phrase]
    assert (unit, found.local) == ("种", True)
    assert api.local_indicators(book, "宁河县", {phrase}) == {}


def test_a_merged_indicator_is_found_as_the_one_it_became(book: api.Ledger) -> None:
    filled(book, REVIEW)
    source, target = (observed(book, printed).indicator for printed in ("300余种", "1300余件"))
    api.merge(book, source.id, target.id, who=WHO)
    phrase = core(source.name)
    ((_unit, found),) = api.local_indicators(book, "云溪县", {phrase})[phrase]
    assert found.id == target.id


@pytest.mark.parametrize("count", [2, 12])
def test_it_takes_as_many_queries_for_many_rows_as_for_few(book: api.Ledger, count: int) -> None:
    from django.db import connections
    from django.test.utils import CaptureQueriesContext

    filled(book, *(f"{REVIEW}\n附记{number}。\n" for number in range(count)))
    for number in range(count):
        planned(book, PLAN + f"备注{number},,,,,\n", f"plan{number}.csv")
    with CaptureQueriesContext(connections[book.alias]) as captured:
        api.observations(book, place="云溪县", among=("grain_output",), but=1)
        api.elsewhere(book, "云溪县", among=("gdp",), periods=("2025",))
        api.targets_of(book, api.plans(book, place="云溪县"))
        api.announced(book, "云溪县", but=1)
        api.local_indicators(book, "云溪县", {"文创产品"})
    assert len(captured) == 20
