"""A target of the plan beside what was observed: numbers, bar, chart, years."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from dajuan.ledger.evaluation.records import Derived, Evaluation, Reasoning
from dajuan.ledger.records import Cell, Target
from dajuan.messages import N_, _
from dajuan.reading.plans.records import Form
from dajuan.reading.records import Kind
from dajuan.reports.card import show
from dajuan.reports.card.html.elements import label, say, tag, target_classes, verdict, when
from dajuan.reports.card.html.numbers import (
    amount,
    cell,
    cell_of_year,
    computed,
    figure,
    goal,
    grown,
    ids,
    measured,
    remarks,
)
from dajuan.reports.card.html.sources import Sources
from dajuan.reports.card.records import Series, TargetRow
from dajuan.reports.charts.bullets import COLOURS
from dajuan.reports.charts.rows import due
from dajuan.reports.charts.style import INK, SOFT, TRACK
from dajuan.reports.claims.marks import html_text

FULL = 125
"""Width of a bar's picture, in per cent of the way; what goes beyond is cut, the number beside it says how far."""


def target(sources: Sources, row: TargetRow, chart: str, unit: str) -> str:
    """One target with everything that is known of it; `chart` is its picture in `unit`, "" where it has none."""
    of = row.evaluation.target
    name = label(show.target_name(of))
    rows = "".join(f"<div><dt>{html_text(term)}</dt><dd>{inner}</dd></div>" for term, inner in _facts(sources, row))
    return (
        f'<article class="target {target_classes(row.evaluation)}" id="target-{of.number}">\n'
        f"<h4>{name} {verdict(row.evaluation)}{nature(row.evaluation)}</h4>\n"
        f'<p class="why">{reason(sources, row.evaluation)}</p>\n'
        f'<div class="body">{_chart(chart, unit, of.form)}<dl class="facts">{rows}</dl></div>\n'
        f"{years(sources, row)}</article>\n"
    )


def nature(evaluation: Evaluation) -> str:
    """Whether the target is binding, as a tag."""
    of = evaluation.target.nature
    return f" {tag(_(show.NATURES[of]), f'nature {of}')}" if of else ""


def reason(sources: Sources, of: Evaluation) -> str:
    """Why the verdict was given; each number of a sentence leads to what the verdict rests on."""
    uses = ids(sources, (*of.uses, of.target))
    return " ".join(_sentence(said, uses) for said in show.reasonings(of.reason, of.target))


def _sentence(said: Reasoning, uses: str) -> str:
    values = {
        key: f'<span class="derived" data-from="{uses}">{html_text(value)}</span>'
        if _has_digit(value)
        else html_text(value)
        for key, value in said.values
    }
    return say(_(said.sentence), **values)


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _facts(sources: Sources, row: TargetRow) -> Iterator[tuple[str, str]]:
    evaluation = row.evaluation
    of = evaluation.target
    if of.baseline is not None:
        yield _("Baseline"), f"{_in(of.baseline_year)}{amount(sources, of, of.baseline)}"
    yield _("Goal"), f"{_in(of.year)}{goal(sources, of)}{_form(of)}"
    if of.goal is not None and (growth := show.growth(of)):
        yield growth.name, grown(sources, of, growth)
    so_far = show.cumulated(evaluation)
    if so_far is not None:
        yield _("Latest"), f"{when(show.period(so_far.period))} {measured(sources, so_far)}"
    if evaluation.latest is not None:
        latest = evaluation.latest
        shown = figure(sources, latest) + remarks(sources, latest)
        yield _("Of the year") if so_far else _("Latest"), f"{when(show.period(latest.period))} {shown}"
    if row.change is not None and not _is_latest(row):
        yield _("On last year"), change(sources, row.change)
    for derived in (*evaluation.derived, *row.derived):
        if derived is not so_far:
            yield _(show.RESULTS[derived.formula]), dated(sources, derived)
    if evaluation.progress is not None:
        yield _("Progress"), f"{bar(evaluation)} {measured(sources, evaluation.progress)}"
    if evaluation.expected:
        path = html_text(show.quantity(evaluation.expected, of.unit))
        uses = ids(sources, (of,))
        yield _("Path"), f'<span class="derived" data-from="{uses}">{path}</span> {tag(_("derived"), "made")}'
    if of.body:
        yield _("Responsible"), label(of.body)
    for note in of.notes:
        yield _("Note"), label(note)


