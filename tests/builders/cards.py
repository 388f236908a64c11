"""A rich report card made by hand: every verdict, contested and replaced figures, programmes, pledges, milestones.

card()                      # of 云溪县 for 2025, with a made-up plan
card(replaced=(REPLACED,))  # with the record that a corrected figure superseded
card(plan=None)             # any key of the record can be changed
texts()                     # the text of each document by the first 16 digits of its SHA-256
"""

from __future__ import annotations

from typing import Any

from builders.card_parts import (
    CHANGE,
    MADE_UP,
    derived,
    judged,
    local,
    milestone,
    passage,
    pledge,
    seen,
    series,
    set_in_plan,
    yearly,
)
from builders.card_texts import REPORTED, REVIEWED, TEXTS, YEAR_2023, YEAR_2024, texts
from builders.ledger_records import act, cell, contested, indicator_ref
from dajuan.catalogue.fields import fields
from dajuan.catalogue.indicators import Direction
from dajuan.ledger.evaluation.records import Colour, Formula, Verdict
from dajuan.ledger.records import (
    Evidence,
    Maturity,
    Observation,
    Part,
    Passage,
    ProgrammeRef,
    Standing,
    TaskState,
)
from dajuan.messages import N_
from dajuan.reading.plans.records import Form, Nature
from dajuan.reading.records import Bound, Kind, State, Status
from dajuan.reports.card.records import Card, FigureRow, Section, TargetRow

__all__ = ["REPLACED", "card", "texts"]

BINDING, EXPECTED = Nature.BINDING, Nature.EXPECTED
RED, AMBER, GREEN, GREY = Colour.RED, Colour.AMBER, Colour.GREEN, Colour.GREY


def _economy() -> Section:
    gdp = yearly("gdp", "元", {
        2021: ("26790000000", "267.9亿元", "地区生产总值267.9亿元"), 2022: ("28360000000", "283.6亿元", "地区生产总值283.6亿元"),
        2024: ("31950000000", "319.5亿元", "地区生产总值319.5亿元"),
    })  # fmt: skip
    preliminary = seen(YEAR_2023, "gdp", "2023", "30120000000", "元", "301.2亿元")
    final = seen(YEAR_2024, "gdp", "2023", "30240000000", "元", "302.4亿元", maturity=Maturity.FINAL)
    expected = seen(
        REPORTED,
        "gdp",
        "2025",
        "33800000000",
        "元",
        "338亿元左右",
        bound=Bound.ABOUT,
        status=Status.EXPECTED,
        maturity=Maturity.FORECAST,
    )
    growths = yearly("gdp", "%", {
        2021: ("7.1", "7.1%", "比上年增长7.1%"), 2022: ("6.2", "6.2%", "比上年增长6.2%"), 2023: ("6.6", "6.6%", "比上年增长6.6%"),
        2024: ("6.4", "6.4%", "比上年增长6.4%"),
    }, **CHANGE)  # fmt: skip
    expected_growth = seen(
        REPORTED,
        "gdp",
        "2025",
        "6.3",
        "%",
        "6.3%左右",
        bound=Bound.ABOUT,
        status=Status.EXPECTED,
        maturity=Maturity.FORECAST,
        **CHANGE,
    )
    levels = series(
        Kind.LEVEL,
        "",
        "元",
        cell(gdp[2021]),
        cell(gdp[2022]),
        cell(final, beaten=(preliminary,)),
        cell(gdp[2024]),
        cell(expected),
    )
    growth_series = series(Kind.CHANGE, "yoy", "%", *(cell(each) for each in (*growths.values(), expected_growth)))
    goal = set_in_plan("gdp", "地区生产总值（亿元）", Form.GROWTH, EXPECTED, "县发展和改革局", number=1,
                       baseline=("252.3", "25230000000", "元"), growth=("6.5%左右", "6.5", "%"))  # fmt: skip
    used = (*growths.values(), expected_growth)
    chain = derived(Formula.CHAIN, goal, "2021/2025", "6.5", "%", *used, kind=Kind.CHANGE, base="annual")
    reached = judged(
        goal, Verdict.MET, GREEN, N_("On average of {years} it grew by {reached} a year; the goal is {goal}."),
        {"years": "2021—2025年", "reached": "6.5%", "goal": "6.5%左右"}, *used, derived=(chain,),
    )  # fmt: skip
    row = TargetRow(reached, levels, growth_series, cell(expected_growth))

    revenue_goal = set_in_plan("general_public_budget_revenue", "一般公共预算收入（亿元）", Form.LEVEL, EXPECTED, "县财政局",
                               number=2, baseline=("15.6", "1560000000", "元"), goal=("20", "2000000000", "元"))  # fmt: skip
    last = seen(YEAR_2024, "general_public_budget_revenue", "2024", "1870000000", "元", "18.7亿元")
    now = seen(REPORTED, "general_public_budget_revenue", "2025", "1920000000", "元", "19.2亿元")
    rise = seen(REPORTED, "general_public_budget_revenue", "2025", "2.7", "%", "2.7%", "增长2.7%", **CHANGE)
    missed = judged(
        revenue_goal, Verdict.MISSED, AMBER, N_("{latest} in {year} falls short of the goal of {goal}."),
        {"latest": "19.2亿元", "year": "2025年", "goal": "20亿元"}, now,
        progress=derived(Formula.PROGRESS, revenue_goal, "2025", "0.818", "", now),
        derived=(derived(Formula.COMPLETION, revenue_goal, "2025", "96.0", "%", now),),
    )  # fmt: skip
    revenue = TargetRow(missed, series(Kind.LEVEL, "", "元", cell(last), cell(now)), None, cell(rise))

    structure = seen(
        REPORTED, "industrial_structure", "2025", "8.1:47.6:44.3", "", "8.1:47.6:44.3", kind=Kind.STRUCTURE
    )
    rank = seen(
        REPORTED, local("主要经济指标增速", "%", "economy"), "2025", "3", "位", "第3位", kind=Kind.RANK, scope="全市"
    )
    plan_done = seen(
        REVIEWED, local("投资计划", "元", "economy"), "2025", "103.1", "%", "103.1%", kind=Kind.COMPLETION, base="plan"
    )
    figures = tuple(FigureRow(each.indicator, (cell(each),)) for each in (structure, rank, plan_done))
    return Section(_field("economy"), (row, revenue), figures)


