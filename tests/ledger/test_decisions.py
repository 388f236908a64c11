"""Claims are accepted, corrected, rejected, merged and chosen between; nothing that was decided is lost."""

from __future__ import annotations

import pytest

from builders.ledgers import BULLETIN, EARLIER, REVIEW, WHO, cell_of, claim_of, filled, observed, put
from dajuan import ledger as api
from dajuan.errors import UsageError
from dajuan.ledger.reads.claims import Decision
from dajuan.ledger.records import Maturity, Reason


def test_accepting_from_a_confidence_on_leaves_the_doubtful_ones(book: api.Ledger) -> None:
    put(book, REVIEW)
    least = sorted(claim.confidence for claim in api.claims(book))[3]
    done = api.accept(book, who=WHO, min_confidence=least)
    assert done.claims == sum(claim.confidence >= least for claim in api.claims(book))
    assert {claim.confidence < least for claim in api.claims(book, decision=Decision.WAITING)} == {True}


def test_accepting_all_loses_no_figure(book: api.Ledger) -> None:
    """Most figures of a review are of no indicator that the catalogue has."""
    filled(book, REVIEW)
    printed = [claim.text for claim in api.claims(book)]
    assert [one.origin.text for one in api.observations(book)] == printed
    shown = [one for cell in api.cells(book) for one in (cell.standing, *cell.contested) if one]
    assert len(shown) == len(printed)


def test_a_bulk_says_that_it_was_one(book: api.Ledger) -> None:
    filled(book, REVIEW)
    assert observed(book, "18.9万吨").bulk
    api.reject(book, claim_of(book, "300余种"), who=WHO, why="试一试")
    api.accept_one(book, claim_of(book, "300余种"), who=WHO)
    assert not observed(book, "300余种").bulk


def test_a_second_bulk_decides_nothing_twice(book: api.Ledger) -> None:
    filled(book, REVIEW)
    assert api.accept(book, who=WHO).claims == 0
    assert [act.what for act in api.acts(book).values()] == ["add", "accept"]


def test_what_is_not_in_the_catalogue_becomes_local(book: api.Ledger) -> None:
    filled(book, REVIEW)
    one = observed(book, "300余种")
    assert one.indicator.local
    assert (one.indicator.name, one.indicator.unit) == ("研发文创产品", "种")
    assert not observed(book, "18.9万吨").indicator.local


def test_the_same_phrase_a_year_later_is_the_same_local_indicator(book: api.Ledger) -> None:
    filled(book, REVIEW, "云溪县2024年工作综述\n\n2024年，云溪县推出文创产品240余种，研发文创产品250余种。\n")
    assert observed(book, "250余种").indicator.id == observed(book, "300余种").indicator.id
    assert observed(book, "240余种").indicator.id != observed(book, "300余种").indicator.id


def test_a_correction_keeps_what_the_page_says(book: api.Ledger) -> None:
    filled(book, REVIEW)
    claim = claim_of(book, "2100余个")
    before = observed(book, "2100余个")
    api.correct(book, claim, api.Correction(value="2150"), who="李清", why="按清册更正")
    after = observed(book, "2100余个")
    assert (after.value, after.origin.text, after.corrected, after.supersedes) == (
        "2150",
        "2100余个",
        True,
        before.number,
    )
    assert (after.accepted.who, after.accepted.why) == ("李清", "按清册更正")
    assert api.earlier(book, [before.number])[before.number].value == "2100"


def test_a_correction_needs_a_reason_and_numbers(book: api.Ledger) -> None:
    filled(book, REVIEW)
    claim = claim_of(book, "2100余个")
    with pytest.raises(UsageError, match="Say why"):
        api.correct(book, claim, api.Correction(value="2150"), who=WHO, why=" ")
    for value in ("两千", "1e400", "1_000", " 12", "١٢"):
        with pytest.raises(UsageError, match=f"{value} is no number"):
            api.correct(book, claim, api.Correction(value=value), who=WHO, why="更正")
    assert observed(book, "2100余个").value == "2100"


def test_a_rejected_claim_counts_no_more_and_stays(book: api.Ledger) -> None:
    filled(book, REVIEW)
    claim = claim_of(book, "2100余个")
    api.reject(book, claim, who=WHO, why="口径不符")
    assert "2100余个" not in [one.origin.text for one in api.observations(book)]
    assert api.claim(book, claim).decision is Decision.REJECTED
    steps = api.history(book, claim).steps
    assert [(step.verdict, step.act.why) for step in steps] == [("accept", ""), ("reject", "口径不符")]


