"""Words of three figures of which the last is the first less the second (差额关系): exports, imports and the surplus.

A pattern is looked for in the words before a figure; what it leaves of them says whose figure it is.
"""

from __future__ import annotations

import msgspec

from dajuan.checks.patterns import Pattern

_END = "(?:总?[额值量]|金额|数|人数|人口|合计)?(?:达到?|为|是|有|约|完成|实现|共|计|仅)*$"
_NOUN = "[^，。；、]{0,4}?"
"""What is counted may follow the word (新登记企业)."""


class Balance(msgspec.Struct, frozen=True):
    """One such relation.

    above, below: what is taken from, and what is taken; left: the difference; short: the difference where `below` is greater.
    loose: such words are often told of other things too, so that only what one slip of the keys explains is told.
    """

    above: Pattern
    below: Pattern
    left: Pattern
    short: Pattern | None = None
    loose: bool = False


def _row(above: str, below: str, left: str, short: str = "", noun: str = _NOUN, *, loose: bool = False) -> Balance:
    return Balance(
        Pattern(f"(?:{above}){noun}{_END}"),
        Pattern(f"(?:{below}){noun}{_END}"),
        Pattern(f"(?:{left}){noun}{_END}"),
        Pattern(f"(?:{short}){noun}{_END}") if short else None,
        loose,
    )


NEEDS = (
    "顺差", "逆差", "净", "赤字", "缺口", "差", "节约", "节省", "节支", "空编", "缺编", "超编", "欠", "所有者权益", "收益",
    "审减", "核减", "实考", "参考", "参加考试", "参加笔试", "参加面试", "缺考", "弃考", "尚需", "剩余", "未完成", "未拨", "未付", "尚余", "尚欠",
)  # fmt: skip
"""One of these stands in every text with such a difference."""

ROWS: tuple[Balance, ...] = (
    _row("(?<!进)出口", "(?<!进出)进口", "(?:贸易|外贸|进出口)?顺差", "(?:贸易|外贸|进出口)?逆差", noun=""),
    _row(
        "收入",
        "支出",
        "纯收[入益]|净收[入益]|净?盈余|收支(?:结余|差额?|净额)",
        "赤字|收支(?:缺口|差额?)|资金缺口|当[年期]缺口|亏空|超支",
    ),
    _row("资产", "负债", "净资产|所有者权益|股东权益"),
    _row("存款(?:余额)?", "贷款(?:余额)?", "存贷差|存差", "贷差|存贷差"),
    _row("报名|报考", "缺考|弃考|未参加考试", "实考|参考|参加(?:了)?(?:笔试|面试|考试)|实际应考"),
    _row("报名|报考|应考", "实考|参考|实际参加(?:考试|笔试)?", "缺考|弃考"),
    _row(
        "新登记|新设立?|新增|新发展|新注册|新开办",
        "注销|退出|吊销|迁出|关闭|歇业|停业",
        "净增加?|净增长",
        "净减少?",
    ),
    _row(
        "迁入|流入|转入|调入|引进|买入",
        "迁出|流出|转出|调出|流失|卖出",
        "净(?:迁入|流入|转入|调入|增加?|买入)",
        "净(?:迁出|流出|转出|调出|减少?|卖出)",
    ),
    _row("投放", "回笼", "净投放", "净回笼"),
    _row("应收|应缴|应征|应还", "实收|已收|实缴|已缴|入库|已还|收回", "欠[费缴款交收]|尚欠|未收|未缴|欠收", loose=True),
    _row(
        "预算(?!评审|执行|收入|支出|单位|绩效|管理)|控制价|概算|最高限价",
        "中标|成交|采购(?!预算)|合同|实际(?:采购|支出|支付)|决标|中标价|成交价",
        "节约[^，。；]{0,4}|节省[^，。；]{0,4}|节支",
        loose=True,
    ),
    _row("(?:核定|批准|总)编制|编制", "实有|在编|在岗在编|实有在编", "空编|缺编|空缺", "超编"),
    _row(
        "总?投资|概算|合同(?:总价|金额)?|计划投资",
        "(?:已|累计)(?:经)?(?:完成|支付|拨付|到位|投入)[^，。；]{0,4}",
        "尚需[^，。；]{0,4}|剩余[^，。；]{0,4}|未完成投资|尚未(?:拨付|支付)|未拨付?|未付|尚欠",
        loose=True,
    ),
    _row("送审|报审", "审定|核定", "审减|核减|净核减"),
    _row("需求|需要", "供给|供应|产能|可供|现有|已落实", "缺口|尚缺|供需缺口", loose=True),
)  # fmt: skip
