"""`dajuan ledger` does what was asked, says what it did, and says in one sentence what it could not do."""

from __future__ import annotations

import getpass
import json
import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from builders.commands import WITHOUT, Dajuan, python
from builders.ledgers import REVIEW
from dajuan import ledger as api
from dajuan.cli.ledger import COMMANDS
from dajuan.cli.plan import COMMANDS as PLAN_COMMANDS

FIGURES_OF_REVIEW = 10
FIGURES_OF_BULLETIN = 6
PLEDGE = "8651e83226d841bd"
PROGRAMME = "a3a883d58c8c0e30"


def claim(printed: str, where: str = "dajuan.db") -> str:
    """The id of a claim of the review by its printed text."""
    with api.open_ledger(where) as book:
        return next(one.id for one in api.claims(book, document=1) if one.text == printed)


def who_did(where: str = "dajuan.db") -> list[str]:
    with api.open_ledger(where) as book:
        return [act.who for act in api.acts(book).values()]


class TestWhichLedger:
    def test_init_makes_one_and_leaves_one_that_is_there(self, desk: Path, dajuan: Dajuan) -> None:
        assert dajuan("ledger", "init") == (0, "Made a ledger at dajuan.db.\n", "")
        assert dajuan("ledger", "init") == (0, "The ledger at dajuan.db is there and up to date.\n", "")

    def test_the_option_wins_over_the_variable_and_that_over_the_folder(
        self, full: Path, empty_file: Path, monkeypatch: pytest.MonkeyPatch, dajuan: Dajuan
    ) -> None:
        shutil.copy(empty_file, "named.db")
        shutil.copy(empty_file, "variable.db")
        dajuan("ledger", "add", "review.txt", "--ledger", "variable.db")
        assert len(dajuan("ledger", "list").rows) == 1 + 3
        monkeypatch.setenv("DAJUAN_LEDGER", "variable.db")
        assert len(dajuan("ledger", "list").rows) == 1 + 1
        assert dajuan("ledger", "list", "--ledger", "named.db") == (1, "", "There is nothing to list.\n")

    @pytest.mark.parametrize("command", ["list", "verify", "export"])
    def test_without_a_ledger_it_says_how_to_make_one(self, desk: Path, dajuan: Dajuan, command: str) -> None:
        sentence = (
            "There is no ledger at dajuan.db. Make one with `dajuan ledger init --ledger dajuan.db`, or name another.\n"
        )
        assert dajuan("ledger", command) == (2, "", sentence)
        assert not Path("dajuan.db").exists()

    @pytest.mark.parametrize(
        ("arguments", "sentence"),
        [
            (["list", "--ledger", "plan.csv"], "plan.csv is not a ledger, or is damaged: file is not a database."),
            (["init", "--ledger", "plan.csv"], "plan.csv is there already, and is no ledger. Name another file."),
            (["init", "--ledger", "no/x.db"], "There is no folder no to make the ledger in. Make it first."),
            (
                ["list", "--ledger", "mysql://u:geheim@h/d"],
                "mysql://u:…@h/d names no ledger. Write a path, or postgresql",
            ),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, list) else "",
    )
    def test_what_is_no_ledger(self, desk: Path, dajuan: Dajuan, arguments: list[str], sentence: str) -> None:
        before = Path("plan.csv").read_bytes()
        done = dajuan("ledger", *arguments)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(sentence)
        assert Path("plan.csv").read_bytes() == before
        assert "geheim" not in done.err


