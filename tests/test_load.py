"""What comes in: encodings, formats, and what a file says of itself."""

import codecs
import gzip
import io
import json
from datetime import date
from pathlib import Path

import pytest

from factsheet.errors import UnreadableError
from factsheet.load import article, read, read_stream
from factsheet.load.decode import decode
from factsheet.load.encodings import KANA
from factsheet.model import Article
from factsheet.options import InputFormat, LoadOptions

ROOT = Path(__file__).parent.parent
TEXTS = sorted([*ROOT.glob("seeds/*.txt"), *ROOT.glob("tests/annotated/*.txt")])
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk", "big5", "cp950", "big5hkscs")
NEWS = "江海市统计局十九日发布的数据显示，上半年全市工业增加值同比增长百分之六点八，高于全省平均水平。"


def loaded(data: bytes, name: str = "-", input_format: InputFormat = "auto") -> Article:
    (found,) = read_stream(io.BytesIO(data), LoadOptions(input_format), name)
    return found


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_same_text_comes_back(path: Path, encoding: str) -> None:
    text = path.read_text(encoding="utf-8")
    for part in (text, text[:60], text[200:230]):
        try:
            data = part.encode(encoding)
        except UnicodeEncodeError:
            continue  # Big5 does not hold simplified text
        if encoding in ("big5", "cp950") and KANA.search(part):
            continue  # Python has kana there in an order in which nobody writes it
        assert decode(data)[0] == part


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE], ids=["little", "big"])
def test_a_mark_decides(mark: bytes) -> None:
    codec = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    assert decode(mark + NEWS.encode(codec)) == (NEWS, "utf-16")


def test_damage_is_named() -> None:
    data = NEWS.encode("gb18030")
    with pytest.raises(UnreadableError, match=r"a\.txt: looks like GB18030, but is damaged at byte 40"):
        decode(data[:40] + b"\xff" + data[40:], name="a.txt")
    with pytest.raises(UnreadableError, match="looks like UTF-8, but is damaged at byte 30"):
        decode(NEWS.encode()[:30] + b"\xff" + NEWS.encode()[30:])


def test_what_is_no_chinese_is_refused() -> None:
    with pytest.raises(UnreadableError, match="binary data"):
        decode(bytes(range(256)) * 8)
    with pytest.raises(UnreadableError, match="no Chinese encoding"):
        decode("Déjà vu à l'hôtel, naïveté".encode("latin-1"))


def test_the_user_names_the_encoding() -> None:
    assert decode(NEWS.encode("gbk"), "GBK") == (NEWS, "GBK")
    with pytest.raises(UnreadableError, match=r"not BIG5 \(byte"):
        decode(b"\xff" + NEWS.encode("gbk"), "big5")


