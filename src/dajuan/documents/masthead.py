"""Tell from a document's head what it is: title, publisher, place, date, year and kind (标题, 发布单位, 地区, 日期, 文种)."""

from __future__ import annotations

import re
from collections import Counter

import msgspec

from dajuan.documents.document import Block, BlockKind, DocumentKind

HEAD = 1500
"""How many characters of the text count as its head."""

PLACE_SUFFIX = "(?:省|自治区|自治州|自治县|自治旗|特别行政区|新区|地区|林区|市|州|盟|县|旗|区)"
NAME = rf"(?P<place>[\u4e00-\u9fff]{{2,11}}?{PLACE_SUFFIX})"

KINDS: tuple[tuple[DocumentKind, tuple[str, ...]], ...] = (
    (DocumentKind.WORK_REPORT, ("政府工作报告", "政府工作的报告")),
    (DocumentKind.BULLETIN, ("统计公报", "普查公报", "发展公报")),
    (DocumentKind.BUDGET, ("预算执行情况", "财政预算", "预算草案", "预算（草案）", "预算(草案)", "决算", "预算报告", "财政收支")),
    (DocumentKind.PLAN, ("规划纲要", "五年规划", "远景目标", "发展规划")),
    (DocumentKind.REVIEW, ("综述", "收官", "成就", "巡礼", "回眸", "盘点", "答卷")),
    (DocumentKind.NEWS, ("新闻发布", "经济运行", "运行情况", "正文：", "记者", "讯")),
)

CHINESE_DIGITS = dict(zip("〇○零一二三四五六七八九", "000123456789", strict=True))

TITLE_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d|二[〇○零][〇○零一二三四五六七八九]{2})\s*年")
DAY = re.compile(r"(?P<y>(?:19|20)\d\d)\s*[年\-/.]\s*(?P<m>1[0-2]|0?[1-9])\s*[月\-/.]\s*(?P<d>3[01]|[12]\d|0?[1-9])\s*日?(?!\d)")
MONTH = re.compile(r"(?P<y>(?:19|20)\d\d)\s*年\s*(?P<m>1[0-2]|0?[1-9])\s*月")
TITLE_PLACE = re.compile(rf"^(?:关于|中共)?(?:(?:19|20)\d\d年?|二[〇○零][〇○零一二三四五六七八九]{{2}}年)?{NAME}")
OFFICE_PLACE = re.compile(
    rf"(?:(?<![\u4e00-\u9fff])|在|日，|根据){NAME}(?:人民政府|统计局|财政局|发展和改革委员会|发展改革委|人大|第[一二三四五六七八九十]+届)"
)
ANY_PLACE = re.compile(rf"(?:全国|在|的|，|。|、|\n|“|^){NAME}")
UPPER_PLACE = re.compile(rf"^.*?(?:省|自治区)(?=..+{PLACE_SUFFIX}$)")
TITLE_WORDS = re.compile("报告|公报|综述|纲要|规划|草案|决算|情况|发布稿|答卷|公告|意见|方案|成就")
NOT_A_PLACE = re.compile("^(?:关于|全市|全县|全省|全区|我市|我县|我省|我区|本市|各市|上年|今年|城市|县市|省市|市县|地区|经济|社会|国民|人民|政府|这|各|该|某|与|和|及|[一二三四五六七八九十两]+[个省市县区州])")


class Masthead(msgspec.Struct, frozen=True):
    """What the head of a document says of it; the fields are those of `Document`."""

    title: str = ""
    publisher: str = ""
    place: str = ""
    published: str = ""
    year: int | None = None
    kind: DocumentKind = DocumentKind.OTHER


