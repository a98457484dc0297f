"""Where sentences begin: abbreviations, ordinals and initials do not end one."""

from collections.abc import Sequence

from articles.splitting.tokens import LINE, NO_GAP, PAD, PARAGRAPH, SPACE, Token
from articles.splitting.units import PER

TERMINALS = frozenset({".", "!", "?", "…", "...", ".."})
CLOSERS = frozenset("\"'”’“»«›‹‘)]}")
_ENDING = TERMINALS | CLOSERS
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_MARKS = "*†‡"


def sentence_starts(tokens: list[Token], *, dotted_ordinals: bool = True) -> list[int]:
    """Return the indices of the tokens that begin a sentence, in order.

    Where a language dots its ordinals ("21. Etappe"), a number and a period end nothing for sure.
    """
    starts = []
    for index in range(PAD, len(tokens) - PAD):
        gap = tokens[index].gap
        last = tokens[index - 1]
        if gap == SPACE and last.text not in _ENDING and not _may_be_note(last):
            continue
        begins = _begins(tokens, index, gap) if gap != NO_GAP else _lacks_space(tokens, index)
        if not (begins or dotted_ordinals) and tokens[index - 1].text == ".":
            begins = _follows_figure(tokens, index)
        if begins:
            starts.append(index)
    return starts


def _follows_figure(tokens: list[Token], index: int) -> bool:
    """Separate "on Oct. 21. U.S. stocks fell" from "No. 5. Smith" where ordinals have no period."""
    first, mark, figure = tokens[index], tokens[index - 1], tokens[index - 2]
    if mark.gap != NO_GAP or not figure.text.isdecimal():
        return False
    numbered = tokens[index - 3].text == "." and tokens[index - 4].low in _NUMBERED
    return first.gap != NO_GAP and first.text[0].isupper() and not numbered


_NUMBERED = frozenset({"no", "nos", "vol", "pp", "p", "fig"})


def _lacks_space(tokens: list[Token], index: int) -> bool:
    """Allow a missing space: "… so.Der Rest", where the next word can only begin a sentence."""
    after, mark, last = tokens[index], tokens[index - 1], tokens[index - 2]
    if mark.text != "." or mark.gap != NO_GAP or not last.text[-1:].islower():
        return False
    long = len(last.text) > 2 or "function" in last.classes
    whole = long and "abbreviation" not in last.classes
    return whole and "function" in after.classes and after.text[0].isupper() and len(after.text) > 1


def _begins(tokens: list[Token], index: int, gap: int) -> bool:
    if gap == PARAGRAPH:
        return True
    before = _last_mark(tokens, index)
    if tokens[before].text in TERMINALS:
        return _ends(tokens, before, index)
    return gap == LINE and _begins_line(tokens, index)


def _last_mark(tokens: list[Token], index: int) -> int:
    """Step back over closing marks and notes: "zurück.“[2] Das", "zurück.1) Das"."""
    before, after = index - 1, tokens[index]
    if "function" in after.classes and after.text[0].isupper() and is_plain_note(tokens, before):
        before -= 1
    while index - before < _MOST_MARKS and tokens[before].gap == NO_GAP:
        if opening := _note_opening(tokens, before - 1):
            before = opening - 1
        elif tokens[before].text == ")" and is_plain_note(tokens, before - 1):
            before -= 2
        elif _closes(tokens[before]):
            before -= 1
        else:
            break
    return before


_MOST_MARKS = 24


