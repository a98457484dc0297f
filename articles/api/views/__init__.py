"""One module a resource: check the request, call the workflow once, answer."""
