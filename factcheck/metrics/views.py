"""`/metrics`, for clients with the token or in one of the networks."""

from functools import cache
from ipaddress import ip_address

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.http import require_safe
from prometheus_client import CollectorRegistry
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from rest_framework.throttling import BaseThrottle

from .collectors import DatabaseMetrics, ReplicaMetrics, WebProcesses
from .requests import request_counts


@login_not_required
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Answer in Prometheus's text format; 404 for other clients."""
    if not (_has_token(request) or _is_near(request)):
        raise Http404
    return HttpResponse(generate_latest(_registry()), content_type=CONTENT_TYPE_LATEST)


@cache
def _registry() -> CollectorRegistry:
    registry = CollectorRegistry(auto_describe=False)
    for collector in (request_counts(), DatabaseMetrics(), ReplicaMetrics(), WebProcesses()):
        registry.register(collector)
    return registry


def _has_token(request: HttpRequest) -> bool:
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    return bool(settings.METRICS_TOKEN) and constant_time_compare(given, settings.METRICS_TOKEN)


def _is_near(request: HttpRequest) -> bool:
    """Return whether the address, as trusted proxies report it, is in `METRICS_NETWORKS`.

    False behind an untrusted proxy: every client would have the proxy's address.
    """
    if "X-Forwarded-For" in request.headers and not settings.TRUSTED_PROXY_COUNT:
        return False
    try:
        address = ip_address(BaseThrottle().get_ident(request))  # type: ignore[arg-type]
    except ValueError:
        return False
    return any(address in network for network in settings.METRICS_NETWORKS)
