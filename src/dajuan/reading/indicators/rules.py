"""Patterns of the phrase that names what is measured."""

from __future__ import annotations

import re

from dajuan.reading.indicators.lexicon import NOMINAL_VERBS, NOUNS_BEHIND_VERBS, TAIL_VERBS, TOPIC_END
from dajuan.reading.predicates.lexicon import CHANGES, CROSSED, LEVELS
from dajuan.reading.wordlist import first_of, one_of

NOT_BEHIND = {
    "共": "公",
    "达": "发到抵",
    "居": "人民宜安旅定乔",
    "列": "系序行陈",
    "获": "收捕猎",
    "为": "行作",
    "以": "可得足",
    "在": "存现",
    "占": "侵",
    "由": "自理",
    "对": "相针面",
    "与": "参",
    "使": "大行促天",
    "供": "提保专直可",
    "走": "",
    "按": "",
    "超": "高赶",
}
NOT_BEFORE = {
    "使": "用者命馆",
    "供": "水热电气暖销给应需养",
    "在": "校线建册岗编园职学读地",
    "以": "上下内旧工",
    "对": "外接口象策手",
    "共": "享同建青产",
    "为": "",
    "走": "廊",
    "列": "车",
    "占": "地道用",
    "由": "",
    "居": "民住家",
    "达": "",
    "投资": "额",
    "获": "",
    "为主": "",
}


COMPOUND = "(?!" + "|".join(map(re.escape, NOUNS_BEHIND_VERBS)) + ")"


def _verb(word: str) -> str:
    behind, before = NOT_BEHIND.get(word, ""), NOT_BEFORE.get(word, "")
    part = (f"(?<![{behind}])" if behind else "") + re.escape(word) + (f"(?![{before}])" if before else "")
    return part + COMPOUND if word in NOMINAL_VERBS else part


VERBS = sorted({*TAIL_VERBS, *(word for word in (*LEVELS, *CHANGES, *CROSSED) if len(word) > 1)}, key=len, reverse=True)
TAIL_VERB = re.compile(first_of(VERBS) + "(?:" + "|".join(map(_verb, VERBS)) + ")")
"""The first verb behind a noun; a character that is part of another word there (公共, 在校) is none."""

VERB_FIRST = re.compile(
    "近(?=[岸海郊代期])|达(?=标)|超(?=[市算高大额低声])|即(?=时)|含(?=[税量])|等(?=外)|为(?=国)|末(?=端|梢)|稳定(?=性|增|率)|拟(?=定)|争取(?![全达实年突接])|前(?=[端沿期来置列景三])|可(?=[再支能循回持行])|在(?=[校线建册岗编园职学读地院库逃营京沪津渝冀豫云辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤川藏琼宁青疆])|新(?=[增建设开改签认添创扩入登引农能材型华兴版生]|技术|老|时代|区|农合)|年(?=均|产|度|末|接待|人|轻|货|经|利)|来(?=[料源])|内(?=[资贸河需陆外])|中(?=[央国心小医药等职欧长部型学期游省亚])|末(?=端)|"
    "以(?=旧换新|工代赈|上)|从(?=业)|由(?=于)|据(?=点)|对(?=[外口接非拉中东亚欧美台])|按(?=揭)|个(?=[人体税])|有(?=[效色限机线学权])|为(?=[企民])|是(?=否)|要(?=[素])|将(?=军)|让(?=利)|"
    "每(?=[千万百十人亩户周月季年天日半个\\d])|平均(?=[工受寿气])|等(?=级)|及(?=时|格)|与(?=会)|和(?=平|谐)|了(?=解)|共(?=[享同建青产]|伴生)|并(?=[网购])|且(?=末)|通过(?=[率量国省验认])|推进(?=器)|突破(?=性)|"
    "实现(?=脱贫|税|利|超)|安排(?=就业)|计划(?=生育|单列)|目标(?=任务)|预期(?=寿命|目标)|累计(?=.)|高标准(?=农田|基本)|深化|强化|优化(?=[审营调提])|创新(?=[型驱创平联主产])|统筹(?=[基整])|集中(?=[供养连式签开])|坚持(?=.)|全面(?=建|脱)|"
    "全部(?=工业|法人|财政)|主要(?=[农污经指工产]|农作物)|共同(?=富)|基本(?=[养医公农建药支])|规模|积极(?=分子|财政)|依法(?=处|查)|精准(?=对)|加大|推动(?=.)|落实|每年(?=.)|达成(?=.)|取得(?=.)|对(?=.)|努力|创建|办(?=[理结])|做好"
)
"""A left word that here begins a word of the subject (新增, 年均, 对外)."""

TOPIC = re.compile(one_of(TOPIC_END))
"""Where the topic of a clause ends."""

GRADE = re.compile("^.{0,6}?级(?:及以上|以上|或以上)?")
"""The grade before a thing (省级及以上|企业技术中心)."""

AMONG_THEM = re.compile("^在?.{2,16}?中(?=有|[，的])")
"""在医院中有: the whole, not what is counted."""

NOTE = re.compile(r"\^?[\[〔【]\d{1,2}[\]〕】]|[①-⑳⑴-⒇]|（注\d{0,2}）")
"""A mark that points to a note."""

ORDINAL_ALONE = re.compile("第?[一二三四]")
ORDINAL_MEMBER = re.compile("第?[一二三四](?=产业|季度)")
"""第一、二、三产业: the noun stands at the last alone."""

HEAD_VERB = re.compile("^(?:实施|推进|谋划|列入|安排|续建|组织实施|统筹实施)(?=.{2})")
"""A verb of the head that its total does not share (实施重点项目…，总投资: 重点项目总投资)."""

LIST_NUMBER = re.compile(r"^(?:（[\d一二三四五六七八九十]{1,2}）|\d{1,2}[.、）](?!\d)|[一二三四五六七八九十]{1,2}、)")
"""The number of an item before its name (（1）税收收入)."""

NO_NOUN = re.compile(
    "的|以(?!工代|旧换)|用(?![水电地能户人])|支持|实施|建设|用于|完成|打造|改造|推进|购买|开展|为(?!民)|在(?![校建线册岗职])|由|和(?![美谐平])|与(?!会)|及|或|就(?!业)|也|都|并(?!网)"
)
"""What behind a figure begins no noun."""
