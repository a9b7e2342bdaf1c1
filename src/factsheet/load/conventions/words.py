"""Lines that are made of a page's own words alone: 点赞 在看, 加载中, 首页 新闻 财经 体育."""

from functools import cache
from pathlib import Path

from factsheet.load.conventions.convention import Convention

_WORDS = Path(__file__).parents[2] / "lexicon" / "furniture.txt"


@cache
def furniture(group: str) -> frozenset[str]:
    """The words of a group of `lexicon/furniture.txt`, in which `[group]` stands above its words."""
    lines = _WORDS.read_text(encoding="utf-8")
    return frozenset(lines.partition(f"[{group}]\n")[2].partition("\n[")[0].split())


CONVENTIONS = (
    Convention(
        "page tools",
        "boilerplate",
        words=furniture("tools"),
        yes=(
            "点赞 在看",
            "加载中",
            "[大] [中] [小]",
            "投诉",
            "举报/反馈",
            "分享至",
            "點擊收看",
            "上一期 下一期",
            "【打印】【关闭】【顶部】",
            "暂无评论",
            "收起",
            "[列印]　[轉寄友好]　[放大字體]",
            "讚好　分享　收藏",
            "分享給朋友：LINE　X",
            "放大字體　收藏文章",
            "友善列印｜轉寄朋友｜加入書籤",
            "字号+ 字号- 夜间模式",
            "写评论 分享海报",
        ),
        no=("收起雨伞的人", "播放量破亿", "大中小学同时开学", "报价", "公告", "赞助商云集的一夜"),
    ),
    Convention(
        "menu",
        "boilerplate",
        words=furniture("tools") | furniture("signs") | furniture("bars") | furniture("sections"),
        least=3,
        longest=240,
        yes=(
            "首页 新闻 财经 体育 娱乐 科技",
            "首页|新闻|财经|体育|娱乐",
            "即時 港聞 兩岸 國際 財經",
            "時政 地方 社會 國際 生活 登入",
            "報價　加入自選股　到價提示",
            "个股 公告 研报 股吧 自选股",
            "A A A　列印　轉寄",
            "☰ 選單　搜尋　登入",
            "專題　影片　電子報　活動",
        ),
        no=("财经 体育", "文化 体育产业融合发展", "报价 走势"),
    ),
    Convention(
        "menu",
        "boilerplate",
        words=furniture("tools") | furniture("signs"),
        least=3,
        others=1,
        longest=60,
        yes=(
            "江海日报数字报　|　返回目录　|　分享至 微信 QQ",
            "即睇新聞　讚好　分享　收藏",
            "f 分享　LINE 傳送　回應(3)",
            "江海晚报电子版　上一版　下一版　版面目录",
            "島嶼週報　登入　註冊　訂閱方案",
        ),
        no=("微信 微博 平台整改", "文化 体育 旅游 深度融合", "江海 微信 支付 收费", "个股 走势 报价 成交量"),
    ),
    Convention(
        "votes",
        "boilerplate",
        words=furniture("moods"),
        least=3,
        yes=("心情：感動 3　難過 12　生氣 1", "支持 感动 惊讶 愤怒 无聊", "超讚　傻眼　無奈"),
        no=("感动 难过", "支持 期待 江海渡轮", "生气的人们"),
    ),
)
