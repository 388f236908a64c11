"""Sentences of official style about places that do not exist, for documents that tests make."""

from __future__ import annotations

REVIEW = (
    "云溪县2025年国民经济和社会发展统计公报\n"
    "\n"
    "一、综合\n"
    "\n"
    "　　初步核算，全年全县地区生产总值287.2亿元，比上年增长5.4%。其中，第一产业增加值31.5亿元，增长3.2%。\n"
    "\n"
    "　　年末全县常住人口23.6万人，城镇化率52.3%，比上年末提高0.8个百分点；全年居民人均可支配收入28640元。\n"
)
"""A short bulletin: title, heading, two paragraphs, empty lines, indented."""

TRADITIONAL = (
    "雲溪縣2025年經濟發展報告\n\n"
    "全年全縣地區生產總值達到287.2億元，與上年相比增長5.4%，工業企業實現利潤12.6億元，農業生產穩定，"
    "居民收入繼續增加，教育、衛生、環境保護等各項社會事業都取得了新的進展。\n"
)
"""A report in traditional characters."""
