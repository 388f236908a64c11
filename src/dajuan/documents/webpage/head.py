"""What a web page says of itself: title, publisher, day of publication."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from dajuan.documents.lines import clean

if TYPE_CHECKING:
    from lxml.etree import _Element

_TITLES = ("articletitle", "og:title", "title", "dc.title")
_SOURCES = ("contentsource", "source", "dc.source")
_DATES = ("pubdate", "publishdate", "article:published_time", "dc.date", "firstpublishedtime")
_DATE = r"(?P<year>(?:19|20)\d\d)\s*[-年/.]\s*(?P<month>\d{1,2})\s*[-月/.]\s*(?P<day>\d{1,2})"
_PUBLISHED = re.compile(r"(?:发布|发文|成文|印发)?(?:时间|日期)\s*[：:]\s*" + _DATE)
_SOURCE = re.compile(r"(?:信息|文章|稿件)?来源\s*[：:]\s*(?P<source>[^\s　|｜【\[（(：:]{2,30})(?=[\s　|｜【\[（(]|$)")
_SITE_PARTS = re.compile(r"\s*[-—_|｜–>»]+\s*")
_OWN_SITE = ("本站", "本网", "网站", "原创", "未知", "发布时间", "作者")


class Head(msgspec.Struct, frozen=True):
    """Title, publisher and day (ISO 8601) as the page's own meta elements and lines say, "" where they do not."""

    title: str
    publisher: str
    published: str


def read_head(page: _Element, body: _Element) -> Head:
    """The head of a page; where meta elements are silent, the lines 来源：… and 发布时间：… speak."""
    metas = {
        str(meta.get("name") or meta.get("property") or "").lower(): clean(str(meta.get("content") or "")).strip()
        for meta in page.iter("meta")
    }
    visible = clean(" ".join(str(piece) for piece in body.itertext() if str(piece).strip())[:200_000])
    source = next((metas[name] for name in _SOURCES if metas.get(name)), "")
    if not source:
        found = _SOURCE.search(visible)
        source = found.group("source") if found else ""
    return Head(_title(page, body, metas), "" if source.startswith(_OWN_SITE) else source, _published(metas, visible))


def _title(page: _Element, body: _Element, metas: dict[str, str]) -> str:
    title = next((str(element.text or "") for element in page.iter("title")), "")
    named = metas.get(_TITLES[0]) or metas.get(_TITLES[1])
    if named:
        return " ".join(named.split())
    title = " ".join(clean(title).split())
    for tag in ("h1", "h2", "h3"):
        for element in body.iter(tag):
            heading = "".join(clean("".join(str(piece) for piece in element.itertext())).split())
            if len(heading) >= 6 and heading in title.replace(" ", ""):
                return heading
    return max(_SITE_PARTS.split(title), key=len).strip()


def _published(metas: dict[str, str], visible: str) -> str:
    for name in _DATES:
        match = re.match(r"\s*" + _DATE, metas.get(name, ""))
        if match:
            return _iso(match)
    match = _PUBLISHED.search(visible)
    return _iso(match) if match else ""


def _iso(match: re.Match[str]) -> str:
    year, month, day = (int(match.group(name)) for name in ("year", "month", "day"))
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else ""
