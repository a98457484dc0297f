"""English titles, offices and professions, and words that are no surname."""

from typing import Any

ROLES = (
    "president vice-president chancellor minister premier chief chairman chairwoman chair ceo cfo coo director manager "
    "spokesman spokeswoman spokesperson secretary senator governor mayor congressman congresswoman representative judge "
    "justice attorney lawyer professor researcher scientist analyst economist strategist author writer novelist poet "
    "director actor actress singer musician composer pianist producer player striker goalkeeper captain coach trainer "
    "king queen prince princess pope bishop archbishop cardinal general colonel admiral officer founder co-founder "
    "entrepreneur investor billionaire journalist editor reporter presenter doctor surgeon virologist engineer architect "
    "ambassador diplomat commissioner lawmaker leader head owner executive commander astronaut pilot champion golfer "
    "boxer driver activist artist painter designer chef farmer victim witness suspect prosecutor detective sheriff sergeant"
).split()
TITLES = "mr mrs ms miss dr prof professor sir lady lord dame sen rep gov gen rev judge".split()
NO_SURNAMES = (
    "the and of inc corp ltd co group bank party university college institute street avenue road park square "
    "award cup open arena stadium airport hotel museum theatre theater church hospital house news times post "
    "journal magazine show festival records music media international airlines systems technologies motors county "
    "city state river lake island islands bay valley brothers foundation association committee council court act law "
    "day week month year today said says who is was has have will"
).split()
NOUN_ENDINGS = ("ment", "tion", "ness", "ship", "ity", "ism", "ists", "ing")

WORDS: dict[str, Any] = {
    "role": {role: role for role in ROLES},
    "title": TITLES,
    "no_surname": NO_SURNAMES,
    "defining": "of for at".split(),
    "within_definition": "of the for and".split(),
}
