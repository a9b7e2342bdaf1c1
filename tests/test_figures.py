"""What figures measure: every reader and every line of its lexicon proves itself, in both scripts."""

from datetime import date

import pytest

from factsheet.convert import convert
from factsheet.figures import figures
from factsheet.figures.metric import READERS
from factsheet.figures.reading import Reader
from factsheet.find import facts
from factsheet.lexicon import Entry, entries
from factsheet.load import article
from factsheet.model import Article, Quantity
from factsheet.options import LoadOptions
from factsheet.render.values import change
from factsheet.results import Figure
from factsheet.view import fold
from tests.growth import grows_with_the_text

PUBLISHED = LoadOptions(published=date(2024, 7, 19))


def read(text: str) -> tuple[Article, tuple[Quantity, ...], tuple[Figure, ...]]:
    loaded = article(f"{text}\n", PUBLISHED)
    found, table = figures(loaded, facts(loaded, {"quantities", "dates"}))
    return loaded, found.quantities, table


def at(text: str, quantities: tuple[Quantity, ...], start: int) -> Quantity:
    there = [quantity for quantity in quantities if quantity.start <= start < quantity.end]
    assert there, f"no figure in {text!r} at {start}: {[quantity.text for quantity in quantities]}"
    return there[0]


def unmarked(sentence: str, script: str) -> tuple[str, int]:
    """The sentence in one of the scripts without its bars, and where the figure between them begins."""
    before, span, after = (convert(sentence, "hant") if script == "hant" else sentence).split("|")
    return before + span + after, len(before)


def marked(sentence: str, script: str) -> Quantity:
    text, start = unmarked(sentence, script)
    return at(text, read(text)[1], start)


def is_row(sentence: str, script: str) -> bool:
    text, start = unmarked(sentence, script)
    return start in [figure.start for figure in read(text)[2]]


def said(quantity: Quantity, like: str) -> str:
    """The quantity as an example is written: as many of its metric, period and change as the example has."""
    fields = (fold(quantity.metric or ""), quantity.period or "", quantity.change or "")
    return " | ".join(fields[: like.count("|") + 1])


EXAMPLES = [(reader, sentence, wanted) for reader in READERS for sentence, wanted in reader.yes.items()]


@pytest.mark.parametrize("script", ["hans", "hant"])
@pytest.mark.parametrize(("reader", "sentence", "wanted"), EXAMPLES, ids=lambda value: getattr(value, "name", value))
def test_reader(reader: Reader, sentence: str, wanted: str, script: str) -> None:
    before, span, after = sentence.split("|")
    text = before + span + after
    if script == "hant":
        text = convert(text, "hant")
    _, quantities, _ = read(text)
    assert said(at(text, quantities, len(before)), wanted).replace(" |  | ", " | | ") == wanted


@pytest.mark.parametrize("entry", [*entries("measuring"), *entries("deeds")], ids=lambda entry: f"{entry.group}: {entry.word}")
def test_word(entry: Entry) -> None:
    before, metric, after = entry.proof.split("|")
    _, quantities, _ = read(before + metric + after)
    assert fold(quantities[-1].metric or "") == fold(metric)
    if entry.meaning or entry.group == "still":
        assert (quantities[-1].change or "") == entry.meaning


TRADE = "去年甬港進出口總額385.2億元，占寧波進出口總額的6.3%，香港對寧波實際投資241.6億元，增長12.5%。"


def row(figure: Figure) -> tuple[str | None, ...]:
    return figure.quantity.metric, figure.quantity.text, figure.quantity.period, figure.change, figure.basis


def test_the_table() -> None:
    _, _, table = read(TRADE)
    assert [row(figure) for figure in table] == [
        ("甬港進出口總額", "385.2億元", "2023", None, None),
        ("占寧波進出口總額", "6.3%", "2023", None, None),
        ("香港對寧波實際投資", "241.6億元", "2023", "+12.5%", None),
    ]


def test_last_year_stays_last_year_where_the_day_of_publication_is_not_known() -> None:
    loaded = article(TRADE, LoadOptions())
    _, table = figures(loaded, facts(loaded, {"quantities", "dates"}))
    assert {figure.quantity.period for figure in table} == {"去年"}


def test_what_others_are_compared_with_is_no_row() -> None:
    loaded, _, table = read("去年全市錄得39,824宗詐騙案，較2022年的27,923宗急升42.6%。")
    assert [row(figure) for figure in table] == [("詐騙案", "39,824宗", "2023", "+42.6%", "較2022年的27,923宗")]
    assert loaded.text[table[0].start : table[0].end] == "39,824宗詐騙案，較2022年的27,923宗急升42.6%"


def test_a_rate_before_its_figure_stands_in_its_row() -> None:
    _, _, (figure,) = read("公司收入按年增加9.4%至86.73亿元。")
    assert (figure.quantity.text, figure.change, figure.basis) == ("86.73亿元", "+9.4%", "按年")


def test_two_changes_stand_in_one_row() -> None:
    _, _, (figure,) = read("晟嶽公布第1季合併營收1,286.4億元，季減3.1%、年增41.7%。")
    assert (figure.change, figure.basis) == ("-3.1%; +41.7%", "季減; 年增")


def test_each_change_has_its_own_basis() -> None:
    loaded, _, (figure,) = read("上月房价指数报288.4点，按月升1.1%，累计升2.6%。")
    assert (figure.change, figure.basis) == ("+1.1%; +2.6%", "按月; ")
    assert change(figure, loaded, "zh-hans") == "+1.1%（按月）；+2.6%"


