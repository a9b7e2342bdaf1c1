"""What names of places end with, and what must not follow it for the end to be one."""

from factsheet.find.places.gazetteer import followers
from factsheet.find.places.pieces import TRANSCRIBED, heads
from factsheet.lexicon import one_of
from factsheet.patterns import compiled

FEATURE = heads("zone", "way", "nature", "station")
# Behind these characters a head of one character is a part of another word: 路由, 山区, 线索; 市民, 区级, 县委; 柳家湾|站.
SINGLE = (
    f"{heads('single')}"
    "(?![由线段口灯况程网费区西东体地坡头坊舞北南道泊湖在位起点长立稳股币元上下际索条梁屿内路德理民庄干支委落会航产务企资岛]|(?<=街)市|(?<=江)城|(?<!站)站(?![着在立岗满出起上牌]))"
)
# 市区, 县委: words that begin with the head of a division.
NO_DIVISION = "(?![段议级民场值区内外属管直委政长域容井占面情花间])"
DIVISION = f"{heads('division')}{NO_DIVISION}"
SETTLEMENT = f"{heads('settlement')}(?![长民区委政上里域容企办落寨镇痛静守压亲愁间]|村(?![民长委两干支医口里])|街道|社区)"
# Streets and communities that are named after a road, a town, an estate in them.
QUARTER = "(?:新村|花园|山庄|[路街镇村庄门湖])(?:街道|社区)"
STREETS = ("路", "街", "大道", "大街", "巷", "胡同")
STREET = rf"{one_of(STREETS)}(?:(?<=路)[一二三四五六七八九]段)?(?![由线段口边面灯况程网费区头坊舞径标数子人市])"
# 大坳村|三组
GROUP = "(?:(?<=村)[一二三四五六七八九十]{1,2}组(?!长))?"
SIDE = r"(?:[东西南北中]区|(?<=高速|公路|铁路|高铁|国道)(?:[^\x00-\u33ff]{1,3}|[^\x00-\u33ff]{2,4}至[^\x00-\u33ff]{2,4}(?<!区))段)?"

# 沿海三镇, 山区四县 are so many; 李七庄, 十二村 may be names.
COUNTED = "(?!(?<=[两二三四五六七八九十])[省市县区旗郡镇乡])"

# What follows a place, and the number of a house.
AFTER = compiled(f"{one_of(followers())}|[0-9]{{1,4}}(?:号|弄|巷)")

# Names in characters that transcribe sounds, with a head: 弗林德斯湾.
FOREIGN = (
    f"(?:{TRANSCRIBED}{{2,10}}(?:州|郡|群岛|半岛|海峡|山脉|大区|环礁|高地|公国)"
    f"|{TRANSCRIBED}{{3,10}}(?:市(?![郊区中民场内])|[省县岛河湖山湾角城镇村]))"
)
