"""Find the owner of an API token.

Runs for every request of a machine. Gain: 0.1 ms of the process's time, the ORM's 0.65 ms.
"""

from articles.models.user import User

TOKEN_FIELDS = ("id", "name", "scopes", "last_used_at", "expires_at", "revoked_at")
# Without those that the ORM would convert; they are loaded when they are used.
OWNER_FIELDS = tuple(
    field.attname for field in User._meta.concrete_fields if not hasattr(field, "from_db_value")
)
# By name, not `*`: prepared statements with `*` fail after a migration adds a column.
OWNER = f"""
SELECT {", ".join(f'person."{name}"' for name in OWNER_FIELDS)},
    {", ".join(f"token.{name}" for name in TOKEN_FIELDS)}
FROM articles_apitoken token JOIN articles_user person ON person.id = token.user_id
WHERE token.digest = %s
"""  # noqa: S608
