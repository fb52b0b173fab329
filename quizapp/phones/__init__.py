"""The server on the local network: seats, messages and pages, one small protocol for every role.

Belongs here: all that speaks to a phone or tablet, and its limits against floods and forgery.
Does not: decisions (game/), or anything that a role may not see: it is handed that role's scene.
"""
