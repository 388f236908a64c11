"""Sentences on programmes, milestones and pledges."""

from __future__ import annotations

from typing import Any

import pytest

from builders.ledger_records import document, indicator_ref, observed
from dajuan.ledger.records import Evidence, MilestoneRef, Part, Passage, PledgeRef, ProgrammeRef, Standing, TaskState
from dajuan.messages import speaking
from dajuan.reading.records import State
from dajuan.reports.review.milestones import milestones
from dajuan.reports.review.pledges import pledges
from dajuan.reports.review.programmes import programmes

REVIEW = document(2025, title="云溪县综述")


def passage(text: str) -> Passage:
    return Passage(REVIEW, 10, 10 + len(text), text)


def programme(text: str, name: str, parts: tuple[str, ...] = (), body: str = "", **keys: Any) -> str:
    made = tuple(Part(part, TaskState.OPEN, keys.get(part, ())) for part in parts)
    (sentence,) = programmes([ProgrammeRef("g", passage(text), name, made, None, body, TaskState.OPEN, "city")])
    return sentence.text


@pytest.mark.parametrize(
    ("text", "name", "parts", "sentence"),
    [
        ("推出‘代办、帮办’‘两办’工作法", "两办", ("代办", "帮办"), "县局推行“两办”工作法，即代办、帮办。"),
        ("两级养老服务体系", "两级养老服务体系", ("中心", "小院"), "县局构建两级养老服务体系，即中心、小院。"),
        ("“碧水”保护工程", "碧水", (), "县局实施“碧水”保护工程。"),
        ("十件民生实事", "十件民生实事", (), "县局办理十件民生实事。"),
        ("“一核两带”格局", "一核两带", (), "县局构建“一核两带”格局。"),
        ("“高铁+自驾”模式", "高铁+自驾", ("高铁", "自驾"), "县局推行“高铁+自驾”模式。"),
        ("围绕两方面：一是压责；二是除患", "两方面", ("压责", "除患"), "县局从两方面推进工作，即压责、除患。"),
        ("起数与人数“双下降”", "双下降", ("起数", "人数"), "起数、人数实现“双下降”。"),
    ],
)
def test_a_programme_is_told_with_its_verb_and_parts(
    text: str, name: str, parts: tuple[str, ...], sentence: str
) -> None:
    assert programme(text, name, parts, "县局") == sentence


def test_only_confirmed_evidence_is_told_as_a_counter() -> None:
    served = observed(indicator_ref("local:s", name="服务"), "2025", "40", "次", text="40余次")
    own = observed(indicator_ref("local:b", name="帮办"), "2025", "9", "次")
    keys = {
        "代办": (Evidence(Standing.CONFIRMED, 1, observation=served),),
        "帮办": (Evidence(Standing.CONFIRMED, 1, observation=own), Evidence(Standing.PROPOSED, 1, observation=served)),
    }
    assert programme("‘两办’工作法", "两办", ("代办", "帮办"), **keys) == (
        "推行“两办”工作法，即代办、帮办；其中，代办环节服务40余次，帮办9次。"
    )


def milestone(text: str, state: State = State.DONE, period: str | None = "2025") -> MilestoneRef:
    return MilestoneRef(text, passage(text), state, period, None, None, "city")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("纬三路顺利通车", "纬三路通车。"),
        ("首座天桥的建成", "首座天桥建成。"),
        ("旧址焕然一新", "《云溪县综述》载明：“旧址焕然一新”。"),
        ("“两园”布局落地见效", "《云溪县综述》载明：“‘两园’布局落地见效”。"),
        ("我们以新院投用为契机", "《云溪县综述》载明：“我们以新院投用为契机”。"),
    ],
)
def test_a_milestone_is_told_plainly_or_quoted(text: str, sentence: str) -> None:
    assert [each.text for each in milestones([milestone(text)], 2025)] == [sentence]


def test_milestones_are_told_by_state_and_only_of_the_year() -> None:
    found = [
        milestone("书院建成开放"),
        milestone("停车楼主体完工", State.UNDER_WAY),
        milestone("北桥通车"),
        milestone("旧桥通车", period="2023"),
    ]
    assert [each.text for each in milestones(found, 2025)] == [
        "书院建成开放，北桥通车。",
        "仍在推进的项目中，停车楼主体完工。",
    ]


def pledge(text: str, speaker: str | None = None, body: str | None = None, due: str | None = None) -> PledgeRef:
    return PledgeRef(text, passage(text), speaker, body, due, TaskState.OPEN, "city")


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (pledge("我们将深化‘文旅+’战略", "宋知微", "县文旅局"), "县文旅局宋知微表示，将深化“文旅+”战略。"),
        (pledge("推进古镇创建景区", "宋知微", "县文旅局"), "县文旅局宋知微表示，将推进古镇创建景区。"),
        (pledge("县林业局将造林,护林", None, "县林业局"), "县林业局提出，将造林，护林。"),
        (
            pledge("将建成艺术中心", None, "县政府", "2026-12-31"),
            "县政府提出，将建成艺术中心（时限为2026年12月31日）。",
        ),
        (pledge("力争年内完成改造", None, "县政府", "2026-12-31"), "县政府提出，力争年内完成改造。"),
        (pledge("文化宫的建设将完善功能"), "《云溪县综述》提出，文化宫的建设将完善功能。"),
    ],
)
def test_a_pledge_is_attributed_to_who_made_it(made: PledgeRef, sentence: str) -> None:
    with speaking("zh_CN"):
        assert [each.text for each in pledges([made])] == [sentence]


def test_pledges_of_one_body_are_one_sentence_with_two_sources() -> None:
    found = [pledge("力争年内通车", None, "县政府"), pledge("确保秋季开学", None, "县政府")]
    (sentence,) = pledges(found)
    assert sentence.text == "县政府提出，力争年内通车；确保秋季开学。"
    assert len(sentence.sources) == 2
