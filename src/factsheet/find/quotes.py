"""Quotations: direct speech in “”, 「」 or "", told from names and scare quotes by where the marks stand.

The rules see a mask, in which all marks are “” outside and ‘’ inside.
"""

from factsheet.find.engine import Grammar, outside
from factsheet.find.rule import Context, Match, blocker, rule
from factsheet.find.speech import OPENING, VERB
from factsheet.model import Article, Quotation
from factsheet.patterns import compiled

# What stands between the marks, another pair of marks included: “他说，‘桥是给人走的’。”
INNER = r"(?>(?:[^“”\n]++|“[^“”\n]*+”)+)"
ENDED = r"(?>(?:[^“”\n]*+“[^“”\n]*+”)*)[^“”\n]*?[。!?,…;—~]"
CLAUSE = r"[^。!?;\n“”:]"
CLAUSE_START = r"(?<![^\n。,:;!?…”’ ])"

# What clauses hold and names hardly do.
_TALKED = "。!?我你他她这那没会要就才"
_SPOKEN = f"[,、{_TALKED}]"
# What a few characters hold that somebody says: 我们明年见, 太晚了; but 两高一剩.
# 現階段無計劃, 一切依法辦理, 不予置評: what an office answers.
_ANSWERED = (
    "^(?:现阶段|目前|暂时?|现时)[^,]{0,3}[无没未不]|^(?:并无|无意|无可奉告|不[予作]?[置评]|尊重(?:结果|决定|司法))"
    "|(?:依法|按机制|照章)(?:办理|处理|行事|跟进)$"
)
_SHORT = f"^(?:我|咱|你|这|那|可以|不会|不排除|愿意).{{2}}|但|[了吧嘛呢吗啊呀啦]$|{_ANSWERED}"
# Who does so speaks: a meeting 提出, an office 宣布.
_TELLING = "分析|表示|坦言|直言|认为|批评|指出|透露|[说称指]|强调|感叹|形容|质疑|提醒|估计|解释|回应|补充"
_TWO_CLAUSES = 12
# So few characters are but a word, even behind 说，.
_A_WORD = 3
# One clause is enough where it has a subject to speak of, or ends as speech does.
_A_CLAUSE = (
    "^(?:我|你|他|她|佢|咱|比|个个|人人|大家)|^对.+(?:是|不会|没有)|都[有是会要]|还没|[了啦吧嘛呢喎]$"
    "|^(?:只[靠是有会能讲说做顾看谈]|有[助望]|未[必能有]|难[以免]|不[会能应该是值需]|没有|无[法须需从]|仍[有须需会然]|已经|必须|应[该当]|值得|可能|相信)"
)
# 辩|称: what stands in marks behind it is the answer of somebody accused.
_CLAIMS = "辩供坚诉谎"
_FULL_STOP, _REACH = compiled(r"[。!?\n]"), 200

_JUDGED = "批评|狠批|怒批|炮轰|痛批|直斥|怒斥|讽刺|嘲讽|狠酸|质疑|形容|喊话|呛(?![伤水到咳鼻晕死])|告诉"
# 斥二人「……」: such short verbs only right before whom they are about.
_SHORTLY = "斥轰批"
_JUDGING = "".join(sorted({verb[0] for verb in _JUDGED.split("|")} | {*_SHORTLY}))

# The verb that introduces or follows the quotation, where the rule has seen one.
Verb = str


def _sentence_so_far(m: Match, context: Context) -> str:
    """The words of the sentence before the match."""
    return _FULL_STOP.split(context.view[max(m.start() - _REACH, 0) : m.start()])[-1]


def _long(m: Match) -> bool:
    """Whether it is too long for a name or a slogan."""
    return len(m["span"]) > 5


@rule(
    "quote",
    rf"(?P<verb>{VERB})[^。!?;,\n“”:]{{0,8}}?[:,] ?“(?P<span>{INNER})”",
    yes={
        "村支书梁大山说：“|水通了，人心也就通了。|”": "说",
        "總教練丘正豪則說：「|我不敢邀功。|」": "说",
        "议员骆国豪质疑：“|再拖下去要三百亿！|”": "质疑",
        "她笑着告诉记者，“|机票比去年便宜一半|”。": "告诉",
        "里長說，「|水淹到膝蓋|」。": "说",
    },
    no=["指出“两山”理念", "所谓“网红店”", "他称赞：“好样的”村", "宣布，“出于人道主义原因”解除制裁"],
)
def introduced(m: Match, context: Context) -> Verb | None:
    """Speech behind a verb and a colon or comma: `梁大山说：“水通了，人心也就通了。”`."""
    ended = m["span"][-1] in "。!?…"
    whole = context.view[m.end() : m.end() + 1] in {"", "\n", *"。,;:!?、)"}
    told = m["verb"][-1] in "说问答讲喊" and len(m["span"]) > _A_WORD
    return m["verb"] if ended or (whole and (told or _long(m))) else None