def _field(id: str) -> Any:
    return next(field for field in fields() if field.id == id)


SPECIALISED = contested(
    seen(
        REVIEWED, "specialised_enterprises", "2025", "9", "家", "9家", speaker="林远舟", office="县工业和信息化局局长"
    ),
    seen(REVIEWED, "specialised_enterprises", "2025", "5", "户", "5户"),
)


def _industry() -> Section:
    goal = set_in_plan("high_tech_enterprises", "高新技术企业（家）", Form.LEVEL, EXPECTED, "县科技局", number=3,
                       baseline=("12", "12", "家"), goal=("30", "30", "家"))  # fmt: skip
    firms = yearly("high_tech_enterprises", "家", {
        2021: ("16", "16家", "高新技术企业16家"), 2022: ("19", "19家", "高新技术企业19家"),
        2023: ("25", "25家", "高新技术企业25家"), 2024: ("33", "33家", "高新技术企业33家"),
    })  # fmt: skip
    ahead = judged(
        goal, Verdict.AHEAD, GREEN, N_("{latest} in {year} reaches the goal of {goal} before {end}."),
        {"latest": "33家", "year": "2024年", "goal": "30家", "end": "2025年"}, firms[2024],
        progress=derived(Formula.PROGRESS, goal, "2024", "1.167", "", firms[2024]),
        derived=(derived(Formula.COMPLETION, goal, "2024", "110", "%", firms[2024]),),
    )  # fmt: skip
    growth = derived(
        Formula.GROWTH, goal.indicator, "2024", "32", "%", firms[2023], firms[2024], kind=Kind.CHANGE, base="yoy"
    )
    row = TargetRow(ahead, series(Kind.LEVEL, "", "家", *map(cell, firms.values())), None, growth)
    research = seen(REVIEWED, local("规上工业研发经费", "元", "industry"), "2025", "10", "%", "10%", "增长10%",
                    speaker="林远舟", office="县工业和信息化局局长", **CHANGE)  # fmt: skip
    figures = (FigureRow(SPECIALISED.indicator, (SPECIALISED,)), FigureRow(research.indicator, (cell(research),)))
    return Section(_field("industry"), (row,), figures)