def describe(
    text: str,
    blocks: tuple[Block, ...] = (),
    *,
    title: str = "",
    publisher: str = "",
    published: str = "",
    place: str = "",
    date: str = "",
) -> Masthead:
    """Title, publisher, place, date, year and kind of a text.

    title, publisher, published: what the file format itself said, which is believed before the text.
    place, date: what the user said, which is believed before all.
    """
    head = text[:HEAD]
    title = title or _title(head, blocks)
    kind = _kind(title, head)
    day = date or published or _published(head, text, kind)
    year = _year(title, head, text, kind, day)
    if not day and year:
        day = str(year + 1) if kind in (DocumentKind.BULLETIN, DocumentKind.BUDGET) else str(year)
    return Masthead(title, publisher, place or _place(title, head, text), day, year, kind)


def _lines(head: str) -> list[str]:
    return [line.strip().lstrip("#").strip() for line in head.split("\n") if line.strip()]


def _title(head: str, blocks: tuple[Block, ...]) -> str:
    """The first line that reads like a title; a subtitle behind a dash belongs to it."""
    lines = _lines(head)[:12]
    for index, line in enumerate(lines):
        if len(line) <= 70 and TITLE_WORDS.search(line) and not line.endswith(("。", "；", "，", ",")):
            if index and len(lines[index - 1]) <= 40 and (line.startswith("—") or not _complete(line)):
                return lines[index - 1].rstrip() + line
            return line
    first = next((block for block in blocks if block.kind is BlockKind.HEADING), None)
    if first is not None and first.start < HEAD:
        return head[first.start : first.end].lstrip("#").strip()
    return lines[0] if lines and len(lines[0]) <= 40 and not lines[0].endswith("。") else ""


def _complete(line: str) -> bool:
    return bool(TITLE_YEAR.search(line) or TITLE_PLACE.match(line))


def _kind(title: str, head: str) -> DocumentKind:
    for where in (title, head[:400], head):
        for kind, words in KINDS:
            if any(word in where for word in words):
                return kind
    return DocumentKind.OTHER


def _published(head: str, text: str, kind: DocumentKind) -> str:
    """The day in the head, else at the foot of the text, else the month of the head."""
    for part in (head, text[-400:]):
        match = DAY.search(part)
        if match:
            return f"{match['y']}-{int(match['m']):02}-{int(match['d']):02}"
    match = MONTH.search(head) if kind is not DocumentKind.BULLETIN else None
    return f"{match['y']}-{int(match['m']):02}" if match else ""


def _year(title: str, head: str, text: str, kind: DocumentKind, day: str) -> int | None:
    """The year in the title; else the year of which the text speaks most; else the year of the date."""
    match = TITLE_YEAR.search(title)
    if match:
        return int(_digits(match["year"]))
    counts = Counter(_digits(found["year"]) for found in TITLE_YEAR.finditer(text[:6000]))
    if kind is DocumentKind.WORK_REPORT and day:
        return int(day[:4])
    if counts:
        first = TITLE_YEAR.search(head)
        best, often = counts.most_common(1)[0]
        if first and counts[_digits(first["year"])] == often:
            best = _digits(first["year"])
        if day and abs(int(best) - int(day[:4])) > 3:
            return int(day[:4])
        return int(best)
    return int(day[:4]) if day[:4].isdigit() else None


def _digits(written: str) -> str:
    return "".join(CHINESE_DIGITS.get(character, character) for character in written)


def _place(title: str, head: str, text: str) -> str:
    """The place in the title, of the body that publishes, or the one that the head names most."""
    for candidate in (title, *_lines(head)[:6]):
        match = TITLE_PLACE.match(candidate.lstrip("—- ").strip())
        if match and _is_place(match["place"]):
            return match["place"]
    for match in OFFICE_PLACE.finditer(head):
        name = UPPER_PLACE.sub("", match["place"])
        if name and _is_place(name):
            return name
    counts = Counter(match["place"] for match in ANY_PLACE.finditer(text[:8000]) if _is_place(match["place"]))
    return counts.most_common(1)[0][0] if counts and counts.most_common(1)[0][1] > 1 else ""


def _is_place(name: str) -> bool:
    return not NOT_A_PLACE.match(name) and 2 <= len(name) <= 12
