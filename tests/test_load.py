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
        assert decode(data)[0].replace("‧", "•") == part.replace("‧", "•")  # one dot in Big5, A145


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
    "《江岚晚报》记者 林可 2025年6月18日": ("2025-06-18", "江岚晚报", ("林可",)),
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
    "南嶼新聞網　2025/10/30 05:30\n記者滿靖文／屏東縣報導": ("2025-10-30", "南嶼新聞網", ("滿靖文",)),
    "江海晚报　2024年9月10日　文/图：佘晓芸": ("2024-09-10", "江海晚报", ("佘晓芸",)),
    "江海晚报全媒体记者 扎西央宗 文/图　2024-09-10": ("2024-09-10", "江海晚报", ("扎西央宗",)),
    "潮聲報〔記者方念慈／高雄報導〕2024-09-10 20:15": ("2024-09-10", "潮聲報", ("方念慈",)),
    "日期：2024-09-10　浏览：1283次　来源：市商务局　【字体：大 中 小】": ("2024-09-10", "市商务局", ()),
    "文字記者｜方念慈　攝影記者｜周行　2024.09.10　潮聲週刊": ("2024-09-10", "潮聲週刊", ("方念慈",)),
    "撰文＝方念慈　攝影＝周行　2024年9月10日": ("2024-09-10", None, ("方念慈",)),
    "文＝方念慈　圖＝周行　2024-09-10　潮聲週刊": ("2024-09-10", "潮聲週刊", ("方念慈",)),
    "採訪整理＝方念慈　2024年9月10日": ("2024-09-10", None, ("方念慈",)),
    "10/09/2024　方念慈（文）、周行（圖）": ("2024-09-10", None, ("方念慈", "周行")),
    "方念慈（文）　2024-09-10　潮聲週刊": ("2024-09-10", "潮聲週刊", ("方念慈",)),
    "2024-09-10 | 方念慈(撰文)": ("2024-09-10", None, ("方念慈",)),
    "2024-09-10　方念慈（文、圖）": ("2024-09-10", None, ("方念慈",)),
    "2024-09-10　周行（圖）": ("2024-09-10", None, ()),
    "文・方念慈　攝影・周行　2024.09.10": ("2024-09-10", None, ("方念慈",)),
    "江海專題報導　|　文 方念慈　|　攝影 周行　|　2024.9.10": ("2024-09-10", None, ("方念慈",)),
    "【潮報專訊】2024年9月10日星期二": ("2024-09-10", "潮報", ()),
    "By 方念慈 | 2024-09-10": ("2024-09-10", None, ("方念慈",)),
    "方念慈／台北報導　2024-09-10": ("2024-09-10", None, ("方念慈",)),
    "城事脈／綜合報導　2024-09-10": ("2024-09-10", "城事脈", ()),
    "时间：2024-09-10　来源：江海健康　撰稿：林可　阅读：3417": ("2024-09-10", "江海健康", ("林可",)),
    "作者：林可　浏览：128　时间：2024-09-10": ("2024-09-10", None, ("林可",)),
    "2024年09月10日 21:07 | 来源：江海法苑 | 林可 通讯员 江法宣": ("2024-09-10", "江海法苑", ("林可",)),
    "2024-09-10 | 来源：江海日报 | 林可 实习生 何静": ("2024-09-10", "江海日报", ("林可", "何静")),
    "2024-09-10 | 来源：江海日报 | 综合 通讯员 何静": ("2024-09-10", "江海日报", ("何静",)),
    "责编：周行　审核：何静　记者：林可　2024-09-10": ("2024-09-10", None, ("林可",)),
    "策划：周行　撰文：林可　2024-09-10": ("2024-09-10", None, ("林可",)),
    "供稿：江海市水利局　撰稿：林可　2024-09-10": ("2024-09-10", "江海市水利局", ("林可",)),
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
    "閱島 READ THE ISLAND ／ 文化 ／ 空間",
    "島城 ISLAND WEEKLY | 專題",
    "島文薈 FEATURE",
    "報價　加入自選股　到價提示",
    "维岛日报数字报　|　返回目录　|　分享至 微信 QQ",
    "维岛网视讯 维岛网客户端",
    "維島01　港聞　社會新聞",
    "維島日報新聞網 - 即時新聞 - 要聞",
    "焦點事件／勞動",
    "3.6万阅读　58评论　点赞　转发",
    "嶼南地方網 / 白沙",
    "CNB 生活",
    "[印刷版] [放大] [縮小]",
    "江海新闻网 · 民生",
    "潮汐實驗室 / 人物",
    "地方新聞",
    "当前栏目：要闻",
    "首頁•生活•旅遊",
    "主頁＼港聞＼社會",
    "☰ 選單　搜尋　登入",
)

# Two lines are the title's where the first names no page: what it is about, what became of it.
IN_TWO_LINES = (
    *("科技赋能 文化传承", "減廢｜垃圾量連跌四年", "長者兩元乘車 審計署促檢討", "江海 READY 了吗"),
    *("海潮科技財報｜增收", "滨江新区电网 / 保供", "工业增加值｜经济"),
)


