"""From marks on pages to parts of a document: what pdf, ofd and scans share.

A format gives `Sheet`s of glyphs and rules (pdf, ofd) or of fragments (a scan's recognised lines); `parts_of` returns
what a reader sees there, in reading order. Lengths are in any unit, y runs downwards; thresholds are multiples of the
type size (em), so that points, millimetres and pixels all do.
"""

from __future__ import annotations

from dajuan.documents.layout.pages import parts_of
from dajuan.documents.layout.records import Fragment, Glyph, Rule, Sheet

__all__ = ["Fragment", "Glyph", "Rule", "Sheet", "parts_of"]
