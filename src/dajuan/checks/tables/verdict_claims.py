"""Read what a sentence says of how a table's rows met their aims: 全部完成, 4项超额完成, 只有枫林镇没有完成, 除…外均达标."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.patterns import Pattern
from dajuan.checks.tables.sheets import Sheet
from dajuan.checks.tables.tokens import tokens
from dajuan.checks.tables.verdict_words import Verdict

_NUMERAL = r"\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
_CLASSIFIER = "项|个|家|件|类|种|户|所|座|条|镇|县|区|乡"
_NOT = "未能?|没有|没|尚未|不|并未"
_HOW = "(?:[全按如提圆顺超已都均也较年既][^，。；未没不]{0,5}?)?"
_GOAL = "(?:目标|任务|计划|预算|指标|要求|标准|限额|进度|预期|控制)"
_BEYOND = "超额完成|超额实现|超额|超[目计任]|超过(?=[^，。；]{0,6}" + _GOAL + ")"
_MET = f"完成|达到|达标|达成|实现|兑现|合格(?!答卷|证|产品|率)|达产|[高优好快]于(?=[^，。；]{{0,6}}{_GOAL})"
_WITHIN = (
    "控制在[^，。；]{0,14}?(?:以内|之内|以下|范围|内)|(?:未|没有|均未|都未)(?:超过|突破|超出|超限|超标|超)|低于[^，。；]{0,8}(?:限额|控制|上限)"
    "|在[^，。；]{0,10}(?:以内|之内|限额内|预算内|范围内)|处于[^，。；]{0,8}(?:以内|之内)"
)
_ALL = Pattern(
    f"(?P<all>全部|悉数|一律|全都|均|都|皆|各项|全面|无一例外)(?P<how>[^，。；\\d]{{0,8}}?)"
    f"(?:(?P<missed>(?:{_NOT}){_HOW}(?:{_MET}))|(?P<beyond>{_BEYOND})|(?P<within>{_WITHIN})|(?P<met>{_MET}))"
)
_COUNT = Pattern(
    f"(?<![第\\d.])(?P<number>{_NUMERAL})(?:{_CLASSIFIER})(?P<noun>(?:(?!(?:{_NUMERAL})(?:{_CLASSIFIER}))[^，。；\\d、]){{0,10}}?)"
    f"(?:(?P<missed>(?:{_NOT}){_HOW}(?:{_MET})|低于{_GOAL}|滞后)|(?P<beyond>{_BEYOND})|(?P<within>{_WITHIN})|(?P<met>{_MET}))"
)
_BARE = Pattern(f"(?:其中)?(?:{_NUMERAL})(?:{_CLASSIFIER})(?:(?:{_NOT})?{_HOW}(?:{_MET})|{_BEYOND})")
"""三项完成，一项未完成."""
_AFTER = Pattern(
    f"(?:(?P<missed>(?:{_NOT}){_HOW}(?:{_MET}))|(?P<beyond>{_BEYOND})|(?P<met>{_MET}))(?:了|的?有)?(?P<number>{_NUMERAL})(?:{_CLASSIFIER})(?=[，。；、]|$)"
)
"""五项目标完成四项."""
_BACK = Pattern(
    f"(?:(?P<missed>(?:{_NOT}){_HOW}(?:{_MET})|滞后)|(?P<beyond>{_BEYOND})|(?P<met>{_MET}))[^，。；\\d]{{0,10}}?的"
    f"(?:[^，。；\\d]{{0,4}}?)(?P<only>只有|仅有?|共?有|为|是)(?P<names>[^，。；]{{1,30}})"
)
_ONLY = Pattern(
    f"(?:只有|仅有?|唯有|唯独)(?P<names>[^，。；]{{2,30}}?)(?:(?P<missed>(?:{_NOT}){_HOW}(?:{_MET})|低于{_GOAL}|滞后)|(?P<beyond>{_BEYOND})|(?P<met>{_MET}))"
)
_EXCEPT = Pattern("除了?(?P<names>[^，。；]{2,40}?)(?:之外|以外|外)(?=[，、均都其])")
_NAMED = Pattern(
    f"(?:(?P<missed>(?:{_NOT}){_HOW}(?:{_MET})|(?:略|稍|仍)?低于[^，。；\\d]{{0,6}}{_GOAL}(?!\\d)|滞后于?)|(?P<beyond>{_BEYOND})"
    f"|(?P<met>(?:{_MET})了?(?:20\\d\\d年)?[^，。；\\d]{{0,6}}{_GOAL}(?!的?[^，。；\\d]{{0,4}}\\d)|达标))"
)
_WITHHELD = Pattern(
    "确保|力争|争取|努力|推动|将(?!近)|(?<![主重需必])要(?!求|素|点)|务必|必须|预计|有望|可望|应(?!对|急|当|届|用)|建议|可以|允许|不得|未能?全部|没有全部|不是|并非|能否|是否|督促|假如|如果"
)
_STATED = Pattern(f"{_GOAL}|达标|超额|限额|上述|以上|表中|表列")
_PART = Pattern(r"序时|时间进度|进度要求|(?P<percent>\d{1,3}(?:\.\d+)?)%的")
_HERE = Pattern(r"(?:时间|序时)进度(?:要求)?[^，。；\d]{0,4}(?P<percent>\d{1,3}(?:\.\d+)?)%")
_REASON = Pattern("^[^，。；]{0,6}的[^，。；]{0,4}(?:原因|因素|关键|重要)")
_AIMED = Pattern(_GOAL)
LONG = 6
"""So many characters of a label name it."""
_REST = Pattern("其余|其他|其它|另外")


class Claim(msgspec.Struct, frozen=True):
    """A claim about rows of a sheet: sheet rows `rows` are all `verdict`, or just `number` of them are.

    start, end: its words. rest: no other row is. share: of how much of its aim a row must have, where that is not all of it.
    """

    verdict: Verdict
    rows: tuple[int, ...]
    start: int
    end: int
    number: int | None = None
    rest: bool = False
    share: str = ""
    early: bool = False


def claims(plain: str, start: int, end: int, sheet: Sheet, paragraph: str) -> Iterator[Claim]:
    """What a sentence plain[start:end] says of the rows; paragraph: the prose in which a share is said (时间进度是75%)."""
    for first, last in _clauses(plain, start, end):
        if _WITHHELD.search(plain, first, last):
            continue
        share = _share(plain[first:last], plain[start:first], paragraph)
        if share is None:
            continue
        made = _of_clause(plain, start, first, last, sheet)
        early = "提前" in plain[first:last]
        yield from (msgspec.structs.replace(each, share=share, early=early) for each in made)


def _clauses(plain: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence; 除…外 goes with what follows it."""
    position = start
    for stop in (*(at for at in range(start, end) if plain[at] in "，；。"), end):
        exception = _EXCEPT.search(plain, position, stop + 1)
        if stop < end and plain[stop] == "，" and exception is not None and stop - exception.end() < 3:
            continue
        if stop > position:
            yield position, stop
        position = stop + 1


