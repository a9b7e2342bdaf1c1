"""Places: the rules' examples and the lexicons' proofs through the whole engine, both scripts, the baked tables."""

import subprocess
import sys

import pytest

from factsheet.convert import convert
from factsheet.find import facts
from factsheet.find.places import names
from factsheet.find.places.gazetteer import WEAK, gazetteer
from factsheet.find.rule import Rule
from factsheet.lexicon import Entry, entries
from factsheet.model import Article, Place
from factsheet.options import FactKind
from factsheet.view import fold, script_of
from tests.conftest import ROOT
from tests.growth import grows_with_the_text

PLACES: tuple[FactKind, ...] = ("places",)
CARRIERS = ("{}", "据悉，{}，同比增长。", "（{}）")
YES = [(rule, sentence, name) for rule in names.RULES for sentence, name in rule.yes.items()]
NO = [(rule, sentence) for rule in names.RULES for sentence in rule.no]


def places(text: str) -> tuple[Place, ...]:
    return facts(Article(text, fold(text), (), script_of(text)), PLACES).places


def mentions(text: str) -> list[str]:
    found = sorted((m for place in places(text) for m in place.mentions), key=lambda mention: mention.start)
    assert all(text[mention.start : mention.end] == mention.text for mention in found)
    return [mention.text for mention in found]


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize(("rule", "sentence", "name"), YES, ids=[f"{r.name}: {s}" for r, s, _ in YES])
def test_a_rule_reads_its_examples(rule: Rule[str], sentence: str, name: str, carrier: str) -> None:
    before, span, after = sentence.split("|")
    found = [place for place in places(carrier.format(before + span + after)) if span in place.mentions[0].text]
    assert [place.mentions[0].text for place in found] == [span]
    assert names_of(found[0]) == name


def names_of(place: Place) -> str:
    """What the examples write: the first of the names that the gazetteer knows, in the view's characters."""
    from factsheet.find.places import same

    return same(fold(place.name))


@pytest.mark.parametrize(("rule", "sentence"), NO, ids=[f"{r.name}: {s}" for r, s in NO])
def test_a_rule_leaves_alone_what_is_none(rule: Rule[str], sentence: str) -> None:
    assert mentions(sentence) == []


@pytest.mark.parametrize("entry", entries("place_heads"), ids=lambda entry: f"{entry.group}: {entry.word}")
def test_a_head_makes_a_place(entry: Entry) -> None:
    before, span, after = entry.proof.split("|")
    assert span in mentions(before + span + after)


ENUMERATED = {
    "项目覆盖长三角、珠三角、京津冀等地区": ["长三角", "珠三角", "京津冀"],
    "展覽由台北移至高雄，再到澎湖": ["台北", "高雄", "澎湖"],
    "從深水埗、葵涌到屯門，警方共拘捕十人": ["深水埗", "葵涌", "屯門"],
    "球队先后在多哈、利雅得和杜拜训练": ["多哈", "利雅得", "杜拜"],
    "经海南州、果洛州进入四川阿坝": ["海南州", "果洛州", "四川阿坝"],
    "行山客經石芽背、橫嶺坳往沙羅洞，在橫嶺坳以北迷路": ["石芽背", "橫嶺坳", "沙羅洞", "橫嶺坳"],
    "驴友徒步失联，救援队从青石垭口进入，在鹰嘴岩下方找到背包": ["青石垭口", "鹰嘴岩"],
    "男子在旺角朗豪坊及沙田新城市廣場購物": ["旺角朗豪坊", "沙田新城市廣場"],
    "玉里、富里及瑞穗三鄉鎮合法旅宿客滿": ["玉里", "富里", "瑞穗"],
    "南昌街嵐星戲院亮燈，常泰长江大桥天星洲航道桥合龙": ["南昌街", "常泰长江大桥"],
    "附屬公司嵐訊通（澳門）轉虧為盈，沿共产主义渠补种水草": ["共产主义渠"],
    "长江上游水库群补水，沅江江畔的老街，在加拿大渥太华峰会后": ["长江上游", "沅江", "加拿大渥太华"],
    "中泰两国贸易额，5个计划单列市，小麦加紧抢收，巴中关系": [],
    "旗山區上半段土地休耕，旗山區重要路段9處積水": ["旗山區", "旗山區"],
    "京广高铁信阳至孝感区段限速": ["京广高铁", "信阳", "孝感"],
}


@pytest.mark.parametrize(("text", "expected"), ENUMERATED.items())
def test_several_places(text: str, expected: list[str]) -> None:
    assert mentions(text) == expected


NOT_PLACES = (
    "其中国有企业占三成",
    "沿海地区多雨",
    "发展中国家的债务",
    "有关部门加大连续监测的力度",
    "市长江一鸣说",
    "城镇化率提高到六成，乡村振兴稳步推进",
    "平均气温比常年偏高，资源利用合理",
    "中国式现代化的道路",
    "公司上市后加快建设步伐",
    "9日本报讯",
    "行山人士經沙灘、石澗往水塘，途經村落迷路",
    "以往主要看火车站，脚下的石板路湿滑",
    "檢出賽洛寧超標",
    "三清宮前停車場封閉",
)


