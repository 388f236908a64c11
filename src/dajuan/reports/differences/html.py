"""Write differences as one page: under each heading the sentences that changed, old beside new, what is gone struck through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import BinaryIO

import msgspec

from dajuan.comparison.records import Change, Difference, Figure
from dajuan.documents.document import Document
from dajuan.messages import _, language
from dajuan.reports.claims.marks import html_text
from dajuan.reports.differences import words
from dajuan.reports.differences.places import Headings, page
from dajuan.reports.page import asset
from dajuan.reports.page import document as whole_page

REACH = 260
"""A sentence is shown whole up to this many characters on each side of its figures; longer ones (a row of 60 cells) are cut."""


Marked = tuple[Figure, str]
"""A figure with the element that marks it."""


class Card(msgspec.Struct, frozen=True):
    """The differences of one sentence, or of one row: they are read together."""

    heading: str
    differences: tuple[Difference, ...]


def write(old: Document, new: Document, differences: Sequence[Difference], stream: BinaryIO) -> None:
    """Write the page."""
    stream.write(render(old, new, differences).encode(errors="replace"))


def render(old: Document, new: Document, differences: Sequence[Difference]) -> str:
    """The page: it asks nothing of any network, and its policy forbids it to."""
    cards = list(_cards(old, new, differences))
    title = f"{old.name} → {new.name}"
    sections = "".join(
        _section(number, heading, list(of_it)) for number, (heading, of_it) in enumerate(_sections(cards))
    )
    losses = "".join(
        f'<p class="loss">{html_text(words.named(document.name, _(loss)))}</p>\n'
        for document in (old, new)
        for loss in document.losses
    )
    nothing = "" if differences else f'<p class="nothing">{html_text(_("No figure was changed."))}</p>\n'
    body = f"""<header>
