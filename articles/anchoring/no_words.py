"""Find what counts for no word: the marks of notes, and what ends the item of a list.

Marks of notes ("zurück.²", "zurück.2", "zurück [2].", "² Stand") may be added, removed or
renumbered. An item that is moved ends like its new neighbours: "12 Kräne," is "12 Kräne.".
"""

import re
from collections.abc import Iterator, Sequence

from articles.anchoring.sentence_words import ABBREVIATIONS, BEGINNERS

# Stands where a mark is that counts for no word.
NO_WORD = "\ufdd2"
_QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u301d\u301e\u301f'
# A raised figure stays a power behind a bracket, and a unit's behind a short word ("km²").
_RAISED = "⁰¹²³⁴-⁹"
_SURE = re.compile(
    rf"(?<=[.!?…,;:{_QUOTES}])[{_RAISED}]+(?!\w)|^[{_RAISED}]+(?=\s?\w)"
    rf"|(?<=[.!?…])[*†]+(?!\S)|(?<=[^\W\d_]{{4}})(?<![{_RAISED}])[{_RAISED}]+(?!\w)"
    # "zurück[2].", "zurück [2].", "zurück. [2] Das", "[2] Stand": behind a word and before the
    # next one it may be a place in a ranking ("Berg [2] siegt").
    rf"|(?<=[^\W\d_])(?:\[\d{{1,3}}\])+(?!\w)|[ \u00a0](?:\[\d{{1,3}}\])+(?=[.!?…,;:])"
    rf"|(?<=[.!?…,;:{_QUOTES}])[ \u00a0]?(?:\[\d{{1,3}}\])+(?!\w)|^\[\d{{1,3}}\](?=\s?\w)",
    re.MULTILINE,
)
# "zurück.2 Das": what follows must open a line or a sentence, since "zurück.2 Boote" may only lack
# a space.
_PLAIN = re.compile(
    rf"(?:(?<=[^\W\d_A-ZÄÖÜ]{{2}}[.!?])|(?<=[.!?][{_QUOTES}]))([1-9]\d?)(?=\s*$|\s+[{_QUOTES}]?([A-ZÄÖÜ]\w*))",
    re.MULTILINE,
)
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_LONGEST_WORD = 20
_NOTE = re.compile(r"^([1-9]\d?)(?=\s\S)", re.MULTILINE)


# The comma, the "und" or the full stop at the end of a line that a bullet begins.
_ITEM = re.compile(
    r"^([^\S\n]*[•*·▪►‣●■–—-] [^\n]*?)((?:[,;]|[,;]?[ \u00a0](?:und|oder|sowie|and|or)|\.))"
    r"(?=[^\S\n]*$)",
    re.MULTILINE,
)


def without_marks(text: str) -> str:
    """Return a text of the same length with `NO_WORD` in the place of what counts for none."""
    text = _ITEM.sub(lambda found: found[1] + NO_WORD * len(found[2]), _SURE.sub(_no_words, text))
    found = [match for match in _PLAIN.finditer(text) if not _is_abbreviated(text, match)]
    if not found:
        return text
    notes = {match[1]: match for match in _NOTE.finditer(text, found[0].end())}
    marks = [*_plain_marks(found, notes)]
    if len(marks) == len(found) and notes.keys() >= {match[1] for match in marks}:
        marks += [notes[match[1]] for match in found]
    pieces, past = [], 0
    for start, end in sorted(match.span(1) for match in marks):
        pieces += [text[past:start], NO_WORD * (end - start)]
        past = end
    return "".join([*pieces, text[past:]])


def _no_words(found: re.Match[str]) -> str:
    return NO_WORD * len(found[0])


def _is_abbreviated(text: str, mark: re.Match[str]) -> bool:
    """Distinguish "zurück.2" from "Abs.2"."""
    stop = mark.start() - 1
    word = _LAST_WORD.search(text, max(0, stop - _LONGEST_WORD), stop)
    return word is not None and word[0].lower() in ABBREVIATIONS


def _plain_marks(
    found: Sequence[re.Match[str]], notes: dict[str, re.Match[str]]
) -> Iterator[re.Match[str]]:
    """Yield the figures that are surely marks.

    All are where they count up from 1; else those whose note is in the text, those that end a line,
    and those before a word that no number counts ("Das").
    """
    counted = [match[1] for match in found] == [str(n + 1) for n in range(len(found))]
    counts_up = len(found) > 1 and counted
    for match in found:
        if counts_up or match[1] in notes or match[2] is None or match[2] in BEGINNERS:
            yield match