@pytest.mark.parametrize("text", NOT_PLACES)
def test_no_place(text: str) -> None:
    assert mentions(text) == []


def test_the_names_of_a_place_are_one_entity() -> None:
    found = places("广州市今年增长6%。广州的出口、苏州的进口都在回升。")
    assert [(place.name, len(place.mentions)) for place in found] == [("广州市", 2), ("苏州", 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("广州市天河区今日开会。天河区表示，广州天河很好。", {"广州市天河区": 3}),
        ("江苏省南京市的企业到了南京。", {"江苏省南京市": 2}),
        ("北京朝阳区与辽宁朝阳市结对，朝阳人很多。", {"北京朝阳区": 1, "辽宁朝阳市": 1}),
        ("杭州西湖区整治西湖。", {"杭州西湖区": 1, "西湖": 1}),
    ],
)
def test_a_short_name_is_of_the_full_one_if_there_is_one(text: str, expected: dict[str, int]) -> None:
    assert {place.name: len(place.mentions) for place in places(text) if place.name in expected} == expected


def test_what_the_article_names_once_is_known_throughout() -> None:
    assert mentions("来到曲川县，遗址就在河边。专家认为曲川出土的陶范最完整。") == ["曲川县", "曲川"]


SHORT_BESIDE_FULL = {
    "杂多牧民换新装。案子诉至杂多县。": ["杂多", "杂多县"],
    "秀林礦場停工，花蓮縣秀林鄉公告": ["秀林", "花蓮縣秀林鄉"],
    "资源县加强资源保护，合作市推进合作": ["资源县", "合作市"],
    "和平区居民渴望和平": ["和平区"],
}


@pytest.mark.parametrize(("text", "expected"), SHORT_BESIDE_FULL.items())
def test_a_short_name_counts_where_the_article_has_the_full_one(text: str, expected: list[str]) -> None:
    assert mentions(text) == expected


def test_a_body_is_not_called_by_what_is_part_of_a_place() -> None:
    text = "鹭屿国际机场股份有限公司（以下简称“鹭屿机场公司”）公布，鹭屿国际机场完成旅客吞吐量247万人次。"
    (body,) = facts(Article(text, fold(text), (), script_of(text)), ("bodies", "places")).bodies
    assert body.aliases == ("鹭屿机场公司",)


def test_a_place_is_not_within_a_body_or_a_title() -> None:
    assert mentions("广州市商务局印发《广州南沙发展方案》") == []


BOTH = (
    "台東縣長濱鄉、花蓮縣，將軍澳南延線，沙烏地阿拉伯，廣州開發區",
    "江苏省苏州市、福州长乐国际机场，美国德州，臺北市",
)


@pytest.mark.parametrize("text", BOTH)
def test_both_scripts_give_the_same_places(text: str) -> None:
    spans = {(m.start, m.end) for place in places(text) for m in place.mentions}
    for script in ("hans", "hant"):
        twin = convert(text, script)
        assert {(m.start, m.end) for place in places(twin) for m in place.mentions} == spans


def test_names_of_the_gazetteer_are_as_the_view_folds_them() -> None:
    assert [name for name in gazetteer() if fold(f"这里是{name}")[3:] != name] == []


def test_a_weak_name_counts_behind_a_greater_place_only() -> None:
    assert gazetteer()["长安"] == WEAK
    assert mentions("长安的荔枝") == []
    assert mentions("在西安长安开工") == ["西安长安"]


def test_a_place_at_the_very_end_ends_there() -> None:
    [place] = places("他昨天来到武汉")
    assert [(m.start, m.end) for m in place.mentions] == [(5, 7)]


ALONE = {
    "记者在淡水拍到，楠梓居民也看到了": ["淡水", "楠梓"],
    "他在碌曲的草原上，渴望和平的生活": ["碌曲"],
    "杞县境内有雨，市委和县委书记到场": ["杞县"],
    "东兴隆重开业": [],
    "水里居民撤離，車泡在水裡": ["水里"],
    "寒流重創七股，七股、將軍一帶水溫下探，七股的魚死了": ["七股", "七股", "七股"],
    "陕西周至的猕猴桃每周至少运出三趟，周至今年丰收": ["陕西周至", "周至"],
}


@pytest.mark.parametrize(("text", "expected"), ALONE.items())
def test_a_weak_name_counts_where_both_edges_show_it(text: str, expected: list[str]) -> None:
    assert mentions(text) == expected


def test_what_lies_in_a_town_is_no_district_of_it() -> None:
    assert mentions("杭州市区堵车，阳西县城停电，东莞市长安镇、余杭区也下雨") == [
        "杭州",
        "阳西",
        "东莞市长安镇",
        "余杭区",
    ]


def test_the_baked_tables_are_what_the_packages_give() -> None:
    done = subprocess.run(
        [sys.executable, "tools/bake_places.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("unit", ["上海", "阿", "市区县镇", "在青云", "台1", "路"])
def test_time_grows_with_the_text(unit: str) -> None:
    assert grows_with_the_text(places, unit, 4_000)
