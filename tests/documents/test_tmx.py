"""Of a translation memory the Chinese segments are read."""

from __future__ import annotations

import pytest

from dajuan.documents import open_document
from dajuan.errors import Unreadable


def memory(*units: tuple[str, str]) -> bytes:
    """A translation memory of (language, segment) pairs, each a unit of its own."""
    body = "".join(f'<tu><tuv xml:lang="{language}"><seg>{text}</seg></tuv></tu>' for language, text in units)
    return f'<?xml version="1.0"?><tmx version="1.4"><header/><body>{body}</body></tmx>'.encode()


def test_chinese_segments_are_paragraphs() -> None:
    data = memory(
        ("zh-CN", "政府工作报告"),
        ("en-US", "Report"),
        ("zh-CN", "粮食产量增加，"),
        ("zh-CN", "达到<bpt i='1'/>30.3万吨。"),
    )
    document = open_document(data)
    assert document.format == "tmx"
    assert document.text == "政府工作报告\n粮食产量增加，达到30.3万吨。"
    assert [block.level for block in document.blocks] == [1, 0]


def test_a_memory_without_chinese_is_refused() -> None:
    with pytest.raises(Unreadable, match="holds no Chinese segments"):
        open_document(memory(("en-US", "Report")))
