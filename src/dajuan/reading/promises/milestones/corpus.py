"""Clauses of our own that state a milestone, and clauses that state none."""

from __future__ import annotations

import msgspec

from dajuan.reading.records import State


class Example(msgspec.Struct, frozen=True):
    """A text, and the milestones in it: words and state."""

    text: str
    found: tuple[tuple[str, State], ...] = ()


def done(text: str, *clauses: str) -> Example:
    return Example(text, tuple((clause, State.DONE) for clause in clauses))


def under_way(text: str, *clauses: str) -> Example:
    return Example(text, tuple((clause, State.UNDER_WAY) for clause in clauses))


def not_begun(text: str, *clauses: str) -> Example:
    return Example(text, tuple((clause, State.NOT_BEGUN) for clause in clauses))


def nothing(*texts: str) -> tuple[Example, ...]:
    return tuple(Example(text) for text in texts)


CORPUS = (
    # roads, schools, plants
    done("云溪大桥建成通车。", "云溪大桥建成通车"),
    done("同时，青石路北延工程顺利完工并通车，群众出行更便捷。", "青石路北延工程顺利完工并通车"),
    done("历经八个月攻坚，2.6公里滨河路改造工程全面竣工。", "2.6公里滨河路改造工程全面竣工"),
    done("临川市实验中学、云溪县第二幼儿园等建成投用。", "临川市实验中学、云溪县第二幼儿园等建成投用"),
    done("县第三人民医院正式投用，门诊搬入新楼。", "县第三人民医院正式投用"),
    done("以水上运动中心投用为起点，提升服务能力。", "以水上运动中心投用为起点"),
    done("全市首座过江隧道的建成，缩短了两岸距离。", "全市首座过江隧道的建成"),
    done("投资2.3亿元的锂电隔膜项目投产。", "投资2.3亿元的锂电隔膜项目投产"),
    done("青石220千伏变电站并网运行。", "青石220千伏变电站并网运行"),
    done("完成云溪河生态修复工程。", "完成云溪河生态修复工程"),
    done("新客运站启用。", "新客运站启用"),
    done("开通夜游巴士实现站城无缝衔接，", "开通夜游巴士实现站城无缝衔接"),
    done("引入远山租车打造“动车+自驾”模式，", "引入远山租车打造“动车+自驾”模式"),
    done("老粮站旧址蝶变新生，成为社区书房。", "老粮站旧址蝶变新生"),
    # honours, institutions, measures at one stroke
    done("青石镇获评省级特色小镇。", "青石镇获评省级特色小镇"),
    done("临川市入选全国海绵城市建设示范名单。", "临川市入选全国海绵城市建设示范名单"),
    done("县医疗集团挂牌成立。", "县医疗集团挂牌成立"),
    done("燃煤用量与扬尘浓度实现“双下降”。", "燃煤用量与扬尘浓度实现“双下降”"),
    done("行政村光纤网络实现全覆盖。", "行政村光纤网络实现全覆盖"),
    done("八件民生实事落地见效。", "八件民生实事落地见效"),
    # under way, not begun
    under_way("北岸新城综合管廊加快建设。", "北岸新城综合管廊加快建设"),
    under_way("云溪剧院主体拔地而起，", "云溪剧院主体拔地而起"),
    under_way("主体封顶的公共停车楼静候启用，", "主体封顶的公共停车楼静候启用"),
    under_way("临云高铁云溪段开工建设。", "临云高铁云溪段开工建设"),
    not_begun("人们期待的南环大道即将开工。", "人们期待的南环大道即将开工"),
    *nothing(
        # figures are claims
        "建成农村公路63公里。",
        "新建学校5所全部投用。",
        "3座水厂完成智能化改造。",
        "落地27个项目。",
        "4户企业入选省级名单。",
        "开工改造18 个老旧小区。",
        # promised, wished, planned
        "我们将推动云溪大桥建成通车。",
        "加快推进南环大道建设，确保年内通车。",
        "推动新水厂建成投用。",
        "下一步，抓好管网改造，云溪大桥建成通车。",
        "二、2026年重点工作\n云溪大桥建成通车，产业园投产。",
        # nouns and times
        "通车里程位居全市前列。",
        "大桥建成后，两岸往来更便捷。",
        "高速公路通车仪式举行。",
        "城乡交通水利项目有保障。",
        "为全面建成小康社会打下基础。",
        "重大项目加快建设。",
        "扎实推进放管服改革。",
    ),
)
