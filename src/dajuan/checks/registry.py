"""The rules: each check registers itself in its own file with its slug, severity, explanation and examples."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

import msgspec

from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.settings import DEFAULTS

if TYPE_CHECKING:
    from dajuan.checks.manuscript import Manuscript

Check = Callable[["Manuscript"], Iterator[Remark]]


class Example(msgspec.Struct, frozen=True):
    """A text that a rule speaks of, or keeps silent about, with what must be known beside it.

    text:      of the document; one that begins with < is a web page (so it may hold tables).
    place, published: as `open_document` takes them.
    earlier:   texts of the same place that are in the ledger, each with the date of its publication.
    plan:      a web page with the plan's table of main indicators, "" for none.
    """

    text: str
    place: str = "云溪县"
    published: str = "2026-01-15"
    earlier: tuple[tuple[str, str], ...] = ()
    plan: str = ""


class Rule(msgspec.Struct, frozen=True):
    """A registered check.

    slug:       its id, never used again for another rule; as in ../shared/CONVENTIONS.md.
    title:      one line; why: the explanation for the writer.
    wrong, right: examples that are its tests: the rule must speak of each wrong one and be silent about each right one.
    standard:   the standard or law it follows ("GB/T 15835-2011"), "" for none.
    thresholds: numbers that the configuration may set, by name.
    known:      it needs a ledger or a plan.
    replaces:   slugs of weaker rules that need not speak where this one does (at an overlapping first place).
    """

    slug: str
    severity: Severity
    basis: Basis
    title: Text
    why: Text
    wrong: tuple[Example, ...]
    right: tuple[Example, ...]
    run: Check
    standard: str = ""
    thresholds: Mapping[str, Decimal] = {}
    known: bool = False
    replaces: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        """The prefix of the slug, by which a family is selected."""
        return self.slug.partition("-")[0]


_RULES: dict[str, Rule] = {}


def check(
    slug: str,
    *,
    severity: Severity,
    title: Text,
    why: Text,
    wrong: tuple[Example | str, ...],
    right: tuple[Example | str, ...],
    basis: Basis = Basis.CERTAIN,
    standard: str = "",
    thresholds: Mapping[str, Decimal] | None = None,
    known: bool = False,
    replaces: tuple[str, ...] = (),
) -> Callable[[Check], Check]:
    """Register the decorated function as the check of this rule; the arguments are those of `Rule`.

    Raises ValueError where the slug is taken, where examples are missing, or where a house rule is more than advice.
    """

    def registered(run: Check) -> Check:
        if slug in _RULES and _RULES[slug].run.__module__ != run.__module__:
            raise ValueError(f"{slug} is registered twice")
        if not wrong or not right:
            raise ValueError(f"{slug} needs wrong and right examples")
        if basis is Basis.HOUSE and severity is not Severity.ADVICE:
            raise ValueError(f"{slug} is house style and so only advice")
        DEFAULTS.update({f"{slug}.{name}": value for name, value in (thresholds or {}).items()})
        _RULES[slug] = Rule(
            slug=slug,
            severity=severity,
            basis=basis,
            title=title,
            why=why,
            wrong=_examples(wrong),
            right=_examples(right),
            run=run,
            standard=standard,
            thresholds=thresholds or {},
            known=known,
            replaces=replaces,
        )
        return run

    return registered


def _examples(given: tuple[Example | str, ...]) -> tuple[Example, ...]:
    return tuple(Example(each) if isinstance(each, str) else each for each in given)


AIDED = ("history", "plan")
"""Folders all of whose rules need a ledger or a plan, so that they are not even loaded without."""


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule by its slug, in the order of the slugs; the folders beside this module are walked for them."""
    return _loaded(skipping=())


@cache
def unaided() -> Mapping[str, Rule]:
    """The rules that need neither ledger nor plan, as `rules` gives them."""
    return {slug: rule for slug, rule in _loaded(skipping=AIDED).items() if not rule.known}


def rule(slug: str) -> Rule:
    """The rule of this slug, which has been loaded. Raises KeyError where there is none."""
    return _RULES[slug]


def _loaded(skipping: tuple[str, ...]) -> dict[str, Rule]:
    package = import_module("dajuan.checks")
    for folder in pkgutil.iter_modules(package.__path__):
        if folder.ispkg and folder.name not in skipping:
            within = import_module(f"dajuan.checks.{folder.name}")
            for module in pkgutil.iter_modules(within.__path__):
                import_module(f"{within.__name__}.{module.name}")
    return dict(sorted(_RULES.items()))
