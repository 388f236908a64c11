"""`dajuan ledger follow`: say how far a pledge or programme has come, and what speaks of it."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.cli.arguments import Parser
from dajuan.cli.options import date, of_act, of_ledger, who
from dajuan.errors import UsageError
from dajuan.messages import N_, _

STATES = ("open", "not begun", "under way", "done", "stalled")


def run(arguments: Sequence[str]) -> int:
    """Enter it and say so. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    asked = [given.state, given.confirm, given.refuse]
    if sum(one is not None for one in asked) != 1:
        raise UsageError(N_("Say one thing: --state, or --confirm or --refuse with the id of a figure or milestone."))
    from dajuan import ledger as api
    from dajuan.ledger.records import TaskState

    with api.open_ledger(given.ledger) as ledger:
        act = {"who": who(given), "why": given.why, "part": given.part}
        if given.state is not None:
            state = TaskState(given.state)
            api.set_state(ledger, given.task, state, body=given.body, due=given.due, **act)
        else:
            evidence = given.confirm or given.refuse
            api.confirm(ledger, given.task, evidence, holds=given.confirm is not None, **act)
    print(_("Entered."))
    return 0


def parser() -> Parser:
    """The arguments of `dajuan ledger follow`."""
    made = Parser(
        prog="dajuan ledger follow",
        usage="dajuan ledger follow TASK [--part NAME] (--state STATE [--body BODY] [--due DATE] | --confirm ID | --refuse ID)\n"
        "                            [--ledger PATH|URL] [--who NAME] [--why REASON]",
        description=_("Say how far a pledge, a programme or a part of one has come, or what speaks of it."),
        epilog=_(
            "Examples:\n"
            "  dajuan ledger follow 91ac5e07b1f2d3c4 --state done --why 已现场验收\n"
            "  dajuan ledger follow 77de01aa02bb03cc --part 上门办 --state 'under way' --body 行政审批局 --due 2026-06\n"
            "  dajuan ledger follow 91ac5e07b1f2d3c4 --confirm 5f1c02ab9d8e7f60\n"
            "`dajuan ledger list tasks` shows the ids."
        ),
    )
    made.add_argument("task", metavar="TASK", help=_("the id of a pledge or programme"))
    made.add_argument("--part", metavar="NAME", default="", help=_("a part of the programme, by its name"))
    made.add_argument("--state", choices=STATES, help=_("how far it has come"))
    made.add_argument("--body", metavar="BODY", default="", help=_("who is responsible"))
    made.add_argument("--due", metavar="DATE", type=date, help=_("until when: 2026, 2026-06 or 2026-06-30"))
    made.add_argument("--confirm", metavar="ID", help=_("this figure or milestone speaks of it"))
    made.add_argument("--refuse", metavar="ID", help=_("this figure or milestone does not speak of it"))
    of_ledger(made)
    of_act(made)
    return made
