"""Open the documents of a request, check them, write the findings."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from dajuan.cli.check import TONGUES
from dajuan.cli.output import destination, unwritable
from dajuan.cli.progress import Progress, progress
from dajuan.documents import Found, find_documents, read_bytes
from dajuan.documents.limits import MAX_BYTES
from dajuan.errors import Unreadable, UsageError
from dajuan.messages import N_, _, language_of_content, speaking

if TYPE_CHECKING:
    from dajuan.checks.settings import Settings
    from dajuan.outcomes import Checker
    from dajuan.reports.findings.records import Checked

STANDARD_INPUT = "-"
LEDGER = "DAJUAN_LEDGER"
CONFIGURATION = "dajuan.toml"
PAGES = ("html", "docx")
"""Forms of which each document has a file of its own."""

NO_WORD_FILE = N_("{file} is no Word file (docx), so no comments can be put into it. Use --format html.")


def check_and_write(given: Namespace) -> int:
    """Do it and return the exit code: 0 nothing but advice, 1 errors or warnings, 2 a file could not be read."""
    _validate(given)
    found = find_documents(given.sources)
    if found.skipped:
        sentence = N_("Files of other kinds that were left out: {count}.")
        print(_(sentence).format(count=found.skipped), file=sys.stderr)
    if not found.files:
        raise UsageError(N_("No document was found in {sources}."), sources=", ".join(given.sources))
    settings = _settings(given)
    tongue = TONGUES[given.lang] if given.lang else language_of_content()
    with ExitStack() as stack:
        checker = _checker(given, settings, stack)
        quiet = not given.out and given.form not in PAGES and sys.stdout.isatty()
        bar = stack.enter_context(progress(len(found.files), quiet, _("Checking")))
        run = Run(given, found, checker, bar)
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
        raise UsageError(N_("{file} is itself a document to be checked. Name another file with --out."), file=given.out)


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
        reason = getattr(error, "strerror", None) or _("it is not in UTF-8")
        raise UsageError(N_("{file} cannot be read: {reason}."), file=file, reason=reason) from None


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
        return Checker(settings=settings, plan=given.plan)
    from dajuan import ledger as api

    return Checker(settings=settings, ledger=stack.enter_context(api.open_ledger(where)), plan=given.plan)


class Run:
    """The documents of a request, checked as they are asked for; what cannot be read is told at once and counted.

    data:    of the document that is being checked.
    counted: findings that make the exit code 1.
    """

    def __init__(self, given: Namespace, found: Found, checker: Checker, bar: Progress) -> None:
        self.given = given
        self.files = found.files
        self.checker = checker
        self.bar = bar
        self.data = b""
        self.unread = 0
        self.counted = 0

    def checked(self) -> Iterator[Checked]:
        """What was found, document by document."""
        for file in self.files:
            try:
                self.data = self._bytes(file)
                yield self._counted(self.checker.check(self.data, name=file, **self._context()))
            except Unreadable as error:
                self.unread += 1
                self.bar.say(str(error))
            self.bar.advance()

    def _context(self) -> dict[str, str]:
        return {"place": self.given.place, "date": self.given.date}

    def _bytes(self, file: str) -> bytes:
        return sys.stdin.buffer.read(MAX_BYTES + 1) if file == STANDARD_INPUT else read_bytes(file)

    def _counted(self, checked: Checked) -> Checked:
        strict = self.checker.settings.strict
        self.counted += sum(strict or finding.severity != "advice" for finding in checked.findings)
        return checked


def _write(run: Run) -> None:
    given = run.given
    if given.form == "docx":
        _write_each(run, "docx")
    elif given.form == "html" and (len(run.files) > 1 or _is_folder(given.out)):
        if not given.out:
            raise UsageError(N_("Several documents make several pages. Name a folder for them with --out."))
        _write_each(run, "html")
    else:
        with destination(given.out) as stream:
            import_module(f"dajuan.reports.findings.{given.form}").write(run.checked(), stream)


def _is_folder(out: str | None) -> bool:
    return bool(out) and (Path(str(out)).is_dir() or str(out).endswith("/"))


def _write_each(run: Run, form: str) -> None:
    """A file for each document: at --out, in the folder --out, or beside the document."""
    several = len(run.files) > 1 or _is_folder(run.given.out)
    if several and run.given.out:
        try:
            Path(run.given.out).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise unwritable(run.given.out, error) from error
    taken: set[str] = set()
    for checked in run.checked():
        source = checked.document.name
        if form == "docx" and checked.document.format != "docx":
            run.unread += 1
            run.bar.say(_(NO_WORD_FILE).format(file=source))
            continue
        out = _out(run.given.out, source, form, several=several, taken=taken)
        with destination(out) as stream:
            if form == "html":
                import_module("dajuan.reports.findings.html").write([checked], stream)
            else:
                stream.write(_commented(run, checked))
        run.bar.say(
            _("{file}: {count} findings, written to {out}.").format(file=source, count=len(checked.findings), out=out)
        )


def _out(out: str | None, source: str, form: str, *, several: bool, taken: set[str]) -> str:
    """Where a document's findings go; names that two documents of a request would share are told apart."""
    stem = "document" if source == STANDARD_INPUT else Path(source).stem
    suffix = Path(source).suffix if form == "docx" and source != STANDARD_INPUT else f".{form}"
    if out and not several:
        return out
    folder = Path(out) if out else Path(source).parent
    name = f"{stem}.checked{suffix}"
    number = 2
    while str(folder / name) in taken:
        name = f"{stem}-{number}.checked{suffix}"
        number += 1
    taken.add(str(folder / name))
    return str(folder / name)


def _commented(run: Run, checked: Checked) -> bytes:
    from datetime import datetime

    from dajuan.reports.findings.docx import Fixes, commented

    fixes = Fixes.TRACKED if run.given.fix else Fixes.NONE
    now = datetime.now().astimezone()  # Word shows the time as it stands, whatever its zone
    return commented(run.data, checked.document, checked.findings, fixes=fixes, at=now)
