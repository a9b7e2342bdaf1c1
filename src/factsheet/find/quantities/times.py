"""Stretches of time and ages: 13个小时, 三年半, 两个多月, 四年六个月, 17至63岁."""

import re
from dataclasses import replace
from decimal import Decimal

from factsheet.find.lengths import LASTING
from factsheet.find.numerals import numeral
from factsheet.find.quantities.amounts import JOIN, Reading, amount, initials, ranged, read_amount, unit_of
from factsheet.find.quantities.figures import BODY, COUNTED, FIGURE, HEAD
from factsheet.find.rule import Context, Match, rule
from factsheet.lexicon import meanings
from factsheet.patterns import compiled

_TIMES = meanings("units", "time")
_AGES = meanings("units", "age")
_TIME, _AGE = unit_of(_TIMES), unit_of(_AGES)
# 年级 天气 周一 are words of their own; 三年行动 is a plan, 3月 a month.
_ENDS = (
    r"(?!(?<=年)(?:[级代底初末中龄夏春秋冬报检审鉴货画夜轻老会]|度|规划|行动|计划)"
    r"|(?<=日)[本元报圆益前常均伪军寇]|(?<=天)[气然空津文线台体主王赋真桥安坛河鹅]|(?<=周)[日末岁边围刊报密知]"
    r"|(?<=h)[A-Za-z]|(?<=秒)[杀表针]|(?<=钟)(?:[头点声楼]|表(?![示现明态演决达]))|(?<=载)[人重体货客]|(?<=分)钟)"
)
_HALF, _LONGEST_MONTH = Decimal("0.5"), 31
# What measures with 一年, 一天: elsewhere these are as often "a year" and "one day".
_MEASURING = compiled(
    "(?:为期|历时|徒刑|拘役|管制|延长|缩短|提前|推迟|超过?|不足|不到|近|约|至少|最多|持续|长达|达|整整|满|逾|间隔|每隔|仅|只|后|短短|禁赛|停职|停牌|足|连续|需时|费时|囚|监禁|判监|拘留|停课|一连|接连|之日起|[次翌]日起"
    f"|(?:上诉|考验|公示|有效|保质|宽限|冷静|观察|试用|隔离|退货|追溯)期为?|{'|'.join(LASTING)})$"
)


@rule(
    "quantity",
    rf"(?P<span>{amount(f'个?{_TIME}', f'个半多{initials(_TIMES)}')}"
    rf"(?P<each>个 ?)?(?P<part>[半多])?(?P<unit>{_TIME})(?<!(?<![个半多句 分秒])[月钟]){_ENDS}(?P<half>半(?!年|天|径))?)",
    yes={
        "救援持续|13个小时|": "13 小时",
        "工期缩短|两个多月|": "2 月 more_than",
        "判处有期徒刑|十三年|": "13 年",
        "等待约|9小时|": "9 小时 approx",
        "服役|三年半|": "3.5 年",
        "会谈持续|一个半小时|": "1.5 小时",
        "从业|十余年|": "10 年 more_than",
        "处|三年以上|有期徒刑": "3 年 min",
        "完工提前|3至5天|": "[3,5] 天",
        "合同期为|6个月至1年|": "[6,12] 月",
        "回本要等|三五年|": "[3,5] 年 approx",
        "试点为期|一年|": "1 年",
        "遗址距今约|2400年|": "2400 年 approx",
        "|7分钟|后首批人员到场": "7 分钟",
        "主帅对补时|6分钟|表示不满": "6 分钟",
        "广播隔了近|五分钟|才响起": "5 分钟 nearly",
        "须在受理后|30日|内答复": "30 天",
        "自知道之日起|一年|内行使": "1 年",
        "伤者须截肢，留医|142日|": "142 天",
        "员工可请假|5日|照顾家人": "5 天",
        "被告人当庭表示上诉，上诉期|十日|。": "10 天",
        "断水的警告期缩短至|30日|。": "30 天",
        "试行每年|3日|家庭照顾假": "3 天",
        "开工天数减到|十八日|，": "18 天",
        "檔主每月須營業不少於|二十日|。": "20 天 min",
    },
    no=["新的一年", "一年一度", "三年级学生", "三年行动方案", "三天气温回升", "三周末", "千余日伪军来犯"],
)
def duration(match: Match, context: Context) -> Reading | None:
    """A stretch of time: `13个小时`, `三年半`, `两个多月`; 一年 only where the word before it measures."""
    if match["low_unit"] and _TIMES[match["low_unit"].lstrip("个")] != _TIMES[match["unit"]]:
        return _mixed(match)
    said = read_amount(match, "measure", _TIMES[match["unit"]])
    if said is None or _is_a_name(match, said) or (match["unit"] in ("月", "钟") and not match["each"]):
        return None
    vague = match["low"] == "一" or (match["unit"] == "日" and match["low"] not in ("两", "兩") and not said.high)
    if vague and not (match["part"] or match["half"] or _told(match, context)):
        return None
    if match["part"] == "半" and not match["each"]:
        return None
    if match["part"] == "半" or match["half"]:
        return replace(said, value=said.value + _HALF) if said.value is not None else None
    return replace(said, bound="more_than") if match["part"] else said


