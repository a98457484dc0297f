"""German places and bodies known by the noun before them: "Landkreis Uelzen", "Universität Wien"."""

from articles.facts.kinds import Kind
from articles.facts.values import Named
from articles.splitting.de.families import THINGS
from articles.splitting.de.place_forms import is_known
from articles.splitting.engine import RuleMatch
from articles.splitting.persons import is_name_part
from articles.splitting.reading import Reading
from articles.splitting.tokens import SPACE


@THINGS.rule("place-by-its-kind", on=("kind_of_place",))
def kind_of_place_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Uelzen" in "Landkreis Uelzen", "Rügen" in "Insel Rügen", "Bad Homburg".

    Leaves alone: the noun before a word that may be anything ("der Kreis der Freunde"), and
    names of persons ("Stadt Karl Berg"), which are read as such.
    """
    token, name, after = reading.tokens[index : index + 3]
    if not token.text[0].isupper() or name.gap != SPACE or index + 1 in reading.named:
        return None
    known = "place" in name.classes or "place_genitive" in name.classes
    # A spa may have any word for a name: "Bad Torfhaus".
    may_be = is_name_part(name) or (token.low == "bad" and "capital" in name.classes)
    if not (known or (may_be and len(name.text) > 2)) or name.text.isupper():
        return None
    if after.gap == SPACE and is_name_part(after) and "place" not in after.classes:
        return None
    first = index if token.low == "bad" else index + 1
    if token.low == "bad" and "determiner" in reading.tokens[index - 1].classes:
        return None
    named = Named(reading.span_text(first, index + 2))
    if first > index and (owner := name.classes.get("place_genitive")):
        named = Named(owner)
    return RuleMatch(Kind.PLACE, reading.tokens[first].start, name.end, named, index + 2)


@THINGS.rule("body-of-place", on=("kind_of_body",))
def body_of_place_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Universität Wien", "Flughafen Frankfurt", "Klinikum Hainfelden", "Staatstheater Himberg".

    Leaves alone: the noun without a place ("die Universität"), which may be any of them, and before
    what may be another noun ("im Museum Gemälde zeigen").
    """
    token, place, after = reading.tokens[index : index + 3]
    if not token.text[0].isupper() or place.gap != SPACE or index + 1 in reading.named:
        return None
    formed = "place_form" in place.classes and not is_known(place)
    if not (
        "place" in place.classes
        or (formed and not (after.gap == SPACE and after.text[:1].isupper()))
    ):
        return None
    if not place.text[0].isupper():
        return None
    named = Named(reading.span_text(index, index + 2))
    return RuleMatch(Kind.ORGANISATION, token.start, place.end, named, index + 2)
