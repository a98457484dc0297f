"""An embedded PostgreSQL: a server of the project's own, without set-up or administrator.

    server = Server(home)    # nothing is started yet
    server.start()           # initdb if need be; many processes may use one server
    server.stop()            # the last user stops it

`factcheck.postgres` is also a database engine of Django's (see `base.py`): a command that
opens a connection starts the server, one that opens none leaves it alone.
"""

from factcheck.postgres.error import PostgresError
from factcheck.postgres.places import Places, socket_folder
from factcheck.postgres.server import Server

__all__ = ["Places", "PostgresError", "Server", "socket_folder"]
