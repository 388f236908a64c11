"""The tables of the observations: what was accepted, and where each figure stands."""

from __future__ import annotations

from decimal import Decimal

from dajuan.ledger.records import Maturity, Reason
from dajuan.reading.records import Bound, Kind, Status
from dajuan.reports.package.contents import Ranked, Stand
from dajuan.reports.package.schema import Reference, Table, code, moment, number, text, truth, whole
from dajuan.reports.package.tables.figures import decimal, structure

OBSERVATIONS = Table(
    "observations",
    "观测值：经人工采纳的每一个数字，含未被采用的和相互矛盾的，一行一个。",
    "Observations: every figure that a person accepted, also those that do not count or are contested, one a row.",
    (
        whole("observation", "观测值编号", "Number of the observation", lambda r: r.observation.number, True),
        text("indicator", "指标编号", "Id of the indicator", lambda r: r.observation.indicator.id, True),
        text("place", "数字所指的地方", "The place that the figure is of", lambda r: r.observation.place),
        text(
            "place_code",
            "行政区划代码（GB/T 2260），没有的为空",
            "Code of the division by GB/T 2260, empty where it has none",
            lambda r: r.observation.place_code,
        ),
        code(
            "kind",
            "类别：level 水平，change 变化，rank 位次，structure 构成，completion 完成程度",
            "Kind: a level, a change, a rank, a structure, a completion",
            Kind,
            lambda r: r.observation.kind.value,
        ),
        text(
            "base",
            "变化的比较基准：yoy 同比，mom 环比，annual 年均，plan 比计划，since:2020 比2020年，other 其他",
            "What a change is against: yoy, mom, annual (yearly average), plan, since:2020, other",
            lambda r: r.observation.base,
        ),
        text("scope", "位次的范围，照原文（全省）", "Scope of a rank, as written", lambda r: r.observation.scope),
        text(
            "period",
            "时期，ISO 8601（2025，2025-11，2025-01/2025-11，2021/2025），原文未说明的为空",
            "Period in ISO 8601, both ends included; empty where the text does not tell",
            lambda r: r.observation.period,
        ),
        code(
            "status",
            "状态：actual 实际，expected 预计，target 目标",
            "Status: actual, expected, or a target",
            Status,
            lambda r: r.observation.status.value,
        ),
        code(
            "maturity",
            "成熟程度：final 最终，preliminary 初步（凡未说明为最终的），forecast 预计",
            "How final it is: final, preliminary (whatever does not say that it is final), forecast",
            Maturity,
            lambda r: r.observation.maturity.value,
        ),
        number(
            "value",
            "数值，万、亿已折算；构成没有单一数值，为空。须与 bound 一并使用",
            "Value in `unit`, multipliers multiplied out; empty for a structure. Never use it without `bound`",
            lambda r: decimal(r.observation.value),
        ),
        number("high", "区间上限", "Upper end of a range", lambda r: decimal(r.observation.high)),
        text(
            "structure",
            "构成，各部分以冒号相连（5.2:43.1:51.7）",
            "The parts of a structure, joined by colons",
            lambda r: structure(r.observation.value),
        ),
        text("unit", "计量单位", "Unit", lambda r: r.observation.unit),
        code(
            "bound",
            "界限：exact 等于，over 超过或以上（≥，不是=），under 不足或以下（≤），about 约，near 接近（略低）；降幅为负值，其界限指降幅大小",
            "On which side of the value the truth lies: exact, over, under, about, near (just below); of a fall, which is "
            "negative, it is of the size of the fall",
            Bound,
            lambda r: r.observation.bound.value,
        ),
        number(
            "step",
            "末位数字的位值：6.7亿元为10000000，说明精确到哪一位",
            "Place value of the last printed digit: how precise the figure is",
            lambda r: decimal(r.observation.step),
        ),
        text(
            "approximators",
            "约数词，照原文",
            "Approximators as written",
            lambda r: "、".join(r.observation.approximators),
        ),
        text("printed", "原文写法", "The figure as its source prints it", lambda r: r.observation.origin.text, True),
        code(
            "standing",
            "取舍：yes 采用，agrees 与采用的一致，overruled 未采用，contested 相互矛盾待定，superseded 已被更正或改列，unranked 仅作佐证",
            "Whether it counts: yes, agrees with the one that counts, overruled, contested, superseded (corrected or filed "
            "elsewhere), unranked (evidence only)",
            Stand,
            lambda r: r.stand.value,
        ),
        code(
            "standing_reason",
            "取舍理由：only 唯一，chosen 人工选定，agrees 一致，maturity 更为最终者优先，source 来源更可靠者优先，"
            "newer 较新者优先，contested 待定",
            "Why: only one, chosen by a person, agrees, more final, better source, newer, contested",
            Reason,
            lambda r: r.reason.value if r.reason else None,
            required=False,
        ),
        text("chosen_by", "由谁选定", "Who chose", lambda r: r.chosen.who if r.chosen else None),
        text("chosen_why", "选定理由", "Why it was chosen", lambda r: r.chosen.why if r.chosen else None),
        whole(
            "supersedes",
            "所替代的原观测值编号（原值经更正或改列，见其行）",
            "Number of the observation that it replaced, as a correction or under another indicator",
            lambda r: r.observation.supersedes,
        ),
        whole(
            "document", "来源文件编号", "Number of its document", lambda r: r.observation.origin.document.number, True
        ),
    ),
    ("observation",),
    lambda contents: contents.observations,
    (Reference("indicator", "indicators", "indicator"), Reference("document", "documents", "document")),
)


