"""German counts: "147.445 Fahrzeuge", "Tausende Menschen", "mehrere Hundert Gäste"."""

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.counts import count_found, is_name_number, read_counted, vague_found
from articles.splitting.de.families import FIGURES
from articles.splitting.de.figures import NUMBER_CLASSES
from articles.splitting.engine import Found
from articles.splitting.figures import range_end
from articles.splitting.numbers import read_number
from articles.splitting.quantities import modifier_before
from articles.splitting.reading import Reading


@FIGURES.rule("count", on=(*NUMBER_CLASSES, "vague_number", "both"))
def count_rule(reading: Reading, index: int) -> Found | list[Found] | None:
    """Finds "147.445 Fahrzeuge", "drei Millionen Menschen", "1.200 neue Stellen", "Tausende".

    Leaves alone: names ("Model 3", "A 380", "Covid-19"), paragraphs, pages, scores, phone
    numbers, "ein" as an article.
    """
    tokens = reading.tokens
    token = tokens[index]
    if "vague_number" in token.classes:
        return vague_found(reading, index)
    if "both" in token.classes:
        return None
    number = read_number(reading, index)
    if number is None or number.value is None or index in reading.named:
        return None
    if is_name_number(reading, index, number.stop):
        return None
    second = range_end(reading, number)
    counted = read_counted(reading, second or number)
    if second and second.value is not None and number.value < second.value:
        low = Found(
            Kind.COUNT, *number.span, _plain(reading, index, number.value, number.span), number.stop
        )
        return [low, count_found(reading, second, counted)]
    return count_found(reading, number, counted)


def _plain(reading: Reading, index: int, value: Decimal, span: tuple[int, int]) -> Quantity:
    return Quantity(value, modifier=modifier_before(reading, index), number_span=span)
