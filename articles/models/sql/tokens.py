"""Find the owner of an API token, and count the request.

Runs for every request of a machine. Gain: 0.1 ms of the process's time, the ORM's 0.65 ms; a
statement of its own for the count takes 0.2 ms more of the process and of PostgreSQL.
"""

from articles.models.columns import columns
from articles.models.user import User

from .counters import COUNTING

TOKEN_FIELDS = ("id", "name", "scopes", "last_used_at", "expires_at", "revoked_at")
_OWNER = f"""
SELECT {{count}}, {columns(User, "person")}, {", ".join(f"token.{name}" for name in TOKEN_FIELDS)}
FROM articles_apitoken token JOIN articles_user person ON person.id = token.user_id
WHERE token.digest = %(digest)s
"""  # noqa: S608
OWNER = _OWNER.format(count="NULL")
# An unknown token counts nothing here: its requests are counted by address.
_COUNTING = COUNTING.format(
    row="SELECT %(caller)s, %(window)s, 1 FROM articles_apitoken WHERE digest = %(digest)s"
)
COUNTED_OWNER = f"WITH counted AS ({_COUNTING}){_OWNER}".format(count="(SELECT count FROM counted)")
