"""Show a number with the way to its source: as printed, what it is worth, and of what kind it is."""

from __future__ import annotations

from collections.abc import Iterable

from dajuan.ledger.evaluation.records import Derived
from dajuan.ledger.records import Cell, DocumentRef, MilestoneRef, Observation, Passage, PledgeRef, ProgrammeRef, Target
from dajuan.messages import _, language
from dajuan.reading.plans.records import Amount
from dajuan.reading.records import Bound, Kind
from dajuan.reports.card import show
from dajuan.reports.card.aims import Growth
from dajuan.reports.card.html.elements import joined, label, place_in, say, tag, when
from dajuan.reports.card.html.sources import Entry, Sources
from dajuan.reports.card.wording import Wording
from dajuan.reports.claims import words
from dajuan.reports.claims.marks import html_text


def chinese() -> str:
    """The attribute that marks words of a document on a page of another language."""
    return "" if language() == "zh_CN" else ' lang="zh-CN"'


def figure(sources: Sources, observation: Observation) -> str:
    """The figure as printed, each thing once; of a corrected one what the person said, then what is printed."""
    return _figure(sources, observation, show.wording(observation))


def printed(sources: Sources, observation: Observation) -> str:
    """The figure without the direction of its change, for a table whose head has it."""
    said = show.wording(observation)
    return _figure(sources, observation, said if said.amended else show.unsigned(observation))


def _figure(sources: Sources, observation: Observation, said: Wording) -> str:
    id, origin = sources.id(observation), observation.origin
    return _linked(sources, id, said, origin.document, origin.start)


def in_entry(sources: Sources, observation: Observation) -> str:
    """The figure in its own entry, where it leads nowhere."""
    said, origin = show.wording(observation), observation.origin
    spot = _spot(origin.document, origin.start, said)
    quoted = f'<span class="n"{chinese()} {spot}>{html_text(said.text)}</span>'
    id = sources.id(observation)
    if said.amended:
        return f'<span class="derived" data-from="{id}">{html_text(said.worth)}</span>{_was(quoted)}'
    return f"{_around(said.before)}{quoted}{_around(said.after)}{_beside(id, said)}"


def _linked(sources: Sources, id: str, said: Wording, document: DocumentRef, start: int) -> str:
    """A link to the entry: the printed words in the element that says where they stand, around them what they leave out."""
    link = f'{sources.anchor(id)} href="#{id}" data-k="{id}"'
    spot = _spot(document, start, said)
    if said.amended:
        counts = f'<a class="derived"{link} data-from="{id}">{html_text(said.worth)}</a>'
        return counts + _was(f'<span class="n"{chinese()} {spot}>{html_text(said.text)}</span>')
    if not said.before and not said.after:
        return f'<a class="n"{chinese()}{link} {spot}>{html_text(said.text)}</a>{_beside(id, said)}'
    quoted = f'<span class="n"{chinese()} {spot}>{html_text(said.text)}</span>'
    return f'<a class="f"{link}>{_around(said.before)}{quoted}{_around(said.after)}</a>'


def _spot(document: DocumentRef, start: int, said: Wording) -> str:
    first = start + said.at
    return place_in(document, first, first + len(said.text))


def _around(words: str) -> str:
    """What the printed words leave out; a unit can have digits of its own."""
    return label(words) if any(map(str.isdigit, words)) else html_text(words)


def _beside(id: str, said: Wording) -> str:
    """The value beside the printed words, "" where they say it all."""
    return f' <span class="derived" data-from="{id}">{html_text(said.worth)}</span>' if said.worth else ""


def _was(quoted: str) -> str:
    """That a person corrected the figure, and what its source has."""
    was = say(_(" (printed: {text})"), text=quoted)
    return f' {tag(_("corrected"), "made")}<span class="remark">{was}</span>'


def amount(sources: Sources, target: Target, of: Amount | None) -> str:
    """A quantity of a plan as printed, with the unit that its table has elsewhere."""
    return _linked(sources, sources.id(target), show.wording(of), target.plan.document, of.start) if of else ""


def grown(sources: Sources, target: Target, of: Growth) -> str:
    """A growth that a plan sets, with its direction."""
    start = target.growth.start if target.growth else 0
    return _linked(sources, sources.id(target), of.said, target.plan.document, start)


def goal(sources: Sources, target: Target) -> str:
    """What a target asks for: its goal, else its growth, else its words."""
    if target.goal is not None:
        before, after = show.around_goal(target)
        return f"{html_text(before)}{amount(sources, target, target.goal)}{html_text(after)}"
    if growth := show.growth(target):
        return f"{html_text(growth.name)} {grown(sources, target, growth)}"
    id = sources.id(target)
    words = target.words or _(show.FORMS[target.form])
    return f'<a class="label"{sources.anchor(id)}{chinese()} href="#{id}">{html_text(words)}</a>'


