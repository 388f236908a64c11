"""Write a page for each of several documents into a folder, with an index of them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePath

from dajuan.documents.document import Document
from dajuan.errors import UsageError
from dajuan.messages import N_, _, language
from dajuan.reading.records import Reading
from dajuan.reports.claims.html import page
from dajuan.reports.claims.marks import html_text
from dajuan.reports.claims.selection import statements
from dajuan.reports.claims.show import TITLES, Show, sections

INDEX = "index.html"
STANDARD_INPUT = "input"


def write_pages(readings: Iterable[tuple[Document, Reading]], show: Show, folder: Path) -> None:
    """Write page by page, each whole or not at all; the index comes last.

    Raises UsageError where the folder cannot be made or written to.
    """
    rows: list[str] = []
    taken = {INDEX}
    try:
        for document, reading in readings:
            folder.mkdir(parents=True, exist_ok=True)
            name = _free(document.name, taken)
            _write_whole(folder / name, page(document, reading, show))
            counts = "".join(f"<td>{len(statements(reading, section))}</td>" for section in sections(show))
            rows.append(
                f'<tr><td><a href="{html_text(name)}">{html_text(document.name)}</a></td>'
                f"<td>{html_text(document.title)}</td>{counts}</tr>\n"
            )
        _write_whole(folder / INDEX, _index(rows, show))
    except OSError as error:
        raise UsageError(
            N_("{file} cannot be written ({reason}). Name another place with --out."),
            file=folder,
            reason=error.strerror or str(error),
        ) from None


def _free(document: str, taken: set[str]) -> str:
    """A file name for a document's page that no other page has, whatever the case of its letters."""
    stem = PurePath(document).name
    stem = STANDARD_INPUT if stem in {"", "-"} else stem
    name, number = f"{stem}.html", 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem}-{number}.html"
    taken.add(name.casefold())
    return name


def _write_whole(path: Path, content: str) -> None:
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(content, encoding="utf-8", errors="replace")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _index(rows: Iterable[str], show: Show) -> str:
    heads = "".join(f"<th>{html_text(_(TITLES[section]))}</th>" for section in sections(show))
    title, document, name = html_text(_("What was read")), html_text(_("Document")), html_text(_("Title"))
    return f"""<!DOCTYPE html>
<html lang="{"zh-CN" if language() == "zh_CN" else "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ font: 1rem/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1c2430;
  margin: 2rem auto; max-width: 70rem; padding: 0 1rem; overflow-wrap: anywhere; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ border-bottom: 1px solid #dfe3e8; padding: .4rem .6rem; text-align: left; }}
</style>
</head>
<body>
<h1>{title}</h1>
<table>
<tr><th>{document}</th><th>{name}</th>{heads}</tr>
{"".join(rows)}</table>
</body>
</html>
"""
