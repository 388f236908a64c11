"""The texts on which the sample card rests: a plan, bulletins, a work report and a review of an invented county."""

from __future__ import annotations

import hashlib

from builders.ledger_records import act, document
from dajuan.documents.document import DocumentKind
from dajuan.ledger.records import DocumentRef

PLAN = """云溪县国民经济和社会发展第十四个五年规划纲要
专栏1 “十四五”时期经济社会发展主要指标
类别\t指标\t2020年\t2025年\t年均增长\t属性\t责任单位
经济发展\t地区生产总值（亿元）\t252.3\t—\t6.5%左右\t预期性\t县发展和改革局
经济发展\t一般公共预算收入（亿元）\t15.6\t20\t—\t预期性\t县财政局
创新驱动\t高新技术企业（家）\t12\t30\t—\t预期性\t县科技局
文化旅游\t旅游接待人数（万人次）\t260\t500\t—\t预期性\t县文化和旅游局
城镇化\t常住人口城镇化率（%）\t58.2\t63\t—\t预期性\t县住房和城乡建设局
营商环境\t经营主体（万户）\t1.9\t2.6\t—\t预期性\t县市场监督管理局
农业农村\t粮食综合产量（万吨）\t3.1\t≥3.2\t—\t约束性\t县农业农村局
农业农村\t农村居民人均可支配收入（元）\t18260\t与地区生产总值增长基本同步\t—\t预期性\t县农业农村局
绿色生态\t单位地区生产总值能耗降低（%）\t—\t〔14〕\t—\t约束性\t县发展和改革局
绿色生态\tPM2.5平均浓度（微克/立方米）\t35\t30\t—\t约束性\t县生态环境局
安全保障\t亿元地区生产总值生产安全事故死亡率（人/亿元）\t0.031\t0.025\t—\t约束性\t县应急管理局
民生福祉\t城镇新增就业（万人）\t—\t〔1.2〕\t—\t预期性\t县人力资源和社会保障局
注：〔〕内为五年累计数。
"""

BULLETIN_2021 = """云溪县2021年国民经济和社会发展统计公报
据初步核算，全年地区生产总值267.9亿元，按不变价格计算，比上年增长7.1%。年末高新技术企业16家。
全年接待游客281万人次。年末常住人口城镇化率59.1%。粮食总产量3.18万吨。
单位地区生产总值能耗比上年下降2.9%。PM2.5平均浓度34微克/立方米。全年城镇新增就业2430人。
"""
BULLETIN_2022 = """云溪县2022年国民经济和社会发展统计公报
初步核算，全年地区生产总值283.6亿元，比上年增长6.2%。年末高新技术企业19家。
全年接待游客297.5万人次。年末常住人口城镇化率60.0%。粮食总产量3.21万吨。
单位地区生产总值能耗比上年下降2.6%。PM2.5平均浓度34微克/立方米。全年城镇新增就业2516人。
"""
BULLETIN_2023 = """云溪县2023年国民经济和社会发展统计公报
初步核算，全年地区生产总值301.2亿元，比上年增长6.6%。年末高新技术企业25家。
全年接待游客338.6万人次。年末常住人口城镇化率60.9%。粮食总产量3.24万吨。
单位地区生产总值能耗比上年下降2.4%。PM2.5平均浓度33微克/立方米。全年城镇新增就业2608人。
"""
BULLETIN_2024 = """云溪县2024年国民经济和社会发展统计公报
经最终核实，2023年地区生产总值为302.4亿元。初步核算，2024年地区生产总值319.5亿元，比上年增长6.4%。
一般公共预算收入18.7亿元，增长4.1%。年末高新技术企业33家。全年接待游客371万人次，旅游总收入增长18.4%。
年末常住人口城镇化率61.9%。粮食总产量3.27万吨。农村居民人均可支配收入23480元，增长6.9%。
单位地区生产总值能耗比上年下降2.2%。PM2.5平均浓度33微克/立方米。全年城镇新增就业2685人。
"""
REPORT_2026 = """云溪县人民政府工作报告
2025年，预计地区生产总值完成338亿元左右，增长6.3%左右；一般公共预算收入完成19.2亿元，增长2.7%。
三次产业结构调整为8.1:47.6:44.3。主要经济指标增速居全市第3位。完成“十四五”城镇新增就业任务，全年新增就业2710人。
单位地区生产总值能耗比上年下降2.1%。粮食总产量达到3.3万吨，再创新高。
2026年，我们将建成县文化艺术中心，力争年内完成青石镇供水管网改造，确保北部环线年底前通车。
继续办好十件民生实事。
"""
REVIEW_2025 = """云溪县“十四五”收官发展综述
1至11月旅游人数首破400万人次，推出3000余个停车位，研发200余种文创产品，露营基地超12处。
县工业和信息化局局长林远舟说：“全县省级专精特新企业达到9家，规上工业研发经费增长10%。”
县营商环境局局长沈若溪说：“创新推出‘四办’工作法，即提醒办、一窗办、帮代办、集成办，公示提醒到期证照600余个，提供帮代办服务1100余次，解决堵点难点问题18个。”
优质企业培育见效，省级专精特新企业5户获评。
构建起“县级养老中心+社区服务站+幸福小院”的三级养老服务体系，建成县级养老中心1个，新增社区服务站6个、幸福小院24个。
城南污水处理厂主体完工，云溪书院建成开放，纬三路顺利通车。
投入衔接资金近5000万元，带动2600余名脱贫劳动力就业，空气质量综合指数同比下降9.3%。
县文化和旅游局局长宋知微说：“我们将推进云溪古镇创建国家级景区。”
完成投资计划的103.1%。
"""