@pytest.mark.parametrize(
    ("text", "moved", "printed"),
    [
        ("1月，机场完成旅客吞吐量247万人次，比去年同期高出近两成。", "+20% nearly", "上升 近 20%（比去年同期）"),
        ("零售總額288億元，按年跌逾一成。", "-10% more_than", "下降 > 10%（按年）"),
        ("协会会员人数3.2万人，较去年同期增加8600余人。", "+8600人 more_than", "上升 > 8,600人（较去年同期）"),
        ("出口额120亿元，同比增长不足5%。", "+5% less_than", "上升 < 5%（同比）"),
        ("净息差1.52%，较上月上升4个基点。", "+4bp", "+4 bp（较上月）"),
        ("失业率3.1%，较上月上升0.2个百分点左右。", "+0.2pp approx", "上升 约 0.2个百分点（较上月）"),
    ],
)
def test_a_change_keeps_its_bound(text: str, moved: str, printed: str) -> None:
    loaded, _, (figure,) = read(text)
    assert (figure.change, change(figure, loaded, "zh-hans")) == (moved, printed)


def test_a_rate_of_another_time_is_a_row_of_its_own() -> None:
    _, _, figures = read("6月房价指数报288.4点，按月升1.1%；首6个月累计升2.6%。")
    told = [(figure.quantity.text, figure.quantity.period, figure.change) for figure in figures]
    assert told == [("288.4点", "2024-06", "+1.1%"), ("2.6%", "2024-01/2024-06", "+2.6%")]


def test_a_table_in_the_text() -> None:
    _, quantities, _ = read("商品　　金额（亿元）　　同比（%）\n轮胎　　176.2　　-5.4\n水产品　　98.7　　2.0")
    assert [(quantity.metric, quantity.change) for quantity in quantities] == [
        ("轮胎", None), ("轮胎", "decrease"), ("水产品", None), ("水产品", "increase")
    ]  # fmt: skip


def test_the_rows_of_a_table_may_be_ages() -> None:
    table = "类别　　失业率（%）　较上月（百分点）\n15至24岁　　12.15　　0.66\n25至44岁　　3.74　　-0.09\n大学程度　　4.71　　0.31\n"
    _, _, rows = read("7月失业率一览\n" + table)
    assert [(row.quantity.metric, row.change) for row in rows][:2] == [("15至24岁失业率", "+0.66pp"), ("25至44岁失业率", "-0.09pp")]


def test_repeats_are_merged() -> None:
    _, _, table = read("全市出口额达120.5亿元，同比增长6%。\n企业家们说，120.5亿元的出口额来之不易。")
    assert [figure.quantity.text for figure in table] == ["120.5亿元"]


SUPPOSED = [
    "只要首批销售达|68%|，明年就扩产。",
    "货车车身每减重|10%|，油耗可降低。",
    "市民若每天摄入盐|16克|，风险便会上升。",
    "更正：撤离人数为|2314人|，应为2134人。",
    "本文首版将棉农损失误植为|1.8亿元|。",
    "修订前，零售业总销货额为|296亿元|。",
    "两组生存率相若，风险比置信区间|0.68～1.65|。",
    "绿电占比首度突破|14%|关卡。",
    "若人民币兑美元升值|1%|，公司全年汇兑损失将增加6200万元。",
    "如果每斤白菜多卖1元，一亩地就能多收|4000元|。",
    "10月电价若调涨|3%|，住宅用户将受影响。",
    "假如票价上调5%，全线年收入将增加|3.2亿元|。",
    "一旦油价突破100美元，航空公司成本将上升|18%|。",
]
COMPARED = [
    "今年1至9月新生儿只有2903名，还不到死亡人数|6512人|的一半。",
    "全县老年人口占21.6%，高于全国平均的|19.9%|。",
    "每度电平均成本3.64元，高于平均售价|3.51元|。",
    "本季每股盈余1.42元，优于市场预估的|1.2元|。",
    "流感阳性率升至11.7%，高于|6.9%|的基线。",
    "前三季净利58.9亿元，已超越去年全年的|52.3亿元|。",
    "首季获利12.4亿元，低于去年同期的|13.1亿元|。",
    "第三季毛利率24.6%，创近|9季|新高。",
    "每呎楼面地价约5104元，创该区逾|9年|新低。",
    "失业率降至2.8%，为|15年|来最低。",
    "派中期息0.18元，上年同期为|0.25元|。",
    "公司净利润2.96亿元，去年同期为亏损|8740万元|。",
    "上半年累计接待游客38万人次，突破|30万|大关。",
    "本学年外籍生12.3万人，首度突破|12万|，越南生最多。",
    "按医保|70%|报销后，患者每月自付1200元。",
    "公司拟每|10股|派发现金红利2.5元。",
    "调查在|95%|信心水准下抽样误差为3个百分点。",
    "62.4%的中学生每天睡眠不足|8小时|。",
    "全省有1012所小学全校不到|100人|。",
    "法例订明，洗黑钱最高可判监|14年|及罚款500万元。",
    "财务长以美元兑新台币|32.5元|汇率假设，估第二季营收41亿元。",
    "以余额|100万元|、剩余25年的贷款为例，月供可减少490元。",
    "中心温度只有48℃，未达|60℃以上|的规定。",
    "首付比例统一为两成，不再以|144平方米|为界。",
    "受访者中，月薪|5000元以下|的占三成。",
    "单日揽件612万件，刷新了去年创下的|538万件|的纪录。",
    "一名跑者在|38公里|处倒地送医。",
    "她在最后一个|50米|连超两人夺冠。",
    "来自|29个|省（区、市）的734名选手参赛。",
    "新台币兑美元每升值|1％|，毛利率约减少0.3个百分点。",
    "出口1150台，与2019年创下的|2300台|高峰相比仍低五成。",
]
TOLLS = [
    "事故造成|2人|死亡、5人受伤。",
    "事故造成2人死亡、|5人|受伤。",
    "洪灾已致|14人|罹难，仍有3人失联。",
    "他被判处有期徒刑|三年|。",
    "被告判囚|32个月|。",
]
CLASSES = [
    "政策落地后，|千亿级|增量资金有望流入股市。",
    "单次最大放电功率首次突破|千万千瓦级|。",
    "力争旅游收入跨上|万亿级|台阶。",
    "全市正在培育新能源汽车零部件|千亿级|集群。",
    "该项目形成|百万级|规模的增殖放流。",
    "公立纳骨塔使用率未达|50%|者一律不予补助。",
    "能繁母猪存栏月度同比变化超过|5%|即启动预警。",
]


