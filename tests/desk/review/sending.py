"""How a page sends its forms in tests."""

from tests.newsroom import rating

from .conftest import ENGLISH

IN_PLACE = {"HX-Request": "true", **ENGLISH}


def send(client, url, in_place=False, **data):
    return client.post(url, data, headers=IN_PLACE if in_place else ENGLISH)


def verdict_data(code="true", **more):
    return {"rating": rating(code).pk, **more}
