"""Measure speed: of reading, of starting, along length and number of documents, and beside the peers.

    python benchmarks/speed.py            everything (make bench)
    python benchmarks/speed.py --quick    without the peers

What is timed is the whole way on one core: bytes of a text to a document, to claims with every key, to the bytes of
their JSON lines. Repetitions of a text carry other numbers each time. Ratios hold from machine to machine, MB/s do not.
A peer that cannot be installed fails the run with the reason; where no C compiler is, the compiled form is left out
with the reason.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import msgspec
from compiled import NotCompiled, rate_line
from peers import PEERS, PeerFailed, measure
from reading_run import jsonl
from speed_texts import bulletin, repeated, review, varied_documents

from dajuan.reports.claims.show import Show

RUNS = 5
STARTS = 9
SIZE = 1_000_000
"""Bytes of UTF-8 of a text whose speed is measured."""

AIM_REVIEW, AIM_BULLETIN = 3.0, 1.0
"""MB/s that the project has promised; it strives for 5 and 2."""

AIM_PAGE, AIM_HELP = 0.4, 0.3
"""Seconds, whole process."""

MAX_LENGTH_RATIO = 1.25
"""Time per byte of a 10 MB text against a 100 KB text: noise apart it is 1."""

FEW, MANY = 200, 2000
MAX_GROWTH = 8.0
"""MB by which memory may grow from FEW documents to MANY: what an allocator keeps, and no document."""

DIGITS = re.compile(r"\d+(?:\.\d+)?")


class Rate(msgspec.Struct, frozen=True):
    """How fast a text was read.

    size: bytes of UTF-8; seconds: the median of the runs; found: claims (of the floor and of peers: what they find).
    """

    title: str
    size: int
    seconds: float
    found: int

    @property
    def megabytes(self) -> float:
        """Megabytes of UTF-8 a second."""
        return self.size / self.seconds / 1e6


def timed(action: Callable[[], object], runs: int) -> float:
    """The median of the seconds that an action takes."""
    taken = []
    for _ in range(runs):
        begun = time.perf_counter()
        action()
        taken.append(time.perf_counter() - begun)
    return median(taken)


def reading_rate(title: str, text: str, runs: int = RUNS) -> Rate:
    """The speed of reading a text from bytes to JSON lines."""
    data = text.encode()
    found = jsonl(data, Show.CLAIMS).count(b"\n")
    return Rate(title, len(data), timed(lambda: jsonl(data, Show.CLAIMS), runs), found)


def compiled_rate(text: Path) -> Rate:
    """The speed of the compiled form, measured by this program in an environment of its own. Raises NotCompiled."""
    rate = msgspec.json.decode(rate_line(text), type=Rate)
    return msgspec.structs.replace(rate, title="Dajuan, compiled (DAJUAN_COMPILE=1)")


def floor_rate(text: str) -> Rate:
    """The speed of a bare scan for digits, than which nothing in Python that looks at each figure is faster."""
    found = len(DIGITS.findall(text))
    seconds = timed(lambda: [match.span() for match in DIGITS.finditer(text)], RUNS)
    return Rate("re, digit runs (the floor)", len(text.encode()), seconds, found)


def show_reading(texts: dict[str, str], *, with_peers: bool) -> list[str]:
    """Print the table of speeds with ratios; the sentences that say which aims were missed come back."""
    missed = []
    for (name, text), aim in zip(texts.items(), (AIM_REVIEW, AIM_BULLETIN), strict=True):
        ours = reading_rate("Dajuan (claims with every key)", text)
        best, rates = ours, [ours]
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "text.txt")
            path.write_text(text, encoding="utf-8")
            try:
                best = compiled_rate(path)
                rates.append(best)
            except NotCompiled as reason:
                print(reason)
            rates.append(floor_rate(text))
            if with_peers:
                measured = ((peer.title, measure(peer, path)) for peer in PEERS)
                rates += [Rate(title, speed.bytes, speed.seconds, speed.found) for title, speed in measured]
        per_figure = len(text) / max(ours.found, 1)
        print(f"\n{name}: {ours.size / 1e6:.2f} MB, a figure every {per_figure:.0f} characters; aim {aim:g} MB/s")
        print(f"  {'':<48}{'MB/s':>9}{'found/s':>12}{'Dajuan is':>16}")
        for rate in rates:
            ratio = "" if rate is ours else f"{ours.megabytes / rate.megabytes:.4g} times"
            print(f"  {rate.title:<48}{rate.megabytes:>9.4g}{rate.found / rate.seconds:>12,.0f}{ratio:>16}")
        if best.megabytes < aim:
            missed.append(f"{name}: {best.megabytes:.2f} MB/s ({best.title}), the aim is {aim:g}.")
    return missed


def show_linearity(text: str) -> list[str]:
    """Print the time per byte of 100 KB, 1 MB and 10 MB of the same text."""
    rates = [reading_rate(label, repeated(text, size), runs) for label, size, runs in LENGTHS]
    first = rates[0].seconds / rates[0].size
    print("\nlength: time per byte against that of 100 KB")
    for rate in rates:
        print(f"  {rate.title:<8}{rate.seconds:>9.3f} s{rate.seconds / rate.size / first:>8.2f}")
    ratio = rates[-1].seconds / rates[-1].size / first
    return [f"10 MB take {ratio:.2f} times the time per byte of 100 KB."] if ratio > MAX_LENGTH_RATIO else []


LENGTHS = (("100 KB", 100_000, 7), ("1 MB", 1_000_000, 3), ("10 MB", 10_000_000, 1))


def show_memory() -> list[str]:
    """Print the peak memory of processes that read few and many documents."""
    peaks = [float(_output([sys.executable, __file__, "--documents", str(count)])) for count in (FEW, MANY)]
    print("\nmemory: peak of a process that reads so many documents, one after the other")
    for count, peak in zip((FEW, MANY), peaks, strict=True):
        print(f"  {count:<8}{peak:>9.1f} MB")
    growth = peaks[1] - peaks[0]
    return [f"{MANY} documents need {growth:.1f} MB more than {FEW}."] if growth > MAX_GROWTH else []


def show_start() -> list[str]:
    """Print how long whole processes take: the help, and the reading of one page."""
    program = str(Path(sys.executable).with_name("dajuan"))
    missed = []
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "one-page.txt")
        page.write_text(repeated(review(), 3000), encoding="utf-8")
        print("\nstart: whole process, median")
        for title, arguments, aim in (
            ("python -c pass", [sys.executable, "-c", "pass"], None),
            ("dajuan --help", [program, "--help"], AIM_HELP),
            ("dajuan read one-page.txt", [program, "read", str(page)], AIM_PAGE),
            ("dajuan read --format jsonl", [program, "read", str(page), "--format", "jsonl"], AIM_PAGE),
        ):
            _output(arguments)
            seconds = timed(lambda arguments=arguments: _output(arguments), STARTS)  # type: ignore[misc]
            print(f"  {title:<30}{seconds:>7.3f} s{f'   aim {aim:g} s' if aim else ''}")
            if aim and seconds > aim:
                missed.append(f"{title} takes {seconds:.2f} s, the aim is {aim:g} s.")
    return missed


def read_documents(count: int) -> float:
    """Read so many different documents in this process; its peak memory in MB."""
    import resource

    for text in varied_documents(review(), count):
        jsonl(text.encode())
    status = Path("/proc/self/status")
    if status.is_file():  # what getrusage says on Linux is at least the memory of the process that started this one
        return int(re.findall(r"VmHWM:\s+(\d+) kB", status.read_text())[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024)


def main() -> int:
    """Print all tables; 1 where a peer cannot be measured."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="leave out the peers")
    parser.add_argument("--documents", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--rate", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    if arguments.documents:
        print(read_documents(arguments.documents))
        return 0
    if arguments.rate:
        print(msgspec.json.encode(reading_rate("", arguments.rate.read_text(encoding="utf-8"))).decode())
        return 0
    texts = {"review": repeated(review(), SIZE), "dense bulletin": repeated(bulletin(), SIZE)}
    try:
        missed = show_reading(texts, with_peers=not arguments.quick)
    except PeerFailed as reason:
        print(reason)
        return 1
    missed += show_linearity(review()) + show_memory() + show_start()
    print("\n" + ("\n".join(f"Missed: {line}" for line in missed) or "Every aim is reached."))
    return 0


def _output(command: list[str]) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


if __name__ == "__main__":
    sys.exit(main())
