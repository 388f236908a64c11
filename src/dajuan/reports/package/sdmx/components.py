"""The components of the SDMX data set: dimensions, the measure, attributes, with what each of them means."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import msgspec

from dajuan.ledger.records import Maturity, Reason
from dajuan.reading.records import Bound, Kind
from dajuan.reports.package.sdmx.times import DAY, MONTH, OTHER, YEAR


class Role(StrEnum):
    """What a component is for."""

    DIMENSION = "dimension"
    TIME = "time"
    MEASURE = "measure"
    ATTRIBUTE = "attribute"


class Component(msgspec.Struct, frozen=True):
    """A component: codes: the id of its code list, "" for none; type: of SDMX, where it has no codes."""

    id: str
    role: Role
    chinese: str
    english: str
    codes: str = ""
    type: str = "String"
    required: bool = False


D, A = Role.DIMENSION, Role.ATTRIBUTE

COMPONENTS: tuple[Component, ...] = (
    Component("FREQ", D, "频率", "Frequency", "CL_FREQ"),
    Component("REF_AREA", D, "地方", "Reference area", "CL_AREA"),
    Component("INDICATOR", D, "指标", "Indicator", "CL_INDICATOR"),
    Component("KIND", D, "类别", "Kind of figure", "CL_KIND"),
    Component("BASE", D, "变化的比较基准", "What a change is against", "CL_BASE"),
    Component("SCOPE", D, "位次的范围", "Scope of a rank", "CL_SCOPE"),
    Component("PART", D, "构成的第几部分", "Part of a structure", "CL_PART"),
    Component("UNIT_MEASURE", D, "计量单位", "Unit of measure", "CL_UNIT"),
    Component("GOAL", D, "结果或目标", "Result or goal", "CL_GOAL"),
    Component("STANDING", D, "取舍", "Whether the figure counts", "CL_STANDING"),
    Component("TIME_PERIOD", Role.TIME, "时期", "Time period", type="ObservationalTimePeriod"),
    Component("OBS_VALUE", Role.MEASURE, "数值", "Value", type="Decimal", required=True),
    Component("UNIT_MULT", A, "单位的10的幂次（恒为0）", "Unit multiplier, always 0", type="Integer", required=True),
    Component("DECIMALS", A, "小数位数", "Decimals as printed", type="Integer", required=True),
    Component("OBS_STATUS", A, "观测状态", "Observation status", "CL_OBS_STATUS", required=True),
    Component("CONF_STATUS", A, "保密状态", "Confidentiality status", "CL_CONF_STATUS", required=True),
    Component("BOUND", A, "界限", "On which side of the value the truth lies", "CL_BOUND", required=True),
    Component("UPPER_VALUE", A, "区间上限", "Upper end of a range", type="Decimal"),
    Component("STEP", A, "末位数字的位值", "Place value of the last printed digit", type="Decimal"),
    Component("MATURITY", A, "成熟程度", "How final the figure is", "CL_MATURITY", required=True),
    Component("REASON", A, "取舍理由", "Why it counts, or does not", "CL_REASON"),
    Component("PRINTED", A, "原文写法", "The figure as printed", required=True),
    Component("OBSERVATION", A, "观测值编号", "Number of the observation in the tables", type="Integer", required=True),
    Component("SOURCE", A, "来源文件", "Source document", required=True),
    Component("SOURCE_SHA256", A, "来源文件的 SHA-256", "SHA-256 of the source", required=True),
    Component("SOURCE_START", A, "在来源中的起点", "Where it starts in the source", type="Integer", required=True),
    Component("SOURCE_END", A, "在来源中的终点", "Where it ends in the source", type="Integer", required=True),
)

Names = tuple[str, str]
"""What a code means, in Chinese and English."""

FIXED: Mapping[str, Mapping[str, Names]] = {
    "CL_FREQ": {
        YEAR: ("年度", "Annual"),
        MONTH: ("月度", "Monthly"),
        DAY: ("日", "Daily"),
        OTHER: ("其他（若干月或若干年）", "Other: a span of months or years"),
    },
    "CL_KIND": {
        Kind.LEVEL: ("水平", "Level"),
        Kind.CHANGE: ("变化", "Change"),
        Kind.RANK: ("位次", "Rank"),
        Kind.STRUCTURE: ("构成", "Structure"),
        Kind.COMPLETION: ("完成程度", "Completion"),
    },
    "CL_GOAL": {"R": ("结果（含预计）", "Result, actual or expected"), "G": ("目标", "Goal")},
    "CL_OBS_STATUS": {
        "A": ("正常", "Normal value"),
        "E": ("估计", "Estimated value"),
        "F": ("预测", "Forecast value"),
        "P": ("初步", "Provisional value"),
    },
    "CL_CONF_STATUS": {"F": ("公开", "Free (free for publication)")},
    "CL_BOUND": {
        Bound.EXACT: ("等于", "Exact"),
        Bound.OVER: ("超过或以上，不是等于", "Over, never equal"),
        Bound.UNDER: ("不足或以下，不是等于", "Under, never equal"),
        Bound.ABOUT: ("约", "About"),
        Bound.NEAR: ("接近，略低", "Near, just below"),
    },
    "CL_MATURITY": {
        Maturity.FINAL: ("最终", "Final"),
        Maturity.PRELIMINARY: ("初步，或未说明为最终", "Preliminary, or not said to be final"),
        Maturity.FORECAST: ("预计", "Forecast"),
    },
    "CL_REASON": {
        Reason.ONLY: ("唯一", "The only figure"),
        Reason.CHOSEN: ("人工选定", "Chosen by a person"),
        Reason.AGREES: ("与采用的一致", "Agrees with the one that counts"),
        Reason.MATURITY: ("更为最终者优先", "The more final figure counts"),
        Reason.SOURCE: ("来源更可靠者优先", "The better source counts"),
        Reason.NEWER: ("较新者优先", "The newer source counts"),
        Reason.CONTESTED: ("相互矛盾，待定", "Contested"),
    },
}
"""The code lists that are the same in every package; the others hold what the card names."""
