"""Patterns of the phrase that names what is measured."""

from __future__ import annotations

from dajuan.patterns import compiled
from dajuan.reading.indicators.lexicon import TOPIC_END
from dajuan.reading.wordlist import one_of

TOPIC = compiled(one_of(TOPIC_END))
"""Where the topic of a clause ends."""

GRADE = compiled("^.{0,6}?级(?:及以上|以上|或以上)?")
"""The grade before a thing (省级及以上|企业技术中心)."""

AMONG_THEM = compiled("^在?.{2,16}?中(?=有|[，的])")
"""在医院中有: the whole, not what is counted."""

NOTE = compiled(r"\^?[\[〔【]\d{1,2}[\]〕】]|[①-⑳⑴-⒇]|（注\d{0,2}）")
"""A mark that points to a note."""

ORDINAL_ALONE = compiled("第?[一二三四]")
ORDINAL_MEMBER = compiled("第?[一二三四](?=产业|季度)")
"""第一、二、三产业: the noun stands at the last alone."""

HEAD_VERB = compiled("^(?:实施|推进|谋划|列入|安排|续建|组织实施|统筹实施)(?=.{2})")
"""A verb of the head that its total does not share (实施重点项目…，总投资: 重点项目总投资)."""

LIST_NUMBER = compiled(
    r"^(?:（[\d一二三四五六七八九十]{1,2}）|\d{1,2}[.、）](?!\d)|[一二三四五六七八九十]{1,2}、(?![一二三四]))"
)
"""The number of an item before its name (（1）税收收入)."""

NO_NOUN = compiled(
    "的|以(?!工代|旧换)|用(?![水电地能户人])|支持|实施|建设|用于|完成|打造|改造|推进|购买|开展|为(?!民)|在(?![校建线册岗职])|由|和(?![美谐平])|与(?!会)|及|或|就(?!业)|也|都|并(?!网)"
)
"""What behind a figure begins no noun."""
