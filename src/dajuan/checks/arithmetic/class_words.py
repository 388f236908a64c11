"""Words of classes that exclude each other, by which things of one kind are parted (分类词).

Each division is a row of classes; a class is a pattern that is looked for in the words of a figure, the first class that is found
taking it. No thing is of two classes of a division, so that their numbers never make more than the whole. Where all classes
that are `needed` are there, and none of the others is spoken of without a figure, nothing is left out either.
"""

from __future__ import annotations

import msgspec

_GOING = (
    "(?:正在|在)建(?!档|议)|在(?:实施|施工|推进|办)|正在|推进中|建设中|实施中|施工中|进行中|办理中|整改中|处理中|序时推进"
    "|(?:持续|加快|有序|扎实|全力)(?:推进|建设|实施|施工)"
)
_NOT_BEGUN = (
    "[未没待](?:有|能|予)?(?:开工|启动|动工|实施|开建|建设|办结|解决|整改|完成|落实)|尚未|前期|停工|停建|缓建|筹备|拟建|取消|谋划"
    "|(?:无法|不能|难以|暂时?未?|暂不|暂缓)(?:解决|办理|实施|整改|推进)|列入计划|留作参考|解释说明"
)
_NEARLY = "主体(?:工程|结构)?(?:已|基本)?(?:完工|封顶|完成)|基本(?:完成|建成|完工)|阶段性|取得(?:明显|积极|重要|初步)?(?:进展|成效|成果)"
_DONE = (
    "^(?:其中)?(?:目前)?已(?!经?(?:上报|有|签))|竣工|建成|完工|投用|投产|投运|通车|交付|销号|验收|办结|办成|办好|解决|整改(?:到位|完成|完毕)?|落实|采纳|结案"
    "|(?:已|全部|全面|如期|提前)(?:经)?完成(?!投资)|完成(?:建设|改造|实施|施工|整治)?的?$"
)


class Division(msgspec.Struct, frozen=True):
    """Classes that exclude each other.

    classes: patterns, the special before the general (不合格 before 合格).
    needed:  of which, by their places, all must be told for nothing to be left out; () where that is never certain.
    whole:   what the words of the whole, or of its sentence, must hold; "" for anything.
    money:   sums of money are parted so, too.
    """

    classes: tuple[str, ...]
    needed: tuple[int, ...]
    whole: str = ""
    money: bool = False


