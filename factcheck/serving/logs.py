"""Log gunicorn's messages like Django's, in the same form."""

from gunicorn.glogging import Logger


class SharedLogger(Logger):
    """Leave the lines to the handlers of `settings.LOGGING`.

    Requests are logged by `factcheck.middleware`, which knows their ids and routes.
    """

    def setup(self, cfg) -> None:
        super().setup(cfg)
        self.error_log.handlers.clear()
        self.error_log.propagate = True