class TestAdd:
    def test_it_says_how_much_was_read_and_later_that_it_is_there(self, empty: Path, dajuan: Dajuan) -> None:
        assert dajuan("ledger", "add", "review.txt") == (0, f"1  review.txt: added, {FIGURES_OF_REVIEW} figures.\n", "")
        assert dajuan("ledger", "add", "review.txt", "bulletin.txt") == (
            0,
            "1  review.txt: in the ledger already; nothing was changed.\n"
            f"2  bulletin.txt: added, {FIGURES_OF_BULLETIN} figures.\n",
            "",
        )
        assert len(who_did()) == 2

    def test_an_unreadable_file_among_others_is_exit_code_1(self, empty: Path, dajuan: Dajuan) -> None:
        done = dajuan("ledger", "add", "empty.txt", "gone.txt", "review.txt")
        assert done.code == 1
        assert done.out == f"1  review.txt: added, {FIGURES_OF_REVIEW} figures.\n"
        assert done.err == "empty.txt is empty. Copy or download it again.\ngone.txt does not exist. Check the path.\n"

    def test_nothing_readable_is_exit_code_2(self, empty: Path, dajuan: Dajuan) -> None:
        assert dajuan("ledger", "add", "empty.txt") == (2, "", "empty.txt is empty. Copy or download it again.\n")
        assert who_did() == []

    def test_a_folder_is_added_with_its_subfolders(self, empty: Path, dajuan: Dajuan) -> None:
        (empty / "texts" / "sub").mkdir(parents=True)
        shutil.copy("review.txt", "texts/sub")
        assert dajuan("ledger", "add", "texts").out == f"1  texts/sub/review.txt: added, {FIGURES_OF_REVIEW} figures.\n"

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
    def test_citations_come_from_a_table_by_the_names_of_files(
        self, empty: Path, dajuan: Dajuan, encoding: str
    ) -> None:
        table = "file,citation\r\nreview.txt,云溪融媒\r\nreports/bulletin.txt,云溪县统计局网站\r\nplan.csv\r\n"
        Path("sources.csv").write_bytes(table.encode(encoding))
        assert dajuan("ledger", "add", "review.txt", "bulletin.txt", "plan.csv", "--citations", "sources.csv").code == 0
        with api.open_ledger() as book:
            cited = {one.name: one.citation for one in api.documents(book)}
        assert cited == {"review.txt": "云溪融媒", "bulletin.txt": "云溪县统计局网站", "plan.csv": ""}

    def test_one_citation_for_all(self, empty: Path, dajuan: Dajuan) -> None:
        dajuan("ledger", "add", "review.txt", "--citation", "云溪融媒，2026年1月9日")
        assert ["Citation", "云溪融媒，2026年1月9日"] in dajuan("ledger", "show", "1").rows

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (b"name,source\na,b\n", "it has no such head"),
            (b"", "it has no such head"),
            (b"\x00\x01\x02" * 50, "it is no text"),
            (None, "No such file or directory"),
        ],
        ids=["other head", "empty", "no text", "missing"],
    )
    def test_a_table_of_citations_that_cannot_be_used_adds_nothing(
        self, empty: Path, dajuan: Dajuan, content: bytes | None, reason: str
    ) -> None:
        if content is not None:
            Path("sources.csv").write_bytes(content)
        done = dajuan("ledger", "add", "review.txt", "--citations", "sources.csv")
        assert done == (
            2,
            "",
            f"sources.csv cannot be used for citations: {reason}. It needs a head with the columns file and citation.\n",
        )
        assert who_did() == []

    def test_place_and_date_fill_in_what_the_document_leaves_out(self, empty: Path, dajuan: Dajuan) -> None:
        Path("bare.txt").write_text("全年建成公园3个。\n", encoding="utf-8")
        dajuan("ledger", "add", "bare.txt", "--place", "临川市", "--date", "2024-12")
        rows = dajuan("ledger", "show", "bare.txt").rows
        assert ["Place", "临川市"] in rows
        assert ["Published", "2024-12"] in rows

    def test_a_date_that_is_written_otherwise(self, empty: Path, dajuan: Dajuan) -> None:
        sentence = "The date 31.12.2025 is not understood. Write it as 2026, 2026-01 or 2026-01-09.\n"
        assert dajuan("ledger", "add", "review.txt", "--date", "31.12.2025") == (2, "", sentence)
        assert who_did() == []

    def test_the_name_of_a_file_cannot_steer_the_terminal(self, empty: Path, dajuan: Dajuan) -> None:
        Path("a\x1b[2J.txt").write_text(REVIEW, encoding="utf-8")
        assert "\x1b" not in dajuan("ledger", "add", "a\x1b[2J.txt").out
        assert "\x1b" not in dajuan("ledger", "show", "1").out


class TestWho:
    def test_the_option_wins_over_the_variable_and_that_over_the_login(
        self, empty: Path, monkeypatch: pytest.MonkeyPatch, dajuan: Dajuan
    ) -> None:
        monkeypatch.setattr(getpass, "getuser", lambda: "planner")
        dajuan("ledger", "add", "review.txt", "--who", "苏暖")
        dajuan("ledger", "add", "bulletin.txt")
        monkeypatch.delenv("DAJUAN_WHO")
        dajuan("ledger", "accept", "--min-confidence", "0")
        assert who_did() == ["苏暖", "王敏", "planner"]

    @pytest.mark.skipif(not hasattr(os, "getuid"), reason="Windows has no numbers of users")
    def test_a_user_without_a_name_has_a_number(
        self, empty: Path, monkeypatch: pytest.MonkeyPatch, dajuan: Dajuan
    ) -> None:
        def nobody() -> str:
            raise KeyError("getpwuid(): uid not found: 4711")

        monkeypatch.setattr(getpass, "getuser", nobody)
        monkeypatch.setattr(os, "getuid", lambda: 4711)
        monkeypatch.delenv("DAJUAN_WHO")
        dajuan("ledger", "add", "review.txt")
        assert who_did() == ["4711"]


