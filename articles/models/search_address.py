"""Where the newsroom searches for claims: addresses with placeholders, kept as rows."""

from string import Formatter
from urllib.parse import quote, urlsplit

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from .history import tracked

PLACEHOLDERS = frozenset({"quote", "value", "name", "sentence"})


def require_template(template: str) -> None:
    """Raise `ValidationError` unless it is a web address with placeholders behind the host."""
    try:
        found = [part for part in Formatter().parse(template) if part[1] is not None]
        parts = urlsplit(template)
    except ValueError:
        found, parts = [], urlsplit("")
    is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    is_plain = all(field in PLACEHOLDERS and not (spec or how) for _, field, spec, how in found)
    if not (is_web and found and is_plain) or "{" in parts.netloc:
        raise ValidationError(
            _(
                "This needs to be an address such as https://search.example/?q={quote}, with "
                "{quote}, {value}, {name} or {sentence} behind the host."
            )
        )


def filled(template: str, words: dict[str, str]) -> str:
    """Return the address with `words`, by placeholder, encoded."""
    return template.format(**{key: quote(text, safe="") for key, text in words.items()})


@tracked()
class SearchAddress(models.Model):
    """A place to search for claims: of some kinds, or of all."""

    name = models.CharField(_("name"), max_length=60, unique=True)
    address = models.CharField(
        _("address"),
        max_length=500,
        validators=[require_template],
        help_text=_(
            "{quote} are the words of the claim, {value} its figure, day or name as the panel "
            "shows it, {name} the name in it, {sentence} its sentence."
        ),
    )
    kinds = ArrayField(
        models.CharField(max_length=16),
        verbose_name=_("kinds"),
        default=list,
        blank=True,
        help_text=_("None: every kind."),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    is_active = models.BooleanField(_("in use"), default=True)

    class Meta:
        verbose_name = _("search address")
        verbose_name_plural = _("search addresses")
        ordering = ["position", "name"]

    def __str__(self) -> str:
        return self.name