HEADS = {
    "2025-09-29 08:30　来源：江岚政闻综合省纪委网站、江海日报等": ("2025-09-29", "江岚政闻", ()),
    "2025-09-29 08:30　来源：江海新闻网综合": ("2025-09-29", "江海新闻网", ()),
    "2025-09-29 08:30　来源：江海综合广播": ("2025-09-29", "江海综合广播", ()),
    "2026年6月11日　海港民報　文：要聞組": ("2026-06-11", "海港民報", ()),
    "原创　周行　江法周刊　2023-11-16 08:12　发表于江苏": ("2023-11-16", "江法周刊", ("周行",)),
    "嵐港網　撰文：苗潮生　出版：2025-05-22 14:10　更新：2025-05-22 15:32": ("2025-05-22", "嵐港網", ("苗潮生",)),
    "發布日期：115年3月27日　發布單位：海島水利局": ("2026-03-27", "海島水利局", ()),
    "江岚时报记者 林可 通讯员 闻笛　|　2025年7月9日　20:37": ("2025-07-09", "江岚时报", ("林可", "闻笛")),
    "文：林可　圖：受訪者提供　《岚山周刊》第612期　2026年1月25日": ("2026-01-25", "岚山周刊", ("林可",)),
    "2025-06-19 12:34　更新：2025-06-19 16:08　嵐報港聞": ("2025-06-19", "嵐報", ()),
    "發布時間：2025/11/07 23:05　記者　林可、Kelvin Sze": ("2025-11-07", None, ("林可", "Kelvin Sze")),
    "2024-07-19 16:42:08　来源：新华社": ("2024-07-19", "新华社", ()),
    "《江海周刊》　2025年3月28日　第6版　本刊记者 苏见微 文/图": ("2025-03-28", "江海周刊", ("苏见微",)),
    "維港財訊　記者：岑樂瑤　2025年6月11日": ("2025-06-11", "維港財訊", ("岑樂瑤",)),
    "港聞快報　發佈時間：2024-03-14 18:22　最後更新：2024-03-15 19:05": ("2024-03-14", "港聞快報", ()),
    "最後更新：2024-03-15　發佈：2024-03-14　港聞快報": ("2024-03-14", "港聞快報", ()),
    "潮聲日報／記者石芷晴／台南報導　民國114年4月19日": ("2025-04-19", "潮聲日報", ("石芷晴",)),
    "北回新聞網／生活中心　2025年11月13日 週四 上午10:28": ("2025-11-13", "北回新聞網", ()),
    "信息来源：江海市统计局　发布日期：2024-07-16　浏览次数：1024": ("2024-07-16", "江海市统计局", ()),
    "二〇二五年三月三日　星期一　江海日报　第02版": ("2025-03-03", "江海日报", ()),
    "2025-08-06　江海日报　记者 张 远、李晓明": ("2025-08-06", "江海日报", ("张远", "李晓明")),
    "发布时间：2025.08.06 10:00　稿源：江海新闻网　作者：欧阳小北": ("2025-08-06", "江海新闻网", ("欧阳小北",)),
    "114/05/27 19:42　島嶼通訊社": ("2025-05-27", "島嶼通訊社", ()),
    "19/06/2026 16:40　維港財訊": ("2026-06-19", "維港財訊", ()),
    "維港財訊　05/11/2025　記者：岑樂瑤": ("2025-11-05", "維港財訊", ("岑樂瑤",)),
    "113年9月10日（二）　潮聲農訊　記者方念慈、周行／宜蘭連線報導": ("2024-09-10", "潮聲農訊", ("方念慈", "周行")),
    "113.09.10 潮聲日報 文／方念慈 攝影／周行": ("2024-09-10", "潮聲日報", ("方念慈",)),
    "潮聲日報／方念慈　2024-09-10 05:30": ("2024-09-10", "潮聲日報", ("方念慈",)),
    "2024/09/10 14:05 維港財訊 港聞組 岑樂瑤": ("2024-09-10", "維港財訊", ("岑樂瑤",)),
    "江海晚报 | 2024-09-10 21:08 | 夏语冰": ("2024-09-10", "江海晚报", ("夏语冰",)),
    "江海晚报全媒体记者 扎西央宗 文/图　2024-09-10": ("2024-09-10", "江海晚报", ("扎西央宗",)),
    "潮聲報〔記者方念慈／高雄報導〕2024-09-10 20:15": ("2024-09-10", "潮聲報", ("方念慈",)),
    "日期：2024-09-10　浏览：1283次　来源：市商务局　【字体：大 中 小】": ("2024-09-10", "市商务局", ()),
    "文字記者｜方念慈　攝影記者｜周行　2024.09.10　潮聲週刊": ("2024-09-10", "潮聲週刊", ("方念慈",)),
}


def test_the_source_of_a_table_is_no_outlet() -> None:
    found = article(f"江海市上半年工业增长百分之六\n江海晚报　2024-07-19\n\n{NEWS}\n（资料来源：市统计局）\n{NEWS}")
    assert found.outlet == "江海晚报"



@pytest.mark.parametrize("head", HEADS)
def test_a_line_of_the_head(head: str) -> None:
    found = article(f"江海市上半年工业增长百分之六\n{head}\n\n{NEWS}{NEWS}\n\n{NEWS}")
    published, outlet, byline = HEADS[head]
    assert (str(found.published), found.outlet, found.byline) == (published, outlet, byline)
    assert found.title == "江海市上半年工业增长百分之六"


ABOVE_THE_TITLE = (
    "江海农情 | 市场月报 | 2025年第8期",
    "《江海农业报》2024年8月6日第3版　科技·种业",
    "《海州统计》2024年第9期（总第213期）",
    "突發　法庭",
    "海港民報網站　|　要聞　|　政情　|　論壇",
    "足球　賽馬　網球　綜合",
    "江海要聞 ／ 財經 ／ 地產",
    "消費　|　民生",
)


@pytest.mark.parametrize("above", ABOVE_THE_TITLE)
def test_a_masthead_or_a_path_is_no_title(above: str) -> None:
    found = article(f"{above}\n江海市上半年工业增长百分之六\n2024-08-06 10:12\n\n{NEWS}{NEWS}\n\n{NEWS}")
    assert found.title == "江海市上半年工业增长百分之六"


DATELINES = {
    "新华社北京7月19日电（记者周行、林可一）": ("新华社", "北京", ("周行", "林可一")),
    "江海日报讯（记者向晓 通讯员武小铁）": ("江海日报", None, ("向晓", "武小铁")),
    "江海日报讯（记者向晓 通讯员江铁宣）": ("江海日报", None, ("向晓",)),
    "【維港早報訊】記者周硯、林小滿報道：": ("維港早報", None, ("周硯", "林小滿")),
    "（產經瞭望記者方念慈台北18日電）": ("產經瞭望", "台北", ("方念慈",)),
    "（島嶼通訊社記者歐陽瑾台北6日電）": ("島嶼通訊社", "台北", ("歐陽瑾",)),
    "（島嶼通訊社記者鍾小翔新竹18日電）": ("島嶼通訊社", "新竹", ("鍾小翔",)),
    "〔記者方念慈／高雄報導〕": (None, "高雄", ("方念慈",)),
    "【本報訊】": (None, None, ()),
    "（獅山通訊社香港16日電）": ("獅山通訊社", "香港", ()),
    "本报上海8月6日电（记者 卞宁）": (None, "上海", ("卞宁",)),
    "記者陳曉雯／台北報導　": (None, "台北", ("陳曉雯",)),
}


