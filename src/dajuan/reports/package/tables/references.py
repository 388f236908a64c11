"""The tables that the others refer to: indicators, documents."""

from __future__ import annotations

from dajuan.catalogue.indicators import Direction, Measure, Prices
from dajuan.documents.document import DocumentKind
from dajuan.reports.package.schema import Table, code, moment, text, truth, whole

INDICATORS = Table(
    "indicators",
    "指标：各表所用的指标及其含义。",
    "Indicators that the other tables use, with what they mean.",
    (
        text("indicator", "指标编号", "Id of the indicator", lambda r: r.indicator.id, True),
        text("name", "名称", "Name in Chinese", lambda r: r.indicator.name, True),
        text("english", "英文名称", "Name in English", lambda r: r.indicator.english),
        text("unit", "计量单位", "Unit", lambda r: r.indicator.unit),
        code(
            "measure",
            "性质：stock 存量，flow 流量，rate 比率，index 指数",
            "A stock, a flow, a rate or an index",
            Measure,
            lambda r: r.indicator.measure.value,
        ),
        code(
            "direction",
            "方向：up 越高越好，down 越低越好，none 不分好坏",
            "Which way is good: up, down, none",
            Direction,
            lambda r: r.indicator.direction.value,
        ),
        code(
            "prices",
            "增速的价格口径：constant 不变价（不得由现价水平推算），current 现价，none 不涉及",
            "Prices of its growth: constant (never derive it from nominal levels), current, none",
            Prices,
            lambda r: r.indicator.prices.value,
        ),
        text("field", "领域编号", "Id of the field of work", lambda r: r.indicator.field),
        text("field_name", "领域", "Field of work in Chinese", lambda r: r.field),
        text("field_english", "领域英文名称", "Field of work in English", lambda r: r.english),
        text("definition", "定义", "Definition", lambda r: r.indicator.definition),
        truth(
            "local",
            "是否本地指标（采纳时按原文所立，不在通用目录中）",
            "Whether it is local: made of a document's words on acceptance, not of the catalogue",
            lambda r: r.indicator.local,
        ),
    ),
    ("indicator",),
    lambda contents: contents.indicators,
)

DOCUMENTS = Table(
    "documents",
    "文件：所有数字的来源文件。",
    "Documents that the figures come from.",
    (
        whole("document", "文件编号", "Number of the document", lambda r: r.document.number, True),
        whole("cited", "答卷引用的序号", "Number under which the report card cites it", lambda r: r.cited),
        text("sha256", "原始文件的 SHA-256", "SHA-256 of its bytes", lambda r: r.document.sha256, True),
        text("name", "文件名", "Name of the file", lambda r: r.document.name, True),
        text("title", "标题", "Title", lambda r: r.document.title),
        text("place", "所属地方", "Place", lambda r: r.document.place),
        text("publisher", "发布机关", "Publisher", lambda r: r.document.publisher),
        text("published", "发布日期", "Date of publication", lambda r: r.document.published),
        whole("year", "所述年份", "Year that it speaks of", lambda r: r.document.year),
        code(
            "kind",
            "文种：plan 规划，work-report 政府工作报告，bulletin 统计公报，review 综述，budget 预决算报告，news 新闻，other 其他",
            "Kind of document",
            DocumentKind,
            lambda r: r.document.kind.value,
        ),
        text("format", "文件格式", "Format", lambda r: r.document.format),
        text(
            "found_at",
            "出处（登记人所述）",
            "Where it was found, as said by whoever added it",
            lambda r: r.document.citation,
        ),
        whole("characters", "纯文本字符数", "Characters of its plain text", lambda r: r.document.characters),
        whole("claims", "识读出的表述数", "Claims that were read in it", lambda r: r.document.claims),
        text("added_by", "登记人", "Who added it", lambda r: r.document.added.who, True),
        moment("added_at", "登记时间", "When it was added", lambda r: r.document.added.at, True),
    ),
    ("document",),
    lambda contents: contents.documents,
)