@pytest.mark.parametrize("script", ["hans", "hant"])
@pytest.mark.parametrize("sentence", [*SUPPOSED, *COMPARED, *CLASSES])
def test_what_is_supposed_or_held_against_is_no_row(sentence: str, script: str) -> None:
    assert not is_row(sentence, script)


@pytest.mark.parametrize("script", ["hans", "hant"])
@pytest.mark.parametrize("sentence", TOLLS)
def test_the_dead_the_hurt_and_punishments_are_rows(sentence: str, script: str) -> None:
    assert is_row(sentence, script)


PERIODS = {
    "协会今年6月至7月抽测。对照2022年同类调查9件不合格、不合格率|五成|，网购样品仍有6件出包。": "2022",
    "协会今年6月至7月抽测。对照2022年同类调查9件不合格、不合格率五成，网购样品仍有|6件|出包。": "2024-06/2024-07",
    "减班休息单位418家，创近两年新高；其中制造业|316家|、6968人最多。": "",
    "同业今年上半年股价普遍走低。\n珀盈今日收报1.27元；该股年初至今累跌三成四，市值约|10.2亿元|。": "2024-07-19",
    "警方6月28日至7月17日行动。余下两宗分别于7月11日和17日破获。前者涉及犀牛角|17只|；后者检获零件1.1万件。": "2024-07-11",
    "警方6月28日至7月17日行动。余下两宗分别于7月11日和17日破获。前者涉及犀牛角17只；后者检获零件|1.1万件|。": "2024-07-17",
    "截至7月16日的八日内，中心录得重症个案|87宗|。": "2024-07-09/2024-07-16",
    "疫苗去年9月26日开打，迄今共接种|182.4万剂|。": "2023-09-26/2024-07-19",
    "6月30日客运214万人次。全月谷值是6月6日的|108.9万人次|。": "2024-06-06",
    "客船单日最高载运|1.6万人次|（2月19日）。": "2024-02-19",
    "今年夏季记录海龟812只，仅次于2022年的853只；其中礁区就占|217只|。": "2024-06/2024-08",
    "旺季6、7月游客分别为15.2万、14.8万人次，较去年各减|1.1万|及1.6万人次。": "2024-06",
    "会考今日放榜，本届共有|4.2万名|考生报考。": "2024",
    "最严重的一起为6月3日深夜的连环车祸，造成|5人|受伤。": "2024-06-03",
    "一辆24吨货车，今日凌晨4时52分沿公路行驶，撞向的士。肇事两车损毁，酿成|1死|7伤。": "2024-07-19T04:52:00",
    "昨晚联赛第10轮，海州队主场1比0小胜江城队。\n全港同期车祸有|71宗|。": "",
    "文凭试今日（19日）放榜。考评局公布，今届共有|5.6万名|考生报考。": "2024",
    "该会今年3月至4月巡查食肆，比率较去年11月首次调查时的|15.8%|高。": "2023-11",
    "2022年，航线共录1386万人次，只及2018年的八成，少收|3亿元|。": "2022",
    "总经理表示，全年资本支出由年初规划的25亿元上修至|32亿元|。": "2024",
    "立法会昨日讨论轮渡服务。\n主席将议案付诸表决，以|11票|赞成、3票反对获通过。": "2024-07-18",
    "商会主席指端午节过后生意跌约|三成|。": "",
    "县议会昨天召开临时会。\n记名表决时，31席议员有|17人|赞成、12人反对。": "2024-07-18",
    "县议会今天凌晨零时40分三读通过2025年度总预算案。岁入编列|239亿元|、岁出262亿元。": "2025",
    "央行今日宣布利率不变，料今年增长3%。\n台股同样承压。加权指数终场下跌331点，收|2.7万点|。": "2024-07-19",
    "医院昨日开放新楼。\n病人昏迷指数一度跌至|4分|。": "",
    "今年首季发生12宗延误。最严重一宗为5月8日早上信号故障，列车受阻|3小时|。": "2024-05-08",
    "8月1日起，园区将减免摊位费|一半|。": "2024-08-01",
    "选委会19日公布的数据显示，在前一天举行的选举中，工党得票率|27.1%|。": "2024-07-18",
    "学会建议由工商业入手。去年内地贷款余额跌一成，仅余|543亿元|。": "2023",
    "单位月初叫价345万元，减价后以|298万元|沽出。": "",
    "楼价指数最新报138点，与2021年8月历史高位|191.3点|比较，跌幅近28%。": "2021-08",
    "据60个市场监测，本周生猪均价每公斤16.8元。猪粮比价降至|7.6比1|。": "2024-07-15/2024-07-21",
    "2021-22至2023-24财政年度，租金收入分别为3.02亿元、|3.15亿元|及3.31亿元。": "2022-04-01/2023-03-31",
    "岛民基金会15日公布的民调，|52%|支持设站。\n民调于7月9日至12日进行，成功访问1068人。": "2024-07-09/2024-07-12",
    "气温创新高。65岁以上人口占比明年将突破|两成|。": "2025",
    "昨晚联赛第10轮，海州队主场1比0小胜江城队。\n全场计，主队射门|18次|。": "2024-07-18",
    "今年，市里将在去年改造小区355个的基础上再改造|300个|。": "2024",
    "今天，新港开港满一个月。进出境旅客|31万人次|。": "",
    "海州书展16日落幕，四天共吸引12万人次。最后一天涌入|3.4万人|。": "2024-07-16",
    "该院去年门诊210万人次。全院现有床位2300张，医护人员|3100人|。": "",
    "昨日起辩论延长开放时间的议案，今午付诸表决。议会|31票|赞成、4票反对。": "2024-07-19",
    "昨晚联赛第10轮，海州队主场1比0小胜江城队。\n此役过后，海州队积|21分|。": "2024-07-18",
    "昨晚联赛第10轮，海州队主场1比0小胜江城队。\n此役过后，海州队升至积分榜|第三|。": "2024-07-18",
    "6月份新房成交1.1万套。其中住宅成交均价每平方米|4.2万元|。": "2024-06",
    "今年6月瓜果上市。一亩地能挣|3000元|。": "",
    "海州书展16日落幕，四天共吸引|12.6万人次|。": "2024-07-13/2024-07-16",
    "海州书展16日落幕。为期四天的展会吸引12万人次，现场成交|2300万元|。": "2024-07-13/2024-07-16",
    "海州书展16日落幕，四天共吸引12万人次。\n开展首日，入场人数|3.1万人|。": "2024-07-13",
    "海州书展16日落幕，四天共吸引12万人次。\n本届计有|507家|出版社参展。": "2024-07-13/2024-07-16",
    "7月5日至7日，地铁运客280万人次。\n各站三天进站均超过|10万人次|。": "2024-07-05/2024-07-07",
    "他自2020年6月起承接23处建案的土方。至2023年10月遭查获为止，共弃置|8万立方米|。": "2020-06/2023-10",
    "自6月29日暑运启动至7月15日24时，铁路发送旅客|473万人次|。": "2024-06-29/2024-07-15",
    "2022年8月6日一场豪雨，让石里淹到90公分深。\n今年治水预算6亿元，上半年执行率71.4%，去年为77%。\n下游护岸加高共|6.8公里|。": "",
    "海澜集团今日公布，截至3月底止六个月，溢利4260万元。\n海澜午后股价抽高，一度见|0.91元|。": "2024-07-19",
    "上半年罪案4.5万宗。警务处助理处长昨日主持半年治安记者会，指暴力罪案有|4662宗|。": "2024-01-01/2024-06-30",
    "海州今日有大雨。元朗录得108毫米雨量，打破该站2008年创下的六月纪录；新界累积雨量|200毫米|。": "2024-07-19",
    "截至7月13日的一周，公立医院流感入院率为|0.96%|。": "2024-07-07/2024-07-13",
    "番薯节7月5日至7日举行，县农会昨天结算，三天涌进|11万人次|。": "2024-07-05/2024-07-07",
    "番薯节展期由7月5日至7日，首两天已有|七百人|入场。": "2024-07-05/2024-07-06",
    "番薯节7月5日至7日举行。\n县府统计，活动期间全县住房率|87.5%|。": "2024-07-05/2024-07-07",
    "番薯节7月5日至7日举行，三天涌进11万人次，明年将延长为三天，预算|800万元|。": "2025",
    "番薯节7月5日至7日举行，三天涌进11万人次。\n去年吸引9万人次，活动期间住房率|八成五|。": "2023",
    "春节7月5日至7日放假，三天涌进11万人次。\n该片上映3天票房|3亿元|。": "",
    "去年10月起，8部电动巴士试行，至今累计行驶|46万公里|。": "2023-10/2024-07-19",
    "署方前年起已在|1600个|路口加装感应装置。": "2022/2024-07-19",
    "自2019年新馆落成以来，接待观众|90万人次|。": "2019/2024-07-19",
    "6月食品价格涨幅为4.3%，与5月的|4.2%|相若。": "2024-05",
    "16日，他把自己5月份创造的最好成绩提高了|0.07秒|。": "2024-07-16",
    "7月5日，全路发送旅客1673万人次，刷新单日纪录。全路日均开行列车|1.1万列|。": "",
    "6月物价年增3.1%，并创今年2月以来新高；核心物价年增|2.5%|。": "2024-06",
    "本市足球联赛第9轮18日晚打响。主队一度落后|两球|，终场以3比2逆转。": "2024-07-18",
    "本月18日，|48岁|的货车司机江某驾车撞上护栏。": "",
    "法院18日宣判，主犯被判处有期徒刑|11年|。": "",
    "一季度末，骨科轮候时间中位数为|47周|。": "2024-03-31?",
    "18日召开的第三届理事会|第四次|会议通过预算。": "",
    "他今年六月随队夺冠，这名身高|2米08|的中锋来自大连。": "",
    "该馆今年6月1日闭馆一天，余下7天共接待|15.3万人次|。": "",
    "1980年制造业占比高于20%，但是到2000年已下降到|5%|。": "2000",
    "昨天18时，全市“五一”假期运输保障收官。5月1日至5日，全市运客600万人次。\n五天里线网客运量|1243万人次|。": "2024-05-01/2024-05-05",
    "海澜今日公布，上半年纯利3亿元，增一成，派息5仙。\n海澜全日收报|1.42元|，急插11.3%。": "2024-07-19",
    "前三季度出口900亿元，这是19日上午海关召开的新闻通气会上的消息。其中，民企出口|600亿元|。": "2024-01-01/2024-09-30",
    "今年一、二季度进出口分别为851亿元和|912亿元|，逐季走高。": "2024-04/2024-06",
    "6月指数升0.6%，连涨三个月；惟首六个月累计仍跌0.9%。租金指数同告造好，报|195.2点|。": "2024-06",
    "上周就诊11万人次，为今年农历年后最高；就诊百分比为|13.1%|。": "2024-07-08/2024-07-14",
    "疫苗7月1日开打迄今接种约|127.8万剂|。": "2024-07-01/2024-07-19",
    "上半年营收9.87亿元，少6.4%。胶囊于去年7月中选集采，该产品收入随之缩水，仅录得|2.1亿元|。": "2024-01-01/2024-06-30",
    "暂托费自2017年以来未曾调整，今次每节由24.5元加到|28元|，住宿暂托冻结在63元。": "",
    "2024年全国田径大奖赛昨晚收官。来自31个代表队的|624名|选手参赛。": "2024-07-18",
    "2022年度支出增幅为2010年度以来第三高，法定支出占|六成三|。": "2022",
    "该院1963年启用，设有病床|1184张|。": "",
    "上月全市补贴收旧家电。每户最高补贴|800元|。": "",
    "上月剧院首演，入座六成。剧院可坐|1200人|。": "",
    "上一采暖季受理诉求|1.92万件|。": "",
    "上月交付“极地”号，全长89.95米，设计航速|15节|。": "",
    "上月团队复原了始建于13世纪的城墙；|6500余份|高清图像首次公开。": "2024-06",
    "该公司成立于2016年9月，注册资本|1800万元|。": "",
    "署方4月至6月巡查12个街市，主要发现包括：\n• 巡视|1260个|摊位；\n• 42个读数高于27℃。": "2024-04/2024-06",
    "累计营收 201.7 亿元，提前超越去年全年的 |192.5 亿元|。": "2023",
    "店东说，“设备去年底才安检，没想到会这样”，初估损失|2亿元|。": "",
    "“去年这时还住不满。”店主告诉记者。她的店有客房|12间|。": "",
    "上周日均6300人求诊。首六周累计录得|215宗|个案，当中37人死亡。": "",
    "上周日均6300人求诊。首六周累计录得215宗个案，当中|37人|死亡。": "",
    "该厂去年遭罚6万元，这次依法最高可处3年以下徒刑、并科|30万元|罚金。": "",
    "今年上半年外贸总值612亿元，由去年同期的下降|15.8%|转为增长24.3%。": "2023-01-01/2023-06-30",
    "今年上半年外贸总值612亿元，由去年同期的下降15.8%转为增长|24.3%|。": "2024-01-01/2024-06-30",
    "自7月1日起航以来，科考队下潜|31次|。": "2024-07-01/2024-07-19",
    "消防由本周一起一连三日巡查工厂大厦，发出|68张|告票。": "2024-07-15/2024-07-17",
    "水警7月15日及16日巡查渔港，检获|26箱|私烟。": "2024-07-15/2024-07-16",
    "去年南厂扩产，北厂预计2027年底投产，月产能|4万片|。": "",
    "停电户数傍晚降至900户，预计7月21日清晨复电；北区仍有约|2万户|降压供水。": "",
    "9月1日起票价调整，全市约|30万名|学生受惠。": "",
    "年底前全馆免票，7月28日上午10时起有讲座，每场限额|80名|。": "2024-07-28T10:00:00",
    "去年外送电量突破|680亿千瓦时|。": "2023",
    "上月电动车销量为|6.8万辆|。": "2024-06",
    "去年客流回升，平均候车时间由|9分钟|缩短至6分钟。": "",
    "上半年燃气占四成，核能因2号机5月17日停机检修，降至|1.1%|。": "2024-01-01/2024-06-30",
    "昨日一战吸引9000人入场，是球场去年7月翻新以来第三多，门票收入|86万元|。": "2024-07-18",
    "7月15日，受今年第6号台风影响，海面最大浪高|6.5米|。": "2024-07-15",
    "截至6月底停工企业63家，较上期（5月16日公布）减少|26家|。": "2024-06-30?",
    "今年上半年船舶出口增长两成，占出口总额的比重由去年同期的三成一升至|四成七|。": "2024-01-01/2024-06-30",
    "上半年旅客量630万人次，恢复到2019年同期的|104.1%|。": "2024-01-01/2024-06-30",
    "今年上半年客运量升15.7%，已回复至2018年同期的|八成二|。": "2024-01-01/2024-06-30",
    "单计6月，吞吐量跌幅由5月的|7.2%|收窄至3.1%。": "2024-05",
    "单计6月，吞吐量跌幅由5月的7.2%收窄至|3.1%|。": "2024-06",
    "今年上半年卖出蔬菜11.3万吨，是去年全年的2.1倍，带动|4300户|菜农增收。": "2024-01-01/2024-06-30",
    "去年6月园区动工。新城规划到2035年建成。总面积|56.39平方公里|。": "",
    "去年大桥开工，投资30亿元。大桥全长|3118米|。": "",
    "6月份出口值增长6%。\n机场跑道长度为|3200米|。": "",
    "截至9月底止9个月，公司收入|9640万港元|。": "2023-01/2023-09",
    "截至6月底止半年，公司收入|36.8亿元|。": "2024-01/2024-06",
    "截至3月31日止年度，股东应占溢利|12亿元|。": "2023-04/2024-03",
    "截至6月底止六个月，合约销售额|96亿元|。": "2024-01/2024-06",
    "今年截至7月8日，全市累计报告登革热|146例|。": "2024-01-01/2024-07-08",
    "2031年基金将用罄，目前费率|12%|。": "",
    "1985年该书重印，迄今销量|12万册|。": "",
    "截至6月底，全市目前在营门店|120家|。": "2024-06-30?",
    "2033年底前通车，届时往返只需|14分钟|。": "",
    "2018年至2022年，他收受贿款300万元。法院判处罚金|50万元|。": "",
    "审计报告指，轮候时间由2019年的25个月延至38个月，轮候人数达|6.9万|。": "",
    "去年民企出口占比较上年提升|2个百分点|。": "2023",
    "门店挂牌价由年初的每克800元涨到|1100元|。": "",
    "2023年客流1.2亿人次，较疫情前的2019年成长一成，但成本已涨到|49.3元|。": "2023",
    "今年上半年客流240万人次，与历史高峰的2018年相比仍少两成，票价收入|3亿元|。": "2024-01-01/2024-06-30",
    "明年1月1日起，票价由每程5元调至6元。\n全市缺驾驶员|430人|。": "",
    "上半年基金赚120亿元，较去年同期的80亿元急增|50%|。": "2024-01-01/2024-06-30",
    "今年上半年收益12亿元。汇兑损益则由去年上半年蚀6亿元，转为赚|2亿元|。": "2024-01-01/2024-06-30",
    "3月初英国宣布加税后，铜价曾单日急跌逾|400美元|。": "2024-03?",
    "渔会统计，今年捕获量只剩去年的|六成|。": "2024",
    "明年7月举行的演习将延长，动员后备军人|2万人|。": "2025-07",
    "去年一至四季度营收分别为7.2亿元、|8.9亿元|、10亿元和12亿元。": "2023-04/2023-06",
    "今年1月至3月订单分别为120件、130件和|150件|。": "2024-03",
    "上半年营收、利润分别为|2.1亿元|和0.2亿元。": "2024-01-01/2024-06-30",
    "用地上周五（12日）截标，共收|5份|标书。": "2024-07-12",
    "热线自2023年12月推出至今年6月底，共接获约|460宗|求助。": "2023-12/2024-06",
    "6月份，居民消费价格由上月持平转为上涨|0.1%|。": "2024-06",
    "5月工业生产指数97.42（2021年=100），年增|16.08%|，创近32个月最大增幅。": "2024-05",
    "金属业受惠去年基期偏低，年增|5.8%|。": "",
    "2019年成立的海川公司，营收|3.2亿元|。": "",
    "6月罢免案投票率三成，废票两成。3月选举得票率54.1%，这次不同意票占|五成六|。": "2024-06",
    "财务数据（截至9月底止9个月）：\n收入　|9640万港元|　按年增长68%": "2023-01/2023-09",
    "女子骗走街坊|1.36亿元|，昨日判囚。\n案情指，2019年至2021年她先后骗走1.36亿元。": "2019/2021",
    "截至6月底止六个月，纯利3.27亿元。\n期内总收益|34.6亿元|，只多2.9%。": "2024-01/2024-06",
    "上半年营收9.86亿元。\n单季看，第二季度营收5.71亿元。报告期内，综合毛利率|46.18%|。": "2024-01-01/2024-06-30",
    "截至2023年12月底止全年溢利68亿元。\n期内，净利息收入报|161亿元|，第四季收窄。": "2023-01/2023-12",
    "上半年营收9.86亿元。期末存货8.34亿元。研发投入|2.03亿元|。": "2024-01-01/2024-06-30",
    "1月28日至2月4日，接待游客428万人次，旅游收入45.2亿元，同比分别增长14.3%和|21%|。": "2024-01-28/2024-02-04",
    "该厂2022年、2023年间就曾受罚，合计|256万元|。": "2022/2023",
    "计划自去年9月4日推行至今年2月底，接获|9600多份|申请。": "2023-09-04/2024-02-29",
    "6月底设籍人口78万人，10年来流失5万6千人；6个乡老化程度在|三成以上|。": "2024-06-30?",
    "新厂2027年底投产，届时月产能达|4万片|。": "2027-12-31?",
    "方案要求2026年6月底前，|九成以上|的三级医院开设该类门诊。": "2026-06-30?",
    "昨日蔬菜到货1286吨，均价52.8元，一周来上扬|31.7%|。": "2024-07-13/2024-07-19",
    "18日20时至19日17时，全县出现今年入汛以来最强降雨，平均降雨量|186毫米|。": "2024-07-18T20:00:00/2024-07-19T17:00:00",
    "2008年及以后出生的选手占比逼近|六成|。": "",
    "近半年来投诉达1286件。她要求公司在12月20日前提出方案，月薪不低于|5.8万元|。": "",
    "上半年全市开工126个项目。全市计划改造老旧小区，总投资约|68亿元|。": "",
    "上半年纯利12亿元。大行维持买入评级，目标价由5.4元升至|6元|。": "",
    "上半年公司派息0.3元。现价相当于预测市盈率|8.6倍|。": "",
    "上周急诊1.2万人次。本季流感重症累计|41例|。": "",
    "上半年票房8亿元。专业日排定1320场会议，预估后续签约金额上看|420万美元|。": "",
    "今年6月，医疗站处置536人次（去年611人次），送医|9人|。": "2024-06",
    "他把2018年缔造的2小时12分35秒大会纪录推前，抱走奖金|3万元|。": "",
    "走量的是3月上市的T3：|18206辆|。": "",
    "协会去年10月至今年1月以问卷访问1026名长者。|57.8%|的受访者睡不足6小时。": "2023-10/2024-01",
}


