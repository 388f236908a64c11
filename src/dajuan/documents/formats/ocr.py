"""Recognise the text of a picture by rapidocr (the extra `ocr`), offline, with the models that lie in its wheel."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from functools import cache
from typing import Any

import msgspec

from dajuan.documents.layout.records import Fragment, Sheet
from dajuan.errors import MissingExtra
from dajuan.messages import N_
from dajuan.patterns import HAN

MISSING = N_(
    "{file} holds pictures of pages, not text; reading them takes the extra `ocr`. "
    "Install it (pip install 'dajuan[ocr]'), try again."
)

RECOGNISED = N_("Read by character recognition: compare its figures with the page.")

DPI = 200
"""Dots an inch at which pages are drawn for recognition."""

_LONG = 8  # characters of a line from which its type can be measured
_ALIKE = 0.1  # of the usual size: justified lines are that uneven
_ALIKE_SHORT = 0.15  # of a box's height: a short line has the type of a long one that is so much as high

_LOOSE = re.compile(rf"(?<=[0-9%])\s+(?={HAN})|(?<={HAN})\s+(?=[0-9])|(?<={HAN})\s(?={HAN})")
_HALF_WIDTH_COMMA = re.compile(r"(?<![0-9]),|,(?![0-9])")


class Box(msgspec.Struct, frozen=True):
    """A recognised line with its frame in pixels."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float


def recognised(image: Any, number: int, file: str) -> Sheet:
    """A page from a picture of it, an array (rows, columns, 3) in BGR; number is the page's, lengths are in pixels.

    Raises MissingExtra where the extra is not installed.
    """
    result = _engine(file)(image)
    height, width = image.shape[:2]
    if result.boxes is None or result.txts is None:
        return Sheet(number, width, height)
    boxes = [
        Box(_tidied(str(text)), box[:, 0].min(), box[:, 1].min(), box[:, 0].max(), box[:, 1].max())
        for box, text in zip(result.boxes, result.txts, strict=True)
    ]
    return Sheet(number, width, height, fragments=tuple(_fragments([box for box in boxes if box.text])))


def installed() -> bool:
    """Whether the extra is there."""
    from importlib.util import find_spec

    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def _engine(file: str) -> Any:
    if not installed():
        raise MissingExtra(MISSING, file=file)
    return _started()


@cache
def _started() -> Any:
    """The recogniser, which takes a second to load: once a process."""
    from rapidocr import RapidOCR

    engine = RapidOCR(params={"Global.log_level": "critical", "Global.use_cls": False})
    logging.getLogger("RapidOCR").setLevel(logging.CRITICAL)
    return engine


def _tidied(text: str) -> str:
    """A recognised line without the spaces of typesetting, and with Chinese punctuation in Chinese text."""
    text = text.strip()
    if not re.search(HAN, text):
        return text
    return _HALF_WIDTH_COMMA.sub("，", _LOOSE.sub("", text)).replace(";", "；").replace("%o", "‰")


def _fragments(boxes: Sequence[Box]) -> list[Fragment]:
    """Boxes as fragments: a box is higher than its type; a long line's width tells the type of all that are as high."""
    from statistics import median

    measured = [(box.x1 - box.x0) / _ems(box.text) if len(box.text) >= _LONG else 0.0 for box in boxes]
    ratios = [size / (box.y1 - box.y0) for size, box in zip(measured, boxes, strict=True) if size and box.y1 > box.y0]
    ratio = min(max(median(ratios), 0.6), 1.0) if ratios else 0.8
    usual = median([size for size in measured if size] or [(box.y1 - box.y0) * ratio for box in boxes] or [1.0])
    known = [
        (box.y1 - box.y0, usual if abs(size - usual) <= _ALIKE * usual else size)
        for box, size in zip(boxes, measured, strict=True)
        if size
    ]
    fragments = []
    for box in boxes:
        height = box.y1 - box.y0
        like, size = min(known, key=lambda pair: abs(pair[0] - height), default=(height, height * ratio))
        if abs(like - height) > _ALIKE_SHORT * height:
            size = height * ratio
        middle = (box.y0 + box.y1) / 2
        fragments.append(Fragment(box.text, box.x0, middle - size / 2, box.x1, middle + size / 2, size))
    return fragments


def _ems(text: str) -> float:
    """The width of a text in em: Chinese characters one, Latin ones and digits half."""
    return sum(0.5 if character.isascii() else 1.0 for character in text)
