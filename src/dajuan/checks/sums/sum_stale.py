"""Find totals that are still those of the year before (小学由52所增至54所，初中由23所增至24所，共有学校75所)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.checks.figures.parts import added, is_printed_plain, named, spans
from dajuan.checks.figures.terms import STOP, Term, paragraphs_of_terms
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check

_FROM = Pattern("(?:由|从)[^，。；]{0,12}$")
_TO = Pattern(
    "^(?:增加|增长|增|提高|提升|上升|扩大|发展|减少|减|下降|降低|降|压减|缩减|调整|扩充|扩容|扩|升|拓展|变)?(?:到|至|为)"
)
_LAST_YEAR = Pattern("^(?:上年|去年)(?:同期|末)?(?:为|是)?$")
_TOTAL = Pattern("[合总共]计|共有|总[^，。；]{1,5}$|一共|达到?$|共$")
_PAST = Pattern("20\\d\\d年|年初|原有|原来|此前|之前|上年|去年|改革前|调整前|期初|基础上")
_FEWEST, _FARTHEST = 2, 160

MESSAGE = Text(
    "“{total}”是变动前各数（{old}）之和；按变动后的数（{new}）应为{sum}。",
    en="“{total}” is the sum of what there was before ({old}); with what there is now ({new}) it is {sum}.",
)
SUGGESTION = Text(
    "请按变动后的数更新合计数，或写明合计数的时点。", en="Bring the total up to date, or say of when it is."
)


class _Part(msgspec.Struct, frozen=True):
    """What a part is now and what it was; both are one where it did not change."""

    new: Quantity
    old: Quantity


@check(
    "arith-sum-stale",
    severity=Severity.WARNING,
    replaces=("arith-sum-slip", "arith-sum"),
    title=Text("合计数仍是变动前的数", en="A total is still that of what there was before"),
    why=Text(
        "分项已写明由多少变为多少，而合计数仍等于变动前各数之和，多半是改了分项没有改合计。",
        en="Where each part is told with what it was before and the total is the sum of that, the parts were mended and the total not.",
    ),
    wrong=(
        "小学由52所增加到54所，初中由23所增加到25所，全县共有义务教育学校75所。",
        "全县共有各类床位1860张，其中县级医院由1200张增加到1280张，乡镇卫生院由660张增加到690张。",
        "小学由52所增加到54所，初中仍为23所，全县共有义务教育学校75所。",
        "公办园48所（上年45所），民办园26所（上年27所），全县幼儿园总数72所。",
    ),
    right=(
        "小学由52所增加到54所，初中由23所增加到25所，全县共有义务教育学校79所。",
        "小学由52所增加到54所，初中由23所增加到25所，全县共有学校96所。",
        "2024年末全县共有中小学75所，去年小学由52所增加到54所，初中由23所增加到25所。",
        "全县学校由75所增加到79所，其中小学由52所增加到54所，初中由23所增加到25所。",
    ),
)
def stale_totals(manuscript: Manuscript) -> Iterator[Remark]:
    """The parts of each sentence that changed, with the totals of their unit."""
    for paragraph, terms in paragraphs_of_terms(manuscript):
        if len(terms) > _FEWEST + 1 and ("由" in paragraph.text or "从" in paragraph.text or "（" in paragraph.text):
            for sentence in _sentences(terms):
                yield from _of_sentence(manuscript, sentence)


def _sentences(terms: Sequence[Term]) -> Iterator[Sequence[Term]]:
    begin = 0
    for place, term in enumerate(terms):
        if place and term.rank >= STOP:
            yield terms[begin:place]
            begin = place
    yield terms[begin:]


def _of_sentence(manuscript: Manuscript, terms: Sequence[Term]) -> Iterator[Remark]:
    for unit in {term.unit for term in terms}:
        own = [term for term in terms if term.unit == unit]
        if len(own) <= _FEWEST + 1:
            continue
        parts, rest = _parts(own)
        changed = [part for part in parts if part.new is not part.old]
        totals = [term for term in rest if _TOTAL.search(term.before) and not term.aside]
        if not changed or len(totals) != 1 or _PAST.search(totals[0].before) or any(term.aside for term in rest):
            continue
        same = [_Part(term.quantity, term.quantity) for term in rest if term is not totals[0]]
        if len(changed) + len(same) >= _FEWEST:
            yield from _checked(manuscript, totals[0].quantity, [*changed, *same])


def _parts(terms: Sequence[Term]) -> tuple[list[_Part], list[Term]]:
    """The pairs of what was and what is, and the other figures."""
    parts: list[_Part] = []
    rest: list[Term] = []
    for term in terms:
        last = rest[-1] if rest else None
        if last is not None and _FROM.search(last.before) and _TO.search(term.before):
            rest.pop()
            parts.append(_Part(term.quantity, last.quantity))
        elif last is not None and _LAST_YEAR.search(term.before) and term.bracket > last.quantity.start:
            rest.pop()
            parts.append(_Part(last.quantity, term.quantity))
        else:
            rest.append(term)
    return parts, rest


def _checked(manuscript: Manuscript, total: Quantity, parts: Sequence[_Part]) -> Iterator[Remark]:
    new, old = [part.new for part in parts], [part.old for part in parts]
    near = max(each.end for each in (total, *new)) - min(each.start for each in (total, *old)) <= _FARTHEST
    if not near or not all(map(is_printed_plain, (total, *new, *old))) or added(new).tight.meets(total.tight):
        return
    if sum((each.value for each in old), Decimal(0)) != total.value:
        return
    words = ["、".join(each.claim.text for each in side) for side in (old, new)]
    value = sum((each.value for each in new), Decimal(0))
    computed = _as(total, value)
    message = MESSAGE.filled(total=named(manuscript, total), old=words[0], new=words[1], sum=computed)
    yield Remark(spans(total, new), message, SUGGESTION, computed)


def _as(like: Quantity, value: Decimal) -> str:
    """A value as a figure is printed."""
    printed = like.claim.text
    for size, scale in ((Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万")):
        if scale in printed:
            return f"{(value / size).normalize():f}{scale}{like.unit}"
    return f"{value.normalize():f}{like.unit}"
