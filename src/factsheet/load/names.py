"""The names of reporters in a byline: 文/本报记者 林可 周砚青 | 記者方念慈／高雄報導 | 作者：温若渡."""

from typing import NamedTuple

from factsheet.patterns import compiled, lettered

# A reporter's, and that of a 通讯员 who is no office's (通讯员 卫宣); the photographer and the editors are not asked for.
ROLE = lettered(
    r"(?:(?<![从对向诉给位名影像])记者|(?:^|(?<=\s))文[・·、,/](?:摄影|图|摄)(?=\s?[/:|=])|实习生|通讯员|(?:^|(?<=[\s|/(【〔]))文字?(?=\s?[/:|丨=・])"
    # 文 林可 | 摄影 何静, 作者 林可
    r"|(?:^|(?<=[\s|]))文(?=\s[㐀-鿿]{2,3}\s+[|摄图])|(?:作者|撰稿)(?=\s[㐀-鿿]{2,4}(?:\s|$))"
    r"|(?:作者|采访|(?:采访)?撰稿|采访撰文|采访整理)(?=\s?[:/|丨=])|撰文|采写|编译(?=\s?[:/])"
    # 报导／徐紫瑜, 记者署名：汤仲凯
    r"|(?:^|(?<=\s))报[导道](?=\s?[/:|])|(?<=记者)署名(?=\s?:)"
    r"|(?<![^\s|])[Bb]y(?=\s)|(?<=中心/)(?=[㐀-鿿、]{2,16}报[导道])"
    # 江海法治报 | 林可 通讯员 法宣: before a 通讯员 stands the reporter
    r"|\|(?=\s?[㐀-鿿]{2,4}\s(?:实习生|通讯员)))"
    r"(?:\s?[:/|丨=・])?\s*(?=(?P<list>[㐀-鿿·A-Za-z、,/\s和]{2,60}))"
)
OTHER = lettered(
    r"(?:本[报刊网台社]|首席|特约|特派|见习|实习|驻\S{2,3})?记者|(?:特约)?通讯员|实习生|图[片表]?/|(?<![㐀-鿿])文/|摄影|摄|编辑|责编|供图"
    r"|来源| on (?=[A-Z])|发自|从|在|获悉|报道|报导|出版|更新|发布"
)
TOKEN = lettered(r"(?<![㐀-鿿])[㐀-鿿]\s{1,2}[㐀-鿿](?![㐀-鿿])|[㐀-鿿·]{2,}|[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+)*")
DOUBLE = (
    *("欧阳", "司马", "诸葛", "上官", "司徒", "东方", "尉迟", "皇甫", "令狐", "慕容", "夏侯", "端木", "公孙", "左丘", "宇文"),
    *("闻人", "申屠", "澹台", "呼延", "钟离", "轩辕", "独孤", "南宫", "长孙", "百里", "西门", "淳于", "完颜", "赫连", "东郭"),
    *("拓跋", "公冶", "张简", "范姜", "张廖"),
)
# 島聞日報／方念慈 2025-06-03, 維港財訊 港聞組 葉婉婷, 江海晚报 | 2025-06-03 21:08 | 夏语冰: reporters with no word for it;
# 原创　周行　江法周刊 is how an account's page has it, 周樂文／台北報導 a paper of Taiwan.
_DESK = (
    "中心|综合|要闻|[港即]?[新时]闻|财经|文[体娱化]|体育|地方|国际|社会|政[治情]|时[政事尚]|生活|教育|科技|[地房]产|金融|评论|专[题栏]|副刊"
    "|关注|.*[版网报社台频组部]"
)
_SIGNED = lettered(
    rf"(?:[报网社台刊讯]\s?/\s?|[报网社台刊](?=\s+[㐀-鿿]{{2,3}}报[导道])\s+|组\s|\d\s?\|\s?|(?:^|(?<=\s))原创\s+"
    rf"|(?<!\S)(?=[㐀-鿿]{{3}}\s?[\s/]\s?(?!综合|联合|连线)[㐀-鿿]{{2}}\s?报[导道]))"
    rf"(?!(?:{_DESK})(?=[\s/|]|$|报[导道]))(?P<name>[㐀-鿿]{{2,3}})(?=\s?[\s|]\s?\d|\s*$|报[导道]|\s?[\s/]\s?[㐀-鿿]{{2}}\s?报[导道]"
    r"|(?<=原创.[㐀-鿿]{2})\s|(?<=原创.[㐀-鿿]{3})\s)"
)
# 2024-10-28 21:16　财观网　庞思远: behind the day and the outlet, of three characters, for 财经 may stand there too.
_FAMILIES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜"
    "范石姚谭廖邹熊陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚庞"
)
# 余栢谦　3-11-2021 15:06, ●何霭怡, Mandy Ip　2 Feb 2023, 姚可容・5 个月前: nothing but the name, and the day at most.
_ALONE = lettered(
    rf"^[●■◆▲◎]?\s?(?P<name>[{_FAMILIES}][㐀-鿿]{{2}}|[A-Z][a-z]+ [A-Z][a-z]+)(?=\s*$|\s+\d{{1,4}}[-/.年 ]|\s?[・·•]\s?\d+ ?[个天小分])"
)
_BEHIND_THE_DAY = lettered(rf"\d\s+[㐀-鿿]{{2,8}}[报网社台刊讯]\s+(?P<name>[{_FAMILIES}][㐀-鿿]{{2}})$")
IN_LEDE = r"本[报刊网台社](?:首席|特约)?记者(?P<name>[㐀-鿿]{2,3}?)(?=近日|日前|[昨今前]|就|专访|采访|对话|独家|走访|走进)"
NOT_A_NAME = frozenset(
    {"佚名", "匿名", "本站", "综合", "网络", "图文", "整理", "报道", "报导", "独家", "系列", "深度", "专题", "现场", "连线", "即时", "采访"}
    | {"跟踪", "追踪", "特别", "联合", "视频", "滚动", "重点", "新闻", "专访", "实况", "直播", "全程", "外电", "特派", "编译", "特约"}
)
# 扎西央宗, 阿依古丽: names of Tibetans, Uyghurs and Mongols are of four characters.
FOUR = (
    *("扎西", "卓玛", "次仁", "次旦", "旦增", "丹增", "格桑", "央金", "多吉", "尼玛", "洛桑", "德吉", "白玛", "仁青", "才让", "索朗"),
    *("阿依", "古丽", "努尔", "艾力", "玛依", "热依", "萨仁", "其其", "乌云", "斯琴", "娜仁", "巴特", "阿木", "苏日"),
)
# Where the report is from, behind the reporter: 记者方念慈 台北 2026-05-19.
SEATS = frozenset(
    {"台北", "新北", "桃园", "新竹", "苗栗", "台中", "彰化", "南投", "云林", "嘉义", "台南", "高雄", "屏东", "宜兰", "花莲", "台东", "基隆"}
    | {"澎湖", "金门", "马祖", "香港", "澳门", "北京", "上海", "天津", "重庆", "广州", "深圳", "南京", "杭州", "武汉", "成都", "西安"}
    | {"长沙", "东京", "首尔", "新加坡", "华盛顿", "纽约", "伦敦", "巴黎", "柏林", "曼谷"}
)
# 葉思澄（文）、唐樂行（圖）; a picture's alone is no reporter
_LABELLED = lettered(
    r"(?:^|(?<=[\s|/]))(?P<list>[㐀-鿿]{2,4}\s?\((?:文|撰文|采访|文字)(?:[、/及,]?(?:图|摄影?|摄影))?\)"
    r"(?:[、,]\s?[㐀-鿿]{2,4}\s?\((?:图|摄|摄影|图片|文|文字|采访)\)){0,4})"
)
_REPORTS = ("报道", "报导")
_LABELLED_NAME = lettered(r"(?P<name>[㐀-鿿]{2,4})\s?\(")
_LONGEST, _CLOSING, _BULLETS = 4, (")", "】", "〕", "]"), "●■◆▲◎"
_LABEL_ENDS = compiled(r"\s?[:=]")
OFFICE = ("部", "组", "室", "局", "网", "报", "社", "台", "中心", "办", "宣")


