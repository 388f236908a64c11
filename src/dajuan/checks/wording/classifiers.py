"""Find one thing that is counted with two classifiers in a passage (专精特新企业4户…12家)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.reading.records import Kind

GROUPS = (frozenset({"户", "家"}), frozenset({"名", "位"}))
"""Classifiers that count the same things. 人 beside 名 is the usual way of writing and not one of them."""

COUNTED = ("企业", "单位", "主体", "机构", "干部", "人才", "专家", "教师")
TELLING = 4
"""So many last characters tell one kind of firm from another: 技术企业, 特新企业; a bare 企业 may be any."""
NUMBER_OF = Pattern("(?:总数|总量|数量|数)$")


@check(
    "word-classifier",
    severity=Severity.ADVICE,
    basis=Basis.HOUSE,
    title=Text("同一事物量词不一", en="Two classifiers for one thing"),
    why=Text(
        "同一段里企业一处用“户”、一处用“家”，读者会以为口径不同。",
        en="Firms that are 户 here and 家 there in one passage look like two different counts.",
    ),
    wrong=(
        "全县省级专精特新企业4户，国家级专精特新企业12家。",
        "新增规模以上工业企业6家，规模以上工业企业总数达86户。",
    ),
    right=(
        "全县省级专精特新企业4户，国家级专精特新企业12户。",
        "新增企业12家，惠及农户320户。",
        "选派干部32名，帮扶326人。",
    ),
)
def two_classifiers(manuscript: Manuscript) -> Iterator[Remark]:
    """Firms (or people) with both classifiers in one paragraph; once a document, at the first place."""
    for paragraph in manuscript.paragraphs:
        counted: dict[str, Quantity] = {}
        for quantity in paragraph.quantities:
            group = next((one for one in GROUPS if quantity.unit in one), None)
            noun = _kind(quantity)
            if group is None or not quantity.is_(Kind.LEVEL) or len(noun) < TELLING or not noun.endswith(COUNTED):
                continue
            other = counted.setdefault(noun, quantity)
            if other.unit != quantity.unit and other.unit in group:
                yield Remark(
                    spans=(quantity.span, other.span),
                    message=Text(
                        "同一段里“{noun}”的量词有“{first}”和“{second}”，宜统一。",
                        en="{noun} is counted by both {first} and {second} in one passage; one would do.",
                    ).filled(noun=noun, first=other.unit, second=quantity.unit),
                )
                return


def _kind(quantity: Quantity) -> str:
    found = NUMBER_OF.search(quantity.claim.indicator)
    return quantity.claim.indicator[: found.start() if found else None][-TELLING:]
