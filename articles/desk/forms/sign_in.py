"""The sign-in form."""

from typing import Any

from allauth.account.forms import LoginForm
from django.utils.translation import gettext as _


class SignInForm(LoginForm):
    """allauth's form, with labels written as all others of the desk are."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("User name or email")
        self.fields["remember"].label = _("Remember me")
        for name in ("login", "password"):
            self.fields[name].widget.attrs.pop("placeholder", None)
