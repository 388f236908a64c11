"""Put a finding into words, in the language of the request: its severity, its place, the other places it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dajuan.checks.records import Finding, Severity, Span
from dajuan.documents.document import BlockKind, Document
from dajuan.messages import N_, _

SEVERITIES: Mapping[Severity, str] = {
    Severity.ERROR: N_("error"),
    Severity.WARNING: N_("warning"),
    Severity.ADVICE: N_("advice"),
}
COUNTS: Mapping[Severity, str] = {
    Severity.ERROR: N_("errors: {count}"),
    Severity.WARNING: N_("warnings: {count}"),
    Severity.ADVICE: N_("advice: {count}"),
}
PLAIN_TEXT = "text"
"""The format of documents whose text is the file itself."""

COMPUTED = N_("The figures give: {computed}")
SUGGESTION = N_("Suggestion: {suggestion}")
REPLACEMENT = N_("Can be replaced with: {fix}")
BESIDE = N_("Compare: {places}")

PARAGRAPH, TABLE = N_("paragraph {number}"), N_("table {number}")

MOST_PLACES = 6
"""Of the places that a finding names beside the first; a total can have thirty parts."""

LONGEST_WORDS = 40
"""Characters of a place that are quoted; of a longer one its beginning and its end."""


def severity(finding: Finding) -> str:
    """The word for how sure it is."""
    return _(SEVERITIES[finding.severity])


def counted(findings: Sequence[Finding], waived: int = 0) -> str:
    """How many there are of each severity, and how many were waived: “findings: 2 (errors: 1, advice: 1); waived: 3”."""
    if findings:
        counts = ((kind, sum(finding.severity is kind for finding in findings)) for kind in Severity)
        each = _(", ").join(_(COUNTS[kind]).format(count=count) for kind, count in counts if count)
        said = _("findings: {count} ({each})").format(count=len(findings), each=each)
    else:
        said = _("nothing found")
    return said + (_("; waived: {count}").format(count=waived) if waived else "")


def quoted(document: Document, span: Span) -> str:
    """The words of a span on one line, the middle of many left out."""
    words = " ".join(document.text[span.start : span.end].split())
    if len(words) <= LONGEST_WORDS:
        return words
    half = LONGEST_WORDS // 2
    return f"{words[:half]}…{words[-half:]}"


def place(document: Document, offset: int) -> str:
    """Where an offset stands, as a reader finds it: the line of a plain text, else page and paragraph, or row and column.

    A table is counted among the tables, a paragraph among the blocks that are none, headings and notes with them.
    """
    return _(", ").join(_where(document, offset))


def _where(document: Document, offset: int) -> list[str]:
    """The place from the largest to the smallest: page, paragraph or table, cell."""
    if document.format == PLAIN_TEXT or not document.blocks:
        return [_("line {line}").format(line=document.text.count("\n", 0, offset) + 1)]
    location = document.locate(min(offset, len(document.text) - 1))
    where = [_("page {page}").format(page=location.page)] if location.page else []
    before = document.blocks[: location.block]
    table = before[-1].kind is BlockKind.TABLE
    number = sum((block.kind is BlockKind.TABLE) == table for block in before)
    where.append(_(TABLE if table else PARAGRAPH).format(number=number))
    if location.row is not None:
        where.append(_("row {row}, column {column}").format(row=location.row, column=location.column))
    return where


def others(document: Document, finding: Finding) -> tuple[str, ...]:
    """The places that a finding names beside the first, each with its words and in what its place is another one."""
    first = _where(document, finding.spans[0].start)
    said = []
    for span in finding.spans[1:]:
        where = _where(document, span.start)
        same = next((n for n, (one, other) in enumerate(zip(where, first, strict=False)) if one != other), len(where))
        form = _("“{words}” ({place})") if where[same:] else _("“{words}”")
        said.append(form.format(words=quoted(document, span), place=_(", ").join(where[same:])))
    return tuple(said)


def computed(finding: Finding) -> str:
    """What the figures give, where the message does not say it word for word."""
    return "" if finding.computed in finding.message.spoken() else finding.computed


def replacement(finding: Finding) -> str | None:
    """What can stand in the place of the first span, where message and suggestion do not say it already."""
    said = [text.spoken() for text in (finding.message, finding.suggestion) if text]
    return None if finding.fix is None or any(finding.fix in text for text in said) else finding.fix


def details(document: Document, finding: Finding, *, fix: bool = True) -> Iterator[str]:
    """What there is to say beside the message, a line each; fix: also what could stand there instead."""
    if computed(finding):
        yield _(COMPUTED).format(computed=finding.computed)
    if finding.suggestion:
        yield _(SUGGESTION).format(suggestion=finding.suggestion.spoken())
    if fix and replacement(finding) is not None:
        yield _(REPLACEMENT).format(fix=finding.fix)
    places = others(document, finding)
    if places:
        listed = _("; ").join(places[:MOST_PLACES])
        more = len(places) - MOST_PLACES
        yield _(BESIDE).format(
            places=_("{places} and {count} more").format(places=listed, count=more) if more > 0 else listed
        )
