"""English persons and their roles: the shared rules in English families."""

from articles.splitting.en.families import MENTIONS, PEOPLE
from articles.splitting.person_rules import register

register(PEOPLE, MENTIONS)
