"""People: the examples of every rule, bare, in carriers, in both scripts; posts in their words; who is who."""

import pytest

from factsheet.convert import convert
from factsheet.find.bodies import bodies
from factsheet.find.names.rule import NameRule
from factsheet.find.people import RULES, people
from factsheet.lexicon import Entry, entries
from factsheet.model import Article, Person
from factsheet.view import fold
from tests.growth import grows_with_the_text
from tests.marking import barred

CARRIERS = ("{}", "据悉，{}，同比增长。", "（{}）")
YES = [(rule, sentence, carrier) for rule in RULES for sentence in rule.yes for carrier in CARRIERS]
NO = [(rule, sentence) for rule in RULES for sentence in rule.no]


def found(text: str) -> tuple[Person, ...]:
    article = Article(text, fold(text), ())
    spans = [(mention.start, mention.end) for body in bodies(article) for mention in body.mentions]
    return people(article, bodies=spans)


def marked(text: str) -> str:
    """The text with a bar at both sides of each mention."""
    return barred(text, ((m.start, m.end) for person in found(text) for m in person.mentions))


@pytest.mark.parametrize(("rule", "sentence", "carrier"), YES, ids=[f"{r.name}: {c.format(s)}" for r, s, c in YES])
@pytest.mark.parametrize("script", ["as written", "hant"])
def test_a_rule_finds_its_examples(rule: NameRule, sentence: str, carrier: str, script: str) -> None:
    wanted = convert(carrier.format(sentence), "hant") if script == "hant" else carrier.format(sentence)
    assert marked(wanted.replace("|", "")) == wanted


@pytest.mark.parametrize(("rule", "sentence"), NO, ids=[f"{r.name}: {s}" for r, s in NO])
def test_a_rule_leaves_alone_what_is_none(rule: NameRule, sentence: str) -> None:
    assert marked(sentence) == sentence


@pytest.mark.parametrize("entry", entries("names/titles"), ids=lambda entry: f"{entry.group}: {entry.word}")
def test_title(entry: Entry) -> None:
    before, title, after = entry.proof.split("|")
    (person,) = found(before + title + after)
    assert (person.name, person.titles) == ("陆晚舟", (before + title,))


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("广州市商务局副局长吴岚祥致辞", ("广州市商务局副局长",)),
        ("晟岚半导体董事长兼总经理顾晚棠说", ("晟岚半导体董事长", "总经理")),
        ("宁川能源集团原党委委员、副总经理、物资处处长樊晚山受审", ("宁川能源集团原党委委员", "副总经理", "物资处处长")),
        ("河南省儿童医院呼吸科主任医师文晚窈介绍", ("河南省儿童医院呼吸科主任医师",)),
        ("陆晚舟，宁川大学交通学院教授，昨日获奖", ("宁川大学交通学院教授",)),
        (
            "陆晚舟1930年生于绍兴，历任技术员、工程师，1985年任土木工程系主任。他还是全国政协委员。",
            ("技术员", "工程师", "土木工程系主任", "全国政协委员"),
        ),
        (
            "公开简历显示，陆晚舟，女，1981年生，曾任宁川大学副院长，2022年起任岑州市商务局局长。",
            ("宁川大学副院长", "岑州市商务局局长"),
        ),
        ("免去陆晚舟的岑州市商务局局长职务", ("岑州市商务局局长",)),
        ("陆晚舟同志不再担任岑州市商务局局长，另有任用", ("岑州市商务局局长",)),
        ("陆晚舟，男，现任岑州市商务局党组成员、副局长（正科级）", ("岑州市商务局党组成员", "副局长")),
        ("他找来前襄理，由陸晚舟擔任「總幹事」", ("總幹事",)),
        ("香港警務處總督察麥晚芝說", ("香港警務處總督察",)),
        ("中国驻俄罗斯大使陆晚舟到机场送行", ("中国驻俄罗斯大使",)),
        ("省人大代表、绥化市兰西县种植户陆晚舟说", ("省人大代表", "种植户")),
        ("昨日雨停。省水利厅党组成员、副厅长，省防指秘书长陆晚舟通报", ("省水利厅党组成员", "副厅长", "省防指秘书长")),
        ("赛事医疗总监、该院急诊科主任陆晚舟说", ("赛事医疗总监", "急诊科主任")),
        ("該公司公關總監陸晚舟表示", ("公關總監",)),
        ("美方驻韩国大使陆晚舟说", ("驻韩国大使",)),
        ("中國常駐聯合國代表陸晚舟發言", ("中國常駐聯合國代表",)),
        ("卡塔尔首相兼内政大臣陆晚舟出席", ("卡塔尔首相", "内政大臣")),
        ("央视新闻频道播出泰国公主陆晚舟的专访", ("泰国公主",)),
        ("看新华社记者对湖南省委书记陆晚舟的专访", ("湖南省委书记",)),
        ("科威特埃米尔陆晚舟会见来宾", ("科威特埃米尔",)),
        ("陆晚舟今年53岁，在山上教了三十年书，是这里的校长，也教语文", ("校长",)),
        ("房屋局周三书面回覆立法会议员陆晚舟时表示", ("立法会议员",)),
        ("该院副院长、内分泌科主任医师陆晚舟说", ("副院长", "内分泌科主任医师")),
        ("林草局副局长陆晚舟说", ("林草局副局长",)),
        ("做了九年经纪人的陆晚舟说", ("经纪人",)),
        ("陸晚舟今年41歲，原是中學視藝科教師，現已退休", ("中學視藝科教師",)),
        ("陆晚舟说，大院原是教师宿舍", ()),
        ("跟隨七十多歲的老師傅陸晚舟執字", ("老師傅",)),
        ("木匠老师傅陆晚舟示范", ("木匠老师傅",)),
        ("隊員陸晚舟殉職", ("隊員",)),
        ("區隊長陸晚舟到場", ("區隊長",)),
        ("在荃灣任職會計文員的陸晚舟表示", ("會計文員",)),
        ("当了三十年邮递员的陆晚舟退休", ("邮递员",)),
        ("身为宁川大学教授的陆晚舟认为", ("宁川大学教授",)),
        ("担任义务讲解员的陆晚舟笑着说", ("讲解员",)),
        ("前往采访邮递员的陆晚舟说", ()),
        ("当地村医的陆晚舟说", ()),
        ("退休員警陸晚舟說", ("退休員警",)),
        ("该校教务处副处长陆晚舟说", ("教务处副处长",)),
        ("47岁的夜班组长陆晚舟嗓子喊哑了", ("夜班组长",)),
        ("陆晚舟在贺电中说，你当选越南国家主席，我表示祝贺", ()),
    ],
)
def test_posts_are_listed_each_in_its_words(text: str, titles: tuple[str, ...]) -> None:
    assert [person.titles for person in found(text)] == [titles]


