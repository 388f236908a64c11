"""`dajuan plan evaluate`: judge a plan's targets by what was observed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dajuan.cli.arguments import Parser
from dajuan.cli.options import of_ledger, year
from dajuan.cli.tables import Layout, show_lines, show_table
from dajuan.errors import UsageError
from dajuan.messages import N_, _, harmless

if TYPE_CHECKING:
    from dajuan.ledger.records import Target

BINDING_MISSED = 1


def run(arguments: Sequence[str]) -> int:
    """Print the verdicts; 0, or 1 where a binding target is missed. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    from dajuan import ledger as api
    from dajuan.ledger.evaluation.records import Colour
    from dajuan.reports.card import show
    from dajuan.reports.card.build import build

    with api.open_ledger(given.ledger) as ledger:
        card = build(ledger, place=given.place or "", plan=given.plan or "", year=given.year)
    if card.plan is None:
        raise UsageError(
            N_("The ledger has no plan of {place}. Add one with `dajuan plan add FILE`."), place=card.place
        )
    evaluations = sorted(card.evaluations, key=lambda one: one.target.number)  # as the plan lists them
    if given.layout == Layout.JSONL:
        show_lines(evaluations)
    else:
        print(harmless(f"{card.plan.title} · {card.place} · {card.year}"))
        if card.plan.made_up:
            print(_("Note: the targets are made up for the demonstration."))
        print()
        head = [_("Indicator"), _("Nature"), _("Goal"), _("Latest"), _("Period"), _("Verdict"), _("Reason")]
        rows = [
            (
                one.target.name,
                _(show.NATURES[one.target.nature]) if one.target.nature else "",
                _aim(one.target),
                one.latest.origin.text if one.latest else "",
                show.period(one.latest.period) if one.latest else "",
                show.verdict(one),
                show.reason(one.reason, one.target),
            )
            for one in evaluations
        ]
        show_table(head, rows)
    return BINDING_MISSED if any(one.colour is Colour.RED for one in evaluations) else 0


def _aim(target: Target) -> str:
    """What the plan sets, with the unit that its cell leaves out."""
    from dajuan.reports.card.show import wording

    set_by_it = target.goal or target.growth
    return wording(set_by_it).said if set_by_it else target.words


def parser() -> Parser:
    """The arguments of `dajuan plan evaluate`."""
    made = Parser(
        prog="dajuan plan evaluate",
        usage="dajuan plan evaluate [PLAN] [--place PLACE] [--year YEAR] [--format FORM] [--ledger PATH|URL]",
        description=_("Judge each target of a plan by what was observed up to a year, with the reason."),
        epilog=_(
            "Examples:\n"
            "  dajuan plan evaluate\n"
            "  dajuan plan evaluate 十四五 --place 云溪县 --year 2023 --format jsonl\n"
            "Exit codes: 0 no binding target is missed, 1 one is, 2 there is no plan or the command is off."
        ),
    )
    made.add_argument("plan", metavar="PLAN", nargs="?", help=_("a plan's number, or words of its title"))
    made.add_argument("--place", metavar="PLACE", help=_("of this place only"))
    made.add_argument(
        "--year", metavar="YEAR", type=year, help=_("up to this year (default: the last that a document speaks of)")
    )
    made.add_argument(
        "--format",
        dest="layout",
        choices=[one.value for one in Layout],
        default=Layout.TABLE.value,
        help=_("how to print them"),
    )
    of_ledger(made)
    return made
