"""German picture credits: "Foto: Wu Hong / EPA", "Bild: dpa", "(Grafik: Archiv)"."""

from articles.splitting.credits import credit_found
from articles.splitting.de.families import CREDITS
from articles.splitting.engine import Found
from articles.splitting.reading import Reading
from articles.splitting.tokens import LINE


@CREDITS.rule("credit", on=("credit_word",))
def credit_rule(reading: Reading, index: int) -> list[Found] | None:
    """Finds "Foto: Wu Hong / EPA" up to the end of its line or bracket, and who is named in it.

    Leaves alone: "Foto" in a sentence, with a colon or without ("so sieht das Bild: …"), since a
    credit opens its line, its sentence or a bracket.
    """
    before = reading.tokens[index - 1]
    opens = reading.tokens[index].gap >= LINE or index == reading.sentence(index)[0]
    return credit_found(reading, index) if opens or not before.text[:1].isalpha() else None