def _told(match: Match, context: Context) -> bool:
    alone = match.start() == 0 and match.end() == len(context.view)
    bounded = context.view.startswith(("以上", "以下", "以内", "以外", "左右", "多", "有余", "之内"), match.end())
    bounded = bounded or (match["unit"] == "日" and context.view.startswith("内", match.end()))
    return alone or bounded or _too_many(match) or bool(_MEASURING.search(context.view, max(match.start() - 6, 0), match.start()))


def _too_many(match: Match) -> bool:
    """Whether no month has so many days: 留医|142日|."""
    count = numeral(match["low"]) if match["unit"] == "日" else None
    return count is not None and count.low > _LONGEST_MONTH


def _is_a_name(match: Match, said: Reading) -> bool:
    """2023年 and 二〇二三年 are years; so is 98年."""
    digits = not re.search("[十百千万多余几]", match["low"])
    if match["unit"] == "世纪" and not match["each"]:
        return said.most > 4
    return match["unit"] == "年" and said.value is not None and digits and 1000 <= said.value < 2200


_MONTHS = {"年": Decimal(12), "月": Decimal(1), "季度": Decimal(3)}
_MEAN_MONTH = Decimal(2629746)
_SECONDS = {"周": Decimal(604800), "天": Decimal(86400), "小时": Decimal(3600), "分钟": Decimal(60), "秒": Decimal(1)}


def _in(unit: str, count: Decimal, other: str) -> Decimal | None:
    """So many of a unit in another of the same kind: 1 年 in 月 is 12."""
    for table in (_MONTHS, _SECONDS):
        if unit in table and other in table:
            return count * table[unit] / table[other]
    return None


def _length(unit: str) -> Decimal:
    """A unit in seconds, a month at its mean."""
    return _SECONDS[unit] if unit in _SECONDS else _MONTHS[unit] * _MEAN_MONTH


def _mixed(match: Match) -> Reading | None:
    """A range in two units, in the first: 6个月至1年."""
    unit, other = _TIMES[match["low_unit"].lstrip("个")], _TIMES[match["unit"]]
    low, high = numeral(match["low"]), numeral(match["high"])
    end = _in(other, high.low, unit) if high else None
    return ranged("measure", low.low, end, unit) if low and end else None


@rule(
    "quantity",
    rf"(?:(?<=[判刑禁囚处为行男女押,:、])(?P<span>(?:(?P<years>{COUNTED}) ?年 ?|(?<=[判刑囚押])|(?<=[各分]处))(?P<months>{FIGURE}) ?月"
    rf"(?:{JOIN}(?:(?P<last_years>{FIGURE}) ?年 ?)?(?P<last_months>{FIGURE}) ?月|{JOIN}(?P<whole_years>{FIGURE}) ?年)?))"
    r"(?![0-9底初中份上下旬]|[^,。;、)(\n]{0,3}日)",
    yes={
        "判處有期徒刑|7年2月|，": "86 月",
        "二審改判|1年10月|定讞": "22 月",
        "依幫助洗錢罪判|6月|併科罰金": "6 月",
        "處有期徒刑|3月|，得易科罰金": "3 月",
        "業者各判|6月至1年2月|，": "[6,14] 月",
        "合併應執行|10年2月|": "122 月",
        "施男續押|2月|。": "2 月",
        "並具體求刑邱男、范女|4年6月|。": "54 月",
        "求刑一覽：黃男否認犯行，|9年6月|，併科罰金": "114 月",
    },
    no=["刑法于1997年3月修订", "该案宣判6月底生效"],
)
def sentence(match: Match, context: Context) -> Reading | None:
    """A term of prison as the courts of Taiwan write it, in months: `有期徒刑7年2月`."""
    before = context.view[match.start("span") - 1]
    if before in ",:、" and not (_TERM.match(match["years"] or "") and _ALONE.match(context.view, match.end("span"))):
        return None
    if before in "男女" and not _TRIED.search(context.view, max(match.start() - _NEAR, 0), match.start()):
        return None
    low = _months(match["years"], match["months"])
    last = match["last_years"] or match["whole_years"], match["last_months"] or "0"
    high = _months(*last) if any(last) and last != (None, "0") else None
    return ranged("measure", low, high, "月") if low else None