@pytest.mark.parametrize("first", IN_TWO_LINES)
def test_the_first_line_of_a_title_stays(first: str) -> None:
    found = article(f"{first}\n江海市上半年工业增长百分之六\n2024-08-06 10:12\n\n{NEWS}{NEWS}\n\n{NEWS}")
    assert found.title == first


@pytest.mark.parametrize("above", ABOVE_THE_TITLE)
def test_a_masthead_or_a_path_is_no_title(above: str) -> None:
    found = article(f"{above}\n江海市上半年工业增长百分之六\n2024-08-06 10:12\n\n{NEWS}{NEWS}\n\n{NEWS}")
    assert found.title == "江海市上半年工业增长百分之六"


# The lines above the title, between it and the story, and below; the outlet and the reporters that they name.
def test_an_agency_above_its_dateline_is_no_title() -> None:
    lede = "（江海社记者林可江海5日电）"
    assert article(f"江海社\n{lede}{NEWS}{NEWS}\n\n{NEWS}").title is None


AROUND_THE_STORY = [
    (
        "江海晚报·新江海客户端\n2025-03-04 07:48:11 字数：1043 阅读：8.2万",
        "江海晚报全媒体记者 贺晓棠 实习生 陆苇杭",
        "江海晚报版权所有",
        ("江海晚报", ("贺晓棠", "陆苇杭")),
    ),
    (
        "江海大学新闻稿",
        "2025年3月4日",
        "江海新闻社版权所有",
        ("江海大学", ()),
    ),
    (
        "【港闻】【运输】",
        "2025-03-04 18:22\n记者：丘凯琳",
        "江海新闻社版权所有",
        ("江海新闻社", ("丘凯琳",)),
    ),
    (
        "桂江新闻网 > 经济 > 外贸",
        "2025-03-04 07:36　来源：江海日报　作者：林可",
        "（责编：周行　审核：何静）\n桂江新闻网版权所有\n网友还看了\n蜜橙走俏",
        ("江海日报", ("林可",)),
    ),
    (
        "首页 | 消费 | 财经号　登录 / 注册",
        "江海晚报　2025/03/04 21:05:47\n3.6万阅读　58评论　点赞",
        "（江海晚报记者 林可 实习生 何静）\n编辑：周行",
        ("江海晚报", ("林可", "何静")),
    ),
    ("江海网>>新闻频道>>本地新闻", "2025-03-04 09:12 · 江海发布官方账号", "举报\n【江海网版权与免责声明】\n编辑:何静", ("江海发布", ())),
    ("", "江财网　2025-03-04\n听全文　约4分钟", "编辑 何静\n市场有风险，投资需谨慎。\n热榜\n楼市新政", ("江财网", ())),
    (
        "財金晨報　|　港股　|　專欄\n報價　加入自選股　到價提示",
        "2025-03-04 05:00",
        "責任編輯：周樂文\n財金晨報各欄目內容只供參考",
        ("財金晨報", ()),
    ),
    (
        "維島日報 港聞 ＞ 法庭\n訂閱　電子版　夜間模式",
        "2025-03-04　記者方芷晴",
        "〔維島日報專訊　編輯：周樂文〕\n熱門：颱風過後 ｜ 法庭速遞\n維島日報 © 2025",
        ("維島日報", ("方芷晴",)),
    ),
    (
        "主頁 > 要聞 > 社會",
        "2025年3月4日　星期二\n[列印]　[轉寄友好]　[放大字體]",
        "採訪：方芷晴　編輯：周樂文\n維島日報有限公司版權所有",
        ("維島日報", ("方芷晴",)),
    ),
    (
        "島聲時報｜地方｜北部焦點",
        "2025-03-04 05:30　【記者方念慈／台北報導】\n分享給朋友：f　LINE　X",
        "你可能會喜歡：燈會不辦了？\n加入島聲時報會員　看無廣告版",
        ("島聲時報", ("方念慈",)),
    ),
    (
        "潮聲新聞　首頁 / 司法 / 檢調",
        "潮聲新聞　文／范姜若宇\n2025年3月4日 上午11:20",
        "★ 被告未經判決有罪確定前，應推定為無罪。\n本網編輯：林可\n［看更多］棄置場夜半惡臭",
        ("潮聲新聞", ("范姜若宇",)),
    ),
    (
        "農業新聞｜產地直擊｜市場行情",
        "2025.03.04　綠島農訊　記者　方念慈",
        "每月300元，支持獨立農業報導\n© 綠島農訊 著作權所有",
        ("綠島農訊", ("方念慈",)),
    ),
    (
        "首頁 > 台股 > 個股",
        "潮聲社／台北報導\n2025年3月4日 週二 · 3 分鐘 (閱讀時間)",
        "※本文純屬資訊分享，不構成買賣建議。\n你可能還想看\n． 外資調節台股",
        ("潮聲社", ()),
    ),
    ("島文薈 FEATURE", "2025年3月4日　撰文／方念慈", "更多專題｜訂閱電子周報\n轉載請註明出處「島文薈」", ("島文薈", ("方念慈",))),
    (
        "島康線上 IsleHealth Taiwan",
        "〔記者方念慈台北訊〕",
        "2025-03-04 16:05 發布　瀏覽人次：8,211\n＊訂閱電子報　＊回頁首",
        ("島康線上 IsleHealth Taiwan", ("方念慈",)),
    ),
    ("民生 ‧ 消費 ‧ 城東晚報", "2025年3月4日　記者　方芷晴", "編輯 / 林可　圖片來源：受訪者", ("城東晚報", ("方芷晴",))),
    ("海港財經　首頁 / 即市 / 宏觀", "文・攝影／方念慈\n2025.03.04", "", ("海港財經", ("方念慈",))),
    ("嶼見線報 ｜ 生活", "04.03.2025　16:48", "", ("嶼見線報", ())),
    ("", "2025-03-04 21:16　　财观网　周思远", "2025.03.04 00:05｜責任編輯 方以晴｜攝影 林佳穎", ("财观网", ("周思远",))),
    ("", "光影周刊　方念慈報道　2025年3月4日", "#電影 #頒獎", ("光影周刊", ("方念慈",))),
    ("", "2025-03-04", "稿源/江海市府新闻办　责任编辑/林可　监制/何静", ("江海市府新闻办", ())),
    (
        "江海商报　B03版 · 公司\n字号 T T　收藏",
        "本报记者 方念慈　实习生 石青　宁城报道\n2025-03-04 12:48",
        "",
        ("江海商报", ("方念慈", "石青")),
    ),
    ("熱門：議息｜孖展｜樓價指數", "江港財點　2025-03-04　17:02　　文：方念慈", "延伸閱讀　新股焦點", ("江港財點", ("方念慈",))),
    ("農情週報＞即時＞災情", "民國114年3月4日19時　記者方念慈、特約記者石青／綜合報導", "", ("農情週報", ("方念慈", "石青"))),
    ("【數據看路】", "文／方念慈　圖表／石青\n路網筆記 2025年3月4日 發布｜3月7日 更新", "", ("路網筆記", ("方念慈",))),
    ("", "□ 江海商报记者 方念慈、石青", "（原载2025年3月4日《江海商报》）\n编辑：林可", ("江海商报", ("方念慈", "石青"))),
    ("科學雜報｜懂科學的日常\n★ 最新文章", "周念慈　4-3-2025 15:06", "", ("科學雜報", ("周念慈",))),
    ("嶺南在線 大灣區頻道\n大灣區 > 民生", "（灣通社江海2025年3月4日電　記者方念慈）", "", ("灣通社", ("方念慈",))),
    ("江海快讯 App 版\n你已阅读 3 篇免费文章，尚余 2 篇", "4 Mar 2025 (星期二) 11:22 AM　更新 1:05 PM", "", ("江海快讯", ())),
    ("人物專訪｜", "By Kelvin Fong on Mar 4, 2025, 6:30 pm", "", (None, ("Kelvin Fong",))),
    ("索引号：YX0003/2022-00871　　主题分类：城乡建设", "发布日期：2025-03-04 10:16　信息来源：市住建局", "", ("市住建局", ())),
    ("发件人：江海早报\n收件人：我", "2025-03-04 12:48　来源：江海早报", "", ("江海早报", ())),
    ("", "2025-03-04　来源：江海健康", "来源：江海发布　编辑：林可　审核：何静", ("江海健康", ())),
    ("", "方念慈/台北報導\n2025-03-04", "供稿 | 江海市教育局\n文字 | 方念慈\n编辑 | 林可", (None, ("方念慈",))),
    ("", "2025/03/04　方念慈", "採訪／方念慈\n核稿：林可\n公民媒體需要你的定期定額支持", (None, ("方念慈",))),
]


