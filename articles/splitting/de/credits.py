"""German picture credits: "Foto: Wu Hong / EPA", "Bild: dpa", "(Grafik: Archiv)"."""

from articles.splitting.credits import credit_found, opens_credit
from articles.splitting.de.families import CREDITS
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading


@CREDITS.rule("credit", on=("credit_word",))
def credit_rule(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Finds "Foto: Wu Hong / EPA", "© Wu Hong", "Text: Petra Lindner", "Mitarbeit: …" up to the end of line or bracket, and who it names.

    Leaves alone: "Text" before anything but a name, "Foto" in a sentence, with a colon or without
    ("so sieht das Bild: …"), since a credit opens its line, its sentence or a bracket.
    """
    second, before, token = reading.tokens[index - 2 : index + 1]
    if token.low in _TEXTS and index + 2 not in reading.named:
        return None
    listed = before.low == "und" and second.low in _TEXTS
    return credit_found(reading, index) if listed or opens_credit(reading, index) else None


_TEXTS = frozenset("text texte mitarbeit protokoll interview redaktion recherche".split())
