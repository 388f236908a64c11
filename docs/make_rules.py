"""Write docs/rules/ from the registry of the checks; `python docs/make_rules.py --check` says whether it is up to date."""

from __future__ import annotations

import sys
from pathlib import Path

from dajuan.checks import Rule, rules
from dajuan.checks.registry import Example

FOLDER = Path(__file__).with_name("rules")
CHAPTERS = {
    "wording": "Numerals and wording (数字用法与措辞)",
    "sums": "Sums and balances (合计与平衡)",
    "changes": "Growth and change (增长与变化)",
    "ratios": "Shares, rates and quotients (占比、比率与单位量)",
    "goals": "Completions and goals (完成情况)",
    "agreement": "Agreement inside a document (前后一致)",
    "times": "Dates, lengths of time, periods (时间与时期)",
    "tables": "Tables (表格)",
    "history": "Agreement with the ledger (与台账核对)",
    "plan": "The plan (与规划核对)",
    "scope": "Sources and scope (口径与出处)",
    "promises": "Programmes, pledges, milestones (举措、承诺与节点)",
}
"""The folders of dajuan.checks, in the order of the reference."""

SEVERITIES = {"error": "error 错误", "warning": "warning 警告", "advice": "advice 建议"}
BASES = {"standard": "a national standard", "certain": "certain", "house": "house style"}
NOTE = "This page is made from the rules themselves by `make docs`.\n"


def pages() -> dict[str, str]:
    """The text of every page by its file name."""
    by_chapter = {name: [rule for rule in rules().values() if _chapter(rule) == name] for name in CHAPTERS}
    index = ["# The rules of `dajuan check`\n", NOTE]
    index.append(
        f"{len(rules())} rules. `dajuan check --explain RULE` shows the same on the terminal; `--select` and `--ignore` take a rule or "
        "the beginning of its name.\n"
    )
    made = {}
    for name, title in CHAPTERS.items():
        index += [f"## [{title}]({name}.md)\n", "| rule | | what it finds |", "|---|---|---|"]
        index += [
            f"| [{r.slug}]({name}.md#{r.slug}) | {r.severity.value} | {r.title.en} · {r.title.zh} |"
            for r in by_chapter[name]
        ]
        index.append("")
        made[f"{name}.md"] = "\n".join([f"# {title}\n", NOTE, *(_entry(rule) for rule in by_chapter[name])])
    return {"README.md": "\n".join(index), **made}


def _chapter(rule: Rule) -> str:
    return rule.run.__module__.split(".")[2]


def _entry(rule: Rule) -> str:
    lines = [f"## {rule.slug}\n", f"**{rule.title.en}** · {rule.title.zh}\n"]
    about = f"{SEVERITIES[rule.severity.value]}; rests on {rule.standard or BASES[rule.basis.value]}"
    lines.append(about + ("; needs a ledger or a plan" if rule.known else "") + "\n")
    lines += [f"{rule.why.en}\n", f"{rule.why.zh}\n", "| | |", "|---|---|"]
    for mark, examples in (("wrong", rule.wrong), ("right", rule.right)):
        lines.append(f"| {mark} | {'<br>'.join(map(_cell, examples))} |")
    if rule.thresholds:
        settable = ", ".join(f"`{rule.slug}.{name}` = {value}" for name, value in rule.thresholds.items())
        lines.append(f"\nThresholds: {settable}.")
    return "\n".join(lines) + "\n"


def _cell(example: Example) -> str:
    parts = [_escaped(example.text)]
    parts += [f"(ledger, {date}: {_escaped(text)})" for text, date in example.earlier]
    parts += [f"(plan: {_escaped(example.plan)})"] if example.plan else []
    return " ".join(parts)


def _escaped(text: str) -> str:
    safe = text.strip().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("|", "&#124;")
    return safe.replace("*", "\\*").replace("_", "\\_").replace("~", "\\~").replace("\t", " ⇥ ").replace("\n", " ⏎ ")


if __name__ == "__main__":
    wanted = pages()
    if sys.argv[1:] == ["--check"]:
        there = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
        sys.exit(there != wanted)
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
