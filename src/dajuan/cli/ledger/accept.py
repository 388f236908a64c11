"""`dajuan ledger accept`: accept claims, many by their confidence or one by its id."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.cli.arguments import Parser
from dajuan.cli.options import of_act, of_ledger, who
from dajuan.errors import UsageError
from dajuan.messages import N_, _


def run(arguments: Sequence[str]) -> int:
    """Accept and say how many; 0. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    if (given.claim is None) == (given.min_confidence is None):
        raise UsageError(N_("Name one claim by its id, or many by --min-confidence (0 accepts all)."))
    from dajuan import ledger as api

    with api.open_ledger(given.ledger) as ledger:
        if given.claim is not None:
            done = api.accept_one(ledger, given.claim, who=who(given), why=given.why)
        else:
            document = api.document(ledger, given.document).number if given.document else None
            done = api.accept(
                ledger, who=who(given), why=given.why, min_confidence=given.min_confidence, document=document
            )
        waiting = api.waiting(ledger)
    print(_("Claims accepted: {count}. Waiting for a decision: {waiting}.").format(count=done.claims, waiting=waiting))
    return 0


def confidence(written: str) -> float:
    """A confidence from 0 to 1. Raises UsageError where it is none."""
    try:
        value = float(written)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise UsageError(N_("A confidence lies between 0 and 1; {value} does not."), value=written)
    return value


def parser() -> Parser:
    """The arguments of `dajuan ledger accept`."""
    made = Parser(
        prog="dajuan ledger accept",
        usage="dajuan ledger accept CLAIM | --min-confidence C [--document DOCUMENT] [--ledger PATH|URL]\n"
        "                            [--who NAME] [--why REASON]",
        description=_(
            "Accept claims as observations. In bulk: every claim that nobody has decided on, from a confidence on; "
            "the audit trail says that it was in bulk."
        ),
        epilog=_(
            "Examples:\n"
            "  dajuan ledger accept --min-confidence 0.95\n"
            "  dajuan ledger accept --min-confidence 0 --document review.docx --who 王敏 --why 已逐条核对\n"
            "  dajuan ledger accept 5f1c02ab"
        ),
    )
    made.add_argument("claim", metavar="CLAIM", nargs="?", help=_("a claim's id, or the beginning of it"))
    made.add_argument("--min-confidence", metavar="C", type=confidence, help=_("from 0 to 1; 0 accepts all"))
    made.add_argument(
        "--document", metavar="DOCUMENT", help=_("of this document only: its number, name, title or SHA-256")
    )
    of_ledger(made)
    of_act(made)
    return made
