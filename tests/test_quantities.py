"""Quantities beyond the examples of the rules: numerals, regions, scripts, what stands around a figure."""

from decimal import Decimal

import pytest

from factsheet import load
from factsheet.convert import convert
from factsheet.find import RULES, facts
from factsheet.find.numerals import numeral
from factsheet.find.rule import notation
from factsheet.model import Quantity
from factsheet.options import FactKind, LoadOptions

QUANTITIES: tuple[FactKind, ...] = ("quantities",)


def found(text: str, options: LoadOptions = LoadOptions()) -> tuple[Quantity, ...]:
    return facts(load.article(text, options), QUANTITIES).quantities


NUMERALS = {
    "1,100万": "11000000",
    "685.3亿": "68530000000",
    "一万零十二": "10012",
    "三万五": "35000",
    "两千六": "2600",
    "百三": "130",
    "百万": "1000000",
    "二〇二三": "2023",
    "廿三": "23",
    "1.2万亿": "1200000000000",
    "四千五百六十九万八千三百一十一亿": "4569831100000000",
    "1亿2300万": "123000000",
    "7万5千4百": "75400",
    "壹拾万零叁仟肆佰伍拾叁": "103453",
    "负一百点三": "-100.3",
    "4 286.7": "4286.7",
}


@pytest.mark.parametrize(("text", "value"), NUMERALS.items())
def test_a_numeral_amounts_to(text: str, value: str) -> None:
    said = numeral(text)
    assert said is not None
    assert said.low == Decimal(value)


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("涉款3億　五人被捕", ["3億", "五人"]),
        ("涉款3億　五百人抗議", ["3億", "五百人"]),
        ("上半年蝕5億 三成店員離職", ["5億", "三成"]),
        ("即日消化逾三成 二手樓價止跌", ["三成"]),
        ("使用率不足四成　612宗維修逾期", ["四成", "612宗"]),
        ("港股跌五百點 三千億元蒸發", ["五百點", "三千億元"]),
        ("全年接待二十 億人次", ["二十 億人次"]),
        ("總值三千 九百 六十五萬元", ["三千 九百 六十五萬元"]),
    ],
)
def test_two_figures_of_a_headline_stay_two(headline: str, told: list[str]) -> None:
    assert [quantity.text for quantity in found(headline)] == told


@pytest.mark.parametrize("text", ["百万十", "三十百", "点", "1.2.3", "零点", "二一百"])
def test_what_is_no_numeral(text: str) -> None:
    said = numeral(text)
    assert said is None or said.low.is_finite()


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("據警務處資料，涉案金額約45萬元，港鐵受影響。", "HKD"),
        ("〔記者林可欣／台北報導〕經濟部表示，補助45萬元。", "TWD"),
        ("新华社北京电 记者从国家统计局获悉，补助45万元。", "CNY"),
        ("廣州市商務局介紹，粵港澳大灣區產業鏈投資45億元。", "CNY"),
    ],
)
def test_the_dollar_is_that_of_the_region(text: str, unit: str) -> None:
    assert [quantity.unit for quantity in found(text)] == [unit]


def test_the_option_overrides_the_vocabulary() -> None:
    assert [q.unit for q in found("补助45万元。", LoadOptions(region="hk"))] == ["HKD"]


TWINS = [
    (rule.name, sentence.replace("|", ""), value)
    for rule in RULES
    if rule.kind == "quantity"
    for sentence, value in rule.yes.items()
    if not any(home in value for home in ("CNY", "HKD", "TWD"))
]


@pytest.mark.parametrize(("name", "sentence", "value"), TWINS, ids=[f"{n}: {s}" for n, s, _ in TWINS])
def test_the_traditional_twin_gives_the_same(name: str, sentence: str, value: str) -> None:
    twin = convert(sentence, "hant")
    assert [(q.rule, notation(q)) for q in found(twin)] == [(name, value)]


def test_a_row_of_figures_that_lost_its_columns() -> None:
    assert [notation(q) for q in found("34, 67.8, 12\n开奖号码为03, 08, 15。")] == ["34", "67.8", "12"]


def test_ages_that_share_their_unit() -> None:
    assert [notation(q) for q in found("警方拘捕两名男女，分别24及31岁。")] == ["2 人", "24 岁", "31 岁"]


