"""The families of English rules, in the order in which they read a text."""

from articles.splitting.engine import Family

CONTACTS = Family("contacts")
PEOPLE = Family("people")
MENTIONS = Family("mentions")
FIGURES = Family("figures")
RANKS = Family("ranks")
SOURCES = Family("sources")
SPEECH = Family("speech")
THINGS = Family("things")
CREDITS = Family("credits")

FAMILIES = (CONTACTS, PEOPLE, MENTIONS, FIGURES, RANKS, SOURCES, SPEECH, THINGS, CREDITS)
