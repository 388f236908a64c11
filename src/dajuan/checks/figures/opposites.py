"""Words that part a thing in two or three without a rest (男 and 女, 公办 and 民办), so that such parts add up to it.

A word with * before it can stand anywhere in a label, others begin it.
"""

from __future__ import annotations

from collections.abc import Sequence

_DIVISIONS: tuple[tuple[tuple[str, ...], ...], ...] = (
    # people
    (("男",), ("女",)),
    (("城镇", "城市"), ("乡村", "农村")),
    (("在职",), ("退休", "离退休")),
    # where from, where to
    (("省内",), ("省外",)),
    (("市内",), ("市外",)),
    (("县内",), ("县外",)),
    (("境内",), ("境外",)),
    (("国内",), ("入境", "境外", "国外", "海外")),
    (("出口",), ("进口",)),
    # whose
    (("公办",), ("民办",)),
    (("公立",), ("民营",)),
    # money
    (("税收",), ("非税",)),
    (("一般债",), ("专项债",)),
    (("新增",), ("再融资",)),
    (("新增债",), ("再融资债",), ("置换债",)),
    (("基本支出",), ("项目支出",)),
    (("商品零售",), ("餐饮",)),
    (("项目投资", "建设项目投资"), ("房地产开发投资", "房地产投资")),
    (("*本金", "还本"), ("*利息", "*付息")),
    (("一般性转移支付", "一般转移支付"), ("专项转移支付",)),
    (("返还性", "税收返还"), ("一般性转移支付", "一般转移支付"), ("专项转移支付",)),
    (("保基本民生", "基本民生"), ("保工资",), ("保运转",)),
    (("*留用",), ("转贷",)),
    (
        ("市本级", "省本级", "县本级", "区本级", "州本级", "地区本级", "本级", "市级"),
        ("县", "区级", "旗县", "市县", "各县", "区县"),
    ),
    # time and kind
    (("夏粮",), ("秋粮",)),
    (("线上",), ("线下",)),
    (("地上",), ("地下",)),
    (("第一产业", "一产"), ("第二产业", "二产"), ("第三产业", "三产", "服务业")),
    (("大型",), ("中型",), ("小型", "小微型", "小微"), ("微型",)),
)


def without_rest(labels: Sequence[str]) -> bool:
    """Whether what the labels name leaves nothing out: each of a division's words stands in exactly one of them."""
    if len(labels) < 2:
        return False
    return any(_is_parted(labels, division) for division in _DIVISIONS if len(division) == len(labels))


def _is_parted(labels: Sequence[str], division: tuple[tuple[str, ...], ...]) -> bool:
    taken: set[int] = set()
    for words in division:
        holding = [i for i, label in enumerate(labels) if any(_begins(label, word) for word in words)]
        if len(holding) != 1 or holding[0] in taken:
            return False
        taken.add(holding[0])
    return len(taken) == len(labels)


def _begins(label: str, word: str) -> bool:
    return word[1:] in label if word.startswith("*") else label.startswith(word)


def has_rest(labels: Sequence[str]) -> bool:
    """Whether the last label is the rest of all (其他), so that nothing is left out."""
    return len(labels) > 2 and labels[-1].startswith(("其他", "其它", "其余"))