class TestList:
    @pytest.mark.parametrize(
        ("what", "head", "rows", "row"),
        [
            ("documents", "No. Place Published Kind Figures Title SHA-256", 3,
             ["1", "云溪县", "2026-01-09", "review", "10", "云溪县2025年经济社会发展综述"]),
            ("claims", "Id Document Indicator As_written Period Kind Status Confidence Decision", 22,
             ["47ba2882a24a0de3", "1", "新增公共停车位", "2100余个", "2025", "level", "actual", "0.99", "corrected"]),
            ("observations", "No. Indicator As_written Period Place Kind Status Claim", 15,
             ["2", "一般公共预算收入", "4.8%", "2025", "云溪县", "change, year on year", "actual"]),
            ("indicators", "Id Name Unit Field", 9, ["gdp", "地区生产总值", "元", "The economy as a whole"]),
            ("tasks", "Id Place What Text Who Due State", 5,
             [PLEDGE, "云溪县", "pledge", "明年我们将再引进链上企业15家以上", "陆时安", "2026-12", "in progress"]),
            ("acts", "No. When Who What To_what Why Hash", 13,
             ["6", None, "王敏", "claim corrected", "47ba2882a24a0de3", "按清册更正"]),
        ],
        ids=["documents", "claims", "observations", "indicators", "tasks", "acts"],
    )  # fmt: skip
    def test_a_table(self, full: Path, dajuan: Dajuan, what: str, head: str, rows: int, row: list[str | None]) -> None:
        done = dajuan("ledger", "list", what)
        assert done.code == 0
        assert done.rows[0] == [title.replace("_", " ") for title in head.split(" ")]
        assert len(done.rows) == 1 + rows
        (found,) = [one for one in done.rows if one[0] == row[0]]
        assert [cell for cell, wanted in zip(found, row, strict=False) if wanted is not None] == [
            wanted for wanted in row if wanted is not None
        ]

    @pytest.mark.parametrize(
        ("what", "count", "key"),
        [
            ("documents", 3, "sha256"),
            ("claims", 22, "decision"),
            ("observations", 15, "origin"),
            ("indicators", 9, "measure"),
            ("tasks", 2, "passage"),
            ("acts", 13, "hash"),
        ],
    )
    def test_json_lines(self, full: Path, dajuan: Dajuan, what: str, count: int, key: str) -> None:
        done = dajuan("ledger", "list", what, "--format", "jsonl")
        records = [json.loads(line) for line in done.out.splitlines()]
        assert (done.code, len(records)) == (0, count)
        assert all(key in record for record in records)

    @pytest.mark.parametrize("what", ["documents", "claims", "observations", "indicators", "tasks", "acts"])
    def test_at_most_so_many(self, full: Path, dajuan: Dajuan, what: str) -> None:
        assert len(dajuan("ledger", "list", what, "--limit", "1", "--format", "jsonl").out.splitlines()) == 1

    @pytest.mark.parametrize("what", ["documents", "claims", "observations", "indicators", "tasks", "acts"])
    def test_nothing_to_list_is_exit_code_1(self, empty: Path, dajuan: Dajuan, what: str) -> None:
        assert dajuan("ledger", "list", what) == (1, "", "There is nothing to list.\n")

    @pytest.mark.parametrize(
        ("arguments", "texts"),
        [
            (["claims", "--decision", "rejected"], ["620余次"]),
            (["claims", "--decision", "corrected"], ["2100余个"]),
            (["claims", "--document", "plan.csv"], ["8.9", "11.3", "4.9%", "18.2", "18.5", "0.3%"]),
            (["claims", "--document", "2", "--limit", "2"], ["188.1亿元", "6.0%"]),
            (["claims", "--place", "云溪县", "--document", "2", "--limit", "1"], ["188.1亿元"]),
            (["claims", "--place", "临川市"], []),
            (["observations", "--place", "临川市"], []),
        ],
        ids=lambda value: " ".join(value) if "claims" in value or "observations" in value else "",
    )
    def test_lists_are_narrowed(self, full: Path, dajuan: Dajuan, arguments: list[str], texts: list[str]) -> None:
        done = dajuan("ledger", "list", *arguments, "--format", "jsonl")
        assert [json.loads(line)["text"] for line in done.out.splitlines()] == texts
        assert done.code == (0 if texts else 1)

    def test_a_document_that_is_not_there(self, full: Path, dajuan: Dajuan) -> None:
        sentence = "The ledger has no document x.txt. `dajuan ledger list` shows those that it has.\n"
        assert dajuan("ledger", "list", "claims", "--document", "x.txt") == (2, "", sentence)

    def test_the_doubtful_ones_that_wait_come_first(self, empty: Path, dajuan: Dajuan) -> None:
        dajuan("ledger", "add", "review.txt")
        done = dajuan("ledger", "list", "claims", "--decision", "waiting", "--format", "jsonl")
        confidences = [json.loads(line)["confidence"] for line in done.out.splitlines()]
        assert len(confidences) == FIGURES_OF_REVIEW
        assert confidences == sorted(confidences)
        assert confidences[0] < confidences[-1]

    @pytest.mark.parametrize(
        ("arguments", "sentence"),
        [
            (["acts", "--place", "云溪县"], "A list of acts has no --place. Leave it out."),
            (["tasks", "--decision", "waiting"], "A list of tasks has no --decision. Leave it out."),
            (["documents", "--document", "1"], "A list of documents has no --document. Leave it out."),
            (["claims", "--limit", "0"], "0 is no whole number above 0. Write digits only, such as 20."),
            (["claims", "--limit", "-1"], "-1 is no whole number above 0. Write digits only, such as 20."),
            (["claims", "--limit", "x"], "x is no whole number above 0. Write digits only, such as 20."),
            (
                ["claims", "--decision", "maybe"],
                "The command line is off: argument --decision: invalid choice: 'maybe'",
            ),
            (["figures"], "The command line is off: argument WHAT: invalid choice: 'figures'"),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, list) else "",
    )
    def test_what_cannot_be_asked(self, full: Path, dajuan: Dajuan, arguments: list[str], sentence: str) -> None:
        done = dajuan("ledger", "list", *arguments)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(sentence)


