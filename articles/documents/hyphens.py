"""Join the lines of a paragraph and remove the hyphens of words broken at line ends."""

import re
from collections.abc import Sequence

_BROKEN = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)-$")
_CONTINUES = re.compile(r"[a-zäöüßàâçéèêëîïôûñ]+")
# English words that are written with a hyphen also in the middle of a line.
_KEEPING = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth well best better worst non "
    "long short high low half self old new full ever two three four five six seven eight nine "
    "twenty thirty forty fifty sixty seventy eighty ninety hundred year mid much most less least "
    "ill hard fast slow early late right left anti cross large small wide deep one single double "
    "vice then now state record world government".split()
)
# "long-er", "short-age", "part-ner": broken words after all.
_ENDINGS = re.compile(
    r"(?:er|ers|est|ly|age|ages|ness|ship|en|ened|ens|ing|ings|ed|ish|th|y|ty|ties|teen|teenth|al|"
    r"ally|dle|ally|s|es|self|able|less|ful|ward|wards|ries|ment|ments)$"
)
ENDS = re.compile(r"[.!?:;…][\"'“”«»’)\]]*[¹²³⁴-⁹]*$")
"""A sentence, or what introduces something, ends there."""

_SMALL = frozenset("of the to in on and by for a up down off".split())
GOES_ON = "\u00ad"
"""At the end of a line: its last word goes on in the next."""
# "Bau- und Verkehrsausschuss", "on- and offline": the hyphen stands for the missing half.
_SHARED = re.compile(r"(?:und|oder|bzw|sowie|and|or|to|bis)\b")


def joined(lines: Sequence[str]) -> str:
    """Join lines with spaces, words broken at a line end without their hyphen.

    The hyphen is kept before a capital or a figure, after words such as "third", where the word
    has another one ("state-of-the-"), and where it stands for a missing half.
    """
    pieces, last = [lines[0]], lines[0]
    for line in filter(None, lines[1:]):
        if last.endswith(GOES_ON):
            pieces[-1] = pieces[-1].removesuffix(GOES_ON)
            pieces.append(line)
            last = line
            continue
        broken, after = _BROKEN.search(last[-80:]), _CONTINUES.match(line)
        if _SHARED.match(line) or not _is_open(last, line):
            pieces.append(" ")
        elif broken and after and not _keeps(broken[1].lower(), after[0]):
            pieces[-1] = pieces[-1][:-1]
        pieces.append(line)
        last = line
    return "".join(pieces)


def _is_open(text: str, line: str) -> bool:
    """Return whether a line ends in a hyphen that belongs to a word or a number."""
    return text.endswith("-") and not text.endswith(" -") and text != "-" and line[0].isalnum()


def _keeps(word: str, after: str) -> bool:
    if "-" in word:
        return word.rpartition("-")[2] in _SMALL or word.partition("-")[0] in _KEEPING
    if word == "so":
        return after == "called"
    return word in _KEEPING and not _ENDINGS.match(after)
