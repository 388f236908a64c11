"""`dajuan ledger merge`: make a local indicator part of another one."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.cli.arguments import Parser
from dajuan.cli.options import of_act, of_ledger, who
from dajuan.messages import _


def run(arguments: Sequence[str]) -> int:
    """Merge and say how much moved. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    from dajuan import ledger as api

    with api.open_ledger(given.ledger) as ledger:
        done = api.merge(ledger, given.source, given.target, who=who(given), why=given.why)
    print(_("Merged. Observations that moved: {count}.").format(count=done.claims))
    return 0


def parser() -> Parser:
    """The arguments of `dajuan ledger merge`."""
    made = Parser(
        prog="dajuan ledger merge",
        usage="dajuan ledger merge LOCAL INDICATOR [--ledger PATH|URL] [--who NAME] [--why REASON]",
        description=_(
            "Make a local indicator part of another one; what is accepted later under its phrase goes there too."
        ),
        epilog=_("Examples:\n  dajuan ledger merge local:0a1b2c3d4e5f grain_output --why 同一指标"),
    )
    made.add_argument("source", metavar="LOCAL", help=_("the id of a local indicator (local:...)"))
    made.add_argument("target", metavar="INDICATOR", help=_("the id of what it is: of the catalogue, or a local one"))
    of_ledger(made)
    of_act(made)
    return made
