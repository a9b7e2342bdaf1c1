"""Named bodies: an article goes in, its organs, companies, schools, teams come out, each with all its mentions."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from factsheet.find.bodies.aliases import with_aliases
from factsheet.find.bodies.entities import entities
from factsheet.find.bodies.families import FAMILIES
from factsheet.find.bodies.search import Found, search
from factsheet.find.documents import titled
from factsheet.find.engine import outside
from factsheet.find.names.page import Page, page_of
from factsheet.find.names.rule import NameRule
from factsheet.model import Article, Body, Mention
from factsheet.patterns import compiled

RULES: tuple[NameRule, ...] = (
    *FAMILIES.values(),
    NameRule(
        "known",
        "A body that everybody knows by this name, short or full.",
        [
            "|国家发展改革委|、|商务部|联合印发",
            "|东航|、|南航|停飞",
            "据|新华社|报道",
            "负责调查的|理大|副教授郑以宁说",
            "|港大|校长出席",
            "来源丨|新华社|",
            "|金管局|总裁说",
            "|台电|表示",
            "|警方毒品调查科|拘捕两人",
            "|斯洛伐克方向党|主席说",
            "|劳审处|判雇主赔偿",
            "|八鄉消防及救護學院|開放參觀",
            "位於|粉嶺消防及救護學院|",
            "|破产欠薪保障基金|发放特惠款项",
        ],
        [
            "集中行动开始",
            "人行道改造",
            "把南大门打开",
            "恒生指数升2%",
            "恒生科技指数收跌",
            "标准普尔500种股票指数收跌",
            "“央视界”论坛",
            "宁德核电基地发电",
            "两侧各留2公尺人行及自行车道",
            "代表世界先进水平",
            "其中大副教授潜水",
            "其中市府須負擔三成",
        ],
    ),
    NameRule(
        "latin",
        "A company in Latin letters: with its legal form, or behind a noun that says what it is.",
        [
            "|Astralane Inc.|宣布裁员",
            "货轮船东|Ocean Crest Shipping S.A.|承担七成责任",
            "|Banco Lumora S.A.|下调预期",
            "|Norden Halfcore N.V.|增发新股",
            "与|Cantiere Velo S.p.A.|签约",
            "|Tulpen Logistics B.V.|租下仓库",
            "市场研究机构|Meridian Lane|预计",
            "由|Cedar Point Ventures|领投",
            "委聘|Osprey & Vale|担任保荐人",
            "唱片由|Norden|发行",
            "拟收购|Lumora|六成股权",
            "向|Airbus|订购3架客机",
        ],
        ["使用GPT Turbo写稿", "教练Marc Dubois说", "推出Model Y和iPhone", "跑完Great Ocean Road"],
    ),
    NameRule(
        "quoted",
        "A name in marks of quotation, which may hold any words: with the head of a body, or with somebody to speak for it.",
        [
            "民营剧团“|不散场剧社|”首演",
            "居民组成的「|要回家联盟|」到场陈情",
            "「|山脚公民行动|」发言人批评当局",
            "环保组织“|守望清溪|”创办人到场",
            "供餐业者「|禾岚团膳|」停业，|禾岚团膳|鞠躬道歉",
            "民宿「|岚屿拾光|」遭罚",
            "一家名为“|寿禾缘|”的养生馆被查处",
            "一間叫「|不夜街|」的餐館結業",
            "同城配送平台“|岚达快送|”副总裁温佩瑜表示",
        ],
        [
            "打造“区域医疗中心”",
            "争当“优秀企业研究院”",
            "“蓝天行动”负责人",
            "“最美教师”代表",
            "打造品牌“放心消费”",
            "业者「不涨价」",
            "业者「大排长龙」",
            "一款名为“量子床垫”的产品",
            "一个叫“青苗”的项目",
        ],
    ),
    NameRule(
        "context",
        "A body before the post of somebody named, or in a row that is counted in 家.",
        [
            "|茗岚手作|品牌总监周若水说",
            "|岚洲评议堂|主席郑以宁批评",
            "欠付|晟轩云链|、|鹿屿岚声|等11家单位",
            "|山海有岚|创办人郭令仪表示",
            "原告律师、|环境法律人协会|理事长阮绍衡认为",
            "|临终关怀基金会|董事长孟如茵表示",
            "|流浪动物花园协会|理事长林岚音说",
            "|基层安居联席|组织干事林岚音批评",
            "学者、|家庭研究中心|总监郑以宁说",
            "|旧楼租客关注组|组织干事周若水表示",
            "|人力资源管理学会|会长周若水指出",
            "会见|失智症照护促进会|秘书长郑以宁",
            "|岚溪反污染自救会|会长徐若岚说",
            "供货给|澜屿岚选|、|望岫堂|等30余家",
        ],
        [
            "新任校长陈文出席",
            "市长等3家媒体记者",
            "科技、金融等12家企业",
            "公司董事长陈文出席",
            "行业协会会长陈文出席",
            "联席主席陈文出席",
            "据研究中心主任陈文介绍",
            "关注组组织干事陈文出席",
        ],
    ),
    NameRule(
        "cue",
        "A company by what is said of companies only, before a post that speaks, or as that of which a holding is bought.",
        [
            "|茗岚屿|股价昨日下跌一成",
            "|茗岚屿|昨股价收在815元",
            "完成两轮融资，|澄屿鲜|领投",
            "|澄屿鲜|旗下三家牧场停产",
            "收购|望岫堂|六成股权",
            "|澄屿小食|创办人表示，明年再开新店",
            "|晟澜汇|大股东质押股票",
            "连锁酒楼|茗岚楼|去年结业",
            "火锅店|川岚坊|开业",
            "附属公司|岚讯通（澳门）|转亏为盈",
        ],
        [
            "连锁餐厅老板被捕",
            "学生章雨涵今年报名考试",
            "让工单跑得比骑手还快",
            "货柜车姓岑司机被捕",
            "小巴姓歐陽司機受傷",
            "沪深两市总市值回升",
            "三家老股东跟投",
            "连锁超市集团裁员",
            "酒楼负责人到场",
            "公司股价下跌一成",
            "运油车司机疲劳驾驶",
            "该集团旗下三家牧场停产",
            "收购粮食六成",
            "郭令仪主席表示",
            "新任主席指出",
        ],
    ),
    NameRule(
        "agreed",
        "A company by what the article says of it again and again, which is said of companies.",
        [
            "|昕岚|第二季度营收增长两成，|昕岚|股价走高",
            "|岚朵|创始人周若水说，去年|岚朵|卖出三万件衬衫，|岚朵|的供应商多在浙江",
            "散热大厂缺料，|泓岚|毛利率下滑，分析师认为|泓岚|前两大客户稳定",
        ],
        ["生猪产能过剩，生猪订单减少", "焦煤收跌，焦煤销量下滑", "陆岚创始人身份未定，陆岚说"],
    ),
    NameRule(
        "voted",
        "A party or an alliance of parties, by its votes, by what it is called, by who leads it.",
        [
            "成立仅一年的“|新曙光|”拿下14.7%的选票，“|公民振兴党|”得票率26.8%",
            "总理所在的“|社会互助联盟|”组阁",
            "|众岚动力|议员温佩瑜质疑拨款，|岚研会|议员岑玉梅动议押后",
            "环保团体|山野足迹|总干事岑玉梅批评措施",
            "动保组织|岚爪家园|创办人温佩瑜说",
            "|民族振兴党|主席科斯托夫表示，|民族振兴党|无意组阁",
        ],
        [
            "执政党主席辞职",
            "建制派议员温佩瑜质疑",
            "九龙西议员岑玉梅到场",
            "出席会议员工岑玉梅说",
            "环保团体联合总干事岑玉梅",
            "民间团体代表、创办人岑玉梅",
            "“阅读达人”获得3个奖项",
            "该党领袖出访",
            "“新生活”支持者众多",
        ],
    ),
    NameRule(
        "listed",
        "A company before its stock code, or in a row with one that is found; such words as 创意 too.",
        [
            "封测厂|嵩岚|（6147）上调预期",
            "测试介面厂|澄屿精测|（6***）举行法说会",
            "半导体设备厂|旺岭|（6789）召开法说会",
            "|台积电|、|创意|领涨",
            "|鸿海|、|晟岚|与|全家|同步收红",
            "外资买超|瑞岚|、|联发科|",
            "|合一|跌停",
            "|长圣|、|三顾|与|嵩岚|等生技股回档",
            "|澄矽|与|岚测|等测试双雄收红",
            "|台积电|、技术与人才",
            "|鸿海|与郭令仪签约",
            "|台积电|和员工协商",
        ],
        ["创意、设计与营销并重", "全家和乐", "疫情（2020）期间"],
    ),
    NameRule(
        "match",
        "A team by its place, in the report of a match: behind a verb of the game, or in the table.",
        [
            "联赛第3轮，主队客场2比1险胜|大连飞岚|，球迷欢呼",
            "联赛积分榜，球队主场不败\n1 |大连飞岚| 15场 31分\n2 |南通远帆| 15场 30分",
            "先发投手好投，|新竹飞岚|客场逆转。4局上|飞岚|靠全垒打破蛋，|飞岚|连胜",
            "联赛开赛，|岚岭猛虎女篮|主场取胜。|猛虎队|追平比分，|岚岭队|防守稳固，|猛虎|升至第三",
            "联赛收官，球迷欢呼，积分榜上|大连雪豹|与|南通海翼|同分，|海翼|净胜球多，|雪豹|让出榜首",
            "联赛开赛，主场作战的|宁川远航|取胜，球迷欢呼，|远航|主帅说，|远航|配得上胜利",
            "总教练换投手，|统一狮|逆转，|狮队|终止连败",
            "联赛第9轮，|沙田联|客场取胜，积分榜：\n1　|飞岚|　16　10/4/2　34\n2　|沙田联|　16　9/5/2　32\n3　|远帆|　16　8/3/5　27",
        ],
        [
            "联赛开赛，球队主场击败对手，球迷欢呼",
            "联赛开赛，球队主场对阵强敌，球迷到场",
            "联赛比分胶着，民警队输球，民警队主教练说下次再来",
        ],
    ),
    NameRule(
        "office",
        "An office by the name of a person or of a day, a mission abroad, a board of two states, a force that acts or holds a post.",
        [
            "|周若水竞选办公室|发言人回应",
            "立委|陈文思服务处|主任说",
            "|“7·08”山洪灾害抢险救援指挥部|通报",
            "|中国驻欧盟使团|发言人说",
            "|驻索马里使馆|提醒",
            "|常驻联合国代表团|发言",
            "出席|俄中议会合作委员会|第九次会议",
            "|海军|表示，两舰今日返港",
        ],
        ["推动中欧合作", "设立便民服务处", "他在海军服役三年", "驻守各地的使馆", "前往竞选总部"],
    ),
    NameRule("outlet", "The paper or site that publishes the article, wherever it is named.", []),
    NameRule(
        "declared",
        "A short name that the article declares, wherever it stands.",
        [
            "|宁川澄岳精工科技有限公司|(以下简称“|澜精科|”)公告,|澜精科|预计盈利",
            "|中国铁路宁川局集团有限公司|(简称|宁铁|)客流增加,|宁铁|加开列车",
        ],
    ),
    NameRule(
        "short",
        "A stretch of a full name that the article uses alone.",
        [
            "|晟岚半导体|涨停,|晟岚|预计扩产",
            "山上种油茶,油茶丰收,|禾岭油茶开发有限公司|收购,油茶涨价",
            "|百岚饮食集团|少赚,|百岚|收市跌一成,|百岚|称生意淡",
            "|内政部户政司|公布人口数,|户政司|副司长说明",
            "|岚稻饮食控股|公布业绩。|岚稻|股价走高，旗舰店「|岚稻轩|」租约届满",
            "|汇邦地产|编制的指数报112点。|汇邦地产研究部|主管预期楼价回升",
            "|宁川澄岳精工科技有限公司|公告,|澄岳精工|预计盈利",
        ],
    ),
)

# 城声网|官方LINE, 足音网|APP: where to follow the paper.
_CHANNEL = compiled("APP|App|官方|LINE|客户端|客戶端|公众号|公眾號|微信|粉丝|粉絲|小程序|视频号|Facebook|YouTube")
_CUSTOMS = compiled(
    "海关[\u3400-\u9fff]{2,9}?(?:调查科|行动组|调查组|搜查犬课)|(?<![\u3400-\u9fff])海关(?!总署|总部|大楼|手续|口岸|检查|通道|申报|清关|数据|编码|法|旗|税)"
    "|(?<=[由被与及和获向据年月日晚午])海关(?=公布|侦破|破获|表示|拘捕|检获|检控|扣查|扣留|联合|联手|截获|搜获|提醒|指|说|[,、。])"
)


def bodies(article: Article) -> tuple[Body, ...]:
    """The bodies of the article in the order of their first mention."""
    found = [each for each in mentioned(page_of(article.view), article.apart) if not _in_outlet(article, each)]
    taken = _covered(len(article.text), [*article.apart, *((f.start, f.end) for f in found)])
    own = [*_of_outlet(article, taken), *_customs(article, taken)]
    return tuple(
        _body(article.text, each) for each in entities(article.view, sorted([*found, *own], key=lambda f: f.start))
    )


def _of_outlet(article: Article, taken: bytearray) -> Iterator[Found]:
    """The paper or site that publishes the article, where its name stands free: 接受|北岸前线|采访."""
    name = article.outlet or ""
    start = article.text.find(name) if len(name) > 2 else -1
    while start >= 0:
        end = start + len(name)
        if taken.find(1, start, end) < 0 and not _CHANNEL.match(article.text, end):
            yield Found(start, end, "media", "outlet", 1.0)
        start = article.text.find(name, end)


def _in_outlet(article: Article, each: Found) -> bool:
    """Whether it is but a part of the outlet's name: 法庭线 of 法庭线人."""
    name = article.outlet or ""
    if len(name) <= each.length or (at := name.find(article.text[each.start : each.end])) < 0:
        return False
    return article.text.startswith(name, max(each.start - at, 0))