@pytest.mark.parametrize(("above", "below", "foot", "named"), AROUND_THE_STORY, ids=[below for _, below, *_ in AROUND_THE_STORY])
def test_what_stands_around_the_story(above: str, below: str, foot: str, named: tuple[str | None, tuple[str, ...]]) -> None:
    title = "江海市上半年工业增长百分之六"
    text = f"{above}\n{title}\n{below}\n\n{NEWS}{NEWS}\n\n{NEWS}\n\n{foot}"
    found = article(text)
    assert (found.title, str(found.published)) == (title, "2025-03-04")
    assert (found.outlet, found.byline) == named
    left = [text[block.start : block.end] for block in found.blocks if block.kind not in ("meta", "boilerplate")]
    assert left == [title, NEWS + NEWS, NEWS]


# Bars and nameplates with words of no list; the same form with a title's words is in TITLES_LIKE_BARS.
FERRY = "環湖渡輪月底復航　首批投放六艘"
FERRY_NEWS = "江海市交通局三日宣布，環湖渡輪本月底復航，首批投放六艘電動船，每艘可載九十人，全程約四十分鐘。"
PAGES = [
    (
        "潮汐科技评论　芯片　出海　智驾　招股书　求职帮",
        "2025-03-04 09:12 发布于江苏\n收进书架　念给我听　字大些",
        "潮汐科技评论独家稿件，转载须联络授权。",
        ("潮汐科技评论", ()),
    ),
    (
        "问渠志\n卷首　城事　匠心　行走　|　Shop\nShare: f　X　in　抄下网址",
        "撰文　林可　2025.03.04",
        "本志图文均受著作权法保护",
        ("问渠志", ("林可",)),
    ),
    (
        "海灣報　社會｜兩岸｜馬經｜波經｜睇片\n讚一個　　報料WhatsApp　　睇上篇　睇下篇",
        "",
        "2025年3月4日　記者：方芷晴\n■ 刊登廣告　■ 條款　■ 下載「海灣報」App\n人氣：碼頭咖啡店執笠",
        ("海灣報", ("方芷晴",)),
    ),
    (
        "岸邊新聞 > 城中事\n2025-03-04 15:20　|　3 分鐘閱讀　|　回應(3)　|　存入書籤",
        "",
        "記者：方芷晴、Tony Ho\n【免責聲明】岸邊新聞有限公司力求資料準確",
        ("岸邊新聞", ("方芷晴", "Tony Ho")),
    ),
    ("维城新闻网\n坊间 / 山水 / 街坊 / 图说", "维城记者林可　2025年3月4日 09:10", "© 维城传媒 2025", ("维城新闻网", ("林可",))),
    ("嶼鄉新聞網 > 在地 > 縣政", "2025.03.04 09:15　記者方念慈／台東報導", "©嶼鄉傳媒股份有限公司 著作權所有", ("嶼鄉新聞網", ("方念慈",))),
    ("嶼讀 ISLE READER｜策展｜職人｜書櫃", "文／方念慈　2025年3月4日", "嶼讀編輯部 校稿：周樂文", ("嶼讀", ("方念慈",))),
    ("讀嶼 READ THE ISLE ／ 文化 ／ 空間", "2025-03-04", "Copyright © 讀嶼媒體　All rights reserved", ("讀嶼", ())),
    ("航运周知 ▏行情 ▏船队 ▏港口 ▏招标", "2025-03-04", "航运周知 版权所有", ("航运周知", ())),
    ("南湖大学青年报\n团学动态 · 师生风采 · 校友来信", "2025年3月4日", "南湖大学青年报编辑部 校对：何静", ("南湖大学青年报", ())),
    ("潮聲農業電子報", "潮聲農訊　記者方念慈　2025-03-04", "潮聲農訊 著作權所有", ("潮聲農訊", ("方念慈",))),
    ("早安｜问政｜相亲角｜夜读\n▷ 点此听稿 ◁", "2025-03-04 10:00　云中客户端", "", ("云中客户端", ())),
    ("回主版　看港島　看九龍　看離島", "維島日報　2025-03-04", "本文圖片由江海船政博物館提供", ("維島日報", ())),
]


