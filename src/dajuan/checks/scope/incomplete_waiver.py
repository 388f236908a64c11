"""Find comments that mean to waive a finding but name no rule that there is, or give no reason."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import check, rules
from dajuan.checks.settings import names
from dajuan.checks.waivers import directives

_NO_REASON = Text("豁免没有写明理由，不起作用。", en="Without a reason this waives nothing.")
_NO_RULE = Text("豁免没有写明规则，不起作用。", en="Without a rule this waives nothing.")


@check(
    "waiver-incomplete",
    severity=Severity.WARNING,
    title=Text("豁免批注不完整", en="A waiver that names no rule or gives no reason"),
    why=Text(
        "“答卷：不查 规则 理由”让一条规则放过本段。没有理由，以后没有人知道为什么放过；规则名写错，什么也没有放过。",
        en="A comment “dajuan: ignore RULE REASON” lets a rule pass over its paragraph. Without a reason nobody can tell later why; "
        "with a rule that does not exist it waives nothing.",
    ),
    wrong=(
        "<!-- 答卷：不查 agree-two-values -->\n培育专精特新企业4户。",
        "<!-- dajuan: ignore agree-tow-values counted otherwise -->\n培育专精特新企业4户。",
        "培育专精特新企业4户。<!-- 答卷：不查 -->",
    ),
    right=(
        "<!-- 答卷：不查 agree-two-values 两处口径不同 -->\n培育专精特新企业4户。",
        "<!-- dajuan: ignore-file num-, agree-two-values counted otherwise -->\n培育专精特新企业4户。",
        "培育专精特新企业4户。<!-- 此处待核 -->",
    ),
)
def incomplete_waiver(manuscript: Manuscript) -> Iterator[Remark]:
    """A directive without rule or reason, or with a rule that does not exist."""
    for directive in directives(manuscript):
        unknown = [word for word in directive.rules if not any(names(word, slug) for slug in rules())]
        if unknown:
            yield Remark(
                spans=(directive.span,),
                message=Text(
                    "没有名为“{rules}”的规则，这条豁免不起作用。", en="There is no rule “{rules}”: this waives nothing."
                ).filled(rules="、".join(unknown)),
                suggestion=Text("用 dajuan check --rules 查规则名。", en="`dajuan check --rules` lists the rules."),
            )
        elif not directive.rules or not directive.reason:
            yield Remark(
                spans=(directive.span,),
                message=_NO_REASON if directive.rules else _NO_RULE,
                suggestion=Text("写成：答卷：不查 规则 理由。", en="Write: dajuan: ignore RULE REASON."),
            )
