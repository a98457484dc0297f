"""The names that a document and a manuscript repeat, and the share that both have."""

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from articles.matching.inputs import ManuscriptText, SourceText
from articles.matching.lexicon import Lexicon
from articles.matching.words import FUNCTION_WORDS, folded

# Words that look like names: capitals inside a sentence, in German without an article before.
_NAME_EN = r"(?<![.!?:„“\"] )(?<!\n)\b[A-ZÄÖÜ][\w-]{3,}"
_NAME_DE = (
    r"(?<!\w[mnrse] )"
    + _NAME_EN
    + r"|(?:(?<= in )|(?<= bei )|(?<= von )|(?<= aus ))[A-ZÄÖÜ][\w-]{3,}"
)
NAME_PATTERNS = {"de": re.compile(_NAME_DE), "en": re.compile(_NAME_EN)}
_CAPITAL = re.compile(r"\b[A-ZÄÖÜ][\w-]{3,}")


def other_names(source: SourceText, lexicon: Lexicon) -> dict[str, int]:
    """Return the names that a document repeats, with how often; rows of tables are left out."""
    prose = "\n".join(p.text for p in source.passages if not p.cells)
    found = names_in(NAME_PATTERNS[source.language], prose, source.language, lexicon)
    return {name: count for name, count in found.items() if count > 1}


def names_in(pattern: re.Pattern[str], text: str, language: str, lexicon: Lexicon) -> Counter[str]:
    """Count the matches of `pattern` that never begin with a small letter in the text.

    The keys are folded; a word of the lexicon counts 0.
    """
    lower = {folded(w).removesuffix("s") for w in re.findall(r"\b[a-zäöü]\w{3,}", text)}
    found: Counter[str] = Counter()
    for word in pattern.findall(text):
        name = folded(word).removesuffix("s")
        if name not in lower and word.casefold() not in FUNCTION_WORDS:
            found[name] += not lexicon.is_known(word, language)
    return found


@dataclass(frozen=True, slots=True)
class ManuscriptNames:
    """The names that a manuscript repeats with how often, and all of its words."""

    repeated: Counter[str]
    words: Collection[str]

    @classmethod
    def of(
        cls, manuscript: ManuscriptText, words: Collection[str], lexicon: Lexicon
    ) -> "ManuscriptNames":
        found = names_in(_CAPITAL, manuscript.text, manuscript.language, lexicon)
        return cls(Counter({w: n for w, n in found.items() if n > 1}), words)

    def shared(self, there: Collection[str]) -> float:
        """Return the share (0 to 1) of its repeated names among the words of a document.

        A name weighs as much as it is repeated.
        """
        known = sum(n for w, n in self.repeated.items() if w in there)
        return known / max(1, self.repeated.total())
