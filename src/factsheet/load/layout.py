"""What each line of a pasted article is: title, heading, body, item, caption, meta, or not the article's at all.

Takes the text and its view, gives blocks in text order. Nothing is deleted: a share bar becomes a block of kind
`boilerplate`, and no stage picks a fact or a sentence from it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factsheet.load.lines import Line, lines
from factsheet.model import Block, BlockKind

STOP = re.compile(r"[。!?…;](?:[”’」』)》】\"]*)$")
SENTENCE = re.compile(r"[。!?](?!\w)|[。!?][”’」』]|[一-鿿][.](?:\s|$|[一-鿿])")
HAN = re.compile(r"[㐀-鿿]")
DATE = r"(?:\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?|民国\d{2,3}年\d{1,2}月\d{1,2}日|\d{1,2}月\d{1,2}日)"


@dataclass(frozen=True, slots=True)
class Convention:
    """How newsrooms write one sort of line. The pattern must match the whole line's view; the examples are its tests.

    `opens` says that the lines behind it, up to the next real paragraph, are of the same sort: a list of links.
    """

    reason: str
    kind: BlockKind
    pattern: str
    yes: tuple[str, ...]
    no: tuple[str, ...] = ()
    opens: bool = False


CONVENTIONS: tuple[Convention, ...] = (
    Convention(
        "related links",
        "boilerplate",
        r"[【\[■▌※>»·•\s]*(?:(?:延伸|相关|推荐|更多|热门|精彩|猜你喜欢|往期)(?:阅读|文章|新闻|报道|推荐|链接|专题|内容|回顾|视频|评论)"
        r"|热门(?:排行|话题|关键字)|新闻排行榜?|点击排行|人气(?:新闻|排行)|(?:大家|网友|你可能)(?:都在看|还在看|也喜欢|感兴趣)"
        r"|看更多(?:新闻|报道)?|更多.{0,8}(?:新闻|报道)|猜你喜欢|相关专题|Next Post|Previous Post|Related (?:Posts|Articles)|Read more"
        r"|上一篇|下一篇)[:：】\]\s>»]*.{0,40}",
        yes=("延伸閱讀", "相关新闻", "【推荐阅读】", "热门文章", "Next Post", "更多港聞報道", "上一篇：秋粮收购进度过半"),
        no=("相关新闻发布会将于下周举行，届时将公布详细数据。", "推荐阅读量最高的三本书如下。"),
        opens=True,
    ),
    Convention(
        "breadcrumbs",
        "boilerplate",
        r"(?:您?(?:当前|现在|所在|目前)?(?:的)?(?:位置)[:：]\s*|热门文章)?[^。,]{0,20}(?:首页|主页|Home)\s*[>»/|·›-].{0,60}"
        r"|(?:[^\s>»›。,]{1,12}\s*[>»›]\s*){2,}[^。]{0,40}",
        yes=("首页 > 财经 > 正文", "您的位置：首页>>新闻中心>>要闻", "热门文章首页 > 社会 > 正文", "新聞 › 地方 › 花蓮"),
        no=("增速依次为东部>中部>西部。",),
    ),
    Convention(
        "page tools",
        "boilerplate",
        r"(?:.{0,12}\s)?(?:字号|字体|文字大小|字级)[:：\s]*[^。]{0,40}"
        r"|(?:分享|转发|转载|收藏|打印|列印|打印本页|点赞|评论|留言|投诉|举报|纠错|关闭窗口)(?:[至到给本:：\s|/·(\d)]+[^。]{0,40})?"
        r"|(?:(?:Facebook|WhatsApp|Telegram|Twitter|LINE|微信|微博|QQ空间|QQ|朋友圈|复制连结|复制链接|脸书|X)[\s|/、·]*){2,}"
        r"|(?:登录|登入|注册|登出|会员中心|订阅|客服)(?:[\s|/·]+(?:登录|登入|注册|登出|会员中心|订阅|客服|帮助))*",
        yes=("字号：大 中 小　分享到：微信 微博", "分享：Facebook　WhatsApp　Telegram", "登录 注册", "打印", "字級：小 中 大", "微信 微博 QQ空间"),
        no=("分享会上，三位作者谈了创作经历。", "登录火星的第一天，探测器传回照片"),
    ),
    Convention(
        "calls to subscribe",
        "boilerplate",
        r"[^。]{0,12}(?:扫码|扫描二维码|长按识别|长按二维码|扫一扫|关注).{0,24}(?:公众号|二维码|微信|客户端|视频号|频道|App|APP|粉丝团|社团|专页|Podcast).{0,20}"
        r"|.{0,8}(?:下载|打开|安装|追踪|加入|按赞|订阅|开启)[^。,]{0,16}(?:客户端|APP|App|app|应用|电子报|电子报章|粉丝专页|频道|会员|Telegram|LINE|推播|通知).{0,30}"
        r"|(?:订阅|热门|即时|最新|今日)\S{2,6}(?:\s+(?:订阅|热门|即时|最新|今日)\S{2,6})+|[^。]{2,24}\s+(?:点击|按此|点此)(?:查询|查看|进入|下载|订阅|报名)?[>»]*"
        r"|(?:本文|以上内容).{0,10}(?:微信公众号|公众号).{0,30}",
        yes=(
            "扫码关注“田野早报”公众号", "下载客户端看更多  打开APP阅读全文", "訂閱電子報　熱門新聞　即時天氣",
            "下載《港灣日報》App 看即時新聞", "今日限行尾号　点击查询>>",
        ),
        no=("乘客可下载客户端查询余票，也可以到窗口办理。",),
    ),
    Convention(
        "credits",
        "boilerplate",
        r"[(（【\[]?\s*(?:(?:本文|本期|见习|实习|执行|值班|网络|新媒体|视觉|图文|文字)?(?:责任编辑|责编|编辑|校对|校阅|审核|审读|监制|终审|复审|初审|主编|编审|编校|值班主任|值班编委|编务|核稿|核稿编辑|美编|排版|制图)"
        r"(?:[:：/／\s|、]|(?=[^\s]{2,3}$))[^。]{0,50})[)）】\]]?\s*\d*",
        yes=(
            "（责任编辑：何秋静）", "编辑：林小满 校对：周行", "责编 江渡", "（編輯：潘若菁）1140418", "编辑　邓可　　责编　江渡",
            "監製：陳子文", "核稿編輯：方悅",
        ),
        no=("编辑部的灯亮到深夜。", "主编这套丛书的是北方大学教授"),
    ),
    Convention(
        "corrections and contacts of the page",
        "boilerplate",
        r"(?:.{0,6}(?:纠错|报料|爆料|投稿|举报|新闻|服务|客服|联系|咨询|广告)(?:热线|电话|邮箱|信箱|方式))[:：].{0,60}"
        r"|(?:备案号|网站备案|(?:[京津沪渝粤苏浙鲁豫川鄂湘皖闽冀晋陕辽吉黑桂琼云贵甘青宁新藏蒙赣])?(?:ICP|icp)(?:备|证)).{0,60}",
        yes=("纠错热线：0351-3300XXX　　【编辑:邱小岚】", "新闻热线：021-5555XXXX", "京ICP备0500XXXX号"),
    ),
    Convention(
        "copyright and disclaimers",
        "boilerplate",
        r"[※*(（【\[]?\s*(?:版权声明|免责声明|法律声明|郑重声明|特别声明|风险提示|声明|版权所有|著作权|转载声明)(?:[:：】\]]|(?=.{0,10}(?:版权|转载))).{0,300}"
        r"|.{0,80}(?:未经.{0,12}(?:授权|许可|同意|允许)|非经(?:授权|同意|许可)).{0,8}(?:不得|禁止|谢绝|严禁|请勿).{0,60}"
        r"|.{0,30}(?:不代表|仅代表|不构成).{0,20}(?:本网|本站|本报|本刊|本台|平台|本公司|作者|投资建议).{0,40}"
        r"|.{0,10}(?:©|\(c\)|Copyright|COPYRIGHT|All [Rr]ights [Rr]eserved).{0,120}|(?:版权|著作权)(?:归|属).{0,40}(?:所有|转载).{0,30}",
        yes=(
            "版权声明：凡本网注明来源的作品，未经授权不得转载。", "本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。",
            "声明：本文仅代表作者个人观点。", "© 2025 海風傳媒 All Rights Reserved", "以上内容不构成投资建议，据此操作风险自担。",
        ),
        no=("法院认为，未经商标注册人许可使用商标的行为构成侵权。",),
    ),
    Convention(
        "original title",
        "boilerplate",
        r"[(（]?(?:原标题|原题|原文标题)[:：].{1,60}",
        yes=("原标题：一条老街的四十年", "（原標題：颱風夜裡的守塔人）"),
    ),
    Convention(
        "page numbers",
        "boilerplate",
        r"(?:第?\s?\d{1,3}\s?[/页]\s?(?:共?\s?\d{0,3}\s?页?)?|[-—–]\s?\d{1,4}\s?[-—–]|(?:上一页|下一页|首页|尾页|末页|\d{1,2})(?:[\s|]+(?:上一页|下一页|首页|尾页|末页|全文|\d{1,2})){1,20})",
        yes=("第3页", "- 12 -", "上一页 1 2 3 下一页", "2/5"),
        no=("2024",),
    ),
    Convention(
        "caption",
        "caption",
        r"[▲△▼◎↑↓◆☝].{1,120}"
        r"|(?:图|图片|资料图|资料图片|资料照片?|图说|配图|组图|影片|视频|图\d{0,2})\s?[:：/／▲].{1,120}"
        r"|[(（]?图(?:为|自|源).{1,100}|[^。]{4,90}[(（](?:资料图片?|资料照片?|示意图|图源[:：].{1,20}|.{0,12}(?:摄|供图|提供))[)）]?"
        r"|.{4,100}[。\s](?:(?:本报|本社|新华社|中新社)?记者\s?)?[㐀-鿿]{2,4}\s?(?:摄|供图|提供|翻摄)",
        yes=(
            "▲滨江一处售楼处，周末访客约两百组。记者 骆小言 摄", "圖：警方展示檢獲的證物", "图为收割机在田间作业。",
            "水位一度漫過堤岸（記者陳曉攝）", "资料图片：列车驶过大桥",
        ),
        no=("图书馆将于下月开放。", "图们江口的鸟群又回来了。"),
    ),
    Convention(
        "date and source",
        "meta",
        rf"[^。!?]{{0,50}}(?:\d{{4}}\s?[-/.年]\s?\d{{1,2}}\s?[-/.月]\s?\d{{1,2}}日?)[^。!?,]{{0,70}}",
        yes=(
            "2024-07-19 16:42:08　来源：新华社", "港聞速報　發佈時間：2024-03-14 18:22　最後更新：19:05", "来源:《江海经济报》2021年03月03日",
            "發布時間：2025/04/18 10:22", "（2024年3月5日）", "周三 2021年3月3日",
        ),
        no=("2024年3月5日，大桥正式通车。",),
    ),
    Convention(
        "date and source",
        "meta",
        rf"(?:来源|稿源|文章来源|消息来源|出处|发布时间|发表时间|更新时间|时间|日期|出版|作者|发稿时间|最后更新|更新)\s?[:：][^。!?]{{1,60}}|{DATE}(?:\s+(?:星期|周|礼拜).)?(?:\s+\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?"
        r"|(?:星期|周|礼拜).\s+\d{1,2}月\s?\d{1,2}\s?,\s?\d{4}",
        yes=("来源：江城日报", "作者：温若渡", "2月14日 08:30", "周三 3月 3 , 2021", "發稿時間：民國113年5月2日"),
        no=("来源于海上的水汽不断补充。",),
    ),
    Convention(
        "byline",
        "meta",
        r"[(（【〔\[◎●]?\s*(?:文|图|文图|图文|撰文|采访|采写|策划|作者|编译|报道|本报|本刊|本台|本社|新华社|中新社|中央社|中新网|特约|特派|综合|首席|实习|见习|财经|港闻|专题)?[/／:：|\s]{0,2}(?:首席|特约|特派|见习|实习|驻.{2,6})?"
        r"(?:记者|撰文|采写|作者|通讯员|文|报道)[/／:：|\s]{0,3}[㐀-鿿·\s、,/／A-Za-z.|]{2,50}(?:综合报道|报道|电|讯|综合整理|编译|摄)?\s?[)）】〕\]]?",
        yes=("文/本报记者 林可", "記者陳曉雯／台北報導", "〔記者方念慈／高雄報導〕", "特約記者 梁啟明", "本报记者 周砚 通讯员 武铁", "撰文：何子晴"),
        no=("记者从会上获悉，新规下月起施行。", "记者在现场看到，积水已经退去。"),
    ),
)


_compiled: list[tuple[Convention, re.Pattern[str]]] = []


def convention_of(line: str) -> Convention | None:
    """The first convention that the line (its view) is written by."""
    if len(line) > 400:
        return None
    if not _compiled:
        _compiled.extend((c, re.compile(c.pattern)) for c in CONVENTIONS)
    return next((c for c, pattern in _compiled if pattern.fullmatch(line)), None)


ITEM = re.compile(r"[•·●○◆◇■□▪▸►※✓★☆\-*–]\s*(?=\S)|[((]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳])[)).、](?=\s?[^\d\s])|[①-⑳]\s?")


def blocks(text: str, view: str) -> tuple[Block, ...]:
    """The blocks of a plain text, in order."""
    found = [_by_convention(view, line) for line in lines(text)]
    return tuple(_with_headings(view, _with_lists_of_links(view, found)))


def _by_convention(view: str, line: Line) -> Block:
    convention = convention_of(view[line.start : line.end])
    if convention:
        return Block(*line, convention.kind, convention.reason)
    item = ITEM.match(view, line.start, line.end)
    return Block(line.start, line.end, "item" if item else "body")


def _with_lists_of_links(view: str, found: list[Block]) -> Iterator[Block]:
    """相关新闻 and the headlines below it: they are links until a paragraph with a full stop comes."""
    openers = {c.reason for c in CONVENTIONS if c.opens}
    listing = False
    for block in found:
        if block.reason in openers:
            listing = True
        elif listing and block.kind != "boilerplate":
            if SENTENCE.search(view, block.start, block.end) and block.end - block.start > 40:
                listing = False
            else:
                block = replace(block, kind="boilerplate", reason="related links")
        yield block


def _with_headings(view: str, found: Iterator[Block]) -> Iterator[Block]:
    """The title and the headings: short lines without a stop, where the article has paragraphs with stops."""
    all_blocks = list(found)
    content = [b for b in all_blocks if b.kind in ("body", "item")]
    prose = [b for b in content if SENTENCE.search(view, b.start, b.end)]
    if not prose or len(content) < 2:
        return iter(all_blocks)
    first, last = content[0], prose[-1]
    return iter([_heading(view, b, first, last) if b.kind in ("body", "item") else b for b in all_blocks])


def _heading(view: str, block: Block, first: Block, last_prose: Block) -> Block:
    line = view[block.start : block.end]
    if block is first and len(line) <= 60 and not re.search(r"[。;:,]$|。", line) and HAN.search(line):
        return replace(block, kind="title", reason=None)
    if block.kind == "body" and len(line) <= 40 and block.start < last_prose.start and not STOP.search(line) and "。" not in line and not line.endswith((":", ",")):
        return replace(block, kind="heading", reason=None)
    return block
