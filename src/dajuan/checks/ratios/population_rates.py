"""Find rates of the population that do not follow from its counts: natural growth, urbanisation."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dajuan.checks.figures.partners import is_of_past, of_indicator, partner
from dajuan.checks.figures.parts import named, quotient, remark, spans
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.ratios.natural_growths import natural_growths
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check
from dajuan.checks.tables.remarks import table_remarks

_HUNDRED = Decimal(100)

NATURAL = Text(
    "“{birth}”减“{death}”为{computed}，文中为“{rate}”。",
    en="“{birth}” less “{death}” is {computed}; the text says “{rate}”.",
)
SIGN = Text(
    "“{birth}”、“{death}”，自然增长应与二者之差同号，文中为“{rate}”。",
    en="With “{birth}” and “{death}” natural growth has the sign of their difference; the text says “{rate}”.",
)
URBAN = Text(
    "“{urban}”÷“{total}”为{computed}，文中城镇化率为{rate}。",
    en="“{urban}” by “{total}” is {computed}; the text gives {rate} as the rate of urbanisation.",
)
NATURAL_SUGGESTION = Text("请核对三个率及正负号。", en="Check the three rates and the sign.")
URBAN_SUGGESTION = Text(
    "请核对三个数是否同为年末常住人口口径；户籍人口城镇化率请写明。",
    en="Check that all three are of the resident population at the year's end; where the rate is of the registered population, say so.",
)


@check(
    "arith-natural-growth",
    severity=Severity.ERROR,
    title=Text("自然增长率不等于出生率减死亡率", en="Natural growth is not the birth rate less the death rate"),
    why=Text(
        "人口自然增长率等于出生率减死亡率，死亡多于出生时为负数。各率由未取整的人数算出，比较时留有余地。",
        en="The natural growth rate is the birth rate less the death rate, negative where more people die than are born; the rates are made "
        "of unrounded counts, which is allowed for.",
    ),
    wrong=(
        "全年出生率6.1‰，死亡率7.9‰，自然增长率1.8‰。",
        "全年出生人口2100人，人口出生率为8.12‰；死亡人口1600人，人口死亡率为6.21‰；人口自然增长率为2.91‰。",
        "出生率5.36‰，死亡率8.02‰，自然增长率为-1.66‰。",
        "临川县人口出生率为5.2‰，死亡率为7.7‰，自然增长率为2.5‰。",
        "出生率和死亡率分别为6.3‰和7.4‰，自然增长率为-2.1‰。",
        "全年出生2360人，死亡2910人，人口自然增长550人。",
        "全年出生2360人，死亡2910人，自然增长率为1.8‰。",
    ),
    right=(
        "全年出生率6.1‰，死亡率7.9‰，自然增长率-1.8‰。",
        "人口出生率为8.12‰，死亡率为6.21‰，自然增长率为1.92‰。",
        "婴儿死亡率2.6‰，出生率6.1‰，自然增长率-1.8‰。",
        "全年出生2360人，死亡2910人，人口自然减少550人，自然增长率为-1.8‰。",
        "出生率为6.3‰，死亡率为7.4‰，自然增长率为负1.1‰。",
        "全年出生2360人，死亡2910人，年末常住人口比上年末减少1200人。",
    ),
)
def natural_growth(manuscript: Manuscript) -> Iterator[Remark]:
    """The three rates of one paragraph, the three counts, and the sign of a rate against the counts."""
    for each in natural_growths(manuscript):
        printed, birth, death = each.printed.quantity, each.birth.quantity, each.death.quantity
        where = spans(printed, birth, death)
        given = f"{each.given.value:f}‰" if printed.unit == "‰" else each.given.shown(printed).partition("（")[0]
        message = SIGN if each.sign_only else NATURAL
        filled = message.filled(
            birth=named(manuscript, birth),
            death=named(manuscript, death),
            rate=named(manuscript, printed),
            computed=given,
        )
        yield Remark(where, filled, NATURAL_SUGGESTION, "" if each.sign_only else each.given.shown(printed))
    yield from table_remarks(manuscript, "arith-natural-growth")


@check(
    "arith-urbanisation",
    severity=Severity.ERROR,
    title=Text("城镇化率与人口数不符", en="The rate of urbanisation does not follow from the population"),
    why=Text(
        "常住人口城镇化率等于城镇常住人口除以常住人口。户籍人口城镇化率是另一回事。",
        en="The rate of urbanisation is the urban resident population by the whole; that of the registered population is another thing.",
    ),
    wrong=(
        "年末常住人口24.8万人，其中城镇常住人口14.2万人，常住人口城镇化率62.3%。",
        "年末全县常住人口38.52万人，其中，城镇常住人口21.43万人，乡村常住人口17.09万人，城镇化率为56.53%。",
    ),
    right=(
        "年末常住人口24.8万人，其中城镇常住人口14.2万人，常住人口城镇化率57.3%，比上年末提高0.8个百分点。",
        "年末常住人口24.8万人，其中城镇常住人口14.2万人，户籍人口城镇化率42.1%。",
        "年末常住人口24.8万人，常住人口城镇化率62.3%。",
    ),
)
def urbanisation(manuscript: Manuscript) -> Iterator[Remark]:
    """The rate, the urban population and the whole, of one place and year."""
    for rate in of_indicator(manuscript, "urbanisation_rate"):
        urban = partner(manuscript, rate, "urban_resident_population", far=True)
        total = partner(manuscript, rate, "resident_population", far=True)
        if urban is None or total is None or urban.unit != total.unit or is_of_past(manuscript, rate):
            continue
        found = quotient(urban, total, _HUNDRED, rate.step)
        if found is None:
            continue
        message = URBAN.filled(
            urban=named(manuscript, urban),
            total=named(manuscript, total),
            rate=rate.claim.text,
            computed=found.shown(rate).partition("（")[0],
        )
        made = remark(
            found.against(rate), spans(rate, urban, total), message, found.shown(rate), URBAN_SUGGESTION
        )  # fmt: skip
        if made is not None:
            yield made
