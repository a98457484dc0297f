"""What pages of the admin panel send along: the versions that a person saw."""

import re

from lxml import html

SHOWN = re.compile(r'name="(seen[-_]\w+)" value="([^"]*)"')


def seen_on(client, page: str) -> dict[str, str]:
    """Return the versions on a page, of each row of a list or of the row of a form."""
    return dict(SHOWN.findall(client.get(page).content.decode()))


def sent_from(client, page: str) -> dict[str, object]:
    """Return what a browser sends when the form of a page is saved as it is shown."""
    return sent_in(client.get(page))


def sent_in(answer) -> dict[str, object]:
    """Return what a browser sends when the form of an answer is saved as it is shown."""
    tree = html.fromstring(answer.content.decode())
    sent: dict[str, object] = {}
    for form in tree.forms:
        if "csrfmiddlewaretoken" in form.fields and form.get("id", "").endswith("_form"):
            for name, value in form.form_values():
                sent[name] = [*sent[name], value] if name in sent else [value]  # type: ignore[misc]
    return sent
