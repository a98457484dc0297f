"""A real provider of OpenID Connect in a thread, with keys, discovery and signed tokens."""

import base64
import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any
from unittest.mock import patch
from urllib.parse import urlsplit

import flask
import jwt
import oidc_provider_mock
import requests
from authlib.oidc.core.grants import code
from werkzeug.serving import make_server

from factcheck.sign_in_provider import SignInProvider

TO_PROVIDER = "/account/provider/"
CLIENT = "factcheck"
ROLES = (("chiefs", "chief"), ("checkers", "checker"), ("authors", "author"))


class Provider:
    """A provider at `issuer`; `change` alters the claims of ID tokens before they are signed.

    `sign` replaces the signature: it gets the claims and returns the token. `discovery` adds
    to what discovery says; None as a value removes it. `key_name` is the ID of its key, "" for
    none. `asked` are the requests, as path and values.
    """

    def __init__(self) -> None:
        self.app = oidc_provider_mock.app(require_nonce=True)
        self.app.before_request(self._note)
        self.app.after_request(self._alter)
        self.server = make_server("localhost", 0, self.app, threaded=True)
        self.issuer = f"http://localhost:{self.server.server_port}"
        self.reset()

    def reset(self) -> None:
        self.change: dict[str, Any] = {}
        self.sign: Callable[[dict[str, Any]], str] | None = None
        self.discovery: dict[str, Any] = {}
        self.key_name = "first"
        self.asked: list[tuple[str, dict[str, str]]] = []

    def settings(self, **others: Any) -> SignInProvider:
        values = {
            "issuer": self.issuer,
            "client_id": CLIENT,
            "client_secret": "only for tests",
            "name": "Nordkurier-Konto",
            "roles": ROLES,
        }
        return SignInProvider(**(values | others))

    def store(self, subject: str, **claims: Any) -> None:
        """Store a person; a later call replaces the claims."""
        answer = requests.put(f"{self.issuer}/users/{subject}", json=claims, timeout=60)
        answer.raise_for_status()

    def approve(self, address: str, subject: str) -> str:
        """Sign in at the provider as a person does; return the path that leads back."""
        answer = requests.post(address, {"sub": subject}, allow_redirects=False, timeout=60)
        back = urlsplit(answer.headers["Location"])
        return f"{back.path}?{back.query}"

    def last(self, path: str) -> dict[str, str]:
        """Return the values of the last request of `path`."""
        return next(values for asked, values in reversed(self.asked) if asked == path)

    def _note(self) -> None:
        self.asked.append((flask.request.path, dict(flask.request.values)))

    def _alter(self, answer: flask.Response) -> flask.Response:
        data = answer.get_json() if answer.is_json else None
        if flask.request.path.endswith("openid-configuration") and self.discovery:
            merged = data | self.discovery
            answer.set_data(flask.json.dumps({k: v for k, v in merged.items() if v is not None}))
        if flask.request.path == "/jwks":
            answer.set_data(flask.json.dumps({"keys": [self._named(key) for key in data["keys"]]}))
        if isinstance(data, dict) and "id_token" in data:
            claims = jwt.decode(data["id_token"], options={"verify_signature": False})
            claims = {k: v for k, v in (claims | self.change).items() if v is not None}
            token = self.sign(claims) if self.sign else self._signed(claims)
            answer.set_data(flask.json.dumps(data | {"id_token": token}))
        return answer

    def _named(self, key: dict[str, Any]) -> dict[str, Any]:
        unnamed = {name: value for name, value in key.items() if name != "kid"}
        return unnamed | ({"kid": self.key_name} if self.key_name else {})

    def _signed(self, claims: dict[str, Any]) -> str:
        """Sign with the provider's key, as the library does, and name it."""
        private = flask.g.oidc_provider_mock_storage.jwk.get_private_key()
        headers = {"kid": self.key_name} if self.key_name else None
        return jwt.encode(claims, private, "RS256", headers=headers)


@contextmanager
def running_provider() -> Iterator[Provider]:
    """Serve a provider in a thread."""
    provider = Provider()
    thread = threading.Thread(target=provider.server.serve_forever, args=(0.05,))
    thread.start()
    try:
        with patch.object(code, "import_any_key", read_once(code.import_any_key)):
            yield provider
    finally:
        provider.server.shutdown()
        thread.join()
        provider.server.server_close()


def read_once(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return `read` for keys as JSON, which reads each once: authlib does for every token."""
    kept = cache(lambda text: read(json.loads(text)))
    return lambda key: kept(json.dumps(key))


def go_to_provider(client: Any, **values: str) -> str:
    """Press the button of the sign-in page; return the address at the provider."""
    return client.post(TO_PROVIDER, values).context["address"]


def sign_in_as(client: Any, provider: Provider, subject: str, **values: str) -> Any:
    """Sign in through the provider; return the answer to its answer."""
    return client.get(provider.approve(go_to_provider(client, **values), subject))


def challenge_of(verifier: str) -> str:
    """Return the S256 challenge of a PKCE verifier."""
    hashed = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(hashed).rstrip(b"=").decode()