# 黄男：否认犯行，|9年6月|，罚金3000万元, in a list of what the prosecutors ask for
_TERM, _ALONE = compiled("[12]?[0-9]$"), compiled(r"[,。;、\n]|$")
# 求刑7年、范女|4年6月|
_TRIED, _NEAR = compiled("[判刑囚][^。;\n]{0,20}$"), 24


def _months(years: str | None, months: str) -> Decimal | None:
    """So many months: 7年2月 are 86; None for what no court would write."""
    whole, rest = numeral(years or "0"), numeral(months)
    if whole is None or rest is None or whole.low >= 100 or (rest.low >= 12 and years):
        return None
    return whole.low * 12 + rest.low


_STEPS = (
    ("年", "年"), ("月", "个月"), ("周", "个?(?:星期|礼拜|周)"), ("天", "天|日"),
    ("小时", "个?(?:小时|钟头)|时"), ("分钟", "分钟?"), ("秒", "秒钟?"),
)  # fmt: skip
_STEP = rf"(?:{'|'.join(pattern for _, pattern in _STEPS)})"
# 返了九年|十二小时更 is no stretch of both.
_LONG, _SHORT = frozenset({"年", "月"}), frozenset({"小时", "分钟", "秒"})
_JOINED = "[多余]? ?(?:零|又|外加|加)? ?"


@rule(
    "quantity",
    rf"(?P<span>{COUNTED} ?(?:年|个月|个?星期|个?礼拜|天|个?小时|个?钟头|分钟?)(?:{_JOINED}{FIGURE} ?{_STEP}){{1,5}}(?P<half>半钟?)?"
    rf"|{COUNTED} ?分半钟)(?![0-9内前后])",
    yes={
        "判处有期徒刑|四年六个月|": "54 月",
        "全程用时|1小时30分|": "90 分钟",
        "成绩为|1分52秒|": "112 秒",
        "飞行|3小时05分|": "185 分钟",
        "工期为|两年零三个月|": "27 月",
        "曲长|1分半钟|": "90 秒",
        "获刑|十一年四个月二十天|": "4159 天",
    },
    no=["2023年5月", "8时20分"],
)
def steps(match: Match, context: Context) -> Reading | None:
    """A stretch in several units, in the smallest of them: `四年六个月`, `1分52秒`; a month of days is one of the mean."""
    said = _total(match["span"])
    return said and Reading("measure", said[0], unit=said[1])


def _total(span: str) -> tuple[Decimal, str] | None:
    """A stretch in its smallest unit, and the unit: 四年六个月 is 54 月, 一年半 1.5 年."""
    text = span.replace(" ", "").replace("分半钟", "分30秒")
    pieces = re.findall(rf"零?(.+?)({_STEP})[多余]?(?:又|外加|加)?", text.replace("半", ""))
    total, smallest = Decimal(0), ""
    for figure, word in pieces:
        said, unit = numeral(figure), _unit_of(word)
        if said is None or said.high is not None or (unit == "年" and said.low >= 1000):
            return None
        if smallest and (_length(smallest) <= _length(unit) or (smallest in _LONG and unit in _SHORT)):
            return None
        before = (_in(smallest, total, unit) or round(total * _length(smallest) / _length(unit))) if smallest else 0
        total, smallest = before + said.low, unit
    return total + (_HALF if "半" in text else 0), smallest


_FIRST = "(?:年|个月|个?星期|个?礼拜|周|天|个?小时|个?钟头|分钟?)"
_STRETCH = rf"{FIGURE} ?(?:个半(?:小时|钟头|月|星期|礼拜)|{_FIRST}(?:半|(?:{_JOINED}{FIGURE} ?{_STEP}){{0,3}}))"


