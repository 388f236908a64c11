"""A document of our own with what is read in it, made without the reader."""

from __future__ import annotations

from typing import Any

from dajuan.documents.assemble import Part, assemble
from dajuan.documents.document import BlockKind, Document
from dajuan.reading.records import (
    Bound,
    Claim,
    Kind,
    Milestone,
    Pledge,
    Programme,
    Reading,
    State,
    Status,
)

PARTS = (
    Part(BlockKind.HEADING, "云溪县2025年发展综述", level=1),
    Part(
        BlockKind.PARAGRAPH,
        "全年接待游客超400万人次，同比下降5.6%，三次产业结构为5.2:43.1:51.7，到2030年森林覆盖率达到41%。",
    ),
    Part(BlockKind.PARAGRAPH, "局长𬱖明说：“我们将建成云溪书院。”北环路已通车，推行“三办”工作法：代办、帮办、快办。"),
    Part(
        BlockKind.TABLE,
        rows=(("指标", "2025年"), ("粮食产量（吨）", "66000"), ("<b>备注</b>", None)),
        spans=((2, 0, 1, 2),),
    ),
)


def claim(text: str, figure: str, **keys: Any) -> Claim:
    """The claim whose figure stands first in the text as given; keys that are not named are the plainest ones."""
    start = text.index(figure)
    plain: dict[str, Any] = {
        "start": start,
        "end": start + len(figure),
        "text": figure,
        "high": None,
        "bound": Bound.EXACT,
        "kind": Kind.LEVEL,
        "base": None,
        "period": "2025",
        "place": None,
        "status": Status.ACTUAL,
        "speaker": None,
        "confidence": 0.98,
        "id": f"c{start}",
    }
    return Claim(**(plain | keys))


def _at(text: str, words: str) -> dict[str, Any]:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def sample(name: str = "云溪/综述.txt") -> tuple[Document, Reading]:
    """Five claims of every kind that matters for a report, a milestone, a pledge, a programme, and a table."""
    text, blocks = assemble(PARTS)
    document = Document(
        name=name,
        sha256="0" * 64,
        format="text",
        text=text,
        blocks=blocks,
        title="云溪县2025年发展综述",
        place="云溪县",
        published="2025-12",
        year=2025,
    )
    reading = Reading(
        claims=(
            claim(
                text, "400万人次", value="4000000", unit="人次", bound=Bound.OVER, indicator="接待游客", step="10000"
            ),
            claim(text, "5.6%", value="-5.6", unit="%", kind=Kind.CHANGE, base="yoy", indicator="接待游客", step="0.1"),
            claim(text, "5.2:43.1:51.7", value="5.2:43.1:51.7", unit="", kind=Kind.STRUCTURE, indicator="三次产业结构"),
            claim(
                text,
                "41%",
                value="41",
                unit="%",
                status=Status.TARGET,
                period="2030",
                indicator="森林覆盖率",
                confidence=0.6,
            ),
            claim(text, "66000", value="66000", unit="吨", indicator="=粮食产量"),
        ),
        milestones=(Milestone(**_at(text, "北环路已通车"), state=State.DONE, period="2025"),),
        pledges=(Pledge(**_at(text, "我们将建成云溪书院"), speaker="𬱖明"),),
        programmes=(
            Programme(
                **_at(text, "“三办”工作法：代办、帮办、快办"), name="三办", parts=("代办", "帮办", "快办"), count=3
            ),
        ),
    )
    return document, reading
