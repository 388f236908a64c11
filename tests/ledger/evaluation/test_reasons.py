"""Why a verdict was given reads like an evaluation report, in Chinese as in English."""

from __future__ import annotations

from decimal import Decimal

import pytest

from builders.ledger_records import amount, cells, contested, grown, indicator_ref, observed, plan, target
from dajuan.catalogue.indicators import Direction
from dajuan.ledger.evaluation import evaluate
from dajuan.ledger.evaluation.reasons import told
from dajuan.ledger.evaluation.spans import span_of
from dajuan.ledger.evaluation.wording import shown_amount, shown_observation, shown_span
from dajuan.ledger.records import Observation, Target
from dajuan.messages import speaking
from dajuan.reading.plans.records import Amount, Form, Nature
from dajuan.reading.records import Bound, Kind, Status


def forest(period: str, value: str, **keys: object) -> Observation:
    return observed("forest_coverage_rate", period, value, "%", **keys)  # type: ignore[arg-type]


FOREST = target("forest_coverage_rate", goal="40%", baseline="38%", nature=Nature.BINDING)
GROWTH = target("gdp", form=Form.GROWTH, growth="6.5%左右")
JOBS = target("urban_employment_new", form=Form.TOTAL, goal="1.8万人")
ENERGY = target("energy_intensity", form=Form.FALL, goal="14%")
GDP = target("gdp", goal="300亿元", baseline="200亿元")
ENERGY_REF = "energy_intensity"
YEARS = ("2021", "2022", "2023", "2024", "2025")


@pytest.mark.parametrize(
    ("goal", "observations", "year", "sentence"),
    [
        (FOREST, [forest("2023", "39.6")], 2023, "2023年森林覆盖率为39.6%，按线性进度应达到39.2%，达到预期进度。"),
        (FOREST, [forest("2023", "39.1")], 2023, "2023年森林覆盖率为39.1%，按线性进度应达到39.2%，滞后于预期进度。"),
        (FOREST, [forest("2024", "40.1")], 2024, "2024年森林覆盖率为40.1%，提前达到2025年40%的目标。"),
        (FOREST, [forest("2025", "40.1", status=Status.EXPECTED)], 2025, "2025年森林覆盖率为40.1%，达到40%的目标。该数为预计数。"),
        (FOREST, [forest("2025", "39.9")], 2025, "2025年森林覆盖率为39.9%，未达到40%的目标。"),
        (FOREST, [forest("2024", "39.9")], 2025, "未见2025年森林覆盖率的数据，最近一期为2024年的39.9%。"),
        (FOREST, [], 2025, "现有文件未提供规划期内森林覆盖率的数据。"),
        (
            GDP,
            [observed("gdp", "2023", "25620000000", "元", text="256.2亿元")],
            2023,
            "2023年地区生产总值为256.2亿元，按目标隐含的年均增速（8.4%）测算应达到255.1亿元，达到预期进度。",
        ),
        (
            GDP,
            [observed("gdp", "2025-01/2025-11", "29100000000", "元", text="291亿元")],
            2025,
            "现有文件未提供规划期内地区生产总值的数据。2025年1—11月数据（291亿元）并非全年（年末）数，不作为评价依据。",
        ),
        (
            GDP,
            [observed("gdp", "2025", "29000000000", "元", text="290亿元", bound=Bound.OVER)],
            2025,
            "2025年地区生产总值仅公布为“290亿元以上”，无法判断是否达到300亿元。",
        ),
        (
            GROWTH,
            [grown("gdp", "2021", "8.0"), grown("gdp", "2022", "5.0")],
            2022,
            "2021—2022年地区生产总值年均增长6.5%，目标为年均增长6.5%左右，达到预期进度。",
        ),
        (GROWTH, [grown("gdp", "2021", "5.0")], 2021, "2021年地区生产总值增长5.0%，目标为年均增长6.5%左右，滞后于预期进度。"),
        (GROWTH, [grown("gdp", "2021", "-5.0")], 2021, "2021年地区生产总值增速为-5.0%，目标为年均增速6.5%左右，滞后于预期进度。"),
        (GROWTH, [grown("gdp", "2021", "8.0")], 2021, "2021年地区生产总值增长8.0%，目标为年均增长6.5%左右，达到预期进度。"),
        (
            GROWTH,
            [observed("gdp", "2020", "20000000000", "元"), observed("gdp", "2025", "30000000000", "元")],
            2025,
            "现有文件未提供规划期内地区生产总值的增速。现价总量不能用于推算不变价增速。",
        ),
        (
            JOBS,
            [observed("urban_employment_new", "2021", "3612", "人"), observed("urban_employment_new", "2022", "3705", "人")],
            2022,
            "2021—2022年城镇新增就业累计7317人，按序时进度应达到7200人，达到预期进度。",
        ),
        (
            ENERGY,
            [observed("energy_intensity", "2025", "-14.2", "%", kind=Kind.CHANGE, base="since:2020")],
            2025,
            "2021—2025年单位地区生产总值能耗累计降幅为14.2%，达到累计降低14%的目标。",
        ),
        (
            target("urban_surveyed_unemployment_rate", form=Form.HOLD, goal="<5.5%"),
            [observed("urban_surveyed_unemployment_rate", year, "5.1", "%") for year in ("2021", "2023")],
            2023,
            "城镇调查失业率已公布的2021年、2023年数据均符合低于5.5%的要求；2022年未见数据。",
        ),
        (
            target("total_water_use", form=Form.ASSIGNED),
            [],
            2025,
            "用水总量的目标由上级下达，须补充下达任务的文件后方可评价。",
        ),
    ],
)  # fmt: skip
def test_a_reason_reads_like_an_evaluation_report(
    goal: Target, observations: list[Observation], year: int, sentence: str
) -> None:
    with speaking("zh_CN"):
        assert told(evaluate(goal, cells(*observations), year=year).reason) == sentence


