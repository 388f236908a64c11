"""Find set words with Arabic digits that are always in Chinese numerals (“14五”时期, 十四届6次全会)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

NUMERALS = "〇一二三四五六七八九"
NUMBER = "(?:[一二三四五六七八九十]{1,3}|\\d{1,2})"
PLAN = Pattern("1(?<![\\d.].)[0-9]五(?=[”’]?(?:规划|时期|期间|末|以来|开局|收官)|[”’])", ("五",))
SESSION = Pattern(f"{NUMBER}届{NUMBER}(?:次全会|次全体|中全会|次党代会)", ("届",))
MEETING = Pattern("[0-9]{1,2}届(?=人大|人民代表大会|政协|中央|县委|市委|省委|区委|常委会)", ("届",))
CONGRESS = Pattern("党的\\d{1,2}大(?![类项批家件重于小量型事政])", ("党的",))
# Slogans and policies whose number is part of the name.
SLOGAN = Pattern(
    "1带[1一]路|1岗双责|2个确立|2个维护|2不愁|2学一做|2山理念|3重一大|3去一降|3严三实|3农(?=工作|问题|发展)|3公(?=经费)|3品一标|3个代表(?=重要|”)|"
    "4个意识|4个自信|4个全面|5位一体|6稳(?=[”’、])|6保(?=[”’、])|(?:中央8项规定|8项规定精神)|一带1路|两不愁3保障"
)
DIGIT = Pattern(r"\d+")


@check(
    "num-set-word",
    severity=Severity.ERROR,
    basis=Basis.STANDARD,
    standard="GB/T 15835-2011",
    title=Text("固定词语改用了阿拉伯数字", en="A set word with Arabic digits"),
    why=Text(
        "规划名称、届次、会议、口号中的数字是固定词语的一部分，用汉字：“十四五”时期、十四届六次全会。",
        en="In names of plans, terms, sessions and slogans the numerals are part of the name, and Chinese: “十四五”时期.",
    ),
    wrong=(
        "“14五”时期，全县累计投入6.2亿元。",
        "县委14届6次全会作出部署。",
        "贯彻党的20大精神。",
        "学习二十届3中全会精神。",
        "增强“4个意识”，做到“2个维护”。",
        "云溪县第18届人民代表大会第一次会议",
        "15五规划编制工作启动。",
    ),
    right=(
        "“十四五”时期，全县累计投入6.2亿元。",
        "县委十四届六次全会作出部署。",
        "贯彻党的二十大精神，实施党的20大类项目。",
        "第18届青石镇茶文化节、第7次全国人口普查。",
        "县政府出台8项规定，3个代表团分组讨论。",
        "完成15五金加工企业改造。",
        "实现“六稳”，开展6保障房小区改造。",
    ),
)
def set_word_in_digits(manuscript: Manuscript) -> Iterator[Remark]:
    """The name of a plan, a session, a congress or a slogan with Arabic digits in it."""
    text = manuscript.prose
    for pattern in (PLAN, SESSION, MEETING, CONGRESS, SLOGAN):
        for match in pattern.finditer(text):
            words = match[0]
            if DIGIT.search(words) and not text[match.start() - 1 : match.start()].isdigit():
                yield _remark(words, match.start())


def _remark(words: str, start: int) -> Remark:
    return Remark(
        spans=(Span(start, start + len(words)),),
        message=Text(
            "“{words}”是固定词语，数字用汉字。", en="“{words}” is a set word, and takes Chinese numerals."
        ).filled(words=words),
        suggestion=Text("写作“{right}”。", en="Write {right}.").filled(right=_in_chinese(words)),
    )


def _in_chinese(words: str) -> str:
    for number in DIGIT.compiled.findall(words):
        tens, ones = divmod(int(number), 10)
        head = "" if tens == 0 else ("十" if tens == 1 else NUMERALS[tens % 10] + "十")
        words = words.replace(number, head + (NUMERALS[ones] if ones or not tens else ""), 1)
    return words
