"""Compose official text of invented places: the material of property tests."""

from __future__ import annotations

from hypothesis import strategies as st

PLACES = ("全县", "全市", "云溪县", "临川市", "青石镇", "柳河乡", "其中，青石镇", "城镇", "农村")
TIMES = (
    *("", "", "", "2025年，", "今年1至11月，", "截至11月底，", "前三季度，"),
    *("“十四五”期间，", "五年来，", "去年，", "到2030年，"),
)
SUBJECTS = (
    "地区生产总值",
    "规模以上工业增加值",
    "一般公共预算收入",
    "旅游人数",
    "综合收入",
    "粮食产量",
    "居民人均可支配收入",
    "新改建农村公路",
    "空气质量优良天数比例",
    "PM2.5平均浓度",
    "万元地区生产总值能耗",
    "第三产业增加值",
    "108国道沿线新增绿地",
    "纬七路小学学位",
    "技能培训",
)
VERBS = ("达到", "完成", "为", "实现", "超", "突破", "不足", "稳定在", "", "共", "预计达到", "力争达到")
CHANGES = (
    *("增长", "同比增长", "下降", "比上年提高", "较上年减少", "年均增长"),
    *("提升至", "较2020年增加", "环比下降", "高于全省"),
)
UNITS = (
    *("元", "亿元", "万元", "万人次", "户", "万亩", "公里", "吨", "家", "个", "名", "人", "套"),
    *("平方米", "微克/立方米", ""),
)
BEFORE, AFTER = ("", "", "", "近", "约"), ("", "", "", "余", "多", "左右", "以上")
ASIDES = (
    "“五办”工作法全面推开。",
    "云政发〔2025〕3号文件印发。",
    "一是抓项目，二是抓服务。",
    "“路修到家门口，去年我家收入翻了一番。”青石镇村民李明霞说。",
    "云溪县教育局局长周立新介绍：“新建的3所学校9月投入使用。”",
    "三次产业结构为5.2:43.1:51.7。",
    "总量居全市第3位。",
    "城镇、农村居民人均可支配收入分别为41200元和20360元，分别增长4.6%、6.1%。",
    "完成年度目标的103.1%。",
    "见图1[2]。",
    "（一）工作情况。",
)

ARABIC = st.one_of(
    st.integers(0, 10**7).map(str),
    st.integers(0, 10**9).map("{:,}".format),
    st.decimals(0, 10**5, places=2).map(str),
    st.decimals(0, 100, places=1).map(str),
)
CHINESE = st.sampled_from(
    ("三", "十二", "三十五点三", "两千", "一万二千", "二〇二五", "五", "百分之三点五", "近三百", "两成", "数十")
)
RANGES = st.tuples(ARABIC, st.sampled_from("—-至～"), ARABIC).map("".join)
NUMBERS = st.one_of(ARABIC, ARABIC, ARABIC, CHINESE, RANGES)


def _one_of_each(*choices: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.tuples(*(st.sampled_from(each) for each in choices)).map("".join)


_QUANTITIES = st.tuples(_one_of_each(BEFORE), NUMBERS, _one_of_each(UNITS, AFTER)).map("".join)
_CHANGES = st.tuples(_one_of_each(CHANGES), NUMBERS, st.sampled_from(("%", "%", "个百分点", "倍"))).map("".join)
_CLAUSES = st.one_of(st.tuples(_one_of_each(PLACES, SUBJECTS, VERBS), _QUANTITIES).map("".join), _CHANGES)
_STATEMENTS = st.tuples(
    st.sampled_from(TIMES), st.lists(_CLAUSES, min_size=1, max_size=4).map("，".join), st.sampled_from("。。。；！")
).map("".join)

SENTENCES = st.one_of(_STATEMENTS, _STATEMENTS, st.sampled_from(ASIDES))
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=5).map(lambda parts: "".join(parts).removesuffix("；") + "。")
TEXTS = st.lists(PARAGRAPHS, min_size=1, max_size=6).map("\n".join)

MARKS = (
    "0123456789０５．％.%‰,，、。；：:（）()“”‘’〔〕[]【】《》—–-～~/\t　 \n"
    "至到和第约近余多半几数个点分之十百千万亿一二三五〇零年月日元人户位倍成翻番分别其中比同增长"
)
NOISE = st.text(
    st.one_of(st.sampled_from(MARKS), st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))), max_size=200
)
"""No document, but what a broken pdf or a typing error may yield."""
