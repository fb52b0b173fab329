"""Paragraphs of the prompter, and the colours of its cue."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Role = Literal["title", "read", "option", "detail"]
Tone = Literal["plain", "read", "go", "alarm", "good", "bad"]


class Block(Struct, frozen=True):
    """A paragraph; `mark` (a letter, a number) hangs at its left."""

    text: str
    role: Role
    mark: str = ""
