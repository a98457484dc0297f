"""German persons and their roles: the shared rules, and roles that stand for a person."""

from articles.facts.kinds import Kind
from articles.facts.values import Role
from articles.splitting.de.families import MENTIONS, PEOPLE
from articles.splitting.engine import Found
from articles.splitting.person_rules import register
from articles.splitting.reading import Reading

register(PEOPLE, MENTIONS)


@MENTIONS.rule("role-alone", on=("role",))
def role_alone_rule(reading: Reading, index: int) -> Found | None:
    """Finds "der Tesla-Chef" where the text says elsewhere who that is.

    Leaves alone: roles of one word ("der Präsident"), which may be anybody's; roles beside
    their name, which have been read already.
    """
    token = reading.tokens[index]
    subject = reading.people.roles.get(token.text.removesuffix("s"))
    if subject is None or "-" not in token.text or index + 1 in reading.named:
        return None
    return Found(Kind.ROLE, token.start, token.end, Role(token.text, subject), index + 1)
