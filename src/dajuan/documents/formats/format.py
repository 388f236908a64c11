"""What a reader of a file format declares and returns."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from dajuan.documents.assemble import Part
from dajuan.documents.document import Block, Comment


class Format(msgspec.Struct, frozen=True):
    """A file format.

    name:       as `Document.format` shows it.
    suffixes:   of file names, lower case with the dot; which files of a folder are tried.
    recognises: tells from the bytes alone whether they are of this format (magic bytes, members of a zip). Bytes decide,
                not the suffix: a docx named .doc is a docx.
    order:      formats are asked in this order, smaller first; plain text, which accepts nearly anything, comes last.
    """

    name: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    order: int = 50


class Parts(msgspec.Struct, frozen=True):
    """What a reader found in a file.

    parts:  headings, paragraphs, tables and notes in reading order.
    title, publisher, published: where the format itself names them (a meta element, a docx property that is trustworthy), else "".
    losses: sentences (marked with N_, English) on what could not be read: "Pictures are not read."
    comments: what was noted in the margin, at places of the text that is assembled of the parts.
    text, blocks: of a format that is itself the text (txt, md), which must stay as it is: the text, and blocks that
            point into it. `parts` is then empty and nothing is assembled.
    """

    parts: tuple[Part, ...]
    title: str = ""
    publisher: str = ""
    published: str = ""
    losses: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
    text: str = ""
    blocks: tuple[Block, ...] = ()
