"""Numerals: the expression that finds one in a view, and what it amounts to, in `Decimal`.

Arabic (`1,100`, `4 286.7`), Chinese (`三百八十五`, `廿三`, `壹佰`), mixed (`3万4千`, `1.2万亿`, `1亿2300万`),
rounded (`3万多`, `十几万`, `数十`), paired (`两三百`, `五六千`) and elided ones (`三万五` is 35000).
Only characters of the view are seen here, so 萬 is 万 and １ is 1.
"""

from decimal import Decimal
from functools import lru_cache
from typing import final

from factsheet.model import Bound
from factsheet.patterns import compiled
from factsheet.records import record

_PLAIN = str.maketrans(
    {
        **dict(
            zip(
                "壹贰貳叁參参肆伍陆陸柒捌玖拾佰仟两兩俩〇萬億",
                "一二二三三三四五六六七八九十百千二二二零万亿",
                strict=True,
            )
        )
    }
    | {"廿": "二十", "卅": "三十"}
    | dict.fromkeys(" ,个、")
)
_DIGITS = "零一二三四五六七八九"
_ARABIC_DIGITS = str.maketrans(_DIGITS + "点", "0123456789.")
_SCALES = {scale: Decimal(10) ** power for scale, power in zip("兆亿万千百十", (12, 8, 4, 3, 2, 1), strict=True)}

_DIGIT = "零〇一二三四五六七八九壹贰貳叁參肆柒捌玖"
# 伍 陆 参 拾 are words of their own (入伍, 陆地, 参加, 收拾) unless a numeral stands behind them.
_FORMAL = "伍陆陸参"
# Every Chinese numeral. A stray 萬 or 億 in a simplified text stays as it is in the view.
# What a numeral goes on behind; 大陆11人 and 队伍3千人 begin one.
UNBROKEN = f"{_DIGIT}两兩十百千万萬亿億兆拾佰仟廿卅"
CHINESE = f"{_DIGIT}{_FORMAL}两兩十百千万萬亿億兆拾佰仟廿卅"

