"""Dates: rules read pieces of time expressions, `join` puts the pieces together, `resolve` finds them in the calendar."""

from collections.abc import Iterable, Iterator
from typing import Any

from factsheet.find.dates import (
    clock,
    days,
    eras,
    feasts,
    figures,
    months,
    quarters,
    relative,
    same,
    stretches,
    terms,
    weeks,
    years,
)
from factsheet.find.dates.join import joined
from factsheet.find.dates.pieces import Piece
from factsheet.find.engine import Grammar, Hit
from factsheet.find.rule import Context
from factsheet.model import Article, DateMention, Warning
from factsheet.patterns import compiled
from factsheet.resolve import Found
from factsheet.resolve import dates as resolved


class DateGrammar(Grammar[Piece]):
    """A grammar of pieces, whose hits are the expressions that the pieces make."""

    def hits(self, context: Context, taken: Iterable[Hit[Any]] = ()) -> Iterator[Hit[Piece]]:
        """All time expressions, leftmost first, each under the rule of its first piece."""
        yield from joined(super().hits(context, taken), context.view)


RULES = (
    months.sentenced,
    quarters.of_an_analyst,
    *same.RULES,
    *feasts.RULES,
    *terms.RULES,
    *eras.RULES,
    *figures.RULES,
    *years.RULES,
    *stretches.RULES,
    *quarters.RULES,
    *months.RULES,
    *days.RULES,
    *relative.RULES,
    *weeks.RULES,
    *clock.RULES,
)

# Where an expression can begin: at a numeral before a unit of time, or at two characters of a word of time.
_NUMERAL = "〇○零一二两三四五六七八九十廿卅百千半元几"
_TIMES = "年月日号时点秒周天季旬世学财连多余星礼交QH/:至到~—–─―五半-"
_UNIT = (
    rf"(?:[{_TIMES}]|小时|分钟|个[半多月周季星礼小钟交工世]|、(?:[二三]、)?第?[二三四]季|、[一二三四五六七八九]十年代"
    rf"|[、及和][0-9一二三四五六七八九十]{{1,3}}[日月时点两]|[上下]半年| [个小分、{_TIMES}]|$"
    # 2023.7.14, 1999.08, but not 1.5%; a year in the cell of a table.
    r"|\.[0-9]{1,2}[./-]|(?<=(?:19|20)[0-9]{2})(?:\.[01]|[ \n\t|]))"
)
_NUMBERS = (
    rf"(?<![0-9])[0-9](?=[0-9]{{0,7}}{_UNIT}|[0-9]{{7}}(?![0-9]))",
    rf"(?<![{_NUMERAL}])[{_NUMERAL}](?=[{_NUMERAL}0-9]{{0,6}}(?:{_UNIT}|[期末初前后当假长黄国劳建青儿妇中连]))",
)
_WORDS = (
    # 今年, 去年, 昨日, 本周, 下半年, 首季
    "每[年月个季]|今(?=个年度)|今[年天日晚早晨明夜午个后春夏秋冬(、起上下清凌傍中深表宣公指说发开召出强受]|去[年今春夏秋冬、(]|明[年天日晚早晨后(治、起上下清凌傍中深春夏秋冬]|后[(天日年半两二三四五六七八九十面一期]|昨|大[大前后年正初寒雪满]",
    "前[(年天日晚夜期季0-9一二两三四五六七八九十半头]|上[个年月周半旬季一上中(世财星礼两二三四五六七八九下中午]|当[年月日天晚夜周]",
    "下[(年个月周半旬季一下财星礼两二三四五六七八九午]|中[旬秋期叶午元华下]|(?<=[年月])中|本[(年月周日季财世星礼]|这[个一周星礼时]|对上[一周]|[同次][年月日周晚治季一财(]|末季|那一?年|[本今上下去这次翌]个?学年",
    "翌|年廿|隔[年天日]|来年|刚{1,2}过去的|全年|头[两二三四五六七八九1-9]|首[财季周个半两二三四五六七八九十1-9]|周[一二三四五六日天]|[星礼][期拜]|Q[1-4]",
    # 前 10 月, 本 (11) 月, 期末
    "期末|[前首头第] [0-9]|[前昨今明去本上下次] \\(",
    # 近三年, 2018年以来, 年底, 第二周, 14日晚, 的第一天
    "近|再过|最[近后]|过去|未来|此前|之[前后]|接下|[岁年月][初底末尾内三]|(?<=年)头|[年月]中(?=[,。;、)前后起至到公])|(?<=[于在到])年中|[初底末尾间]|之间|[起以]来|至今|起至今|迄今|期间|左右|前后|第[0-9一二三四五六七八九十]",
    "的[第最前早上下晚中夜清凌傍春夏秋冬这]|早|晚|夜|午|半夜|一早|凌|傍|拂|晨|正午|黄昏|深夜|入夜",
    "(?<=年)[春夏秋冬]|[春秋][分节天季,。、;)至到~-]|[夏冬][至天季,。、;)至到~-]|[春夏秋冬]$|[暑寒][假期]",
    # 正月, 除夕, 清明, 国庆
    "[农阴旧夏]历|[正冬腊闰]月|闰|[七双]|清[晨早康朝顺雍乾嘉道咸同光宣]|白天|平成|万历|光绪|回归|建国",
    feasts.OPENINGS,
    # 民国, 公元前, 康熙, “十四五”, (14日)
    "[西东南北后新汉魏晋隋唐宋辽金元明清](?=.{3,8}年\\((?:[公西]元|前|[0-9]))|(?<=\\()[一二三四五六日]\\)|[公西]元|公历|民国|改革|建[国党]以|新[世中财]|党的|香港|澳门|日本|[“「‘『][十七八九五六三双]|\\(",
    "[政靖顺康雍乾嘉道咸同宣洪永正景成弘德隆天崇贞神开会淳庆熙绍至昭令建唐宋明元]"
    "[治熙正隆庆道光丰绪统武文乐德泰化靖历启祯观徽龙元宝和昌祐宁兴朝康乾顺雍嘉同成洪永宣景弘万天崇贞开]",
)
_ALL = "|".join((*_NUMBERS, *_WORDS))
# Every branch begins with a character or a class of them; most places of a text are passed over for having none.
_FIRST = "".join(compiled(r"(?<![^|])(?:\[[^\]]+|\\?.)").findall("|".join(_WORDS))).replace("[", "") + "0-9" + _NUMERAL
GRAMMAR = DateGrammar(RULES, f"(?=[{_FIRST}])(?:{_ALL})")


def dates(hits: Iterable[Hit[Piece]], article: Article) -> tuple[tuple[DateMention, ...], tuple[Warning, ...]]:
    """The expressions resolved against the article's day of publication and one another."""
    found = [Found(hit.start, hit.end, hit.rule.name, hit.reading.expression) for hit in hits if hit.reading]
    return resolved(article.view, article.text, found, article.published, article.published_at)