class TestShow:
    def test_a_document(self, full: Path, dajuan: Dajuan) -> None:
        rows = dict(row for row in dajuan("ledger", "show", "document1.txt").rows if len(row) == 2)
        assert rows["Title"] == "云溪县2025年经济社会发展综述"
        assert (rows["Published"], rows["Year"], rows["Kind"], rows["Figures"]) == (
            "2026-01-09",
            "2025",
            "review",
            "10",
        )
        assert len(rows["SHA-256"]) == 64

    def test_the_text_of_a_document(self, full: Path, dajuan: Dajuan) -> None:
        done = dajuan("ledger", "show", "1", "--text")
        assert (done.code, done.out.rstrip()) == (0, REVIEW.rstrip())

    def test_a_claim_by_the_beginning_of_its_id(self, full: Path, dajuan: Dajuan) -> None:
        rows = dict(row[:2] for row in dajuan("ledger", "show", claim("12户")[:8]).rows)
        assert (rows["As written"], rows["Speaker"], rows["Decision"]) == ("12户", "陆时安", "accepted")
        assert "培育省级专精特新企业12户" in rows["Sentence"]
        start, end = map(int, rows["Position"].split("-"))
        assert REVIEW[start:end] == "12户"

    def test_what_is_not_there(self, full: Path, dajuan: Dajuan) -> None:
        sentence = "The ledger has no document abcdef12. `dajuan ledger list` shows those that it has.\n"
        assert dajuan("ledger", "show", "abcdef12") == (2, "", sentence)


