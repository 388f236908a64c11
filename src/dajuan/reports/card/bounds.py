"""Say a bound as strictly as its source does: 不低于 where ≥ or 以上 stands, 超 where 超 or 余 does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from dajuan.messages import N_, _
from dajuan.reading.records import Bound

Ways = Sequence[tuple[tuple[str, ...], str]]
"""The words that can stand beside a number, with how the bound is then said; the first that is found decides."""

AT_LEAST = N_("at least {quantity}")
OVER = N_("over {quantity}")
UNDER = N_("under {quantity}")
OR_LESS = N_("{quantity} or less")
ABOUT = N_("about {quantity}")
NEARLY = N_("nearly {quantity}")

WAYS: Mapping[Bound, Ways] = {
    Bound.OVER: (
        (("不低于", "不少于", "不小于", "至少", "以上", "≥"), AT_LEAST),
        (("高于", "大于", "多于", ">", "＞"), N_("more than {quantity}")),
        (("超", "突破", "破", "逾", "过", "余", "多"), OVER),
    ),
    Bound.UNDER: (
        (("不超过", "不高于", "不大于", "不突破", "控制在", "以内", "≤"), N_("at most {quantity}")),
        (("以下",), OR_LESS),
        (("低于", "少于", "小于", "<", "＜"), N_("less than {quantity}")),
        (("不足", "不到", "未满"), UNDER),
    ),
    Bound.ABOUT: ((("左右", "上下"), N_("{quantity} or so")), (("约", "大概"), ABOUT)),
    Bound.NEAR: ((("将近", "接近", "近"), NEARLY),),
}


class Of(StrEnum):
    """What is bounded."""

    RESULT = "result"
    GOAL = "goal"


_RESULT: Mapping[Bound, str] = {Bound.OVER: OVER, Bound.UNDER: UNDER, Bound.ABOUT: ABOUT, Bound.NEAR: NEARLY}
OTHERWISE: Mapping[Of, Mapping[Bound, str]] = {
    Of.RESULT: _RESULT,
    Of.GOAL: {**_RESULT, Bound.OVER: AT_LEAST, Bound.UNDER: OR_LESS},
}
"""Where no word decides: a result that is more goes beyond (首破400万人次); a goal is reached by what equals it."""


def told_in(words: str, bound: Bound) -> bool:
    """Whether the printed words say the bound themselves."""
    return bound is Bound.EXACT or any(mark in words for marks, _way in WAYS[bound] for mark in marks)


def bounded(quantity: str, bound: Bound, words: str = "", of: Of = Of.RESULT) -> str:
    """The quantity with its bound as the printed `words` have it, else as it is said of results or goals."""
    if bound is Bound.EXACT:
        return quantity
    for marks, way in WAYS[bound]:
        if any(mark in words for mark in marks):
            return _(way).format(quantity=quantity)
    return _(OTHERWISE[of][bound]).format(quantity=quantity)
