"""`dajuan ledger waive`: let a rule of the checks pass over a document or a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from dajuan.cli.arguments import Parser
from dajuan.cli.options import of_act, of_ledger, who
from dajuan.errors import UsageError
from dajuan.messages import N_, _

NOT_ONE = N_("“{words}” stands in {count} sentences of {file}. Name words that stand in one.")


def run(arguments: Sequence[str]) -> int:
    """Waive it and say so. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    from dajuan import ledger as api
    from dajuan.checks.configuration import known_rules
    from dajuan.checks.manuscript import Manuscript
    from dajuan.checks.waivers import sentences_with
    from dajuan.outcomes import read

    known_rules((given.rule,))
    found = read(given.file)
    words = ""
    if given.at:
        sentences = sentences_with(Manuscript(found.document, found.reading), given.at)
        if len(sentences) != 1:
            raise UsageError(NOT_ONE, words=given.at, count=len(sentences), file=given.file)
        words = sentences[0]
    with api.open_ledger(given.ledger) as ledger:
        api.waive(
            ledger,
            given.rule,
            sha256="" if words else found.document.sha256,
            words=words,
            who=who(given),
            why=given.why,
        )
    print(
        _("Waived for this sentence, in whatever document it stands.")
        if words
        else _("Waived for this document as it is.")
    )
    return 0


def parser() -> Parser:
    """The arguments of `dajuan ledger waive`."""
    made = Parser(
        prog="dajuan ledger waive",
        usage="dajuan ledger waive RULE FILE [--at WORDS] --why REASON [--ledger PATH|URL] [--who NAME]",
        description=_(
            "Let a rule of `dajuan check` pass over a document, or over one sentence of it, which then holds for the drafts to come "
            "as long as the sentence stays as it is."
        ),
        epilog=_("Examples:\n  dajuan ledger waive agree-two-values report.docx --at 专精特新 --why 两处口径不同"),
    )
    made.add_argument("rule", metavar="RULE", help=_("a rule, or a family by the beginning of its name"))
    made.add_argument("file", metavar="FILE", help=_("the document"))
    made.add_argument("--at", metavar="WORDS", default="", help=_("words of the sentence"))
    of_ledger(made)
    of_act(made)
    return made
