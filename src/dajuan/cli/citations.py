"""Where documents were found, by a table with the columns file and citation."""

from __future__ import annotations

import csv
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from dajuan.cli.arguments import Parser
from dajuan.errors import UsageError
from dajuan.messages import N_, _

NO_CITATIONS = N_("{file} cannot be used for citations: {reason}. It needs a head with the columns file and citation.")


def citations(given: Namespace) -> Callable[[str], str]:
    """The citation of a file by its path: as given for all, else by the file's name in the table, else "".

    Raises UsageError where the table cannot be used.
    """
    listed = _listed(given.citations) if given.citations else {}
    return lambda file: given.citation or listed.get(Path(file).name, "")


def _listed(path: str) -> dict[str, str]:
    try:
        with open(path, encoding="utf-8-sig", newline="") as stream:
            return {row["file"]: row["citation"] for row in csv.DictReader(stream)}
    except (OSError, UnicodeDecodeError, csv.Error, KeyError) as error:
        raise UsageError(NO_CITATIONS, file=path, reason=getattr(error, "strerror", None) or str(error)) from error


def of_citation(made: Parser) -> None:
    """Add --citation and --citations."""
    made.add_argument("--citation", metavar="TEXT", default="", help=_("where the document was found"))
    made.add_argument("--citations", metavar="CSV", help=_("a table with the columns file and citation"))
