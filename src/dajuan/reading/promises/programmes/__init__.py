"""Find named schemes with their parts (举措): “五办”工作法, a four-tier system, 一是…二是…."""

from __future__ import annotations

import re

import msgspec

from dajuan.reading.promises.programmes.lexicon import (
    BEFORE_ANNOUNCEMENT,
    LIST_MARK,
    NOT_SCHEMES,
    QUOTES,
    TROUBLES,
)
from dajuan.reading.promises.programmes.lists import listed_after, number_of
from dajuan.reading.promises.programmes.rules import (
    ANNOUNCEMENT,
    CHAIN,
    COMMA,
    ENUMERATION,
    EXPLANATION,
    FIRST_CLAUSE,
    FORMULA,
    HOW_MANY,
    INNER_QUOTES,
    ITEM,
    LEADING_VERB,
    LIST_BEFORE,
    LIST_END,
    MEASURE_TAIL,
    NUMBERED,
    NUMBERED_PAIRS,
    ONE_PAIR,
    OPEN_CHAIN,
    OPENS_EXPLANATION,
    ORDINALS,
    PLUS,
    PRACTICAL,
    QUOTED,
    QUOTES_BEFORE,
    SCHEME_AFTER,
    SEPARATOR,
    STRICT_SEPARATOR,
    TAIL,
    TIERS,
)
from dajuan.reading.records import Programme

SHORTEST_NAME = 3  # characters, of a name without a number
LONGEST_NAME = 20  # characters
LONGEST_PART = 24
LONGEST_LIST = 1500  # from its announcement to the end of its last item
LONGEST_GAP = 300  # from the name of an item to the next
REACH = 80  # characters before or after a name within which its parts stand


def programmes(text: str) -> tuple[Programme, ...]:
    """The schemes of a text in its order; each at its first mention, and again where its parts are listed first."""
    found = [*_quoted(text), *_chains(text), *_things_done(text), *_enumerations(text)]
    found.sort(key=lambda one: (one.start, -one.end))
    return _first_mentions(found)


def _first_mentions(found: list[Programme]) -> tuple[Programme, ...]:
    """Each scheme where it is first named, with its parts wherever they stand; and where they stand, if that is later.

    Of two that overlap the first and longer stays.
    """
    listed: dict[str, tuple[str, ...]] = {}
    for one in found:
        if one.parts:
            listed.setdefault(one.name, one.parts)
    kept: list[Programme] = []
    named: set[str] = set()
    complete: set[str] = set()
    end = 0
    for one in found:
        if one.start < end or (one.name in named and (one.name in complete or not one.parts)):
            continue
        if one.parts:
            complete.add(one.name)
        named.add(one.name)
        kept.append(msgspec.structs.replace(one, parts=listed.get(one.name, ())))
        end = one.end
    return tuple(kept)


def _count(name: str) -> int | None:
    """The number in a scheme's name: 五办 5, 两链一园 3; None where it holds none."""
    if NUMBERED_PAIRS.fullmatch(name):
        return sum(number_of(pair[1]) or 0 for pair in ONE_PAIR.finditer(name))
    if numbered := NUMBERED.match(name):
        return number_of(numbered["number"])
    return None


def _quoted(text: str) -> list[Programme]:
    found = []
    for match in QUOTED.finditer(text):
        name = match[match.lastgroup or 0]
        if name in NOT_SCHEMES or len(name) < 2:
            continue
        programme = _scheme(text, match, name)
        if programme is not None:
            found.append(programme)
    return found


def _scheme(text: str, match: re.Match[str], name: str) -> Programme | None:
    start, end = match.span()
    after = SCHEME_AFTER.match(text, end)
    if PLUS.search(name):
        return _chain_in_quotes(text, match, name, after)
    count = _count(name) if len(name) <= 10 else None
    if count is not None and count >= 2:
        begin, stop, parts = _parts(text, start, end, count)
        pairs = NUMBERED_PAIRS.fullmatch(name) is not None
        if not parts and after is None and not pairs:
            return None
        stop = max(stop, after.end()) if after is not None else stop
        return Programme(begin, stop, text[begin:stop], name, parts, count)
    if after is None or not SHORTEST_NAME <= len(name) <= LONGEST_NAME or COMMA.search(name) or name.endswith(TROUBLES):
        return None
    listed = tuple(name.split(LIST_MARK))
    return Programme(start, after.end(), text[start : after.end()], name, listed if len(listed) > 1 else ())


def _chain_in_quotes(text: str, match: re.Match[str], name: str, after: re.Match[str] | None) -> Programme | None:
    """“县级中心+镇级站点”的两级体系, “1+3+N”体系."""
    start, end = match.span()
    if FORMULA.fullmatch(name):
        return Programme(start, after.end(), text[start : after.end()], name) if after is not None else None
    if not CHAIN.fullmatch(name):
        return None
    parts = tuple(PLUS.split(name))
    tiers = TIERS.match(text, end)
    if tiers is not None:
        return Programme(
            start, tiers.end(), text[start : tiers.end()], tiers["name"], parts, number_of(tiers["number"])
        )
    if after is None:
        return None
    return Programme(start, after.end(), text[start : after.end()], name, parts)


