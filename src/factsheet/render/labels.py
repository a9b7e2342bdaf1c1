"""The words that frame a result, in the script and usage of the article or the language asked for."""

from typing import Literal

from factsheet.model import Article

Language = Literal["zh-hans", "zh-hant-hk", "zh-hant-tw", "en"]
Labels = dict[str, dict[Language, str]]

# As HTML's `lang` and other formats name them (BCP 47): fonts and screen readers depend on it.
LANGUAGE_TAGS: dict[Language, str] = {
    "zh-hans": "zh-Hans", "zh-hant-hk": "zh-Hant-HK", "zh-hant-tw": "zh-Hant-TW", "en": "en"
}  # fmt: skip


def labelled(rows: dict[str, tuple[str, ...]]) -> Labels:
    """Simplified, traditional, English; or simplified, Hong Kong, Taiwan, English where usage differs."""
    return {
        name: {"zh-hans": row[0], "zh-hant-hk": row[1], "zh-hant-tw": row[-2], "en": row[-1]} for name, row in rows.items()
    }


LABELS = labelled(
    {
        "summary": ("摘要", "摘要", "Summary"),
        "keywords": ("关键词", "關鍵詞", "關鍵字", "Key phrases"),
        "score": ("权重", "權重", "Score"),
        "fact": ("原文", "原文", "Text"),
        "value": ("数值", "數值", "Value"),
        "kind": ("类别", "類別", "Kind"),
        "picked": (
            "全文 {total} 句，选 {picked} 句，{chars} 字",
            "全文 {total} 句，選 {picked} 句，{chars} 字",
            "{picked} of {total} sentences, {chars} characters",
        ),
        "sheet": ("事实清单", "資料便覽", "事實清單", "Fact sheet"),
        "byline": ("作者：{}", "作者：{}", "By {}"),
        "dateline": ("电头：{}", "發稿地：{}", "發稿地：{}", "From {}"),
        "figures": ("关键数字", "關鍵數字", "Key figures"),
        "metric": ("指标", "指標", "Metric"),
        "period": ("时间", "時間", "Period"),
        "change": ("变化", "變化", "Change"),
        "timeline": ("时间线", "時間線", "時間軸", "Timeline"),
        "date": ("日期", "日期", "Date"),
        "statement": ("事项", "事項", "Statement"),
        "bodies": ("机构", "機構", "Bodies"),
        "name": ("名称", "名稱", "Name"),
        "aliases": ("又称", "又稱", "Also"),
        "people": ("人物", "人物", "People"),
        "person": ("姓名", "姓名", "Name"),
        "titles": ("职务", "職銜", "職稱", "Posts"),
        "body": ("所属机构", "所屬機構", "所屬單位", "Body"),
        "quotes": ("引语", "引述", "引述", "Quotations"),
        "speaker": ("说话人", "講者", "發言者", "Speaker"),
        "documents": ("文件与作品", "文件與作品", "Documents and works"),
        "title": ("标题", "標題", "Title"),
        "outlet": ("媒体", "媒體", "Outlet"),
        "index": ("文章目录", "文章目錄", "Articles"),
        "number": ("文号", "編號", "字號", "Number"),
        "places": ("地点", "地點", "Places"),
        "warnings": ("待核实", "待核實", "待查證", "To be checked"),
        "more": ("另有 {} 项见 JSON", "另有 {} 項見 JSON", "{} more in the JSON"),
        "source": ("原句", "原句", "原句", "Source"),
        "offsets": ("字符 {}–{}", "字元 {}–{}", "字元 {}–{}", "characters {}–{}"),
        "planned": ("后续", "後續", "yet to come"),
        "increase": ("上升", "上升", "up"),
        "decrease": ("下降", "下降", "down"),
        "21": ("春", "春", "spring"),
        "22": ("夏", "夏", "summer"),
        "23": ("秋", "秋", "autumn"),
        "24": ("冬", "冬", "winter"),
        "bc": ("公元前{}", "公元前{}", "{} BC"),
        "from": ("由{}", "由{}", "from {}"),
        "ten thousands": ("万", "萬", "0,000"),
        "hundred millions": ("亿", "億", "00,000,000"),
        "and": ("、", "、", ", "),
        "then": ("；", "；", "; "),
        "aside": ("{}（{}）", "{}（{}）", "{} ({})"),
        "speech": ("“{}”", "「{}」", "“{}”"),
        "characters": ("{:,} 字", "{:,} 字", "{:,} characters"),
        "article": ("文章", "文章", "Article"),
        "skip": ("跳到文章", "跳到文章", "Skip to the article"),
        "quantities": ("数字", "數字", "Figures"),
        "dates": ("日期", "日期", "Dates"),
        "others": ("其他数字与日期", "其他數字與日期", "Other figures and dates"),
        "bars": ("同色条形单位相同，从零起按比例", "同色橫條單位相同，從零起按比例", "Bars of one colour share a unit and start at zero"),
        "boilerplate": ("非正文，{} 行", "非正文，{} 行", "Not part of the article: {} lines"),
        "back": ("返回", "返回", "Back"),
        "unmark": ("清除标记", "清除標記", "Clear"),
        "published_unknown": (
            "文章未写明发布年份；可用 --published 给出",
            "文章未寫明發佈年份；可用 --published 給出",
            "文章未寫明發布年份；可用 --published 給出",
            "The article shows its day without a year; give it with --published",
        ),
        "published_guessed": (
            "发布日期 {} 由文中线索推出；可用 --published 更正",
            "發佈日期 {} 由文中線索推出；可用 --published 更正",
            "發布日期 {} 由文中線索推出；可用 --published 更正",
            "Published on {}, as far as the article lets on; --published corrects it",
        ),
        "date-unresolved": (
            "{} 处日期无法确定（{}）；可用 --published 给出发布日期",
            "{} 處日期無法確定（{}）；可用 --published 給出發佈日期",
            "{} 處日期無法確定（{}）；可用 --published 給出發布日期",
            "{} dates stay open ({}); give the day of publication with --published",
        ),
    }
)  # fmt: skip

