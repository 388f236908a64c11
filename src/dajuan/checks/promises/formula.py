"""Find a formula (“1+3+N”) whose parts, spelt out behind it, have other numbers."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.agreement.numbering import number_of
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

_FORMULA = Pattern(
    r"[“‘]?(?P<formula>(?:\d{1,2}|[NXn])(?:[+＋](?:\d{1,2}|[NXn])){1,4})[”’]?(?P<noun>[^\W\d]{0,12}?)"
    r"(?:[，,]?(?:即|就是|是指|包括|由)[：:]?|[：:]|——|（(?:即|指|是指|包括)?[：:]?)(?P<list>[^。；;\n）]{4,120})",
    needs=("+", "＋"),
)
_PLUS = Pattern("[+＋]")
_NUMERAL = r"\d{1,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
_CLASSIFIER = "个|套|支|项|条|大|座|家|张|类|级|名|所|处|部|批|本"
_PART = Pattern(
    rf"(?:^|[、，,和与及+＋]|以及)(?:构建|建立|打造|形成|明确|制定|出台|设立|组建|建好|抓好)?[“‘]?(?P<number>{_NUMERAL})[”’]?(?:{_CLASSIFIER})"
    r"|(?:^|[、，,和与及])[“‘]?(?P<open>N|若干|多)[”’]?[个项套类]?"
)
# A number behind the names that it counts: 电子信息、装备制造两个主导产业.
_BEHIND = Pattern(
    rf"(?P<number>{_NUMERAL})(?:{_CLASSIFIER})|(?:^|[、，,和与及])[“‘]?(?P<open>N|若干|多)[”’]?[个项套类]?"
)
_OPEN = frozenset("NXn")


@check(
    "prog-formula",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("“1+3+N”与所列内容不符", en="A formula such as “1+3+N” against its parts"),
    why=Text(
        "“1+3+N”中的数字应当与后面逐项写明的个数一致，N 可以是任意个。",
        en="The digits of “1+3+N” are those of the parts spelt out behind it; N may be any number.",
    ),
    wrong=(
        "构建“1+3+N”体系，即一个平台、四支队伍、若干场景。",
        "完善“1+2+5”机制：一个中心、两套制度、六项举措。",
        "形成“2+3”产业体系：新材料、装备制造两个主导产业，茶叶、文旅、康养、物流四个特色产业。",
        "构建“1+3+N”体系，即“1”个平台、“4”支队伍、N个场景。",
    ),
    right=(
        "构建“1+3+N”体系，即一个平台、三支队伍、若干场景。",
        "完善“1+2+5”机制：一个中心、两套制度、五项举措。",
        "构建“1+3+N”政策体系，推动政策直达。",
        "推行“1+N”模式，即龙头企业带动多个村集体。",
    ),
)
def formula(manuscript: Manuscript) -> Iterator[Remark]:
    """As many parts as the formula has members, one of them with another number."""
    for match in _FORMULA.finditer(manuscript.prose):
        digits = _PLUS.compiled.split(match["formula"])
        parts = list(_PART.finditer(match["list"]))
        if len(parts) != len(digits):
            parts = list(_BEHIND.finditer(match["list"]))
        if len(parts) != len(digits):
            continue
        for digit, part in zip(digits, parts, strict=True):
            number = number_of((part["number"] or "").replace("两", "二"))
            if digit in _OPEN or number is None or number == int(digit):
                continue
            start = match.start("list") + part.start("number")
            yield Remark(
                spans=(
                    Span(match.start("formula"), match.end("formula")),
                    Span(start, match.start("list") + part.end()),
                ),
                message=Text(
                    "“{formula}”中的{digit}，后面写的是“{part}”。",
                    en="The {digit} of “{formula}” is “{part}” behind it.",
                ).filled(formula=match["formula"], digit=digit, part=part.group().strip("、，,和与及“”‘’")),
                suggestion=Text("请核对，前后写成一致。", en="Check, and make both agree."),
            )
            break
