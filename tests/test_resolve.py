"""Dates in their setting: what an article says before a date decides the year, the month and the day of it."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from factsheet.find import facts
from factsheet.model import Article, DateMention, Region
from factsheet.view import fold, script_of

PUBLISHED = date(2023, 7, 15)


def dates(text: str, published: date | None = PUBLISHED, region: Region | None = None) -> dict[str, str | None]:
    return {mention.text: mention.edtf for mention in mentions(text, published, region)}


def mentions(text: str, published: date | None = PUBLISHED, region: Region | None = None) -> tuple[DateMention, ...]:
    article = Article(text, fold(text), blocks=(), script=script_of(text), published=published, region=region)
    return facts(article, ["dates"]).dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他2021年11月退休，2022年9月被查，12月被逮捕。", {"12月": "2022-12"}),
        ("2019年3月5日，双方签约。同年5月8日到货，次日点火。", {"同年5月8日": "2019-05-08", "次日": "2019-05-09"}),
        (
            "2022年11月9日，他报案。三天后，嫌疑人落网。12月，案件移送审查起诉。",
            {"三天后": "2022-11-12", "12月": "2022-12"},
        ),
        ("7月9日晚至10日晨，暴雨持续；截至当晚8时，转移2000人。", {"当晚8时": "2023-07-10T20:00:00"}),
        ("三年前的8月，他第一次来；五年前的夏天，桥还没通。", {"三年前的8月": "2020-08", "五年前的夏天": "2018-06/2018-08"}),
        ("7月6日至12日，接诊增加，较前一周升12%。", {"前一周": "2023-06-29/2023-07-05"}),
        ("去年11月签约，今年3月获批，4月1日交割。", {"4月1日": "2023-04-01"}),
        ("过去的2022年，出口承压。", {"2022年": "2022"}),
        ("展期至明年2月28日，周一闭馆。", {"明年2月28日": "2024-02-28"}),
        ("16日上午至晚间雨势最大。", {"16日上午至晚间": "2023-07-16"}),
        ("前年亏损，翌年扭亏。", {"前年": "2021", "翌年": "2022"}),
        ("7月12日厂房爆燃。复查认定，4月11日已整改。工人说，他12日下午本不当班。", {"12日下午": "2023-07-12"}),
        ("客流有望改写去年2月3日的纪录。12日至14日再迎高峰。", {"12日至14日": "2023-07-12/2023-07-14"}),
        ("2011年6月也曾溃堤。气象台预计，7月18日至20日有暴雨。", {"7月18日至20日": "2023-07-18/2023-07-20"}),
        ("2021年度股利每股2元，7月21日除息。", {"7月21日": "2023-07-21"}),
        ("五年后恐无船可开。她2月去信求助。", {"2月": "2023-02"}),
        ("端午4天连假今（15日）收假。", {"今（15日）": "2023-07-15"}),
        ("6月28日受理，3日立案。", {"6月28日": "2023-06-28", "3日": "2023-07-03"}),
        ("去年10月、11月，销量回升。", {"去年10月": "2022-10", "11月": "2022-11"}),
        ("大会9月1日、2日在本市举行。", {"9月1日": "2023-09-01", "2日": "2023-09-02"}),
        ("研究组2015年至2020年随访，成果7月13日发表。", {"7月13日": "2023-07-13"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_story_goes_on(text: str, expected: dict[str, str]) -> None:
    assert expected.items() <= dates(text).items()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("28日曾有预警。", {"28日": "2023-06-28"}),
        ("峰会将于28日举行。", {"28日": "2023-07-28"}),
        ("气象台预计，16日有暴雨。", {"16日": "2023-07-16"}),
        ("17日夜间至18日白天，南部有雷阵雨。", {"17日夜间至18日白天": "2023-07-17/2023-07-18"}),
        ("周四收盘。", {"周四": "2023-07-13"}),
        ("新规将于周四公布。", {"周四": "2023-07-20"}),
        ("新规9月1日起施行。", {"9月1日": "2023-09-01"}),
        ("国家统计局将于17日发布上半年数据。", {"17日": "2023-07-17", "上半年": "2023-01-01/2023-06-30"}),
        ("项目共收2300张票，周四发售。", {"周四": "2023-07-20"}),
        ("稽查至27日止，预估抽驗2400件。", {"27日": "2023-07-27"}),
        ("截至12日止，抽验2400件。", {"12日": "2023-07-12"}),
        ("更正：误将首季每股盈余载为2元。", {"首季": "2023-01-01/2023-03-31"}),
        ("遂将全年预测由5月时的3%下调。", {"全年": "2023", "5月": "2023-05"}),
        ("高铁站6月底通车；9月1日起免费。", {"6月底": "2023-06-30?", "9月1日": "2023-09-01"}),
        ("纽约商品交易所8月交货的原油期货下跌。", {"8月": "2023-08"}),
        ("1至11月进出口增长。", {"1至11月": "2022-01/2022-11"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_past_unless_the_clause_looks_ahead(text: str, expected: dict[str, str]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("上半年增长5%，去年同期下降。", "2022-01-01/2022-06-30"),
        ("上月售出4套，不到去年同期的一半。", "2022-06"),
        ("1月26日春运启动以来，截至2月13日，客流较去年同期增长。", "2022-01-26/2022-02-13"),
        ("截至今年6月底，订单比去年同期多。", "2022-06-30"),
        ("加薪3.1%，为2016年以来最低，冻薪的公司多于去年同期。", "2022"),
    ],
)
def test_the_same_period(text: str, expected: str) -> None:
    assert dates(text)["去年同期"] == expected


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("今年7至9月接件27914件。投诉办理时长5.9天，较上季度压缩", date(2025, 10, 21), {"上季度": "2025-04-01/2025-06-30"}),
        ("今年7至9月接件2万件。8月中旬一店闭店。\n直播带货2037件，为上年同期的1.6倍", date(2025, 10, 21), {"上年同期": "2024-07/2024-09"}),
        ("7至9月营收87亿元。年初至报告期末，营收251亿元", date(2024, 10, 30), {"年初至报告期末": "2024-01-01/2024-09-30"}),
        ("雨量为1961年有完整资料以来最少。18日蓄水179亿方，比上月同日少", date(2023, 10, 18), {"上月同日": "2023-09-18"}),
        ("去年第四季基数逾1.3万亿元，今年同季料跌", date(2022, 10, 26), {"今年同季": "2022-10-01/2022-12-31"}),
        ("客流76万，去年五一（4月29日至5月3日）为62万", date(2024, 5, 14), {"4月29日至5月3日": "2023-04-29/2023-05-03"}),
        ("均价7.4万元，只有2022年11月高点56万元的一成三，成本较年初省4300元", date(2024, 10, 8), {"年初": "2024-01?"}),
        ("上半年增长5.4%，快于一季度0.3个百分点。结构由上年同期的9比38调整", date(2025, 7, 23), {"上年同期": "2024-01-01/2024-06-30"}),
        ("拟把回报率由上半年年化的13.6%提高", date(2024, 8, 22), {"上半年": "2024-01-01/2024-06-30"}),
        ("2017-18年度有9260宗，翌年破万", date(2022, 3, 31), {"翌年": "2018-04-01/2019-03-31"}),
        ("第二季度毛利率21.2%，优于一季度的20.7%，低于去年同期", date(2024, 8, 14), {"去年同期": "2023-04-01/2023-06-30"}),
    ],
)
def test_what_counts_from_the_term_that_was_told(text: str, published: date, expected: dict[str, str]) -> None:
    found = dates(text, published)
    assert {word: found[word] for word in expected} == expected


def test_what_opens_a_year_is_of_the_last_while_it_has_only_begun() -> None:
    text = "公司前三季度收入12亿元，上半年8亿元；预计一季度增长5%"
    expected = {
        "前三季度": "2025-01-01/2025-09-30",
        "上半年": "2025-01-01/2025-06-30",
        "一季度": "2026-01-01/2026-03-31",
    }
    assert dates(text, date(2026, 1, 20)) == expected
    assert dates("今年第1季展望佳，首季营收增长", date(2026, 1, 20))["首季"] == "2026-01-01/2026-03-31"
    assert dates("集团全年派息21仙", date(2025, 3, 26)) == {"全年": "2024"}
    assert dates("业主2018年斥820万元购入，年初叫价720万元", date(2025, 3, 26))["年初"] == "2025-01?"
    assert dates("2024年派息5仙。年初至今股价升17%", date(2025, 3, 26))["年初至今"] == "2025-01-01/2025-03-26"


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("港铁首三季乘客量达14.6亿人次，按年升5.3%", date(2025, 11, 21), {"首三季": "2025-01-01/2025-09-30"}),
        ("上半年，全市出口额增长8%", date(2025, 12, 5), {"上半年": "2025-01-01/2025-06-30"}),
        ("1月，公司上市；3月，新厂投产", date(2025, 12, 30), {"1月": "2025-01", "3月": "2025-03"}),
        ("3月5日，警方接到报警", date(2025, 11, 21), {"3月5日": "2025-03-05"}),
        ("1月3日开幕的展览即日起售票", date(2025, 12, 5), {"1月3日": "2026-01-03"}),
        ("1月上旬开幕的展览即日起售票", date(2025, 12, 5), {"1月上旬": "2026-01-01/2026-01-10"}),
        ("新线将于一季度通车", date(2025, 12, 5), {"一季度": "2026-01-01/2026-03-31"}),
        ("四季度是旺季", date(2025, 9, 10), {"四季度": "2025-10-01/2025-12-31"}),
        ("12月至2月天气干燥", date(2025, 11, 21), {"12月至2月": "2025-12/2026-02"}),
        ("12月至2月天气干燥", date(2025, 1, 21), {"12月至2月": "2024-12/2025-02"}),
        ("2月29日至3月1日停工", date(2023, 4, 1), {"2月29日至3月1日": "2024-02-29/2024-03-01"}),
    ],
)
def test_nobody_leaves_out_the_year_of_what_is_far_into_the_next(
    text: str, published: date, expected: dict[str, str]
) -> None:
    found = dates(text, published)
    assert {word: found[word] for word in expected} == expected


def test_what_is_to_come_is_of_the_year_that_the_sentence_tells() -> None:
    assert dates("预计明年第三季度装机、年底量产") == {"明年第三季度": "2024-07-01/2024-09-30", "年底": "2024-12-31?"}


def test_an_hour_goes_on_in_the_half_of_the_day_told_before_it() -> None:
    text = "消防处下午3时12分接报，3时41分升为二级，4时20分救熄。7时重开。"
    expected = {"下午3时12分": "2023-07-15T15:12:00", "3时41分": "2023-07-15T15:41:00", "4时20分": "2023-07-15T16:20:00"}
    assert expected.items() <= dates(text).items()
    assert dates("晚上10时起火，1时救熄")["1时"] == "2023-07-15T01:00:00"
    assert dates("15时12分接报，3时41分升级")["3时41分"] == "2023-07-15T03:41:00"


def test_weather_is_no_solar_term() -> None:
    assert dates("今年雨水好") == {"今年": "2023"}


def test_a_feast_ahead_moves_no_day_into_the_next_year() -> None:
    text = "国际劳动节前夕，佛山法院于4月28日召开发布会"
    assert dates(text, date(2025, 4, 29))["4月28日"] == "2025-04-28"


def test_a_quarter_is_held_against_one_before_it() -> None:
    assert dates("前三季度增长4.9%，比上半年快")["上半年"] == "2023-01-01/2023-06-30"
    text = "一季度增长5%，比四季度快2个百分点"
    assert dates(text) == {"一季度": "2023-01-01/2023-03-31", "四季度": "2022-10-01/2022-12-31"}


def test_comparisons_count_from_what_is_compared() -> None:
    assert dates("二季度末，不良贷款余额较上季末减少。")["上季末"] == "2023-03-31?"
    assert dates("5月，均价较上月微涨。")["上月"] == "2023-04"
    assert dates("2021年末，资产总额比上年末增长。")["上年末"] == "2020-12-31?"


def test_a_gloss_decides_the_day() -> None:
    assert dates("昨日（13日）收盘") == {"昨日（13日）": "2023-07-13"}
    assert dates("本周一（10日）起") == {"本周一（10日）": "2023-07-10"}
    assert dates("6月30日（周五）晚8时") == {"6月30日（周五）晚8时": "2023-06-30T20:00:00"}


def test_hours_join_their_day() -> None:
    found = dates("10日零时起封路，4时解除。预计18时恢复。")
    assert found == {"10日零时": "2023-07-10T00:00:00", "4时": "2023-07-10T04:00:00", "18时": "2023-07-15T18:00:00"}


def test_a_report_on_a_month_stays_with_it() -> None:
    assert dates("6月份，物价下降0.3%。\n鲜菜价格由上月下降1.2%转为上涨8.9%。")["上月"] == "2023-05"
    assert dates("6月份，物价下降0.3%。\n鸡蛋较上月便宜。")["上月"] == "2023-05"
    assert dates("5月份，物价下降0.3%。\n记者上月走访市场。")["上月"] == "2023-06"


def test_the_end_of_a_month_that_is_over() -> None:
    assert dates("6月总工时166小时，较上月少；月底受雇员工848万人。")["月底"] == "2023-06-30?"
    assert dates("工程将在月底完成。")["月底"] == "2023-07-31?"


def test_what_only_began_is_not_what_is_compared() -> None:
    text = "上半年溢利4120万元。最低工资5月起调高，令成本占比升至三成，高于去年同期。"
    assert dates(text)["去年同期"] == "2022-01-01/2022-06-30"
    assert dates("7至9月总值693亿元，相当于去年全年的八成。去年同期是4.5%。", date(2023, 12, 14))["去年同期"] == "2022-07/2022-09"


def test_a_year_that_is_reached_is_no_time_of_the_story() -> None:
    text = "今年上半年批准金额达2022年全年总额的80%；上半年批准的项目有38个。"
    assert dates(text)["上半年"] == "2023-01-01/2023-06-30"


def test_without_a_publication_date_a_report_looks_back() -> None:
    assert dates("公司2025年8月26日公告，上半年营收9.86亿元。", None)["上半年"] == "2025-01-01/2025-06-30"


def test_minutes_ago_need_the_minute_of_publication() -> None:
    text = "2分钟前，价格创新高。"
    article = Article(text, text, blocks=(), published=PUBLISHED)
    assert facts(article).dates == ()
    (mention,) = facts(replace(article, published_at=datetime(2023, 7, 15, 9, 30))).dates
    assert (mention.text, mention.edtf) == ("2分钟前", "2023-07-15T09:28:00")


def test_an_hour_that_is_not_over_was_of_the_day_before() -> None:
    text = "昨日上午11时接到报案。\n\n至下午2时05分，伤者获救。"
    article = Article(text, text, blocks=(), published=PUBLISHED, published_at=datetime(2023, 7, 15, 7, 15))
    assert facts(article).dates[-1].edtf == "2023-07-14T14:05:00"
    assert facts(replace(article, published_at=datetime(2023, 7, 15, 18, 0))).dates[-1].edtf == "2023-07-15T14:05:00"


def test_without_a_publication_date_the_year_stays_open() -> None:
    text = "3月1日，大会开幕，去年贸易额增长。活动当天签约，3月3日闭幕，14日总结，中秋节再会。"
    found = dates(text, None)
    assert found == {
        "3月1日": "XXXX-03-01",
        "去年": None,
        "当天": "XXXX-03-01",
        "3月3日": "XXXX-03-03",
        "14日": "XXXX-03-14",
        "中秋节": None,
    }
    assert {mention.resolved_from for mention in mentions(text, None)} == {None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8月30日，海事局长称，29日晚救起落水者12人。", {"29日晚": "XXXX-08-29"}),
        ("今天（9月12日），市卫健委通报，截至10日24时，救治伤员31人。", {"10日24时": "XXXX-09-10T24:00:00"}),
        ("3月30日发布预警，预计3日至5日有暴雨，景区将于2日起关闭。", {"3日至5日": "XXXX-04-03/XXXX-04-05", "2日": "XXXX-04-02"}),
        ("6月28日受理，3日立案。", {"3日": "XXXX-07-03"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_report_looks_back_within_its_month(text: str, expected: dict[str, str]) -> None:
    assert expected.items() <= dates(text, None).items()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "17日晚，两地停电。\n供电局今天（3月18日）通报，昨晚已抢通，19日复核。\n本月12日曾有停电，将于25日改造。",
            {"17日晚": "XXXX-03-17", "昨晚": "XXXX-03-17", "19日": "XXXX-03-19", "本月12日": "XXXX-03-12", "25日": "XXXX-03-25"},
        ),
        ("海宁社临海5月2日电 渔政船1日深夜出海。\n29日，风浪减弱。", {"1日深夜": "XXXX-05-01", "29日": "XXXX-04-29"}),
        ("桥梁将于2026年2月6日通车，指挥部今天（1月27日）验收。", {"今天（1月27日）": "XXXX-01-27"}),
        ("一季度增长，较上年同期快0.8个百分点。3月1日立案，次年宣判。", {"上年同期": None, "次年": None}),
        ("12月31日跨年，次日返程。", {"次日": "XXXX-01-01"}),
        ("2月28日起火。\n公司3日停工，当晚复工。", {"3日": "XXXX-XX-03", "当晚": None}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_bulletin_tells_its_day_without_the_year(text: str, expected: dict[str, str | None]) -> None:
    assert expected.items() <= dates(text, None).items()


def test_a_plan_told_of_before_moves_no_day_of_this_month() -> None:
    found = dates("股东拟自8月20日起减持。交易所13日晚公布交易数据。")
    assert found == {"8月20日": "2023-08-20", "13日晚": "2023-07-13"}


def test_open_dates_are_warned_of() -> None:
    article = Article("去年增长。", "去年增长。", blocks=())
    (warning,) = facts(article).warnings
    assert warning.code == "date-unresolved"
    assert "去年" in warning.message
    assert "--published" in warning.message


@pytest.mark.parametrize(
    ("text", "source"),
    [("2023年3月", "explicit"), ("去年", "published"), ("“十四五”期间", "context"), ("14日", "published")],
)
def test_what_a_date_was_resolved_from(text: str, source: str) -> None:
    assert [mention.resolved_from for mention in mentions(text)] == [source]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("114年1月物價上漲", {"114年1月": "2025-01"}),
        ("綠線114年前九月運量", {"114年前九月": "2025-01/2025-09"}),
        ("綠線113年前三季運量", {"113年前三季": "2024-01-01/2024-09-30"}),
        ("112年度預算", {"112年度": "2023"}),
        ("112.07.14修訂", {"112.07.14": "2023-07-14"}),
        ("第2季營收", {"第2季": "2023-04-01/2023-06-30"}),
        ("急症室昨逾6000人求診", {"昨": "2023-07-14"}),
    ],
)
def test_taiwan_has_its_own_words(text: str, expected: dict[str, str]) -> None:
    assert dates(text, region="tw") == expected
    assert dates(text, region="mainland") != expected


def test_school_years_of_taiwan_begin_in_august() -> None:
    assert dates("112學年度招生") == {"112學年度": "2023-08-01/2024-07-31"}
    assert dates("2023學年度招生", region="tw") == {"2023學年度": "2023-08-01/2024-07-31"}
    assert dates("2023学年招生") == {"2023学年": "2023-09-01/2024-08-31"}


@pytest.mark.parametrize(
    ("text", "published", "region", "expected"),
    [
        ("113學年度共62起，較前一學年度減少8起。", date(2026, 3, 11), "tw", {"前一學年度": "2023-08-01/2024-07-31"}),
        ("本学年新增学位。", date(2026, 10, 9), "mainland", {"本学年": "2026-09-01/2027-08-31"}),
        ("本財政年度料有赤字。", date(2026, 2, 20), "hk", {"本財政年度": "2025-04-01/2026-03-31"}),
        ("新財政年度撥款增加。", date(2026, 2, 20), "hk", {"新財政年度": "2026-04-01/2027-03-31"}),
        ("財政預算案公布，下年度加稅。", date(2026, 2, 20), "hk", {"下年度": "2026-04-01/2027-03-31"}),
        ("公司下年度增聘人手。", date(2026, 2, 20), "hk", {"下年度": "2027"}),
        ("醫療券上年度（2024/25）開支37億元。", date(2025, 7, 3), "hk", {"上年度（2024/25）": "2024-04-01/2025-03-31"}),
        ("按財政年度計：\n2022/23 612.4 29.5\n", date(2025, 7, 3), "hk", {"2022/23": "2022-04-01/2023-03-31"}),
        ("財政年度的優惠結束，公司由上年度賺610萬元轉為蝕。", date(2025, 7, 3), "hk", {"上年度": "2024"}),
        ("去年除夕倒數後通宵行車。", date(2025, 1, 3), "hk", {"去年除夕": "2024-12-31"}),
        (
            "今個財年首季銷售跌，次季回升。",
            date(2024, 11, 27),
            "hk",
            {"今個財年首季": "2024-04-01/2024-06-30", "次季": "2024-07-01/2024-09-30"},
        ),
        ("除夕（31日）晚有煙火。", date(2025, 12, 30), "hk", {"除夕（31日）晚": "2025-12-31"}),
        ("今冬明春供暖平稳。", date(2026, 1, 9), "mainland", {"今冬明春": "2025-12/2026-05"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_years_that_begin_in_another_month(
    text: str, published: date, region: Region, expected: dict[str, str]
) -> None:
    assert expected.items() <= dates(text, published, region).items()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6月销量120万辆，较去年同月增长。", {"去年同月": "2022-06"}),
        ("今年1至5月出口额高于去年同月。", {"去年同月": "2022-05"}),
        ("一季度营收30亿元，去年同季28亿元。", {"去年同季": "2022-01-01/2022-03-31"}),
        ("2024年，公司盈利，上年同期亏损，占当年收入一成。", {"上年同期": "2023", "当年": "2024"}),
        ("指数为97（2016年=100），年底可望回升。", {"年底": "2023-12-31?"}),
        ("6月5日至11日到港120班，比去年同周多9班。", {"去年同周": "2022-06-06/2022-06-12"}),
        ("7月1日客流12万人次，较2019年同日多一成。", {"2019年同日": "2019-07-01"}),
        ("首五个月接报300宗。截至5月底，追回款项5亿元，较去年同期多一成。", {"去年同期": "2022-01-01/2022-05-31"}),
        ("1月份指数为101点，较上月回升。分项看，供应改善。库存较上月增加。", {"上月": "2022-12"}),
        ("前五月盈利3亿元；期末应收账款2亿元。", {"期末": "2023-05-31?"}),
        (
            "将于7月18日晚宴王。\n●19日清晨5时：送王\n\n管制\n\n19日上午封路。",
            {"19日清晨5时": "2023-07-19T05:00:00", "19日上午": "2023-07-19"},
        ),
        ("截至3月底止六個月收入升8%，中期息4仙，對上一年同期為5仙。", {"對上一年同期": "2021-10-01/2022-03-31"}),
        ("今年首六周接诊3000人次，首两周最多。", {"今年首六周": "2023-01-01/2023-02-11"}),
        ("该局日前才将失业率预测由5月的3.6%下修至3.4%。", {"5月": "2023-05"}),
        ("昨晚8时接报，消防到场扑救。凌晨3时许，火势受控。", {"凌晨3时许": "2023-07-15T03:00:00"}),
        ("主队13日晚获胜。据悉，在7月8日的比赛中，一名助教被罚。\n当晚另一场，客队小胜。", {"当晚": "2023-07-13"}),
        ("13日，专家到场。村民说，1998年8月6日也下过大雨，三天后才停。14日，水位回落。", {"14日": "2023-07-14"}),
        ("发言人6月17日称谈判在即，但对方此前一天否认。", {"此前一天": "2023-06-16"}),
        ("预约已排到7月28日，8月的名额下周开放。", {"7月28日": "2023-07-28"}),
        ("台风2020年8月登陆，隔天山区道路中断，同月抢修。", {"隔天": "2020-08", "同月": "2020-08"}),
        ("该行2021年末不良率1.6%，去年末为1.3%，较上年末下降。", {"上年末": "2021-12-31?"}),
        ("2020年开工，第二年3月完工，第二年秋天启用。", {"第二年3月": "2021-03", "第二年秋天": "2022-09/2022-11"}),
        ("2021年至2023年的调查发现遗址40处，三年来清理墓葬90座。", {"三年来": "2021/2023"}),
        ("他去年赴云南集训三周，全年开支10万元。", {"全年": "2022"}),
        ("央行遂將全年通脹預測由3月公布的2.6%上調至2.9%。", {"3月": "2023-03"}),
        ("6月物价年增2.1%，高于5月的1.9%，并创今年2月以来新高；核心物价较上月缩小。", {"上月": "2023-05"}),
        ("今年产量接近2020年的两倍，单价由上年的30元升至35元。", {"2020年": "2020", "上年": "2022"}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_compared_is_no_time_of_the_story(text: str, expected: dict[str, str]) -> None:
    assert expected.items() <= dates(text).items()


def test_most_of_a_year_is_not_told_in_its_january() -> None:
    found = dates("2022年末存款余额3万亿元。前11个月进出口增长4.9%。", date(2023, 1, 6))
    assert found == {"2022年末": "2022-12-31?", "前11个月": "2022-01/2022-11"}


def test_what_is_guessed_is_of_the_year_to_come() -> None:
    text = "2020年大赚358亿元的盛况难再，估计全年盈利90亿元，即下半年只有40多亿元。"
    assert dates(text) == {"2020年": "2020", "全年": "2023", "下半年": "2023-07-01/2023-12-31"}
    assert dates("资金压力会在下半年显现。", date(2023, 3, 28)) == {"下半年": "2023-07-01/2023-12-31"}
    assert dates("预计未来两年减负400亿元。", date(2023, 12, 13)) == {"未来两年": "2024/2025"}


@pytest.mark.parametrize(
    "aside", ["端午节前肉价上涨", "今年以来客流大增", "作业限定在22时至次日5时", "截至7月9日已完成八成"]
)
def test_what_is_told_in_passing_is_not_the_day_of_the_story(aside: str) -> None:
    text = f"发布会7月12日举行。{aside}。居民表示欢迎。\n\n同日公布的还有细则。"
    assert dates(text)["同日"] == "2023-07-12"


def test_so_long_behind_nothing_told_is_no_date() -> None:
    assert dates("他考入县中，两年后转学。") == {}
    assert dates("他考入县中，两年后将转学，再过三年毕业。") == {"两年后": "2025", "再过三年": "2026"}


def test_a_bare_part_of_the_day_is_of_the_news() -> None:
    assert dates("专员下午到旧墟视察时表示，将发放津贴。", region="hk") == {"下午": "2023-07-15"}
    assert dates("县长昨天抵达，晚上在服务处召开记者会。", region="tw") == {"昨天": "2023-07-14", "晚上": "2023-07-14"}
    assert dates("居民每日下午到公园散步时表示兴趣。", region="hk") == {}
    assert dates("市民下午接受采访。", region="mainland") == {}


def test_what_begins_today_ends_behind_it() -> None:
    found = dates("民国50年前出生的长者，即日起至8月底可到院接种。")
    assert found == {"民国50年": "1961", "8月底": "2023-08-31?"}


def test_a_year_of_long_ago_does_not_date_what_is_to_come() -> None:
    found = dates("其父1998年过世，家人订于9月14日上午9时办追思会。")
    assert found["9月14日上午9时"] == "2023-09-14T09:00:00"


def test_a_count_of_this_year_is_held_against_the_same_days() -> None:
    found = dates("今年截至7月8日累计1406例，为去年同期的5.3倍。")
    assert found == {"今年": "2023", "7月8日": "2023-07-08", "去年同期": "2022-01-01/2022-07-08"}


def test_the_next_day_follows_the_day_told_before() -> None:
    found = dates("下站比赛8月16日在波城举行。翌日，公开赛开锣。")
    assert found == {"8月16日": "2023-08-16", "翌日": "2023-08-17"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("去年3月，他入职。9月，公司解除合同。同月底，他申请仲裁。", {"9月": "2022-09", "同月底": "2022-09-30?"}),
        ("去年3月立案，7月12日开庭。", {"7月12日": "2023-07-12"}),
        ("1921年7月入党，两年后赴法。", {"两年后": "1923"}),
        ("大桥2022年11月28日动工，计划工期两年，年底前通车。", {"年底": "2023-12-31?"}),
        ("明日风势增强。星期一有骤雨。", {"星期一": "2023-07-17"}),
        (
            "听证会7月20日举行，18日截止报名。12日发布的公告称，委托书须在17日前送达。",
            {"18日": "2023-07-18", "12日": "2023-07-12", "17日": "2023-07-17"},
        ),
        ("明年预算将增至800万元，初步敲定6月27日开跑。", {"6月27日": "2024-06-27"}),
        ("明年预算将增至800万元，案子9月1日送审。", {"9月1日": "2023-09-01"}),
        ("派息0.3元，8月3日除息，以10日收盘价计算，息率4%。", {"10日": "2023-07-10"}),
        ("6月末，贷款余额6.3万亿元，今年已净增1460亿元。\n当月新发贷款利率3.4%。", {"当月": "2023-06"}),
        ("6月失业率3.5%，是24年来同月最低；调整后与上月持平。", {"上月": "2023-05"}),
        ("明日是市集的首日。学系周五公布调查结果，发现六成受访者支持。", {"周五": "2023-07-14"}),
        ("原业主2017年斥千万元购入，账面蚀百万元。署方公布，6月售价指数报289点。", {"6月": "2023-06"}),
        ("漁會預告，24日、25日將在碼頭舉辦直銷。", {"24日": "2023-07-24", "25日": "2023-07-25"}),
        ("債券用作贖回一筆2019年發行的票據。銀行牽頭，預期7月20日前後定價。", {"7月20日": "2023-07-20"}),
        ("2021年4月，她看车试驾。她当天签下合同。同年7月，车辆异响。", {"当天": "2021-04", "同年7月": "2021-07"}),
        ("截至6月底止半年，中期息由去年同期的0.55元减至0.46元。", {"去年同期": "2022-01-01/2022-06-30"}),
        ("6月出口衰退，进口写下31个月来低点，出超比去年同月多。", {"去年同月": "2022-06"}),
        ("7月指数升0.6%，豪宅跌0.7%，前一个月尚有0.2%进账。", {"前一个月": "2023-06"}),
        ("上周新增27例。国庆连假将至。\n就诊人次与前一周持平。", {"前一周": "2023-06-26/2023-07-02"}),
        ("促销活动20、21两日上午9时起在站前广场登场。", {"20、21两日上午9时": "2023-07-20/2023-07-21"}),
        ("预计7月31日至8月2日线网客流回升。", {"7月31日至8月2日": "2023-07-31/2023-08-02"}),
        ("航站楼明年9月底前试运行。受台风影响，6月18日取消航班。", {"6月18日": "2023-06-18"}),
        ("航站楼明年9月底前试运行。6月18日至19日取消航班。", {"6月18日至19日": "2023-06-18/2023-06-19"}),
    ],
)
def test_the_story_of_last_year_and_of_tomorrow(text: str, expected: dict[str, str]) -> None:
    assert expected.items() <= dates(text).items()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("88年的九二一大地震震垮校舍293所。", {"88年": "1999"}),
        ("她在85年與丈夫結婚，93年間離家，101年3月訴請離婚。", {"85年": "1996", "93年間": "2004"}),
        ("他民國18年生於嘉義，38年離家。", {"38年": "1949"}),
        ("該店營業60年，屋齡38年。", {}),
    ],
)
def test_years_of_the_republic_in_two_figures(text: str, expected: dict[str, str]) -> None:
    found = dates(text, region="tw")
    assert expected.items() <= found.items()
    assert expected or not found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("海川地产公布截至今年6月底止全年业绩。上年度盈利4亿元，本财年料平稳。", ("2022-07-01/2023-06-30", "2021-07-01/2022-06-30")),
        ("截至2023年3月31日止年度，公司转亏。上年度盈利4亿元。", ("2021-04-01/2022-03-31",)),
        ("截至今年6月末的财年，营收增一成，较上年度多赚四亿元。", ("2021-07-01/2022-06-30",)),
        ("截至9月30日止财政年度转亏。年内，毛利率跌至两成。", ("2021-10-01/2022-09-30",)),
        ("截至2022年12月31日止年度转亏。上年度盈利4亿元。", ("2021",)),
        ("截至今年6月底，订单29亿元。全年，料增一成。", ("2023",)),
        ("截至今年6月底止全年转亏。本学年，公司资助两校。", ("2022-07-01/2023-06-30", "2022-09-01/2023-08-31")),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_year_of_a_company(text: str, expected: tuple[str, ...]) -> None:
    assert set(expected) <= set(dates(text).values())
