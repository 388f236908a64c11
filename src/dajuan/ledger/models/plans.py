"""What plans set, and how programmes and pledges are followed."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models

from dajuan.ledger.models.documents import Claim, Document, Milestone, Pledge, Programme, ProgrammePart
from dajuan.ledger.models.names import Body, Indicator, Place
from dajuan.ledger.models.trail import Row


class Plan(Row):
    """A plan (规划), or the goals that a report sets for one year."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    title = models.TextField()
    first_year = models.IntegerField()
    last_year = models.IntegerField()
    made_up = models.BooleanField()

    objects: ClassVar[models.Manager[Self]] = models.Manager()

    class Meta:
        """A document sets the goals of a span of years once."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["document", "first_year", "last_year"], name="plan_span")
        ]


class Target(Row):
    """What a plan sets for an indicator (目标); amounts and notes as JSON, spans in the plan's document."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="targets")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="+")
    body = models.ForeignKey(Body, null=True, on_delete=models.PROTECT, related_name="+")
    position = models.IntegerField()
    name = models.TextField()
    unit = models.TextField()
    form = models.TextField()
    year = models.IntegerField()
    start = models.IntegerField()
    end = models.IntegerField()
    group = models.TextField()
    baseline = models.TextField(null=True)
    baseline_year = models.IntegerField(null=True)
    goal = models.TextField(null=True)
    growth = models.TextField(null=True)
    words = models.TextField()
    nature = models.TextField(null=True)
    notes = models.TextField()

    objects: ClassVar[models.Manager[Self]] = models.Manager()


class Task(Row):
    """What is followed (督办): a part of a programme, a whole programme, or a pledge; exactly one of the three."""

    part = models.ForeignKey(ProgrammePart, null=True, on_delete=models.PROTECT, related_name="+")
    programme = models.ForeignKey(Programme, null=True, on_delete=models.PROTECT, related_name="+")
    pledge = models.ForeignKey(Pledge, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """Of no table of its own."""

        abstract = True


class TaskState(Task):
    """How far a task has come, as a person says; the last row of a task counts."""

    state = models.TextField()
    body = models.TextField()
    due = models.TextField(null=True)

    objects: ClassVar[models.Manager[Self]] = models.Manager()


class TaskEvidence(Task):
    """Whether a figure or a milestone speaks of a task, as a person says; the last row of a pair counts."""

    claim = models.ForeignKey(Claim, null=True, on_delete=models.PROTECT, related_name="+")
    milestone = models.ForeignKey(Milestone, null=True, on_delete=models.PROTECT, related_name="+")
    confirmed = models.BooleanField()

    objects: ClassVar[models.Manager[Self]] = models.Manager()