<p class="brand"><b lang="zh-CN">答卷</b> Dajuan</p>
<h1>{html_text(_("What changed, figure by figure"))}</h1>
<dl class="about">{_document(_("Old"), old)}{_document(_("New"), new)}</dl>
<p class="counts" id="counts" role="status">{html_text(words.counted(differences))}</p>
</header>
{losses}{_controls(differences)}<main lang="zh-CN">
{nothing}{sections}</main>
<footer><p>{html_text(_("Wording that changes around an unchanged figure is not shown."))}</p></footer>
"""
    style, script = asset(__file__, "page.css"), asset(__file__, "page.js")
    return whole_page(html_text(title), body, tongue=language(), style=style, script=script)


def _document(label: str, document: Document) -> str:
    known = " · ".join(part for part in (document.name, document.title, document.published) if part)
    return f"<div><dt>{html_text(label)}</dt><dd>{html_text(known)}</dd></div>"


def _controls(differences: Sequence[Difference]) -> str:
    """A switch for each kind of change with how many there are, and a box to search in."""
    if not differences:
        return ""
    switches = "".join(
        f'<label class="{change}"><input type="checkbox" value="{change}" checked> {html_text(words.name(change))} '
        f'<span class="count">{count}</span></label>'
        for change, count in words.kinds(differences)
    )
    hint, kinds = html_text(_("Filter: income, 2025, page 3 …")), html_text(_("Kinds of changes"))
    return (
        f'<form class="controls" id="controls"><fieldset><legend>{kinds}</legend>{switches}</fieldset>'
        f'<input id="filter" type="search" placeholder="{hint}" aria-label="{hint}" autocomplete="off"></form>\n'
    )


def _cards(old: Document, new: Document, differences: Sequence[Difference]) -> Iterator[Card]:
    before, after = Headings(old), Headings(new)

    together: list[Difference] = []
    for difference in (*differences, None):
        if together and (difference is None or not _joins(together, difference)):
            first = together[0]
            heading = after.above(first.new.start) if first.new else before.above(first.old.start) if first.old else ""
            yield Card(heading, tuple(together))
            together = []
        if difference is not None:
            together.append(difference)


def _joins(together: Sequence[Difference], difference: Difference) -> bool:
    """Whether a difference is of the same sentences as those before it, as far as both have them."""
    if Change.MOVED in (difference.change, together[0].change):
        return False
    for figure, others in (
        (difference.old, [each.old for each in together]),
        (difference.new, [each.new for each in together]),
    ):
        known = next((other for other in others if other is not None), None)
        if figure is not None and known is not None and figure.sentence_start != known.sentence_start:
            return False
    return any(
        (difference.old and each.old and difference.old.sentence_start == each.old.sentence_start)
        or (difference.new and each.new and difference.new.sentence_start == each.new.sentence_start)
        for each in together
    )


def _sections(cards: Sequence[Card]) -> Iterator[tuple[str, Iterator[Card]]]:
    return groupby(cards, key=lambda card: card.heading)


def _section(number: int, heading: str, cards: Sequence[Card]) -> str:
    head = f'<h2 id="h{number}">{html_text(heading)}</h2>\n' if heading else ""
    named = f'aria-labelledby="h{number}"' if heading else f'aria-label="{html_text(_("Changes"))}"'
    return f"<section {named}>\n{head}{''.join(map(_card, cards))}</section>\n"


def _card(card: Card) -> str:
    items = "".join(map(_item, card.differences))
    return f'<article>\n<ul>{items}</ul>\n<div class="sides">{"".join(_sides(card))}</div>\n</article>\n'


def _item(difference: Difference) -> str:
    said = words.subject(difference)
    name = f'<span class="what">{html_text(said)}</span> ' if said else ""
    remarks = words.joined(words.remarks(difference))
    remark = f' <span class="remark" lang="{_tongue()}">{html_text(remarks)}</span>' if remarks else ""
    return (
        f'<li class="{difference.change}" data-kind="{difference.change}"><span class="kind" lang="{_tongue()}">'
        f"{html_text(words.name(difference.change))}</span> {name}{_values(difference)}{remark}</li>\n"
    )


def _values(difference: Difference) -> str:
    old, new = difference.old, difference.new
    if new and (difference.change is Change.MOVED or words.is_same(difference)):
        return f'<span class="value">{html_text(words.flat(new.text))}</span>'
    shown = []
    if old:
        shown.append(f"<del>{_hidden(_('old'))}{html_text(words.flat(old.text))}</del>")
    if new:
        shown.append(f"<ins>{_hidden(_('new'))}{html_text(words.flat(new.text))}</ins>")
    return f'<span class="value">{" → ".join(shown)}</span>'


def _hidden(text: str) -> str:
    """For who does not see that something is struck through."""
    return f'<span class="unseen" lang="{_tongue()}">{html_text(text)} </span>'


def _sides(card: Card) -> Iterator[str]:
    first = card.differences[0]
    if first.change is Change.MOVED and first.old and first.new:
        marked = [(first.new, "mark"), *((new, "mark") for _old, new in first.along)]
        yield _side("new whole", _("Moved here"), first.new, marked)
        return
    for side, label, tag in (("old", _("Old"), "del"), ("new", _("New"), "ins")):
        marked = []
        for each in card.differences:
            shown = "mark" if words.is_same(each) else tag
            for old, new in ((each.old, each.new), *each.along):
                figure = old if side == "old" else new
                if figure is not None:
                    marked.append((figure, shown))
        if marked:
            both = all(any(getattr(each, end) for each in card.differences) for end in ("old", "new"))
            yield _side(side if both else f"{side} whole", label, marked[0][0], marked)


def _side(classes: str, label: str, lead: Figure, marked: Sequence[Marked]) -> str:
    where = f' <span class="page">{html_text(page(lead.page))}</span>' if lead.page is not None else ""
    return (
        f'<div class="side {classes}"><p class="label" lang="{_tongue()}">{html_text(label)}{where}</p>'
        f"<blockquote>{_marked(lead, marked)}</blockquote></div>"
    )


def _marked(lead: Figure, marked: Sequence[Marked]) -> str:
    """The sentence with its figures marked, cut far from them."""
    start, sentence = lead.sentence_start, lead.sentence
    inside = sorted(
        {(figure.start - start, figure.end - start, tag) for figure, tag in marked if figure.sentence_start == start}
    )
    begun = max(inside[0][0] - REACH, 0)
    ended = min(max(last for _first, last, _tag in inside) + REACH, len(sentence))
    pieces = ["…" if begun else ""]
    position = begun
    for first, last, tag in inside:
        if first >= position:
            pieces += [_words(sentence[position:first]), f"<{tag}>{_words(sentence[first:last])}</{tag}>"]
            position = last
    pieces += [_words(sentence[position:ended]), "…" if ended < len(sentence) else ""]
    return "".join(pieces)


def _words(text: str) -> str:
    """A stretch of a sentence; cells of a row parted by bars."""
    return html_text(text).replace("\t", ' <span class="bar">|</span> ')


def _tongue() -> str:
    return "zh-CN" if language() == "zh_CN" else "en"
