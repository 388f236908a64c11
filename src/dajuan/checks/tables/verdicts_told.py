"""Hold what sentences say of the rows of a table (全部完成, 4项超额完成) against its aims and results."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.tables.aims import Judged, judged
from dajuan.checks.tables.sheets import Sheet, beside
from dajuan.checks.tables.verdict_claims import Claim, claims
from dajuan.checks.tables.verdict_words import Verdict, contradicts

FEWEST = 2


class WrongClaim(msgspec.Struct, frozen=True):
    """A claim that rows contradict. rows: those, or, where their number is wrong, all; number: how many it is."""

    claim: Claim
    rows: tuple[Judged, ...]
    number: int | None = None


def wrong_claims(manuscript: Manuscript, sheet: Sheet) -> Iterator[WrongClaim]:
    """What the sentences beside a sheet say of its rows and the rows contradict."""
    known = {each.row: each for each in judged(sheet)}
    ahead = {each.row: each for each in judged(sheet, early=True)}
    if len(known) < FEWEST and len(ahead) < FEWEST:
        return
    told: set[int] = set()
    for sentence in beside(manuscript, sheet):
        paragraph = manuscript.paragraph_at(sentence.start)
        around = paragraph.text if paragraph else sentence.text
        for claim in claims(manuscript.plain, sentence.start, sentence.end, sheet, around):
            found = _judged(claim, _asked(ahead if claim.early else known, claim), sheet)
            if found is not None and claim.start not in told:
                told.add(claim.start)
                yield found


def _asked(known: dict[int, Judged], claim: Claim) -> dict[int, Judged]:
    """The rows by what the claim asks for: the whole of their aims, or a share of them."""
    if not claim.share:
        return known
    share = Decimal(claim.share)
    return {
        at: msgspec.structs.replace(
            row, met=row.percent >= share, beyond=row.percent > share, above=row.percent > share, sure=True
        )
        for at, row in known.items()
        if row.percent is not None
    }


def _judged(claim: Claim, known: dict[int, Judged], sheet: Sheet) -> WrongClaim | None:
    rows = [known[at] for at in claim.rows if at in known]
    if claim.number is not None:
        return _counted(claim, rows, len(claim.rows))
    wrong = [row for row in rows if contradicts(claim.verdict, row)]
    if claim.rest and len(rows) == len(claim.rows):  # 只有这些
        others = [known[at] for at in sheet.plain if at in known and at not in claim.rows]
        wrong += [row for row in others if _is(row, claim.verdict) is True]
    return WrongClaim(claim, tuple(wrong)) if wrong else None


def _counted(claim: Claim, rows: Sequence[Judged], all_rows: int) -> WrongClaim | None:
    """So many rows are said to be met, beyond or missed; a row that cannot be told may be either."""
    if len(rows) < all_rows or claim.number is None or claim.number > all_rows:
        return None
    states = [_is(row, claim.verdict) for row in rows]
    least, most = states.count(True), len(states) - states.count(False)
    plainly = sum(row.met is True and row.beyond is False for row in rows)  # 3项完成、1项超额完成
    if least <= claim.number <= most or (claim.verdict is Verdict.MET and claim.number == plainly):
        return None
    return WrongClaim(claim, tuple(rows), least)


def _is(row: Judged, verdict: Verdict) -> bool | None:
    """Whether a row is what a verdict says, None where that cannot be told."""
    if verdict is Verdict.WITHIN:
        return not row.above
    if verdict is Verdict.BEYOND:
        return False if row.met is False else row.beyond
    return row.met if verdict is Verdict.MET else (None if row.met is None else not row.met)
