"""Where documents were found, by a table with the columns file and citation."""

from __future__ import annotations

import csv
import io
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from dajuan.cli.arguments import Parser
from dajuan.errors import UsageError
from dajuan.messages import N_, _

NO_TEXT = N_("it is no text")
NO_HEAD = N_("it has no such head")
NO_CITATIONS = N_("{file} cannot be used for citations: {reason}. It needs a head with the columns file and citation.")


def citations(given: Namespace) -> Callable[[str], str]:
    """The citation of a file by its path: as given for all, else by the file's name in the table, else "".

    Raises UsageError where the table cannot be used.
    """
    listed = _listed(given.citations) if given.citations else {}
    return lambda file: given.citation or listed.get(Path(file).name, "")


def _listed(path: str) -> dict[str, str]:
    from dajuan.documents.encoding import decode

    try:
        decoded = decode(Path(path).read_bytes())  # in China spreadsheets save csv in GB 18030 as often as in UTF-8
    except OSError as error:
        raise UsageError(NO_CITATIONS, file=path, reason=error.strerror) from error
    if decoded is None:
        raise UsageError(NO_CITATIONS, file=path, reason=_(NO_TEXT))
    table = csv.DictReader(io.StringIO(decoded.text, newline=""))
    if not {"file", "citation"} <= set(table.fieldnames or ()):
        raise UsageError(NO_CITATIONS, file=path, reason=_(NO_HEAD))
    return {Path(row["file"]).name: row["citation"] or "" for row in table if row["file"]}


def of_citation(made: Parser) -> None:
    """Add --citation and --citations."""
    made.add_argument("--citation", metavar="TEXT", default="", help=_("where the document was found"))
    made.add_argument("--citations", metavar="CSV", help=_("a table with the columns file and citation"))