def _parts(text: str, start: int, end: int, count: int) -> tuple[int, int, tuple[str, ...]]:
    """The span and the parts of the scheme whose name in quotation marks is text[start:end] and holds `count`."""
    before = text[max(0, start - REACH) : start]
    if listed := LIST_BEFORE.search(before):
        parts = tuple(part.strip() for part in listed[1].split(LIST_MARK))
        if len(parts) > 1:
            return start - len(before) + listed.start(), end, parts
    if quoted := QUOTES_BEFORE.search(before):
        parts = tuple(INNER_QUOTES.findall(quoted.group()))
        if len(parts) == count:
            return start - len(before) + quoted.start(), end, parts
    clause = before
    for mark in COMMA.finditer(before):
        clause = before[mark.end() :]
    words = LIST_END.sub("", MEASURE_TAIL.sub("", clause))
    bare = LEADING_VERB.sub("", words)
    parts = tuple(part.strip() for part in SEPARATOR.split(bare))
    if len(parts) == count and all(2 <= len(part) <= LONGEST_PART for part in parts):
        return start - len(clause) + len(words) - len(bare), end, parts
    return _parts_after(text, start, end, count)


def _parts_after(text: str, start: int, end: int, count: int) -> tuple[int, int, tuple[str, ...]]:
    """The parts that an explanation behind the name lists: “三办”：预约办、上门办、延时办."""
    scheme = SCHEME_AFTER.match(text, end)
    for begin in {end, scheme.end() if scheme is not None else end}:
        if OPENS_EXPLANATION.match(text, begin) is None:
            continue
        match = EXPLANATION.match(text, begin)
        if match is None:
            continue
        listed = match["list"]
        quoted = tuple(INNER_QUOTES.findall(listed))
        if len(quoted) == 1:
            inside = tuple(SEPARATOR.split(quoted[0]))
            if len(inside) == count:
                return start, match.start("list") + listed.index(quoted[0]) + len(quoted[0]) + 1, inside
        if len(quoted) == count:
            return start, match.end(), quoted
        clause = FIRST_CLAUSE.match(listed)
        for words in (clause.group() if clause is not None else "", listed):
            for pattern in (STRICT_SEPARATOR, SEPARATOR):
                parts = tuple(LIST_END.sub("", TAIL.sub("", part)).strip(QUOTES) for part in pattern.split(words))
                if len(parts) == count and all(2 <= len(part) <= LONGEST_PART for part in parts):
                    return start, match.start("list") + len(words), parts
    return start, end, ()


def _chains(text: str) -> list[Programme]:
    """县级中心+镇级站点+村级小屋三级服务体系, without quotation marks."""
    found: list[Programme] = []
    plus = -1
    end = 0
    while (plus := text.find("+", plus + 1)) >= 0:
        if plus < end:
            continue
        match = OPEN_CHAIN.search(text, max(end, plus - LONGEST_PART), min(len(text), plus + REACH))
        if match is None or match.start() > plus:
            continue
        first, *others = PLUS.split(match["chain"])
        bare = LEADING_VERB.sub("", first)
        start = match.start() + len(first) - len(bare)
        end = match.end()
        found.append(Programme(start, end, text[start:end], match["name"], (bare, *others), number_of(match["number"])))
    return found


def _things_done(text: str) -> list[Programme]:
    """十件民生实事: a set of things with their number, and the list of them that follows."""
    found = []
    for match in PRACTICAL.finditer(text):
        head = max(0, match.start() - LONGEST_NAME)
        counted = HOW_MANY.search(text[head : match.start()])
        count = number_of(counted["number"]) if counted is not None else None
        if counted is not None and count is not None and count > 1:
            name = counted.group() + match.group()
            parts = listed_after(text, match.end(), count)
            found.append(Programme(head + counted.start(), match.end(), name, name, parts, count))
    return found


def _enumerations(text: str) -> list[Programme]:
    """围绕三方面发力：一是…；二是…；三是…, where the number is announced before."""
    found = []
    stop = 0
    for match in ENUMERATION.finditer(text):
        if match.start() < stop:
            continue
        head = max(0, match.start() - REACH)
        start = max(text.rfind(mark, head, match.start()) + 1 for mark in BEFORE_ANNOUNCEMENT)
        announced = list(ANNOUNCEMENT.finditer(text, start, match.start()))
        if not announced:
            continue
        items: list[str] = []
        stop = match.start()
        limit = min(len(text), stop + LONGEST_LIST)
        paragraph = text.find("\n", stop, limit)
        for item in ITEM.finditer(text, stop, paragraph if paragraph >= 0 else limit):
            if item.start() > stop + LONGEST_GAP:
                break
            if len(items) < len(ORDINALS) and item[1] == ORDINALS[len(items)]:
                items.append(item["words"])
                stop = item.end()
        if len(items) > 1:
            name = announced[-1].group()
            count = number_of(announced[-1]["number"])
            found.append(Programme(start, stop, text[start:stop], name, tuple(items), count))
    return found
