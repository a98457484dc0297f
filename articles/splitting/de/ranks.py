"""German ranks: "der größte Teemarkt der Welt", "erstmals", "Weltmarktführer", "nur Dritter"."""

from articles.facts.kinds import Kind
from articles.facts.values import Rank
from articles.splitting.de.families import RANKS
from articles.splitting.de.phrases import noun_phrase_end
from articles.splitting.de.rank_words import NO_RANKS, SET_PHRASES
from articles.splitting.engine import RuleMatch
from articles.splitting.reading import Reading
from articles.splitting.tokens import LINE, NO_GAP, SPACE


@RANKS.rule("superlative", on=("superlative",))
def superlative_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "der mit Abstand größte Teemarkt der Welt", "die zweitgrößte Stadt Bayerns".

    "Einer der größten" and "zu den größten" have no rank. With its place in the order a superlative
    is a rank without its noun, too ("der Park, gemessen daran der drittgrößte").

    Leaves alone: set phrases ("am besten", "die meisten", "in jüngster Zeit"), superlatives that
    only praise or blame ("unter widrigsten Umständen"), "ein führender Forscher" and what is only
    recent ("die jüngsten Zahlen"), since nothing is ranked by them.
    """
    tokens = reading.tokens
    token = tokens[index]
    if tokens[index - 1].low == "am" and "noun" not in tokens[index + 1].classes:
        return None
    first = _determiner(reading, index)
    if token.low.startswith("führend") and not _leads(reading, first, index):
        return None
    noun = _noun(reading, index)
    placed = first < index and token.classes["superlative"] > 1
    if noun is None and (
        placed or (first < index and tokens[index + 1].low in _BEHIND_SUPERLATIVE)
    ):
        noun = index + 1
    if noun is None or tokens[noun - 1].low in NO_RANKS:
        return None
    owner = _owner(reading, first)
    if first == index and not owner and not _ranks_alone(reading, index, noun):
        return None
    stop, scope = _scope(reading, noun)
    if noun == index + 1 and stop == noun and not (placed or "noun" in token.classes):
        return None
    if token.low.startswith("jüngst") and not _is_youngest(reading, noun - 1, owner or scope):
        return None
    if owner and first == index:
        first, scope = index - 1, owner
    rank = None if _is_one_of(reading, first) else token.classes["superlative"]
    measure = reading.phrase_text(index, noun)
    return reading.found(Kind.RANK, first, stop, Rank(rank, scope, measure))


# What may follow where the noun is left out: "die gefährlichsten der Welt", "die höchste seit 2011".
_BEHIND_SUPERLATIVE = frozenset({"seit", "aller", "der", "in", "weltweit", "europaweit"})


def _is_youngest(reading: Reading, head: int, scope: str | None) -> bool:
    """Distinguish "das jüngste Mitglied" and "der jüngste Staat der Welt" from "das jüngste
    Urteil".
    """
    classes = reading.tokens[head].classes
    somebody = {"human", "role"} & classes.keys() or reading.tokens[head].low in _MEMBERS
    return bool(somebody) or (scope is not None and scope in _WIDEST)


_MEMBERS = frozenset("mitglied mitglieder mitgliedern mitglieds".split())
_WIDEST = frozenset({"Welt", "Europa", "Deutschland", "Österreich", "Schweiz"})


def _is_one_of(reading: Reading, first: int) -> bool:
    """Recognise "einer der größten" and "zu den größten", which have no place in the order."""
    before, article = reading.tokens[first - 1 : first + 1]
    return article.low in {"der", "den"} and (before.low.startswith("ein") or before.low == "zu")


def _leads(reading: Reading, first: int, index: int) -> bool:
    """Distinguish "die führenden Nationen" from "ein führender Forscher" and "der zum See führende
    Weg".
    """
    return first == index - 1 and not reading.tokens[first].low.startswith("ein")


def _owner(reading: Reading, first: int) -> str | None:
    """Return the place before a superlative: "Deutschlands größter Hafen"."""
    place: str | None = reading.tokens[first - 1].classes.get("place_genitive")
    return place


def _ranks_alone(reading: Reading, index: int, noun: int) -> bool:
    """Distinguish "blieb stärkste Partei", "größter Hafen Europas" from "auf kleinstem Raum"."""
    before = reading.tokens[index - 1]
    if reading.tokens[noun - 1].low in SET_PHRASES:
        return False
    praises = "preposition" in before.classes and before.low != "als"
    return not praises or _scope(reading, noun)[1] is not None


def _determiner(reading: Reading, index: int) -> int:
    """Return the article of a superlative, with words like "mit Abstand" between."""
    tokens = reading.tokens
    for at in range(index - 1, index - 5, -1):
        if tokens[at].low in _PARTING:
            break
        if "determiner" in tokens[at].classes:
            return at + 1 if tokens[at].low in {"zum", "zur", "im", "am", "vom", "beim"} else at
        if (
            "function" not in tokens[at].classes
            and tokens[at].low
            not in {
                "abstand",
                "bislang",
                "bisher",
                "weltweit",
            }
            and "adjective" not in tokens[at].classes
            and not tokens[at].low.endswith("mäßig")
        ):
            break
    return index


# After them a new phrase begins: "die in bester Lage".
_PARTING = frozenset("in auf unter an aus nach zu von für".split())


def _noun(reading: Reading, index: int) -> int | None:
    tokens = reading.tokens
    if tokens[index].text[0].isupper() and "determiner" in tokens[index - 1].classes:
        return index + 1
    for at in range(index + 1, index + 5):
        token = tokens[at]
        if token.gap > LINE:
            return None
        if "noun" in token.classes and "function" not in token.classes:
            return at + 1
        joint = token.low in {"und", ","} and _goes_on(reading, at + 1)
        if "adjective" not in token.classes and not joint:
            return None
    return None


def _goes_on(reading: Reading, at: int) -> bool:
    """Distinguish a second adjective ("größte, schönste Stadt") from the verb of the next clause."""
    token, after = reading.tokens[at : at + 2]
    return "adjective" in token.classes and "function" not in after.classes


def _scope(reading: Reading, stop: int) -> tuple[int, str | None]:
    """Read "der Welt", "Deutschlands", "in Europa", "aller Zeiten", "seit 2011" after the noun."""
    tokens = reading.tokens
    token = tokens[stop]
    if token.gap > SPACE:
        return stop, None
    if token.low == "seit":
        year = stop + 2 if "year" in tokens[stop + 1].classes else None
        begin = stop + 1
        while begin - stop < 3 and _is_modifier(reading, begin):
            begin += 1
        end = year or noun_phrase_end(reading, begin)
        near = end is not None and end - stop < 7
        return (end, reading.phrase_text(stop, end)) if end and near else (stop, None)
    if token.low in {"der", "des", "in", "im", "aller", "von"}:
        whole = token.low in {"in", "im"}
        end = noun_phrase_end(reading, stop + 1, genitives=whole)
        if end and end - stop < 7:
            named = "determiner" in tokens[stop + 1].classes
            return end, reading.phrase_text(stop + 1 + named, end)
        return stop, None
    if "place_genitive" in token.classes:
        return stop + 1, token.classes["place_genitive"]
    if token.low in {"weltweit", "europaweit", "bundesweit", "landesweit"}:
        return stop + 1, token.text
    return stop, None


def _is_modifier(reading: Reading, at: int) -> bool:
    """Recognise "gut" and "mehr als" before a number ("seit gut drei Jahren")."""
    token, after = reading.tokens[at : at + 2]
    paired = token.low == "als" or (token.low in {"mehr", "weniger"} and after.low == "als")
    return paired or "modifier" in token.classes


@RANKS.rule("most-by-far", on=("most",))
def most_by_far_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "die mit Abstand meisten Anfragen", "bei weitem die meisten Stimmen".

    Leaves alone: "die meisten Menschen" and "am meisten", which say "more than half" or "very much".
    """
    tokens = reading.tokens
    first = _determiner(reading, index)
    by_far = {tokens[at].low for at in range(first - 2, index)} & {"abstand", "weitem"}
    noun = _noun(reading, index)
    if noun is None or not by_far or first == index:
        return None
    stop, scope = _scope(reading, noun)
    return reading.found(Kind.RANK, first, stop, Rank(1, scope, reading.phrase_text(index, noun)))


