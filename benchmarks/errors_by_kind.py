"""List what is read otherwise than the gold has it, grouped by what is wrong.

    python benchmarks/errors_by_kind.py                        counts for each attribute, then every difference
    python benchmarks/errors_by_kind.py --counts               counts alone
    python benchmarks/errors_by_kind.py --only period,base     these attributes (also: missed, spurious)
    python benchmarks/errors_by_kind.py --doc review           documents whose name has this in it

For the terminal of whoever writes rules: the sentences are not ours, so nothing of it is kept. Held-out texts are
counted and never shown.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator

import msgspec
import shared_data
from pairing import Pair, Paired, pair_documents

MISSED, SPURIOUS = "missed", "spurious"
AROUND = 40
"""Characters shown on either side of a figure, at most; a line end stops them."""


class Difference(msgspec.Struct, frozen=True):
    """One way in which a claim differs from the gold; `sort` is an attribute, or MISSED or SPURIOUS."""

    sort: str
    document: str
    start: int
    shown: str
    around: str


def differences(paired: Paired) -> Iterator[Difference]:
    """Every difference of one document, an attribute at a time."""
    name, text = paired.document.name.rsplit("/", 1)[-1], paired.document.text
    for pair in paired.pairs:
        claim = pair.gold or pair.read
        if claim is None:
            continue
        for sort in sorts(pair):
            yield Difference(sort, name, claim["start"], shown(pair, sort), around(text, claim["start"], claim["end"]))


def sorts(pair: Pair) -> tuple[str, ...]:
    """What is wrong with a pair: missed, spurious, or the attributes that differ."""
    if pair.read is None:
        return (MISSED,)
    return (SPURIOUS,) if pair.gold is None else pair.wrong


def shown(pair: Pair, sort: str) -> str:
    """What the gold has and what was read, of one attribute; of a missed or spurious claim what it is about."""
    if pair.gold is None or pair.read is None:
        claim = pair.gold or pair.read or {}
        return f"{claim.get('value')} {claim.get('unit')} [{claim.get('indicator')}]"
    return f"gold {pair.gold.get(sort)!r}, read {pair.read.get(sort)!r}"


def around(text: str, start: int, end: int) -> str:
    """The figure in 【】 with what stands around it on its line."""
    left = text[max(start - AROUND, 0) : start].rsplit("\n", 1)[-1]
    right = text[end : end + AROUND].split("\n", 1)[0]
    return f"{left}【{text[start:end]}】{right}"


def main() -> int:
    """Print the counts, and unless they alone are wanted every difference of the open texts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--counts", action="store_true", help="print the counts alone")
    parser.add_argument("--only", default="", help="attributes to list, parted by commas (also: missed, spurious)")
    parser.add_argument("--doc", default="", help="list documents whose name has this in it")
    arguments = parser.parse_args()
    if reason := shared_data.absent():
        print(reason)
        return 0
    wanted = set(filter(None, arguments.only.split(",")))
    documents = pair_documents(shared_data.gold_documents(shared_data.DEV))
    found = [each for paired in documents for each in differences(paired)]
    open_texts = [each for each in found if not shared_data.is_held_out(each.document)]
    held_out = Counter(each.sort for each in found if shared_data.is_held_out(each.document))
    counts = Counter(each.sort for each in open_texts)
    print(f"{'':<12}{'open':>6}{'held-out':>10}")
    for sort, _ in (counts + held_out).most_common():
        print(f"{sort:<12}{counts[sort]:>6}{held_out[sort]:>10}")
    if arguments.counts:
        return 0
    for sort, _ in counts.most_common():
        if wanted and sort not in wanted:
            continue
        print(f"\n== {sort}")
        for each in open_texts:
            if each.sort == sort and arguments.doc in each.document:
                print(f"{each.document}:{each.start}: {each.shown}\n    {each.around}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
