"""Where an article was printed: mainland, Hong Kong or Taiwan, from its script and its vocabulary."""

from factsheet.model import Region, Script
from factsheet.patterns import compiled, lettered

# Words of the view that a newsroom elsewhere would not use of its own; counted, not just found.
_TAIWAN = (
    "新台币|民国|[/／][^\n]{1,6}报导|中央社|综合报导|陆委会|行政院|立法院|立委|经济部|卫福部|内政部|主计总处|财政部国税局|县市长"
    "|北市|新北|台北|桃园|新竹|苗栗|彰化|南投|云林|嘉义|台南|高雄|屏东|宜兰|花莲|台东|澎湖|基隆|公厘|公尺|奈米|网路|软体|讯息|资讯"
    "|(?<!按)(?:年增|月增|季增)|地检署|警分局|里长|市府|县府|台股|台电|中油|劳保|健保|高铁局|捷运|职棒|网友|民众|学测|考绩|总统府|蓝营|绿营"
)
_HONG_KONG = (
    "港元|港币|港闻|本报讯|警务处|本港|区议会|政务司|财政司|行政长官|特首|港铁|医管局|房委会|恒指|新界|九龙|屯门|元朗|沙田|观塘|油尖旺"
    "|深水埗|荃湾|将军澳|东涌|旺角|尖沙咀|湾仔|港岛|消防处|消防接报|入境处|廉署|裁判法院|督察|警署|港府|运输署|卫生署|食环署|差估署"
    "|地政|天文台|按年|按月|按季|呎价|实用面积|屋邨|公屋|居屋|送院|拆息|楼市|长者|校长指|发言人指|社署|教育局指|的士|巴士|立法会"
    "|溢利|全港|港股|恒生|强积金|积金局|金管局|联交所|港交所|廉政公署|马会|沙士|唔|嘅|咁|喺|冇|啲|咗|嗰|佢哋"
    "|港人|在港|来港|访港|[0-9]仙|派息|按揭|食肆|酒楼|茶餐厅|铺位|商铺|地铺|差饷|业绩会|收报|券商|街市|联席董事|旗下酒|睇|乘客量|家长指|升幅|[0-9]呎|唐楼|工厦"
    "|香港海关|香港特别行政区|香港时间|新闻公报|葵涌|葵青|青衣|流浮山|落马洲|西贡|大埔|粉岭|上水|天水围|马鞍山|黄大仙|北角|筲箕湾|柴湾|鲗鱼涌"
    "|铜锣湾|中环|金钟|上环|薄扶林|赤柱|愉景湾|大屿山|南丫岛|牛头角|慈云山|石硖尾|长沙湾|油麻地|昂坪|赤鱲角|货柜码头|管制站|雪柜|[0-9多余数百千]伙|私家车|银码|财政预算案"
)
# Not 内地 nor 人民币, which Hong Kong says of its neighbour: 46間位於大灣區內地城市.
_MAINLAND = (
    "新华社|省委|市委|国务院|发改委|工信部|自治区|街道办|公安局|一带一路|产业链|粤港澳大湾区建设|国资委|党委|中国式|据介绍|记者从|招商"
    "|工业和信息化|商务局|合作协议|再工业化|创新发展|高质量发展"
)


# Where nothing else tells, the place that the article speaks of most: 香港理工大學擬在校園增設宿位.
_PLACES: dict[Region, str] = {"hk": "香港", "tw": "台湾"}
# How the two write what the view folds into one: 擠着、衞生 in Hong Kong, 擠著、這裡 in Taiwan; but 名著, 著名 everywhere.
_SURE = 2  # 香港 papers tell of 台北 too
_WRITTEN_IN_HONG_KONG = compiled("[着衞綫羣牀]")
_WRITTEN_IN_TAIWAN = compiled("(?<![土原顯名卓巨拙編合遺])著(?![名作者述稱錄])|裡")


def region_of(text: str, view: str, script: Script) -> Region | None:
    """The region whose words, and whose ways to write them, the article uses most; None where it gives nothing to go by.

    Traditional script alone says little: a mainland office's release for Hong Kong readers stays mainland.
    """
    if script == "hans":
        return "mainland"
    counts: dict[Region, int] = {
        "tw": len(lettered(_TAIWAN).findall(view)) + _SURE * len(_WRITTEN_IN_TAIWAN.findall(text)),
        "hk": len(lettered(_HONG_KONG).findall(view)) + _SURE * len(_WRITTEN_IN_HONG_KONG.findall(text)),
        "mainland": len(lettered(_MAINLAND).findall(view)),
    }
    if not any(counts.values()):
        counts |= {region: view.count(place) // _SURE for region, place in _PLACES.items()}
    region = max(counts, key=lambda name: counts[name])
    return region if counts[region] else None
