"""One module per resource: validate the request, call the workflow once, answer."""