REPLACED = seen(
    REVIEWED,
    local("文创产品种类", "种", "culture-tourism"),
    "2025",
    "200",
    "种",
    "200余种",
    number=77,
    accepted=act(61),
    bulk=True,
)  # fmt: skip


def _tourism() -> Section:
    goal = set_in_plan("tourist_arrivals", "旅游接待人数（万人次）", Form.LEVEL, EXPECTED, "县文化和旅游局", number=4,
                       baseline=("260", "2600000", "人次"), goal=("500", "5000000", "人次"))  # fmt: skip
    years = yearly("tourist_arrivals", "人次", {
        2021: ("2810000", "281万人次", "游客281万人次"), 2022: ("2975000", "297.5万人次", "游客297.5万人次"),
        2023: ("3386000", "338.6万人次", "游客338.6万人次"), 2024: ("3710000", "371万人次", "游客371万人次"),
    })  # fmt: skip
    part = seen(REVIEWED, "tourist_arrivals", "2025-01/2025-11", "4000000", "人次", "400万人次", bound=Bound.OVER)
    unequal = judged(
        goal, Verdict.NOT_COMPARABLE, GREY, N_("The last figure, {latest}, is of {period} only; the goal is of a whole year."),
        {"latest": "超400万人次", "period": "2025年1—11月"}, part,
    )  # fmt: skip
    row = TargetRow(unequal, series(Kind.LEVEL, "", "人次", *map(cell, years.values())))
    revenue = seen(YEAR_2024, "tourism_revenue", "2024", "18.4", "%", "18.4%", **CHANGE)
    spaces = seen(
        REVIEWED, "parking_spaces_new", "2025", "3000", "个", "3000余个", bound=Bound.OVER, approximators=("余",)
    )
    goods = seen(REVIEWED, local("文创产品", "种", "culture-tourism"), "2025", "200", "种", "200余种", bound=Bound.OVER,
                 approximators=("余",), supersedes=77, corrected=True,
                 accepted=act(92, "correct", "原读作“文创产品种类”，并入本指标"))  # fmt: skip
    camps = seen(REVIEWED, local("露营基地", "处", "culture-tourism"), "2025", "12", "处", "12处", bound=Bound.OVER)
    figures = tuple(FigureRow(each.indicator, (cell(each),)) for each in (spaces, goods, camps, revenue))
    academy = milestone("m1", "云溪书院建成开放", State.DONE, "culture-tourism")
    return Section(
        _field("culture-tourism"), (row,), figures, milestones=(academy,),
        pledges=(
            pledge("p1", REVIEWED, "推进云溪古镇创建国家级景区", "culture-tourism", speaker="宋知微", body="县文化和旅游局"),
            pledge("p2", REPORTED, "将建成县文化艺术中心", "culture-tourism", body="云溪县人民政府", due="2026-12-31", state=TaskState.UNDER_WAY,
                   evidence=(Evidence(Standing.PROPOSED, 0.41, milestone=academy),)),
        ),
    )  # fmt: skip


def _city() -> Section:
    goal = set_in_plan("urbanisation_rate", "常住人口城镇化率（%）", Form.LEVEL, EXPECTED, "县住房和城乡建设局", number=5,
                       baseline=("58.2", "58.2", "%"), goal=("63", "63", "%"))  # fmt: skip
    rates = yearly("urbanisation_rate", "%", {
        2021: ("59.1", "59.1%", ""), 2022: ("60.0", "60.0%", ""), 2023: ("60.9", "60.9%", ""), 2024: ("61.9", "61.9%", ""),
    })  # fmt: skip
    on_track = judged(
        goal, Verdict.ON_TRACK, GREEN, N_("{latest} in {year} is not below the path of {expected}."),
        {"latest": "61.9%", "year": "2024年", "expected": "62.0%"}, rates[2024], expected="62.04",
        progress=derived(Formula.PROGRESS, goal, "2024", "0.771", "", rates[2024]),
    )  # fmt: skip
    change = derived(
        Formula.DIFFERENCE,
        goal.indicator,
        "2024",
        "1.0",
        "百分点",
        rates[2023],
        rates[2024],
        kind=Kind.CHANGE,
        base="yoy",
    )
    row = TargetRow(on_track, series(Kind.LEVEL, "", "%", *map(cell, rates.values())), None, change)
    pledges = (
        pledge("p3", REPORTED, "力争年内完成青石镇供水管网改造", "city", body="云溪县人民政府", due="2026-12-31", state=TaskState.NOT_BEGUN),
        pledge("p4", REPORTED, "确保北部环线年底前通车", "city", body="云溪县人民政府", due="2026-12-31", state=TaskState.STALLED,
               set=act(120, "state", "征迁受阻，已列入督办")),
    )  # fmt: skip
    stones = (
        milestone("m2", "纬三路顺利通车", State.DONE, "city"),
        milestone("m3", "城南污水处理厂主体完工", State.UNDER_WAY, "city"),
    )
    return Section(_field("city"), (row,), milestones=stones, pledges=pledges)


