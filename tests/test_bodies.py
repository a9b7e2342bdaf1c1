"""Bodies: the examples of every rule and of every head, bare, in carriers, in both scripts; short names; kinds."""

import pytest

from factsheet.convert import convert
from factsheet.find.bodies import RULES, bodies
from factsheet.find.names.rule import NameRule
from factsheet.lexicon import Entry, entries
from factsheet.model import Article, Body
from factsheet.view import fold
from tests.marking import barred

CARRIERS = ("{}", "据悉，{}，同比增长。", "（{}）")
YES = [(rule, sentence, carrier) for rule in RULES for sentence in rule.yes for carrier in CARRIERS]
NO = [(rule, sentence) for rule in RULES for sentence in rule.no]


def found(text: str) -> tuple[Body, ...]:
    return bodies(Article(text, fold(text), ()))


def marked(text: str) -> str:
    """The text with a bar at both sides of each mention."""
    return barred(text, ((m.start, m.end) for body in found(text) for m in body.mentions))


@pytest.mark.parametrize(("rule", "sentence", "carrier"), YES, ids=[f"{r.name}: {c.format(s)}" for r, s, c in YES])
@pytest.mark.parametrize("script", ["hans", "hant"])
def test_a_rule_finds_its_examples(rule: NameRule, sentence: str, carrier: str, script: str) -> None:
    wanted = convert(carrier.format(sentence), "hant") if script == "hant" else carrier.format(sentence)
    assert marked(wanted.replace("|", "")) == wanted


@pytest.mark.parametrize(("rule", "sentence"), NO, ids=[f"{r.name}: {s}" for r, s in NO])
def test_a_rule_leaves_alone_what_is_none(rule: NameRule, sentence: str) -> None:
    assert marked(sentence) == sentence


