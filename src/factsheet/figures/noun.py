"""The noun behind a figure: what is counted, or what a sum is for.

112宗|案件|, 12.3万名|学生|建立视力档案, 6艘可装8200辆汽车的|运输船|
"""

import re
from functools import cache

from factsheet.figures.deeds import PAYING, any_of, deeds
from factsheet.figures.frame import QUANTITY
from factsheet.figures.name import headed
from factsheet.figures.wording import SINCE_THEN, Span, leading_on, links, moves
from factsheet.patterns import compiled

_LONGEST = 22
# 在建规模占|全球|一半以上 says nothing without whose it is, and |全国|约七成算力 is no name.
EVERYWHERE = frozenset({"全球", "世界", "全国", "全省", "全市", "全县", "全区", "全港", "全台", "全校", "全行业", "全线", "全体"})
_WORD = r"[^#@~,;。!?:\n()]"
_MARK = r"$|[#@~,;。:]"
# What no noun has: 1.6万多家企业|已获得首贷.
_NO_NOUN = (
    rf"[的已均正将是仍由从于达]|(?<![意方导倾走流趋志])向|陆续|相继|纷纷|平均|让(?![利步渡])|{_WORD}于|[定成作列评称视变选设认以]为|(?<!行)为|全部|被|自[今去本昨东西南北@~]|周末|要[靠求]|送(?=[往至到交])|居[首前]|位居|名列|来自|在(?!职|校|读|建|营|手|线)|等(?!值)"
    r"|就(?=[会要能可])|都(?=[是有在要会没被已不])|(?<!反)对(?!虾)|[其当]中|(?<![集其当])中(?!心|央|国|小|学|医|间|外|文|药)|(?<![基原起成诱病卡])因(?!子)|(?<![合归兼吞])并(?![发购网轨列行])"
)
_NOT_A_NOUN = compiled(
    r"^(?:等(?!值)|即(?![时日食使])|使用$|分别占?$|[多少]$|一[伙呎尺个套张台辆斤吨亩坪件条只头间晚天年]|[且并而](?![购列网发联轨])|最.{1,3}$|得以?$|(?:诞生|产生|出现|发生|次之|居首|居次|居冠|居末|垫底|领先|殿后)$|(?:反超|赶超|力压|重回|跃居|跃升|超越)|[”」]?(?:有误|应为)|(?:轻微|温和|显著|明显|强劲|可观)的?(?:增长|[升涨跌降减增]幅|回升|反弹|下跌|下滑|上升)|得(?:等|要|靠|看)|.*(?:作收|收市|收盘|包尾|压尾)$|年[满仅近逾]|方面|层面|维度|角度|部门(?:联合|共同|印|发|会)|是|中(?![国学小医心央])|内(?![地陆外科])|[里把者]|已(?!婚)|之间|不等|以(?!色列|军|巴|.*罪$)|为|由|让|从(?!业)|将(?![军领士])"
    r"|正(?![高副处版式])|到(?![期货岗位场案])|都(?![市会心])|没问题|(?:窘况|窘境|困境|局面|阴霾|谷底|惨况|颓势|劣势)$|在(?![职校读建营手线编册岗])|向(?![日导])|陆续|相继|近日|日前|即将|及|同比|环比|集中|来自"
    r"|约?占|各(?![类种项级地界校])|于|我(?!国)|较(?![大重高])|才(?![能艺华智])|就(?![业读诊餐医职寝任学近])|属(?![地相性下])|整整|则|工作[天日]|间(?![接隔歇])|起(?![重飞诉点])"
    r"|.*(?:[不很太更极][大小多少高低]|(?<!小)说)$|[「“『][^」”』]*$"
    r"|(?:[之以]?[前后]|突破|超过|达到|左右|上下|口|的|起|者|称|有|料|共计?|合共|居次|大关|台阶|关口|规定|要求|标准|说法|承诺|目标|地方|预测|预估|估计|水平|水准|(?:[年月日][内中]|历史|阶段|同期)?[新最]?[高低][点位]?)?(?:不变)?$)"
)
# What leads on to the next figure, at the end of a noun: 86部手提电话|及|..., but not 签约 or 商超.
_LEADING = compiled(
    r"(?:[、和及或]|(?<!参)与|以及|以(?=$)|携带?|(?<![签条公合节预契])约|(?<![附邻])近|(?<![商中英])超|(?<![下到送发表])达|(?<!公)共|不[到足]|逾|不?超过|[高低少多]于|至[少多]|最[多少高低])+$"
)
# 6个产值超千亿元的|产业集群|, 6艘可装8200辆汽车的|运输船|.
_OF_FIGURE = compiled(
    r"(?!的)(?:(?![^#]{0,6}[着了过])[^#@~,;。!?:\n()]{0,6}#+|(?:可|能|最[多高大]|每|载|配)[^#@~,;。!?:\n()]{0,5}#+[^#@~,;。!?:\n()的]{0,6})的"
    r"(?P<noun>[^#@~,;。!?:\n()、]{2,12})"
)
# |137起|针对医疗设施的袭击, |两颗|烧熔的锂电池
_AIMED_AT = compiled(
    r"(?:烧[熔毁焦]|受[伤损困]|损[坏毁]|破损|遗[失弃]|废弃|报废|失[踪窃联]|滞留|闲置|空置|过期|违[规法]|走私"
    r"|由[^#@~,;。!?:\n()的]{1,10}(?:引[起发致]|造成|导致|触发)"
    r"|(?:针对|涉及|面向|有关|关于|用于|符合|具备|带有|长期|急需|缺乏|尚未|仍未|从未|无人)[^#@~,;。!?:\n()的]{1,12})的(?P<noun>[^#@~,;。!?:\n()、的]{2,12})"
)
# 渔民等|151人|组成的原告团
_FORMED = compiled("[组构]成的")
# |45个|成员交存接受书|后, 协定方可生效
_WHEN = compiled(
    "(?<=...)(?:[之以]后|之前|(?<![落影前背术产皇先最幕战过善今售滞])后|(?<![之前目此从以当提跟面眼])前|(?<![小平及临同有不按定暂计])时)$"
)
# 对5家中央企业|开展例行督察, 与28个非洲国家|建立合作机制
_DONE_TO = compiled(
    "开展|进行|作出|做出|提出|实施|展开|予以|给予|加以|建立|签[署订约下]|达成|缔结|结[成为]|合作|启动"
    f"|{PAYING}|派放|征取"
)
_AND_ONE = compiled("(?<=..)[、和及与]一[枚架名个辆艘座台部]")  # 4架|无人机|和一枚导弹
_QUOTED_DEED = compiled("(?<=..)[“「『].{1,2}[”」』].*$")  # 5个|科室|“搬”进同一间诊室
# 以每学年200个|供餐日|估算, 以汇率31.8元估算
_RECKONED = compiled("[计估推换折核测]算$")
# 12个|乡镇|种了3.2万亩柑橘
_VERB = compiled("(?<=..)(?:[种养栽建开办装修买卖用收交做]|完成|建成|开展|引进|安装|投入)了$")
# 已为12个|县|的患儿会诊
_WHERE = compiled("(?:省份|市县|区县|乡镇|[省市县区镇村]|国家和地区|国家)(?=的)")
_LIST = compiled("(?<=..)(?:[及和与]|以及)(?=..)")
# 12家|上市银行|净利润合计4860亿元: the next figure's measure is none of theirs who are counted.
_MEASURE = compiled(
    "(?<=..)的?(?:(?:(?:股东)?应占|当[年月季]|全年|累计|平均|人均|户均|日均|单位|年度?|季度|月|净|毛|总|实际|预计|首年)*"
    "(?:营业?收入?|收入|净?利润?|盈利|溢利|纯利|净利|毛利|亏损|资产|负债|存款|贷款|投资|造价|成本|面积|里程|容量|产能|装机|库存"
    "|(?:进出口|出口|进口|成交|销售|交易|投资|营业|零售|融资|签约|合同|贸易|发行|中标|募资|认购|捐款|损失|工程|建设|旅客|客|货物|货物吞吐|吞吐|周转|发电|用电|用水|产|销|增加|市|总产|货|面)?总?[额值量])"
    "(?:收入|余额|总额|规模|总和)?)(?:合|共)?$"
)
_LEADS_TO_NEXT = compiled(f"(?:合[计共]|共计?|总计|累计|分别|平均|[约近逾超达为]|超过|突破|达到|高达|已达)*{QUANTITY}")


