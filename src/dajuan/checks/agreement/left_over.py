"""Find counts that leave some over: 32 in all, 29 done, 3 put off; 14个中已有13个, and who is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import msgspec

from dajuan.checks.agreement.beside import clause_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.reading.records import Kind

BEGUN = ("开工", "动工", "启动", "复工", "纳入", "接入")
"""What is under way has been begun."""
_NEVER = "未|尚未|没有|推迟|延期|延至|延后|延到|搁置|取消|滞后|停工|缓建|待|不达标|顺延|无法|尚处|延迟|暂缓|受阻|叫停"
_UNDER_WAY = (
    "在建|正在|正(?=按|有序|加快)|仍在|还在|推进中|施工中|办理中|整治中|建设中|预计|移送|明年|次年|跨年|结转|继续|收尾"
    "|序时|有序推进|持续推进|加快推进"
)
_LEFT = Pattern(
    rf"(?P<lead>(?:另有|另外|其余|剩余|余下|剩下|还有|尚有|仍有|仅剩|只剩|只有|其中)[^，。；\d]{{0,6}}|(?:{_NEVER}|{_UNDER_WAY})[^，。；、\d]{{0,8}})$"
)
_NOT_YET = Pattern(rf"[^，。；\d]{{0,24}}?(?:(?P<never>{_NEVER})|(?P<going>{_UNDER_WAY}))")
_NEVERS, _GOING = Pattern(_NEVER), Pattern(_UNDER_WAY)
_OF_OTHERS = Pattern("新增|备用|谋划|储备")
_OF_THEM = Pattern(
    r"(?:[^，。；\d]{0,10}[中里内]，?|[^。；\d]{0,24}[。，；](?:其中|目前|现|截至[^，。；]{0,10}，)[，]?)(?:现|目前|已经?|仅|只|共|有)*$"
)
_NOUN = 6
"""Characters behind a count in which its noun stands."""
_REMAINS = Pattern("(?:[仅只还][剩有余]|[尚仍]有|剩余|余下)[^，。；\\d]{0,4}$")
_SO_FAR = Pattern(r"[^，。；\d]{0,10}[中里]，?(?:目前|现)?已经?[^，。；\d]{1,3}$")
"""218个行政村中已安装206个: told of all of them, so many so far."""
_GOT = Pattern(
    "[^，。；\\d]{0,3}?(?:开通|建成|建有|通上|装上|配备|获评|创建|创成|获得|入选|设立)(?:为|了)?(?P<what>[^，。；\\d]{2,12})"
)
"""What some of them have got besides."""
_CLOSE = 24
_DEED = Pattern("[未没](?:有|能)?(?:按期|如期)?(?P<verb>[^\\W\\d]{2})的?$")
_GENERAL = (*BEGUN, "完成", "到位", "达标", "落实", "办结", "完工", "结束", "实现", "通过", "处理")
_BUILT = ("建成", "完工", "竣工")
_PAPERS = Pattern("[^，。；\\d]{0,10}?(?:验收|结算|审计|移交|备案|手续)")
"""What is built may still wait for its papers."""
_STILL = Pattern("[，；][^，。；]{2,16}?(?:尚|仍|还|未|正)[在有未没处]?")


class Counts(msgspec.Struct, frozen=True):
    """So many in all, those that are done and those that are left: whole = done + left."""

    whole: Quantity
    done: tuple[Quantity, ...]
    left: Quantity


def is_count(quantity: Quantity) -> bool:
    """Whether it counts things, without any approximation; 十大 is part of a name."""
    claim = quantity.claim
    plain = claim.high is None and not claim.approximators
    return quantity.is_(Kind.LEVEL) and quantity.unit not in ("%", "‰", "") and plain and claim.text[-1] != "大"


def wholes_with_rest(
    manuscript: Manuscript, told: Sequence[Quantity], own: Sequence[Quantity], done: str
) -> Iterator[Counts]:
    """Every whole with what is done and what is left of it.

    own: the counts of the clause that says all is done; the whole among them may be counted by another word (38个信访积案, 36件).
    done: the verb that is said of all, "" for none: of what has all begun nothing that is under way is left.
    """
    counts = [each for each in told if is_count(each)]
    for place, left in enumerate(counts):
        if not _is_left(manuscript, left, done):
            continue
        alike = [each for each in counts[:place] if each.unit == left.unit]
        sums = [each for each in _sums(alike, left) if not _has_more(manuscript, each)]
        yield from sums
        for whole in own if not sums else ():
            for each in alike:
                counts_told = Counts(whole, (each,), left)
                if (
                    each is not whole
                    and each.value + left.value == whole.value
                    and not _has_more(manuscript, counts_told)
                ):
                    yield counts_told


def _has_more(manuscript: Manuscript, counts: Counts) -> bool:
    """Whether those that are done have got something further (全覆盖，其中142个村开通千兆光网，44个村正在升级)."""
    got = _GOT.match(manuscript.plain, counts.done[-1].end)
    if got is None:
        return False
    before, what = manuscript.plain[counts.whole.start - _CLOSE : counts.done[-1].start], got["what"]
    return not any(what[place : place + 2] in before for place in range(len(what) - 1))


def _sums(before: Sequence[Quantity], left: Quantity) -> Iterator[Counts]:
    """The last figures before what is left that make a whole with it: 32, 29 and 3; 20, 13, 6 and 1."""
    for size in (1, 2):
        for picked in combinations(before[-size - 3 :], size + 1):
            whole, *done = picked
            if whole.value > left.value and sum(each.value for each in done) + left.value == whole.value:
                yield Counts(whole, tuple(done), left)


def _is_left(manuscript: Manuscript, quantity: Quantity, done: str) -> bool:
    """Whether it is said of so many that they are not done, in words that go against what is claimed."""
    plain = manuscript.plain
    behind = _NOT_YET.match(plain, quantity.end)
    lead = _LEFT.search(plain, max(clause_of(manuscript, quantity.start), 0), quantity.start)
    if lead is not None and _OF_OTHERS.search(plain, lead.start(), quantity.start):
        return False
    if done in _BUILT and _PAPERS.match(plain, quantity.end):
        return False
    if done and lead is not None and _is_of_another_deed(plain, lead.start(), quantity.start, done):
        return False
    if (behind is not None and behind["never"]) or (lead is not None and _NEVERS.search(lead["lead"])):
        return True
    if done in BEGUN:
        return False
    return behind is not None or (lead is not None and _GOING.search(lead["lead"]) is not None)


def _is_of_another_deed(plain: str, start: int, end: int, done: str) -> bool:
    """Whether something else than what is said of all is not done: 全部办复，其中暂未解决11件."""
    deed = _DEED.search(plain, start, end)
    return deed is not None and deed["verb"] not in _GENERAL and not set(deed["verb"]) & set(done)


def remaining(manuscript: Manuscript, told: Sequence[Quantity], clause: str, after: int, end: int) -> Quantity | None:
    """大班额全部消除，目前仅剩12个大班额班级: how many there still are of what the clause says is all gone."""
    plain = manuscript.plain
    words = {clause[place : place + 2] for place in range(len(clause) - 1)}
    for each in told:
        if after <= each.start < end and each.value > 0 and is_count(each):
            noun = plain[each.end : each.end + _NOUN]
            if _REMAINS.search(plain, after, each.start) and any(word in noun for word in words):
                return each
    return None


def one_fewer(
    manuscript: Manuscript, told: Sequence[Quantity], whole: Sequence[Quantity], after: int, end: int
) -> Quantity | None:
    """覆盖全部14个乡镇。14个乡镇中已有13个…，石门镇的还在施工: of a number that is all done, fewer, and who is left.

    whole: the counts of which all is said to be done; after: where that is said; end: where its sentence ends.
    """
    plain = manuscript.plain
    for one, done in pairwise(each for each in told if is_count(each)):
        if one.unit != done.unit or done.value >= one.value or done.start < after:
            continue
        so_far = _SO_FAR.match(plain, one.end, done.start) is not None and plain[done.end] in "，。；"
        if so_far and done.end <= end:
            return done
        if not any(each.value == one.value and each.unit == one.unit for each in whole):
            continue
        stop = plain.find("。", done.end)
        if so_far:
            return done
        still = _STILL.search(plain, done.end, stop if stop >= 0 else None)
        if still is not None and _OF_THEM.match(plain, one.end, done.start) and not _PAPERS.match(plain, still.end()):
            return done
    return None