ENERGY_GROWTH = target(ENERGY_REF, form=Form.GROWTH, growth="-2.8%", plan=plan(2025, 2025), name="单位GDP能耗")
RESEARCH = target("rd_expenditure", form=Form.GROWTH, growth="8%以上", name="研发经费投入增长")
INCOME = target(
    "disposable_income_per_capita", form=Form.RELATIVE, words="与GDP增长基本同步", name="居民人均可支配收入增长"
)
PRICES = indicator_ref("consumer_price_index", name="居民消费价格", direction=Direction.DOWN)
IDLE = target("urban_surveyed_unemployment_rate", form=Form.HOLD, goal="5.5%以下")
LAND = target("cultivated_land", form=Form.HOLD, goal=amount("52.3", value="523000", unit="亩", step="1000"))
GRAIN = target("grain_output", form=Form.HOLD, goal="18.5万吨以上", plan=plan(2025, 2025), name="粮食产量")
OUTPUT = target("grain_output", form=Form.WORDS, words="保持稳定", name="粮食产量")


def idle(period: str, value: str) -> Observation:
    return observed("urban_surveyed_unemployment_rate", period, value, "%")


def land(period: str, value: str) -> Observation:
    return observed("cultivated_land", period, value, "亩", text=f"{Decimal(value) / 10000}万亩")


def grain(period: str, value: str) -> Observation:
    return observed("grain_output", period, value, "吨", text=f"{Decimal(value) / 10000}万吨")


