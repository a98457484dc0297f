"""English pence: "65p a litre", "closed at 386p"; read before the clock can take them for "pm"."""

from articles.splitting.en.amounts import pence
from articles.splitting.en.families import FIGURES
from articles.splitting.engine import RuleMatch
from articles.splitting.numbers import read_number
from articles.splitting.reading import Reading


@FIGURES.rule("pence", on=("number",))
def pence_rule(reading: Reading, index: int) -> RuleMatch | None:
    """Finds "65p", "4.2p", "199c".

    Leaves alone: "1080p", since those are the lines of a picture; "8p.m.", since that is a
    time.
    """
    number = read_number(reading, index)
    return pence(reading, number) if number is not None else None
