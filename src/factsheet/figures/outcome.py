"""Readers of outcomes: the rank and the result of somebody, by what word it is called, and how many hold what.

港队以|19比12|力克日本, 收下|5连胜|, |七成|家长赞成延后上课时间
"""

from factsheet.figures.before import named, reached
from factsheet.figures.behind import noun_of, plain
from factsheet.figures.frame import Slot
from factsheet.figures.name import name
from factsheet.figures.reading import Metric, Story, reader
from factsheet.figures.wording import Wording
from factsheet.patterns import compiled

_CALLED = compiled("(?:[死伤]|连[胜败霸红黑冠]|篮板|助攻|盖帽|火锅|[阻封]攻|抄截|抢断)$")
# 改善幅度|排在全省|第4位
_PLACED = compiled(
    "(?<![中里内个])[只仅也亦则]?(?:排名?(?:在|于)?|位[居列]|名列|[稳高]?居)(?:全[省市县区国球行校港台]|世界|亚洲|各省|[^,;。#@]{2,4}[省市区])?$"
)
_FRACTION = frozenset("分半")  # 三分之二
_ARTICLES = ("条", "條", "款", "章")
_HOW = ("在", "于", "通过", "经过", "经", "凭", "靠", "依靠")
_RESULTS = ("枚", "胜", "分", "连胜", "秒")
_OPINION = compiled(
    r"的?(?P<what>(?P<who>(?:受访|被访)?[^#@,;。!?:\n的]{0,4}?)"
    r"(?:认为|支持(?![率度者])|看好|不?赞[成同]|反对|不?同意|不?满意?|不?愿意?|选择|希望|担心|倾向|力挺|挺)[^#@,;。!?:\n]{1,14})"
)
# |六成四|人称曾遇脱班, |三分之一|的人血糖回到正常水平
_OF_THEMSELVES = compiled(
    "(?:的?(?:受访|被访)?(?:人|者|民众|市民|学生|家长|员工)(?:自?称|坦言|承认|自认|表示|说)|的?人(?=[每有没不会曾已都想愿])|的人)(?P<what>[^#,;。!?:\n的]{3,18})$"
)
# |四分之一|母亲晚上十时后仍要回复讯息, |七成|学生每天与父母倾谈少于半小时
_WHO_DO = compiled(
    "(?P<what>(?:受访|被访|在职)?(?:母亲|父亲|父母|家长|学生|学童|市民|居民|民众|员工|雇员|女性|男性|长者|老人|青年|年轻人|企业|公司|商户|店家|业者|家庭|住户|农户|教师|司机|患者)"
    "(?:@+(?:[之以]?[前后]|内)?)?(?:每|仍|曾|会(?!员|长|议)|要|没|不|都|已(?!婚)|想|愿|经常|从未|从不|设有|有(?![关限])|在(?![职校读])|把|对(?!象)|因(?!素)|须|需|选择|参加|使用)"
    "[^#,;。!?:\n的]{2,18}?)(?:少于|多于|超过|不足|至[少多]|[达约逾])*(?=[#,;。!?:\n]|$)"
)
# 2316名受访护理师中，|71％|过去一个月曾连续上班
_ASKED, _DID = compiled("受访|问卷|民调"), compiled("(?P<what>@+(?:曾|有|没|每|都|不|会|已|想|愿)[^#@,;。!?:\n的]{2,16})")
_GROUND = compiled("(?:[主客]场|作客)$")
_OVER = compiled(r"[^#@,;。!?\n]{0,4}(?:[胜败负平克挫退汰屈和擒宰]|逆转|横扫|收服|送走)[^#@,;。!?:\n]{0,10}")


