"""Find one measure with two ranks (居全市第3位, further on 第5位)."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dajuan.catalogue.indicators import by_id
from dajuan.catalogue.match import indicator_id
from dajuan.checks.agreement.belonging import is_elsewhere
from dajuan.checks.agreement.wording import place_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.periods import period_of
from dajuan.checks.phrases import core
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.reading.records import Kind

CONFIDENT = 0.83
"""A rank is read less surely than an amount."""
SHORTEST = 4
"""Characters of a phrase that is no name of the catalogue's."""
_SORT = Pattern("(?:增速|增幅|增长率|增量|涨幅|降幅|总量|总额|规模|水平|名次|排名|位次|综合|得分)+$")
_SORTS = Pattern(
    "(?P<growth>增速|增幅|增长|增量|涨幅|降幅|下降)|(?P<amount>总量|总额(?!增)|规模(?!以上)|水平|人均|绝对)"
)
_WHOSE = Pattern("^[^，。；]{0,6}?(?:我|本|该)[县市区州旗省]|在?全[国省市州县区](?=[^\\W\\d]{4})")
_WHOLE = Pattern("全[国省市州县区](?:同类[县区市]*)?")
_COUNTED_SET = Pattern("(?P<whole>全[国省市州县区])(?:的)?\\d+个(?:县|市|区|州|旗|镇|乡|街|地|（|）|、|设)+")
_DEALT = Pattern("其中|分别|分列")
_OTHER = Pattern("[由从][^，,。；]{0,14}$|上年|去年|上季|上半年|同类")


class _Ranking(msgspec.Struct, frozen=True):
    """What is ranked (an indicator's id, else a phrase), whether by its growth, in which set, of which period and place."""

    subject: str
    sort: str
    among: str | None
    period: str
    place: str
    unit: str


@check(
    "agree-rank-twice",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("同一指标两处位次不同", en="One measure with two ranks"),
    why=Text(
        "同一指标在同一范围、同一时点只有一个位次。总量与增速、全市与同类县的位次不同，应分别写明。",
        en="A measure has one rank in one set at one time. Ranks of the amount and of its growth, or in two sets, are to be told apart.",
    ),
    wrong=(
        "2025年，全县规上工业增加值增速居全市第3位。\n工业经济稳中有进，2025年规上工业增加值增速居全市第5位。",
        "2025年，规上工业增加值比上年增长9.3%，增速居全市9个县（市、区）第2位。\n2025年，规上工业增加值增速列全市第4位。",
        "2025年，全县一般公共预算收入总量居全市第二位。\n2025年，一般公共预算收入总量居全市第四位。",
    ),
    right=(
        "2025年，全县一般公共预算收入总量居全市第5位。\n2025年，一般公共预算收入增速居全市第2位。",
        "2025年，规上工业增加值增速居全市第3位。\n2025年，规上工业增加值增速居全省同类县第12位。",
        "2024年，规上工业增加值增速居全市第5位。\n2025年，规上工业增加值增速居全市第3位。",
        "2025年，固定资产投资增速居全市第3位，由第7位前移4位。",
    ),
)
def rank_twice(manuscript: Manuscript) -> Iterator[Remark]:
    """Two ranks of one measure in one set and period, in two sentences."""
    ranks: dict[_Ranking, list[Quantity]] = {}
    for quantity in manuscript.quantities:
        if quantity.is_(Kind.RANK) and _is_plain(manuscript, quantity):
            ranking = _ranking(manuscript, quantity)
            if ranking is not None:
                ranks.setdefault(ranking, []).append(quantity)
    for ranking, told in ranks.items():
        for place, beside in enumerate(told):
            odd = next((each for each in told[place + 1 :] if _disagree(manuscript, beside, each)), None)
            if odd is not None:
                yield Remark(
                    spans=(odd.span, beside.span),
                    message=Text(
                        "“{name}”有两个位次：{beside}，{odd}。请核对：是总量与增速之别，还是比较范围不同？",
                        en="“{name}” has two ranks: {beside}, {odd}. Is one of the amount and one of its growth, or are the sets two?",
                    ).filled(
                        name=_name(ranking),
                        beside=place_of(beside),
                        odd=place_of(odd),
                    ),
                    suggestion=Text(
                        "统一位次，或者分别写明“总量”“增速”和比较范围。",
                        en="Keep one rank, or say of each whether it is of the amount or the growth, and in which set.",
                    ),
                )
                break


def _ranking(manuscript: Manuscript, quantity: Quantity) -> _Ranking | None:
    """What is ranked, in which set and when; None where the words do not say enough."""
    claim = quantity.claim
    phrase = core(_WHOSE.compiled.sub("", claim.indicator))
    bare = _SORT.compiled.sub("", phrase)
    known = claim.indicator_id or indicator_id(bare, "%", "change") or indicator_id(bare, "%", "level")
    if known is None and len(bare) < SHORTEST:
        return None
    ends = (period_of(manuscript, quantity) or "").rpartition("/")[2]  # 连续三年居第一 is of the last of them too
    sorts = list(_SORTS.finditer(f"{phrase},{manuscript.plain[_clause(manuscript, quantity) : quantity.start]}"))
    sort = (sorts[-1].lastgroup or "") if sorts else ""
    return _Ranking(
        known or bare,
        sort,
        _set_of(claim.scope) or _named_set(manuscript, quantity),
        ends,
        _place(claim.place),
        claim.unit,
    )


def _place(place: str | None) -> str:
    """Whose rank it is, where another place is named; 全省 names the set."""
    return "" if place is None or place[0] in "全我本" else place


def _named_set(manuscript: Manuscript, quantity: Quantity) -> str | None:
    """The set that the words before a rank name, where the reading has none (在全省县域经济综合评价中列)."""
    found = list(_WHOLE.finditer(manuscript.plain, _clause(manuscript, quantity), quantity.start))
    return found[-1][0] if found else None


def _name(ranking: _Ranking) -> str:
    known = by_id().get(ranking.subject)
    return known.name if known is not None else ranking.subject


def _set_of(scope: str | None) -> str | None:
    """全市9个县（市、区） is 全市; 全市同类县 and 全省县域 are sets of their own."""
    counted = _COUNTED_SET.fullmatch(scope or "")
    return counted["whole"] if counted is not None else scope


def _is_plain(manuscript: Manuscript, quantity: Quantity) -> bool:
    claim = quantity.claim
    if quantity.in_table or not quantity.exact or (claim.period is not None and claim.confidence < CONFIDENT):
        return False
    sentence = manuscript.sentence_at(quantity.start)
    if sentence is None or claim.text[0] not in "第首":
        return False
    before = manuscript.plain[sentence.start : quantity.start]
    clause = manuscript.plain[_clause(manuscript, quantity) : quantity.start]
    among = claim.scope or _named_set(manuscript, quantity) or ""
    return not (_OTHER.search(clause) or _DEALT.search(before) or is_elsewhere(manuscript, quantity, among))


def _clause(manuscript: Manuscript, quantity: Quantity) -> int:
    return max(manuscript.plain.rfind(mark, 0, quantity.start) for mark in "，；:。\n") + 1


def _disagree(manuscript: Manuscript, one: Quantity, other: Quantity) -> bool:
    """Whether two ranks stand in two sentences, or parted by ；, and are two."""
    apart = manuscript.sentence_at(one.start) is not manuscript.sentence_at(other.start)
    return one.value != other.value and (apart or "；" in manuscript.plain[one.end : other.start])
