"""Words that a comparison goes by."""

COUNTED = ("序号", "行次", "栏次", "编号", "页码", "页次")
"""Heads of columns that number the rows: a row that is put in renumbers all below it, which is no change."""

CODES = ("编码", "代码", "科目代码", "科目编码", "项目编码", "项目代码", "统计代码", "行政区划代码")
"""Heads of columns whose digits name the row."""

PARTS = "章节条款篇"
"""第三章 is renumbered when one is put in before it."""

NUMBERED = ("图", "表", "专栏", "附件", "附表", "附录", "附图")
"""What carries a running number of its own."""

STEPS = "是要"
"""一是, 二要: items of a list."""

BOUNDARIES = "。！？；"
"""Where a sentence ends for a comparison: what is weighed against each other should be short."""

PER_CENT = "百分之"
UNSPOKEN = "—-–~ \t\n\r\f\v|*#_>“”‘’\"'，,、：:（）()【】[]《》<>·"
"""What is left out when the words around two figures are compared: white space, marks of Markdown, punctuation within a sentence."""

ALIKE = {"百姓": "群众", "民众": "群众", "旅客": "游客", "宾客": "游客", "公司": "企业"}
"""Words that a writer exchanges freely: a figure is said of the same with either."""