@pytest.mark.parametrize(("above", "below", "foot", "named"), PAGES, ids=[above.split("\n")[0] for above, *_ in PAGES])
def test_a_page_with_words_of_no_list(above: str, below: str, foot: str, named: tuple[str, tuple[str, ...]]) -> None:
    text = f"{above}\n{FERRY}\n{below}\n\n{FERRY_NEWS}{FERRY_NEWS}\n\n{FERRY_NEWS}\n\n{foot}"
    found = article(text)
    assert (found.title, str(found.published)) == (FERRY, "2025-03-04")
    assert (found.outlet, found.byline) == named
    left = [text[block.start : block.end] for block in found.blocks if block.kind not in ("meta", "boilerplate")]
    assert [line for line in left if not line.startswith("潮汐")] == [FERRY, FERRY_NEWS + FERRY_NEWS, FERRY_NEWS]


# A page of each kind of desk: what stands above the title, below it, and at the foot, the outlet and the reporters.
DESKS = [
    (
        "首頁 ＞ 生活 ＞ 交通\n潮聲日報\n字級設定：小 中 大",
        "2025-03-04 08:30　記者 方念慈／台北報導\nf 分享　LINE　留言 12　列印　A- A+",
        "▲環湖渡輪試航。（記者方念慈攝）\n看更多相關新聞\n碼頭翻新　攤商：等到了\n※ 每天收聽潮聲晨報 Podcast\n© 潮聲日報社　著作權所有",
        ("潮聲日報", ("方念慈",)),
    ),
    (
        "江海观察 ›› 城市 ›› 正文",
        "来源：江海观察　作者：林可　编辑：周行　2025-03-04 10:12:33\n【字号 大 中 小】　打印　收藏　举报",
        "（作者系江海观察记者）\n责编：周行　校对：何静　监制：林远山\n"
        "江海观察版权所有，未经授权不得转载\n点击下载“江海观察”客户端\n相关阅读\n碼頭翻新\n网友评论 0 条",
        ("江海观察", ("林可",)),
    ),
    (
        "維港早報 | 即時 | 港聞 | 專題 | 影片 | 更多▼",
        "撰文：方芷晴 | 發佈：2025-03-04 12:00 | 更新：2025-03-05 09:00\n分享 Facebook WhatsApp 複製連結",
        "（維港早報記者方芷晴）\n▼ 按此睇更多圖片 ▼\n立即下載維港早報App\n會員專享：碼頭故事\nTop",
        ("維港早報", ("方芷晴",)),
    ),
    (
        "返回首页 | 江海网首页 > 民生 > 正文",
        "时间：2025-03-04 来源：江海网 责任编辑：周行\n分享到：",
        "【责任编辑：周行】\n【打印】【关闭】\n上一篇：碼頭翻新\n下一篇：湖區限速\n热点图片\n最新播报",
        ("江海网", ()),
    ),
    (
        "",
        "□ 本报记者 林可 文/图\n2025年03月04日 星期二　第A05版：民生\n江海晚报",
        "江海晚报社出版　国内统一连续出版物号：CN 00-0000　邮发代号：00-00\n第A05版　上一篇 下一篇",
        ("江海晚报", ("林可",)),
    ),
    (
        "港脈 CITY PULSE\n專題 · 人物 · 影像 · 訂閱",
        "文：方芷晴　攝：周行　2025.03.04\n#渡輪 #碼頭",
        "成為港脈月費支持者，與我們同行\n訂閱港脈電子報\n© 2025 CityPulse. All rights reserved.",
        ("港脈", ("方芷晴",)),
    ),
    (
        "農訊月刊／2025年3月號／產地",
        "採訪撰文／方念慈　攝影／周行\n出刊日期：2025-03-04",
        "本文摘自《農訊月刊》2025年3月號\n訂閱《農訊月刊》：一年12期1,200元\n讀者服務專線：02-1234-5678",
        ("農訊月刊", ("方念慈",)),
    ),
    (
        "江海财经 > 股市 > 港股",
        "2025年03月04日 09:31 江海财经 作者 林可\n行情 自选 评论(8) A股 港股",
        "（编辑：周行）\n江海财经声明：本文仅供参考，不构成投资建议。\n股市有风险，入市需谨慎\n24小时热文\n碼頭翻新",
        ("江海财经", ("林可",)),
    ),
    (
        "即時新聞\n【本報記者方芷晴報道】",
        "2025-03-04",
        "記者手機：9123 XXXX\n海港日報電子版\n下載《海港日報》App　隨時隨地睇新聞",
        ("海港日報", ("方芷晴",)),
    ),
    (
        "您所在的位置：首页 - 新闻中心 - 地方动态",
        "发布时间：2025-03-04　信息来源：江海市交通局　访问次数：88　字体：[ 大 中 小 ]",
        "附件：渡轮时刻表.pdf\n【打印本页】 【关闭窗口】\n"
        "扫一扫在手机打开当前页\n主办：江海市人民政府　承办：江海市数据局\n网站标识码：0000000000　ICP备00000000号",
        ("江海市交通局", ()),
    ),
    (
        "江海新聞網 2025/03/04 18:00",
        "文字：方念慈　圖片：周行　核稿：林可",
        "這則新聞讓您覺得？\n開心 3　驚訝 1　難過 0　生氣 2\n大家還看了\n碼頭翻新\n載入更多",
        ("江海新聞網", ("方念慈",)),
    ),
    (
        "今日江海·要闻　2025年3月4日",
        "原标题：《环湖渡轮月底复航》\n江海融媒记者 林可 通讯员 江交宣",
        "来源：江海融媒\n记者：林可　通讯员：江交宣\n一审：周行　二审：何静　三审：林远山\n"
        "特别声明：以上文章内容仅代表作者本人观点\n举报/反馈",
        ("江海融媒", ("林可",)),
    ),
    (
        "島嶼廣播電台 > 新聞 > 地方",
        "▶ 收聽新聞 00:00 / 02:13\n2025-03-04 方念慈 台東報導",
        "新聞來源：島嶼廣播電台\n訂閱節目：Apple Podcast｜Spotify｜KKBOX\n收聽頻率 FM 97.X",
        ("島嶼廣播電台", ("方念慈",)),
    ),
    (
        "星期二，三月 4，2025\n登入 / 加入\n山城週報",
        "山城週報 - 2025 年 3 月 4 日　45 次瀏覽　0 留言",
        "按讚加入《山城週報》粉絲團\n上一則文章 碼頭翻新\n下一則文章 湖區限速",
        ("山城週報", ()),
    ),
]
FERRY_QUOTE = "「等了三年，總算等到了。」碼頭旁開雜貨店的老陳說，停航後店裡生意只剩三成。"


