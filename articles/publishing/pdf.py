"""Pages as PDF, by WeasyPrint: the extra `pdf`, and the system library Pango."""

from collections.abc import Sequence
from typing import Any, NoReturn

from django.utils.translation import gettext_lazy as _

from factcheck.folders import RESOURCES

STATIC = RESOURCES / "static"
MISSING = _(
    "PDF needs WeasyPrint and the library Pango, which this installation lacks: "
    ".venv/bin/pip install weasyprint and, on Debian, apt-get install libpangoft2-1.0-0."
)
TOO_LONG = _("This is too long for a PDF; it can be printed from the browser.")


class PdfUnavailable(Exception):
    """WeasyPrint or Pango is missing; the message says what to do, and what there is instead."""

    def __init__(self, instead: str) -> None:
        super().__init__(f"{MISSING} {instead}")


class PdfTooLong(PdfUnavailable):
    """Laying the document out would hold a web process up for more than five seconds."""

    def __init__(self, instead: str) -> None:
        Exception.__init__(self, f"{TOO_LONG} {instead}")


class PdfLayout:
    """Lays HTML out for paper."""

    def __init__(self, styles: Sequence[str], *, instead: str) -> None:
        """Read `styles`, files in `static/`.

        Raises `PdfUnavailable`, which names what is there `instead`.
        """
        try:
            from weasyprint import CSS
            from weasyprint.text.fonts import FontConfiguration
        except (ImportError, OSError) as error:  # OSError: Pango can't be loaded
            raise PdfUnavailable(instead) from error
        self._fonts = FontConfiguration()
        self._sheets = [CSS(filename=STATIC / name, font_config=self._fonts) for name in styles]

    def render(self, page: str) -> Any:
        """Return WeasyPrint's document of an HTML page. Nothing is fetched."""
        from weasyprint import HTML

        html = HTML(string=page, url_fetcher=_nothing)
        return html.render(stylesheets=self._sheets, font_config=self._fonts)


def _nothing(url: str, *args: Any, **kwargs: Any) -> NoReturn:
    raise ValueError(url)
