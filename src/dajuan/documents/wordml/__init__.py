"""Read WordprocessingML, the XML of docx: its body as parts in reading order."""

from __future__ import annotations

from dajuan.documents.wordml.body import Body

__all__ = ["Body"]
