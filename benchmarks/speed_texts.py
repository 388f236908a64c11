"""Make the texts that speed is measured on: a review with a figure here and there, a bulletin full of them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

import shared_data

NUMBER = re.compile(r"\d+(?:\.\d+)?(?![\d.]*[年月日号时])")
"""Digits that are no date: each repetition of a text has others, so that no cache of sentences can help."""

REVIEW = (
    "　　盛夏的云溪县城，新修的步道沿河铺开，晨练的居民三三两两，孩子们在新建的书屋里翻看绘本。"
    "这一年，全县把群众的急难愁盼摆在案头，一件一件抓，一项一项办，城乡面貌有了看得见的变化。"
    "从县城到乡村，从车间到田头，干部走到群众中间，问需求、听意见、解难题，把实事办到了大家的心坎上。\n"
    "　　走进青石镇的蔬菜大棚，技术员正在教农户调节水肥。全县蔬菜种植面积达到3.2万亩，产量同比增长8.6%，"
    "合作社社员的腰包鼓了起来。镇里的冷库已经投入使用，从地头到餐桌的路更短了，外地客商也愿意留下来长住。"
    "老支书说起这些年的变化，话匣子一打开就合不上：山绿了，水清了，出门的路平了，在外打拼的年轻人也陆续回到村里。\n"
    "　　“以前办一张执照要跑好几个窗口，现在一次就办成了。”在云溪县政务大厅，刚开了餐馆的李明霞说。"
    "今年1至11月，全县新增经营主体1260户，办理时限压缩四成，网上可办率提高到98.5%。"
    "大厅里设了帮办岗，遇到不会填表的老人，工作人员坐到身边陪着办；企业有了难处，专班上门会商，当场能定的当场就定。\n"
)
BULLETIN = (
    "　　初步核算，全年全市地区生产总值1286.4亿元，比上年增长5.3%。其中，第一产业增加值96.7亿元，增长3.8%；"
    "第二产业增加值561.2亿元，增长5.9%；第三产业增加值628.5亿元，增长5.1%。三次产业结构为7.5:43.6:48.9。\n"
    "　　年末全市常住人口312.4万人，比上年末减少0.8万人，城镇化率61.3%，提高0.7个百分点。"
    "全年城镇新增就业4.6万人，年末城镇登记失业率3.1%。居民消费价格比上年上涨0.4%。\n"
    "　　全年粮食种植面积218.3千公顷，产量126.5万吨，增长1.9%。猪肉产量18.7万吨，下降2.4%；禽蛋9.6万吨，增长3.3%。\n"
)


def review() -> str:
    """A review of a county's year: the seed where it lies, else our own sentences, as far apart in their figures."""
    texts = (path.read_text(encoding="utf-8-sig") for path in sorted(shared_data.SEED_TEXTS.glob("*.txt")))
    return next(texts, REVIEW)


def bulletin() -> str:
    """A statistical bulletin, dense with figures: the open ones of the gold where they lie, else our own sentences."""
    found = sorted(shared_data.TEXTS.glob("*-bulletin.txt"))
    texts = (path.read_text(encoding="utf-8-sig") for path in found if not shared_data.is_held_out(path.name))
    return "\n".join(texts) or BULLETIN


def repeated(text: str, size: int) -> str:
    """A text of about `size` bytes of UTF-8: whole paragraphs, again and again, each time with other numbers."""
    draw = random.Random(size)
    body = text.rstrip("\n") + "\n"
    length = len(body.encode())
    pieces = [body]
    while len(pieces) * length < size:
        pieces.append(varied(body, draw))
    whole = "".join(pieces).encode()[:size].decode(errors="ignore")
    return whole[: whole.rindex("\n") + 1] if "\n" in whole else whole


def varied(text: str, draw: random.Random) -> str:
    """The text with every number that is no date changed, digit for digit."""

    def other(match: re.Match[str]) -> str:
        first, rest = match[0][0], match[0][1:]
        return (
            draw.choice("123456789") * (first != "0")
            + "0" * (first == "0")
            + "".join(draw.choice("0123456789") if digit.isdigit() else digit for digit in rest)
        )

    return NUMBER.sub(other, text)


def varied_documents(text: str, count: int) -> Iterator[str]:
    """So many documents of one text, no two with the same numbers."""
    draw = random.Random(count)
    return (varied(text, draw) for _ in range(count))
