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
        ),
        no=("收起雨伞的人", "播放量破亿", "大中小学同时开学"),
    ),
    Convention(
        "menu",
        "boilerplate",
        words=furniture("tools") | furniture("sections"),
        least=3,
        longest=240,
        yes=(
            "首页 新闻 财经 体育 娱乐 科技",
            "首页|新闻|财经|体育|娱乐",
            "即時 港聞 兩岸 國際 財經",
            "時政 地方 社會 國際 生活 登入",
        ),
        no=("财经 体育", "文化 体育产业融合发展"),
    ),
)
