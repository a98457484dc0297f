"""Two people act at the same moment; who acted must have seen what the act is about.

Asked through HTTP alone. What was seen is what the client got with the version that it sends,
compared with what the answers say the act is about: nothing here asks the server whether it
thinks an act stale.
"""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Barrier
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

TEXT = "Werft sucht Leute\n\nDie Werft in Husum hat {} Leute."
SEEN, OTHERS = "312", "412"
MOST_SECONDS = 60


@dataclass(frozen=True, slots=True)
class People:
    """Where the server is, and a token for each who takes part."""

    url: str
    checker: str
    colleague: str
    chief: str


@dataclass
class Tally:
    """What came of the rounds: acts done, acts refused as stale, acts on unseen words."""

    done: int = 0
    stale: int = 0
    unseen: list[str] = field(default_factory=list)

    def count(self, status: int) -> bool:
        """Count an answer; return whether the act was done. Raises for any other refusal."""
        self.done += status < 300
        self.stale += status == 412
        if status >= 300 and status not in (409, 412):
            raise AssertionError(f"an answer nobody expected: {status}")
        return status < 300


def call(people: People, token: str, method: str, path: str, body: Any = None, tag: str = ""):
    """Send a request; return status, body and ETag of the answer."""
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    headers |= {"If-Match": tag} if tag else {}
    data = None if body is None else json.dumps(body).encode()
    request = Request(f"{people.url}/api/v1/{path}", data, headers, method=method)
    try:
        with urlopen(request, timeout=MOST_SECONDS) as answer:
            return answer.status, json.loads(answer.read() or b"null"), answer.headers["ETag"]
    except HTTPError as refusal:
        return refusal.code, json.loads(refusal.read()), refusal.headers["ETag"]


def act_against_revision(people: People, tally: Tally) -> None:
    """Give a verdict while another text comes in: it must be on the words that were read."""
    article, claim, tag = _read_claim(people)
    path = f"claims/{claim['id']}/verdicts/"
    status, verdict = _race(
        lambda: call(people, people.checker, "POST", path, {"rating": "true"}, tag),
        lambda: _revise(people, article),
    )
    if tally.count(status):
        _compare(tally, claim, verdict)
        _compare_standing(people, tally, claim)


def confirmation_against_revision(people: People, tally: Tally) -> None:
    """Confirm a verdict while another text comes in."""
    article, claim, tag = _read_claim(people)
    path = f"claims/{claim['id']}/verdicts/"
    _, verdict, _ = call(people, people.colleague, "POST", path, {"rating": "true"}, tag)
    _, claim, tag = call(people, people.checker, "GET", f"claims/{claim['id']}/")
    path = f"verdicts/{verdict['id']}/confirm/"
    status, confirmed = _race(
        lambda: call(people, people.checker, "POST", path, {}, tag),
        lambda: _revise(people, article),
    )
    if tally.count(status):
        _compare(tally, claim, confirmed)
        _compare_standing(people, tally, claim)


def sign_off_against_verdict(people: People, tally: Tally) -> None:
    """Sign off while a colleague judges a claim again: the chief has seen all or is refused."""
    article, claim, tag = _read_claim(people)
    for one in _claims(people, article):
        path = f"claims/{one['id']}/verdicts/"
        tag = f'"claim-{one["id"]}-{one["version"]}"'
        call(people, people.checker, "POST", path, {"rating": "true"}, tag)
    _, claim, own = call(people, people.colleague, "GET", f"claims/{claim['id']}/")
    _, _, seen = call(people, people.chief, "GET", f"articles/{article}/")
    after = _events(people, article, 0)[-1]["id"]
    again = {"rating": "true", "explanation": "Noch einmal gezählt."}
    path = f"articles/{article}/sign-off/"
    body = {"revision": 1, "not_looked_at": "all", "reason": "Nur die Zahlen sind zu prüfen."}
    status, _ = _race(
        lambda: call(people, people.chief, "POST", path, body, seen),
        lambda: call(
            people, people.colleague, "POST", f"claims/{claim['id']}/verdicts/", again, own
        ),
    )
    if tally.count(status):
        order = [event["type"] for event in _events(people, article, after)]
        before = order[: order.index("article.cleared")]
        if "claim.judged" in before:
            tally.unseen.append(f"article {article}: signed off over a verdict nobody had shown")


RACES: dict[str, Callable[[People, Tally], None]] = {
    "act against revision": act_against_revision,
    "confirmation against revision": confirmation_against_revision,
    "sign-off against verdict": sign_off_against_verdict,
}


def _read_claim(people: People) -> tuple[int, dict[str, Any], str]:
    """Store an article; return it with its claim about 312 as a checker reads it, and the ETag."""
    body = {"body": TEXT.format(SEEN), "language": "de"}
    _, article, _ = call(people, people.chief, "POST", "articles/", body)
    found = next(c for c in _claims(people, article["id"]) if c["quote"].startswith(SEEN))
    _, claim, tag = call(people, people.checker, "GET", f"claims/{found['id']}/")
    return article["id"], claim, tag


def _claims(people: People, article: int) -> list[dict[str, Any]]:
    return call(people, people.checker, "GET", f"articles/{article}/claims/")[1]["results"]


def _events(people: People, article: int, after: int) -> list[dict[str, Any]]:
    path = f"events/?article={article}&after={after}&limit=1000"
    return call(people, people.chief, "GET", path)[1]["results"]


def _revise(people: People, article: int):
    body = {"body": TEXT.format(OTHERS), "language": "de"}
    return call(people, people.chief, "POST", f"articles/{article}/revisions/", body)


def _race(one: Callable, other: Callable) -> tuple[int, Any]:
    """Do both at once; return status and body of the first."""
    gate = Barrier(2, timeout=MOST_SECONDS)

    def through(act: Callable):
        gate.wait()
        return act()

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.submit(through, one), pool.submit(through, other)
        second.result()
        status, body, _ = first.result()
    return status, body


def _compare(tally: Tally, seen: dict[str, Any], verdict: dict[str, Any]) -> None:
    """Compare what was read with the words that the stored verdict is about."""
    read, judged = (
        (seen["quote"], seen["sentence"]),
        (verdict["quote"], verdict["sentence"]),
    )
    if read != judged:
        tally.unseen.append(f"verdict {verdict['id']}: read {read}, judged {judged}")


def _compare_standing(people: People, tally: Tally, seen: dict[str, Any]) -> None:
    """Compare what was read with the words that a verdict is on at the end."""
    _, now, _ = call(people, people.checker, "GET", f"claims/{seen['id']}/")
    if now["verdict"] and (now["quote"], now["sentence"]) != (seen["quote"], seen["sentence"]):
        tally.unseen.append(f"claim {now['id']}: a verdict stands on {now['sentence']!r}")
