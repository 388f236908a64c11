"""Laws of reading that hold for every text, tried on texts that nobody has thought of.

The examples are the same in each run; DAJUAN_EXAMPLES=2000 tries so many other ones.
"""

from __future__ import annotations

import hashlib
import os
import time
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from builders.official_text import NOISE, PARAGRAPHS, TEXTS
from dajuan.documents import Document, open_document
from dajuan.documents.formats.text import blocks_of
from dajuan.reading import read_document
from dajuan.reading.records import Claim, Kind, Reading

MORE = os.environ.get("DAJUAN_EXAMPLES")
laws = settings(max_examples=int(MORE or 100), derandomize=not MORE, deadline=None)

HALF_TO_FULL_WIDTH = str.maketrans("0123456789.%", "０１２３４５６７８９．％")


def reading(text: str) -> Reading:
    """What is read in a text of Yunxi county, published in January 2026."""
    document = Document(
        name="review.txt",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        format="text",
        text=text,
        blocks=tuple(blocks_of(text)),
        place="云溪县",
        published="2026-01-09",
        year=2025,
    )
    return read_document(document)


def figures(text: str) -> list[tuple[int, int, str, str]]:
    return [(claim.start, claim.end, claim.value, claim.unit) for claim in reading(text).claims]


@laws
@given(st.one_of(TEXTS, NOISE, st.tuples(TEXTS, NOISE, TEXTS).map("".join)))
def test_every_span_slices_to_its_own_words(text: str) -> None:
    assume(text.strip())
    found = reading(text)
    for record in (*found.claims, *found.milestones, *found.pledges, *found.programmes):
        assert 0 <= record.start < record.end <= len(text)
        assert text[record.start : record.end] == record.text


@laws
@given(st.one_of(TEXTS, st.tuples(TEXTS, NOISE).map("".join)))
def test_claims_are_apart_and_in_the_order_of_the_text(text: str) -> None:
    claims = reading(text).claims
    assert all(before.end <= after.start for before, after in pairwise(claims))
    assert len({claim.id for claim in claims}) == len(claims)


@laws
@given(st.one_of(TEXTS, st.tuples(TEXTS, NOISE).map("".join)))
def test_every_value_is_a_plain_number_in_a_claim_that_holds_together(text: str) -> None:
    for claim in reading(text).claims:
        assert_whole(claim)


def assert_whole(claim: Claim) -> None:
    parts = claim.value.split(":") if claim.kind is Kind.STRUCTURE else [claim.value]
    for part in (*parts, *filter(None, (claim.high, claim.step))):
        assert "e" not in part.lower()
        assert Decimal(part).is_finite()
    assert 0 <= claim.confidence <= 1
    assert claim.rules
    assert claim.text in claim.sentence or "\n" in claim.text
    assert claim.base is None or claim.kind is Kind.CHANGE


@laws
@given(PARAGRAPHS, PARAGRAPHS)
def test_two_paragraphs_read_as_each_alone(first: str, second: str) -> None:
    moved = len(first) + 1
    second_moved = [(start + moved, end + moved, value, unit) for start, end, value, unit in figures(second)]
    assert figures(f"{first}\n{second}") == figures(first) + second_moved


@laws
@given(TEXTS)
def test_the_same_text_reads_the_same(text: str) -> None:
    assert reading(text) == reading(text)


@laws
@given(TEXTS)
def test_full_width_digits_read_as_half_width(text: str) -> None:
    assert figures(text.translate(HALF_TO_FULL_WIDTH)) == figures(text)


def chinese(number: Decimal) -> str:
    """A number from 1 to 99,999,999 in Chinese numerals as official texts write it: 三十五点三, 一万二千零五."""
    whole, _, fraction = format(number, "f").partition(".")
    fraction = fraction.rstrip("0")
    tens, ones = divmod(int(whole), 10_000)
    written = _section(tens) + "万" if tens else ""
    if ones:
        written += "零" * bool(tens and ones < 1000) + _section(ones)
    if written.startswith("一十"):
        written = written[1:]
    return written + ("点" + "".join("零一二三四五六七八九"[int(digit)] for digit in fraction) if fraction else "")


def _section(number: int) -> str:
    written = ""
    gap = False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, power)
        if digit:
            written += "零" * gap + "零一二三四五六七八九"[digit] + name
            gap = False
        else:
            gap = bool(written)
    return written


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("35.3", "三十五点三"),
        ("10", "十"),
        ("110", "一百一十"),
        ("1005", "一千零五"),
        ("120000", "十二万"),
        ("10203", "一万零二百零三"),
        ("30050", "三万零五十"),
        ("20012000", "二千零一万二千"),
    ],
)
def test_the_writer_of_numerals_writes_as_people_do(number: str, written: str) -> None:
    assert chinese(Decimal(number)) == written


