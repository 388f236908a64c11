"""Write a Word file so that the same content gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from typing import BinaryIO

from docx.document import Document

from dajuan.reports.wordfile.template import EPOCH


def save(document: Document, stream: BinaryIO) -> None:
    """Write the file with one date on all of its parts; python-docx puts the time of writing there."""
    raw = io.BytesIO()
    document.save(raw)
    made = io.BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            target.writestr(entry, source.read(name))
    stream.write(made.getvalue())
