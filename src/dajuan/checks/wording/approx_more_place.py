"""Find 余 and 多 behind a number that is not round, or on the wrong side of 万 or of the classifier (3127余户, 16余万人)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check
from dajuan.checks.wording.numeral_parts import ARABIC, is_round, measure_at, number_before

# 多 and 余 that begin another word: 多元, 多种, 余额.
WORD = "余(?![额热缺粮款下生姚杭温])|多(?![元种样次年功媒式功边渠领])"
NUMBER = Pattern(rf"(?P<word>{WORD})(?P<scale>[万亿]?)", ("余", "多"))
DIGITS = Pattern(rf"(?<![\d.,A-Za-z+第：:（/-])(?P<number>{ARABIC}) ?$")

# Things counted one by one: 300户余; of measures 多 may stand behind the unit (3年多, 10公里多).
BEHIND_CLASSIFIER = Pattern(
    r"(?P<unit>[户家人名件所座个])(?<=[\d万].)"
    r"(?P<word>余(?![额热缺粮款下生姚杭温地名人个家户项件])|(?<![人名])多(?=[，。；、）]))",
    ("户余", "家余", "人余", "名余", "件余", "所余", "座余", "个余", *(f"{unit}多" for unit in "户家件所座个")),
)
WINDOW = 16
YEAR_LIKE = Pattern(r"(?:19|20)\d\d")


@check(
    "approx-yu-place",
    severity=Severity.ERROR,
    basis=Basis.CERTAIN,
    title=Text("“余”“多”的位置", en="余 or 多 in the wrong place"),
    why=Text(
        "“余”“多”表示整数之外还有零头，只跟在整十、整百、整千之后，写在量词之前；带“万”“亿”的写在“万”“亿”之后："
        "300余户、16万余人。",
        en="余 and 多 stand for what exceeds a round number: after tens, hundreds or thousands and before the classifier "
        "(300余户); with 万 or 亿 after these (16万余人).",
    ),
    wrong=(
        "全县惠及农户3127余户。",
        "在校学生16余万人。",
        "发放补贴2.5余亿元。",
        "吸纳就业300人余。",
        "建成示范户120户多。",
        "整治河道25余公里。",
        "安排资金3多万元。",
    ),
    right=(
        "全县惠及农户3100余户。",
        "在校学生16万余人。",
        "接待游客1.6万余人。",
        "吸纳就业300余人。",
        "全年接待游客30余万人次。",
        "新增20多个停车场，工期3年多、管网10公里多。",
        "开展25多元化解纠纷示范点建设。",
        "年末各项存款增加300家余额宝账户除外。",
        "平均每亩增收200多元。",
    ),
)
def misplaced_more(manuscript: Manuscript) -> Iterator[Remark]:
    """余 or 多 directly behind a number that is not round, before 万, or behind a classifier."""
    text = manuscript.prose
    for match in NUMBER.finditer(text):
        if not text[max(match.start() - 2, 0) : match.start()].strip()[-1:].isdigit():
            continue
        digits = DIGITS.search(text, max(match.start() - WINDOW, 0), match.start())
        if digits is None or is_round(digits["number"]) or YEAR_LIKE.fullmatch(digits["number"]):
            continue
        unit = measure_at(text, match.end())
        if unit is None:
            continue
        words = manuscript.text[digits.start() : unit.end]
        if match["scale"]:
            hint = Text("写作“{number}{scale}{word}{unit}”。", en="Write {number}{scale}{word}{unit}.")
        else:
            hint = Text("去掉“{word}”，或取整后再用。", en="Drop {word}, or round the number and keep the word.")
        yield Remark(
            spans=(Span(digits.start(), unit.end),),
            message=Text(
                "“{words}”的“{word}”前不是整十、整百的数。",
                en="In “{words}”, {word} follows a number that is not round.",
            ).filled(words=words, word=match["word"]),
            suggestion=hint.filled(
                number=digits["number"],
                scale=match["scale"],
                word=match["word"],
                unit=manuscript.text[match.end() : unit.end],
            ),
        )
    for match in BEHIND_CLASSIFIER.finditer(text):
        number = number_before(text, match.start())
        yield Remark(
            spans=(Span(match.start() - len(number), match.end()),),
            message=Text(
                "“{words}”的“{word}”写在了量词之后。", en="In “{words}”, {word} stands behind the classifier."
            ).filled(words=number + match[0], word=match["word"]),
            suggestion=Text("写在量词之前：“{right}”。", en="Put it before: {right}.").filled(
                right=number + match["word"] + match["unit"]
            ),
        )
