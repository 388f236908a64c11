"""Read whole files: each one ends in an outcome, what was read or why it could not be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from dajuan.documents import open_document
from dajuan.documents.document import Document
from dajuan.errors import Unreadable, UsageError
from dajuan.messages import N_
from dajuan.reading import read_document
from dajuan.reading.records import Claim, Milestone, Pledge, Programme, Reading
from dajuan.reports.claims.show import Show

if TYPE_CHECKING:
    from dajuan.checks.known import Known
    from dajuan.checks.settings import Settings
    from dajuan.ledger import Ledger
    from dajuan.reports.claims.frame import Frame
    from dajuan.reports.findings.records import Checked


NO_TARGETS = N_(
    "{document} sets no targets that could be read. A plan has a table of main indicators, or says what it aims at."
)


class Read(msgspec.Struct, frozen=True):
    """A document with all that was read in it.

    document: the text that every offset points into, with its title, place, date and blocks.
    reading:  claims, milestones, pledges and programmes, each in the order of the text.
    """

    document: Document
    reading: Reading

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The figures (表述) with what each says of the world."""
        return self.reading.claims

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """What was finished or begun, stated without a figure (节点)."""
        return self.reading.milestones

    @property
    def pledges(self) -> tuple[Pledge, ...]:
        """What was promised (承诺)."""
        return self.reading.pledges

    @property
    def programmes(self) -> tuple[Programme, ...]:
        """The named schemes (举措) with their parts."""
        return self.reading.programmes

    def to_records(self, show: Show | str = Show.CLAIMS) -> list[dict[str, object]]:
        """The claims (or what `show` names) as dictionaries with the keys of `dajuan read --format jsonl`.

        Raises ValueError where `show` is none of claims, milestones, pledges, programmes, all.
        """
        from dajuan.reports.claims.records import records

        return list(records(self.document, self.reading, Show(show)))

    def to_frame(self, library: str | None = None) -> Frame:
        """The claims as a data frame, a claim a row; values stay decimal strings, as in the JSON.

        library: "polars", "pandas" or "pyarrow"; without it the first of these that is installed.
        Raises MissingExtra where the library (or each of them) is not installed, ValueError for another name.
        """
        from dajuan.reports.claims.frame import frame

        return frame(self.to_records(), library)


class Failed(msgspec.Struct, frozen=True):
    """A file that could not be read.

    name:  its path as it was given.
    error: says in one sentence what is wrong with it; `str(error)` is in the language of the process.
    """

    name: str
    error: Unreadable


def read(
    source: str | Path | bytes, *, place: str = "", date: str = "", name: str = "", statements: bool = True
) -> Read:
    """Open one document and read it.

    source: a path, or the bytes of a file of any format that Dajuan knows.
    place:  whose document it is (云溪县), where its own text does not say so or says it wrongly.
    date:   ISO 8601, when it was published ("2026-01-09", "2026-01" or "2026"), likewise.
    name:   what to call it; the path where there is one.
    statements: whether milestones, pledges and programmes are read besides the claims, which alone take half the time.
    Raises Unreadable (or MissingExtra, TooLarge) with one sentence on what to do.
    """
    document = open_document(source, name=name, place=place, date=date)
    return Read(document, read_document(document, statements=statements))


def read_many(paths: Iterable[str | Path], *, place: str = "", date: str = "") -> Iterator[Read | Failed]:
    """Read files one after the other, each when it is asked for, so that memory stays flat over any number of them.

    A file that cannot be read is an outcome (`Failed`), not the end of the run. place and date are of all documents.
    """
    for path in paths:
        yield attempt(path, name=str(path), place=place, date=date)


def attempt(
    source: str | Path | bytes, *, name: str, place: str = "", date: str = "", statements: bool = True
) -> Read | Failed:
    """Read one document as `read` does; where it cannot be read, return why instead of raising it."""
    try:
        return read(source, name=name, place=place, date=date, statements=statements)
    except Unreadable as error:
        return Failed(name, error)


def check(
    source: str | Path | bytes,
    *,
    ledger: Ledger | None = None,
    plan: str | Path = "",
    settings: Settings | None = None,
    place: str = "",
    date: str = "",
    name: str = "",
) -> Checked:
    """Open one document, read it and check it: what its figures do not bear out, with the place and the reason.

    ledger: an open one, whose figures of the same place are compared with the document's.
    plan:   a plan of the ledger by its number or words of its title, or the file of a plan.
    settings: which rules, how strictly (dajuan.checks.Settings); all of them where nothing is said.
    source, place, date, name: as `read` takes them.
    Raises Unreadable with one sentence on what to do, UsageError where the plan is not there.
    """
    return Checker(settings=settings, ledger=ledger, plan=plan).check(source, place=place, date=date, name=name)


class Checker:
    """Checks documents one after the other against one ledger and one plan, which are looked up once.

    Raises, when it is made, Unreadable where the plan is a file that cannot be read, UsageError where that sets no targets.
    """

    def __init__(
        self, *, settings: Settings | None = None, ledger: Ledger | None = None, plan: str | Path = ""
    ) -> None:
        from dajuan.checks.settings import Settings

        self.settings = settings or Settings()
        self.ledger = ledger
        self.plan = plan
        self._plan_file = _plan_file(plan)

    def check(self, source: str | Path | bytes, *, place: str = "", date: str = "", name: str = "") -> Checked:
        """What the rules find in a document, and what was waived. Raises Unreadable."""
        from dajuan.checks.manuscript import Manuscript
        from dajuan.checks.running import findings
        from dajuan.checks.waivers import Waiver, divided, inline_waivers
        from dajuan.reports.findings.records import Checked

        found = read(source, place=place, date=date, name=name)
        supposed = "" if found.document.place or self.ledger is None else self._likely_place(found.document.text)
        if supposed:
            found = read(source, place=supposed, date=date, name=name)
        manuscript = Manuscript(found.document, found.reading, self.settings, self._known(found))
        waivers = list(inline_waivers(manuscript))
        if self.ledger is not None:
            from dajuan import ledger as api

            waivers += [
                Waiver((each.rule,), each.act.why, words=each.words)
                for each in api.waivers(self.ledger, found.document.sha256)
            ]
        kept, waived = divided(manuscript, findings(manuscript), waivers)
        return Checked(found.document, kept, waived, supposed=bool(supposed))

    def _likely_place(self, text: str) -> str:
        """The one place of the ledger that the text names, or its only place; "" where that tells nothing."""
        from dajuan import ledger as api

        assert self.ledger is not None
        held = api.places(self.ledger)
        named = [place for place in held if place in text]
        likely = named or held
        return likely[0] if len(likely) == 1 else ""

    def _known(self, found: Read) -> Known | None:
        if self.ledger is None and not self.plan:
            return None
        from dajuan.checks.known import known_from, known_from_plan

        plan = self._plan_file
        if self.ledger is not None:
            return known_from(self.ledger, found.document, found.reading, plan or str(self.plan) or None)
        return known_from_plan(found.document, found.reading, plan) if plan else None


def _plan_file(plan: str | Path) -> Document | None:
    """The plan, where it is a file. Raises Unreadable, and UsageError where it sets no targets."""
    if not plan or not Path(plan).is_file():
        return None
    from dajuan.reading.plans import read_plans

    document = open_document(plan)
    if not any(one.targets for one in read_plans(document) or read_plans(document, read_document(document))):
        raise UsageError(NO_TARGETS, document=document.name)
    return document
