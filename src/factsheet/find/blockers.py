"""What holds numerals and is neither date nor figure: addresses, titles of works, document and telephone numbers."""

from typing import Any

from factsheet.find.engine import Grammar
from factsheet.find.numerals import RUN, UNBROKEN
from factsheet.find.rule import blocker

RULES = (
    blocker(
        "address",
        r"(?:https?://|www\.)[^\s\u3000-\u9fff]{1,2000}+|(?<=@)[A-Za-z0-9.-]{1,64}",
        no=["详见https://example.cn/s?q=30%25%2020%", "见www.example.cn/2023/07/15/"],
        doc="An address on the net: `https://example.cn/2023/0715/`.",
    ),
    blocker("run", RUN, no=["一二三" * 50, "1,1," * 100], doc="A run of numerals longer than any number."),
    blocker(
        "title",
        r"《[^》\n]{1,100}》|〈[^〉\n]{1,100}〉",
        no=["《三千里江山》", "《2023年十大新闻》"],
        doc="The title of a work or a document: `《关于印发2023年工作要点的通知》`.",
    ),
    blocker(
        "document",
        r"[〔\[(](?:19|20)[0-9]{2}[〕\])]第?[0-9]{1,6}号|(?:GB|ISO|IEC)(?:/T)? ?[0-9.]{1,10}(?:[-—][0-9]{4})?",
        no=["财税2016 36号文", "粤府〔2023〕12号", "京政发[2022]36号", "执行GB 18030-2022"],
        doc="The number of a document or a standard: `粤府〔2023〕12号`.",
    ),
    blocker(
        "milestone",
        r"(?<![0-9A-Za-z.])[0-9]{1,4}[Kk](?:\+[0-9]{3}|(?=[处處]))(?![0-9])|(?<![0-9A-Za-z])K[0-9]{1,4}\+[0-9]{3}(?![0-9])",
        no=["縣道169線23K+500路基流失", "G541国道K112+300处塌方", "台18線67K處坍方"],
        doc="A place on a road by its milestone: `縣道169線23K+500`.",
    ),
    blocker(
        "class",
        rf"(?:(?<![每各0-9{UNBROKEN}])[一二三四五六1-6]年级?|(?<=[初高小大中国])[一二三四五六](?:年?级)?|(?<![0-9])[0-9]{{2,4}}级)"
        r"\(?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2}|[甲乙丙丁戊己庚忠孝仁爱信义和平])\)?班(?![车次岗机船列轮])",
        no=["四年二班的同學", "高二3班班主任", "三年级（5）班", "六年甲班", "2021级4班"],
        doc="A class of a school: `四年二班`, `高二3班`.",
    ),
    blocker(
        "scale",
        r"(?:(?<=单位:)|(?<=单位:新台币)|(?<=单位:人民币)|(?<=\())[百千万亿]{1,3}[^\W\d_]{0,3}元(?=[),、;\n]|$)",
        no=["单位：百万港元", "收益（百萬元）"],
        doc="The scale of a table: `單位：百萬港元`.",
    ),
    blocker(
        "train",
        r"(?<![0-9第])[0-9]{1,4}次(?=自强|区间|莒光|普悠玛|太鲁阁|新自强|复兴号)",
        no=["開往樹林的417次普悠瑪號", "1228次区间车"],
        doc="The number of a train: `417次普悠瑪號`.",
    ),
    blocker(
        "telephone",
        r"(?<![0-9])(?:0[0-9]{2,3}-[0-9]{7,8}|400-?[0-9]{3}-?[0-9]{4}|1[3-9][0-9]{9})(?![0-9])"
        r"|(?:热线|电话|拨打)[::为是]? ?[0-9]{3,12}(?!\s?[0-9]*[多余几]?[部台只通宗个次支条])",
        no=["咨询电话：020-81234567", "拨打12345热线", "手机13800138000"],
        doc="A telephone number: `020-81234567`, `12345热线`.",
    ),
)

GRAMMAR: Grammar[Any] = Grammar(
    RULES, r"https?://|www\.|@|[《〈〔\[(热电拨]|GB|I[SE]|[0-9一二三四五六七八九十百千万亿]"
)
