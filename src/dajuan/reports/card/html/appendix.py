"""The sources at the end of the page: for each number its sentence, its document, who accepted it, what it replaced."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.ledger.evaluation.records import Derived
from dajuan.ledger.records import (
    Act,
    Cell,
    DocumentRef,
    MilestoneRef,
    Observation,
    PledgeRef,
    ProgrammeRef,
    Target,
)
from dajuan.messages import N_, _
from dajuan.reports.card import show
from dajuan.reports.card.html.elements import HASH, count, joined, label, place_in, say, tag, when
from dajuan.reports.card.html.numbers import amount, figure, grown, in_entry, inputs, quote, remarks
from dajuan.reports.card.html.sources import Entry, Sources
from dajuan.reports.card.html.tasks import set_by
from dajuan.reports.claims.marks import html_text

GROUPS = {
    "s": N_("Figures"),
    "d": N_("Derived figures"),
    "t": N_("Targets"),
    "p": N_("Milestones, pledges and programmes"),
}
"""What the first letter of an entry's id stands for."""


def entries(sources: Sources) -> str:
    """Every entry by its kind, in the order in which the page first shows it; also what entries lead to themselves."""
    # All are written before any is placed: writing one can enter another.
    bodies = [
        (id, "".join(f"<p>{line}</p>" for line in _lines(sources, entry) if line)) for id, entry in sources.entries()
    ]
    return "".join(
        f'<h4>{html_text(_(title))}</h4>\n<ol class="sources">\n{listed}</ol>\n'
        for prefix, title in GROUPS.items()
        if (listed := "".join(_entry(sources, id, body) for id, body in bodies if id.startswith(prefix)))
    )


def _entry(sources: Sources, id: str, body: str) -> str:
    return f'<li class="source" id="{id}"><span class="key label">{id}</span>{body}{_back(sources, id)}</li>\n'


def _back(sources: Sources, id: str) -> str:
    if not sources.is_shown(id):
        return ""
    words = html_text(_("Back to where it is shown"))
    return f'<a class="back" href="#r-{id}" aria-label="{words}" title="{words}">↩</a>'


def _lines(sources: Sources, entry: Entry) -> Iterator[str]:
    match entry:
        case Observation():
            yield from _observation(sources, entry)
        case Target():
            yield from _target(sources, entry)
        case Derived():
            yield from _derived(sources, entry)
        case _:
            yield from _statement(sources, entry)


def _observation(sources: Sources, of: Observation) -> Iterator[str]:
    origin = of.origin
    name = f"<b>{label(show.name(of.indicator))}</b>"
    yield joined((name, when(show.period(of.period)), in_entry(sources, of))) + remarks(sources, of)
    yield _sentence(of)
    yield _where(sources, origin.document, origin.start, origin.end, origin.page)
    yield _accepted(of)
    yield from _rivals(sources, of)
    yield _superseded(sources, of)


def _superseded(sources: Sources, of: Observation) -> str:
    """What this one replaced: the same statement as it was accepted before it was corrected or filed elsewhere."""
    if of.supersedes is None:
        return ""
    earlier = sources.replaced.get(of.supersedes)
    if earlier is None:
        return say(_("It replaces entry {number} of the same statement."), number=count(of.supersedes))
    name = label(show.name(earlier.indicator))
    before = joined((name, when(show.period(earlier.period)), figure(sources, earlier), _accepted(earlier)))
    return say(_("It replaces, for the same statement: {before}"), before=before)


def _sentence(of: Observation) -> str:
    """The sentence with the number marked in it."""
    origin = of.origin
    left, right = origin.start - origin.sentence_start, origin.end - origin.sentence_start
    spot = place_in(origin.document, origin.start, origin.end)
    marked = (
        html_text(origin.sentence[:left])
        + f'<mark class="n" {spot}>{html_text(origin.sentence[left:right])}</mark>'
        + html_text(origin.sentence[right:])
    )
    whole = place_in(origin.document, origin.sentence_start, origin.sentence_end)
    return f'<q class="passage" lang="zh-CN" {whole}>{marked}</q>'


def _where(sources: Sources, document: DocumentRef, start: int, end: int, page: int | None = None) -> str:
    number = sources.document(document)
    cited = f'<a href="#doc{number}">{label(show.citation(document))}</a>'
    on_page = say(_("page {page}"), page=label(str(page))) if page is not None else ""
    position = label(show.position(start, end))
    sha = f"SHA-256 {label(document.sha256[:HASH] + '…')}".replace("SHA-256", label("SHA-256"))
    return joined((cited, on_page, position, sha))


def _accepted(of: Observation) -> str:
    said = label(show.accepted(of))
    return said + (html_text(_(": ")) + label(of.accepted.why) if of.accepted.why else "")


def _rivals(sources: Sources, of: Observation) -> Iterator[str]:
    """What other figures the cell holds, and why this one stands or does not."""
    cell = sources.cells.get(of.number)
    if cell is None:
        return
    if of in cell.contested:
        others = "; ".join(_other(sources, each) for each in cell.contested if each != of)
        yield say(_("Contested; the other statements: {others}"), others=others)
    elif cell.standing is not None and of.number != cell.standing.number:
        ranked = next(each for each in cell.others if each.observation.number == of.number)
        why = label(show.overruled(ranked, cell))
        yield say(_("Not this figure counts ({why}) but {other}"), why=why, other=_other(sources, cell.standing))
    else:
        yield from _beaten(sources, cell)


