"""English words for days, months, parts of the day, spans of time and feasts."""

from decimal import Decimal
from typing import Any

from articles.splitting.vocabulary import spread

MONTHS = {
    1: "january jan", 2: "february feb", 3: "march mar", 4: "april apr", 5: "may", 6: "june jun",
    7: "july jul", 8: "august aug", 9: "september sept sep", 10: "october oct",
    11: "november nov", 12: "december dec",
}  # fmt: skip
SHORT_MONTHS = "jan feb mar apr jun jul aug sept sep oct nov dec".split()
WEEKDAYS = {
    1: "monday mon", 2: "tuesday tue tues", 3: "wednesday wed", 4: "thursday thu thur thurs",
    5: "friday fri", 6: "saturday sat", 7: "sunday sun",
}  # fmt: skip
DAY_PARTS = {
    "MO": "morning dawn", "MI": "lunchtime", "AF": "afternoon", "EV": "evening dusk",
    "NI": "night", "DT": "daytime", "NT": "night-time nighttime",
}  # fmt: skip
DAY_PART_SETS = {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"}
UNITS = {
    "S": "second seconds sec secs", "MIN": "minute minutes min mins", "HR": "hour hours hr hrs",
    "D": "day days", "W": "week weeks wk wks workweek workweeks fortnight fortnights",
    "WE": "weekend weekends", "M": "month months", "Q": "quarter quarters", "Y": "year years yr yrs",
    "DE": "decade decades", "CE": "century centuries",
}  # fmt: skip
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn fall", "WI": "winter"}
RELATIVE = {
    -1: "last past previous prior preceding", 0: "this current",
    1: "next coming following upcoming subsequent forthcoming",
}  # fmt: skip
DAYS_AWAY = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "tmr": 1, "tmrw": 1, "tonight": 0, "tonite": 0,
    "today's": 0, "yesterday's": -1, "tomorrow's": 1, "tonight's": 0,
}  # fmt: skip
VAGUE = {
    "PRESENT_REF": "now nowadays currently presently",
    "PAST_REF": "recently formerly lately",
    "FUTURE_REF": "soon",
}
# Of the phrases with "in", what follows "in" and "the" is the claim.
VAGUE_PHRASES = {
    "PRESENT_REF": (
        "right now", "at the moment", "at present", "at the present time", "at this time", "to date", "till date",
        "these days", "so far this century", "at the time of writing",
    ),
    "PAST_REF": (
        "in recent years", "in recent months", "in recent weeks", "in recent days", "in recent decades",
        "in recent times", "in the past", "in the recent past", "in the distant past", "in past years",
    ),
    "FUTURE_REF": (
        "in the future", "in the near future", "in the foreseeable future", "in the coming years", "in years to come",
        "in the coming months", "in the coming weeks", "in the coming days",
    ),
}  # fmt: skip
SETS = {
    "daily": "P1D", "everyday": "P1D", "weekly": "P1W", "biweekly": "P2W", "bi-weekly": "P2W", "fortnightly": "P2W",
    "monthly": "P1M", "bimonthly": "P2M", "bi-monthly": "P2M", "quarterly": "P3M", "semiannual": "P6M",
    "semiannually": "P6M", "semi-annual": "P6M", "semi-annually": "P6M", "biannual": "P6M", "biannually": "P6M",
    "half-yearly": "P6M", "six-monthly": "P6M", "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y",
    "biennial": "P2Y", "biennially": "P2Y", "hourly": "PT1H", "half-hourly": "PT30M", "nightly": "TNI",
    "weekdays": "XXXX-WXX", "weekends": "XXXX-WXX-WE",
    "twice-daily": "P1D", "twice-weekly": "P1W", "twice-monthly": "P1M", "twice-yearly": "P1Y",
}  # fmt: skip
PARTS = {
    "START": "beginning start early", "MID": "middle mid", "END": "end late close",
}  # fmt: skip
LATER = {
    "later": 1,
    "after": 1,
    "afterwards": 1,
    "earlier": -1,
    "before": -1,
    "ago": -1,
    "hence": 1,
    "back": -1,
}
PAST_VERBS = (
    "was were had has said told did went came reported fell rose won lost died began killed found met made took "
    "signed met left led held gave got saw ran spoke wrote broke drew grew flew sold bought sent spent built paid hit "
    "beat drove fought caught taught brought thought kept felt became chose shot struck sank swore tore wore stood "
    "hasn't wasn't weren't hadn't didn't been"
).split()
# Words in -ed that say nothing of when.
NO_VERBS = frozenset(
    "need indeed hundred speed united red wed seed feed bleed breed exceed proceed succeed weed expected scheduled "
    "planned intended slated supposed sacred naked wicked kindred hatred shed embed".split()
)
# Spelling and time zones that are British (1) or American (-1).
REGION = {
    **dict.fromkeys(
        "labour centre colour favour honour programme programmes metre metres theatre neighbour neighbours defence "
        "organisation organisations organised realise realised recognised behaviour harbour tonnes kilometres licence "
        "travelling cancelled gmt bst pence quid mp mps westminster nhs".split(), 1),
    **dict.fromkeys(
        "labor center color favor honor program programs meter theater neighbor neighbors defense organization "
        "organizations organized realize realized recognized behavior harbor traveling canceled est edt cst cdt pst pdt "
        "mst mdt et pt gop congressman congresswoman".split(), -1),
}  # fmt: skip
LONG_WORDS = {
    "hourlong": ("HR", Decimal(1)), "daylong": ("D", Decimal(1)), "weeklong": ("W", Decimal(1)),
    "monthlong": ("M", Decimal(1)), "yearlong": ("Y", Decimal(1)), "decadelong": ("DE", Decimal(1)),
    "weekslong": ("W", None), "monthslong": ("M", None), "yearslong": ("Y", None), "decadeslong": ("DE", None),
}  # fmt: skip
ZONES = "gmt bst cet cest est edt cst cdt mst mdt pst pdt et ct mt pt utc jst ist aest aedt msk eet eest".split()


