"""How well a sentence stands alone: a summary is read without what stood before."""

import re

from factsheet.patterns import compiled
from factsheet.records import record


@record
class Weakness:
    """Why a sentence needs its neighbours; its score is multiplied by the factor. The examples are its tests."""

    name: str
    factor: float
    pattern: re.Pattern[str]
    yes: tuple[str, ...]
    no: tuple[str, ...] = ()


WEAKNESSES: tuple[Weakness, ...] = (
    Weakness(
        "a speech without its speaker",
        0.3,
        compiled(r"[“「『\"][^”」』\"]*[”」』\"]?|[^“「『\"]*[”」』\"]"),
        yes=("“贵,也要收。”", "「开演前十分钟,请贵宾入座!」", "“我们先把人撤出来,", "房子以后再说。”"),
        no=("“贵,也要收。”年过七旬的馆长说。", "他在电话里说:“先把人撤出来。”"),
    ),
    Weakness(
        "a few words",
        0.3,
        compiled(r".{0,11}"),
        yes=("修书先要有纸。", "路通了。"),
        no=("全县所有乡镇昨夜恢复供电。",),
    ),
    Weakness(
        "the host's greeting",
        0.3,
        compiled(
            r"(?:今天|明天)是.{0,8}(?:月.{1,3}日|星期|周|农历).{0,24}"
            r"|(?:欢迎|感谢|谢谢)(?:您|你|各位)?(?:的)?(?:收看|收听|阅读|关注).{0,30}"
            r"|(?:各位|亲爱的)?(?:观众|听众|网友|读者)(?:朋友)?(?:们)?,?(?:大家)?(?:早上|上午|中午|下午|晚上)?好.{0,30}"
        ),
        yes=("今天是11月27日,星期四,农历十月初八。", "欢迎收看今天的晚间新闻直播节目。", "各位听众大家晚上好,我是主持人!"),
        no=("今天是大桥合龙的日子,两岸工人在桥面会师。",),
    ),
    Weakness(
        "a roll call",
        0.3,
        compiled(
            r"(?!.*(?:\d|强调|指出|表示|宣布|签|通过)).{2,90}(?:出席|参加|陪同|主持|列席)(?:了|上述|本次|此次|有关|座谈|开幕)*"
            r"(?:(?:新闻)?发布会|会议|大会|仪式|活动|会见|座谈会?|调研|考察|并?(?:回)?答(?:了)?记者(?:提)?问|并致辞|并讲话)*。"
        ),
        yes=(
            "省水利厅党组成员卓以恒、省水文中心主任舒望北出席并答记者问。",
            "省政府新闻办副主任林知夏主持发布会。",
            "市领导周行、方念慈,市政府秘书长苏见微参加会议。",
        ),
        no=(
            "省长周行主持会议,强调要把防汛各项措施落到实处。",
            "来自全球40个国家和地区的企业参加活动。",
        ),
    ),
    Weakness(
        "an occasion without what was told there",
        0.4,
        compiled(
            r"(?!.*(?:强调|指出|表示|宣布|介绍|通报|显示|透露|%|亿|万)).{2,90}(?:召开|举行|举办|发布|披露|公布|公告|刊发|作|做)了?"
            r".{0,40}(?:发布会|记者会|通气会|吹风会|说明会|法说会|听证会|业绩会|报告|季报|年报|半年报|中期业绩|全年业绩|公告|白皮书)。"
        ),
        yes=(
            "6月19日上午,省政府新闻办公室举行半年经济运行情况新闻发布会。",
            "云岭重工昨天晚间披露三季报。",
            "县长方念慈代表县人民政府作工作报告。",
        ),
        no=(
            "省政府新闻办公室昨天举行新闻发布会宣布,今年新建公园12座。",
            "云岭重工披露三季报,净利润1.2亿元。",
        ),
    ),
    Weakness(
        "a note beside the story",
        0.3,
        compiled(r"[【\[(〔](?:新闻链接|相关链接|链接|背景|新闻背景|背景资料|延伸阅读|名词解释|小资料|资料|小百科|知多D?|话你知|小贴士|小知识)[】\])〕].*"),
        yes=("【新闻链接】云岭海沟位于西太平洋,全长约700公里。", "【名词解释】核心CPI不计食品和能源。"),
        no=("【本报讯】云岭海沟昨天发现新种。",),
    ),
    Weakness(
        "a word that goes on",
        0.85,
        compiled(
            r"(?:此外|另外|同时,|其中|随后|另据|对此|为此|因此|不过|然而|但|而且|当时|之后|接着|据此|与此同时|除此之外"
            r"|[他她它](?:还|又|也)?(?:表示|说|指出|认为|介绍|强调|称|坦言|透露|补充)).*"
        ),
        yes=("此外,全市新增公园12座,改造老旧小区50个。", "他表示,下一步将扩大试点,年内覆盖全省。", "其中,出口3.16万亿元,增长8.4%。"),
        no=("他信科技公司昨天发布了新一代机器人。", "同时装好的三台机组昨天并网。"),
    ),
)


def standing(view: str) -> float:
    """1 for a sentence that stands alone, less for one that doesn't; takes the sentence's view."""
    return next((weakness.factor for weakness in WEAKNESSES if weakness.pattern.fullmatch(view)), 1.0)
