"""The setting of a date: what a reader of the article knows at its place, and what becomes of the date there."""

from dataclasses import replace
from datetime import date, datetime
from typing import TypeAlias

from factsheet.find.dates.calendar import Period
from factsheet.find.dates.written import Grain
from factsheet.model import ResolvedFrom
from factsheet.records import record

DAYS: tuple[Grain, ...] = ("day", "hour", "minute", "second")
_A_FEW = 7


@record
class Spoken:
    """A period that the article has spoken of, and where.

    `explicit` if its year was written, `told` if it was or follows from one that was; `until` after 截至, `begins`
    before 以来 or 起; `halved` if its hour is one of twelve, 下午3时; a feast, 今年以来 and
    an hour alone are told `in_passing`, and so is 在|12月3日|的比赛中; `at_night` behind 晚 and 夜.
    """

    period: Period
    explicit: bool
    told: bool
    sentence: int
    paragraph: int
    until: bool = False
    begins: bool = False
    halved: bool = False
    in_passing: bool = False
    at_night: bool = False


@record
class Setting:
    """What is known at a place: the publication, what was spoken of before, and where the clause looks.

    `afresh` behind 即日起至, which begins today whatever was told before; `today` is the day of publication where the
    article tells it without its year: 今天（6月30日）;
    `tense` is 3 directly behind 将于 or 力争, 2 somewhere behind 将 or 预计, 1 where the sentence is about the future, -1
    behind 已 or 了; `comparing` behind 较 or 比; `listed` where only 、 or 和 stands between this date and the last.
    """

    published: date | None
    now: datetime | None = None
    spoken: tuple[Spoken, ...] = ()
    position: int = 0
    end: int = 0
    sentence: int = 0
    paragraph: int = 0
    tense: int = 0
    comparing: bool = False
    listed: bool = False
    afresh: bool = False
    today: date | None = None

    def remembering(self, spoken: Spoken) -> "Setting":
        """The same place with one more period spoken of, and the eleven before it: what dates refer to is near."""
        # All fields in order: `replace` takes 12 µs for them, this takes 1.
        return Setting(
            self.published,
            self.now,
            (*self.spoken[-11:], spoken),
            self.position,
            self.end,
            self.sentence,
            self.paragraph,
            self.tense,
            self.comparing,
            self.listed,
            self.afresh,
            self.today,
        )

    def forgetting_days(self) -> "Setting":
        """The same place where no day is known any more: behind a 3日 of no known month, 当晚 is not of 2月28日."""
        return replace(self, spoken=tuple(each for each in self.spoken if each.period.grain not in DAYS))

    @property
    def last(self) -> Spoken | None:
        """The period spoken of last."""
        return self.spoken[-1] if self.spoken else None

    @property
    def here(self) -> list[Spoken]:
        """What the sentence has spoken of."""
        return [each for each in self.spoken if each.sentence == self.sentence]

    @property
    def told_here(self) -> Spoken | None:
        """What the sentence has spoken of last, else the paragraph if that was just before: 5月17日起加密班次；年底通车."""
        last = self.last
        near = last is not None and last.paragraph == self.paragraph and last.sentence >= self.sentence - 1
        return last if near else None

    @property
    def day(self) -> date | None:
        """The day of 当日: the last one of the sentence, else the last that is past, else the publication's."""
        return self.day_told(0)

    def day_told(self, reach: int) -> date | None:
        """The last day told, at most so many sentences ago, else the last that is past, else the publication's."""
        days = [each for each in reversed(self.spoken) if each.period.grain in DAYS and not each.period.mark]
        last = days[0] if days and days[0] is self.last else None
        if last and last.paragraph == self.paragraph and last.sentence >= self.sentence - reach:
            return last.period.last
        if last is None and self._has_told_days(reach):
            return self.spoken[-1].period.last
        past = (each for each in days if self.published is None or each.period.last <= self.published)
        near = self.sentence - 1
        story = (
            each.period.last
            for each in past
            if not each.in_passing or (each.sentence >= near and each.paragraph == self.paragraph)
        )
        return next(story, self.published)

    def _has_told_days(self, reach: int) -> bool:
        """Whether what was told last are a few days: 9日晚至10日晨降雨，截至当晚8时 is of the 10th."""
        last = self.last
        if last is None or last.period.grain != "ten_days" or last.period.mark or last.paragraph != self.paragraph:
            return False
        over = self.published is None or last.period.last <= self.published
        return over and last.sentence >= self.sentence - reach - 1 and (last.period.last - last.period.first).days < _A_FEW

    @property
    def clock_day(self) -> date | None:
        """The day of a bare hour: 10日……，9时 is of the day spoken of just before; 预计18时 is of today.

        Of a day that is yet to come too: 8月1日起停航，届时……；首班船6时05分开出.
        """
        last = self.last
        near = last is not None and last.paragraph == self.paragraph and last.sentence >= self.sentence - 1
        if last and near and self.tense > 0 and self._is_ahead(last.period):
            return last.period.last
        told = any(each.period.grain in DAYS and each.sentence >= self.sentence - 1 for each in self.spoken)
        return self.day if told and self.tense <= 0 else self.published

    @property
    def is_past_midnight(self) -> bool:
        """Whether the night told just before goes on: 昨晚8时接报到场，凌晨3时扑灭 is of today."""
        last = self.last
        near = last is not None and last.paragraph == self.paragraph and last.sentence >= self.sentence - 1
        return near and last is not None and last.at_night and last.period.last == self.clock_day

    def _is_ahead(self, period: Period) -> bool:
        return self.published is not None and period.first > self.published and period.grain in DAYS


@record
class Reckoned:
    """A resolved expression. The period is None where nothing is known, or for years that no calendar holds."""

    edtf: str | None
    grain: Grain
    source: ResolvedFrom | None
    period: Period | None = None


# The period of a written date and what told it. The period is None where only a publication date could tell;
# the whole is None where the words say no date here: 当年 with no year before it, 2月30日.
Placed: TypeAlias = tuple[Period | None, ResolvedFrom] | None


def placed(period: Period | None, source: ResolvedFrom) -> Placed:
    """A period that there is, or no date."""
    return (period, source) if period else None
