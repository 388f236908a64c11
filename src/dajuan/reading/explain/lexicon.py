"""What `explain` says: for each rule where it stands and what it found, for each trap what it is."""

from __future__ import annotations

from dajuan.messages import N_

KEYS = {
    "value": N_("Value"),
    "unit": N_("Unit"),
    "bound": N_("Bound"),
    "kind": N_("Kind"),
    "base": N_("Compared with"),
    "indicator": N_("Indicator"),
    "period": N_("Period"),
    "place": N_("Place"),
    "scope": N_("Ranked within"),
    "status": N_("Status"),
    "speaker": N_("Speaker"),
    "nature": N_("Kind of target"),
    "confidence": N_("Confidence"),
}
"""The keys of a claim as the explanation names them, in the order in which it speaks of them."""

RULES = {
    # value and unit
    "as-written": ("numerals", N_("“{text}” is {amount}, as it is written.")),
    "multiplier": ("numerals", N_("“{text}” is {amount}: what multiplies the digits (万, 亿) is multiplied out.")),
    "chinese-numeral": ("numerals", N_("“{text}” is {amount}: the number is written in Chinese numerals.")),
    "double": ("numerals", N_("“{text}” is {amount}: to double is to grow by 100 %.")),
    "range": ("figures", N_("“{text}” is one figure that reaches from {value} to {high} {unit}.")),
    "structure": ("figures", N_("“{text}” is one figure: the parts of a whole, in the order of the text.")),
    "decrease": ("predicates", N_("“{text}” is {amount}: “{words}” says that it went down or lies below.")),
    "betterment": (
        "predicates",
        N_("“{text}” is {amount}: of this indicator less is better, so “{words}” says that it went down."),
    ),
    "unit-as-written": ("figures", N_("{unit}, as it is written.")),
    "unit-canonical": ("figures", N_("“{words}” is counted in {unit}.")),
    "unit-implied": ("figures", N_("{unit}: the words beside the number say what is counted.")),
    "no-unit": ("figures", N_("The number has no unit.")),
    # bound
    "exact": ("figures", N_("Exactly this: no word makes it more or less.")),
    "approximator": ("figures", N_("{bound}: “{words}” belongs to the figure.")),
    "bound-verb": ("predicates", N_("{bound}: “{words}” before the figure says so.")),
    "first-n": ("figures", N_("{bound}: the place is among the first {value}.")),
    # kind
    "level": (
        "predicates",
        N_("An amount or rate as it stands: no word before the figure says that it grew or fell by so much."),
    ),
    "share": ("predicates", N_("A share as it stands: the figure says how much of a whole it is.")),
    "change": ("predicates", N_("A change: “{words}” before the figure says by how much it grew or fell.")),
    "compared": ("predicates", N_("A difference: “{words}” before the figure says what it lies above or below.")),
    "rank": ("predicates", N_("A rank: “{text}” is a place in an order.")),
    "completion": (
        "predicates",
        N_("The part of a plan or budget that has been done: “{words}” stands before the figure."),
    ),
    # base
    "base-word": ("predicates", N_("{base}: “{words}” says so.")),
    "base-compared": ("predicates", N_("{base}: the text compares with “{words}”.")),
    "base-silent": ("predicates", N_("{base}: the text only says that it changed, and speaks of one year.")),
    "base-span": ("predicates", N_("{base}: the text only says that it changed, and speaks of several years.")),
    # indicator
    "indicator-as-written": ("indicators", N_("“{indicator}” stands in the sentence.")),
    "thing-behind": ("indicators", N_("“{indicator}” is put together of words of the sentence.")),
    "carried": (
        "indicators",
        N_(
            "The words before the figure name nothing that is measured, so “{indicator}” is carried over from the figure before."
        ),
    ),
    "carried.far": (
        "indicators",
        N_("The sentence names nothing that is measured, so “{indicator}” is carried over from the sentence before."),
    ),
    "dealt.back": (
        "indicators",
        N_(
            "The changes are dealt out over the figures before them; “{indicator}” is the one that this change belongs to."
        ),
    ),
    "dealt": (
        "indicators",
        N_(
            "The text lists several things and then as many figures; “{indicator}” is the one that belongs to this figure."
        ),
    ),
    "joined": ("indicators", N_("The figure shares its words with the figure before it: “{indicator}”.")),
    "related": ("indicators", N_("The words before the figure need the thing that was named before: “{indicator}”.")),
    "completed": ("indicators", N_("A member of a list, completed with what the list measures: “{indicator}”.")),
    "bracketed": ("indicators", N_("The figure stands in brackets and is of what stands before them: “{indicator}”.")),
    # period
    "period.said": ("periods", N_("{period}: “{words}” in the sentence says when.")),
    "end-of-span": ("periods", N_("{period}: what stands at the end of several years (“{words}”) is of the last one.")),
    "end-of-part": ("periods", N_("{period}: what stands at a point in time is of the end of “{words}”.")),
    "up-to-part": ("periods", N_("{period}: what adds up over the months is counted from January to “{words}”.")),
    "period.years": (
        "sections",
        N_(
            "{period}: the section looks back on several years; what was done is of all of them, what stands at the end of the last one."
        ),
    ),
    "before-change": ("periods", N_("{period}: “{words}” says that the figure stood before the change.")),
    "year-of-document": (
        "sections",
        N_(
            "{period}: the sentence names no time of its own, so it is the time that the document, its section or the sentence before speaks of."
        ),
    ),
    "period-unknown": ("sections", N_("Neither the sentence nor the document says when.")),
    # place and scope
    "own-place": ("places", N_("The document's own place: the sentence names no other.")),
    "other-place": ("places", N_("{place}: the text names it before the figure.")),
    "rank-scope": ("predicates", N_("{scope}, as the text says before the rank.")),
    # status
    "actual": ("status", N_("It has come about: no word says that it is expected or aimed at.")),
    "expected": ("status", N_("It is expected: “{words}” before the figure says so.")),
    "target": ("status", N_("It is aimed at: “{words}” before the figure says so.")),
    "period.ahead": ("status", N_("It is aimed at: {period} lies ahead of what the document can look back on.")),
    "section": ("sections", N_("It is aimed at: the section speaks of tasks and targets.")),
    # speaker
    "speaker": ("speakers", N_("{speaker} is quoted with these words.")),
    # tables
    "table": ("tables", N_("“{indicator}” is made of the row’s label (“{label}”) and the column’s head (“{head}”).")),
    "table-scaled": ("tables", N_("“{text}” is {amount}: the unit that the table counts in is multiplied out.")),
    "table-unit": ("tables", N_("{unit}: the head, the label or a line above the table says so.")),
    "table-level": ("tables", N_("An amount or rate as it stands in the cell.")),
    "table-growth": ("tables", N_("A change: the column’s head (“{head}”) says so.")),
    "table-annual": ("tables", N_("A yearly growth: the column’s head (“{head}”) says so.")),
    "table-row-of-growth": ("tables", N_("A change: the row’s label (“{label}”) says so.")),
    "table-completion": (
        "tables",
        N_("The part of a plan or budget that has been done: the column’s head (“{head}”) says so."),
    ),
    "table-share": ("tables", N_("A share as it stands in the cell: the column’s head (“{head}”) says so.")),
    "table-ratio": ("tables", N_("A level measured by another one: the column’s head (“{head}”) says so.")),
    "table-five-years": ("tables", N_("The number in brackets is of all years of the plan together.")),
    "table-base": ("tables", N_("{base}: the table says so.")),
    "table-period": ("tables", N_("{period}: the column’s head (“{head}”) or the title of the table says when.")),
    "table-expected": ("tables", N_("It is expected: the head or the title of the table says so.")),
    "table-target": ("tables", N_("It is aimed at: the head or the title of the table says so.")),
    "table-binding": ("tables", N_("Binding (约束性): the table says so.")),
    "table-expected-kind": ("tables", N_("Expected, not binding (预期性): the table says so.")),
    # confidence
    "confidence": (
        "confidence",
        N_("Of the figures that were read in the same way, about {percent} in a hundred are right in every key."),
    ),
}
"""The rules by id: the folder of src/dajuan/reading in which one stands, and what it found in the text."""