def test_one_and_a_half_of_the_south() -> None:
    quantity = next(iter(found("乘客輪候近個半鐘。")))
    assert (quantity.text, notation(quantity)) == ("個半鐘", "1.5 小时 nearly")


def test_a_comparison_belongs_to_its_interval() -> None:
    text = "综合评分超过了80，湿度指数大于20小于35。"
    assert [(q.text, notation(q)) for q in found(text)] == [("超过了80", "[80,] more_than"), ("大于20小于35", "[20,35]")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("企业数由35处到91处，变化不小。", ["35 处", "91 处"]),
        ("占比从35%到40%，明显上升。", ["35 %", "40 %"]),
        ("销售费用同比增加3.12亿元至7.05亿元。", ["312000000 CNY", "705000000 CNY"]),
        ("预计销售费用同比增加3亿元至5亿元。", ["[300000000,500000000] CNY"]),
        ("票价由80元到380元不等。", ["[80,380] CNY"]),
        ("每团从5人到20人不等。", ["[5,20] 人"]),
        ("契税税率由1%至3%调整为1%至1.5%。", ["[1,3] %", "[1,1.5] %"]),
        ("政府擬將差餉由0.5％至1％統一降為0.3％。", ["[0.5,1] %", "0.3 %"]),
        ("每班人數由30至40人減到25人。", ["[30,40] 人", "25 人"]),
    ],
)
def test_what_moves_is_two_figures_and_what_varies_a_range(text: str, values: list[str]) -> None:
    assert [notation(q) for q in found(text)] == values


def test_hundreds_of_millions_after_a_sum_are_money() -> None:
    text = "去年诈骗财损1200亿元，今年已破700亿。上月投资3亿元，用户突破2亿。"
    assert [notation(q) for q in found(text)] == [
        "120000000000 CNY",
        "70000000000 CNY more_than",
        "300000000 CNY",
        "200000000 more_than",
    ]


def test_what_comes_in_lumps_is_no_money() -> None:
    assert [notation(q) for q in found("集成电路产量12.3亿块。更换智能电表86万块。修车花了两万块。")] == [
        "1230000000 块", "860000 块", "20000 CNY"
    ]  # fmt: skip


def test_what_it_is_for_is_no_thousand() -> None:
    assert [notation(q) for q in found("叫价105万一伙，月薪两万一个月，装修花了三万一。")][:2] == ["1050000 CNY", "20000 CNY"]


