"""Short answers that call something false: "Humbug", "Kein Wort davon ist wahr", "Nothing of the sort"."""

from articles.splitting.statements.page import Page

LONGEST = 6
_NO = frozenset(
    "nein no nope nah never nie niemals mitnichten keineswegs keinesfalls hardly negative".split()
)
_FILLING = frozenset(
    "absolut absolutely ganz völlig schlicht schlichtweg einfach gar überhaupt definitely certainly "
    "simply just really at all so true right correct the case in least das dies that it this is "
    "wahr richtig zutreffend der fall stimmt davon of course bestimmt sicher eindeutig ein klares "
    "klarer klares deutliches entschieden aber doch but well says ever und and wirklich emphatically".split()
)
_PHRASES = (
    "von wegen", "far from it", "nothing of the sort", "nothing of the kind", "on the contrary",
    "im gegenteil", "keine spur", "kein gedanke", "keine rede", "auf keinen fall", "in keinster weise",
    "in keiner weise", "weit gefehlt", "nichts dergleichen", "no way", "not at all", "kein wort",
    "not a word", "not a chance", "not remotely", "by no means", "nichts da", "nie und nimmer",
    "no truth", "nichts dran", "nothing in it", "nothing to it", "ach was", "not in the least",
    "trifft nicht", "stimmt nicht", "wide of the mark", "anything but", "the opposite", "das gegenteil", "ach wo", "not a bit", "kein bisschen", "i wo", "im geringsten", "the slightest", "kein stück",
    "schön wär's", "schön wär’s", "schön wärs", "schön wäre", "wüsste ich", "wüsste sie", "wüsste er", "schlechter witz",
    "schlechter scherz", "wer's glaubt", "wer’s glaubt", "wers glaubt", "träumt weiter", "as if", "is news to",
    "was news to", "news to me", "news to us", "in your dreams", "dream on", "bad joke", "first i've heard", "first i’ve heard",
)  # fmt: skip
_BEGINNING: dict[str, list[list[str]]] = {}
for _phrase in _PHRASES:
    _BEGINNING.setdefault(_phrase.split()[0], []).append(_phrase.split())


def says_no(page: Page, lows: list[str]) -> bool:
    """Return whether a few words are a mere no, or call something false and say nothing else."""
    if not lows or len(lows) > LONGEST:
        return False
    if _holds_phrase(lows):
        return True
    negated = not page.grammar.negations.isdisjoint(lows)
    if negated:
        return set(lows) <= _NO | page.grammar.negations | _FILLING
    return not _NO.isdisjoint(lows) or calls_false(page, lows)


def _holds_phrase(lows: list[str]) -> bool:
    return any(
        lows[at : at + len(phrase)] == phrase
        for at, low in enumerate(lows)
        if low in _BEGINNING
        for phrase in _BEGINNING[low]
    )


def calls_false(page: Page, lows: list[str]) -> bool:
    """Find "eine glatte Lüge", "pure fiction", not "zu Spekulationen", "the nonsense", "Gerüchte"."""
    grammar, stances = page.grammar, page.stances
    opening = lows[0]
    if opening in grammar.prepositions or opening in _NAMING_IT:
        return False
    if any(low in stances.refuting for low in lows):
        return True
    named = next((k for k, low in enumerate(lows) if low in stances.belittling), 0)
    return named > 0 and not grammar.prepositions.intersection(lows)


_NAMING_IT = frozenset(
    "der die das den dem des dieser diese dieses diesen the this that these those his her its their "
    "sein seine ihr ihre es it er sie he she they wir we".split()
)
