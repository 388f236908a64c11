"""The page shows the whole text with each statement marked, and runs and fetches nothing that is not its own."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import msgspec

from builders.readings import sample
from dajuan.documents.document import Document
from dajuan.reading.records import Reading
from dajuan.reports.claims import html, site
from dajuan.reports.claims.marks import Mark, wrapped
from dajuan.reports.claims.show import Show


class Page(HTMLParser):
    """What a browser would see: ids, links, the text of the marks by their key, the text of the article."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.marked: dict[str, str] = {}
        self.article = ""
        self.outside: list[str] = []
        self._keys: list[str | None] = []
        self._in_article = False
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "article":
            self._in_article = True
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if tag == "a":
            self.links.append(str(found["href"]))
        self.outside += [str(found[name]) for name in ("src", "action", "srcset") if name in found]
        if tag in ("a", "span"):
            self._keys.append(found.get("data-k"))

    def handle_endtag(self, tag: str) -> None:
        if tag == "article":
            self._in_article = False
        if tag in ("a", "span"):
            self._keys.pop()

    def handle_data(self, data: str) -> None:
        if self._in_article:
            self.article += data
            for key in filter(None, self._keys):
                self.marked[key] = self.marked.get(key, "") + data


def test_every_statement_is_marked_with_its_own_words() -> None:
    document, reading = sample()
    page = Page(html.page(document, reading, Show.ALL))
    assert page.marked == {
        "c1": "400万人次",
        "c2": "5.6%",
        "c3": "5.2:43.1:51.7",
        "c4": "41%",
        "c5": "66000",
        "m1": "北环路已通车",
        "p1": "我们将建成云溪书院",
        "g1": "“三办”工作法：代办、帮办、快办",
    }


def test_marks_and_list_are_linked_both_ways() -> None:
    page = Page(html.page(*sample(), Show.ALL))
    assert len(page.ids) == len(set(page.ids))
    assert {f"#lc{number}" for number in range(1, 6)} <= set(page.links)
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert {"c1", "m1", "p1", "g1", "lc1", "lm1", "lp1", "lg1"} <= set(page.ids)


def test_the_text_is_there_to_the_last_character() -> None:
    document, reading = sample()
    assert re.sub(r"\s", "", Page(html.page(document, reading)).article) == re.sub(r"\s", "", document.text)


def test_text_that_no_block_covers_is_shown_but_the_signs_of_markdown_are_not() -> None:
    text = "# 标题\n正文一\n- - -\n正文二"
    document = Document("a.md", "", "text", text, blocks=())
    assert "正文二" in Page(html.page(document, Reading())).article
    covered = sample()[0]
    odd = msgspec.structs.replace(
        covered, text="# " + text[2:], blocks=(msgspec.structs.replace(covered.blocks[0], start=2, end=4),)
    )
    assert "#" not in Page(html.page(odd, Reading())).article


def test_nothing_in_a_document_becomes_a_tag() -> None:
    document, reading = sample(name='"><script>alert(1)</script>')
    evil = msgspec.structs.replace(reading.claims[0], indicator="<img src=x onerror=alert(1)>", speaker="</style>")
    source = html.page(document, Reading(claims=(evil,)))
    assert source.count("<script>") == 1
    assert "<img" not in source
    assert "&lt;b&gt;备注&lt;/b&gt;" in source


def test_the_policy_allows_this_script_and_nothing_else() -> None:
    source = html.page(*sample())
    script = re.search(r"<script>(.*)</script>", source, re.S)
    style = re.search(r"<style>(.*)</style>", source, re.S)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', source)
    assert script is not None
    assert style is not None
    assert policy is not None
    digests = [base64.b64encode(hashlib.sha256(part[1].encode()).digest()).decode() for part in (script, style)]
    assert policy[1] == (
        f"default-src 'none'; style-src 'sha256-{digests[1]}'; script-src 'sha256-{digests[0]}';"
        " base-uri 'none'; form-action 'none'"
    )
    assert Page(source).outside == []
    assert "http" not in source.replace("http-equiv", "")
    assert " style=" not in source


def test_a_doubtful_figure_is_dotted_and_says_how_doubtful() -> None:
    source = html.page(*sample())
    assert '<a id="c4" class="f level doubtful"' in source
    assert source.count("confidence 60%") == 1
    assert '<a id="c1" class="f level"' in source


def test_what_could_not_be_read_is_said_above_the_text() -> None:
    document, reading = sample()
    odd = msgspec.structs.replace(document, losses=("Pictures & charts are not read.",))
    assert '<p class="loss">Pictures &amp; charts are not read.</p>' in html.page(odd, reading)


def test_a_table_is_a_table_with_its_merged_cells() -> None:
    source = html.page(*sample())
    assert "<tr><th>指标</th><th>2025年</th></tr>" in source
    assert '<td colspan="2">&lt;b&gt;备注&lt;/b&gt;</td>' in source


def test_a_control_character_does_not_reach_the_page() -> None:
    document, _reading = sample()
    odd = msgspec.structs.replace(document, text=document.text.replace("云溪县", "云\x00\x1b县", 1))
    source = html.page(odd, Reading())
    assert "云\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}县" in source


def test_a_piece_is_wrapped_by_all_that_cover_it() -> None:
    marks = [Mark(0, 4, "k0", "s", False), Mark(1, 2, "k1", "s", False)]
    assert wrapped("abcd", 0, 4, marks) == (
        '<span id="k0" class="s" data-k="k0">a</span>'
        '<span class="s" data-k="k0"><span id="k1" class="s" data-k="k1">b</span></span>'
        '<span class="s" data-k="k0">cd</span>'
    )


def test_marks_that_cross_each_other_are_cut_where_they_cross() -> None:
    marks = [Mark(0, 3, "k0", "s", False), Mark(2, 4, "k1", "s", False)]
    assert wrapped("abcd", 0, 4, marks) == (
        '<span id="k0" class="s" data-k="k0">ab</span>'
        '<span class="s" data-k="k0"><span id="k1" class="s" data-k="k1">c</span></span>'
        '<span class="s" data-k="k1">d</span>'
    )


def test_a_mark_over_two_paragraphs_is_marked_in_both() -> None:
    document, reading = sample()
    long = msgspec.structs.replace(reading.milestones[0], start=0, end=20)
    page = Page(html.page(document, Reading(milestones=(long,)), Show.MILESTONES))
    assert page.marked == {"m1": document.text[:20].replace("\n", "")}
    assert page.ids.count("m1") == 1


def test_several_documents_become_pages_with_an_index(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    site.write_pages([sample("a/综述.txt"), sample("b/综述.txt"), sample("-")], Show.ALL, folder)
    assert sorted(path.name for path in folder.iterdir()) == [
        "index.html",
        "input.html",
        "综述.txt-2.html",
        "综述.txt.html",
    ]
    index = (folder / "index.html").read_text(encoding="utf-8")
    assert '<a href="综述.txt-2.html">b/综述.txt</a>' in index
    assert index.count("<td>5</td><td>1</td><td>1</td><td>1</td>") == 3
