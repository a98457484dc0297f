"""What counts as a word of a text: one rule for every place that counts words.

Chinese, Japanese, Thai, Lao, Khmer, Burmese and others are written without spaces; no mark
says where a word ends. There each sign is counted: an ideograph, a kana, a letter with its
vowels and tones. Korean has spaces. Source of which scripts: Unicode Standard Annex #14,
classes ID, CJ and SA.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import filterfalse, repeat

Span = tuple[int, int]

_SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19ff\u1a20-\u1aaf"  # Thai … Tai Tham
    "\ua980-\ua9ff\uaa60-\uaadf"  # Javanese, more of Burmese, Tai Viet
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3035\u3041-\u312f\u31a0-\u31ff\u3400-\ua4cf"  # Chinese …
    "\uf900-\ufaff\uff66-\uff9f\U00016fe0-\U0001b2ff\U00020000-\U0003fffd"
)
# What stands over, under and beside a letter: in scripts with spaces, whole blocks of letters
# among them; in the others, the marks alone, since each letter begins a sign.
_JOINED = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u0816-\u082d"
    "\u0859-\u085b\u0898-\u0963\u0971-\u0df3\u0f71-\u0f84\u0f86-\u0fbc"  # Arabic … Tibetan
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufb1e\ufe00-\ufe0f\ufe20-\ufe2f"
)
_MARKS = (
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece"  # Thai, Lao
    "\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064\u1067-\u106d\u1071-\u1074"  # Burmese
    "\u1082-\u108d\u108f\u109a-\u109d\ua9e5\uaa7b-\uaa7d\u17b4-\u17d3\u17dd"  # and Khmer
    "\u1a55-\u1a7f\ua980-\ua983\ua9b3-\ua9c0\uaab0-\uaabf\uaac1\u302a-\u302f\u3099\u309a"
    "\u0300-\u036f\ufe00-\ufe0f\U000e0100-\U000e01ef"
)
_HAS_SPACELESS = re.compile(f"[{_SPACELESS}]")
_PARTS = r"[-’'.,]"
# The mark of a note is no word: "Er ging.² Sie", "Er ging.2 Sie", "Er ging [2].", "² Stand: Mai";
# in "10²" it is a part of one.
_RAISED = "[⁰¹²³⁴-⁹]"
_PLAIN = (
    r"(?:(?<=[^\W\d_]{2}[.!?])[1-9]\d?(?![\w.,:])|(?<=[^\W\d_]{2}[.!?]\d)\d(?![\w.,:])"
    r"|(?<=\[)\d{1,3}\]|(?<=\[\d)\d{1,2}\]|(?<=\[\d\d)\d\])"
)
_NOTE = re.compile(rf"{_RAISED}|\[\d|[^\W\d_][.!?]\d")
_WORD = re.compile(
    rf"(?!{_RAISED}+(?!\w)|{_PLAIN})[\w{_JOINED}]+"
    rf"(?:{_PARTS}(?!{_RAISED}|{_PLAIN})[\w{_JOINED}]+)*"
)
# What stands at the edges of a word and is none.
_EDGES = ".,:;!?…„“”\"»«›‹()[]–—-’'"
_POSSESSIVE = re.compile(r"[’']s?$", re.IGNORECASE)


def word_spans(text: str) -> list[Span]:
    """Return the words of `text` as spans of code points, end exclusive, in order."""
    return [match.span() for match in _pattern(text).finditer(text)]


def count_words(text: str) -> int:
    """Return how many words `text` has.

    No word reaches across a space, and most of what is between two is letters and
    figures alone, perhaps with marks around them: one word. Only the rest is read letter by
    letter.
    """
    if _has_spaceless(text):
        return len(_word_or_sign().findall(text))
    if _NOTE.search(text):
        return len(_WORD.findall(text))
    pieces = text.split()
    marked = map(str.strip, filterfalse(str.isalnum, pieces), repeat(_EDGES))
    others = list(filterfalse(str.isalnum, marked))
    return len(pieces) - len(others) + len(_WORD.findall(" ".join(others)))


def is_whole(text: str, word: Span, spans: Iterable[Span]) -> bool:
    """Return whether `spans` together have each letter and figure of a word.

    "312" has not all of "312-köpfig"; "Rohde" has all that matters of "Rohde's".
    """
    at = word[0]
    end = at + len(_POSSESSIVE.sub("", text[slice(*word)]))
    for first, last in [*sorted(spans), (end, end)]:
        if any(map(str.isalnum, text[at : min(first, end)])):
            return False
        at = max(at, last)
    return True


def _pattern(text: str) -> re.Pattern[str]:
    return _word_or_sign() if _has_spaceless(text) else _WORD


def _has_spaceless(text: str) -> bool:
    """Return whether a text has a sign of such a script: none that fits Windows-1252 has."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return bool(_HAS_SPACELESS.search(text))
    return False


@cache
def _word_or_sign() -> re.Pattern[str]:
    """Return the pattern for texts with such scripts; compiling it costs as much as a text."""
    letters = rf"[^\W{_SPACELESS}]+(?:[{_JOINED}]+[^\W{_SPACELESS}]*)*"
    sign = rf"(?=\w)[{_SPACELESS}][{_MARKS}]*"
    # Signs that put the next consonant below the one before: Burmese, Khmer.
    stacked = rf"{sign}(?:(?<=[\u1039\u17d2]){sign})*"
    return re.compile(rf"{letters}(?:{_PARTS}{letters})*|{stacked}")
