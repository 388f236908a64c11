"""Put texts of our own into a ledger: `put(book, "云溪县2025年……")`."""

from __future__ import annotations

import dajuan
from dajuan import ledger as api
from dajuan.ledger.records import Cell, Observation

WHO = "王敏"

REVIEW = """云溪县2025年经济社会发展综述

云溪融媒　2026年1月9日

2025年，云溪县一般公共预算收入完成11.27亿元，比上年增长4.8%；粮食总产量达到18.9万吨。研发文创产品300余种，新增公共停车位2100余个。北环路全线通车。

云溪县工业和信息化局局长陆时安说：“2025年，我们培育省级专精特新企业12户。明年我们将再引进链上企业15家以上。”

县里的统计显示，全年有9户企业获评省级专精特新企业。

云溪县民政局局长苏暖说：“我们推行‘上门办、联合办、夜间办’‘三办’工作法，全年上门服务620余次，联合办理1300余件。”
"""

BULLETIN = """云溪县2025年国民经济和社会发展统计公报

云溪县统计局　2026年4月20日

初步核算，全年地区生产总值188.1亿元，比上年增长6.0%。全年一般公共预算收入11.31亿元，比上年增长5.2%。粮食总产量18.9万吨，增长1.1%。
"""

EARLIER = """云溪县2024年国民经济和社会发展统计公报

云溪县统计局　2025年4月18日

初步核算，全年地区生产总值176.5亿元，比上年增长5.7%。全年一般公共预算收入10.75亿元，比上年增长3.9%。粮食总产量18.7万吨，增长0.8%。
"""


def put(book: api.Ledger, text: str, *, name: str = "review.txt", place: str = "", date: str = "") -> int:
    """Add a text as a document and return its number."""
    data = text.encode()
    found = dajuan.read(data, name=name, place=place, date=date)
    return api.add(book, found.document, found.reading, data, who=WHO).number


def filled(book: api.Ledger, *texts: str) -> None:
    """Add texts, and accept all that was read in them."""
    for number, text in enumerate(texts, 1):
        put(book, text, name=f"document{number}.txt")
    api.accept(book, who=WHO)


def claim_of(book: api.Ledger, printed: str) -> str:
    """The id of the one claim that is printed so."""
    (claim,) = [one for one in api.claims(book) if one.text == printed]
    return claim.id


def observed(book: api.Ledger, printed: str) -> Observation:
    """The one observation that is printed so."""
    (found,) = [one for one in api.observations(book) if one.origin.text == printed]
    return found


def cell_of(book: api.Ledger, indicator: str, period: str, kind: str = "level") -> Cell:
    """The one cell of an indicator, period and kind."""
    (found,) = [
        cell
        for cell in api.cells(book, indicator=indicator)
        if (cell.key.period, cell.key.kind, cell.key.target) == (period, kind, False)
    ]
    return found


PLAN = (
    "云溪县“十四五”规划主要指标,,,,,\n"
    "指标,单位,2020年,2025年,年均增速〔累计〕,属性\n"
    "一般公共预算收入,亿元,8.9,11.3,4.9%,预期性\n"
    "粮食总产量,万吨,18.2,18.5,0.3%,约束性\n"
)


def everything(book: api.Ledger) -> None:
    """Put something into every table of the ledger."""
    from dajuan.ledger.records import TaskState
    from dajuan.reading.plans import read_plans

    filled(book, REVIEW, BULLETIN)
    number = put(book, PLAN, name="plan.csv", place="云溪县", date="2021-03")
    found = dajuan.read(PLAN.encode(), name="plan.csv", place="云溪县", date="2021-03")
    api.add_plans(book, number, read_plans(found.document, found.reading), who=WHO)
    api.correct(book, claim_of(book, "2100余个"), api.Correction(value="2150"), who=WHO, why="按清册更正")
    api.reject(book, claim_of(book, "620余次"), who=WHO, why="重复统计")
    api.choose(book, claim_of(book, "12户"), who=WHO)
    api.merge(book, observed(book, "300余种").indicator.id, observed(book, "1300余件").indicator.id, who=WHO)
    stated = api.statements(book, "云溪县", ())
    pledge, programme = stated.pledges[0].id, next(one for one in stated.programmes if one.name == "三办").id
    api.set_state(book, pledge, TaskState.UNDER_WAY, who=WHO, body="云溪县工业和信息化局", due="2026-12")
    api.set_state(book, programme, TaskState.DONE, part="上门办", who=WHO)
    api.confirm(book, programme, claim_of(book, "1300余件"), part="联合办", who=WHO)
    api.waive(book, "agree-two-values", sha256="0" * 64, who=WHO, why="口径不同")
