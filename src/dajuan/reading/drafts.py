"""What is known of a claim while its sentence or its table is being read."""

from __future__ import annotations

from dajuan.reading.figures import Figure


class Draft:
    """A claim in the making.

    figure:    the quantity; sentence: the span of the text that states it.
    kind, base, bound, indicator, period, place, status, scope: as in `Claim`, bound and kind by their values.
    subject:   what the indicator was made of, for a list that deals its subject out.
    sign:      -1 for a decrease; the value is made negative in the end.
    level:     how a level was come to (predicates.lexicon.LEVELS); heading: the one above;
    flows, steady, earlier, summed: what its period follows from.
    rules:     ids of the rules that fired.
    """

    __slots__ = (
        "base",
        "bound",
        "earlier",
        "figure",
        "flows",
        "heading",
        "indicator",
        "kind",
        "level",
        "period",
        "place",
        "rules",
        "scope",
        "sentence",
        "sign",
        "status",
        "steady",
        "subject",
        "summed",
    )

    def __init__(self, figure: Figure) -> None:
        self.figure = figure
        self.kind = "level"
        self.base: str | None = None
        self.bound = figure.bound
        self.indicator = ""
        self.subject = ""
        self.period: str | None = None
        self.place: str | None = None
        self.scope: str | None = None
        self.status = "actual"
        self.sentence = (0, 0)
        self.sign = 1
        self.level = ""
        self.flows = False
        self.heading = ""
        self.earlier = False
        self.steady = False
        self.summed = False
        self.rules: list[str] = []