@pytest.mark.parametrize(("above", "below", "foot", "named"), DESKS, ids=[below.split("\n")[0] for _, below, *_ in DESKS])
def test_a_page_of_a_desk(above: str, below: str, foot: str, named: tuple[str, tuple[str, ...]]) -> None:
    text = f"{above}\n{FERRY}\n{below}\n\n{FERRY_NEWS}\n\n{FERRY_QUOTE}\n\n{FERRY_NEWS}\n\n{foot}"
    found = article(text)
    assert (found.title, str(found.published)) == (FERRY, "2025-03-04")
    assert (found.outlet, found.byline) == named
    left = [text[block.start : block.end] for block in found.blocks if block.kind in ("title", "heading", "body", "item")]
    assert left == [FERRY, FERRY_NEWS, FERRY_QUOTE, FERRY_NEWS]


TITLES_LIKE_BARS = (
    "油價漲 股市跌 匯市穩",
    "船票　碼頭　燈火",
    "風聲　雨聲　讀書聲",
    "渡輪　歸來",
    "船｜人｜湖",
    "復航｜環湖渡輪",
    "约翰·史密斯 访华",
    "山的女兒",
    "抗洪日誌",
    "大江報",
    "歸航\n分享　收藏　列印",
    "守渡人\n收進書架　念給我聽　字大些",
    "復航 渡輪 環湖 碼頭",
    "船│人│湖",
    "復航┃環湖渡輪",
    "让·皮埃尔·莱奥",
    "春風‧渡船‧燈火",
    "減廢│垃圾量連跌四年",
    "抗洪日記　洪峰過後",
    "渡輪筆記　停航三年",
    "江海頭條　環湖復航",
    "海上時報　沉沒之後",
    "最後一份晚報　停刊之後",
    "守渡人　碼頭記事",
    "船期通訊　老陳的最後一班",
    "第12期江海講堂開講",
    "江海債券第5期發行",
    "新航線 No.1",
    "渡輪 Vol.2",
    "渡輪日記 Vol.2",
)


