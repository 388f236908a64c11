"""Find figures whose subject stands behind them (由2020年的41微克/立方米降到2025年的34微克/立方米，PM2.5浓度的变化…): reading tells no claim of them.

They are read for comparison alone, and only where a year stands with them and the catalogue knows what follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from dajuan.checks.history.naming import named
from dajuan.checks.patterns import Pattern
from dajuan.reading.figures import scan
from dajuan.reading.records import Bound, Claim, Kind, Status

_FIGURE = r"\d[\d.,]*[^\d，,。；;、！!\n]{1,10}?"
_OF_YEAR = rf"20\d\d年(?:末|底)?的?{_FIGURE}"
_NAME = r"(?P<name>[^，,。；;\d\n]{0,24}?(?:PM2\.5|PM10)?[^，,。；;\d\n]{2,24})"
_THIS_IS = "[，,—！!]{1,2}(?:(?:这|此|正)(?:就|正|也|便)?是)?"
_WAY = Pattern(
    rf"(?P<run>[由从]{_OF_YEAR}(?:[，,、]?[^\d，,。；;\n]{{0,8}}{_OF_YEAR}){{1,4}}){_THIS_IS}{_NAME}",
    needs=("由20", "从20"),
)
_AGAINST = Pattern(
    rf"[与和同较比](?P<run>{_OF_YEAR})相比[，,](?:20\d\d年(?:末|底)?)?{_NAME}|[在继](?P<base>{_OF_YEAR})的?(?:基础上|之后)[，,](?:20\d\d年)?"
    r"(?P<based>[^，,。；;\d\n]{2,24})",
    needs=("相比", "基础上", "之后"),
)
_ONE = Pattern(
    rf"(?:^|[。！!\n　])[ 　]*(?P<figure>{_FIGURE})[！!，,—]{{1,2}}(?:这|此)(?:就|正|也|便)?是(?P<run>20\d\d年)(?:末|底)?"
    r"(?P<name>[^，,。；;\d\n]{2,24})",
    needs=("这是20", "这就是20", "这正是20", "此是20"),
)
_TOPIC = Pattern(
    rf"(?:^|[。！!\n　])[ 　]*(?P<name>[^，,。；;：:\d\n]{{2,16}})[，,：:]"
    rf"(?P<run>20\d\d年(?:末|底)?(?:则|就|已|仅|只)?(?:为|是|有|达到?|突破|升至|降至|增至)?{_FIGURE}(?:[，,、；;和](?:[^\d，,。；;\n]{{0,4}})20\d\d年(?:末|底)?[^\d，,。；;\n]{{0,6}}{_FIGURE}){{0,4}}(?=[，,。；;\n]|$))",
    needs=("20",),
)
_YEAR = Pattern(r"(?P<year>20\d\d)年(?:末|底)?[^\d，,。；;\n]{0,6}(?=\d)")
_LONGEST = 20  # characters of a figure with its unit
_LEVEL, _AMOUNT = Kind.LEVEL, "amount"
_BOUNDS = {bound.value: bound for bound in Bound}


def claims_behind(text: str, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The figures whose subject follows, as claims of it; those that were read with a subject of the catalogue are left out."""
    known = {claim.start: claim for claim in claims}
    for match in chain.from_iterable(pattern.finditer(text) for pattern in (_WAY, _AGAINST, _ONE, _TOPIC)):
        name, figures = _parts(match)
        for start, year in figures:
            figure = next((each for each in scan(text[start : start + _LONGEST]) if each.start == 0), None)
            if figure is None or figure.form != _AMOUNT or not figure.unit or figure.high is not None:
                continue
            read = known.get(start)
            found = _subject(name, figure.unit) if read is None or read.indicator_id is None else None
            if found is None:
                continue
            yield Claim(
                start=start,
                end=start + figure.end,
                text=text[start : start + figure.end],
                value=figure.value,
                high=None,
                unit=figure.unit,
                bound=_BOUNDS.get(figure.bound, Bound.EXACT),
                kind=_LEVEL,
                base=None,
                indicator=name,
                period=year,
                place=None,
                status=Status.ACTUAL,
                speaker=None,
                indicator_id=found,
                step=figure.step,
                sentence=match[0].strip(),
                id=read.id if read is not None else f"behind:{start}",
            )


def _parts(match: re.Match[str]) -> tuple[str, list[tuple[int, str]]]:
    """The words that name the subject, and where each figure begins, with its year."""
    found = match.groupdict()
    if found.get("figure"):
        return match["name"], [(match.start("figure"), match["run"][:4])]
    run = "run" if found.get("run") else "base"
    years = _YEAR.finditer(match.string, match.start(run), match.end(run))
    return found["name"] or found.get("based") or "", [(each.end(), each["year"]) for each in years]


def _subject(words: str, unit: str) -> str | None:
    """The indicator that the words begin with: all of them, what stands before 的, or less and less of them."""
    heads = [words, words.partition("的")[0], *(words[:length] for length in range(len(words) - 1, 2, -1))]
    return next((found for head in heads if (found := named(head, unit)) is not None), None)
