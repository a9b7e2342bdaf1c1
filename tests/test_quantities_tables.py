"""Figures in tables of the text: found however columns are parted, in the unit, of the metric and the time that stand elsewhere."""

import pytest

from factsheet import analyze, load
from factsheet.figures import figures
from factsheet.find import facts
from factsheet.find.rule import notation
from factsheet.model import Region
from factsheet.options import LoadOptions

TABLES: dict[str, tuple[Region | None, str, list[str]]] = {
    "years below one another": (
        "mainland",
        "年度　门票收入（亿元）　占旅游收入（%）\n2022年　4.86　31.2\n2023年　6.73　38.9",
        ["486000000 CNY 门票收入 2022", "31.2 % 占旅游收入 2022", "673000000 CNY 门票收入 2023", "38.9 % 占旅游收入 2023"],
    ),
    "bare years, tabs": (
        "mainland",
        "年份\t游客（万人次）\t旅游收入（亿元）\n2019\t412\t38.5\n2023\t520\t51.2",
        ["4120000 人次 游客 2019", "3850000000 CNY 旅游收入 2019", "5200000 人次 游客 2023", "5120000000 CNY 旅游收入 2023"],
    ),
    "regions, bars": (
        "mainland",
        "区域 | 成交（套） | 均价（元/㎡） | 环比\n--- | --- | --- | ---\n东区 | 1,203 | 18,450 | +3.2%\n西区 | 987 | 15,300 | -1.1%",
        [
            *("1203 套 东区成交 ", "18450 CNY/m2 东区均价 ", "3.2 % 东区均价  increase"),
            *("987 套 西区成交 ", "15300 CNY/m2 西区均价 ", "-1.1 % 西区均价  decrease"),
        ],
    ),
    "companies behind their numbers, spaces": (
        "mainland",
        "序号  公司  营收（亿元）  净利率（%）\n1  华岭股份  12.5  10.4\n2  江源科技  9.8  7.1",
        ["1250000000 CNY 华岭股份营收 ", "10.4 % 华岭股份净利率 ", "980000000 CNY 江源科技营收 ", "7.1 % 江源科技净利率 "],
    ),
    "plain spaces": (
        "mainland",
        "年度 门票收入（亿元） 游客（万人次）\n2022年 4.86 412\n2023年 6.73 520",
        ["486000000 CNY 门票收入 2022", "4120000 人次 游客 2022", "673000000 CNY 门票收入 2023", "5200000 人次 游客 2023"],
    ),
    "the month of the column that moved": (
        "mainland",
        "品牌\t7月销量（辆）\t环比\n红岳\t31,024\t+5.2%\n极行\t28,511\t-3.0%",
        [
            *("31024 辆 红岳销量 XXXX-07", "5.2 % 红岳销量 XXXX-07 increase"),
            *("28511 辆 极行销量 XXXX-07", "-3 % 极行销量 XXXX-07 decrease"),
        ],
    ),
    "hours below one another": (
        "mainland",
        "时间　最大风力（级）　雨量（毫米）\n8时　7　35.6\n14时　9　88.2",
        ["7 级 最大风力 8时", "35.6 mm 雨量 8时", "9 级 最大风力 14时", "88.2 mm 雨量 14时"],
    ),
    "quarters as analysts write them, the unit above": (
        "tw",
        "單位：新台幣百萬元\n項目\t2025Q2\t2024Q2\n營收\t8,812\t7,650",
        ["8812000000 TWD 營收 2025-04-01/2025-06-30", "7650000000 TWD 營收 2024-04-01/2024-06-30"],
    ),
    "a price for each foot": (
        "hk",
        "屋苑　成交宗數　平均呎價（元）\n海翠花園　5　14,250\n山晴苑　2　8,900",
        [
            *("5 宗 海翠花園成交宗數", "14250 HKD/ft2 海翠花園平均呎價"),
            *("2 宗 山晴苑成交宗數", "8900 HKD/ft2 山晴苑平均呎價"),
        ],
    ),
    "a column of units": (
        "mainland",
        "指标\t单位\t2023年\t2024年\t同比（%）\n粮食产量\t万吨\t45\t46.1\t2.4",
        ["450000 t 粮食产量 2023", "461000 t 粮食产量 2024", "2.4 % 粮食产量 2024 increase"],
    ),
    "the unit with the label of the row": (
        "mainland",
        "项目　2023年　2024年　增减\n营业收入（万元）　1,350　1,420　5.2%\n净 利（万元）　98　−12　−112.2%",
        [
            *("13500000 CNY 营业收入 2023", "14200000 CNY 营业收入 2024", "5.2 % 营业收入 2024 increase"),
            *("980000 CNY 净利 2023", "-120000 CNY 净利 2024", "-112.2 % 净利 2024 decrease"),
        ],
    ),
    "Taiwan, the units of the columns above": (
        "tw",
        "9月薪資與工時（單位：元、％、小時）\n行業　總薪資　年增率　總工時\n"
        "金融及保險業　86,413　5.21　162.4\n營建工程業　51,320　-1.15　168.0",
        [
            *("86413 TWD 金融及保險業總薪資 XXXX-09", "5.21 % 金融及保險業總薪資 XXXX-09 increase"),
            *("162.4 小时 金融及保險業總工時 XXXX-09", "51320 TWD 營建工程業總薪資 XXXX-09"),
            *("-1.15 % 營建工程業總薪資 XXXX-09 decrease", "168 小时 營建工程業總工時 XXXX-09"),
        ],
    ),
    "two units above three columns": (
        "mainland",
        "（单位：元、小时）\n行业　总薪资　加班费　总工时\n金融业　86,413　5,210　162.4",
        ["86413 金融业总薪资 ", "5210 金融业加班费 ", "162.4 金融业总工时 "],
    ),
    "Hong Kong, the unit above": (
        "hk",
        "單位：百萬元\n項目　2023年　2024年　變動（%）\n總收入　12,350　13,480　9.1\n純利　1,208　1,150　-4.8",
        [
            *("12350000000 HKD 總收入 2023", "13480000000 HKD 總收入 2024", "9.1 % 總收入 2024 increase"),
            *("1208000000 HKD 純利 2023", "1150000000 HKD 純利 2024", "-4.8 % 純利 2024 decrease"),
        ],
    ),
    "Hong Kong, the unit above with its exceptions, halves of a financial year": (
        "hk",
        "業績摘要（單位：百萬港元，另有註明者除外）\n　　2025/26上半年　2024/25上半年　變幅\n"
        "收益　1,846.2　1,970.3　-6.3%\n　—香港　1,107.7　1,241.3　-10.8%",
        [
            *("1846200000 HKD 收益 2025-04-01/2025-09-30", "1970300000 HKD 收益 2024-04-01/2024-09-30"),
            *("-6.3 % 收益 2025-04-01/2025-09-30 decrease", "1107700000 HKD 香港 2025-04-01/2025-09-30"),
            *("1241300000 HKD 香港 2024-04-01/2024-09-30", "-10.8 % 香港 2025-04-01/2025-09-30 decrease"),
        ],
    ),
    "Hong Kong, arrows": (
        "hk",
        "指數　收市　升跌\n恒生指數　23,456.78　▲123.45\n國企指數　8,456.1　▼23.4",
        [
            *("23456.78 恒生指數收市 ", "123.45 恒生指數收市  increase"),
            *("8456.1 國企指數收市 ", "23.4 國企指數收市  decrease"),
        ],
    ),
    "Taiwan, counties": (
        "tw",
        "縣市　本土病例（例）　較上週增減（%）\n高雄市　312　15.2\n臺南市　128　-3.5",
        [
            *("312 例 高雄市本土病例 ", "15.2 % 高雄市本土病例  increase"),
            *("128 例 臺南市本土病例 ", "-3.5 % 臺南市本土病例  decrease"),
        ],
    ),
    "Taiwan, full-width bars and a unit in the caption": (
        "tw",
        "表二　各校錄取情形（單位：人）\n校名｜錄取人數｜較去年增減\n嶼東大學｜412｜增7\n嶼西大學｜325｜減2",
        [
            *("412 人 嶼東大學錄取人數 ", "7 人 嶼東大學錄取人數  increase"),
            *("325 人 嶼西大學錄取人數 ", "2 人 嶼西大學錄取人數  decrease"),
        ],
    ),
    "cells that slashes divide": (
        "tw",
        "類別／抽驗／不合格／不合格率\n果乾蜜餞／64／7／10.9\n生鮮蔬果／82／8／9.8",
        ["64 果乾蜜餞抽驗", "7 果乾蜜餞不合格", "10.9 % 果乾蜜餞不合格率", "82 生鮮蔬果抽驗", "8 生鮮蔬果不合格", "9.8 % 生鮮蔬果不合格率"],
    ),
    "a word spread to the width of its column": (
        "mainland",
        "类别　　环比（%）　　同比（%）\n居　　住　　0.0　　0.1\n衣着　　-0.3　　1.2",
        ["0 % 居住 ", "0.1 % 居住  increase", "-0.3 % 衣着  decrease", "1.2 % 衣着  increase"],
    ),
}


