"""Show whether confidence holds what it says: claims by confidence against how many of them are exact.

    python benchmarks/reliability.py

A claim that the gold does not know counts as not exact (score.py leaves it out of its line on confidence). Held-out
texts are a table of their own: confidence may not be fitted to them.
"""

from __future__ import annotations

import sys
from itertools import pairwise

import msgspec
import shared_data
from pairing import pair_documents

SURE = 0.95
"""From here on a reviewer may pass a claim unseen: 95% of these are to be exact, and 70% of all to be these."""


class Judged(msgspec.Struct, frozen=True):
    """What one claim that was read said of itself, and whether it was exact."""

    confidence: float
    exact: bool


class Row(msgspec.Struct, frozen=True):
    """The claims whose confidence lies in [low, high): how many, and how many of them are exact."""

    low: float
    high: float
    claims: int
    exact: int


def rows(judged: list[Judged]) -> list[Row]:
    """Claims by tenths of confidence, the last tenth parted at 0.95; empty rows too."""
    edges = [tenth / 10 for tenth in range(10)] + [SURE, 1.0]
    found = []
    for low, high in pairwise(edges):
        inside = [each for each in judged if low <= each.confidence < high or high == each.confidence == 1.0]
        found.append(Row(low, high, len(inside), sum(each.exact for each in inside)))
    return found


def table(judged: list[Judged]) -> str:
    """The rows as Markdown, with a line on the claims of 0.95 and more, and one on all."""
    lines = ["| confidence | claims | exact | share exact |", "|---|---:|---:|---:|"]
    lines += [_line(f"{row.low:.2f}–{row.high:.2f}", row.claims, row.exact) for row in rows(judged)]
    sure = [each for each in judged if each.confidence >= SURE]
    for title, part in ((f"≥ {SURE}", sure), ("all", judged)):
        lines.append(_line(f"**{title}**", len(part), sum(each.exact for each in part)))
    lines.append("")
    lines.append(f"{len(sure) / max(len(judged), 1):.1%} of the claims read have a confidence of {SURE} or more.")
    return "\n".join(lines)


def judge(documents: list[shared_data.GoldDocument]) -> list[Judged]:
    """Read the texts of gold documents and hold each claim read against the gold."""
    return [
        Judged(float(pair.read["confidence"]), pair.exact)
        for paired in pair_documents(documents)
        for pair in paired.pairs
        if pair.read is not None
    ]


def main() -> int:
    """Print the two tables."""
    if reason := shared_data.absent():
        print(reason)
        return 0
    dev = shared_data.gold_documents(shared_data.DEV)
    for title, held_out in (("open", False), ("held-out", True)):
        judged = judge([document for document in dev if shared_data.is_held_out(document["doc"]) is held_out])
        print(f"### Texts: {title}\n\n{table(judged)}\n")
    return 0


def _line(title: str, claims: int, exact: int) -> str:
    return f"| {title} | {claims} | {exact} | {f'{exact / claims:.3f}' if claims else ''} |"


if __name__ == "__main__":
    sys.exit(main())