def test_what_has_doubled_has_risen_by_once_as_much() -> None:
    _, _, table = read("前5个月游客4862万人次，增长11.7%。\n过夜住宿8.4万人次，增长1.4倍。入境过夜游客21.6万人次，同比翻了2番。")
    assert {figure.quantity.text: figure.change for figure in table}["21.6万人次"] == "+3倍"
    assert {figure.quantity.text: figure.change for figure in table}["8.4万人次"] == "+1.4倍"


def test_a_rise_in_another_unit_is_not_joined() -> None:
    _, _, table = read("受影响的企业有168家、3410人，较上期再增19家。")
    assert {figure.quantity.text: figure.change for figure in table}["3410人"] is None


def test_a_rate_behind_a_figure_that_nobody_reads_is_of_no_other() -> None:
    _, quantities, table = read("内科病床占用率108%，设备编号甲5842，按周跌3.1%。")
    assert [figure.change for figure in table if figure.quantity.text == "108%"] == [None]
    assert quantities[-1].metric is None


def test_a_note_of_correction_has_no_row() -> None:
    _, _, table = read("前10月接待游客4862万人次。\n更正：本报15日刊发的《三季度成绩单》中“游客1386万人次”有误，应为1368万人次。")
    assert [figure.quantity.text for figure in table] == ["4862万人次"]


