"""Error classes are rows, so that a desk can set its own."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .history import tracked
from .labels import label_in

# The usual error class of a kind, preselected in the form if the desk still has it.
USUAL = {
    "age": "age",
    "date": "date",
    "time": "time",
    "duration": "number",
    "set": "date",
    "count": "number",
    "share": "number",
    "change": "number",
    "money": "number",
    "measure": "unit",
    "ordinal": "number",
    "rank": "context",
    "ratio": "arithmetic",
    "quote": "misquote",
    "attribution": "attribution",
    "person": "name",
    "role": "job_title",
    "organisation": "name",
    "place": "location",
    "credit": "attribution",
    "contact": "address",
}


class ErrorClassQuerySet(models.QuerySet["ErrorClass"]):
    def offered(self) -> "ErrorClassQuerySet":
        """Filter the classes in use, in order."""
        return self.filter(is_active=True).order_by("position")


@tracked("version")
class ErrorClass(models.Model):
    """A class of errors, such as a wrong age or a misquote."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    label_de = models.CharField(_("German label"), max_length=60)
    label_en = models.CharField(_("English label"), max_length=60)
    position = models.PositiveSmallIntegerField(_("position"))
    is_active = models.BooleanField(_("in use"), default=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = ErrorClassQuerySet.as_manager()

    class Meta:
        verbose_name = _("error class")
        verbose_name_plural = _("error classes")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """Return the label in the active language."""
        return label_in(self.label_de, self.label_en)

    @property
    def etag(self) -> str:
        return f'"error-class-{self.pk}-{self.version}"'