def _customs(article: Article, taken: bytearray) -> Iterator[Found]:
    """海關 alone or with its branch, which in Hong Kong is the Customs and Excise Department: |海關|拘捕三人, |海關毒品調查科|;
    not 深圳海關 or 海關手續."""
    if article.region != "hk":
        return
    for match in _CUSTOMS.finditer(article.view):
        if taken.find(1, *match.span()) < 0:
            yield Found(*match.span(), "government", "known", 1.0)


def _covered(size: int, spans: Iterable[tuple[int, int]]) -> bytearray:
    """A mark for each character that one of the spans holds."""
    marks = bytearray(size + 1)
    for start, end in spans:
        marks[start:end] = b"\1" * (end - start)
    return marks


def mentioned(page: Page, apart: Sequence[tuple[int, int]] = ()) -> list[Found]:
    """All mentions of bodies in text order, but for those in the stretches set apart and in the titles of documents."""
    titles, apart = [*titled(page.view)], sorted(apart)
    found = [each for each in outside(search(page), apart) if not _in_title(each, titles)]
    return [each for each in outside(with_aliases(page, found), apart) if not _in_title(each, titles)]


def _in_title(each: Found, titles: Sequence[tuple[int, int]]) -> bool:
    """Whether it is a part of a title; 《江川日报》 as a whole is a paper."""
    before = bisect_right(titles, each.start, key=lambda title: title[0])
    start, end = titles[before - 1] if before else (0, 0)
    return each.end <= end and (each.kind != "media" or each.length != end - start - 2)


def _body(text: str, mentions: list[Found]) -> Body:
    spoken = tuple(Mention(f.start, f.end, text[f.start : f.end], f.rule) for f in mentions)
    name = max((mention.text for mention in spoken), key=lambda text: (not text.isascii(), len(text)))
    kind = next(f.kind for f in mentions if text[f.start : f.end] == name)
    others = dict.fromkeys(mention.text for mention in spoken if mention.text != name)
    return Body(name, kind, tuple(others), spoken)
