"""Plant known errors into clean published texts, one at a time, and count which `dajuan check` finds.

    python benchmarks/errors.py                     recall by kind, false alarms per 10,000 characters
    python benchmarks/errors.py --per-kind 40 --seed 7 --misses

The checks are run as a user runs them (`dajuan check --format jsonl`) and nothing of them is imported. An error is found where a
finding that the untouched text does not have, an error or a warning, lies in the sentence, list or table in which a careful reader
could notice it. `--misses` prints those that were not found: sentences of published texts, never to be committed.

The last kinds need a ledger: the untouched text is put into one, its claims accepted, and the draft with the error is checked
against it.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

from planted import against_ledger, lists, repeats, sums, tables, wording
from planted.plants import Kind, Plant
from shared_data import SHARED

import dajuan

KINDS: dict[str, Kind] = {**wording.KINDS, **sums.KINDS, **lists.KINDS, **repeats.KINDS, **tables.KINDS}
FOLDERS = ("bulletin", "work-report", "budget", "review", "plan", "other")
LONGEST = 120_000
FEW = 40
"""Texts that errors against a ledger are planted into, for each needs a ledger of its own."""
COUNTED = ("error", "warning")


class Planted(NamedTuple):
    """A planted error with the text that it stands in."""

    kind: str
    source: Path
    plant: Plant
    ledger: bool = False


def main() -> int:
    """Plant, check, count; the exit code is 2 where the texts are not there."""
    given = _arguments()
    texts = _texts(given.seed, given.documents)
    if not texts:
        print(f"{SHARED / 'corpus'} is not there: nothing to plant errors into.", file=sys.stderr)
        return 2
    chosen = list(_chosen(texts, given.seed, given.per_kind, given.only))
    with tempfile.TemporaryDirectory() as folder:
        clean = _clean(texts, Path(folder))
        found = _found(chosen, texts, clean, Path(folder), given.ledgers)
    _report(chosen, texts, clean, found, misses=given.misses)
    return 0


def _arguments() -> argparse.Namespace:
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--seed", type=int, default=2026)
    made.add_argument("--documents", type=int, default=296, help="of how many texts")
    made.add_argument("--per-kind", type=int, default=25, help="so many errors of each kind at most")
    made.add_argument("--ledgers", type=int, default=30, help="so many texts are put into a ledger each")
    made.add_argument("--only", default="", help="kinds that hold these words")
    made.add_argument("--misses", action="store_true", help="print what was not found")
    return made.parse_args()


def _texts(seed: int, count: int) -> dict[Path, str]:
    """Texts of every kind of document, chosen by the seed."""
    files = [path for folder in FOLDERS for path in sorted((SHARED / "corpus" / folder).glob("*.txt"))]
    random.Random(seed).shuffle(files)
    texts = {path: path.read_text(encoding="utf-8").replace("\r\n", "\n") for path in files[:count]}
    return {path: text for path, text in texts.items() if len(text) <= LONGEST and _is_read_as_it_is(path, text)}


def _is_read_as_it_is(path: Path, text: str) -> bool:
    """Whether the offsets of findings are those of the file: one that is taken for a table is not."""
    return dajuan.open_document(path).text == text


def _chosen(texts: Mapping[Path, str], seed: int, most: int, only: str) -> Iterator[Planted]:
    """At most so many errors of a kind, at most two in one text of a kind; of kinds that need a ledger all in few texts."""
    few = dict(list(texts.items())[:: max(len(texts) // FEW, 1)])
    for name, kind, ledger in [
        *((name, kind, False) for name, kind in KINDS.items()),
        *((name, kind, True) for name, kind in against_ledger.KINDS.items()),
    ]:
        if only and only not in name:
            continue
        chance = random.Random(f"{seed} {name}")
        sites: list[Planted] = []
        for path, text in (few if ledger else texts).items():
            possible = list(kind(text))
            sites += [Planted(name, path, each, ledger) for each in chance.sample(possible, min(len(possible), 2))]
        yield from chance.sample(sites, min(len(sites), most))


def _check(folder: Path, *options: str) -> dict[str, list[dict[str, Any]]]:
    """The findings in every text of a folder, by its name."""
    environ = {**os.environ, "DAJUAN_LANG": "zh"}
    environ.pop("DAJUAN_LEDGER", None)
    command = [sys.executable, "-m", "dajuan", "check", str(folder), "--format", "jsonl", *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environ, cwd=folder)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr)
    found = defaultdict(list)
    for line in done.stdout.splitlines():
        finding = json.loads(line)
        found[Path(finding["doc"]).name].append(finding)
    return found


def _clean(texts: Mapping[Path, str], folder: Path) -> dict[Path, list[dict[str, Any]]]:
    """The findings in the untouched texts."""
    parts = [folder / f"clean{number}" for number in range(2)]
    for part in parts:
        part.mkdir()
    for number, (path, text) in enumerate(texts.items()):
        (parts[number % 2] / _name(path)).write_text(text, encoding="utf-8")
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(_check, parts))
    return {path: next((found[_name(path)] for found in results if _name(path) in found), []) for path in texts}


def _name(path: Path) -> str:
    return f"{path.parent.name}__{path.name}"


def _found(
    chosen: list[Planted],
    texts: Mapping[Path, str],
    clean: Mapping[Path, list[dict[str, Any]]],
    folder: Path,
    ledgers: int,
) -> dict[int, bool | None]:
    """Whether each planted error was found, by its number; None where its text got no ledger."""
    jobs: dict[Path, list[str]] = {}
    where: dict[int, Path] = {}
    books = _ledgers(chosen, folder, ledgers)
    for number, each in enumerate(chosen):
        if each.ledger and each.source not in books:
            continue
        name = f"ledger-{_name(each.source)}" if each.ledger else f"plain{number % 2}"
        part = folder / name
        part.mkdir(exist_ok=True)
        jobs[part] = ["--ledger", str(books[each.source]), *_place(each.source)] if each.ledger else []
        where[number] = part
        (part / f"{number:05}.txt").write_text(each.plant.applied(texts[each.source]), encoding="utf-8")
    with ThreadPoolExecutor(2) as pool:
        results = dict(zip(jobs, pool.map(lambda part: _check(part, *jobs[part]), jobs), strict=True))
    return {
        number: (
            _is_found(each.plant, results[where[number]][f"{number:05}.txt"], clean[each.source])
            if number in where
            else None
        )
        for number, each in enumerate(chosen)
    }


def _ledgers(chosen: list[Planted], folder: Path, most: int) -> dict[Path, Path]:
    """A ledger, its claims accepted, of each of the texts that serve the most errors of the kinds that need one."""
    wanted = Counter(each.source for each in chosen if each.ledger)
    made = {}
    for source, _count in wanted.most_common(most):
        book = folder / f"{_name(source)}.db"
        for arguments in (["init"], ["add", str(source), *_place(source)], ["accept", "--min-confidence", "0"]):
            command = [sys.executable, "-m", "dajuan", "ledger", *arguments, "--ledger", str(book)]
            acting = [] if arguments == ["init"] else ["--who", "benchmark"]
            subprocess.run([*command, *acting], check=True, capture_output=True)
        made[source] = book
    return made


def _place(source: Path) -> list[str]:
    """Whose document it is, as a person would tell the program: some texts do not say it themselves."""
    with (SHARED / "corpus" / "INDEX.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        place = next((row["place"] for row in rows if Path(row["file"]).name == source.name), "")
    return ["--place", place] if place else []


def _is_found(plant: Plant, now: list[dict[str, Any]], before: list[dict[str, Any]]) -> bool:
    """Whether a finding that the untouched text does not have lies where the error can be noticed."""
    known = Counter(_sign(finding) for finding in before)
    for finding in now:
        sign = _sign(finding)
        if known[sign] > 0:
            known[sign] -= 1
            continue
        start, end = plant.near[0], plant.near[1] + max(plant.shift, 0)
        if finding["severity"] in COUNTED and any(
            span["start"] < end and span["end"] > start for span in finding["spans"]
        ):
            return True
    return False


def _sign(finding: Mapping[str, Any]) -> tuple[str, str, str]:
    return finding["rule"], finding["message"], finding["spans"][0]["text"]


def _report(
    chosen: list[Planted],
    texts: Mapping[Path, str],
    clean: Mapping[Path, list[dict[str, Any]]],
    found: Mapping[int, bool | None],
    *,
    misses: bool,
) -> None:
    planted: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    for number, each in enumerate(chosen):
        if found[number] is None:
            continue
        planted[each.kind] += 1
        hit[each.kind] += bool(found[number])
        if misses and not found[number]:
            at = each.plant.start
            text = each.plant.applied(texts[each.source])
            print(f"{each.kind}: {each.source.name}:{at}  {text[max(at - 60, 0) : at + 60]!r}")
    for kind in [*KINDS, *against_ledger.KINDS]:
        if planted[kind]:
            print(f"{kind:36} {hit[kind]:4} of {planted[kind]:4}  {hit[kind] / planted[kind]:.2f}")
        else:
            print(f"{kind:36} could not be planted")
    total = sum(planted.values())
    print(f"{'all':36} {sum(hit.values()):4} of {total:4}  {sum(hit.values()) / max(total, 1):.3f}")
    characters = sum(map(len, texts.values()))
    alarms = Counter(finding["severity"] for findings in clean.values() for finding in findings)
    print(f"\nuntouched: {len(texts)} texts, {characters} characters")
    for severity in ("error", "warning", "advice"):
        print(
            f"  {severity:8} {alarms[severity]:6}  {alarms[severity] / characters * 10_000:.3f} per 10,000 characters"
        )


if __name__ == "__main__":
    sys.exit(main())