@pytest.mark.parametrize("script", ["hans", "hant"])
@pytest.mark.parametrize("sentence", PERIODS)
def test_period(sentence: str, script: str) -> None:
    assert (marked(sentence, script).period or "") == PERIODS[sentence]


CHANGES = {
    "冠军成绩为15分31秒，同三年前相比慢了近|5秒|。": "冠军成绩 | increase",
    "签约患者随访4周，体重平均减轻|3.6公斤|。": "体重 | decrease",
    "今年上半年外贸总值612亿元，由去年同期的下降15.8%转为增长|24.3%|。": "外贸总值 | increase",
    "她以2小时36分完赛，较2019年的2小时39分快|3分05秒|。": "完赛 | decrease",
    "大行将其目标价由118元削至|95元|。": "目标价 | decrease",
    "过夜旅客人均消费5500元，较2023年的6900元少|两成|。": "过夜旅客人均消费 | decrease",
    "产地价跌到14.6元，比上月均价22.3元低|三成五|。": "产地价 | decrease",
    "前三季接待游客86万人次，旅游收入7亿元，按可比口径分别增长11.6%和|13.9%|。": "旅游收入 | increase",
    "就业人数1160万人，失业方面向好，由3.36%降至|3.31%|。": " | decrease",
    "央行将今年经济成长率由3.05%上修至|4.55%|。": "经济成长率 | increase",
    "商品出口总额更录得|12%|实质升幅。": "商品出口总额 | increase",
    "他被判罚款，并须于|12个月|内还款。": " | ",
    "飞机起降|19.1万架次|。": "飞机起降 | ",
    "国内新增|213例|登革热病例。": "登革热病例 | ",
    "离境税加幅达|66.7%|。": "离境税 | increase",
    "鸡蛋每斤4元，便宜了近|两成|。": "鸡蛋 | decrease",
    "农业总产值64.8亿元，可比增长|5.1%|。": "农业总产值 | increase",
    "农民人均收入1.7万元，增长6.9%，增速快于城镇居民|1.7个百分点|。": "农民人均收入增速快于城镇居民 | ",
    "广州办公室月租每平方米较佛山高出约|40元|。": "广州办公室月租每平方米较佛山高出 | ",
    "梁家辉民调支持度38.2%，空置率低于市场平均逾|3个百分点|。": "空置率低于市场平均 | ",
    "诈骗案占整体罪案四成八，达|44720宗|。": "诈骗案 | ",
    "境外收入79亿元，占营业收入的42.3%，比上年同期提高|5.8个百分点|。": "占营业收入 | increase",
    "网上销售额31亿元，占总额10.7%，按年急升|22.6%|。": "网上销售额 | increase",
    "外贸总值达3.45万亿元，规模创历史同期新高，同比增长|13.8%|。": "外贸总值 | increase",
    "冠军奖金从3万元翻一番，达到|6万元|。": "冠军奖金 | increase",
    "比赛项目由24个增至|26个|。": "比赛项目 | increase",
    "对美出口120亿元，同比下降7.6%，降幅比上半年收窄|2.3个百分点|。": "对美出口降幅 | decrease",
    "委员会以|38票|赞成、4票反对通过拨款。": "赞成 | ",
    "票房2170万元，比上届多出近|三成|。": "票房 | increase",
    "41种药品采购成功，平均降价|58%|。": "平均降价 | decrease",
    "预算6215亿元，加计基金1120亿元后达8541亿元，年增|22.8%|。": "预算 | increase",
    "工业产值占比较上年的2.7%提高0.5个百分点；若计入园区企业，则为|3.6%|。": " | ",
    "汇损由去年的6亿元，转为赚|2亿元|。": "汇损 | decrease",
    "造价较2022年估算的31亿元高出逾|四成|。": "造价 | increase",
    "工程费比前年预算的31亿元多出|两成|。": "工程费 | increase",
}


