"""Gunicorn's threaded worker, with separate threads for health checks."""

import re
import socket
import time
from concurrent.futures import Executor, ThreadPoolExecutor
from errno import EAGAIN, ECONNABORTED, EWOULDBLOCK
from functools import partial
from selectors import EVENT_READ
from typing import Any

from gunicorn.workers.gthread import TConn, ThreadWorker

from factcheck.postgres.deadlines import arrive

FIRST_WORDS_SECONDS = 7
PEEKED_BYTES = 4096
CHECK = re.compile(rb"(?:GET|HEAD) /health/(live|ready)/?[ ?]")


class Worker(ThreadWorker):
    """Answer health checks in two separate threads; set the arrival time of requests.

    An idle connection doesn't occupy a thread: browsers open connections that they may
    never use.
    """

    def init_process(self) -> None:
        self.checks = {name: ThreadPoolExecutor(1) for name in (b"live", b"ready")}
        super().init_process()

    def accept(self, listener: socket.socket) -> None:
        """Accept a connection and wait for its first bytes outside of the threads."""
        try:
            client, address = listener.accept()
        except OSError as error:
            if error.errno not in (EAGAIN, ECONNABORTED, EWOULDBLOCK):
                raise
            return
        conn = TConn(self.cfg, client, address, listener.getsockname())
        conn.timeout = time.monotonic() + FIRST_WORDS_SECONDS
        self.nr_conns += 1
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, EVENT_READ, partial(self.on_pending_socket_readable, conn))

    def enqueue_req(self, conn: TConn) -> None:
        """Submit a request to a thread; its wait for one counts as request time."""
        conn.arrived_at = time.monotonic()
        done = self._pool(conn).submit(self.handle, conn)
        done.add_done_callback(lambda it: self.method_queue.defer(self.finish_request, conn, it))

    def handle_request(self, req: Any, conn: TConn) -> bool:
        """Answer a request, and set its arrival time."""
        arrive(conn.arrived_at)
        answered: bool = super().handle_request(req, conn)
        return answered

    def _pool(self, conn: TConn) -> Executor:
        """Return the thread pool for a connection.

        A health check gets its own pool once its headers have arrived, so that no slow
        client blocks that pool.
        """
        try:
            head = conn.sock.recv(PEEKED_BYTES, socket.MSG_PEEK | socket.MSG_DONTWAIT)
        except OSError:
            head = b""
        found = CHECK.match(head)
        is_whole = b"\r\n\r\n" in head
        return self.checks[found[1]] if found and is_whole else self.tpool
