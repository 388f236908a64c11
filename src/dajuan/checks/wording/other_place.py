"""Find another county's name that was left where the document's own body speaks (青溪县…县长表示，白沙县将…)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

_PLACE = (
    "(?P<place>(?:(?![全各该本我邻外两三四五六七八九十百个数多位一在与和对向从到为由的省市县区旗乡镇])[^\\W\\d_A-Za-z]){2,3}(?P<level>县|"
    "市|区|旗|州|镇|乡))"
)
_NAMED = Pattern(_PLACE)
_SPEAKER = "书记|县长|市长|区长|镇长|乡长|主任|局长|主席|负责人|负责同志|发言人|院长|校长"
_SPEAKS = Pattern(
    f"(?:^|"
    f"[，。；：:”\\n])(?P<who>[^，。；：:“”\\n]{{0,16}}(?:{_SPEAKER})[^，。；：:“”\\n]{{0,6}}?)(?:在[^，。；]{{0,10}})?(?:表示|"
    f"说|指出|强调|要求|介绍|提出|讲话|坦言|告诉记者|致辞|承诺)(?:时)?[^，。；：:“”\\n]{{0,8}}[，:：]?[“]?(?:近年来|今年|"
    f"下一步|接下来|今后|目前|当前|去年)?，?{_PLACE}(?=将|要|会|以|正|始终|坚持|上下|高度|全力|致力|有信心|一直|委|人民|"
    f"现有|愿|把|坚决|已|的|[，])",
    needs=tuple(_SPEAKER.split("|")),
)
_OWN_BODY = Pattern(
    f"(?:我[县市区镇]|县委、县政府|市委、市政府|区委、区政府|镇党委、政府)[^，。；\\n]{{0,8}}(?:带领|团结带领|决定|要求|"
    f"号召|部署)，?{_PLACE}(?:人民|干部|群众|各级|上下)",
    needs=("我", "委、"),
)
_NEXT = Pattern(
    f"(?:^|[。\\n])(?:下一步|接下来|今后|展望未来|新的一年|面向未来|今年)，?{_PLACE}(?=将|要|会|以|正|始终|坚持|上下|全县|全市|全区)",
    needs=("下一步", "接下来", "今后", "展望", "新的一年", "面向未来", "今年"),
)
_SIGNED = Pattern(
    f"(?<![^\\n])[ 　]*(?:中共)?{_PLACE}(?:人民政府|委|人大|政协|[^\\W\\d]{{2,10}}(?:局|办公室|委员会|中心))[ 　]*(?:\\n|$)"
)
_TITLES = 4  # paragraphs at the head of a text in which its place stands
_LEAST = 2  # times that a text names its own place
_TAIL = 3  # paragraphs at the end of a text in which it is signed


@check(
    "word-other-place",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("套用范本时留下的外地地名", en="Another place's name left from a template"),
    why=Text(
        "全文写的是青溪县，县长讲话里却写“白沙县将……”：多半是套用别处的稿子漏改。",
        en="The text is of 青溪县, but its head of county says what 白沙县 will do: it is left from another place's text.",
    ),
    wrong=(
        "青溪县与省农科院签约\n3月12日，青溪县人民政府与省农科院签约。青溪县现有柑橘14.2万亩。县长周明表示，白沙县将以此为契机做强产业。",
        "青溪县2025年民政工作总结\n2025年，青溪县新建养老服务点34个。青溪县发放补贴1260万元。\n下一步，白沙县将继续完善服务体系。",
    ),
    right=(
        "青溪县与白沙县签约\n3月12日，青溪县与白沙县签约。青溪县现有柑橘14.2万亩。县长周明表示，青溪县将以此为契机；白沙县县长李立表示，白沙县将全力支持。",
        "青溪县2025年民政工作总结\n青溪县发放补贴1260万元。县长周明说，与白沙县相比，青溪县仍有差距。\n下一步，青溪县将继续完善服务体系。",
    ),
)
def other_place(manuscript: Manuscript) -> Iterator[Remark]:
    """A place of the own level that is named once, as what the own head speaks for or what the text plans for."""
    text = manuscript.prose
    found = [match for pattern in (_SPEAKS, _OWN_BODY, _NEXT) for match in pattern.finditer(text)]
    found += [
        match
        for paragraph in manuscript.paragraphs[-_TAIL:]
        if (match := _SIGNED.search(text, paragraph.start, paragraph.end)) is not None
    ]
    if not found:
        return
    own = _own(manuscript)
    if own is None:
        return
    for match in found:
        place = match["place"]
        speaker = _NAMED.search(match["who"]) if "who" in match.re.groupindex else None
        if speaker is not None and speaker["place"] != own:
            continue
        if place == own or place[-1] != own[-1] or text.count(place) != 1 or place in own or own[:-1] in place:
            continue
        start, end = match.span("place")
        yield Remark(
            spans=(Span(start, end),),
            message=Text(
                "全文写的是{own}，这里却写“{place}”。", en="The text is of {own}, but here it says {place}."
            ).filled(own=own, place=place),
            suggestion=Text("请核对，是否套用范本时漏改？", en="Check it: is it left from a template?"),
        )


def _own(manuscript: Manuscript) -> str | None:
    """The place that a text is of: at its head, and named more often than any other of its level."""
    text = manuscript.prose
    head = manuscript.paragraphs[:_TITLES]
    if not head:
        return None
    named = Counter(match["place"] for match in _NAMED.finditer(text))
    for match in _NAMED.finditer(text, head[0].start, head[-1].end):
        place = match["place"]
        rivals = [times for other, times in named.items() if other != place and other[-1] == place[-1]]
        if text.count(place) >= _LEAST and named[place] >= max(rivals, default=0):
            return place
    return None
