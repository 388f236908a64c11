"""What leaves one part of a document and comes into another."""

from __future__ import annotations

from builders.comparisons import compared, rows

HEAD = "一、综合\n全年地区生产总值100.5亿元，比上年增长5.1%，固定资产投资增长7.2%。\n"
FARMS = "全县粮食产量6.6万吨，蔬菜产量20万吨，新增高标准农田15亩。\n"
TRADE = "二、商贸\n社会消费品零售总额完成45.2亿元，增长6.3%，网上零售额增长17.5%。\n"


def test_a_moved_paragraph_is_told_once() -> None:
    (found,) = compared(HEAD + FARMS + TRADE, HEAD + TRADE + FARMS)
    assert found.change == "moved"
    assert found.old is not None
    assert found.new is not None
    assert found.old.text == found.new.text == "6.6万吨"
    assert [new.text for _old, new in found.along] == ["20万吨", "15亩"]


def test_what_changed_in_a_moved_paragraph_is_told_as_changed() -> None:
    new = FARMS.replace("20万", "21万").replace("15亩", "1公顷")
    assert rows(HEAD + FARMS + TRADE, HEAD + TRADE + new) == [
        ("moved", "", "6.6万吨", "6.6万吨"),
        ("changed", "value", "20万吨", "21万吨"),
        ("restated", "unit", "15亩", "1公顷"),
    ]


def test_sentences_that_change_places_within_a_paragraph_are_no_news() -> None:
    old = HEAD + "粮食产量6.6万吨。蔬菜产量20万吨。新建学校3所。\n" + TRADE
    assert rows(old, HEAD + "新建学校3所。粮食产量6.6万吨。蔬菜产量20万吨。\n" + TRADE) == []


def test_a_sentence_that_goes_into_another_paragraph_moved() -> None:
    sentence = "全年新建学校3所，新增学位1350个。"
    old = HEAD + sentence + FARMS + TRADE
    assert rows(old, HEAD + FARMS + TRADE.rstrip() + sentence) == [("moved", "", "3所", "3所")]


def test_a_paragraph_that_is_dropped_takes_only_its_own_figures() -> None:
    assert rows(HEAD + FARMS + TRADE, HEAD + TRADE) == [
        ("dropped", "", "6.6万吨", ""),
        ("dropped", "", "20万吨", ""),
        ("dropped", "", "15亩", ""),
    ]


def test_what_was_dropped_comes_where_it_stood() -> None:
    new = HEAD.replace("5.1%", "5.2%") + TRADE.replace("6.3%", "6.4%")
    changes = [change for change, *_rest in rows(HEAD + FARMS + TRADE, new)]
    assert changes == ["changed", "dropped", "dropped", "dropped", "changed"]


def test_a_paragraph_that_was_parted_in_two_did_not_move() -> None:
    old = "粮食产量6.6万吨，增长3.1%。蔬菜产量20万吨，增长2.4%。\n"
    assert rows(HEAD + old + TRADE, HEAD + old.replace("。蔬菜", "。\n蔬菜") + TRADE) == []