def _business() -> Section:
    goal = set_in_plan("market_entities", "经营主体（万户）", Form.LEVEL, EXPECTED, "县市场监督管理局", number=6,
                       baseline=("1.9", "19000", "户"), goal=("2.6", "26000", "户"))  # fmt: skip
    unsaid = judged(goal, Verdict.NOT_REPORTED, GREY, N_("No document of the ledger states it."), {})
    quoted = {"speaker": "沈若溪", "office": "县营商环境局局长"}
    reminders = seen(
        REVIEWED,
        local("公示提醒到期证照", "个", "business-environment"),
        "2025",
        "600",
        "个",
        "600余个",
        bound=Bound.OVER,
        **quoted,
    )
    served = seen(
        REVIEWED,
        local("帮代办服务", "次", "business-environment"),
        "2025",
        "1100",
        "次",
        "1100余次",
        bound=Bound.OVER,
        **quoted,
    )
    solved = seen(
        REVIEWED, local("解决堵点难点问题", "个", "business-environment"), "2025", "18", "个", "18个", **quoted
    )
    start, end = REVIEWED.line("‘四办’工作法")
    four = ProgrammeRef(
        "g1", Passage(REVIEWED.ref, start, end, REVIEWED.text[start:end]), "四办", (
            Part("提醒办", TaskState.DONE, (Evidence(Standing.CONFIRMED, 0.92, observation=reminders, decided=act(101, "confirm")),)),
            Part("一窗办", TaskState.OPEN),
            Part("帮代办", TaskState.UNDER_WAY, (Evidence(Standing.PROPOSED, 0.66, observation=served),), body="县行政审批局", due="2025-12-31"),
            Part("集成办", TaskState.OPEN),
        ), 4, "县营商环境局", TaskState.UNDER_WAY, "business-environment", (Evidence(Standing.PROPOSED, 0.4, observation=solved),),
    )  # fmt: skip
    figures = tuple(FigureRow(each.indicator, (cell(each),)) for each in (reminders, served, solved))
    return Section(_field("business-environment"), (TargetRow(unsaid),), figures, (four,))


def _agriculture() -> Section:
    grain = set_in_plan("grain_output", "粮食综合产量（万吨）", Form.HOLD, BINDING, "县农业农村局", number=7,
                        baseline=("3.1", "31000", "吨"), goal=("≥3.2", "32000", "吨"))  # fmt: skip
    crops = yearly("grain_output", "吨", {
        2021: ("31800", "3.18万吨", ""), 2022: ("32100", "3.21万吨", ""), 2023: ("32400", "3.24万吨", ""), 2024: ("32700", "3.27万吨", ""),
    })  # fmt: skip
    last = seen(REPORTED, "grain_output", "2025", "33000", "吨", "3.3万吨")
    held = judged(
        grain, Verdict.MET, GREEN, N_("{latest} in {year} holds the floor of {goal}."),
        {"latest": "3.3万吨", "year": "2025年", "goal": "3.2万吨"}, last,
    )  # fmt: skip
    growth = derived(
        Formula.GROWTH, grain.indicator, "2025", "0.9", "%", crops[2024], last, kind=Kind.CHANGE, base="yoy"
    )
    grain_row = TargetRow(held, series(Kind.LEVEL, "", "吨", *map(cell, (*crops.values(), last))), None, growth)
    words = "与地区生产总值增长基本同步"
    income_goal = set_in_plan("disposable_income_per_capita_rural", "农村居民人均可支配收入（元）", Form.RELATIVE, EXPECTED,
                              "县农业农村局", number=8, baseline=("18260", "18260", "元"), words=words)  # fmt: skip
    income = seen(YEAR_2024, "disposable_income_per_capita_rural", "2024", "23480", "元", "23480元")
    income_growth = seen(YEAR_2024, "disposable_income_per_capita_rural", "2024", "6.9", "%", "6.9%", **CHANGE)
    synchronous = judged(
        income_goal, Verdict.ON_TRACK, GREEN, N_("It grew by {own}, the other indicator by {other}."),
        {"own": "6.9%", "other": "6.4%"}, income_growth, seen(YEAR_2024, "gdp", "2024", "6.4", "%", "6.4%", **CHANGE), latest=income_growth,
    )  # fmt: skip
    income_row = TargetRow(synchronous, series(Kind.LEVEL, "", "元", cell(income)), None, cell(income_growth))
    funds = seen(
        REVIEWED,
        local("衔接资金", "元", "agriculture"),
        "2025",
        "50000000",
        "元",
        "近5000万元",
        bound=Bound.NEAR,
        approximators=("近",),
    )
    workers = seen(
        REVIEWED, local("脱贫劳动力就业", "人", "agriculture"), "2025", "2600", "人", "2600余名", bound=Bound.OVER
    )
    figures = tuple(FigureRow(each.indicator, (cell(each),)) for each in (funds, workers))
    return Section(_field("agriculture"), (grain_row, income_row), figures)


