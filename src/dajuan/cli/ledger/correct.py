"""`dajuan ledger correct`: accept a claim as a person corrects it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dajuan.cli.arguments import Parser
from dajuan.cli.options import of_act, of_ledger, period, who
from dajuan.errors import UsageError
from dajuan.messages import N_, _
from dajuan.reading.records import Bound, Kind, Status

KEYS = ("value", "high", "unit", "bound", "kind", "base", "indicator_id", "period", "place", "status")
NO_INDICATOR = N_("The ledger has no indicator {id}. `dajuan ledger list indicators` shows those that it has.")
BASE = re.compile(r"yoy|mom|annual|plan|other|since:.+")


def run(arguments: Sequence[str]) -> int:
    """Correct it and say so. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    said = {key: getattr(given, key) for key in KEYS if getattr(given, key) is not None}
    if not said:
        raise UsageError(N_("Say what is to be corrected, such as --value 670000000."))
    from dajuan import ledger as api

    for key, kind in (("bound", Bound), ("kind", Kind), ("status", Status)):
        if key in said:
            said[key] = kind(said[key])
    with api.open_ledger(given.ledger) as ledger:
        if given.indicator_id is not None and api.indicator(ledger, given.indicator_id) is None:
            raise UsageError(NO_INDICATOR, id=given.indicator_id)
        api.correct(ledger, given.claim, api.Correction(**said), who=who(given), why=given.why)
    print(_("Corrected. What was read stays in the history."))
    return 0


def base(written: str) -> str:
    """The base of a change. Raises UsageError where it is none."""
    if not BASE.fullmatch(written):
        raise UsageError(
            N_("{value} is no base of a change. Write yoy, mom, annual, plan, other or such as since:2020."),
            value=written,
        )
    return written


def parser() -> Parser:
    """The arguments of `dajuan ledger correct`."""
    made = Parser(
        prog="dajuan ledger correct",
        usage="dajuan ledger correct CLAIM --why REASON [--value V] [--high V] [--unit U] [--bound B] [--kind K] [--base B]\n"
        "                             [--indicator ID] [--period P] [--place PLACE] [--status S] [--ledger PATH|URL]",
        description=_(
            "Accept a claim as a person corrects it; values in full in the unit, as in the JSON of `dajuan read`."
        ),
        epilog=_(
            "Examples:\n"
            "  dajuan ledger correct 5f1c02ab --value 670000000 --why 原文漏印亿字\n"
            "  dajuan ledger correct 5f1c02ab --period 2025-01/2025-11 --why 前文已说明统计期"
        ),
    )
    made.add_argument("claim", metavar="CLAIM", help=_("a claim's id, or the beginning of it"))
    made.add_argument("--value", metavar="V", help=_("the value, a number in full"))
    made.add_argument("--high", metavar="V", help=_("the upper end of a range"))
    made.add_argument("--unit", metavar="U", help=_("the unit"))
    made.add_argument(
        "--bound", choices=[one.value for one in Bound], help=_("on which side of the value the truth lies")
    )
    made.add_argument("--kind", choices=[one.value for one in Kind], help=_("what sort of statement it is"))
    made.add_argument(
        "--base", metavar="B", type=base, help=_("of a change: yoy, mom, annual, since:2020, plan, other")
    )
    made.add_argument(
        "--indicator", dest="indicator_id", metavar="ID", help=_("the id of an indicator of the catalogue")
    )
    made.add_argument("--period", metavar="P", type=period, help=_("2025, 2025-11, 2025-01/2025-11, 2021/2025"))
    made.add_argument("--place", metavar="PLACE", help=_("of which place the figure is"))
    made.add_argument("--status", choices=[one.value for one in Status], help=_("whether it has come about"))
    of_ledger(made)
    of_act(made)
    return made