@pytest.mark.parametrize("dateline", DATELINES)
def test_a_dateline(dateline: str) -> None:
    found = article(f"江海市上半年工业增长百分之六\n\n{dateline}{NEWS}\n\n{NEWS}")
    assert (found.outlet, found.dateline, found.byline) == DATELINES[dateline]


def test_a_year_is_not_made_up() -> None:
    found = article(f"江海地铁通车\n新华社江海7月19日电　{NEWS}\n{NEWS}")
    assert found.published is None
    assert [warning.code for warning in found.warnings] == ["published_unknown"]


@pytest.mark.parametrize(
    ("lede", "published"),
    [
        ("江海日报讯　2月14日，农历正月初五，铁路迎来返程高峰。客流较2023年同期增长六成。", date(2024, 2, 15)),
        ("新华社江海7月19日电　海关总署19日公布，2024年上半年出口增长百分之六。", date(2024, 7, 19)),
        ("（島嶼通訊社台北27日電）立法院今天三讀修正通過條例。（編輯：陳小軒）1140527", date(2025, 5, 27)),
    ],
)
def test_a_year_that_the_article_gives_away(lede: str, published: date) -> None:
    found = article(f"江海今日要闻\n{lede}\n{NEWS}")
    assert found.published == published
    assert [warning.code for warning in found.warnings] == (["published_guessed"] if "編輯" not in lede else [])


def test_what_the_user_says_comes_first() -> None:
    options = LoadOptions(published=date(2020, 1, 1), title="题", outlet="报", region="hk")
    found = article(f"江海市上半年工业增长\n2024-07-19　来源：新华社\n{NEWS}", options)
    assert (found.published, found.title, found.outlet, found.region) == (date(2020, 1, 1), "题", "报", "hk")


def test_front_matter() -> None:
    found = loaded(f"---\ntitle: 江海要闻\ndate: 2024-07-19\nsource: 江海日报\n---\n\n{NEWS}\n".encode(), "a.md")
    assert (found.title, found.published, found.outlet) == ("江海要闻", date(2024, 7, 19), "江海日报")


def test_packed_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress("".join(json.dumps({"id": i, "text": NEWS}) + "\n" for i in "ab").encode()))
    assert [found.id for found in read(path)] == ["a", "b"]


def test_lines_in_an_older_encoding() -> None:
    line = json.dumps({"id": "a", "text": NEWS}, ensure_ascii=False)
    (found,) = read_stream(io.BytesIO(line.encode("gb18030")), name="a.jsonl")
    assert (found.text, found.encoding) == (NEWS, "gb18030")


def test_the_outlet_of_an_invitation_at_the_foot() -> None:
    page = f"江海市工业增长\n2025-11-07 23:05\n\n{NEWS}{NEWS}\n\n緊貼大小新聞，請 Like 嵐港新聞網 Facebook 專頁"
    assert article(page).outlet == "嵐港新聞網"


def test_the_outlet_that_reminds_its_readers() -> None:
    page = f"江海市工业增长\n2025-11-07 23:05\n\n{NEWS}{NEWS}\n\n☆島聲日報提醒您：飲酒過量有礙健康☆"
    assert article(page).outlet == "島聲日報"


def test_where_a_report_is_from_is_no_reporter() -> None:
    assert article(f"嵐測營收創高\n嵐聲網記者方念慈 台北 2026-05-19 14:30\n{NEWS}").byline == ("方念慈",)


def test_a_column_before_the_title_is_no_outlet() -> None:
    found = article(f"【早報】嵐北股市收高\n嵐聲社／記者陸晚舟台北報導\n2026-05-19 14:30\n{NEWS}")
    assert (found.title, found.outlet) == ("嵐北股市收高", "嵐聲社")


def test_a_league_before_the_title_is_a_column() -> None:
    assert article(f"【港超联】岚山客场小胜远帆\n2026-05-19 14:30\n{NEWS}\n\n{NEWS}").title == "岚山客场小胜远帆"


def test_an_outlet_in_brackets() -> None:
    head = "水务署加派人手巡查\n2025-10-02　17:12　记者：冼乐澄　【海港经济日报】\n\n"
    assert loaded(f"{head}{NEWS}".encode(), "a.txt").outlet == "海港经济日报"


@pytest.mark.parametrize("name", ["a.bin", "-"])
def test_the_first_bytes_tell_a_web_page(name: str) -> None:
    page = f"<html><head><title>江海要闻</title></head><body><p>{NEWS}</p></body></html>"
    assert loaded(page.encode(), name).media_type == "text/html"
