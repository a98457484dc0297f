"""The web server: gunicorn with threads, around the application that is already loaded."""

import os
import socket
from collections.abc import Callable
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from gunicorn.app.base import BaseApplication

THREADS = 8


class WebServer(BaseApplication):
    """Gunicorn on a listening socket; `WEB_CONCURRENCY` sets its processes.

    `when_ready` is called once, as soon as requests are answered.
    """

    def __init__(
        self, application: WSGIHandler, listener: socket.socket, when_ready: Callable[[], object]
    ) -> None:
        self._loaded = application
        self._chosen: dict[str, Any] = {
            "bind": f"fd://{listener.detach()}",
            "workers": int(os.environ.get("WEB_CONCURRENCY", "1")),
            "worker_class": "factcheck.serving.worker.Worker",
            "threads": int(os.environ.get("WEB_THREADS", THREADS)),
            "preload_app": True,
            "control_socket_disable": True,
            "graceful_timeout": 5,
            "loglevel": "warning",
            "logger_class": "factcheck.serving.logs.SharedLogger",
            "when_ready": lambda _: when_ready(),
        }
        super().__init__()

    def load_config(self) -> None:
        """Set our configuration; GUNICORN_CMD_ARGS is ignored."""
        for name, value in self._chosen.items():
            self.cfg.set(name, value)

    def load(self) -> WSGIHandler:
        """Return the application that the parent loaded."""
        return self._loaded
