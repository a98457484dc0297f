"""Settings, all read from the environment here and listed in docs/settings.md.

Development needs none of them. Production is `FACTCHECK_ENV=production` and refuses
to start without `SECRET_KEY`, `ALLOWED_HOSTS` and `PUBLIC_URL`. Policies for browsers and
the settings of the API's document, which the environment doesn't change, are in modules of
their own.
"""

from ipaddress import ip_network
from pathlib import Path
from urllib.parse import quote_plus, urlsplit

from django.core.exceptions import ImproperlyConfigured
from whitenoise.compress import Compressor  # type: ignore[import-untyped]

from factcheck import browser_policies, openapi_settings
from factcheck.database_settings import read_databases
from factcheck.environment import Env
from factcheck.files_url import folder_storage, storage_of
from factcheck.folders import CLONE, RESOURCES, data_folder, static_root
from factcheck.logs import logging_settings
from factcheck.sign_in_provider import read_sign_in_provider

BASE_DIR = CLONE

env = Env()

# Folder for data: the embedded database and uploaded files.
VAR_DIR = Path(env.str("VAR_DIR", str(data_folder())))

PRODUCTION = env.str("FACTCHECK_ENV", "development") == "production"
DEBUG = env.bool("DEBUG", False)

SECRET_KEY = env.str("SECRET_KEY", "" if PRODUCTION else "for development only, never secret")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[] if PRODUCTION else ["*"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
if PRODUCTION and not SECRET_KEY:
    raise ImproperlyConfigured("Set SECRET_KEY: production does not start without it.")
if PRODUCTION and not ALLOWED_HOSTS:
    raise ImproperlyConfigured(
        "Set ALLOWED_HOSTS, separated by commas: production needs the host names it serves."
    )

# The newsroom's name and URL, for certificates, ClaimReview and the sign-in page.
HOUSE_NAME = env.str("HOUSE_NAME", "Factcheck")
WHOLE_COVERAGE = env.bool("WHOLE_COVERAGE", True)
PUBLIC_URL = env.str("PUBLIC_URL", "").rstrip("/")
LOCAL_URL = f"http://{env.str('HOST', '127.0.0.1')}:{env.int('PORT', 8000)}"
if PRODUCTION and not PUBLIC_URL:
    raise ImproperlyConfigured(
        "Set PUBLIC_URL to the address that readers use, such as https://check.example.org: "
        "production needs it for the links in mails."
    )
_public = urlsplit(PUBLIC_URL)
if PUBLIC_URL and not (_public.scheme in ("http", "https") and _public.netloc):
    raise ImproperlyConfigured(f"PUBLIC_URL is no address of a website: {PUBLIC_URL}")

# Certificates are signed with this Ed25519 key (32 bytes, base64url); development makes one in
# var/. Old public keys stay published, so that their signatures can still be verified.
CERTIFICATE_KEY = env.str("CERTIFICATE_KEY", "")
CERTIFICATE_KEY_FILE = None if PRODUCTION else VAR_DIR / "certificate-key"
CERTIFICATE_OLD_KEYS = env.list("CERTIFICATE_OLD_KEYS", default=[])
# Whether readers may report errors. Off: a form that nobody reads is worse than none.
READER_REPORTS = env.bool("READER_REPORTS", False)
# Who may show a verdict's card in a frame (CSP frame-ancestors).
CARD_FRAME_ANCESTORS = env.list("CARD_FRAME_ANCESTORS", default=["*"])
# Where the desk searches for a claim: a JSON object of names and addresses.

INSTALLED_APPS = [
    "factcheck.admin_site.apps.AdminSiteConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django.forms",
    "pgtrigger",
    "pghistory",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_htmx",
    "import_export",
    "procrastinate.contrib.django",
    "articles.apps.ArticlesConfig",  # last: its admin replaces those of others
]

MIDDLEWARE = [
    "factcheck.middleware.RequestIDMiddleware",
    "factcheck.middleware.HealthCheckMiddleware",
    "factcheck.middleware.RequestMetricsMiddleware",
    "factcheck.middleware.DatabaseDeadlineMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "factcheck.middleware.SecurityHeadersMiddleware",
    "factcheck.replicas.requests.RecentWriteMiddleware",
    "factcheck.middleware.ContentSecurityMiddleware",
    "articles.desk.middleware.CallerMiddleware",
    "articles.api.middleware.MachineRequestMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "articles.desk.middleware.UploadLimitMiddleware",
    "articles.desk.middleware.SignInRequiredMiddleware",
    "articles.desk.middleware.SecondFactorMiddleware",
    "articles.desk.middleware.RefusedActMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "factcheck.urls"
WSGI_APPLICATION = "factcheck.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [RESOURCES / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "factcheck.template_engine.loader.Loader",
                    [
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "articles.desk.context_processors.page_frame",
                "articles.management.demo.sign_in.demo_accounts",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# In seconds; 0 is no limit. A request's total wait for the database, from its arrival; the
# server's timeouts for its statements and locks; the timeout for a job's statements.
REQUEST_DATABASE_SECONDS = env.float("REQUEST_DATABASE_SECONDS", 8)
STATEMENT_TIMEOUT = env.float("STATEMENT_TIMEOUT", 6)
LOCK_TIMEOUT = env.float("LOCK_TIMEOUT", 4)
IDLE_IN_TRANSACTION_TIMEOUT = 60
JOB_STATEMENT_TIMEOUT = env.float("JOB_STATEMENT_TIMEOUT", 600)
# Without DATABASE_URL an embedded PostgreSQL in var/ is used; the first connection starts it.
# pghistory passes the actor and reason of a change to its triggers through the connection.
EMBEDDED_POSTGRES = "DATABASE_URL" not in env.ENVIRON
DATABASES = read_databases(env, VAR_DIR)
DATABASE_ROUTERS = ["factcheck.replicas.reading.ReplicaRouter"] if len(DATABASES) > 1 else []
# In seconds: a replica that is further behind is not read from.
REPLICA_MAX_LAG = env.float("REPLICA_MAX_LAG", 10)
if REPLICA_MAX_LAG > 60:
    raise ImproperlyConfigured(
        f"REPLICA_MAX_LAG is at most 60, not {REPLICA_MAX_LAG:g}: who writes reads from the "
        "primary for at least that long."
    )
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "articles.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": name}
    for name in (
        "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "articles.desk.password_validators.LengthOrSecondFactor",
        "django.contrib.auth.password_validation.CommonPasswordValidator",
        "django.contrib.auth.password_validation.NumericPasswordValidator",
    )
]
# Roles that need a second factor, and the grace period in days.
ROLES = ("author", "checker", "chief", "administrator")
SECOND_FACTOR_ROLES = env.list("SECOND_FACTOR_ROLES", default=[])
SECOND_FACTOR_GRACE_DAYS = env.int("SECOND_FACTOR_GRACE_DAYS", 7)
if unknown := sorted(set(SECOND_FACTOR_ROLES) - set(ROLES)):
    raise ImproperlyConfigured(
        f"SECOND_FACTOR_ROLES: {', '.join(unknown)} is no role; there are {', '.join(ROLES)}."
    )
# The newsroom's own accounts (OpenID Connect); None without OIDC_ISSUER.
SIGN_IN_PROVIDER = read_sign_in_provider(env, ROLES, is_production=PRODUCTION)
SOCIALACCOUNT_ADAPTER = "articles.desk.provider.adapters.ProviderAdapter"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*", "password2*"]
ACCOUNT_ADAPTER = "articles.desk.adapters.AccountAdapter"
ACCOUNT_FORMS = {"login": "articles.desk.forms.sign_in.SignInForm"}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = None
TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", 0)
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXY_COUNT
# Attempts per period and key; articles.desk.lockout has the rules for passwords; "login_failed"
# counts the codes of a second factor, by account.
ACCOUNT_RATE_LIMITS = {
    "login": "",  # each attempt is counted below
    "login_failed": "5/5m/key,50/d/key",
    "guess_in_known_browser": "10/5m/key,50/d/key",
    "guess_at_address": "10/5m/key,50/d/key",
    "guess_anywhere_from_address": "100/5m/ip",
    "guess_at_account": "500/d/key",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = HOUSE_NAME
MFA_PASSKEY_LOGIN_ENABLED = True
# Administrators enter addresses, nobody verifies them: allauth makes an unverified row of one
# when a stranger asks for a new password, and would refuse a second factor from then on.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not PRODUCTION

LANGUAGE_CODE = "de"
# Of the pages, each by its own name.
LANGUAGES = [("de", "Deutsch"), ("en", "English")]
LOCALE_PATHS = [RESOURCES / "locale"]
FORMAT_MODULE_PATH = "factcheck.formats"
TIME_ZONE = env.str("TIME_ZONE", "Europe/Berlin")
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATICFILES_DIRS = [RESOURCES / "static"]
STATIC_ROOT = static_root(VAR_DIR)


def _embeddable(headers, path: str, url: str) -> None:
    """Let other sites embed static files: a card in a sandboxed frame is such a site."""
    headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    if browser_policies.PDF_WORKER in url:
        headers["Content-Security-Policy"] = browser_policies.PDF_WORKER_SECURITY


WHITENOISE_ADD_HEADERS_FUNCTION = _embeddable
# Maps of sources are megabytes that only a debugger asks for.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = (*Compressor.SKIP_COMPRESS_EXTENSIONS, "map")
# Files of evidence and documents: in a folder, or in a bucket where FILES_URL names one.
EVIDENCE_ROOT = env.str("EVIDENCE_ROOT", str(VAR_DIR / "evidence"))
FILES_URL = env.str("FILES_URL", "")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "evidence": storage_of(FILES_URL) if FILES_URL else folder_storage(EVIDENCE_ROOT),
    "staticfiles": {
        "BACKEND": "factcheck.static_files.HashedFiles",
    },
}
MEDIA_ROOT = Path(env.str("MEDIA_ROOT", str(VAR_DIR / "media")))

# A folder in development: mails would be lost among what `make run` prints.
MAIL_FOLDER = f"filemail:///{quote_plus(str(VAR_DIR.absolute() / 'mail'))}"
EMAIL_CONFIG = env.email_url("EMAIL_URL", default="consolemail://" if PRODUCTION else MAIL_FOLDER)
vars().update(EMAIL_CONFIG)
# In seconds. Without it, a mail server that says nothing would keep the worker forever.
EMAIL_TIMEOUT = 30
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "factcheck@localhost")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# A mailbox that `watch_folder --mailbox` empties into the folder: imaps://user:password@host/INBOX.
MAILBOX_URL = env.mailbox("MAILBOX_URL")