class Name(NamedTuple):
    """A name and where it stands in the view; 王　强 is 王强."""

    start: int
    end: int
    name: str


def names(view: str, start: int, end: int) -> tuple[Name, ...]:
    """The reporters named between two offsets, in order, each once."""
    found: dict[str, Name] = {}
    for role in ROLE.finditer(view, start, end):
        for name in _listed(view, *role.span("list")):
            found.setdefault(name.name, name)
    for labelled in _LABELLED.finditer(view, start, end):
        for match in _LABELLED_NAME.finditer(view, *labelled.span("list")):
            found.setdefault(match["name"], Name(*match.span("name"), match["name"]))
    return tuple(found.values())


def signed(view: str, start: int, end: int) -> tuple[Name, ...]:
    """The reporter of a line that names the outlet and the day, with no word for what he is: 島聞日報／方念慈 2025-06-03."""
    line = view[start:end]
    alone = _ALONE.match(line)
    if alone and not alone["name"].endswith(OFFICE) and (alone.end() < len(line) or line[0] in _BULLETS):
        return (Name(start + alone.start("name"), start + alone.end("name"), alone["name"]),)
    signs = (*_SIGNED.finditer(view, start, end), *_BEHIND_THE_DAY.finditer(view, start, end))
    found = (Name(*sign.span("name"), sign["name"]) for sign in signs)
    return tuple(name for name in found if name.name not in NOT_A_NAME | SEATS and not name.name.endswith(("县", "市", "省", "区")))


