"""A text as the statements read it: its tokens with their tags, its quotation marks."""

from itertools import pairwise

from articles.splitting.quotation import Quoted
from articles.splitting.reading import Reading
from articles.splitting.statements.grammar import GRAMMARS, QUOTES
from articles.splitting.statements.idioms import is_affirming
from articles.splitting.statements.stances import stance_lexicon
from articles.splitting.statements.verb_forms import verb_forms
from articles.splitting.tokens import LINE, NO_GAP, PAD, Token

CREDITS = frozenset({"Foto", "Fotos", "Photo", "Photograph", "Bild", "Grafik"})
_FINAL = frozenset('.!?:"“”»«')
LONGEST = 240  # tokens of a sentence that are read together


class Page:
    """One text: words, lower-case words and tags by token; `tags` fills sentence by sentence.

    `marks` are the tokens of the sentence last tagged that begin with neither letter nor digit.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.text
        self.tokens: list[Token] = reading.tokens
        self.texts = _with_dashes(self.tokens, reading.texts)
        self.lows = [token.low for token in self.tokens]
        self.tags = ["O"] * len(self.tokens)
        self.marks: list[int] = []
        self.language = reading.language.name
        self.german = self.language == "de"
        self.grammar = GRAMMARS[self.language]
        self.forms = verb_forms(self.language)
        self.stances = stance_lexicon(self.language)
        self.quoted: dict[int, Quoted] = reading.quoted

    def sentences(self) -> list[tuple[int, int]]:
        """Return the first token and the one after the last of each sentence.

        A sentence without end is read in pieces, so that no rule looks too far ahead.
        """
        starts = [one for one in self.reading.sentences if not self._is_wrapped(one)]
        starts.append(len(self.tokens) - PAD)
        return [
            (first, min(first + LONGEST, stop))
            for begin, stop in pairwise(starts)
            for first in range(begin, stop, LONGEST)
        ]

    def _is_wrapped(self, first: int) -> bool:
        """Return whether a sentence only begins because a line ends, as mails are wrapped."""
        if self.tokens[first].gap != LINE or self.texts[first - 1] in _FINAL:
            return False
        if self.texts[first] in CREDITS and self.texts[first + 1] == ":":
            return False  # the credit below a caption
        return not self.reading.is_separated(self.tokens[first - 1].start, self.tokens[first].end)

    def tag(self, first: int, stop: int) -> None:
        """Tag the tokens of one sentence, and find its marks."""
        texts = self.texts[first:stop]
        self.tags[first:stop] = self.forms.tag(texts, self.lows[first:stop])
        self.marks = [i for i, text in enumerate(texts, first) if not text[0].isalnum()]

    def finite_in(self, start: int, stop: int) -> int:
        """Return the first finite verb among the tokens `start` to `stop`, -1 for none."""
        try:
            return self.tags.index("F", start, stop)
        except ValueError:
            return -1

    def span(self, first: int, stop: int) -> str | None:
        """Return the text of tokens `first` to `stop` (exclusive), None for no token."""
        if stop <= first:
            return None
        return self.text[self.tokens[first].start : self.tokens[stop - 1].end]

    def is_quote_mark(self, index: int) -> bool:
        return self.texts[index] in QUOTES

    def is_capital(self, index: int) -> bool:
        return self.texts[index][:1].isupper()

    def negates(self, index: int) -> bool:
        """Distinguish "nicht", "kein", "no" from "nicht nur", "not only" and "wie noch nie"."""
        low = self.lows[index]
        if low not in self.grammar.negations:
            return False
        plain = low in {"nicht", "not"}
        if plain and self.lows[index + 1] in self.grammar.limiting:
            return False
        return not is_affirming(self.lows, index)


def _with_dashes(tokens: list[Token], texts: list[str]) -> list[str]:
    """Return the tokens' texts; one or two hyphens between spaces are a dash."""
    if _HYPHENS.isdisjoint(texts):
        return texts
    texts = texts.copy()
    for at in range(PAD, len(tokens) - PAD):
        if texts[at] in _HYPHENS and tokens[at].gap != NO_GAP != tokens[at + 1].gap:
            texts[at] = "–"
    return texts


_HYPHENS = frozenset({"-", "--"})
