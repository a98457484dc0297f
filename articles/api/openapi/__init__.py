"""The OpenAPI document: how it is generated."""
