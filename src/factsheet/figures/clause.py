"""Readers of the clause before a figure, where that has only a verb of its own: what it announces, tells of, or is worth."""

from factsheet.figures.frame import TIMES, Slot
from factsheet.figures.name import name
from factsheet.figures.reading import Metric, Story, reader
from factsheet.figures.topic import topic
from factsheet.figures.wording import Span, Wording
from factsheet.patterns import compiled

_WORTH = compiled("(?:共?计|合计|总计|折合|约合|总?价值)+(?:共计|合计|折合|约合|人民币|[约近逾达为]|超过?)*")
_YET = ("则", "亦", "也", "却", "由", "从", "已由", "已从")
_EXTREME = ("居首,", "居冠,", "居次,", "垫底,", "殿后,", "最多,", "最少,", "最高,", "最低,")
_MEASURES = tuple(
    "数 量 额 名额 床位 车位 标书 投诉 申请 总值 余额 收入 率 价格 均价 指数 月薪 薪金 工资 租金 票价 限制 面积 比例 比重 占比 "  # noqa: SIM905
    "个案 案件 意外 事故 检控 订单 价".split()
)


@reader(
    yes={
        "暴力罪行方面，全年录得|9614宗|，下跌1.8%。": "暴力罪行",
        "进口方面，同比增长|83.9%|。": "进口 | | increase",
        "股票印花税得益于交投畅旺，由去年同期的|183亿元|跃升至331亿元。": "股票印花税 | 2023",
        "鲜菜受高温多雨影响，下降|13.2%|。": "鲜菜 | | decrease",
        "产量降一成。电子产品因厂商抢建机房，年增|42.9%|。": "电子产品 | | increase",
        "产量降一成。基本金属业受惠基数偏低，年增|5.8%|。": "基本金属业 | | increase",
        "至于票价，按机制今年底上调|2.1%|。": "票价 | 2024-12-31? | increase",
        "四家公司中，海川集团的改造量最大，为|97公里|。": "改造量",
        "私楼指数报287点。租金指数同步上升，报|195.2点|。": "租金指数",
        "楼价升0.6%。面积达1722呎或以上的大型豪宅则掉头回落，跌|0.7%|。": "大型豪宅 | | decrease",
        "楼价升0.6%。431呎以下的小单位最好景，弹|0.8%|。": "小单位 | | increase",
        "住宅动工确实少了，首十个月只有|8900伙|。": "住宅动工",
        "年轻读者明显少了，上月仅|210人|。": "年轻读者",
        "热价不变，仍为每平方米|27元|。": "热价",
        "商品房待售面积已连减4个月，6月末为|88.1万平方米|。": "商品房待售面积 | 2024-06-30?",
        "猪肉价格二季度由升转降，6月每公斤|24.6元|。": "猪肉价格 | 2024-06",
        "吴兴区8216件居首，南浔区垫底，|2154件|。": "南浔区",
        "维修通知书不增反减，由前年的|5120张|减至去年的4107张。": "维修通知书 | 2022",
        "其他用品及服务涨幅最大，达|9.9%|。": "其他用品及服务 | | increase",
        "交通通信降幅最大，为|2%|。": "交通通信 | | decrease",
        "今天股价高开低走，收报|33.15元|。": "股价",
        "最大点雨量出现在石梁镇柳树沟村，为|286毫米|。": "最大点雨量",
        "今年单日峰值出现在5月1日，达|361万辆次|。": "单日峰值",
        "地表平均气温打破纪录，达到|16.77摄氏度|。": "地表平均气温",
    }
)
def told(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What the clause before tells of: |暴力罪行|方面,全年录得9614宗."""
    if slot.quantity.unit in TIMES and not said.linked:
        return None  # 溪水陡涨,不到|40分钟|水位抬升4.7米
    alone = slot.clause == slot.quantity.start and story.frame.seen.endswith(_EXTREME, slot.sentence, slot.clause)
    about = topic(story.frame, slot) if (said.verbal or said.starting or alone) and not slot.joined else None
    return (about[0],) if about else None


@reader(
    yes={
        "被告人直接或通过他人非法收受财物，共计折合人民币|6812.6万元|。": "财物",
        "海关查获冻品，价值约|3000万元|。": "冻品",
        "当地捐出药品，总价值|500万元|。": "药品",
        "课长前后收贿27次，计|216万元|。": "收贿",
    }
)
def worth(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What a sum is the worth of, in the clause before: 非法收受|财物|,共计折合6812.6万元."""
    if slot.quantity.kind != "money" or not _WORTH.fullmatch(story.frame.seen, slot.clause, slot.quantity.start):
        return None
    if whose := _named_before(slot, story):
        return (whose,)
    last, seen = story.last, story.frame.seen
    if last is None or last.slot.quantity.kind != "count" or "值" in seen[slot.clause : slot.quantity.start]:
        return None
    return last.metric if seen[last.slot.quantity.end : slot.clause] == "," else None


@reader(
    yes={
        "市府昨公布11月房屋买卖移转件数，合计|1.6万件|，年减两成。": "房屋买卖移转件数",
        "市府昨公布11月房屋買賣移轉件數，合計1.6萬件，年減|兩成|。": "房屋买卖移转件数 | 2024-11 | decrease",
        "海关今天发布上半年进出口总值，为|3.2万亿元|。": "进出口总值",
        "土地增值税连8个月下滑，只剩|61亿元|。": "土地增值税",
        "过去三年，单是郊野公园的个案，已由2021年的|97宗|升至去年的164宗。": "郊野公园的个案 | 2021",
        "首长级官员的月薪，则由|28.1万元|增至28.7万元。": "首长级官员的月薪",
        "他促检讨该路段的车速限制，由|80公里|下调至70公里。": "车速限制",
        "不动产贷款占总放款比重，已从前年的|37.6%|滑落至36.2%。": "不动产贷款占总放款比重 | 2022",
        "往美西每个40呎货柜的运价，由年初约|1.1万美元|跌到2800美元。": "货柜的运价 | 2024-01?",
        "当局检讨了收费，共收到|320份|意见书。": "意见书",
    }
)
def announced(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """The measure with whose name the clause before ends: 公布11月|买卖移转件数|,合计1.6万件."""
    moving = said.starting and story.frame.seen.startswith(_YET, slot.clause)
    if said.name[0] < said.name[1] or not (moving or (said.linked and not said.change)):
        return None
    what = _named_before(slot, story)
    return (what,) if what and story.frame.seen.endswith(_MEASURES, *what) else None


def _named_before(slot: Slot, story: Story) -> Span | None:
    """The name with which the clause before ends, if the figure opens the next one."""
    seen, at = story.frame.seen, slot.clause - 1
    if slot.start != slot.clause or seen[at : at + 1] != ",":
        return None
    begin = max(seen.rfind(mark, slot.sentence, at) for mark in ",;。#") + 1
    return name(seen, (max(begin, slot.sentence), at))
