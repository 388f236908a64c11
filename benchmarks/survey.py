"""Check all texts of ../shared/corpus: how many documents and figures, how many findings by rule, and each with its context.

    python benchmarks/survey.py                          counts by rule
    python benchmarks/survey.py --select arith --show 20 twenty findings of each rule with what stands around them
    python benchmarks/survey.py --severity error --show 0 every error

What is printed holds sentences of published documents: it is for reading, never to be committed.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

import msgspec

from dajuan.checks import Finding, Manuscript, Settings, findings
from dajuan.documents import open_document
from dajuan.documents.document import Document
from dajuan.reading import read_document
from dajuan.reading.records import Reading

SHARED = Path(__file__).resolve().parents[2] / "shared"
AROUND = 40


class Surveyed(NamedTuple):
    """One document: its name, its size, its figures, its findings with their context."""

    name: str
    characters: int
    claims: int
    findings: list[tuple[Finding, str]]
    seconds: float


def main() -> int:
    """Survey the folder and print; the exit code is 2 where it is not there."""
    given = _arguments()
    files = sorted(path for path in given.folder.rglob("*") if path.suffix in (".txt", ".md", ".html", ".docx"))
    files = [path for path in files if path.name != "INDEX.tsv"][given.skip :: given.every]
    if not files:
        print(f"{given.folder} holds no texts: name a folder.", file=sys.stderr)
        return 2
    settings = Settings(select=tuple(given.select.split(",")), ignore=tuple(filter(None, given.ignore.split(","))))
    with ProcessPoolExecutor(given.jobs) as pool:
        done = list(pool.map(survey, ((path, settings, given.cache) for path in files), chunksize=4))
    _print(done, given.severity, given.show)
    return 0


def _arguments() -> argparse.Namespace:
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("folder", nargs="?", type=Path, default=SHARED / "corpus")
    made.add_argument("--select", default="all", help="slugs or families, parted by commas")
    made.add_argument("--ignore", default="", help="slugs or families, parted by commas")
    made.add_argument("--severity", default="", help="only findings of this severity")
    made.add_argument("--show", type=int, default=None, help="so many findings of each rule with context; 0 for all")
    made.add_argument("--every", type=int, default=1, help="only each n-th document")
    made.add_argument("--skip", type=int, default=0, help="begin after so many documents")
    made.add_argument("--jobs", type=int, default=2)
    made.add_argument("--cache", type=Path, default=None, help="a folder to keep readings in between runs")
    return made.parse_args()


def survey(job: tuple[Path, Settings, Path | None]) -> Surveyed:
    """Check one document."""
    path, settings, cache = job
    document, reading = _read(path, cache)
    began = time.perf_counter()
    found = findings(Manuscript(document, reading, settings))
    seconds = time.perf_counter() - began
    return Surveyed(
        path.name, len(document.text), len(reading.claims), [(one, _context(document, one)) for one in found], seconds
    )


def _read(path: Path, cache: Path | None) -> tuple[Document, Reading]:
    kept = cache / f"{path.parent.name}__{path.name}.msgpack" if cache else None
    if kept and kept.exists():
        return msgspec.msgpack.decode(kept.read_bytes(), type=tuple[Document, Reading])
    document = open_document(path)
    reading = read_document(document)
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        part = kept.with_suffix(".part")
        part.write_bytes(msgspec.msgpack.encode((document, reading)))
        part.replace(kept)
    return document, reading


def _context(document: Document, finding: Finding) -> str:
    pieces = []
    for span in finding.spans[:4]:
        before = document.text[max(span.start - AROUND, 0) : span.start]
        after = document.text[span.end : span.end + AROUND]
        pieces.append(f"{before}【{document.text[span.start : span.end]}】{after}".replace("\n", "⏎"))
    return "\n      ".join(pieces)


def _print(done: list[Surveyed], severity: str, show: int | None) -> None:
    kept = [(one, finding, context) for one in done for finding, context in one.findings
            if not severity or finding.severity == severity]  # fmt: skip
    if show is not None:
        shown: Counter[str] = Counter()
        for one, finding, context in sorted(kept, key=lambda each: each[1].rule):
            shown[finding.rule] += 1
            if not show or shown[finding.rule] <= show:
                print(f"{finding.rule} [{finding.severity}] {one.name}:{finding.spans[0].start}")
                print(f"      {context}\n    → {finding.message.zh} {finding.computed}")
    characters = sum(one.characters for one in done)
    print(f"\n{len(done)} documents, {characters} characters, {sum(one.claims for one in done)} claims; "
          f"checks took {sum(one.seconds for one in done):.1f} s")  # fmt: skip
    for (rule, graded), count in sorted(Counter((f.rule, f.severity.value) for _, f, _ in kept).items()):
        documents = len({one.name for one, finding, _ in kept if finding.rule == rule})
        print(
            f"{rule:28} {graded:8} {count:6} in {documents:4} documents, {count / characters * 20000:8.3f} per 20,000"
        )


if __name__ == "__main__":
    sys.exit(main())
