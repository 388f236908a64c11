"""Read pictures of pages (png, jpg, tif, bmp) by OCR."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from dajuan.documents.formats.format import Format, Parts
from dajuan.documents.formats.ocr import MISSING, RECOGNISED, installed, recognised
from dajuan.documents.layout.records import Sheet
from dajuan.documents.limits import MAX_PAGES
from dajuan.errors import MissingExtra, TooLarge, Unreadable
from dajuan.messages import N_

BROKEN = N_("{file} is a damaged picture. Scan or download it again.")
LARGE = N_("{file} has {pixels} million pixels, more than {limit}. Scan it at 200 dots an inch and try again.")

MAX_PIXELS = 100_000_000
"""Of one picture: an A2 page at 400 dpi has 60 million."""

_MAGIC = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"BM")
_LONGEST_SIDE = 4000  # pixels: a larger picture is drawn smaller


def recognises(data: bytes) -> bool:
    """Whether these bytes begin as a picture does."""
    return data.startswith(_MAGIC[:-1]) or (data.startswith(_MAGIC[-1]) and data[6:10] == b"\0\0\0\0")


FORMAT = Format(
    name="scan", suffixes=(".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp"), recognises=recognises, order=10
)


def read(data: bytes, name: str) -> Parts:
    """What the pages of a picture say.

    Raises MissingExtra where the extra `ocr` is not installed, Unreadable where the picture is damaged, TooLarge
    beyond MAX_PIXELS.
    """
    from dajuan.documents.layout.pages import parts_of

    if not installed():
        raise MissingExtra(MISSING, file=name)
    return Parts(parts_of(_sheets(data, name)), losses=(RECOGNISED,))


def _sheets(data: bytes, name: str) -> Iterator[Sheet]:
    for number, image in enumerate(pictures(data, name), 1):
        yield recognised(image, number, name)


def pictures(data: bytes, name: str) -> Iterator[Any]:
    """The pages of a picture file as arrays in BGR.

    Raises Unreadable where they cannot be decoded, TooLarge beyond MAX_PIXELS.
    """
    import warnings

    import numpy
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the bound here is our own
            picture = Image.open(io.BytesIO(data))
        for index in range(min(getattr(picture, "n_frames", 1), MAX_PAGES)):
            picture.seek(index)
            pixels = picture.width * picture.height
            if pixels > MAX_PIXELS:
                raise TooLarge(LARGE, file=name, pixels=pixels // 1_000_000, limit=MAX_PIXELS // 1_000_000)
            page = _on_white(ImageOps.exif_transpose(picture))
            page.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
            yield numpy.asarray(page)[:, :, ::-1].copy()
    except Image.DecompressionBombError as error:
        raise TooLarge(LARGE, file=name, pixels=2 * MAX_PIXELS // 1_000_000, limit=MAX_PIXELS // 1_000_000) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError) as error:
        raise Unreadable(BROKEN, file=name) from error


def _on_white(picture: Any) -> Any:
    """The picture in RGB; where it is transparent, paper shows."""
    from PIL import Image

    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        picture = picture.convert("RGBA")
        paper = Image.new("RGBA", picture.size, "white")
        return Image.alpha_composite(paper, picture).convert("RGB")
    return picture.convert("RGB")