def _share(clause: str, before: str, paragraph: str) -> str | None:
    """How much of its aim a clause asks for: "" for all, None where it asks for a part that is not said.

    时间进度是75%，达到的只有…: what the sentence has said before holds for a clause that names no aim.
    """
    asked = _PART.search(clause)
    if asked is not None and asked["percent"]:
        return asked["percent"]
    here = _HERE.search(before) if asked is None and not _AIMED.search(clause) else None
    if asked is not None:
        here = _HERE.search(paragraph)
        return here["percent"] if here else None
    return here["percent"] if here else ""


def _of_clause(plain: str, sentence: int, first: int, last: int, sheet: Sheet) -> Iterator[Claim]:
    clause = plain[first:last]
    exception = _EXCEPT.search(clause)
    every = _ALL.search(clause)
    if every is not None:
        yield from _all(plain, sentence, first, clause, every, exception, sheet)
        return
    after = _AFTER.search(clause)
    if after is not None and _is_of_table(clause, sheet, plain[sentence:first]) and not _rows(clause, sheet):
        yield Claim(
            _verdict(after), sheet.plain, first + after.start(), first + after.end(), number_of(after["number"])
        )
        return
    only = _ONLY.search(clause)
    back = _BACK.search(clause)
    count = _COUNT.search(clause)
    if only is not None:
        yield from _exactly(only, first, sheet, rest=True)
    elif back is not None:
        yield from _exactly(back, first, sheet, rest=back["only"][0] in "只仅")
    elif count is not None and (_is_of_table(clause, sheet, plain[sentence:first]) or _BARE.fullmatch(clause)):
        number = number_of(count["number"])
        named = _rows(clause[: count.start()], sheet)
        if named:  # 城镇新增就业和粮食产量两项完成年度目标
            if number == len(named):
                yield Claim(_verdict(count), tuple(named), first, first + count.end())
            return
        yield Claim(_verdict(count), sheet.plain, first + count.start(), first + count.end(), number)
    else:
        yield from _named(first, clause, sheet)