def _beaten(sources: Sources, cell: Cell) -> Iterator[str]:
    for ranked in cell.others:
        agrees = ranked.reason == "agrees"
        template = _("Also stated: {other}") if agrees else _("It replaces {other} ({why})")
        why = label(_(show.REASONS[ranked.reason]))
        yield say(template, other=_other(sources, ranked.observation), why=why)
    if cell.chosen is not None:
        yield _act(_("chosen by {who}, {when}"), cell.chosen)


def _act(template: str, act: Act) -> str:
    said = say(template, who=label(act.who), when=when(show.moment(act)))
    return said + (html_text(_(": ")) + label(act.why) if act.why else "")


def _other(sources: Sources, of: Observation) -> str:
    document = of.origin.document
    speaker = label(show.speaker(of.origin))
    source = label(show.titled(document.title or document.name))
    return f'{figure(sources, of)} <span class="remark">{joined((speaker, source))}</span>'


def _target(sources: Sources, of: Target) -> Iterator[str]:
    kind = tag(_(show.NATURES[of.nature])) if of.nature else ""
    name = f"<b>{label(show.target_name(of))}</b>"
    yield joined((tag(_("target")), name, label(of.group), html_text(show.form(of)))) + f" {kind}"
    parts = (
        (_("Baseline"), of.baseline_year, of.baseline),
        (_("Goal"), of.year, of.goal),
    )
    growth = show.growth(of)
    yield joined(
        (
            *(
                f"{html_text(term)} {when(show.period(str(year))) if year else ''} {amount(sources, of, quantity)}"
                for term, year, quantity in parts
                if quantity is not None
            ),
            f"{html_text(growth.name)} {grown(sources, of, growth)}" if growth else "",
        )
    )
    yield label(of.words)
    yield _where(sources, of.plan.document, of.start, of.end)
    yield joined((*(label(note) for note in of.notes), label(of.body)))
    if of.plan.made_up:
        yield tag(_("made up for demonstration"), "made-up")


def _derived(sources: Sources, of: Derived) -> Iterator[str]:
    ids = inputs(sources, of)
    value = f'<span class="derived" data-from="{ids}">{html_text(show.value_of(of))}</span>'
    name = f"<b>{label(show.name(of.indicator))}</b>"
    yield joined((tag(_("derived"), "made"), name, when(show.period(of.period)), value))
    yield say(
        _("{formula}: {working}"),
        formula=html_text(_(show.FORMULAS[of.formula])),
        working=label(_(show.WORKINGS[of.formula])),
    )
    made_of = [
        *(f"{when(show.period(each.period))} {figure(sources, each)}" for each in of.inputs),
        *(say(_("goal of {name}"), name=_goal(sources, each)) for each in of.targets),
    ]
    yield say(_("made of: {inputs}"), inputs="; ".join(made_of))
    if of.low is not None and of.high is not None and of.low != of.high:
        ends = (show.rounded(of.low), show.rounded(of.high))
        low, high = (f'<span class="derived" data-from="{ids}">{html_text(end)}</span>' for end in ends)
        yield say(_("by the decimals of its sources it lies between {low} and {high}"), low=low, high=high)


def _goal(sources: Sources, of: Target) -> str:
    id = sources.id(of)
    return f'<a href="#{id}">{label(show.target_name(of))}</a>'


def _statement(sources: Sources, of: MilestoneRef | PledgeRef | ProgrammeRef) -> Iterator[str]:
    kinds = {MilestoneRef: _("milestone"), PledgeRef: _("pledge"), ProgrammeRef: _("programme")}
    speaker = "" if isinstance(of, ProgrammeRef) else label(of.speaker or "")
    yield joined((tag(kinds[type(of)]), speaker))
    yield quote(of.passage)
    yield _where(sources, of.passage.document, of.passage.start, of.passage.end)
    if not isinstance(of, MilestoneRef):
        yield set_by(of.set)


def documents(sources: Sources) -> str:
    """All documents with their hashes, as a table."""
    heads = (_("Document"), _("Published"), _("Kind of document"), _("SHA-256 of the file"), _("Added"))
    row = "".join(f'<th scope="col">{label(head)}</th>' for head in heads)
    by_number = sorted(sources.documents.items(), key=lambda item: item[1])
    rows = "".join(_document(number, sources.refs[sha]) for sha, number in by_number)
    return f'<table class="documents">\n<thead><tr><th scope="col">{html_text(_("No."))}</th>{row}</tr></thead>\n<tbody>{rows}</tbody></table>\n'


def _document(number: int, of: DocumentRef) -> str:
    published = joined((label(of.publisher), when(show.date(of.published))))
    size = say(_("{number} characters"), number=count(of.characters))
    title = joined((label(show.titled(of.title or of.name)), label(of.citation)))
    added = joined((label(of.added.who), when(show.moment(of.added))))
    return (
        f'<tr id="doc{number}"><td>{count(number)}</td><th scope="row">{title}</th><td>{published}</td>'
        f"<td>{joined((html_text(_(show.DOCUMENT_KINDS[of.kind])), size))}</td>"
        f'<td><code class="label">{of.sha256}</code></td><td>{added}</td></tr>\n'
    )