@RANKS.rule("first-time", on=("first_time",))
def first_time_rule(reading: Reading, index: int) -> RuleMatch:
    """Finds "erstmals", "einzige", "Rekord", "Höchststand", and all of "erstmals als Marktführer".

    Leaves alone: "einzigartig" and "erstklassig", which praise and place nobody in an order.
    """
    token = reading.tokens[index]
    stop = index + 1 + (reading.tokens[index + 1].low == "als")
    led = token.low == "erstmals" and {"leader", "place_noun"} & reading.tokens[stop].classes.keys()
    stop = stop + 1 if led and reading.tokens[stop].text[0].isupper() else index + 1
    return reading.found(Kind.RANK, index, stop, Rank(token.classes["first_time"] or None))


@RANKS.rule("never-before", on=("never",))
def never_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "noch nie", "nie zuvor", "wie nie": it is the first time, or more than ever.

    Leaves alone: "nie" alone, which ranks nothing and compares with no time before.
    """
    tokens = reading.tokens
    first = index - 1 if tokens[index - 1].low in {"noch", "wie"} else index
    stop = index + 2 if tokens[index + 1].low in {"zuvor", "vorher"} else index + 1
    if stop - first == 1:
        return None
    return reading.found(Kind.RANK, first, stop, Rank(1))


@RANKS.rule("leader", on=("leader",))
def leader_rule(reading: Reading, index: int) -> RuleMatch:
    """Finds "Marktführer", "Spitzenreiter", "Tabellenführer".

    Leaves alone: "der Führer" and "der Erste Vorsitzende", since they lead a group and no ranking.
    """
    token = reading.tokens[index]
    scope = "Welt" if token.low.startswith("welt") else None
    return reading.found(Kind.RANK, index, index + 1, Rank(1, scope))


@RANKS.rule("number-one", on=("number_label",))
def number_one_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Nummer eins der Weltrangliste", "die Nummer 1", "Nr. 2 der Welt": a place in an order.

    Leaves alone: "Nummer 17" and "die Nummer sechs", since shirts, houses and buses have numbers too.
    """
    tokens = reading.tokens
    at = index + 2 if tokens[index + 1].text == "." else index + 1
    number = tokens[at].classes.get("number")
    if number is None or number != int(number) or not 1 <= number <= 10 or tokens[at].gap != SPACE:
        return None
    stop, scope = _scope(reading, at + 1)
    first_of_all = number == 1 and tokens[index - 1].low == "die"
    if scope is None and not first_of_all:
        return None
    return reading.found(Kind.RANK, index, stop, Rank(int(number), scope))