def _ecology() -> Section:
    energy = set_in_plan("energy_intensity", "单位地区生产总值能耗降低（%）", Form.FALL, BINDING, "县发展和改革局", number=9,
                         goal=("14", "14", "%"), notes=("〔〕：五年累计数",))  # fmt: skip
    falls = yearly("energy_intensity", "%", {
        2021: ("-2.9", "2.9%", "下降2.9%"), 2022: ("-2.6", "2.6%", "能耗比上年下降2.6%"), 2023: ("-2.4", "2.4%", "下降2.4%"), 2024: ("-2.2", "2.2%", "下降2.2%"),
    }, **CHANGE)  # fmt: skip
    last = seen(REPORTED, "energy_intensity", "2025", "-2.1", "%", "2.1%", "下降2.1%", **CHANGE)
    used = (*falls.values(), last)
    fall = derived(Formula.FALL, energy, "2021/2025", "11.6", "%", *used, kind=Kind.CHANGE, base="since:2020")
    red = judged(
        energy, Verdict.MISSED, RED, N_("Over {years} it fell by {reached}; the goal is a fall of {goal}."),
        {"years": "2021—2025年", "reached": "11.6%", "goal": "14%"}, *used,
        progress=derived(Formula.PROGRESS, energy, "2021/2025", "0.829", "", *used), derived=(fall,),
    )  # fmt: skip
    energy_row = TargetRow(red, None, series(Kind.CHANGE, "yoy", "%", *map(cell, used)), cell(last))
    air = set_in_plan("pm25_concentration", "PM2.5平均浓度（微克/立方米）", Form.LEVEL, BINDING, "县生态环境局", number=10,
                      baseline=("35", "35", "微克/立方米"), goal=("30", "30", "微克/立方米"))  # fmt: skip
    unit = "微克/立方米"
    dust = yearly("pm25_concentration", unit, {
        year: (value, f"{value}{unit}", "") for year, value in ((2021, "34"), (2022, "34"), (2023, "33"), (2024, "33"))
    })  # fmt: skip
    behind = judged(
        air, Verdict.BEHIND, RED, N_("{latest} in {year} is behind the path of {expected}."),
        {"latest": "33微克/立方米", "year": "2024年", "expected": "31微克/立方米"}, dust[2024], expected="31",
        progress=derived(Formula.PROGRESS, air, "2024", "0.4", "", dust[2024]),
    )  # fmt: skip
    change = derived(
        Formula.GROWTH, air.indicator, "2024", "0", "%", dust[2023], dust[2024], kind=Kind.CHANGE, base="yoy"
    )
    air_row = TargetRow(behind, series(Kind.LEVEL, "", unit, *map(cell, dust.values())), None, change)
    index = seen(REVIEWED, indicator_ref("local:air", name="空气质量综合指数", field="ecology", direction=Direction.DOWN),
                 "2025", "-9.3", "%", "9.3%", **CHANGE)  # fmt: skip
    return Section(_field("ecology"), (energy_row, air_row), (FigureRow(index.indicator, (cell(index),)),))