def test_amounts_that_share_their_currency() -> None:
    assert [notation(q) for q in found("出口分别为91.2亿与77.5亿美元。")] == ["9120000000 USD", "7750000000 USD"]
    listed = [notation(q) for q in found("保育類支出為780萬、910萬及1260萬元。")]
    assert listed == ["7800000 CNY", "9100000 CNY", "12600000 CNY"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("首套、二套首付比例分别不低于15%和25%。", ["15 % min", "25 % min"]),
        ("城乡居民人均收入分别超5万元、2.3万元及1.9万元。", ["50000 CNY more_than", "23000 CNY more_than", "19000 CNY more_than"]),
        ("受訪商戶與食肆分別約3成和4成看淡。", ["30 % approx", "40 % approx"]),
        ("新旧款续航分别超过600公里和近700公里。", ["600 km more_than", "700 km nearly"]),
        ("行李不超过5件和20公斤。", ["5 件 less_than", "20 kg"]),
        ("老人和学生补贴分别为300元以上和200元。", ["300 CNY min", "200 CNY"]),
    ],
)
def test_a_bound_of_several_figures(text: str, values: list[str]) -> None:
    assert [notation(q) for q in found(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("改线后工程至少多花3年。", ["3 年 min"]),
        ("傷者起碼要住院12天。", ["12 天 min"]),
        ("骤雨至少已造成9人失踪。", ["9 人 min"]),
        ("每名旅客最多只可攜帶2支酒。", ["2 支 max"]),
        ("每户最多可享受4次减免。", ["4 次 max"]),
        ("約聘人員最多加薪4,500元。", ["4500 CNY max"]),
        ("重置一套設備最少要花60萬元。", ["600000 CNY min"]),
        ("公路至少每3公里设一桩。", ["3 km"]),
        ("至少从8%降起。", ["8 %"]),
        ("得分最多的球员拿下31分。", ["31 分"]),
        ("工期最多再拖3到5个月。", ["[3,5] 月"]),
    ],
)
def test_an_adverb_bounds_the_figure_behind_its_verb(text: str, values: list[str]) -> None:
    assert [notation(q) for q in found(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("明年資本支出不會低於22億元。", ["2200000000 CNY min"]),
        ("参训人数没有超过300人，合格率不可能高于九成。", ["300 人 less_than", "90 % less_than"]),
        ("室温不至于低于18℃，风力从未超过6级。", ["18 ℃ min", "6 级 less_than"]),
        ("被窃首饰约值140万元，约重35公斤，约花了3小时。", ["1400000 CNY approx", "35 kg approx", "3 小时 approx"]),
        ("他未必高于180厘米。", ["180 cm more_than"]),
        ("骤雨持续约3小时，月租约2万元，租约两年。", ["3 小时 approx", "20000 CNY approx", "2 年"]),
        ("举办近50场讲座，近5场不败。", ["50 场 nearly", "5 场"]),
        ("门票收入超5亿元，售出超2万张。", ["500000000 CNY more_than", "20000 张 more_than"]),
        ("该岛8月出超60亿美元，对邻国贸易入超3亿美元。", ["6000000000 USD", "300000000 USD"]),
    ],
)
def test_what_is_denied_and_what_is_about_so_much(text: str, values: list[str]) -> None:
    assert [notation(q) for q in found(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("定存年息四厘半，拆息報3.5厘至4厘。", ["4.5 %", "[3.5,4] %"]),
        ("發鈔銀行減息0.25厘，最優惠利率為五厘二五。", ["0.25 pp", "5.25 %"]),
        ("新盤呎價約17,500元，舖位呎租42元。", ["17500 HKD/ft2 approx", "42 HKD/ft2"]),
        ("截獲手提電話45部，舉報熱線18222。", ["45 部"]),
    ],
)
def test_figures_of_hong_kong(text: str, values: list[str]) -> None:
    assert [notation(q) for q in found(text, LoadOptions(region="hk"))] == values


def test_sizes_have_all_their_sides() -> None:
    assert [notation(q) for q in found("展板8厘米×6厘米，货柜3米x2米，屏幕1920×1080。")][:4] == ["8 cm", "6 cm", "3 m", "2 m"]


@pytest.mark.parametrize("text", ["四年二班的黑板报", "六年甲班導師", "三年五班導師", "高二3班夺冠", "國小五年級3班", "2021级4班学生"])
def test_a_class_of_a_school_counts_nothing(text: str) -> None:
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("三名被告分別判囚28、32及46個月。", ["3 人", "28 月", "32 月", "46 月"]),
        ("甲乙丙公司营收分别为3.2、4.5和5.1亿元。", ["320000000 CNY", "450000000 CNY", "510000000 CNY"]),
        ("城北、城南分别招聘教师120和98名。", ["120 人", "98 人"]),
        ("股息分別為每股0.5及0.6港元。", ["0.5 HKD", "0.6 HKD"]),
        ("城镇、农村增速分别高出0.3个和0.5个百分点。", ["0.3 pp", "0.5 pp"]),
        ("两队分别排名第1、3和5位。", ["1", "5 人"]),
        ("生产线分别于2023、2024年投产。", []),
    ],
)
def test_figures_of_a_list_share_their_unit(text: str, values: list[str]) -> None:
    assert [notation(q) for q in found(text) if q.text != "两队"] == values


SEVERAL = {
    "香港、内地及澳门分别占71间、38间和3间。": ["71 间", "38 间", "3 间"],
    "恒生科技指数报5704点，跌12点或0.21%。": ["5704 点", "12 点", "0.21 %"],
    "距离录得的200.1点纪录不足5点。": ["200.1 点", "5 点 less_than"],
    "63岁的他返了九年十二小时轮更。": ["63 岁", "9 年", "12 小时"],
    "处三千元以上一万五千元以下罚款，并处18岁以上者拘役。": ["[3000,15000] CNY", "18 岁 min"],
}


@pytest.mark.parametrize(("text", "read"), SEVERAL.items())
def test_figures_beside_one_another(text: str, read: list[str]) -> None:
    assert [notation(one) for one in found(text)] == read
