"""Ratios by their names, each with the words of its two parts; a line more is a ratio more."""

from __future__ import annotations

from functools import cached_property

from dajuan.checks.patterns import Pattern


class Relation:
    """A quotient that has a name: 资产负债率 is 负债 by 资产.

    name:  what stands before the printed quotient; keys: of these words the paragraph must hold one.
    above, below: words of which one stands before the figures that it is made of, and none of `no`.
    apart: words before the quotient that make it another one (企业研发投入强度); those of `no` where it is not given.
    subjects: where a figure does not name what it is (农村居民22400元), the first of these must be what was named last.
    unit:  of the quotient: "%", that of an amount, or "" for 2.05 and 2.05:1; per: the unit of what is below an amount.
    times: by what the quotient is multiplied (100 of per cents).
    turned: it is written 1:N.
    """

    def __init__(
        self,
        name: str,
        above: str,
        below: str,
        *,
        keys: tuple[str, ...],
        no: str = "",
        apart: str | None = None,
        subjects: tuple[str, ...] = (),
        unit: str = "%",
        per: str = "",
        times: int = 100,
        turned: bool = False,
    ) -> None:
        self.name, self.keys, self.unit, self.per, self.times, self.turned = name, keys, unit, per, times, turned
        self.subjects = subjects
        self._above, self._below, self._no, self._apart = above, below, no, apart

    @cached_property
    def named(self) -> Pattern:
        """The name as the last thing before the figure."""
        return Pattern(rf"(?:{self.name}){FILL}$")

    @cached_property
    def named_first(self) -> Pattern:
        """The name before the first of two figures between which it moved (资产负债率由)."""
        return Pattern(rf"(?:{self.name})[由从][^，。；]{{0,8}}$")

    @cached_property
    def printed(self) -> Pattern:
        """The name with the number behind it, of a ratio that has no unit."""
        one, other = (r"1[:∶]", r"") if self.turned else ("", r"(?P<one>[:∶]1)?")
        return Pattern(
            rf"(?:{self.name})(?P<fill>{ASIDE}){one}(?P<value>\d+(?:\.\d+)?){other}(?![\d%‰]|个?百分点|[年月])"
        )

    @cached_property
    def apart(self) -> Pattern:
        """Words before the figure that make it another ratio."""
        return Pattern((self._no if self._apart is None else self._apart) or "(?!)")

    @cached_property
    def _patterns(self) -> tuple[Pattern, Pattern, Pattern]:
        return Pattern(self._above), Pattern(self._below), Pattern(self._no or "(?!)")

    def is_above(self, words: str) -> bool:
        """Whether words name what is divided."""
        above, _below, no = self._patterns
        return above.search(words) is not None and no.search(words) is None

    def is_below(self, words: str) -> bool:
        """Whether words name what it is divided by."""
        _above, below, no = self._patterns
        return below.search(words) is not None and no.search(words) is None


FILL = "(?:（[^）]*）)?(?:[^，。；、（）]{0,6}(?:到|至|达|为|在|是|约|近)|分别|仅|约|近|达|的|已|:)*"
ASIDE = r"(?:（[^）]*）)?(?:[由从][^，。；]{0,14}?\d+\.\d+(?:[:∶]1)?)?[^，。；、\d:∶（）]{0,12}"

INCOMES = Relation(
    "城乡(?:常住|居民)*(?:人均)?(?:可支配)?(?:收入)?(?:之)?(?:比值?|倍差|(?:相对)?差距|倍数)|(?:居民|(?<=[，；。、]))收入(?:之)?比值?"
    "|(?:[两二]者)(?:收入)?之比|城镇[^，。；]{0,10}收入(?:约|已|仅|大致)?(?:是|为|相当于)农村[^，。；]{0,10}收入的?",
    "城镇|城市",
    "农村|乡村",
    keys=("城乡", "收入比", "收入之比", "城镇"),
    no="支出|工资性|经营|财产|转移|消费|贫困|脱贫",
    apart="消费|工资|财产",
    unit="",
    times=1,
    subjects=("收入", "支出", "消费"),
)
"""The incomes of town and country."""

SHARES = (
    Relation(
        "税收(?:收入)?(?:的)?占比|税收(?:收入)?比重|税占比",
        "(?<!非)税收|税收收入",
        "一般公共预算收入|公共预算收入|地方财政收入",
        keys=("税收占比", "税收收入占比", "税收比重", "税收收入比重", "税占比"),
        no="非税|国税|企业|增值税|专项|亩均|民营|主体|来源于|辖区",
    ),
    Relation(
        "非税(?:收入)?(?:的)?占比|非税(?:收入)?比重",
        "非税",
        "一般公共预算收入|公共预算收入|地方财政收入",
        keys=("非税",),
    ),
    Relation("民生(?:领域)?支出(?:的)?占比", "民生", "一般公共预算支出", keys=("民生",)),
)  # fmt: skip
"""Shares whose whole goes without saying."""

