"""The shortest words that name what is measured, out of the words that stand there.

`@@公司实现归属于股东的净利润` is about 净利润: dates, openers and verbs without weight go from the front, idle marks from
the end; where 的 stands before a head that says nothing alone (占总装机的|比重|), what it is of stays.
"""

from collections import deque
from functools import cache

from factsheet.figures.deeds import acted, acting, led
from factsheet.figures.frame import ASIDE, DATE, OTHER, QUANTITY
from factsheet.figures.wording import Span, heads, meanings_of, moves
from factsheet.patterns import compiled

LONGEST = 22
_REACH = 40
_LONG = 10
_WITH = tuple("有" + kind for kind in "线色机效限关利害源轨氧偿形期奖感毒为志")
_SHORT = 3  # characters; so short a name of who does it stays: |高铁疏运|98万人次
_EDGES = f" {ASIDE}{DATE}{QUANTITY}{OTHER}的、,:：·●○■▪.．•‧-—“”「」『』《》()*"
_EDGES_OF_LISTS = _EDGES + "等"
# 前三季度|内地出口, 10月|中国快递指数: 中 and 内 are of the date only where no such word begins.
_AFTER_DATE = compiled(
    rf"[{DATE}](?:期间|假期|长假|连假|以来|开始的?|时期|前后|份|时|末(?!端)|底(?![价部层盘])|初(?![中级审选年步次赛稿诊评估试])|起(?![降重点诉火跑飞])|"
    r"中(?![国心央小学医外文药美日韩俄英法德欧非泰越印巴朝澳新哈蒙阿老柬缅])|内(?![地需外销部资])|间(?![接隔])|以[前后]|之?前(?!海)|[之过]?后|的|,|、)*"
)
# 打死船上|8人, 受访居民中|六成
_WITHIN = compiled("(?<=..)(?:[船机车]上|[车船屋厂楼]内|家中|(?<![初高集])中)$")
_JOINT = compiled(f"[、的和与及,]|{ASIDE}+|以及")
# “一带一路”沿线国家出口 begins with its quotation mark.
_LISTED = compiled(rf"[、{ASIDE}].*[^高平均优中初同]等(?=[^级待于式候分离{ASIDE}、].)")
_CLOSED, _CLOSING = compiled("[^“「]*[”」]"), frozenset("”」")
# 以甲醇、液化天然气等|为燃料的|船舶
_AS = compiled("^为[^的]{1,8}的(?=..)")
# 《成绩单》中“|游客|1386万人次”有误
_QUOTED_THERE = compiled("^中[“「]")
# |的士|一律25元, |的士司机每更收入|约减60元: 的 is a part of the word.
_TAXI = "的士"
# 近七成人|每周工时|逾50小时
_OF_PEOPLE = "人每"
# Hardly any name holds one of the words looked for here; what all of those hold is looked for first.
_MARKS = frozenset("因把将估须一以让均")
_MARKED = compiled(
    "(?:疑因|把(?![握关控手])|(?<=[~例法府会局院署部司方争划拟可能需要望已遂])将(?!军)|[将把]其"
    # 经济部估|制造业生产指数|落在96点
    "|(?<=[部局处署会院行司厂商])估(?![计值算价量测])"
    # 两度缺席者须|停用|3个月
    "|(?<=..)(?<![必无只])须(?![知要])"
    # 建工路一栋|屋龄|38年的大楼
    "|(?<=..)(?<![第之唯每任某同])一[栋幢座艘辆架]|(?<=[她他])以"
    # 低温让|果实甜度|降到11度, 三条线均|延长运营|90分钟
    "|(?<=..)让(?![利球分步路])|(?<=..)(?<![平人户件次每日月年场站班])均(?![价值衡线摊匀分等布线为]))(?=..)"
)

# 涉款|最大的一宗|为4280元
_TOP_ONE = compiled("(?<=..)(?<![其当]中)最[大高多少低贵平长短重]的?一[宗间笔幅名套款个单起件家]$")
# 起出一条|长|140公尺的暗管
_SIZE_OF = compiled("(?<=..)一[条根座栋幢道面堵艘辆块](?=[长宽高深厚重]$)")
_ONE = compiled("(?<=..)(?<![第之唯每任某同])一[个幅套间块](?!月)(?=..)")

