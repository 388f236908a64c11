"""Errors of arithmetic: parts and wholes, shares, growth against increments and levels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from planted.plants import NUMBER, Kind, Plant, plant, swapped, written

_BETWEEN = r"[^。\n]{0,60}?"
_INDUSTRIES = re.compile(
    rf"(?:生产总值|GDP)(?:[（(][^）)]*[）)])?[^。\d]{{0,20}}(?P<whole>{NUMBER})亿元[^\n]{{0,80}}?"
    rf"第一产业(?:增加值)?(?:完成|实现|为)?(?P<a>{NUMBER})亿元{_BETWEEN}第二产业(?:增加值)?(?:完成|实现|为)?(?P<b>{NUMBER})亿元{_BETWEEN}"
    rf"第三产业(?:增加值)?(?:完成|实现|为)?(?P<c>{NUMBER})亿元"
)
_STRUCTURE = re.compile(rf"(?P<a>{NUMBER})(?P<s>[:：∶])(?P<b>{NUMBER})(?P=s)(?P<c>{NUMBER})(?![:：∶\d])")
_POINTS = re.compile(
    rf"(?:由|从)[^。，\d]{{0,8}}(?P<a>{NUMBER})%[^。，]{{0,8}}?(?:提高|提升|上升|增加|下降|降低|降|升|增)[到至为]?(?P<b>{NUMBER})%"
    rf"，[^。，\d]{{0,8}}(?P<n>{NUMBER})个百分点"
)
_INCREMENT = re.compile(
    rf"(?P<level>{NUMBER})(?P<unit>万人|亿元|万元|万亩|万吨)，(?:比上年(?:末|底)?|同比|较上年)?"
    rf"(?:增加|净增|增收|多增)(?P<more>{NUMBER})(?P=unit)，(?:同比)?增长(?P<rate>{NUMBER})%"
)
_LEVELS = re.compile(
    rf"(?:由|从)[^。，\d]{{0,10}}(?P<a>{NUMBER})(?P<unit>[万亿]?(?:元|人|户|家|吨|亩|个))[^。，\d]{{0,6}}"
    rf"(?:提高|提升|上升|增加|增长|增|扩大)[到至为]+(?P<b>{NUMBER})(?P=unit)"
)
_POPULATION = re.compile(
    rf"常住人口(?P<whole>{NUMBER})万人[^。]{{0,40}}?城镇(?:常住)?人口(?P<urban>{NUMBER})万人[^。]{{0,40}}?乡村(?:常住)?人口(?P<rural>{NUMBER})万人"
)
_NATURAL = re.compile(
    rf"出生率(?:为)?(?P<birth>{NUMBER})‰{_BETWEEN}死亡率(?:为)?(?P<death>{NUMBER})‰{_BETWEEN}自然增长率(?:为)?(?P<rate>-?{NUMBER})‰"
)
_TAXES = re.compile(
    rf"一般公共预算收入[^。\d]{{0,16}}(?P<whole>{NUMBER})(?P<unit>亿元|万元){_BETWEEN}税收(?:收入)?(?:完成)?(?P<tax>{NUMBER})(?P=unit)"
    rf"{_BETWEEN}非税(?:收入)?(?:完成)?(?P<rest>{NUMBER})(?P=unit)"
)
_TRADE = re.compile(
    rf"进出口(?:总额|总值|贸易总额)?[^。\d]{{0,12}}(?P<whole>{NUMBER})(?P<unit>亿元|万元|亿美元|万美元)[^。]{{0,50}}?出口(?:总?额|总值)?(?:完成)?(?P<out>{NUMBER})(?P=unit)"
    rf"[^。]{{0,50}}?进口(?:总?额|总值)?(?:完成)?(?P<in>{NUMBER})(?P=unit)"
)
_COMPLETED = re.compile(
    rf"(?P<a>{NUMBER})(?P<unit>亿元|万元)，[^。，\d]{{0,12}}(?:预算|计划|目标|任务)数?(?P<b>{NUMBER})(?P=unit)的(?P<rate>{NUMBER})%"
)


def _adds_up(match: re.Match[str], whole: str, *parts: str) -> bool:
    total = sum(Decimal(match[part]) for part in parts)
    return abs(total - Decimal(match[whole])) <= Decimal("0.02") * len(parts) * max(
        Decimal(1), Decimal(match[whole]) / 1000
    )


def wrong_part_of_gdp(text: str) -> Iterator[Plant]:
    """One of the three industries is a tenth too large."""
    for match in _INDUSTRIES.finditer(text):
        if _adds_up(match, "whole", "a", "b", "c"):
            changed = written(Decimal(match["b"]) * Decimal("1.1"), match["b"])
            made = plant(text, *match.span("b"), changed)
            yield made._replace(near=(match.start(), match.end() + made.shift + 1))


def wrong_structure(text: str) -> Iterator[Plant]:
    """The parts of a structure make 101 or more."""
    for match in _STRUCTURE.finditer(text):
        if sum(Decimal(match[part]) for part in "abc") == 100:
            yield plant(text, *match.span("c"), written(Decimal(match["c"]) + Decimal("1.3"), match["c"]))


def wrong_points(text: str) -> Iterator[Plant]:
    """The difference of two rates is a point too large."""
    for match in _POINTS.finditer(text):
        if abs(abs(Decimal(match["b"]) - Decimal(match["a"])) - Decimal(match["n"])) <= Decimal("0.2"):
            yield plant(text, *match.span("n"), written(Decimal(match["n"]) + Decimal("1.1"), match["n"]))


def wrong_growth(text: str) -> Iterator[Plant]:
    """The growth is half as large again as level and increment give."""
    for match in _INCREMENT.finditer(text):
        level, more, rate = (Decimal(match[name]) for name in ("level", "more", "rate"))
        if level > more > 0 and abs(more / (level - more) * 100 - rate) < rate / 10 and rate >= 2:
            yield plant(text, *match.span("rate"), written(rate * Decimal("1.5"), match["rate"]))


def scale_of_increment(text: str) -> Iterator[Plant]:
    """The increment is in 亿元 where it should be in 万元, or the other way round."""
    for match in _INCREMENT.finditer(text):
        if match["unit"] == "亿元" and Decimal(match["level"]) > Decimal(match["more"]):
            at = match.end("more")
            yield plant(text, at, at + 2, "万元")


def sign_against_levels(text: str) -> Iterator[Plant]:
    """What rose is said to have fallen."""
    for match in _LEVELS.finditer(text):
        if Decimal(match["a"]) < Decimal(match["b"]):
            words = text[match.start() : match.end()]
            verb = re.search("(?:提高|提升|上升|增加|增长|扩大|增)(?=[到至为])", words)
            if verb:
                start = match.start() + verb.start()
                yield plant(text, start, match.start() + verb.end(), "下降" if len(verb.group()) == 2 else "降")


def wrong_population(text: str) -> Iterator[Plant]:
    """Town and country do not make the whole."""
    for match in _POPULATION.finditer(text):
        if _adds_up(match, "whole", "urban", "rural") and (other := swapped(match["rural"])):
            yield plant(text, *match.span("rural"), other)


def wrong_natural_growth(text: str) -> Iterator[Plant]:
    """The natural growth has lost its sign, or is another."""
    for match in _NATURAL.finditer(text):
        if abs(Decimal(match["birth"]) - Decimal(match["death"]) - Decimal(match["rate"])) <= Decimal("0.02"):
            rate = match["rate"]
            yield plant(text, *match.span("rate"), rate[1:] if rate.startswith("-") else f"-{rate}")


def wrong_taxes(text: str) -> Iterator[Plant]:
    """Tax and other revenue do not make the whole."""
    for match in _TAXES.finditer(text):
        if _adds_up(match, "whole", "tax", "rest"):
            yield plant(text, *match.span("tax"), written(Decimal(match["tax"]) * Decimal("1.2"), match["tax"]))


def wrong_trade(text: str) -> Iterator[Plant]:
    """Exports and imports do not make the whole."""
    for match in _TRADE.finditer(text):
        if _adds_up(match, "whole", "out", "in"):
            yield plant(text, *match.span("out"), written(Decimal(match["out"]) * Decimal("1.3"), match["out"]))


def wrong_completion(text: str) -> Iterator[Plant]:
    """What was reached of a budget is 11 points too much."""
    for match in _COMPLETED.finditer(text):
        actual, aim, rate = (Decimal(match[name]) for name in ("a", "b", "rate"))
        if abs(actual / aim * 100 - rate) < 1:
            yield plant(text, *match.span("rate"), written(rate + 11, match["rate"]))


KINDS: dict[str, Kind] = {
    "wrong part of GDP": wrong_part_of_gdp,
    "wrong structure": wrong_structure,
    "wrong difference in 百分点": wrong_points,
    "wrong growth": wrong_growth,
    "scale slip of an increment": scale_of_increment,
    "direction against two levels": sign_against_levels,
    "wrong part of a population": wrong_population,
    "wrong natural growth": wrong_natural_growth,
    "wrong part of revenue": wrong_taxes,
    "wrong part of trade": wrong_trade,
    "wrong completion": wrong_completion,
}
