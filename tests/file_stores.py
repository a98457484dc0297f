"""Both stores of files: a folder, and a bucket of a real S3 server, moto's, in its own process."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from secrets import token_hex

import pytest
from django.core.files.storage import storages

from articles.models import Document, EvidenceFile
from factcheck.file_storage import FileStore
from factcheck.files_url import storage_of
from tools.local_server import free_port, wait_for

BUCKET = "files"
KEYS = {"AWS_ACCESS_KEY_ID": "desk", "AWS_SECRET_ACCESS_KEY": "no secret"}
STARTED_WITHIN = 60


def serve_s3(**environment: str) -> Iterator[str]:
    """Serve S3 on a port of its own, and yield its address."""
    port = free_port()
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, env=os.environ | environment, **quiet) as server:
        try:
            url = f"http://127.0.0.1:{port}"
            wait_for(f"{url}/moto-api/", server, STARTED_WITHIN)
            yield url
        finally:
            server.kill()


@cache
def read_descriptions_once() -> None:
    """Keep boto's descriptions of S3 for all stores of the process: a megabyte of JSON for each."""
    from botocore.loaders import JSONFileLoader

    JSONFileLoader._load_file = staticmethod(cache(JSONFileLoader()._load_file))


def bucket_store(endpoint: str, prefix: str = "", *, wait: float = 30) -> FileStore:
    """Return the store of a bucket, as the settings make it of an address."""
    read_descriptions_once()
    options = f"endpoint={endpoint}&region=us-east-1&wait={wait}"
    return storages.create_storage(storage_of(f"s3://{BUCKET}/{prefix}?{options}"))


@pytest.fixture(scope="session")
def s3_server() -> Iterator[str]:
    """Yield the address of an S3 server with the bucket; its first answers take seconds."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in KEYS.items():
            patch.setenv(name, value)
        for url in serve_s3():
            bucket_store(url).client.create_bucket(Bucket=BUCKET)
            yield url


@pytest.fixture
def s3_store(s3_server, monkeypatch) -> FileStore:
    """Return an empty store in the bucket."""
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    return bucket_store(s3_server, token_hex(4))


@dataclass(frozen=True)
class StoreInUse:
    """The store that acts use; `overwrite` puts other bytes under a name, as no act does."""

    store: FileStore
    overwrite: Callable[[str, bytes], object]


@pytest.fixture
def use_store(monkeypatch) -> Callable[[FileStore], None]:
    """Let acts, tasks and pages use another store."""

    def use(store: FileStore) -> None:
        monkeypatch.setitem(storages._storages, "evidence", store)
        for model in (EvidenceFile, Document):
            monkeypatch.setattr(model._meta.get_field("file"), "storage", store)

    return use


@pytest.fixture
def bucket_in_use(s3_store, use_store) -> StoreInUse:
    use_store(s3_store)

    def overwrite(name: str, content: bytes) -> None:
        s3_store.client.put_object(**s3_store._key(name), Body=content)

    return StoreInUse(s3_store, overwrite)


@pytest.fixture
def folder_in_use() -> StoreInUse:
    store = storages["evidence"]
    return StoreInUse(store, lambda name, content: Path(store.path(name)).write_bytes(content))


@pytest.fixture(params=["folder", pytest.param("bucket", marks=pytest.mark.slow)])
def store(request) -> StoreInUse:
    """Run a test with each store; the bucket in `make test-all` only, unless a test says so."""
    return request.getfixturevalue(f"{request.param}_in_use")
