"""What the rules of places are made of: known names as the lens shows them, names before a head, clear edges.

The lens writes each known name as the character of its level and marks: 江苏省苏州市主城区 is ꀁꀈꀈꀂꀈꀈ主城区.
"""

from factsheet.find.places.gazetteer import AREA, BORDER, CITY, COUNTRY, COUNTY, PROSE, SITE, STATE, WEAK
from factsheet.lexicon import meanings, one_of

INSIDE = "ꀈ"


def known(levels: str) -> str:
    """A known name of one of the levels."""
    return f"(?:[{levels}]{INSIDE}*+)"


# Greater before smaller, each at most once; the weak ones (和平, 长安) only behind a greater one.
# A prefecture before one of its counties: 湘西州|花垣县.
_CITY = f"(?:{known(CITY)}(?:州(?=[{COUNTY}]))?)"
LARGER = f"(?:{known(COUNTRY)}(?>{known(STATE)}?)(?>{_CITY}?)|{known(STATE)}(?>{_CITY}?)|{_CITY})"
DIVISIONS = f"(?:{LARGER}(?>{known(COUNTY + WEAK)}?)|{known(COUNTY)})"
ANY_KNOWN = f"(?:(?:{DIVISIONS}|{known(AREA)})(?>{known(SITE)}?)|{known(SITE)})"

# Characters that hardly any name holds: particles, pronouns, prepositions, marks of number.
STOPS = (
    "的了着过是在和与及等这那该此其每某有无不没也都就才又还很最更被把将让使给对于从向到至往由沿赴抵为以因按据并而或若但且之所个名位条座次种项岁"
    "元吗呢吧说称我你他她它们各全较约超仅丨"
)
# Divisions that are counted, not named: 宁德、莆田三市.
COUNTED = "[一二三四五六七八九十百两几多数]{1,3}[省市县区乡镇村州]"
# What a name that nobody knows does not begin with: 一手市场, 多个小区, 去年.
OPENING_STOPS = "岛式型集一两几多数半双首第今去明昨左右旧共分本另近远离经让据距驻使得"
# Nor with these, but for villages: 上湾村, 前坪屯.
SIDES_AND_ENDS = "前后上下内外同总"
# A character of a name: any Han character beside those; behind a known name also one of another.
PLAIN = rf"[^\x00-\u33ff\ua000-\uffff{STOPS}]"
NAMED = rf"[^\x00-\u33ff\ua4d0-\uffff{STOPS}{BORDER}]"
# What streets and villages are named by, with a side or a number: 人民|东, 文化|三.
HONOURED = f"{PROSE}{{2}}[东西南北中上下新一二三四五六七八九十坪岭坡湾塘坝寨坑冲洞坳梁岗台沟庄园桥河溪]{{0,2}}"

# Behind what a name may begin that nobody knows: words that a place follows, beside them what is no Han character.
PLACED = f"(?<=[{BORDER}在到至往于从沿赴抵距跨离])"
# The number of a road stands before its name: G98|云岭高速.
BEFORE = (
    r"(?<![\u3400-\ua008\ua00b-\ua4cf0-9]"
    r"(?<![在到至往于从沿赴抵距跨由离向和与及或邻出条座是为有把将因的了对以让据被给使说称等丨])(?<![GS][0-9])(?<![GS][0-9]{2})(?<![GS][0-9]{4}))"
)

# Characters that write the sounds of foreign names.
TRANSCRIBED = (
    "[阿埃艾爱安昂奥澳巴拜班邦保贝本比彼毕宾波博伯布查达大戴丹道德邓狄迪蒂帝丁顿多厄恩尔法凡范菲费芬丰弗福夫盖甘冈戈哥格根古哈海汉汗豪赫亨胡华"
    "霍基吉加贾杰金卡坎康考科克肯库奎昆拉莱赖兰朗劳勒雷里利莉立连列林琳卢鲁路伦罗洛吕玛马麦曼芒梅门蒙孟米密明摩莫默姆木穆纳娜乃奈南内尼娘涅宁努诺"
    "欧帕派潘庞佩皮平珀普齐奇恰钱乔切琼丘曲热日荣瑞撒萨塞赛桑瑟森沙山圣史士舒斯司丝松苏所索塔泰坦汤唐特腾提图托瓦万旺威韦维魏温翁沃乌武西希锡"
    "席夏香谢辛欣休雅亚延扬耶叶伊因英尤于约赞泽扎詹珍兹朱祖佐伏聂涅得彻瓜圣昂辽蒂娄图]"
)


# 枫溪、岚坪|等水库, 园岭、石门|两区, 枫楼、岚坪|3座车站: what sums up a row of places that nobody knows.
_NUMBER = "(?:等(?:[0-9]{1,2}|[两二三四五六七八九十多]{1,2})?|[两二三四五六七八九2-9])[座个处]?(?:大中型|大型|中型|小型)?"
_KINDS = (
    "(?:水库|水电站|水文站|收费站|隧道|乡镇|县市|[区县镇乡村](?![域级民长委政别间内外])|警区|商圈|口岸|景区|片区"
    "|(?:地铁|捷运|港铁|高铁|火)?车站|(?:地铁|捷运|港铁|高铁)?站(?![点台位牌在着立岗满出起上了成稳队好到得]))(?!工程)"
)
SUMMED = f"(?:{_NUMBER}{_KINDS})"
# The lens has 三个, a word of prose, drawn over.
SUMMED_DRAWN = f"(?:(?:{_NUMBER}|{PROSE}{{2}}){_KINDS})"


def heads(*groups: str) -> str:
    """Any head of the groups, the longest first."""
    return one_of(meanings("place_heads", *groups))
