"""What is known beside the document: the ledger's figures of its place, its plans, its earlier promises.

    known = known_from(book, document, reading, plan="“十四五”")       # of a ledger
    known = known_of(document, reading, ((earlier, its_reading),))      # of documents that were read, without a ledger
    known = known_from_plan(document, reading, plan)                    # of a plan's file alone

What the document itself says is never compared with itself: where the ledger holds it (its bytes, or its text in other bytes), it
is left out.

What was accepted comes first. A claim that nobody has decided on is used where nothing accepted is of the same thing and it was
read with good confidence; a message then says so (尚未认定). What was rejected, or read so and corrected, is never used.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import msgspec

from dajuan import ledger
from dajuan.checks import observed
from dajuan.checks.asking import Wanted, elsewhere, told
from dajuan.checks.history.baselines import baselines
from dajuan.checks.history.behind import claims_behind
from dajuan.checks.history.whose import TOWNS, of_the_county, with_place
from dajuan.checks.history.years_in_a_row import subjects_of_rows
from dajuan.checks.plan.goals import goal
from dajuan.checks.promises.schedule_words import speaks_of_projects
from dajuan.documents.document import Document, DocumentKind
from dajuan.ledger.naming import core
from dajuan.ledger.records import Act, Cell, CellKey, DocumentRef, MilestoneRef, Observation, PlanRef, PledgeRef, Target
from dajuan.ledger.standing import cells_of, key_of
from dajuan.reading.records import Claim, Kind, Reading

_OWN = 0  # the number of the document that is checked: the ledger counts from 1
_PLAN = 1_000_000  # and of a plan that is no document of the ledger
YEARS_OF_PROJECTS = 5
"""Years back in which a project that is told of now may have been promised."""


class Known(msgspec.Struct, frozen=True, dict=True):
    """What the ledger and the plan say of the document's place.

    own:          the claims of the document itself, each as it would be observed, in their order.
    behind:       figures that the reading left out for their subject stands behind them; they are among `own`.
    observations: what other documents say of the place, of the indicators that the document or a plan speaks of, of all periods,
                  with what plans print of their base year; of one thing either what was accepted or what waits.
    choices:      by the id of a claim, the act by which a person chose it.
    elsewhere:    what other places say of themselves where the document claims a rank.
    targets:      what the plans of the place set, those of one year among them.
    plan:         the one that was named, None where none was.
    milestones, pledges: what other documents of the place state, in the order of their dates.
    texts:        those documents with what stands in them, where the document speaks of projects that they may have told of.
    """

    place: str
    own: tuple[Observation, ...]
    behind: tuple[Claim, ...] = ()
    observations: tuple[Observation, ...] = ()
    choices: Mapping[str, Act] = {}
    elsewhere: tuple[Cell, ...] = ()
    targets: tuple[Target, ...] = ()
    plan: PlanRef | None = None
    milestones: tuple[MilestoneRef, ...] = ()
    pledges: tuple[PledgeRef, ...] = ()
    texts: tuple[tuple[DocumentRef, str], ...] = ()

    @cached_property
    def cells(self) -> Mapping[CellKey, Cell]:
        """What others say, by what it is said of."""
        return {cell.key: cell for cell in cells_of(self.observations, self.choices)}

    @cached_property
    def own_of(self) -> Mapping[str, Observation]:
        """What the document says, by the id of the claim."""
        return {one.origin.claim: one for one in self.own}

    @cached_property
    def by_indicator(self) -> Mapping[str, tuple[Cell, ...]]:
        """What others say of the place itself, by indicator."""
        return _grouped(self.place, self.cells.values())

    @cached_property
    def memo(self) -> dict[object, dict[int, Observation]]:
        """Series that were asked for (`history.series`), so that each is put together once."""
        return {}

    @cached_property
    def by_id(self) -> Mapping[str, tuple[Cell, ...]]:
        """What others say of any place, by indicator."""
        found: dict[str, list[Cell]] = {}
        for cell in self.cells.values():
            found.setdefault(cell.indicator.id, []).append(cell)
        return {indicator: tuple(of_it) for indicator, of_it in found.items()}

    @cached_property
    def goals(self) -> tuple[Target, ...]:
        """What the reports of others set for their own year, as targets of plans of that one year."""
        return tuple(target for cell in self.cells.values() if (target := goal(cell)) is not None)

    @cached_property
    def together(self) -> Mapping[str, tuple[Cell, ...]]:
        """As `by_indicator`, but with what the document says of itself: its own figure takes the place of an older one."""
        own = {cell.key: cell for cell in cells_of(self.own, {})}
        return _grouped(self.place, {**self.cells, **own}.values())


def _grouped(place: str, cells: Iterable[Cell]) -> Mapping[str, tuple[Cell, ...]]:
    found: dict[str, list[Cell]] = {}
    for cell in cells:
        if cell.key.place == place:
            found.setdefault(cell.indicator.id, []).append(cell)
    return {indicator: tuple(of_it) for indicator, of_it in found.items()}


def known_from(book: ledger.Ledger, document: Document, reading: Reading, plan: str | Document | None = None) -> Known:
    """What a ledger says; plan: its number or title there, or a plan that was opened from a file.

    Raises UsageError where the ledger has no such plan.
    """
    town, document = document.place, with_place(document, ledger.places(book))
    place, ref = document.place, observed.document_ref(document, _OWN)
    but = _itself(book, document)
    phrases = {core(claim.indicator) for claim in reading.claims if not claim.indicator_id}
    local = observed.Locals(place, ledger.local_indicators(book, place, phrases))
    behind = tuple(claims_behind(document.text, reading.claims))
    own = observed.observations(document, ref, observed.with_more(reading, behind), local)
    if town.endswith(TOWNS) and town != place:
        own = of_the_county(own, town, place)
    plans = [one for one in ledger.plans(book, place=place) if one.document.number != but]
    named = ledger.plan(book, plan) if isinstance(plan, str) else None
    if named is not None and named.number not in {one.number for one in plans}:
        plans.append(named)
    targets = ledger.targets_of(book, plans)
    if isinstance(plan, Document):
        named, more = _planned(plan, local)
        targets += more
    wanted = Wanted.of(own, targets, phrases, subjects_of_rows(document.text))
    observations, choices = told(book, place, wanted, targets, local, but) if place else ((), {})
    announced = ledger.announced(book, place, but=but) if place else None
    return Known(
        place=place,
        own=own,
        behind=behind,
        observations=observations,
        choices=choices,
        elsewhere=elsewhere(book, place, wanted, local),
        targets=targets,
        plan=named,
        milestones=announced.milestones if announced else (),
        pledges=announced.pledges if announced else (),
        texts=_texts(book, document, but) if place else (),
    )


def known_of(
    document: Document,
    reading: Reading,
    earlier: Sequence[tuple[Document, Reading]] = (),
    plan: Document | None = None,
) -> Known:
    """What other documents and a plan say, all of it accepted; those of other places are only asked for ranks."""
    local = observed.Locals(document.place)
    others = [each for each in earlier if each[0].text != document.text]
    for _document, read in (*others, (document, reading)):
        local.enter(claim for claim in read.claims if claim.kind is Kind.LEVEL)
    refs = [observed.document_ref(each, number) for number, (each, _read) in enumerate(others, 1)]
    told = [
        (each.place, observed.observations(each, ref, read, local))
        for ref, (each, read) in zip(refs, others, strict=True)
    ]
    of_place = [(ref, read) for ref, (each, read) in zip(refs, others, strict=True) if each.place == document.place]
    named, targets = _planned(plan, local) if plan is not None else (None, ())
    behind = tuple(claims_behind(document.text, reading.claims))
    of_it = [one for place, found in told if place == document.place for one in found]
    held = {key_of(one) for one in of_it}
    of_it += [one for one in baselines(targets) if one.place == document.place and key_of(one) not in held]
    return Known(
        place=document.place,
        own=observed.observations(
            document, observed.document_ref(document, _OWN), observed.with_more(reading, behind), local
        ),
        behind=behind,
        observations=tuple(of_it),
        elsewhere=cells_of(
            [one for place, found in told if place != document.place for one in found if one.place == place], {}
        ),
        targets=targets,
        plan=named,
        milestones=tuple(one for ref, read in of_place for one in observed.milestones(ref, read)),
        pledges=tuple(one for ref, read in of_place for one in observed.pledges(ref, read)),
        texts=tuple(
            (ref, each.text) for ref, (each, _read) in zip(refs, others, strict=True) if each.place == document.place
        ),
    )


def known_from_plan(document: Document, reading: Reading, plan: Document) -> Known:
    """What the file of a plan says, where there is no ledger."""
    return known_of(document, reading, plan=plan)


def _planned(document: Document, local: observed.Locals) -> tuple[PlanRef | None, tuple[Target, ...]]:
    """The plan that a file holds, the one of the most years first, with all that the file sets."""
    from dajuan.reading import read_document
    from dajuan.reading.plans import read_plans

    ref = observed.document_ref(document, _PLAN)
    found = read_plans(document) or read_plans(document, read_document(document))
    plans = [(observed.plan_ref(document, ref, one), one) for one in found if one.targets]
    targets = tuple(target for plan, one in plans for target in observed.targets(plan, one.targets, local))
    longest = max(plans, key=lambda pair: pair[1].last_year - pair[1].first_year, default=None)
    return (longest[0] if longest else None), targets


def _texts(book: ledger.Ledger, document: Document, but: int | None) -> tuple[tuple[DocumentRef, str], ...]:
    """The documents of the last years that may have told of projects; none where the document itself tells of none."""
    if not speaks_of_projects(document.text):
        return ()
    first = str(int(document.published[:4]) - YEARS_OF_PROJECTS) if document.published[:4].isdigit() else ""
    return tuple(
        (one, ledger.text_of(book, one.number))
        for one in ledger.documents(book, place=document.place)
        if one.number != but and one.published >= first and one.kind not in (DocumentKind.BULLETIN, DocumentKind.BUDGET)
    )


def _itself(book: ledger.Ledger, document: Document) -> int | None:
    """The number of this very document in the ledger, of the same bytes or the same text in other bytes."""
    for one in ledger.documents(book, place=document.place):
        if one.sha256 == document.sha256:
            return one.number
        if one.characters == len(document.text) and ledger.text_of(book, one.number) == document.text:
            return one.number
    return None
