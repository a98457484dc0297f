"""Sign in through the newsroom's own provider of accounts (OpenID Connect).

`openid` speaks the protocol, `claims` reads what the provider says of a person, `adapters`
connects both with allauth's sign-in, `views` are the pages.
"""