class TestDecisions:
    @pytest.fixture
    def added(self, empty: Path, dajuan: Dajuan) -> Path:
        """A ledger with the review, on which nobody has decided."""
        dajuan("ledger", "add", "review.txt")
        return empty

    def test_many_are_accepted_by_their_confidence(self, added: Path, dajuan: Dajuan) -> None:
        assert dajuan("ledger", "accept", "--min-confidence", "0.99").rows == [
            ["Claims accepted: 6. Waiting for a decision: 4."]
        ]
        assert dajuan("ledger", "accept", "--min-confidence", "0").rows == [
            ["Claims accepted: 4. Waiting for a decision: 0."]
        ]

    def test_of_one_document_only(self, added: Path, dajuan: Dajuan) -> None:
        dajuan("ledger", "add", "bulletin.txt")
        done = dajuan("ledger", "accept", "--min-confidence", "0", "--document", "bulletin.txt")
        assert done.out == f"Claims accepted: {FIGURES_OF_BULLETIN}. Waiting for a decision: {FIGURES_OF_REVIEW}.\n"

    def test_one_is_accepted_by_its_id(self, added: Path, dajuan: Dajuan) -> None:
        done = dajuan("ledger", "accept", claim("12户"))
        assert done == (0, "Claims accepted: 1. Waiting for a decision: 9.\n", "")

    def test_a_correction_stands_in_the_history_beside_what_was_read(self, added: Path, dajuan: Dajuan) -> None:
        of = claim("2100余个")
        dajuan("ledger", "accept", of)
        done = dajuan("ledger", "correct", of, "--value", "2150", "--bound", "exact", "--why", "按清册更正")
        assert done == (0, "Corrected. What was read stays in the history.\n", "")
        head, first, second, _head, standing = dajuan("ledger", "history", of).rows
        assert head == ["No.", "When", "Who", "Decision", "Value", "Unit", "Period", "Place", "Kind", "Status", "Why"]
        assert [*first[:1], *first[2:]] == ["2", "王敏", "accepted", "2100", "个", "2025", "云溪县", "level", "actual"]
        assert [*second[:1], *second[2:]] == [
            "3",
            "王敏",
            "corrected",
            "2150",
            "个",
            "2025",
            "云溪县",
            "level",
            "actual",
            "按清册更正",
        ]
        assert standing[4:8] == ["2100余个", "2150", "yes", "the only figure"]

    def test_what_is_rejected_no_longer_counts(self, added: Path, dajuan: Dajuan) -> None:
        of = claim("620余次")
        dajuan("ledger", "accept", of)
        done = dajuan("ledger", "reject", of, "--why", "重复统计")
        assert done == (0, "Rejected. What was read stays in the history.\n", "")
        assert [row[3] for row in dajuan("ledger", "history", of).rows] == ["Decision", "accepted", "rejected"]

    def test_a_claim_is_filed_under_an_indicator_of_the_catalogue(self, added: Path, dajuan: Dajuan) -> None:
        of = claim("12户")
        ask = ("ledger", "correct", of, "--indicator", "gdp", "--period", "2025-01/2025-11", "--base", "since:2020")
        assert dajuan(*ask, "--why", "试改").code == 0
        (row,) = dajuan("ledger", "list", "observations").rows[1:]
        assert row[1:4] == ["地区生产总值", "12户", "2025-01/2025-11"]

    def test_one_of_two_that_contradict_each_other_is_chosen(self, added: Path, dajuan: Dajuan) -> None:
        dajuan("ledger", "accept", "--min-confidence", "0")
        ask = ("ledger", "history", "specialised_enterprises_new", "--place", "云溪县")
        assert [(row[4], row[6]) for row in dajuan(*ask).rows[1:]] == [("12户", "contested"), ("9户", "contested")]
        assert dajuan("ledger", "choose", claim("12户"), "--why", "以工信局口径为准") == (
            0,
            "Chosen. The others stay, and the history says why they do not count.\n",
            "",
        )
        chosen, other = dajuan(*ask).rows[1:]
        assert (chosen[4], *chosen[6:8]) == ("12户", "yes", "chosen by a person; 王敏: 以工信局口径为准")
        assert (other[4], *other[6:8]) == ("9户", "no", "another one was chosen; 王敏: 以工信局口径为准")

    def test_a_local_indicator_becomes_part_of_another(self, added: Path, dajuan: Dajuan) -> None:
        dajuan("ledger", "accept", "--min-confidence", "0")
        ids = {row[1]: row[0] for row in dajuan("ledger", "list", "indicators").rows}
        done = dajuan("ledger", "merge", ids["研发文创产品"], ids["联合办理"])
        assert done == (0, "Merged. Observations that moved: 1.\n", "")
        assert "研发文创产品" not in {row[1] for row in dajuan("ledger", "list", "observations").rows}

    @pytest.mark.parametrize(
        ("arguments", "sentence"),
        [
            (["accept"], "Name one claim by its id, or many by --min-confidence (0 accepts all)."),
            (["accept", "5f1c02ab", "--min-confidence", "0"], "Name one claim by its id, or many by --min-confidence"),
            (["accept", "--min-confidence", "2"], "A confidence lies between 0 and 1; 2 does not."),
            (["accept", "--min-confidence", "-0.5"], "A confidence lies between 0 and 1; -0.5 does not."),
            (["accept", "--min-confidence", "nan"], "A confidence lies between 0 and 1; nan does not."),
            (["accept", "--min-confidence", "high"], "A confidence lies between 0 and 1; high does not."),
            (["accept", "ffffffff"], "No claim has the id ffffffff. `dajuan ledger list claims` shows those"),
            (["accept", "--min-confidence", "0", "--document", "x.txt"], "The ledger has no document x.txt."),
            (["correct", "5f1c02ab", "--why", "误"], "Say what is to be corrected, such as --value 670000000."),
            (["correct", "5f1c02ab", "--value", "1"], "Say why with --why: a correction or rejection stands in the"),
            (["correct", "5f1c02ab", "--value", "6.7亿", "--why", "误"], "6.7亿 is no number. Write it out in full"),
            (
                ["correct", "5f1c02ab", "--kind", "sum", "--why", "误"],
                "The command line is off: argument --kind: invalid",
            ),
            (
                ["correct", "a4ca6f2e", "--indicator", "nonsense", "--why", "误"],
                "The ledger has no indicator nonsense.",
            ),
            (["correct", "a4ca6f2e", "--period", "去年", "--why", "误"], "The period 去年 is not understood."),
            (["correct", "a4ca6f2e", "--period", "2025/", "--why", "误"], "The period 2025/ is not understood."),
            (["correct", "a4ca6f2e", "--base", "同比", "--why", "误"], "同比 is no base of a change."),
            (["reject", "5f1c02ab"], "Say why with --why: a correction or rejection stands in the audit trail"),
            (["reject", "ffffffff", "--why", "误"], "No claim has the id ffffffff."),
            (["choose", "ffffffff"], "No claim has the id ffffffff."),
            (["history", "nothing"], "The ledger has no claim and no indicator nothing."),
            (["merge", "gdp", "grain_output"], "gdp is an indicator of the catalogue, which cannot be merged."),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, list) else "",
    )
    def test_what_cannot_be_decided(self, added: Path, dajuan: Dajuan, arguments: list[str], sentence: str) -> None:
        done = dajuan("ledger", *arguments)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(sentence)
        assert len(who_did()) == 1

    def test_a_claim_must_be_accepted_before_it_is_chosen(self, added: Path, dajuan: Dajuan) -> None:
        of = claim("12户")
        assert dajuan("ledger", "choose", of).err == f"The claim {of} is not accepted. Accept or correct it first.\n"


