"""How old somebody or something is."""

from datetime import date


def age_on(day: date, born: date) -> int:
    """Return the whole years from `born` to `day`.

    For a birth on 29 February, birthdays in other years are on 1 March, as in German law.
    """
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
