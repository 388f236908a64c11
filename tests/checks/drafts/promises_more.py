"""Drafts whose schemes, practical things, pledges and stages of building do not fit; own sentences of invented places."""

from __future__ import annotations

from checks.drafts.draft import Draft

# fmt: off
DRAFTS = (
    Draft(
        "落实“三个一批”要求：谋划一批、开工一批、投产一批、达效一批，全年项目开工率98%。",
        "prog-parts", "三个一批",
    ),
    Draft(
        "深化“四网融合”治理，推动党建网、综治网、服务网互联互通，处置事件1.8万件。",
        "prog-parts", "四网融合",
    ),
    Draft(
        "组建“1+2+3”工作专班：1个总专班、2个协调组、4个保障组，挂图作战、销号管理。",
        "prog-formula", "1+2+3",
    ),
    Draft(
        "去年十件民生实事全部兑现。其中，第六件“社区食堂建设”尚未完成选址，将于今年上半年开工。",
        "prog-practical-things", "十件",
    ),
    Draft(
        "全县86个社区（村）卫生室医保直接结算率达到100%，其中79个卫生室已接入医保系统。",
        "prog-coverage", "100%",
    ),
    Draft(
        "青石镇集中供水工程正在安装管网，拟于2025年11月投入使用，可解决1.3万人饮水问题。",
        "pledge-past-due", "拟于2025年11月",
    ),
    Draft(
        "县图书馆新馆已正式开馆，藏书32万册。文化设施更加完善，县图书馆新馆即将开馆，让群众享受家门口的文化服务。",
        "pledge-tense", "即将开馆",
    ),
    Draft(
        "云溪产业园标准化厂房2025年2月竣工，2025年7月开工建设，入驻企业23家。",
        "milestone-order", "2025年7月开工建设",
    ),
    Draft(
        "推进“两进一送”服务活动，开展送政策、送岗位、送技能“四送”行动，惠及1.2万人。",
        "prog-parts", "四送",
    ),
    Draft(
        "建立“五个一律”制度：手续不全的一律停工，隐患未除的一律停产，资质不符的一律清退，违规操作的一律处罚。全年立案查处127起"
        "。",
        "prog-parts", "五个", known="各项不以顿号并列",
    ),
    Draft(
        "打造“三廊四区”文旅格局，串联景区14个。依托“四廊四区”文旅格局，全年旅游收入增长18.4%。",
        "prog-name-twice", "四廊四区",
    ),
    Draft(
        "全县16所乡镇卫生院全部配备DR设备，配备率100%；其中14所已配备彩超和DR设备。",
        "prog-coverage", "14所", known="two devices are more than one",
    ),
    Draft(
        "县殡仪馆迁建项目预计2025年三季度建成投用，目前完成总工程量的72%。",
        "pledge-past-due", "预计2025年三季度",
    ),
    Draft(
        "白岭镇敬老院改扩建工程于2025年1月启用，该院2025年3月主体封顶，新增床位80张。",
        "milestone-order", "2025年3月主体封顶",
    ),
    Draft(
        "南环路东延工程已竣工通车，全长5.6公里。预计今年10月，南环路东延工程将建成通车，城区东南片路网进一步完善。",
        "pledge-tense", "将建成通车",
    ),
    Draft(
        "出台“1+6”人才政策：1个总纲、5个配套文件，兑现人才补贴1860万元。",
        "prog-formula", "1+6",
    ),
)
