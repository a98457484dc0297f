"""The WSGI application that a server such as gunicorn runs, with settings for such a process."""

import os
import sys

from django.core.wsgi import get_wsgi_application

from factcheck.processes import collect_garbage_rarely

collect_garbage_rarely()
# How long, in seconds, a thread that computes may keep others waiting for the GIL.
sys.setswitchinterval(0.001)

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
application = get_wsgi_application()
