"""Which body a name means, whatever place and rank stand before it."""

from __future__ import annotations

from collections import Counter

import pytest

from dajuan.catalogue.bodies import bodies, body
from dajuan.catalogue.fields import fields


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("县工信局", "工业和信息化局"),
        ("云溪县工业和信息化局", "工业和信息化局"),
        ("工信局", "工业和信息化局"),
        ("临川市发改委", "发展和改革局"),
        ("省发展改革委", "发展和改革局"),
        ("市市场监管局", "市场监督管理局"),
        ("市场监督管理局", "市场监督管理局"),
        ("市生态环境局云溪分局", "生态环境局"),
        ("临川市公安局青石分局", "公安局"),
        ("国家税务总局云溪县税务局", "税务局"),
        ("国家统计局云溪调查队", "国家统计局调查队"),
        ("县卫生健康和体育局", "卫生健康局"),
        ("县教育科技局", "教育局"),
        ("自治区水利厅", "水利局"),
        ("旗林草局", "林业和草原局"),
        ("县委", "委员会"),
        ("中共云溪县委员会", "委员会"),
        ("县委宣传部", "委宣传部"),
        ("云溪县人民政府办公室", "人民政府办公室"),
        ("市政协", "中国人民政治协商会议委员会"),
        ("政协云溪县委员会", "中国人民政治协商会议委员会"),
        ("海淀财政局", "财政局"),
    ],
)
def test_a_name_means_its_body(name: str, full: str) -> None:
    found = body(name)
    assert found is not None
    assert found.full == full


@pytest.mark.parametrize(
    "name", ["", "局", "县", "委", "委组织部", "县人民医院", "县财政局局长", "宏远财政局", "宏远有限公司"]
)
def test_what_is_no_body_of_party_or_government(name: str) -> None:
    assert body(name) is None


def test_there_are_enough_and_no_name_belongs_to_two() -> None:
    assert len(bodies()) >= 90
    names = Counter(name for each in bodies() for name in (each.full, *each.shorts))
    assert [name for name, count in names.items() if count > 1] == []
    assert {each.field for each in bodies()} <= {field.id for field in fields()}
