"""Small disks that are filled or closed, and a file of evidence that needs room on one."""

import json
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from benchmarks.faults.asking import ask
from benchmarks.faults.newsroom import Newsroom


@contextmanager
def disk(folder: Path, megabytes: int) -> Iterator[None]:
    """Mount a disk of its own at `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=755", "tmpfs", str(folder)],
        check=True,
    )
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(path: Path) -> None:
    """Write a file until there is no room left."""
    with path.open("wb", buffering=0) as file:
        for size in (1 << 20, 1 << 12):
            with suppress(OSError):
                while True:
                    file.write(b"\0" * size)


def remount(folder: Path, how: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{how}", str(folder)], check=True)


def upload(newsroom: Newsroom) -> int:
    """Bring evidence with a file of half a megabyte; return the status."""
    claims = ask(newsroom.port, "/api/v1/articles/3/claims/", token=newsroom.token)
    if claims.status != 200:
        return claims.status
    row = json.loads(claims.body)["results"][0]
    claim = row["id"]
    path = f"/api/v1/claims/{claim}/evidence/"
    boundary = "part"
    fields = {
        "stance": "supports",
        "source": json.dumps({"title": "Akte", "kind": "document"}),
        "version": row["version"],
    }
    lines = [
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in fields.items()
    ]
    content = f"{time.monotonic()} ".encode() + b"Die Werft hat 312 Leute. " * 20_000
    body = (
        "".join(lines).encode()
        + (
            f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n'
            "Content-Type: text/plain\r\n\r\n"
        ).encode()
        + content
        + f"\r\n--{boundary}--\r\n".encode()
    )
    answer = ask(
        newsroom.port,
        path,
        token=newsroom.token,
        body=(f"multipart/form-data; boundary={boundary}", body),
    )
    print(f"    upload: {answer.status} {answer.body[:100]!r}")
    return answer.status
