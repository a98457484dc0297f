"""The rule for people who are named beside their kin: "ihre Tochter Lene", "his wife Jean"."""

from articles.facts.kinds import Kind
from articles.facts.values import Named
from articles.splitting.engine import RuleMatch
from articles.splitting.name_spellings import resembles_first_name
from articles.splitting.persons import is_first_name, name_end
from articles.splitting.reading import PersonMention, Reading
from articles.splitting.tokens import SPACE


def kin_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "Lene" in "ihre Tochter Lene", "Jean" in "his wife Jean", and each wherever it is.

    Leaves alone: kin without a name, and full names, which other rules read.
    """
    tokens = reading.tokens
    token, after = tokens[index + 1 : index + 3]
    if token.gap != SPACE or "ambiguous_name" in token.classes or "shouted" in token.classes:
        return None
    likely = "capital" in token.classes and resembles_first_name(token.text)
    if not (likely or is_first_name(reading, index + 1)) or "place" in token.classes:
        return None
    if (after.gap == SPACE and after.text[0].isupper()) or name_end(reading, index + 1):
        return None
    # A name that is known may be another person's: "his twin brother Lech".
    if reading.people.called(token.text) is None:
        reading.people.add(token.text)
    reading.mentions.append(PersonMention(index + 1, index + 2, token.text))
    return RuleMatch(Kind.PERSON, token.start, token.end, Named(token.text), index + 2)
