"""Find sums that are written out: A加上B、C，总计T; A n人、B m人，合计T人."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from dajuan.checks.figures.parts import is_amount, is_torn, label
from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.patterns import HAN

_PLUS = Pattern(r"加上|加:|[，。]加(?=[上下][级年]|调[入出]|债[务券]|转移|动用|补助)", needs=("加",))
_TOTAL = Pattern(
    r"(?:总计|合计|总[收支]入?出?|[收支][入出]总[计量]|总量|总财力)(?:[预实]?[计际]?(?:完成|达到|达|为|有|是)?)[约:]*$"
)
_NESTED = Pattern(r"其中|包括|包含|扣除|剔除|减去?|不含|上年同|[。；]")
_TOGETHER = Pattern(
    r"[，、](?:(?:[两二三四五六七八九]|\d)[项者类个家](?:部门|单位)?)?(?:合计|总计|共计|总共|一共|共有|共)[约为达有]?(?P<noun>[^，。；、\d]{0,6})$"
)
_HOW_MANY = Pattern("(?:[两二三四五六七八九]|\\d)[项者类个家](?:部门|单位)?(?:合计|总计|共计|总共|一共)")
"""三项共计: so many figures, not one of them."""
_BRACKETS = Pattern("（[^（）]*）")
_PARTED = Pattern("[^，。；、\\d]{0,6}?([、，和及与])")
"""12个镇、: what is counted may stand behind its number."""
_AND = Pattern("[、，和及与以]+")
_DONE = Pattern(
    "[^，。；、\\d]{0,6}[，、][^，。；、\\d]{0,4}?(?:已经?|其中)?(?:全部|累计|按期|及时|成功)?"
    f"(?:(?<=已)|(?<=经)|(?<=部)|(?<=计)|(?<=期)|(?<=时)|(?<=功)|(?=整改|办结|完成|建成|销号|处置|审结|验收|修复|受理|录取|批准|采纳|通过))(?P<verb>{HAN}{{2,4}}?)了?"
)
_LEFT = Pattern(
    "^(?:[（，][^，。；、]{0,8}[\\d.]+%）?)?[^，。；、]{0,3}[，、](?:(?:(?:尚|还|仍)?未|不予|不)(?P<verb>[^，。；、\\d]{2,4})(?:的)?|(?P<others>(?:其余|剩余|余下|剩下|还剩|尚余)[^，。；、\\d]{0,3}))$"
)
_MORE = Pattern("[^，。；、]{0,10}[，、](?:另|还有|其他|正在)")
LONGEST = 60
BOOKS = frozenset(
    f"{book}_{side}"
    for book in ("general_public_budget", "government_fund", "state_capital", "social_insurance_fund")
    for side in ("revenue", "expenditure")
)
"""The revenue and the expenditure of the four books, to which 加上 adds."""


class Addition(msgspec.Struct, frozen=True):
    """A total with what it was added up from.

    bases: figures of which one or more are the first terms, the nearest first; none where all terms are known.
    certain: every term has its figure.
    """

    total: Quantity
    terms: tuple[Quantity, ...]
    bases: tuple[Quantity, ...] = ()
    certain: bool = True

    @property
    def base(self) -> Quantity | None:
        """The term that the sum begins with by the words: a budget's revenue or expenditure, or the only figure there is."""
        book = next((each for each in self.bases if each.claim.indicator_id in BOOKS), None)
        return book or (self.bases[0] if len(self.bases) == 1 else None)


def additions(manuscript: Manuscript) -> Iterator[Addition]:
    """The sums that a manuscript's prose writes out."""
    outside = _BRACKETS.compiled.sub(lambda match: "\0" * len(match[0]), manuscript.plain)
    for sentence in manuscript.sentences:
        if len(sentence.quantities) < 2:
            continue
        if "加" in sentence.text:
            yield from _plus(manuscript, sentence)
        if "未" in sentence.text or "不" in sentence.text or "余" in sentence.text or "剩" in sentence.text:
            yield from _done_and_left(manuscript, sentence)
        if "共" in sentence.text or "计" in sentence.text:
            yield from _together(manuscript, sentence, outside)


def _plus(manuscript: Manuscript, sentence: Stretch) -> Iterator[Addition]:
    plain = manuscript.plain
    for plus in _PLUS.finditer(plain, sentence.start, sentence.end):
        if not _has_base(plain, sentence, plus.start()):
            continue  # 预算收入加上上划中央收入…: what is added to stands there without a figure
        terms: list[Quantity] = []
        end = plus.end()
        for each in sentence.quantities:
            if each.start < plus.end() or not is_amount(each):
                continue
            gap = plain[end : each.start]
            if _NESTED.search(gap) or _PLUS.search(gap) or (terms and each.unit != terms[0].unit) or "（" in gap:
                break
            if _TOTAL.search(gap):
                bases = _bases(manuscript, sentence, plus.start(), each.unit)
                if terms and bases:
                    certain = _named_all(plain, plus.end(), terms) and not is_torn(plain, (each, *terms))
                    yield Addition(each, tuple(terms), tuple(bases), certain)
                break
            terms.append(each)
            end = each.end


