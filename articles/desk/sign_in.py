"""How people sign in: accounts are made by an administrator, not by visitors."""

from allauth.account.adapter import DefaultAccountAdapter


class ClosedAdapter(DefaultAccountAdapter):
    """Close the sign-up page."""

    def is_open_for_signup(self, request) -> bool:
        return False
