"""By which names prose may call the rows and columns of a table: 云溪县 or 云溪, 教育 or 教育支出, 到位资金（万元） or 到位资金."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from dajuan.checks.patterns import Pattern
from dajuan.checks.tables.heads import CACHED, Form, form_of, is_total

HEAD = 3
"""So many characters that a label begins with are part of it, whether or not a filler begins there."""
SHORTEST = 2
SHORT = 4
MOST = 99
TOTAL = -1
"""Stands for a total that has no row of its own: all rows together."""
TOTALS = ("合计", "总计", "共计")
ALL = ("全县", "全市", "全区", "全省", "全州", "全旗", "全镇", "全乡")
"""What all the places of a table together are called."""
_LEAD = Pattern(
    r"^(?:[#＃*—\-·•\s]|其中|[:：]|\d{1,2}[.、．]|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|[①-⑳])+"
)
_BRACKET = Pattern(r"（([^（）]*)）")
_TAIL = Pattern(
    "(?<=..)(?:支出|收入|投资额?|总?[数量额]|数量|总值|工程|建设|项目|情况|人数|面积|指标|增速|增幅|增长率?|降低率?|下降率?|"
    "产业|行业|集团|公司|余额|预算|任务|资金)$"
)
_LEADING = Pattern(
    "^(?:全社会|全[市县区省州旗镇]|[年期]末|[我本][市县区省]|累计|新增|[市县区省]本?级|[市县区](?=.{2,}(?:局|委|办|院|中心)$))(?=..)"
)
_PLACE = Pattern("(?<=..)(?:县|区|市|镇|乡|街道|村|旗|州|社区)$")
_WHOLE = Pattern("全[市县区省州旗镇乡]|合计|总计|共计|总数|总体|全部")
_TIME = Pattern(
    r"(?:19|20)\d\d年?(?:末|底|初|度)?|年末|年底|年初|上年(?:同期|末)?|去年|本年|今年|期末|期初|现状|\d{1,2}(?:—\d{1,2})?月|[一二三四]季度|前三季度|上半年"
)
_STATE = Pattern(
    "(?:年度|全年|调整|年初|预期|规划|控制|考核|减排)?(?:目标|任务|计划|预算|指标|要求|标准)[数值量]?|(?:实际|已|累计)?(?:完成|执行|实现|发生|到位|竣工)[数值量情况]*"
    "|实际|实绩|应完成|[数值]$"
)
_RATE_NAMES = {
    Form.COMPLETION: ("完成率", "完成比例", "完成进度", "进度", "执行率", "支付率"),
    Form.SHARE: ("占比", "比重"),
}


class Names(msgspec.Struct, frozen=True, eq=False, weakref=True):
    """The names of a table's rows and columns, each with the rows or columns that it can be.

    rows, columns: from a name to indices; a name of several rows names none. labels: the cleaned label of each row.
    around: the title and all heads, whose words need not be repeated to be meant. by_first: all names by their first
    character, longest first. beginnings: the first characters of each label, so many as HEAD.
    """

    rows: Mapping[str, int]
    columns: Mapping[str, frozenset[int]]
    labels: tuple[str, ...]
    around: str
    by_first: Mapping[str, tuple[str, ...]]
    beginnings: frozenset[str] = frozenset()

    def measures(self, words: str) -> bool:
        """Whether the table says that it measures this (支出, 投资)."""
        return words in self.around or any(words in label for label in self.labels)

    def row_at(self, clause: str, start: int, stop: int) -> tuple[int, int] | None:
        """The one row whose label holds clause[start:end], or leaves some characters of it out, with the furthest end from stop on."""
        end = start + SHORTEST + 1
        while end <= len(clause) and any(clause[start:end] in label for label in self.labels):
            end += 1
        lasts = range(end - 1, max(stop, start + SHORTEST + 1) - 1, -1)
        held = next((found for last in lasts if (found := self._held(clause, start, last)) is not None), None)
        short = [(at, last) for at, label in enumerate(self.labels) if (last := _short_for(clause, start, stop, label))]
        if len(short) != 1 or (held is not None and held[1] >= short[0][1]):
            return held
        return short[0] if _names(short[0][1] - start, self.labels[short[0][0]], MOST) else held

    def _held(self, clause: str, start: int, last: int) -> tuple[int, int] | None:
        found = [at for at, label in enumerate(self.labels) if clause[start:last] in label]
        return (found[0], last) if len(found) == 1 and _names(last - start, self.labels[found[0]], SHORT) else None

    def columns_holding(self, words: str) -> frozenset[int]:
        """The columns whose names hold these words (造林 of 已造林); none for one character."""
        if len(words) < SHORTEST:
            return frozenset()
        return frozenset(at for name, where in self.columns.items() if words in name for at in where)


def names_of(labels: Sequence[str], heads: Sequence[str], title: str) -> Names:
    """The names of rows with these labels and columns with these heads, under a title."""
    rows: dict[str, set[int]] = {}
    wholes = [at for at, label in enumerate(labels) if is_whole(label)]
    total = wholes[0] if len(wholes) == 1 and wholes[0] in (0, len(labels) - 1) else TOTAL
    for at, label in enumerate(labels):
        for name in (*aliases(label), *(TOTALS if at == total else ())):
            rows.setdefault(name, set()).add(at)
    plain = [clean(label) for label in labels if not is_whole(label)]
    if sum(_PLACE.search(label) is not None for label in plain) * 2 > len(plain):
        for name in ALL:
            rows.setdefault(name, {total})
    columns: dict[str, set[int]] = {}
    for at, head in enumerate(heads):
        for name in (*_of_head(head), *_of_head(_leaf(heads, at))):
            columns.setdefault(name, set()).add(at)
    named = {name: min(at) for name, at in rows.items() if len(at) == 1}
    headed = {name: frozenset(at) for name, at in columns.items() if name not in rows}
    by_first: dict[str, list[str]] = {}
    for name in sorted((*named, *headed), key=len, reverse=True):
        by_first.setdefault(name[0], []).append(name)
    return Names(
        named,
        headed,
        tuple(clean(label) for label in labels),
        title + "".join(heads),
        {first: tuple(words) for first, words in by_first.items()},
        frozenset(clean(label)[:HEAD] for label in labels if len(clean(label)) >= HEAD),
    )


def _leaf(heads: Sequence[str], at: int) -> str:
    """The head of a column without what stands over its neighbour too (收支情况|收入, 收支情况|支出), "" for none."""
    beside = [heads[other] for other in (at - 1, at + 1) if 0 <= other < len(heads)]
    shared = max((_shared(heads[at], other) for other in beside), default=0)
    return heads[at][shared:] if shared >= SHORTEST else ""


def _shared(one: str, other: str) -> int:
    """How many characters two heads begin with alike."""
    return next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), 0)


@lru_cache(CACHED)
def clean(label: str) -> str:
    """A label without its numbering, 其中 and the unit in brackets."""
    lead = _LEAD.search(label)
    words = label[lead.end() :] if lead else label
    last = words.rfind("（")
    return words[:last] if last > 0 and words.endswith("）") else words


@lru_cache(CACHED)
def aliases(label: str) -> frozenset[str]:
    """What prose may call a row of this label."""
    first = clean(label)
    found = {first, _BRACKET.compiled.sub("", first), first.replace("（", "").replace("）", "")}
    for cut in (_LEADING, _TAIL, _PLACE):
        found |= {cut.compiled.sub("", name) for name in found}
    found |= {name.replace("平均浓度", "浓度") for name in found}
    return frozenset(name for name in found if len(name) >= SHORTEST)


def _names(length: int, label: str, enough: int) -> bool:
    """Whether so many characters of a label name it."""
    return length >= enough or length * 2 >= len(label)


def _short_for(clause: str, start: int, stop: int, label: str) -> int:
    """Where words end that leave out nothing but some characters inside a label (每千人口床位 of 每千人口医疗床位); 0 for none."""
    if not label or clause[start] != label[0]:
        return 0
    last = clause.rfind(label[-1], start + SHORT - 1, start + len(label)) + 1
    rest = iter(label)
    return last if last >= max(stop, start + SHORT) and all(each in rest for each in clause[start:last]) else 0


def is_whole(label: str) -> bool:
    """Whether a row is of all the others together."""
    return is_total(label) or _WHOLE.fullmatch(clean(label)) is not None


@lru_cache(CACHED)
def _of_head(head: str) -> tuple[str, ...]:
    """What prose may call a column: its noun without its unit, its time and 目标 or 完成; of rates the usual words."""
    form = form_of(head)
    if not head:
        return ()
    if form in _RATE_NAMES:
        return (*_RATE_NAMES[form], *_plain(head))
    return tuple(_plain(head)) if form in (None, Form.SUM, Form.AMOUNT) else ()


def _plain(head: str) -> Iterator[str]:
    whole = _BRACKET.compiled.sub("", head)
    noun = _STATE.compiled.sub("", _TIME.compiled.sub("", whole))
    yield from _long_enough((_TIME.compiled.sub("", whole), noun, _TAIL.compiled.sub("", noun)))


def _long_enough(names: Iterable[str]) -> Iterator[str]:
    for name in dict.fromkeys(names):
        if len(name) >= SHORTEST and not name.isdigit():
            yield name
