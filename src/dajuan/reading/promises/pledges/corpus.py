"""Sentences of our own that promise, and sentences that only sound so. The documents speak of 2026."""

from __future__ import annotations

import msgspec


class Example(msgspec.Struct, frozen=True):
    """A text, and the pledges in it: words, body, and by when."""

    text: str
    found: tuple[tuple[str, str | None, str | None], ...] = ()


def promises(text: str, words: str, body: str | None = None, due: str | None = None) -> Example:
    return Example(text, ((words, body, due),))


def nothing(*texts: str) -> tuple[Example, ...]:
    return tuple(Example(text) for text in texts)


CORPUS = (
    promises("我们将持续擦亮‘山水’品牌，办好节会。", "我们将持续擦亮‘山水’品牌"),
    promises("新征程上，云溪县将迎难而上、接续奋斗，再立新功。", "云溪县将迎难而上、接续奋斗", "云溪县"),
    promises("县水务局将于9月底前完成管网改造。", "县水务局将于9月底前完成管网改造", "县水务局", "2026-09"),
    promises("未来，三条支线的贯通，将让山区出行更加便捷。", "三条支线的贯通，将让山区出行更加便捷"),
    promises("全市力争年内新增上市企业2家。", "全市力争年内新增上市企业2家", None, "2026"),
    promises("确保云溪大桥年底前建成通车。", "确保云溪大桥年底前建成通车", None, "2026-12"),
    promises("计划新建充电桩600个。", "计划新建充电桩600个"),
    promises("临川市拟建设区域医疗中心。", "临川市拟建设区域医疗中心", "临川市"),
    promises("争取上半年开工。", "争取上半年开工", None, "2026-06"),
    promises("力争到2028年建成3个千亿级园区。", "力争到2028年建成3个千亿级园区", None, "2028"),
    promises("我们将在2027年6月前全部办结。", "我们将在2027年6月前全部办结", None, "2027-06"),
    promises("“十五五”期间，全县将新建水库2座。", "全县将新建水库2座", None, "2030"),
    promises("我们将用三年时间消除黑臭水体。", "我们将用三年时间消除黑臭水体", None, "2029"),
    promises("明年，县教育局将启用新校区。", "县教育局将启用新校区", "县教育局", "2027"),
    promises("三季度末前，工程将全面完工。", "工程将全面完工", None, "2026-09"),
    promises("2026年10月15日前，村道将全部修复。", "村道将全部修复", None, "2026-10-15"),
    promises("我们郑重承诺每月公开进展。", "我们郑重承诺每月公开进展"),
    promises(
        "我们承诺，十件民生实事年底前全部办结，群众满意。", "我们承诺，十件民生实事年底前全部办结", None, "2026-12"
    ),
    promises("要在明年6月底前完成彩虹桥建设。", "要在明年6月底前完成彩虹桥建设", None, "2027-06"),
    promises("要年底前建成青石水库。", "要年底前建成青石水库", None, "2026-12"),
    # one word governs several clauses
    Example(
        "明年力争新增规上企业10家，产值突破200亿元。",
        (("明年力争新增规上企业10家", None, "2027"), ("产值突破200亿元", None, "2027")),
    ),
    Example(
        "我们将新建口袋公园10处，完成滨河路改造，让群众满意。",
        (("我们将新建口袋公园10处", None, None), ("完成滨河路改造", None, None)),
    ),
    Example(
        "力争年内产值突破200亿元，6月底前完成滨河路改造。",
        (("力争年内产值突破200亿元", None, "2026"), ("6月底前完成滨河路改造", None, "2026-06")),
    ),
    Example(
        "我们将新建口袋公园10处、完成滨河路改造、新增停车位600个。",
        (("我们将新建口袋公园10处", None, None), ("完成滨河路改造", None, None), ("新增停车位600个", None, None)),
    ),
    promises("力争年内青石水库项目完工、通车。", "力争年内青石水库项目完工、通车", None, "2026"),
    promises("确保新建、改造学校3所。", "确保新建、改造学校3所"),
    promises("我们郑重承诺：年底前十件实事全部办结。", "我们郑重承诺：年底前十件实事全部办结", None, "2026-12"),
    promises("县水务局将改造管网12公里，已完成前期工作。", "县水务局将改造管网12公里", "县水务局"),
    promises("二、今年重点工作\n我们将新建养老中心5个。", "我们将新建养老中心5个"),
    *nothing(
        # 将 takes
        "这一年，云溪县将林下经济作为突破口。",
        "将规划图转化为施工图。",
        "将路、灯、树统一设计。",
        "县国资委将其股权无偿划转。",
        "大桥即将通车。",
        "将近三成农户受益。",
        # no promise, or none that could be looked up
        "有效确保粮食安全。",
        "落实三年行动计划。",
        "大力争取上级支持。",
        "推行告知承诺制。",
        "二、今年重点工作\n我们将坚定不移走绿色发展之路。",
        "一、2025年工作回顾\n确保12件实事全部办结。",
        "现将预算草案提请审议。",
        "企业需要在6月底前完成申报。",
        "一、2025年工作回顾\n我们承诺，十件实事全部办结。",
    ),
)