@pytest.mark.parametrize(
    ("goal", "observations", "sentence"),
    [
        # of one year
        (target("gdp", form=Form.GROWTH, growth="6%左右", plan=plan(2025, 2025)), [grown("gdp", "2025", "6.1")], "2025年地区生产总值增长6.1%，达到增长6%左右的目标。"),
        (target("gdp", form=Form.GROWTH, growth="6%", plan=plan(2025, 2025)), [grown("gdp", "2025", "-0.4")], "2025年地区生产总值增速为-0.4%，未达到6%的目标。"),
        (ENERGY_GROWTH, [grown(ENERGY_REF, "2025", "-2.9")], "2025年单位GDP能耗下降2.9%，达到下降2.8%的目标。"),
        (ENERGY_GROWTH, [grown(ENERGY_REF, "2025", "-2.5")], "2025年单位GDP能耗下降2.5%，未达到下降2.8%的目标。"),
        (ENERGY_GROWTH, [grown(ENERGY_REF, "2025", "0.5")], "2025年单位GDP能耗增速为0.5%，未达到-2.8%的目标。"),
        (ENERGY_GROWTH, [grown(ENERGY_REF, "2024", "-2.7")], "未见2025年单位GDP能耗增速，最近一期2024年下降2.7%。"),
        (target(ENERGY_REF, form=Form.FALL, goal="2.8%", plan=plan(2025, 2025)), [grown(ENERGY_REF, "2025", "-2.9")], "2025年单位地区生产总值能耗下降2.9%，达到下降2.8%的目标。"),
        (target(PRICES, form=Form.GROWTH, growth="3%左右", plan=plan(2025, 2025)), [grown(PRICES, "2025", "2.0")], "2025年居民消费价格增速为2.0%，达到3%左右的目标。"),
        (GRAIN, [grain("2025", "187000")], "2025年粮食产量为18.7万吨，达到18.5万吨以上的目标。"),
        (GRAIN, [grain("2025", "184000")], "2025年粮食产量为18.4万吨，低于18.5万吨的目标。"),
        # growth of several years
        (target("gdp", form=Form.GROWTH, growth="6.5%"), [grown("gdp", year, "6.0") for year in YEARS], "2021—2025年地区生产总值年均增长6.0%，未达到年均增长6.5%的目标。"),
        (target(ENERGY_REF, form=Form.GROWTH, growth="-2.8%"), [grown(ENERGY_REF, year, "-3.0") for year in YEARS], "2021—2025年单位地区生产总值能耗年均下降3.0%，达到年均下降2.8%的目标。"),
        (GROWTH, [grown("gdp", year, "6.0") for year in YEARS[:4]], "未见截至2025年的地区生产总值增速，2021—2024年年均增速为6.0%。"),
        (GROWTH, [grown("gdp", "2021", "6.0")], "缺少2022年、2023年、2024年、2025年地区生产总值增速，无法计算年均增速。已公布的2021年增长6.0%。"),
        # years that are missing; 1.091 * 1.084 = 1.182644, root 1.08749
        (RESEARCH, [grown("rd_expenditure", "2023", "9.1"), grown("rd_expenditure", "2025", "8.4")], "缺少2021年、2022年、2024年研发经费投入增速，无法计算年均增速。已公布的2023年、2025年分别增长9.1%、8.4%，平均增长8.7%。"),
        (RESEARCH, [grown("rd_expenditure", "2023", "9.1")], "缺少2021年、2022年、2024年、2025年研发经费投入增速，无法计算年均增速。已公布的2023年增长9.1%。"),
        (RESEARCH, [grown("rd_expenditure", "2023", "9.1"), grown("rd_expenditure", "2025", "-8.4")], "缺少2021年、2022年、2024年研发经费投入增速，无法计算年均增速。已公布的2023年、2025年增速分别为9.1%、-8.4%，平均为0.0%。"),  # root of 0.999356
        (ENERGY, [grown(ENERGY_REF, "2023", "-2.7")], "缺少2021年、2022年、2024年、2025年单位地区生产总值能耗降幅，无法计算累计降幅。已公布的2023年下降2.7%。"),
        (ENERGY, [grown(ENERGY_REF, "2023", "-3.0"), grown(ENERGY_REF, "2024", "-2.0")], "缺少2021年、2022年、2025年单位地区生产总值能耗降幅，无法计算累计降幅。已公布的2023年、2024年分别下降3.0%、2.0%，累计下降4.9%。"),
        (JOBS, [observed("urban_employment_new", year, "3600", "人") for year in ("2022", "2023", "2025")], "缺少2021年、2024年城镇新增就业数据，无法计算累计数。已公布的2022年、2023年、2025年合计10800人。"),
        (JOBS, [observed("urban_employment_new", "2023", "3600", "人")], "缺少2021年、2022年、2024年、2025年城镇新增就业数据，无法计算累计数。已公布的2023年为3600人。"),
        (JOBS, [observed("urban_employment_new", year, "9100", "人") for year in ("2021", "2023")], "2021—2023年城镇新增就业累计18200人，完成1.8万人的目标。其中2022年未见数据。"),
        # what is to be kept
        (IDLE, [idle(year, "5.2") for year in YEARS], "2021—2025年城镇调查失业率各年数据均符合5.5%以下的要求，2025年为5.2%。"),
        (IDLE, [idle("2023", "5.3"), idle("2025", "5.2")], "城镇调查失业率已公布的2023年、2025年数据均符合5.5%以下的要求；2021年、2022年、2024年未见数据。已公布年份未过半数，暂不作完成评价。"),
        (IDLE, [idle("2025", "5.2")], "2025年城镇调查失业率为5.2%，符合5.5%以下的要求；2021年、2022年、2023年、2024年未见数据。已公布年份未过半数，暂不作完成评价。"),
        (IDLE, [idle("2022", "5.7"), idle("2024", "5.6"), idle("2025", "5.2")], "2024年城镇调查失业率为5.6%，高于5.5%的控制目标。2022年（5.7%）亦不符合要求。"),
        (LAND, [land("2024", "522800")], "2024年耕地保有量为52.28万亩，低于52.3万亩的目标。"),
        (LAND, [land(year, "523100") for year in YEARS], "2021—2025年耕地保有量各年数据均符合不低于52.3万亩的要求，2025年为52.31万亩。"),
        # words
        (OUTPUT, [grain("2020", "200000"), grain("2024", "203000")], "粮食产量的目标表述为“保持稳定”，未设定量化目标值，不作定量评价。2024年为20.3万吨，高于2020年的20万吨。"),
        # expected
        (FOREST, [forest("2025", "39.1", status=Status.EXPECTED)], "2025年森林覆盖率为39.1%，未达到40%的目标。该数为预计数，预计未达目标，待正式数据公布后评定。"),
    ],
)  # fmt: skip
def test_a_reason_at_the_end_of_a_plan_reads_like_an_evaluation_report(
    goal: Target, observations: list[Observation], sentence: str
) -> None:
    with speaking("zh_CN"):
        assert told(evaluate(goal, cells(*observations), year=2025).reason) == sentence


