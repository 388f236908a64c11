"""Score the reader on the gold data, and fail where it reads worse than it once did.

    python benchmarks/gold.py             print the scores, compare them with floors.json (make gate)
    python benchmarks/gold.py --update    raise the floors to the scores reached

A floor is the score last reached on one set of gold data, beside the fingerprint of that data. --update only raises
floors; one is lowered by hand, with the reason in the commit. Without the gold data there is nothing to compare: the
reason is printed and the gate is passed.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import msgspec
import shared_data
from reading_run import write_readings
from scorers import Scores, score_claims, score_panel, score_statements

FLOORS = Path(__file__).with_name("floors.json")
TOLERANCE = 0.0005
"""Half of the last decimal that the scorers print."""

MAX_DISTANCE = 0.03
"""Between the exact F1 of open and held-out texts: beyond it, rules were fitted to the examples."""

LOWER_IS_BETTER = frozenset({"unknown"})
FACTS = frozenset(
    {
        *("gold", "read", "cells", "milestone gold", "pledge gold", "programme gold"),
        *("detection P", "detection R", "exact P", "exact R"),  # one may fall for the other; F1 has the floor
    }
)
"""What is printed and has no floor."""

_UNSEEN = {
    "detection": 0.985,
    "exact": 0.92,
    "place": 0.97,
    "to the letter": 0.80,
    "confident": 0.70,
    "confident exact": 0.95,
}
AIMS: dict[str, dict[str, float]] = {
    "open": _UNSEEN,
    "held-out": _UNSEEN,
    "seed": {"detection": 1.0, "exact": 1.0},
    "statements": {"milestone found": 11, "pledge whole": 6, "programme whole": 9, "unknown": 10},
    "panel": {"answered": 0.97, "right": 0.985},
}
"""What the project has promised to reach; printed beside the scores."""


class Floor(msgspec.Struct, frozen=True):
    """The scores last reached on one set, and the fingerprint of the gold data that they were reached on."""

    fingerprint: str
    scores: Scores


class Result(msgspec.Struct, frozen=True):
    """The scores of this run on one set (open, held-out, seed, statements, panel)."""

    name: str
    fingerprint: str
    scores: Scores


def measure(folder: Path) -> list[Result]:
    """Read all gold texts and score them; `folder` takes the claims and the parts of the gold."""
    results = []
    dev = shared_data.gold_documents(shared_data.DEV)
    for name, held_out in (("open", False), ("held-out", True)):
        documents = [document for document in dev if shared_data.is_held_out(document["doc"]) is held_out]
        texts = [shared_data.TEXTS / document["doc"] for document in documents]
        gold = shared_data.write_gold(documents, folder / f"{name}-gold.jsonl")
        claims = write_readings(texts, folder / f"{name}-read.jsonl")
        results.append(Result(name, shared_data.fingerprint([gold, *texts]), score_claims(gold, claims)))
    results += _measure_seed(folder)
    results += _measure_panel(folder)
    return results


def _measure_seed(folder: Path) -> list[Result]:
    gold = shared_data.gold_documents(shared_data.SEED)
    texts = [shared_data.SEED_TEXTS / Path(document["doc"]).name for document in gold]
    read = write_readings(texts, folder / "seed-read.jsonl")
    return [
        Result(name, shared_data.fingerprint([path, *texts]), score(path, read))
        for name, path, score in (
            ("seed", shared_data.SEED, score_claims),
            ("statements", shared_data.SEED_STATEMENTS, score_statements),
        )
    ]


def _measure_panel(folder: Path) -> list[Result]:
    with shared_data.PANEL_CELLS.open(encoding="utf-8") as file:
        names = sorted({row["file"] for row in csv.DictReader(file)})
    texts = [shared_data.BULLETINS / name for name in names]
    read = write_readings(texts, folder / "panel-read.jsonl")
    fingerprint = shared_data.fingerprint([shared_data.PANEL_CELLS, *texts])
    return [Result("panel", fingerprint, score_panel(shared_data.PANEL_CELLS, read))]


def below(result: Result, floor: Floor) -> list[str]:
    """One sentence for each score that is worse than its floor, and one where the gold data is not the floor's."""
    if result.fingerprint != floor.fingerprint:
        return [f"{result.name}: the gold data is no longer that of the floors; set them anew by hand."]
    return [
        f"{result.name}: {name} is {_shown(result.scores.get(name))}, the floor is {_shown(reached)}."
        for name, reached in floor.scores.items()
        if _better(name, reached, result.scores.get(name, float("-inf")), TOLERANCE)
    ]


def raised(result: Result, floor: Floor | None) -> Floor:
    """The floor with each score at the better of the two; a floor is never lowered here."""
    scores = {name: score for name, score in result.scores.items() if name not in FACTS}
    for name, reached in (floor.scores if floor else {}).items():
        if _better(name, reached, scores.get(name, reached)):
            scores[name] = reached
    return Floor(result.fingerprint, scores)


def distance(results: list[Result]) -> float:
    """How far the exact F1 of held-out texts lies below that of open ones (negative: above)."""
    exact = {result.name: result.scores["exact"] for result in results if "exact" in result.scores}
    return exact["open"] - exact["held-out"]


def table(results: list[Result], floors: Mapping[str, Floor]) -> str:
    """A line a score, a column a set: the score, an asterisk where it is short of its aim, and its floor."""
    lines = []
    for kind in (("open", "held-out", "seed"), ("statements",), ("panel",)):
        shown = [result for result in results if result.name in kind]
        names = dict.fromkeys(name for result in shown for name in result.scores)
        lines.append(f"{'':<18}" + "".join(f"{result.name:<20}" for result in shown))
        for name in names:
            lines.append(f"{name:<18}" + "".join(f"{_cell(result, name, floors):<20}" for result in shown))
        lines.append("")
    return "\n".join([*lines, "* short of the aim; in brackets the floor"])


def _cell(result: Result, name: str, floors: Mapping[str, Floor]) -> str:
    score = result.scores.get(name)
    if score is None:
        return ""
    aim = AIMS[result.name].get(name)
    short = "*" if aim is not None and _better(name, aim, score) else ""
    floor = floors[result.name].scores.get(name) if result.name in floors else None
    return _shown(score) + short + (f" ({_shown(floor)})" if floor is not None else "")


def load_floors() -> dict[str, Floor]:
    """The floors that stand in floors.json, by set."""
    return msgspec.json.decode(FLOORS.read_bytes(), type=dict[str, Floor]) if FLOORS.is_file() else {}


def _better(name: str, score: float, than: float, tolerance: float = 0.0) -> bool:
    return than - score > tolerance if name in LOWER_IS_BETTER else score - than > tolerance


def _shown(score: int | float | None) -> str:
    if score is None:
        return "missing"
    return f"{score:.3f}" if isinstance(score, float) else str(score)


def main() -> int:
    """Print the table; 1 where a score is below its floor, else 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--update", action="store_true", help="raise the floors to the scores reached")
    arguments = parser.parse_args()
    if reason := shared_data.absent():
        print(reason)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        results = measure(Path(folder))
    floors = load_floors()
    print(table(results, floors))
    apart = distance(results)
    if abs(apart) > MAX_DISTANCE:
        print(f"Warning: open and held-out texts lie {apart:+.3f} apart in exact F1; are rules fitted to the examples?")
    failures = [line for result in results if result.name in floors for line in below(result, floors[result.name])]
    print("\n".join(failures) or "No score is below its floor.")
    if arguments.update:
        new = {result.name: raised(result, floors.get(result.name)) for result in results}
        FLOORS.write_text(json.dumps(msgspec.to_builtins(new), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
