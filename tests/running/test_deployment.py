"""The files in deploy/ and for containers fit the project and the programs that read them."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from django.core.management import get_commands, load_command_class

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
UNITS = sorted([*DEPLOY.glob("*.service"), *DEPLOY.glob("*.timer")])
IMAGE_SCRIPTS = [DEPLOY / "make-image", DEPLOY / "trim-libraries"]
SCRIPTS = [DEPLOY / "factcheck", DEPLOY / "factcheck-backup", *IMAGE_SCRIPTS]
COMMAND = re.compile(r"(?:manage\.py|/factcheck) ([a-z_]+)")


def compose() -> dict:
    return yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]


@pytest.mark.parametrize("path", UNITS + SCRIPTS, ids=lambda path: path.name)
def test_each_command_of_a_file_exists(path):
    commands = set(COMMAND.findall(path.read_text()))

    assert commands <= set(get_commands())


@pytest.mark.parametrize("path", [path for path in UNITS if "manage.py" in path.read_text()])
def test_services_run_as_their_own_account_with_few_rights(path):
    lines = path.read_text().splitlines()

    assert "User=factcheck" in lines
    assert "NoNewPrivileges=yes" in lines


def test_every_file_is_installed_by_the_page_on_operations():
    page = (ROOT / "docs" / "operations.md").read_text()
    patterns = set(re.findall(r"deploy/[\w.*@-]+", page))

    installed = {path for pattern in patterns for path in ROOT.glob(pattern)}

    assert set(DEPLOY.iterdir()) - set(IMAGE_SCRIPTS) <= installed


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_have_no_fault_of_syntax(path):
    assert subprocess.run(["sh", "-n", path], capture_output=True).stderr == b""


def test_systemd_accepts_the_units(tmp_path):
    """Ask systemd where it is installed; the programs that units start are replaced."""
    program = shutil.which("systemd-analyze")
    for unit in UNITS:
        text = re.sub(r"^(Exec\w+)=\S+", r"\1=/bin/true", unit.read_text(), flags=re.MULTILINE)
        (tmp_path / unit.name.replace("@.", "@ahrens.")).write_text(text)
    names = sorted(path for path in tmp_path.iterdir())
    if program:
        said = subprocess.run([program, "verify", *names], capture_output=True, text=True)
        ours = [line for line in said.stderr.splitlines() if "factcheck" in line]
        assert ours == []


def test_nginx_accepts_its_file(tmp_path):
    """Ask nginx where it is installed, with a certificate made for this test."""
    site = (DEPLOY / "nginx.conf").read_text()
    assert site.count("{") == site.count("}")
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if program:
        make_certificate(tmp_path)
        version = subprocess.run([program, "-v"], capture_output=True, text=True).stderr
        site = site.replace("/etc/factcheck/tls", str(tmp_path))
        if tuple(map(int, re.findall(r"\d+", version)[:3])) < (1, 25, 1):
            site = site.replace("    http2 on;\n", "").replace("ssl;", "ssl http2;")
        frame = f"pid {tmp_path}/pid;\nevents {{}}\nhttp {{\naccess_log off;\n{site}\n}}\n"
        (tmp_path / "nginx.conf").write_text(frame)
        command = [program, "-t", "-q", "-e", "stderr", "-c", tmp_path / "nginx.conf"]
        said = subprocess.run(command, capture_output=True, text=True)
        assert (said.returncode, said.stderr) == (0, "")


def make_certificate(folder: Path) -> None:
    subject = ["-subj", "/CN=check.example.org", "-days", "1", "-nodes"]
    files: list[str | Path] = ["-keyout", folder / "privkey.pem", "-out", folder / "fullchain.pem"]
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    subprocess.run([*command, *subject, *files], check=True, capture_output=True)


@pytest.mark.parametrize("name", ["app", "worker"])
def test_containers_have_no_rights_and_no_disk_but_their_volume(name):
    service = compose()[name]

    assert service["user"].split(":")[0] not in ("0", "root")
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["volumes"] == ["data:/data"]
    assert service["environment"]["FACTCHECK_ENV"] == "production"


def test_containers_start_in_order_and_are_watched():
    """A service that only prepares and ends is none: podman-compose starts nothing after it.

    A check in the Containerfile is none either: podman leaves it out of the image.
    """
    services = compose()

    assert set(services) == {"database", "app", "worker"}
    assert services["app"]["depends_on"] == {"database": {"condition": "service_healthy"}}
    assert services["worker"]["depends_on"] == {"app": {"condition": "service_healthy"}}
    assert services["app"]["command"][0].startswith("factcheck prepare && exec gunicorn ")
    assert all(service["healthcheck"]["test"][0] == "CMD" for service in services.values())


def test_the_web_server_of_the_container_is_started_as_the_page_says():
    page = (ROOT / "docs" / "operations.md").read_text()
    (written,) = re.findall(r"gunicorn (factcheck\.wsgi .*)", page)
    (command,) = compose()["app"]["command"]

    options, used = (
        {word for word in line.split() if word.startswith("--")} for line in (written, command)
    )
    assert options == used


def test_images_of_others_are_named_with_their_registry():
    """Podman of Debian knows no registry where an image might be without one."""
    sources = re.findall(r"^FROM (\S+)", (ROOT / "Containerfile").read_text(), re.MULTILINE)
    sources += [service["image"] for service in compose().values() if "build" not in service]

    assert len(sources) == 3
    assert all(source.startswith("docker.io/library/") for source in sources)


def test_what_the_containers_demand_is_named_by_the_page():
    demanded = set(re.findall(r"\$\{(\w+):\?", (ROOT / "compose.yaml").read_text()))
    page = (ROOT / "docs" / "operations.md").read_text()

    assert demanded == {"POSTGRES_PASSWORD"}
    assert all(f"`{name}`" in page for name in demanded)


@pytest.mark.parametrize("options", ["", "--mailbox", "--mailbox --desk Wissen"])
def test_the_watched_folder_takes_the_options_of_the_environment(options):
    """`$WATCH_OPTIONS` without braces is no word, or several (systemd.service(5))."""
    unit = (DEPLOY / "factcheck-watch@.service").read_text()
    words = re.search(r"watch_folder (.+)", unit)[1]
    words = words.replace("${WATCHED_FOLDER}", "/srv/manuscripts").replace("%i", "ahrens")
    parser = load_command_class("articles", "watch_folder").create_parser("manage.py", "")

    taken = parser.parse_args(words.replace("$WATCH_OPTIONS", options).split())

    assert (str(taken.folder), taken.user) == ("/srv/manuscripts", "ahrens")
    assert taken.mailbox == ("--mailbox" in options)