TRAPS = {
    "document-number": N_("“{text}” is the number of a document or meeting, no figure."),
    "note-mark": N_("“{text}” is the mark of a note, no figure."),
    "meeting": N_("“{text}” is part of the name of a meeting or document, no figure."),
    "plan-name": N_("“{text}” names a five-year plan, no figure."),
    "number-in-name": N_("“{text}” is the name of a road, school, hospital, place or telephone line, no figure."),
    "date": N_("“{text}” is a time, no figure; it may say when another figure holds."),
    "list-number": N_("“{text}” numbers a list, no figure."),
    "industry": N_("“{text}” names a branch of the economy, no figure."),
    "vague": N_("“{text}” gives no number that could be checked."),
    "figure-of-speech": N_("“{text}” is a figure of speech."),
    "class-name": N_("“{text}” is the name of a class, an event or a technique, no figure."),
    "slogan": N_("“{text}” is the name of a scheme, no figure; schemes are read as programmes."),
    "class-threshold": N_("“{text}” only says which ones are meant; it is part of the indicator of another figure."),
    "per-unit": N_("“{text}” says for how much something is counted; it is part of an indicator."),
    "article": N_("“{text}” means one or some, without counting."),
    "name": N_("“{text}” is part of a name or of another word, no figure."),
    "bare": N_("“{text}” is a number without a unit, and no words beside it say what it measures."),
}
"""What a numeral is that is no figure, by the names of traps/rules.py."""

BOUNDS = {
    "over": N_("More than this"),
    "under": N_("Less than this"),
    "about": N_("About this"),
    "near": N_("A little less than this"),
}
BASES = {
    "yoy": N_("The year before"),
    "mom": N_("The month before"),
    "annual": N_("The mean of each year"),
    "plan": N_("A plan or budget"),
    "other": N_("Another place, time or whole"),
}
SINCE = N_("The year {year}")
SINCE_PLAN = N_("The whole time of the {number}th five-year plan")

FIGURE = N_("“{text}” is a figure in the sentence “{sentence}”")
CELL = N_("“{text}” is a figure in a table: row {row}, column {column}.")
MILESTONE = N_("No figure stands there; “{text}” is a milestone.")
PLEDGE = N_("No figure stands there; “{text}” is a pledge.")
PROGRAMME = N_("No figure stands there; “{text}” is a programme.")
WORDS = N_("No figure stands there, only words: “{text}”.")
NO_FIGURE = N_("“{text}” was not read as a figure.")

LINE = N_("{key}: {because}")
RULE = N_("Rule {rule} ({folder}). Example: {example}")
RULE_ALONE = N_("Rule {rule} ({folder}).")
