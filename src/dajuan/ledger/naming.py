"""Name indicators: of local ones the phrases that differ only in empty words speak of the same thing."""

from __future__ import annotations

import re
from hashlib import blake2b

from dajuan.catalogue.indicators import Direction, Measure, Prices, by_id
from dajuan.ledger.lexicon import EMPTY_VERBS
from dajuan.ledger.records import IndicatorRef

LOCAL = "local:"
MONEY = "元"
RATES = ("%", "‰", "百分点", "倍")
_NOISE = re.compile(r"[“”‘’\"'「」《》\s的]")
_EMPTY = re.compile("(?:" + "|".join(sorted(EMPTY_VERBS, key=len, reverse=True)) + ")+(?=.{2})")
_TWICE = re.compile(r"(.{2,4})\1$")


def core(phrase: str) -> str:
    """A phrase without quotation marks, empty verbs before it, and a thing said twice at its end (…企业企业)."""
    plain = _TWICE.sub(r"\1", _NOISE.sub("", phrase))
    return _EMPTY.sub("", plain, count=1) if _EMPTY.match(plain) else plain


def local_id(place: str, phrase_core: str, unit: str) -> str:
    """The id of a local indicator: the same for one place, phrase and unit in every ledger."""
    digest = blake2b("\n".join((place, phrase_core, unit)).encode(), digest_size=6).hexdigest()
    return LOCAL + digest


def is_local(indicator: str) -> bool:
    """Whether an id is that of a local indicator."""
    return indicator.startswith(LOCAL)


def reference(key: str, name: str, unit: str, field: str) -> IndicatorRef:
    """An indicator by what the ledger has of it."""
    known = by_id().get(key)
    if known is not None:
        return IndicatorRef(
            id=known.id,
            name=known.name,
            english=known.english,
            unit=known.unit,
            measure=known.measure,
            direction=known.direction,
            prices=known.prices,
            field=known.field,
            definition=known.definition,
        )
    return IndicatorRef(
        id=key,
        name=name,
        english="",
        unit=unit,
        measure=Measure.RATE if unit in RATES else Measure.FLOW,
        direction=Direction.NONE,
        prices=Prices.CURRENT if unit == MONEY else Prices.NONE,
        field=field,
        local=True,
    )
