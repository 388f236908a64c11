"""Make web pages in code, as government sites publish articles: with navigation, a footer, meta elements."""

from __future__ import annotations

from collections.abc import Sequence

_CHANNELS = ("首页", "政务公开", "走进云溪", "互动交流")
_NAVIGATION = "".join(f'<li><a href="/{n}/">{name}</a></li>' for n, name in enumerate(_CHANNELS))


def page(*content: str, title: str = "", site: str = "云溪县人民政府", metas: dict[str, str] | None = None) -> str:
    """A whole page with its content between navigation and footer."""
    named = "".join(f'<meta name="{name}" content="{value}">' for name, value in (metas or {}).items())
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8">{named}<title>{title} - {site}</title>'
        "<style>p{margin:0}</style><script>var 数 = 99;</script></head><body>"
        f'<div class="top"><ul>{_NAVIGATION}</ul><form><input value="搜索"></form></div>'
        f'<div class="wrap"><div class="article">{"".join(content)}</div>'
        '<div class="side"><h4>最新文件</h4><ul><li><a href="/a">云溪县部门预算公开第88号</a></li></ul></div></div>'
        '<div class="foot"><p>主办：云溪县人民政府办公室 地址：人民路66号 备案号：12345678</p></div></body></html>'
    )


def paragraphs(*texts: str) -> str:
    """Paragraphs, indented as Chinese sites do."""
    return "".join(f"<p>　　{text}</p>" for text in texts)


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table; a cell may be raw: "<td rowspan=2>...</td>"."""
    lines = ("".join(cell if cell.startswith("<td") else f"<td>{cell}</td>" for cell in row) for row in rows)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"
