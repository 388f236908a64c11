"""Write findings as one page: the document's text with marks on the figures, each finding beside its paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import BinaryIO, NamedTuple

from dajuan.checks.records import Finding, Severity
from dajuan.documents.document import BlockKind, Document
from dajuan.messages import N_, _, language
from dajuan.reports.claims.marks import html_text
from dajuan.reports.findings import words
from dajuan.reports.findings.marks import Mark, marked, touching
from dajuan.reports.findings.records import Checked
from dajuan.reports.layout import element, stretches, table
from dajuan.reports.page import asset
from dajuan.reports.page import document as whole_page

SHOWN: Mapping[Severity, str] = {
    Severity.ERROR: N_("show errors"),
    Severity.WARNING: N_("show warnings"),
    Severity.ADVICE: N_("show advice"),
}
TITLE = N_("Findings: {title}")
LIST = N_("Findings")
WAIVED = N_("Waived")


class Row(NamedTuple):
    """A block of the document with the findings in it, both as HTML."""

    text: str
    notes: str


def write(checked: Iterable[Checked], stream: BinaryIO) -> None:
    """Write the page of the one document that there is."""
    for one in checked:
        stream.write(page(one).encode(errors="replace"))


def page(checked: Checked) -> str:
    """The page, self-contained and without a script: what it shows and hides, a style sheet does."""
    document = checked.document
    findings = sorted(checked.findings, key=lambda finding: finding.spans[0])
    title = html_text(_(TITLE).format(title=document.title or document.name or _("Document")))
    known = (document.name, document.place, document.published)
    about = " · ".join(f"<span>{html_text(part)}</span>" for part in known if part)
    losses = "".join(f'<p class="loss">{html_text(_(loss))}</p>\n' for loss in document.losses)
    main = "".join(map(_row, _rows(document, findings)))
    body = f"""<header>
<p class="brand"><b>答卷</b> Dajuan</p>
<p class="about">{about}</p>
<p class="sum" role="status">{html_text(words.counted(findings, len(checked.waived)))}</p>
</header>
{losses}{_switches(findings)}{_index(findings)}<main>
{main}</main>
{_waived(checked)}"""
    return whole_page(title, body, tongue=language(), style=asset(__file__, "page.css"))


def _switches(findings: Sequence[Finding]) -> str:
    """A box a severity; they stand before the text, so that the style sheet can look back at them."""
    return "".join(
        f'<input type="checkbox" id="show-{kind}" checked><label for="show-{kind}" class="{kind}">'
        f"{html_text(_(SHOWN[kind]))} <b>{count}</b></label>\n"
        for kind in Severity
        if (count := sum(finding.severity is kind for finding in findings))
    )


def _index(findings: Sequence[Finding]) -> str:
    """The numbers of all findings, to jump to."""
    if not findings:
        return ""
    links = "".join(
        f'<a href="#n{number}" class="{finding.severity}" title="{html_text(finding.message.spoken())}"'
        f' aria-label="{number}, {html_text(words.severity(finding))}">{number}</a> '
        for number, finding in enumerate(findings, 1)
    )
    return f'<nav aria-label="{html_text(_(LIST))}">{links}</nav>\n'


def _rows(document: Document, findings: Sequence[Finding]) -> Iterator[Row]:
    """The blocks of the document, each with the findings whose first place lies in it."""
    found = list(stretches(document))
    marks = [
        Mark(span.start, span.end, number, place, finding.severity)
        for number, finding in enumerate(findings, 1)
        for place, span in enumerate(finding.spans)
    ]
    over = touching([(start, end) for start, end, _block in found], marks)
    written = {
        (start, end): marked(document.text, start, end, over.get(index, ()))
        for index, (start, end, _block) in enumerate(found)
    }
    notes = [(finding.spans[0].start, _note(document, number, finding)) for number, finding in enumerate(findings, 1)]
    shown: set[int] = set()
    for index, (start, end, block) in enumerate(found):
        if block is None:
            inner = f"<p>{written[start, end]}</p>\n"
        elif block.kind is not BlockKind.TABLE:
            inner = element(block, written[start, end])
        elif block.start in shown:
            continue
        else:
            shown.add(block.start)
            inner = table(block, written)
        following = next((each[0] for each in found[index + 1 :] if each[2] is None or each[2] is not block), None)
        beside = [note for at, note in notes if following is None or at < following]
        del notes[: len(beside)]
        yield Row(f'<div class="text" lang="zh-CN">{inner}</div>', "".join(beside))


def _row(row: Row) -> str:
    """The findings stand before the block, as what floats must: then they go on beside the next ones and tear nothing apart."""
    notes = f'<ol class="notes">{row.notes}</ol>\n' if row.notes else ""
    return f'<div class="row">{notes}{row.text}</div>\n'


def _note(document: Document, number: int, finding: Finding) -> str:
    """A finding: what it says, what the figures give, what to do, the other places with links to them."""
    first = finding.spans[0]
    own = html_text(words.quoted(document, first))
    lines = [
        f'<p class="head"><a href="#m{number}" class="number">{number}</a> '
        f'<b>{html_text(words.severity(finding))}</b> <q lang="zh-CN">{own}</q></p>',
        f"<p>{html_text(finding.message.spoken())}</p>",
    ]
    if words.computed(finding):
        lines.append(f"<p>{html_text(_(words.COMPUTED).format(computed=finding.computed))}</p>")
    if finding.suggestion:
        suggestion = _(words.SUGGESTION).format(suggestion=finding.suggestion.spoken())
        lines.append(f"<p>{html_text(suggestion)}</p>")
    if words.replacement(finding) is not None:
        lines.append(f"<p>{html_text(_(words.REPLACEMENT).format(fix=finding.fix))}</p>")
    if finding.spans[1:]:
        links = html_text(_("; ")).join(
            f'<a href="#m{number}-{place}">{html_text(said)}</a>'
            for place, said in enumerate(words.others(document, finding), 1)
        )
        before, _places, after = _(words.BESIDE).partition("{places}")
        lines.append(f"<p>{html_text(before)}{links}{html_text(after)}</p>")
    lines.append(f'<p class="rule">{html_text(finding.rule)} · {html_text(words.place(document, first.start))}</p>')
    return f'<li id="n{number}" class="{finding.severity}" value="{number}">{"".join(lines)}</li>\n'


def _waived(checked: Checked) -> str:
    """What a person let pass, with the reasons."""
    if not checked.waived:
        return ""
    document = checked.document
    entries = "".join(
        f'<li><q lang="zh-CN">{html_text(words.quoted(document, finding.spans[0]))}</q> '
        f"{html_text(finding.message.spoken())} <i>{html_text(reason)}</i> "
        f'<span class="rule">{html_text(finding.rule)}</span></li>\n'
        for finding, reason in checked.waived
    )
    return f'<section class="waived"><h2>{html_text(_(WAIVED))}</h2>\n<ul>\n{entries}</ul></section>\n'
