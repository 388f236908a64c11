"""A small plan for the examples of the rules."""

from __future__ import annotations

PLAN_TABLE = """<!DOCTYPE html><html><head><title>云溪县“十四五”规划主要指标</title></head><body>
<h1>云溪县“十四五”规划主要指标</h1><table>
<tr><th>指标</th><th>单位</th><th>2020年</th><th>2025年</th><th>年均增速（%）〔累计〕</th><th>属性</th></tr>
<tr><td>一般公共预算收入</td><td>亿元</td><td>8.90</td><td>11.30</td><td>4.9</td><td>预期性</td></tr>
<tr><td>常住人口城镇化率</td><td>%</td><td>58.3</td><td>65.0</td><td>〔6.7〕</td><td>预期性</td></tr>
<tr><td>森林覆盖率</td><td>%</td><td>38.2</td><td>40.5</td><td>〔2.3〕</td><td>约束性</td></tr>
<tr><td>粮食总产量</td><td>万吨</td><td>18.2</td><td>18.5</td><td>—</td><td>约束性</td></tr>
<tr><td>单位地区生产总值能耗降低</td><td>%</td><td>—</td><td>〔14〕</td><td>—</td><td>约束性</td></tr>
</table></body></html>"""
