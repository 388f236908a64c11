"""Find places gained or lost in a ranking that are not what lies between the two ranks (第2位，前移3位，上年为第6位)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.agreement.rank_moves import moves
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.records import Remark, Text


def places_gained(manuscript: Manuscript) -> Iterator[Remark]:
    """Two ranks with the places between them."""
    for move in moves(manuscript):
        if not move.miscounted:
            continue
        between = abs(move.early - move.late)
        yield Remark(
            spans=(move.word, move.last, move.first),
            message=Text(
                "第{early}位与第{late}位相差{between}位，这里为“{words}”。",
                en="Between the ranks {early} and {late} are {between} places; here it is {words}.",
            ).filled(
                early=move.early,
                late=move.late,
                between=between,
                words=manuscript.text[move.word.start : move.word.end],
            ),
            suggestion=Text(
                "请核对前后两个位次和升降的位数。", en="Check both ranks and the number of places between them."
            ),
            computed=str(between),
        )
