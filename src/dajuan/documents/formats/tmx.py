"""Read the Chinese side of a translation memory (TMX), as translators of official reports keep them."""

from __future__ import annotations

from dajuan.documents.assemble import Part
from dajuan.documents.container import parse_xml
from dajuan.documents.document import BlockKind
from dajuan.documents.formats.format import Format, Parts
from dajuan.documents.headings import looks_like_title, numbered_level
from dajuan.documents.lines import clean
from dajuan.errors import Unreadable
from dajuan.messages import N_

NO_CHINESE = N_("{file} holds no Chinese segments. Choose the translation memory that holds the Chinese text.")
OTHER_LANGUAGES = N_("Only the Chinese segments of the translation memory are read.")

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def _recognises(data: bytes) -> bool:
    head = data[:2048].replace(b"\0", b"")  # UTF-16 as well
    return b"<tmx" in head


FORMAT = Format(name="tmx", suffixes=(".tmx",), recognises=_recognises, order=55)


def read(data: bytes, name: str) -> Parts:
    """The Chinese segments as paragraphs, in their order; raises Unreadable where there are none."""
    parts: list[Part] = []
    for variant in parse_xml(data, name).iter("tuv"):
        language = str(variant.get(_LANGUAGE) or variant.get("lang") or "").lower()
        segment = variant.find("seg")
        if segment is None or not language.startswith("zh"):
            continue
        text = " ".join(clean("".join(str(piece) for piece in segment.itertext())).split())
        if parts and parts[-1].text.endswith(("，", "、")):
            parts[-1] = Part(BlockKind.PARAGRAPH, parts[-1].text + text)  # a sentence that the translators cut
            continue
        level = numbered_level(text) or int(not parts and looks_like_title(text))
        parts.append(Part(BlockKind.HEADING if level else BlockKind.PARAGRAPH, text, level))
    if not parts:
        raise Unreadable(NO_CHINESE, file=name)
    return Parts(tuple(parts), losses=(OTHER_LANGUAGES,))
