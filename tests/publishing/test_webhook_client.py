"""Where a request really goes: to a judged address, under a checked name, for a short time."""

import datetime
import socket
import ssl
import threading
from ipaddress import ip_network

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from articles.publishing import outgoing, webhook_client
from tests.patience import PATIENCE
from tests.publishing.receiving import Receiver

HEADERS = {"webhook-id": "evt_1"}
NOT_ALLOWED = "address_not_allowed: WEBHOOK_ALLOWED_NETWORKS"


@pytest.fixture
def allowed(settings):
    settings.WEBHOOK_ALLOWED_NETWORKS = [ip_network("127.0.0.1/32")]


@pytest.fixture
def receiver():
    with Receiver() as listening:
        yield listening


def certified(tmp_path, name: str) -> str:
    """Return the path of a key with a certificate for `name` that signs itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path / f"{name}.pem"
    pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    form = serialization.PrivateFormat.PKCS8
    path.write_bytes(key.private_bytes(pem, form, plain) + made.public_bytes(pem))
    return str(path)


def encrypt(receiver: Receiver, path: str, monkeypatch) -> str:
    """Let the receiver speak TLS, trust its certificate, and return its address by name."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    receiver.server.socket = context.wrap_socket(receiver.server.socket, server_side=True)
    trusting = ssl.create_default_context(cafile=path)
    monkeypatch.setattr(outgoing, "tls_context", lambda: trusting)
    return f"https://localhost:{receiver.port}/hook?key=1"


def test_this_machine_is_not_reached_unless_a_setting_allows_it(receiver):
    for host in ("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"):
        for scheme in ("http", "https"):
            outcome = webhook_client.send(f"{scheme}://{host}:{receiver.port}/", b"{}", HEADERS)
            assert outcome.error == NOT_ALLOWED
    assert receiver.received == []


def test_a_name_is_looked_up_once_and_the_judged_address_connected_to(
    receiver, allowed, monkeypatch
):
    asked, real = [], socket.getaddrinfo
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda host, *a, **k: asked.append(host) or real(host, *a, **k)
    )
    outcome = webhook_client.send(f"http://localhost:{receiver.port}/hook", b"{}", HEADERS)

    assert outcome.is_delivered
    assert asked == ["localhost", "127.0.0.1"]
    assert receiver.received[0].headers["host"] == f"localhost:{receiver.port}"


