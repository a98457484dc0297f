"""The WSGI application that a server such as gunicorn runs, with settings for such a process."""

import gc
import os
import sys

from django.core.wsgi import get_wsgi_application

# Rows are created by the thousand, few of them in reference cycles: a collection every 700
# objects, Python's default, takes a tenth of a page's time and more of a batch's.
gc.set_threshold(20_000, 10, 10)
# How long, in seconds, a thread that computes may keep others waiting for the GIL.
sys.setswitchinterval(0.001)

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
application = get_wsgi_application()