@pytest.mark.parametrize("script", ["hans", "hant"])
@pytest.mark.parametrize("sentence", CHANGES)
def test_metric_and_change(sentence: str, script: str) -> None:
    found = marked(sentence, script)
    assert f"{fold(found.metric or '')} | {found.change or ''}" == CHANGES[sentence]


def test_the_column_of_the_year_before_is_no_row() -> None:
    _, _, table = read("县市　　今年　　去年　　增减率（%）\n屏东县　　132,400　　145,800　　-9.2\n嘉义县　　48,700　　47,200　　3.2")
    assert [figure.quantity.text for figure in table] == ["132,400", "48,700"]
    assert [figure.change for figure in table] == ["-9.2%", "+3.2%"]


def test_what_most_early_figures_are_of_is_the_time_of_those_without_one() -> None:
    half = "今年上半年公司收入120亿元，净利润14亿元，研发投入6亿元。"
    end = "6月末在手订单213亿元，应收账款96亿元，存货31亿元，负债率51%。"
    _, quantities, _ = read(f"{half}\n海外收入增至79亿元。\n{end}")
    assert quantities[3].period == "2024-01-01/2024-06-30"


def test_a_move_is_of_the_time_of_the_latest_column_before_it() -> None:
    table = "项目　　2023年　　2024年　　按年变动\n收入　　9.86亿元　　9.04亿元　　-8.3%\n毛利率　　68.7%　　67.4%　　-1.3百分点\n"
    _, quantities, _ = read(table)
    assert [quantity.period for quantity in quantities] == ["2023", "2024", "2024"] * 2


