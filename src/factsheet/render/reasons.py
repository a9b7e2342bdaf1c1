"""The words of an explanation: why a figure is key or not, and how it was read, in simplified, traditional, English."""

from factsheet.render.labels import labelled

# By the names of the readers of `figures.metric`.
READ_BY = labelled(
    {
        "cell": ("表格的行名或栏名", "表格的行名或欄名", "the label of its row or column"),
        "reached": ("由前一个数字变化而来", "由前一個數字變化而來", "where the move from the figure before ends"),
        "listed": ("并列各项，逐一对应", "並列各項，逐一對應", "one of a list, each for its name"),
        "those": ("数字所分出的部分", "數字所分出的部分", "those whom the figure before tells apart"),
        "ranked": ("序数所编排的事物", "序數所編排的事物", "what an ordinal numbers"),
        "announced": ("前一分句公布的指标", "前一分句公布的指標", "what the clause before announces"),
        "shared": ("所占的对象", "所佔的對象", "what it is a share of"),
        "held": ("受访者所持的看法", "受訪者所持的看法", "what those asked hold"),
        "called": ("数字所带的名目（死、伤、连胜）", "數字所帶的名目（死、傷、連勝）", "what is counted by its own word"),
        "won": ("得此成绩者", "得此成績者", "who has the result"),
        "serving": ("数字所充当的标准", "數字所充當的標準", "what the figure serves as"),
        "priced": ("成交的价格", "成交的價格", "the price of a deal"),
        "laid_out": ("钱花在何处", "錢花在何處", "what a sum was laid out on"),
        "sized": ("有此大小的事物", "有此大小的事物", "what has the size"),
        "counted": ("数字后面所数的事物", "數字後面所數的事物", "what a count counts"),
        "possessed": ("具有该数值的事物", "具有該數值的事物", "what has the figure"),
        "given": ("款项的用途", "款項的用途", "what a sum is for"),
        "taxed": ("数字后面的税项", "數字後面的稅項", "the duty behind the figure"),
        "spent": ("钱物的去向", "錢物的去向", "what became of it"),
        "summed": ("款项本身的名称", "款項本身的名稱", "what a sum is by its own noun"),
        "paced": ("前一个数字的升降幅度", "前一個數字的升降幅度", "the pace of what was measured last"),
        "named": ("数字前面的词语", "數字前面的詞語", "the words before the figure"),
        "itemised": ("列表一项的名目", "列表一項的名目", "the label of a list's item"),
        "labelled": ("冒号前的名目", "冒號前的名目", "the label before a colon"),
        "bracketed": ("括号前的事物", "括號前的事物", "what stands before its bracket"),
        "told": ("前一分句所说的事物", "前一分句所說的事物", "what the clause before tells of"),
        "worth": ("前一分句之物的价值", "前一分句之物的價值", "what the clause before is worth"),
        "former": ("前者或后者", "前者或後者", "the former or the latter"),
        "meeting": ("符合某项条件的事物", "符合某項條件的事物", "what meets it"),
        "aged": ("某一年龄段的人", "某一年齡段的人", "those of an age"),
        "multiplied": ("与之成倍数的数字的指标", "與之成倍數的數字的指標", "what another is so many times"),
        "fulfilled": ("所完成计划的指标", "所完成計畫的指標", "what was planned"),
        "carried": ("沿用前一个数字的指标", "沿用前一個數字的指標", "what was measured last"),
        "": ("未写明", "未寫明", "none is named"),
    }
)

PERIOD_OF = labelled(
    {
        "column": ("本栏", "本欄", "of its column"),
        "row": ("本行", "本列", "of its row"),
        "clause": ("本分句", "本分句", "of its clause"),
        "sentence": ("本句", "本句", "of its sentence"),
        "event": ("活动", "活動", "of the event"),
        "paragraph": ("本段", "本段", "of its paragraph"),
        "report": ("发布时间", "發布時間", "of the report"),
        "section": ("本节标题", "本節標題", "of its section"),
        "elsewhere": ("同一数字的另一处", "同一數字的另一處", "of the same figure elsewhere"),
        "article": ("全文多数数字", "全文多數數字", "of most figures here"),
    }
)

CHANGE_BY = labelled(
    {
        "its own words": ("本身用词", "本身用詞", "by its own words"),
        "its column": ("表格栏目", "表格欄目", "by its column"),
        "the clause before it": ("前一分句", "前一分句", "by the clause before it"),
        "the figure before it": ("对照前一个数字", "對照前一個數字", "by the figure before it"),
    }
)

