"""What a name must hold beside its head: one rule for a family of heads, with its examples.

宁川|诗词|研究会    a name and what it deals in will do for an association
江苏省|纪委监委     an organ has to have a place or a level
各级|政府           which this is not
"""

from collections.abc import Callable

from factsheet.find.bodies.edges import Edge
from factsheet.find.bodies.pieces import ANCHORS, ANY, WEIGHTS, Piece
from factsheet.find.names.rule import NameRule
from factsheet.patterns import compiled
from factsheet.records import record


@record
class Family(NameRule):
    """Heads that ask the same of the name before them.

    `word_weight` is what a character of an ordinary word costs; `beside` are the pieces of which one stands directly
    before the head, so that most heads are passed over at once.
    """

    accepts: Callable[[Edge], bool] = bool
    word_weight: float = WEIGHTS["word"]
    beside: frozenset[Piece] = ANY


def _anchored(edge: Edge) -> bool:
    return not ANCHORS.isdisjoint(edge.pieces)


def _pure(edge: Edge) -> bool:
    """No word of prose; one noun at most, between a name and the head: 宁川|诗词|研究会."""
    if "thing" in edge.pieces:
        return edge.pieces[0] != "thing" and len(edge.pieces) == edge.name_length + 1
    return "word" not in edge.pieces


# A name without a place, of up to four characters that mean nothing else, is enough.
OWN = -0.3


def _of_a_name(edge: Edge) -> bool:
    """A name of its own, of two to six characters, or of a word of Latin letters."""
    return 2 <= edge.name_length <= 6 or "latin" in edge.pieces or "weak place" in edge.pieces


def _legal(edge: Edge) -> bool:
    return edge.before > -0.6 and (_anchored(edge) or edge.name_length > 1 or len(set(edge.pieces)) > 1)


def _named(edge: Edge) -> bool:
    more = len(edge.pieces) > 1 or edge.pieces[0] == "body"
    if _anchored(edge):
        return more and edge.score > 0
    own = _of_a_name(edge) or (more and edge.name_length == 1)
    return own and edge.pieces[0] != "field" and _pure(edge) and edge.before > 0 and edge.score > OWN


def _placed(edge: Edge) -> bool:
    if _anchored(edge) or "number" in edge.pieces:
        return edge.score > 0.4
    return _of_a_name(edge) and _pure(edge) and edge.before > 0 and edge.score > OWN


def _seated(edge: Edge) -> bool:
    return edge.score > 0.4 and _anchored(edge)


def _organ(edge: Edge) -> bool:
    """The field stands directly before the head: 商务|局."""
    return edge.score > 0.9 and (_anchored(edge) or edge.before > 0)


def _part(edge: Edge) -> bool:
    return edge.score > 1.0 and _anchored(edge)


_TRADE = compiled("(place )?((name ){2,4}|(latin ){1,2}|body |weak place )(place )?(field ){0,2}(bracket )?")


def _trade(edge: Edge) -> bool:
    """Two to four characters, clean on the left, at most behind a place: 晟岚|半导体, 香港|晟岚|编码, 国网|福建|电力.

    The name may be one that several places have, too: 龙城|巴士.
    """
    return edge.before > 0 and bool(_TRADE.fullmatch(" ".join(edge.pieces) + " "))


def _regional(edge: Edge) -> bool:
    """A name of its own, or a place and nothing else: 江苏|信托, 上海|地铁."""
    return _trade(edge) or (edge.before > 0 and edge.pieces in (("place",), ("weak place",)))


_GOOD = compiled("(place )?(name ){2,3}|(latin ){1,2}|body place ")


def _good(edge: Edge) -> bool:
    """Two or three characters behind a mark, a word or a place: 澄澈|生物, 瀚海|网络, 香港|澄澈|物流."""
    return edge.before >= 0.8 and bool(_GOOD.fullmatch(" ".join(edge.pieces) + " "))


# What may stand before such a trade; a known body (欧盟|数据) is there to win over a name made of its characters.
_OWN: frozenset[Piece] = frozenset({"name", "latin", "place", "body"})


def _team(edge: Edge) -> bool:
    if _anchored(edge):
        return edge.before > -0.6 and _pure(edge)
    return edge.before > 0 and 2 <= edge.name_length <= 6 and _pure(edge)


def _party(edge: Edge) -> bool:
    return edge.before > 0 and _pure(edge)


_MASCOT = compiled("((place |weak place )(name )?|(name ){2,3})")


def _mascot(edge: Edge) -> bool:
    return edge.before > 0 and bool(_MASCOT.fullmatch(" ".join(edge.pieces) + " "))


