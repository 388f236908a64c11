"""What was put in: documents with their bytes, and what was read in them."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models

from dajuan.ledger.models.names import Place
from dajuan.ledger.models.trail import Row


class Document(Row):
    """A published text (文件), stored once under the SHA-256 of its bytes; the same text in other bytes is no other document."""

    sha256 = models.CharField(max_length=64, unique=True)
    text_sha256 = models.CharField(max_length=64, unique=True)
    name = models.TextField()
    format = models.TextField()
    title = models.TextField()
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    publisher = models.TextField()
    published = models.TextField()
    year = models.IntegerField(null=True)
    kind = models.TextField()
    citation = models.TextField()
    characters = models.IntegerField()
    figures = models.IntegerField()

    objects: ClassVar[models.Manager[Self]] = models.Manager()


class Content(Row):
    """The bytes and the one plain text of a document, apart so that lists of documents never load them; blocks as JSON."""

    document = models.OneToOneField(Document, on_delete=models.PROTECT, related_name="content")
    data = models.BinaryField()
    text = models.TextField()
    blocks = models.TextField()

    objects: ClassVar[models.Manager[Self]] = models.Manager()


class Statement(Row):
    """What a document states at text[start:end]; `key` is the id that reading gave it."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=16)
    start = models.IntegerField()
    end = models.IntegerField()
    text = models.TextField()
    speaker = models.TextField(null=True)
    field = models.TextField()

    class Meta:
        """A document states a thing once; a person asks for it by its key alone."""

        abstract = True
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["key"], name="%(class)s_by_key")]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["document", "key"], name="%(class)s_key")
        ]


class Claim(Statement):
    """A figure with what it says of the world (表述), with the keys of the JSON contract; lists as JSON."""

    value = models.TextField()
    high = models.TextField(null=True)
    unit = models.TextField()
    bound = models.TextField()
    kind = models.TextField()
    base = models.TextField(null=True)
    indicator = models.TextField()
    indicator_id = models.TextField(null=True)
    period = models.TextField(null=True)
    place = models.TextField(null=True)
    place_code = models.TextField(null=True)
    status = models.TextField()
    scope = models.TextField(null=True)
    office = models.TextField(null=True)
    approximators = models.TextField()
    step = models.TextField(null=True)
    sentence = models.TextField()
    sentence_start = models.IntegerField()
    page = models.IntegerField(null=True)
    confidence = models.FloatField()
    rules = models.TextField()

    objects: ClassVar[models.Manager[Self]] = models.Manager()


class Milestone(Statement):
    """Something finished or under way, stated without a figure (节点)."""

    state = models.TextField()
    period = models.TextField(null=True)
    place = models.TextField(null=True)

    objects: ClassVar[models.Manager[Self]] = models.Manager()


class Pledge(Statement):
    """Something promised (承诺)."""

    body = models.TextField(null=True)
    due = models.TextField(null=True)

    objects: ClassVar[models.Manager[Self]] = models.Manager()


class Programme(Statement):
    """A named scheme (举措)."""

    name = models.TextField()
    count = models.IntegerField(null=True)
    body = models.TextField(null=True)

    objects: ClassVar[models.Manager[Self]] = models.Manager()


class ProgrammePart(Row):
    """One part of a programme, `position` counted from 1."""

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="parts")
    position = models.IntegerField()
    name = models.TextField()

    objects: ClassVar[models.Manager[Self]] = models.Manager()

    class Meta:
        """A position is taken once."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["programme", "position"], name="programmepart_position")
        ]