@pytest.mark.parametrize("entry", entries("names/heads"), ids=lambda entry: f"{entry.group}: {entry.word}")
def test_head(entry: Entry) -> None:
    assert marked(entry.proof.replace("|", "")) == entry.proof
    assert found(entry.proof.replace("|", ""))[0].kind == entry.meaning


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("广州市商务局发布公告。市商务局副局长说", "广州市商务局", ("市商务局",)),
        ("杭州市住房保障和房产管理局通报，市房管局称", "杭州市住房保障和房产管理局", ("市房管局",)),
        ("宁川市卫生健康委员会通报，市卫健委称", "宁川市卫生健康委员会", ("市卫健委",)),
        ("宁川市公安局交通警察支队通报，交警支队称", "宁川市公安局交通警察支队", ("交警支队",)),
        ("宁川市公安局望澜分局通报，望澜分局称", "宁川市公安局望澜分局", ("望澜分局",)),
        ("宁川日报社成立六十年。《宁川日报》刊文", "宁川日报社", ("宁川日报",)),
        ("太原中院开庭。山西省太原市中级人民法院", "山西省太原市中级人民法院", ("太原中院",)),
        ("立法會財務委員會開會，財委會表決", "立法會財務委員會", ("財委會",)),
        ("國家發展和改革委員會批覆，發改委表示", "國家發展和改革委員會", ("發改委",)),
        ("宁川远帆船舶有限公司公告，远帆船舶股价下跌，远帆不予置评", "宁川远帆船舶有限公司", ("远帆船舶", "远帆")),
        ("測試介面廠澄屿精測（6147）獲利。澄屿擴產，澄屿徵才。", "澄屿精測", ("澄屿",)),
        ("香港房屋委員會（房委會）資助房屋事務發言人說，房委會將跟進", "香港房屋委員會", ("房委會",)),
        ("花蓮縣政府說明，縣政府指出，縣府已核定", "花蓮縣政府", ("縣政府", "縣府")),
        ("竹山鎮農會收購地瓜，鎮農會會展中心", "竹山鎮農會", ("鎮農會",)),
        ("草屯鎮民代表會開議，鎮代會上周審預算", "草屯鎮民代表會", ("鎮代會",)),
        ("榕嵐鄉公所回應。檢調搜索鄉公所及住處", "榕嵐鄉公所", ("鄉公所",)),
        ("臺灣花蓮地方檢察署偵結，花蓮檢起訴11人", "臺灣花蓮地方檢察署", ("花蓮檢",)),
        ("晟嵐國際餐飲集團有限公司(0***，下稱「晟嵐」)公布，晟嵐今日跌2%", "晟嵐國際餐飲集團有限公司", ("晟嵐",)),
        ("台灣自來水公司第六區管理處（台水六區處）統計，台水六區處處長說", "台灣自來水公司第六區管理處", ("台水六區處",)),
        ("江西信江文旅发展集团发债，信江文旅在湖畔的项目停工", "江西信江文旅发展集团", ("信江文旅",)),
    ],
)
def test_short_names_belong_to_the_full_one(text: str, name: str, aliases: tuple[str, ...]) -> None:
    assert [(body.name, body.aliases) for body in found(text)] == [(name, aliases)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("交通部公路局回應，公路局已函請。交通局長說", {"交通部公路局": ("公路局",), "交通局": ()}),
        ("宁川市公安局望澜分局通报，市公安局介入", {"宁川市公安局望澜分局": (), "市公安局": ()}),
        ("德国外交部发言人说，外交部已提出交涉", {"德国外交部": (), "外交部": ()}),
    ],
)
def test_another_body_is_no_short_name(text: str, expected: dict[str, tuple[str, ...]]) -> None:
    assert {body.name: body.aliases for body in found(text)} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("財政處長周若水答詢", ["財政處"]),
        ("澜州中院一审判处他十年，宁川市中院审判处处长说", ["澜州中院", "宁川市中院审判处"]),
        ("国家银行行长和财政部部长说", ["国家银行", "财政部"]),
        ("其余靠石落县农村商业银行贷款", ["石落县农村商业银行"]),
        ("梨坪油茶专业合作社分红，油茶丰收", ["梨坪油茶专业合作社"]),
        ("永嵐銀行致歉，永嵐旺角分行停業", ["永嵐銀行", "永嵐旺角分行"]),
        ("省高院立案二庭庭长周若水说", ["省高院立案二庭"]),
        ("岚洲市公安局刑侦支队五大队民警说", ["岚洲市公安局刑侦支队五大队"]),
        ("水利署第十河川分署副分署長周若水說", ["水利署第十河川分署"]),
        ("旺岭县林业局造林股股长周若水说", ["旺岭县林业局造林股"]),
        ("信岳測量師行商舖部主管周若水估計", ["信岳測量師行商舖部"]),
        ("高雄區農業改良場果樹研究室副研究員周若水說", ["高雄區農業改良場果樹研究室"]),
        ("岚州大学昨日宣布科研处处长周若水离任", ["岚州大学"]),
        ("公司外贸部经理周若水说，全市出口增加", []),
        ("中央氣象署枋寮測站8日清晨量到7.8度", ["中央氣象署枋寮測站"]),
        ("消防處山嶺搜救專隊隊員說", ["消防處山嶺搜救專隊"]),
        ("屏東縣琉球鄉公所觀光課指出", ["屏東縣琉球鄉公所觀光課"]),
        ("行政院穩定物價小組則指出", ["行政院穩定物價小組"]),
        ("警方大埔警區刑事部接手", ["警方大埔警區刑事部"]),
        ("行政院成立小組，表示會調查", ["行政院"]),
        ("各鄉公所應配合，27個鎮公所已回報", []),
        ("省民政厅副厅长周若水、社会事务处处长陆晚舟出席", ["省民政厅", "社会事务处"]),
        ("东岳财讯记者：何时完成？\n陆晚舟：明年。\n一名女记者：好。", ["东岳财讯"]),
        ("天水围岚翠山庄5座低层两房易手", []),
        ("岚积供应链的晟岭科技公布营收", ["晟岭科技"]),
        ("財政司司長將發表預算案", []),
        ("岚裕堂參茸有限公司認罪。參茸行東主求情，嵐裕堂說會賠償", ["岚裕堂參茸有限公司"]),
        ("鎮海宮主任委員周若水說，北門鎮海宮王醮明登場", ["鎮海宮"]),
        ("桃園地方檢察署起訴9人。桃檢查出，馬男犯案", ["桃園地方檢察署"]),
        ("病人权益阵线干事周若水指出", ["病人权益阵线"]),
        ("岚海航空公布9月数字。岚海航9月载客64万人次", ["岚海航空"]),
        ("国内厂商锋岚重工交付9座", ["锋岚重工"]),
        ("上市公司骏澜传动跌停", ["骏澜传动"]),
        ("檢方昨指揮調查局花蓮縣調查站約談", ["調查局花蓮縣調查站"]),
        ("草案已报省司法厅审查", ["省司法厅"]),
        ("回應時表示，接納審計署建議", ["審計署"]),
        ("省十四届人大常委会第八次会议举行", ["省十四届人大常委会"]),
        ("江西省第十四届人大三次会议开幕", ["江西省第十四届人大"]),
        ("甘肃一县委原书记受审，台中一國小停課", []),
        ("寧波市一医院說明", ["寧波市一医院"]),
        ("大行晟嵐證券上調目標價", ["晟嵐證券"]),
        ("晟岚国际机场股份有限公司通报，晟岚国际机场完成吞吐量，晟岚机场", ["晟岚国际机场股份有限公司"]),
        ("岚洲市警察局长郭令仪说", ["岚洲市警察局"]),
        ("行政院長出席", ["行政院"]),
        ("教育局局長出席", ["教育局"]),
        ("环保局长期监测水质", ["环保局"]),
        ("茗岚手作主席兼行政总裁周若水说", ["茗岚手作"]),
        ("黃大仙部分行車線封閉", []),
        ("在华中科技大学生科院", ["华中科技大学"]),
        ("研究部門主管李宜家指出", []),
        ("记者周若水台中即時報導", []),
        ("安卡拉設有工廠", []),
        ("元朗崗壩路經營茶餐廳", []),
        ("裝修公司「嵐基裝飾工程」", ["嵐基裝飾工程"]),
        ("法國隊擊敗合肥飛嵐隊，領先積分榜", ["合肥飛嵐隊"]),
        ("渔船船东陶大成胜诉，陶大成说，船卖了", []),
        ("设立全资子公司，项目分两期建设", []),
        ("41歲姓岑司機被捕", []),
        ("權值股嵐宸光電跌停", ["嵐宸光電"]),
        ("靠养蜂起家的柳巷五金配件厂转型", ["柳巷五金配件厂"]),
        ("两国首脑会晤，瓦尔多尼亚通讯社与叙利亚通讯社报道", ["瓦尔多尼亚通讯社", "叙利亚通讯社"]),
        ("英國語文科試題簡單，兩架黑鷹直升機升空", []),
        ("新黎明黨黨魁說，「公民振興聯盟」取得12.5%選票", ["公民振興聯盟"]),
    ],
)
def test_where_a_body_ends_and_what_is_none(text: str, expected: list[str]) -> None:
    assert [body.name for body in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("宁川医院急诊部通报", "hospital"),
        ("宁川大学研究生部公布", "university"),
        ("国家统计局宁川调查队公布", "government"),
        ("宁川市公安局刑侦科通报", "government"),
    ],
)
def test_a_department_is_of_the_kind_of_its_body(text: str, kind: str) -> None:
    assert [body.kind for body in found(text)] == [kind]


