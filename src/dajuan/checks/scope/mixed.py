"""Find figures of different wholes that are compared, added, or given for one another (全市 and 市本级, 规上 and 全部, 常住 and 户籍)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.documents.document import DocumentKind
from dajuan.reading.records import Kind

# Each whole with the words that name it, by what they divide.
_PLACES = {
    "全域": "全[市县区州旗](?![域级])",
    "本级": "[市县区州]?本级|(?<![全各地])[市县]级(?=一般|财政|政府|预算|收入|支出)|[市县]直",
    "城区": "(?<!全)市区|(?<![全各地])城区|县城|中心城区|主城区|市辖区",
}
_SIZES = {"规模以上": "规模以上|规上|限额以上|限上", "全部": "全部|全社会|全口径|全行业"}
_POPULATIONS = {"常住": "常住", "户籍": "户籍"}

_FIGURE = r"\d[\d.,]*[万亿]?[^\d，,。；;、]{0,6}?"
_BECAME = "(?:增长|增加|提高|上升|提升|扩大|增|升|下降|减少|降低|降|减|发展|变化)?(?:到|至|为)"


class Whole(msgspec.Struct, frozen=True):
    """A kind of whole with its patterns: from one to another, one compared with the other, both added; and one name each.

    words: what the names of each whole are made of; a sentence that mixes two holds words of both.
    """

    names: Mapping[str, Pattern]
    moved: Pattern
    compared: Pattern
    added: Pattern
    words: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, names: Mapping[str, str], words: tuple[tuple[str, ...], ...]) -> Whole:
        every = "|".join(names.values())
        return cls(
            {name: Pattern(named) for name, named in names.items()},
            Pattern(
                rf"[由从](?P<one>[^，,。；;\n]{{0,24}}?(?:{every})[^，,。；;\d\n]{{0,16}}?){_FIGURE}{_BECAME}"
                rf"(?P<other>[^，,。；;\n]{{0,24}}?(?:{every})[^，,。；;\d\n]{{0,16}}?)\d",
                needs=("由", "从"),
            ),
            Pattern(
                rf"(?P<one>(?:{every})[^，,。；;\d\n]{{0,16}}?){_FIGURE}[，,]?(?:同比|分别)?(?:比|较)(?:上年|去年|20\d\d年)?(?:末|底|同期)?"
                rf"(?P<other>[^，,。；;\d\n]{{0,8}}?(?:{every})[^，,。；;\d\n]{{0,16}}?)(?:净|略)?(?:增|减|提高|下降|上升|多|少|高|低)",
                needs=("比", "较"),
            ),
            Pattern(
                rf"(?P<one>(?:{every})[^，,。；;\d\n]{{0,16}}?){_FIGURE}[，,、和与](?P<other>(?:{every})[^，,。；;\d\n]{{0,16}}?){_FIGURE}"
                r"[，,、]?(?:两项|两者|二者)?(?:合计|共计|总计|相加|加总)",
                needs=("合计", "共计", "总计", "相加", "加总"),
            ),
            words,
        )

    def named(self, text: str) -> str:
        """Which of the wholes a stretch names, "" where it names none or several."""
        found = {name for name, pattern in self.names.items() if pattern.search(text)}
        return found.pop() if len(found) == 1 else ""

    def may_be_mixed(self, text: str) -> bool:
        """Whether a text holds words of two of the wholes; few do, and the patterns take long over a whole text."""
        return sum(any(word in text for word in words) for words in self.words) > 1


_PLACE = Whole.of(
    _PLACES,
    (
        ("全市", "全县", "全区", "全州", "全旗"),
        ("本级", "市级", "县级", "市直", "县直"),
        ("市区", "城区", "县城", "市辖区"),
    ),
)
_SIZE = Whole.of(_SIZES, (("规模以上", "规上", "限额以上", "限上"), ("全部", "全社会", "全口径", "全行业")))
_POPULATION = Whole.of(_POPULATIONS, (("常住",), ("户籍",)))

_MOVED = Text(
    "前一个数是{one}口径，后一个数是{other}口径，不宜直接比较。",
    en="The first figure is of “{one}”, the second of “{other}”: they do not compare.",
)
_ADDED = Text(
    "{one}和{other}口径的数相加，两者互有包含或口径不同。",
    en="Figures of “{one}” and “{other}” are added, though one holds the other or they differ in scope.",
)
_SAME = Text(
    "“{figure}”一处作{one}口径，一处作{other}口径，以哪个为准？",
    en="“{figure}” is given for “{one}” in one place and for “{other}” in another: which is meant?",
)
_MENDING = Text(
    "统一为一种口径，或分别给出两种口径的数。",
    en="Use one scope throughout, or give the figures of both.",
)
_DIGITS = 3  # fewer can be the same by chance


def _mixed(manuscript: Manuscript, whole: Whole) -> Iterator[Remark]:
    text = manuscript.prose
    if not whole.may_be_mixed(text):
        return
    mixed = [each for each in manuscript.sentences if whole.may_be_mixed(each.text)]
    for pattern, message in ((whole.moved, _MOVED), (whole.compared, _MOVED), (whole.added, _ADDED)):
        for match in (found for each in mixed for found in pattern.finditer(text, each.start, each.end)):
            one, other = whole.named(match["one"]), whole.named(match["other"])
            if one and other and one != other:
                spans = tuple(sorted((Span(*match.span("other")), Span(*match.span("one"))), reverse=True))
                yield Remark(spans=spans, message=message.filled(one=one, other=other), suggestion=_MENDING)
    if manuscript.document.kind is not DocumentKind.BUDGET:  # there both levels are told, and may well be equal
        yield from _given_twice(manuscript, whole)


def _given_twice(manuscript: Manuscript, whole: Whole) -> Iterator[Remark]:
    """One figure under two wholes, the rest of the words being the same."""
    told: dict[tuple[str, str, str, str | None], tuple[Quantity, str]] = {}
    for sentence in manuscript.sentences:
        for quantity in sentence.quantities:
            if quantity.claim.kind not in (Kind.LEVEL, Kind.CHANGE) or not quantity.exact:
                continue
            if len(quantity.value.normalize().as_tuple().digits) < _DIGITS:
                continue
            before = manuscript.prose[max(sentence.start, quantity.start - 24) : quantity.start]
            words = before[max(before.rfind(mark) for mark in "，,。；;：:、") + 1 :]
            name = whole.named(words)
            if not name:
                continue
            rest = whole.names[name].compiled.sub("", words)
            key = (rest, f"{quantity.value:f}", quantity.unit, quantity.claim.period)
            first = told.setdefault(key, (quantity, name))
            if first[1] != name:
                yield Remark(
                    spans=(quantity.span, first[0].span),
                    message=_SAME.filled(figure=quantity.claim.text, one=first[1], other=name),
                    suggestion=_MENDING,
                )


@check(
    "scope-mixed-place",
    severity=Severity.WARNING,
    title=Text("全域与本级（城区）口径混用", en="The whole place and a part of it are mixed"),
    why=Text(
        "全市包含市本级，全县包含县城：两种口径的数不能直接比较、相加或互相代替。",
        en="The whole place holds its own level and its town: their figures are not compared, added or given for one another.",
    ),
    wrong=(
        "一般公共预算收入由2020年全市68.4亿元增加到2025年市本级42.7亿元。",
        "全市一般公共预算收入86.5亿元、市本级42.7亿元，合计129.2亿元。",
        "2025年，全县一般公共预算支出31.26亿元。\n\n2025年，县本级一般公共预算支出31.26亿元，保障了重点领域。",
    ),
    right=(
        "全市一般公共预算收入由2020年的68.4亿元增加到2025年的86.5亿元。",
        "全市一般公共预算收入86.5亿元，其中市本级42.7亿元。",
        "2025年，全县一般公共预算支出31.26亿元，县本级支出22.18亿元。",
        "中心城区绿化覆盖率由38.2%提高到41.5%，全市森林覆盖率达到40.3%。",
    ),
)
def mixed_place(manuscript: Manuscript) -> Iterator[Remark]:
    """全市 and 市本级, 全县 and 县城."""
    yield from _mixed(manuscript, _PLACE)


@check(
    "scope-mixed-size",
    severity=Severity.WARNING,
    title=Text("规上（限上）与全部口径混用", en="Units above size and all units are mixed"),
    why=Text(
        "规模以上、限额以上只是全部单位中的一部分，与全部、全社会口径不可比。",
        en="Units above the designated size are a part of all: their figures do not compare with those of all.",
    ),
    wrong=(
        "工业企业营业收入由2020年全部工业企业152.6亿元增加到2025年规模以上工业企业198.3亿元。",
        "2025年，全部工业增加值增长6.15%。\n\n2025年，规模以上工业增加值增长6.15%，增速居全市前列。",
    ),
    right=(
        "规模以上工业企业营业收入由2020年的152.6亿元增加到2025年的198.3亿元。",
        "2025年，全部工业增加值增长6.1%，规模以上工业增加值增长6.4%。",
        "限额以上单位零售额31.5亿元，占全社会消费品零售总额的47.3%。",
    ),
)
def mixed_size(manuscript: Manuscript) -> Iterator[Remark]:
    """规上 and 全部, 限上 and 全社会."""
    yield from _mixed(manuscript, _SIZE)


@check(
    "scope-mixed-population",
    severity=Severity.WARNING,
    title=Text("常住人口与户籍人口混用", en="Resident and registered population are mixed"),
    why=Text(
        "常住人口和户籍人口是两种统计口径，城镇化率也分两种，不能直接比较或互相代替。",
        en="Resident and registered population are two measures, and so are their urban shares: they do not compare.",
    ),
    wrong=(
        "全县人口由2020年户籍人口31.26万人减少到2025年常住人口29.43万人。",
        "2025年末，全县常住人口29.43万人，比上年末户籍人口减少1.83万人。",
        "全县户籍人口29.43万人。\n\n年末，全县常住人口29.43万人。",
    ),
    right=(
        "全县户籍人口31.26万人，常住人口29.43万人。",
        "全县常住人口由2020年的30.12万人减少到2025年的29.43万人。",
        "常住人口城镇化率62.1%，户籍人口城镇化率48.5%。",
        "常住人口比户籍人口少1.83万人，人口净流出。",
    ),
)
def mixed_population(manuscript: Manuscript) -> Iterator[Remark]:
    """常住 and 户籍."""
    yield from _mixed(manuscript, _POPULATION)
