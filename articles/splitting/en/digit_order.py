"""Whether 03/04/2021 means 3 April or March 4: decided by the rest of the text.

All-digit dates that can be read one way only speak first, then months written out
("3 April" or "April 3"), spelling and time zones. Without any sign it stays open.
"""

from articles.splitting.reading import Reading
from articles.splitting.tokens import NO_GAP

_KEY = ("day_comes_first", 0)


def day_comes_first(reading: Reading) -> bool | None:
    """Return whether the text writes the day before the month; None if it does not say."""
    votes = reading.keep(_KEY, lambda: _digit_votes(reading) or _word_votes(reading))
    return None if votes == 0 else votes > 0


def _digit_votes(reading: Reading) -> int:
    """Count all-digit dates that put the day first, less those that put the month first."""
    votes = 0
    for first, mark, second, other, third in zip(
        reading.tokens, *(reading.tokens[n:] for n in range(1, 5)), strict=False
    ):
        if mark.text != "/" or mark.gap != NO_GAP:
            continue
        if other.text not in {"/", "-", "–"} or other.gap != NO_GAP or third.gap != NO_GAP:
            continue
        left, right = first.classes.get("integer", 0), second.classes.get("integer", 0)
        votes += (12 < left < 32 and 0 < right < 13) - (0 < left < 13 and 12 < right < 32)
    return votes


def _word_votes(reading: Reading) -> int:
    """Count what is British, less what is American: months, spelling, time zones."""
    votes = 0
    for before, token, after in zip(
        reading.tokens, reading.tokens[1:], reading.tokens[2:], strict=False
    ):
        if "region" in token.classes:
            votes += token.classes["region"]
        elif "month" in token.classes:
            votes += _is_day(before) - _is_day(after)
    return votes


def _is_day(token: object) -> bool:
    classes = token.classes  # type: ignore[attr-defined]
    return 1 <= classes.get("integer", 0) <= 31
