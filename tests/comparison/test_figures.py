"""What becomes of a figure between two sentences: our own examples, each with what must be said of it and no more."""

from __future__ import annotations

import pytest

from builders.comparisons import compared, rows

CHANGED = [
    ("全年接待游客400万人次。", "全年接待游客420万人次。", ("changed", "value", "400万人次", "420万人次")),
    ("工业增加值增长5.2%。", "工业增加值增长5.8%。", ("changed", "value", "5.2%", "5.8%")),
    ("完成投资12345万元。", "完成投资13245万元。", ("changed", "value", "12345万元", "13245万元")),
    ("完成投资3.5亿元。", "完成投资3.5万元。", ("changed", "value", "3.5亿元", "3.5万元")),
    ("培训1.2万人。", "培训1.2万人次。", ("changed", "unit", "1.2万人", "1.2万人次")),
    ("税收增长5%。", "税收下降5%。", ("changed", "value", "5%", "5%")),
    (
        "三次产业结构为5.2:43.1:51.7。",
        "三次产业结构为5.2:43.0:51.8。",
        ("changed", "value", "5.2:43.1:51.7", "5.2:43.0:51.8"),
    ),
    ("增速保持在5%—8%。", "增速保持在5%—9%。", ("changed", "value", "5%—8%", "5%—9%")),
    ("经济总量居全市第3位。", "经济总量居全市第2位。", ("changed", "value", "第3位", "第2位")),
    ("新建公园三个。", "新建公园四个。", ("changed", "value", "三个", "四个")),
    ("产值翻一番。", "产值翻两番。", ("changed", "value", "翻一番", "翻两番")),
]
BOUNDS = [
    ("接待游客近30万人次。", "接待游客30余万人次。", ("changed", "bound", "近30万人次", "30余万人次")),
    ("旅游收入5亿元。", "旅游收入5亿多元。", ("changed", "bound", "5亿元", "5亿多元")),
    ("旅游收入达到5亿元。", "旅游收入突破5亿元。", ("changed", "bound", "5亿元", "5亿元")),
    ("产值5.2亿元左右。", "产值5.2亿元。", ("changed", "bound", "5.2亿元左右", "5.2亿元")),
]
CONTEXT = [
    ("预计全年旅游收入5亿元。", "全年旅游收入5亿元。", ("changed", "status", "5亿元", "5亿元")),
    ("去年，全县新建学校3所。", "今年，全县新建学校3所。", ("changed", "period", "3所", "3所")),
    ("出口同比增长5%。", "出口环比增长5%。", ("changed", "base", "5%", "5%")),
    ("旅游收入居全省第3位。", "旅游收入居全国第3位。", ("changed", "scope", "第3位", "第3位")),
    ("新建卫生室5个。", "新建公园5个。", ("changed", "indicator", "5个", "5个")),
]
RESTATED = [
    ("旅游收入6.7亿元。", "旅游收入67000万元。", ("restated", "unit", "6.7亿元", "67000万元")),
    ("新增绿地15亩。", "新增绿地1公顷。", ("restated", "unit", "15亩", "1公顷")),
    ("旅游收入6.72亿元。", "旅游收入6.7亿元。", ("restated", "rounding", "6.72亿元", "6.7亿元")),
    ("旅游收入67213万元。", "旅游收入6.7亿元。", ("restated", "unit rounding", "67213万元", "6.7亿元")),
    ("工业增加值增长5%。", "工业增加值增长5.0%。", ("restated", "rounding", "5%", "5.0%")),
]
OTHER_NUMBERS = [
    ("2025年3月5日召开会议。", "2025年3月8日召开会议。", ("changed", "number", "2025年3月5日", "2025年3月8日")),
    ("云政发〔2025〕3号文件印发。", "云政发〔2025〕5号文件印发。", ("changed", "number", "〔2025〕3号", "〔2025〕5号")),
    ("全县第三次代表大会召开。", "全县第四次代表大会召开。", ("changed", "number", "三", "四")),
    ("“十四五”规划收官。", "“十五五”规划收官。", ("changed", "number", "十四五", "十五五")),
    ("落实“四级”养老服务体系。", "落实“三级”养老服务体系。", ("changed", "number", "四", "三")),
]
CHANGED += [
    ("完成投资3亿元。", "完成投资2.6亿元。", ("changed", "value", "3亿元", "2.6亿元")),
    ("旅游收入6.76亿元。", "旅游收入6.7亿元。", ("changed", "value", "6.76亿元", "6.7亿元")),
]
NOTHING = [
    ("全年接待游客400万人次。", "全年，全县共接待国内外游客400万人次。"),
    ("建成公园3个。", "3个公园建成投用。"),
    ("办结三个项目，占百分之三点五。", "办结3个项目，占3.5%。"),
    ("惠及1,040户。", "惠及1040户。"),
    ("旅游收入6.7亿元。", "旅游收入６．７ 亿元。"),
    ("全县建成公园3个。投资5亿元。", "全县建成公园3个，投资5亿元。"),
    ("粮食产量6.6万吨，蔬菜产量20万吨。", "蔬菜产量20万吨，粮食产量6.6万吨。"),
    ("救助受灾群众136万名。", "救助各类受灾百姓136万名。"),
    ("二〇二五年，建成公园3个。", "2025年，建成公园3个。"),
    ("一、综合\n建成公园3个。[1]", "（三）综合\n建成公园3个。[2]"),
    ("一是新建学校3所。二是新建公园5个。", "新建学校3所。一是新建公园5个。"),
    (
        "来源：https://gov.example.cn/2024-01/26.html\n建成公园3个。",
        "来源：https://gov.example.cn/2025-02/14.html\n建成公园3个。",
    ),
    ("建成公园3个。\n— 3 —\n新建学校5所。", "建成公园3个。\n— 12 —\n新建学校5所。"),
]


