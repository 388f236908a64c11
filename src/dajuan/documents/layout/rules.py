"""Put the strokes of a page together to ruling lines, and these to the frames of tables."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from dajuan.documents.layout.records import Rule

_MAX_RULES = 3000  # of a page, of either direction: more is a drawing or a map
_SAME = 0.25  # em between strokes that are one line: double lines, cell borders drawn twice
_TOUCH = 0.6  # em between the end of one line and another that it meets
_SHORTEST = 1.0  # em


class Frame(msgspec.Struct, frozen=True):
    """Ruling lines that belong together: across from top to bottom, down from left to right."""

    x0: float
    y0: float
    x1: float
    y1: float
    across: tuple[Rule, ...]
    down: tuple[Rule, ...]


def frames_of(rules: Sequence[Rule], em: float) -> list[Frame]:
    """The frames on a page, from top to bottom; lines that frame nothing (underlines) are none."""
    across = _merged([r for r in rules if r.y0 == r.y1], em)
    down = [_turned(r) for r in _merged([_turned(r) for r in rules if r.x0 == r.x1], em)]
    if len(across) > _MAX_RULES or len(down) > _MAX_RULES:
        return []
    frames = [_frame(group) for group in _groups(across, down, em)]
    frames = [frame for frame in frames if len(frame.across) >= 2]
    return sorted(_apart(frames), key=lambda frame: (frame.y0, frame.x0))


def _turned(rule: Rule) -> Rule:
    return Rule(rule.y0, rule.x0, rule.y1, rule.x1)


def _merged(rules: Sequence[Rule], em: float) -> list[Rule]:
    """Horizontal rules, those on one height that meet or overlap as one."""
    levels: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda r: r.y0):
        if levels and rule.y0 - levels[-1][0].y0 <= _SAME * em:
            levels[-1].append(rule)
        else:
            levels.append([rule])
    merged: list[Rule] = []
    for level in levels:
        y = level[0].y0
        level.sort(key=lambda r: r.x0)
        x0, x1 = level[0].x0, level[0].x1
        for rule in level[1:]:
            if rule.x0 <= x1 + _SAME * em:
                x1 = max(x1, rule.x1)
            else:
                merged.append(Rule(x0, y, x1, y))
                x0, x1 = rule.x0, rule.x1
        merged.append(Rule(x0, y, x1, y))
    return [rule for rule in merged if rule.x1 - rule.x0 >= _SHORTEST * em]


def _groups(across: Sequence[Rule], down: Sequence[Rule], em: float) -> list[list[Rule]]:
    """Rules that touch, directly or through others; others stack where they are of one width."""
    rules = [*across, *down]
    parent = list(range(len(rules)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    slack = _TOUCH * em
    touched: set[int] = set()
    for h, rule in enumerate(across):
        for v, other in enumerate(down, len(across)):
            if rule.x0 - slack <= other.x0 <= rule.x1 + slack and other.y0 - slack <= rule.y0 <= other.y1 + slack:
                parent[root(h)] = root(v)
                touched.update((h, v))
    lone = [h for h in range(len(across)) if h not in touched and across[h].x1 - across[h].x0 >= 12 * em]
    for above, below in pairwise(lone):
        if abs(across[above].x0 - across[below].x0) <= em and abs(across[above].x1 - across[below].x1) <= em:
            parent[root(above)] = root(below)
            touched.update((above, below))
    groups: dict[int, list[Rule]] = {}
    for index in sorted(touched):
        groups.setdefault(root(index), []).append(rules[index])
    return list(groups.values())


def _frame(rules: Sequence[Rule]) -> Frame:
    across = tuple(sorted((r for r in rules if r.y0 == r.y1), key=lambda r: r.y0))
    down = tuple(sorted((r for r in rules if r.x0 == r.x1), key=lambda r: r.x0))
    return Frame(
        min(r.x0 for r in rules),
        min(r.y0 for r in rules),
        max(r.x1 for r in rules),
        max(r.y1 for r in rules),
        across,
        down,
    )


def _apart(frames: Sequence[Frame]) -> list[Frame]:
    """Frames that overlap become one."""
    rest = list(frames)
    result: list[Frame] = []
    while rest:
        frame = rest.pop()
        overlapping = next(
            (o for o in rest if o.x0 < frame.x1 and frame.x0 < o.x1 and o.y0 < frame.y1 and frame.y0 < o.y1), None
        )
        if overlapping is None:
            result.append(frame)
        else:
            rest.remove(overlapping)
            rest.append(_frame([*frame.across, *frame.down, *overlapping.across, *overlapping.down]))
    return result