DIVISIONS: tuple[Division, ...] = (
    # projects, works, measures
    Division(
        (
            f"{_NOT_BEGUN}|储备|谋划",
            "续建|结转|跨年度?(?:项目|工程)|接续",
            "新开工|新建|新上|(?:本年|今年|当年|年内)(?:新)?开工|计划开工",
            "^(?:其中)?(?:目前)?已(?!经?(?:上报|有|签))|竣工|建成|完工|投产|收尾|销号",
        ),
        (1, 2),
        money=True,
    ),
    Division((_NOT_BEGUN, _NEARLY, _GOING, _DONE), (0, 2, 3)),
    # targets and tasks
    Division(
        (
            "滞后|未达|低于|落后|没有达到|未完成|慢于|有差距|欠进度|未实现",
            "基本(?:符合|达到|完成|实现|持平)|接近|符合|持平|按(?:序时|计划|进度|期)|正常|达到序时",
            "快于|超过|提前|达到|优于|超额|完成|实现",
        ),
        (0, 1, 2),
    ),
    Division(("约束性", "预期性"), (0, 1)),
    # days by the quality of the air
    Division(
        (
            "严重",
            "重度",
            "中度",
            "轻度",
            "(?:^|[为级量]|其中)良(?:好)?(?!率)|二级",
            "(?:^|[为级量]|其中)优(?!良|于|质)|一级",
        ),
        (2, 3, 4, 5),
        "天",
    ),
    Division(("严重", "重度", "中度", "轻度", "优良|达标"), (2, 3, 4), "天"),
    # results of inspections, assessments, surveys
    Division(("不合格|不达标|不符合", "基本(?:合格|达标|符合)", "合格|达标|符合"), (0, 2)),
    Division(("不定等次|未定等次|不参加", "不(?:称职|合格)", "基本(?:称职|合格)", "优秀", "称职|合格"), (1, 2, 3, 4)),
    Division(("不满意", "基本满意|较?为?满意|一般", "满意"), (0, 1, 2)),
    Division(("不属实", "(?:部分|基本)属实", "属实"), (0, 1, 2)),
    Division(("不予?受理|未受理", "受理"), (0, 1)),
    Division(("持平|不变", "[上增]升|上涨|增长|正增长|回升|改善", "下[降跌滑]|负增长|回落|恶化"), (0, 1, 2)),
    Division(("一般", "重大"), (0, 1), "隐患|风险|危险源"),
    Division(("特别重大|特大", "较大", "重大", "一般"), (), "事故|事件|火灾"),
    Division(("较差|^差$", "一般", "良好|^良$", "优秀|^优$"), (0, 1, 2, 3)),
    Division(("劣", "[VⅤ五]类", "[ⅣIV四]+类", "[ⅠI]{1,2}[ⅠI]?[~—-][ⅢI]|优良"), (), "断面|水质"),
    # people, households, firms
    Division(("集中供养", "分散供养"), (0, 1)),
    Division(("[三多]孩", "二孩", "一孩"), (0, 1, 2)),
    Division(("脱贫不稳定", "边缘易致贫", "突发严重困难"), (0, 1, 2)),
    Division(("企业", "个体", "专业合作社|合作社"), (0, 1, 2), "经营主体|市场主体"),
    Division(("0[-—~至]1[45]岁", "1[56][-—~至](?:59|64)岁", "6[05]岁"), (0, 1, 2)),
    Division(("少数民族", "汉族"), (0, 1), "人口|党员|干部|总人"),
    Division(("离退休|退休|离休", "在职|在岗"), (0, 1)),
    Division(
        ("行政", "参公|参照公务员", "公益一类|全额", "公益二类|差额", "自收自支|经费自理|公益三类"), (), "单位|编制"
    ),
    # schools, hospitals, roads, land, water
    Division(("公建民营", "公办|公立", "民办|民营|私立"), (1, 2)),
    Division(("水浇地", "水田", "旱地|旱田"), (1, 2), "耕地"),
    Division(("国道", "省道", "县道", "乡道", "村道", "专用公路"), (2, 3, 4), "农村公路|通车里程|公路"),
    Division(("县内|本县|区内|市内|省内", "县外|区外|市外|省外"), (0, 1), "务工|就业|资金|游客|转移", money=True),
    Division(("人工造林", "封山育林", "退化林", "飞播"), (0, 1, 2), "林"),
    Division(("自然灾害|其[他它]", "道路|交通", "工矿商贸", "火灾", "农机|渔业"), (), "事故"),
    # money, balances of firms
    Division(("负债", "所有者权益|净资产|股东权益"), (0, 1), "资产", money=True),
    Division(("审减|核减", "审定"), (0, 1), "送审", money=True),
    Division(("其他业务|其他收入", "主营"), (0, 1), "收入", money=True),
    Division(("领取|享受待遇|退休", "缴费"), (0, 1), "参保", money=True),
    Division(("个人", "企业"), (0, 1), "创业担保贷款|担保贷款", money=True),
    Division(("亏损", "盈利"), (0, 1), "企业"),
    Division(("储蓄|住户|个人", "对公|单位|企业|非金融"), (), "存款", money=True),
    # bodies, staff, parties
    Division(("初中", "小学"), (0, 1), "义务教育"),
    Division(("中职|中等职业|职高|职业", "普通高中|普高"), (0, 1), "高中阶段"),
    Division(("高职|专科", "本科"), (0, 1), "高等院校|高等学校|高校|大学"),
    Division(("居家", "社区", "机构"), (1, 2), "养老"),
    Division(("公益林", "商品林"), (0, 1), "林"),
    Division(("第一种", "第二种", "第三种", "第四种"), (0, 1, 2, 3), "形态"),
    Division(("不予立案|转为|转作|退回", "并案", "立案"), (), "提案|建议|议案"),
    Division(("兼职|职员|工勤|教辅|行政", "专任"), (0, 1), "教职工"),
    Division(("刑事", "民事|民商事", "行政"), (0, 1, 2), "法律援助|法援"),
    Division(("刑事", "民事|民商事", "行政", "执行|执结", "赔偿"), (), "案件"),
    Division(("普速|普通", "高速|高铁"), (0, 1), "铁路"),
    Division(
        ("改造|提升|改扩建|改建|扩建|修缮|维修", "新建|新增|新修"),
        (0, 1),
        "新(?:改|（?改|建[和及、]|改扩)|改建|任务|改造",
    ),
    Division(("停运|停用|报废|损坏|闲置", "低负荷|不正常|间歇", "正常|完好"), (0, 2), "设施|设备|机井|站|厂"),
    Division(("损失类", "可疑类", "次级类"), (0, 1, 2), "不良"),
    Division(("次级|可疑|损失|不良", "关注", "正常"), (0, 1, 2), "贷款"),
    Division(("待业|未就业", "升学|深造", "就业"), (0, 1, 2), "毕业"),
    Division(("税收返还|返还性", "专项转移", "一般性转移|均衡性"), (0, 1, 2), "上级补助|转移支付", money=True),
    Division(("党总支", "党支部", "党委"), (0, 1, 2), "党组织"),
    Division(("预备党员", "正式党员"), (0, 1), "党员"),
    Division(("党委", "政府|人大|政协"), (0, 1), "机构|部门"),
    Division(("街道|乡镇", "机关|县直|市直"), (0, 1), "编制|干部"),
    Division(("工勤", "事业", "行政|政法"), (1, 2), "编制"),
    Division(("编外|聘用|劳务派遣|临聘", "在编|正式"), (0, 1), "人|职工"),
    # levels, grades, prizes
    Division(("国家级|国家重点", "省级|自治区级|省重点", "市级|州级|市重点", "县级|区级|县重点"), ()),
    Division(("(?:^|[^A-Z])5A|AAAAA", "4A|AAAA", "3A|AAA", "2A|AA", "1A"), (), "景区|景点"),
    Division(("特等奖", "一等奖", "二等奖", "三等奖", "优秀奖|鼓励奖|优胜奖"), (1, 2, 3)),
    Division(("金牌", "银牌", "铜牌"), (0, 1, 2)),
    Division(
        ("一级|Ⅰ级", "二级|Ⅱ级", "三级|Ⅲ级", "四级|Ⅳ级", "五级"), (0, 1, 2), "医院|危险源|风险|文物|古树|响应|公路"
    ),
    Division(("(?<![A-Z])A[类级]", "(?<![A-Z])B[类级]", "(?<![A-Z])C[类级]", "(?<![A-Z])D[类级]"), (0, 1, 2)),
    Division(("红", "橙", "黄", "蓝|绿"), (), "预警|等级|评定|风险"),
    Division(("博士|硕士|研究生", "本科", "专科|大专", "高中|中专"), ()),
    # where, how
    Division(("涉农|农村|乡村|村(?:级|民)?", "城市|城镇"), (0, 1), "社区|低保|特困|人口|卫生|就业|户", money=True),
    Division(("来信", "来访", "来电|电话", "网上|网络|网信"), (0, 1), "信访|来信|诉求"),
    Division(("二手", "新建|新房|一手"), (0, 1), "房", money=True),
    Division(("非住宅|商业", "住宅"), (), "房|面积", money=True),
    Division(("中央", "省级|自治区级?", "市级", "县级|区级|本级"), (), "补助|衔接资金|专项资金|补贴", money=True),
    Division(
        ("居民|生活", "第一产业|一产|农业", "第二产业|二产|工业", "第三产业|三产|服务业"),
        (0, 1, 2, 3),
        "能源|用电|用水|消费",
    ),
    # proposals
    Division(("政协|提案|委员", "人大|建议|代表"), (0, 1), "建议|提案|议案"),
    Division(("立案|转办|交办", "直接办理"), ()),
)
