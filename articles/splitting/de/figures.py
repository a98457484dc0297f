"""German figures: quantities, ordinals, shares of people, multiples, counted nouns."""

from decimal import Decimal

from articles.facts.kinds import Kind
from articles.facts.values import Quantity
from articles.splitting.counts import count_found, is_name_number, read_counted, vague_found
from articles.splitting.de.families import FIGURES
from articles.splitting.engine import Found
from articles.splitting.figures import ordinal_found, range_end, read_money_first, read_quantity
from articles.splitting.numbers import HALF, read_number, rounded
from articles.splitting.quantities import direction_of, is_change, modifier_before
from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP, SPACE

NUMBER_CLASSES = ("number", "one", "half", "fraction_sign", "mixed", "minus")


@FIGURES.rule("money-first", on=("currency_sign", "currency_code", "dollar_prefix"))
def money_first_rule(reading: Reading, index: int) -> Found | list[Found] | None:
    """Finds "CHF 240", "$ 75 Millionen". Leaves alone: codes without a number."""
    return read_money_first(reading, index)


@FIGURES.rule("quantity", on=NUMBER_CLASSES)
def quantity_rule(reading: Reading, index: int) -> Found | list[Found] | None:
    """Finds "8 Prozent", "1,5 Milliarden Euro", "41,2 Grad", "250 bis 600 Euro".

    A percentage by which something rises or falls is a change, one that something amounts
    to a share. Leaves alone: units without a number, since they state no amount.
    """
    return read_quantity(reading, index)


@FIGURES.rule("share-of-people", on=("each",))
def each_nth_rule(reading: Reading, index: int) -> Found | None:
    """Finds "jeder Dritte", "jede zweite Familie". Leaves alone: "jeder dritte Montag"."""
    tokens = reading.tokens
    token = tokens[index + 1]
    nth = token.classes.get("ordinal")
    if nth is None and "integer" in token.classes and tokens[index + 2].text == ".":
        nth, stop = Decimal(token.classes["integer"]), index + 3
    elif nth is not None:
        stop = index + 2
    else:
        return None
    if nth < 2 or "weekday" in tokens[stop].classes or "unit" in tokens[stop].classes:
        return None
    base = None
    if tokens[stop].text[:1].isupper() and token.text[0].islower():
        base, stop = tokens[stop].text, stop + 1
    value = Quantity(rounded(1 / nth), unit="1", base=base, number_span=(token.start, token.end))
    return Found(Kind.SHARE, tokens[index].start, tokens[stop - 1].end, value, stop)


@FIGURES.rule("fraction", on=("number", "one", "half_noun", "mixed", "fraction_sign"))
def fraction_rule(reading: Reading, index: int) -> Found | None:
    """Finds "ein Drittel", "zwei Drittel der Stimmen", "die Hälfte". Leaves alone: "halb"."""
    tokens = reading.tokens
    if "half_noun" in tokens[index].classes:
        token = tokens[index]
        first = index - 1 if tokens[index - 1].low in {"die", "der"} else index
        change = is_change(reading, first, index + 1)
        value = Quantity(HALF, unit="1", number_span=(token.start, token.end))
        kind = Kind.CHANGE if change else Kind.SHARE
        return Found(kind, token.start, token.end, value, index + 1)
    number = read_number(reading, index)
    if number is None or not number.fraction or number.value is None:
        return None
    if "fraction" not in tokens[number.stop - 1].classes and "mixed" not in tokens[index].classes:
        return None
    if number.value > 1:
        return None
    change = is_change(reading, index, number.stop)
    value = Quantity(
        number.value,
        unit="1",
        modifier=modifier_before(reading, index),
        direction=direction_of(reading, index) if change else None,
        number_span=number.span,
    )
    kind = Kind.CHANGE if change else Kind.SHARE
    return Found(kind, *number.span, value, number.stop)


@FIGURES.rule("money-in-one-word", on=("compound_money",))
def money_word_rule(reading: Reading, index: int) -> Found:
    """Finds "siebenhundert-Euro" in "siebenhundert-Euro-Frage" and alone.

    Leaves alone: compounds of the currency without a number ("Euro-Zone").
    """
    token = reading.tokens[index]
    number, code = token.classes["compound_money"]
    end = token.start + token.text.index("-")
    value = Quantity(
        number,
        unit=code,
        unit_text=token.text[end - token.start + 1 :],
        number_span=(token.start, end),
    )
    return Found(Kind.MONEY, token.start, token.end, value, index + 1)


