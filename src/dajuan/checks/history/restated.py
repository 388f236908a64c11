"""Find promises that an earlier document made for an earlier date, or with a larger number."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.history.promises_quoted import promises_quoted
from dajuan.checks.history.sameness import SHORTEST, Index, is_single, thing
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.evaluation.spans import span_of
from dajuan.ledger.records import PledgeRef
from dajuan.reading.records import Pledge

_ADJUSTED = Pattern(
    "调整|因[^,，。；]{1,20}|延期|顺延|推迟|延后|受[^,，。；]{1,20}影响|原计划|原定|续建|接续|结转|跨年"
)
_PROJECT = Pattern("建成|投用|投入使用|通车|竣工|完工|启用|投产|投运|运营|建设|开工|改造|交付|完成|验收|开馆|开园")
_NUMBER = Pattern(r"(?P<number>\d[\d.]*)(?P<scale>[万亿]?)(?P<unit>[个项家户所座条处套名吨亩件]|公里|平方米)")

_LATER = Text(
    "“{own}”：{source}承诺的期限是{due}（“{earlier}”），本文未说明调整。",
    en="“{own}”: {source} promised it for {due} (“{earlier}”), and no change is mentioned.",
)
_LESS = Text(
    "“{own}”：{source}承诺的数量是“{earlier}”，本文减少而未说明调整。",
    en="“{own}”: {source} promised “{earlier}”; the number is smaller now, and no change is mentioned.",
)
_QUOTED = Text(
    "这里的“{own}”与{source}的承诺不一致：“{earlier}”。", en="“{own}” is not what {source} promised: “{earlier}”."
)
_MENDING = Text(
    "说明完成情况，或写明调整后的期限、数量和原因。",
    en="Say how far it has come, or give the new date or number with the reason.",
)
_LAST_YEAR = (
    "云溪县2025年政府工作报告\n\n2025年1月8日\n\n三、2025年工作安排\n\n确保青石水库除险加固2025年底前完工。云溪体育中心力争2025年10月底前投用。"
    "到2027年，计划新建农村公路180公里。",
    "2025-01-08",
)
_HEAD = "云溪县2026年政府工作报告\n\n2026年1月15日\n\n三、2026年工作安排\n\n"


@check(
    "pledge-restated",
    severity=Severity.WARNING,
    known=True,
    title=Text("同一承诺推后了期限或减少了数量", en="A promise with a later date or a smaller number"),
    why=Text(
        "往年承诺过的事，本年又以更晚的期限或更小的数量提出，而没有说明调整或原因，会被当作落空的承诺。",
        en="A promise that comes back with a later date or a smaller number, and no word of a change, looks broken.",
    ),
    wrong=(
        Example(_HEAD + "确保青石水库除险加固2026年底前完工。", earlier=(_LAST_YEAR,)),
        Example(_HEAD + "云溪体育中心力争2026年6月底前投用。", earlier=(_LAST_YEAR,)),
        Example(_HEAD + "到2027年，计划新建农村公路150公里。", earlier=(_LAST_YEAR,)),
        Example(
            "云溪县2026年政府工作报告\n\n2026年1月15日\n\n一、2025年工作回顾\n\n去年承诺的10个老旧小区改造全部完工，建成公办幼儿园4所。",
            earlier=(
                (
                    "云溪县2025年政府工作报告\n\n2025年1月8日\n\n三、2025年工作安排\n\n办好民生实事：改造老旧小区12个，9月底前完工；建成公办幼儿园3所，8月底前投用。",
                    "2025-01-08",
                ),
            ),
        ),
    ),
    right=(
        Example(
            _HEAD + "因汛期施工受阻，青石水库除险加固调整到2026年6月底前完工，确保安全度汛。", earlier=(_LAST_YEAR,)
        ),
        Example(_HEAD + "确保白河水库除险加固2026年底前完工。", earlier=(_LAST_YEAR,)),
        Example(_HEAD + "到2027年，计划新建农村公路180公里。", earlier=(_LAST_YEAR,)),
        Example(_HEAD + "确保青石水库除险加固二期2026年底前完工。", earlier=(_LAST_YEAR,)),
    ),
)
def pledge_restated(manuscript: Manuscript) -> Iterator[Remark]:
    """Promises against those of documents that were published before."""
    known = manuscript.known
    if known is None:
        return
    for quoted in promises_quoted(manuscript, known.texts):
        yield Remark(
            spans=(quoted.where,),
            message=_QUOTED.filled(
                own=manuscript.text[quoted.where.start : quoted.where.end],
                source=f"《{quoted.report.title or quoted.report.name}》（{quoted.report.published}）",
                earlier=quoted.told,
            ),
            suggestion=_MENDING,
        )
    if not known.pledges:
        return
    published = manuscript.document.published
    earlier = Index((one.passage.text, one) for one in known.pledges if _is_before(one, published))
    for pledge in manuscript.reading.pledges:
        sentence = manuscript.sentence_at(pledge.start)
        if sentence is None or _ADJUSTED.search(sentence.text) or len(thing(pledge.text)) < SHORTEST:
            continue
        for _text, told in earlier.alike(pledge.text):
            remark = _remark(pledge, told)
            if remark is not None:
                yield remark
                break


def _is_before(told: PledgeRef, published: str) -> bool:
    """Whether it was made in an earlier year."""
    date = told.passage.document.published
    return bool(date) and date[:4] < published[:4]


def _remark(pledge: Pledge, told: PledgeRef) -> Remark | None:
    mine, theirs = span_of(pledge.due), span_of(told.due)
    if mine is None or theirs is None:
        return None
    texts = (pledge.text, told.passage.text)
    if mine.last > theirs.last and all(_is_of_a_project(text) for text in texts):
        message = _LATER
    elif mine.last == theirs.last and _is_less(pledge.text, told.passage.text):
        message = _LESS
    else:
        return None
    document = told.passage.document
    return Remark(
        spans=(Span(pledge.start, pledge.end),),
        message=message.filled(
            own=pledge.text,
            source=f"《{document.title or document.name}》（{document.published}）",
            due=told.due or "",
            earlier=told.passage.text,
        ),
        suggestion=_MENDING,
    )


def _is_of_a_project(text: str) -> bool:
    """Whether one named project is promised, and not an amount of a year."""
    return is_single(text) and _PROJECT.search(text) is not None and _NUMBER.search(text) is None


def _is_less(own: str, told: str) -> bool:
    """Whether the one number of a promise is smaller than it was."""
    mine, theirs = list(_NUMBER.finditer(own)), list(_NUMBER.finditer(told))
    if len(mine) != 1 or len(theirs) != 1 or mine[0]["unit"] != theirs[0]["unit"]:
        return False
    scales = {"": 1, "万": 10**4, "亿": 10**8}
    values = [Decimal(each["number"].rstrip(".")) * scales[each["scale"]] for each in (mine[0], theirs[0])]
    return values[0] < values[1]
