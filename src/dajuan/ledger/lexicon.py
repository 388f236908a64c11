"""Words with meaning for the ledger."""

from __future__ import annotations

FINAL = ("最终核实", "最终核算", "决算", "普查", "年报数", "终审")
"""What says that a figure will not be revised again."""

EMPTY_VERBS = (
    "全市",
    "全县",
    "全区",
    "全省",
    "全年",
    "共",
    "共有",
    "现有",
    "拥有",
    "完成",
    "实现",
    "达到",
    "推出",
    "培育",
    "获评",
    "获批",
    "认定",
    "评为",
)
"""Before a thing that is counted these say nothing of which things are meant; 新增 and 建成 do: a flow is no stock."""

REAL = ("扣除价格因素", "实际增长", "实际下降")
"""Before a change of an amount at current prices these say that it is the real one (实际), which is another measure."""

REAL_SCOPE = "实际"
"""The scope of such a change."""

CLAUSE_ENDS = "，,；;。：:、"