@rule(
    "quote",
    rf"(?<!被)(?P<verb>[{_CLAIMS}]称|回[复覆应]称|说|称|表示|坦言|直言|强调|指出|认为|回应[指称说]?|笑称|笑说|直指|直呼|惊呼|感叹|慨叹|痛批|直斥|反驳|质疑|追问|反问|松口)(?:自己)?“(?P<span>{INNER})”",
    yes={
        "党秘书长康世勋请辞，称「|辅选不力、责任在我|」，主席尚未批准": "称",
        "他笑说“|这次我可没迟到|”。": "笑说",
        "被问到会否私有化，关乐澄回应指「|现阶段无计划|」。": "回应指",
        "局长表示「|一切依法办理|」，不愿多谈。": "表示",
        "老人以族語說「|山聽見了|」。": "说",
        "发言人称“|尊重但遗憾|”，将上诉。": "称",
        "她只说“|太晚了|”便离席。": "说",
        "教練笑稱「|賺到啦|」。": "笑称",
        "船长称“|没看见吗|”。": "称",
        "部長對補助鬆口「|可以再談|」，未提時程": "松口",
        "司机辩称“|对超载一事并不知情|”，未获采信": "辩称",
        "立委直言「|這不公平|」，要求檢討。": "直言",
        "她笑稱自己「|老了，跑不動了|」，引來大笑。": "笑称",
        "有家长质疑“|为什么没有提早通知|”，校方未回应。": "质疑",
        "公司发言人回复称“|深感难过|”，将发放慰问金。": "回复称",
    },
    no=[
        "业内称“两高一剩”行业",
        "专家认为“数字孪生”前景广阔",
        "强调“两个毫不动摇”",
        "所谓说“不”的权利",
        "被称“老了”族群",
    ],
)
def said(m: Match, context: Context) -> Verb | None:
    """A clause right behind its verb: `称「辅选不力、责任在我」`."""
    if len(m["verb"]) > 1 and m["verb"][0] in _CLAIMS and _long(m):
        return m["verb"]
    if m["verb"][0] == "回" and m["verb"][-1] == "称" and len(m["span"]) > _A_WORD:
        return m["verb"]
    spoken = compiled(f"{_SPOKEN}|{_ANSWERED}" if _long(m) else _SHORT).search(m["span"])
    return m["verb"] if spoken else None


@rule(
    "quote",
    rf"(?:(?P<verb>{_JUDGED}){CLAUSE}{{2,14}}|(?P<short>[{_SHORTLY}])[^。!?;,\n“”:]{{2,8}})“(?P<span>{INNER})”(?=[。;!?,\n]|$)",
    yes={
        "議員林至嵐批評康文署「|買書如買菜，放到發霉也沒有人知|」，要求公開聆訊": "批评",
        "他怒斥厂方“|只管收钱，不管人命|”。": "怒斥",
        "議員轟市府，又嗆局長「|你到底有沒有去看過？|」": "呛",
        "她批評交通部「|每次都等到機場塞爆才出來道歉|」。": "批评",
        "歌手喊話歌迷「|我們明年見|」，全場歡呼。": "喊话",
        "主席形容市況「|淡過預期|」，盼政府減租。": "形容",
        "他形容拯救難度「|屬近年少見|」。": "形容",
        "她形容女兒「|佢先係我嘅教練|」，一家三口同跑。": "形容",
        "裁判官判刑時斥二人「|吃人不吐骨，砸爛好客之都的招牌|」。": "斥",
        "農會也告訴民眾「|外皮有疤，裡面照樣甜|」。": "告诉",
    },
    no=[
        "課長吸入性嗆傷最嚴重，已住院「好了」，", "議員轟市府工程「大白象」，", "外界批评其“双重标准”，",
        "他批评政府“先污染、后治理”的做法", "形容该计划为“百年工程”。",
    ],
)
def judged(m: Match, context: Context) -> Verb | None:
    """A clause that passes judgement on whom it is about: `批評康文署「買書如買菜，放到發霉也沒有人知」`."""
    spoken = compiled(_SPOKEN if len(m["span"]) > 7 else _SHORT).search(m["span"])
    # 形容市况「淡过预期」, but 形容该计划为「百年工程」
    likened = m["verb"] == "形容" and len(m["span"]) > _A_WORD and context.view[m.start("span") - 2] not in "为是成作"
    return m["verb"] or m["short"] if spoken or likened or m["span"][-1] in "。!?…" else None


