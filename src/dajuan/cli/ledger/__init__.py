"""`dajuan ledger`: keep documents, observations and decisions, and ask for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dajuan.cli.arguments import Parser
from dajuan.cli.group import group_parser, run_group
from dajuan.messages import N_, _

COMMANDS: Mapping[str, str] = {
    "init": N_("Make a ledger."),
    "add": N_("Put documents into the ledger, with all that is read in them."),
    "list": N_("List documents, claims, observations, indicators, tasks or acts."),
    "show": N_("Show a document or a claim."),
    "accept": N_("Accept claims: many by their confidence, or one."),
    "correct": N_("Accept a claim as a person corrects it."),
    "reject": N_("Reject a claim."),
    "choose": N_("Let one of several contradicting claims count."),
    "history": N_("Show what was decided of a claim, or all that is known of an indicator."),
    "merge": N_("Make a local indicator part of another one."),
    "follow": N_("Say how far a pledge or a programme has come, and what speaks of it."),
    "waive": N_("Let a rule of the checks pass over a document or a sentence."),
    "export": N_("Write the acts of the ledger for another one."),
    "import": N_("Do the acts of an exported ledger in this one."),
    "verify": N_("Prove that nothing in the ledger was tampered with."),
    "backup": N_("Write the whole ledger into one file."),
    "restore": N_("Make a ledger from a backup."),
}
"""Each with what it does; the module of the same name has `parser()` and `run(arguments)`."""


def run(arguments: Sequence[str]) -> int:
    """Run the command that is named; the exit code. Raises DajuanError."""
    return run_group(__name__, "ledger", COMMANDS, description(), arguments)


def parser() -> Parser:
    """The arguments of `dajuan ledger` itself."""
    return group_parser("ledger", COMMANDS, description())


def description() -> str:
    """What the group is for."""
    return _("Keep documents, what was read in them and what was decided of it; nothing is overwritten.")