# What leads on from a name to its figure: 黄芷晴|以|21:15, 支出|要|达到; of a thing behind it is |一个|400呎单位.
_LOOSE = compiled(
    "(?:(?<=..)(?<![可予得所难加足何借])以|(?<=..)(?<![主摘纪提概简必需])要|(?<=..)(?<![必无只])须|(?<=..)(?<![规准法原细总附守通否])则"
    "|(?<=..)[也亦虽却]|(?<=..)(?<![首成古旧京丽花新益])都|(?<=..)(?<![基原成起诱病主死肇卡啡])因|(?<=..)(?<!不)再|(?<=..)也?(?<![成高造将屈迁])就|(?<=[息利])派|(?<=..)在内|(?<=..)(?<![上中少大名老猛主小强])将|至[少多]|[今本][季届]|现时|目前|因此|从而|(?<=..)已?[从由]此?|(?<=..)(?<![而早])已|(?<=..)随[之即]|(?<=..)(?<![变三五深初])更)$"
)
_LOOSE_ENDS = tuple(
    "派 以 因 要 须 则 也 亦 虽 却 都 再 就 在内 将 至少 至多 季 届 现时 目前 因此 从而 已 从 由 由此 从此 更 随之 随即".split()  # noqa: SIM905
)
_A = compiled("(?<![第之唯统])一[个名间幢套宗幅块条辆艘只架台]$")
_ALONE = frozenset("猪牛羊鸡鸭鹅鱼虾蟹米麦油煤糖盐茶棉囚罚赔积长宽")
# 投保率到|去年底才|5成3
# 美元指数|半年内|累跌近一成
_MEANWHILE = compiled(f"{DATE}+(?:之?[内前后]|间|期间|[原共再又也已就才])$")
_OF_DATE = tuple("内前后间原共再又也已就才")
# 扣除非经常性损益后的净利润 is another figure than 净利润.
_REST = compiled("(?:扣除|剔除)[^的]{2,}后$")
_UP_TO = compiled("(?<=..)[到至在于]$")
_WITHIN_ENDS = ("中", "上", "内")
# 隧道段合约|去年底批出时|已较预算高15亿元, but |实施时|, 每周工时
_AT_THE_TIME = compiled(f"(?<=[^{DATE},]){DATE}+[^{DATE},]{{1,4}}(?<![小工用耗费课学历平按及准])时$")
_PLACES = frozenset("出以为在")
_PLACE = compiled("(?P<what>.{2,14}?)(?:出现在|[以为在](?![上下内外来及东西南北])).{2,}")
# 票价按机制|上调2.1%|: why it moved is not what moved.
_GROUNDS = compiled("按照?(?!揭|摩|键|金)|依照?(?!赖)|据(?!点)|随着|由于|因应|因为")
# 依《商品标示法》最高可|罚|20万元
_BASIS = compiled(f"(?:依据?|依?按照?|根?据)[^{ASIDE}]{{0,4}}{ASIDE}+(?:[^{ASIDE},]{{0,3}}规定)?")
_EMPTY_WORDS = compiled("(?:[但仍却更也还以则并须其约再才因把被由可将已曾应需要能]|(?<!更)正(?!式))+")
# 目标是……, 追问为何……, 较不足1小时|者高|八成, 第三层则转介130人|予医院
_NO_NAMES = compiled(
    ".{0,4}在其|控制|(?:国家[和与及])?地区|[”」](?:有误|应).*|有误.*|应[为是]?|[多少高低]者|起初|一直|计划|却?[只仅][有为略]|还多|.{0,3}级也|望追|藏有|内含|请处|[前后]者|[仍还]?短少|反而|以[东南西北]|(?:历史)?(?:高峰期?|峰值|低谷|谷底)|一[款件部台辆间家][只仅就才][卖售要收]|[这该此][一个]?(?:数值|数字|比例|指标|金额|数据|数目)|发生|开始|提前|另加|分别占?|达?每(?:公?[升斤吨]|[天日年月周季晚次秒])?|[恰刚正]好|.*(?:现年|年仅|年满)|最[大高多低小][为是].*|收紧|放宽|先[调增减]|再?追加|原[订定]|有信心|有望|若?要(?:完成|达到|实现)|使用|等?于[多少]|力争|争取|收市|收盘|[其另]余|余者|虽.*|早前|此前|之前|上[回次届]|(?:管理层|公司|集团|当局|政府|署方|局方|业界|市场|大行|研究部|分析[员师]|该[行会局署])[则亦也]?料|目标|目标(?:[是为则]|定[为在]).*|任务|追问|[至迄]今|改?以[^,]{1,6}计[价算]?|算一算|.{1,4}并|[箱盒瓶袋罐桶]?装|如今|现今|居次|其次|结果|情况|[装载带拿]着|期间|间?增加|合?共|称|简化|获得|连续|[者予].*|间(?![接隔歇]).*"
    "|.*[主原]因是.*|.*(?:预期|预计|(?<![长利量额价润速入率场])预测|估计|(?<![评概])估|测算|认为|指出|表示|透露|(?<!小)说|名下)|各以?|[均分]别?以|[这那]?是.*|我们?|.*(?:[她它]|(?<![其吉])他)们?以?"
    "|至[少多].*|不再.*|领先|差不多|几乎|留下|比|高出.*平均水?平?|不[但仅只光单]|(?:合计|加起来|一共)[就便也]?占?|先|指标(?:同比|环比|分别|均|都|全部).*|(?:[一单两三]|短短一)(?:周|天|日|个?月|年|季)(?:内|来|间|下来)?|以[上下内]|送[验检审]|持平.*|.*转为?|.*(?:基础上|口径)"
)
_BY_THE_WAY = compiled(r"(?:后|计算|口径|来看|指标看|以来|情况下|方面|的时候)$|^(?:扣除|剔除|撇除)[^的]{0,6}(?:因素|影响)$")


