"""Stretches of time: 近三年, 未来5年, 三年前, 两个月后, 2018年以来."""

import re

from factsheet.find.dates.pieces import COUNT, DAY, PARTS_OF_A_YEAR, TO, Piece, whole
from factsheet.find.dates.written import Offset, Stretch, Towards, Unit, Written
from factsheet.find.rule import Context, blocker, rule
from factsheet.lexicon import one_of
from factsheet.patterns import compiled

_UNITS: dict[str, Unit] = {
    "年": "year",
    **dict.fromkeys(("个月", "个多月", "个半月", "月"), "month"),
    **dict.fromkeys(("周", "个周", "星期", "个星期", "礼拜", "个礼拜"), "week"),
    **dict.fromkeys(("天", "日"), "day"),
    **dict.fromkeys(("个交易日", "个工作日", "个工作天"), "workday"),
    **dict.fromkeys(("小时", "个小时", "个钟", "个钟头"), "hour"),
    "分钟": "minute",
    **dict.fromkeys(("秒", "秒钟"), "second"),
}
_QUARTERS: dict[str, Unit] = dict.fromkeys(("季", "个季", "季度", "个季度"), "quarter")
_COUNTABLE = {**_UNITS, **_QUARTERS}
_UNIT, _UNIT_OR_QUARTER = (rf"(?P<more>多|余)?(?P<unit>{one_of(units)})(?P<half>半)?多?" for units in (_UNITS, _COUNTABLE))
_PAST = ("近", "最近", "过去", "过去的", "此前", "之前")
_FUTURE = ("未来", "未来的", "今后", "接下来", "接下来的", "之后", "后面")
_OPENING = "".join(sorted({word[0] for word in (*_PAST, *_FUTURE)}))
_NOT_IN_A_NUMBER = "(?<![0-9一二三四五六七八九十百千万两几])(?<![0-9][.,])"
# 五年级, 三年期, 3年龄段 are no stretches.
_NOT_A_WORD = "(?![级代龄期])"
# 从事研究近七十年 is a length of time, 近三年 hardly ever.
_LONG = 15
# 去库存将近三年, 距离截止还有近两个月, 历时近五年: nearly so long, not the years up to now.
_NEARLY = "".join(
    f"(?<!{word})"
    for word in (
        "[最将]", "还有", "距今", "历时", "长达", "耗时", "用时", "等了", "花了", "用了",
        "相隔", "时隔", "阔别", "延误", "等候", "轮候", "拖延", "持续", "为期", "羁押",
        "扣押", "还押", "停工", "筹备", "失联", "已", "已经",
    )
)


@rule(
    "date",
    rf"(?=[{_OPENING}]){_NOT_IN_A_NUMBER}{_NEARLY}(?P<span>(?P<word>{one_of((*_PAST, *_FUTURE))}) ?"
    rf"(?!(?:19|20)[0-9]{{2}} ?年)(?:(?P<least>{COUNT}){TO}(?={COUNT}))?(?P<count>{COUNT}|半) ?{_UNIT_OR_QUARTER}"
    rf"(?:以?来|间|内|时间内)?){_NOT_A_WORD}",
    yes={
        "|近三年|新高": "2020/2023",
        "|近五年来|，": "2018/2023",
        "|过去10年|": "2013/2023",
        "|未来5年|": "2023/2028",
        "|近三个月|": "2023-04/2023-07",
        "|近3个交易日|": "2023-07-12/2023-07-14",
        "|未来两天|": "2023-07-16/2023-07-17",
        "|未来三至五年|": "2023/2028",
        "|過去廿四小時|": "2023-07-14/2023-07-15",
        "|过去一周（7月3日至9日）|，": "2023-07-03/2023-07-09",
        "每股盈余滑落，创|近七季|低点": "2021-10-01/2023-06-30",
        "毛利率为|近三个季度|最高": "2022-10-01/2023-06-30",
    },
    no=[
        "近几年",
        "地震已经过去一年",
        "过去多年",
        "靠近年轻人",
        "附近三三两两",
        "去库存将近三年",
        "距离截止还有近两个月",
        "工程历时近五年",
        "两次夺冠相隔近六年",
    ],
)
def stretch(match: re.Match[str], context: Context) -> Piece | None:
    """A count of years or days up to now or from now on: `近三年`, `未来5年`."""
    if match["word"] == "此前" and (match["count"], match["unit"]) in (("一", "天"), ("一", "日"), ("1", "天")):
        return Piece(Written(day=Offset(-1, "context")))  # 该官员此前一天透露
    if match["unit"] in _QUARTERS:
        return _counted(match, "past") if match["word"] in _PAST else None
    if (match["word"] == "近" or match["least"]) and _UNITS[match["unit"]] in ("hour", "minute", "second"):
        return None  # 近五分钟才响起, 接下来的24到48小时
    if match["word"] == "近" and whole(match["count"]) > _LONG and _ends_its_clause(match):
        return None
    return _counted(match, "past" if match["word"] in _PAST else "future")