RELATIONS = (
    Relation(
        "(?:研发|R&D|研究与试验发展)[^，。；规企]{0,10}强度",
        "(?:研发|R&D|研究与试验发展)[^，。；]{0,8}(?:经费|支出|投入|费用)",
        "生产总值|GDP",
        keys=("强度",),
        no="人均|增加值|营业收入|政府|财政",
        apart="规上|规模以上|企业|工业|人均",
    ),
    Relation("资产负债率", "负债(?!率)", "(?<!净)资产(?!负债)", keys=("资产负债率",), no="固定资产|率|流动|净资产|有息", apart="平均"),
    Relation("存贷比|贷存比", "贷款", "存款", keys=("存贷比", "贷存比"), no="不良|住户|企业|涉农|小微"),
    Relation("(?<!不)不良(?:贷款)?率", "不良贷款", "(?<!不良)贷款", keys=("不良",), no="清收|处置|化解|核销"),
    Relation("(?<!资产)(?<!逾期)债务率", "债务余额", "综合财力", keys=("债务率",), no="一般债务|专项债务|隐性"),
    Relation("(?<!资产)政府负债率", "债务余额", "生产总值|GDP", keys=("负债率",), no="一般债务|专项债务|隐性|人均"),
    Relation("恩格尔系数", "食品", "消费支出", keys=("恩格尔",), no="教育|衣着|居住支出"),
    Relation("森林覆盖率", "森林(?:覆盖)?面积", "国土面积|土地面积|总面积|幅员|区域面积", keys=("森林",), no="新增|抚育|公园"),
    Relation("产销率|产品销售率", "销售产值", "产值", keys=("产销率", "销售率"), no="增加值"),
    Relation(
        "(?:收入|销售)利润率", "利润(?!率)", "营业收入|主营业务收入|营收|销售收入", keys=("利润率",), no="成本|费用|亏损"
    ),
    Relation("外贸依存度", "进出口", "生产总值|GDP", keys=("依存度",), no="人均"),
    Relation("宏观税负", "税收", "生产总值|GDP", keys=("宏观税负",), no="非税|人均"),
    Relation("绿地率", "(?<!公园)绿地面积", "建成区", keys=("绿地率",), no="人均|公园"),
    Relation("绿化覆盖率", "绿化覆盖面积", "建成区面积", keys=("绿化覆盖率",), no="人均"),
    Relation(
        "(?:公路|路网)密度(?:[^，。；]{0,4}每百平方公里)",
        "公路[^，。；]{0,6}里程",
        "面积",
        keys=("公路密度", "路网密度"),
        no="高速|农村|建成区|耕地",
        apart="高速",
        unit="公里",
        per="平方公里",
        times=100,
    ),
    Relation(
        "人口密度(?:[^，。；]{0,8}每平方公里)?",
        "人口",
        "面积",
        keys=("人口密度",),
        no="户籍|城镇|耕地|建成区",
        unit="人",
        per="平方公里",
        times=1,
    ),
    Relation(
        "(?:平均)?班额", "学生|在校|在园|幼儿", "班", keys=("班额",), no="教师|毕业|新生|大班额", unit="人", per="个", times=1
    ),
    Relation(
        "(?:人均(?:每次)?|人次均|每人次|次均|客均)(?:旅游)?(?:消费|花费|支出)",
        "旅游[^，。；]{0,4}(?:收入|花费|消费)|实现(?:综合)?收入",
        "接待|游客|旅游人数|人次",
        keys=("人均消费", "均花费", "每次花费", "每次消费", "次均消费", "人次花费", "人次消费", "均旅游", "客均"),
        no="过夜|入境|省外|境外|景区|门票|一日游|免税|夜",
        unit="元",
        per="人次",
        times=1,
    ),
    Relation(
        "(?:人均|平均)(?:门票)?票价|人均门票",
        "门票[^，。；]{0,4}(?:收入|销售额)|票房",
        "购票|接待|游客|观众|观影",
        keys=("票价", "人均门票"),
        no="过夜|优惠|免票|其中",
        unit="元",
        per="人次",
        times=1,
    ),
    Relation(
        "(?:次均|例均)(?:门诊)?(?:医药|医疗)?费用?",
        "(?:门诊|医药|医疗)[^，。；]{0,6}(?:收入|费用)",
        "门诊|诊疗",
        keys=("次均", "例均"),
        no="住院|出院|药品|药占",
        unit="元",
        per="人次",
        times=1,
    ),
    Relation(
        "(?:住院|出院)[^，。；]{0,6}次均[^，。；]{0,4}费用|次均住院[^，。；]{0,4}费用",
        "住院[^，。；]{0,6}(?:收入|费用)",
        "出院|住院",
        keys=("次均",),
        no="门诊|药品|床日|天",
        unit="元",
        per="人次",
        times=1,
    ),
    Relation(
        "生师比", "学生|在校生", "教师|教职工", keys=("生师比",), no="毕业|招生|新生", unit="", times=1
    ),
    Relation("师生比", "学生|在校生", "教师|教职工", keys=("师生比",), no="毕业|招生|新生", unit="", times=1, turned=True),
    Relation("医护比", "护士", "医师|医生", keys=("医护比",), unit="", times=1, turned=True),
    Relation("性别比", "男", "女", keys=("性别比",), no="出生", unit="", times=100),
)  # fmt: skip
"""The ratios that a paragraph is searched for."""