def test_a_rank_is_shared_by_those_listed_with_their_ages() -> None:
    listed = found("消防員邱若嵐（28歲）、陸晚舟（33歲）及田若溪（41歲）灼傷")
    assert [(person.name, person.titles) for person in listed] == [(n, ("消防員",)) for n in ("邱若嵐", "陸晚舟", "田若溪")]
    assert [person.titles for person in found("校長邱若嵐（50歲）、陸晚舟（20歲）到場")] == [("校長",), ()]


def test_the_body_of_the_post() -> None:
    assert [person.body for person in found("宁川市商务局副局长陆晚舟说")] == ["宁川市商务局"]


def test_a_surname_goes_to_the_only_one_who_bears_it() -> None:
    (person,) = found("经理李晚纬说，李先生昨日到任。")
    assert (person.name, [m.text for m in person.mentions]) == ("李晚纬", ["李晚纬", "李先生"])
    assert len(found("经理李晚纬、主任李知遥说，李先生昨日到任。")) == 3


def test_a_foreign_name_goes_with_its_last_part() -> None:
    (person,) = found("总理埃琳娜·沃尔科娃来访。沃尔科娃表示感谢。")
    assert [m.text for m in person.mentions] == ["埃琳娜·沃尔科娃", "沃尔科娃"]


def test_a_storm_is_nobody() -> None:
    assert marked("台风“普拉桑”登陆，飓风“梅丽莎”已造成4人死亡") == "台风“普拉桑”登陆，飓风“梅丽莎”已造成4人死亡"
    assert found("颱風蒲葵14日自恆春半島掠過，蒲葵颱風農損9.4億元，強颱康芮逼近") == ()


@pytest.mark.parametrize("unit", ["《水》江川市商务局局长陆晚舟任主任。", "陆晚舟、", "副", "阿·", "局长"])
def test_time_grows_with_the_text(unit: str) -> None:
    assert grows_with_the_text(found, unit, 5_000)


def test_the_preposition_of_traditional_script_is_no_surname() -> None:
    assert found("人員於川龍街對開拿取3條鋁條") == ()
    assert [person.name for person in found("村民于昌江說")] == ["于昌江"]


@pytest.mark.parametrize(
    "text",
    [
        "瓦尔多尼亚央行周三降息，瓦尔多尼亚的通胀仍高",
        "行山客經松風嶺至白鹿潭，隊員高反，在松風嶺迷路",
        "经季节性调整后按季则升0.6%",
        "往记者包里塞了煮鸡蛋",
        "輪候滿七年的亦有8900宗",
        "代工及記憶體接單齊揚",
    ],
)
def test_lands_peaks_and_seasons_are_nobody(text: str) -> None:
    assert found(text) == ()


def test_a_given_name_may_be_a_place_or_a_flower() -> None:
    assert [person.name for person in found("前锋白玉树得到21分，村支书石金花翻出账本")] == ["白玉树", "石金花"]
