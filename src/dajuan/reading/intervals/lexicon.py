"""Approximators with the side on which they leave the truth, for the table of CONVENTIONS 2.1."""

from __future__ import annotations

JUST_ABOVE = frozenset({"余", "多"})
"""4000余: at least 4000, below 5000."""

BEYOND = frozenset({"超", "超过", "突破", "逾", "高于", "首破", "首次突破", "大于", "多于", ">", "＞"})
"""The number itself is not meant."""

SHORT_OF = frozenset({"不足", "不到", "低于", "少于", "小于", "不满", "<", "＜"})
"""The number itself is not meant."""

NO_SCALE = frozenset({"%", "‰", "百分点"})
"""A rate has no size of its own: what is about 5% is so within tenths of a point, not within a twentieth of it."""

CLASSIFIERS = frozenset({"count", "people", "persontimes", "places"})
"""Dimensions of what is counted one by one."""
