"""The rules of places, in order: places in and after known ones, foreign and unknown names with a head, known names."""

from factsheet.find.places import unknown, within

RULES = (
    within.numbered,
    unknown.lot,
    within.joined,
    within.ward,
    within.town,
    within.pilot,
    within.feature,
    within.reach,
    within.street,
    within.section,
    within.tower,
    within.transcribed_within,
    within.quarter_within,
    within.market,
    within.known_name,
    unknown.transcribed,
    unknown.transcribed_town,
    unknown.division,
    unknown.coined_feature,
    unknown.counted,
    unknown.coined_street,
    unknown.honoured,
    unknown.ward_alone,
    unknown.hong_kong_road,
    unknown.followed,
    unknown.boarded,
    unknown.corner,
    unknown.summed,
    unknown.gauged,
    unknown.coined_water,
)
# Whose names are known in the whole article once they are found.
COINED = (
    within.joined,
    unknown.transcribed_town,
    unknown.division,
    unknown.coined_feature,
    unknown.coined_street,
    unknown.followed,
    unknown.boarded,
    unknown.coined_water,
)