def _ends_its_clause(match: re.Match[str]) -> bool:
    before, after = match.string[: match.start("span")][-1:], match.string[match.end("span") :][:1]
    return bool(re.match(r"[\u4e00-\u9fff]", before)) and after in ",。;、" and not match["span"].endswith("来")


_TREATED = compiled("[用服]药|治疗|随访|接种|术后|手术|住院|入组|服用|产后|出生")
# 大选结束半年后, 上任三个月后: so long behind what happened, which may be years ago.
_EVENTS = (
    "结束", "完成", "发生", "事发", "案发", "成立", "上任", "到任", "就任", "毕业", "离职", "入职", "退休", "退役", "离任", "手术",
    "出院", "结婚", "离婚", "分手", "去世", "过世", "逝世", "死亡", "开业", "开幕", "开张", "启用", "签约", "签署", "公布", "发布",
    "生效", "实施", "投产", "通车", "获释", "出狱", "被捕", "上市", "上路", "启动", "失联", "报案", "受伤", "怀孕", "下水", "试行",
)  # fmt: skip


@rule(
    "date",
    r"(?<!最)(?P<span>(?P<word>[上前下后次])(?:一个?|个)(?P<unit>交易日|工作日|工作天))",
    yes={"成交额较|上个交易日|缩量": "2023-07-14", "将于|下一工作日|到账": "2023-07-17"},
    no=["每一个交易日", "最后一个交易日"],
)
def next_workday(match: re.Match[str], context: Context) -> Piece:
    """The day of work or trade before this one or behind it: `上一交易日`, `次一交易日`."""
    return Piece(Stretch(1, "workday", "ago" if match["word"] in "上前" else "hence"))


_PARTS_OF_A_YEAR = compiled(PARTS_OF_A_YEAR)
_DAYS_OFF = ("假期", "黄金周", "长假", "连假", "期间", "春运", "暑运")
# 名单公布后三个月: behind what was done, no months from now.
_NOT_BEHIND = r"(?!(?<=[^,。;、:\n计测报和及与到在是前大])后)"


@rule(
    "date",
    rf"{_NOT_IN_A_NUMBER}(?<![之以每马最提]){_NOT_BEHIND}(?P<span>(?P<word>[上前下后])(?P<count>[二两三四五六七八九十]{{1,2}}) ?{_UNIT})"
    r"(?![级代龄期季度])",
    yes={"|前两年|": "2021/2022", "|上两个月|": "2023-05/2023-06", "|下三周|": "2023-07-17/2023-08-06"},
    no=["上三级台阶", "应于名单公布后三个月内完成签约", "以前三年度平均值为限", "春运前三天发送旅客百万人次"],
)
def whole_units(match: re.Match[str], context: Context) -> Piece | None:
    """Whole units before or behind this one: `前两年`, `下三周`; 前两个月 are January and February."""
    if match["unit"] in ("月", "日") or (match["word"] == "前" and match["unit"] == "个月"):
        return None
    if context.view.startswith("最", match.end()) or context.view.endswith(_DAYS_OFF, 0, match.start()):
        return None  # 罢工前三天最痛, 国庆假期前三天
    if match["word"] == "前" and _UNITS[match["unit"]] in ("week", "day") and context.view.endswith(("年", "月"), 0, match.start()):
        return None  # 今年前八周 are the first of the year
    return _counted(match, "before" if match["word"] in "上前" else "after")


@rule(
    "date",
    rf"{_NOT_IN_A_NUMBER}(?<![第每后前近])(?P<span>(?P<count>{COUNT}|半) ?{_UNIT}(?P<word>以?前|之前|以?后|之后|过后))"
    r"(?![期者段线台面排方卫端置来三续])",
    yes={
        "|三年前|，他创办": "2020",
        "|5年前|": "2018",
        "将于|两个月后|开幕": "2023-09",
        "|三天前|": "2023-07-12",
        "|两周前|": "2023-06-26/2023-07-02",
        "|十年前|": "2013",
        "|半年前|": "2023-01",
        "将在|5个交易日后|摘牌": "2023-07-21",
    },
    no=["之前", "日前", "百年前", "2小时后", "大选结束半年后，他辞去党职", "先付了订金，两天后提车"],
)
def ago(match: re.Match[str], context: Context) -> Piece | None:
    """So long before or after now: `三年前`, `两个月后`; 2015年前 and 8月前 are before a year and a month."""
    if match["more"]:
        return None  # 10多年前
    of_the_year = match["word"] == "前" and _PARTS_OF_A_YEAR.match(context.view, match.end())
    calendar_unit = match["unit"] in ("月", "日") or (match["unit"] == "年" and len(match["count"]) > (2 if of_the_year else 3))
    if calendar_unit and match["count"].isdigit():
        return None
    if _TREATED.search(context.view, max(match.start() - 2, 0), match.start()):
        return None  # 用药24周后
    if context.view.endswith(_EVENTS, 0, match.start()):
        return None
    later, whole_text = match["word"].endswith("后"), match.end() - match.start() == len(context.view)
    if later and _UNITS[match["unit"]] in ("hour", "minute", "second") and not whole_text:
        return None  # 7分钟后首批人员到场: of the story, not of its publication
    return _counted(match, "ago" if match["word"].endswith("前") else "hence")


