"""Read saved web pages (html, mht): the main text without navigation, tables kept as tables."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from dajuan.documents.assemble import Part
from dajuan.documents.captions import with_captions
from dajuan.documents.container import LARGE_MARKUP
from dajuan.documents.document import BlockKind
from dajuan.documents.encoding import decode, decode_head
from dajuan.documents.formats.format import Format, Parts
from dajuan.documents.limits import MAX_MARKUP_BYTES
from dajuan.errors import TooLarge, Unreadable
from dajuan.messages import N_

NOT_HTML = N_("{file} is a damaged web page. Open it in a browser and save it anew.")

_OPENING = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|meta|title|base|div|p|table|h1|h2|center|font|span|script|style|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_ARCHIVE = re.compile(rb"^mime-version:.*?content-type:\s*(?:multipart/related|text/html)", re.I | re.S | re.M)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_SURROUNDINGS = re.compile(
    r"[【\[（(]?\s*(?:(?:信息|文章|稿件)?来源|发布(?:时间|日期)|发文日期|时间|日期|作者|责任编辑|编辑|审核|浏览|点击|阅读|访问|字号|字体"
    r"|打印|关闭|分享|收藏|扫一扫|上一篇|下一篇|返回|当前位置|您(?:现在)?的位置|首页|索引号|视力保护|背景颜色|我要纠错|大\s*中\s*小)"
)
_LONGEST_SURROUNDING = 90
_EDGE = 8


def _recognises(data: bytes) -> bool:
    if _ARCHIVE.search(data[:2048]):
        return True
    head = decode_head(data, 8192)
    return head is not None and bool(_OPENING.match(head.text))


FORMAT = Format(
    name="html", suffixes=(".html", ".htm", ".shtml", ".xhtml", ".mht", ".mhtml"), recognises=_recognises, order=60
)


def read(data: bytes, name: str) -> Parts:
    """The main text of a page; raises Unreadable where there is none, TooLarge beyond MAX_MARKUP_BYTES."""
    from lxml import etree, html

    from dajuan.documents.webpage.blocks import parts_of
    from dajuan.documents.webpage.content import find_content
    from dajuan.documents.webpage.head import read_head

    if len(data) > MAX_MARKUP_BYTES:
        raise TooLarge(LARGE_MARKUP, file=name, limit=MAX_MARKUP_BYTES // (1024 * 1024))
    decoded = decode(_page(data))
    if decoded is None:
        raise Unreadable(NOT_HTML, file=name)
    source = _XML_DECLARATION.sub("", decoded.text).encode("utf-8", "replace")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        page = etree.fromstring(source, parser)
    except etree.LxmlError as error:
        raise Unreadable(NOT_HTML, file=name) from error
    body = None if page is None else page.find("body")
    if page is None or body is None:
        raise Unreadable(NOT_HTML, file=name)
    head = read_head(page, body)
    parts = _without_surroundings(parts_of(find_content(body)))
    return Parts(
        with_captions(_titled(parts, head.title)),
        title=head.title,
        publisher=head.publisher,
        published=head.published,
    )


def _page(data: bytes) -> bytes:
    """The page itself, where it was saved with its pictures into one file (mht)."""
    if not _ARCHIVE.search(data[:2048]):
        return data
    import email
    import email.policy

    for part in email.message_from_bytes(data, policy=email.policy.compat32).walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            return payload if isinstance(payload, bytes) else data
    return data


def _without_surroundings(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Without the lines about source, date, font size and printing that stand around an article."""

    def surrounds(index: int, part: Part) -> bool:
        return (
            part.kind is BlockKind.PARAGRAPH
            and (index < _EDGE or index >= len(parts) - _EDGE)
            and len(part.text) <= _LONGEST_SURROUNDING
            and bool(_SURROUNDINGS.match(part.text))
            and "。" not in part.text
        )

    return tuple(part for index, part in enumerate(parts) if not surrounds(index, part))


def _titled(parts: tuple[Part, ...], title: str) -> tuple[Part, ...]:
    """With the title as first heading: the lines that spell it out, or else the title that the page names."""
    wanted = _bare(title)
    if not wanted:
        return parts
    for start in range(min(3, len(parts))):
        text = ""
        for end in range(start, min(start + 4, len(parts))):
            text += _bare(parts[end].text)
            if text == wanted:
                headings = (
                    msgspec.structs.replace(part, kind=BlockKind.HEADING, level=1) for part in parts[start : end + 1]
                )
                return (*parts[:start], *headings, *parts[end + 1 :])
    return (Part(BlockKind.HEADING, title, 1), *parts)


def _bare(text: str) -> str:
    return "".join(text.split())
