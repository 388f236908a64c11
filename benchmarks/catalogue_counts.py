"""How often each indicator of the catalogue is named in the corpus: python benchmarks/catalogue_counts.py [--missing]

Counts the longest names in matches that do not overlap, so that 进出口总额 is no 出口总额. Prints count, id and name,
the most frequent first, then the rows that neither the corpus nor CONVENTIONS.md names; ends with 1 if there are any.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from shared_data import SHARED

from dajuan.catalogue.indicators import Indicator, indicators

Variants = tuple[tuple[str, str], ...]

VARIANTS = (
    ("规模以上", "规上"),
    ("限额以上", "限上"),
    ("第一产业", "一产"),
    ("比重", "的比重"),
    ("（", "("),
    ("）", ")"),
)
"""Ways of writing a name that the catalogue holds once."""

HEADED = (("类零售额", "类"), ("增加值", ""), ("产量", ""))
"""A list writes its head once (零售额中，家具类增长5%，书报杂志类增长3%): looked for only where nothing else is found."""

IN_CONVENTIONS = (*VARIANTS, ("重点工程减排量", ""))
"""CONVENTIONS.md names four pollutants and writes 重点工程减排量 once for all of them."""


def names(indicator: Indicator, variants: Variants) -> Iterator[str]:
    """Every way in which the catalogue writes an indicator, and the common short forms of it."""
    for name in (indicator.name, *(alias.partition("@")[0] for alias in indicator.aliases)):
        yield name
        for full, variant in variants:
            yield name.replace(full, variant)


def counts(texts: Iterable[str], variants: Variants = VARIANTS) -> Counter[str]:
    """Mentions by indicator id."""
    owner: dict[str, str] = {}
    for indicator in indicators():
        for name in names(indicator, variants):
            owner.setdefault(name, indicator.id)
    by_first: dict[str, list[str]] = defaultdict(list)
    for name in sorted(owner, key=len, reverse=True):
        by_first[name[0]].append(name[1:])
    # One branch per first character, or the alternation is tried from its beginning at every character of the corpus.
    pattern = re.compile(
        "|".join(f"{re.escape(first)}(?:{'|'.join(map(re.escape, rest))})" for first, rest in by_first.items())
    )
    found: Counter[str] = Counter()
    for text in texts:
        found.update(owner[name] for name in pattern.findall(text))
    return found


def main() -> int:
    corpus = [path.read_text(encoding="utf-8") for path in sorted((SHARED / "corpus").glob("*/*.txt"))]
    found = counts(corpus)
    conventions = counts([(SHARED / "CONVENTIONS.md").read_text(encoding="utf-8")], IN_CONVENTIONS)
    table = indicators()
    if "--missing" not in sys.argv:
        for indicator in sorted(table, key=lambda indicator: -found[indicator.id]):
            print(f"{found[indicator.id]:7}  {indicator.id}  {indicator.name}")
    missing = [indicator for indicator in table if not found[indicator.id] and not conventions[indicator.id]]
    if missing:
        headed = counts(corpus, HEADED)
        missing = [indicator for indicator in missing if not headed[indicator.id]]
    only = sum(1 for indicator in table if not found[indicator.id] and conventions[indicator.id])
    print(
        f"{len(table)} indicators, {sum(found.values())} mentions in {len(corpus)} documents, "
        f"{only} only in CONVENTIONS.md"
    )
    for indicator in missing:
        print(f"nowhere: {indicator.id}  {indicator.name}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