def computed(sources: Sources, of: Derived) -> str:
    """A derived figure as a link to its formula, labelled as such."""
    return f"{_computed(sources, of)} {_derived()}"


def _derived() -> str:
    return tag(_("derived"), "made")


def _computed(sources: Sources, of: Derived) -> str:
    id = sources.id(of)
    text = html_text(show.value_of(of))
    return f'<a class="derived"{sources.anchor(id)} href="#{id}" data-k="{id}" data-from="{inputs(sources, of)}">{text}</a>'


def measured(sources: Sources, of: Derived) -> str:
    """A derived figure with what it is of: how far a target has come, what has added up."""
    before, after = show.around(of)
    return f"{html_text(before)}{_computed(sources, of)}{html_text(after)} {_derived()}"


def inputs(sources: Sources, of: Derived) -> str:
    """The ids of all that a derived figure was made of."""
    return ids(sources, (*of.inputs, *of.targets))


def ids(sources: Sources, entries: Iterable[Entry]) -> str:
    """The ids of entries as one attribute."""
    return " ".join(dict.fromkeys(sources.id(entry) for entry in entries))


def remarks(sources: Sources, observation: Observation) -> str:
    """What must be said beside a figure: what sort it is, whose place it is, that it is expected, who says it."""
    kind = label(_sort(observation))
    elsewhere = label(observation.place) if observation.place != sources.place else ""
    status = tag(show.status(observation), "expected") if show.status(observation) else ""
    is_said = show.is_amended(observation)
    corrected = tag(_("corrected"), "made") if observation.corrected and not is_said else ""
    speaker = label(show.speaker(observation.origin))
    parts = joined((kind, elsewhere, status, corrected, speaker))
    return f' <span class="remark">{parts}</span>' if parts else ""


def _sort(observation: Observation) -> str:
    """What sort of figure it is; of a change its base alone, for its value says up or down."""
    if observation.kind is Kind.CHANGE:
        return words.base(observation.base)
    return "" if observation.kind is Kind.LEVEL and not observation.scope else show.kind(observation)


def cell_of_year(sources: Sources, of: Cell) -> str:
    """A cell of a table whose heads say year and sort: what stands, else all that is contested."""
    if of.standing is None:
        return cell(sources, of, dated=False)
    standing = of.standing
    # A growth needs no value beside it, unless it is a fall: the table says that it is a growth.
    risen = standing.kind is Kind.CHANGE and not standing.value.startswith("-") and standing.bound is Bound.EXACT
    status = f" {tag(show.status(standing), 'expected')}" if show.status(standing) else ""
    return (printed if risen else figure)(sources, standing) + status + _others(of)


def cell(sources: Sources, of: Cell, *, dated: bool = True) -> str:
    """A cell: what stands, else all that is contested, each with who says it."""
    date = when(show.period(of.key.period)) + " " if dated and of.key.period else ""
    if of.standing is not None:
        return f"{date}{figure(sources, of.standing)}{remarks(sources, of.standing)}{_others(of)}"
    voices = "".join(f"<li>{voice(sources, observation)}</li>" for observation in of.contested)
    return f'{date}{tag(_("contested"), "contested")}<ul class="voices">{voices}</ul>'


def voice(sources: Sources, observation: Observation) -> str:
    """A contested figure with its speaker, or with its document where nobody is quoted."""
    speaker = show.speaker(observation.origin)
    said = label(speaker) if speaker else say(_("text of {document}"), document=label(_title(observation)))
    return f'{figure(sources, observation)} <span class="remark">{said}</span>'


def _title(observation: Observation) -> str:
    document = observation.origin.document
    return show.titled(document.title or document.name)


def _others(of: Cell) -> str:
    """That other documents say otherwise, which the entry of the figure shows."""
    return f" {tag(_('replaces another figure'), 'made')}" if any(each.reason != "agrees" for each in of.others) else ""


def quote(of: Passage, inner: str = "") -> str:
    """A stretch of a document, quoted to the letter; `inner` is its HTML where something in it is marked."""
    spot = place_in(of.document, of.start, of.end)
    return f'<q class="passage" lang="zh-CN" {spot}>{inner or html_text(of.text)}</q>'


def passage(sources: Sources, of: MilestoneRef | PledgeRef | ProgrammeRef) -> str:
    """What a document says of a task or milestone, as a link to its entry."""
    id = sources.id(of)
    return f'<a class="said"{sources.anchor(id)} href="#{id}">{quote(of.passage)}</a>'
