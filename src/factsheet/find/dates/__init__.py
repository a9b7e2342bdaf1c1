"""Dates: rules read pieces of time expressions, `join` puts the pieces together, `resolve` finds them in the calendar."""

from collections.abc import Iterable, Iterator

from factsheet.find.dates import clock, days, feasts, months, stretches, years
from factsheet.find.dates.join import joined
from factsheet.find.dates.pieces import Piece
from factsheet.find.engine import Grammar, Hit
from factsheet.find.rule import Context
from factsheet.model import Article, DateMention, Warning
from factsheet.resolve import Found
from factsheet.resolve import dates as resolved


class DateGrammar(Grammar[Piece]):
    """A grammar of pieces, whose hits are the expressions that the pieces make."""

    def hits(self, context: Context) -> Iterator[Hit[Piece]]:
        """All time expressions, leftmost first, each under the rule of its first piece."""
        yield from joined(super().hits(context), context.view)


RULES = (*stretches.RULES[:1], *feasts.RULES, *years.RULES, *stretches.RULES[1:], *months.RULES, *days.RULES, *clock.RULES)
GRAMMAR = DateGrammar(RULES, r"[0-9〇零一二两三四五六七八九十廿卅百半年月上中下前后今明昨去大当同次翌本这隔来全近最过未此之接农阴旧夏正腊冬初闰期起以至迄周星礼底末春秋早晚夜午凌清傍拂黄深入晨公西民改新中党香澳岁Q“「‘『(阳一二三四五六日的元端七重除圣平万光情妇植消愚世劳青护儿建教国双感父母复主女龙顺康雍乾嘉道咸同光宣洪建永正景成弘德隆万天崇贞神开会淳庆熙绍至昭令立惊谷小芒处白寒霜雨底末首第暑寒]")


def dates(hits: Iterable[Hit[Piece]], article: Article) -> tuple[tuple[DateMention, ...], tuple[Warning, ...]]:
    """The expressions resolved against the article's day of publication and one another."""
    found = [Found(hit.start, hit.end, hit.rule.name, hit.reading.expression) for hit in hits if hit.reading]
    return resolved(article.view, article.text, found, article.published)
