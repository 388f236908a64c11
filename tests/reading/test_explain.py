"""What `explain` says of a figure, of a trap and of mere words; every rule and every trap has an example that shows it."""

from __future__ import annotations

import pytest

from builders.docx import docx, heading, paragraph, table
from builders.examples import ASPECTS, corpus, document
from builders.readings import claim
from dajuan.documents import open_document
from dajuan.messages import translations
from dajuan.reading import read_document
from dajuan.reading.examples import Example, says
from dajuan.reading.explain import Explanation, explain
from dajuan.reading.explain.lexicon import RULES, TRAPS
from dajuan.reading.records import Reading, Status

EXAMPLES = [example for aspect in ASPECTS for example in corpus(aspect) if not example.known]
WITHOUT_EXAMPLE = {"confidence"} | {rule for rule in RULES if rule.startswith("table")}
"""The examples are sentences; tables have tests of their own."""


def explained(example: Example, figure: str) -> Explanation:
    read = document(example)
    return explain(read, read_document(read), example.text.index(figure))


def because(explanation: Explanation) -> dict[str, tuple[str, str]]:
    return {reason.key: (reason.rule, str(reason.because)) for reason in explanation.reasons}


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAJUAN_LANG", "en")


REVIEW = says("1至11月，游客人数首破320万人次，综合收入同比增长18.6%。")


def test_a_level_is_explained_key_by_key() -> None:
    explanation = explained(REVIEW, "320万")
    assert explanation.claim is not None
    assert explanation.text == "320万人次"
    assert str(explanation.summary).startswith("“320万人次” is a figure in the sentence “1至11月")
    assert because(explanation) | {"confidence": ("", "")} == {
        "value": (
            "multiplier",
            "“320万人次” is 3200000 人次: what multiplies the digits (万, 亿) is multiplied out.",
        ),
        "unit": ("unit-as-written", "人次, as it is written."),
        "bound": ("bound-verb", "More than this: “首破” before the figure says so."),
        "kind": (
            "level",
            "An amount or rate as it stands: no word before the figure says that it grew or fell by so much.",
        ),
        "indicator": ("indicator-as-written", "“游客人数” stands in the sentence."),
        "period": ("period.said", "2025-01/2025-11: “1至11月” in the sentence says when."),
        "place": ("own-place", "The document's own place: the sentence names no other."),
        "status": ("actual", "It has come about: no word says that it is expected or aimed at."),
        "confidence": ("", ""),
    }


def test_a_change_names_its_verb_and_its_base() -> None:
    found = because(explained(REVIEW, "18.6%"))
    assert found["kind"] == ("change", "A change: “增长” before the figure says by how much it grew or fell.")
    assert found["base"] == ("base-word", "The year before: “同比” says so.")
    assert found["indicator"] == ("indicator-as-written", "“综合收入” stands in the sentence.")


@pytest.mark.parametrize(
    ("text", "figure", "key", "rule", "words"),
    [
        ("PM2.5平均浓度同比下降7.4%。", "7.4%", "value", "decrease", "“下降”"),
        ("惠及群众两千余户。", "两千余户", "bound", "approximator", "“余”"),
        ("新招教师126名。", "126名", "unit", "unit-canonical", "“名” is counted in 人"),
        ("投资增速保持在4.5%—5%。", "4.5%—5%", "value", "range", "from 4.5 to 5 %"),
        ("工业增速高于全市2.1个百分点。", "2.1个", "kind", "compared", "“高于全市”"),
        (
            "粮食产量较2020年增加8000吨。",
            "8000吨",
            "base",
            "base-compared",
            "The year 2020: the text compares with “2020年”",
        ),
        ("一般公共预算收入为预算的98.5%。", "98.5%", "kind", "completion", "“为预算的”"),
        ("城乡居民人均可支配收入分别为41200元和20360元。", "20360元", "indicator", "dealt", "“农村居民人均可支配收入”"),
        ("力争全年粮食产量达到6.8万吨。", "6.8万吨", "status", "target", "“力争”"),
        ("青石镇粮食产量1.2万吨。", "1.2万吨", "place", "other-place", "青石镇"),
        ("经济总量居全市第3位。", "第3位", "scope", "rank-scope", "全市"),
        ("新建公园１２个。", "１２个", "value", "as-written", "“１２个” is 12 个"),
    ],
)
def test_the_word_that_a_key_came_from_is_named(text: str, figure: str, key: str, rule: str, words: str) -> None:
    found = because(explained(says(text), figure))
    assert found[key][0] == rule
    assert words in found[key][1]


def test_any_character_of_the_figure_leads_to_it() -> None:
    read = document(REVIEW)
    reading = read_document(read)
    start = REVIEW.text.index("320万人次")
    texts = [explain(read, reading, offset).text for offset in range(start, start + len("320万人次"))]
    assert texts == ["320万人次"] * 6


