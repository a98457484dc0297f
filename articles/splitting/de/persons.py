"""German persons and their roles: the shared rules in German families."""

from articles.splitting.de.families import MENTIONS, PEOPLE
from articles.splitting.person_rules import register

register(PEOPLE, MENTIONS)
