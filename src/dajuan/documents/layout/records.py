"""What stands on a page, before anything is understood of it."""

from __future__ import annotations

import msgspec


class Glyph(msgspec.Struct, frozen=True, gc=False):
    """One character where it is drawn.

    x0, x1:   left and right edge of its advance box; base: its baseline (y runs downwards); size: the em.
    """

    text: str
    x0: float
    x1: float
    base: float
    size: float


class Rule(msgspec.Struct, frozen=True, gc=False):
    """A ruling line: horizontal where y0 == y1, vertical where x0 == x1; x0 <= x1 and y0 <= y1."""

    x0: float
    y0: float
    x1: float
    y1: float


class Fragment(msgspec.Struct, frozen=True, gc=False):
    """A piece of one line of text, without a gap that could be a gutter.

    y0, y1: top and bottom of its em box; size: the em.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float

    @property
    def middle(self) -> float:
        """The height at which it stands."""
        return (self.y0 + self.y1) / 2


class Table(msgspec.Struct, frozen=True):
    """A table on a page: its frame, and `rows` and `spans` as in `Part`."""

    x0: float
    y0: float
    x1: float
    y1: float
    rows: tuple[tuple[str | None, ...], ...]
    spans: tuple[tuple[int, int, int, int], ...] = ()


class Sheet(msgspec.Struct, frozen=True):
    """One page as a format gives it; number is counted from 1.

    A page has glyphs (and perhaps rules), or fragments where the characters' own places are unknown (a scan).
    """

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...] = ()
    rules: tuple[Rule, ...] = ()
    fragments: tuple[Fragment, ...] = ()


class Page(msgspec.Struct, frozen=True):
    """One page with its lines put together and its tables taken out."""

    number: int
    width: float
    height: float
    fragments: tuple[Fragment, ...]
    tables: tuple[Table, ...] = ()

    def tables_around(self, y: float) -> bool:
        """Whether a table runs over this height."""
        return any(table.y0 <= y <= table.y1 for table in self.tables)


class Column(msgspec.Struct, frozen=True):
    """A stretch of a page that is read from top to bottom: lines and tables by their height.

    x0, x1: the margins between which its full lines run.
    """

    page: int
    x0: float
    x1: float
    items: tuple[Fragment | Table, ...]
