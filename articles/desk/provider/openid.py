"""Speak OpenID Connect: discovery, the way to the provider, its signed answer.

allauth has state, PKCE and the exchange of the code. It trusts an ID token for the connection
that it came through; here its signature, issuer, audience, times and nonce are verified, as
OpenID Connect Core 1.0, 3.1.3.7, says. Imported on the first sign-in: `requests` and `jwt`
take 8 MB.
"""

import secrets
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import jwt
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialApp, SocialLogin, SocialToken
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from articles.publishing.addresses import base_url
from articles.workflow import ProviderLogout
from factcheck.sign_in_provider import SignInProvider, present_provider

PROCESS = "process"
DISCOVERY_SECONDS = 600
KEYS_SECONDS = 5  # until a provider that doesn't send its keys counts as unavailable
LEEWAY = 60  # seconds that clocks may differ
# Signed with a key of the provider; "none" and the shared secret of HS256 are refused.
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA")
ENDPOINTS = ("authorization_endpoint", "token_endpoint", "jwks_uri")
REQUIRED_CLAIMS = ("iss", "sub", "aud", "exp", "iat")
LOGOUT_CLAIMS = ("iss", "aud", "exp", "iat", "jti", "events")
LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout"
_keys: dict[str, jwt.PyJWKClient] = {}


class NewsroomProvider(OpenIDConnectProvider):
    """The provider of the settings; the request decides nothing but the page to return to."""

    def redirect_from_request(self, request: HttpRequest) -> HttpResponse:
        """Return the redirect to the provider, with a nonce that its answer must contain."""
        nonce = secrets.token_urlsafe(24)
        kwargs = super().get_redirect_from_request_kwargs(request)
        answer: HttpResponse = self.redirect(
            request,
            process="login",
            next_url=kwargs.get("next_url"),
            scope=list(present_provider().scopes),
            auth_params={"nonce": nonce},
            nonce=nonce,
        )
        return answer

    def get_oauth2_adapter(self, request: HttpRequest) -> "NewsroomAdapter":
        return NewsroomAdapter(request, self.app.provider_id)

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, Any]:
        """Store no claims with the account."""
        return {}

    def extract_email_addresses(self, data: dict[str, Any]) -> list[Any]:
        """Add no addresses: accounts have the one that administrators see."""
        return []


class NewsroomAdapter(OpenIDConnectOAuth2Adapter):
    """The exchange with the provider."""

    @property
    def openid_config(self) -> dict[str, Any]:
        return discover(present_provider())

    def get_callback_url(self, request: HttpRequest, app: SocialApp) -> str:
        return base_url(request) + reverse("provider_answer")

    def get_access_token_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Exchange the code. Raises `OAuth2Error`, also for an answer that is no JSON."""
        try:
            data: dict[str, Any] = super().get_access_token_data(*args, **kwargs)
        except (KeyError, ValueError) as error:
            raise OAuth2Error("The token endpoint's answer can't be read") from error
        return data

    def complete_login(
        self, request: HttpRequest, app: SocialApp, token: SocialToken, **kwargs: Any
    ) -> SocialLogin:
        """Verify the ID token; return a login with its claims and those of userinfo."""
        text = kwargs["response"].get("id_token")
        if not isinstance(text, str):
            raise OAuth2Error("The provider sent no ID token")
        verified = verify(text, self.openid_config, present_provider())
        claims = self._more_claims(token.token, verified) | verified
        answer = self.get_provider().sociallogin_from_response(request, {"id_token": claims})
        answer.claims, answer.id_token = claims, text
        return answer

    def _more_claims(self, access_token: str, verified: dict[str, Any]) -> dict[str, Any]:
        """Return the claims of userinfo, which must be about the same person."""
        if "userinfo_endpoint" not in self.openid_config:
            return {}
        claims: dict[str, Any] = self._fetch_user_info(access_token)
        if claims.get("sub") != verified["sub"]:
            raise OAuth2Error("userinfo is about somebody else")
        return claims


def application() -> SocialApp:
    """Return allauth's row of the provider, which is never stored."""
    provider = present_provider()
    return SocialApp(
        provider=OpenIDConnectProvider.id,
        provider_id=provider.issuer,
        name=provider.name,
        client_id=provider.client_id,
        secret=provider.client_secret,
        settings={"server_url": provider.issuer, "oauth_pkce_enabled": True},
    )


