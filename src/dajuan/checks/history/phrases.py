"""Find the indicator of the catalogue in a phrase that holds more than its name."""

from __future__ import annotations

from dajuan.catalogue import match
from dajuan.checks.patterns import Pattern
from dajuan.reading.records import Claim, Kind

# What a phrase holds beside the name of what is measured: 在上年基础上粮食总产, 规划明确到2025年每千人口床位数, 年初预期目标为.
_BESIDE = Pattern(
    r"^.*?(?:基础|情况|条件|形势|背景|影响)[上下](?:实现|完成)?|^.*?(?:规划|纲要|计划)(?:明确|提出|要求|确定|规定)|^(?:的|到|至|在|截[至止]|20\d\d年(?:末|底|初)?)+"
    r"|继?20\d\d年(?:末|底)?$|(?:年初|年度)?(?:既定|确定的?|预期)*目标(?:值)?(?:为|是)?$"
)


def catalogued(claim: Claim) -> str | None:
    """The indicator that is left of a phrase without what stands beside the name; None where nothing stands beside it."""
    phrase = claim.indicator
    while (left := _BESIDE.compiled.sub("", phrase)) != phrase:
        phrase = left
    if phrase == claim.indicator or claim.kind not in (Kind.LEVEL, Kind.CHANGE):
        return None
    return match.indicator_id(phrase, claim.unit, claim.kind.value)