def test_an_id_may_be_cut_short_while_it_is_clear(book: api.Ledger) -> None:
    filled(book, REVIEW)
    claim = claim_of(book, "2100余个")
    assert api.claim(book, claim[:8]).id == claim
    with pytest.raises(UsageError, match="No claim has the id ffffffffffffffff"):
        api.claim(book, "f" * 16)


def test_the_bulletin_overrules_the_review(book: api.Ledger) -> None:
    filled(book, REVIEW, BULLETIN)
    cell = cell_of(book, "general_public_budget_revenue", "2025")
    assert cell.standing is not None
    assert cell.standing.origin.text == "11.31亿元"
    assert [(ranked.observation.origin.text, ranked.reason) for ranked in cell.others] == [("11.27亿元", Reason.SOURCE)]


def test_two_sources_that_say_the_same_agree(book: api.Ledger) -> None:
    filled(book, REVIEW, BULLETIN)
    cell = cell_of(book, "grain_output", "2025")
    assert cell.reason is Reason.AGREES
    assert [ranked.reason for ranked in cell.others] == [Reason.AGREES]


REVISED = """云溪县2025年统计年鉴说明

云溪县统计局　2026年10月8日

经最终核实，2024年全县地区生产总值为177.9亿元。
"""
NEWS = """云溪县召开新闻发布会

云溪融媒　2027年1月5日

2024年，全县地区生产总值178.4亿元。
"""


def test_the_final_figure_overrules_the_preliminary_one_and_newer_news(book: api.Ledger) -> None:
    filled(book, EARLIER, REVISED, NEWS)
    cell = cell_of(book, "gdp", "2024")
    assert cell.standing is not None
    assert (cell.standing.origin.text, cell.standing.maturity) == ("177.9亿元", Maturity.FINAL)
    assert {ranked.observation.origin.text: ranked.reason for ranked in cell.others} == {
        "176.5亿元": Reason.MATURITY,
        "178.4亿元": Reason.MATURITY,
    }


def test_of_two_bulletins_the_newer_counts(book: api.Ledger) -> None:
    later = EARLIER.replace("2025年4月18日", "2025年9月30日").replace("176.5亿元", "176.9亿元")
    filled(book, EARLIER, later)
    cell = cell_of(book, "gdp", "2024")
    assert cell.standing is not None
    assert (cell.standing.origin.text, cell.others[0].reason) == ("176.9亿元", Reason.NEWER)


def test_an_actual_figure_overtakes_the_expected_one(book: api.Ledger) -> None:
    expected = "云溪县2025年工作综述\n\n2025年12月25日\n\n全县地区生产总值预计达到186.4亿元。\n"
    filled(book, expected, BULLETIN)
    cell = cell_of(book, "gdp", "2025")
    assert cell.standing is not None
    assert cell.standing.origin.text == "188.1亿元"
    assert cell.others[0].reason is Reason.MATURITY


def test_two_voices_of_one_text_are_contested_until_a_person_chooses(book: api.Ledger) -> None:
    filled(book, REVIEW)
    indicator = observed(book, "12户").indicator.id
    cell = cell_of(book, indicator, "2025")
    assert cell.standing is None
    assert {(one.origin.text, one.origin.speaker) for one in cell.contested} == {("12户", "陆时安"), ("9户", None)}
    api.choose(book, claim_of(book, "12户"), who="李清", why="以工信局口径为准")
    chosen = cell_of(book, indicator, "2025")
    assert chosen.standing is not None
    assert (chosen.standing.origin.text, chosen.reason) == ("12户", Reason.CHOSEN)
    assert chosen.chosen is not None
    assert (chosen.chosen.who, chosen.chosen.why) == ("李清", "以工信局口径为准")
    api.choose(book, claim_of(book, "9户"), who="李清")
    again = cell_of(book, indicator, "2025")
    assert again.standing is not None
    assert again.standing.origin.text == "9户"


def test_the_choice_of_a_person_holds_against_a_better_source(book: api.Ledger) -> None:
    filled(book, REVIEW, BULLETIN)
    api.choose(book, claim_of(book, "11.27亿元"), who=WHO)
    cell = cell_of(book, "general_public_budget_revenue", "2025")
    assert cell.standing is not None
    assert cell.standing.origin.text == "11.27亿元"


def test_only_what_is_accepted_can_be_chosen(book: api.Ledger) -> None:
    put(book, REVIEW)
    with pytest.raises(UsageError, match="is not accepted"):
        api.choose(book, claim_of(book, "12户"), who=WHO)
    assert [act.what for act in api.acts(book).values()] == ["add"]