FAMILIES = {
    family.name: family
    for family in (
        Family(
            "legal",
            "A company with its legal form; ordinary words may be its name.",
            [
                "与|宁川未来农业有限公司|签约",
                "由|远帆(香港)船务有限公司|承运",
                "起火仓库属|澜州盛恒物流有限公司|",
                "该楼归|宁川远帆运输有限公司|所有",
                "|上海澄岚信息技术股份有限公司|发布公告",
                "营运公司|茗岚饮食管理有限公司|欠薪",
            ],
            ["成立有限公司的条件", "各有限责任公司应当依法纳税"],
            _legal,
            -0.7,
        ),
        Family(
            "named",
            "A company, a school, an association: a name, or a place and what it deals in.",
            [
                "|岭汇集团|旗下两家酒店",
                "|宁川大学城市治理研究院|发布报告",
                "据|广东省家具协会|统计",
                "由|浮岚出版社|出版",
                "聘请|正衡会计师事务所（特殊普通合伙）|审计",
                "向|岚衡投资中心(有限合伙)|借款",
                "|岚田大蒜种植专业合作社|把直播间搬进冷库",
                "营运机构|众岚文化基金会|主办",
                "位于上海街的|岚记酒楼|、弥敦道|岚记酒楼|结业",
                "以“|岚星影像馆|”之名重开",
            ],
            [
                "多家上市公司披露年报",
                "慈善组织应当公开账目",
                "科技公司扎堆",
                "一家贸易公司的仓库起火",
                "工作中心转移",
                "一家树脂制造厂起火",
                "两家澜石加工厂停产",
                "镇上有3家岚纹画廊",
                "云岭—柳溪旅游专线通车",
                "依托国家重点实验室攻关",
                "采集上图学校、银行、超市等点位",
                "五代十国中后期",
                "多家中式酒楼结业",
                "站外架空电缆跳闸",
                "推广人机智能交互",
                "打点数高居联盟第一",
                "召集组织委员会开会",
                "油轮隶属于美国公司",
                "进入苏贾市中心",
                "带动6家水稻种植专业合作社增收",
                "尖沙咀旧酒楼翻新",
                "今年不再新建工厂",
                "公司拟迁建学校",
                "青年人爱逛书店",
                "逛完展览馆再吃饭",
            ],
            _named,
        ),
        Family(
            "placed",
            "A university, a hospital, a paper: a place, a level or a number will do.",
            [
                "送往|宁川市第三医院|抢救",
                "|成都大学|开学",
                "在|南昌宾馆|举行",
                "|岭头晚报|刊文",
                "|江门和丰中学|停课",
                "在|台南和平国小|上课",
                "南昌街|岚星戏院|亮灯",
                "|宁川县榕林乡公所建设课|前课长郑以宁",
                "在忠孝东路|晟岚饭店|举行",
                "|中山路第一小学|开学",
            ],
            [
                "全国医院都已联网",
                "应容许银行冻结户口",
                "三甲医院人满为患",
                "对口帮扶县医院已达标",
                "大学开学了",
                "商业银行下调利率",
                "深水埗老戏院重开放映机",
                "台南旧旅馆翻修",
                "小病在县医院就能看好",
                "她到县中医院抓药",
                "不用去市医院排队",
                "回镇卫生院上班",
                "擬翻新酒店",
                "擬在雲岭改建醫院",
                "游客越来越爱逛博物馆",
                "三十四人住进镇中心小学",
                "越南跃居第2大市场",
            ],
            _placed,
        ),
        Family(
            "seated",
            "An organ or a court: a place or a level has to be there, or the name of a town that the article tells of.",
            [
                "|澜州市政府|印发通知",
                "|瓦伦西诺内政部|说",
                "事发宁川市区，|宁川市公安局|立案，|宁川中院|开庭",
                "云屏县多雨，|云屏法院|立案",
                "向|浙江高院|上诉",
                "|江苏省纪委监委|通报",
                "|德国外交部|表示",
                "|瓦尔多尼亚央行|周三降息",
                "讲述|光明县县委|书记的一天",
                "听取|湖南省委|和|省政府|汇报",
            ],
            ["其中市警局破获两案", "当中市议会要求说明",
             "各级政府要过紧日子", "法院已受理此案", "有关省政府负责人", "堪培拉政府大楼", "伊朗新任国防部长"],
            _seated,
        ),
        Family(
            "organ",
            "A department: what it deals in will do.",
            ["|消委會調解及諮詢小組|主席郑以宁說", "|旅發局推廣及業務拓展委員會|副主席郑以宁說",
             "|市商务局|副局长说", "记者与|文旅局|联系", "|海关总署|公布数据", "|省卫生健康委员会|提醒", "|宁川市交警支队|通报",
             "|第六救災救護大隊|大隊長到場", "|第五特勤大队|出动"],
            ["有关部门已介入", "该局面不容乐观", "各省教育厅要抓紧落实", "全部委托给第三方", "布局长三角",
             "一家已注销的化工贸易部经手", "两家经营多年的化工贸易部停业"],
            _organ,
            beside=frozenset({"field", "body"}),
        ),
        Family(
            "part",
            "A part of a body: what it deals in, behind a body or a place.",
            [
                "|广东省教育厅职业教育处|负责人说",
                "|宁川大学土木工程系|招生",
                "|农业农村部种业管理司|通报",
                "|同济大学海洋与地球科学学院|招生",
                "|香港浸会大学体育、运动及健康学系|讲师说",
                "依托|西安交通大学金属材料强度全国重点实验室|攻关",
                "|深海工程材料全国重点实验室|主任说",
                "|香港中文大学赛马会公共卫生及基层医疗学院|教授提醒",
                "|宁川大学|扩招，|林学院|院长和|新闻传播学院|副教授说",
                "|宁川大学|扩招，该校|岚基商业管理学院|副教授分析",
                "|岚顶地产住宅部|首席营运总监预计",
                "|宁川市卫生局疾病管制科|长郑以宁说",
                "|高雄市环境保护局土壤及水污染防治科|长郑以宁说",
                "|晟岚银行云州分行个人信贷部|总经理周若水说",
                "|岚顶证券国际业务部|主管郑以宁估计",
            ],
            ["到处是花", "教育科长足发展", "生产科长郑以宁说", "教育科学的春天", "依托全国重点实验室攻关", "新增3个全国重点实验室",
             "林学院院长说", "该行个人信贷部总经理说"],
            _part,
            beside=frozenset({"field"}),
        ),
        Family(
            "trade",
            "A company without a legal form: a name of its own before its trade.",
            [
                "|晟岚半导体|涨停",
                "|远帆证券|分析师认为",
                "业主卖房找的是|望岚置业|。",
                "、|香港思澜科技|、",
                "|龙城巴士|企业传讯总监说",
                "|晟岚科技（香港）|上市",
                "|岚桥砂石行|负责人被起诉",
                "|泓基地產|統計顯示，成交回升",
                "|泓基地產|亞太區副主席說",
                "|岚匯按揭轉介|董事總經理指出",
                "电源供应器厂|澔岚电子|10日公布营收",
                "连接器厂|岚昕精密|第二季获利",
            ],
            ["推动科技进步", "购买证券的居民", "房地产开发", "离岛渡轮拟加价", "生产基地产值上升", "宏大基地产品出口", "地產統計顯示"],
            _trade,
        ),
        Family(
            "regional",
            "A company called by its place and its trade, or by a name of its own.",
            ["|宁川信托|增资", "记者致电|吉林石化|", "|晟岚证券|分析师认为"],
            ["吉林石化产业兴旺", "河南矿业大省"],
            _regional,
        ),
        Family(
            "public",
            "A company called by its place and what it runs there, where business is the subject.",
            ["|杭州地铁|宣布加开班次", "|晟岚燃气|涨停"],
            ["乘坐上海地铁上班", "南京燃气管道老化", "浙江移动互联网发展", "进城要换两趟公交", "南京水务管理"],
            _regional,
        ),
        Family(
            "good",
            "A company whose trade is an everyday word: clean on the left, nothing else before it.",
            ["|澄岚生物|公布业绩", "|瀚岚网络|宣布裁员", "代理商|凜川電器|回覆稱", "经销商|岚风食品|回应"],
            [
                "加强基础设施建设",
                "贩毒网络被捣毁",
                "走出国际",
                "开具医疗文书",
                "稻作文化",
                "建设5G网络",
                "接种HPV疫苗",
                "揽收快递",
                "黄土文化灿烂",
                "主干电网稳定",
            ],
            _good,
            beside=_OWN,
        ),
        Family(
            "plain",
            "A company whose trade is any noun: clean on both sides, its name made of the characters of brands.",
            ["|晟岚数据|公布业绩", "与|瑞恒环境|签约", "|鼎汇医疗器械|停产", "|泓岚环保工程|负责人郑以宁坦承",
             "入標者有|川昇發展|，以及兩個財團", "中标公司为|川升建筑|。", "承建商|岚固建築|回覆稱"],
            ["打破省际数据壁垒", "真实的战场环境", "制播环境改善", "降解环境有限", "采出油气", "旧房装修补贴",
             "隔壁消防工程未验收", "屋顶防水工程负责人", "其中有社會發展，也有產業發展", "承建商建築工程延誤"],
            _good,
            beside=_OWN,
        ),
        Family(
            "team",
            "A team: a place, a name, or both.",
            ["|合肥飞岚队|先失一局", "|江苏队|的选手", "|宁川女排|领先"],
            ["巡逻队在路上", "志愿服务队伍", "先头部队抵达", "双机编队飞行", "门外排长队", "走教队进山", "第一梯队", "研究团队发现"],
            _team,
        ),
        Family(
            "party",
            "A party: a name or a place before its creed.",
            ["|岚岛进步党|主席说", "|公民前进党团|总召说"],
            [
                "各民主党派",
                "入党积极分子",
                "共和两党角力",
                "要管党治党",
                "从严问责党员",
                "少年儿童爱党爱国",
                "执政党连任",
            ],
            _party,
            beside=frozenset({"field", "body"}),
        ),
        Family(
            "mascot",
            "A team by its animal or hero, where sport is the subject.",
            ["|宁川猎豹|以3比2击败|岭南飞鹰|"],
            ["动物园的雄鹰飞走了", "买了恐龙玩具的球迷"],
            _mascot,
            beside=frozenset({"place", "weak place", "name"}),
        ),
    )
}