@pytest.mark.parametrize("title", TITLES_LIKE_BARS)
def test_a_title_like_a_bar_stays(title: str) -> None:
    text = f"{title}\n環湖渡輪停航之後，碼頭邊的人怎麼等\n2025-03-04　江海晚报\n\n{FERRY_NEWS}\n\n{FERRY_NEWS}"
    assert article(text).title == title.split("\n")[0]


@pytest.mark.parametrize("line", ["票价　班次　渡輪", "船长：林可　轮机长：周行　水手：何静"])
def test_a_line_between_the_day_and_the_story_stays(line: str) -> None:
    text = f"{FERRY}\n2025-03-04　江海晚报\n{line}\n\n{FERRY_NEWS}\n\n{FERRY_NEWS}"
    assert [text[b.start : b.end] for b in article(text).blocks if b.kind == "heading"] == [line]


def test_what_goes_on_with_what_stands_before_it_is_no_outlet() -> None:
    assert article(f"{FERRY}\n2025-03-04 15:20 发布于安徽\n\n{FERRY_NEWS}{FERRY_NEWS}\n\n{FERRY_NEWS}").outlet is None
    assert article(f"{FERRY}\n2025-03-04 15:20　存入書籤\n\n{FERRY_NEWS}{FERRY_NEWS}\n\n{FERRY_NEWS}").outlet is None


def test_a_town_above_the_title_is_no_outlet() -> None:
    assert article(f"江海市 > 民生\n{FERRY}\n2025-03-04\n\n{FERRY_NEWS}\n\n{FERRY_NEWS}").outlet is None


# What stands above the title, and whose page it says that it is.
PATHS = {
    "嶼南地方網 / 白沙": "嶼南地方網",
    "江海新闻网 · 民生": "江海新闻网",
    "晨江网 | 城事": "晨江网",
    "維港財訊 » 樓市": "維港財訊",
    "香江電台 > 新聞 > 本地新聞": "香江電台",
    "滨城在线网 › 民生 › 出行": "滨城在线网",
    "江海要闻 > 互联网": None,
    "互联网 > 平台": None,
    "地方新聞": None,
    "時事觀察 / 港聞": None,
}


@pytest.mark.parametrize("path", PATHS)
def test_the_outlet_of_a_path(path: str) -> None:
    found = article(f"{path}\n{FERRY}\n2025-03-04\n\n{FERRY_NEWS}\n\n{FERRY_NEWS}")
    assert (found.title, found.outlet) == (FERRY, PATHS[path])


# Rules and dots that are not those of the keyboard part menus too: the name with which one begins, and what its foot says.
RULED = [
    ("嶼聲時報│即時│地方│產業│論壇", "", "嶼聲時報"),
    ("海潮晚报┃时政┃民声┃图说", "", "海潮晚报"),
    ("江城头条 ❘ 街巷 ❘ 江滩 ❘ 夜市", "© 江城头条", "江城头条"),
    ("港灣通訊 ∣ 船期 ∣ 海上", "© 港灣通訊有限公司", "港灣通訊"),
    ("问渠笔记▏卷首▏匠心", "关注“问渠笔记”公众号", "问渠笔记"),
    ("潮聲週刊‧人物‧海線", "", "潮聲週刊"),
    ("問渠誌・城事・影像・人物", "© 問渠誌 2025", "問渠誌"),
    ("維島新聞網 · 本地 · 街坊", "", "維島新聞網"),
    ("晨江网‧街巷", "", "晨江网"),
    ("▎江海观察 ┃", "", "江海观察"),
    ("三江民生网　民生热线 | 社区 | 银龄", "", "三江民生网"),
    ("首頁 ⟩ 地方 ⟩ 交通", "", None),
    ("主頁 ┃ 港聞 ┃ 突發", "", None),
    ("人物・影像・書評", "", None),
]