@pytest.mark.parametrize(("old", "new", "row"), [*CHANGED, *BOUNDS, *CONTEXT, *RESTATED, *OTHER_NUMBERS])
def test_one_figure_of_a_sentence(old: str, new: str, row: tuple[str, str, str, str]) -> None:
    assert rows(old, new) == [row]


@pytest.mark.parametrize(("old", "new"), NOTHING)
def test_what_is_no_difference(old: str, new: str) -> None:
    assert rows(old, new) == []
    assert rows(new, old) == []


def test_every_figure_of_a_sentence_is_told_by_itself() -> None:
    old = "全年接待游客400万人次，增长5.2%，综合收入30亿元。"
    new = "全年接待游客420万人次，增长5.8%，实现综合收入32亿元，增长3%。"
    assert rows(old, new) == [
        ("changed", "value", "400万人次", "420万人次"),
        ("changed", "value", "5.2%", "5.8%"),
        ("changed", "value", "30亿元", "32亿元"),
        ("added", "", "", "3%"),
    ]


def test_a_list_that_is_dealt_out_keeps_its_order() -> None:
    old = "城镇、农村居民人均可支配收入分别为41200元和20360元，分别增长4.6%、6.1%。"
    new = "城镇、农村居民人均可支配收入分别为41200元和20660元，分别增长6.1%、6.1%。"
    assert rows(old, new) == [("changed", "value", "20360元", "20660元"), ("changed", "value", "4.6%", "6.1%")]


def test_what_a_sentence_says_of_all_its_figures_is_told_once() -> None:
    (found,) = compared("预计接待游客30万人次，旅游收入5亿元。", "接待游客30万人次，旅游收入5亿元。")
    assert [new.text for _old, new in found.along] == ["5亿元"]
    assert found.figures == 2


def test_a_year_that_was_changed_is_told_itself_and_not_as_the_period_of_each_figure() -> None:
    old, new = "2024年，新建学校3所，接待游客30万人次。", "2025年，新建学校3所，接待游客30万人次。"
    assert rows(old, new) == [("changed", "number", "2024年", "2025年")]


def test_one_year_for_another_throughout_is_told_once() -> None:
    old = "2024年，新建学校3所。\n接待游客30万人次，比2024年初多。\n2024年，粮食产量6万吨。"
    (found,) = compared(old, old.replace("2024", "2025"))
    assert found.figures == 3


@pytest.mark.parametrize(
    ("old", "new", "by", "unit", "percent", "times"),
    [
        ("接待游客400万人次。", "接待游客420万人次。", "200000", "人次", "5.0", 0),
        ("旅游收入30亿元。", "旅游收入280000万元。", "-200000000", "元", "-6.7", 0),
        ("占比61.2%。", "占比62.0%。", "0.8", "百分点", None, 0),
        ("完成投资3.5亿元。", "完成投资3.5万元。", "-349965000", "元", "-100.0", -4),
        ("新增绿地15亩。", "新增绿地2公顷。", "1", "公顷", "100.0", 0),
    ],
)
def test_by_how_much(old: str, new: str, by: str, unit: str, percent: str | None, times: int) -> None:
    (found,) = compared(old, new)
    assert found.size is not None
    assert (found.size.by, found.size.unit, found.size.percent, found.size.times) == (by, unit, percent, times)


def test_a_sentence_that_another_took_the_place_of_is_dropped_and_added() -> None:
    old = "全县建成公园3个，投资2.4亿元。\n深入推进医疗改革，门诊量增长5%。"
    new = "全县建成公园3个，投资2.4亿元。\n工业用电量完成8.4亿千瓦时，同比增长5%。"
    assert sorted(rows(old, new)) == [
        ("added", "", "", "5%"),
        ("added", "", "", "8.4亿千瓦时"),
        ("dropped", "", "5%", ""),
    ]
