"""Sentences of our own, as English newspapers print them, by kind of claim.

Written like the German ones; a sentence without marks holds nothing of its kind. The day of
publication is Saturday, 20 March 2021.
"""

from tests.splitting.english import (
    ages,
    amounts,
    counts,
    dates,
    figures,
    notices,
    orders,
    people,
    speech,
    things,
    times,
)

Rows = list[tuple[str, ...]]
SENTENCES: dict[str, Rows] = {
    **ages.SENTENCES,
    **amounts.SENTENCES,
    **dates.SENTENCES,
    **times.SENTENCES,
    **counts.SENTENCES,
    **figures.SENTENCES,
    **orders.SENTENCES,
    **people.SENTENCES,
    **speech.SENTENCES,
    **things.SENTENCES,
    **notices.SENTENCES,
}
