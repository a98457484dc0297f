"""Validate webhook URLs: public addresses, and networks that the setting allows.

A host name is resolved when something is sent, and the connection is made to exactly the
address that was validated here (`articles.publishing.outgoing`), against DNS rebinding.
"""

import ipaddress
import socket
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.utils.translation import gettext as _

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

LONGEST_URL = 2000
NAT64 = ipaddress.ip_network("64:ff9b::/96")
GLOBAL_UNICAST = ipaddress.ip_network("2000::/3")


def url_fault(url: str) -> str:
    """Return a sentence that says why a webhook can't have this URL, or None."""
    if len(url) > LONGEST_URL or any(character <= " " or character > "~" for character in url):
        return _("The address must have at most 2,000 characters and no spaces or umlauts.")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return _("This is not an address.")
    if parts.scheme not in ("https", "http") or not host or port == 0:
        return _("The address must begin with https://.")
    if parts.username is not None or parts.password is not None or parts.fragment:
        return _("An address with a password or a fragment can't be used.")
    return _host_fault(parts, host)


def _host_fault(parts: SplitResult, host: str) -> str:
    """Validate the host before its name is resolved."""
    if parts.scheme == "http" and not settings.WEBHOOK_ALLOWED_NETWORKS:
        return _(
            "The address must begin with https://. The setting WEBHOOK_ALLOWED_NETWORKS allows "
            "http:// to networks of your own, such as 10.20.0.0/16."
        )
    known, is_encrypted = _known_addresses(host), parts.scheme == "https"
    if not known or any(may_reach(address, is_encrypted=is_encrypted) for address in known):
        return ""
    if all(_is_public(_unwrapped(address)) for address in known):
        return _("The address must begin with https://: it is a public one.")
    return _(
        "This address is not public. The setting WEBHOOK_ALLOWED_NETWORKS allows it if it has "
        "%(network)s or the network around it."
    ) % {"network": ipaddress.ip_network(_unwrapped(known[0]))}


def _known_addresses(host: str) -> list[Address]:
    """Return the addresses that a host denotes without being resolved, or none.

    Finds literal addresses, also in old notations (`127.1`, `0x7f000001`, `2130706433`),
    and `localhost` with its subdomains (RFC 6761).
    """
    name = host.removesuffix(".")
    if name == "localhost" or name.endswith(".localhost"):
        return [ipaddress.IPv4Address("127.0.0.1"), ipaddress.IPv6Address("::1")]
    try:
        return [ipaddress.ip_address(name)]
    except ValueError:
        return _by_numbers(name)


def _by_numbers(name: str) -> list[Address]:
    """Return the address that the system parses numbers as, without DNS."""
    try:
        return [ipaddress.IPv4Address(socket.inet_aton(name))]
    except OSError:
        return []


def may_reach(address: Address, *, is_encrypted: bool) -> bool:
    """Return whether a webhook may go to this address; unencrypted only to allowed networks."""
    real = _unwrapped(address)
    if any(real in network for network in _allowed(real.version)):
        return True
    return is_encrypted and _is_public(real)


def _is_public(address: Address) -> bool:
    """Return whether it is an ordinary address of the public Internet.

    Source: IANA's special-purpose registries, as `ipaddress` has them. It counts some
    multicast addresses as global, and of IPv6 more than the space given out for hosts.
    """
    if isinstance(address, ipaddress.IPv6Address) and (
        address not in GLOBAL_UNICAST or address.sixtofour or address.teredo
    ):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _unwrapped(address: Address) -> Address:
    """Return the IPv4 address that an IPv6 address embeds, if any."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address.ipv4_mapped:
        return address.ipv4_mapped
    is_embedded = address in NAT64 or int(address) >> 32 == 0
    if is_embedded and int(address) > 1:  # :: and ::1 are addresses of their own
        return ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
    return address


def _allowed(version: int) -> list[ipaddress.IPv4Network | ipaddress.IPv6Network]:
    return [net for net in settings.WEBHOOK_ALLOWED_NETWORKS if net.version == version]
