"""The address of a bucket: what it says, and what is wrong with it."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from factcheck import files_url
from factcheck.files_url import storage_of


def options_of(url: str) -> dict:
    return storage_of(url)["OPTIONS"]


def test_an_address_names_bucket_prefix_and_server():
    url = "s3://evidence.desk/a/b?endpoint=https://s3.example.org:9000&region=eu-central-1"
    assert options_of(url) == {
        "bucket_name": "evidence.desk",
        "location": "a/b",
        "endpoint_url": "https://s3.example.org:9000",
        "region_name": "eu-central-1",
        "addressing_style": "path",
        "wait_seconds": 4.0,
    }


def test_amazons_own_needs_no_endpoint():
    options = options_of("s3://evidence?addressing=virtual&wait=2.5")
    assert (options["endpoint_url"], options["location"]) == (None, "")
    assert (options["addressing_style"], options["wait_seconds"]) == ("virtual", 2.5)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("https://s3.example.org/bucket", "no address of a bucket"),
        ("s3://", "no address of a bucket"),
        ("s3://[bucket", "no address of a bucket"),
        ("s3://key:secret@bucket", "AWS_ACCESS_KEY_ID"),
        ("s3://bucket?regoin=eu", "regoin is no option"),
        ("s3://bucket?endpoint=s3.example.org", "endpoint is an address"),
        ("s3://bucket?endpoint=https://key:secret@s3.example.org", "without keys"),
        ("s3://bucket?addressing=host", "path, virtual, auto"),
        ("s3://bucket?wait=0", "number of seconds"),
        ("s3://bucket?wait=nan", "number of seconds"),
        ("s3://bucket?wait=soon", "number of seconds"),
    ],
)
def test_a_wrong_address_is_refused_without_repeating_its_keys(url, said):
    with pytest.raises(ImproperlyConfigured, match=said) as refused:
        storage_of(url)
    assert "secret" not in str(refused.value)


def test_a_missing_library_is_named_with_its_installation(monkeypatch):
    monkeypatch.setattr(files_url, "find_spec", lambda name: None)
    with pytest.raises(ImproperlyConfigured, match=r"pip install .*django-storages\[s3\]"):
        storage_of("s3://bucket")


def test_the_settings_use_the_bucket_where_there_is_one(settings_in):
    folder = settings_in(EVIDENCE_ROOT="/srv/evidence")["STORAGES"]["evidence"]
    bucket = settings_in(FILES_URL="s3://bucket")["STORAGES"]["evidence"]

    assert folder["OPTIONS"]["location"] == "/srv/evidence"
    assert bucket["OPTIONS"]["bucket_name"] == "bucket"