def test_a_merged_indicator_takes_its_figures_along_also_later_ones(book: api.Ledger) -> None:
    filled(book, REVIEW)
    local = observed(book, "300余种").indicator.id
    other = observed(book, "2100余个").indicator.id
    assert api.merge(book, local, other, who=WHO, why="试并").claims == 1
    assert observed(book, "300余种").indicator.id == other
    put(book, "云溪县2024年工作综述\n\n2024年，云溪县研发文创产品250余种。\n", name="later.txt")
    api.accept(book, who=WHO)
    assert observed(book, "250余种").indicator.id == other
    assert [step.verdict for step in api.history(book, claim_of(book, "300余种")).steps] == ["accept", "refile"]


def test_merges_make_no_circle(book: api.Ledger) -> None:
    """A circle would never end where a later claim follows it."""
    filled(book, REVIEW)
    one, other = [found.indicator.id for found in api.observations(book) if found.indicator.local][:2]
    api.merge(book, one, other, who=WHO)
    with pytest.raises(UsageError, match="cannot be merged into itself"):
        api.merge(book, other, one, who=WHO)


def test_a_catalogued_indicator_is_merged_into_nothing(book: api.Ledger) -> None:
    filled(book, REVIEW)
    with pytest.raises(UsageError, match="indicator of the catalogue"):
        api.merge(book, "grain_output", "gdp", who=WHO)
    with pytest.raises(UsageError, match="has no indicator local:000000000000"):
        api.merge(book, "local:000000000000", "gdp", who=WHO)


def test_amounts_in_other_units_of_one_dimension_can_agree(book: api.Ledger) -> None:
    filled(
        book,
        "云溪县2025年综述\n\n2025年，云溪县耕地保有量35.3万亩。\n",
        "云溪县2025年工作综述\n\n2025年，云溪县耕地保有量2.353万公顷。\n",
    )
    (cell,) = api.cells(book, indicator=observed(book, "35.3万亩").indicator.id)
    assert [ranked.reason for ranked in cell.others] == [Reason.AGREES]


@pytest.mark.parametrize("count", [1, 30])
def test_a_question_takes_as_many_queries_for_many_rows_as_for_few(book: api.Ledger, count: int) -> None:
    from django.db import connections
    from django.test.utils import CaptureQueriesContext

    filled(book, *(f"{REVIEW}\n附记{number}。\n" for number in range(count)))
    with CaptureQueriesContext(connections[book.alias]) as captured:
        api.cells(book, place="云溪县")
        api.statements(book, "云溪县", ())
    assert len(captured) == 15


def test_a_second_correction_does_not_take_back_the_first(book: api.Ledger) -> None:
    filled(book, REVIEW)
    claim = claim_of(book, "2100余个")
    api.correct(book, claim, api.Correction(value="2150"), who=WHO, why="按清册更正")
    api.correct(book, claim, api.Correction(period="2024"), who=WHO, why="时期更正")
    assert (observed(book, "2100余个").value, observed(book, "2100余个").period) == ("2150", "2024")


def test_only_a_structure_has_parts(book: api.Ledger) -> None:
    filled(book, REVIEW)
    with pytest.raises(UsageError, match="1:2:3 is no number"):
        api.correct(book, claim_of(book, "2100余个"), api.Correction(value="1:2:3"), who=WHO, why="更正")


def test_a_rejection_takes_a_choice_back(book: api.Ledger) -> None:
    filled(book, REVIEW)
    claim = claim_of(book, "12户")
    api.choose(book, claim, who=WHO)
    api.reject(book, claim, who=WHO, why="选错了")
    api.accept_one(book, claim, who=WHO)
    (cell,) = [cell for cell in api.cells(book) if cell.indicator.id == observed(book, "12户").indicator.id]
    assert cell.reason is Reason.CONTESTED


def test_what_is_measured_otherwise_is_not_merged(book: api.Ledger) -> None:
    filled(book, REVIEW)
    local = observed(book, "300余种").indicator.id
    with pytest.raises(UsageError, match=r"is measured in 种, gdp in 元: they are not one indicator"):
        api.merge(book, local, "gdp", who=WHO)


INCOME = """云溪县2025年国民经济和社会发展统计公报

云溪县统计局　2026年4月20日

全年居民人均可支配收入32400元，比上年名义增长6.3%，扣除价格因素实际增长6.0%。
"""


def test_real_growth_beside_nominal_growth_contradicts_nothing(book: api.Ledger) -> None:
    filled(book, INCOME)
    found = {one.origin.text: one.scope for one in api.observations(book) if one.kind == "change"}
    assert found == {"6.3%": None, "6.0%": "实际"}
    assert all(cell.reason is Reason.ONLY for cell in api.cells(book))
