"""What changed between two documents, figure by figure: two readings in, differences out; pure.

    differences(old, old_reading, new, new_reading) -> (Difference, ...)

Wording that changes around an unchanged figure is no difference, nor is a line end, a heading's number or the page that something is on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dajuan.comparison.comparing import differences

__all__ = ["differences"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from dajuan.comparison.comparing import differences

    return differences
