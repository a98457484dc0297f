"""Pairs of quotation marks: German, Swiss, French, English; nested and across paragraphs."""

from dataclasses import dataclass

from articles.splitting.tokens import NO_GAP, PAD, PARAGRAPH, Token

# What may close each opening mark.
CLOSING = {
    "„": "“”\"‟", "“": "”\"", "”": "”\"", "»": "«", "«": "»", "›": "‹", "‹": "›", "‚": "‘’'",
    "‘": "’'", '"': '"”“', "'": "'’", "‟": "”\"", "❝": "❞", "「": "」",
}  # fmt: skip
_ONLY_OPENING = frozenset("„‚❝「")
_SINGLE = frozenset("‚‘’'›‹")
# Longer quotations are taken for marks that were never closed.
LONGEST_QUOTE = 600
DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in marks: tokens `first` (the opening mark) to `stop` (after the closing one)."""

    first: int
    stop: int


def quoted_spans(tokens: list[Token], marks: list[int]) -> dict[int, Quoted]:
    """Return the pairs of `marks` by their opening token. Linear in the number of marks."""
    pairs: dict[int, Quoted] = {}
    open_marks: list[int] = []
    for index in marks:
        token = tokens[index]
        if token.gap >= PARAGRAPH and open_marks and _goes_on(tokens, open_marks[-1], index):
            first = open_marks.pop()
            pairs[first] = Quoted(first, index)
        if opened := _closes(tokens, open_marks, index):
            first = open_marks[opened - 1]
            del open_marks[opened - 1 :]
            pairs[first] = Quoted(first, index + 1)
        elif _opens(tokens, index, token):
            open_marks.append(index)
            if len(open_marks) > DEEPEST:
                open_marks.pop(0)
    return pairs


def last_paragraph(pairs: dict[int, Quoted], tokens: list[Token], quoted: Quoted) -> Quoted:
    """Return the paragraph that closes speech over several: its speaker speaks all."""
    while "quote_mark" not in tokens[quoted.stop - 1].classes:
        following = pairs.get(quoted.stop)
        if following is None:
            break
        quoted = following
    return quoted


def _goes_on(tokens: list[Token], first: int, index: int) -> bool:
    """Recognise speech over several paragraphs: each opens with the mark, only the last closes."""
    opens = tokens[first].gap >= PARAGRAPH or tokens[first - 1].text == ":"
    ended = tokens[index - 1].text in {".", "!", "?", "…"}
    return opens and ended and tokens[index].text == tokens[first].text


def _closes(tokens: list[Token], open_marks: list[int], index: int) -> int:
    """Return the place in the stack (from 1) of the mark that `index` closes, else 0."""
    token = tokens[index]
    if token.text in _ONLY_OPENING:
        return 0
    for depth in range(len(open_marks), 0, -1):
        first = open_marks[depth - 1]
        if token.text not in CLOSING.get(tokens[first].text, ""):
            continue
        if index - first > LONGEST_QUOTE or index == first + 1:
            continue
        if _may_close(tokens, index):
            return depth
    return 0


def _may_close(tokens: list[Token], index: int) -> bool:
    token, after = tokens[index], tokens[index + 1]
    if token.text in _SINGLE and after.gap == NO_GAP and after.text[:1].isalnum():
        return False
    if token.gap == NO_GAP:
        return True
    return after.gap != NO_GAP or after.text in ",.;:!?)"


def _opens(tokens: list[Token], index: int, token: Token) -> bool:
    if token.text not in CLOSING:
        return False
    after, before = tokens[index + 1], tokens[index - 1]
    if after.gap >= PARAGRAPH or not after.text:
        return False
    if token.text in _ONLY_OPENING:
        return True
    if token.gap == NO_GAP and before.text[:1].isalnum():
        return False
    if token.text in _SINGLE:
        return after.gap == NO_GAP and (token.gap != NO_GAP or before.text in '(-–„»"“')
    return after.gap == NO_GAP or token.gap != NO_GAP


def marks_of(tokens: list[Token]) -> list[int]:
    """Return the tokens that are quotation marks; two apostrophes are markup, not a mark."""
    marks = [i for i in range(PAD, len(tokens) - PAD) if "quote_mark" in tokens[i].classes]
    return [i for i in marks if tokens[i].text != "'" or not _is_doubled(tokens, i)]


def _is_doubled(tokens: list[Token], index: int) -> bool:
    before, after = tokens[index - 1], tokens[index + 1]
    return (before.text == "'" and tokens[index].gap == NO_GAP) or (
        after.text == "'" and after.gap == NO_GAP
    )
