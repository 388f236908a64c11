"""Find the body that published a document, where its head names one (发布单位)."""

from __future__ import annotations

from dajuan.documents.masthead.head import Head
from dajuan.documents.masthead.lexicon import PUBLISHERS
from dajuan.patterns import compiled

_LABEL = compiled(
    r"(?:^|\n)(?:发文单位|发文机关|发布单位|发布机构|制发单位|制发机关|公开单位)\s*[：:]\s*(?P<name>[^\W\d]{4,30})"
)
_LINE = compiled(
    rf"(?:^|\n)(?P<name>[^\W\d]{{2,16}}?(?:{'|'.join(PUBLISHERS)}))(?=\n|$|\s*国家统计局|\s*局长|\s*厅长|\s*编制)"
)


def publisher_of(head: Head) -> str:
    """The body that a label names, or one that stands in a line of the masthead, else ""."""
    match = _LABEL.search(head.text) or _LINE.search(head.masthead)
    return match["name"] if match else ""
