"""Reduce the page of a card to what paper shows of it.

Each element costs WeasyPrint a millisecond or two, and most of those of the page serve the screen: they fold, filter, lead
back, or say of a word what it is. Words stay, also links and their anchors. The patterns know the markup that the page's
own functions write; no text can look like it, for there each < is escaped.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence

from dajuan.messages import language

Rules = Sequence[tuple[re.Pattern[str], str]]


def _rules(*rules: tuple[str, str]) -> Rules:
    return [(re.compile(pattern, re.DOTALL), replacement) for pattern, replacement in rules]


PAGE = _rules(
    # What only a screen needs.
    (r"<(nav|script|style|dialog|legend)\b.*?</\1>|<input[^>]*>|<meta http-equiv[^>]*>", ""),
    (r'<(a|p|caption) class="(?:back|hint|skip|unseen)"[^>]*>.*?</\1>', ""),
    (r"<details><summary>.*?</summary>(.*?)</details>", r"\1"),
    # What only says of words what they are.
    (r'<(span|code)(?: aria-hidden="true"| class="(?:count|derived|dot|label|n|when)")[^>]*>([^<]*)</\1>', r"\2"),
    (r'<q class="passage"[^>]*>(.*?)</q>', r"\1"),
    # The key of its entry stands behind a number; nothing leads back to it.
    (r' id="r-\w+"', ""),
    (r' data-k="(\w+)"[^>]*>([^<]*)</a>', r">\2<sup>\1</sup></a>"),
)
_VALUE = r'(<(a|span) class="n"[^>]*>[^<]*</\2>) <span class="derived"[^>]*>([^<]*)</span>'
BESIDE = {"zh_CN": _rules((_VALUE, r"\1（\3）")), "en": _rules((_VALUE, r"\1 (\3)"))}
"""A computed value beside the printed one, as each language brackets it."""
SOURCES = _rules(
    (r'<span class="(?:remark|tag[^"]*)">([^<]*)</span>', r"\1"),
    (r"<sup>\w+</sup>", ""),
    (r"<mark[^>]*>", "<mark>"),
    # An entry is one paragraph, and names its document by the number in the table of documents, which has the rest.
    (r'<tr id="(doc\d+)"><td>(\d+)</td>', r'<tr id="\1"><td>[\2]</td>'),
    (r'(<a href="#doc(\d+)">)[^<]*</a>', r"\1[\2]</a>"),
    (r" · SHA-256 \w+…", ""),
    (r"</p><p>", "　"),
    (r'<li class="source" id="(\w+)"><span class="key label">\w+</span><p><b>', r'<li id="\1"><b>\1　'),
    (r'<li class="source" id="(\w+)"><span class="key label">\w+</span><p>', r'<li id="\1"><b>\1</b>　'),
    (r"</p></li>", "</li>"),
)
SVG = re.compile(r'<svg class="([\w ]+)"(.*?</svg>)', re.DOTALL)


def printed(page: str) -> str:
    """The page without what paper does not show, its pictures as images."""
    body, mark, sources = SVG.sub(_image, page).partition('<section id="sources"')
    for rules in (BESIDE["zh_CN" if language() == "zh_CN" else "en"], PAGE):
        body, sources = _by(rules, body), _by(rules, sources)
    return body + mark + _by(SOURCES, sources)


def _by(rules: Rules, html: str) -> str:
    for pattern, replacement in rules:
        html = pattern.sub(replacement, html)
    return html


def _image(found: re.Match[str]) -> str:
    """A picture as one element, its own ones within."""
    space = "" if "xmlns=" in found[2] else ' xmlns="http://www.w3.org/2000/svg"'
    data = base64.b64encode(f"<svg{space}{found[2]}".encode()).decode()
    return f'<img class="{found[1]}" src="data:image/svg+xml;base64,{data}">'
