"""The documents of the county that `make demo-county` reads say what they must, and nothing made up looks real."""

from __future__ import annotations

import csv
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import dajuan
from dajuan.documents.document import BlockKind, Document

COUNTY = Path(__file__).parents[2] / "examples" / "county"
MADE_UP = "虚构"
YEARS_MADE_UP = ("2022-made-up.txt", "2023-made-up.txt", "2024-made-up.txt")


def sources() -> dict[str, dict[str, str]]:
    """What sources.csv says of each file."""
    with (COUNTY / "sources.csv").open(encoding="utf-8", newline="") as lines:
        return {row["file"]: row for row in csv.DictReader(lines)}


@cache
def read(name: str) -> dajuan.Read:
    return dajuan.read(COUNTY / name)


def said(claim: dajuan.Claim) -> tuple[str, str, str, str, str, str | None, str | None]:
    return claim.indicator, claim.value, claim.unit, claim.bound, claim.kind, claim.base, claim.period


def test_every_file_has_its_source() -> None:
    files = {path.name for path in COUNTY.iterdir()} - {"sources.csv"}
    assert files == set(sources())
    assert Counter(row["made_up"] for row in sources().values()) == {"no": 2, "yes": 3, "targets": 1}
    assert all(row["citation"] for row in sources().values())


@pytest.mark.parametrize(
    ("name", "publisher", "published", "year", "kind"),
    [
        ("plan.html", "答卷演示组", "2021-03-31", 2021, "plan"),
        ("2021.txt", "黄河新闻网", "2022-07-25", 2021, "review"),
        ("2022-made-up.txt", "答卷演示组", "2023-03-31", 2022, "bulletin"),
        ("2023-made-up.txt", "答卷演示组", "2024-03-31", 2023, "bulletin"),
        ("2024-made-up.txt", "答卷演示组", "2025-03-31", 2024, "bulletin"),
    ],
)
def test_the_head_tells_whose_it_is(name: str, publisher: str, published: str, year: int, kind: str) -> None:
    document = read(name).document
    assert document.place == sources()[name]["place"]
    assert (document.publisher, document.published, document.year, document.kind) == (publisher, published, year, kind)


def test_the_last_year_is_dated_by_its_month() -> None:
    document = read("2025.txt").document
    assert (document.place, document.published, document.year) == (sources()["2025.txt"]["place"], "2025-12", 2025)
    assert document.kind == "review"


def test_the_first_year_says_what_was_published_and_no_more() -> None:
    assert [said(claim) for claim in read("2021.txt").claims] == [
        ("地区生产总值", "28720000000", "元", "exact", "level", None, "2021"),
        ("人均地区生产总值", "110000", "元", "over", "level", None, "2021"),
        ("财政总收入", "6500000000", "元", "over", "level", None, "2021"),
        ("常住人口", "246491", "人", "exact", "level", None, "2020-11-01"),
        ("社会消费品零售总额", "7690000000", "元", "exact", "level", None, "2021"),
        ("社会消费品零售总额", "14.9", "%", "exact", "change", "yoy", "2021"),
        ("旅游综合收入", "54.8", "%", "exact", "change", "yoy", "2021"),
        ("粮食总产量", "58000000", "斤", "over", "level", None, "2021"),
        ("农产品加工销售收入", "470000000", "元", "exact", "level", None, "2021"),
        ("规模以上工业企业能耗", "-7.9", "%", "exact", "change", "yoy", "2021"),
        ("PM2.5年均浓度", "-22", "%", "exact", "change", "yoy", "2021"),
        ("集中供热普及率", "97", "%", "over", "level", None, "2021"),
        ("集中供气普及率", "97", "%", "over", "level", None, "2021"),
        ("城镇居民人均可支配收入", "44936", "元", "exact", "level", None, "2021"),
        ("城镇居民人均可支配收入", "6.9", "%", "exact", "change", "yoy", "2021"),
        ("农村居民人均可支配收入", "21735", "元", "exact", "level", None, "2021"),
        ("农村居民人均可支配收入", "7.8", "%", "exact", "change", "yoy", "2021"),
    ]


