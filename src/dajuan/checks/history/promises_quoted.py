"""Find promises of an earlier report that a draft quotes with another number or month (年初承诺的10个小区, promised were 12)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from difflib import SequenceMatcher

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span
from dajuan.documents.document import DocumentKind
from dajuan.ledger.records import DocumentRef

_QUOTES = Pattern("承诺|年初确定")
_CLAUSE = Pattern("[^，。；、:：\n]+(?:、惠及[^，。；]+)?")
_NUMBER = Pattern(
    r"(?<![\d.])(?P<number>\d[\d.]*)(?P<scale>[万亿]?)(?P<unit>[个项家户所座条处套名吨亩件人]|公里|平方米)"
)
_MONTH = Pattern(r"(?P<month>1[0-2]|[1-9])月(?:底|末)?前")
_FILLED = Pattern(
    "承诺|年初|确定|新增|新建|改造|完成|建成|公共|全县|任务|已经|的|前|底|月|年|为|了|“|”|投入使用|启用|如期|作出"
)
_FEWEST = 3
"""So many characters of a noun must be shared."""


class Quoted(msgspec.Struct, frozen=True):
    """Where the number or month stands, the report, and its words."""

    where: Span
    report: DocumentRef
    told: str


def promises_quoted(manuscript: Manuscript, texts: Sequence[tuple[DocumentRef, str]]) -> Iterator[Quoted]:
    """The clauses of sentences that quote promises whose number, or month, is another than in the only clause alike.

    texts: earlier documents of the place, of which the last report on the work of a government is asked.
    """
    published = manuscript.document.published or "9999"
    reports = [
        each
        for each in texts
        if each[0].kind is DocumentKind.WORK_REPORT and each[0].published[: len(published)] <= published
    ]
    if not reports or not any(_QUOTES.search(sentence.text) for sentence in manuscript.sentences):
        return
    report, text = max(reports, key=lambda each: each[0].published)
    promises = [clause[0] for clause in _CLAUSE.finditer(text) if _NUMBER.search(clause[0]) or _MONTH.search(clause[0])]
    for sentence in manuscript.sentences:
        if _QUOTES.search(sentence.text) is None:
            continue
        for clause in _CLAUSE.finditer(manuscript.prose, sentence.start, sentence.end):
            if _QUOTES.search(clause[0]) is None:
                continue  # what became of it may be more
            for where, told in _of_clause(manuscript, clause, promises):
                yield Quoted(where, report, told)


def _of_clause(manuscript: Manuscript, clause: re.Match[str], promises: Sequence[str]) -> Iterator[tuple[Span, str]]:
    numbers = list(_NUMBER.finditer(manuscript.prose, clause.start(), clause.end()))
    name = _noun(clause[0])
    alike = [each for each in promises if len(name) >= _FEWEST and _shared(name, _noun(each))]
    if len(set(alike)) != 1:
        return
    told = list(_NUMBER.finditer(alike[0]))
    same = [each for each in told if numbers and each["unit"] == numbers[0]["unit"]]
    if len(numbers) == len(same) == 1 and _value(same[0]) != _value(numbers[0]):
        yield Span(*numbers[0].span()), alike[0]
        return
    mine, theirs = _MONTH.search(manuscript.prose, clause.start(), clause.end()), _MONTH.search(alike[0])
    if mine is not None and theirs is not None and mine["month"] != theirs["month"]:
        yield Span(*mine.span()), alike[0]


def _noun(words: str) -> str:
    """What a promise is of: its words without numbers, months and verbs."""
    return _FILLED.compiled.sub("", _NUMBER.compiled.sub("", _MONTH.compiled.sub("", words)))


def _shared(name: str, other: str) -> bool:
    """Whether two nouns have a stretch in common that is most of the shorter one."""
    match = SequenceMatcher(None, name, other, autojunk=False).find_longest_match()
    return match.size >= _FEWEST and match.size * 2 >= min(len(name), len(other))


def _value(match: re.Match[str]) -> Decimal:
    return Decimal(match["number"].rstrip(".")) * {"": 1, "万": 10**4, "亿": 10**8}[match["scale"]]
