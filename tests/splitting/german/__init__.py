"""Sentences of our own, as German newspapers print them, by kind of claim.

Between ⟦ and ⟧ is every claim of the kind in the sentence; after it, for each, what its
value says (`shown` in `test_own_sentences.py` writes it in one line). The day of publication is
Saturday, 20 March 2021.
"""

from tests.splitting.german import (
    ages,
    amounts,
    dates,
    figures,
    orders,
    people,
    speech,
    things,
    times,
)

Rows = list[tuple[str, ...]]
SENTENCES: dict[str, Rows] = {
    **ages.SENTENCES,
    **dates.SENTENCES,
    **times.SENTENCES,
    **figures.SENTENCES,
    **amounts.SENTENCES,
    **orders.SENTENCES,
    **speech.SENTENCES,
    **people.SENTENCES,
    **things.SENTENCES,
}
