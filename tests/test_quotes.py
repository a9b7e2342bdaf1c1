"""Quotations and their speakers: examples of the rules, verbs of the lexicon, and who said it."""

import pytest

from factsheet.find import facts, quotes, speakers
from factsheet.find.quotes import marked
from factsheet.find.rule import Rule
from factsheet.lexicon import Entry, entries
from factsheet.model import Article, Body, Mention, Person, Quotation
from factsheet.options import FactKind
from factsheet.view import fold, script_of
from tests.growth import grows_with_the_text

QUOTES: tuple[FactKind, ...] = ("quotes",)
YES = [(rule, sentence, verb) for rule in quotes.RULES for sentence, verb in rule.yes.items()]
NO = [(rule, sentence) for rule in quotes.RULES for sentence in rule.no]


def article(text: str) -> Article:
    return Article(text, fold(text), (), script_of(text))


def said(text: str) -> tuple[Quotation, ...]:
    found = quotes.quotes(article(text))
    assert all(text[quote.start : quote.end] == quote.text for quote in found)
    return found


@pytest.mark.parametrize(("rule", "sentence", "verb"), YES, ids=[f"{r.name}: {s}" for r, s, _ in YES])
@pytest.mark.parametrize("carrier", ["{}", "昨日雨停。{}\n次日复工。"])
def test_a_rule_reads_its_examples(rule: Rule[str], sentence: str, verb: str, carrier: str) -> None:
    before, span, after = sentence.split("|")
    found = [(quote.text, quote.rule, quote.verb or "") for quote in said(carrier.format(before + span + after))]
    assert (span, rule.name, verb) in found


@pytest.mark.parametrize(("rule", "sentence"), NO, ids=[f"{r.name}: {s}" for r, s in NO])
def test_a_rule_leaves_alone_what_is_none(rule: Rule[str], sentence: str) -> None:
    assert [quote.text for quote in said(sentence)] == []


@pytest.mark.parametrize("entry", entries("speech"), ids=lambda entry: entry.word)
def test_a_verb_of_speech(entry: Entry) -> None:
    before, verb, after = entry.proof.split("|")
    found = said(before + verb + after)
    assert [quote.verb for quote in found] == [fold(verb)]


@pytest.mark.parametrize(
    "text",
    [
        "落实“双碳”目标，建设“一带一路”",
        "以“以赛促城 才聚江川”为主题",
        "代號「雷針」的行動",
        "“江川造”汽车驶下生产线",
        "会议要求，把“米袋子”“菜篮子”抓牢",
        "被网友称为“最美公路”的省道",
        "所谓“躺着挣钱”的项目",
        "开展“千村万户送清凉”活动",
    ],
)
def test_marks_that_set_a_word_apart(text: str) -> None:
    assert said(text) == ()


def test_marks_of_all_kinds_are_one_kind() -> None:
    text = '他说："行。"她說：「好，『真的』好。」'
    assert marked(text) == "他说：“行。”她說：“好，‘真的’好。”"
    assert [quote.text for quote in said(text)] == ["行。", "好，『真的』好。"]


def test_speech_over_paragraphs() -> None:
    text = "温若海说：“第一段先讲水情。\n“第二段再讲雨情。”他补充道。"
    assert [quote.text for quote in said(text)] == ["第一段先讲水情。", "第二段再讲雨情。"]


def speakers_of(text: str, people: str = "", bodies: str = "") -> list[str | None]:
    """Who speaks, where the names are given: people and bodies apart by spaces, a post behind a slash."""
    return [
        quote.speaker
        for quote in speakers.speakers(said(text), _people(text, people), _bodies(text, bodies), article(text))
    ]


def _mentions(text: str, name: str) -> tuple[Mention, ...]:
    starts = (at for at in range(len(text)) if text.startswith(name, at))
    return tuple(Mention(at, at + len(name), name, "given") for at in starts)


def _people(text: str, names: str) -> list[Person]:
    given = (name.partition("/") for name in names.split())
    return [Person(name, (post,) if post else (), None, _mentions(text, name)) for name, _, post in given]


