"""German picture credits: "Foto: Wu Hong / EPA", "Bild: dpa", "(Grafik: Archiv)"."""

from articles.facts.kinds import Kind
from articles.facts.values import Credit
from articles.splitting.credits import credit_names
from articles.splitting.de.families import CREDITS
from articles.splitting.engine import Found
from articles.splitting.reading import Reading


@CREDITS.rule("credit", on=("credit_word",))
def credit_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Foto: Wu Hong / EPA" up to the end of its line or bracket.

    Leaves alone: "Foto" in a sentence (no colon behind it).
    """
    read = credit_names(reading, index)
    if read is None:
        return None
    stop, names = read
    tokens = reading.tokens
    return Found(Kind.CREDIT, tokens[index].start, tokens[stop - 1].end, Credit(names), stop)
