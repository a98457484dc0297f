"""What keeps the embedded server from running, said in a sentence for a person."""


class PostgresError(Exception):
    """The embedded PostgreSQL can't be used; the message is a whole sentence."""
