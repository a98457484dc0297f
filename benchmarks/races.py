"""A thousand races through the real server: 0 acts on unseen words.

`python benchmarks/races.py [ROUNDS]` stores articles in a database of its own, serves them,
and runs two concurrent acts, ROUNDS times for each pair of acts (334). Fails if an act was
on something that its person had not seen; see `benchmarks/support/races.py`.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.support.house import NOW, PASSWORD, open_house
from benchmarks.support.races import RACES, People, Tally
from benchmarks.support.report import heading, line

ROUNDS = 334


def main() -> int:
    """Print a line a race; return how many acts landed on what nobody had seen."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    heading(f"Races: {rounds} rounds each")
    unseen = 0
    with open_house(claims=0) as house:
        people = People(house.url, _token("checker"), _token("colleague"), house.token)
        for name, race in RACES.items():
            tally = Tally()
            for _ in range(rounds):
                race(people, tally)
            print(f"  {name}: {tally.done} done, {tally.stale} refused as stale")
            line(f"{name}, on unseen words", len(tally.unseen), 0, "acts")
            print("".join(f"    {sentence}\n" for sentence in tally.unseen[:5]), end="")
            unseen += len(tally.unseen)
    return unseen


def _token(name: str) -> str:
    from django.db import connections

    from articles.models import User
    from articles.permissions import Scope
    from articles.workflow import make_token

    user = User.objects.create_user(name, f"{name}@example.org", PASSWORD, role="checker")
    _, token = make_token(user=user, actor=None, at=NOW, name="races", scopes=list(Scope))
    connections.close_all()
    return token


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
