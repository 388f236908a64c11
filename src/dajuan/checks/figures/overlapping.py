"""Words of classes that one thing can be of at once, so that such parts overlap and need not add up (高技术, 民间, 党员)."""

from __future__ import annotations

from dajuan.checks.patterns import Pattern

OVERLAPPING = Pattern(
    "高技术|高新|涉农|小微|普惠|科技|毕业生|农民工|失业|退役|妇女|儿童|青年|装备制造|战略性新兴|民间|民营|私营|国有|外资|外商|规上|规模以上|限额以上|以上|以下|重点|新增|女|少数民族|党员|大专|本科|硕士|博士"
    "|研究生|学历|高级|中级|正高|副高|职称|学位|残疾|低保|脱贫|困难|贫困|留守|老年|岁|非遗|人次|卫生技术人员|医师|护士|产业化|绿色|数字|示范|先进|优秀"
    "|工业|制造业|基础设施|房地产|技改"
)
"""What can be said of one thing twice."""
