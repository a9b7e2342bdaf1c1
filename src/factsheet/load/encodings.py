"""Which encoding Chinese bytes are in, where they are not UTF-8: the one in which most characters are common ones.

Nearly any two bytes are some character in GB18030 and in Big5; in the wrong one they are rare. 记者从会上获悉 written
in GB18030 and read as Big5 is 暮氪植閻宼腔: no 的, no 是, no full stop. Thirty characters of news tell.
"""

from factsheet.patterns import compiled
from factsheet.view import simplified, unified

# The commonest characters of news, simplified, and its punctuation.
COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电"
    "力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原"
    "又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级"
    "少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理世车记报讯新闻北京市省县元亿万百千增今昨明日省港台湾香警法院案议"
    "共总局府长署委书记银行价股涨跌额季率降升约超近另该每称示认调查服务企业投资金融科技教育医疗卫环境交通房屋居民社团项目名岁男女学校东南海江广州首间已"
    "及并被向让给由自逾至达六七八〇零号周星期午早晚夜前后左右内外受影响情况责任安全保障规划推进支持提供参加举办活动比赛冠军球队季节风雨温度气象预报"
)
PUNCTUATION = frozenset("，。、：；！？“”‘’（）《》〈〉「」『』【】〔〕—…·‧～％　．－／＋＝０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩▲■●◆★※℃│┃㎡")
# cp950 is Big5 as it is written; a Hong Kong character takes Big5-HKSCS, and so does kana: 冬の港. cp950 has kana too, in
# an order in which nobody wrote it.
CANDIDATES = ("gb18030", "cp950", "big5hkscs", "utf-16-le", "utf-16-be")
SAMPLE = 4000  # bytes that tell
KANA = compiled("[ぁ-ヾ]")
LIKELY = 0.2  # of the characters that are not ASCII; news has 0.4 to 0.7, a wrong encoding less than 0.1


def encoding_of(data: bytes, also: tuple[str, ...] = ()) -> str | None:
    """The encoding in which all of the data is news, or None; `also` are to be tried before the usual ones."""
    found = ((plausibility(text), codec) for codec in (*also, *CANDIDATES) if (text := _whole(data, codec)) is not None)
    best, codec = max(found, key=lambda candidate: candidate[0], default=(0.0, ""))
    return codec if best >= LIKELY else None


def looks_like(data: bytes) -> str | None:
    """The encoding that damaged data was in, to tell the user."""
    codecs = ("utf-8", *CANDIDATES)
    best, codec = max((plausibility(data[:SAMPLE].decode(codec, "ignore")), codec) for codec in codecs)
    return codec if best >= LIKELY else None


def plausibility(text: str) -> float:
    """The share of common characters in what is not ASCII; 0 for text with control characters."""
    telling = [c for c in simplified(unified(text[:SAMPLE])) if c > "\x7f"]
    if not telling or any(c < " " and c not in "\t\n\r\f" for c in text[:SAMPLE]):
        return 0.0
    return sum(c in COMMON or c in PUNCTUATION for c in telling) / len(telling)


def _whole(data: bytes, codec: str) -> str | None:
    """The beginning of the text, if all the data can be decoded."""
    try:
        text = data.decode(codec)
    except (UnicodeDecodeError, LookupError):
        return None
    return None if codec == "cp950" and KANA.search(text) else text[:SAMPLE]
