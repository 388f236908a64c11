"""How much Dajuan reads of one file before it says no: bounds on time and memory for files that nobody vouches for."""

MAX_BYTES = 200 * 1024 * 1024
"""A larger file is refused without being read."""

MAX_UNPACKED_BYTES = 400 * 1024 * 1024
"""What the members of a zip container (docx, xlsx, ofd) may unpack to, together."""

MAX_UNPACK_RATIO = 200
"""Unpacked to packed size of a zip member above 10 MB: beyond it, a bomb."""

MAX_PAGES = 5000
"""Pages of a pdf or ofd."""

MAX_TEXT = 50_000_000
"""Characters of one document's text."""

MAX_CELLS = 2_000_000
"""Cells of a workbook that are read."""

MAX_MARKUP_BYTES = 100 * 1024 * 1024
"""Bytes of one XML or html source: as a tree it takes about ten times as much memory."""

MAX_MEMBERS = 100_000
"""Members of a zip container."""
