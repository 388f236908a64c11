"""From marks on pages to parts of a document: what pdf, ofd and scans share.

A format gives `records.Sheet`s of glyphs and rules (pdf, ofd) or of fragments (a scan); `pages.parts_of` returns
what a reader sees there, in reading order. Lengths are in any unit, y runs downwards; thresholds are multiples of the
type size (em), so that points, millimetres and pixels all do.
"""
