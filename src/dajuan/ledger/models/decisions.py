"""What persons decided of claims: the chain of decisions on each (修订链), and the observations that came of them."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models

from dajuan.ledger.models.documents import Claim, Document
from dajuan.ledger.models.names import Indicator, Place
from dajuan.ledger.models.trail import Row


class Decision(Row):
    """A decision on a claim; the last one of its chain counts, the earlier ones stay.

    verdict: accept, correct, refile (under another indicator) or reject; threshold: of a decision in bulk, else None.
    """

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="decisions")
    previous = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="next")
    verdict = models.TextField()
    threshold = models.FloatField(null=True)

    objects: ClassVar[models.Manager[Self]] = models.Manager()

    class Meta:
        """A chain has one beginning; that each decision has one successor is what OneToOne says."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["claim"], condition=models.Q(previous=None), name="decision_first")
        ]


class Observation(Row):
    """An accepted claim (观测值); of a correction with what the person said."""

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="observation")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="+")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    kind = models.TextField()
    base = models.TextField(null=True)
    scope = models.TextField(null=True)
    period = models.TextField(null=True)
    status = models.TextField()
    maturity = models.TextField()
    value = models.TextField()
    high = models.TextField(null=True)
    unit = models.TextField()
    bound = models.TextField()
    step = models.TextField(null=True)

    objects: ClassVar[models.Manager[Self]] = models.Manager()


class Choice(Row):
    """A claim that a person lets count over all others that speak of the same thing; the last choice among them counts."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[models.Manager[Self]] = models.Manager()


class Merge(Row):
    """A local indicator that turned out to be another one; what is accepted later under its phrase goes there too."""

    source = models.OneToOneField(Indicator, on_delete=models.PROTECT, related_name="+")
    target = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[models.Manager[Self]] = models.Manager()


class Waiver(Row):
    """What a person lets a rule of the checks pass over: a document, or a sentence wherever it stands.

    A sentence outlives the drafts it stands in, so no document of the ledger is named, and none need be in it.

    sha256: of the document's bytes, "" for any document; words: the sentence, "" for all of the document. One of them is there.
    """

    rule = models.TextField()
    sha256 = models.TextField()
    words = models.TextField()

    objects: ClassVar[models.Manager[Self]] = models.Manager()
