"""Find a project that is finished in one place and still to be finished in another."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.promises.projects import Event, pairs
from dajuan.checks.records import Basis, Remark, Severity, Text
from dajuan.checks.registry import check

BEGUN = 1


@check(
    "pledge-tense",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("同一项目一处已建成、一处将建成", en="A project that is built in one place and to be built in another"),
    why=Text(
        "同一项目在同一篇文章里不能既“已建成”又“将建成”；分期建设的，写明是哪一期。",
        en="A project is not both built and to be built in one text; where it is built in parts, say which part.",
    ),
    wrong=(
        "青石大桥已建成通车。\n下一步，青石大桥将建成通车，群众出行更加便捷。",
        "县第二中学项目已竣工。\n民生实事稳步推进，县第二中学项目将于年底前竣工。",
    ),
    right=(
        "青石大桥已建成。\n下一步，青石大桥将投入使用。",
        "县第二中学项目一期已竣工。\n县第二中学项目二期将于年底前竣工。",
        "青石大桥将建成通车。\n白河大桥已建成通车。",
    ),
)
def built_and_to_be_built(manuscript: Manuscript) -> Iterator[Remark]:
    """What is to come of a project that had already come so far."""
    told = set()
    for one, other in pairs(manuscript):
        done, coming = (other, one) if one.to_come else (one, other)
        if done.to_come or not done.marked or not coming.to_come or done.stage < coming.stage or done.stage == BEGUN:
            continue
        if coming.stage == BEGUN or done.name in told:
            continue  # milestone-order says that it cannot begin after its end
        told.add(done.name)
        yield _remark(done, coming)


def _remark(done: Event, coming: Event) -> Remark:
    return Remark(
        spans=(coming.span, done.span),
        message=Text(
            "“{name}”一处说已{done}，一处说还将{coming}。",
            en="“{name}” is said to be {done} already in one place, and yet to be {coming} in another.",
        ).filled(name=done.name, done=done.word, coming=coming.word),
        suggestion=Text(
            "请核对进度，两处统一；分期建设的，写明期次。",
            en="Check how far it is and make both agree; if it is built in parts, name them.",
        ),
    )