def test_a_table_is_of_the_time_of_the_words_that_announce_it() -> None:
    told = "截至去年12月31日，可供出租的档位共1.3万个，整体空置率为11.5%。按地区划分如下："
    _, quantities, _ = read(f"{told}\n\n地区　档位（个）　空置率\n港岛　3412　8.4%\n九龙　5207　10.4%")
    assert [quantity.period for quantity in quantities] == ["2023-12-31"] * 6


def test_a_move_of_two_columns_of_one_name_is_of_the_later_one() -> None:
    _, quantities, _ = read("品种　本周均价　上周均价　环比\n生猪　16.82　17.15　-1.9%\n玉米　2.21　2.23　-0.9%")
    this, last = "2024-07-15/2024-07-21", "2024-07-08/2024-07-14"
    assert [quantity.period for quantity in quantities] == [this, last, this] * 2


def test_a_move_is_of_the_level_right_before_it() -> None:
    heads = "产品\t单位\t6月产量\t同比（%）\t1—6月产量\t同比（%）"
    _, quantities, table = read(f"{heads}\n原煤\t万吨\t561.9\t6.4\t4237.5\t4.8\n发电量\t亿千瓦时\t208.7\t9.0\t1526.4\t7.1")
    assert [quantity.period for quantity in quantities] == ["2024-06", "2024-06", "2024-01/2024-06", "2024-01/2024-06"] * 2
    assert [(figure.quantity.metric, figure.change) for figure in table] == [
        ("原煤产量", "+6.4%"), ("原煤产量", "+4.8%"), ("发电量", "+9%"), ("发电量", "+7.1%"),
    ]  # fmt: skip


