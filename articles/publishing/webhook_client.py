"""Send a delivery to the URL of a webhook, which a person has entered."""

import http.client
import logging
import socket
import ssl
from collections.abc import Mapping
from urllib.parse import urlsplit

from articles.facts.whole_numbers import parse_number
from articles.workflow import Attempt

from .outgoing import Refused, post

logger = logging.getLogger(__name__)

LONGEST_RETRY_AFTER = 3600


def send(url: str, body: bytes, headers: Mapping[str, str]) -> Attempt:
    """POST `body` to `url` and return the result; raises nothing."""
    try:
        reply = post(url, body, headers)
    except Refused as refused:
        logger.warning(
            "Webhook to %s not sent: WEBHOOK_ALLOWED_NETWORKS has no network with %s",
            urlsplit(url).hostname,
            " or ".join(refused.args),
        )
        return Attempt(error="address_not_allowed: WEBHOOK_ALLOWED_NETWORKS")
    except socket.gaierror as error:
        host = urlsplit(url).hostname
        logger.warning("Webhook to %s not sent: the name can't be resolved (%s)", host, error)
        return Attempt(error="name_not_found: DNS")
    except ssl.SSLError as error:
        return Attempt(error=f"tls: {error.reason or error}")
    except TimeoutError:
        return Attempt(error="timeout")
    except (OSError, http.client.HTTPException, ValueError) as error:
        return Attempt(error=f"connection: {type(error).__name__}")
    fault = "redirect_not_followed" if reply.is_redirect else ""
    return Attempt(reply.status, fault, _retry_after(reply.retry_after))


def _retry_after(header: str) -> int:
    """Return the seconds in `Retry-After`, at most an hour."""
    return min(parse_number(header) or 0, LONGEST_RETRY_AFTER)
