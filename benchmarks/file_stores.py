"""Store and open files in a folder and in a bucket, moto's, in a process of its own."""

import hashlib
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")

import django
from django.core.files.base import ContentFile
from django.core.files.storage import storages

django.setup()

from factcheck.file_storage import FileStore  # noqa: E402
from factcheck.files_url import folder_storage  # noqa: E402
from tests.file_stores import BUCKET, KEYS, bucket_store, serve_s3  # noqa: E402

MEGABYTE = 1024 * 1024
SIZES = (1, 20)
ROUNDS = 9


def main() -> None:
    """Print a table of milliseconds: time, and processor time of this process."""
    os.environ.update(KEYS)
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {ROUNDS} rounds")
    print("| file | store, folder | store, bucket | open, folder | open, bucket |")
    print("|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        local = storages.create_storage(folder_storage(folder))
        for url in serve_s3():
            bucket = bucket_store(url)
            bucket.client.create_bucket(Bucket=BUCKET)
            for size in SIZES:
                cells = [cell for act in ACTS for cell in (act(local, size), act(bucket, size))]
                print(f"| {size} MB | {' | '.join(cells)} |")


def storing(store: FileStore, megabytes: int) -> str:
    """Return what storing a new file takes, as an act does it."""

    def act(content: bytes) -> None:
        name = hashlib.sha256(content).hexdigest()
        if not store.exists(name):
            store.save(name, ContentFile(content))

    return measured(act, [content_of(megabytes, number) for number in range(ROUNDS)])


def opening(store: FileStore, megabytes: int) -> str:
    """Return what opening and reading a stored file takes."""

    def act(content: bytes) -> None:
        with store.open(hashlib.sha256(content).hexdigest()) as file:
            while file.read(65536):
                pass

    return measured(act, [content_of(megabytes, number) for number in range(ROUNDS)])


def measured(act: Callable[[bytes], None], contents: list[bytes]) -> str:
    """Return the medians of time and processor time, in milliseconds."""
    times, cpu = [], []
    for content in contents:
        began, worked = time.perf_counter(), time.process_time()
        act(content)
        times.append(time.perf_counter() - began)
        cpu.append(time.process_time() - worked)
    medians = (statistics.median(figures) * 1000 for figures in (times, cpu))
    return ", ".join(f"{median:.0f}" for median in medians)


def content_of(megabytes: int, number: int) -> bytes:
    return Random(number).randbytes(megabytes * MEGABYTE)


ACTS = (storing, opening)

if __name__ == "__main__":
    main()