@pytest.mark.parametrize(("bar", "foot", "outlet"), RULED, ids=[bar for bar, *_ in RULED])
def test_a_menu_with_other_signs(bar: str, foot: str, outlet: str | None) -> None:
    text = f"{bar}\n{FERRY}\n2025-03-04\n\n{FERRY_NEWS}\n\n{FERRY_NEWS}\n\n{foot}"
    found = article(text)
    assert (found.title, found.outlet) == (FERRY, outlet)
    assert [text[b.start : b.end] for b in found.blocks if b.kind == "body"] == [FERRY_NEWS, FERRY_NEWS]


# A paper and a section of no list, or the number of its issue; where it says its name again, and the outlet.
NAMED = [
    ("親子嶼光週刊　教育現場\n字級　小　中　大", "", "親子嶼光週刊"),
    ("親子嶼光週刊　教育現場", "©親子嶼光文化　版權所有", "親子嶼光週刊"),
    ("平头条　县域观察", "© 平头条", "平头条"),
    ("江海头条　街坊事", "下载江海头条客户端", "江海头条"),
    ("问渠笔记　匠人", "问渠笔记编辑部　联系我们", "问渠笔记"),
    ("港灣觀點　海岸線", "讚好《港灣觀點》Facebook專頁", "港灣觀點"),
    ("潮聲日記 島上", "©潮聲日記 版權所有", "潮聲日記"),
    ("觀瀾誌　山海之間", "©觀瀾誌　未經授權不得轉載", "觀瀾誌"),
    ("山城手帖　慢行", "訂閱《山城手帖》電子報", "山城手帖"),
    ("山城手帖", "訂閱《山城手帖》電子報", "山城手帖"),
    ("Harbour Post　Weekend", "© Harbour Post", "Harbour Post"),
    ("The Isle Times 在地", "Copyright © The Isle Times", "The Isle Times"),
    ("Isle Review", "", None),
    ("農潮新報 電子報第3527期\n目錄｜上一則｜下一則", "", "農潮新報"),
    ("江海工运 简报第17期", "", "江海工运"),
    ("江海志 2025年3月刊", "", "江海志"),
    ("问渠志 Vol.12", "", "问渠志"),
    ("潮聲週刊 No. 618", "", "潮聲週刊"),
    ("《岚山文摘》　第3卷第2期", "", "岚山文摘"),
    ("晨嶼週報第612號", "", "晨嶼週報"),
    ("島聲誌　2025 夏季號", "", "島聲誌"),
    ("港灣筆記 Issue 45", "", "港灣筆記"),
]


@pytest.mark.parametrize(("above", "foot", "outlet"), NAMED, ids=[f"{above}-{foot}" for above, foot, _ in NAMED])
def test_a_paper_with_a_section_or_a_number(above: str, foot: str, outlet: str | None) -> None:
    text = f"{above}\n{FERRY}\n2025-03-04\n\n{FERRY_NEWS}\n\n{FERRY_NEWS}\n\n{foot}"
    found = article(text)
    assert (found.title, found.outlet) == (FERRY, outlet)
    assert [text[b.start : b.end] for b in found.blocks if b.kind == "body"] == [FERRY_NEWS, FERRY_NEWS]


def test_the_clock_of_the_page_is_no_day_of_publication() -> None:
    text = f"江海要闻网 今天是2025年5月6日 星期二\n{FERRY}\n2025-03-04 10:12\n\n{FERRY_NEWS}\n\n{FERRY_NEWS}"
    assert str(article(text).published) == "2025-03-04"


def test_an_interview_is_said_to_be_one_in_its_title() -> None:
    assert article(f"【專訪】{FERRY}\n2025-03-04\n\n{FERRY_NEWS}\n\n{FERRY_NEWS}").title == f"【專訪】{FERRY}"


@pytest.mark.parametrize("text", ["", " \n\n", "首页 > 财经 > 正文\n"])
def test_a_page_without_a_story(text: str) -> None:
    assert article(text).title is None


# What a story may end or go on with that only looks like the page's.
OF_THE_STORY = (
    "广告合作｜渡轮冠名",
    "收藏　渡轮船票",
    "摄影 周行的渡轮",
    "校名｜錄取人數｜增減\n島大｜1,208｜-3\n海大｜934｜12",
    "路線／班距\n環島線／20分鐘",
    "注：均价为上、中、下价之加权平均。",
    "申請方式：下載「島民通」App填寫",
    "车程　约20分钟",
    "更正：本文早间版本误将金额写为“13.9万元”，现予更正。",
    "热门：两个岗位千人争",
    "每月500元，资助贫困学生完成学业",
    "报价　走势",
    "支持农村电网",
)


@pytest.mark.parametrize("lines", OF_THE_STORY)
def test_a_line_of_the_story_stays(lines: str) -> None:
    text = f"江海市上半年工业增长百分之六\n2025-03-04\n\n{NEWS}\n{lines}\n{NEWS}\n{lines}"
    kept = [text[block.start : block.end] for block in article(text).blocks if block.kind != "boilerplate"]
    assert kept[3:] == [*lines.split("\n"), NEWS, *lines.split("\n")]


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