@pytest.mark.parametrize(
    ("own", "others", "year", "sentence"),
    [
        (("2025", "5.8"), ("2025", "6.1"), 2025, "2025年居民人均可支配收入增速为5.8%，地区生产总值增速为6.1%，符合“与GDP增长基本同步”的目标要求。2021年、2022年、2023年、2024年未见两项指标的同期增速。"),
        (("2021", "5.0"), ("2021", "6.1"), 2021, "2021年居民人均可支配收入增速为5.0%，地区生产总值增速为6.1%，不符合“与GDP增长基本同步”的目标要求。"),
        (("2022", "5.0"), ("2021", "6.1"), 2025, "居民人均可支配收入的目标为“与GDP增长基本同步”，两项指标缺少同一年份的增速，无法比较。"),
    ],
)  # fmt: skip
def test_a_growth_is_set_against_another_in_words(
    own: tuple[str, str], others: tuple[str, str], year: int, sentence: str
) -> None:
    found = evaluate(
        INCOME,
        cells(grown("disposable_income_per_capita", *own)),
        year=year,
        related={"gdp": cells(grown("gdp", *others))},
    )
    with speaking("zh_CN"):
        assert told(found.reason) == sentence


def test_growth_of_years_that_do_not_follow_each_other_is_no_yearly_mean() -> None:
    own = [grown("disposable_income_per_capita", "2023", "6.3"), grown("disposable_income_per_capita", "2025", "5.8")]
    others = [grown("gdp", "2023", "5.9"), grown("gdp", "2025", "6.1")]
    found = evaluate(INCOME, cells(*own), year=2025, related={"gdp": cells(*others)})
    with speaking("zh_CN"):
        assert told(found.reason) == (
            "已公布的2023年、2025年居民人均可支配收入平均增速为6.0%，地区生产总值平均增速为6.0%，"
            "符合“与GDP增长基本同步”的目标要求。2021年、2022年、2024年未见两项指标的同期增速。"
        )


@pytest.mark.parametrize(
    ("growth", "remark"),
    [
        ("6.5%", "规划同时提出年均增长6.5%，按此测算应达到241.6亿元。"),  # 200 * 1.065^3 = 241.590
        ("6.5%左右", "规划同时提出年均增长6.5%左右，按此测算应达到241.6亿元。"),
        ("8.4%", ""),  # the same rate
        ("50%", ""),  # that of the whole plan
        (None, ""),
    ],
)
def test_a_growth_of_the_plan_that_its_goal_does_not_ask_for_is_told(growth: str | None, remark: str) -> None:
    goal = target("gdp", goal="300亿元", baseline="200亿元", growth=growth)
    latest = observed("gdp", "2023", "25620000000", "元", text="256.2亿元")
    with speaking("zh_CN"):
        said = told(evaluate(goal, cells(latest), year=2023).reason)
    assert (
        said
        == f"2023年地区生产总值为256.2亿元，按目标隐含的年均增速（8.4%）测算应达到255.1亿元，达到预期进度。{remark}"
    )


def test_a_contradiction_names_both_figures() -> None:
    with speaking("zh_CN"):
        reason = evaluate(FOREST, [contested(forest("2025", "39"), forest("2025", "41"))], year=2025).reason
        assert told(reason) == "2025年森林覆盖率的数据来源不一致（39%、41%），有待核定。"