def _safety() -> Section:
    unit = "人/元"
    goal = set_in_plan("safety_death_rate_gdp", "亿元地区生产总值生产安全事故死亡率（人/亿元）", Form.LEVEL, BINDING, "县应急管理局", number=11,
                       baseline=("0.031", "0.00000000031", unit), goal=("0.025", "0.00000000025", unit))  # fmt: skip
    return Section(
        _field("safety"),
        (TargetRow(judged(goal, Verdict.NOT_REPORTED, GREY, N_("No document of the ledger states it."), {})),),
    )


def _livelihood() -> Section:
    goal = set_in_plan("urban_employment_new", "城镇新增就业（万人）", Form.TOTAL, EXPECTED, "县人力资源和社会保障局", number=12,
                       goal=("1.2", "12000", "人"), notes=("〔〕：五年累计数",))  # fmt: skip
    jobs = yearly("urban_employment_new", "人", {
        2021: ("2430", "2430人", ""), 2022: ("2516", "2516人", ""), 2023: ("2608", "2608人", ""), 2024: ("2685", "2685人", ""),
    })  # fmt: skip
    used = (*jobs.values(), seen(REPORTED, "urban_employment_new", "2025", "2710", "人", "2710人"))
    total = derived(Formula.SUM, goal, "2021/2025", "12949", "人", *used)
    met = judged(
        goal, Verdict.MET, GREEN, N_("Over {years} it adds up to {reached}; the goal is {goal}."),
        {"years": "2021—2025年", "reached": "12949人", "goal": "12000人"}, *used,
        progress=derived(Formula.PROGRESS, goal, "2021/2025", "1.079", "", *used), derived=(total,),
    )  # fmt: skip
    growth = derived(
        Formula.GROWTH, goal.indicator, "2025", "0.9", "%", used[-2], used[-1], kind=Kind.CHANGE, base="yoy"
    )
    row = TargetRow(met, series(Kind.LEVEL, "", "人", *map(cell, used)), None, growth)
    centre = seen(REVIEWED, local("县级养老中心", "个", "livelihood"), "2025", "1", "个", "1个", "县级养老中心1个")
    stations = seen(REVIEWED, local("社区服务站", "个", "livelihood"), "2025", "6", "个", "6个", "社区服务站6个")
    yards = seen(REVIEWED, local("幸福小院", "个", "livelihood"), "2025", "24", "个", "24个", "幸福小院24个")
    start, end = REVIEWED.line("三级养老服务体系")

    def proposed(of: Observation) -> tuple[Evidence, ...]:
        return (Evidence(Standing.PROPOSED, 0.7, observation=of),)

    tiers = ProgrammeRef(
        "g2", Passage(REVIEWED.ref, start, end, REVIEWED.text[start:end]), "三级养老服务体系", (
            Part("县级养老中心", TaskState.DONE, proposed(centre)), Part("社区服务站", TaskState.DONE, proposed(stations)),
            Part("幸福小院", TaskState.DONE, proposed(yards)),
        ), 3, "", TaskState.DONE, "livelihood", set=act(118, "state", "民政局核实"),
    )  # fmt: skip
    things = ProgrammeRef(
        "g3", passage(REPORTED, "继续办好十件民生实事"), "十件民生实事", (), 10, "", TaskState.OPEN, "livelihood"
    )
    figures = tuple(FigureRow(each.indicator, (cell(each),)) for each in (centre, stations, yards))
    return Section(_field("livelihood"), (row,), figures, (tiers, things))


def card(**keys: Any) -> Card:
    """The report card of 云溪县 for 2025."""
    plain: dict[str, Any] = {
        "place": "云溪县",
        "place_code": "",
        "year": 2025,
        "plan": MADE_UP,
        "sections": (
            _economy(), _industry(), _tourism(), _city(), _business(), _agriculture(), _ecology(), _safety(), _livelihood(),
        ),
        "documents": tuple(text.ref for text in TEXTS),
        "contested": (SPECIALISED,),
        "made": "2026-01-20T09:15:00Z",
        "head": "5f0c" * 16,
        "acts": 132,
    }  # fmt: skip
    return Card(**plain | keys)
