"""Open the documents of a request, read them, write the report."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from dajuan.cli.output import destination
from dajuan.cli.progress import Progress, progress
from dajuan.cli.request import Request
from dajuan.documents import Found, find_documents
from dajuan.documents.document import Document
from dajuan.documents.limits import MAX_BYTES
from dajuan.errors import DajuanError, UsageError
from dajuan.messages import N_, _
from dajuan.outcomes import Failed, Read, attempt
from dajuan.reading.records import Reading
from dajuan.reports.claims.show import Form, Show

STANDARD_INPUT = "-"


class NothingRead(DajuanError):
    """No document could be read; the files' own sentences have been shown where there were files."""


class Writer(Protocol):
    """The function `write` of a module of `dajuan.reports.claims`."""

    def __call__(self, readings: Iterator[tuple[Document, Reading]], show: Show, stream: BinaryIO) -> None: ...


def read_and_write(request: Request) -> int:
    """Do it and return the exit code: 0, 1 where a file could not be read, 2 where none could."""
    check(request)
    found = find_documents(request.sources)
    if found.skipped:
        sentence = N_("Files of other kinds that were left out: {count}.")
        print(_(sentence).format(count=found.skipped), file=sys.stderr)
    if not found.files:
        raise UsageError(N_("No document was found in {sources}."), sources=", ".join(request.sources))
    run_of_files = Run(request, found)
    try:
        write(request, found, run_of_files)
    except NothingRead:
        return 2
    return 1 if run_of_files.failed else 0


def check(request: Request) -> None:
    """Raise UsageError where the request cannot be meant."""
    if not request.sources:
        raise UsageError(N_("Name the documents to read: files, folders, or - for standard input."))
    if request.out and any(_same(source, request.out) for source in request.sources):
        raise UsageError(N_("{file} is itself a document to be read. Name another file with --out."), file=request.out)
    if request.form is Form.XLSX and not request.out and sys.stdout.isatty():
        raise UsageError(N_("A workbook cannot be shown on a terminal. Name a file with --out, such as figures.xlsx."))


def _same(source: str, out: str) -> bool:
    return Path(source).is_file() and Path(out).exists() and Path(source).samefile(out)


class Run:
    """The documents of a request, read as they are asked for; failures are told at once and counted."""

    def __init__(self, request: Request, found: Found) -> None:
        self.request = request
        self.found = found
        self.failed = 0
        self.read = 0

    def readings(self, bar: Progress) -> Iterator[tuple[Document, Reading]]:
        """What was read, document by document; raises NothingRead at the end where there was none."""
        for file in self.found.files:
            outcome = self._attempt(file)
            if isinstance(outcome, Failed):
                self.failed += 1
                bar.say(str(outcome.error))
            else:
                self.read += 1
                yield outcome.document, outcome.reading
            bar.advance()
        if not self.read:
            raise NothingRead(N_("Nothing could be read."))

    def _attempt(self, file: str) -> Read | Failed:
        source = sys.stdin.buffer.read(MAX_BYTES + 1) if file == STANDARD_INPUT else file
        statements = self.request.show is not Show.CLAIMS
        return attempt(source, name=file, place=self.request.place, date=self.request.date, statements=statements)


def write(request: Request, found: Found, run_of_files: Run) -> None:
    """Write the report in the form that was asked for; raises NothingRead, leaving nothing, where nothing was read."""
    quiet = not request.out and sys.stdout.isatty()  # a bar between the lines of a report would spoil both
    with progress(len(found.files), quiet) as bar:
        readings = run_of_files.readings(bar)
        if request.form is Form.HTML and (len(found.files) > 1 or _is_folder(request.out)):
            from dajuan.reports.claims.site import write_pages

            if not request.out:
                raise UsageError(N_("Several documents make several pages. Name a folder for them with --out."))
            write_pages(readings, request.show, Path(request.out))
            return
        with destination(request.out) as stream:
            writer = cast(Writer, import_module(f"dajuan.reports.claims.{request.form}").write)
            writer(readings, request.show, stream)


def _is_folder(out: str | None) -> bool:
    return bool(out) and (Path(str(out)).is_dir() or str(out).endswith("/"))