# 36、37度 is about so much, 36、38度 are two figures; 2、3千人 are thousands.
_NEIGHBOURS = "|".join(
    [f"{low}、{low + 1}" for low in range(50)] + [f"{low}、{low % 10 + 1}" for low in range(11, 49) if low % 10 < 9]
)
_LISTED = "(?:[0-9]{1,2}、[0-9]{1,2} ?(?:度|℃|级|成|摄氏|元|块|岁)|[1-9]、[1-9] ?[十百千万亿])"
ARABIC = (
    rf"(?:(?<![0-9.、])(?<!分别为)(?={_LISTED})(?:{_NEIGHBOURS})(?![0-9.])|"
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,6}|[0-9]{1,3}(?: [0-9]{3}){1,5}|[0-9]{1,20}|(?=\.[0-9]))"
    r"(?![0-9]|,[0-9]{3}(?![0-9]))(?:\.[0-9]{1,12})?(?![0-9]|\.[0-9]))"
)
# 千瓦, 兆瓦, 百分点 are units: 一百千瓦 is 100 of them.
_SCALE = (
    "(?:[十佰仟廿卅亿億万萬]|拾(?!级)|百(?! ?分 ?[点之]|帕)|千(?![克米瓦卡赫伏帕焦安]|字节)|兆(?![瓦赫帕字比焦伏欧]))"
)
_CHINESE_DIGIT = (
    r"(?:(?:一、[二两兩]|二、三|两、三|三、四|四、五|五、六|六、七|七、八|八、九)(?=[十百千万亿成岁级度℃个名人家次间件宗米吨]|小时|分钟|公里|年(?!级)|天|个月)"
    rf"|[{_DIGIT}]|[{_FORMAL}](?=[{CHINESE}元圆])|(?<=[拾佰仟零])[{_FORMAL}]"
    "|[两兩](?= ?[百千万萬亿億兆三]|个[万亿])|(?<=一)两(?=[个名人位天年次家项种度级周月场宗间所倍成块元米分秒句层杯碗盘口套站道圈局节堂]"
    "|[瓶箱把段桶遍趟本张台顿餐晚件条只辆步眼颗滴]|小时))"
)
# 三点二十 is an hour, 二十点一万 a number.
_POINT = rf" ?点 ?[{_DIGIT}{_FORMAL}]{{1,12}}(?! ?[十百千])"
# 12点5度 can't be an hour.
_SPOKEN_POINT = "(?:点[0-9]{1,2}(?= ?(?:度|摄氏|华氏|℃)))"
_OR_SO = "把(?=[人个块元亩斤里名户])"  # 千把人, 百把块
# 余 and 多 that round, not 余额 or 多元化; 来 only before a classifier: 十来个.
_ROUNDED = (
    r"(?: ?(?:个(?=[万亿])|余(?![额下热粮党])|多(?!元[化素文]|样|功能|晶|边|项选)|(?<=[十百千万零])几"
    rf"|(?<=[百千万]){_OR_SO}"
    r"|(?<=[1-9]0)几(?=[万岁人个名元度天位家年次件])"
    r"|(?<=[十百千万])来(?=[个名人位天年岁万亿家次只斤里米分块条户件公平亩吨辆栋座所张元幅台部套支份项种本头匹棵株艘架场班趟处间桌口把双对篇封首页层度秒小周号])))"
)
# 数十人, but 人数十几万.
_SOME = "(?:几|数(?<![人总次户指件倍基点个位额]数))(?= ?[十百千万亿])"
# Behind a scale a mixed number may go on in Arabic digits: 1亿2300万, 7万5千.
_MORE_ARABIC = (
    r"(?:(?<=十)[0-9](?![0-9.,])|(?<=[万萬亿億兆千百零])"
    r"(?:[0-9]{1,3},[0-9]{3}(?:\.[0-9]{1,4})?(?![0-9])|[0-9]{1,8}(?:\.[0-9]{1,4})?(?![0-9.]|,[0-9])| [0-9](?= ?[千百])))"
)
# Spaced scales, 3 万, 二十 亿, and digits with theirs, 三千 九百 六十五, 五 十 二; but 涉款3亿 五人被捕 are two figures.
_APART = rf"(?<=[0-9{_DIGIT}余多]) {_SCALE}|(?<=[十百千]) [万亿]|(?<= [十百千万亿]) {_CHINESE_DIGIT}"
_SAID = rf"{_CHINESE_DIGIT}|{_SCALE}|{_SOME}|{_POINT}|{_SPOKEN_POINT}|{_ROUNDED}|{_MORE_ARABIC}|{_APART}"
# 叫价105万|一伙|, 两万|一个月|: what it is for, no thousand.
_FOR_ONE = "(?!(?<=[百千万亿])一(?=个|[套吨伙斤件张辆台只头条箱袋瓶平呎尺坪亩晚天年次位桌间股支盒棵株客](?![十百千万])))"
_PIECE = rf"(?:{_FOR_ONE}(?:{_SAID}))"
# What only Chinese numerals go on with: 跌3亿 五百人被捕 are two figures still.
_CHINESE_PIECE = rf"(?:{_FOR_ONE}(?:{_SAID})| {_CHINESE_DIGIT}(?= ?[十百千万]))"
# 15k, 30w粉丝; 30w快充 is 30 watts.
_SCALED = rf"(?: ?{_SCALE}|{_ROUNDED}|k(?![A-Za-z])|w(?![A-Za-z]|快充|灯|电|功率|充电))"
_LETTERS = {"k": Decimal(1000), "w": Decimal(10000)}
# 百 alone is a numeral only behind a word that bounds it (超百人): 百货, 千岛湖, 万科 are none.
_LEADING_SCALE = (
    rf"(?:[十拾佰仟廿卅]|(?=[百千万亿兆](?:[{CHINESE}0-9余多]|几(?=[万亿])|{_OR_SO})){_SCALE}"
    rf"|(?<=[超近逾过破达约满到足上数几]){_SCALE}|[百千万亿](?=[元名户人家](?:上下|左右|以[上下内])))"
)
_FIRST = rf"{_CHINESE_DIGIT}|{_LEADING_SCALE}|(?<![以网线路身船马街迈站跨登冲踏攀])上(?=[十百千万亿])|{_SOME}"
_CHINESE = rf"(?:{_FIRST})(?>{_CHINESE_PIECE}{{0,40}})"
_MIXED = rf"{ARABIC}(?>(?:{_SPOKEN_POINT}|{_SCALED}(?>{_PIECE}{{0,20}}))?)"
_SIGN = rf"(?:[≥≤±] ?|(?<![0-9A-Za-z%℃年月日号时)\-{CHINESE}])(?<![0-9] )[-−–] ?(?=[0-9.])|\+(?=[0-9])|(?<!正)负的? ?)"
# A numeral, whatever stands before it.
NUMERAL = rf"(?>(?:{_SIGN})?(?:{_MIXED}|{_CHINESE}|[两兩俩]))"
# A numeral that begins here: not in a longer one (3.5亿), a word with digits (COVID-19, G319) or an ordinal (第三).
NUMBER = rf"(?<![0-9A-Za-z_.{UNBROKEN}第])(?<![A-Za-z]-)(?<![0-9N]\+)(?<!第 ){NUMERAL}"
# The characters at which a numeral can begin.
OPENING = rf"[≥≤±0-9.\-−–+负上几数俩{CHINESE}]"
# A run longer than any numeral.
RUN = rf"[0-9,.{CHINESE}]{{64,}}+"


@final
@record
class Numeral:
    """A numeral read: `low` alone for one figure, `low` and `high` for 十几, 两三百."""

    low: Decimal
    high: Decimal | None = None
    bound: Bound | None = None
    # The scale it ends on, which a range lends to its first number: 3至5万.
    scale: Decimal = Decimal(1)


