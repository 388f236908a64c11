"""Find differences of figures without a unit, and of a rate in brackets, that their two ends do not make.

由2.05缩小到1.96，缩小0.19; 增长6.8%，比城镇居民收入增速（5.2%）快1.4个百分点.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.changes.apart import Apart
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span

_POINTS = "个百分点"
_NUMBER = r"\d+\.\d+"
_VERB = "缩小|下降|降低|减小|降|提高|上升|扩大|增加|升"
_BARE = Pattern(
    rf"[由从](?:(?:19|20)\d\d年(?:末|底)?的?)?(?P<early>{_NUMBER})(?:(?::1|等|级|分|度))?(?:{_VERB})[到至为](?:(?:19|20)\d\d年(?:末|底)?的?)?(?P<late>{_NUMBER})(?::1|等|级|分|度)?"
    rf"[，、](?:比上年|五年|累计|共)?(?:{_VERB})了?(?P<told>{_NUMBER})(?=[，。；、）]|个?等级?|级|分|度|$)",
    needs=tuple(_VERB.split("|")),
)
_BRACKET = Pattern(
    r"(?P<late>\d+(?:\.\d+)?)%[，、]?(?:比|较|[高低]于|快于|慢于)[^，。；（）\d]{1,18}（(?P<early>\d+(?:\.\d+)?)%）[快高低慢]出?(?P<told>\d+(?:\.\d+)?)个百分点",
    needs=("个百分点",),
)

_AFTER = Pattern(
    r"(?P<late>\d+(?:\.\d+)?)%[，、]?(?:增速)?(?:比|较)(?P<base>[^，。；\d]{1,12}?)(?:(?P<up>提高|上升|加快|增加|高|快|回升)|(?P<down>下降|降低|回落|放缓|低|慢|减少))了?出?"
    r"(?P<told>\d+(?:\.\d+)?)个百分点[，；（](?P<again>[^，。；\d]{1,12}?)(?:为|是|增长|上涨)?(?P<early>\d+(?:\.\d+)?)%",
    needs=("个百分点",),
)
"""62.8%，比去年提高3.1个百分点，去年为59.5%."""


def bare_differences(manuscript: Manuscript) -> Iterator[Apart]:
    """The differences of figures without a unit that are off by more than a unit of their last digit."""
    yield from _off(manuscript, _BARE, "")


def bracketed_differences(manuscript: Manuscript) -> Iterator[Apart]:
    """The same in points, of a rate and the one in a bracket behind it."""
    yield from _off(manuscript, _BRACKET, _POINTS)


def _off(manuscript: Manuscript, pattern: Pattern, unit: str) -> Iterator[Apart]:
    for match in pattern.finditer(manuscript.prose):
        early, late, told = (Decimal(match[name]) for name in ("early", "late", "told"))
        if abs(abs(late - early) - told) > _step(match):
            ends = Span(*match.span("late")), Span(*match.span("early"))
            yield Apart(Span(*match.span("told")), ends, f"{abs(late - early):f}{unit}")


def turned_differences(manuscript: Manuscript) -> Iterator[Apart]:
    """The differences in points whose base stands behind them, that are another number or the other way."""
    for match in _AFTER.finditer(manuscript.prose):
        if match["base"][:2] not in match["again"] and match["again"][:2] not in match["base"]:
            continue
        early, late, told = (Decimal(match[name]) for name in ("early", "late", "told"))
        signed = told if match["up"] else -told
        if abs(late - early - signed) > _step(match):
            ends = Span(*match.span("late")), Span(*match.span("early"))
            yield Apart(Span(*match.span("told")), ends, f"{late - early:+f}{_POINTS}")


def _step(match: re.Match[str]) -> Decimal:
    """The place of the last decimal that one of the three figures has."""
    return Decimal(1).scaleb(-max(_decimals(match[name]) for name in ("early", "late", "told")))


def _decimals(written: str) -> int:
    return len(written.partition(".")[2])