def _phrases(table: dict) -> dict[str, dict]:
    """Arrange phrases by their first and their second word, the longest first."""
    by_first: dict[str, dict] = {}
    pairs = [(tuple(p.split()), meaning) for meaning, phrases in table.items() for p in phrases]
    for words, meaning in sorted(pairs, key=lambda pair: -len(pair[0])):
        by_first.setdefault(words[0], {}).setdefault(words[1], []).append((words, meaning))
    return by_first


_WEEKDAYS = spread(WEEKDAYS)

WORDS: dict[str, Any] = {
    "month": spread(MONTHS),
    "short_month": SHORT_MONTHS,
    "weekday": _WEEKDAYS,
    "short_weekday": [w for w in _WEEKDAYS if len(w) < 6],
    "weekday_set": {f"{w}s": n for w, n in _WEEKDAYS.items() if len(w) > 5},
    "day_part": spread(DAY_PARTS),
    "day_part_set": DAY_PART_SETS,
    "tonight": "tonight tonite tonight's".split(),
    "unit": spread(UNITS),
    "short_unit": "sec secs min mins hr hrs wk wks yr yrs".split(),
    "two_weeks": "fortnight fortnights fortnight's".split(),
    "season": spread(SEASONS),
    "relative": spread(RELATIVE),
    "days_away": DAYS_AWAY,
    "vague_time": spread(VAGUE),
    "vague_phrase": _phrases(VAGUE_PHRASES),
    "set_word": SETS,
    "part_of": spread(PARTS),
    "later": LATER,
    "clock_word": "o'clock oclock".split(),
    "meridiem": {"am": "a", "pm": "p", "a": "a", "p": "p", "a.m": "a", "p.m": "p"},
    "noon": {"noon": 12, "midday": 12, "midnight": 0},
    "each": "every each".split(),
    "in": "in within".split(),
    "past": "past to".split(),
    "quarter_hour": "quarter".split(),
    "half_hour": "half".split(),
    "decade": "twenties thirties forties fifties sixties seventies eighties nineties".split(),
    "future_verb": (
        "will would shall plans plan going expects expect expected scheduled set due hopes hope hoping let's let can "
        "may might could should must please schedule book meet planned plans intends intend intended slated bound "
        "poised likely unlikely planning opens begins starts ends closes resumes returns expires arrives airs premieres takes comes goes go ll won't wouldn't shouldn't can't couldn't he'll she'll they'll we'll i'll you'll it'll be"
    ).split(),
    "past_verb": PAST_VERBS,
    "will_be": "be being".split(),
    "region": REGION,
    "zone": ZONES,
    "era": "ad ce".split(),
    "spoken_year": {"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "two": 2},
    "same": "same that".split(),
    "some": ["some"],
    "weekend_word": ["weekend"],
    "times_word": "once twice thrice".split(),
    "possessive": "his her their my your our its".split(),
    "whole": "all another whole entire".split(),
    "day_word": "day week month year".split(),
    "year_to_date": ["year", "year-to-date"],
    "long_word": LONG_WORDS,
    "fiscal": {"fiscal": "FY", "financial": "FY", "tax": "FY", "school": "SY", "academic": "SY"},
    "fiscal_short": {"fy": "FY", "sy": "SY"},
    "scripture": (
        "genesis exodus leviticus numbers deuteronomy joshua psalm psalms proverbs ecclesiastes isaiah jeremiah ezekiel "
        "daniel matthew mark luke john acts romans corinthians galatians ephesians philippians colossians thessalonians "
        "timothy titus hebrews james peter jude revelation"
    ).split(),
}  # fmt: skip
