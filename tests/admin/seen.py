"""What pages of the admin panel send along: the versions that a person saw."""

import re

SHOWN = re.compile(r'name="(seen[-_]\w+)" value="([^"]*)"')


def seen_on(client, page: str) -> dict[str, str]:
    """Return the versions on a page, of each row of a list or of the row of a form."""
    return dict(SHOWN.findall(client.get(page).content.decode()))