# By the names of `figures.choose.REASONS`.
WEIGHED = labelled(
    {
        "a share or a rate": ("占比或增幅", "佔比或增幅", "a share or a rate"),
        "a count": ("计数", "計數", "a count"),
        "a few": ("只有两三个", "只有兩三個", "a few"),
        "some": ("不过十", "不過十", "some"),
        "large": ("数额大", "數額大", "large"),
        "a stretch of time": ("时长", "時長", "a stretch of time"),
        "a length that is measured": ("以时间计量", "以時間計量", "a length that is measured"),
        "in words": ("用汉字写出", "用漢字寫出", "in words"),
        "one of many scores": ("多个比分之一", "多個比分之一", "one of many scores"),
        "a score of the moment": ("比赛途中的比分", "比賽途中的比分", "a score of the moment"),
        "in somebody's speech": ("在引语中", "在引語中", "in somebody's speech"),
        "moved": ("有升降", "有升降", "moved"),
        "where they are from": ("所在或来处", "所在或來處", "where they are from"),
        "a price per unit": ("单价", "單價", "a price per unit"),
        "a share of something named": ("写明占什么", "寫明佔什麼", "a share of something named"),
        "a measure by its name": ("指标名称", "指標名稱", "a measure by its name"),
        "dead or hurt": ("死伤", "死傷", "dead or hurt"),
        "a punishment": ("刑罚", "刑罰", "a punishment"),
        "what a law allows": ("法律规定的上限", "法律規定的上限", "what a law allows"),
        "the size of a thing": ("某物的大小", "某物的大小", "the size of a thing"),
        "only an attribute": ("只作修饰", "只作修飾", "only an attribute"),
        "a vote or an arrest": ("表决或拘捕", "表決或拘捕", "a vote or an arrest"),
        "how it was before": ("说的是从前", "說的是從前", "how it was before"),
        "the size of one home": ("一套房的面积", "一個單位的面積", "the size of one home"),
        "held against another": ("与他者相比", "與他者相比", "held against another"),
        "a change of pace": ("升降幅度的变动", "升降幅度的變動", "a change of pace"),
        "led up to": ("有“为”“达”等引出", "有「為」「達」等引出", "led up to"),
        "a full metric": ("指标完整", "指標完整", "a full metric"),
        "early": ("靠前", "靠前", "early"),
        "late": ("靠后", "靠後", "late"),
        "news of its own": ("本身是新闻", "本身是新聞", "news of its own"),
    }
)

# By the grounds of `figures.unfit.GROUNDS`.
UNFIT = labelled(
    {
        "outside of the story": ("不在正文", "不在正文", "outside of the story"),
        "no metric": ("未写明指标", "未寫明指標", "no metric"),
        "a rank": ("名次", "名次", "a rank"),
        "an age": ("年龄", "年齡", "an age"),
        "the size of somebody": ("身高、体重等", "身高、體重等", "the size of somebody"),
        "how long it has been": ("历时长短", "歷時長短", "how long it has been"),
        "how it is packed": ("包装规格", "包裝規格", "how it is packed"),
        "a class of size": ("数量级", "數量級", "a class of size"),
        "a contest": ("比赛项目", "比賽項目", "a contest"),
        "a place on the way": ("路程中的位置", "路程中的位置", "a place on the way"),
        "where they are from": ("来自何省", "來自何省", "where they are from"),
        "a threshold": ("界定所数的对象", "界定所數的對象", "a threshold"),
        "what was passed": ("已超过的整数", "已超過的整數", "what was passed"),
        "what is reckoned with": ("计算的依据", "計算的依據", "what is reckoned with"),
        "a supposition": ("只是假设", "只是假設", "a supposition"),
        "told exactly behind it": ("后面有准确数字", "後面有準確數字", "told exactly behind it"),
        "what was corrected": ("文中已更正", "文中已更正", "corrected in the article"),
        "what others are compared with": ("只作比较的基数", "只作比較的基數", "what others are compared with"),
    }
)

JUDGED = labelled(
    {
        "key": ("是，{}：{}", "是，{}：{}", "yes, {}: {}"),
        "joined": ("是，并入 {} 一行，{}：{}", "是，併入 {} 一行，{}：{}", "yes, in the row of {}, {}: {}"),
        "light": ("否，{}：{}", "否，{}：{}", "no, {}: {}"),
        "unfit": ("否：{}", "否：{}", "no: {}"),
        "repeat": ("否：前面的数字已经说过", "否：前面的數字已經說過", "no: a figure before says the same"),
        "how": ("{}（{}）", "{}（{}）", "{} ({})"),
        "by": ("{}：{}", "{}：{}", "{}: {}"),
    }
)