LAST_YEAR = (
    # figure as printed, value, unit, bound
    ("5座", "5", "座", "exact"),
    ("5座", "5", "座", "exact"),
    ("93%", "93", "%", "exact"),
    ("4000余个", "4000", "个", "over"),
    ("500余种", "500", "种", "over"),
    ("400万人次", "4000000", "人次", "over"),
    ("97.6%", "97.6", "%", "exact"),
    ("3.7公里", "3.7", "公里", "exact"),
    ("16.7公里", "16.7", "公里", "exact"),
    ("2座", "2", "座", "exact"),
    ("12家", "12", "家", "exact"),
    ("近500个", "500", "个", "near"),
    ("9处", "9", "处", "exact"),
    ("4户", "4", "户", "exact"),
    ("29个", "29", "个", "exact"),
    ("10%", "10", "%", "exact"),
    ("900余个", "900", "个", "over"),
    ("1600余次", "1600", "次", "over"),
    ("200次", "200", "次", "exact"),
    ("26个", "26", "个", "exact"),
    ("12户", "12", "户", "exact"),
    ("3户", "3", "户", "exact"),
    ("6户", "6", "户", "exact"),
    ("5000亩", "5000", "亩", "exact"),
    ("6.7亿元", "670000000", "元", "exact"),
    ("7%", "7", "%", "exact"),
    ("35.3万亩", "353000", "亩", "exact"),
    ("6600万斤", "66000000", "斤", "exact"),
    ("7000余万元", "70000000", "元", "over"),
    ("3900余名", "3900", "人", "over"),
    ("280余人次", "280", "人次", "over"),
    ("3户", "3", "户", "exact"),
    ("11%", "-11", "%", "exact"),
    ("32项", "32", "项", "exact"),
    ("62户", "62", "户", "exact"),
    ("4个", "4", "个", "exact"),
    ("41.4%", "41.4", "%", "exact"),
    ("44所", "44", "所", "exact"),
    ("14个", "14", "个", "exact"),
    ("2个", "2", "个", "exact"),
    ("4个", "4", "个", "exact"),
    ("32个", "32", "个", "exact"),
    ("十件", "10", "件", "exact"),
)


def test_the_last_year_holds_all_figures_of_the_review() -> None:
    assert len(LAST_YEAR) == 43
    found = Counter((claim.text, claim.value, claim.unit, claim.bound.value) for claim in read("2025.txt").claims)
    assert Counter(LAST_YEAR) - found == Counter()
    assert found - Counter(LAST_YEAR) == Counter({("3座", "3", "座", "exact"): 1})  # 人行天桥, which nobody need count


@pytest.mark.parametrize(
    ("figure", "indicator_id", "kind", "base", "period"),
    [
        ("93%", "advanced_coal_capacity_share", "level", None, "2025"),
        ("400万人次", "tourist_arrivals", "level", None, "2025-01/2025-11"),
        ("97.6%", "tourism_revenue", "change", "yoy", "2025-01/2025-11"),
        ("10%", "industrial_rd_expenditure", "change", "yoy", "2025"),
        ("6.7亿元", "primary_industry_value_added", "level", None, "2025"),
        ("35.3万亩", "cultivated_land", "level", None, "2025"),
        ("6600万斤", "grain_output", "level", None, "2025"),
        ("11%", "air_quality_index", "change", "yoy", "2025"),
        ("41.4%", "clean_energy_installed_share", "level", None, "2025"),
    ],
)
def test_figures_that_meet_a_target_or_a_series(
    figure: str, indicator_id: str, kind: str, base: str | None, period: str
) -> None:
    claim = next(claim for claim in read("2025.txt").claims if claim.text == figure)
    assert (claim.indicator_id, claim.kind, claim.base, claim.period) == (indicator_id, kind, base, period)


def test_two_voices_contradict_each_other() -> None:
    voices = [claim for claim in read("2025.txt").claims if claim.indicator_id == "specialised_enterprises"]
    assert [(claim.value, claim.unit, claim.period, claim.speaker) for claim in voices] == [
        ("4", "户", "2025", None),
        ("12", "户", "2025", "周晓彬"),
    ]


def test_who_speaks() -> None:
    speakers = {claim.text: (claim.speaker, claim.office) for claim in read("2025.txt").claims if claim.speaker}
    assert speakers["900余个"] == speakers["26个"] == ("刘万龙", "县营商环境局局长")
    assert speakers["14个"] == ("刘艳红", "县卫生健康和体育局局长")
    assert speakers["32个"] == ("田茂强", "县民政局局长")
    assert speakers["12户"][0] == "周晓彬"


def test_the_schemes_list_their_parts() -> None:
    schemes = {scheme.name: scheme for scheme in read("2025.txt").programmes}
    assert schemes["五办"].parts == ("提醒办", "一窗办", "帮代办", "陪同办", "集成办")
    assert (schemes["五办"].count, schemes["五办"].body) == (5, "县营商环境局")
    assert schemes["四级养老服务体系"].parts == ("幸福小院", "日间照料中心", "社区养老服务中心", "区域性养老中心")
    assert (schemes["四级养老服务体系"].count, schemes["四级养老服务体系"].body) == (4, "县民政局")
    assert schemes["十件民生实事"].count == 10
    assert schemes["双下降"].parts == ("安全事故起数", "死亡人数")
    assert schemes["三方面"].parts == ("压实各环节责任", "排查整治各类隐患", "打牢安全基础")


