"""Which field of work an indicator, a phrase, a heading belongs to."""

from __future__ import annotations

from collections import Counter

import pytest

from dajuan.catalogue.fields import field_of, field_of_heading, fields


def test_the_default_framework_has_eight_fields_and_the_economy_as_a_whole() -> None:
    assert [field.id for field in fields()] == [
        "industry",
        "culture-tourism",
        "city",
        "business-environment",
        "agriculture",
        "ecology",
        "safety",
        "livelihood",
        "economy",
    ]


def test_no_word_tells_two_fields() -> None:
    for words in ([w for f in fields() for w in f.headings], [w for f in fields() for w in f.keywords]):
        assert [word for word, count in Counter(words).items() if count > 1] == []


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("一、坚持工业强县", "industry"),
        ("以文塑旅绘新景，全域旅游展新颜", "culture-tourism"),
        ("城市品质稳步提升", "city"),
        ("营商环境持续优化", "business-environment"),
        ("全面推进乡村振兴", "agriculture"),
        ("生态底色更加亮丽", "ecology"),
        ("守牢安全底线", "safety"),
        ("民生福祉不断增进", "livelihood"),
        ("七、财政金融", "economy"),
        ("注释", None),
    ],
)
def test_a_heading_tells_its_field(heading: str, field: str | None) -> None:
    assert field_of_heading(heading) == field


@pytest.mark.parametrize(
    ("id", "phrase", "heading", "field"),
    [
        ("gdp", "地区生产总值", "工业", "economy"),
        ("grain_output", "粮食总产", "综合", "agriculture"),
        (None, "新增停车位", "民生福祉", "city"),
        (None, "日间照料中心", "", "livelihood"),
        (None, "星级民宿", "", "culture-tourism"),
        (None, "帮代办事项", "", "business-environment"),
        (None, "排查隐患", "", "safety"),
        (None, "国考断面水质", "", "ecology"),
        (None, "智能化矿井", "", "industry"),
        (None, "某某行动", "全面推进乡村振兴", "agriculture"),
        (None, "某某行动", "", None),
        ("no_such_indicator", "某某行动", "", None),
    ],
)
def test_the_catalogue_goes_before_the_phrase_and_the_phrase_before_the_heading(
    id: str | None, phrase: str, heading: str, field: str | None
) -> None:
    assert field_of(id, phrase, heading) == field
