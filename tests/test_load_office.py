"""Word, PDF and mail, each made here: the right text, in reading order."""

import io
import sys
from email.message import EmailMessage

import pytest

from factsheet.errors import UnreadableError, UsageError
from factsheet.load import read_stream
from factsheet.model import Article

STORY = (
    "新华社江海7月19日电（记者周行）江海市轨道交通集团19日公布，地铁3号线将于8月1日开通初期运营，全长28.6公里，设站21座，总投资约186亿元。",
    "集团总工程师何秋静介绍，线路采用全自动运行系统，高峰时段行车间隔两分半钟，预计日均客流18万人次。",
    "票价实行里程分段计价，起步价2元。六十五岁以上老人可免费乘坐。市民凭“江海通”乘车享九折优惠，这一政策执行到年底。",
    "沿线居民最关心的是接驳。公交集团同步调整14条线路，新增共享单车停放点86处。",
)
TITLE = "江海地铁三号线八月一日开通"


def loaded(data: bytes, name: str) -> Article:
    (found,) = read_stream(io.BytesIO(data), name=name)
    return found


def prose(found: Article) -> list[str]:
    return [found.text[b.start : b.end] for b in found.blocks if b.kind in ("body", "item")]


def test_word() -> None:
    import docx

    document = docx.Document()
    document.add_heading(TITLE, 0)
    for paragraph in STORY[:2]:
        document.add_paragraph(paragraph)
    table = document.add_table(2, 2)
    for cell, text in zip([c for row in table.rows for c in row.cells], ["站点", "日均客流", "滨江路", "2.6万人次"], strict=True):
        cell.text = text
    for paragraph in STORY[2:]:
        document.add_paragraph(paragraph)
    data = io.BytesIO()
    document.save(data)
    found = loaded(data.getvalue(), "a.docx")
    assert found.title == TITLE
    assert found.text.splitlines() == [TITLE, *STORY[:2], "站点　　日均客流", "滨江路　　2.6万人次", *STORY[2:]]
    assert found.outlet == "新华社"


def columns(interleaved: bool, count: int) -> bytes:
    """The story set in columns under a headline, written into the file by columns or line by line."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    data = io.BytesIO()
    page = Canvas(data, pagesize=(595, 842))
    page.setFont("STSong-Light", 20)
    page.drawString(100, 780, TITLE)
    page.setFont("STSong-Light", 10)
    wide = 44 // count
    rows = [line for p in STORY for line in [("　　" + p)[i : i + wide] for i in range(0, len(p) + 2, wide)]]
    deep = -(-len(rows) // count)
    placed = [(60 + i // deep * (480 / count + 20), 740 - i % deep * 16, row) for i, row in enumerate(rows)]
    for left, top, row in sorted(placed, key=lambda place: (-place[1], place[0])) if interleaved else placed:
        page.drawString(left, top, row)
    page.drawString(290, 30, "- 1 -")
    page.showPage()
    page.save()
    return data.getvalue()


@pytest.mark.parametrize("interleaved", [True, False])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_columns_of_print(interleaved: bool, count: int) -> None:
    found = loaded(columns(interleaved, count), "a.pdf")
    assert found.title == TITLE
    assert prose(found) == list(STORY)
    assert [found.text[b.start : b.end] for b in found.boilerplate] == ["- 1 -"]


def test_mail_in_quoted_printable_gbk() -> None:
    mail = EmailMessage()
    mail["Subject"] = TITLE
    mail["From"] = "江海日报 <desk@example.com>"
    mail["Date"] = "Fri, 19 Jul 2024 16:42:08 +0800"
    mail.set_content("\n\n".join(STORY), charset="gbk", cte="quoted-printable")
    mail.add_alternative(f"<html><body>{''.join(f'<p>{p}</p>' for p in STORY)}</body></html>", subtype="html", charset="gbk")
    mail.add_attachment(b"\x00\x01", maintype="application", subtype="octet-stream", filename="a.bin")
    found = loaded(mail.as_bytes(), "a.eml")
    assert (found.title, str(found.published), found.encoding) == (TITLE, "2024-07-19", "gb18030")
    assert prose(found) == list(STORY)


def test_mail_of_html_only() -> None:
    mail = EmailMessage()
    mail["Subject"] = TITLE
    mail.set_content(f"<html><body>{''.join(f'<p>{p}</p>' for p in STORY)}</body></html>", subtype="html", charset="utf-8")
    assert prose(loaded(mail.as_bytes(), "a.eml")) == list(STORY)


def test_what_is_missing_or_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UnreadableError, match=r"a\.docx: this is no Word file"):
        loaded(b"PK\x03\x04 broken", "a.docx")
    with pytest.raises(UnreadableError, match="damaged"):
        loaded(b"%PDF-1.4 broken", "a.pdf")
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(UsageError, match=r"pip install 'factsheet\[office\]'"):
        loaded(b"PK", "a.docx")
