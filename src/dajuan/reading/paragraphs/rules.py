"""Where a page break tears a sentence, and what a line of prose has."""

from __future__ import annotations

from dajuan.patterns import compiled

TORN = compiled(r"(?<=[^\s。！？；:，、”’）》.!?…—#|])[ ]*\n[\s]*\n?(?=[^\s#（“—|\d一二三四五六七八九十])")
"""A line end, and perhaps an empty line, behind a line that does not end like a sentence and before one that begins like none."""

COMMA = compiled(r"[，。；、,]")
"""What a line of prose has and a caption has not."""

LINE = compiled(r"[^\n]+")
FULL_LINE = 30
"""A shorter line is a heading or a cell, and is not joined to the next."""

SENTENCE_ENDS = ("。", "；")
"""What a line has that goes on with a sentence: it ends one."""

CELL_MARKS = ("|", "\t")
"""What parts the cells of a row; what follows the last row of a table goes on with nothing."""
