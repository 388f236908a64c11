"""Count the members of a list that 、, 和 or + join: between how many and how many they can be."""

from __future__ import annotations

from dajuan.checks.patterns import Pattern

# Names of one thing that hold 、 or 和 themselves.
_ONE_NAME = Pattern(
    "交通运输、仓储(?:和|及)?邮政业?|信息传输、软件和信息技术服务业?|批发和零售业?|住宿和餐饮业?|农、林、牧、渔业|农林牧渔业"
    "|电力、热力、燃气及水(?:的)?生产和供应业|电力、热力生产和供应业|水利、环境和公共设施管理业|文化、体育和娱乐业"
    "|居民服务、修理和其他服务业|租赁和商务服务业|科学研究和技术服务业|卫生和社会工作|公共管理、社会保障和社会组织"
    "|计算机、通信和其他电子设备制造业|石油、煤炭及其他燃料加工业|煤炭开采和洗选业|黑色金属冶炼和压延加工业|有色金属冶炼和压延加工业"
    "|化学原料和化学制品制造业|石油和天然气开采业|社会保障和就业|文化旅游体育与传媒|灾害防治及应急管理|电气机械和器材制造业"
    "|铁路、船舶、航空航天和其他运输设备制造业|皮革、毛皮、羽毛及其制品和制鞋业|酒、饮料和精制茶制造业|和谐|和平|和美|和睦|饱和|总和"
)
_BRACKETED = Pattern("（[^（）]*）|《[^《》]*》|“[^“”]*”|‘[^‘’]*’")
_CERTAIN = Pattern("[、+＋]")
_POSSIBLE = Pattern("以及|和|与|及(?!时)|暨")


def members(words: str) -> tuple[int, int]:
    """The least and the greatest number of members that a list can have: 批发和零售业、住宿业 has 2, A、B和C 2 or 3."""
    plain = _BRACKETED.compiled.sub("某", words)
    plain = _ONE_NAME.compiled.sub("某", plain)
    least = len(_CERTAIN.compiled.findall(plain)) + 1
    return least, least + len(_POSSIBLE.compiled.findall(plain))
