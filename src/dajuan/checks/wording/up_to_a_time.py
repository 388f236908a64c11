"""Find 截止 for 截至 (截止2025年底), and the end of a time said twice (截至11月底为止)."""

from __future__ import annotations

from collections.abc import Iterator

from dajuan.checks.manuscript import Manuscript
from dajuan.checks.patterns import Pattern
from dajuan.checks.records import Basis, Remark, Severity, Span, Text
from dajuan.checks.registry import check

NUMERAL = "[〇零一二三四五六七八九十]"
TIME = (
    rf"(?:目前|现在|今日|今天|当前|日前|昨日|昨天|今年|去年|上年|前年|本月|本年|上月|本周|同期|年底|年末|月底|月末|季末|上半年|前三季度|发稿|统计"
    rf"|评价|基准日|本?报告|本期|“?十{NUMERAL}五|\d{{1,4}} ?[年月日时点]|{NUMERAL}{{1,4}}[年月日时季])"
)
PATTERN = Pattern(rf"截止(?P<to>到|至|于)? ?(?={TIME})", needs=("截止",))
# What ends at a time: 报名截止2025年8月31日 says when it closes.
_CLOSES = (
    "报名 投标 申报 申请 受理 征集 登记 缴费 认购 募集 报送 提交 递交 开标 办理 投票 参评 活动 时间 日期 期限 有效期 公示 评选 招聘"
    " 注册 预约 意见 反馈 应征 参展 订票 售票 挂牌 竞价 拍卖 收件 收稿 投稿 截稿 填报 咨询 补贴 政策 优惠 日程 最后 将 已 于 至 后 前"
)
CLOSES = tuple(_CLOSES.split())
END = Pattern(r"[。；\n]|$")

CLOSING = Pattern(
    r"截至(?=(?:报名|申报|投标|受理|申请|征集|缴费|提交|报送)?(?:时间|日期|期限)(?:为|是|:|至|到|延长|，|。|；|\n))|截至(?=(?:时间|日期|期限)[前内])",
    needs=("截至",),
)
"""A word for when something closes: 截止日期, never 截至日期. 截至报名结束 is right."""

TWICE = Pattern(
    r"截至(?P<time>[^，。；、\n截]{1,18}?)(?:为止|止(?=[，。；、：]))|截至到(?P<to>[^，。；、\n]{2})", needs=("截至",)
)


@check(
    "word-jiezhi",
    severity=Severity.WARNING,
    basis=Basis.CERTAIN,
    title=Text("“截止”与“截至”", en="截止 for 截至"),
    why=Text(
        "“截至”后面接时间，事情还在继续；“截止”是到此为止，后面不接时间（报名截止）。",
        en="截至 goes before a point in time; 截止 means that it is closed and takes no time after it.",
    ),
    wrong=(
        "截止2025年底，全县累计建成高标准农田32万亩。",
        "截止目前，入园企业达136家。",
        "据统计，截止到11月末，全县存款余额130.6亿元。",
        "截止“十四五”末，全县公路总里程达2100公里。",
        "报名截至时间为3月15日。",
        "项目申报截至日期：2026年4月30日。",
    ),
    right=(
        "截至2025年底，全县累计建成高标准农田32万亩。",
        "报名截止2025年8月31日，逾期不再受理。",
        "申报截止日期为2025年6月30日。",
        "截至报名结束，共有126人报名；截至时间过半，任务完成62%。",
        "征集活动将于2025年6月截止，现已收到作品300件。",
    ),
)
def closed_for_until(manuscript: Manuscript) -> Iterator[Remark]:
    """截止 before a point in time, where the sentence goes on after it; 截至 of a date on which something closes."""
    text = manuscript.prose
    for match in PATTERN.finditer(text):
        if text[max(match.start() - 4, 0) : match.start()].rstrip(" ：:").endswith(CLOSES):
            continue
        end = END.search(text, match.end())
        rest = text[match.end() : end.start() if end else len(text)]
        if len(rest) < 8:  # nothing follows the time: a form or a notice, which may mean when something closes
            continue
        replaced = match.end("to") if match["to"] else match.start() + 2
        yield Remark(
            spans=(Span(match.start(), replaced),),
            message=Text(
                "后面是时间、事情还在继续，应为“截至”。", en="A point in time follows and the matter goes on: 截至."
            ),
            fix="截至",
        )
    for match in CLOSING.finditer(text):
        yield Remark(
            spans=(Span(match.start(), match.end()),),
            message=Text("说的是到期不再受理，应为“截止”。", en="It says when something closes: 截止."),
            fix="截止",
        )


@check(
    "word-jiezhi-end",
    severity=Severity.ADVICE,
    basis=Basis.CERTAIN,
    title=Text("“截至……为止”重复", en="截至 … 为止 says it twice"),
    why=Text(
        "“截至”就是到某时为止，后面不再用“为止”“到”。", en="截至 means up to a time: 为止 or 到 after it repeats it."
    ),
    wrong=(
        "截至11月底为止，全县完成投资86亿元。",
        "截至目前为止，共走访群众3200户。",
        "截至到2025年底，在册企业412户。",
    ),
    right=(
        "截至11月底，全县完成投资86亿元。",
        "到目前为止，共走访群众3200户。",
        "截至期满，共收到意见12条，为止损提供依据。",
    ),
)
def ended_twice(manuscript: Manuscript) -> Iterator[Remark]:
    """截至 with 为止 after the time, or with 到 before it."""
    for match in TWICE.finditer(manuscript.prose):
        time = match["time"]
        end = match.end() if time else match.start() + 3
        if time and match[0].endswith("为止") and manuscript.prose[match.end() : match.end() + 1] in ("损", "血", "步"):
            continue
        yield Remark(
            spans=(Span(match.start(), end),),
            message=Text(
                "“{words}”意思重复，留“截至”即可。", en="“{words}” says it twice: 截至 alone is enough."
            ).filled(words=manuscript.text[match.start() : end]),
            fix="截至" + (manuscript.text[match.start("time") : match.end("time")] if time else ""),
        )
