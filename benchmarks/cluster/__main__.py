"""Two web servers, two workers, a replica and a pooler, killed at random under load.

Clients store articles, judge, ask for clearances and read; meanwhile web servers, workers,
replica, pooler and database are killed, frozen and started again. At the end nothing that was
acknowledged may be missing, nothing be there twice, and no job, lock or delivery be left.
Exits with an error if a demand is missed. PgBouncer is used where it is installed.
"""

import argparse
import os
import random
import re
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from benchmarks.cluster.checks import check, is_at_rest
from benchmarks.cluster.clients import Access, Client, Record
from benchmarks.cluster.processes import (
    Service,
    job_worker,
    manage,
    seconds_until,
    surroundings,
    web_server,
)
from benchmarks.cluster.receiver import Receiver
from benchmarks.cluster.servers import (
    DatabaseServer,
    Pooler,
    find_pgbouncer,
    start_primary,
    start_replica,
)
from benchmarks.faults.asking import ask
from benchmarks.faults.newsroom import sign_in
from benchmarks.support.report import heading

CLIENTS = 8
# Jobs of a killed worker are taken up every five minutes.
REST_SECONDS = 420
GAP_SECONDS = 30
START_SECONDS = 300
# A replica that didn't answer in a second is asked again after five.
REPLICA_SECONDS = 15
RATING = "SELECT min(id) FROM articles_rating WHERE code = 'true'"
READS = """
SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%%articles_publicstamp%%'
AND backend_type = 'client backend' AND pid <> pg_backend_pid() AND query_start > %s
"""

missed: list[str] = []


@dataclass
class Length:
    """How long the trial takes, and by how much a busy machine may exceed limits in seconds."""

    minutes: float = 5
    slack: int = 1


length = Length()


@dataclass
class Newsroom:
    """All processes, and what is told to clients."""

    home: Path
    primary: DatabaseServer
    replica: DatabaseServer
    pooler: Pooler | None
    services: list[Service]
    token: str = ""
    cookie: str = ""
    kills: Counter[str] = field(default_factory=Counter)

    @property
    def ports(self) -> list[int]:
        return [service.port for service in self.services if service.port]

    def answers(self) -> bool:
        return all(ask(port, "/health/ready").status == 200 for port in self.ports)


def demand(what: str, figure: float, most: float = 0, unit: str = "") -> None:
    """Print one figure beside its limit."""
    if unit == "s":
        most *= length.slack
    if figure > most:
        missed.append(what)
    verdict = "met" if figure <= most else "MISSED"
    print(f"  {what:<58}{figure:>8.1f} {unit:<3} at most {most:>4g}  {verdict}", flush=True)


@contextmanager
def open_newsroom(home: Path, seed: int) -> Iterator[Newsroom]:
    """Start everything, with the demo newsroom's people; stop everything."""
    with ExitStack() as stack:
        primary = start_primary(home)
        stack.callback(primary.stop)
        environment = surroundings(
            DATABASE_URL=primary.url,
            VAR_DIR=str(home / "var"),
            WEBHOOK_ALLOWED_NETWORKS="127.0.0.1/32",
            API_REQUESTS_PER_MINUTE="1000000",
            JOB_CHARACTERS="1500",
            LOG_LEVEL="WARNING",
        )
        manage(environment, "prepare", "--demo")
        replica = start_replica(primary, home)
        stack.callback(replica.stop)
        program = find_pgbouncer()
        pooler = Pooler(program, home, primary) if program else None
        environment["DATABASE_REPLICA_URL"] = replica.url
        if pooler:
            pooler.start()
            stack.callback(pooler.stop)
            environment["DATABASE_POOLER_URL"] = pooler.url
        services = [web_server(1, environment, home), web_server(2, environment, home)]
        services += [job_worker(1, environment, home), job_worker(2, environment, home)]
        newsroom = Newsroom(home, primary, replica, pooler, services)
        for service in services:
            service.start()
            stack.callback(service.stop)
        if seconds_until(newsroom.answers, START_SECONDS) > START_SECONDS:
            sys.exit(f"The web servers did not start; see the logs in {home}.")
        newsroom.token = manage(environment, "create_token", "weiss", "--scopes", "all").split()[-1]
        newsroom.cookie = sign_in(newsroom.ports[0])
        yield newsroom


def strikes(newsroom: Newsroom, pause: float) -> dict[str, tuple[int, Callable[[], None]]]:
    """Return what may happen, how often compared with the others, and how it is done."""

    def again(server: DatabaseServer | Pooler, how: signal.Signals) -> Callable[[], None]:
        def strike() -> None:
            server.stop(how)
            time.sleep(pause)
            server.start()

        return strike

    found = {service.name: (3, service.kill) for service in newsroom.services}
    found["replica killed"] = (2, again(newsroom.replica, signal.SIGKILL))
    found["replica frozen"] = (2, lambda: newsroom.replica.freeze(2 * pause))
    found["database restarted"] = (1, again(newsroom.primary, signal.SIGINT))
    found["database killed"] = (1, again(newsroom.primary, signal.SIGKILL))
    if newsroom.pooler:
        found["pooler killed"] = (2, again(newsroom.pooler, signal.SIGKILL))
    return found


