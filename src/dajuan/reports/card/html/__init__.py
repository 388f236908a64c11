"""Write a report card as one self-contained page: Chinese first, offline, every number one click from its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from dajuan.messages import _, language
from dajuan.reports.card import show
from dajuan.reports.card.html.appendix import documents, entries
from dajuan.reports.card.html.elements import count, joined, label, say, tag, when
from dajuan.reports.card.html.figures import figures
from dajuan.reports.card.html.numbers import goal
from dajuan.reports.card.html.sources import Sources
from dajuan.reports.card.html.summary import made_up, summary
from dajuan.reports.card.html.targets import nature, target
from dajuan.reports.card.html.tasks import milestones, pledges, programmes
from dajuan.reports.card.records import Card, Section
from dajuan.reports.charts import plot_of_figure, plot_of_target, series_chart, svgs
from dajuan.reports.claims.marks import html_text
from dajuan.reports.page import asset, document

Picture = tuple[str, str]
"""A chart's SVG and its unit; both "" where a row has no chart."""

MOST_CHARTS = 12
"""Of figures without a target: each takes some 20 ms, and a page with hundreds is read by nobody; the years stand in words."""


def write(card: Card, stream: BinaryIO) -> None:
    """Write the page of a card.

    Raises MissingExtra where the library that draws the charts is not installed.
    """
    stream.write(page(card).encode(errors="replace"))


def page(card: Card) -> str:
    """The page: it asks nothing of any network, and its policy forbids it to."""
    sources = Sources(card)
    pictures = _pictures(card)
    head = summary(sources, card)
    sections = "".join(
        _section(sources, card, section, pictures) for section in card.sections if _says_something(section)
    )
    # The sources come last: what they list is what the page above has shown.
    appendix = _appendix(sources, card)
    title = html_text(_title(card))
    close, source = html_text(_("Close")), html_text(_("Source"))
    body = f"""<a class="skip" href="#summary">{html_text(_("To the summary"))}</a>
{_header(card)}
<div class="sheet">
{_contents(card)}
<main>
{head}{sections}{appendix}</main>
</div>
<dialog id="card" aria-label="{source}"><button type="button" aria-label="{close}">✕</button><div></div></dialog>
"""
    style, script = asset(__file__, "page.css"), asset(__file__, "page.js")
    return document(title, body, tongue=language(), style=style, script=script)


def _title(card: Card) -> str:
    return _("{place}: report card {year}").format(place=card.place, year=card.year)


def _header(card: Card) -> str:
    about = [f"<p>{say(_('Plan: {plan}'), plan=label(show.plan(card.plan)))}</p>"] if card.plan else []
    based = say(_("Documents: {number}; each number is one click from its sentence"), number=count(len(card.documents)))
    made = say(_("made {when}"), when=when(show.minute(card.made)))
    about.append(f"<p>{joined((based, made))}</p>")
    return (
        '<header class="masthead">\n<p class="brand"><b lang="zh-CN">答卷</b> Dajuan</p>\n'
        f"<h1>{label(_title(card))}</h1>\n{''.join(about)}\n</header>"
    )


def _contents(card: Card) -> str:
    links = [
        (f"f-{section.field.id}", show.field(section.field), len(section.targets))
        for section in card.sections
        if _says_something(section)
    ]
    fields = "".join(
        f'<li><a href="#{anchor}">{html_text(name)}{f" {count(number)}" if number else ""}</a></li>'
        for anchor, name, number in links
    )
    ends = (("summary", _("Summary")), ("sources", _("Sources")))
    first, last = (f'<li><a href="#{anchor}">{html_text(name)}</a></li>' for anchor, name in ends)
    return f'<nav aria-label="{html_text(_("Contents"))}"><ul>{first}{fields}{last}</ul></nav>'


def _says_something(section: Section) -> bool:
    return bool(section.targets or section.figures or section.programmes or section.milestones or section.pledges)


def _pictures(card: Card) -> dict[int, Picture]:
    """The charts of all rows, drawn in one call; by the identity of the row, for two rows may be equal."""
    targets = [(id(row), plot_of_target(row)) for section in card.sections for row in section.targets]
    others = [(id(row), plot_of_figure(row)) for section in card.sections for row in section.figures]
    plots = [(row, plot) for row, plot in targets if plot]
    plots += [(row, plot) for row, plot in others if plot][:MOST_CHARTS]
    drawn = svgs([series_chart(plot) for _row, plot in plots])
    return {row: (_hidden(svg), plot.unit) for (row, plot), svg in zip(plots, drawn, strict=True)}


def _hidden(svg: str) -> str:
    """The picture as one that a screen reader passes over: the table below it says the same."""
    return svg.replace("<svg ", '<svg class="chart" aria-hidden="true" focusable="false" ', 1)


def _section(sources: Sources, card: Card, section: Section, pictures: dict[int, Picture]) -> str:
    anchor, name = f"f-{section.field.id}", html_text(show.field(section.field))
    parts = "".join(_parts(sources, card, section, pictures))
    return f'<section id="{anchor}" class="field" aria-labelledby="h-{anchor}">\n<h2 id="h-{anchor}">{name}</h2>\n{parts}</section>\n'


def _parts(sources: Sources, card: Card, section: Section, pictures: dict[int, Picture]) -> Iterator[str]:
    none = ("", "")
    if section.targets:
        invented = f" {tag(_('made up for demonstration'), 'made-up')}" if made_up(card) else ""
        yield f"<h3>{html_text(_('Targets'))}{invented}</h3>\n"
        yield from (target(sources, row, *pictures.get(id(row), none)) for row in section.targets)
    shown: Sequence[tuple[str, str]] = (
        (
            _("Other figures"),
            figures(sources, section.figures, [pictures.get(id(row), none) for row in section.figures]),
        ),
        (_("Programmes"), programmes(sources, section.programmes)),
        (_("Milestones"), milestones(sources, section.milestones)),
        (_("Pledges"), pledges(sources, section.pledges)),
        (_("What the documents do not say"), _unsaid(sources, section)),
    )
    for title, inner in shown:
        if inner:
            yield f"<h3>{html_text(title)}</h3>\n{inner}"


def _unsaid(sources: Sources, section: Section) -> str:
    """Targets of which no document speaks, with what they ask for and whose they are."""
    entries_of = "".join(
        f"<li>{label(show.target_name(each))}{nature(row.evaluation)} "
        f"{html_text(_('Goal'))} {goal(sources, each)} {label(each.body)}</li>\n"
        for row in section.unsaid
        for each in [row.evaluation.target]
    )
    return f'<ul class="unsaid">\n{entries_of}</ul>\n' if entries_of else ""


def _appendix(sources: Sources, card: Card) -> str:
    listed = entries(sources)
    chain = say(
        _("State of the ledger: entry {number} of the audit trail, hash {hash}."),
        number=count(card.acts),
        hash=f'<code class="label">{html_text(card.head)}</code>',
    )
    return (
        f'<section id="sources" aria-labelledby="h-sources">\n<h2 id="h-sources">{html_text(_("Sources"))}</h2>\n'
        f'<h3>{html_text(_("Documents"))}</h3>\n<div class="wide" role="region" tabindex="0" '
        f'aria-label="{html_text(_("Documents"))}">{documents(sources)}</div>\n'
        f"<h3>{html_text(_('Numbers and statements'))}</h3>\n{listed}"
        f'<p class="remark">{chain} {say(_("All times are Beijing time (UTC{offset})."), offset=label("+8"))}</p>\n</section>\n'
    )
