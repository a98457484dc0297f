"""English words for days, months, parts of the day, spans of time and feasts."""

from typing import Any

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
    "MO": "morning mornings", "AF": "afternoon afternoons", "EV": "evening evenings",
    "NI": "night nights", "DT": "daytime", "NT": "night-time nighttime",
}  # fmt: skip
UNITS = {
    "S": "second seconds sec secs", "MIN": "minute minutes min mins", "HR": "hour hours hr hrs",
    "D": "day days", "W": "week weeks wk wks workweek workweeks fortnight fortnights",
    "WE": "weekend weekends", "M": "month months", "Q": "quarter quarters", "Y": "year years yr yrs",
    "DE": "decade decades", "CE": "century centuries",
}  # fmt: skip
SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn fall", "WI": "winter"}
RELATIVE = {
    -1: "last past previous prior preceding", 0: "this current",
    1: "next coming following upcoming subsequent",
}  # fmt: skip
DAYS_AWAY = {"today": 0, "yesterday": -1, "tomorrow": 1, "tmr": 1, "tmrw": 1, "tonight": 0}
VAGUE = {
    "PRESENT_REF": "now nowadays currently",
    "PAST_REF": "recently formerly",
    "FUTURE_REF": "soon",
}
SETS = {
    "daily": "P1D", "weekly": "P1W", "biweekly": "P2W", "monthly": "P1M", "quarterly": "P3M",
    "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "hourly": "PT1H", "nightly": "TNI",
    "weekdays": "XXXX-WXX", "biannual": "P6M", "biennial": "P2Y",
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
FEASTS = {
    "new year's day": "01-01", "new years day": "01-01", "new year day": "01-01", "new year's eve": "12-31",
    "new years eve": "12-31", "valentine's day": "02-14", "valentines day": "02-14", "st patrick's day": "03-17",
    "saint patrick": "03-17", "st. patrick's day": "03-17", "earth day": "04-22", "labour day": "05-01",
    "international workers' day": "05-01", "independence day": "07-04", "halloween": "10-31",
    "all saints' day": "11-01", "veterans day": "11-11", "armistice day": "11-11", "christmas eve": "12-24",
    "christmas day": "12-25", "christmas": "12-25", "xmas": "12-25", "boxing day": "12-26",
    "ash wednesday": "easter-46", "palm sunday": "easter-7", "good friday": "easter-2",
    "easter sunday": "easter+0", "easter monday": "easter+1", "easter": "easter+0",
    "ascension day": "easter+39", "pentecost": "easter+49", "whit monday": "easter+50",
    "mother's day": "5/7/2", "mothers day": "5/7/2", "father's day": "6/7/3", "fathers day": "6/7/3",
    "memorial day": "5/1/-1", "labor day": "9/1/1", "thanksgiving": "11/4/4", "thanksgiving day": "11/4/4",
    "martin luther king day": "1/1/3", "mlk day": "1/1/3", "presidents' day": "2/1/3", "presidents day": "2/1/3",
    "columbus day": "10/1/2", "black friday": "11/5/4", "guy fawkes night": "11-05", "bonfire night": "11-05",
    "juneteenth": "06-19", "groundhog day": "02-02", "april fools' day": "04-01", "april fools day": "04-01",
    "women's day": "03-08", "bastille day": "07-14", "canada day": "07-01", "australia day": "01-26",
    "anzac day": "04-25", "teacher's day": "10-05",
}  # fmt: skip


def _spread(table: dict) -> dict:
    return {word: meaning for meaning, words in table.items() for word in words.split()}


_WEEKDAYS = _spread(WEEKDAYS)

WORDS: dict[str, Any] = {
    "month": _spread(MONTHS),
    "short_month": SHORT_MONTHS,
    "weekday": _WEEKDAYS,
    "short_weekday": [w for w in _WEEKDAYS if len(w) < 6],
    "weekday_set": {f"{w}s": n for w, n in _WEEKDAYS.items() if len(w) > 5},
    "day_part": _spread(DAY_PARTS),
    "unit": _spread(UNITS),
    "short_unit": "sec secs min mins hr hrs wk wks yr yrs".split(),
    "two_weeks": "fortnight fortnights".split(),
    "season": _spread(SEASONS),
    "relative": _spread(RELATIVE),
    "days_away": DAYS_AWAY,
    "vague_time": _spread(VAGUE),
    "set_word": SETS,
    "part_of": _spread(PARTS),
    "later": LATER,
    "clock_word": "o'clock oclock".split(),
    "meridiem": {"am": "a", "pm": "p", "a": "a", "p": "p", "a.m": "a", "p.m": "p"},
    "noon": {"noon": 12, "midday": 12, "midnight": 0, "lunchtime": 12},
    "each": "every each".split(),
    "in": "in within".split(),
    "past": "past to".split(),
    "quarter_hour": "quarter".split(),
    "half_hour": "half".split(),
    "decade": "twenties thirties forties fifties sixties seventies eighties nineties".split(),
    "future_verb": (
        "will would shall plans plan going expects expect scheduled set due hopes let's let can may might "
        "should please schedule book meet"
    ).split(),
    "past_verb": (
        "was were had has said told did went came announced reported closed fell rose won lost died began "
        "killed found met happened made took signed launched met"
    ).split(),
}