@RANKS.rule("placed", on=("place_noun",))
def placed_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "nur Dritter", "als Erster", "wurde Zweite".

    Leaves alone: "Dritter" as a third party ("Rechte Dritter") and offices ("als Zweiter
    Bürgermeister"), since nobody was placed.
    """
    tokens = reading.tokens
    token, before = tokens[index], tokens[index - 1]
    if not token.text[0].isupper() or index == reading.sentence(index)[0]:
        return None
    if "role" in tokens[index + 1].classes:
        return None
    if before.low not in {"als", "nur", "wurde", "wurden", "ist", "war", "auf", "platz", "gesamt"}:
        return None
    first = index - 1 if before.low in {"nur"} else index
    return reading.found(Kind.RANK, first, index + 1, Rank(int(token.classes["place_noun"])))


@RANKS.rule("ordinal-rank", on=("first_adjective",))
def ordinal_rank_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "ersten persönlichen Treffen seit …", "erste Frau an der Spitze": a claim to be first.

    Leaves alone: "zum ersten Mal" (an ordinal), periods ("ersten Quartal") and "erste Runde", which
    count and claim no first place.
    """
    tokens = reading.tokens
    noun = _noun(reading, index)
    if noun is None or tokens[index].text[0].isupper() or not _is_the_first(reading, index):
        return None
    head = tokens[noun - 1]
    if head.low in _NO_FIRSTS or not _PERIODS.isdisjoint(head.classes):
        return None
    return reading.found(Kind.RANK, index, noun, Rank(1, None, reading.phrase_text(index, noun)))


def _is_the_first(reading: Reading, index: int) -> bool:
    """Distinguish "der erste Besuch", "Maseratis erste Limousine" from "eine erste", "die ersten"."""
    token, before = reading.tokens[index], reading.tokens[index - 1]
    if before.low.startswith("ein") or (before.low == "die" and token.low == "ersten"):
        return False
    genitive = before.text[:1].isupper() and before.low.endswith("s")
    return "determiner" in before.classes or before.low == "als" or genitive


_PERIODS = frozenset({"unit", "part_of_year", "month", "weekday", "feast", "day_part"})
# Nouns with which "erste" only counts on: "in erster Linie", "die erste Runde".
_NO_FIRSTS = frozenset(
    "mal male blick linie augenblick hand wahl stock klasse instanz hälfte halbzeit runde teil bundesliga liga "
    "weltkrieg weltkriegs hilfe stelle platz reihe schritt schritte rechnungen minute minuten satz spieltag "
    "schritten version spatenstich hürde sendung spiel folge angaben reaktion reaktionen generation game set dinge phase welle stufe bezirk akt etappe gang durchgang durchgangs "
    "wahlgang wahlgangs wahlganges lauf versuch anlauf amtszeit kapitel absatz band staffel einheit trainingseinheit".split()
)


@RANKS.rule("table-place", on=("table_place", "table_prefix"))
def table_place_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Tabellenzweiter", "Rang-Sechster", "Drittplatzierte", "Weltranglisten-20.".

    Leaves alone: "Tabelle" and "Rangliste" without a place, since they rank nobody.
    """
    place = reading.tokens[index].classes.get("table_place")
    if place is not None:
        return reading.found(Kind.RANK, index, index + 1, Rank(place))
    dash, number, period = reading.tokens[index + 1 : index + 4]
    joined = all(token.gap == NO_GAP for token in (dash, number, period))
    if not joined or dash.text != "-" or period.text != "." or "integer" not in number.classes:
        return None
    return reading.found(Kind.RANK, index, index + 4, Rank(number.classes["integer"]))


@RANKS.rule("more-than-ever", on=("so_word",))
def more_than_ever_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "so viele wie nie", "so hoch wie noch nie", "mehr als je zuvor".

    Leaves alone: "so gut wie" and "mehr als", since no time before is compared with.
    """
    tokens = reading.tokens
    at = index + 2 if tokens[index].low == "so" else index + 1
    if tokens[at].low not in {"wie", "als"}:
        return None
    at = at + 2 if tokens[at + 1].low == "noch" else at + 1
    if tokens[at].low not in {"nie", "je", "jemals"}:
        return None
    stop = at + 2 if tokens[at + 1].low == "zuvor" else at + 1
    return reading.found(Kind.RANK, index, stop, Rank(1))
