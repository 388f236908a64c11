"""Write what was read in a document as one page: its text with each statement marked, a side list linked both ways."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import BinaryIO

from dajuan.documents.document import BlockKind, Document
from dajuan.messages import _, language
from dajuan.reading.records import Claim, Kind, Milestone, Pledge, Programme, Reading, Status
from dajuan.reports.claims import words
from dajuan.reports.claims.marks import Mark, by_stretch, html_text, wrapped
from dajuan.reports.claims.selection import Statement, statements
from dajuan.reports.claims.show import TITLES, Show, sections
from dajuan.reports.layout import element, stretches, table
from dajuan.reports.page import asset
from dajuan.reports.page import document as whole_page

DOUBTFUL = 0.8
"""Below this confidence a figure is dotted: it is to be looked at first."""

PREFIXES: Mapping[Show, str] = {Show.CLAIMS: "c", Show.MILESTONES: "m", Show.PLEDGES: "p", Show.PROGRAMMES: "g"}
"""Of the ids of elements: c1 is the first figure, lc1 its entry in the list."""


def write(readings: Iterable[tuple[Document, Reading]], show: Show, stream: BinaryIO) -> None:
    """Write the page of the one document that there is; several go into a folder by `site.write_pages`."""
    for document, reading in readings:
        stream.write(page(document, reading, show).encode(errors="replace"))


def page(document: Document, reading: Reading, show: Show = Show.CLAIMS) -> str:
    """The page, self-contained: it asks nothing of any network, and its policy forbids it to."""
    listed = {section: statements(reading, section) for section in sections(show)}
    title = html_text(document.title or document.name or _("Document"))
    shown, to_list = html_text(_("What was read")), html_text(_("To the list"))
    body = f"""<header>
<p class="brand"><b>答卷</b> Dajuan</p>
<p class="about">{_about(document)}</p>
<a class="skip" href="#list">{to_list}</a>
</header>
{_losses(document)}<main>
<article lang="zh-CN">
{"".join(_blocks(document, _marks(listed)))}
</article>
<aside id="list" aria-label="{shown}">
{_controls(listed)}
{"".join(_section(section, found) for section, found in listed.items())}
</aside>
</main>
<div id="card" role="status" hidden></div>
"""
    style, script = asset(__file__, "page.css"), asset(__file__, "page.js")
    return whole_page(title, body, tongue=language(), style=style, script=script)


def _about(document: Document) -> str:
    known = (document.name, document.place, document.published)
    return " · ".join(f"<span>{html_text(part)}</span>" for part in known if part)


def _losses(document: Document) -> str:
    """What of the file could not be read, so that nobody looks for it among the figures."""
    return "".join(f'<p class="loss">{html_text(_(loss))}</p>\n' for loss in document.losses)


def _marks(listed: Mapping[Show, Sequence[Statement]]) -> list[Mark]:
    marks = [
        Mark(
            statement.start, statement.end, f"{PREFIXES[section]}{number}", _classes(statement), section is Show.CLAIMS
        )
        for section, found in listed.items()
        for number, statement in enumerate(found, 1)
    ]
    return sorted(marks, key=lambda mark: mark.start)


def _classes(statement: Statement) -> str:
    if isinstance(statement, Claim):
        return f"f {statement.kind}" + (" doubtful" if statement.confidence < DOUBTFUL else "")
    return f"s {type(statement).__name__.lower()}"


def _blocks(document: Document, marks: Sequence[Mark]) -> Iterator[str]:
    """The blocks of the document as elements; text that no block covers stands as paragraphs between them."""
    found = list(stretches(document))
    touching = by_stretch([(start, end) for start, end, _block in found], marks)
    written = {
        (start, end): wrapped(document.text, start, end, touching.get(index, ()))
        for index, (start, end, _block) in enumerate(found)
    }
    shown: set[int] = set()
    for start, end, block in found:
        if block is None:
            yield f"<p>{written[start, end]}</p>\n"
        elif block.kind is not BlockKind.TABLE:
            yield element(block, written[start, end])
        elif block.start not in shown:
            shown.add(block.start)
            yield table(block, written)


def _controls(listed: Mapping[Show, Sequence[Statement]]) -> str:
    """The filter box and a switch a kind of figure, which is the legend of the colours as well."""
    kinds = {statement.kind for found in listed.values() for statement in found if isinstance(statement, Claim)}
    switches = "".join(
        f'<label class="{kind}"><input type="checkbox" value="{kind}" checked> '
        f"{html_text(_(words.KINDS[kind]))}</label>"
        for kind in Kind
        if kind in kinds
    )
    doubtful = any(s.confidence < DOUBTFUL for found in listed.values() for s in found if isinstance(s, Claim))
    dotted, meaning = html_text(_("dotted")), html_text(_("uncertain: look here first"))
    legend = f'<p class="legend"><span class="f doubtful">{dotted}</span> {meaning}</p>' if doubtful else ""
    hint, label = html_text(_("Filter: income, 2025, year on year …")), html_text(_("Filter the list"))
    return (
        f'<div class="controls"><input id="filter" type="search" placeholder="{hint}" aria-label="{label}"'
        f' autocomplete="off"><div class="kinds">{switches}</div>{legend}</div>\n'
    )


def _section(section: Show, found: Sequence[Statement]) -> str:
    prefix = PREFIXES[section]
    entries = "".join(_entry(f"{prefix}{number}", section, statement) for number, statement in enumerate(found, 1))
    title = f'{html_text(_(TITLES[section]))} <span class="count">{len(found)}</span>'
    return f"<section><h2>{title}</h2>\n<ol>\n{entries}</ol></section>\n"


def _entry(key: str, section: Show, statement: Statement) -> str:
    head, value, details = _told(section, statement)
    lines = f'<span class="what">{html_text(head)}</span>'
    if value:
        lines += f'<span class="value">{html_text(value)}</span>'
    lines += "".join(f'<span class="detail">{html_text(detail)}</span>' for detail in details if detail)
    return f'<li id="l{key}" class="{_classes(statement)}" data-k="{key}"><a href="#{key}">{lines}</a></li>\n'


def _told(section: Show, statement: Statement) -> tuple[str, str, Sequence[str]]:
    """What an entry says of a statement: a head, a value, details."""
    match statement:
        case Claim():
            return statement.indicator or statement.text, words.quantity(statement), tuple(_details(statement))
        case Milestone():
            details = (_(words.STATES[statement.state]), statement.period, statement.place, statement.speaker)
            return statement.text, "", (_joined(details),)
        case Pledge():
            due = _("due {date}").format(date=statement.due) if statement.due else None
            return statement.text, "", (_joined((statement.speaker, statement.body, due)),)
        case Programme():
            return statement.name, "", ("、".join(statement.parts), statement.body or "")


def _details(claim: Claim) -> Iterator[str]:
    status = "" if claim.status is Status.ACTUAL else _(words.STATUSES[claim.status])
    yield _joined((words.kind(claim), claim.period, claim.place, claim.scope, status))
    if claim.speaker:
        yield _("said by {speaker}").format(speaker=words.speaker(claim))
    if claim.confidence < DOUBTFUL:
        yield _("confidence {percent}%").format(percent=round(claim.confidence * 100))


def _joined(parts: Iterable[str | None]) -> str:
    return " · ".join(part for part in parts if part)
