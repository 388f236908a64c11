"""Merge a local indicator into another one."""

from __future__ import annotations

from dajuan.catalogue.units import factor
from dajuan.errors import UsageError
from dajuan.ledger import models
from dajuan.ledger.audit import entry
from dajuan.ledger.connection import Ledger
from dajuan.ledger.naming import is_local
from dajuan.ledger.writes.decide import Decided, refile
from dajuan.ledger.writes.indicators import enter
from dajuan.messages import N_

NO_INDICATOR = N_("The ledger has no indicator {id}. `dajuan ledger list indicators` shows those that it has.")
NOT_LOCAL = N_(
    "{id} is an indicator of the catalogue, which cannot be merged. Name a local one first, then what it is."
)
OTHER_MEASURE = N_(
    "{id} is measured in {unit}, {target} in {target_unit}: they are not one indicator. Correct single claims with --indicator."
)
SAME = N_("{id} cannot be merged into itself.")
MERGED = N_("{id} has been merged into {target} before.")


def merge(ledger: Ledger, source: str, target: str, *, who: str, why: str = "") -> Decided:
    """Make a local indicator part of another one: its observations go there, and so do later ones.

    Raises UsageError where one of them is not in the ledger (or for the target, the catalogue), the source is not local, or the
    target was merged into it.
    """
    if not is_local(source):
        raise UsageError(NOT_LOCAL, id=source)
    if source == target:
        raise UsageError(SAME, id=source)
    alias = ledger.alias
    with entry(ledger, "merge", who=who, why=why, details={"source": source, "target": target}) as writer:
        old = models.Indicator.objects.using(alias).filter(key=source).first()
        into = enter(writer, target)
        if old is None or into is None:
            raise UsageError(NO_INDICATOR, id=source if old is None else target)
        if into.pk == old.pk:  # it was merged into the source before
            raise UsageError(SAME, id=source)
        before = models.Merge.objects.using(alias).filter(source=old).select_related("target").first()
        if before is not None:
            raise UsageError(MERGED, id=source, target=before.target.key)
        if into == old:  # what it is to be merged into was merged into it
            raise UsageError(SAME, id=source)
        if old.unit and into.unit and factor(old.unit, into.unit) is None:
            raise UsageError(OTHER_MEASURE, id=source, unit=old.unit, target=into.key, target_unit=into.unit)
        writer.one(models.Merge(source=old, target=into))
        live = models.Observation.objects.using(alias).filter(indicator=old, decision__next__isnull=True)
        moved = list(live.select_related("decision__claim").order_by("pk"))
        refile(writer, moved, into)
    return Decided(len(moved), writer.number)