def named_in_lede(view: str, start: int, end: int) -> tuple[Name, ...]:
    """The reporter whom the paper names in its first paragraph: 本报记者韦平近日就此专访……"""
    found = lettered(IN_LEDE).search(view, start, end)
    return (Name(*found.span("name"), found["name"]),) if found else ()


def _listed(view: str, start: int, end: int) -> list[Name]:
    """The names of a list that begins there: 周砚青、林可, 骆小言 陶苒, 鍾凱文新竹 (with the dateline's place)."""
    other = OTHER.search(view, start, end)
    found: list[Name] = []
    for token in TOKEN.finditer(view, start, other.start() if other else end):
        if found and _is_a_seat(view, found[-1].end, token.start(), token.end()):
            break
        if found and "/" in view[found[-1].end : token.start()]:  # 记者方念慈/高雄报导
            break
        if len(token.group()) > _LONGEST and token.group().endswith(OFFICE):
            continue  # 江海观察报, whose reporter comes next
        if _LABEL_ENDS.match(view, token.end()):
            break  # 撰稿:林可 阅读:3417
        length = _length(token.group(), view.startswith(_CLOSING, token.end()))
        found.append(Name(token.start(), token.start() + length, "".join(token.group()[:length].split())))
    reporters = [name for name in found[:1] if name.name not in NOT_A_NAME]
    reporters += [name for name in found[1:] if name.name not in NOT_A_NAME | SEATS]
    return [name for name in reporters if not name.name.endswith(OFFICE)]


def _is_a_seat(view: str, behind: int, start: int, end: int) -> bool:
    """Whether it is where the report is from: 实习生 晏青　|宁波报道|, but 记者 周砚 |林小满|报道."""
    reports = view.endswith(_REPORTS, start, end) or view.startswith(_REPORTS, end)
    return reports and view[behind:start].isspace() and view[start] not in _FAMILIES


def _length(token: str, closed: bool) -> int:
    """How much of it is the name: 鍾凱文新竹 goes on with the place that the report is from, 王明台北 and 歐陽瑾台北 too.

    `closed` by a bracket, a name may be of four characters: (记者王林芳菲).
    """
    if token[0].isascii() or "·" in token or len(token) <= 3:
        return len(token)
    if closed and len(token) == _LONGEST and token[2:] not in SEATS:
        return _LONGEST
    if token.startswith(DOUBLE):
        return 3 if token[3:5] in SEATS else min(len(token), 4)
    if token.startswith(FOUR):
        return min(len(token), 4)
    return 2 if len(token) == 4 else 3