# A manuscript with the form around it; larger uploads are refused with a sentence.
UPLOAD_LIMIT_BYTES = 10 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = UPLOAD_LIMIT_BYTES + 1024 * 1024

# What a desk can still work on as one text: splitting, carrying and pages stay within seconds.
CLAIMS_PER_TEXT = env.int("CLAIMS_PER_TEXT", 30_000, at_least=1)
# The entry point (group `factcheck.matching`) of a model that orders passages.
MATCHING_PROVIDER = env.str("MATCHING_PROVIDER", "")
# Longer texts, and new texts of articles with more claims, are received by the worker.
JOB_CHARACTERS = env.int("JOB_CHARACTERS", 200_000, at_least=1)
JOB_CLAIMS = env.int("JOB_CLAIMS", 4_000, at_least=1)

# Many articles in one request, as JSON lines: all of them, and how many.
BULK_LIMIT_BYTES = env.int("BULK_LIMIT_MB", 256, at_least=1) * 1024 * 1024
BULK_LIMIT_LINES = env.int("BULK_LIMIT_LINES", 10_000, at_least=1)

# A file brought with evidence. A form with a larger one is still read up to the second
# figure, so that it comes back with what was typed.
EVIDENCE_LIMIT_BYTES = env.int("EVIDENCE_LIMIT_MB", 25, at_least=1) * 1024 * 1024
EVIDENCE_READ_BYTES = 2 * EVIDENCE_LIMIT_BYTES + 1024 * 1024

