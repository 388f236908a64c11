"""`dajuan ledger show`: a document, or a claim with its sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dajuan.cli.arguments import Parser
from dajuan.cli.ledger.words import DECISIONS
from dajuan.cli.options import of_ledger
from dajuan.cli.tables import show_facts
from dajuan.errors import UsageError
from dajuan.messages import _, harmless

if TYPE_CHECKING:
    from dajuan.ledger import Ledger

CLAIM = re.compile(r"[0-9a-f]{6,16}")


def run(arguments: Sequence[str]) -> int:
    """Print what is known of it. Raises DajuanError."""
    given = parser().parse_intermixed_args(arguments)
    from dajuan.ledger import open_ledger

    with open_ledger(given.ledger) as ledger:
        if given.text:
            _text(ledger, given.named)
        elif not (CLAIM.fullmatch(given.named.lower()) and _claim(ledger, given.named)):
            _document(ledger, given.named)
    return 0


def _claim(ledger: Ledger, id: str) -> bool:
    """Whether there is such a claim, which is then shown."""
    from dajuan import ledger as api

    try:
        claim = api.claim(ledger, id)
    except UsageError:
        return False
    document = api.document(ledger, str(claim.document))
    show_facts(
        {
            _("Claim"): claim.id,
            _("As written"): claim.text,
            _("Indicator"): claim.indicator,
            _("Period"): claim.period,
            _("Place"): claim.place or document.place,
            _("Speaker"): claim.speaker,
            _("Confidence"): f"{claim.confidence:.2f}",
            _("Decision"): _(DECISIONS[claim.decision]),
            _("Sentence"): claim.sentence,
            _("Document"): f"{document.number}  {document.title or document.name}",
            _("Position"): f"{claim.start}-{claim.end}",
            _("SHA-256"): document.sha256,
        }
    )
    return True


def _document(ledger: Ledger, named: str) -> None:
    from dajuan import ledger as api
    from dajuan.reports.card.show import DOCUMENT_KINDS, moment

    found = api.document(ledger, named)
    show_facts(
        {
            _("No."): found.number,
            _("Title"): found.title,
            _("Document"): found.name,
            _("Place"): found.place,
            _("Publisher"): found.publisher,
            _("Published"): found.published,
            _("Year"): found.year,
            _("Kind"): _(DOCUMENT_KINDS[found.kind]),
            _("Citation"): found.citation,
            _("SHA-256"): found.sha256,
            _("Characters"): found.characters,
            _("Figures"): found.claims,
            _("Added"): f"{moment(found.added)}  {found.added.who}",
        }
    )


def _text(ledger: Ledger, named: str) -> None:
    from dajuan import ledger as api

    for line in api.text_of(ledger, api.document(ledger, named).number).split("\n"):
        print(harmless(line))


def parser() -> Parser:
    """The arguments of `dajuan ledger show`."""
    made = Parser(
        prog="dajuan ledger show",
        usage="dajuan ledger show DOCUMENT|CLAIM [--text] [--ledger PATH|URL]",
        description=_("Show a document, or a claim with its sentence."),
        epilog=_("Examples:\n  dajuan ledger show review.docx\n  dajuan ledger show review.docx --text"),
    )
    made.add_argument(
        "named", metavar="DOCUMENT|CLAIM", help=_("a document's number, name, title or SHA-256, or a claim's id")
    )
    made.add_argument("--text", action="store_true", help=_("print the document's text"))
    of_ledger(made)
    return made
