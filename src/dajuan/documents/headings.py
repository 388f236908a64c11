"""Tell headings by how official documents number and set them (一、 （一） 1. 第一章)."""

from __future__ import annotations

from dajuan.patterns import HAN, compiled

_NUMERAL = "[一二三四五六七八九十百零〇]{1,4}"
_NUMBERED = compiled(
    rf"(?P<chapter>第{_NUMERAL}(?:章|篇|编|部分)(?![^\s　：:、]*[，。]))"
    rf"|(?P<section>第{_NUMERAL}节)"
    rf"|(?P<first>{_NUMERAL}、)"
    rf"|(?P<second>[（(]{_NUMERAL}[）)])"
    r"|(?P<third>\d{1,2}[.．、](?!\d))"
    r"|(?P<fourth>[（(]\d{1,2}[）)])"
)
_LEVELS = {"chapter": 1, "section": 2, "first": 1, "second": 2, "third": 3, "fourth": 4}
_YEAR = compiled(r"(?:19|20)\d\d(?:\s*[—–\-至~～]\s*(?:19|20)\d\d)?年?")
_DIGIT = compiled(r"[0-9０-９]")
_HAN = compiled(HAN)
_STOPS = "。！？；!?;"
_TRAILING = "，、：:,—…）)】》”" + _STOPS

MAX_HEADING = 45
"""Characters; what is longer is a paragraph that happens to be numbered."""


def numbered_level(line: str) -> int:
    """The level that the numbering of a line gives it as a heading (一、 1, （一） 2, 1. 3, （1） 4), 0 for no heading.

    A numbered sentence with figures in it (（一）粮食产量30万吨。) is a paragraph of a list.
    """
    line = line.strip()
    match = _NUMBERED.match(line)
    if not match or len(line) > MAX_HEADING:
        return 0
    rest = line[match.end() :]
    level = _LEVELS[match.lastgroup or "first"]
    if not _HAN.search(rest):
        return level if level <= 2 and match.lastgroup in ("chapter", "section") else 0
    if any(stop in rest[:-1] for stop in _STOPS) or (rest[-1] in _STOPS + "，," and (level > 2 or _figures(rest))):
        return 0
    return 0 if _figures(rest) and "，" in rest else level


def looks_like_heading(line: str, before: str, after: str) -> bool:
    """Whether an unnumbered line is a heading: short and open-ended, between what has ended and a long paragraph."""
    line = line.strip()
    return (
        4 <= len(line) <= 30
        and line[-1] not in _TRAILING
        and len(_HAN.findall(line)) >= 4
        and not _figures(line)
        and (not before or before.rstrip()[-1:] in _STOPS or numbered_level(before) > 0)
        and len(after) >= 50
    )


def looks_like_title(line: str) -> bool:
    """Whether the first line of a text is its title rather than a paragraph."""
    line = line.strip()
    return 4 <= len(line) <= 60 and line[-1] not in "，。：；:;,>" and bool(_HAN.search(line))


def _figures(text: str) -> bool:
    return bool(_DIGIT.search(_YEAR.sub("", text)))
