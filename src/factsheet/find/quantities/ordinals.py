"""Ordinals: 第九届, 第三百八十五条; places at the top: 排名前三, 前十名."""

from factsheet.find.numerals import numeral
from factsheet.find.quantities.amounts import Reading, ranged
from factsheet.find.quantities.figures import FIGURE
from factsheet.find.rule import Context, Match, rule
from factsheet.lexicon import meanings, one_of
from factsheet.patterns import compiled

_UNITS = {
    **meanings("classifiers"),
    # 列全国第3位, 获第三名: a place, no head count
    **{word: word for word in ("位", "名", "年", "天", "棒", "大", "季", "梯队", "顺位", "度", "任", "胎", "败")},
    "个月": "月",
}
_WORD = one_of(_UNITS)
# 第一时间, 第三产业, 第一人民医院: words and names, nothing is counted.
_NAMED = (
    r"(?!大队|中队|支队|时间|财经|书记|产业|[三二]?方|者|线|手[资材]|夫人|课堂|人民|中学|小学|中心|医院|附属|责任|副|季度|范式|人称|世界|次世界|国际"
    r"|期货|大道|监狱|看守所|中级|税务|工程局|师范|军医|机床|汽车|航务|研究|设计|步|桶金|要务|眼|印象|感|线|档|动力|曲线|高级)"
)
_TO = rf"(?:至|到|-|~|[和与](?=第?{FIGURE}之?间))"


# 明年第二期, 《读书》第8期, 周刊第612期: issues.
_JOURNALS = ("年", "》", "周刊", "月刊", "双月刊", "季刊", "学报", "杂志")
# 安全始终排第一 ranks nothing.
_COMES_FIRST = compiled("(?:始终|永远|安全|生命|质量|品质|健康)[^,。;、]{0,3}[排放摆][在到]?$")
_NEAR = 8
_OPENS_A_POINT = compiled(r"[。;:!?\n“「]$")


@rule(
    "quantity",
    rf"(?P<span>第 ?(?P<number>{FIGURE})(?:{_TO}第?(?P<last>{FIGURE}))?{_NAMED} ?(?P<unit>{_WORD}|号(?=全垒打|报告书|样[品本]|配方))?)",
    yes={
        "這是|第九屆|年會": "9 届",
        "依照刑法|第三百八十五条|": "385 条",
        "年会的|第一站|": "1 站",
        "出让|第四批|地块": "4 批",
        "位居全国|第二|": "2",
        "列全国|第3位|": "3 位",
        "賽事奪得|第三名|": "3 名",
        "连续上涨的|第八年|": "8 年",
        "排名由|第六|升至首位": "6",
        "吞下本季|第4敗|，": "4 败",
        "完成|第19潜次|下潜": "19 潜次",
        "连续|第3个月|上涨": "3 月",
        "排名在|第十和第十五|之间徘徊": "[10,15]",
        "敲出本季|第19号|全垒打": "19 号",
        "审计署发表|第七十六号|报告书": "76 号",
        "重做了|第四十六号|样品": "46 号",
    },
    no=[
        "刊于该刊当年第二期",
        "第5期《云岭学刊》刊文",
        "会议要求：第一，压实责任。第二，严格检查",
        "《山城周刊》第612期",
        "保本和流動性始終排第一。",
        "乘客安全永远摆在第一",
        "第一时间赶到",
        "第三产业占比",
        "第三方机构",
        "第一人民医院",
        "第一书记",
        "侦查第七大队",
        "第一财经记者",
    ],
)
def ordinal(match: Match, context: Context) -> Reading | None:
    """A place in a row, with what is counted: `第九届`, `第三百八十五条`."""
    low, high = numeral(match["number"]), numeral(match["last"]) if match["last"] else None
    unit = _UNITS.get(match["unit"] or "", match["unit"])
    if unit == "期" and (context.view.endswith(_JOURNALS, 0, match.start()) or context.view.startswith("《", match.end())):
        return None
    opens = not unit and _OPENS_A_POINT.search(context.view, max(match.start() - 1, 0), match.start())
    if opens and context.view.startswith((",", "、", ":"), match.end()):
        return None  # 会议指出。第一,深化改革
    if match["number"] == "一" and _COMES_FIRST.search(context.view, max(match.start() - _NEAR, 0), match.start()):
        return None
    if (
        low is None
        or "." in match["number"]
        or (not unit and context.view[match.end() : match.end() + 1].isalpha() and not _followed(match, context))
    ):
        return None
    return ranged("ordinal", low.low, high.low if high else None, {"大": None}.get(unit or "", unit))


_FOLLOWING = ("之间", *"的高低长快慢强好差多少和与是为在由升降跃滑")


def _followed(match: Match, context: Context) -> bool:
    """A bare ordinal goes on with 的, 高 and the like; with another word it is a name: 第二外国语学院."""
    return context.view.startswith(_FOLLOWING, match.end())


_TOP = "(?:排名|位列|位居|名列|跻身|列|居|进入|稳居|挤进|杀入|晋级|全国|全球|世界|全市|全省|行业)"


@rule(
    "quantity",
    rf"(?P<led>{_TOP}?)前(?P<span>(?P<number>{FIGURE})(?P<unit>名|位|强|大)?)(?![个年月天日季次届任人期周轮半排场分小点])",
    yes={"销量排名前|三|": "3", "获得前|三名|": "3 名", "闯入前|八强|": "8 强"},
    no=["前三季度", "前5个月", "前三天"],
)
def top(match: Match, context: Context) -> Reading | None:
    """How many places count from the top: `前三名`, `排名前三`."""
    said = numeral(match["number"])
    led = match["unit"] or compiled(f"{_TOP}[^,。;]{{0,4}}$").search(
        context.view, max(match.start() - 10, 0), match.start("span") - 1
    )
    return ranged("count", said.low, said.high, match["unit"]) if said and led else None


RULES = (ordinal, top)
