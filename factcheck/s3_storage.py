"""Files in a bucket of S3, or of a store with the same interface.

One request stores a file, so it is there whole or not at all. The store compares it with its
SHA-256 (`x-amz-checksum-sha256`) and refuses a second one of the same name (`If-None-Match`).
A file is fetched whole and compared with its SHA-256 before anybody gets a byte of it.
"""

import errno
import os
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256
from tempfile import SpooledTemporaryFile
from threading import Lock
from typing import Any

from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from botocore.parsers import ResponseParserError
from django.core.files.base import File
from storages.backends.s3 import S3Storage

from factcheck.file_storage import DamagedFile, FileStore, FilesUnavailable

CHUNK_BYTES = 256 * 1024
IN_MEMORY_BYTES = 4 * 1024 * 1024  # of a file that is read; the rest is in a temporary file
CONNECT_SECONDS = 2
ATTEMPTS = 2
HASH_LENGTH = 64
CONNECTIONS = 16  # kept by a process
NOT_FOUND, PRECONDITION_FAILED = 404, 412
TYPE = "application/octet-stream"
QUICK = Config(connect_timeout=1, read_timeout=1, retries={"total_max_attempts": 1})
FAULTS = (BotoCoreError, ResponseParserError)

_making_client = Lock()


class S3FileStorage(FileStore, S3Storage):
    """Store files in a bucket; raises `FilesUnavailable` while it can't be reached.

    `wait_seconds` limits each wait for the store. A process has one client: boto's clients
    are safe in threads, the sessions and resources of `S3Storage` are not.
    """

    def __init__(self, *, wait_seconds: float, **settings: Any) -> None:
        config = Config(
            signature_version="s3v4",
            s3={"addressing_style": settings["addressing_style"]},
            connect_timeout=CONNECT_SECONDS,
            read_timeout=wait_seconds,
            retries={"mode": "standard", "total_max_attempts": ATTEMPTS},
            max_pool_connections=CONNECTIONS,
        )
        super().__init__(client_config=config, **settings)
        self._clients: dict[tuple[int, bool], Any] = {}

    @property
    def client(self) -> Any:
        """Return the client of this process; a forked one makes its own."""
        return self._client()

    def check(self) -> None:
        """Raise `FilesUnavailable` unless the bucket answers within two seconds, also on rights."""
        with _reporting(self.bucket_name):
            client = self._client(is_quick=True)
            client.list_objects_v2(Bucket=self.bucket_name, Prefix=self.location, MaxKeys=1)

    def names(self, *, before: datetime) -> Iterator[str]:
        """Yield the names of files stored before a time; a request for each thousand."""
        prefix = f"{self.location.strip('/')}/" if self.location else ""
        with _reporting(self.bucket_name):
            pages = self.client.get_paginator("list_objects_v2")
            for page in pages.paginate(Bucket=self.bucket_name, Prefix=prefix):
                for found in page.get("Contents", ()):
                    if found["LastModified"] < before:
                        yield found["Key"].removeprefix(prefix)

    def listdir(self, name: str) -> tuple[list[str], list[str]]:
        """Return the folders and files in a folder."""
        with _reporting(name):
            return super().listdir(name)

    def get_available_name(self, name: str, max_length: int | None = None) -> str:
        """Return the name: what is stored already is never overwritten."""
        return name

    def exists(self, name: str) -> bool:
        """Return whether a file is stored."""
        try:
            self._head(name)
        except FileNotFoundError:
            return False
        return True

    def size(self, name: str) -> int:
        """Return the size in bytes; raises `FileNotFoundError`."""
        return self._head(name)["ContentLength"]

    def delete(self, name: str) -> None:
        """Remove a file, if it is stored."""
        with _reporting(name):
            self.client.delete_object(**self._key(name))

    def url(self, name: str | None, *_args: Any, **_more: Any) -> str:
        """Raise `ValueError`: a signed address would let anybody past the rights."""
        raise ValueError("This file is not accessible via a URL.")

    def fetch(self, name: str) -> "SpooledTemporaryFile[bytes]":
        """Return the whole file; raises `FileNotFoundError`, `DamagedFile`."""
        fetched: SpooledTemporaryFile[bytes] = SpooledTemporaryFile(  # noqa: SIM115
            max_size=IN_MEMORY_BYTES
        )
        digest = sha256()
        try:
            with _reporting(name):
                body = self.client.get_object(**self._key(name))["Body"]
                for chunk in body.iter_chunks(CHUNK_BYTES):
                    digest.update(chunk)
                    fetched.write(chunk)
            expected = name.rsplit("/", 1)[-1][:HASH_LENGTH]
            if digest.hexdigest() != expected:
                raise DamagedFile(f"{name} has another SHA-256 in {self.bucket_name}.")
        except BaseException:
            fetched.close()
            raise
        fetched.seek(0)
        return fetched

    def _open(self, name: str, mode: str = "rb") -> File:
        if mode not in ("rb", "r"):
            raise ValueError("Stored files are read only.")
        return FetchedFile(self, name)

    def _save(self, name: str, content: Any) -> str:
        content.seek(0)
        body = content.read()
        checksum = b64encode(sha256(body).digest()).decode()
        with _reporting(name):
            try:
                self.client.put_object(
                    **self._key(name),
                    Body=body,
                    ContentType=TYPE,
                    ChecksumSHA256=checksum,
                    IfNoneMatch="*",
                )
            except ClientError as error:
                if _status(error) != PRECONDITION_FAILED:
                    raise
        return name

    def _client(self, *, is_quick: bool = False) -> Any:
        config = self.client_config.merge(QUICK) if is_quick else self.client_config
        with _making_client:
            which = (os.getpid(), is_quick)
            if which not in self._clients:
                self._clients[which] = self._create_session().client(
                    "s3",
                    region_name=self.region_name,
                    endpoint_url=self.endpoint_url,
                    config=config,
                )
            return self._clients[which]

    def _head(self, name: str) -> dict[str, Any]:
        with _reporting(name):
            return self.client.head_object(**self._key(name))

    def _key(self, name: str) -> dict[str, str]:
        return {"Bucket": self.bucket_name, "Key": self._normalize_name(name)}


class FetchedFile(File):
    """A file that was fetched whole; it may be opened again after it was closed."""

    def __init__(self, storage: S3FileStorage, name: str) -> None:
        super().__init__(storage.fetch(name), name)
        self._storage = storage

    def open(self, mode: str | None = None, *_args: Any, **_more: Any) -> "FetchedFile":
        """Return to the beginning; fetch the file again if it was closed."""
        if self.closed:
            self.file = self._storage.fetch(self.name or "")
        self.seek(0)
        return self


@contextmanager
def _reporting(name: str) -> Iterator[None]:
    """Raise `FileNotFoundError` for a missing file, `FilesUnavailable` for all other faults."""
    try:
        yield
    except ClientError as error:
        if _status(error) == NOT_FOUND and error.response["Error"]["Code"] != "NoSuchBucket":
            raise FileNotFoundError(errno.ENOENT, "Not in the store of files", name) from error
        raise FilesUnavailable(f"The store of files refused {name}: {error}") from error
    except FAULTS as error:
        raise FilesUnavailable(f"The store of files can't be reached: {error}") from error


def _status(error: ClientError) -> int:
    return error.response["ResponseMetadata"]["HTTPStatusCode"]
