"""Make the codes of SDMX out of words: its codes know Latin letters, digits, and _ @ $ - only."""

from __future__ import annotations

import re
from collections.abc import Mapping

NOT_APPLICABLE = "_Z"

UNITS: Mapping[str, str] = {"元": "CNY", "美元": "USD", "%": "PT", "百分点": "PP"}
"""Units that have a code of wide use; the others are spelt by their characters."""

NO_CODE = re.compile(r"[^A-Za-z0-9_@$-]")


def code(words: str | None) -> str:
    """The code of a word, told back by its code list: "gdp" stays, "since:2020" is since_2020, 亩 u4ea9."""
    if not words:
        return NOT_APPLICABLE
    return NO_CODE.sub(_spelt, words.replace(":", "_")).lstrip("_")


def unit(words: str) -> str:
    """The code of a unit."""
    return UNITS.get(words) or code(words)


def _spelt(character: re.Match[str]) -> str:
    return f"_u{ord(character[0]):04x}"
