"""An embedded PostgreSQL server, without set-up or administrator rights.

    server = Server(home)    # nothing is started yet
    server.start()           # initdb if need be; many processes may use one server
    server.stop()            # the last user stops it

`factcheck.postgres` is also a Django database engine (see `base.py`): a command that opens
a connection starts the server, others don't.
"""

from factcheck.postgres.error import PostgresError, StillEndingError
from factcheck.postgres.paths import ClusterPaths, socket_folder
from factcheck.postgres.server import Server

__all__ = ["ClusterPaths", "PostgresError", "Server", "StillEndingError", "socket_folder"]