class TestFollow:
    def states(self, dajuan: Dajuan) -> dict[str, str]:
        records = map(json.loads, dajuan("ledger", "list", "tasks", "--format", "jsonl").out.splitlines())
        return {part["name"]: part["state"] for record in records for part in record.get("parts", ())}

    def test_the_state_of_a_part_is_entered(self, full: Path, dajuan: Dajuan) -> None:
        assert self.states(dajuan)["夜间办"] == "open"
        done = dajuan("ledger", "follow", PROGRAMME, "--part", "夜间办", "--state", "stalled", "--why", "场地未落实")
        assert done == (0, "Entered.\n", "")
        assert self.states(dajuan)["夜间办"] == "stalled"

    def evidence(self, dajuan: Dajuan) -> dict[str, str]:
        """What speaks of 联合办, by the printed figure, with its standing."""
        records = map(json.loads, dajuan("ledger", "list", "tasks", "--format", "jsonl").out.splitlines())
        (part,) = [part for record in records for part in record.get("parts", ()) if part["name"] == "联合办"]
        return {one["observation"]["origin"]["text"]: one["standing"] for one in part["evidence"]}

    def test_evidence_is_confirmed_or_refused(self, full: Path, dajuan: Dajuan) -> None:
        of = ("ledger", "follow", PROGRAMME, "--part", "联合办")
        assert dajuan(*of, "--confirm", claim("300余种")) == (0, "Entered.\n", "")
        assert self.evidence(dajuan) == {"1300余件": "confirmed", "300余种": "confirmed"}
        assert dajuan(*of, "--refuse", claim("1300余件")) == (0, "Entered.\n", "")
        assert self.evidence(dajuan) == {"300余种": "confirmed"}

    @pytest.mark.parametrize(
        ("arguments", "sentence"),
        [
            ([PLEDGE], "Say one thing: --state, or --confirm or --refuse with the id of a figure or milestone."),
            ([PLEDGE, "--state", "done", "--confirm", "ab"], "Say one thing: --state, or --confirm or --refuse"),
            ([PLEDGE, "--state", "soon"], "The command line is off: argument --state: invalid choice: 'soon'"),
            ([PLEDGE, "--state", "done", "--due", "年底"], "The date 年底 is not understood."),
            (["zz", "--state", "done"], "No pledge or programme has the id zz."),
            (
                [PROGRAMME, "--part", "邮寄办", "--state", "done"],
                "The programme 三办 has no part 邮寄办. Its parts are: ",
            ),
            ([PLEDGE, "--confirm", "ffffffffffffffff"], "No figure or milestone has the id ffffffffffffffff."),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, list) else "",
    )
    def test_what_cannot_be_entered(self, full: Path, dajuan: Dajuan, arguments: list[str], sentence: str) -> None:
        done = dajuan("ledger", "follow", *arguments)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(sentence)