# Networks outside the public Internet that webhooks may reach, also without encryption.
WEBHOOK_ALLOWED_NETWORKS = [
    ip_network(net) for net in env.list("WEBHOOK_ALLOWED_NETWORKS", default=[])
]

# The authority that stamps documents with the time (RFC 3161), and the root certificates that it
# is trusted by, also those of authorities of the past.
TIMESTAMP_URL = env.str("TIMESTAMP_URL", "")
TIMESTAMP_ROOTS = env.certificates("TIMESTAMP_ROOTS")
if TIMESTAMP_URL and urlsplit(TIMESTAMP_URL).scheme not in ("http", "https"):
    raise ImproperlyConfigured(f"TIMESTAMP_URL is no address of an authority: {TIMESTAMP_URL}")
if TIMESTAMP_URL and not TIMESTAMP_ROOTS:
    raise ImproperlyConfigured(
        "Set TIMESTAMP_ROOTS to a file with the authority's root certificate: without it no "
        "time stamp can be verified."
    )

# Attempts to sign in and to follow a link are counted here by all processes of all machines.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "articles_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
    # What a process caches instead of querying the database again.
    "process": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    },
}

CONTENT_SECURITY_POLICY = browser_policies.CONTENT_SECURITY
PERMISSIONS_POLICY = browser_policies.PERMISSIONS
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "articles.desk.exception_handler.form_too_old"
SESSION_COOKIE_SAMESITE = "Lax"
if PRODUCTION:
    SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", True)
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", 31_536_000)
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True