@pytest.mark.parametrize("dateline", ["（潮聲社記者方念慈台北4日電）", "新华社北京7月19日电（记者周行、林可一）"])
def test_a_dateline_on_a_line_of_its_own(dateline: str) -> None:
    text = f"江海市上半年工业增长百分之六\n{dateline}\n{NEWS}\n\n{NEWS}"
    found, joined = article(text), article(text.replace("）\n", "）"))
    assert [text[b.start : b.end] for b in found.blocks if b.kind not in ("title", "body")] == [dateline]
    assert (found.outlet, found.byline, found.dateline) == (joined.outlet, joined.byline, joined.dateline)


def test_a_year_is_not_made_up() -> None:
    found = article(f"江海地铁通车\n新华社江海7月19日电　{NEWS}\n{NEWS}")
    assert found.published is None
    assert [warning.code for warning in found.warnings] == ["published_unknown"]


def test_the_day_on_which_a_magazine_came_out() -> None:
    text = "县医院住院少了，报销多了\n文｜《卫生导刊》记者 申念慈\n2024年第9期　5月10日出版\n\n凌晨五点，冯桂兰出门透析。\n"
    found = article(text)
    assert str(found.published) == "2024-05-10"
    assert not [warning for warning in found.warnings if warning.code.startswith("published")]


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


# A foot's menu, invitation or copyright, and the name of the page that it gives away.
FEET = {
    "即訊人訂閱｜廣告合作｜聯絡編採部": "即訊人",
    "關於港脈　私隱政策　廣告查詢": "港脈",
    "江海志会员 | 客服中心 | 使用条款": "江海志",
    "問渠編輯部　聯絡我們": "問渠",
    "立即追蹤《港脈》IG　緊貼政策新聞": "港脈",
    "訂閱「島文薈」電子報": "島文薈",
    "關於我們　私隱政策　廣告查詢": None,
    "電子報訂閱｜廣告合作｜聯絡我們": None,
    "付費會員　客服中心　使用條款": None,
    "关于作者　联系我们": None,
    "延伸閱讀\n關於渡輪收費": None,
    "本文版權歸作者所有": None,
}


@pytest.mark.parametrize("foot", FEET)
def test_the_outlet_of_a_foot(foot: str) -> None:
    text = f"{FERRY}\n2025-03-04 10:12\n\n{FERRY_NEWS}{FERRY_NEWS}\n\n{FERRY_NEWS}\n\n{foot}"
    found = article(text)
    assert found.outlet == FEET[foot]
    left = [text[block.start : block.end] for block in found.blocks if block.kind not in ("meta", "boilerplate")]
    assert left == [FERRY, FERRY_NEWS + FERRY_NEWS, FERRY_NEWS]


@pytest.mark.parametrize("opener", ["【本期其他內容】", "同版新闻", "本期还有：", "本期目錄"])
def test_other_stories_of_an_issue(opener: str) -> None:
    text = f"{FERRY}\n2025-03-04\n\n{FERRY_NEWS}\n\n{FERRY_NEWS}\n\n{opener}\n◎花生收購價出爐 雲林農民有話說\n◎碼頭翻新"
    assert [text[b.start : b.end] for b in article(text).blocks if b.kind in ("body", "item")] == [FERRY_NEWS, FERRY_NEWS]


def test_the_contents_above_a_title_open_no_list() -> None:
    assert article(f"本期目录\n{FERRY}\n2025-03-04\n\n{FERRY_NEWS}\n\n{FERRY_NEWS}").title == FERRY


def test_a_day_beside_an_editor_at_the_foot_stays() -> None:
    found = article(f"{FERRY}\n\n{FERRY_NEWS}\n\n{FERRY_NEWS}\n\n江海晚报　2025-03-04　编辑：林可")
    assert (found.outlet, str(found.published)) == ("江海晚报", "2025-03-04")


def test_a_magazine_that_names_itself_in_its_path_and_its_foot() -> None:
    foot = "編輯：周樂文　｜　圖片皆為山海誌所有，請勿擅自轉載"
    text = f"山海誌 ›› 國內旅遊 ›› 南投\n{FERRY}\n撰文＝方念慈　攝影＝何靜　2025年3月4日\n\n{FERRY_NEWS}\n\n{FERRY_NEWS}\n\n{foot}"
    found = article(text)
    assert (found.title, found.outlet, found.byline) == (FERRY, "山海誌", ("方念慈",))
    assert [text[b.start : b.end] for b in found.blocks if b.kind == "body"] == [FERRY_NEWS, FERRY_NEWS]


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


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("集團本港同店銷售倒退5.2%，內地收入3.18億元（約2.94億元人民幣），派中期息3仙。", "hk"),
        ("舖面擠着三部圓盤印刷機，後來有台北讀者寄來支票。", "hk"),
        ("攤商捧著一包烤番薯，笑得合不攏嘴。", "tw"),
        ("這本名著的作者曾到香港。", None),
        ("香港海關在葵涌及流浮山檢獲貨物，約值二千三百五十萬元。", "hk"),
        ("香港這所大學擬增宿位，香港同類宿舍現有九座。", "hk"),
        ("省委召開會議，部署高質量發展。", "mainland"),
        ("全省出口增长8.4%。", "mainland"),
    ],
)
def test_where_an_article_was_printed(text: str, region: str | None) -> None:
    assert article(text).region == region