def _bodies(text: str, names: str) -> list[Body]:
    return [Body(name, "other", (), _mentions(text, name)) for name in names.split()]


SPEAKERS = [
    ("审判长白景澄告诉记者，温佩瑜系从犯。“既要罚当其罪，也不能一锅端。”他说。", "白景澄 温佩瑜", "", ["白景澄"]),
    ("村民温佩瑜守了四夜。“电话响了不敢接。”同村的白景澄没能等来好消息。", "温佩瑜 白景澄", "", ["温佩瑜"]),
    ("被告區詠珊任會計經理。核數師黎焯軒起疑。警方拘捕被告。她承認：「怎料愈陷愈深。」", "區詠珊 黎焯軒", "", ["區詠珊"]),
    ("被告人温佩瑜任会计。审计师白景澄起疑。被告人说：“我愿意还钱。”", "温佩瑜 白景澄", "", ["温佩瑜"]),
    ("被告人温佩瑜、岑玉梅任会计。警方拘捕被告人。他承认：“我愿意还钱。”", "温佩瑜 岑玉梅", "", [None]),
    ("局长白景澄到场指挥。记者找到一名目击者。他说：“水一下子就涨了。”", "白景澄", "", [None]),
    ("被告温佩瑜任会计，死者在医院离世。警方拘捕被告。她承认：“我愿意还钱。”", "温佩瑜", "", ["温佩瑜"]),
    ("法官白景澄指出，被告疲劳驾驶；量刑起点为五年。她形容家庭破碎，“任何刑罚都无法弥补”，盼司机引以为戒。", "白景澄", "", ["白景澄"]),
    ("副总裁白景澄赴会备询，面对立委温佩瑜追问，他坦言：“还没到时候。”", "白景澄 温佩瑜", "", ["白景澄"]),
    ("“当时只想着来钱快。”最后陈述时，温佩瑜低着头说。", "温佩瑜", "", ["温佩瑜"]),
    ("死者家属质疑局长白景澄。他说：“我没有收钱。”", "白景澄", "", ["白景澄"]),
    ("“从申请到放款只用了3天。”董事长顾清棠告诉记者。", "顾清棠", "", ["顾清棠"]),
    ("“降成本不能只盯利率，”郑远舟说，“附加费用也要应减尽减。”", "郑远舟", "", ["郑远舟", "郑远舟"]),
    ("贺明远分析，政策明年见效。“别指望V形反转。”他提醒。", "贺明远", "", ["贺明远"]),
    ("崔女士带着孩子候诊，“前天要等一百多号。”", "崔女士", "", ["崔女士"]),
    ("商罪科警司霍啟濤表示，案件仍在調查。霍指，騙徒分工仔細，「有人用贓款買名錶。」", "霍啟濤", "", ["霍啟濤"]),
    ("署長岑玉梅表示，電網已恢復。「最難的時候過去了，」岑署長說。", "岑玉梅/署長", "", ["岑玉梅"]),
    ("岑玉梅衝過終點。「我只想快點回家。」她邊說邊笑。", "岑玉梅", "", ["岑玉梅"]),
    ("教授岑玉梅分析，通膨已降；主計總處預測漲幅1.6%，「但房租仍在漲，年輕人無感」。", "岑玉梅", "主計總處", ["岑玉梅"]),
    ("被告麥俊業認罪。麥在求情信中寫道：「我對不起家人。」", "麥俊業", "", ["麥俊業"]),
    ("馆长温佩瑜介绍了手稿。馆长说：“修复花了两年半。”", "温佩瑜/馆长", "", ["温佩瑜"]),
    ("館長溫佩瑜介紹了手稿。館長說：「修復花了兩年半。」", "溫佩瑜/館長", "", ["溫佩瑜"]),
    ("市卫健委提醒：“退热药一天不超过4次。”", "", "市卫健委", ["市卫健委"]),
    ("统计分析处处长白景澄说：“三季度守住5%不容易。”", "白景澄", "统计分析处", ["白景澄"]),
    ("白景澄对江川日报记者说：“今年逐季抬升。”", "白景澄", "江川日报", ["白景澄"]),
    ("发言人徐采蓁则坦言，募款不易，「输了就是输了，但我们还年轻。」", "徐采蓁", "", ["徐采蓁"]),
    ("分析师段知宁说：“利率还会走低。”", "段知宁", "", ["段知宁"]),
    ("鄧卓琳說，臨時病床已加開。「我明白病人等得好辛苦。」發言後離場。", "鄧卓琳", "", ["鄧卓琳"]),
    ("董思齊分析，斷層安靜了三十年。「未來三天仍有餘震。」縣政府提醒，老屋要檢查。", "董思齊", "縣政府", ["董思齊"]),
    ("顾清棠走了。“这活儿没法干。”一名不愿具名的工人说。", "顾清棠", "", [None]),
    ("網友留言：「終於等到了。」", "", "", [None]),
    ("“他从小就爱画画。”顾清棠的母亲说。", "顾清棠", "", [None]),
    ("“他从小就爱画画。”顾清棠的妻子岑玉梅说。", "顾清棠 岑玉梅", "", ["岑玉梅"]),
    ("水务局发言人岑玉梅表示，水位已降。“请大家放心。”发言人说。", "岑玉梅/发言人", "水务局", ["岑玉梅"]),
    ("“孩子们需要一个操场。”\n校长岑玉梅说，学校建在半山腰。", "岑玉梅", "", ["岑玉梅"]),
    ("「啲細路要個操場。」\n講呢番話嘅，係校長岑玉梅。", "岑玉梅", "", ["岑玉梅"]),
    ("岑玉梅轉述，院長顧清棠裁示，「救災優先，不分藍綠」。", "岑玉梅 顧清棠", "", ["顧清棠"]),
    ("本报讯 全媒体记者温佩瑜报道 “以前最怕停电。”养了八年虾的岑玉梅，昨日装上了发电机。", "温佩瑜 岑玉梅", "", ["岑玉梅"]),
    ("“日均六千单，我们扛得住。”同城配送平台“岚达快送”副总裁温佩瑜表示，不会涨价。", "温佩瑜", "", ["温佩瑜"]),
    ("“管网漏一处，百姓冷一片。”昨日，住建局（以下简称“市住建局”）局长岑玉梅这样开场。", "岑玉梅", "住建局 市住建局", ["岑玉梅"]),
    ("旅巴屬嵐瀛旅運有限公司。公司發言人回覆稱「深感難過」，將發慰問金。", "", "嵐瀛旅運有限公司", ["嵐瀛旅運有限公司"]),
    ("澄岳公司与远帆集团签约。该公司表示：“我们会赔偿。”", "", "澄岳公司 远帆集团", [None]),
    ("被告邱若嵐任會計。被告在求情信寫道：「我對不起街坊。」", "邱若嵐", "", ["邱若嵐"]),
    ("岑玉梅說，預算已凍結，「補助要等到明年，攤商撐不住」。", "岑玉梅", "", ["岑玉梅"]),
]


@pytest.mark.parametrize(("text", "people", "bodies", "expected"), SPEAKERS, ids=[case[0][:24] for case in SPEAKERS])
def test_who_says_it(text: str, people: str, bodies: str, expected: list[str | None]) -> None:
    assert speakers_of(text, people, bodies) == expected


def test_the_facts_tie_quotations_to_the_people_found() -> None:
    text = "江川市商务局局长岑望表示：“消费券下周发放。”"
    (quote,) = facts(article(text), QUOTES).quotes
    assert (quote.text, quote.speaker, quote.verb) == ("消费券下周发放。", "岑望", "表示")


@pytest.mark.parametrize("unit", ["“", "”", "他说，“", "“行。”", "说", "“，", '"'])
def test_time_grows_with_the_text(unit: str) -> None:
    assert grows_with_the_text(said, unit, 4_000)


def test_a_name_declared_in_between_is_not_who_says_it() -> None:
    text = "“客流起得快、落得慢。”云岭市轨道交通集团有限公司（下称“云岭轨道集团”）客运部部长辛海川对记者说。"
    assert [quote.speaker for quote in facts(article(text)).quotes] == ["辛海川"]
