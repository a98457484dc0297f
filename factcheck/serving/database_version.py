"""Print the PostgreSQL release, and warn if its minor release is old."""

from collections.abc import Iterator
from datetime import date

from django.db import connection
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from factcheck.postgres.programs import find_programs
from factcheck.postgres.releases import Release, release
from factcheck.serving.processes import Say


def name_database(say: Say, today: date) -> None:
    """Print the release of the connected server with `say`, and a warning if it is old."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        version = int(cursor.fetchone()[0])
    embedded = "EMBEDDED" in connection.settings_dict
    provider = find_programs().provider if embedded else "DATABASE_URL"
    for line in lines(release(version), provider, today):
        say(line)


def lines(found: Release, provider: str, today: date) -> Iterator[str]:
    """Yield the lines about a release: provider, date, age."""
    params = {"number": found.number, "provider": provider}
    if found.day is None:
        yield _("PostgreSQL %(number)s (%(provider)s), day of release unknown.") % params
        return
    params["day"] = date_format(found.day, "DATE_FORMAT")
    if found.is_earlier:
        yield _("PostgreSQL %(number)s (%(provider)s), released before %(day)s.") % params
    else:
        yield _("PostgreSQL %(number)s (%(provider)s), released on %(day)s.") % params
    if found.is_old(today):
        yield _(
            "Warning: this minor release is more than six months old; newer ones fix security "
            "holes. Install one."
        )