@rule(
    "quote",
    rf"“(?P<span>{ENDED})”(?P<after>{CLAUSE}{{0,60}}?(?P<verb>{VERB}))",
    yes={
        "“|从申请到放款只用了3天。|”董事长顾清棠告诉记者": "告诉",
        "「|我們沒有看到客戶改變行為，|」簡孟衡說": "说",
        "“|起跑不算快。|”魏骁赛后说。": "说",
    },
    no=["“一带一路，共建共享”主题展的负责人说明年再办"],
)
def followed(m: Match, context: Context) -> Verb | None:
    """Speech that ends with a mark inside, before its verb: `“只用了3天。”顾清棠告诉记者`."""
    return m["verb"]


@rule(
    "quote",
    rf"{CLAUSE_START}“(?P<span>{INNER})”,(?P<after>{CLAUSE}{{1,14}}?(?P<verb>{VERB}))",
    yes={"“|这是十年来最大的一笔|”，列席的成岭说": "说"},
    no=["实施“雷霆”，负责人说", "主题为“气候行动最前线”，旨在呼吁全社会参与"],
)
def followed_outside(m: Match, context: Context) -> Verb | None:
    """The same with the comma outside of the marks: `“这是最大的一笔”，成岭说`."""
    return m["verb"] if _long(m) else None


@rule(
    "quote",
    rf"(?<=[:,])[ ]?“(?P<span>{ENDED})”",
    yes={
        "崔女士带着孩子候诊，“|前天要等一百多号。|”": "",
        "她的态度很干脆：「|不去。|」": "",
        "霍指，集團分工仔細，「|有人更用贓款買名錶。|」": "",
    },
    no=["横幅上写着“安全第一！”的字样"],
)
def behind_mark(m: Match, context: Context) -> Verb | None:
    """Whole sentences behind a comma or colon, no verb beside them: `崔女士带着孩子候诊，“前天要等一百多号。”`."""
    return ""


@rule(
    "quote",
    rf"(?:(?<![^\n。!?;”’… ])|(?<=[)）]))“(?P<span>{ENDED})”",
    yes={
        "处长举了个例子。“|一户能省八百元。|”随后他算了算": "",
        "本报讯（记者 陆晚舟）“|管网漏一处，百姓冷一片。|”昨日上午": "",
    },
    no=["观众喊着“加油！”涌进球场"],
)
def alone(m: Match, context: Context) -> Verb | None:
    """Whole sentences at the beginning of a sentence: `“一户能省八百元。”`."""
    return ""


@rule(
    "quote",
    rf"(?<=[。!?])“(?P<span>{INNER})”(?=[。!?])",
    yes={"处长答：今年约二十亿元。“|与其抢产能，不如先把良率做好|”。": "", "她擺擺手。「|菜價一天三變，我們也沒辦法|」。": ""},
    no=["横幅换了新的。“山海相连”。", "口号很响。“数字岚州，智慧岚州”。"],
)
def sentence(m: Match, context: Context) -> Verb | None:
    """Clauses that are a sentence of their own, its full stop outside of the marks: `“与其抢产能，不如先把良率做好”。`."""
    clauses = "," in m["span"] and len(m["span"]) >= _TWO_CLAUSES
    return "" if clauses and compiled(f"[{_TALKED}不也]").search(m["span"]) else None


@rule(
    "quote",
    rf"(?<=,)“(?P<span>{INNER})”(?=[。;!?,\n]|$)",
    yes={
        "方苡分析说，钱花得更散，“|不是不花，是不在一个地方花|”。": "分析",
        "舒望北举了例子，“|登记的有一百多位，金额三千多万元|”。": "",
        "總幹事屈以恩認為，制度落後，「|出了事才打電話，始終慢了兩天|」，建議改革": "认为",
        "副總經理陸晚舟表示，版本已優於同業，「|罷工沒有贏家|」，盼工會重回談判": "表示",
    },
    no=["会议提出，加快建设“数字江川”。", "产品已改名，“云雀”。", "会议提出，“数字江川”，“智慧江川”要同步"],
)
def tail(m: Match, context: Context) -> Verb | None:
    """Speech at the end of what somebody is said to have said: `方苡分析说，……，“不是不花，是不在一个地方花”。`."""
    verb = compiled(VERB).search(_sentence_so_far(m, context))
    clauses = "," in m["span"] and len(m["span"]) > 9
    if context.view[m.end() : m.end() + 1] == ",":
        going_on = _long(m) and compiled(",(?:盼|希望|呼吁|促请?|要求|直言|坦言|强调)").match(context.view, m.end())
        return verb[0] if verb and (clauses or going_on) else None
    return verb[0] if verb and _long(m) else "" if clauses else None


