"""A person at the provider, and what a sign-in leaves to be seen."""

from articles.models import AuditEntry

INES = {
    "email": "ines@example.org",
    "email_verified": True,
    "given_name": "Ines",
    "family_name": "Ahrens",
    "groups": ["everybody", "checkers"],
}


def lines(verb, **of):
    return list(AuditEntry.objects.filter(verb=verb, **of))


def is_signed_in(client) -> bool:
    return "_auth_user_id" in client.session


def messages_on_sign_in_page(client) -> str:
    return client.get("/accounts/login/").content.decode()