def name(seen: str, span: Span, longest: int = LONGEST) -> Span | None:
    """The name within a stretch of a frame, None where none is left."""
    start = max(span[0], span[1] - max(_REACH, longest))
    words = _ended(seen, start, span[1])
    words = _TOP_ONE.sub("", words) if "最" in words else words
    if words[-2:-1] == "一" and _A.search(words):
        return None
    cut = _opened(words, _behind_verb(words, _behind_date(words)))
    cut = _shortened(words, _possessed(words, cut), longest)
    cut = _behind_object_mark(words, cut)
    act = acting(words)
    if act - cut > (0 if cut else _SHORT):
        cut = act
    if words.startswith(("依", "按", "据", "根"), cut) and (basis := _BASIS.match(words, cut)):
        cut = _opened(words, basis.end())
    left = _behind_list(words[cut:]).lstrip(_EDGES_OF_LISTS)
    left = _AS.sub("", left) if left.startswith("为") else left
    left = _QUOTED_THERE.sub("", left) if left.startswith("中") else left
    left = left.removeprefix("人") if left.startswith(_OF_PEOPLE) else left
    if not _CLOSING.isdisjoint(left) and _CLOSED.match(left) and words[: -len(left)].endswith(("“", "「")):
        left = words[-len(left) - 1 :]
    left = _TAXI[0] + left if words.endswith(_TAXI[0] + left) and left.startswith(_TAXI[1]) else left
    end = start + len(words)
    closed = end + (left.count("“") > left.count("”") and seen.startswith("”", end))  # 一些|“仿古纸”|已经不足两成
    return (start + len(words) - len(left), closed) if _names(left) else None


def _ended(seen: str, start: int, end: int) -> str:
    """The words without what leads on from a name: 农保投保率|到@@才, |最大点雨量|为香粉乡的."""
    words = seen[start:end].rstrip(_EDGES)
    if words.endswith(_OF_DATE):
        words = _MEANWHILE.sub("", words).rstrip(_EDGES)
    loose = words.endswith(_LOOSE_ENDS) and _LOOSE.search(words)
    words = words[: loose.start()].rstrip(_EDGES) if loose else words
    if words.endswith("时") and DATE in words:
        words = _AT_THE_TIME.sub("", words).rstrip(_EDGES)
    if seen.startswith(DATE, start + len(words)):
        words = _UP_TO.sub("", words)
    return _placed(_WITHIN.sub("", words) if words.endswith(_WITHIN_ENDS) else words)