def noun_behind(seen: str, start: int, end: int) -> Span | None:
    """The noun that a classifier phrase counts: `112宗|案件|`, `21家|主要银行|`."""
    if formed := _FORMED.match(seen, start, end):
        start = formed.end()
    found = (
        _OF_FIGURE.match(seen, start, start + 2 * _LONGEST)
        or _AIMED_AT.match(seen, start, end)
        or _noun().match(seen, start, min(end, start + _LONGEST))
    )
    if not found:
        return None
    if people := _of_people_who(seen, found.end("noun")):
        return people
    noun = _WHEN.sub("", _LEADING.sub("", _of_people(_AND_ONE.split(found["noun"])[0])))
    noun = _RECKONED.sub("", _VERB.sub("", _QUOTED_DEED.sub("", noun)))
    noun = where[0] if (where := _WHERE.match(noun)) else noun
    if seen.startswith(QUANTITY, found.end("noun")):
        noun = _LIST.split(noun)[0].removesuffix("分")  # 5部|电脑|及现金42万元, 11家|药企|分4批供货
        if _tells_next(noun):
            return None
    if _LEADS_TO_NEXT.match(seen, found.end("noun")):
        noun = _MEASURE.sub("", noun)
    start = found.start("noun") + len(noun) - len(noun.lstrip())
    noun = noun.strip()
    moving = noun.removeprefix("累计") in moves() or leading_on(noun)
    if not any(map(str.isalpha, noun)) or moving or noun in links() or _NOT_A_NOUN.match(noun):
        return None
    return start, start + len(noun)


