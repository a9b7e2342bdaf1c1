"""Sentences: a `|` stands where one ends."""

import pytest

from factsheet.segment import spans

CASES = """
国家统计局发布数据。|同比增长3.5%。
“路通了。”他说。|第二天，车队进山。
“路通了！”他说，“可以走了。”|众人鼓掌。
他说：“路通了。可以走了。”|众人鼓掌。
电影《摔跤吧！爸爸》昨日上映。|票房过亿。
展览《你好！》昨日开幕。|观众踊跃。
獅子山下,萬象更新。|3月1日,對接會在香港舉行。
公司去年营收2.5亿元.|同比持平。
公司去年营收持平.|利润下降.
他高喊“加油！”冲过终点。|全场沸腾。
网址是www.example.com，请查收。|谢谢。
怎么办？！|没有人知道。
「我們會改。」他說。|會議結束。
「我們會改！」的呼聲此起彼落。|會議結束。
（本报记者综合报道。）|昨天下雨。
雨下了一夜（据气象台。）直到天亮。|河水上涨。
“为什么是我？”|“因为你行！”|他笑了。
他说……“再见。”
名单包括甲、乙……此外还有丙。|完。
没有句号的一行
The company said.| It grew 3.5 percent.
他问:"路通了吗?"|她没有回答。
"路通了。"他说。|"可以走了。"
一、二、三。|四！|五？
“他说‘不行。’我就走了。”老李回忆说。|后来他没再去。
价格为12.5元/千克。|较上周涨0.5元。
会议指出，要抓好落实；要加强监督。|会议强调，不得松懈。
“太难了。”|六年里，他换了三份工作。
这部《为什么？》问世十年后，作者回来了。
""".strip().splitlines()


@pytest.mark.parametrize("case", CASES)
def test_sentences(case: str) -> None:
    text = case.replace("|", "")
    view = text.translate(str.maketrans("，！？：；（）說", ",!?:;()说"))
    assert [text[start:end] for start, end in spans(view)] == [s.strip() for s in case.split("|")]
