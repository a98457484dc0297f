"""Pages as PDF, by WeasyPrint: the extra `pdf`, and the system library Pango."""

from collections.abc import Sequence
from typing import Any, NoReturn

from django.conf import settings
from django.utils.translation import gettext_lazy as _

STATIC = settings.BASE_DIR / "static"
MISSING = _(
    "PDF needs WeasyPrint and the library Pango, which this installation lacks: "
    ".venv/bin/pip install weasyprint and, on Debian, apt-get install libpangoft2-1.0-0."
)


class PdfUnavailable(Exception):
    """WeasyPrint or Pango is missing; the message says what to do, and what there is instead."""

    def __init__(self, instead: str) -> None:
        super().__init__(f"{MISSING} {instead}")


def render_pages(page: str, styles: Sequence[str], more: str = "", *, instead: str) -> Any:
    """Lay out HTML for paper; returns WeasyPrint's document.

    `styles` are files in `static/`, `more` is CSS. Nothing else is fetched. Raises
    `PdfUnavailable`, which names what is there `instead`.
    """
    try:
        from weasyprint import CSS, HTML
        from weasyprint.text.fonts import FontConfiguration
    except (ImportError, OSError) as error:  # OSError: Pango can't be loaded
        raise PdfUnavailable(instead) from error
    fonts = FontConfiguration()
    sheets = [CSS(filename=STATIC / name, font_config=fonts) for name in styles]
    if more:
        sheets.append(CSS(string=more, url_fetcher=_nothing))
    html = HTML(string=page, url_fetcher=_nothing)
    return html.render(stylesheets=sheets, font_config=fonts)


def _nothing(url: str, *args: Any, **kwargs: Any) -> NoReturn:
    raise ValueError(url)