def assert_read_back(written: str, value: Decimal, unit: str) -> None:
    text = f"全县产业项目投资{written}。"
    claims = reading(text).claims
    assert [(claim.text, Decimal(claim.value), claim.unit) for claim in claims] == [(written, value, unit)]


AMOUNTS = st.decimals("0.01", 10**12, places=2)


@laws
@given(AMOUNTS)
def test_a_number_in_digits_is_read_back(number: Decimal) -> None:
    assert_read_back(f"{number}元", number, "元")


@laws
@given(AMOUNTS)
def test_a_number_with_separators_is_read_back(number: Decimal) -> None:
    assert_read_back(f"{number:,}元", number, "元")


@laws
@given(AMOUNTS, st.sampled_from((("万", 4), ("亿", 8), ("万亿", 12), ("千万", 7), ("百万", 6))))
def test_a_number_with_a_multiplier_is_read_back(number: Decimal, multiplier: tuple[str, int]) -> None:
    name, power = multiplier
    assert_read_back(f"{number}{name}元", number.scaleb(power), "元")


@laws
@given(st.decimals(2, 99_999_999, places=1), st.sampled_from(("元", "吨", "公里", "亩")))  # 一元 is seldom a count
def test_a_number_in_chinese_numerals_is_read_back(number: Decimal, unit: str) -> None:
    assert_read_back(chinese(number) + unit, number, unit)


@laws
@given(st.decimals(1, 9999, places=2), st.sampled_from((("万", 4), ("亿", 8))))
def test_chinese_numerals_with_a_multiplier_are_read_back(number: Decimal, multiplier: tuple[str, int]) -> None:
    name, power = multiplier
    assert_read_back(f"{chinese(number)}{name}元", number.scaleb(power), "元")


@laws
@given(st.decimals(1, 300, places=1))
def test_a_share_in_words_is_read_back(number: Decimal) -> None:
    text = f"全县森林覆盖率达到百分之{chinese(number)}。"
    assert [(Decimal(claim.value), claim.unit) for claim in reading(text).claims] == [(number, "%")]


REPEATED = (
    *("1", "一", "0.", "1,", "1.1", "１", "万", "亿", "十", "点", "%", "-", "—", "/", ":", " ", "\n", "\t", "\n\n"),
    *("（", "）", "、", "，", "。", "：", "；", "“", "”", "《", "〔", "[", "（1）", "“1”", "说：“", "县长李明霞说"),
    *(
        "分别",
        "至",
        "近",
        "余",
        "约",
        "第",
        "其中",
        "同比",
        "和",
        "比",
        "个",
        "将",
        "力争",
        "全市",
        "云溪县",
        "年",
        "2025年",
        "1月",
    ),
    *("1、", "1，", "1%、", "1至", "1:", "1. ", "1万", "1年", "一点", "百分之", "增长1%，", "分别增长1%、", "收入1元"),
    *("1\n", "1\t", "1元\n", "10 10 ", "表1\n", "单位：", "单位：元\n"),
)
SHORT, LONG = 3_000, 24_000
"""Characters. Linear time costs 8 times as much for LONG as for SHORT, quadratic time 64 times."""
MAX_GROWTH = 24.0
MAX_SECONDS = 0.5
"""For SHORT, which takes some hundredths; beyond it, LONG is not even tried."""


def seconds(piece: str, length: int, runs: int) -> float:
    text = (piece * (length // len(piece) + 1))[:length] + "完"  # a last word, so that no text is blank
    taken = []
    for _ in range(runs):
        begun = time.perf_counter()
        read_document(open_document(text.encode()))
        taken.append(time.perf_counter() - begun)
    return min(taken)


@pytest.mark.parametrize("piece", REPEATED, ids=repr)
def test_no_repetition_takes_more_than_linear_time(piece: str) -> None:
    assert seconds(piece, SHORT // 16, 1) < MAX_SECONDS  # so that what would take exponential time fails in time
    short = seconds(piece, SHORT, 3)
    assert short < MAX_SECONDS
    long = seconds(piece, LONG, 1)
    if long > MAX_GROWTH * max(short, 0.0005):
        long, short = min(long, seconds(piece, LONG, 2)), min(short, seconds(piece, SHORT, 5))
    assert long <= MAX_GROWTH * max(short, 0.0005), f"{long / short:.0f} times the time for 8 times the length"
