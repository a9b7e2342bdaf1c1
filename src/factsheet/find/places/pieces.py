"""What the rules of places are made of: known names as the lens shows them, names before a head, clear edges.

The lens writes each known name as the character of its level and marks: 江苏省苏州市主城区 is ꀁꀇꀇꀂꀇꀇ主城区.
"""

from factsheet.find.places.gazetteer import AREA, CITY, COUNTRY, COUNTY, STATE, WEAK, listed
from factsheet.lexicon import entries, one_of

INSIDE = "ꀇ"


def known(levels: str) -> str:
    """A known name of one of the levels."""
    return f"(?:[{levels}]{INSIDE}*+)"


# Greater before smaller, each at most once; the weak ones (和平, 长安) only behind a greater one.
LARGER = f"(?:{known(COUNTRY)}(?:{known(STATE)})?+(?:{known(CITY)})?+|{known(STATE)}(?:{known(CITY)})?+|{known(CITY)})"
DIVISIONS = f"(?:{LARGER}(?:{known(COUNTY + WEAK)})?+|{known(COUNTY)})"
ANY_KNOWN = f"(?:{DIVISIONS}|{known(AREA)})"

# Characters that hardly any name holds: particles, pronouns, prepositions, marks of number.
STOPS = (
    "的了着过是在和与及等这那该此其每某有无不没也都就才又还很最更被把将让使给对于从向到至往由沿赴抵为以因按据并而或若但且之所个名位条座次种项岁"
    "元吗呢吧说称我你他她它们各全"
)
# A character of a name: any Han character beside those, also one of a known name inside.
NAMED = rf"[^\x00-\u33ff\ua4d0-\uffff{STOPS}]"

# What may stand before the name of a place that nobody knows: no Han character, or a word that a place follows.
BEFORE = (
    rf"(?:(?<![\u3400-\ua4cf])|(?<=[的在到至往于从由经沿赴抵离距向和与及跨或住靠近邻出条座是为有把将因])"
    rf"|(?<={one_of(word for words in listed('before') for word in words)}))"
)

# Characters that write the sounds of foreign names.
TRANSCRIBED = (
    "[阿埃艾爱安昂奥澳巴拜班邦保贝本比彼毕宾波博伯布查达大戴丹道德邓狄迪蒂帝丁顿多厄恩尔法凡范菲费芬丰弗福夫盖甘冈戈哥格根古哈海汉汗豪赫亨胡华"
    "霍基吉加贾杰金卡坎康考科克肯库奎昆拉莱赖兰朗劳勒雷里利莉立连列林琳卢鲁路伦罗洛吕玛马麦曼芒梅门蒙孟米密明摩莫默姆木穆纳娜乃奈南内尼娘涅宁努诺"
    "欧帕派潘庞佩皮平珀普齐奇恰钱乔切琼丘曲热日荣瑞撒萨塞赛桑瑟森沙山圣史士舒斯司丝松苏所索塔泰坦汤唐特腾提图托瓦万旺威韦维魏温翁沃乌武西希锡"
    "席夏香谢辛欣休雅亚延扬耶叶伊因英尤于约赞泽扎詹珍兹朱祖佐]"
)


def heads(*groups: str) -> str:
    """Any head of the groups, the longest first."""
    return one_of(entry.word for entry in entries("place_heads") if entry.group in groups)
