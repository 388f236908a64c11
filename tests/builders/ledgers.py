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
