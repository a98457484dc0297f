"""German picture credits: "Foto: Wu Hong / EPA", "Bild: dpa", "(Grafik: Archiv)"."""

from articles.splitting.credits import credit_found
from articles.splitting.de.families import CREDITS
from articles.splitting.engine import Found
from articles.splitting.reading import Reading


@CREDITS.rule("credit", on=("credit_word",))
def credit_rule(reading: Reading, index: int) -> list[Found] | None:
    """Finds "Foto: Wu Hong / EPA" up to the end of its line or bracket, and who is named in it.

    Leaves alone: "Foto" in a sentence (no colon behind it).
    """
    return credit_found(reading, index)
