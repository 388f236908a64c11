"""`dajuan plan` reads what plans set, lists it, and judges it by what was observed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builders.commands import Dajuan
from builders.ledgers import PLAN
from dajuan import ledger as api

ADDED = "1  云溪县“十四五”规划主要指标, 2021-2025: 2 targets.\n"
AGAIN = "1  云溪县“十四五”规划主要指标, 2021-2025: in the ledger already; nothing was changed.\n"
OF_PLACE = ("--place", "云溪县", "--date", "2021-03")


@pytest.fixture
def observed(empty: Path, dajuan: Dajuan) -> Path:
    """A ledger in which 18.9万吨 of grain and 11.31亿元 of revenue were accepted for 2025."""
    dajuan("ledger", "add", "review.txt", "bulletin.txt")
    dajuan("ledger", "accept", "--min-confidence", "0")
    return empty


def documents() -> list[str]:
    with api.open_ledger() as book:
        return [one.name for one in api.documents(book)]


class TestAdd:
    def test_it_says_how_many_targets_and_later_that_they_are_there(self, empty: Path, dajuan: Dajuan) -> None:
        assert dajuan("plan", "add", "plan.csv", *OF_PLACE) == (0, ADDED, "")
        assert dajuan("plan", "add", "plan.csv", *OF_PLACE) == (0, AGAIN, "")

    def test_a_document_that_is_there_gets_its_targets(self, empty: Path, dajuan: Dajuan) -> None:
        dajuan("ledger", "add", "plan.csv", *OF_PLACE)
        assert dajuan("plan", "add", "plan.csv").out == ADDED
        assert documents() == ["plan.csv"]

    def test_who_and_where_it_was_found_are_kept(self, empty: Path, dajuan: Dajuan) -> None:
        dajuan("plan", "add", "plan.csv", "--who", "苏暖", "--why", "补录", "--citation", "云溪县人民政府网站")
        with api.open_ledger() as book:
            assert [one.citation for one in api.documents(book)] == ["云溪县人民政府网站"]
            assert [(act.what, act.who, act.why) for act in api.acts(book).values()] == [
                ("add", "苏暖", ""),
                ("plan", "苏暖", "补录"),
            ]

    def test_what_sets_no_targets_is_not_added(self, empty: Path, dajuan: Dajuan) -> None:
        done = dajuan("plan", "add", "bulletin.txt")
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith("bulletin.txt sets no targets that could be read.")
        assert documents() == []

    @pytest.mark.parametrize(
        ("arguments", "sentence"),
        [
            (["gone.csv"], "gone.csv does not exist. Check the path."),
            (["empty.txt"], "empty.txt is empty. Copy or download it again."),
            (
                ["plan.csv", "--citations", "gone.csv"],
                "gone.csv cannot be used for citations: No such file or directory",
            ),
            (["plan.csv", "--date", "31.12.2025"], "The date 31.12.2025 is not understood. Write it as 2026, 2026-01"),
            ([], "The command line is off: the following arguments are required: FILE"),
            (["plan.csv", "--ledger", "no.db"], "There is no ledger at no.db. Make one with"),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, list) else "",
    )
    def test_what_cannot_be_added(self, empty: Path, dajuan: Dajuan, arguments: list[str], sentence: str) -> None:
        done = dajuan("plan", "add", *arguments)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(sentence)
        assert documents() == []


class TestShow:
    def test_plans(self, full: Path, dajuan: Dajuan) -> None:
        done = dajuan("plan", "show")
        assert done.code == 0
        assert done.rows == [
            ["No.", "Place", "Years", "Targets", "Title"],
            ["1", "云溪县", "2021-2025", "2", "云溪县“十四五”规划主要指标"],
        ]

    @pytest.mark.parametrize("named", ["1", "十四五", "云溪县“十四五”规划主要指标"])
    def test_the_targets_of_one(self, full: Path, dajuan: Dajuan, named: str) -> None:
        done = dajuan("plan", "show", named)
        assert done.code == 0
        assert done.rows == [
            ["Indicator", "Baseline", "Goal", "Growth", "Form", "Nature", "Body"],
            [
                "一般公共预算收入",
                "8.9 亿元",
                "11.3 亿元",
                "yearly growth 4.9%",
                "to be reached in the last year",
                "indicative",
            ],
            ["粮食总产量", "18.2 万吨", "18.5 万吨", "yearly growth 0.3%", "to be reached in the last year", "binding"],
        ]

    def test_json_lines(self, full: Path, dajuan: Dajuan) -> None:
        (plan,) = map(json.loads, dajuan("plan", "show", "--format", "jsonl").out.splitlines())
        assert (plan["first_year"], plan["last_year"], plan["made_up"]) == (2021, 2025, False)
        targets = list(map(json.loads, dajuan("plan", "show", "1", "--format", "jsonl").out.splitlines()))
        assert [target["goal"]["value"] for target in targets] == ["1130000000", "185000"]

    def test_none_is_exit_code_1(self, full: Path, dajuan: Dajuan) -> None:
        assert dajuan("plan", "show", "--place", "临川市") == (1, "", "There is nothing to list.\n")

    def test_an_unknown_one_is_exit_code_2(self, full: Path, dajuan: Dajuan) -> None:
        sentence = "The ledger has no plan 十三五. `dajuan plan show` lists those that it has.\n"
        assert dajuan("plan", "show", "十三五") == (2, "", sentence)
        assert dajuan("plan", "show", "十四五", "--place", "临川市").code == 2


class TestEvaluate:
    def test_each_target_with_its_reason(self, full: Path, dajuan: Dajuan) -> None:
        done = dajuan("plan", "evaluate")
        assert (done.code, done.err) == (0, "")
        assert done.rows == [
            ["云溪县“十四五”规划主要指标 · 云溪县 · 2025"],
            ["Indicator", "Nature", "Goal", "Latest", "Period", "Verdict", "Reason"],
            ["一般公共预算收入", "indicative", "11.3 亿元", "11.31亿元", "2025", "met",
             "General public budget revenue of 2025 was 11.31亿元: the goal of 11.3亿元 is reached."],
            ["粮食总产量", "binding", "18.5 万吨", "18.9万吨", "2025", "met",
             "Grain output of 2025 was 18.9万吨: the goal of 18.5万吨 is reached."],
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("before", "after", "code", "verdicts"),
        [
            ("粮食总产量,万吨,18.2,18.5", "粮食总产量,万吨,18.2,19.5", 1, {"粮食总产量": "missed"}),
            ("一般公共预算收入,亿元,8.9,11.3", "一般公共预算收入,亿元,8.9,12.3", 0, {"一般公共预算收入": "missed"}),
        ],
        ids=["a binding target is missed", "an indicative one is"],
    )
    def test_a_binding_target_that_is_missed_is_exit_code_1(
        self, observed: Path, dajuan: Dajuan, before: str, after: str, code: int, verdicts: dict[str, str]
    ) -> None:
        assert before in PLAN
        Path("plan.csv").write_text(PLAN.replace(before, after), encoding="utf-8")
        dajuan("plan", "add", "plan.csv", *OF_PLACE)
        done = dajuan("plan", "evaluate", "十四五", "--place", "云溪县")
        assert done.code == code
        assert {row[0]: row[5] for row in done.rows[2:] if row[5] != "met"} == verdicts

    def test_a_year_before_anything_was_observed(self, full: Path, dajuan: Dajuan) -> None:
        done = dajuan("plan", "evaluate", "--year", "2023")
        assert done.code == 0
        assert [row[3] for row in done.rows[2:]] == ["not reported"] * 2
        assert done.rows[0][0].endswith("· 2023")

    def test_json_lines(self, full: Path, dajuan: Dajuan) -> None:
        found = list(map(json.loads, dajuan("plan", "evaluate", "--format", "jsonl").out.splitlines()))
        assert [(one["target"]["name"], one["verdict"], one["colour"], one["latest"]["value"]) for one in found] == [
            ("一般公共预算收入", "met", "green", "1131000000"),
            ("粮食总产量", "met", "green", "189000"),
        ]

    def test_targets_that_are_made_up_are_called_so(self, observed: Path, dajuan: Dajuan) -> None:
        note = "Note: the targets are made up for the demonstration."
        dajuan("plan", "add", "plan.csv", *OF_PLACE, "--made-up")
        assert dajuan("plan", "evaluate").rows[1] == [note]
        assert dajuan("plan", "show", "1").rows[0] == [note]

    def test_a_title_cannot_steer_the_terminal(self, observed: Path, dajuan: Dajuan) -> None:
        Path("plan.csv").write_text(PLAN.replace("规划主要指标", "规划\x1b[2J主要指标"), encoding="utf-8")
        assert dajuan("plan", "add", "plan.csv", *OF_PLACE).code == 0
        assert "\x1b" not in dajuan("plan", "evaluate").out

    @pytest.mark.parametrize(
        ("arguments", "sentence"),
        [
            (["--year", "x"], "x is no year. Write it as 2025."),
            (["--year", "20255"], "20255 is no year. Write it as 2025."),
            (["--place", "临川市"], "The ledger holds no documents of 临川市. It has some of: 云溪县."),
            (["十三五"], "The ledger has no plan 十三五. `dajuan plan show` lists those that it has."),
            (["--format", "csv"], "The command line is off: argument --format: invalid choice: 'csv'"),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, list) else "",
    )
    def test_what_cannot_be_judged(self, full: Path, dajuan: Dajuan, arguments: list[str], sentence: str) -> None:
        done = dajuan("plan", "evaluate", *arguments)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(sentence)

    def test_an_empty_ledger(self, empty: Path, dajuan: Dajuan) -> None:
        sentence = "The ledger holds no documents yet. Add some with `dajuan ledger add FILE ...`.\n"
        assert dajuan("plan", "evaluate") == (2, "", sentence)

    def test_a_place_without_a_plan(self, observed: Path, dajuan: Dajuan) -> None:
        sentence = "The ledger has no plan of 云溪县. Add one with `dajuan plan add FILE`.\n"
        assert dajuan("plan", "evaluate") == (2, "", sentence)


def test_an_unknown_command_is_exit_code_2(dajuan: Dajuan) -> None:
    sentence = "There is no command “plan judge”. The commands are: add, show, evaluate.\n"
    assert dajuan("plan", "judge") == (2, "", sentence)


def test_in_chinese(full: Path, dajuan: Dajuan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAJUAN_LANG", "zh")
    done = dajuan("plan", "evaluate")
    assert done.rows[1] == ["指标", "属性", "目标", "最新", "时期", "评价", "理由"]
    assert done.rows[3][:2] == ["粮食总产量", "约束性"]
    assert "18.9万吨" in done.rows[3][-1]
    assert "goal" not in done.out