_PAIR_OF_FIGURES = compiled("([0-9]{1,2})、([0-9]{1,2}) ?([十百千万亿]{0,2})")


@lru_cache(maxsize=4096)
def numeral(text: str) -> Numeral | None:
    """What a numeral of the view amounts to; None for characters that are none, such as 百万万十.

    >>> numeral("1.2万亿").low, numeral("三万五").low
    (Decimal('1200000000000'), Decimal('35000'))
    >>> numeral("十几万")
    Numeral(low=Decimal('110000'), high=Decimal('190000'), bound='approx', scale=Decimal('10000'))
    """
    if listed := _PAIR_OF_FIGURES.fullmatch(text):
        scale = Decimal(10) ** sum(int(_SCALES[each].log10()) for each in listed[3])
        first, last = Decimal(listed[1]), Decimal(listed[2])
        last += first - first % 10 if last < first else 0  # 26、7度
        return Numeral(first * scale, last * scale, "approx", scale)
    bare = _TENS.sub(lambda tens: f"{_DIGITS[int(tens[1])]}十几", text.translate(_PLAIN))
    sign = -1 if bare.startswith(("-", "−", "–", "负")) else 1
    figure, bound = _rounding(bare.lstrip("-−–+±负的≥≤上"))
    bound = bound or _LEADS.get(bare[:1])
    low_text, high_text = _span_of(figure)
    low = _value(low_text)
    high = _value(high_text) if high_text else None
    if low is None or (high_text and (high is None or high <= low)):
        return None
    scale = {**_SCALES, **_LETTERS}.get(figure[-1:], Decimal(1)) * (10000 if figure.endswith("万亿") else 1)
    return Numeral(low * sign, high and high * sign, bound or ("approx" if high else None), scale)


# 40几岁, 20几万
_TENS = compiled("([1-9])0几")
_LEADS: dict[str, Bound] = {"上": "min", "≥": "min", "≤": "less_than"}


def _rounding(text: str) -> tuple[str, Bound | None]:
    """The figure without 多, 余, 来 or 把, and what these say of it."""
    if "来" in text or "把" in text:
        return text.replace("来", "").replace("把", ""), "approx"
    exact = text.replace("多", "").replace("余", "")
    return exact, "more_than" if exact != text else None


_PAIR = compiled(rf"(?<![{_DIGITS}点])([{_DIGITS[1:]}])([{_DIGITS[1:]}])(?![{_DIGITS}点])")


def _span_of(text: str) -> tuple[str, str | None]:
    """The texts of both ends of a vague figure: 十几 is 十一 to 十九, 两三百 is 二百 to 三百."""
    if text in ("几十", "数十"):
        return "二十", "九十九"
    if vague := compiled("[几数]").search(text):
        before, after = text[: vague.start()], text[vague.end() :]
        return f"{before}{'一' if before else '二'}{after}", f"{before}九{after}"
    pair = _PAIR.search(text)
    if not pair or (
        not compiled("[十百千万亿]").search(text) and not (text == pair[0] and _neighbours(*pair.groups()))
    ):
        return text, None
    head, tail = text[: pair.start()], text[pair.end() :]
    return f"{head}{pair[1]}{tail}", f"{head}{pair[2]}{tail}"


def _neighbours(first: str, second: str) -> bool:
    """七八 and 三五 say "about so many"; 一一 and 五〇 are digits of one number."""
    return first + second in _DIGITS or (first, second) == ("三", "五")


def _value(text: str) -> Decimal | None:
    """The value of an exact numeral, split at its largest scale."""
    scale = next((s for s in _SCALES if s in text), None)
    if scale is None:
        return _digits(text)
    head, tail = text.rsplit(scale, 1)
    unit = _SCALES[scale]
    many = _value(head.removeprefix("零")) if head.strip("零") else Decimal(1)
    rest = _tail(tail, unit)
    if many is None or rest is None or rest >= unit or (unit < 10000 <= many):
        return None
    return many * unit + rest


def _tail(text: str, unit: Decimal) -> Decimal | None:
    """What stands behind a scale: nothing, the rest, or one digit of the next lower scale: 三万五, 两千六."""
    if not text.strip("零"):
        return Decimal(0)
    if len(text) == 1 and unit >= 100:
        digit = _digits(text)
        return digit and digit * unit / 10
    return _value(text.lstrip("零") if not text.startswith("零点") else text)


def _digits(text: str) -> Decimal | None:
    """A numeral without scales: 4286.7, 12k, 二〇二三, 一点四五."""
    letter = _LETTERS.get(text[-1:])
    arabic = (text[:-1] if letter else text).translate(_ARABIC_DIGITS)
    if not compiled(r"[0-9]*(?:\.[0-9]+)?").fullmatch(arabic) or not arabic:
        return None
    return Decimal(arabic) * (letter or 1)
