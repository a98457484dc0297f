"""Find the owner of an API token.

Runs for every request of a machine. Gain: 0.1 ms of the process's time, the ORM's 0.65 ms.
"""

from articles.models.columns import columns
from articles.models.user import User

TOKEN_FIELDS = ("id", "name", "scopes", "last_used_at", "expires_at", "revoked_at")
OWNER = f"""
SELECT {columns(User, "person")}, {", ".join(f"token.{name}" for name in TOKEN_FIELDS)}
FROM articles_apitoken token JOIN articles_user person ON person.id = token.user_id
WHERE token.digest = %s
"""  # noqa: S608