@rule(
    "quantity",
    rf"(?<!第)(?P<span>(?P<low>{_STRETCH}|{FIGURE}个半){JOIN}(?P<high>{_STRETCH})(?![0-9内前后]))",
    yes={
        "安检预计耗时|一年半至两年|，": "[1.5,2] 年",
        "质保期为|两年到三年半|": "[2,3.5] 年",
        "候診一般要|一個半到兩小時|": "[1.5,2] 小时",
        "从犯获刑|三年六个月至七年|不等": "[42,84] 月",
        "完赛时间多在|4小时30分至5小时|": "[270,300] 分钟",
    },
)
def between_stretches(match: Match, context: Context) -> Reading | None:
    """A range of which an end has a half or a smaller unit: `一年半至两年`, `三年六个月至七年`."""
    until = _total(match["high"])
    low = match["low"] + (until[1] if until and match["low"].endswith("个半") else "")
    since = _total(low)
    if not since or not until or not ("半" in match["span"] or _IN_TWO.search(match["span"])):
        return None
    end = _in(until[1], until[0], since[1])
    return ranged("measure", since[0], end, since[1]) if end else None


_IN_TWO = compiled(rf"{_FIRST}[多余零又]?[0-9一二三四五六七八九十两]")


def _unit_of(word: str) -> str:
    return next(unit for unit, pattern in _STEPS if re.fullmatch(pattern, word))


@rule(
    "quantity",
    rf"(?P<span>(?<![上下大每后前头首好老{HEAD}{BODY}])(?<!按(?=半年))半(?:个(?P<of>小时|钟头|月|世纪|世纪)|(?P<unit>年|小时|天|公里|公斤|吨|公升|升|加仑|斤|里|克))"
    rf"(?:{JOIN}(?P<high>{FIGURE}) ?个?(?P<until>小时|钟头|月|年|天))?)"
    r"(?!(?<=天)[谁都没才也说]|[报检线候克空价度])",
    yes={
        "等候|半小时|": "0.5 小时",
        "停工|半个月|": "0.5 月",
        "不到|半年|": "0.5 年 less_than",
        "车程约|半个小时|": "0.5 小时 approx",
        "航班延误|半小时至一小时|": "[0.5,1] 小时",
        "口径约|半年至两年|": "[0.5,2] 年 approx",
    },
    no=["上半年", "按半年回升", "半年报", "半天空", "好半天没人应门"],
)
def half_of(match: Match, context: Context) -> Reading | None:
    """A half of a unit: `半小时`, `半个月`."""
    unit = match["of"] or match["unit"]
    known = {**meanings("units"), **_TIMES}
    if not match["until"]:
        return Reading("measure", _HALF, unit=known[unit])
    high = numeral(match["high"])
    until = high and _in(known[match["until"]], high.low, known[unit])
    return Reading("measure", None, _HALF, until, known[unit]) if until else None


@rule(
    "quantity",
    rf"(?P<span>{amount(_AGE, initials(_AGES))}(?P<unit>{_AGE})(?P<half>半)?)(?![月数寒])",
    yes={
        "嫌疑人年齡為|34歲|": "34 岁",
        "被捕者年齡介乎|17至63歲|": "[17,63] 岁",
        "年满|六十周岁|": "60 岁",
        "孩子只有|两岁半|": "2.5 岁",
        "|70岁以上|老人": "70 岁 min",
    },
    no=["岁月静好", "百岁山矿泉水"],
)
def age(match: Match, context: Context) -> Reading | None:
    """An age or a range of ages: `34岁`, `17至63岁`."""
    said = read_amount(match, "measure", _AGES[match["unit"]])
    if not said or not match["half"]:
        return said
    return replace(said, value=said.value + _HALF) if said.value is not None else None


@rule(
    "quantity",
    r"(?<=个)(?P<span>半(?P<unit>小时|钟头|钟|月|星期))(?![报])",
    yes={"平均少睡差不多|個半鐘|": "1.5 小时 approx"},
    no=["入住这个半月湾酒店"],
)
def one_and_a_half(match: Match, context: Context) -> Reading | None:
    """One and a half in the south, where 一 is left out: `輪候個半鐘`."""
    about = context.view.endswith("差不多", 0, match.start() - 1)
    before = context.view[max(match.start() - 2, 0) : match.start() - 1]
    if not about and re.match("[0-9一二两三四五六七八九十百千万几多数半整这那上下前后每头首]", before):
        return None
    return Reading("measure", Decimal("1.5"), unit=_TIMES[match["unit"]], lead=1)


@rule(
    "quantity",
    rf"(?<!每)(?P<span>(?P<count>{FIGURE})刻钟)",
    yes={"等了|一刻钟|后": "15 分钟", "迟到|三刻钟|": "45 分钟"},
    no=["每一刻钟一班"],
)
def quarter_hours(match: Match, context: Context) -> Reading | None:
    """Quarters of an hour in minutes: `一刻钟`."""
    said = numeral(match["count"])
    return said and Reading("measure", said.low * 15, unit="分钟")


RULES = (quarter_hours, sentence, between_stretches, steps, one_and_a_half, half_of, age)
