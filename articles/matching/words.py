"""Words as they are compared: folded forms, tokens, function words, negations."""

import re
from functools import lru_cache

WORD = re.compile(r"[^\W\d_]+(?:[-‐‑'’][^\W\d_]+)*")
_PLAIN = str.maketrans({
    "ä": "a", "ö": "o", "ü": "u", "é": "e", "è": "e", "ê": "e", "á": "a", "à": "a", "â": "a", "ç": "c",
    "í": "i", "ó": "o", "ô": "o", "ú": "u", "ñ": "n", "ø": "o", "å": "a", "š": "s", "č": "c", "ž": "z",
    "’": "'", "‘": "'", "‐": "-", "‑": "-", "ß": "ss",
})  # fmt: skip
FUNCTION_WORDS = frozenset(
    """der die das den dem des ein eine einen einem einer eines und oder aber denn in im an am auf aus bei beim von vom
zu zum zur mit nach für über unter vor durch um als wie dass daß ist sind war waren sei seien wird werden wurde wurden
worden hat haben hatte hatten habe sich nicht auch noch nur schon so es er sie ihr ihre ihren ihrer ihrem seine sein
seinen seiner seinem ihm ihn man wir ich uns dort hier damit dabei davon dazu dieser diese dieses diesem diesen jede
jeder jedes jenem jener jene dann da wo was wer welche welcher welches zwar sowie etwa rund gut knapp fast soll sollen
sollte kann können konnte muss müssen musste will wollen wollte mehr weniger bis seit ab je sehr ganz allein alle allen
aller the a an of and or but in on at by for from to with as is are was were be been being has have had will would it
its they them their he she his her him this that these those which who whom not no than then there here so more less up
down out into over under per also only about after before since until said says sagt sagte mr mrs ms herr frau unser
our we i you your my me am do does did can could must may might should one two zwei drei neu new jahr jahre jahren year
years million millionen milliarde milliarden billion mio mrd prozent percent cent euro euros eur dollar dollars tag
tage day days other some any all selbst selber wieder heute jetzt now today zuletzt zuvor vergangenen vergangene
vorigen last next damals einst weil wenn während ob nun immer mal doch ja nein schließlich insgesamt gegen ohne hatten
kein keine keinen""".split()
)
NEGATIONS = frozenset(
    """nicht kein keine keinen keiner keinem keines nie niemals niemand nichts ohne weder nirgends keinerlei
not no never nobody none nothing without neither nor cannot""".split()
)


@lru_cache(200_000)
def folded(text: str) -> str:
    """Return `text` without case and accents, which sources write differently."""
    return text.casefold().translate(_PLAIN)


def tokens(text: str) -> list[str]:
    """Return the words of a text, folded."""
    return [folded(match.group()) for match in WORD.finditer(text)]


TITLES = frozenset(
    "dr prof professor professorin dame sir lord lady dipl ing von van de der".split()
)


def name_words(text: str) -> list[str]:
    """Return the capitalised words of a name, folded, without titles."""
    words = [w for w in WORD.findall(text) if w[0].isupper() and len(w) > 1]
    return [folded(w).removesuffix("'s") for w in words if folded(w) not in TITLES]


def is_negated(text: str) -> bool:
    """Return whether a text holds a word of negation."""
    return any(word in NEGATIONS or word.endswith("n't") for word in tokens(text))
