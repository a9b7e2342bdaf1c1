"""Hours on their day: 下午3时 is 15:00, 晚12时 its end, 3时41分 behind 下午3时12分 is of the afternoon."""

from dataclasses import replace

from factsheet.find.dates.calendar import Period
from factsheet.find.dates.setting import Setting
from factsheet.find.dates.written import Grain, Written

NOON, MIDNIGHT = 12, 24
# 下午2时半见记者，指10时49分接报: so far on it would be of the morning.
_HOURS_ON = 6
# 中午10点 is before noon, 中午1点 behind it; 夜里2点 is of the small hours.
_LATE_MORNING, _SMALL_HOURS = 10, 5


def in_the_same_half(period: Period, written: Written, setting: Setting) -> Period:
    """下午3时12分接报，3时41分升级: an hour without its half of the day goes on in the one told before it."""
    clock, last = period.clock, setting.last
    told = last.period.clock if last and last.halved and last.paragraph == setting.paragraph else None
    if clock is None or told is None or written.day_part or not told.hour >= NOON > clock.hour:
        return period
    later = replace(clock, hour=clock.hour + NOON)
    same_day = last is not None and last.period.last == period.first
    goes_on = (told.hour, told.minute) <= (later.hour, later.minute) <= (told.hour + _HOURS_ON, told.minute)
    return replace(period, clock=later) if same_day and goes_on else period


def at_hour(period: Period, written: Written) -> Period:
    """The instant on the day, if an hour is written: 下午3时 is 15:00, 晚12时 the end of the day."""
    clock = written.clock
    if clock is None or period.first != period.last:
        return period
    hour = hour_of(clock.hour, written.day_part)
    grain: Grain = "second" if clock.second is not None else "minute" if clock.minute else "hour"
    return replace(period, clock=replace(clock, hour=hour), grain=grain)


def hour_of(hour: int, part: str | None) -> int:
    """The hour of the day of one of twelve: 15 of 下午3时, 0 of 凌晨12点, 24 of 晚12时."""
    if part in (None, "morning", "small_hours") or hour > NOON:
        return 0 if part == "small_hours" and hour == NOON else hour
    if hour == NOON:
        return MIDNIGHT if part == "night" else hour
    if (part == "noon" and hour >= _LATE_MORNING) or (part == "night" and hour < _SMALL_HOURS):
        return hour
    return hour + NOON
