"""Where mail goes when nothing is set: a folder in development, standard output in production."""

PRODUCTION = {
    "SECRET_KEY": "x" * 60,
    "ALLOWED_HOSTS": "a.example",
    "PUBLIC_URL": "https://a.example",
}


def test_mail_goes_into_a_folder_in_development(settings_in, tmp_path):
    var = tmp_path / "a folder+über"

    settings = settings_in(VAR_DIR=str(var))

    assert settings["EMAIL_BACKEND"].endswith("filebased.EmailBackend")
    assert settings["EMAIL_FILE_PATH"] == str(var / "mail")


def test_mail_goes_to_standard_output_in_production(settings_in):
    settings = settings_in(FACTCHECK_ENV="production", **PRODUCTION)

    assert settings["EMAIL_BACKEND"].endswith("console.EmailBackend")


def test_a_mail_server_that_is_set_is_used(settings_in):
    settings = settings_in(EMAIL_URL="smtp+tls://user:secret@mail.example:587")

    assert settings["EMAIL_BACKEND"].endswith("smtp.EmailBackend")