@pytest.mark.parametrize("name", TABLES)
def test_the_cells_of_a_table(name: str) -> None:
    region, table, expected = TABLES[name]
    text = f"{table}\n\n统计部门介绍，以上为初步数据。"
    article = load.article(text, LoadOptions(region=region))
    found, _ = figures(article, facts(article, ("quantities", "dates")))
    told = [f"{notation(one)} {one.metric} {one.period or ''} {one.change or ''}".rstrip() for one in found.quantities]
    assert told == [said.rstrip() for said in expected]


NO_TABLES = [
    "外匯儲備按月增1.2%　金管局：下半年審慎\n維港財經　記者：梁以晴　2025年7月28日 17:45\n",
    "台北／新竹／台中\n7／28／30\n",
    "首页 12 34\n阅读 28 416\n点赞 7 28\n",
    "双色球 红球 蓝球，第88期开奖\n一等奖 5 9\n二等奖 88 4\n",
    "阅读 3.2万　点赞 416　评论 28\n发布时间：2024-07-16　来源：江海在线　字号：大\n",
]


@pytest.mark.parametrize("text", NO_TABLES)
def test_lines_with_wide_spaces_that_are_no_table(text: str) -> None:
    assert "\t" not in load.article(text).view


def test_a_cell_is_printed_with_the_unit_of_its_column() -> None:
    text = "景区门票收入增长\n\n年度　门票收入（亿元）　同比（%）\n2023年　4.86　31.2\n2024年　6.73　38.9\n"
    printed = analyze(text).to_markdown()
    assert "| 4.86亿元 |" in printed
    assert "31.2%" in printed


def test_a_figure_of_a_list_is_printed_with_its_unit() -> None:
    text = "七、八月游客分别为15.2万、14.8万人次。保育支出为780万、910万及1260万元。"
    printed = analyze(text, keywords=0).to_markdown()
    assert "| 15.2万人次 |" in printed
    assert "| 780万元 |" in printed


def test_a_cell_is_printed_with_what_it_counts() -> None:
    text = "醫療券申領增加\n\n香港醫務衞生局公布。\n\n年度　宗數（萬宗）　平均每宗（元）\n2023年　612.4　482\n2024年　701.3　525\n"
    printed = analyze(text, region="hk", keywords=0).to_markdown()
    assert "| 612.4萬宗 |" in printed
