"""The words for progress against the clock, and the share of the year that a period is."""

from __future__ import annotations

import re
from decimal import Decimal

from dajuan.checks.patterns import Pattern

AHEAD = Pattern(
    "(?:快于|超过?|高于|超前于?|领先|优于)(?:了)?(?:时间|序时)(?:进度|节点)|(?:时间|序时)进度(?:要求)?(?:之上|以上)",
    needs=("进度",),
)
BEHIND = Pattern("(?:慢于|低于|落后于?|滞后于?|未达到?|不及)(?:时间|序时)进度", needs=("进度",))
MONTHS = Pattern(
    "(?:1|一)(?:至|到|—+|-|~)(?P<month>\\d{1,2})月|截至(?:目前)?(?P<by>\\d{1,2})月(?:底|末)|(?P<quarter>一季度)|(?P<half>上半年)|(?P<three>前三季度)"
)


def share_of(months: re.Match[str] | None) -> Decimal | None:
    """How much of the year has passed, in per cent; None where it is not told, or a whole year."""
    if months is None:
        return None
    named = {"quarter": 3, "half": 6, "three": 9}
    count = next((number for name, number in named.items() if months[name]), 0) or int(months["month"] or months["by"])
    return Decimal(count) * 100 / 12 if 1 <= count <= 11 else None
