"""Which division a name means, and what tells several of one name apart."""

from __future__ import annotations

import pytest

from dajuan.catalogue.divisions import Level, division, is_place, names, place_code


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("吉林省", "220000"),
        ("吉林", "220000"),
        ("吉林市", "220200"),
        ("内蒙古", "150000"),
        ("海南", "460000"),
        ("承德", "130800"),
        ("黔东南苗族侗族自治州", "522600"),
        ("黔东南州", "522600"),
        ("黔东南", "522600"),
        ("玉屏侗族自治县", "520622"),
        ("玉屏县", "520622"),
        ("鄂温克旗", "150724"),
        ("海淀区", "110108"),
        ("滦平", "130824"),
        ("思茅市", "530800"),
        ("五指山市", "469001"),
        ("崇文区", "110103"),
        ("辽宁省朝阳市朝阳县", "211321"),
        ("北京市朝阳区", "110105"),
        ("吉林省长春市朝阳区", "220104"),
    ],
)
def test_a_name_that_one_division_bears(name: str, code: str) -> None:
    assert place_code(name) == code


@pytest.mark.parametrize(
    "name", ["朝阳区", "鼓楼区", "城关区", "市中区", "江北区", "通州区", "城区", "东区", "市辖区", "白云", "兴安"]
)
def test_a_name_that_several_bear_needs_a_place_beside_it(name: str) -> None:
    assert place_code(name) is None


@pytest.mark.parametrize(
    ("name", "within", "code"),
    [
        ("朝阳区", "北京市", "110105"),
        ("朝阳区", "110000", "110105"),
        ("朝阳区", "长春市", "220104"),
        ("朝阳区", "220102", "220104"),
        ("鼓楼区", "南京市", "320106"),
        ("鼓楼区", "江苏省", None),
        ("通州", "江苏省", "320612"),
        ("江北区", "重庆", "500105"),
        ("江北区", "宁波市", "330205"),
        ("东区", "攀枝花市", "510402"),
        ("海淀区", "吉林省", "110108"),
        ("朝阳区", "云溪县", None),
    ],
)
def test_a_place_above_or_beside_tells_them_apart(name: str, within: str, code: str | None) -> None:
    assert place_code(name, within) == code


@pytest.mark.parametrize("name", ["云溪县", "临川县", "青石镇", "", "县", "全市", "省"])
def test_what_no_division_bears_has_no_code(name: str) -> None:
    assert place_code(name) is None
    assert not is_place(name)


def test_a_division_knows_its_level_and_parent() -> None:
    county = division("130824")
    assert county is not None
    assert (county.name, county.short, county.level, county.parent) == ("滦平县", "滦平", Level.COUNTY, "130800")
    district = division("110105")
    assert district is not None
    assert (district.parent, district.gone) == ("110000", False)
    led_by_province = division("469001")
    assert led_by_province is not None
    assert led_by_province.parent == "460000"
    province = division("220000")
    assert province is not None
    assert (province.level, province.parent) == (Level.PROVINCE, None)
    city = division("530800")
    assert city is not None
    assert (city.level, city.formers) == (Level.PREFECTURE, ("思茅市",))
    dissolved = division("110103")
    assert dissolved is not None
    assert dissolved.gone
    assert division("999999") is None


def test_names_to_scan_for_leave_out_ordinary_words() -> None:
    assert {"海淀区", "海淀", "吉林", "黔东南州", "朝阳区", "思茅市"} <= names()
    assert not {"平安", "资源", "城区", "合作", "津市", "云溪县"} & names()
    assert is_place("平安")
    assert is_place("朝阳区")