def test_a_second_answer_of_the_name_makes_no_difference(receiver, allowed, monkeypatch):
    """Answer the first question with an allowed address and every later one with another."""
    answers, real = iter(["127.0.0.1"]), socket.getaddrinfo

    def rebinding(host, *args, **kwargs):
        if host == "rebind.example":
            host = next(answers, "127.0.0.2")
        return real(host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    url = f"http://rebind.example:{receiver.port}/"

    assert webhook_client.send(url, b"{}", HEADERS).is_delivered
    assert webhook_client.send(url, b"{}", HEADERS).error == NOT_ALLOWED
    assert len(receiver.received) == 1


def test_the_certificate_is_checked_against_the_name(receiver, allowed, tmp_path, monkeypatch):
    url = encrypt(receiver, certified(tmp_path, "localhost"), monkeypatch)

    outcome = webhook_client.send(url, b"{}", HEADERS)

    assert outcome.status == 204
    assert receiver.received[0].path == "/hook?key=1"


@pytest.mark.parametrize("trusted", [True, False])
def test_a_certificate_for_another_name_or_by_an_unknown_signer_is_refused(
    receiver, allowed, tmp_path, monkeypatch, trusted
):
    name = "other.example" if trusted else "localhost"
    url = encrypt(receiver, certified(tmp_path, name), monkeypatch)
    if not trusted:
        monkeypatch.setattr(outgoing, "tls_context", ssl.create_default_context)

    outcome = webhook_client.send(url, b"{}", HEADERS)

    assert outcome.error.startswith("tls: CERTIFICATE_VERIFY_FAILED")
    assert receiver.received == []


def test_a_proxy_of_the_environment_is_not_asked(receiver, allowed, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9/")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9/")
    assert webhook_client.send(receiver.url, b"{}", HEADERS).is_delivered


DRIPS = 600  # a minute of them


@pytest.mark.parametrize("drip", [b"H", b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n"])
def test_an_answer_that_drips_is_cut_off(allowed, monkeypatch, drip):
    monkeypatch.setattr(outgoing, "TOTAL_SECONDS", 1.0)
    with socket.create_server(("127.0.0.1", 0)) as server:

        def talk():
            connected, _ = server.accept()
            with connected:
                try:
                    for _ in range(DRIPS):
                        connected.sendall(drip)
                        drip_on.wait(0.1)
                except OSError:
                    hung_up.append(True)

        drip_on, hung_up = threading.Event(), []
        dripping = threading.Thread(target=talk, daemon=True)
        dripping.start()
        outcome = webhook_client.send(
            f"http://127.0.0.1:{server.getsockname()[1]}/", b"{}", HEADERS
        )

    assert not outcome.is_delivered
    assert outcome.error
    dripping.join()
    assert hung_up


@pytest.fixture
def silent_name_server(monkeypatch):
    """Resolve no name until the test ends; return the names that were asked for."""
    ended, asked = threading.Event(), []

    def resolve(host, *args, **kwargs):
        asked.append(host)
        ended.wait(PATIENCE)
        raise socket.gaierror(socket.EAI_AGAIN, "no answer")

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    yield asked
    ended.set()


def test_a_name_server_that_says_nothing_ends_an_attempt_in_time(silent_name_server, monkeypatch):
    """Else a worker's lease on a delivery would end first, and another would send it too."""
    monkeypatch.setattr(outgoing, "TOTAL_SECONDS", 0.2)

    webhook = webhook_client.send("https://silent.example/", b"{}", HEADERS)
    with pytest.raises(TimeoutError):
        outgoing.post("http://silent.example/stamp", b"", {}, needs_tls=False)
    with pytest.raises(TimeoutError):
        outgoing.fetch("https://silent.example/checks.json", longest=9, seconds=0.2)

    assert webhook.error == "timeout"
    assert silent_name_server == ["silent.example"] * 3


def test_an_endless_answer_is_not_read(allowed):
    sent = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def talk():
            connected, _ = server.accept()
            with connected:
                try:
                    connected.recv(65536)
                    connected.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
                    while True:
                        sent.append(connected.send(b"x" * 65536))
                except OSError:
                    return

        thread = threading.Thread(target=talk, daemon=True)
        thread.start()
        outcome = webhook_client.send(
            f"http://127.0.0.1:{server.getsockname()[1]}/", b"{}", HEADERS
        )
        thread.join(60)

    assert outcome.is_delivered
    assert sum(sent) < 50_000_000


def test_an_address_bound_to_an_interface_is_never_reached(settings, monkeypatch):
    settings.WEBHOOK_ALLOWED_NETWORKS = [ip_network("fe80::/10")]
    found = (socket.AF_INET6, socket.SOCK_STREAM, 6, "", ("fe80::1%lo", 80, 0, 1))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: [found])

    assert webhook_client.send("http://inside.example/", b"{}", HEADERS).error == NOT_ALLOWED


def test_the_log_names_the_address_and_the_setting_that_would_allow_it(
    settings, monkeypatch, caplog
):
    settings.WEBHOOK_ALLOWED_NETWORKS = []
    found = (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.1.2.3", 443))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: [found])

    webhook_client.send("https://inside.example/hook?key=secret", b"{}", HEADERS)

    assert "inside.example" in caplog.text
    assert "WEBHOOK_ALLOWED_NETWORKS has no network with 10.1.2.3" in caplog.text
    assert "secret" not in caplog.text


@pytest.mark.parametrize(
    ("asked", "seconds"), [("90", 90), ("999999", 3600), ("soon", 0), ("9" * 5000, 0)]
)
def test_a_receiver_is_spared_for_an_hour_at_most(receiver, allowed, asked, seconds):
    receiver.headers = {"Retry-After": asked}

    assert webhook_client.send(receiver.url, b"{}", HEADERS).retry_after == seconds


def test_an_unknown_host_name_is_reported(allowed):
    outcome = webhook_client.send("https://nowhere.invalid/", b"{}", HEADERS)

    assert outcome.error == "name_not_found: DNS"