class Text:
    """A stored document with its text: `where` finds a stretch, so that offsets are those of the text."""

    def __init__(self, text: str, ref: DocumentRef) -> None:
        self.text = text
        digest = hashlib.sha256(text.encode()).hexdigest()
        self.ref = DocumentRef(
            **{name: getattr(ref, name) for name in ref.__struct_fields__}
            | {"sha256": digest, "characters": len(text), "title": text.partition("\n")[0]}
        )

    def where(self, words: str, within: str = "") -> int:
        """The offset of the words, in the first line that holds `within` where it is given."""
        base = self.text.index(within) if within else 0
        return self.text.index(words, base)

    def line(self, words: str) -> tuple[int, int]:
        """The span of the sentence that holds the words: to the nearest 。 or line end on either side, 。 included."""
        at = self.text.index(words)
        start = max(self.text.rfind(mark, 0, at) for mark in "。\n") + 1
        stops = [stop for stop in (self.text.find("。", at) + 1, self.text.find("\n", at)) if stop > 0]
        return start, min(stops, default=len(self.text))


_KINDS = DocumentKind
PLANNED = Text(
    PLAN, document(2021, _KINDS.PLAN, number=1, published="2021-03-12", publisher="云溪县人民政府", claims=36)
)
YEAR_2021 = Text(BULLETIN_2021, document(2021, number=2, published="2022-04-18", claims=9))
YEAR_2022 = Text(BULLETIN_2022, document(2022, number=3, published="2023-04-14", claims=9))
YEAR_2023 = Text(BULLETIN_2023, document(2023, number=4, published="2024-04-16", claims=9))
YEAR_2024 = Text(
    BULLETIN_2024,
    document(
        2024, number=5, published="2025-04-15", claims=16, citation="云溪县统计局网站“统计公报”栏目，2025年4月16日取得"
    ),
)
REVIEWED = Text(
    REVIEW_2025, document(2025, _KINDS.REVIEW, number=6, published="2025-12-30", publisher="云溪日报", claims=21)
)
REPORTED = Text(
    REPORT_2026,
    document(
        2026, _KINDS.WORK_REPORT, number=7, published="2026-01-12", publisher="云溪县人民政府", added=act(41, "add")
    ),
)

TEXTS = (PLANNED, YEAR_2021, YEAR_2022, YEAR_2023, YEAR_2024, REVIEWED, REPORTED)
"""In the order of their dates."""

BULLETINS = {2021: YEAR_2021, 2022: YEAR_2022, 2023: YEAR_2023, 2024: YEAR_2024}


def texts() -> dict[str, str]:
    """Each text by the first 16 digits of its SHA-256, as the pages name documents."""
    return {text.ref.sha256[:16]: text.text for text in TEXTS}