class TestProof:
    def test_a_whole_ledger(self, full: Path, dajuan: Dajuan) -> None:
        done = dajuan("ledger", "verify")
        whole, head = done.out.splitlines()
        assert (done.code, done.err) == (0, "")
        assert whole == "The ledger is whole: 13 entries, 94 rows, 3 documents."
        with api.open_ledger() as book:
            assert head == f"Hash of the last entry: {api.head(book)[1]}"

    def test_an_earlier_head_is_found_again(self, full: Path, dajuan: Dajuan) -> None:
        with api.open_ledger() as book:
            earlier = api.acts(book)[5].hash
        assert dajuan("ledger", "verify", "--head", earlier).code == 0

    def test_a_head_that_is_not_there_is_exit_code_1(self, full: Path, dajuan: Dajuan) -> None:
        done = dajuan("ledger", "verify", "--head", "ab" * 32)
        assert (done.code, done.out) == (1, "")
        assert done.err.splitlines() == [
            f"The trail has no entry with the hash {'ab' * 32}: it is not the ledger that it was then.",
            "The ledger is NOT whole. Restore a backup, and find out who changed it.",
        ]

    def test_a_value_that_was_changed_by_hand_is_exit_code_1(self, full: Path, dajuan: Dajuan) -> None:
        with sqlite3.connect("dajuan.db") as connection:
            (table,) = connection.execute("SELECT name FROM sqlite_master WHERE name LIKE '%observation'").fetchone()
            connection.execute(f"UPDATE {table} SET value = '999' WHERE id = 3")
        connection.close()
        done = dajuan("ledger", "verify")
        assert (done.code, done.out) == (1, "")
        assert done.err.splitlines()[0] == "Rows that entry 3 (claims accepted) wrote were changed, removed or added."


class TestCopies:
    def test_what_is_restored_is_what_was_backed_up(self, full: Path, dajuan: Dajuan) -> None:
        head = dajuan("ledger", "backup", "county.zip")
        assert (head.code, head.err) == (0, "")
        restored = dajuan("ledger", "restore", "county.zip", "--ledger", "restored.db")
        assert (restored.code, restored.err) == (0, "")
        assert restored.out == dajuan("ledger", "verify").out
        assert head.out in restored.out
        assert dajuan("ledger", "list", "claims", "--ledger", "restored.db") == dajuan("ledger", "list", "claims")

    @pytest.mark.parametrize(
        ("arguments", "sentence"),
        [
            (["backup", "plan.csv"], "plan.csv is there already. Name a file that is not, so that no backup is"),
            (["backup", "no/county.zip"], "no/county.zip cannot be written: No such file or directory. Name a file in"),
            (["restore", "gone.zip", "--ledger", "new.db"], "gone.zip does not exist. Check the path."),
            (
                ["restore", "plan.csv", "--ledger", "other.db"],
                "plan.csv is no backup of a ledger, or is damaged. Name a",
            ),
            (["import", "gone.jsonl"], "gone.jsonl cannot be opened: No such file or directory. Check the path."),
            (["import", "plan.csv"], "plan.csv is no export of a ledger, or is damaged at line 1. Name a file that"),
            (["import", "empty.txt"], "empty.txt is empty. Name a file that `dajuan ledger export` wrote."),
            (["export", "--out", "no/acts.jsonl"], "no/acts.jsonl cannot be written (No such file or directory)."),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, list) else "",
    )
    def test_what_cannot_be_copied(self, full: Path, dajuan: Dajuan, arguments: list[str], sentence: str) -> None:
        before = {path.name for path in full.iterdir()}
        done = dajuan("ledger", *arguments)
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith(sentence)
        assert {path.name for path in full.iterdir()} - before <= {"other.db"}
        assert len(who_did()) == 13

    def test_nothing_is_restored_over_a_ledger(self, full: Path, dajuan: Dajuan) -> None:
        dajuan("ledger", "backup", "county.zip")
        sentence = "The ledger at dajuan.db is not empty. Restore into a new one.\n"
        assert dajuan("ledger", "restore", "county.zip") == (2, "", sentence)

    def test_what_is_exported_is_done_again_once(self, full: Path, empty_file: Path, dajuan: Dajuan) -> None:
        shutil.copy(empty_file, "city.db")
        assert dajuan("ledger", "export", "--out", "acts.jsonl") == (0, "", "")
        ask = ("ledger", "import", "acts.jsonl", "--ledger", "city.db")
        assert dajuan(*ask) == (
            0,
            "Acts done: 13. Left out, as they were done here before or cannot be done here: 0.\n",
            "",
        )
        assert dajuan(*ask) == (
            0,
            "Acts done: 0. Left out, as they were done here before or cannot be done here: 13.\n",
            "",
        )
        assert who_did("city.db") == ["王敏"] * 13

    def test_an_export_goes_to_standard_output(self, full: Path) -> None:
        program = "from dajuan.cli import main; main(['ledger', 'export'])"
        lines = python(program, cwd=full).stdout.splitlines()
        assert len(lines) == 1 + 13
        assert [json.loads(line)["what"] for line in lines[1:3]] == ["add", "add"]