def _all(
    plain: str,
    sentence: int,
    first: int,
    clause: str,
    every: re.Match[str],
    exception: re.Match[str] | None,
    sheet: Sheet,
) -> Iterator[Claim]:
    before = clause[: every.start()]
    named = _rows(exception["names"] if exception else before, sheet)
    rows: Sequence[int] = sheet.plain
    number = _counted(before)
    if exception is not None:
        if not named:
            return
        rows = [at for at in sheet.plain if at not in named]
    elif named:
        rows = named
    elif (number is not None and number != len(rows)) or (
        number is None and not _is_of_table(clause, sheet, plain[sentence:first])
    ):
        return
    if exception is not None and number not in (None, len(rows)):
        return
    verdict = _verdict(every)
    names = [each.start for each in tokens(before, sheet.names) if each.kind == "row"]
    start = first + (exception.start() if exception else min([*names, every.start()]))
    yield Claim(verdict, tuple(rows), start, first + every.end())
    if exception is not None and verdict is not Verdict.MISSED:
        yield Claim(Verdict.MISSED, tuple(named), start, first + every.end())


def _exactly(found: re.Match[str], first: int, sheet: Sheet, *, rest: bool) -> Iterator[Claim]:
    """只有枫林镇没有完成: this one, and no other; 只有一项未达标: so many."""
    start, end = first + found.start(), first + found.end()
    named = _rows(found["names"], sheet)
    if named:
        yield Claim(_verdict(found), tuple(named), start, end, rest=rest)
        return
    number = _counted(found["names"] + "$")
    if number is not None:
        yield Claim(_verdict(found), sheet.plain, start, end, number)


def _named(first: int, clause: str, sheet: Sheet) -> Iterator[Claim]:
    found = _NAMED.search(clause)
    rows = _rows(clause[: found.start()], sheet, whole=True) if found else []
    if found is not None and rows and not _REASON.search(clause, found.end()):
        yield Claim(_verdict(found), tuple(rows), first, first + found.end())


def _verdict(found: re.Match[str]) -> Verdict:
    groups = found.groupdict()
    if groups.get("missed"):
        return Verdict.MISSED
    if groups.get("within"):
        return Verdict.WITHIN
    return Verdict.BEYOND if groups.get("beyond") else Verdict.MET


def _rows(words: str, sheet: Sheet, *, whole: bool = False) -> list[int]:
    """The rows that words name; whole: by a name of theirs, not by part of their label."""
    named = [each for each in tokens(words, sheet.names) if each.kind == "row" and each.row >= 0]
    found = [each.row for each in named if each.whole or not whole or each.end - each.start >= LONG]
    return list(dict.fromkeys(found))


_NUMBER = Pattern(f"(?<![第\\d.])(?P<number>{_NUMERAL})(?:{_CLASSIFIER})")


def _counted(words: str) -> int | None:
    """The last number of things in words."""
    found = list(_NUMBER.finditer(words))
    return number_of(found[-1]["number"]) if found else None


def _is_of_table(clause: str, sheet: Sheet, before: str) -> bool:
    """Whether a clause speaks of the aims of the table: it names aims, or the sentence does with the number of its rows."""
    return _STATED.search(clause) is not None or _counted(before) == len(sheet.plain) or bool(_REST.search(clause))