def _has_base(plain: str, sentence: Stretch, before: int) -> bool:
    """Whether the sentence begins with 加上, or a figure stands before it, in the clause or right at its end."""
    lead = plain[sentence.start : before].strip("，,。；、 \n")
    if not lead:
        return True
    figures = [each for each in sentence.quantities if each.end <= before]
    clause = max(plain.rfind(mark, sentence.start, before) for mark in "，,；。")
    return bool(figures) and (figures[-1].end > clause or plain[before] in "，" or clause == before - 1)


def _bases(manuscript: Manuscript, sentence: Stretch, before: int, unit: str) -> list[Quantity]:
    """The figures that 加上 can add to: those before it in its paragraph, the nearest first."""
    paragraph = manuscript.paragraph_at(sentence.start) or sentence
    return [
        each for each in paragraph.quantities if each.end <= before and each.unit == unit and is_amount(each)
    ][::-1]  # fmt: skip


def _named_all(plain: str, start: int, terms: list[Quantity]) -> bool:
    """Whether each term has words of its own, and no thing without a figure stands between two of them."""
    ends = [start, *(term.end for term in terms)]
    for end, term in zip(ends, terms, strict=False):
        gap = plain[end : term.start].strip("、，,和及与以 ")
        if not gap or gap.startswith("等") or (_AND.search(gap) and "等" not in gap):
            return False
    return not plain.startswith("等", ends[-1])


def _done_and_left(manuscript: Manuscript, sentence: Stretch) -> Iterator[Addition]:
    """隐患342处，已整改298处，未整改44处: what is done and what is not make all of it, where nothing stands between."""
    plain = manuscript.plain
    counts = [each for each in sentence.quantities if each.unit not in ("%", "个百分点", "百分点")]
    for whole, done, left in zip(counts, counts[1:], counts[2:], strict=False):
        if len({each.unit for each in (whole, done, left)}) > 1 or not all(map(is_amount, (whole, done, left))):
            continue
        first, second = plain[whole.end : done.start], plain[done.end : left.start]
        if not (_DONE.fullmatch(first) and (rest := _LEFT.search(second)) and not _NESTED.search(first + second)):
            continue
        verb = _DONE.fullmatch(first)
        same = verb is not None and (rest["verb"] is None or rest["verb"] in verb["verb"])
        same = (
            same
            and (rest["verb"] is None) == (rest["others"] is not None)
            and min(done.value, left.value) < whole.value
        )
        if same and not _MORE.match(plain, left.end):
            yield Addition(whole, (done, left))


def _together(manuscript: Manuscript, sentence: Stretch, plain: str) -> Iterator[Addition]:
    """A row and its total; plain: the text with what stands in brackets blanked."""
    quantities = [
        each
        for each in sentence.quantities
        if plain[each.start] != "\0" and not _HOW_MANY.match(plain, each.start, each.end + 4)
    ]
    for index, total in enumerate(quantities):
        if index < 2 or not is_amount(total):
            continue
        before = quantities[index - 1]
        match = _TOGETHER.search(plain[before.end : total.start])
        if total.start - before.end > 12 or match is None:
            continue
        terms = _row_before(plain, quantities[:index], total.unit)
        if match["noun"] and not all(match["noun"][-2:] in label(manuscript, term) for term in terms):
            continue  # 共发放资金: another thing
        if len(terms) > 1:
            dealt = "分别" in plain[max(terms[0].start - 8, sentence.start) : terms[0].start]
            named = dealt or all(label(manuscript, term) or plain[term.end] not in "，。；、和及与" for term in terms)
            yield Addition(total, tuple(terms), (), named and not is_torn(plain, (total, *terms)))


def _row_before(plain: str, quantities: Sequence[Quantity], unit: str) -> list[Quantity]:
    """The figures in one unit that stand in a row right before, parted by 、 or by ，, one of them throughout."""
    terms: list[Quantity] = []
    mark = ""
    for each in reversed(quantities):
        if each.unit != unit or not is_amount(each):
            break
        if terms:
            gap = plain[each.end : terms[0].start].replace("\0", "")
            match = _PARTED.match(gap)
            if match is None or len(gap) > LONGEST or _NESTED.search(gap):
                break
            parting = match[1]
            parting = "，" if parting == "，" else "、"
            if mark and parting != mark:
                break
            mark = parting
        terms.insert(0, each)
    return terms
