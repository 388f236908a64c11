"""Invented names keep every offset and every kind, and touch nothing else."""

from __future__ import annotations

import pytest
from invented_places import INVENTED, division, names_in, renamed, renamer

DIVISIONS = [
    part
    for part in (
        division("云溪县", county=True),
        division("临川市", county=False),
        division("来宾市", county=False),
        division("范县", county=True),
        division("海口市", county=False),
    )
    if part
]


@pytest.mark.parametrize(
    ("name", "stem", "suffix"),
    [
        ("云溪县", "云溪", "县"),
        ("赵县", "赵", "县"),
        ("内蒙古自治区", "内蒙古", "自治区"),
        ("巴音郭楞蒙古自治州", "巴音郭楞", "蒙古自治州"),
        ("双江拉祜族佤族布朗族傣族自治县", "双江", "拉祜族佤族布朗族傣族自治县"),
        ("神农架林区", "神农架", "林区"),
        ("滨海新区", "滨海", "新区"),
    ],
)
def test_a_name_is_taken_apart(name: str, stem: str, suffix: str) -> None:
    part = division(name, county=True)
    assert part is not None
    assert (part.stem, part.suffix) == (stem, suffix)


@pytest.mark.parametrize("name", ["某处", "县", "云溪"])
def test_what_is_no_full_name(name: str) -> None:
    assert division(name, county=True) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("云溪县粮食产量12万吨，云溪连年增产。", {"云溪县", "云溪"}),
        ("云溪两岸建成步道3公里。", set()),  # without the full name beside it a county's short name may be a word
        ("临川经济总量300亿元。", {"临川"}),
        ("接待来宾3万人次。", set()),
        ("建成示范县2个。", set()),
        ("出海口水质达标率98%。", set()),
    ],
)
def test_names_are_found_where_they_are_names(text: str, names: set[str]) -> None:
    assert set(names_in(text, DIVISIONS)) == names


def test_offsets_and_suffixes_hold() -> None:
    text = "临川市统计：全市产值3亿元，其中云溪县产值1.2亿元，云溪占四成。"
    rename = renamer("a.txt", names_in(text, DIVISIONS))
    found = rename(text)
    assert len(found) == len(text)
    city, county = found[0:2], found[16:18]
    assert set(city + county) <= set(INVENTED)
    assert found == f"{city}市统计：全市产值3亿元，其中{county}县产值1.2亿元，{county}占四成。"


def test_the_gold_is_renamed_alike() -> None:
    text = "云溪县产值3亿元。"
    rename = renamer("a.txt", names_in(text, DIVISIONS))
    claim = {"start": 5, "end": 8, "text": "3亿元", "indicator": "云溪县产值", "place": None, "speaker": "云溪县统计局"}
    gold = renamed({"doc": "a.txt", "place": "云溪县", "claims": [claim]}, rename)
    county = rename("云溪县")
    assert county != "云溪县"
    assert gold["place"] == county
    assert gold["claims"] == [claim | {"indicator": f"{county}产值", "speaker": f"{county}统计局"}]
