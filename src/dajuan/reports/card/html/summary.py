"""The first page: how many targets stand how, what is binding and missed, what is contested, all targets at a glance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.ledger.evaluation.records import Evaluation, Verdict
from dajuan.ledger.records import Cell
from dajuan.messages import N_, _
from dajuan.reading.plans.records import Nature
from dajuan.reports.card import show
from dajuan.reports.card.html.elements import SIGNS, count, css, label, say, target_classes, verdict, when
from dajuan.reports.card.html.numbers import figure, goal, measured, voice
from dajuan.reports.card.html.sources import Sources
from dajuan.reports.card.html.targets import bar, nature, reason
from dajuan.reports.card.records import Card
from dajuan.reports.claims.marks import html_text


def summary(sources: Sources, card: Card) -> str:
    """The section as a whole."""
    parts = [
        _made_up(card),
        _waiting(card),
        _counts(card),
        _binding(sources, card),
        _contested(sources, card.contested),
    ]
    parts.append(_overview(sources, card))
    return f'<section id="summary" aria-labelledby="h-summary">\n<h2 id="h-summary">{html_text(_("Summary"))}</h2>\n{"".join(parts)}</section>\n'


def made_up(card: Card) -> bool:
    """Whether the targets are made up for a demonstration, which is said wherever they stand."""
    return card.plan is not None and card.plan.made_up


def _made_up(card: Card) -> str:
    if not made_up(card):
        return ""
    words = _("The targets on this page are made up for demonstration. They are those of no real plan.")
    return f'<p class="made-up" role="note">{html_text(words)}</p>\n'


def _waiting(card: Card) -> str:
    """That claims wait for a decision, of which nothing on the page knows."""
    if not card.waiting:
        return ""
    said = say(
        _("Claims of the ledger that nobody has decided on, left out here: {number}."), number=count(card.waiting)
    )
    return f'<p class="waiting" role="note">{said}</p>\n'


def _counts(card: Card) -> str:
    """A tile for each verdict; its box hides and shows the targets of that verdict, without a script."""
    if card.plan is None:
        words = _("The ledger has no plan for this year: the page shows figures without targets.")
        return f"<p>{html_text(words)}</p>\n"
    total = say(_("Targets judged by the documents of the ledger: {number}."), number=count(len(card.evaluations)))
    partial = any(map(show.is_partial, card.evaluations))
    names = {**show.VERDICTS, **({Verdict.NOT_REPORTED: show.NOT_FULLY} if partial else {})}
    tiles = "".join(_tile(verdict, _(names[verdict]), card.count(verdict)) for verdict in Verdict)
    return (
        f'<p>{total}</p>\n<fieldset class="tiles"><legend class="unseen">{html_text(_("Show targets that are"))}</legend>\n'
        f'{tiles}</fieldset>\n<p class="hint">{html_text(_("Clear a box to hide the targets of that verdict."))}</p>\n'
    )


def _tile(of: Verdict, words: str, number: int) -> str:
    name = css(of)
    return (
        f'<label class="tile t-{name}" for="show-{name}"><input type="checkbox" id="show-{name}" checked>'
        f'<span class="big">{count(number)}</span><span class="name"><span aria-hidden="true">{SIGNS[of]}</span> '
        f"{html_text(words)}</span></label>\n"
    )


def _binding(sources: Sources, card: Card) -> str:
    """Binding targets come first: in red those behind or missed, then those of which nothing can be said."""
    binding = [each for each in card.evaluations if each.target.nature is Nature.BINDING]
    if not binding:
        return ""
    red = [each for each in binding if each.verdict in {Verdict.MISSED, Verdict.BEHIND}]
    dark = [each for each in binding if each.verdict in {Verdict.NOT_REPORTED, Verdict.NOT_COMPARABLE}]
    number = count(len(binding))
    if red:
        cases = html_text(_(", ")).join(_cases(red))
        said = say(_("Binding targets: {number}; {cases}."), number=number, cases=cases)
    else:
        said = say(_("Binding targets: {number}, none of them known to be behind or missed."), number=number)
    missed_first = sorted(red, key=lambda each: each.verdict is not Verdict.MISSED)
    entries = "".join(
        f"<li>{_link(each)} {verdict(each)}<p>{reason(sources, each)}</p>{_body(each)}</li>\n" for each in missed_first
    )
    kind = "alarm" if red else "doubt" if dark else "calm"
    listed = f"<ul>{entries}</ul>" if entries else ""
    title = html_text(_("Binding targets"))
    return f'<div class="{kind}"><h3>{title}</h3>\n<p>{said}</p>\n{listed}{_unjudged(dark, _BESIDES if red else _AMONG)}</div>\n'


def _cases(red: Sequence[Evaluation]) -> Iterator[str]:
    """How many are missed, how many behind: 未完成1项, 滞后1项."""
    for of in (Verdict.MISSED, Verdict.BEHIND):
        if number := sum(each.verdict is of for each in red):
            yield say(_("{verdict}: {number}"), verdict=html_text(_(show.VERDICTS[of])), number=count(number))


_BESIDES = N_("Besides, without figures that judge them: {number}.")
_AMONG = N_("Of these, without figures that judge them: {number}.")


def _unjudged(dark: Sequence[Evaluation], sentence: str) -> str:
    """Binding targets that no figure judges, which must not be taken for met."""
    if not dark:
        return ""
    said = say(_(sentence), number=count(len(dark)))
    return f'<p class="dark">{said} {html_text(_(", ")).join(map(_link, dark))}</p>'


def _link(of: Evaluation) -> str:
    return f'<a class="to" href="#target-{of.target.number}">{label(_name(of))}</a>'


def _name(of: Evaluation) -> str:
    return show.target_name(of.target)


def _body(of: Evaluation) -> str:
    if not of.target.body:
        return ""
    return f'<p class="remark">{say(_("responsible: {body}"), body=label(of.target.body))}</p>'


def _contested(sources: Sources, cells: Sequence[Cell]) -> str:
    if not cells:
        return ""
    said = say(
        _("Figures stated in contradiction: {number}. No rule decides, a person must."), number=count(len(cells))
    )
    entries = "".join(
        f"<li>{label(show.name(cell.indicator))} {when(show.period(cell.key.period))}"
        f'<ul class="voices">{"".join(f"<li>{voice(sources, each)}</li>" for each in cell.contested)}</ul></li>\n'
        for cell in cells
    )
    return f'<div class="doubt"><h3>{html_text(_("Contested figures"))}</h3>\n<p>{said}</p>\n<ul>{entries}</ul></div>\n'


def _overview(sources: Sources, card: Card) -> str:
    if not card.evaluations:
        return ""
    heads = (_("Target"), _("Verdict"), _("Goal"), _("Latest"), _("Progress"))
    row = "".join(f'<th scope="col">{html_text(head)}</th>' for head in heads)
    rows = "".join(_rows(sources, card))
    return (
        f'<h3 id="all-targets">{html_text(_("All targets"))}</h3>\n<table class="overview">\n'
        f"<thead><tr>{row}</tr></thead>\n{rows}</table>\n{_legend()}"
    )


def _rows(sources: Sources, card: Card) -> Iterator[str]:
    for section in card.sections:
        if not section.targets:
            continue
        name = html_text(show.field(section.field))
        yield f'<tbody>\n<tr class="group"><th scope="rowgroup" colspan="5">{name}</th></tr>\n'
        for target in section.targets:
            yield _row(sources, target.evaluation)
        yield "</tbody>\n"


def _row(sources: Sources, of: Evaluation) -> str:
    progress = f"{bar(of)} {measured(sources, of.progress)}" if of.progress is not None else ""
    cells = (
        (_("Verdict"), verdict(of)),
        (_("Goal"), goal(sources, of.target)),
        (_("Latest"), _latest(sources, of)),
        (_("Progress"), progress),
    )
    shown = "".join(_cell(head, inner) for head, inner in cells)
    return f'<tr class="{target_classes(of)}"><th scope="row">{_link(of)}{nature(of)}</th>{shown}</tr>\n'


def _latest(sources: Sources, of: Evaluation) -> str:
    """What stands against the goal: what has added up over the years, else the last figure."""
    if so_far := show.cumulated(of):
        return f"{when(show.period(so_far.period))} {measured(sources, so_far)}"
    return f"{when(show.period(of.latest.period))} {figure(sources, of.latest)}" if of.latest else ""


def _cell(head: str, inner: str) -> str:
    """A cell with its head for narrow screens, where the table becomes a list; an empty one is left out there."""
    return f'<td data-head="{html_text(head)}">{inner}</td>' if inner else '<td class="none">—</td>'


def _legend() -> str:
    """How to read the charts, said once."""
    words = _(
        "In the charts the line is what was observed (hollow: expected, or known as a bound only), the dashed line the"
        " path of the plan, the diamond its goal. In the bars the grey mark is the goal, the black one where the path is"
        " by now."
    )
    return f'<p class="legend">{html_text(words)}</p>\n'
