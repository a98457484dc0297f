"""What the age rules of all languages share: brackets behind a name, and whose age it is."""

from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Age
from articles.splitting.engine import Found
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP

UNIT_NAMES = {"Y": "year", "M": "month", "W": "week", "D": "day"}
OLDEST = 125


def bracket_age(reading: Reading, index: int) -> Found | None:
    """Read a number that stands alone in brackets right behind a person's name."""
    tokens = reading.tokens
    token = tokens[index]
    if tokens[index - 1].text != "(" or tokens[index + 1].text not in {")", ","}:
        return None
    number = token.classes["integer"]
    if token.gap != NO_GAP or not 0 < number <= OLDEST:
        return None
    mention = reading.mention_before(index - 1)
    if mention is None or mention.stop != index - 1:
        return None
    value = Age(Decimal(number), subject=mention.name, number_span=(token.start, token.end))
    return Found(Kind.AGE, token.start, token.end, value, index + 1)


def subject_after(reading: Reading, stop: int) -> str | None:
    """Return the person named next in the sentence, within a few words."""
    _, end = reading.sentence(stop)
    mentions = reading.mentions_in(stop, min(stop + 8, end))
    return mentions[0].name if mentions else None


def subject_before(reading: Reading, index: int) -> str | None:
    """Return the person last named before token `index`, in this sentence or the one before."""
    mention = reading.mention_before(index)
    if mention is None:
        return None
    first, _ = reading.sentence(index)
    earlier, _ = reading.sentence(first - 1)
    return mention.name if mention.first >= earlier else None
