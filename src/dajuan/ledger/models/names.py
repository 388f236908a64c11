"""What figures are of: indicators, places, bodies, persons in office; each entered when it is first met."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models

from dajuan.ledger.models.trail import Row


class Place(Row):
    """A place by its name as written; code by GB/T 2260, "" where it has none (青石镇)."""

    name = models.TextField(unique=True)
    code = models.TextField()

    objects: ClassVar[models.Manager[Self]] = models.Manager()


class Indicator(Row):
    """A measure with one meaning (指标): of the catalogue by its id, or local to the place that it was first accepted for.

    core: of a local one its phrase without what does not change the meaning, by which a later claim finds it; else "".
    """

    key = models.TextField(unique=True)
    name = models.TextField()
    core = models.TextField()
    unit = models.TextField()
    field = models.TextField()
    place = models.ForeignKey(Place, null=True, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[models.Manager[Self]] = models.Manager()

    class Meta:
        """A claim finds its local indicator by these two; neighbours count the same things in the same words."""

        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["place", "core"], name="indicator_core")]


class Body(Row):
    """A body of party or government (机构) as written; catalogue: its id there, "" where it has none."""

    name = models.TextField(unique=True)
    catalogue = models.TextField()

    objects: ClassVar[models.Manager[Self]] = models.Manager()


class PersonInOffice(Row):
    """Who held which office, as a document quotes them; since: that document's date."""

    name = models.TextField()
    office = models.TextField()
    body = models.ForeignKey(Body, null=True, on_delete=models.PROTECT, related_name="+")
    since = models.TextField()

    objects: ClassVar[models.Manager[Self]] = models.Manager()

    class Meta:
        """A person is entered once for an office."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["name", "office"], name="personinoffice_name_office")
        ]