def _confidence(ranked: Ranked) -> Decimal:
    return Decimal(str(ranked.observation.origin.confidence))


SOURCES = Table(
    "sources",
    "出处：每个观测值在文件中的句子和位置，以及由谁采纳。位置按文件纯文本的字符计，左闭右开。",
    "Sources: where each observation stands in its document, and who accepted it. Offsets count characters of the "
    "document's plain text, the end excluded.",
    (
        whole("observation", "观测值编号", "Number of the observation", lambda r: r.observation.number, True),
        whole("document", "文件编号", "Number of the document", lambda r: r.observation.origin.document.number, True),
        text(
            "sha256", "文件的 SHA-256", "SHA-256 of the document", lambda r: r.observation.origin.document.sha256, True
        ),
        whole("start", "数字的起点", "Where the figure starts", lambda r: r.observation.origin.start, True),
        whole("end", "数字的终点", "Where the figure ends", lambda r: r.observation.origin.end, True),
        text("text", "原文写法", "The figure as it stands there", lambda r: r.observation.origin.text, True),
        text("sentence", "所在的句子", "The sentence that it stands in", lambda r: r.observation.origin.sentence),
        whole(
            "sentence_start", "句子的起点", "Where the sentence starts", lambda r: r.observation.origin.sentence_start
        ),
        whole("sentence_end", "句子的终点", "Where the sentence ends", lambda r: r.observation.origin.sentence_end),
        whole("page", "页码，从1起", "Page, counted from 1", lambda r: r.observation.origin.page),
        text(
            "indicator_as_written",
            "原文对指标的称呼",
            "What the text calls the indicator",
            lambda r: r.observation.origin.indicator,
        ),
        text("speaker", "引述的人", "Who is quoted", lambda r: r.observation.origin.speaker),
        text("office", "其职务，照原文", "The speaker's office, as written", lambda r: r.observation.origin.office),
        text(
            "claim",
            "表述编号（各台账一致）",
            "Id of the claim, the same in every ledger",
            lambda r: r.observation.origin.claim,
        ),
        number("confidence", "识读的把握，0到1", "How sure the reading is, from 0 to 1", _confidence, True),
        text("accepted_by", "采纳人", "Who accepted it", lambda r: r.observation.accepted.who, True),
        moment("accepted_at", "采纳时间", "When it was accepted", lambda r: r.observation.accepted.at, True),
        text(
            "accepted_why", "采纳或更正的理由", "Why it was accepted or corrected", lambda r: r.observation.accepted.why
        ),
        whole(
            "act",
            "审计记录的序号",
            "Number of the entry in the audit trail",
            lambda r: r.observation.accepted.number,
            True,
        ),
        text("act_hash", "审计记录的散列值", "Hash of that entry", lambda r: r.observation.accepted.hash),
        truth("bulk", "是否批量采纳", "Whether it was accepted in bulk", lambda r: r.observation.bulk),
        truth(
            "corrected",
            "是否经人工更正（此时 value 与原文写法可以不同）",
            "Whether a person corrected it (the value may then differ from the printed figure)",
            lambda r: r.observation.corrected,
        ),
    ),
    ("observation",),
    lambda contents: contents.observations,
    (Reference("observation", "observations", "observation"), Reference("document", "documents", "document")),
)