def _names(words: str) -> bool:
    """Whether the words are a name at all: not 今年 or 但仍, nor why something moved, 按机制|上调2.1%|."""
    if (len(words) < 2 and words not in _ALONE) or not any(map(str.isalpha, words)):
        return False
    if words in _openers() or words in moves() or _EMPTY_WORDS.fullmatch(words) or _NO_NAMES.fullmatch(words):
        return False
    return not (_BY_THE_WAY.search(words) or _GROUNDS.match(words))


def _shortened(words: str, cut: int, longest: int) -> int:
    """Where a name that would be too long can begin, between two of its words."""
    if len(words) - cut <= longest:
        return acted(words, cut) if len(words) - cut > _LONG else cut
    joint = _JOINT.search(words, len(words) - longest)
    return joint.end() if joint and len(words) - joint.end() >= 4 else cut


def _behind_date(words: str) -> int:
    """Behind the last date that has words behind it: 今年上半年|出口."""
    cut = 0
    if DATE not in words:
        return cut
    for date in _AFTER_DATE.finditer(words):
        if len(words[date.end() :].strip(_EDGES)) > 1:
            cut = date.end()
    return cut


def _behind_verb(words: str, cut: int) -> int:
    """Behind the last verb without weight, but 累计 stays: 集团公司|累计发送旅客|."""
    cut = led(words, cut)
    total = words.find("累计", cut)
    return total if total >= 0 and len(words) - total >= 5 else cut


def _behind_object_mark(words: str, cut: int) -> int:
    """Behind 把, or 将 behind who does it: 资方只愿把|津贴|加到105美元, 条例将|居民室温下限|由18℃提高."""
    if _MARKS.isdisjoint(words):
        return cut
    mark = deque(_MARKED.finditer(words, cut), maxlen=1)
    cut = mark[0].end() if mark else cut
    if size := _SIZE_OF.search(words, cut):
        return size.end()
    one = _ONE.search(words, cut)  # 日出康城一个|实用面积|479呎的两房户
    cut = one.end() if one and headed(words[one.end() :]) else cut
    will = words.rfind("将", cut) + 1  # 分析员将|目标价|由210元上调至238元; but 将军一带水温
    return will if cut < will < len(words) - 1 and words[will] != "军" and headed(words) else cut


def _behind_list(words: str) -> str:
    """What a list is of: 《斜拉桥》《桥边》等|专著|; but 高等教育."""
    listed = "等" in words and _LISTED.search(words)
    return words[listed.end() :] if listed else words


def _placed(words: str) -> str:
    """The words without where a measure was taken: |最大点雨量|为香粉乡的, |累计雨量|以泰武乡."""
    place = None if _PLACES.isdisjoint(words) else _PLACE.fullmatch(words)
    return place["what"] if place and headed(place["what"]) else words


def headed(words: str) -> bool:
    """Whether the words end with a head that names a measure: 投资额, 收益率."""
    return words.endswith(heads())


def proportional(words: str) -> bool:
    """Whether a share has its own name: 占总产出的|比重|, of which what follows is told."""
    return words.endswith(("比重", "比例", "份额", "比率"))


def _opened(words: str, cut: int) -> int:
    while True:
        while cut < len(words) and words[cut] in _EDGES and not words.startswith(_TAXI, cut):
            cut += 1
        size = next((size for size in (4, 3, 2, 1) if words[cut : cut + size] in meanings_of("openers")), 0)
        if not size or len(words) - cut - size < 2 or words.startswith(_no_openers(), cut):
            return cut
        cut += size


@cache
def _openers() -> frozenset[str]:
    """Words that open a clause and name nothing."""
    return frozenset({*meanings_of("openers"), *meanings_of("adverbs")})


@cache
def _no_openers() -> tuple[str, ...]:
    return tuple(meanings_of("no openers"))


def _possessed(words: str, cut: int) -> int:
    """Behind the last 的, if what stands there says enough: 归属于股东的|净利润|, but 岗位的需求, 的士司机收入."""
    of = words.rfind("的", cut)
    while words.startswith(_TAXI, of):
        of = words.rfind("的", cut, of)
    if of < 0 or len(words) - of < 4 or words[of + 1 :] in meanings_of("generic") or _REST.search(words, cut, of):
        return cut
    there = words.startswith("有", of + 1) and not words.startswith(_WITH, of + 1)  # 出席的|有|中央纪委委员116人
    return of + 1 + there