def is_bracketed_note(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a figure is a note's in brackets: "zurück.[1, 2]", "zurück.(2)"."""
    return _note_opening(tokens, at) is not None


def _note_opening(tokens: Sequence[Token], at: int) -> int | None:
    """Return the bracket that opens the note with the figure at `at`, None if it is no note's.

    Round brackets are a note's only where they touch the mark that ends a sentence.
    """
    if not _is_in_note(tokens[at]):
        return None
    first, stop = at, at + 1
    while at - first < _MOST_IN_NOTE and _is_in_note(tokens[first - 1]):
        first -= 1
    while stop - at < _MOST_IN_NOTE and _is_in_note(tokens[stop]):
        stop += 1
    opening, closing = tokens[first - 1], tokens[stop]
    if tokens[first].gap != NO_GAP or closing.gap != NO_GAP:
        return None
    touches = opening.gap == NO_GAP and tokens[first - 2].text in _ENDING
    square = opening.text == "[" and closing.text == "]"
    round_ = opening.text == "(" and closing.text == ")" and touches and stop == first + 1
    letter = tokens[at].text.isalpha()
    return first - 1 if (square and (touches or not letter)) or round_ else None


_MOST_IN_NOTE = 7


def _is_in_note(token: Token) -> bool:
    """Recognise what is in the brackets of a note: a figure, one small letter, "," and "-"."""
    text = token.text
    return text in _IN_NOTE or (text.isdecimal() and len(text) < _LONGEST_FIGURE_OF_NOTE)


_IN_NOTE = frozenset("abcdefgh,;-–")
_LONGEST_FIGURE_OF_NOTE = 4


def is_plain_note(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a figure may be a note's: "zurück.2", but "Abs.2"."""
    further, before, token = tokens[at - 2 : at + 1]
    if not token.text.isdecimal() or token.gap != NO_GAP or len(token.text) > _LONGEST_NOTE:
        return False
    if before.text in CLOSERS:
        return further.text in TERMINALS
    ends = before.text in TERMINALS and before.gap == NO_GAP
    return ends and further.text[-2:].isalpha() and "abbreviation" not in further.classes


_LONGEST_NOTE = 2


def _may_be_note(token: Token) -> bool:
    short = len(token.text) < _LONGEST_FIGURE_OF_NOTE
    number = token.text.isdecimal() and token.gap == NO_GAP and short
    return number or is_note_mark(token.text)


def _closes(token: Token) -> bool:
    return token.text in CLOSERS or is_note_mark(token.text)


def is_note_mark(text: str) -> bool:
    """Return whether a token is the mark of a note: "Er ging.² Sie blieb.", "Er ging.** Sie …"."""
    return bool(text) and (not text.strip(_RAISED) or not text.strip(_MARKS))


def _begins_line(tokens: list[Token], index: int) -> bool:
    """Distinguish a new line from a wrapped one: it starts upper-case, nothing is left open."""
    last, first = tokens[index - 1], tokens[index].text[0]
    if _is_item(tokens, index):
        return True
    if last.text in {",", "-", "–", "("} or "function" in last.classes:
        return False
    return not first.islower() and first not in "%,.;:)€$"


def _is_item(tokens: list[Token], index: int) -> bool:
    """Recognise the mark of a list's item; a dash is one below another or below a colon."""
    mark = tokens[index].text
    if mark not in _BULLETS or tokens[index + 1].gap != SPACE:
        return False
    if mark not in _DASHES or tokens[index - 1].text == ":":
        return True
    at = index - 1
    while tokens[at].gap < LINE and index - at < _LONGEST_ITEM:
        at -= 1
    return tokens[at].gap >= LINE and tokens[at].text == mark


_BULLETS = frozenset("•*·▪►‣●■-–—")
_DASHES = frozenset("-–—")
_LONGEST_ITEM = 60


def _ends(tokens: list[Token], mark: int, following: int) -> bool:
    """Return whether the terminal at `mark` ends a sentence before token `following`."""
    after = tokens[following]
    if after.text in {"(", "["} or after.text[0].isupper():
        opens = True
    elif after.text[0].islower():
        opens = False
    else:
        opens = after.text not in {",", ";", ")", "/"}
    if not opens:
        return False
    if tokens[mark].text != ".":
        return True
    if tokens[mark - 1].text == "c" and tokens[mark - 3].text == "h":
        return False
    if _period_ends(tokens[mark - 1], after) or _ends_amount(tokens, mark - 1, after):
        return True
    if _ends_measure(tokens, mark, after):
        return True
    return tokens[mark - 1].text.isdecimal() and _is_no_ordinal(tokens, mark - 1, following)


def _is_no_ordinal(tokens: list[Token], figure: int, following: int) -> bool:
    """Distinguish "kam auf Platz 3. Trainer Wolf …" and "er war 22. Rehm zufolge …" from an
    ordinal.

    After "Platz" a number takes no period; after "war" and "auf" a name, or a verb after the
    next word, shows that a new sentence has begun.
    """
    before, after, verb = tokens[figure - 1], tokens[following], tokens[following + 1]
    if not after.text[0].isupper() or "month" in after.classes:
        return False
    if before.low in _PLACED or before.low.endswith(_PLACES):
        return True
    if "before_figure" not in before.classes or "role" in after.classes:
        return False
    return "first_name" in after.classes or not _OPENING.isdisjoint(verb.classes)


_PLACED = frozenset({"nummer", "seite", "position"})
_PLACES = ("platz", "rang")
_OPENING = frozenset({"after_source", "past_verb", "future_verb", "speech_verb", "subjunctive"})


def _ends_amount(tokens: list[Token], unit: int, after: Token) -> bool:
    """Distinguish "£110m. Revenue" and "the 1990s. Music" from an initial: the letter touches
    digits.
    """
    last, opens = tokens[unit], after.text[0].isupper() or after.text in _OPENERS
    is_glued = last.gap == NO_GAP and tokens[unit - 1].text[-1:].isnumeric()
    return is_glued and last.text in _GLUED and opens


_OPENERS = frozenset("\"“„‘'‚»«›‹([")
_GLUED = frozenset({"m", "bn", "p", "k", "s", "C", "F", "K", "A", "V", "W", "J", "N", "am", "pm"})


def _ends_measure(tokens: list[Token], mark: int, after: Token) -> bool:
    """Distinguish "32 km/h. Holm" and "310 kg. Die" from "5 Min. Pause", "5 W. Holm", "Berg KG.
    Holm".

    Signs of units take no period of their own. Where the word before may be an abbreviation
    or an initial too, only a word that begins sentences shows that one has ended.
    """
    at = mark - 1
    if tokens[at].text in {"2", "3"} and tokens[at].gap == NO_GAP:
        at -= 1
    unit = tokens[at]
    is_sign = unit.text in _SI_LETTERS or unit.low in _SIGNS or "measure_sign" in unit.classes
    if not is_sign or not _is_measured(tokens, at):
        return False
    if unit.low in _DOTTED_UNITS or (unit.text in _SI_LETTERS and at == mark - 1):
        return "function" in after.classes and after.text[0].isupper()
    return after.text[0].isupper() or after.text in _OPENERS


def _is_measured(tokens: list[Token], unit: int) -> bool:
    """Return whether a figure stands before a unit, or before the one it is divided by."""
    while tokens[unit - 1].text == "/" and tokens[unit].gap == NO_GAP and unit > PAD + 1:
        unit -= 2
    return tokens[unit - 1].text[-1:].isnumeric()


# "m", "km", "h", "g" are none: nobody writes them with a period.
_DOTTED_UNITS = frozenset(
    "min std hr s sec sek ft yd mi lb lbs oz fl cwt gal tbsp tsp hl sr mt ar v p a d".split()
)
_SI_LETTERS = frozenset("ACFJKNVW")
_SIGNS = PER.keys() | {"am", "pm"}


def _period_ends(last: Token, after: Token) -> bool:
    word = last.text
    sure = "function" in after.classes and after.text[0].isupper()
    if word.isdecimal():
        return len(word) > 3 or (sure and "times_word" not in after.classes)
    if last.low == "no" and after.text[0].isalpha():
        return True
    is_name = "not_in_capitals" in last.classes and word.isupper()
    if "abbreviation" in last.classes and not is_name:
        return sure and "closing" in last.classes
    if len(word) == 1 and word.isalpha() and word.isupper():
        return sure
    return True
