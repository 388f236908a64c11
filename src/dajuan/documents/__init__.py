"""Open any official document: bytes in, a `Document` with one plain text out."""

from __future__ import annotations

from dajuan.documents.document import Block, BlockKind, Cell, Document, DocumentKind, Location
from dajuan.documents.opening import Found, find_documents, open_document, read_bytes

__all__ = [
    "Block",
    "BlockKind",
    "Cell",
    "Document",
    "DocumentKind",
    "Found",
    "Location",
    "find_documents",
    "open_document",
    "read_bytes",
]