@FIGURES.rule("multiple", on=("fold", "times"))
def multiple_rule(reading: Reading, index: int) -> Found | None:
    """Finds "doppelt so viele", "dreimal so hoch", "das Dreifache", "zweimal".

    Leaves alone: "einmal", "doppelt" without a comparison.
    """
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    number: Decimal = token.classes.get("fold") or token.classes.get("times") or Decimal(0)
    span = (token.start, token.end)
    if after.low == "so" and after.gap == SPACE:
        more = tokens[index + 2]
        value = Quantity(number, number_span=span)
        return Found(Kind.RATIO, token.start, more.end, value, index + 3)
    if "times" in token.classes:
        if number < 2:
            return None
        value = Quantity(number, unit="mal", number_span=span)
        return Found(Kind.COUNT, *span, value, index + 1)
    noun = token.text[0].isupper() and index != reading.sentence(index)[0]
    if token.low == "doppelt" or not (
        noun or token.low.endswith("fach") or after.text[:1].isupper()
    ):
        return None
    return Found(Kind.RATIO, *span, Quantity(number, number_span=span), index + 1)


@FIGURES.rule("multiplied", on=("multiplied",))
def multiplied_rule(reading: Reading, index: int) -> Found:
    """Finds "verdoppelt", "verdreifachte", "halbiert".

    Leaves alone: nouns of the same stem ("das Doppel"), since nothing grows by them.
    """
    token = reading.tokens[index]
    number = token.classes["multiplied"]
    direction = "up" if number > 1 else "down"
    value = Quantity(number, unit="times", direction=direction)
    return Found(Kind.CHANGE, token.start, token.end, value, index + 1)


@FIGURES.rule("ordinal", on=("integer", "ordinal", "number"))
def ordinal_rule(reading: Reading, index: int) -> Found | None:
    """Finds "dritten" in "zum dritten Mal", "100." in "100. Geburtstag", "zu viert", "15te".

    Leaves alone: numbers that end a sentence, "achten" as a verb.
    """
    tokens = reading.tokens
    token, after = tokens[index], tokens[index + 1]
    if "ordinal" in token.classes:
        if token.low in {"achten", "achte"} and not _determined(reading, index):
            return None
        if after.gap == SPACE and after.low in {"milliardste", "millionste", "billionste"}:
            return None
        return ordinal_found(reading, index, index + 1, token.classes["ordinal"])
    number = read_number(reading, index)
    if number and (large := tokens[number.stop].classes.get("ordinal")) and large >= 1_000_000:
        value = (number.value or Decimal(0)) * large
        return ordinal_found(reading, index, number.stop + 1, value)
    if "integer" not in token.classes:
        return None
    if after.text == "." and after.gap == NO_GAP:
        return _dotted_ordinal(reading, index)
    if after.low in {"te", "ten", "ter", "tes", "ste", "sten", "ster"} and after.gap == NO_GAP:
        return ordinal_found(reading, index, index + 2, Decimal(token.classes["integer"]))
    return None


def _determined(reading: Reading, index: int) -> bool:
    return "determiner" in reading.tokens[index - 1].classes


def _dotted_ordinal(reading: Reading, index: int) -> Found | None:
    tokens = reading.tokens
    after = tokens[index + 2]
    text = tokens[index].text
    if after.gap != SPACE or not after.text[0].isalpha() or len(text) > 4:
        return _listed_ordinal(reading, index)
    if reading.sentence(index)[0] != reading.sentence(index + 2)[0]:
        return None
    if tokens[index - 1].gap == NO_GAP and tokens[index].gap == NO_GAP:
        return None
    if after.text[0].islower() and "function" in after.classes and not _determined(reading, index):
        return None
    return ordinal_found(reading, index, index + 2, Decimal(tokens[index].classes["integer"]))


def _listed_ordinal(reading: Reading, index: int) -> Found | None:
    """Read "3." before another ordinal or a dash: "die 3., 4. und 5. Etappe"."""
    after = reading.tokens[index + 2]
    if (
        after.text == ","
        and "integer" in reading.tokens[index + 3].classes
        and reading.tokens[index + 4].text == "."
        and len(reading.tokens[index].text) < 4
    ):
        number = Decimal(reading.tokens[index].classes["integer"])
        return ordinal_found(reading, index, index + 2, number)
    return None


@FIGURES.rule("ordinal-adverb", on=("ordinal_adverb",))
def ordinal_adverb_rule(reading: Reading, index: int) -> Found | None:
    """Finds "zu dritt", "drittens", "zuerst".

    Leaves alone: "dritt" without "zu", since only with it does it count people.
    """
    token = reading.tokens[index]
    number = token.classes["ordinal_adverb"]
    if token.low.endswith("t") and token.low != "zuerst" and reading.tokens[index - 1].low != "zu":
        return None
    return ordinal_found(reading, index, index + 1, number)


@FIGURES.rule("place-in-ranking", on=("ranking_place",))
def ranking_place_rule(reading: Reading, index: int) -> Found | None:
    """Finds "Platz 2", "Rang drei", "Seite 5", "Paragraf 218": a place in an order.

    Leaves alone: numbers inside names ("Model 3").
    """
    after = reading.tokens[index + 1]
    number = after.classes.get("number", Decimal(1) if after.low == "eins" else None)
    if number is None or after.gap > SPACE or number != int(number) or number > 1000:
        return None
    found = ordinal_found(reading, index + 1, index + 2, number)
    return Found(Kind.ORDINAL, reading.tokens[index].start, after.end, found.value, index + 2)


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