def discover(provider: SignInProvider) -> dict[str, Any]:
    """Return the provider's own description, kept for ten minutes.

    Raises `OAuth2Error` if it is another issuer's or has unprotected addresses, and
    `requests.RequestException`.
    """
    key = f"openid:{provider.issuer}"
    found = caches[PROCESS].get(key)
    if found is None:
        address = f"{provider.issuer.rstrip('/')}/.well-known/openid-configuration"
        with get_adapter().get_requests_session() as session:
            answer = session.get(address)
            answer.raise_for_status()
            found = answer.json()
        _require_own(found, provider)
        caches[PROCESS].set(key, found, DISCOVERY_SECONDS)
    return found


def _require_own(found: Any, provider: SignInProvider) -> None:
    if not isinstance(found, dict) or found.get("issuer") != provider.issuer:
        raise OAuth2Error("OIDC_ISSUER differs from the issuer that the provider names")
    for name in ENDPOINTS:
        if urlsplit(str(found.get(name))).scheme not in ("https", urlsplit(provider.issuer).scheme):
            raise OAuth2Error(f"{name} of the provider is no protected address")


def read_logout(token: str) -> ProviderLogout:
    """Return what a logout token says. Raises `OAuth2Error` if any part is wrong.

    Source: OpenID Connect Back-Channel Logout 1.0, 2.4 and 2.6.
    """
    provider = present_provider()
    claims = verify(token, discover(provider), provider, LOGOUT_CLAIMS)
    events, subject, session = claims["events"], claims.get("sub", ""), claims.get("sid", "")
    if not isinstance(events, dict) or not isinstance(events.get(LOGOUT_EVENT), dict):
        raise OAuth2Error("The token is about something else than a logout")
    if "nonce" in claims:
        raise OAuth2Error("A logout token has no nonce")
    are_names = all(isinstance(name, str) and name.isprintable() for name in (subject, session))
    if not are_names or not (subject or session) or not claims["jti"]:
        raise OAuth2Error("The logout token says not whose session ended, or which")
    valid_until = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=claims["exp"] + LEEWAY)
    return ProviderLogout(provider.issuer, subject, session, claims["jti"], valid_until)


def verify(
    token: str,
    config: dict[str, Any],
    provider: SignInProvider,
    required: Sequence[str] = REQUIRED_CLAIMS,
) -> dict[str, Any]:
    """Return the claims of the provider's token. Raises `OAuth2Error` if any part is wrong."""
    try:
        key = _signing_key(token, config["jwks_uri"])
        claims: dict[str, Any] = jwt.decode(
            token,
            key,
            algorithms=ALGORITHMS,
            audience=provider.client_id,
            issuer=provider.issuer,
            leeway=LEEWAY,
            options={"require": list(required)},
        )
    except (jwt.PyJWTError, ValueError) as error:
        raise OAuth2Error(f"The token is invalid: {error}") from error
    if claims.get("azp", provider.client_id) != provider.client_id:
        raise OAuth2Error("The token was issued to another application")
    return claims


def _signing_key(token: str, address: str) -> jwt.PyJWK:
    """Return the key that the token names; a provider with a single key needs to name none."""
    client = _client(address)
    name = jwt.get_unverified_header(token).get("kid")
    if name:
        return client.get_signing_key(name)
    keys = [key for key in client.get_jwk_set().keys if key.public_key_use in ("sig", None)]
    if len(keys) != 1:
        raise OAuth2Error("The token does not say which key signed it")
    return keys[0]


def _client(address: str) -> jwt.PyJWKClient:
    """Return what fetches and keeps the provider's keys; an unknown key is fetched again."""
    if address not in _keys:
        _keys[address] = jwt.PyJWKClient(
            address, lifespan=DISCOVERY_SECONDS, timeout=KEYS_SECONDS, cooldown_duration=0
        )
    return _keys[address]
