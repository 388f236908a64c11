"""Read docx, the format of Word and WPS: paragraphs, tables, notes and text boxes in reading order."""

from __future__ import annotations

from dajuan.documents.container import ZIP_MAGIC, Container
from dajuan.documents.formats.format import Format, Parts
from dajuan.messages import N_

PICTURES = N_("Pictures and charts in the document are not read.")


def _recognises(data: bytes) -> bool:
    return data.startswith(ZIP_MAGIC) and any(name.startswith("word/") for name in Container(data).names)


FORMAT = Format(name="docx", suffixes=(".docx", ".docm", ".dotx"), recognises=_recognises, order=30)


def read(data: bytes, name: str) -> Parts:
    """The parts of a docx; raises Unreadable where it is damaged, TooLarge where it is a bomb."""
    from dajuan.documents.wordml.inline import has_pictures
    from dajuan.documents.wordml.margin import comments
    from dajuan.documents.wordml.package import Package

    package = Package(data, name)
    losses = (PICTURES,) if has_pictures(package.body) else ()
    return Parts(package.parts(), losses=losses, comments=comments(package))
