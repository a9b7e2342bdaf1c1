"""Where an article was printed: mainland, Hong Kong or Taiwan, from its script and its vocabulary."""


from factsheet.model import Region, Script
from factsheet.patterns import compiled

# Words of the view that a newsroom elsewhere would not use of its own; counted, not just found.
_TAIWAN = compiled(
    r"新台币|民国|记者[^\n]{2,12}/[^\n]{1,6}报导|中央社|综合报导|陆委会|行政院|立法院|立委|经济部|卫福部|内政部|县市长"
    r"|北市|新北|高雄|台中|公厘|奈米|网路|软体|讯息|资讯|年增|月增|季增|较前季|毛利率为|法人|警分局|地检署|里长|万元起"
)
_HONG_KONG = compiled(
    r"港元|港币|港闻|警务处|警方联络|本港|区议会|立法会|政务司|财政司|行政长官|特首|港铁|医管局|房委会|恒指|新界|九龙|屯门|元朗|沙田"
    r"|观塘|油尖旺|深水埗|荃湾|消防处|入境处|廉署|裁判法院|督察|警署|港府|运输署|卫生署|食环署"
)
_MAINLAND = compiled(
    r"人民币|新华社|省委|市委|国务院|发改委|工信部|自治区|街道办|公安局|一带一路|产业链|粤港澳|内地|国资委|党委|中国式|据介绍|记者从|招商"
)


def region_of(view: str, script: Script) -> Region | None:
    """The region whose words the article uses most; None where it gives nothing to go by.

    Traditional script alone says little: a mainland office's release for Hong Kong readers stays mainland.
    """
    counts: dict[Region, int] = {
        "tw": len(_TAIWAN.findall(view)),
        "hk": len(_HONG_KONG.findall(view)),
        "mainland": len(_MAINLAND.findall(view)),
    }
    if script == "hans":
        return "mainland"
    region = max(counts, key=lambda name: counts[name])
    return region if counts[region] else None
