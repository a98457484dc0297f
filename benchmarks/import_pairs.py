r"""An import of ours beside Label Studio's and doccano's: the same texts, one call each, in turns.

    python benchmarks/import_pairs.py TEXTS LABEL_STUDIO TOKEN DOCCANO TOKEN POSTGRES

Both run already (docs/speed.md, "Beside others"), with the addresses and tokens given, on the
PostgreSQL whose data folder is POSTGRES:

    DJANGO_DB=default POSTGRE_HOST= POSTGRE_PORT= POSTGRE_NAME= POSTGRE_USER= POSTGRE_PASSWORD= \
        label-studio start --no-browser --port 8811 --username MAIL --password WORD \
        --user-token FORTY-HEXADECIMAL-DIGITS --enable-legacy-api-token

    export DATABASE_URL=postgres://USER@HOST:PORT/NAME?sslmode=disable
    doccano init; doccano createuser --username NAME --password WORD
    doccano webserver --port 8812 & doccano task

doccano gives a token at `/v1/auth/login/`. Texts a second are by the clock; processor time is that
of all processes of a side, and of its PostgreSQL, until all texts are stored.
"""

import json
import os
import sys
import time
import urllib.request
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import psutil

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.bulk import plain, send
from benchmarks.support.house import House, open_house
from benchmarks.support.report import heading

ROUNDS = 3
WARM_UP = 100
LOOK_EVERY = 0.05
SPANS = (
    '<View><Labels name="l" toName="t"><Label value="A"/></Labels>'
    '<Text name="t" value="$text"/></View>'
)
BOUNDARY = "one-part-of-many"
numbers = count()


def main() -> None:
    """Print three lines a side."""
    texts = int(sys.argv[1])
    label_studio, studio_token, doccano, doccano_token, folder = sys.argv[2:]
    postgres = psutil.Process(int((Path(folder) / "postmaster.pid").read_text().split()[0]))
    studio = Side(label_studio, studio_token, ("label-studio start",), postgres)
    other = Side(doccano, doccano_token, ("doccano webserver", "doccano task"), postgres)
    with open_house(450) as house:
        heading(f"{texts:,} texts in one call")
        sides: dict[str, tuple[Callable[[list[str]], None], Callable[[], float]]] = {
            "Factcheck": (partial(import_here, house), house.cpu_seconds),
            "Label Studio": (partial(import_into_label_studio, studio), studio.cpu_seconds),
            "doccano": (partial(import_into_doccano, other), other.cpu_seconds),
        }
        for turn in range(1 + ROUNDS):
            for name, (store, cpu_seconds) in sides.items():
                measure(name if turn else "", store, cpu_seconds, texts if turn else WARM_UP)
                forget_jobs()


class Side:
    """Another program: its address, its token, its processes with their PostgreSQL."""

    def __init__(self, url: str, token: str, commands: tuple[str, ...], postgres: Any) -> None:
        self.url, self.token = url, token
        found = [p for p in psutil.process_iter(["cmdline"]) if _runs(p, commands)]
        self.processes = [*found, postgres]

    def cpu_seconds(self) -> float:
        """Return user and system time so far, that of ended children too."""
        family = {q for p in self.processes for q in (p, *p.children(recursive=True))}
        times = [process.cpu_times() for process in family if process.is_running()]
        return sum(t.user + t.system + t.children_user + t.children_system for t in times)

    def ask(self, path: str, body: bytes | None = None, kind: str = "application/json") -> Any:
        headers = {"Authorization": f"Token {self.token}", "Content-Type": kind}
        request = urllib.request.Request(f"{self.url}{path}", body, headers)
        with urllib.request.urlopen(request) as answer:
            said = answer.read()
        is_json = answer.headers.get_content_type() == "application/json"
        return json.loads(said) if is_json else said.decode().strip('"')


def measure(
    name: str, store: Callable[[list[str]], None], cpu_seconds: Callable[[], float], texts: int
) -> None:
    """Import once; print what it took, unless there is no name."""
    given = [json.loads(plain(next(numbers)))["body"] for _ in range(texts)]
    before, began = cpu_seconds(), time.monotonic()
    store(given)
    seconds, spent = time.monotonic() - began, (cpu_seconds() - before) / texts * 1000
    if name:
        load = os.getloadavg()[0]
        print(f"  {name:<14}{texts / seconds:>8.0f} a second {spent:>6.2f} CPU ms, load {load:.1f}")


def import_here(house: House, texts: list[str]) -> None:
    answers = send(house, [json.dumps({"body": text}).encode() for text in texts])
    assert [answer["status"] for answer in answers] == [201] * len(texts), answers[:3]


def forget_jobs() -> None:
    """Delete our jobs that split what was imported: they would run during the other imports."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs WHERE status = 'todo'")
    time.sleep(2)


def import_into_label_studio(side: Side, texts: list[str]) -> None:
    project = {"title": f"{next(numbers)}", "label_config": SPANS}
    key = side.ask("/api/projects", json.dumps(project).encode())["id"]
    tasks = [{"data": {"text": text}} for text in texts]
    answer = side.ask(f"/api/projects/{key}/import", json.dumps(tasks).encode())
    assert answer["task_count"] == len(texts), answer


def import_into_doccano(side: Side, texts: list[str]) -> None:
    project = {
        "name": f"{next(numbers)}", "description": "-", "guideline": "", "tags": [],
        "project_type": "SequenceLabeling", "resourcetype": "SequenceLabelingProject",
    }  # fmt: skip
    key = side.ask("/v1/projects", json.dumps(project).encode())["id"]
    lines = "\n".join(json.dumps({"text": text, "label": []}) for text in texts)
    named = 'Content-Disposition: form-data; name="filepond"; filename="texts.jsonl"'
    form = f"--{BOUNDARY}\r\n{named}\r\n\r\n{lines}\r\n--{BOUNDARY}--\r\n".encode()
    upload = side.ask("/v1/fp/process/", form, f"multipart/form-data; boundary={BOUNDARY}")
    wanted = {
        "format": "JSONL", "task": "SequenceLabeling", "uploadIds": [upload], "encoding": "utf_8",
        "column_data": "text", "column_label": "label", "delimiter": "",
    }  # fmt: skip
    side.ask(f"/v1/projects/{key}/upload", json.dumps(wanted).encode())
    while side.ask(f"/v1/projects/{key}/examples?limit=1")["count"] < len(texts):
        time.sleep(LOOK_EVERY)


def _runs(process: psutil.Process, commands: tuple[str, ...]) -> bool:
    line = " ".join(process.info["cmdline"] or ())
    return any(command in line for command in commands) and process.pid != os.getpid()


if __name__ == "__main__":
    main()
