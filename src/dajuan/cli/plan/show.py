"""`dajuan plan show`: the plans of a ledger, or what one sets."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dajuan.cli.arguments import Parser
from dajuan.cli.options import of_ledger
from dajuan.cli.tables import Layout, show_lines, show_table
from dajuan.messages import _

if TYPE_CHECKING:
    from dajuan.ledger.records import PlanRef, Target
    from dajuan.reading.plans.records import Amount


def run(arguments: Sequence[str]) -> int:
    """Print them; 0, or 1 where there are none. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    from dajuan import ledger as api
    from dajuan.reports.card.show import NATURES, form

    with api.open_ledger(given.ledger) as ledger:
        if given.plan is None:
            plans = api.plans(ledger, place=given.place)
            targets = {plan.number: len(api.targets(ledger, plan)) for plan in plans}
        else:
            chosen = api.plan(ledger, given.plan, place=given.place)
            set_by_it = api.targets(ledger, chosen)
    if given.plan is None:
        if given.layout == Layout.JSONL:
            show_lines(plans)
        elif plans:
            rows = [(plan.number, plan.place, _years(plan), targets[plan.number], plan.title) for plan in plans]
            show_table([_("No."), _("Place"), _("Years"), _("Targets"), _("Title")], rows, right=(0, 3))
        else:
            print(_("There is nothing to list."), file=sys.stderr)
        return 0 if plans else 1
    if given.layout == Layout.JSONL:
        show_lines(set_by_it)
        return 0
    if chosen.made_up:
        print(_("Note: the targets are made up for the demonstration."), end="\n\n")
    head = [_("Indicator"), _("Baseline"), _("Goal"), _("Growth"), _("Form"), _("Nature"), _("Body")]
    show_table(
        head,
        [
            (
                target.name,
                _amount(target.baseline),
                _amount(target.goal) or target.words,
                _growth(target),
                form(target),
                _(NATURES[target.nature]) if target.nature else "",
                target.body,
            )
            for target in set_by_it
        ],
    )
    return 0


def _years(plan: PlanRef) -> str:
    return f"{plan.first_year}" if plan.first_year == plan.last_year else f"{plan.first_year}-{plan.last_year}"


def _amount(amount: Amount | None) -> str:
    """As the plan has it, with the unit that its cell leaves out."""
    from dajuan.reports.card.wording import wording

    return wording(amount).said if amount else ""


def _growth(target: Target) -> str:
    """With its name, for one of each year and one of the whole plan stand in one column."""
    from dajuan.reports.card.aims import growth, named

    found = growth(target)
    return named(found) if found else ""


def parser() -> Parser:
    """The arguments of `dajuan plan show`."""
    made = Parser(
        prog="dajuan plan show",
        usage="dajuan plan show [PLAN] [--place PLACE] [--format FORM] [--ledger PATH|URL]",
        description=_("List plans, or what one sets."),
        epilog=_("Examples:\n  dajuan plan show\n  dajuan plan show 十四五 --place 云溪县"),
    )
    made.add_argument("plan", metavar="PLAN", nargs="?", help=_("a plan's number, or words of its title"))
    made.add_argument("--place", metavar="PLACE", help=_("of this place only"))
    made.add_argument(
        "--format",
        dest="layout",
        choices=[one.value for one in Layout],
        default=Layout.TABLE.value,
        help=_("how to print them"),
    )
    of_ledger(made)
    return made