@rule(
    "date",
    rf"(?P<span>再过(?P<count>{COUNT}|半) ?{_UNIT})(?!后|{_NOT_A_WORD[3:-1]})",
    yes={
        "|再过三天|就是截止日": "2023-07-18",
        "|再过两周|": "2023-07-24/2023-07-30",
        "|再过两年|": "2025",
    },
    no=["再过几年", "再过一遍"],
)
def hence(match: re.Match[str], context: Context) -> Piece | None:
    """So long from now: `再过三天`."""
    return _counted(match, "hence", from_now=True)


_OBLIGED = compiled("(?:拟|将|计划|力争|争取|承诺|预计|有望|期望|希望|可望|目标)[^,。;起后]{0,8}$")


@rule(
    "date",
    rf"{_NOT_IN_A_NUMBER}(?<![近第每过去])(?P<span>(?P<count>{COUNT}|半)(?P<unit>年|个月|个?星期|周)(?P<half>半)?(?:之|以)?内)",
    yes={
        "拟在|三个月内|减持完毕": "2023-07/2023-10",
        "力争|两年内|通车": "2023/2025",
        "政府期望|半年内|完成检讨": "2023-07/2024-01",
    },
    no=["近几年内", "未来几年内"],
)
def within(match: re.Match[str], context: Context) -> Piece | None:
    """A stretch from now on, where the clause says what is to come: `拟在三个月内减持`; else it is a length of time."""
    obliged = _OBLIGED.search(context.view, max(match.start() - 12, 0), match.start())
    return _counted(match, "future") if obliged else None


@rule(
    "date",
    rf"{_NOT_IN_A_NUMBER}(?<![近第每过去])(?P<span>(?P<count>[0-9]{{1,2}}|[一两二三四五六七八九十]{{1,2}})"
    r"(?P<more>多|余)?(?P<unit>年|个多?月|周|星期)(?P<half>半)?多?以?来)(?![自看回到往说了不几两])",
    yes={"|三年来|，": "2020/2023", "|十年来|": "2013/2023", "均价|一周来|上扬": "2023-07-09/2023-07-15"},
    no=["多年来", "百年来", "医生一周来两次"],
)
def years_since(match: re.Match[str], context: Context) -> Piece | None:
    """A count of years, months or weeks up to now: `三年来`."""
    return _counted(match, "past")


def _counted(match: re.Match[str], towards: Towards, *, from_now: bool = False) -> Piece | None:
    """The stretch of the groups `count`, `unit` and `half`; None for vague counts: 几年前, 百年前."""
    if "几" in match["count"] or match["count"] in ("百", "千"):
        return None
    count = 0 if match["count"] == "半" else whole(match["count"])
    half = match["count"] == "半" or "半" in match["unit"] or match["half"] is not None
    return Piece(Stretch(count, _COUNTABLE[match["unit"]], towards, half, from_now)) if count or half else None


@rule(
    "date",
    r"(?<=[年月日号季旬代纪初底末天周时节假夕度份五六七八九十])(?P<span>起?(?:以来|至今(?![日天年晚早晨午夜夏秋春冬])|迄今))",
    yes={},
    no=["自古以来", "流传至今"],
)
def since(match: re.Match[str], context: Context) -> Piece:
    """From the date before it to now: `2018年以来`, `年初至今`."""
    return Piece(suffix="since", alone=False)


@rule(
    "date",
    r"(?<=[年月日号季旬代纪初底末天周时分节假夕度份许期明至午晚晨早])(?P<span>期间|间(?![隔接断或距谍歇]))",
    yes={},
    no=["节假日期间"],
)
def during(match: re.Match[str], context: Context) -> Piece:
    """Belongs to the date before it: `1月1日至3日期间`; 前后, 左右 and 之间 do not."""
    return Piece(suffix="during", alone=False)


_AHEAD = blocker(
    "ahead",
    "(?<=[提以])前一(?:周|天|日|年|个月|个?星期|个?礼拜|个?季度|个?小时)",
    no=["较往年提前一周", "提前一个月完工", "以前一周出四个货柜"],
    doc="So long ahead of time: 提`前一周` is no week before, nor 以`前一周`.",
    kind="date",
)

_ALLOWED = blocker(
    "allowed",
    rf"(?<=[期限间假数][由从])(?<![展会档]期[由从])(?P<span>{DAY} ?日(?:延长|缩短|压缩|压减|缩减|增加|减少|[延缩增减])[至到为]{DAY} ?日)",
    no=["上诉期由15日延长至21日", "办理时限从20日压缩至5日", "陪产假由5日增至7日"],
    doc="Days that somebody is given, before and after a change: 时限从`20日压缩至5日`.",
    kind="date",
)

RULES = (_AHEAD, _ALLOWED, stretch, years_since, next_workday, whole_units, ago, hence, within, since, during)
