"""What was set going: programmes with their parts, milestones, pledges; each with its state and its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dajuan.ledger.records import Act, Evidence, MilestoneRef, Part, PledgeRef, ProgrammeRef, Standing
from dajuan.messages import _
from dajuan.reports.card import show
from dajuan.reports.card.html.elements import count, joined, label, say, state, tag, when
from dajuan.reports.card.html.numbers import figure, passage, remarks
from dajuan.reports.card.html.sources import Sources
from dajuan.reports.claims.marks import html_text


def programmes(sources: Sources, found: Sequence[ProgrammeRef]) -> str:
    """Each programme with its parts."""
    return "".join(_programme(sources, each) for each in found)


def _programme(sources: Sources, of: ProgrammeRef) -> str:
    listed = f'<span class="remark">{_listed(of)}</span>' if of.parts or of.count else ""
    about = joined((label(of.body), set_by(of.set)))
    # What a part shows already is not said again of the whole.
    told = {_of_what(each) for part in of.parts for each in part.evidence}
    whole = evidence(sources, [each for each in of.evidence if _of_what(each) not in told])
    return (
        f'<article class="programme">\n<h4>{label(of.name)} {state(of.state)} {listed}</h4>\n'
        f"<p>{passage(sources, of)}</p>\n"
        + (f'<p class="remark">{about}</p>\n' if about else "")
        + (f'<ul class="parts">{"".join(_part(sources, part) for part in of.parts)}</ul>\n' if of.parts else "")
        + (f'<div class="whole"><p class="remark">{html_text(_("Of the whole"))}</p>{whole}</div>\n' if whole else "")
        + "</article>\n"
    )


def _of_what(evidence_of: Evidence) -> object:
    if evidence_of.observation is not None:
        return evidence_of.observation.number
    return evidence_of.milestone.id if evidence_of.milestone is not None else None


def _listed(of: ProgrammeRef) -> str:
    parts = count(len(of.parts))
    if of.count is None:
        return say(_("parts listed: {parts}"), parts=parts)
    return say(_("parts listed: {parts} of the {named} in its name"), parts=parts, named=count(of.count))


def _part(sources: Sources, of: Part) -> str:
    due = say(_("due {date}"), date=when(show.period(of.due))) if of.due else ""
    about = joined((label(of.body), due, set_by(of.set)))
    return (
        f"<li><p><b>{label(of.name)}</b> {state(of.state)}</p>{evidence(sources, of.evidence)}"
        + (f'<p class="remark">{about}</p>' if about else "")
        + "</li>\n"
    )


def evidence(sources: Sources, found: Iterable[Evidence]) -> str:
    """What speaks of a task; what the program only proposes says so, what a person refused is left out."""
    entries = "".join(
        f"<li>{_evident(sources, each)} {_standing(each)}</li>"
        for each in found
        if each.standing is not Standing.REFUSED
    )
    return f'<ul class="evidence">{entries}</ul>' if entries else ""


def _evident(sources: Sources, of: Evidence) -> str:
    if of.observation is not None:
        name = label(show.name(of.observation.indicator))
        return f"{name} {figure(sources, of.observation)}{remarks(sources, of.observation)}"
    return passage(sources, of.milestone) if of.milestone is not None else ""


def _standing(of: Evidence) -> str:
    words = tag(_(show.STANDINGS[of.standing]), css_of(of.standing))
    if of.decided is None:
        return words
    who = say(_("by {who}, {when}"), who=label(of.decided.who), when=when(show.moment(of.decided)))
    return f'{words} <span class="remark">{who}</span>'


def css_of(standing: Standing) -> str:
    """The class of a tag that says how a piece of evidence stands."""
    return "proposed" if standing is Standing.PROPOSED else "confirmed"


def set_by(act: Act | None) -> str:
    """Who set a state, when and why; "" where it follows from the evidence."""
    if act is None:
        return ""
    said = say(_("state set by {who}, {when}"), who=label(act.who), when=when(show.moment(act)))
    return said + (html_text(_(": ")) + label(act.why) if act.why else "")


def milestones(sources: Sources, found: Sequence[MilestoneRef]) -> str:
    """What was finished or begun, in the words of its document."""
    entries = "".join(f"<li>{state(each.state)} {passage(sources, each)}{_of(each)}</li>\n" for each in found)
    return f'<ul class="stones">\n{entries}</ul>\n' if found else ""


def _of(of: MilestoneRef) -> str:
    about = joined((when(show.period(of.period)), label(of.place or ""), label(of.speaker or "")))
    return f' <span class="remark">{about}</span>' if about else ""


def pledges(sources: Sources, found: Sequence[PledgeRef]) -> str:
    """What was promised: by whom, by when, and what was seen of it."""
    return f'<ul class="pledges">\n{"".join(_pledge(sources, each) for each in found)}</ul>\n' if found else ""


def _pledge(sources: Sources, of: PledgeRef) -> str:
    who = " ".join(part for part in (of.body, of.speaker) if part)
    made = say(_("promised {date}"), date=when(show.date(of.passage.document.published)))
    due = say(_("due {date}"), date=when(show.period(of.due))) if of.due else html_text(_("no date given"))
    about = joined((label(who), made if of.passage.document.published else "", due, set_by(of.set)))
    return (
        f'<li>{state(of.state)} {passage(sources, of)}<p class="remark">{about}</p>'
        f"{evidence(sources, of.evidence)}</li>\n"
    )
