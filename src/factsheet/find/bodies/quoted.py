"""Names of bodies in marks of quotation, which may hold any words: 民营剧团“|不散场剧社|”首演."""

from collections.abc import Iterator

from factsheet.find.bodies.brands import like_a_brand
from factsheet.find.names.page import HAN, Page
from factsheet.model import BodyKind
from factsheet.patterns import compiled

_OPENING, _CLOSING = frozenset("“「『"), frozenset("”」』")
_LONGEST, _SHORTEST, _IDIOM = 14, 2, 4
# What names hardly hold and slogans do: “以|人民|为|中心”.
_JOINTS = frozenset("以为的把让向从被")
# 「試營運不是實驗室」
_SAYS = compiled("不是|就是|才是|没有|不要|不能|不会|必须|应该")
_CALLS = ("成立", "打击", "建设", "打造", "发展", "推进", "争创", "争当", "创建", "支持", "加强", "我们", "中国拥有")
# Who speaks for what stands in the marks: 「山脚公民行动」|发言人, 环保组织“守望清溪”|创办人.
_SPOKEN_FOR = compiled(
    "[“「](?P<name>[\u3400-\u9fff]{3,12})[”」](?=(?:的)?(?:发言人|召集人|会长|理事长|秘书长|执行长|社长|总干事|创办人|创始人|联合创始人|发起人|董事长|总经理))"
)
# 配送平台“岚达快送”|副总裁温佩瑜, 连锁餐饮集团「岚坊」|人力资源总监
_RUN = (
    "[”」](?=(?:联合|高级)?(?:副?总裁|副总经理|执行长|营运长|财务长|首席执行官|首席财务官"
    "|(?:营运|运营|市务|市场|行政|财务|技术|人力资源|人事|公关|产品|策略|创意)总监))"
)
_RUN_BY = compiled("[“「](?P<name>[\u3400-\u9fff]{3,8})" + _RUN)
# These patterns begin with a class, so that a page is passed over quickly: what stands before a mark is looked for behind it.
_RUN_HOUSE = compiled("[“「](?<=(?:集团|公司|品牌).)(?P<name>[\u3400-\u9fff]{2})" + _RUN)
# What stands in the marks, unless it is a plan, a meeting or a prize.
_NAME = (
    "(?P<name>[\u3400-\u9fff]{2,12})(?<!项目)(?<!计划)(?<!倡议)(?<!行动)"
    "(?<!(?<!装饰)(?<!建筑)(?<!土木)(?<!机电)(?<!水电)(?<!园林)工程)(?<!论坛)(?<!峰会)(?<!大会)(?<!年会)(?<!号)"
    "[”」](?!的|这|活动|行动|项目|计划|方案|工程|精神|理念|模式|奖|等|飞船|卫星|火箭|客机|系统|系列|芯片|手机|机器人)"
)
# What it is stands before: 志愿服务组织|“灯塔少年”, 民间团体|「守护南湾」; of firms 供餐业者|「禾岚团膳」 too.
_CALLED = compiled(
    "(?:组织|团体|机构|智库|剧团|乐团|乐队|社团|团队|协会|事务所|工作室|基金会|车队|球队|战队|媒体)[“「]" + _NAME
)
_FIRM = compiled("[“「](?<=(?:公司|食肆|酒楼|餐厅|商店|店铺|厂商).)(?<![间家]...)" + _NAME)
_TRADER = compiled(
    "(?:业者|企业|店家|品牌|民宿|饭店|酒店|饮食店|茶餐厅|手摇饮|工厂|食品厂|建商|发展商|供应商|通路商|代工厂|旅行社|车行|药局|平台|网店)[“「]"
    + _NAME
)
# 一家名为|“岚禾居”|的养生馆; 一款名为“量子床垫”的产品 is none.
_OF_A_HOUSE = compiled(
    "[0-9一某这那两几][家间](?:名为|名叫|叫做?|取名|取名为|名称为|店名为|招牌为|招牌是|自称)[“「](?P<name>[\u3400-\u9fff]{2,10})[”」]的?"
)


def spoken_for(page: Page) -> Iterator[tuple[int, int, BodyKind]]:
    """Names in marks of quotation that somebody speaks for or has founded, or before which stands what they are."""
    yield from ((*match.span("name"), "other") for cue in (_SPOKEN_FOR, _CALLED) for match in cue.finditer(page.view))
    yield from ((*match.span("name"), "company") for cue in (_FIRM, _RUN_BY, _RUN_HOUSE, _OF_A_HOUSE) for match in cue.finditer(page.view))
    traders = (match.span("name") for match in _TRADER.finditer(page.view))
    yield from ((start, end, "company") for start, end in traders if _of_a_trader(page, start, end))


def _of_a_trader(page: Page, start: int, end: int) -> bool:
    """Whether it is a name, and no catchword (平台“二选一”, 业者「大排长龙」): it is as brands are, or stands without marks too."""
    name = page.view[start:end]
    own = sum(not page.ordinary[at] for at in range(start, end)) >= _SHORTEST
    typical = sum(map(like_a_brand, name))
    return own and (typical > (len(name) == _IDIOM) or page.view.count(name) > page.view.count(page.view[start - 1 : end + 1]))


def quoted(page: Page, head: int, end: int) -> int | None:
    """Where the name begins that fills the marks and ends with this head; None if words of prose are all it has."""
    view = page.view
    if end >= len(view) or view[end] not in _CLOSING:
        return None
    start = head
    while start > max(head - _LONGEST, 0) and HAN.match(view[start - 1]):
        start -= 1
    if view.startswith(_CALLS, start) or _SAYS.search(view, start, head):
        return None
    filled = start > 0 and view[start - 1] in _OPENING and head - start >= 2 and _JOINTS.isdisjoint(view[start:head])
    return start if filled and not all(page.ordinary[start:head]) else None
