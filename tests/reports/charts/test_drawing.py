"""Charts are pictures of their own: no script, no style, no reference to anything outside of them."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from lxml import etree

from dajuan.errors import MissingExtra
from dajuan.ledger.evaluation.records import Colour
from dajuan.reports.charts import Bar, Dot, Drawing, Plot, bullet_chart, drawing, pngs, series_chart, svgs

PLOT = Plot(
    dots=(Dot(2021, Decimal("16"), "16"), Dot(2022, Decimal("19"), "19"), Dot(2023, Decimal("25"), "25", sure=False)),
    unit="家",
    path=(Dot(2020, Decimal(12), ""), Dot(2025, Decimal(30), "")),
    goal=Dot(2025, Decimal(30), "30"),
)
COLUMNS = Plot(dots=PLOT.dots, unit="人", path=PLOT.path, columns=True)
BARS = bullet_chart(
    [
        Bar("一般公共预算收入", Decimal("0.818"), Colour.AMBER, "81.8%", Decimal("0.9")),
        Bar("高新技术企业", Decimal("3"), Colour.GREEN, "300%"),
    ]
)


def words(svg: str) -> list[str]:
    return [str(text) for text in etree.fromstring(svg.encode()).itertext() if str(text).strip()]


def test_each_chart_is_cut_out_whole() -> None:
    line, columns, bars = svgs([series_chart(PLOT), series_chart(COLUMNS), BARS])
    years = ["2020", "2021", "2022", "2023", "2024", "2025"]
    assert words(line)[:6] == years
    assert {"16", "19", "25", "goal 30"} <= set(words(line))
    assert "goal 30" not in words(columns)
    assert {"一般公共预算收入", "81.8%", "100%"} <= set(words(bars))
    assert "16" not in words(bars)


def test_a_picture_refers_to_nothing_and_brings_no_style() -> None:
    for svg in svgs([series_chart(PLOT), BARS]):
        assert not re.search(r"style=|<style|<script|href|url\((?!#)", svg)
        assert re.findall(r'xmlns="([^"]+)"', svg) == ["http://www.w3.org/2000/svg"]


def test_ids_of_two_charts_do_not_clash() -> None:
    clipped = series_chart(PLOT)
    clipped.spec["layer"][0]["mark"]["clip"] = True
    first, second = svgs([clipped, clipped], prefix="a")
    ids = [re.findall(r' id="([^"]+)"', svg) for svg in (first, second)]
    assert [len(found) for found in ids] == [1, 1]
    assert ids[0] != ids[1]
    assert f"url(#{ids[1][0]})" in second


def test_the_view_holds_the_room_around_the_chart() -> None:
    drawn = Drawing(series_chart(PLOT).spec, 300, 104, left=10, right=20, top=5, bottom=15)
    assert 'viewBox="-10 -5 330 124"' in svgs([drawn])[0]


def test_a_picture_for_word_is_a_png_in_the_scale_asked_for() -> None:
    (picture,) = pngs([series_chart(PLOT)], scale=2)
    assert picture.startswith(b"\x89PNG")
    width = int.from_bytes(picture[16:20], "big")
    assert width == 2 * (300 + 22 + 30)


def test_a_bar_beyond_the_scale_is_cut_there() -> None:
    shares = [row["share"] for row in BARS.spec["data"]["values"]]
    assert shares == [0.818, 1.25]


def test_no_chart_needs_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "_library", lambda: pytest.fail("was asked for"))
    assert svgs([]) == []


def test_a_missing_library_is_said_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "find_spec", lambda name: None)
    drawing._library.cache_clear()
    drawing._drawn.cache_clear()
    with pytest.raises(MissingExtra, match=r"pip install 'dajuan\[report\]'"):
        svgs([series_chart(PLOT)])
    drawing._library.cache_clear()
    drawing._drawn.cache_clear()