@rule(
    "quote",
    rf"(?<=[\u3400-\u9fff])(?<![的为是以用喊])“(?P<span>{INNER})”(?=[。;!?,\n]|$)",
    yes={
        "教授裴文軒分析，航空業罷工「|前三天最痛，過了第五天輿論就會轉向|」；另有": "分析",
        "陆晚舟说，合计可腾出座位，但“|8月以前，热门航点本来就剩不到一成|”。": "说",
        "她说，听见喇叭响时“|水已经到脚脖子了|”，背起孩子就跑。": "说",
        "車長說，初期「|個個都有里程焦慮|」，現已習慣。": "说",
        "经理舒望北表示，新规“|对航运、港口等板块是看得见的利好|”，但运力仍紧。": "表示",
        "發言人表示，訪港旅客回升「|有助鞏固消費信心|」，惟消費模式仍在轉變。": "表示",
        "副主席批評，政府推動減鹽近十年「|只靠業界自律|」，要求立法。": "批评",
        "議員表示，當局的回覆「|只講支出，不講成效|」，促請改善。": "表示",
    },
    no=["会议提出，要建设“数字江川，智慧江川”。", "他说，活动主题为“山海相连，未来已来”。", "她说，要落实“两个毫不动摇”。"],
)
def within(m: Match, context: Context) -> Verb | None:
    """Two clauses of speech inside of what somebody is said to have said: `分析，航空業罷工「前三天最痛，過了第五天輿論就會轉向」`."""
    clauses = "," in m["span"] and len(m["span"]) >= _TWO_CLAUSES and compiled(f"[{_TALKED}]").search(m["span"])
    if not clauses and not (_long(m) and compiled(_A_CLAUSE).search(m["span"])):
        return None
    verb = compiled(_TELLING).search(_sentence_so_far(m, context))
    return verb[0] if verb else None


@rule(
    "quote",
    r"“(?P<span>[^“”\n]{6,})(?=\n\s*“)",
    yes={"“|第一段的话还没有说完。|\n“第二段接着说。”他说": ""},
    no=["“半个引号"],
)
def unclosed(m: Match, context: Context) -> Verb | None:
    """A paragraph of speech that goes on in the next, which opens with a mark again."""
    return ""


RULES = (
    introduced,
    said,
    judged,
    followed,
    followed_outside,
    behind_mark,
    alone,
    sentence,
    tail,
    within,
    unclosed,
    blocker(
        "scare",
        rf"“{INNER}”",
        no=["“两高一剩”行业", "「雷針」行動"],
        doc="What else stands in marks: names, slogans, words set apart: `“双碳”目标`.",
        kind="quote",
    ),
)

_MARKS = dict(zip("「」『』＂", '“”‘’"', strict=True))


def marked(view: str) -> str:
    """The view with one kind of marks, as long as the view: 「」 and straight ones, which open and close by turns.

    >>> marked('他說：「好。」她说："行。"')
    '他說：“好。”她说：“行。”'
    """
    text = view
    for mark, same in _MARKS.items():  # `translate` would look up each character of the text
        text = text.replace(mark, same)
    return "\n".join(_turned(line) for line in text.split("\n")) if '"' in text else text


def _turned(line: str) -> str:
    pieces = line.split('"')
    marks = ("“”"[number % 2] for number in range(len(pieces) - 1))
    return "".join(piece + mark for piece, mark in zip(pieces, [*marks, ""], strict=True))


# A verb introduces a quotation from near before it.
GRAMMAR: Grammar[Verb] = Grammar(RULES, rf"“|[{OPENING}{_JUDGING}](?=[^。!?;\n“”]{{0,16}}“)", mask=marked)


def quotes(article: Article) -> tuple[Quotation, ...]:
    """What the article quotes, in text order, nobody tied to it yet."""
    hits = outside(GRAMMAR.hits(Context(article.view, article.region)), article.apart)
    return tuple(
        Quotation(hit.start, hit.end, article.text[hit.start : hit.end], None, hit.reading or None, hit.rule.name)
        for hit in hits
        if hit.reading is not None
    )