def test_in_english_the_remark_follows_after_a_space() -> None:
    reason = evaluate(FOREST, cells(forest("2025", "40.1", status=Status.EXPECTED)), year=2025).reason
    assert told(reason) == "森林覆盖率 of 2025 was 40.1%: the goal of 40% is reached. The figure is an expected one."


@pytest.mark.parametrize(
    ("observation", "expected"),
    [
        (observed("gdp", "2021", "28720000000", "元", text="287.2亿元"), "287.2亿元"),
        (observed("gdp", "2021", "28720000000", "元", text="287.2"), "287.2亿元"),  # a cell under 单位：亿元
        (observed("gdp", "2021", "28720000000", "元", text="287.2亿元", bound=Bound.OVER), "287.2亿元以上"),
        (observed("gdp", "2021", "28700000000", "元", text="287余亿元", bound=Bound.OVER, approximators=("余",)), "287余亿元"),
        (observed("gdp", "2021", "28760000000", "元", text="287.2亿元", step="10000000", corrected=True), "287.6亿元"),
        (forest("2021", "38.50"), "38.50%"),
        (observed("disposable_income_per_capita", "2021", "44936", "元"), "44936元"),
        (grown("energy_intensity", "2021", "-7.9"), "-7.9%"),
        (grown("gdp", "2021", "5.0", bound=Bound.ABOUT), "约5.0%"),
        (grown("gdp", "2021", "0.5", "百分点"), "0.5个百分点"),
        (observed("gdp", "2021", "28700000000", "元", text="287亿元", bound=Bound.OVER, sentence="地区生产总值突破287亿元。"), "超287亿元"),
        (observed("gdp", "2021", "28700000000", "元", text="287亿元", bound=Bound.OVER, sentence="地区生产总值不低于287亿元。"), "不低于287亿元"),
        (observed("gdp", "2021", "28700000000", "元", text="287亿元以上", bound=Bound.OVER, approximators=("以上",)), "287亿元以上"),
        (observed("total_water_use", "2021", "120000000", "立方米", text="1.2亿立方米", bound=Bound.UNDER, sentence="用水总量不足1.2亿立方米。"), "不足1.2亿立方米"),
        (observed("total_water_use", "2021", "120000000", "立方米", text="1.2亿立方米", bound=Bound.UNDER, sentence="用水总量不超过1.2亿立方米。"), "不超过1.2亿立方米"),
        (observed("total_water_use", "2021", "120000000", "立方米", text="1.2亿立方米以内", bound=Bound.UNDER, approximators=("以内",)), "1.2亿立方米以内"),
    ],
)  # fmt: skip
def test_an_observation_is_shown_as_its_source_prints_it(observation: Observation, expected: str) -> None:
    assert shown_observation(observation) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (amount("300亿元"), "300亿元"),
        (amount("6.5%左右"), "6.5%左右"),
        (amount("<5.5%"), "低于5.5%"),
        (amount("≥35万亩"), "不低于35万亩"),
        (amount("≤1.30亿立方米"), "不超过1.30亿立方米"),
        (amount("≥18.5", value="185000", unit="吨", step="1000"), "不低于18.5万吨"),
        (amount("18.5以上", value="185000", unit="吨", step="1000"), "18.5万吨以上"),
        (amount("18.5", value="185000", unit="吨", step="1000", bound=Bound.OVER), "18.5万吨以上"),  # the sign is lost
        (amount("<5.5", unit="%"), "低于5.5%"),
        (amount("5.5以内", unit="%"), "5.5%以内"),
        (amount(">7", unit="%"), "高于7%"),
        (amount("65左右", unit="%"), "约65%"),  # a cell under the unit %
        (amount("1.80", value="18000", unit="人", step="100"), "1.80万人"),
        (amount("18000", unit="人"), "18000人"),
    ],
)
def test_an_amount_of_a_plan_is_shown_with_its_unit(printed: Amount, expected: str) -> None:
    assert shown_amount(printed) == expected


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2025", "2025年"),
        ("2021/2024", "2021—2024年"),
        ("2025-11", "2025年11月"),
        ("2025-01/2025-11", "2025年1—11月"),
        ("2024-10/2025-03", "2024年10月—2025年3月"),
    ],
)
def test_a_period_is_shown_in_words(period: str, expected: str) -> None:
    span = span_of(period)
    assert span is not None
    assert shown_span(span) == expected


@pytest.mark.parametrize("period", [None, "", "去年", "2025-Q1"])
def test_what_is_no_period_covers_no_months(period: str | None) -> None:
    assert span_of(period) is None
