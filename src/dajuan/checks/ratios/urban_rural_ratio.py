"""Find a ratio of urban to rural income that does not follow from the two incomes."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from dajuan.checks.figures.partners import is_of_past, of_indicator
from dajuan.checks.figures.parts import spans
from dajuan.checks.figures.told import Told, told_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.ratios.ratio_names import INCOMES
from dajuan.checks.ratios.ratio_parts import Unequal, nearest_unequal, pairs_in, printed_in
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.reading.records import Status

_ID = "income_ratio_urban_rural"
_PARTS = ("disposable_income_per_capita_urban", "disposable_income_per_capita_rural")

MESSAGE = Text(
    "城镇居民人均可支配收入{urban}、农村居民{rural}，城乡居民收入比应为{computed}，文中为{ratio}。",
    en="With urban income per head of {urban} and rural of {rural} their ratio is {computed}; the text says {ratio}.",
)
SUGGESTION = Text(
    "请核对城镇、农村居民收入和收入比（城镇÷农村，农村为1）。",
    en="Check both incomes and the ratio (urban by rural, the rural one being 1).",
)


@check(
    "arith-ratio-urban-rural",
    severity=Severity.ERROR,
    title=Text("城乡收入比与两项收入不符", en="The urban-rural income ratio does not follow from the incomes"),
    why=Text(
        "城乡居民收入比等于城镇居民人均可支配收入除以农村居民人均可支配收入。",
        en="The ratio is the disposable income per head of urban residents by that of rural ones.",
    ),
    wrong=(
        "城镇居民人均可支配收入41260元，农村居民人均可支配收入20130元，城乡居民收入比1.95:1。",
        "城镇居民人均可支配收入38520元，增长4.6%；农村居民人均可支配收入18960元，增长6.2%，城乡居民收入比由上年的2.06缩小到1.93。",
        "城镇居民人均可支配收入41260元，农村居民人均可支配收入20130元，城乡收入比为2.50。",
        "按常住地分，城镇居民人均可支配收入40200元，农村居民20100元，城乡居民人均收入比值为2.20。",
        "2020年，城镇居民人均可支配收入32560元、农村居民15880元；2025年，两项收入分别达到42180元、22350元，城乡居民收入比缩小到1.98。",
    ),
    right=(
        "城镇居民人均可支配收入41260元，农村居民人均可支配收入20130元，城乡居民收入比2.05:1。",
        "城镇居民人均可支配收入41260元，农村居民人均可支配收入20130元，城乡居民收入比由上年的2.12缩小到2.05。",
        "城镇居民人均可支配收入41260元，农村居民人均可支配收入20130元，力争到2030年城乡居民收入比缩小到1.9以内。",
        "城乡居民收入比为1.95。",
        "城镇居民人均消费支出26000元，农村居民人均消费支出16250元，城乡居民收入比为1.95。",
    ),
)
def urban_rural_ratio(manuscript: Manuscript) -> Iterator[Remark]:
    """Ratios written as 2.05, 2.05:1 and 2.05倍 beside both incomes in one paragraph, else beside those of their year."""
    if not any(key in manuscript.plain for key in INCOMES.keys):
        return
    for paragraph in manuscript.paragraphs:
        if not any(key in paragraph.text for key in INCOMES.keys):
            continue
        for printed in printed_in(manuscript, paragraph, INCOMES):
            pairs = pairs_in(manuscript, paragraph, INCOMES, printed) or _far(manuscript, printed)
            found = nearest_unequal(INCOMES, printed, pairs)
            if found is not None:
                yield _remark(manuscript, found)


def _far(manuscript: Manuscript, printed: Told) -> Sequence[tuple[Told, Told]]:
    """The incomes of the ratio's year anywhere in the document."""
    claim = next((each for each in manuscript.reading.claims if each.start == printed.start), None)
    if claim is None or claim.indicator_id != _ID or claim.status is not Status.ACTUAL or not claim.period:
        return ()
    urban, rural = (_incomes(manuscript, id, claim.period) for id in _PARTS)
    return tuple(itertools.product(urban, rural))


def _incomes(manuscript: Manuscript, id: str, period: str) -> list[Told]:
    known = [
        told_of(manuscript, each)
        for each in of_indicator(manuscript, id)
        if each.claim.place is None and each.claim.period == period and each.claim.status is Status.ACTUAL
        if not is_of_past(manuscript, each)
    ]
    return [each for each in known if each is not None]


def _remark(manuscript: Manuscript, found: Unequal) -> Remark:
    printed, urban, rural = found.printed.quantity, found.above.quantity, found.below.quantity
    computed = f"{found.given.value.quantize(printed.step):f}"
    message = MESSAGE.filled(
        urban=urban.claim.text,
        rural=rural.claim.text,
        computed=computed,
        ratio=manuscript.text[printed.start : printed.end],
    )
    return Remark(spans(printed, urban, rural), message, SUGGESTION, computed)