def trial(newsroom: Newsroom, seed: int, seconds: float) -> Record:
    """Let the clients work and strike meanwhile; return what the clients saw."""
    record, ended = Record(), threading.Event()
    [rating] = newsroom.primary.ask(RATING)
    access = Access(newsroom.ports, newsroom.token, newsroom.cookie, rating)
    clients = [Client(access, record, seed * 1000 + number) for number in range(CLIENTS)]
    threads = [threading.Thread(target=client.work, args=[ended]) for client in clients]
    for thread in threads:
        thread.start()
    drawn = random.Random(seed)
    possible = strikes(newsroom, 2.0)
    until = time.monotonic() + seconds
    time.sleep(3)
    while time.monotonic() < until - 5:
        weights = [weight for weight, _ in possible.values()]
        name = drawn.choices(list(possible), weights)[0]
        newsroom.kills[name] += 1
        possible[name][1]()
        time.sleep(drawn.uniform(2, 8))
    time.sleep(5)
    ended.set()
    for thread in threads:
        thread.join()
    return record


def print_record(newsroom: Newsroom, record: Record) -> None:
    """Print what the clients saw."""
    heading("What clients saw")
    print(f"  kills: {', '.join(f'{count} × {name}' for name, count in newsroom.kills.items())}")
    print(f"  answers: {dict(record.answers)}")
    print(f"  errors, each followed by another attempt: {dict(record.errors)}")
    print(f"  retries: {record.retries}")
    print(f"  longest act with its retries: {record.longest[0]:.1f} s, {record.longest[1]}")
    demand("longest time without any answer", record.longest_gap, GAP_SECONDS, "s")
    demand("acts that were given up", len(record.given_up))
    demand("answers that refuse, with 4xx or 500", len(record.refused))
    for line in (record.given_up + record.refused)[:8]:
        print(f"    {line}")


def print_rest(newsroom: Newsroom, record: Record, receiver: Receiver, before: int) -> None:
    """Wait until nothing is left to do, and print what must hold then."""
    heading("When everything runs again")
    ready = seconds_until(newsroom.answers, 60 * length.slack)
    demand("until both web servers are ready", ready, 60, "s")
    limit = REST_SECONDS * length.slack
    rest = seconds_until(lambda: is_at_rest(newsroom.primary), limit)
    demand("until no job is due and no delivery waits", rest, REST_SECONDS, "s")
    check(newsroom.primary, record, receiver, before, demand)
    print(f"  articles and verdicts that were acknowledged: {_count(record)}")
    print(f"  deliveries: {len(receiver.bodies)}, and {receiver.repeated} again under their id")
    limit = REPLICA_SECONDS * length.slack
    alone = [
        port
        for port in newsroom.ports
        if seconds_until(partial(reads_from_replica, newsroom, port), limit) > limit
    ]
    demand("web servers that don't read from the replica", len(alone))
    logs = {log.name: log.read_text(errors="replace") for log in newsroom.home.glob("web*.log")}
    faults = [line for text in logs.values() for line in _faults(text)]
    demand("faults of ours in the logs of the web servers", len(faults))
    for line in faults[:8]:
        print(f"    {line[:200]}")


def reads_from_replica(newsroom: Newsroom, port: int) -> bool:
    """Return whether the replica was asked for a public list that a web server answered."""
    [now] = newsroom.replica.ask("SELECT clock_timestamp()")
    ask(port, "/api/v1/verdicts/")
    return bool(newsroom.replica.ask(READS, now)[0])


def _count(record: Record) -> str:
    return f"{sum(record.articles.values())}, {sum(record.verdicts.values())}"


def _faults(log: str) -> Iterator[str]:
    yield from re.findall(
        r"^.*(?:Internal )?Server Error: .*$(?:\n(?!\d{4}-).*)*", log, re.MULTILINE
    )


def main() -> None:
    """Run one trial on a newsroom of its own."""
    parser = argparse.ArgumentParser(prog="benchmarks.cluster", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--minutes", type=float, default=length.minutes)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--short", action="store_true", help="40 seconds, as in the tests")
    given = parser.parse_args()
    length.minutes = given.minutes
    if given.short:
        length.minutes, length.slack = 0.7, 6
    home = Path(tempfile.mkdtemp(prefix="factcheck-cluster-"))
    home.chmod(0o755)
    receiver = Receiver()
    receiver.start()
    try:
        with open_newsroom(home, given.seed) as newsroom:
            if newsroom.pooler is None:
                print("PgBouncer: not tried, since it is not installed")
            body = {"name": "trial", "url": receiver.url}
            made = ask(newsroom.ports[0], "/api/v1/webhooks/", token=newsroom.token, body=body)
            assert made.status == 201, made.body
            before = newsroom.primary.ask("SELECT cursor FROM articles_webhook")[0]
            record = trial(newsroom, given.seed, length.minutes * 60)
            print_record(newsroom, record)
            print_rest(newsroom, record, receiver, before)
    finally:
        receiver.stop()
        if os.environ.get("KEEP_LOGS"):
            shutil.copytree(home, os.environ["KEEP_LOGS"], ignore=_only_logs, dirs_exist_ok=True)
        shutil.rmtree(home, ignore_errors=True)
    if missed:
        sys.exit(f"\n{len(missed)} demands were missed.")
    print("\nAll demands were met.")


def _only_logs(folder: str, names: list[str]) -> list[str]:
    return [name for name in names if not name.endswith(".log")]


if __name__ == "__main__":
    main()
