"""Prose beside a table that says otherwise than its rows: progress, votes, totals, streaks, targets; and what it may say."""

from __future__ import annotations

from checks.drafts.draft import Draft

_TOWNS = (
    "截至8月底，各乡镇高标准农田建设情况如下：\n乡镇|年度任务（亩）|已完成（亩）|完成率（%）\n青石镇|3000|2160|72.0\n白沙镇|2400|1488|62.0\n"
    "河阳镇|1800|1224|68.0\n"
)
_SCHEDULE = "部门预算执行进度（%）\n部门|执行率|序时进度\n教育局|61.4|58.3\n水利局|52.9|58.3\n卫健局|59.6|58.3\n"

_PROGRESS = (
    Draft(_TOWNS + "白沙镇慢于序时进度6.4个百分点，需倒排工期。", "arith-time-progress", "慢于序时进度6.4个百分点"),
    Draft(_TOWNS + "白沙镇快于序时进度，要保持力度。", "arith-time-progress", "快于序时进度"),
    Draft(
        "县财政局通报：2025年专项债券项目支出情况：\n时间|累计支出（亿元）|完成年度计划（%）\n1—3月|1.2|15.0\n1—6月|4.4|55.0\n"
        "上半年债券资金支出慢于序时进度5个百分点。",
        "arith-time-progress",
        "慢于序时进度5个百分点",
    ),
    Draft(_SCHEDULE + "水利局快于序时进度5.4个百分点。", "arith-time-progress", "快于序时进度5.4个百分点"),
)

DRAFTS: tuple[Draft, ...] = (*_PROGRESS,)
CLEAN: tuple[str, ...] = (
    _TOWNS + "白沙镇慢于序时进度4.7个百分点，青石镇快于序时进度5.3个百分点。",
    _SCHEDULE + "水利局慢于序时进度5.4个百分点，教育局、卫健局快于序时进度。",
    "企业技改投资（亿元）\n时段|累计完成|占年度计划（%）\n1—3月|3.0|20.0\n1—6月|7.2|48.0\n一季度投资慢于序时进度5个百分点，上半年慢于序时进度2个百分点。",
)