@reader(
    yes={
        "理事会周二举行|第三次|磋商。": "磋商",
        "市里昨天推出|第四批|住宅用地。": "住宅用地",
        "港隊世界排名由第六位升至|第三位|。": "港队世界排名",
        "罢工昨日进入|第九天|，铜价上涨。": "",
        "空气质量改善幅度排在全省|第4位|。": "空气质量改善幅度",
        "海岚港集装箱吞吐量居世界|第三位|。": "海岚港集装箱吞吐量",
        "警方依《消防條例》|第9條|檢控三人。": "",
    }
)
def ranked(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What an ordinal numbers, 举行第三次|磋商|; what moves, |排名|由第六升至第三, or has a place, |吞吐量|居世界第三位."""
    if slot.quantity.kind != "ordinal" or slot.quantity.text.endswith(_ARTICLES):
        return None
    if placed := _PLACED.search(story.frame.seen, slot.start, slot.quantity.start):
        whose = name(story.frame.seen, (slot.start, placed.start()))
        return (whose,) if whose else None
    if said.starting or said.change or said.reaching:
        return reached.read(slot, said, story) or named.read(slot, said, story)
    found = noun_of(slot, story)
    return found if found and found[0][1] - found[0][0] > 1 else None


@reader(
    yes={
        "事故造成|2死|、693伤。": "死",
        "追撞意外，|23伤|，包括3名小童。": "伤",
        "青麓队收下本季最长的|5连胜|。": "连胜",
        "程一鸣缴出29分、|14篮板|的成绩单。": "篮板",
    }
)
def called(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What is counted by its own word: 造成2|死|, 收下5|连胜|."""
    begin, end = slot.quantity.start, slot.quantity.end
    word = _CALLED.search(story.frame.article.view, begin, end)
    return (word.span(),) if word else None


@reader(
    yes={
        "主队青麓队以|3比1|击败海澜队。": "主队青麓队击败海澜队",
        "港队在梅拉沙杯决赛中，港隊以|19比12|力克日本。": "港队力克日本",
        "港队以|12金|5银17铜完成赛事。": "港队",
        "联赛第12轮，海澜队主场|3比1|战胜青麓队。": "海澜队战胜青麓队",
        "临江男篮一度落后，最终通过加时以|118比114|险胜云岭。": "险胜云岭",
        "港队以12金5银|17铜|完成赛事。": "港队",
        "昨晚南岭队以|31分|升至榜首。": "南岭队",
        "黄芷晴以|21:15|、19:21及21:17击败日本选手。": "黄芷晴击败日本选手",
        "程一鸣以|2分01秒36|率先撞线。": "程一鸣",
    }
)
def won(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """Who has a result, and over whom: |青麓队|以3比1|击败海澜队|, |海澜队|主场3比1|战胜青麓队|."""
    frame, quantity = story.frame, slot.quantity
    first = frame.slots[slot.series.start]
    score = quantity.kind == "ratio" and not _FRACTION.intersection(quantity.text)
    led = frame.seen[first.quantity.start - 1] == "以"
    if not (score or (led and quantity.unit in _RESULTS)):
        return None
    at = _GROUND.search(frame.seen, first.start, first.quantity.start - led)
    whose = name(frame.seen, (first.start, at.start() if at else first.quantity.start - led))
    if whose and frame.seen.startswith(_HOW, whose[0]):
        whose = None  # 最终通过加时以118比114险胜
    last = frame.slots[slot.series[-1]]
    over = _OVER.match(frame.seen, last.quantity.end, last.end) if score else None
    if over:
        return (whose, over.span()) if whose else (over.span(),)
    if not led:
        return None
    return (whose,) if whose and not score else None


@reader(
    yes={
        "受访选民近|5成|支持梁舟。": "选民支持梁舟",
        "六成受访者满意，|41.8%|受访者认为是医疗资源。": "受访者认为是医疗资源",
        "山线乡镇则有|19.5%|选择许衡，海线更低。": "山线乡镇选择许衡",
        "有|七成|家长赞成延后上课时间。": "家长赞成延后上课时间",
        "受访的居民中，|63.7%|认为票价太贵。": "认为票价太贵",
        "|六成四|人称过去半年曾遇脱班。": "过去半年曾遇脱班",
        "约|三分之一|的人空腹血糖回到正常水平。": "空腹血糖回到正常水平",
        "2316名受访护理师中，|71％|过去一个月曾连续上班超过10小时。": "过去一个月曾连续上班超过",
        "有|两成|受访者坦言从未看过说明书。": "从未看过说明书",
        "我们见到有|四分之一|母亲晚上十时后仍要回复讯息。": "母亲晚上十时后仍要回复讯息",
        "超过|七成|学生每天与父母倾谈少于半小时。": "学生每天与父母倾谈",
        "全省|九成|企业已完成备案。": "企业已完成备案",
    }
)
def held(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What so many of those asked hold or tell of themselves: 选民近5成|支持梁舟|, 六成四人称|曾遇脱班|."""
    if slot.quantity.kind not in ("percent", "ratio") or not plain(slot, said) or said.share:
        return None
    opinion = _OPINION.match(story.frame.seen, slot.quantity.end, slot.end)
    if not opinion:
        seen = story.frame.seen
        did = _DID.match(seen, slot.quantity.end, slot.end)
        asked = did if did and _ASKED.search(seen, slot.sentence, slot.quantity.start) else None
        does = _WHO_DO.match(seen, slot.quantity.end, slot.end)
        tells = asked or does or _OF_THEMSELVES.match(seen, slot.quantity.end, slot.end)
        return (tells.span("what"),) if tells else None
    who = None if opinion["who"] else name(story.frame.seen, said.name)
    what = opinion.span("what")
    return (who, what) if who else (what,)
