"""Which indicator a phrase means; and which phrases mean none."""

from __future__ import annotations

import pytest

from dajuan.catalogue.indicators import indicators
from dajuan.catalogue.match import indicator_id

REVENUE = "general_public_budget_revenue"
INDUSTRY = "industrial_value_added_above_designated_size"


@pytest.mark.parametrize(
    ("phrase", "unit", "kind", "id"),
    [
        ("地区生产总值", "元", "level", "gdp"),
        ("生产总值", "元", "level", "gdp"),
        ("地区生产总值（GDP）", "元", "level", "gdp"),
        ("地区生产总值(GDP)", "%", "change", "gdp"),
        ("全市地区生产总值", "元", "level", "gdp"),
        ("我县地区生产总值", "元", "level", "gdp"),
        ("全年完成地区生产总值", "元", "level", "gdp"),
        ("地区生产总值达到", "元", "level", "gdp"),
        ("经济总量", "元", "level", "gdp"),
        ("地区生产总值", "位", "rank", "gdp"),
        ("地区生产总值", "%", "completion", "gdp"),
        ("地区生产总值增速", "%", "change", "gdp"),
        ("地区生产总值年均增长", "%", "change", "gdp"),
        ("GDP增速", "百分点", "change", "gdp"),
        ("经济增速", "%", "change", "gdp"),
        ("人均地区生产总值", "元", "level", "gdp_per_capita"),
        ("人均GDP", "美元", "level", "gdp_per_capita"),
        ("一产增加值", "元", "level", "primary_industry_value_added"),
        ("第一产业增加值", "%", "change", "primary_industry_value_added"),
        ("服务业增加值", "%", "change", "tertiary_industry_value_added"),
        ("三次产业结构", "", "structure", "industrial_structure"),
        ("全员劳动生产率", "元/人", "level", "labour_productivity"),
        ("全员劳动生产率", "元", "level", "labour_productivity"),
        ("人均GDP", "元/人", "level", "gdp_per_capita"),
        ("每千人口拥有执业（助理）医师", "人", "level", "doctors_per_1000"),
        ("每千人口执业（助理）医师数", "人", "level", "doctors_per_1000"),
        ("每千常住人口医疗卫生机构床位", "张", "level", "hospital_beds_per_1000"),
        ("优良率", "%", "level", "good_air_days_ratio"),
        ("城乡居民收入比", "", "level", "income_ratio_urban_rural"),
        ("规上工业增加值", "%", "change", INDUSTRY),
        ("规模以上工业增加值", "%", "change", INDUSTRY),
        ("规模以上工业增加值增速", "%", "change", INDUSTRY),
        ("全部工业增加值", "元", "level", "industrial_value_added"),
        ("固投", "%", "change", "fixed_asset_investment"),
        ("固定资产投资（不含农户）", "%", "change", "fixed_asset_investment"),
        ("工业投资", "%", "change", "industrial_investment"),
        ("社零总额", "元", "level", "retail_sales"),
        ("限上消费品零售额", "%", "change", "retail_sales_above_designated_size"),
        ("一般公共预算收入", "元", "level", REVENUE),
        ("地方一般公共预算收入", "%", "change", REVENUE),
        ("市本级一般公共预算收入", "元", "level", REVENUE),
        ("一般公共预算收入", "%", "completion", REVENUE),
        ("一般公共预算支出", "元", "level", "general_public_budget_expenditure"),
        ("税收收入", "元", "level", "tax_revenue"),
        ("税收收入占一般公共预算收入的比重", "%", "level", "tax_share"),
        ("税收占地方一般公共预算收入比重", "%", "level", "tax_share"),
        ("税收占比", "%", "level", "tax_share"),
        ("税收占比", "百分点", "change", "tax_share"),
        ("财政总收入", "元", "level", "fiscal_total_revenue"),
        ("年末全市常住人口", "人", "level", "resident_population"),
        ("年末常住人口", "人", "level", "resident_population"),
        ("常住总人口", "人", "level", "resident_population"),
        ("户籍人口", "人", "level", "registered_population"),
        ("城镇化率", "%", "level", "urbanisation_rate"),
        ("常住人口城镇化率", "百分点", "change", "urbanisation_rate"),
        ("户籍人口城镇化率", "%", "level", "registered_urbanisation_rate"),
        ("人口自然增长率", "‰", "level", "natural_growth_rate"),
        ("粮食总产", "斤", "level", "grain_output"),
        ("粮食综合生产能力", "吨", "level", "grain_capacity"),
        ("PM2.5平均浓度", "%", "change", "pm25_concentration"),
        ("PM_2.5浓度", "微克/立方米", "level", "pm25_concentration"),
        ("万元GDP能耗", "%", "change", "energy_intensity"),
        ("单位地区生产总值能耗降低", "%", "change", "energy_intensity"),
        ("研究与试验发展（R&D）经费投入强度", "%", "level", "rd_intensity"),
        ("执业（助理）医师", "人", "level", "doctors"),
        ("每千人口拥有执业（助理）医师数", "个", "level", "doctors_per_1000"),
        ("高新技术企业数量", "家", "level", "high_tech_enterprises"),
        ("高新技术企业", "户", "level", "high_tech_enterprises"),
        ("新增高新技术企业", "家", "level", "high_tech_enterprises_new"),
        ("经营主体总量", "户", "level", "market_entities"),
        ("城镇新增就业", "人", "level", "urban_employment_new"),
        ("累计建成高标准农田", "亩", "level", "high_standard_farmland_total"),
        ("新建高标准农田", "亩", "level", "high_standard_farmland_built"),
        ("接待游客", "人次", "level", "tourist_arrivals"),
        ("国家级专精特新“小巨人”企业", "家", "level", "little_giant_enterprises"),
        ("经济", "%", "change", "gdp"),
        ("经济增长", "%", "change", "gdp"),
        ("经济增速", "百分点", "change", "gdp"),
        ("服务业实现增加值", "元", "level", "tertiary_industry_value_added"),
        ("固定资产完成投资", "%", "change", "fixed_asset_investment"),
        ("规模以上服务业企业全年实现营业收入", "元", "level", "service_revenue_above_designated_size"),
        ("服务业实现增加值占地区生产总值比重", "%", "level", "tertiary_industry_share"),
        ("稳定粮食播种面积", "亩", "level", "grain_sown_area"),
        ("客运量", "人", "level", "passenger_volume"),
        ("收入总计", "元", "level", "budget_revenue_total"),
        ("一般公共预算收入总计", "元", "level", "general_public_budget_revenue_total"),
        ("上年结转", "元", "level", "carried_from_last_year"),
        ("加上年结转", "元", "level", "carried_from_last_year"),
        ("加上上年结转", "元", "level", "carried_from_last_year"),
        ("加上级补助收入", "元", "level", "transfers_from_above"),
        ("加上上级补助收入", "元", "level", "transfers_from_above"),
        ("加上解支出", "元", "level", "remitted_to_above"),
        ("加上调出资金", "元", "level", "transferred_out"),
        ("结转下年支出", "元", "level", "carried_to_next_year"),
        ("“三公”经费支出", "元", "change", "three_public_expenses"),
        ("市级预备费", "元", "level", "reserve_fund"),
        ("省级一般公共预算收入", "元", "level", REVENUE),
        ("税收收入拟", "元", "level", "tax_revenue"),
        ("赤字率拟", "%", "level", "fiscal_deficit_ratio"),
        ("普通初中招生数", "人", "level", "junior_middle_intake"),
        ("普通高中毕业生", "人", "level", "senior_middle_graduates"),
        ("粮油、食品类商品零售额", "%", "change", "retail_food"),
        ("省级农业龙头企业", "家", "level", "agricultural_leading_enterprises_provincial"),
        ("实施棚户区改造", "户", "level", "shantytown_units_renovated"),
    ],
)
def test_the_phrase_means(phrase: str, unit: str, kind: str, id: str) -> None:
    assert indicator_id(phrase, unit, kind) == id