def test_a_caption_gives_its_time_to_the_table() -> None:
    told = "调查以2023年6月为标准月，于同年7至9月办理，重点如下：\n一、人数：2023年12月底计82万人。其中产业移工60万人。"
    _, quantities, _ = read(f"{told}\n\n附表　国籍别（2023年12月底）\n国籍　人数（人）　占比（％）\n印尼　306725　37.3\n越南　289406　35.2")
    assert {quantity.period for quantity in quantities} == {"2023-12-31?"}


def test_not_all_is_of_the_month_since_which_something_is_done() -> None:
    _, quantities, _ = read("团队自2016年4月起在17处样区记录萤火虫26万只。\n\n换装一盏灯约4800元。\n\n台湾有66种萤火虫。")
    assert [quantity.period for quantity in quantities][2:] == [None, None]


def test_a_column_has_its_time() -> None:
    _, quantities, _ = read("　　　　环比（%）　　1—6月同比（%）\n食品价格　　-2.3　　1.4\n居住价格　　0.2　　0.1")
    assert [(quantity.metric, quantity.period, quantity.change) for quantity in quantities][:2] == [
        ("食品价格", None, "decrease"), ("食品价格", "2024-01/2024-06", "increase")
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "   \n\n", "3", "12%、", "（5亿元）", "：12家", "比3万人多", "由5%", "分别为3个和", "占50%" * 400])
def test_odd_texts(text: str) -> None:
    loaded, quantities, table = read(text)
    assert all(loaded.text[quantity.start : quantity.end] == quantity.text for quantity in quantities)
    assert all(0 <= figure.start < figure.end <= len(loaded.text) for figure in table)


def test_the_period_of_a_whole_report_is_the_one_it_begins_with() -> None:
    text = "上半年，全市进出口4.1万亿元，其中出口3.1万亿元。\n\n民营企业有11.3万家。\n\n5月，新设企业23家。"
    _, quantities, _ = read(text)
    half = "2024-01-01/2024-06-30"
    assert [quantity.period for quantity in quantities] == [half, half, half, "2024-05"]


def test_a_time_told_later_is_not_that_of_what_was_said_before() -> None:
    text = "被告今日在区域法院判囚64个月。\n\n被告43岁，案发时月薪4.2万元。\n\n2023年3月，她欠下300万元，向友人借款20万元。"
    _, quantities, _ = read(text)
    assert {quantity.text: quantity.period for quantity in quantities}["4.2万元"] is None


def test_what_stands_before_a_time_ahead_is_not_of_it() -> None:
    text = "水库蓄水率剩45%，农业局宣布，明年灌区停灌1.9万公顷，每公顷补偿4万元，总经费7.6亿元。\n\n影响农户2.6万户。"
    _, quantities, _ = read(text)
    periods = {quantity.text: quantity.period for quantity in quantities}
    assert (periods["45%"], periods["7.6亿元"], periods["2.6万户"]) == (None, "2025", "2025")


def test_what_has_moved_already_is_not_of_a_time_ahead() -> None:
    text = "县府编列明年预算30亿元，教育经费由6亿元增至8亿元，补助社团2亿元。\n\n农民表示，肥料从380元涨到520元。"
    _, quantities, _ = read(text)
    periods = {quantity.text: quantity.period for quantity in quantities}
    assert (periods["8亿元"], periods["2亿元"], periods["520元"]) == ("2025", "2025", None)


def test_the_day_of_the_news_is_not_that_of_all_it_tells() -> None:
    news = "昨日该厂发布新机型，参会者1200人。\n新机型售价3.2万元，电池容量5000毫安时。\n公司拥有专利320项，门店86家，员工4100人。"
    _, quantities, _ = read(news)
    assert [quantity.period for quantity in quantities[1:]] == [None] * 5


def test_what_a_poll_found_is_of_the_days_on_which_it_was_taken() -> None:
    method = "民调于7月9日至12日进行，成功访问1074人。"
    _, quantities, _ = read(f"六成市民支持延长服务，差距从13个百分点收敛；上届投票率为65.3%。\n{method}")
    assert [quantity.period for quantity in quantities[:3]] == ["2024-07-09/2024-07-12", None, None]


def test_a_headline_has_its_own_time() -> None:
    _, quantities, _ = read("6月全市出口增长6.3%\n\n2024-07-19　江州日报\n\n市统计局今天发布数据，全市出口312亿元。\n")
    assert quantities[0].period == "2024-06"


@pytest.mark.parametrize("piece", ["出口5亿元", "其中5亿元", "把5亿元", "5%人"])
def test_time_grows_with_the_text_where_nothing_stops(piece: str) -> None:
    assert grows_with_the_text(read, piece, 4_000)
