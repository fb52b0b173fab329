"""Events of a competition as they are stored: a fixed kind, a version, and a JSON body."""

from __future__ import annotations

import msgspec

from quizapp.contest.events import Event

VERSION = 1
"""Of the shape of the bodies; a later one reads all earlier ones."""

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[Event] = msgspec.json.Decoder(Event)


def encode(event: Event) -> tuple[str, bytes]:
    """Return (kind, body) of `event`."""
    return str(event.__struct_config__.tag), _encoder.encode(event)


def decode(body: bytes | str) -> Event:
    """Return the event of a stored body; raise `msgspec.ValidationError` if it is none."""
    return _decoder.decode(body)
