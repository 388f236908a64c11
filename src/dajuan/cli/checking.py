"""Open the documents of a request, check them, write the findings."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from dajuan.cli.copies import STANDARD_INPUT, each_once, is_folder, of_earlier_runs, overwritten, places
from dajuan.cli.output import destination, unwritable
from dajuan.cli.progress import Progress, progress
from dajuan.documents import find_documents, read_bytes
from dajuan.documents.limits import MAX_BYTES
from dajuan.documents.opening import recognise
from dajuan.errors import Unreadable, UsageError, reason
from dajuan.messages import N_, _, asked_for, speaking

if TYPE_CHECKING:
    from dajuan.checks.settings import Settings
    from dajuan.outcomes import Checker
    from dajuan.reports.findings.records import Checked

LEDGER = "DAJUAN_LEDGER"
CONFIGURATION = "dajuan.toml"
PAGES = ("html", "docx")
"""Forms of which each document has a file of its own."""

OWN_SOURCE = N_("{file} is itself a document to be checked. Name another file with --out.")
WRITTEN = N_("{file}: {counted}. Written to {out}.")
LEFT_OUT = N_("Files that are no Word files (docx) and were left out: {count}.")
NO_PLACE = N_(
    "{file} does not say whose document it is, so nothing in the ledger could be compared with it. Name the place with --place."
)
SUPPOSED = N_(
    "{file} does not say whose document it is; it is taken for one of {place}, of which the ledger has documents. Name another with --place."
)
NO_WORD_FILE = N_("{file} is no Word file (docx), so no comments can be put into it. Use --format html.")


def check_and_write(given: Namespace) -> int:
    """Do it and return the exit code: 0 nothing but advice, 1 errors or warnings, 2 a file could not be read."""
    _validate(given)
    files = _files(given.sources, given.out)
    settings = _settings(given)
    tongue = asked_for(given.lang)
    with ExitStack() as stack:
        checker = _checker(given, settings, stack)
        quiet = not given.out and given.form not in PAGES and sys.stdout.isatty()
        bar = stack.enter_context(progress(len(files), quiet, _("Checking")))
        run = Run(given, files, checker, bar)
        with speaking(tongue):
            _write(run)
    if run.unread:
        return 2
    return 1 if run.counted else 0


def _validate(given: Namespace) -> None:
    """Raise UsageError where the request cannot be meant."""
    if not given.sources:
        raise UsageError(N_("Name the documents to check: files, folders, or - for standard input."))
    if given.fix and given.form != "docx":
        raise UsageError(N_("Tracked changes are made in Word files: use --fix with --format docx."))
    if given.out and any(Path(source).is_file() and _same(source, given.out) for source in given.sources):
        raise UsageError(OWN_SOURCE, file=given.out)


def _files(sources: Sequence[str], out: str | None) -> tuple[str, ...]:
    """The documents that are named, each once, and those of folders, without what an earlier run has written among them."""
    found = find_documents(sources)
    files = each_once(found.files)
    own = of_earlier_runs(files, out).difference(sources)
    for count, sentence in (
        (found.skipped, N_("Files of other kinds that were left out: {count}.")),
        (len(own), N_("Pages and commented copies of an earlier check that were left out: {count}.")),
    ):
        if count:
            print(_(sentence).format(count=count), file=sys.stderr)
    if not files:
        raise UsageError(N_("No document was found in {sources}."), sources=", ".join(sources))
    return tuple(file for file in files if file not in own)


def _same(source: str, out: str) -> bool:
    return Path(out).exists() and Path(source).samefile(out)


def _settings(given: Namespace) -> Settings:
    """What the configuration asks for, with what the options say instead (select) or besides (ignore, strict)."""
    from dajuan.checks.configuration import known_rules, settings_of
    from dajuan.checks.settings import Settings

    file = Path(given.config) if given.config else _nearest()
    settings = settings_of(_source(file), str(file)) if file else Settings()
    selected = known_rules(_words(given.select))
    return Settings(
        select=selected or settings.select,
        ignore=(*settings.ignore, *known_rules(_words(given.ignore))),
        per_file=settings.per_file,
        thresholds=settings.thresholds,
        strict=settings.strict or given.strict,
    )


def _words(options: list[str]) -> list[str]:
    return [word.strip() for option in options for word in option.split(",") if word.strip()]


def _nearest() -> Path | None:
    """The configuration of this folder, else of the nearest one above it."""
    here = Path.cwd()
    return next((each / CONFIGURATION for each in (here, *here.parents) if (each / CONFIGURATION).is_file()), None)


def _source(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = reason(error) if isinstance(error, OSError) else _("it is not in UTF-8")
        raise UsageError(N_("{file} cannot be read: {reason}."), file=file, reason=why) from None


def _checker(given: Namespace, settings: Settings, stack: ExitStack) -> Checker:
    """What checks a document, with the ledger that is named, if one is."""
    from dajuan.outcomes import Checker

    where = given.ledger or os.environ.get(LEDGER)
    if not where:
        if given.plan and not Path(given.plan).is_file():
            raise UsageError(
                N_("There is no file {plan}. Name the file of a plan, or a ledger that holds the plan with --ledger."),
                plan=given.plan,
            )
        ledger = None
    else:
        from dajuan import ledger as api

        ledger = stack.enter_context(api.open_ledger(where))
    return Checker(settings=settings, ledger=ledger, plan=given.plan)


class Run:
    """The documents of a request, checked one by one; what cannot be read is told at once and counted.

    data:    of the document that is being checked.
    counted: findings that make the exit code 1; left_out: documents of folders that are no Word files, where those are wanted.
    """

    def __init__(self, given: Namespace, files: Sequence[str], checker: Checker, bar: Progress) -> None:
        self.given = given
        self.files = files
        self.checker = checker
        self.bar = bar
        self.data = b""
        self.unread = 0
        self.left_out = 0
        self.counted = 0

    def checked(self) -> Iterator[Checked]:
        """What was found, document by document."""
        for file in self.files:
            try:
                self.data = self._bytes(file)
                if self._is_wanted(file):
                    yield self._counted(self.checker.check(self.data, name=file, **self._context()))
            except Unreadable as error:
                self.unread += 1
                self.say(error.template, **(error.values | {"file": error.values.get("file") or file}))
            self.bar.advance()
        if self.left_out:
            self.say(LEFT_OUT, count=self.left_out)
            self.unread += self.left_out == len(self.files)

    def _is_wanted(self, file: str) -> bool:
        """Whether the form is one for this document; comments can be put into Word files alone, which a folder may hold among others."""
        if self.given.form != "docx" or recognise(self.data, file).format.name == "docx":
            return True
        if file in self.given.sources:
            raise Unreadable(NO_WORD_FILE, file=file)
        self.left_out += 1
        return False

    def say(self, sentence: str, **values: object) -> None:
        """Tell the person at the keyboard, in their language, whatever that of the findings is."""
        with speaking(""):
            self.bar.say(_(sentence).format(**values))

    def _context(self) -> dict[str, str]:
        return {"place": self.given.place, "date": self.given.date}

    def _bytes(self, file: str) -> bytes:
        return sys.stdin.buffer.read(MAX_BYTES + 1) if file == STANDARD_INPUT else read_bytes(file)

    def _counted(self, checked: Checked) -> Checked:
        if self.checker.ledger is not None and not checked.document.place:
            self.say(NO_PLACE, file=checked.document.name)
        if checked.supposed:
            self.say(SUPPOSED, file=checked.document.name, place=checked.document.place)
        strict = self.checker.settings.strict
        self.counted += sum(strict or finding.severity != "advice" for finding in checked.findings)
        return checked


def _write(run: Run) -> None:
    given = run.given
    if given.form == "docx":
        _write_each(run, "docx")
    elif given.form == "html" and (len(run.files) > 1 or is_folder(given.out)):
        if not given.out:
            raise UsageError(N_("Several documents make several pages. Name a folder for them with --out."))
        _write_each(run, "html")
    else:
        with destination(given.out) as stream:
            import_module(f"dajuan.reports.findings.{given.form}").write(run.checked(), stream)


def _write_each(run: Run, form: str) -> None:
    """A file for each document: at --out, in the folder --out, or beside the document."""
    out = run.given.out
    if out and len(run.files) == 1 and not is_folder(out):
        outs: Mapping[str, str] = {run.files[0]: out}
    else:
        outs = places(run.files, form, out)
        if out:
            try:
                Path(out).mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise unwritable(out, error) from error
    lost = overwritten(outs.values(), run.files)
    if lost is not None:
        raise UsageError(OWN_SOURCE, file=lost)
    for checked in run.checked():
        source = checked.document.name
        with destination(outs[source]) as stream:
            if form == "html":
                import_module("dajuan.reports.findings.html").write([checked], stream)
            else:
                stream.write(_commented(run, checked))
        with speaking(""):
            counted = import_module("dajuan.reports.findings.words").counted(checked.findings, len(checked.waived))
        run.say(WRITTEN, file=source, counted=counted, out=outs[source])


def _commented(run: Run, checked: Checked) -> bytes:
    from datetime import datetime

    from dajuan.reports.findings.docx import Fixes, commented

    fixes = Fixes.TRACKED if run.given.fix else Fixes.NONE
    now = datetime.now().astimezone()  # Word shows the time as it stands, whatever its zone
    return commented(run.data, checked.document, checked.findings, fixes=fixes, at=now)
