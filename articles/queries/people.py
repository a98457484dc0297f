"""Load the people that rows of several tables refer to, once for all rows."""

from collections.abc import Iterable, Sequence

from django.db.models import Model

from articles.models import User

Naming = tuple[Iterable[Model], Sequence[str]]


def load_people(*namings: Naming, known: Iterable[User] = ()) -> None:
    """Set people on the foreign keys of rows, given as pairs of row and key name.

    A join would add all columns of a person to every row, for each key. One query for those
    who are not `known`; only their names are loaded.
    """
    places = [
        (row, name, pk)
        for rows, names in namings
        for row in rows
        for name in names
        if (pk := getattr(row, f"{name}_id")) is not None
    ]
    people = {person.pk: person for person in known}
    missing = {pk for _row, _name, pk in places} - people.keys()
    if missing:
        people |= User.objects.only("username", "first_name", "last_name").in_bulk(missing)
    for row, name, pk in places:
        setattr(row, name, people[pk])