def _tells_next(noun: str) -> bool:
    """Whether the words tell how the next figure's measure moved: 31个|重点城市二手房成交面积环比回升|11.3%."""
    verb = next((noun[-size:] for size in (3, 2) if noun[-size:] in moves()), "")
    measure = noun.removesuffix(verb)
    return bool(verb) and (headed(measure) or measure.endswith((*SINCE_THEN, "按周")))


def undone(seen: str, noun: Span) -> Span | None:
    """The noun without what is done to it: 对5家|中央企业|开展督察."""
    deed = _DONE_TO.search(seen, noun[0] + 2, noun[1])
    return (noun[0], deed.start()) if deed else noun


def _of_people_who(seen: str, at: int) -> Span | None:
    """People told by what they do: 56名领取援助物资的|平民|."""
    who = _people_who().match(seen, at) if seen.startswith("的", at) else None
    return who.span("who") if who else None


@cache
def _people_who() -> re.Pattern[str]:
    return compiled(rf"的(?P<who>[^#@~,;。!?:\n()的]{{0,4}}?{any_of(deeds('people'))})")


def _of_people(noun: str) -> str:
    """People without what they do: 12.3万名|学生|建立视力档案."""
    people = _people().match(noun)
    return people["who"] if people else noun


# 7200宗长者髋部骨折|个案|, 3万个保安|职位|: what is counted is no people.
_THING = "(?:个案|案件|职位|岗位|名额|床位|意外|事故)"


@cache
def _people() -> re.Pattern[str]:
    return compiled(rf"(?P<who>.{{0,6}}?{any_of(deeds('people'))})(?![数量率们证卡餐号])(?!.*{_THING}$)..")


@cache
def _noun() -> re.Pattern[str]:
    """Where a noun behind a figure ends: before a mark, another figure, or a word that no noun has."""
    end = f"{_MARK}|{_NO_NOUN}|{any_of(deeds('tells'))}"
    return compiled(rf"(?:左右|上下|口(?=的)|之[差前])?(?:的(?![士确]))?(?P<noun>{_WORD}(?={_MARK})|{_WORD}{{2,}}?(?={end}))")