@pytest.mark.parametrize("group", ["ledger", "plan"])
def test_a_group_without_a_command_lists_its_commands(dajuan: Dajuan, group: str) -> None:
    done = dajuan(group)
    listed = COMMANDS if group == "ledger" else PLAN_COMMANDS
    assert done.code == 0
    assert all(f"\n  {name} " in done.out for name in listed)


def test_an_unknown_command_is_exit_code_2(dajuan: Dajuan) -> None:
    assert dajuan("ledger", "ad") == (
        2,
        "",
        f"There is no command “ledger ad”. The commands are: {', '.join(COMMANDS)}.\n",
    )


@pytest.mark.parametrize("command", ["backup", "choose", "correct", "follow", "history", "import", "merge", "reject"])
def test_a_command_without_its_argument_is_exit_code_2(desk: Path, dajuan: Dajuan, command: str) -> None:
    done = dajuan("ledger", command)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("The command line is off: the following arguments are required: ")


HELP = """
import sys
from dajuan.cli import main
for command in sys.argv[1:]:
    try:
        main([*command.split(), "--help"])
    except SystemExit as stop:
        assert stop.code == 0, command
print(sorted({"django", "rich", "vl_convert", "pyarrow"} & set(sys.modules)))
"""


def test_help_loads_no_django(desk: Path) -> None:
    commands = ["ledger", *(f"ledger {name}" for name in COMMANDS), "plan", *(f"plan {name}" for name in PLAN_COMMANDS)]
    done = python(HELP, *commands, "report", cwd=desk)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "[]"


LINES = {
    "restore": ["empty.txt"],
    "backup": ["x.zip"],
    "accept": ["--min-confidence", "0"],
    "correct": ["5f1c02ab", "--value", "1", "--why", "误"],
    "follow": [PLEDGE, "--state", "done"],
    "add": ["review.txt"],
    "show": ["1"],
    "reject": ["5f1c02ab", "--why", "误"],
    "choose": ["5f1c02ab"],
    "history": ["gdp"],
    "merge": ["a", "b"],
    "waive": ["approx-double", "review.txt", "--why", "原话"],
    "import": ["empty.txt"],
}
"""With what each command is complete."""


def test_without_django_each_command_says_what_to_install(full: Path) -> None:
    commands = [["ledger", name, *LINES.get(name, ())] for name in COMMANDS]
    commands += [["plan", "add", "plan.csv"], ["plan", "show"], ["plan", "evaluate"], ["report", "--out", "card.html"]]
    done = python(WITHOUT, json.dumps(["django"]), json.dumps(commands), cwd=full)
    assert done.stdout.splitlines() == ["2"] * len(commands)
    sentence = "The ledger needs Django. Install it with `pip install 'dajuan[ledger]'` and try again."
    assert done.stderr.splitlines() == [sentence] * len(commands)


def test_without_psycopg_a_url_says_what_to_install(desk: Path) -> None:
    ask = [["ledger", "list", "--ledger", "postgresql://planner:geheim@db.example/county"]]
    done = python(WITHOUT, json.dumps(["psycopg"]), json.dumps(ask), cwd=desk)
    assert done.stdout == "2\n"
    assert done.stderr == (
        "A ledger on PostgreSQL needs psycopg. Install it with `pip install 'dajuan[postgres]'` and try again.\n"
    )


class TestChinese:
    @pytest.fixture(autouse=True)
    def _chinese(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DAJUAN_LANG", "zh")

    def test_heads_kinds_and_decisions(self, full: Path, dajuan: Dajuan) -> None:
        documents, observations = dajuan("ledger", "list"), dajuan("ledger", "list", "observations")
        assert documents.rows[0] == ["序号", "地区", "发布", "类别", "数字", "标题", "SHA-256"]
        assert [row[3] for row in documents.rows[1:]] == ["规划", "综述", "统计公报"]
        assert observations.rows[2][5:7] == ["同比变化", "实际"]

    def test_messages(self, empty: Path, dajuan: Dajuan) -> None:
        assert dajuan("ledger", "list").err == "没有可列出的内容。\n"
        assert dajuan("ledger", "ad").err.startswith("没有“ledger ad”这个命令。可用的命令：init, add")
        done = dajuan("ledger", "add", "review.txt", "gone.txt")
        assert done.out.startswith("1  review.txt：")
        assert done.err == "gone.txt 不存在。请检查路径。\n"