# The API: tokens for machines, the session for the page.
API_REQUESTS_PER_MINUTE = env.int("API_REQUESTS_PER_MINUTE", 6000)
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "articles.api.authentication.BearerAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["articles.api.permissions.ActPermission"],
    "NUM_PROXIES": TRUSTED_PROXY_COUNT,
    "DEFAULT_THROTTLE_CLASSES": ["articles.api.throttling.RequestLimit"],
    "DEFAULT_SCHEMA_CLASS": "articles.api.openapi.generator.OperationSchema",
    "DEFAULT_RENDERER_CLASSES": ["articles.api.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["articles.api.parsers.JSONParser"],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "articles.api.negotiation.QualityNegotiation",
    "DEFAULT_METADATA_CLASS": None,
    "EXCEPTION_HANDLER": "articles.api.exception_handler.answer_problem",
    "URL_FORMAT_OVERRIDE": None,
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
SPECTACULAR_SETTINGS = openapi_settings.SPECTACULAR_SETTINGS

# History is written once a statement, not once a row: a large insert stays linear.
PGHISTORY_APPEND_ONLY = True

# Days after which they are erased; without, they are kept forever. What readers report is not
# the newsroom's own: the form names the days.
RETENTION_DAYS = {
    "manuscripts": env.int("RETAIN_MANUSCRIPTS_DAYS", None, at_least=1),
    "evidence_files": env.int("RETAIN_EVIDENCE_FILES_DAYS", None, at_least=1),
    "logs": env.int("RETAIN_LOGS_DAYS", None, at_least=1),
    "reader_reports": env.int("RETAIN_READER_REPORTS_DAYS", 180, at_least=1),
}

# Who may read /metrics: clients with the token, or in one of the networks.
METRICS_TOKEN = env.str("METRICS_TOKEN", "")
METRICS_NETWORKS = [ip_network(net) for net in env.list("METRICS_NETWORKS", default=[])]

LOG_FORMAT = env.str("LOG_FORMAT", "text")
if LOG_FORMAT not in ("text", "json"):
    raise ImproperlyConfigured(f"LOG_FORMAT is text or json, not {LOG_FORMAT!r}.")
# JSON lines can be joined with those of a proxy that logs requests.
LOG_REQUESTS = env.bool("LOG_REQUESTS", LOG_FORMAT == "json")
LOGGING = logging_settings(LOG_FORMAT, env.str("LOG_LEVEL", "INFO"))
