"""Score the reader on texts whose place names are invented: no rule may know a place.

    python benchmarks/invented_places.py            both scores and their difference; fails beyond 0.003
    python benchmarks/invented_places.py --names    also which names were replaced in the open texts
    python benchmarks/invented_places.py --moved    also which claims of the open texts were right and no longer are

Every name of a division (full, 云溪县, and short, 云溪) becomes an invented one of the same length and kind: the suffix
stays (省 市 县 区 自治州 ...), the characters before it come from a list of rare ones that no division has in it. So
the offsets of the gold hold, and its indicators, places and speakers are renamed alike. Within a document a name is
always replaced by the same one. Left alone are abbreviations of one character, which are words as well, and names below
the county.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import shared_data
from pairing import Pair, pair_documents
from reading_run import write_readings
from scorers import Scores, score_claims
from shared_data import GoldDocument

from dajuan.catalogue.divisions import Level, names, place_code
from dajuan.catalogue.divisions import division as catalogue_division

MAX_MOVE = 0.003
SEED = 20251231

INVENTED = "蘅翎峤泠漪渚珩珏珞琬琰瑾璇茗荇荻菡菖萱葳蕙藿霏霂昙晗晔晞暄杪栩楹槿樾筱簌"
"""Characters of invented names: no division has one, none is a numeral, a unit or a suffix."""

PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|"
    "布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|独龙|鄂伦春|各"
)
AUTONOMOUS = re.compile(rf"(?P<stem>.{{2,}}?)(?P<suffix>(?:(?:{PEOPLES})族?)*自治[区州县旗])")
DIVISION = re.compile(r"(?P<stem>.+?)(?P<suffix>特别行政区|新区|矿区|林区|地区|[省市县区旗盟])")
WORDS = frozenset(
    ["朝阳", "大同", "白银", "三明", "来宾", "日照", "阿里", "海南", "海北", "海西", "海东", "山南", "中山", "安康"]
)
"""Short names that are words as well: replaced only where the full name stands in the same text."""

LONGER_WORDS = ("长江", "黄河", "珠江", "淮河", "太湖")
"""Words whose end begins what looks like a name (黄河南岸 is not 河南)."""

NOT_AFTER = {"丽江": "美秀", "海口": "出入"}
"""Characters before which a short name is no name (美丽江南, 出海口)."""


class Division(msgspec.Struct, frozen=True):
    """A division's name in its two parts; `sure`: its short name is a name wherever it stands."""

    stem: str
    suffix: str
    sure: bool

    @property
    def name(self) -> str:
        """The full name."""
        return self.stem + self.suffix


def division(name: str, *, county: bool) -> Division | None:
    """Take a full name apart; None of what is none."""
    match = AUTONOMOUS.fullmatch(name) or DIVISION.fullmatch(name)
    if match is None:
        return None
    stem = match["stem"]
    return Division(stem, match["suffix"], sure=not county and len(stem) > 1 and stem not in WORDS)


def names_in(text: str, divisions: Iterable[Division]) -> dict[str, str]:
    """The names that stand in a text, each with its stem: full names, and short names that are names there."""
    found: dict[str, str] = {}
    for each in divisions:
        if each.stem not in text:
            continue
        full = _stands(each.name, text)
        if full:
            found[each.name] = each.stem
        if len(each.stem) > 1 and (each.sure or full) and _stands(each.stem, text):
            found[each.stem] = each.stem
    return found


def renamer(document: str, names: dict[str, str]) -> Callable[[str], str]:
    """A function that replaces the names in any string of one document, always by the same invented ones."""
    draw = random.Random(f"{SEED}/{document}")
    stems: dict[str, str] = {}
    for stem in sorted(set(names.values())):
        invented = stem
        while invented == stem or invented in stems.values():
            invented = "".join(draw.sample(INVENTED, len(stem)))
        stems[stem] = invented
    if not names:
        return lambda string: string
    longest_first = sorted({*names, *LONGER_WORDS}, key=lambda name: (-len(name), name))
    pattern = re.compile("|".join(_standing_alone(name) + re.escape(name) for name in longest_first))

    def replaced(match: re.Match[str]) -> str:
        name = match[0]
        if name not in names:
            return name
        stem = names[name]
        return stems[stem] + name[len(stem) :]

    return lambda string: pattern.sub(replaced, string)


def _stands(name: str, text: str) -> bool:
    return name in text and re.search(_standing_alone(name) + re.escape(name), text) is not None


