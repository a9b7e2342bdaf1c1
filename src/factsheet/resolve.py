"""From partial dates to calendar dates: a pass over the article from left to right, with what has been read so far.

In go the view, the time expressions that were found and the day of publication; out come EDTF strings. News speaks of
the past unless the clause says 将, 拟, 预计: `28日` in a paper of 15 July is 28 June, `将于28日举行` is 28 July.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from factsheet.find.dates import business, calendar
from factsheet.find.dates.calendar import UNKNOWN_YEAR, Period
from factsheet.find.dates.reckon import reckon
from factsheet.find.dates.setting import DAYS, Reckoned, Setting, Spoken
from factsheet.find.dates.written import Expression, Feast, Offset, Range, Same, Written, said
from factsheet.find.numerals import numeral
from factsheet.model import DateMention, Warning
from factsheet.patterns import compiled
from factsheet.records import record

_STOP = compiled(r"[,。;!?、\n]")
_SENTENCE_END = compiled(r"[。;!?\n]")
_FULL_STOP = compiled(r"[。!?\n]")
_FUTURE = compiled(
    r"(?<!误)将|拟于|拟在|(?<!原)订(?:于|在|$)|下[站届场轮](?!楼)|预计|预测|预报|预料|料[将于在明下]|即将|(?<!原)定于|(?<!原)定在|预定|(?<![于及合超逊符])预期|有望|(?<!原)计划(?:于|在|$)|争取|力[争求]|确保|届时|择日|起(?:施行|实施|执行|展开|接受|受理|开[放售卖抢]|发售|登场|生效|上路|试[行办])|倒计时"
    r"|起(?:在|于)[^,。;]{2,14}(?:登场|开[跑卖幕展]|举行|举办|展出|开放)"
)
# A character of whatever that finds; most clauses have none.
_AHEAD = frozenset("将拟订下预料定望计争力确届择起")
# 力争|下半年|出台, in January too; 预计|上半年|净利增三成 is told in July.
_MEANT = compiled("(?:力[争求]|争取|确保|计划|拟|有望|最[快早迟晚])(?:于|在|到)?$|将[于在]$|排[到至]$|(?:[须需请应]|务必)[于在]$")
# 已要求业者于|10月31日|前下架
_ORDERED = compiled("(?:要求|责令|勒令|限令|督促|敦促|促请|呼吁|通知|[须请]|(?<![反供回响])应)[^,。;]{0,12}[于在]$")
# 估计|全年|盈利三亿, 压力会在|下半年|显现; a day may be guessed of what has been.
_GUESSED = compiled("(?:估计?|预估|预期|展望|上看|会[在于]|[或可]能?[在于]|(?<![资材原饲物燃塑肥染颜涂])料|(?:若|如果|一旦|假如)[在于]?)$")
# 由|8月|公布的2%至3%上调: what was made known then.
_MADE_KNOWN = compiled("[^,。;]{0,6}?(?:公布|发布|发表|宣布|公告|提出|提交|预测|估计|预估|推出|出台|印发|签署|通过)的(?!目标)")
# |周五|公布调查结果，发现……
_FOUND = compiled("[^,。;]{0,4}(?:公布|发[布表])[^,。;]{0,24},(?:结果)?(?:发现|显示|揭示|指)")
_AIM = compiled("的?(?:[^,。;]{0,6}(?:增长|发展|预期|收入|销售|生产|营收))?(?:目标|任务)")
_REACHED = compiled("完成|实现|达成|超额")
# 应急指挥部于|29日6时|将响应由Ⅳ级提升至Ⅲ级: what is done to something is not yet to come.
_WILL = compiled("起?(?:将(?![^,。;]{1,16}?[由从][^,。;]{1,12}[至为到])|拟|力争|有望)(?![近军])")
# 截至6月底|止六个月|: the period is that of the months.
_MONTHS_TO = compiled("止?,?的?(?:(?P<count>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])个月|(?P<year>年度|全年)|半年(?!来))")
_PAST = compiled(
    r"最[^,。;]{1,4}的(?:是|时候)|(?:没|未)再|(?<![为除])了|已|曾|获悉|过去|于当|表示|指出|透露|坦言|收[盘报跌涨挫]|收于|[单当]日[跌挫涨升]|累[计跌涨升]|[下大重]跌|[上大]涨|重挫"
)
# 6月交货的原油期货
_DUE = compiled("交[货割]")
_COMPARING = compiled(
    r"(?:较|比(?![赛例重率分拼值])|环比|同比|对比|相比|超过|超|接近|逼近|低于|高于|优于|逊于|快于|慢于|好于|差于|不及|改写|打破|刷新|追平)(?:[^,。;]{0,2})$"
)
_COMPARED_WITH = compiled("相[比较若]|比较|持平")
# 与去年持平, but 第3季看好，第四季持平
_WITH = compiled("[与跟和同较][^,。;、]{0,6}$")
_UNTIL = compiled(r"(?:截至|截止|直至|至)$")
_OF_THAT_YEAR = compiled("年度?截[至止]$")  # 113年截至|上月|完成142公里；比去年同期……
_BEGINS = compiled("[^,。;]{0,8}(?:以来|起)")
_AFRESH = compiled(r"(?:(?:即日|即时|现在|今日?)起[^,。;]{0,4}|即日|现在)(?:至|到)$")
# 民国50年前出生的, 1998年落成的, 2003年沙士以来, 113年度股利: the year says which, the story goes on where it was.
_WHICH = compiled("(?:以?前|以?后)?(?:出生|生人|次的?)|(?:落成|兴建|建成|启用|成立|创立|创办|设立|出厂)的|[^,。;]{1,10}以来")
# 与|2021年9月|创下的398.1点高峰相比, 距|2019年8月|的纪录只差2%: a mark that was set then.
_MARK = compiled(
    "(?:[创写刷录见][^,。;]{0,3})?的?[^,。;的]{0,10}(?:的(?:历史)?)?(?:纪录|高峰|峰值|高位|高点|低位|低点|谷底|[新最][高低]点)(?!为|是)"
)
# 出口1150台，是|2023年|的3.1倍, 相当于|去年全年|的八成, 达|2025年全年|总额的80%
_IS = compiled("(?:[是为]|相当于|达到?|超过?)$")
_TIMES = compiled(
    "(?:同期|全年)?的?(?:水平|水准|总[量额和数]"
    "|[约近逾]?(?:[0-9.一二两三四五六七八九十]+(?:[多余]|点[0-9一二两三四五六七八九]+)?[倍成%]|一半|[一二三四五]分之[一二三四]))"
)
_HELD_TO = compiled("(?:与|和|同|跟|距离?|[离自从由])[^,。;、]{0,4}$")
# 由|4月|的14.2％扩大到22.5％: where a move began is no time of the story.
_TURNED = compiled("的?(?:持平|[升涨增降跌减]|上[升涨]|下[降跌滑])[^,。;]{0,8}转")  # 由|上月|下降1.2%转为上涨8.9%
_FROM, _WAS = compiled("[由从]$"), compiled("(?:时?的|年化的|经调整的|平均的?)?(?:约|近|逾)?-?[0-9一二三四五六七八九十]")
# 工业生产指数97.42（2021年=100）: the year of a measure.
_ONLY = compiled("[只仅][有为及]$")  # 均价7.4万元，只有|2022年11月|高点56.7万元的一成三
_MEASURE = compiled("(?:平均)?=100|(?:不变)?价格?计算")
# What somebody has written to somebody else: 传送暗语「|今晚|到货」.
_MESSAGE = compiled("(?:暗语|暗号|短信|[简私]讯|讯息|留言|遗书|字条|便条|聊天记录)[^。“”「」\n]{0,10}[“「][^”」\n]{0,30}$")
_ASIDE = compiled("[^,。;!?\n]{0,24}的[^,。;!?\n]{1,10}[中上里](?=,)")
_NIGHT = compiled("[晚夜]")
_LIST = compiled("[、和及与,]?")
# |24日|、25日将在码头直销: what follows is told of each.
_MORE_DAYS = compiled(r"\A(?:[、和及与][0-9]{1,2}[日号](?:\([^)]{1,6}\))?)+")
# 接受申请至|27日|止; but 截至|27日|止
_TILL, _SOON = compiled("(?<![截统累合计])[至到]$"), 15  # days
_SOLD = compiled("(?:公开)?(?:发售|推售|开售|截[止飞票])(?=[,。;!?\n]|$)")
_GLOSSED = compiled("[\u4e00-\u9fff]{1,6}\\(")
_CLAUSE = 40


@record
class Found:
    """A time expression where it stands."""

    start: int
    end: int
    rule: str
    expression: Expression


def dates(
    view: str, text: str, found: Iterable[Found], published: date | None, now: datetime | None = None
) -> tuple[tuple[DateMention, ...], tuple[Warning, ...]]:
    """Every expression resolved, in text order, and a warning if something had to stay open."""
    expressions = tuple(found)
    today = None if published else _today(view, expressions)
    setting = Setting(published, now, today=today)
    month = business.begins(view)
    mentions: list[DateMention] = []
    for each in expressions:
        setting = _moved(setting, view, each)
        if _is_written_elsewhere(view, each):
            continue
        each = _of_its_year(each, view, mentions)
        expression = business.of_business(each.expression, month) if month and setting.tense <= 0 else each.expression
        reckoned = reckon(expression, setting)
        if reckoned is None:
            continue
        mentions.append(_mention(each, text, reckoned))
        setting = _remembering(setting, view, each, reckoned)
    return tuple(mentions), _warnings(mentions, published)


def _of_its_year(found: Found, view: str, mentions: list[DateMention]) -> Found:
    """The days in a bracket in the year that the words before it tell: 去年五一（|4月29日至5月3日|）."""
    year = mentions[-1] if mentions and mentions[-1].grain == "year" else None
    if year is None or not (year.edtf or "").isdigit() or not _GLOSSED.fullmatch(view, year.end, found.start):
        return found
    first = found.expression.first if isinstance(found.expression, Range) else found.expression
    if not isinstance(first, Written) or first.year is not None or not isinstance(first.month, int):
        return found
    dated = replace(first, year=int(year.edtf or ""))
    return replace(found, expression=replace(found.expression, first=dated) if isinstance(found.expression, Range) else dated)


def _today(view: str, found: Iterable[Found]) -> date | None:
    """The day of publication, of no known year, as the article tells it: 今天（6月30日）, 新华社巴黎6月30日电."""
    for each in found:
        written = each.expression
        if not isinstance(written, Written) or written.year or not (isinstance(written.month, int) and isinstance(written.day, int)):
            continue
        main = written.near.day if written.near else Offset(0) if view.startswith(("电", "讯"), each.end) else None
        told = calendar.in_month(written, UNKNOWN_YEAR, written.month)
        if told and isinstance(main, Offset) and main.of == "published":
            return told.first - timedelta(days=main.by)
    return None


def _is_written_elsewhere(view: str, found: Found) -> bool:
    """Whether the day counts from that of a message, of which nothing is known: 短信写道“|明天|汇款”."""
    written = found.expression
    relative = isinstance(written, Written) and isinstance(written.day, Offset) and written.day.of == "published"
    return relative and _MESSAGE.search(view, max(found.start - _CLAUSE, 0), found.start) is not None


def _mention(found: Found, text: str, reckoned: Reckoned) -> DateMention:
    source = reckoned.source if reckoned.edtf and "XX" not in reckoned.edtf else None
    return DateMention(
        found.start, found.end, text[found.start : found.end], found.rule, reckoned.edtf, reckoned.grain, source
    )


def _warnings(mentions: list[DateMention], published: date | None) -> tuple[Warning, ...]:
    open_ones = [mention.text for mention in mentions if mention.resolved_from is None]
    if not open_ones:
        return ()
    sample = "、".join(dict.fromkeys(open_ones[:3]))
    many = len(open_ones) > 1
    if published:
        message = f"{len(open_ones)} {'dates lie' if many else 'date lies'} outside of the calendar ({sample})"
    else:
        counted = f"{len(open_ones)} {'dates count' if many else 'date counts'}"
        message = (
            f"{counted} from a publication date that the article does not give ({sample}); give it with --published"
        )
    return (Warning("date-unresolved", message),)


def _moved(setting: Setting, view: str, found: Found) -> Setting:
    """The setting at the place of a mention: which sentence it is in, and where its clause looks."""
    before = view[max(found.start - _CLAUSE, 0) : found.start]
    after = view[found.end : found.end + _CLAUSE]
    clause_before = _STOP.split(before)[-1]
    clause_after = _STOP.split(_MORE_DAYS.sub("", after), maxsplit=1)[0]
    afresh = bool(_AFRESH.search(clause_before))
    ordered = after.startswith(("前", "之前")) and _ORDERED.search(clause_before)
    by_then = ordered or (_DUE.match(after) and _is_long(found)) or (after.startswith("前") and view[found.end - 1] in "底末")  # 年底前通车
    if (_FROM.search(clause_before) and _WAS.match(after)) or clause_before.endswith(("已于", "已在")):
        tense = -1  # 才将预测值由|5月|的3.55%上修
    elif _MEANT.search(clause_before) or _WILL.match(clause_after) or _is_guessed(found, clause_before, clause_after):
        tense = 3
    elif _MADE_KNOWN.match(clause_after) and not clause_before.endswith(("预计", "预期", "拟", "将")):
        tense = -1
    elif afresh or by_then or _is_ahead(clause_before) or _is_yet_to_end(setting, found, clause_before, after):
        tense = 2
    elif clause_before.endswith("截至") or _FOUND.match(after) or _PAST.search(clause_before) or _PAST.search(clause_after):
        tense = -1
    else:
        tense = 1 if _is_ahead(clause_after) or _is_ahead(_FULL_STOP.split(before)[-1]) else 0
    between = view[setting.position : found.start]
    return Setting(
        setting.published,
        setting.now,
        setting.spoken,
        position=found.start,
        end=found.end,
        sentence=setting.sentence + len(_SENTENCE_END.findall(between)),
        paragraph=setting.paragraph + between.count("\n"),
        tense=tense,
        listed=bool(_LIST.fullmatch(view, setting.end, found.start)),
        comparing=_is_comparing(clause_before, after),
        afresh=afresh,
        today=setting.today,
    )


def _is_yet_to_end(setting: Setting, found: Found, clause_before: str, after: str) -> bool:
    """Whether something goes on till that day or is sold from it on: 稽查至|27日|止 on a 16th, 共收2300张票，|周四|发售."""
    written = found.expression
    if not isinstance(written, Written) or setting.published is None:
        return False
    if written == Written(weekday=written.weekday):
        return _SOLD.match(after) is not None
    if not isinstance(written.day, int) or written != Written(day=written.day):
        return False
    till = after.startswith("止") and _TILL.search(clause_before)
    return bool(till) and 0 < written.day - setting.published.day <= _SOON


def _is_ahead(words: str) -> bool:
    """Whether the words tell of something to come."""
    return not _AHEAD.isdisjoint(words) and _FUTURE.search(words) is not None


def _is_comparing(clause_before: str, after: str) -> bool:
    """Whether a figure is held against what the date has: 较|去年|增长, 与|上月|持平, but no 第四季|持平."""
    multiple = _IS.search(clause_before) and _TIMES.match(after)
    mark = _HELD_TO.search(clause_before) and _MARK.match(after)
    if _COMPARING.search(clause_before) or multiple or mark or (_ONLY.search(clause_before) and _MARK.match(after)):
        return True
    if _FROM.search(clause_before) and _TURNED.match(after):
        return True
    with_it = _COMPARED_WITH.match(after)
    return with_it is not None and (with_it[0] != "持平" or _WITH.search(clause_before) is not None)


def _is_guessed(found: Found, clause_before: str, clause_after: str) -> bool:
    """Whether a year or a part of one stands behind 估计 or 会在, or before 目标."""
    aims = _AIM.match(clause_after) and not _REACHED.search(clause_before)
    return _is_long(found) and bool(aims or _GUESSED.search(clause_before))


def _is_long(found: Found) -> bool:
    """Whether it is a month, a year or a part of one."""
    written = found.expression
    return isinstance(written, Written) and written.day is None and written.clock is None


def _names_its_year(expression: Expression) -> bool:
    """去年11月, 翌年2月6日, 同年4月 and 去年中秋 tell of a year as 2023年11月 does."""
    if not isinstance(expression, Written) or not isinstance(expression.year, Offset):
        return False
    if expression.month is None and not isinstance(expression.part, Feast):
        return False
    return expression.year.of == "context" or expression.year.by < 0


def _is_in_passing(expression: Expression) -> bool:
    """Whether 当天 further on is none of it: 中秋前价高……同日公布的数据, 作业限定在22时至次日5时……当天."""
    first = expression.first if isinstance(expression, Range) else expression
    if isinstance(expression, Range) and expression.last is None:
        return True  # 今年以来
    if not isinstance(first, Written):
        return False
    return isinstance(first.part, Feast) or said(first)[:1] in (("clock",), ("day_part",))


def _is_step_back(view: str, found: Found) -> bool:
    """Whether a bracket only tells what it was before: 爆发37宗（|前一周|22宗）."""
    week = found.expression.week if isinstance(found.expression, Written) else None
    return week is not None and week.of == "context" and week.by < 0 and view.startswith("(", max(found.start - 1, 0))


def _is_aside(view: str, found: Found) -> bool:
    """Whether the day only says which: 据悉，在|12月3日|客场对阵雪豹的比赛中……，behind which 当晚 is of the news again."""
    return view.startswith("在", max(found.start - 1, 0)) and _ASIDE.match(view, found.end) is not None


def _in_halves(found: Found, reckoned: Reckoned) -> bool:
    """Whether the hour is one of twelve: 下午3时, and 3时41分 behind it, which is 15:41."""
    written, period = found.expression, reckoned.period
    if not isinstance(written, Written) or written.clock is None or period is None or period.clock is None:
        return False
    return written.day_part is not None or period.clock.hour != written.clock.hour


def _ending(period: Period, view: str, at: int) -> Period:
    """The months that a day ends: 截至6月底|止六个月|, |止半年|."""
    months = _MONTHS_TO.match(view, at) if period.grain in DAYS and period.clock is None else None
    said = numeral(months["count"] or ("十二" if months["year"] else "六")) if months else None
    if said is None:
        return period
    first = calendar.months_later(period.last, 1 - int(said.low)).replace(day=1)
    return Period(first, period.last, "ten_days")


def _from_new_year(last: Spoken | None, view: str, at: int, period: Period) -> Period:
    """The months of a year that end there: 113年截至|上月|."""
    if last is None or last.period.grain != "year" or last.period.first.year != period.last.year:
        return period
    of_that_year = _OF_THAT_YEAR.search(view, max(at - 4, 0), at)
    return Period(last.period.first, period.last, "ten_days") if of_that_year else period


def _remembering(setting: Setting, view: str, found: Found, reckoned: Reckoned) -> Setting:
    """The setting behind a mention. A figure compared with another year (较2019年) does not move the story there."""
    if reckoned.period is None and isinstance(found.expression, Written) and isinstance(found.expression.day, int):
        return setting.forgetting_days()
    if reckoned.period is None or isinstance(found.expression, Same):
        return setting
    until = bool(_UNTIL.search(view[max(found.start - 2, 0) : found.start]))
    period = _from_new_year(setting.last, view, found.start, reckoned.period) if until else reckoned.period
    begins = bool(_BEGINS.match(view, found.end))
    explicit = reckoned.source == "explicit"
    which = reckoned.grain == "year" and bool(_WHICH.match(view, found.end) or view.endswith("年度", found.start, found.end))
    follows = reckoned.source == "context" and setting.last is not None and setting.last.told
    told = (explicit and not which) or follows or _names_its_year(found.expression)
    spoken = Spoken(
        _ending(period, view, found.end),
        explicit,
        told,
        setting.sentence,
        setting.paragraph,
        until,
        begins,
        _in_halves(found, reckoned),
        until or _is_in_passing(found.expression) or _is_aside(view, found),
        _NIGHT.search(view, found.start, found.end) is not None,
    )
    starting = _FROM.search(view, max(found.start - 1, 0), found.start) and _WAS.match(view, found.end)
    aside = setting.comparing or starting or _MEASURE.match(view, found.end) or _is_step_back(view, found)
    return setting if aside else setting.remembering(spoken)