def test_what_is_finished() -> None:
    states = {milestone.text: milestone.state.value for milestone in read("2025.txt").milestones}
    assert len(states) >= 10
    assert states["纬七路已完工通车"] == "done"
    assert states["县第一职业高级中学投用"] == "done"
    assert states["立体停车楼主体封顶"] == "under way"


def test_what_is_promised_by_whom() -> None:
    pledges = read("2025.txt").pledges
    assert len(pledges) == 6
    assert {pledge.speaker: pledge.body for pledge in pledges if pledge.speaker} == {
        "周晓彬": "县工业和信息化局",
        "王劲": "县文化和旅游局",
        "兰再昌": "县农业农村局",
        "张志亮": f"市生态环境局{sources()['2025.txt']['place'].removesuffix('县')}分局",
    }
    assert pledges[-1].body == sources()["2025.txt"]["place"]


@pytest.mark.parametrize("name", YEARS_MADE_UP)
def test_no_made_up_figure_looks_real(name: str) -> None:
    found = read(name)
    assert sources()[name]["made_up"] == "yes"
    assert MADE_UP in sources()[name]["citation"]
    assert MADE_UP in found.document.title
    assert len(found.claims) == 20
    assert all(MADE_UP in claim.sentence for claim in found.claims)
    assert all(MADE_UP in heading for heading in headings_over_figures(found))


def headings_over_figures(found: dajuan.Read) -> list[str]:
    """The heading above each figure of a document."""
    headings = [block for block in found.document.blocks if block.kind is BlockKind.HEADING]
    above = (max(block.start for block in headings if block.start < claim.start) for claim in found.claims)
    return [found.document.text[start:].partition("\n")[0] for start in above]


@pytest.mark.parametrize(
    ("indicator", "kind", "values"),
    [
        ("社会消费品零售总额", "level", ["7690000000", "8030000000", "8490000000", "8860000000"]),
        ("社会消费品零售总额", "change", ["14.9", "4.4", "5.7", "4.4"]),
        ("农村居民人均可支配收入", "level", ["21735", "23213", "24977", "26800"]),
        ("粮食总产量", "level", ["58000000", "60200000", "61800000", "63500000", "66000000"]),
        ("PM2.5年均浓度", "level", ["43", "41", "39"]),
        ("集中供热普及率", "level", ["97", "97.4", "97.9", "98.3"]),
    ],
)
def test_the_years_make_series(indicator: str, kind: str, values: list[str]) -> None:
    years = (read(name) for name in ("2021.txt", *YEARS_MADE_UP, "2025.txt"))
    claims = (claim for found in years for claim in found.claims)
    assert [claim.value for claim in claims if (claim.indicator, claim.kind) == (indicator, kind)] == values


def rows(document: Document) -> list[list[str]]:
    """The cells of the plan's table, row by row, without its head."""
    (table,) = (block for block in document.blocks if block.kind is BlockKind.TABLE)
    return [line.split("\t") for line in document.text[table.start : table.end].split("\n")[1:]]


def test_the_plan_says_that_its_targets_are_made_up() -> None:
    document = read("plan.html").document
    assert document.title.endswith("（目标为演示而虚构）")
    assert sources()["plan.html"]["made_up"] == "targets"
    caption = next(block.caption for block in document.blocks if block.kind is BlockKind.TABLE)
    assert caption is not None
    assert MADE_UP in document.text[slice(*caption)]


def test_the_plan_sets_a_target_of_every_form() -> None:
    targets = {row[1]: (row[4], row[5]) for row in rows(read("plan.html").document)}
    assert len(targets) == 22
    assert targets["地区生产总值增长"] == ("—", "7左右")
    assert targets["社会消费品零售总额"] == ("98.0", "7.9")
    assert targets["城镇新增就业"] == ("〔16000〕", "—")
    assert targets["单位地区生产总值能耗降低"] == ("〔14〕", "—")
    assert targets["城镇调查失业率"] == ("<5.5", "—")
    assert targets["居民人均可支配收入增长"] == ("—", "与GDP增长基本同步")
    assert targets["主要污染物重点工程减排量"] == ("完成上级下达任务", "—")
    assert targets["生产安全事故死亡人数"] == ("持续下降", "—")


def test_the_plan_binds_in_seven_of_its_targets() -> None:
    assert Counter(row[6] for row in rows(read("plan.html").document)) == {"约束性": 7, "预期性": 15}