def _standing_alone(name: str) -> str:
    """What must not stand before a name; before one of two characters (示范县) nothing that could be of a word."""
    if name in NOT_AFTER:
        return f"(?<![{NOT_AFTER[name]}])"
    return r"(?<!\w)" if len(name) == 2 and DIVISION.fullmatch(name) else ""


def renamed(gold: GoldDocument, rename: Callable[[str], str]) -> GoldDocument:
    """A gold document with every string that quotes its text renamed; offsets and figures stay."""

    def strings(record: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
        return {**record, **{key: rename(record[key]) for key in keys if record.get(key)}}

    claims = [strings(claim, ("text", "indicator", "place", "speaker")) for claim in gold["claims"]]
    return {**strings(gold, ("place",)), "claims": claims}


def load_divisions() -> list[Division]:
    """All divisions down to the county with present and former names, as the catalogue has them."""
    upper = (Level.PROVINCE, Level.PREFECTURE)
    parts = []
    for name in sorted(names()):
        found = catalogue_division(place_code(name) or "")
        part = division(name, county=found is None or found.level not in upper)
        if part:
            parts.append(part)
    return parts


def score(documents: list[GoldDocument], texts: Path, folder: Path) -> Scores:
    """Read the texts of gold documents, which lie in `texts`, and score what is read."""
    gold = shared_data.write_gold(documents, folder / "gold.jsonl")
    read = write_readings([texts / document["doc"] for document in documents], folder / "read.jsonl")
    return score_claims(gold, read)


def no_longer_right(before: list[GoldDocument], after: list[GoldDocument], folder: Path) -> Iterator[tuple[str, Pair]]:
    """The claims whose keys agree with the gold while names are real, and disagree once they are invented."""
    for real, invented in zip(pair_documents(before), pair_documents(after, folder), strict=True):
        right = {pair.gold["start"] for pair in real.pairs if pair.gold and pair.read and not pair.wrong}
        for pair in invented.pairs:
            if pair.gold and pair.gold["start"] in right and (pair.wrong or not pair.read):
                yield Path(real.document.name).name, pair


def main() -> int:
    """Print the exact F1 with real and with invented names; 1 where they differ by more than MAX_MOVE."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", action="store_true", help="list the names replaced in the open texts")
    parser.add_argument("--moved", action="store_true", help="list the claims of the open texts that were right before")
    arguments = parser.parse_args()
    if reason := shared_data.absent():
        print(reason)
        return 0
    divisions = load_divisions()
    before = shared_data.gold_documents(shared_data.DEV)
    after = []
    count = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for document in before:
            text = (shared_data.TEXTS / document["doc"]).read_text(encoding="utf-8")
            found = names_in(text, divisions)
            rename = renamer(document["doc"], found)
            (folder / document["doc"]).write_text(rename(text), encoding="utf-8")
            after.append(renamed(document, rename))
            count += len(found)
            if arguments.names and not shared_data.is_held_out(document["doc"]):
                print(f"{document['doc']}: {' '.join(f'{name}={rename(name)}' for name in sorted(found))}")
        print(f"{count} names replaced in {len(before)} texts")
        print(
            f"{'':<10}{'exact F1':<30}{'place right'}\n{'texts':<10}" + f"{'real':<8}{'invented':<10}{'moved':<12}" * 2
        )
        moved = 0.0
        for title, wanted in (("open", (False,)), ("held-out", (True,)), ("all", (False, True))):
            real, invented = (
                score([d for d in documents if shared_data.is_held_out(d["doc"]) in wanted], texts, folder)
                for documents, texts in ((before, shared_data.TEXTS), (after, folder))
            )
            moved = invented["exact"] - real["exact"]
            columns = ((real[key], invented[key], invented[key] - real[key]) for key in ("exact", "place"))
            print(f"{title:<10}" + "".join(f"{a:<8.3f}{b:<10.3f}{c:<+12.3f}" for a, b, c in columns))
        if arguments.moved:
            real_ones, invented_ones = (
                [d for d in documents if not shared_data.is_held_out(d["doc"])] for documents in (before, after)
            )
            for name, pair in no_longer_right(real_ones, invented_ones, folder):
                differences = (f"{key} {_of(pair.gold, key)} read {_of(pair.read, key)}" for key in pair.wrong)
                print(f"{name}:{_of(pair.gold, 'start')}: {'; '.join(differences) or 'missed'}")
    if abs(moved) > MAX_MOVE + 1e-9:
        print(f"The exact F1 moves by {moved:+.3f}, more than {MAX_MOVE}: some rule knows a place.")
        return 1
    return 0


def _of(claim: dict[str, Any] | None, key: str) -> object:
    return claim.get(key) if claim else None


if __name__ == "__main__":
    sys.exit(main())
