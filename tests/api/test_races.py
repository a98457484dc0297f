"""Two people at once through the real server; `benchmarks/races.py` does it a thousand times."""

import pytest

from benchmarks.support.races import RACES, People, Tally
from tests.factories import UserFactory, token_for

ROUNDS = 6


@pytest.mark.parametrize("race", RACES)
def test_no_act_is_done_on_a_version_that_its_person_has_not_seen(live_server, race):
    checker, colleague = UserFactory(), UserFactory()
    chief = UserFactory(role="chief")
    people = People(live_server.url, *(token_for(person) for person in (checker, colleague, chief)))
    tally = Tally()

    for _ in range(ROUNDS):
        RACES[race](people, tally)

    assert tally.unseen == []
    assert tally.done + tally.stale == ROUNDS