def _is_latest(row: TargetRow) -> bool:
    """Whether the change on last year is the latest figure itself, as it is of a target for a growth."""
    change_of, latest = row.change, row.evaluation.latest
    return isinstance(change_of, Cell) and latest is not None and change_of.standing == latest


def _in(year: int | None) -> str:
    return when(show.period(str(year))) + " " if year else ""


def _form(of: Target) -> str:
    """What the goal's amount does not say: that it is a sum, that it holds every year."""
    is_said = of.form is Form.LEVEL or any(show.around_goal(of)) or (of.goal is None and of.growth is not None)
    return "" if is_said else f' <span class="remark">{html_text(show.form(of))}</span>'


def change(sources: Sources, of: Cell | Derived) -> str:
    """The change on last year: printed, or computed from two levels."""
    if isinstance(of, Cell):
        return cell(sources, of)
    return dated(sources, of)


def dated(sources: Sources, of: Derived) -> str:
    """A computed figure with its period."""
    return f"{when(show.period(of.period))} {computed(sources, of)}"


def bar(evaluation: Evaluation) -> str:
    """How much of the way is gone, as a bar with a mark where the path is by now; the number stands beside it."""
    if evaluation.progress is None:
        return ""
    gone = max(min(show.share(evaluation.progress) * 100, Decimal(FULL)), Decimal(0))
    by_now = due(evaluation)
    mark = _box("due", by_now * 100 - 1, 2, 0, 14, INK) if by_now is not None else ""
    parts = (
        _box("track", Decimal(0), 100, 2, 10, TRACK),
        _box("gone", Decimal(0), gone, 4, 6, COLOURS[evaluation.colour]),
        mark,
        _box("goal", Decimal("99.4"), Decimal("1.2"), 0, 14, SOFT),
    )
    return (
        f'<svg class="chart bar" viewBox="0 0 {FULL} 14" preserveAspectRatio="none" aria-hidden="true">'
        f"{''.join(parts)}</svg>"
    )


def _box(name: str, x: Decimal, width: Decimal | int, y: int, height: int, fill: str) -> str:
    return f'<rect class="{name}" x="{x:.1f}" y="{y}" width="{width:.1f}" height="{height}" fill="{fill}"/>'


CAPTIONS = {
    Form.GROWTH: N_("growth on last year, {unit}"),
    Form.FALL: N_("fall on last year, {unit}"),
    Form.TOTAL: N_("each year, {unit}"),
}


def _chart(chart: str, unit: str, form: Form) -> str:
    if not chart:
        return ""
    caption = _(CAPTIONS[form]).format(unit=unit) if form in CAPTIONS else _("unit: {unit}").format(unit=unit)
    return f'<figure class="plot"><figcaption>{html_text(caption)}</figcaption>{chart}</figure>'


def years(sources: Sources, row: TargetRow) -> str:
    """The figures of all years as a table, which says in words what the chart draws."""
    shown = [series for series in (row.levels, row.growths) if series is not None and _tells_more(series, row)]
    return year_table(sources, shown) if shown else ""


def _tells_more(series: Series, row: TargetRow) -> bool:
    """Whether the series has a figure that the lines above it do not show."""
    change_of = row.change.standing if isinstance(row.change, Cell) else None
    told = (row.evaluation.latest, change_of)
    return any(point.cell.standing is None or point.cell.standing not in told for point in series.points)


def year_table(sources: Sources, shown: Sequence[Series]) -> str:
    """Series of one indicator as a table: the years above, a row each with its figures as printed."""
    columns = sorted({point.year for series in shown for point in series.points})
    heads = "".join(f'<th scope="col">{when(show.period(str(year)))}</th>' for year in columns)
    rows = "".join(_series(sources, series, columns) for series in shown)
    caption = say(_("{name}: figures by years"), name=label(show.name(shown[0].indicator)))
    words = html_text(_("Figures by years"))
    return (
        f'<div class="years" role="region" tabindex="0" aria-label="{words}"><table>'
        f'<caption class="unseen">{caption}</caption>\n<tr><td></td>{heads}</tr>\n{rows}</table></div>\n'
    )


def _series(sources: Sources, series: Series, columns: Sequence[int]) -> str:
    by_year = {point.year: cell_of_year(sources, point.cell) for point in series.points}
    cells = "".join(f"<td>{by_year.get(year, '')}</td>" for year in columns)
    kind = _("growth") if series.kind == Kind.CHANGE else _("figure")
    return f'<tr><th scope="row">{html_text(kind)}</th>{cells}</tr>\n'