def test_a_body_that_its_surroundings_show_is_of_the_kind_of_its_head() -> None:
    assert [body.kind for body in found("岚西养鱼户协会主席周若水说，茗岚手作品牌总监陆晚舟说")] == ["association", "company"]


def test_two_banks_are_two_bodies() -> None:
    assert [body.name for body in found("中国农业银行与中国银行签约")] == ["中国农业银行", "中国银行"]


def test_a_paper_in_title_marks_is_a_body_a_law_is_none() -> None:
    assert (
        marked("据《宁川日报》报道，《最高人民法院关于执行的规定》施行")
        == "据《|宁川日报|》报道，《最高人民法院关于执行的规定》施行"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "消息指|教育局|已接獲通知，議員轟|房委會|反應遲緩",
        "她狀告|岫晴茶餐廳有限公司|疏忽，受訪者贊成由|地政總署|統一處理",
        "|國防部軍備局|與|海巡署東部分署|會勘，|廉政署南調組|搜索",
        "|成大土管系|教授與|岫瑞大學社工系|師生到場",
        "|東華三院盧子晴中學|與|順德聯誼總會盧子晴小學|停課",
        "|民建聯||立法會|議員到場，|街工|去信",
        "|台灣自來水公司第七區管理處|宣布停水",
        "樣本送|農業部獸醫研究所|檢驗，感謝|司法院|長期支持",
        "粵澄旗下|粵港嶼供水有限公司|負責",
        "|鋐泰建設|總經理曾國彰表示，|鋐泰|去年推案百億",
        "單廳戲院一間接一間結業，蚊子電影院閒置十年",
        "全港茶餐廳加價，全台高中職招生不足",
    ],
)
def test_bodies_of_hong_kong_and_taiwan(sentence: str) -> None:
    assert marked(sentence.replace("|", "")) == sentence


def test_time_is_linear() -> None:
    text = "据悉，宁川市教育局与晟岚半导体签约，" * 2000
    assert len(found(text)) == 2
