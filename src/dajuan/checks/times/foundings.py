"""Read when something was founded, built, born or came into force (始建于1965年, 2015年注册成立, 1950年出生)."""

from __future__ import annotations

import msgspec

from dajuan.checks.manuscript import Manuscript, Stretch
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Span
from dajuan.checks.times.moments import moments

KINDS = {
    "founded": "建成并?(?:对外)?(?:开放|开馆|开园|开业|投用|启用|使用|投入使用)|建[校院县市区镇乡馆厂所社队站场企园会台店局行村]|撤乡|撤县"
    "|创办|创建|创立|始建|成立|揭牌|营业|观测|创于|始于|揭幕|组队|开馆|开园|开院|开门|建院|建馆|办学|招生|收治|接诊|开课|问世|发刊|起步|奠基|设立|组建|建立|诞生|注册|开办|兴办|挂牌|开业|创刊|开播|开台|通电|通气|首演|开放|开诊",
    "built": "建成|通车|投产|投运|投用|开馆|开园|开通|运行|启用|竣工|蓄水|落成|兴建|修建|建造|建于|通航|运营|通水|投用",
    "born": "出生|生于|诞辰",
    "died": "逝世|去世|牺牲|殉职|殉国|就义",
    "law": "施行|实施|颁布|公布|生效|出台|修订",
    "paired": "结对|缔结|结好|建交|签约|签署|协作",
    "event": "解放|起义|战役|会师|决口|地震|爆发",
}
VERB = "|".join(f"(?P<{kind}>{words})" for kind, words in KINDS.items())
_AFTER = Pattern(f"，?[^，。；、\\d]{{0,14}}?(?:{VERB})(?![^，。；]{{0,5}}周年|[于在]?\\d)")
_BEFORE = Pattern(f"(?:{VERB})(?:时间|日期)?(?:于|在|是|为|:)*$")
_BACK = 10


class Founding(msgspec.Struct, frozen=True):
    """A year in which something began: of which kind (a key of KINDS), by which word, and where it is told."""

    year: int
    kind: str
    word: str
    span: Span


def foundings(manuscript: Manuscript, stretch: Stretch) -> list[Founding]:
    """What a stretch tells of beginnings, left to right; only years that are written count."""
    text = manuscript.prose
    told = [each for each in moments(text, stretch.start, stretch.end) if each.year and each.said]
    found = []
    for index, moment in enumerate(told):
        before = told[index - 1].end if index else stretch.start
        after = told[index + 1].start + 1 if index + 1 < len(told) else stretch.end  # with the digit behind 成立于
        match = _BEFORE.search(text, max(before, moment.start - _BACK), moment.start) or _AFTER.match(
            text, moment.end, after
        )
        if match is not None and moment.year is not None:
            kind = next(kind for kind in KINDS if match[kind])
            found.append(Founding(moment.year, kind, match[kind], Span(moment.start, moment.end)))
    return found