KINDS = labelled(
    {
        "money": ("金额", "金額", "Money"),
        "percent": ("百分比", "百分比", "Per cent"),
        "percentage_point": ("百分点", "百分點", "Percentage points"),
        "count": ("数量", "數量", "Count"),
        "measure": ("计量", "計量", "Measure"),
        "ordinal": ("序数", "序數", "Rank"),
        "ratio": ("比例", "比例", "Ratio"),
        "multiple": ("倍数", "倍數", "Multiple"),
        "date": ("日期", "日期", "Date"),
        "body": ("机构", "機構", "Body"),
        "person": ("人物", "人物", "Person"),
        "place": ("地点", "地點", "Place"),
        "document": ("文件", "文件", "Document"),
        "quote": ("引语", "引述", "引述", "Quotation"),
    }
)

BODY_KINDS = labelled(
    {
        "government": ("政府机关", "政府部門", "政府機關", "Government"),
        "court": ("法院", "法院", "Court"),
        "party": ("政党", "政黨", "Party"),
        "company": ("企业", "公司", "企業", "Company"),
        "university": ("高校", "大專院校", "大專校院", "University"),
        "school": ("学校", "學校", "School"),
        "institute": ("研究机构", "研究機構", "研究單位", "Institute"),
        "hospital": ("医院", "醫院", "Hospital"),
        "media": ("媒体", "傳媒", "媒體", "Media"),
        "association": ("团体", "團體", "Association"),
        "international": ("国际组织", "國際組織", "International"),
        "other": ("其他", "其他", "Other"),
    }
)

BOUNDS = labelled(
    {
        "approx": ("约 {}", "約 {}", "about {}"),
        "more_than": ("> {}", "> {}", "> {}"),
        "less_than": ("< {}", "< {}", "< {}"),
        "min": ("≥ {}", "≥ {}", "≥ {}"),
        "max": ("≤ {}", "≤ {}", "≤ {}"),
        "nearly": ("近 {}", "近 {}", "nearly {}"),
        "order": ("上 {}", "上 {}", "in the order of {}"),
    }
)

# Units that read badly as they are: 5年4個月 is 64 月.
UNITS = labelled({"pp": ("个百分点", "個百分點", "pp"), "倍": ("倍", "倍", "×"), "月": ("个月", "個月", "months")})
# What moved by so much is told in the words of papers: -162万吨, +40元.
MOVED_UNITS = UNITS | labelled(
    {
        "CNY": ("元", "元", "CNY"),
        "TWD": ("元", "元", "TWD"),
        "HKD": ("港元", "港元", "HKD"),
        "USD": ("美元", "美元", "USD"),
        "EUR": ("欧元", "歐元", "EUR"),
        "t": ("吨", "噸", "t"),
        "kg": ("公斤", "公斤", "kg"),
        "ha": ("公顷", "公頃", "ha"),
        "km": ("公里", "公里", "km"),
        "m": ("米", "米", "公尺", "m"),
        "m2": ("平方米", "平方米", "平方公尺", "m²"),
        "km2": ("平方公里", "平方公里", "km²"),
        "ft2": ("平方英尺", "平方呎", "ft²"),
        "mm": ("毫米", "毫米", "mm"),
        "cm": ("厘米", "厘米", "公分", "cm"),
        "kW": ("千瓦", "千瓦", "kW"),
        "kWh": ("千瓦时", "千瓦時", "kWh"),
    }
)


def labels_in(language: Language) -> dict[str, str]:
    """The labels by their names, for templates."""
    return {name: label[language] for name, label in LABELS.items()}


def language_of(article: Article, asked: str = "auto", script: str = "keep") -> Language:
    """The language of the labels: what was asked for, or the script that is printed; traditional by its region.

    `script` is the one that the article's words are converted to. What is of neither region has Taiwan's labels.
    """
    match asked:
        case "zh-hans" | "en":
            return asked
        case "zh-hant":
            hant = True
        case _:
            hant = article.script == "hant" if script == "keep" else script != "hans"
    region = {"tw": "tw", "hk": "hk"}.get(script, article.region)
    return "zh-hans" if not hant else "zh-hant-hk" if region == "hk" else "zh-hant-tw"
