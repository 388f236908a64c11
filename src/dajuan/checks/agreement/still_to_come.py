"""Find one of those that are all said to be done that is still to be finished (10件全部办结; 其中一件要到今年5月才能完工)."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Span

_FINISHED = "建成|完工|竣工|通车|投用|投产|开通|交付|启用|通水|办结|开业|投入|贯通|建好|完成"
_YEAR = "(?:今年|明年|次年|后年|20\\d\\d年)"
_LATER = Pattern(
    rf"(?:到|至|于)?{_YEAR}[^，。；]{{0,8}}?(?:才|方)[能可会][^，。；]{{0,6}}?(?:{_FINISHED})"
    rf"|(?:将于|将在|预计|计划|拟于|有望|力争)(?:到|在|于)?{_YEAR}[^，。；]{{0,10}}?(?:{_FINISHED})"
    r"|(?:推迟|延期|顺延|延后|延)(?:到|至)(?:明年|次年|后年)"
    r"|(?:仍|还|尚)(?:处于?|在)[^，。；]{0,8}?(?:施工|建设|安装|架设|办理|整治|改造|阶段)|(?:仍|还|尚)(?:未|没有?)(?:完工|竣工|办结|办理完毕|建成|完成|开工|贯通|投用|交付|到位|达标)"
    r"|还剩[^，。；]{1,10}未[^，。；]{1,4}|正在进行[^，。；]{2,8}"
    rf"|(?:今年|明年|次年)[^，。；]{{0,4}}(?:{_FINISHED})",
    needs=("今年", "明年", "次年", "后年", "20", "仍", "还", "尚", "正在"),
)
_LINK = Pattern("其中|唯有|唯独|只有|仅有|第[一二三四五六七八九十\\d]+[件个项]")
_ONE_OF_THEM = Pattern("其中[^，。；]{0,10}的?一(?P<unit>[件个项座条处])")
_APART = Pattern(
    "今年(?:新|的|安排|计划|还)|新开工|新增|新一轮|另|此外|同时|原|提前|早于|超前|下一步|接下来|后续|配套|二期|扩建|还将|明年(?:新|的|计划|安排)|再|验收|结算|审计|移交|备案|其他|其余|列入"
)
_PLAN = Pattern("^(?:今年|20)")
_LAST_YEAR = Pattern("去年|上年")
_CLASSIFIER = "件个项座条处"


class StillToCome(msgspec.Struct, frozen=True):
    """Where it is said; sure: whether it is said to be one of them."""

    where: Span
    sure: bool


def still_to_come(
    manuscript: Manuscript, sentence: Stretch, paragraph: Stretch, claim: Span, own: Sequence[Quantity]
) -> StillToCome | None:
    """What is told beside a claim that all of a number is done, of one of them: in its sentence, the next, or before it."""
    plain = manuscript.plain
    if not own or own[-1].value <= 1:
        return None
    past = _LAST_YEAR.search(plain, sentence.start, claim.end) is not None
    for later in _LATER.finditer(plain, claim.end, _end_of_next(plain, sentence, paragraph)):
        if later[0].startswith("今年") and not past:
            continue
        between = plain[claim.end : later.start()]
        start = max(plain.rfind(mark, claim.end, later.start()) for mark in "。；")
        linked = _LINK.search(between) is not None
        if _APART.search(plain, max(start, claim.end), later.end() + _CLOSE) or (start >= claim.end and not linked):
            continue
        loose = _PLANNED.match(later[0]) is not None and "因" not in between and "受" not in between
        if not linked and (loose or between.count("，") > 2 or _LEADS.match(between) is None):
            continue
        return StillToCome(Span(later.start(), later.end()), linked)
    for one in _ONE_OF_THEM.finditer(plain, paragraph.start, sentence.start):
        later_ = _LATER.search(plain, one.end(), plain.find("。", one.end()))
        if plain[own[-1].end - 1] == one["unit"] and later_ is not None and (past or not _PLAN.match(later_[0])):
            return StillToCome(Span(later_.start(), later_.end()), sure=True)
    return None


_CLOSE = 12
_PLANNED = Pattern("将|预计|计划|拟于|有望|力争|今年|明年|次年")
_LEADS = Pattern("[，、][^，。；\\d]{2,24}")


def _end_of_next(plain: str, sentence: Stretch, paragraph: Stretch) -> int:
    after = plain.find("。", sentence.end, paragraph.end)
    return after + 1 if after >= 0 else paragraph.end