@pytest.mark.parametrize(
    ("text", "at", "rule", "says_"),
    [
        ("纬七路改造工程完工。", "七", "number-in-name", "“纬七路” is the name of a road"),
        ("云政发〔2025〕3号文件印发。", "3号", "document-number", "“〔2025〕3号” is the number of a document"),
        ("深化文旅融合[1]。", "1", "note-mark", "“[1]” is the mark of a note"),
        ("“十四五”时期成就显著。", "十", "plan-name", "names a five-year plan"),
        ("一是抓项目，二是抓服务。", "二", "list-number", "numbers a list"),
        ("全县数十个村庄用上自来水。", "十", "vague", "gives no number that could be checked"),
        ("县长刘万龙主持会议。", "万", "name", "part of a name"),
        ("5000万元以上项目达到36个。", "5000", "class-threshold", "only says which ones are meant"),
    ],
)
def test_a_trap_is_named(text: str, at: str, rule: str, says_: str) -> None:
    explanation = explained(says(text), at)
    assert explanation.claim is None
    assert explanation.rule == rule
    assert says_ in str(explanation.summary)


def test_words_without_a_figure_are_named_as_what_they_are() -> None:
    example = says("云溪大桥建成通车。会后大家合影留念。")
    assert str(explained(example, "大桥").summary) == "No figure stands there; “云溪大桥建成通车” is a milestone."
    assert str(explained(example, "合影").summary).startswith("No figure stands there, only words: “")


@pytest.mark.parametrize("offset", [-1, len(REVIEW.text)])
def test_an_offset_outside_of_the_text_is_refused(offset: int) -> None:
    read = document(REVIEW)
    with pytest.raises(IndexError):
        explain(read, read_document(read), offset)


def test_the_lines_give_sentence_rule_and_example() -> None:
    lines = list(explained(REVIEW, "18.6%").lines())
    kind = lines.index("Kind: A change: “增长” before the figure says by how much it grew or fell.")
    assert lines[kind + 1] == "    Rule change (reading/predicates). Example: 旅游综合收入同比增长18.6%。"


def test_the_explanation_is_in_chinese_where_the_reader_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAJUAN_LANG", "zh")
    translations.cache_clear()
    lines = list(explained(REVIEW, "18.6%").lines())
    assert lines[0] == "“18.6%”是这句话中的数字：“1至11月，游客人数首破320万人次，综合收入同比增长18.6%”"
    assert any(line.endswith("变化：数字前的“增长”说明增减了多少。") for line in lines)


def test_a_cell_names_its_label_and_its_head() -> None:
    rows = [["指标", "单位", "2025年", "2030年"], ["森林覆盖率", "%", "42.5", "45"]]
    plan = open_document(docx(heading("云溪县规划纲要"), table(rows)))
    start = plan.text.index("45")
    read = claim(
        plan.text,
        "45",
        start=start,
        value="45",
        unit="%",
        indicator="森林覆盖率",
        period="2030",
        status=Status.TARGET,
        rules=("table", "table-binding"),
    )
    explanation = explain(plan, Reading(claims=(read,)), start)
    assert str(explanation.summary) == "“45” is a figure in a table: row 2, column 4."
    found = because(explanation)
    assert (
        found["indicator"][1]
        == "“森林覆盖率” is made of the row’s label (“森林覆盖率”) and the column’s head (“2030年”)."
    )
    assert found["unit"] == ("table-unit", "%: the head, the label or a line above the table says so.")
    assert found["kind"][0] == "table-level"
    assert found["period"][1] == "2030: the column’s head (“2030年”) or the title of the table says when."
    assert found["status"][0] == "table-target"
    assert found["nature"] == ("table-binding", "Binding (约束性): the table says so.")


def test_the_table_of_a_plan_is_explained_cell_by_cell() -> None:
    head = ["指标", "单位", "2025年", "2030年", "年均增长（%）", "属性"]
    rows = [head, ["地区生产总值", "亿元", "287.2", "400", "6", "预期性"]]
    plan = open_document(docx(heading("云溪县第十五个五年规划纲要"), paragraph("表1 主要指标"), table(rows)))
    reading = read_document(plan)
    level, growth = (because(explain(plan, reading, plan.text.index(cell))) for cell in ("287.2", "6\t预期性"))
    assert level["value"] == (
        "table-scaled",
        "“287.2” is 28720000000 元: the unit that the table counts in is multiplied out.",
    )
    assert growth["kind"] == ("table-annual", "A yearly growth: the column’s head (“年均增长（%）”) says so.")
    assert growth["status"] == ("table-target", "It is aimed at: the head or the title of the table says so.")
    assert growth["nature"] == ("table-expected-kind", "Expected, not binding (预期性): the table says so.")


def fired(example: Example) -> set[str]:
    """The rules that explain names for the claims or numerals of an example."""
    read = document(example)
    reading = read_document(read)
    explanations = [explain(read, reading, offset) for offset in range(len(example.text))]
    return {reason.rule for found in explanations for reason in found.reasons} | {found.rule for found in explanations}


@pytest.mark.parametrize("example", [one for one in EXAMPLES if one.shows], ids=lambda example: example.text)
def test_an_example_shows_the_rule_that_it_is_shown_for(example: Example) -> None:
    assert set(example.shows) - fired(example) == set()


def test_every_rule_and_every_trap_has_an_example() -> None:
    shown = {rule for example in EXAMPLES for rule in example.shows}
    assert (set(RULES) | set(TRAPS)) - shown == WITHOUT_EXAMPLE
    assert shown - set(RULES) - set(TRAPS) == set()


def test_every_rule_that_fires_is_explained() -> None:
    found = {rule for example in EXAMPLES for one in read_document(document(example)).claims for rule in one.rules}
    assert found - set(RULES) == set()
