"""German picture credits: "Foto: Wu Hong / EPA", "Bild: dpa", "(Grafik: Archiv)"."""

from articles.splitting.credits import credit_found
from articles.splitting.de.families import CREDITS
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading
from articles.splitting.tokens import LINE


@CREDITS.rule("credit", on=("credit_word",))
def credit_rule(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Finds "Foto: Wu Hong / EPA", "© Wu Hong", "Text: Petra Lindner" up to the end of line or bracket, and who it names.

    Leaves alone: "Text" before anything but a name, "Foto" in a sentence, with a colon or without
    ("so sieht das Bild: …"), since a credit opens its line, its sentence or a bracket.
    """
    second, before, token = reading.tokens[index - 2 : index + 1]
    if token.low in _TEXTS and reading.mention_at(index + 2) is None:
        return None
    if before.low == "und" and second.low in _TEXTS:
        return credit_found(reading, index)
    opens = reading.tokens[index].gap >= LINE or index == reading.sentence(index)[0]
    return credit_found(reading, index) if opens or not before.text[:1].isalpha() else None


_TEXTS = frozenset({"text", "texte"})