@pytest.mark.parametrize(
    ("phrase", "unit", "kind"),
    [
        ("地区生产总值", "%", "level"),
        ("地区生产总值", "人", "level"),
        ("地区生产总值增速", "%", "level"),
        ("地区生产总值增速", "位", "rank"),
        ("地区生产总值增速", "元", "change"),
        ("地区生产总值", "", "structure"),
        ("地区生产总值", "%", "no such kind"),
        ("经济总量", "%", "change"),
        ("经济增速", "%", "level"),
        ("工业", "%", "change"),
        ("第一产业", "%", "change"),
        ("粮食", "吨", "level"),
        ("用水量", "立方米", "level"),
        ("新增就业", "人", "level"),
        ("到位资金", "元", "level"),
        ("满意度", "%", "level"),
        ("县域经济总量", "元", "level"),
        ("青石镇地区生产总值", "元", "level"),
        ("税收收入占地区生产总值比重", "%", "level"),
        ("城镇化率", "元", "level"),
        ("老旧小区改造", "户", "level"),
        ("常住人口", "户", "level"),
        ("死亡率", "‰", "level"),
        ("经济", "元", "level"),
        ("经济", "位", "rank"),
        ("加工业增加值", "元", "level"),
        ("县域经济", "%", "change"),
        ("地区生产总值", "百分点", "change"),
        ("对东盟进出口", "%", "change"),
        ("园区税收收入", "元", "level"),
        ("开发区进出口总额", "元", "level"),
        ("省级家庭农场", "家", "level"),
        ("县级医院", "家", "level"),
        ("公路、水路完成货运量", "吨", "level"),
        ("工资性收入", "元", "level"),
        ("保险费收入", "元", "level"),
        ("地区生产总值", "元/人", "level"),
        ("制造业占比", "%", "level"),
        ("增长", "%", "change"),
        ("占比", "%", "level"),
        ("数量", "个", "level"),
        ("全市", "个", "level"),
        ("", "%", "change"),
        ("（）", "元", "level"),
    ],
)
def test_the_phrase_means_no_indicator_or_not_with_certainty(phrase: str, unit: str, kind: str) -> None:
    assert indicator_id(phrase, unit, kind) is None


@pytest.mark.parametrize("phrase", ["GDP", "地区生产总值", "经济增速"])
def test_growth_of_gdp_is_never_growth_of_industry(phrase: str) -> None:
    assert indicator_id(phrase, "%", "change") == "gdp"
    assert indicator_id("规模以上工业", "%", "change") == INDUSTRY


def test_every_name_of_the_catalogue_means_its_own_indicator() -> None:
    wrong = [
        (name, indicator.id)
        for indicator in indicators()
        for name, _, only in (written.partition("@") for written in (indicator.name, *indicator.aliases))
        if indicator_id(name, indicator.unit if only != "change" else "%", only or "level") != indicator.id
    ]
    assert wrong == []
